"""Ends a program that reaches for the network; the tests put this folder on PYTHONPATH of every run of the program.

An audit hook cannot be taken off or caught, so nothing that the program or a library does can hide a socket.
"""

import os
import sys


def _refuse(event: str, _arguments: object) -> None:
    if event.startswith("socket."):
        os.write(2, f"a socket was used: {event}\n".encode())
        os._exit(97)


sys.addaudithook(_refuse)

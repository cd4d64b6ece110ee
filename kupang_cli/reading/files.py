"""The bytes of a file or of standard input; folders told from files."""

from __future__ import annotations

import os
import sys

from kupang_cli.errors import ReadError
from kupang_cli.reading.options import MEGABYTE


def is_folder(name: str) -> bool:
    """Whether a name is that of a folder."""
    return os.path.isdir(name)  # noqa: PTH112  # Path("") would be this folder


def data_of(name: str, largest: int) -> bytes:
    """The bytes of a file, or of standard input for ``-``; a file that is growing is read as far as it goes.

    Raises ReadError where it is missing, unreadable or has more than ``largest`` bytes.
    """
    try:
        if name == "-":
            if sys.stdin is None:
                raise ReadError("standard input is closed")
            data = sys.stdin.buffer.read(largest + 1)
        else:
            with open(name, "rb") as file:  # noqa: PTH123  # Path("") would be this folder
                data = file.read(largest + 1)
    except FileNotFoundError:
        raise ReadError("there is no such file") from None
    except PermissionError:
        raise ReadError("you have no permission to read it") from None
    except (OSError, ValueError) as error:
        raise ReadError("it cannot be read: {why}", why=getattr(error, "strerror", None) or error) from None
    if len(data) > largest:
        raise ReadError(
            "it is larger than {size:g} MB; split it, or allow more with --max-size", size=largest / MEGABYTE
        )
    return data

"""A bound on the time that work on a connection takes, however the other side spends it."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")
_LONGEST = 86_400.0  # seconds; more than a socket takes would be an error


class Deadline:
    """The moment by which work has to be done; then it is left and the socket that it waits for is shut down.

    Time limits of sockets hold for each of their calls alone: a server that sends a byte now and then outlasts them,
    and the look-up of names has none.
    """

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + min(_LONGEST, seconds)
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._over = False

    def run(self, work: Callable[[], T]) -> T:
        """What ``work`` gives, done in a thread of its own. Raises TimeoutError when it is not done in time."""
        outcome: Future[T] = Future()

        def do() -> None:
            try:
                outcome.set_result(work())
            except BaseException as error:
                outcome.set_exception(error)

        threading.Thread(target=do, daemon=True, name="fetch").start()
        try:
            return outcome.result(self.remaining())
        finally:
            self._cut()

    def remaining(self) -> float:
        """The seconds left. Raises TimeoutError when there are none."""
        left = self._end - time.monotonic()
        if self._over or left <= 0:
            raise TimeoutError
        return left

    def watch(self, connection: socket.socket) -> None:
        """Make this the socket that is shut down when the time is over. Raises TimeoutError when it is already."""
        with self._lock:
            self._socket = connection
        connection.settimeout(self.remaining())

    def _cut(self) -> None:
        with self._lock:
            self._over = True
            if self._socket is not None:
                # Not its own method: that of a TLS socket would take its state away under the thread that reads.
                with contextlib.suppress(OSError):
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

"""A line on standard error that says what is being read, on a terminal and only when it takes long."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from types import TracebackType

from kupang_cli.render.streams import degraded
from kupang_cli.render.text import visible

_PATIENCE = 1.0  # seconds without output before the line appears
_INTERVAL = 0.2  # seconds between two looks


class Progress:
    """A context in which ``at`` names the input at work; ``hide`` clears the line before something is printed."""

    def __init__(self, total: int) -> None:
        self.total = total
        self._count = self._name = ""
        self._drawn = False
        self._since = time.monotonic()
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Progress:
        """Watch the work where someone can see it."""
        if sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Clear the line for good."""
        self._ended.set()
        if self._thread.is_alive():
            self._thread.join()
        self.hide()

    def at(self, number: int, name: str) -> None:
        """The input at work is the ``number``-th, from 1."""
        self._count = f"{number}/{self.total} " if self.total > 1 else ""
        self._name = visible(name)

    def hide(self) -> None:
        """Clear the line; it comes back when nothing is printed for a while."""
        with self._lock:
            self._since = time.monotonic()
            if self._drawn:
                self._write("")
            self._drawn = False

    def _watch(self) -> None:
        while not self._ended.wait(_INTERVAL):
            with self._lock:
                if time.monotonic() - self._since > _PATIENCE:
                    columns = os.get_terminal_size(sys.stderr.fileno()).columns
                    room = max(1, columns - len(f"kupang: {self._count}") - 1)
                    name = self._name if len(self._name) <= room else f"…{self._name[1 - room :]}"
                    self._write(f"kupang: {self._count}{name}")
                    self._drawn = True

    def _write(self, line: str) -> None:
        with contextlib.suppress(OSError, ValueError):
            sys.stderr.write(f"\r\x1b[K{degraded(line, sys.stderr.encoding or 'utf-8')}")
            sys.stderr.flush()

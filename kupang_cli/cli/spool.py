"""What was found in the articles, put aside until the last is read: in memory while it is little, then in a file."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from tempfile import SpooledTemporaryFile
from typing import Any

_IN_MEMORY = 32_000_000  # bytes


class Spool:
    """Objects that are given back in the order in which they were put aside.

    The file has no name and is gone with the program. Both methods raise OSError where there is no room for it.
    """

    def __init__(self) -> None:
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  # for as long as the spool is there

    def put(self, thing: Any) -> None:
        """Put something aside."""
        pickle.dump(thing, self._file, pickle.HIGHEST_PROTOCOL)

    def __iter__(self) -> Iterator[Any]:
        """Everything that was put aside; nothing can be added any more."""
        end = self._file.tell()
        self._file.seek(0)
        while self._file.tell() < end:
            yield pickle.load(self._file)  # noqa: S301  # our own, written above

    def close(self) -> None:
        """Let go of it."""
        self._file.close()

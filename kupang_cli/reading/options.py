"""How inputs are read."""

from typing import NamedTuple

MEGABYTE = 1_000_000
LARGEST = (
    64 * MEGABYTE
)  # bytes, some ten million words: what is read into memory has an end, also from a device or a pipe
PATIENCE = 30.0  # seconds


class ReadingOptions(NamedTuple):
    """How inputs are read.

    ``encoding`` is that of the text, guessed if None; ``title`` the headline; ``split`` parts a text at lines of dashes
    and form feeds into articles; ``fix_encoding`` mends letters that a wrong encoding garbled; ``timeout`` is the
    seconds that an address has in all, ``largest`` the bytes that an input may have.
    """

    encoding: str | None = None
    title: str | None = None
    split: bool = False
    fix_encoding: bool = False
    timeout: float = PATIENCE
    largest: int = LARGEST


DEFAULTS = ReadingOptions()

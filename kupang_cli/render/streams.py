"""Standard output and error as they are: any encoding, a closed pipe, a terminal or not, a file written whole."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path

from kupang_cli.messages.catalogue import translated
from kupang_cli.messages.languages import spoken
from kupang_cli.render.text import visible

_STRAIGHT = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "–": "-",
        "—": "-",
        "…": "...",
        "·": "-",
        "¶": "#",
        "•": "*",
        "→": ">",
        "\xa0": " ",
        **dict.fromkeys(map(chr, range(0x2500, 0x2580)), "-"),  # box drawing
    }
)


def open_missing_streams() -> None:
    """Put something in the place of a standard stream that the program was started without.

    What is said to a closed standard error is lost; writing to a closed standard output is an OSError.
    """
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # for as long as the program runs


def on_terminal() -> bool:
    """Whether standard output is a terminal that can show a page; one that calls itself dumb cannot."""
    return sys.stdout is not None and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def write(text: str) -> None:
    """Write text to standard output; what its encoding lacks becomes a plain stand-in, never an error."""
    stream = sys.stdout
    encoding = stream.encoding or "utf-8"
    stream.write(degraded(text, encoding))
    stream.flush()


def write_utf8(text: str) -> None:
    """Write text to standard output as UTF-8, whatever the terminal's encoding."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(text)
    else:
        buffer.write(text.encode("utf-8", errors="replace"))
    sys.stdout.flush()


def degraded(text: str, encoding: str) -> str:
    """``text`` as ``encoding`` can say it: straight quotes for curly ones, "?" for what has no stand-in."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_STRAIGHT).encode(encoding, errors="replace").decode(encoding)
    except LookupError:
        return text.encode("ascii", errors="replace").decode("ascii")
    return text


def complain(message: str, of: object = None) -> None:
    """One line on standard error: ``kupang: of: message``, control characters of names made visible.

    ``of`` is the input or the file that the message is about. A message is said in the language of the run.
    """
    stream = sys.stderr
    about = "" if of is None else f"{of}: "
    line = visible(f"{about}{translated(message, spoken.get())}")
    with contextlib.suppress(OSError):  # nobody is left to tell
        stream.write(degraded(f"kupang: {line}\n", stream.encoding or "utf-8"))
        stream.flush()


class FileInTheMaking:
    """A file written beside its place and put there when it is whole, in UTF-8. Every method may raise OSError.

    A link stays a link, a file that was there keeps its permissions, and what is no file (a pipe, a device) is written
    to as it is.
    """

    def __init__(self, path: Path) -> None:
        self._place = Path(os.path.realpath(path))
        if self._place.exists() and not self._place.is_file():
            self._aside = None
            self._file = self._place.open("w", encoding="utf-8", newline="")
        else:
            self._aside = self._place.with_name(f".kupang-{os.urandom(8).hex()}.part")
            self._file = self._aside.open("x", encoding="utf-8", newline="")

    def write(self, text: str) -> None:
        """Write on; a lone surrogate, which only a file name can hold, becomes "?"."""
        self._file.write(text.encode("utf-8", errors="replace").decode("utf-8"))

    def finish(self) -> None:
        """Put the file in its place."""
        try:
            self._file.flush()
            if self._aside is not None:
                if self._place.exists():
                    self._aside.chmod(stat.S_IMODE(self._place.stat().st_mode))
                os.fsync(self._file.fileno())
                self._file.close()
                self._aside.replace(self._place)
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Leave the place as it was, and nothing beside it."""
        with contextlib.suppress(OSError):
            self._file.close()
        if self._aside is not None:
            self._aside.unlink(missing_ok=True)

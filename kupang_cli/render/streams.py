"""Standard output and error as they are: any encoding, a closed pipe, a terminal or not, a file written whole."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path

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
    """Whether standard output is a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


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


def complain(message: str) -> None:
    """One line on standard error: ``kupang: message``, control characters of names made visible."""
    stream = sys.stderr
    with contextlib.suppress(OSError):  # nobody is left to tell
        stream.write(degraded(f"kupang: {visible(message)}\n", stream.encoding or "utf-8"))
        stream.flush()


def write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all: beside its place first, then renamed. Raises OSError.

    A link stays a link, a file that was there keeps its permissions, and what is no file (a pipe, a device) is written
    to as it is.
    """
    place = Path(os.path.realpath(path))
    if place.exists() and not place.is_file():
        with place.open("w", encoding="utf-8") as file:
            file.write(text)
        return
    aside = place.with_name(f".kupang-{os.urandom(8).hex()}.part")
    try:
        with aside.open("x", encoding="utf-8") as file:
            if place.exists():
                aside.chmod(stat.S_IMODE(place.stat().st_mode))
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(place)
    finally:
        aside.unlink(missing_ok=True)

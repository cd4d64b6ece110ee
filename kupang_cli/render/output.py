"""Standard output and error as they are: any encoding, a closed pipe, a terminal or not, a file written whole."""

from __future__ import annotations

import os
import sys
import unicodedata
from pathlib import Path
from typing import TextIO

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
    }
)


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


def complain(message: str, stream: TextIO | None = None) -> None:
    """One line on standard error: ``kupang: message``, control characters of names made visible."""
    stream = stream or sys.stderr
    if stream is None:
        return
    try:
        stream.write(degraded(f"kupang: {visible(message)}\n", stream.encoding or "utf-8"))
        stream.flush()
    except OSError:
        pass  # nobody is left to tell


def visible(text: str) -> str:
    """Text with every control, format and surrogate character shown as an escape, safe for a terminal."""
    return "".join(
        character if unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Zl", "Zp") else ascii(character)[1:-1]
        for character in text
    )


def write_file(path: Path, text: str) -> None:
    """Write a file whole or not at all: beside its place first, then renamed. Raises OSError."""
    if path.exists() and not path.is_file():
        with path.open("w", encoding="utf-8") as file:
            file.write(text)
        return
    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with aside.open("x", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)

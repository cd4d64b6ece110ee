"""From a path, standard input, bytes or a string to an article whose text is final."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from kupang_cli.article import Article
from kupang_cli.errors import ReadError

_ESCAPE = re.compile(r"\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]")
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_REMOVED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\xad]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_text(text: str, source: str = "-", title: str | None = None) -> Article:
    """An article from a string. Raises ReadError when there is nothing to read in it."""
    text = _ESCAPE.sub("", text)
    text = _LINE_ENDS.sub("\n", text)
    text = _SURROGATE.sub("\ufffd", _REMOVED.sub("", text))
    if not text.strip():
        raise ReadError(f"{source}: the text is empty")
    return Article(text, source, title)


def read(path: str | Path, encoding: str | None = None, title: str | None = None) -> Article:
    """An article from a file, ``-`` for standard input. Raises ReadError when it cannot be read as text."""
    source = str(path)
    data = sys.stdin.buffer.read() if source == "-" else Path(path).read_bytes()
    return read_text(data.decode(encoding or "utf-8"), source, title)

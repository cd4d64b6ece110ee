"""Marks of emphasis as messengers and Markdown set them: "*Rahmat Hidayat*", "_kabar_", "~~lama~~", "**penting**"."""

from __future__ import annotations

import re

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled

_ANY = re.compile(r"[*_~]")
_LONGEST = 400  # code points between two marks
# A mark at the beginning of a word, and the same at the end of one on the same line.
_PAIR = (
    r"(?<![\w*_~])(?P<mark>[*_~]{1,3})(?=[^\W_]|[\"“‘'(\[#])(?P<words>[^\n*_~]{1,400}(?:(?<=\w)[*_~](?=\w)[^\n*_~]{1,400}){0,8})"
    r"(?<![\s*_~])(?P=mark)(?![\w*_~])"
)


def emphasised(text: str) -> frozenset[int]:
    """The offsets of the marks of emphasis in a text, two marks around one and the same stretch."""
    if _ANY.search(text) is None:
        return frozenset()
    places: set[int] = set()
    for match in compiled(_PAIR).finditer(text):
        places.update(range(match.start(), match.start("words")))
        places.update(range(match.end("words"), match.end()))
    return frozenset(places)


def unmarked(text: str, span: Span) -> Span:
    """A stretch without the marks around the whole of it, each the other's mirror image."""
    start, end = span
    while end - start > 2 and text[start] in "*_~" and text[start] == text[end - 1] and _encloses(text, start, end):
        start, end = start + 1, end - 1
    return Span(start, end)


def _encloses(text: str, start: int, end: int) -> bool:
    """Whether the mark at both ends of a stretch stands inside it only doubled at its ends: not "*a* dan *b*"."""
    mark = text[start]
    return mark not in text[start:end].strip(mark) and not text[start:end].strip("*_~")[:1].isspace()

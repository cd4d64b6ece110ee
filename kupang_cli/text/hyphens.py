"""Hyphens at the ends of lines: a word broken there ("memba-|ngun") and one that has its hyphen ("anak-|anak")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kupang_cli.article import Span
from kupang_cli.language.vocabulary import vocabulary as known

_BEFORE = re.compile(r"[^\W\d_]+$")
_AFTER = re.compile(r"[^\W\d_]+")
_AT_LINE_END = re.compile(r"(?<=[^\W\d_])-[^\S\n]{0,8}\n[^\S\n]{0,40}(?=[^\W\d_])")
_LONGEST = 30  # letters
_RHYME = 3  # letters


def is_broken_word(text: str, hyphen: int, following: int) -> bool:
    """Whether the hyphen at ``hyphen`` only breaks a word that goes on at ``following``.

    It belongs to the word where this goes on with a capital, says a part twice or in rhyme ("anak-anak",
    "sayur-mayur") or has a first part that is always set off ("non-migas").
    """
    before = _BEFORE.search(text, max(0, hyphen - _LONGEST), hyphen)
    after = _AFTER.match(text, following, following + _LONGEST)
    if before is None or after is None or not after[0][0].islower():
        return False
    first, second = before[0].lower(), after[0]
    return first not in known.set_off_by_hyphen and not _alike(first, second)


def _alike(first: str, second: str) -> bool:
    """Whether two parts are one word said twice, as it is, with affixes, or in rhyme."""
    if second.startswith(first) or first.endswith(second):
        return True
    if min(len(first), len(second)) <= _RHYME:
        return False
    vowels = "aiueo"
    return first[-_RHYME:] == second[-_RHYME:] or (
        first.translate(str.maketrans("", "", vowels)) == second.translate(str.maketrans("", "", vowels))
    )


def without_line_ends(text: str) -> str:
    """Text with the hyphens taken out that only broke a word at a line's end, and the line breaks behind the others."""
    return _AT_LINE_END.sub(lambda match: "" if is_broken_word(text, match.start(), match.end()) else "-", text)


def line_end_breaks(text: str) -> Iterator[Span]:
    """Where hyphens at line ends only break a word: from the hyphen to the letter with which the word goes on."""
    for match in _AT_LINE_END.finditer(text):
        if is_broken_word(text, match.start(), match.end()):
            yield Span(*match.span())

"""A hyphen at the end of a line: one of the word ("anak-anak", "Covid-19"), or one that only parted it there."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from kupang_cli.language.vocabulary import vocabulary as known

_HYPHENS = ("-", "\u00ad")
_LAST = re.compile(r"[^\W\d_][^\W_]*(?:-[^\W_]+)*$")
_FIRST = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHARED = 3  # letters: two parts that share a stem so long say one word twice
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def words_of(lines: Sequence[str]) -> set[str]:
    """The words of lines in lower case, those with hyphens whole, without what hyphens at line ends part."""
    found: set[str] = set()
    parted = False
    for line in lines:
        words = [word.lower() for word in _WORD.findall(line)]
        last = len(words) - line.endswith(_HYPHENS)
        found.update(words[parted:last])
        parted = line.endswith(_HYPHENS)
    return found


def joined(before: str, after: str, words: Set[str]) -> str:
    """Two lines as one, the first of which ends with a hyphen; ``words`` are those that the document has elsewhere.

    The hyphen goes only where it is certain that it parted one word.
    """
    if before.endswith("\u00ad"):
        return before[:-1] + after
    last, first = _LAST.search(before[-80:-1]), _FIRST.match(after[:80])
    if before[-2:-1].isspace() or not (before[-2:-1].isalnum()):
        return f"{before} {after}"  # a dash
    if last is None or first is None or not _parts_a_word(last[0], first[0], words):
        return before + after
    return before[:-1] + after


def _parts_a_word(last: str, first: str, words: Set[str]) -> bool:
    """Whether a hyphen between these two was put in to part a word at the line's end."""
    left, right = last.lower(), first.lower()
    if first[0].isupper() and not last.isupper():
        return False
    if not first[0].isalpha() or f"{left}-{right}" in words or f"{left}-{right}" in known.hyphenated:
        return False
    if left + right in words or left + right in known.glued_nouns or left + right in known.never_glued:
        return True
    tail = left.rpartition("-")[2]
    return not (
        left in known.hyphenated or _says_twice(tail, right) or (_is_word(tail, words) and _is_word(right, words))
    )


def _says_twice(left: str, right: str) -> bool:
    """Whether two parts share a stem: "anak-anak", "tolong-menolong", "sebaik-baiknya", "kemerah-merahan"."""
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) <= _SHARED:
        return longer.endswith(shorter) if shorter == left else longer == shorter
    return (
        any(right.find(left[start : start + _SHARED + 1]) >= 0 for start in range(max(1, len(left) - _SHARED)))
        or left == right
    )


def _is_word(part: str, words: Set[str]) -> bool:
    return part in words or part in known.glued_firsts or part in known.glued_nouns

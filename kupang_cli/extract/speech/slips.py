"""Slips of the pen in the commonest verbs of saying: "menyebu", "menambakan", "mengatakanh"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from kupang_cli.language.vocabulary import vocabulary as known

_SHORTEST = 7  # letters; shorter words one letter apart are other words
_LONGEST = 20  # letters
_DOUBLED = re.compile(r"([a-z]{2,4})\1")


@lru_cache(maxsize=8192)
def is_slip(word: str) -> bool:
    """Whether a word is a common verb of saying with a letter missing, doubled, moved or wrong at its end."""
    if not _SHORTEST <= len(word) <= _LONGEST or word in known.cues or word in known.no_slips:
        return False
    commonest = known.misspelt
    shorter = _without_letter(word)
    if not commonest.isdisjoint(shorter) or word in _shortened():
        return True
    moved = {word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in range(len(word) - 1)}
    ended = any(word[:-1] == verb[:-1] for verb in commonest)
    return ended or not commonest.isdisjoint(moved) or _DOUBLED.sub(r"\1", word) in commonest


@cache
def _shortened() -> frozenset[str]:
    """The commonest verbs of saying without one of their letters."""
    return frozenset(short for verb in known.misspelt for short in _without_letter(verb))


def _without_letter(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}

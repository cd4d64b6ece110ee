"""Whether a sentence can be read without those around it."""

from __future__ import annotations

import re
from functools import cache

from kupang_cli.language.vocabulary import vocabulary as known

_OPENING = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
QUOTE_MARKS = frozenset('"“”„«»')
_BRACKETS = (("(", ")"), ("[", "]"))
_LONGEST_OPENING = 5


def hanging(text: str) -> str | None:
    """The group of ``hanging_openers`` that a sentence opens with: what it says leans on the sentence before it."""
    openers = _openers()
    opening = [match[0].lower() for match, _ in zip(_OPENING.finditer(text), range(_LONGEST_OPENING), strict=False)]
    for length in range(len(opening), 0, -1):
        group = openers.get(" ".join(opening[:length]))
        if group is not None:
            return group
    return None


@cache
def _openers() -> dict[str, str]:
    groups = {
        "connective": known.hanging_connectives,
        "pointing": known.hanging_pointing,
        "pronoun": known.hanging_pronouns,
    }
    return {opener: group for group, openers in groups.items() for opener in openers}


def balanced(text: str) -> bool:
    """Whether every quote mark and bracket of a sentence has its other half in it, of whatever kind."""
    if sum([text.count(mark) for mark in QUOTE_MARKS]) % 2:
        return False
    return all(text.count(opening) == text.count(closing) for opening, closing in _BRACKETS)

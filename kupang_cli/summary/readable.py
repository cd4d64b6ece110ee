"""Whether a sentence can be read without those around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from kupang_cli.language.vocabulary import vocabulary as known

_OPENING = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
QUOTE_MARKS = frozenset('"“”„«»')
_BRACKETS = (("(", ")"), ("[", "]"))
_LONGEST_OPENING = 5
_REACH = {"tersebut": 7, "itu": 5, "ini": 4}  # words among which a pointer makes a sentence begin with what was told
_NOW = "ini"  # behind a time it says when: "tahun ini"
_SPOKE = re.compile(r"[\"”»]\W*([^\W\d_]+)\b(?:\s+([^\W\d_]+))?")


Leaning = Literal["connective", "pointing", "pronoun"]


def hanging(text: str) -> Leaning | None:
    """The group of ``hanging_openers`` that a sentence opens with: what it says leans on the sentence before it."""
    openers, first_words = _openers()
    word = _OPENING.search(text)
    if word is None or word[0].lower() not in first_words:
        return None
    opening = [match[0].lower() for match, _ in zip(_OPENING.finditer(text), range(_LONGEST_OPENING), strict=False)]
    for length in range(len(opening), 0, -1):
        group = openers.get(" ".join(opening[:length]))
        if group is not None:
            return group
    return None


def points_back(text: str, words: Sequence[str]) -> bool:
    """Whether a sentence cannot be the first: it leans back, or tells of "pasar itu", or of what only "dia" said.

    ``words`` are those of ``text`` in lower case.
    """
    if hanging(text) is not None:
        return True
    for place, word in enumerate(words[1 : max(_REACH.values())], start=1):
        if place < _REACH.get(word, 0) and not (word == _NOW and words[place - 1] in known.times_of_now):
            return True
    return any(_is_unnamed(match[1].lower(), (match[2] or "").lower()) for match in _SPOKE.finditer(text))


def _is_unnamed(verb: str, speaker: str) -> bool:
    """Whether the words behind a quotation say that it was spoken, but by a pronoun: "katanya", "ujar dia"."""
    if verb.endswith("nya"):
        return verb.removesuffix("nya") in known.tails
    return verb in known.tails and speaker in known.pronouns


@cache
def _openers() -> tuple[dict[str, Leaning], frozenset[str]]:
    """The openings with the group of each, and their first words."""
    groups: dict[Leaning, frozenset[str]] = {
        "connective": known.hanging_connectives,
        "pointing": known.hanging_pointing,
        "pronoun": known.hanging_pronouns,
    }
    found = {opener: group for group, openers in groups.items() for opener in openers}
    return found, frozenset(opener.partition(" ")[0] for opener in found)


def balanced(text: str) -> bool:
    """Whether every quote mark and bracket of a sentence has its other half in it, of whatever kind."""
    if sum([text.count(mark) for mark in QUOTE_MARKS]) % 2:
        return False
    return all(text.count(opening) == text.count(closing) for opening, closing in _BRACKETS)

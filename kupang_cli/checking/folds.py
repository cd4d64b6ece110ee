"""What two stretches of equal words differ in: case, marks, white space and the like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from kupang_cli.checking.verdicts import Fold
from kupang_cli.checking.words import ComparedWords

_DASHES = frozenset("-‐‑‒–—―−")
_QUOTE_MARKS = frozenset("“”„‟\"«»″＂‘’'`´‛‚‹›")
_ORDER: tuple[Fold, ...] = get_args(Fold)


def ordered(folds: set[Fold]) -> tuple[Fold, ...]:
    """Folds, each once, in the order of the contract."""
    return tuple(fold for fold in _ORDER if fold in folds)


def folds_between(draft: ComparedWords, first: int, source: ComparedWords, begin: int, count: int) -> set[Fold]:
    """What differs in and between ``count`` equal words, from ``first`` in the draft and ``begin`` in the source."""
    found: set[Fold] = set()
    for index in range(count):
        ours, theirs = draft.word(first + index), source.word(begin + index)
        if ours != theirs:
            found.update(_in_word(ours, theirs))
        if index:
            ours, theirs = draft.gap(first + index), source.gap(begin + index)
            if ours != theirs:
                found.update(_in_gap(ours, theirs))
    return found


def _in_word(ours: str, theirs: str) -> Iterator[Fold]:
    if ours.casefold() == theirs.casefold():
        yield "case"
    elif "\n" in ours or "\n" in theirs:
        yield "line-hyphens"
    elif ours.replace(".", "") == theirs.replace(".", ""):
        yield "digit-groups"
    elif not ours[0].isalnum() or not theirs[0].isalnum():
        yield "symbols"
    else:
        yield "letter-forms"


def _in_gap(ours: str, theirs: str) -> Iterator[Fold]:
    """The kinds of the characters that one side has more of; the same ones in another order are punctuation."""
    one, other = Counter(ours), Counter(theirs)
    different = (one - other) + (other - one)
    if not different:
        yield "punctuation"
    for character in different:
        if character.isspace():
            yield "white-space"
        elif character in _DASHES:
            yield "dashes"
        elif character in _QUOTE_MARKS:
            yield "quote-marks"
        else:
            yield "punctuation"

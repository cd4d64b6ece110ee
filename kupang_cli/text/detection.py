"""Whether a text is Indonesian."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kupang_cli.language.shapes import indonesian_word
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_SAMPLE = 2000  # words looked at
_SHARE = 0.08
_FEW = 12  # words of a text that is Indonesian by one of them alone
_SHORT = 40  # words of a text that one of them and nothing foreign make Indonesian


def language(words: Words) -> Literal["id", "other"]:
    """``id`` for Indonesian, ``other`` for anything else.

    The share of Indonesian function words and of words derived in its way decides; news has a quarter to a third of
    them, other languages, Malay aside, next to none. A text too short to tell counts as Indonesian unless nothing in
    it is.
    """
    sample = [word for word in words.lower[:_SAMPLE] if word[0].isalpha()]
    hits = _hits(sample)
    few, short = len(sample) < _FEW, len(sample) < _SHORT
    if few or (short and hits):
        foreign = any(word in known.foreign_words for word in sample)
        if not foreign or (few and hits):
            return "id"
    return "id" if hits >= _SHARE * len(sample) else "other"


def _hits(sample: Sequence[str]) -> int:
    """How many words are Indonesian; shapes are looked at where function words alone do not tell."""
    common = known.common_words
    hits = sum(map(common.__contains__, sample))
    if len(sample) >= _SHORT and hits >= _SHARE * len(sample):
        return hits
    return hits + sum(word not in common and indonesian_word(word) for word in sample)

"""Where phrases of a lexicon stand among the words of a text, in lower case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


def stands_at(phrase: Sequence[str], lower: Sequence[str], index: int) -> bool:
    """Whether the words of a phrase are those from word ``index`` on."""
    return list(phrase) == list(lower[index : index + len(phrase)])


def phrase_at(phrases: Mapping[str, Sequence[Sequence[str]]], lower: Sequence[str], index: int) -> int:
    """How many words the phrase that begins at word ``index`` has; 0 where none does.

    ``phrases`` stand under their first words, the longest first.
    """
    return next((len(phrase) for phrase in phrases.get(lower[index], ()) if stands_at(phrase, lower, index)), 0)

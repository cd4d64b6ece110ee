"""Evidence for names from how an article uses them: beside a word of saying, alone as a speaker's name."""

from __future__ import annotations

from collections.abc import Iterable

from kupang_cli.extract.people.capitals import is_plain, looks_derived
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_MOST_ADVERBS = 3  # between a name and its verb


def saying_beside(words: Words, first: int, stop: int) -> bool:
    """Whether a word of saying stands beside the name: "kata Rahmat", "Rahmat juga mengatakan"."""
    after, adverbs = known.reporting, known.before_verb
    lower = words.lower
    if first and lower[first - 1] in known.before_speaker:
        return True
    index = stop
    while index < len(lower) and index < stop + _MOST_ADVERBS and lower[index] in adverbs and lower[index] not in after:
        index += 1
    return index < len(lower) and lower[index] in after


def used_alone(words: Words, found: Iterable[tuple[int, int]]) -> frozenset[str]:
    """The words that the article uses by themselves, beside a word of saying or after "Pak" and the like, as a name."""
    alone: set[str] = set()
    for first, stop in found:
        name = stop - 1
        if name > first + 1 or (name > first and words.lower[first] not in known.honorifics):
            continue
        plain = is_plain(words, name) and not looks_derived(words.lower[name])
        if plain and (name > first or saying_beside(words, name, stop)):
            alone.add(words.lower[name])
    return frozenset(alone)

"""What the words before a list promise: how many items, and of what."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.extract.points.announcements.labels import label_at
from kupang_cli.extract.points.markers.marker import Marker
from kupang_cli.extract.tags import TAGS
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_SENTENCES = 4  # looked back
_MOST_WORDS = 160  # looked back
_COUNTS = Pattern(TAGS, "[number_words ordinals short_number]")
_QUANTIFIERS = Pattern(TAGS, "[quantifiers]")
_LONGEST_PHRASE = 8  # words
_BEFORE_ITEMS = frozenset(",:;")
_MOST_ITEMS = 30


class Promise(NamedTuple):
    """The numbers of items that are announced before a list.

    ``sure`` are those that count what can head a list, ``counts`` are all; ``nouns`` are the words, in lower case, of
    what is counted. ``several`` says that the list follows at once what can head it, without a count: "beberapa cara,".
    """

    sure: frozenset[int]
    counts: frozenset[int]
    nouns: frozenset[str]
    several: bool = False


def promised(layout: Layout, first: Marker) -> Promise:
    """What is announced in the sentence of a list's first marker and in those before it: "dua sesi, yaitu sesi ..."."""
    words = layout.words
    stop = words.index(first.start)
    sentence = max(0, first.sentence - _SENTENCES + 1)
    start = max(words.index(layout.sentences[sentence].span.start), stop - _MOST_WORDS)
    sure, counts = set(_bare(layout, stop)), set[int]()
    nouns: set[str] = set()
    for index in _COUNTS.places(words.tagged(TAGS), start, stop):
        label = label_at(layout, index, stop)
        if label is not None and label.promises is not None:
            counts.add(label.promises)
            nouns.update(words.lower[each] for each in words.within(*label.span))
            if words.lower[label.noun] in known.list_heads:
                sure.add(label.promises)
        elif words.lower[index + 1] in known.list_times and words.lower[index] in known.number_words:
            counts.add(known.number_words[words.lower[index]])
    return Promise(frozenset(sure), frozenset(counts | sure), frozenset(nouns), _several(layout, stop))


def _several(layout: Layout, stop: int) -> bool:
    """Whether a quantified noun of lists ends right before the first item: "beberapa cara, pertama ..."."""
    words = layout.words
    end = stop
    while end > 0 and words.texts[end - 1] in _BEFORE_ITEMS:
        end -= 1
    for index in _QUANTIFIERS.places(words.tagged(TAGS), max(0, end - _LONGEST_PHRASE), end):
        label = label_at(layout, index, end)
        if label is not None and words.lower[label.noun] in known.list_heads and label.span.end == words.end(end - 1):
            return end < stop
    return False


def _bare(layout: Layout, stop: int) -> list[int]:
    """A number right before the first item, with nothing that it counts behind it: "ada dua, pertama ..."."""
    words = layout.words
    last = stop - 1
    while last > 0 and words.texts[last] in _BEFORE_ITEMS:
        last -= 1
    number = known.number_words.get(words.lower[last]) if last >= 0 else None
    return [number] if number is not None and 1 < number <= _MOST_ITEMS else []

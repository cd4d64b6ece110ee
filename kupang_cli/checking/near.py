"""Stretches of the sources that are like a quote: where several of its rarer words stand as they do in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice

from kupang_cli.checking.alignment import ELLIPSIS, Run, Step, aligned
from kupang_cli.checking.library import Library
from kupang_cli.checking.passages import Found

_MOST_PLACES = 1000  # of a quote's words that are looked at
_MOST_STRETCHES = 4  # that a quote is laid against
_FEWEST_SHARED = 2  # words
_STRETCH = 8  # words by which places of one stretch may be shifted
_LEAST_ROOM, _MOST_ROOM = 16, 80  # words of the source that may be left out, and as many put in
_ROOM_OF_ELLIPSIS = 150  # words that an ellipsis may stand for
_LEFT_OUT = 5  # words left out in one piece that count as one
_MOST_ELLIPSES = 3  # that get their full room


def nearest(library: Library, quote: Sequence[str]) -> list[Found]:
    """The stretches that are most like a quote of encoded words and ELLIPSIS, the most alike first.

    Words that the quote leaves out in one piece count little.
    """
    found = []
    length = len(quote)
    room = min(max(_LEAST_ROOM, length // 2), _MOST_ROOM)
    ellipses = min(_MOST_ELLIPSES, sum(word == ELLIPSIS for word in quote))
    for source, place in _stretches(library, quote):
        first, stop = library.bounds(source)
        around = 2 * room + ellipses * _ROOM_OF_ELLIPSIS
        start = min(max(first, place - room), stop - 1)
        text = library.encoded[start : max(start, min(stop, place - room + around + length))]
        runs = aligned(quote, text, place - room - start, around)
        moved = tuple(run._replace(begin=run.begin + start - first, stop=run.stop + start - first) for run in runs)
        found.append(Found(source, moved, _likeness(moved)))
    return sorted(found, key=lambda near: -near.likeness)


def _stretches(library: Library, quote: Sequence[str]) -> list[tuple[int, int]]:
    """The sources and places where the quote would begin by most of its rare words; two at least have to say so."""
    places = library.places
    known = [index for index, word in enumerate(quote) if word in places]
    known.sort(key=lambda index: (len(places[quote[index]]), index))
    votes: defaultdict[int, float] = defaultdict(float)
    voters: defaultdict[int, dict[str, int]] = defaultdict(dict)  # each word's place
    left = _MOST_PLACES
    for index in known:
        word = quote[index]
        weight = 1 / len(places[word]) ** 0.5
        for place in islice(places[word], left):
            votes[(place - index) // _STRETCH] += weight
            voters[(place - index) // _STRETCH][word] = place
        left -= min(left, len(places[word]))
        if not left:
            break
    together = {
        bucket: votes[bucket] + votes.get(bucket + 1, 0.0)
        for bucket in [*votes]
        if len(voters[bucket] | voters.get(bucket + 1, {})) >= _FEWEST_SHARED
    }
    best = sorted(together, key=lambda bucket: (-together[bucket], bucket))
    chosen: list[int] = []
    for bucket in best:
        if all(abs(bucket - other) > 1 for other in chosen):
            chosen.append(bucket)
            if len(chosen) == _MOST_STRETCHES:
                break
    return [(library.locate(next(iter(voters[bucket].values())))[0], (bucket + 1) * _STRETCH) for bucket in chosen]


def _likeness(runs: Sequence[Run]) -> float:
    equal = sum(run.last - run.first for run in runs if run.step is Step.EQUAL)
    ours = sum(run.last - run.first for run in runs if run.step in (Step.EQUAL, Step.OTHER, Step.ADDED))
    dropped = sum(1 + (run.stop - run.begin - 1) // _LEFT_OUT for run in runs if run.step is Step.DROPPED)
    return 2 * equal / (2 * ours + dropped) if ours else 0.0

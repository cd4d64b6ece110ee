"""Where the words of a quote stand in the sources as they are: in one piece, or in those that ellipses make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from kupang_cli.checking.alignment import Run, Step
from kupang_cli.checking.library import Library
from kupang_cli.checking.wording import Wording

_MOST_PLACES = 200  # of one phrase that are looked at
_WORDS_OF_ELLIPSIS = 150  # that the longest ellipsis stands for
_WORDS_BESIDE_FRAGMENTS = 30  # the same beside a piece of fewer words than a clause has
_CLAUSE = 3  # words


class Found(NamedTuple):
    """A stretch of a source, and how its words stand to those of a quote.

    The runs count the items of the quote's wording, and the words of the source. ``likeness`` is the share of the words
    of both that are equal, 0 to 1.
    """

    source: int
    runs: tuple[Run, ...]
    likeness: float


def whole(library: Library, wording: Wording) -> Iterator[Found]:
    """Where all words of a quote stand one behind the other, those in brackets too; to the letter first."""
    words = wording.words
    phrase = library.encode(words.keys)
    if not phrase:
        return
    written = words.text[words.starts[0] : words.ends[-1]]

    def is_otherwise(place: tuple[int, int]) -> bool:
        source, begin = place
        theirs = library.words[source]
        return not theirs.text.startswith(written, theirs.starts[begin])

    places = map(library.locate, library.places_of(phrase, 0, len(library.encoded), _MOST_PLACES))
    for source, begin in sorted(places, key=is_otherwise):
        yield Found(source, (Run(Step.EQUAL, 0, len(phrase), begin, begin + len(phrase)),), 1.0)


def in_pieces(library: Library, wording: Wording) -> Iterator[Found]:
    """Where the pieces of a quote with ellipses stand in their order, for each place of the first."""
    sequence = wording.sequence(library.encode(wording.words.keys))
    pieces = [*wording.pieces()]
    phrases = ["".join(sequence[first:stop]) for first, stop in pieces]
    for place in library.places_of(phrases[0], 0, len(library.encoded), _MOST_PLACES):
        source, _ = library.locate(place)
        places = _following(library, source, phrases, place)
        if places:
            yield Found(source, tuple(_runs(pieces, places, library.bounds(source)[0])), 1.0)


def _following(library: Library, source: int, phrases: Sequence[str], place: int) -> list[int]:
    """The places of the phrases behind one another, the first at ``place``; none where one of them is not near."""
    places = [place]
    stop = library.bounds(source)[1]
    for before, phrase in pairwise(phrases):
        end = places[-1] + len(before)
        clauses = min(len(before), len(phrase)) >= _CLAUSE
        room = _WORDS_OF_ELLIPSIS if clauses else _WORDS_BESIDE_FRAGMENTS
        found = [*islice(library.places_of(phrase, end, min(stop, end + room + len(phrase)), 1), 1)]
        if not found:
            return []
        places += found
    return places


def _runs(pieces: Sequence[tuple[int, int]], places: Sequence[int], origin: int) -> Iterator[Run]:
    end = -1
    for (first, stop), place in zip(pieces, places, strict=True):
        begin = place - origin
        if end >= 0:
            yield Run(Step.ELIDED, first - 1, first, end, begin)
        end = begin + stop - first
        yield Run(Step.EQUAL, first, stop, begin, end)

"""The figures of an analysis with what tells them apart: their words, and what stands around them in the sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from kupang_cli.checking.words import ComparedWords
from kupang_cli.findings import Analysis, Figure
from kupang_cli.language.vocabulary import vocabulary as known

_AROUND = 10  # words of the sentence before and behind a figure
_BEHIND = 2  # words behind a figure that may say more exactly what it counts: "120 orang pedagang"

Value = tuple[float, float | None]


class Counted(NamedTuple):
    """A figure of a text: the keys of its words, those right behind it, and those around it that say something.

    ``source`` is the text's number among the sources, ``sentence`` that of the sentence in the text.
    """

    source: int
    sentence: int
    figure: Figure
    words: tuple[str, ...]
    behind: tuple[str, ...]
    around: frozenset[str]

    @property
    def value(self) -> Value:
        """The number, or both ends of a range."""
        return self.figure.value, self.figure.high

    @property
    def unit(self) -> str:
        """The unit in lower case; empty for none."""
        return (self.figure.unit or "").casefold()


def counted(analysis: Analysis, words: ComparedWords, source: int = 0) -> Iterator[Counted]:
    """The figures of an analysis in text order; ``words`` are those of its text."""
    for figure in analysis.figures:
        first, stop = words.at(figure.span)
        sentence = bisect_right(analysis.sentences, figure.span.start, key=lambda each: each.span.start) - 1
        begin, end = (first, stop) if sentence < 0 else words.at(analysis.sentences[sentence].span)
        own = tuple(words.keys[first:stop])
        before = words.keys[max(begin, first - _AROUND) : first]
        near = (*before, *words.keys[stop : min(max(end, stop), stop + _AROUND)])
        around = frozenset(key for key in near if key[0].isalpha() and key not in known.stop_words).difference(own)
        yield Counted(source, sentence, figure, own, tuple(words.keys[stop : stop + _BEHIND]), around)

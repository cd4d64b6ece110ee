"""The words of a quote as its sources may have them: without what stands in brackets or is left out under dots."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.checking.alignment import ELLIPSIS
from kupang_cli.checking.words import ComparedWords

# Dots, in brackets or not, and words in square brackets.
_MARK = re.compile(r"\[[^\[\]\n]{0,200}\]|\(\s{0,2}\.{2,9}\s{0,2}\)|\.{2,}|…")


class Wording(NamedTuple):
    """The words of a quote, and ``items``: the index of each, None for an ellipsis or words in brackets.

    ``bracketed`` are the words in brackets, a half-open range an ellipsis, empty for dots.
    """

    words: ComparedWords
    items: Sequence[int | None]
    bracketed: Sequence[tuple[int, int]]

    @property
    def is_broken(self) -> bool:
        """Whether an ellipsis stands in the quote, or words in brackets do."""
        return None in self.items or len(self.items) < len(self.words)

    def bracketed_ends(self) -> tuple[Span | None, Span | None]:
        """The words in brackets with which the quote begins, and those with which it ends."""
        first, last = self.items[0], self.items[-1]
        before = self.words.span(0, first) if first else None
        after = None if last is None or last + 1 == len(self.words) else self.words.span(last + 1, len(self.words))
        return before, after

    def sequence(self, encoded: str) -> list[str]:
        """The encoded words of the quote as ``items`` has them."""
        return [ELLIPSIS if item is None else encoded[item] for item in self.items]

    def pieces(self) -> Iterator[tuple[int, int]]:
        """The stretches of ``items`` between ellipses, as half-open ranges."""
        first = 0
        for index, item in enumerate(self.items):
            if item is None:
                yield first, index
                first = index + 1
        yield first, len(self.items)


def wording_of(text: str, span: Span) -> Wording:
    """The wording of the quote at ``span``; of one that is all in brackets, what stands in them."""
    words = ComparedWords(text, span)
    items: list[int | None] = []
    bracketed: list[tuple[int, int]] = []
    done = 0
    for match in _MARK.finditer(text, *span):
        first, stop = bisect_left(words.starts, match.start()), bisect_left(words.starts, match.end())
        items += range(done, first)
        done = stop
        if items and items[-1] is not None:
            items.append(None)
            bracketed.append((first, stop))
        elif bracketed and first < stop:
            bracketed[-1] = (min(bracketed[-1][0], first), stop)
    items += range(done, len(words))
    if items and items[-1] is None:
        items.pop()
        bracketed.pop()
    return Wording(words, items, bracketed) if items else Wording(words, range(len(words)), ())

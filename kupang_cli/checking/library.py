"""The sources in one index: every word a character, so that whole phrases are found as strings are."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from kupang_cli.article import Span
from kupang_cli.checking.words import ComparedWords
from kupang_cli.findings import Analysis, Figure, Quote, Statement

_LABEL = re.compile(r"([^\W\d_a-z][^:\n“”\"]{1,60}):\s")
Found = TypeVar("Found", Quote, Statement, Figure)

_UNKNOWN, _END, _UNNUMBERED = (
    "\0",
    "\1",
    "\2",
)  # a word of no source, the end of a source, a word beyond the last number
_FIRST_NUMBER = 3
_SURROGATES, _AFTER_SURROGATES = 0xD800, 0xE000
_LAST_NUMBER = 0x10FFFF


class Library:
    """Sources, and the places of their words; a place counts the words of all sources, one after the other.

    ``encoded`` has a character a word, in which a word of the draft that no source has is never found.
    """

    def __init__(self, sources: Sequence[Analysis]) -> None:
        self.sources = tuple(sources)
        self.words = [ComparedWords(source.article.text) for source in self.sources]
        self._characters: dict[str, str] = {}
        self._firsts: list[int] = []
        encoded: list[str] = []
        count = 0
        for words in self.words:
            self._firsts.append(count)
            encoded += ["".join([self._characters.get(key) or self._numbered(key) for key in words.keys]), _END]
            count += len(words) + 1
        self.encoded = "".join(encoded)

    def _numbered(self, key: str) -> str:
        number = _FIRST_NUMBER + len(self._characters)
        if number >= _SURROGATES:
            number += _AFTER_SURROGATES - _SURROGATES
        if number > _LAST_NUMBER:
            return _UNNUMBERED
        return self._characters.setdefault(key, chr(number))

    def encode(self, keys: Sequence[str]) -> str:
        """The words as characters of ``encoded``."""
        return "".join([self._characters.get(key, _UNKNOWN) for key in keys])

    def locate(self, place: int) -> tuple[int, int]:
        """The source of a place, and the index of the word in it."""
        source = bisect_right(self._firsts, place) - 1
        return source, place - self._firsts[source]

    def bounds(self, source: int) -> tuple[int, int]:
        """The places of a source's words, as a half-open range."""
        return self._firsts[source], self._firsts[source] + len(self.words[source])

    def places_of(self, phrase: str, start: int, stop: int, most: int) -> Iterator[int]:
        """Where an encoded phrase stands in the places ``[start, stop)``, the first ``most`` of them."""
        place = self.encoded.find(phrase, start, stop)
        while place >= 0 and most:
            yield place
            most -= 1
            place = self.encoded.find(phrase, place + 1, stop)

    @cached_property
    def places(self) -> dict[str, array[int]]:
        """All places of each word."""
        found: defaultdict[str, array[int]] = defaultdict(lambda: array("l"))
        for place, character in enumerate(self.encoded):
            found[character].append(place)
        for character in (_UNKNOWN, _END, _UNNUMBERED):
            found.pop(character, None)
        return dict(found)

    def said_at(self, source: int, span: Span) -> Quote | Statement | None:
        """The quote that has most of a span, else the reported statement that has all of it; None for neither."""
        quotes = overlapping(self.sources[source].quotes, span)
        if quotes:
            return max(quotes, key=lambda quote: min(quote.span.end, span.end) - max(quote.span.start, span.start))
        statements = overlapping(self.sources[source].statements, span)
        return next((said for said in statements if said.span.start <= span.start and span.end <= said.span.end), None)

    def label_before(self, source: int, span: Span) -> Span | None:
        """What stands before a colon where the paragraph of a span begins, as transcripts name who speaks."""
        analysis = self.sources[source]
        index = bisect_right(analysis.paragraphs, span.start, key=lambda paragraph: paragraph.span.start) - 1
        if index < 0:
            return None
        found = _LABEL.match(analysis.article.text, analysis.paragraphs[index].span.start, span.start)
        return None if found is None else Span(*found.span(1))

    def is_quoted(self, source: int, span: Span) -> bool:
        """Whether a span stands in a quote of a source."""
        return bool(overlapping(self.sources[source].quotes, span))

    def has_figure(self, source: int, span: Span) -> bool:
        """Whether a span has a part of a figure of a source."""
        return bool(overlapping(self.sources[source].figures, span))

    def is_attribution(self, source: int, span: Span) -> bool:
        """Whether a stretch of a source is all that stands between two quotes, and nobody else speaks in the second."""
        text, quotes = self.sources[source].article.text, self.sources[source].quotes
        after = bisect_right(quotes, span.start, key=lambda quote: quote.span.start)
        if not 0 < after < len(quotes):
            return False
        left, right = quotes[after - 1], quotes[after]
        if left.span.end > span.start or right.span.start < span.end:
            return False
        around = text[left.span.end : span.start] + text[span.end : right.span.start]
        said_on = left.speaker == right.speaker or left.speaker is None or right.speaker is None
        return said_on and not any(character.isalnum() for character in around)


def overlapping(findings: Sequence[Found], span: Span) -> list[Found]:
    """Those of some findings in text order that have a part of a span."""
    found = []
    for index in range(bisect_right(findings, span.end - 1, key=lambda found: found.span.start) - 1, -1, -1):
        if findings[index].span.end <= span.start:
            break
        found.append(findings[index])
    return found[::-1]

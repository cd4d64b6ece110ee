"""The columns of a page: stretches of lines, in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median
from typing import NamedTuple

from kupang_cli.reading.documents.glyphs import Word
from kupang_cli.reading.documents.page_lines import Line, line_of, segments_of

_DEEPEST = 6
_MOST_SEGMENTS = 2_000  # a page with more is no page of prose
_STEP = 2.0  # points between the places where a gutter is tried
_FEWEST_LINES = 3
_NARROWEST = 0.15  # of the width of the text
_FILLED = 0.6  # of the longest line: lines of prose are about as long as one another, cells of a table are not
_WIDEST_SPACE = 24.0  # points
_DENSE = 0.75  # of the lines: what is left between their parts is no more than in justified text
_FEWEST_WORDS = 3


class _Segment(NamedTuple):
    words: list[Word]
    left: float
    right: float
    base: float


class _Gutter(NamedTuple):
    score: int
    at: float
    first: int
    last: int


def columns_of(rows: Sequence[Sequence[Word]]) -> list[list[Line]]:
    """The lines of a page in reading order, in a list for each stretch that stands in one column."""
    segments = [
        _Segment(words, words[0].left, max(word.right for word in words), max(word.base for word in row))
        for row in rows
        for words in segments_of(row)
    ]
    return [lines for part in _parts(segments, 0) if (lines := list(_lines(part)))]


def _parts(segments: list[_Segment], depth: int) -> Iterator[list[_Segment]]:
    gutter = _gutter(segments) if depth < _DEEPEST and len(segments) <= _MOST_SEGMENTS else None
    if gutter is None:
        yield segments
        return
    band = segments[gutter.first : gutter.last]
    for part in (
        segments[: gutter.first],
        [segment for segment in band if segment.right <= gutter.at],
        [segment for segment in band if segment.right > gutter.at],
        segments[gutter.last :],
    ):
        if part:
            yield from _parts(part, depth + 1)


def _gutter(segments: Sequence[_Segment]) -> _Gutter | None:
    """The place that parts the most lines, of those with lines of prose on both sides; None for one column."""
    if len(segments) < 2 * _FEWEST_LINES:
        return None
    left, right = min(segment.left for segment in segments), max(segment.right for segment in segments)
    best: list[_Gutter] = []
    at = left + _NARROWEST * (right - left)
    while at < right - _NARROWEST * (right - left):
        for first, last in _bands(segments, at):
            if _is_prose(segments[first:last], at, right - left):
                found = _Gutter(last - first, at, first, last)
                if not best or found.score > best[0].score:
                    best = [found]
                elif found.score == best[0].score:
                    best.append(found)
        at += _STEP
    return best[len(best) // 2] if best else None


def _bands(segments: Sequence[_Segment], at: float) -> Iterator[tuple[int, int]]:
    """The stretches of segments none of which crosses a place."""
    first = 0
    for index, segment in enumerate(segments):
        if segment.left < at + _STEP and segment.right > at - _STEP:
            if index - first >= 2 * _FEWEST_LINES:
                yield first, index
            first = index + 1
    if len(segments) - first >= 2 * _FEWEST_LINES:
        yield first, len(segments)


def _is_prose(segments: Sequence[_Segment], at: float, width: float) -> bool:
    """Whether full lines of words stand on both sides of a place, and no cells of a table."""
    for side in (
        [segment for segment in segments if segment.right <= at],
        [segment for segment in segments if segment.right > at],
    ):
        lines = list(_runs(side))
        if (
            len(lines) < _FEWEST_LINES
            or median(sum(len(part.words) for part in line) for line in lines) < _FEWEST_WORDS
        ):
            return False
        widths = [line[-1].right - line[0].left for line in lines]
        if median(widths) < max(_NARROWEST * width, _FILLED * max(widths)):
            return False
        inked = sum(part.right - part.left for line in lines for part in line)
        if inked < _DENSE * sum(widths):
            return False
    return True


def _runs(segments: Sequence[_Segment]) -> Iterator[list[_Segment]]:
    """Segments beside one another, with no more between them than justified text has."""
    run: list[_Segment] = []
    for segment in segments:
        if run and (segment.base != run[-1].base or segment.left - run[-1].right > _WIDEST_SPACE):
            yield run
            run = []
        run.append(segment)
    if run:
        yield run


def _lines(segments: Sequence[_Segment]) -> Iterator[Line]:
    """The lines of one column: segments at one height are one line."""
    row: list[Word] = []
    base = 0.0
    for segment in segments:
        if row and segment.base != base:
            yield line_of(row)
            row = []
        row = row + segment.words
        base = segment.base
    if row:
        yield line_of(row)

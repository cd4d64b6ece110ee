"""From lines to paragraphs: where one ends, and what goes on in the next column or on the next page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import quantiles

from kupang_cli.reading.documents.hyphens import joined, words_of
from kupang_cli.reading.documents.page_lines import Line

_MARKER = re.compile(r"(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|[•●▪■◦‣·*–—-]|\d{1,2}(?:\.\d{1,2})+\.?)\s+\S")
_ENDS = (".", "!", "?", ":", ";", "”", '"', "»", ")")
_WIDER_SPACING = 1.35  # times the usual distance of two lines
_FARTHEST = 2.5  # of the size of the letters
_OTHER_SIZE = 0.06
_INDENT = 0.8  # of the size
_SPACE = 0.25  # of the size: a space between words
_FOOTNOTE_SIZE = 0.92  # of the size of the text


def text_of(columns: Sequence[Sequence[Line]]) -> str:
    """The text of columns in reading order: paragraphs parted by empty lines, items of a list on lines."""
    body = _body_size([line for lines in columns for line in lines])
    flows = [flow for lines in columns if (flow := _without_footnotes(list(lines), body))]
    words = words_of([line.text for flow in flows for line in flow])
    parts: list[str] = []
    ended: tuple[Line, float] | None = None
    for lines in flows:
        right = max(line.right for line in lines)
        breaks = list(_breaks(lines, right))
        breaks[0] = "" if ended is None else _between(ended[0], ended[1], lines[0], min(line.left for line in lines))
        for line, before in zip(lines, breaks, strict=True):
            if parts and not before:
                parts[-1] = _one(parts[-1], line.text, words)
            else:
                parts += [before, line.text] if parts else [line.text]
        ended = lines[-1], right
    return "".join(parts)


def _one(before: str, after: str, words: set[str]) -> str:
    return joined(before, after, words) if before[-1:] in ("-", "\u00ad") else f"{before} {after}"


def _body_size(lines: Sequence[Line]) -> float:
    """The size of most of the letters."""
    letters: dict[float, int] = {}
    for line in lines:
        letters[round(line.size, 1)] = letters.get(round(line.size, 1), 0) + len(line.text)
    return max(letters, key=lambda size: letters[size], default=0.0)


def _without_footnotes(lines: list[Line], body: float) -> list[Line]:
    """The lines of a column up to small ones at its foot that a raised mark opens."""
    tail = len(lines)
    while tail and lines[tail - 1].size <= _FOOTNOTE_SIZE * body:
        tail -= 1
    first = next((index for index in range(tail, len(lines)) if lines[index].marked), len(lines))
    return [line for line in lines[:first] if line.text]


def _breaks(lines: Sequence[Line], right: float) -> Iterator[str]:
    """What stands before each line of a column: "" where it goes on with the line before, else line ends."""
    spacing = _usual_spacing(lines)
    item: Line | None = None
    hanging: float | None = None  # where the further lines of an item begin
    yield "\n\n"
    item = lines[0] if _MARKER.match(lines[0].text) else None
    for above, line in pairwise(lines):
        before = _break(above, line, spacing, right, item, hanging)
        if before:
            item = line if _MARKER.match(line.text) else None
            hanging = None
        elif item is not None and hanging is None:
            hanging = line.left
        yield before


def _break(above: Line, line: Line, spacing: float, right: float, item: Line | None, hanging: float | None) -> str:
    size = max(line.size, above.size)
    if _MARKER.match(line.text) and (_is_short(above, line, right) or above.text.endswith(_ENDS)):
        return "\n"
    apart = (line.base - above.base) / size
    if not 0 < apart <= min(_WIDER_SPACING * spacing, _FARTHEST) or abs(line.size - above.size) > _OTHER_SIZE * size:
        return "\n\n"
    if above.cells or line.cells:
        return "\n"
    if _is_short(above, line, right):
        return "\n\n"
    if item is not None:
        return "\n\n" if hanging is not None and line.left < hanging - _INDENT * size else ""
    centred = abs(line.left + line.right - above.left - above.right) < size
    return "\n\n" if line.left > above.left + _INDENT * size and not centred else ""


def _is_short(above: Line, line: Line, right: float) -> bool:
    """Whether the first word of a line had room at the end of the one above: that ended on purpose."""
    if above.text.endswith(("-", "\u00ad")):
        return False
    share = len(line.text.split(None, 1)[0]) / len(line.text)
    return above.right + _SPACE * line.size + share * (line.right - line.left) * 1.1 < right


def _usual_spacing(lines: Sequence[Line]) -> float:
    """The distance of most lines that are near to one another, in sizes of their letters."""
    found = [(below.base - above.base) / max(below.size, above.size) for above, below in pairwise(lines)]
    near = [apart for apart in found if 0.5 < apart <= _FARTHEST]
    return quantiles(near, n=4)[0] if len(near) > 1 else 1.25


def _between(ended: Line, right: float, line: Line, left: float) -> str:
    """What stands between the last line of a column and the first of the next: "" where its paragraph goes on."""
    if abs(ended.size - line.size) > _OTHER_SIZE * line.size or _MARKER.match(line.text):
        return "\n\n"
    if line.text[0].islower() and not ended.text.endswith(_ENDS):
        return ""
    full = not _is_short(ended, line, right) and line.left <= left + _INDENT * line.size
    return "" if full and not ended.text.endswith(_ENDS) else "\n\n"

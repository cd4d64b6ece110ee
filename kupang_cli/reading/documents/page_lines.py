"""From the words of a page to its lines, with what is raised above a line taken out of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from kupang_cli.reading.documents.glyphs import Word

_SPACE = 0.18  # of the size: a gap this wide parts words
_COLUMN_GAP = 1.2  # of the size: a gap this wide may part columns
_CELL_GAP = 3.0  # of the size
_UNEVEN = 1.2  # times the narrowest: spaces of justified text are as wide as one another
_LEVEL = 0.2  # of the size
_RAISED_SIZE = 0.8  # of the size of the line: what is smaller, and stands higher, is raised
_HIGHEST = 0.7
_UNIT = re.compile(r"(?:\S*\d|\S*/)?[kcdh]?m{1,2}")  # of length
_POWERS = {"2": "²", "3": "³"}


class Line(NamedTuple):
    """A line of text: its edges, base line and size of letters in points.

    ``marked`` if a raised sign opens it, ``cells`` if it is a row of a table.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    marked: bool = False
    cells: bool = False


def rows_of(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a page by the height of their base line, top to bottom, each row from left to right."""
    rows: list[list[Word]] = []
    raised: list[Word] = []
    for word in sorted(words, key=lambda word: word.base):
        if rows and word.base - rows[-1][0].base <= _LEVEL * max(word.size, rows[-1][0].size):
            rows[-1].append(word)
        else:
            rows.append([word])
    kept: list[list[Word]] = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else []
        apart = [word for word in row if not _is_raised(word, below)]
        raised = [word for word in row if _is_raised(word, below)]
        if raised:
            below.extend(raised)
        if apart:
            kept.append(sorted(apart, key=lambda word: word.left))
    return kept


def _is_raised(word: Word, below: Sequence[Word]) -> bool:
    """Whether a word is a small sign above the line of words right below it."""
    if not below or len(word.text) > 3:
        return False
    size = max(other.size for other in below)
    near = any(-0.5 * size <= word.left - other.right <= size or -0.5 * size <= other.left - word.right <= size
               for other in below if other.size == size)  # fmt: skip
    return near and word.size <= _RAISED_SIZE * size and below[0].base - word.base <= _HIGHEST * size


def segments_of(row: Sequence[Word]) -> Iterator[list[Word]]:
    """The stretches of a row between gaps that are wide enough to part columns."""
    inside: list[Word] = []
    for word in row:
        if inside and word.left - inside[-1].right > _COLUMN_GAP * max(word.size, inside[-1].size):
            yield inside
            inside = []
        inside.append(word)
    if inside:
        yield inside


def line_of(words: Sequence[Word]) -> Line:
    """The line that words make: raised marks of footnotes are left out, of powers written as such ("m²")."""
    size = max(median(word.size for word in words for _ in word.text), max(word.size for word in words) * 0.5)
    parts: list[str] = []
    previous: Word | None = None
    marked = False
    base = max(word.base for word in words)
    for word in words:
        if word.size <= _RAISED_SIZE * size and base - word.base > 0.1 * size:
            text = _POWERS.get(word.text, "") if parts and _UNIT.fullmatch(parts[-1][-16:]) else ""
            marked = marked or not parts
        else:
            text = word.text
        if text:
            gap = previous is not None and (word.spaced or word.left - previous.right > _SPACE * size)
            parts += [" ", text] if gap and text not in _POWERS.values() else [text]
        previous = word
    return Line(
        "".join(parts).strip(),
        words[0].left,
        max(word.right for word in words),
        base,
        size,
        marked,
        _has_cells(words, size),
    )


def _has_cells(words: Sequence[Word], size: float) -> bool:
    """Whether wide gaps part a line, and not all its words alike as in justified text."""
    gaps = [word.left - before.right for before, word in pairwise(words) if word.spaced or word.left > before.right]
    return bool(gaps) and max(gaps) > max(_CELL_GAP * size, _UNEVEN * min(gaps))

"""What pages repeat around their text: running headers and footers, and the numbers of pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.documents.glyphs import Page, Word
from kupang_cli.reading.documents.page_lines import line_of, rows_of

_EDGE = 0.15  # of the height of a page: what repeats stands at the top and bottom
_NEIGHBOURS = 2  # headers of left and right pages take turns
_SHIFT = 5.0  # points
_FIGURES = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"\d{1,3}|[ivxlc]{1,6}")
_PARTS = re.compile(r"[^\W_]+")

_Row = Sequence[Word]


def rows_without_furniture(pages: Sequence[Page]) -> list[list[_Row]]:
    """The rows of each page, top to bottom, without running headers and footers and the numbers of the pages."""
    rows = [rows_of(page.words) for page in pages]
    places = [[_place(row, page.height) for row in found] for page, found in zip(pages, rows, strict=True)]
    kept: list[list[_Row]] = []
    for index, found in enumerate(rows):
        around = range(max(0, index - _NEIGHBOURS), min(len(rows), index + _NEIGHBOURS + 1))
        others = [place for other in around if other != index for place in places[other]]
        marks = [_repeats(place, others) for place in places[index]]
        first, last = 0, len(found)
        while first < last and marks[first]:
            first += 1
        while last > first and marks[last - 1]:
            last -= 1
        kept.append(list(found[first:last]))
    return kept


_Place = tuple[str, float] | None


def _place(row: _Row, height: float) -> _Place:
    """What a row at the edge of a page says, figures alike, and its height; "" for the number of a page alone."""
    base = row[0].base
    if _EDGE * height < base < (1 - _EDGE) * height:
        return None
    text = line_of(row).text
    return ("" if _is_page_number(text) else _FIGURES.sub("0", text), base)


def _is_page_number(text: str) -> bool:
    """Whether a line is nothing but the number of its page: "2", "- 2 -", "Halaman 2 dari 5"."""
    parts = _PARTS.findall(text.lower()) if len(text) < 40 else []
    numbers = [part for part in parts if _PAGE_NUMBER.fullmatch(part)]
    return 0 < len(numbers) <= 2 and all(part in known.words_of_pages for part in parts if part not in numbers)


def _repeats(place: _Place, others: Sequence[_Place]) -> bool:
    if place is None:
        return False
    text, base = place
    return not text or any(other and other[0] == text and abs(other[1] - base) <= _SHIFT for other in others)

"""Figures and dates as keywords in context: aligned under each other, with as much of the sentence as fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from kupang_cli.render.labels import paragraphs_text
from kupang_cli.render.outline.blocks import PlacedRow
from kupang_cli.render.renderables import WHY, line_of, text_of, why

_KEY = 30  # columns for a figure or a date
_WIDEST = 110  # columns the eye still follows from a figure to its place
_CONTEXT = 20  # columns below which the words before or after it are left out
_OPENING = re.compile(r"[^\w\s]{1,3}\Z")
_CLOSING = re.compile(r"[^\w\s]{1,3}")


class _Widths(NamedTuple):
    """The columns for the words before, the finding and the words after; whether any row has a value or a reason."""

    before: int
    finding: int
    after: int
    value: bool
    reason: bool


class InContext:
    """A line for each figure or date; ``values``, one a row, are empty where the words are enough."""

    def __init__(self, rows: Sequence[PlacedRow], values: Sequence[str]) -> None:
        self.rows = rows
        self.values = values

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The words after, then those before are left out where there is no room for them."""
        widths = self._widths(options.max_width)
        table = Table.grid(padding=(0, 2, 0, 0))
        if widths.before:
            table.add_column(width=widths.before, justify="right")
        table.add_column(width=widths.finding)
        if widths.after:
            table.add_column(width=widths.after)
        for row, value in zip(self.rows, self.values, strict=True):
            table.add_row(*_cells(row, value, widths))
        yield table

    def _widths(self, columns: int) -> _Widths:
        finding = min(_KEY, max(_parted(row)[1].cell_len for row in self.rows))
        value = max(map(cell_len, self.values))
        places = max(cell_len(paragraphs_text(row.paragraphs)) for row in self.rows)
        reason = min(WHY, max(cell_len(why(row.reason)) for row in self.rows))
        room = min(_WIDEST, columns) - finding - value - places - reason - 2 * (2 + bool(value) + bool(reason))
        before = room // 2 if room >= 2 * _CONTEXT else room if room >= _CONTEXT else 0
        after = room - before - 2 if room >= 2 * _CONTEXT else 0
        return _Widths(before, finding, after, bool(value), bool(reason))


def _cells(row: PlacedRow, value: str, widths: _Widths) -> list[Text]:
    before, finding, after = _parted(row)
    columns = (
        (widths.before, text_of(_clipped(before, widths.before, from_end=True), "context")),
        (True, finding),
        (widths.after, text_of(_clipped(after, widths.after), "context")),
        (widths.value, text_of(value, "number")),
        (True, text_of(paragraphs_text(row.paragraphs), "place")),
        (widths.reason, text_of(why(row.reason), "why")),
    )
    return [cell for shown, cell in columns if shown]


def _parted(row: PlacedRow) -> tuple[str, Text, str]:
    """The words before, the finding with the punctuation that touches it, the words after."""
    opening, closing = _OPENING.search(row.before), _CLOSING.match(row.after)
    left = opening.group() if opening else ""
    right = closing.group() if closing else ""
    finding = line_of((left, ""), (row.text, "finding"), (right, ""))
    return row.before.removesuffix(left), finding, row.after.removeprefix(right)


def _clipped(words: str, width: int, from_end: bool = False) -> str:
    """As many whole words, from the beginning or from the end, as fit in ``width`` columns."""
    parts = words.split()
    kept: list[str] = []
    used = 2  # dots and a space
    for part in reversed(parts) if from_end else parts:
        used += cell_len(part) + 1
        if used > width + 1:
            break
        kept.append(part)
    if len(kept) == len(parts):
        return " ".join(parts)
    return " ".join(["…", *reversed(kept)] if from_end else [*kept, "…"])

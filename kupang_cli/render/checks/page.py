"""A check as a page: what is wrong in full, with the words that differ marked; what is right a line each.

The marks of the word diff are letters, too, so that it reads the same without colour.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from kupang_cli.messages.languages import Language
from kupang_cli.render.labels import label
from kupang_cli.render.outline.check_blocks import (
    Context,
    Counts,
    Doubtful,
    FigureRow,
    Piece,
    Place,
    QuoteRow,
    Row,
    Sound,
    Unsound,
    is_marked,
)
from kupang_cli.render.renderables import NARROW, Explained, Section, line_of, shortened, text_of
from kupang_cli.render.text import first_words
from kupang_cli.render.verdict_labels import verdict_label

_SHOWN = 12  # words of a quote that is as its source has it
_VERDICT = 20  # columns
_SOURCE = 30  # columns for the name of a source
_MARKS = {"same": ("", "", ""), "theirs": ("[-", "-]", "theirs"), "ours": ("{+", "+}", "ours")}


def _counts(block: Counts, language: Language) -> Iterator[RenderableType]:
    yield Text()
    table = Table.grid(padding=(0, 2, 0, 0))
    for row in block.rows:
        counts = text_of("")
        for number, (count, verdict, sound) in enumerate(row.verdicts):
            counts.append(", " if number else "")
            counts.append(f"{count} {verdict}", "" if sound else "unsound")
        table.add_row(text_of(row.label, "label"), text_of(f"{row.total}", "number"), counts)
    yield table
    yield line_of((f"{verdict_label('against', language)}: {', '.join(block.against)}", "meta"))


def _unsound(block: Unsound, language: Language) -> Iterator[RenderableType]:
    body: RenderableType = _InFull(block, language)
    if is_marked(block):
        source, draft = verdict_label("of the source", language), verdict_label("of the draft", language)
        legend = _diff((Piece("theirs", "", source), Piece("ours", "", draft)))
        body = Group(legend, Text(), body)
    yield Section(verdict_label("unsound", language), body, len(block))


def _doubtful(block: Doubtful, language: Language) -> Iterator[RenderableType]:
    yield Section(verdict_label("doubtful", language), _InFull(block, language), len(block))


def _sound(block: Sound, language: Language) -> Iterator[RenderableType]:
    yield Section(verdict_label("sound", language), _InShort(block), len(block))


class _InFull:
    """Rows with everything that helps to put them right: paragraph, verdict, words, source."""

    def __init__(self, rows: Sequence[Row], language: Language) -> None:
        self.rows = rows
        self.language = language

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Three columns where there is room; the verdict above the words where there is not."""
        narrow = options.max_width < NARROW
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(justify="right", width=max(cell_len(f"¶{row.paragraph}") for row in self.rows))
        if not narrow:
            table.add_column(width=_VERDICT)
        table.add_column(ratio=1)
        for number, row in enumerate(self.rows):
            if number:
                table.add_row(*[""] * len(table.columns))
            place = text_of(f"¶{row.paragraph}", "place")
            body = _quote(row, self.language) if isinstance(row, QuoteRow) else _figure(row, self.language)
            if narrow:
                table.add_row(place, Group(_verdict(row, " · "), Explained(body, row.reason)))
            else:
                table.add_row(place, _verdict(row, "\n"), Explained(body, row.reason))
        yield table


def _verdict(row: Row, between: str) -> Text:
    line = line_of((row.verdict, "" if row.sound else "unsound"))
    for remark in row.remarks:
        line.append(f"{between}{remark}", "meta" if not row.sound else "note")
    return line


def _quote(row: QuoteRow, language: Language) -> Group:
    who = (row.who, "speaker") if row.who else (label("not stated", language), "missing")
    lines = [_diff(row.pieces), line_of((f"{verdict_label('draft', language)}: " if row.whose else "", "place"), who)]
    if row.place is not None:
        lines.append(_place(row.place))
        if row.whose:
            lines[-1].append(": ", "place")
            lines[-1].append(row.whose, "speaker")
    return Group(*lines)


def _diff(pieces: Iterable[Piece]) -> Text:
    """The words of the draft, those of the source before them where they are others."""
    line = text_of("")
    for piece in pieces:
        opening, closing, style = _MARKS[piece.kind]
        line.append(piece.before)
        line.append(f"{opening}{piece.text}{closing}", style)
    return line


def _figure(row: FigureRow, language: Language) -> Group:
    lines = [_diff(row.pieces), _context(f"{verdict_label('draft', language)}: ", row.ours)]
    if row.place is not None and row.theirs is not None:
        lines.append(_context(f"{_place(row.place).plain}: ", row.theirs))
    return Group(*lines)


def _context(name: str, context: Context) -> Text:
    return line_of((name, "place"), (context.before, ""), (context.text, "finding"), (context.after, ""))


def _place(place: Place) -> Text:
    return line_of((f"{shortened(place.source, _SOURCE)} ¶{place.paragraph}", "place"))


class _InShort:
    """A line a row: paragraph, verdict, words, source."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Columns; where there is no room for the source beside the words it stands under them."""
        narrow = options.max_width < NARROW
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(justify="right", width=max(cell_len(f"¶{row.paragraph}") for row in self.rows))
        table.add_column(width=max(cell_len(row.verdict) for row in self.rows))
        table.add_column(ratio=3)
        if not narrow:
            table.add_column(ratio=2)
        for row in self.rows:
            words = _short(row)
            beside = _beside(row)
            if narrow:
                words.append("\n")
                words.append_text(beside)
            cells = [text_of(f"¶{row.paragraph}", "place"), text_of(row.verdict, "meta"), words]
            table.add_row(*cells, *([] if narrow else [beside]))
        yield table


def _short(row: Row) -> Text:
    if isinstance(row, QuoteRow):
        return text_of(first_words(row.words, _SHOWN))
    theirs = row.ours.text if row.theirs is None else row.theirs.text
    return line_of((row.ours.text, ""), (f" = {theirs}" if theirs != row.ours.text else "", "meta"))


def _beside(row: Row) -> Text:
    """The place in the source, what is to be told, and the reason."""
    line = text_of("") if row.place is None else _place(row.place)
    for remark in row.remarks:
        line.append(f"\n{remark}", "meta")
    if row.reason:
        line.append(f"\n{row.reason}", "why")
    return line


RENDERABLES: dict[type[Any], Callable[[Any, Language], Iterable[RenderableType]]] = {
    Counts: _counts,
    Unsound: _unsound,
    Doubtful: _doubtful,
    Sound: _sound,
}

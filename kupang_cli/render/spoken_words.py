"""Quotes and reported statements as they are laid out on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.table import Table
from rich.text import Text

from kupang_cli.messages.languages import Language
from kupang_cli.render.labels import label
from kupang_cli.render.outline.blocks import SpokenRow
from kupang_cli.render.renderables import NARROW, Explained, line_of, shortened, text_of, who, why

_LONG = 70  # words shown of a quote before it is folded
_SLIGHTLY_LONGER = 10  # words for which folding is not worth while
_SPEAKER = 28  # columns for the speaker


class SpokenWords:
    """Quotes or statements in order: who, the paragraph's number, the words.

    Quotes get marks, and blank lines around them; ``rest`` is a last, dim line; ``source`` is named beside the first.
    """

    def __init__(self, rows: Sequence[SpokenRow], language: Language, rest: str = "", source: str = "") -> None:
        self.rows = rows
        self.language = language
        self.rest = rest
        self.source = source

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Three columns where there is room; the speaker above the words where there is not."""
        if options.max_width < NARROW:
            yield from self._stacked()
        else:
            yield self._columns(min(_SPEAKER, options.max_width // 4))
        if self.rest:
            yield text_of(self.rest, "meta")

    def _columns(self, width: int) -> Table:
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(width=width)
        self._add_columns(table)
        for index, (row, speaker) in enumerate(zip(self.rows, self._speakers("\n", width), strict=True)):
            if self._is_set_apart(index):
                table.add_row(*[""] * len(table.columns))
            table.add_row(speaker, *self._cells(row))
        return table

    def _stacked(self) -> Iterator[RenderableType]:
        for index, (row, speaker) in enumerate(zip(self.rows, self._speakers(", ", NARROW), strict=True)):
            if self._is_set_apart(index):
                yield Text()
            if speaker:
                yield speaker
            table = Table.grid(padding=(0, 2, 0, 0), expand=True)
            self._add_columns(table)
            table.add_row(*self._cells(row))
            yield table

    def _is_set_apart(self, index: int) -> bool:
        return index > 0 and (self.rows[index].quoted or self.rows[index - 1].quoted)

    def _cells(self, row: SpokenRow) -> tuple[Text, Explained]:
        return text_of(f"¶{row.paragraph}", "place"), Explained(self._words(row), why(row.reason))

    def _add_columns(self, table: Table) -> None:
        table.add_column(justify="right", width=max(cell_len(f"¶{row.paragraph}") for row in self.rows))
        table.add_column(ratio=1)

    def _speakers(self, between: str, width: int) -> Iterator[Text]:
        """Who speaks, a text a row: empty where it is the same as above, the role with the first words alone."""
        introduced: set[str | None] = {None}
        for index, row in enumerate(self.rows):
            speaker = text_of("")
            if not index or self.rows[index - 1].name != row.name:
                speaker = who(row.name, self.language)
                if row.role and row.name not in introduced:
                    speaker.append(f"{between}{row.role}", "role")
            if self.source and not index:
                speaker.append(f"{between}{shortened(self.source, width)}", "meta")
            introduced.add(row.name)
            yield speaker

    def _words(self, row: SpokenRow) -> Text:
        parts = row.words.split(" ")
        act = (f"  {row.act}" if row.act else "", "meta")
        if len(parts) <= _LONG + _SLIGHTLY_LONGER:
            return line_of((row.marked, ""), act)
        shown = " ".join(parts[:_LONG])
        more = f" … {len(parts) - _LONG} {label('more', self.language)}"
        return line_of((f"{row.opening}{shown}", ""), (more, "meta"), act)

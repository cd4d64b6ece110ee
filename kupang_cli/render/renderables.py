"""The renderables that the page is made of: each holds what it shows and lays itself out for the width it is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kupang_cli.messages.languages import Language
from kupang_cli.render.labels import counted, counted_most, label
from kupang_cli.render.outline.blocks import Brief, PointList, PointRow, Reason, SpeakerRow, SpokenRow
from kupang_cli.render.text import first_words

NARROW = 72  # columns below which things stand under each other instead of side by side
WHY = 24  # columns for the rule and the offsets of --explain
_BESIDE = 60  # columns that words and their rule share side by side
_BETWEEN = " · "
_WORDS_OF_A_QUOTE = 40  # words of the one quote of an article in brief


def text_of(content: str, style: str = "") -> Text:
    """Text of an article: never read as markup, tabs widened, words longer than the line folded."""
    return Text(content, style=style, overflow="fold", tab_size=4)


def line_of(*pieces: tuple[str, str]) -> Text:
    """A text of pieces, each with a style of its own."""
    line = text_of("")
    for content, style in pieces:
        line.append(content, style)
    return line


def why(reason: Reason | None) -> str:
    """What ``--explain`` says of a finding: its rule and its offsets; empty without."""
    if reason is None:
        return ""
    return reason.rule if reason.span is None else f"{reason.rule} {reason.span.start}–{reason.span.end}"


def who(name: str | None, language: Language) -> Text:
    """The speaker's name, or that none is stated."""
    return line_of((name, "speaker") if name else (label("not stated", language), "missing"))


def shortened(source: str, width: int) -> str:
    """The input's name without its folders where it does not fit in ``width`` columns."""
    return source if len(source) <= width or "/" not in source else f"…/{source.rpartition('/')[2]}"


class Section:
    """A label, how many, and what stands under it."""

    def __init__(self, label: str, body: RenderableType, count: int | None = None) -> None:
        self.label = label
        self.body = body
        self.count = count

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """A blank line, the label, the body under it."""
        yield Text()
        yield line_of((self.label, "label"), ("" if self.count is None else f"  {self.count}", "meta"))
        yield Padding(self.body, (0, 0, 0, 2))


class Explained:
    """A renderable with the rule that made it in a dim column beside it, or under it where there is no room."""

    def __init__(self, body: RenderableType, reason: str, width: int = WHY) -> None:
        self.body = body
        self.reason = reason
        self.width = width

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The body, and the reason if there is one."""
        if not self.reason:
            yield self.body
        elif options.max_width < _BESIDE:
            yield self.body
            yield text_of(self.reason, "why")
        else:
            table = Table.grid()
            table.add_column(width=options.max_width - self.width)
            table.add_column(width=self.width)
            table.add_row(Padding(self.body, (0, 2, 0, 0)), text_of(self.reason, "why"))
            yield table


class Parts:
    """Short parts on one line with a dot between them; a line breaks between parts, not inside them."""

    def __init__(self, parts: Sequence[Text]) -> None:
        self.parts = parts

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """As many parts a line as fit."""
        line = text_of("")
        for part in self.parts:
            if line and line.cell_len + len(_BETWEEN) + part.cell_len > options.max_width:
                yield line
                line = text_of("")
            line.append(_BETWEEN if line else "", "meta").append_text(part)
        yield line


def facts(parts: Sequence[str]) -> Parts:
    """Short facts beside what is news, on a line."""
    return Parts([text_of(part, "meta") for part in parts])


class SpeakerTable:
    """Who speaks and how often."""

    def __init__(self, rows: Sequence[SpeakerRow], language: Language) -> None:
        self.rows = rows
        self.language = language

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Name, counts and role in columns; the role under the name where there is no room."""
        narrow = options.max_width < NARROW
        quotes, statements = any(row.quotes for row in self.rows), any(row.statements for row in self.rows)
        table = Table.grid(padding=(0, 2, 0, 0))
        for row in self.rows:
            cells = [who(row.name, self.language)]
            if row.role and narrow:
                cells[0].append(f"\n{row.role}", "role")
            if quotes:
                cells.append(text_of(counted(row.quotes, "quote", self.language)))
            if statements:
                cells.append(text_of(counted(row.statements, "statement", self.language)))
            if not narrow:
                cells.append(text_of(row.role or "", "role"))
            table.add_row(*cells)
        yield table


class PointTable:
    """One enumeration: numbered points with their titles in bold and detail under, or bullets."""

    def __init__(self, points: PointList) -> None:
        self.points = points

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The label, then the items."""
        points = self.points
        yield Explained(text_of(points.title), why(points.reason))
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(justify="right", width=1 if points.items[0].ordinal is None else 2)
        table.add_column(ratio=1)
        for item in points.items:
            table.add_row(*self._cells(item))
        yield Padding(table, (0, 0, 0, 1))

    @staticmethod
    def _cells(item: PointRow) -> tuple[Text, RenderableType]:
        if item.ordinal is None:
            return text_of("•", "number"), line_of((item.title, ""), (item.after, "context"))
        title = text_of(item.title, "title")
        return text_of(f"{item.ordinal}.", "number"), Group(title, text_of(item.detail)) if item.detail else title


class BriefColumns:
    """A few lines an article, in two columns that stay in place from one article to the next."""

    def __init__(self, block: Brief, language: Language) -> None:
        self.block = block
        self.language = language

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Place, date and input on the left; headline, speakers, points and the strongest quote on the right."""
        width = min(26, options.max_width // 4)
        source = self.block.source
        where = [*self.block.where, *([] if source is None else [shortened(source, width)])]
        lines = [*self._lines()]
        if options.max_width < NARROW:
            yield Group(*lines[:1], Padding(facts(where), (0, 0, 0, 2)), Padding(Group(*lines[1:]), (0, 0, 0, 2)))
            return
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(width=width)
        table.add_column(ratio=1)
        table.add_row(text_of("\n".join(where), "meta"), Group(*lines))
        yield table

    def _lines(self) -> Iterator[RenderableType]:
        block = self.block
        if block.headline is not None:
            yield text_of(block.headline, "headline")
        if block.speakers:
            yield self._speakers(block.speakers)
        yield from (_titles(points) for points in block.points)
        if block.quote is not None:
            yield self._quote(block.quote)

    def _speakers(self, rows: Sequence[SpeakerRow]) -> Parts:
        counts = [counted_most(row.quotes, row.statements, self.language) for row in rows]
        names = [row.name or "" for row in rows]
        return Parts([line_of((f"{name} ", ""), (count, "number")) for name, count in zip(names, counts, strict=True)])

    def _quote(self, quote: SpokenRow) -> Text:
        name = quote.name or label("not stated", self.language)
        words = first_words(quote.words, _WORDS_OF_A_QUOTE)
        closing = quote.closing if words == quote.words else ""
        return line_of((f"{quote.opening}{words}{closing}", ""), (f" — {name}", "meta"))


def _titles(points: PointList) -> Text:
    line = text_of(f"{points.title}:")
    for item in points.items:
        line.append(f"  {item.ordinal} ", "number").append(item.title)
    return line

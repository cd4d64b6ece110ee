"""One renderable a section of the page: each holds what it shows and lays itself out for the width it is given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kupang_cli.article import Article
from kupang_cli.findings import Analysis, Enumeration
from kupang_cli.render import facts
from kupang_cli.render.facts import Options, Spoken, one_line

NARROW = 72  # columns below which things stand under each other instead of side by side
_LONG_QUOTE = 70  # words shown of a quote before it is folded
_WHY = 24  # columns for the rule and the offsets of --explain
_BESIDE = 60  # columns that words and their rule share side by side
_KEY = 30  # columns for a figure or a date
_WIDEST = 110  # columns the eye still follows from a figure to its place
_OPENING = re.compile(r"[^\w\s]{1,3}\Z")
_CLOSING = re.compile(r"[^\w\s]{1,3}")
_CONTEXT = 20  # columns below which the words before or after it are left out


def text_of(content: str, style: str = "") -> Text:
    """Text of an article: never read as markup, tabs widened, words longer than the line folded."""
    return Text(content, style=style, overflow="fold", tab_size=4)


def line_of(*pieces: tuple[str, str]) -> Text:
    """A text of pieces, each with a style of its own."""
    line = text_of("")
    for content, style in pieces:
        line.append(content, style)
    return line


def why(options: Options, span: tuple[int, int] | None, rule: str) -> str:
    """What ``--explain`` says of a finding: its rule and its offsets; empty without."""
    if not options.explain:
        return ""
    return rule if span is None else f"{rule} {span[0]}–{span[1]}"


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

    def __init__(self, body: RenderableType, reason: str, width: int = _WHY) -> None:
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

    def __init__(self, parts: Sequence[str]) -> None:
        self.parts = parts

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """As many parts a line as fit."""
        line = ""
        for part in self.parts:
            longer = f"{line} · {part}" if line else part
            if line and cell_len(longer) > options.max_width:
                yield text_of(line, "meta")
                longer = part
            line = longer
        yield text_of(line, "meta")


class Head:
    """Headline, the line of place, outlet, date and length, and the lead."""

    def __init__(self, analysis: Analysis, options: Options) -> None:
        self.analysis = analysis
        self.options = options

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The headline by weight and space; drawn from the lead it ends in dots and the lead goes on under it."""
        analysis, article, headline = self.analysis, self.analysis.article, self.analysis.headline
        yield Text()
        if headline is not None:
            drawn = " …" if facts.drawn_from_lead(analysis) else ""
            line = line_of((facts.headline_text(article, headline), "headline"), (drawn, "meta"))
            yield Explained(line, why(self.options, headline.span, headline.rule))
        if "dateline" in self.options.sections:
            rule = analysis.dateline.rule if analysis.dateline is not None else ""
            yield Explained(Parts(facts.head_parts(analysis, self.options)), why(self.options, None, rule))
        lead = facts.lead(analysis, self.options)
        if lead is not None:
            yield Text()
            yield line_of(("… " if facts.drawn_from_lead(analysis) else "", "meta"), (one_line(article[lead]), ""))


class Speakers:
    """Who speaks and how often."""

    def __init__(self, analysis: Analysis, options: Options) -> None:
        self.analysis = analysis
        self.options = options

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Name, counts and role in columns; the role under the name where there is no room."""
        narrow = options.max_width < NARROW
        table = Table.grid(padding=(0, 2, 0, 0))
        speakers = facts.counts_by_speaker(self.analysis)
        quotes, statements = any(row.quotes for row in speakers), any(row.statements for row in speakers)
        for name, role, quoted, stated in speakers:
            who = line_of((name, "speaker")) if name else line_of((self.options.label("not stated"), "missing"))
            if role and narrow:
                who.append(f"\n{role}", "role")
            cells = [who]
            if quotes:
                cells.append(text_of(facts.counted(quoted, "quote", self.options)))
            if statements:
                cells.append(text_of(facts.counted(stated, "statement", self.options)))
            if not narrow:
                cells.append(text_of(role or "", "role"))
            table.add_row(*cells)
        yield table


class SpokenWords:
    """Quotes or statements in order: who, the paragraph's number, the words.

    Quotes get marks, and blank lines around them; ``rest`` is a last, dim line; ``source`` is named beside the first.
    """

    def __init__(self, rows: Sequence[Spoken], options: Options, rest: str = "", source: Article | None = None) -> None:
        self.rows = rows
        self.options = options
        self.rest = rest
        self.source = source

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Three columns where there is room; the speaker above the words where there is not."""
        if options.max_width < NARROW:
            yield from self._stacked()
        else:
            yield self._columns(min(28, options.max_width // 4))
        if self.rest:
            yield text_of(self.rest, "meta")

    def _columns(self, width: int) -> Table:
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(width=width)
        self._add_columns(table)
        for index, (row, who) in enumerate(zip(self.rows, self._speakers("\n", width), strict=True)):
            if index and (row.quoted or self.rows[index - 1].quoted):
                table.add_row(*[""] * len(table.columns))
            table.add_row(who, *self._cells(row))
        return table

    def _stacked(self) -> Iterator[RenderableType]:
        for index, (row, who) in enumerate(zip(self.rows, self._speakers(", ", NARROW), strict=True)):
            if index and (row.quoted or self.rows[index - 1].quoted):
                yield Text()
            if who:
                yield who
            table = Table.grid(padding=(0, 2, 0, 0), expand=True)
            self._add_columns(table)
            table.add_row(*self._cells(row))
            yield table

    def _cells(self, row: Spoken) -> tuple[Text, Explained]:
        return text_of(f"¶{row.paragraph}", "place"), Explained(self._words(row), why(self.options, row.span, row.rule))

    def _add_columns(self, table: Table) -> None:
        table.add_column(justify="right", width=max(cell_len(f"¶{row.paragraph}") for row in self.rows))
        table.add_column(ratio=1)

    def _speakers(self, between: str, width: int) -> Iterator[Text]:
        """Who speaks, a text a row: empty where it is the same as above, the role with the first words alone."""
        introduced: set[str | None] = {None}
        for index, row in enumerate(self.rows):
            who = text_of("")
            if not index or self.rows[index - 1].name != row.name:
                who = line_of((row.name, "speaker") if row.name else (self.options.label("not stated"), "missing"))
                if row.role and row.name not in introduced:
                    who.append(f"{between}{row.role}", "role")
            if self.source is not None and not index:
                who.append(f"{between}{facts.source_name(self.source, width)}", "meta")
            introduced.add(row.name)
            yield who

    def _words(self, row: Spoken) -> Text:
        parts = row.words.split(" ")
        if len(parts) <= _LONG_QUOTE + 10:
            return text_of(f"“{row.words}”" if row.quoted else row.words)
        shown = " ".join(parts[:_LONG_QUOTE])
        more = f" … {len(parts) - _LONG_QUOTE} {self.options.label('more')}"
        return line_of((f"“{shown}" if row.quoted else shown, ""), (more, "meta"))


class PointList:
    """One enumeration: numbered points with their titles in bold and detail under, or bullets."""

    def __init__(self, analysis: Analysis, points: Enumeration, options: Options) -> None:
        self.analysis = analysis
        self.points = points
        self.options = options

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The label, then the items."""
        article, points = self.analysis.article, self.points
        label = text_of(facts.points_title(self.analysis, points, self.options))
        yield Explained(label, why(self.options, points.label or points.items[0].span, points.rule))
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(justify="right", width=2 if points.kind != "inline" else 1)
        table.add_column(ratio=1)
        for item in points.items:
            title, detail = one_line(article[item.title]), facts.detail(article, item)
            if points.kind == "inline":
                after = one_line(article.text[item.title.end : item.span.end]).rstrip(" ,;.")
                table.add_row(text_of("•", "number"), line_of((title, ""), (after, "context")))
                continue
            body: RenderableType = text_of(title, "title")
            if detail:
                body = Group(body, text_of(detail))
            table.add_row(text_of(f"{item.ordinal}.", "number"), body)
        yield Padding(table, (0, 0, 0, 1))


class Placed(NamedTuple):
    """A figure or date in its sentence: the words before and after it, its value, where it stands, why it was found."""

    before: str
    text: str
    after: str
    value: str
    paragraphs: tuple[int, ...]
    why: str

    @property
    def places(self) -> str:
        """The numbers of the paragraphs."""
        return " ".join(f"¶{number}" for number in self.paragraphs)

    def cells(self) -> tuple[str, Text, str]:
        """The words before, the finding with the punctuation that touches it, the words after."""
        opening, closing = _OPENING.search(self.before), _CLOSING.match(self.after)
        left = opening.group() if opening else ""
        right = closing.group() if closing else ""
        finding = line_of((left, ""), (self.text, "finding"), (right, ""))
        return self.before.removesuffix(left), finding, self.after.removeprefix(right)


class InContext:
    """Figures or dates as keywords in context: aligned under each other, with as much of the sentence as fits."""

    def __init__(self, rows: Sequence[Placed]) -> None:
        self.rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """One line each; the words after, then those before are left out where there is no room for them."""
        rows = self.rows
        key = min(_KEY, max(row.cells()[1].cell_len for row in rows))
        value = max(cell_len(row.value) for row in rows)
        place = max(cell_len(row.places) for row in rows)
        reason = min(_WHY, max(cell_len(row.why) for row in rows))
        room = min(_WIDEST, options.max_width) - key - value - place - reason - 2 * (2 + bool(value) + bool(reason))
        before = room // 2 if room >= 2 * _CONTEXT else room if room >= _CONTEXT else 0
        after = room - before - 2 if room >= 2 * _CONTEXT else 0
        table = Table.grid(padding=(0, 2, 0, 0))
        if before:
            table.add_column(width=before, justify="right")
        table.add_column(width=key)
        if after:
            table.add_column(width=after)
        for row in rows:
            left, finding, right = row.cells()
            cells = [finding, text_of(row.value, "number"), text_of(row.places, "place")]
            if not value:
                del cells[1]
            if after:
                cells.insert(1, text_of(_clipped(right, after), "context"))
            if before:
                cells.insert(0, text_of(_clipped(left, before, from_end=True), "context"))
            if reason:
                cells.append(text_of(row.why, "why"))
            table.add_row(*cells)
        yield table


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


class Brief:
    """A few lines an article, in two columns that stay in place from one article to the next."""

    def __init__(self, analysis: Analysis, options: Options) -> None:
        self.analysis = analysis
        self.options = options

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Place, date and input on the left; headline, speakers, points and the strongest quote on the right."""
        where = facts.where_and_when(self.analysis)
        width = min(26, options.max_width // 4)
        if self.options.beside:
            where.append(facts.source_name(self.analysis.article, width))
        headline = self.analysis.headline
        lines = [*self._lines()]
        if headline is not None:
            lines.insert(0, text_of(facts.headline_text(self.analysis.article, headline), "headline"))
        if options.max_width < NARROW:
            yield Group(*lines[:1], Padding(Parts(where), (0, 0, 0, 2)), Padding(Group(*lines[1:]), (0, 0, 0, 2)))
            return
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(width=width)
        table.add_column(ratio=1)
        table.add_row(text_of("\n".join(where), "meta"), Group(*lines))
        yield table

    def _lines(self) -> Iterator[Text]:
        analysis, article = self.analysis, self.analysis.article
        speakers = facts.brief_speakers(analysis, self.options)
        if speakers:
            yield line_of(*[piece for name, count in speakers for piece in ((name, ""), (f" {count}  ", "number"))])
        for points in analysis.points:
            if points.kind != "inline":
                titles = [
                    piece
                    for item in points.items
                    for piece in ((f"  {item.ordinal} ", "number"), (one_line(article[item.title]), ""))
                ]
                yield line_of((f"{facts.points_title(analysis, points, self.options)}:", ""), *titles)
        strongest = facts.strongest_quote(analysis)
        if strongest is not None:
            name = strongest.name or self.options.label("not stated")
            yield line_of((f"“{facts.clipped(strongest.words)}”", ""), (f" — {name}", "meta"))

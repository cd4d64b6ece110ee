"""The page for the terminal: one renderable a section, in reading order, held together by weight and space."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from kupang_cli.article import Span
from kupang_cli.findings import Analysis, Enumeration, Summary
from kupang_cli.render import facts, plain
from kupang_cli.render.facts import Options, one_line

_NARROW = 72  # columns below which speaker and quote stand under each other
_LONG_QUOTE = 70  # words shown of a quote before it is folded


def _text(content: str, style: str = "") -> Text:
    """Text of an article: never read as markup, tabs widened."""
    return Text(content, style=style, overflow="fold", tab_size=4)


class Section:
    """A label and what stands under it."""

    def __init__(self, label: str, body: RenderableType, note: str = "") -> None:
        self.label = label
        self.body = body
        self.note = note

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """A blank line, the label, the body under it."""
        heading = _text(self.label, "label")
        if self.note:
            heading.append(f"  {self.note}", "meta")
        yield Text()
        yield heading
        yield Padding(self.body, (0, 0, 0, 2))


class Head:
    """Headline, dateline and lead."""

    def __init__(self, analysis: Analysis, options: Options) -> None:
        self.analysis = analysis
        self.options = options

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The headline by weight, one line of place, outlet, date and length, and the lead."""
        analysis, article = self.analysis, self.analysis.article
        headline = analysis.headline
        if headline is not None:
            line = _text(facts.headline_text(article, headline), "headline")
            if headline.origin == "lead":
                line.append(f"  {self.options.label('drawn')}", "missing")
            yield _explained(line, self.options, headline.span, headline.rule)
        if "dateline" in self.options.sections:
            yield _text(" · ".join(plain.head_parts(analysis, self.options)), "meta")
        lead = facts.lead(analysis)
        if lead is not None:
            yield Text()
            yield _text(one_line(article[lead]))


class SpokenWords:
    """Quotes or statements in order: who beside what, and the paragraph's number."""

    def __init__(
        self, rows: Sequence[tuple[str | None, str | None, str, int, str]], options: Options, marks: bool
    ) -> None:
        self.rows = rows
        self.options = options
        self.marks = marks

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Two columns where there is room, one under the other where there is not."""
        narrow = options.max_width < _NARROW
        table = Table.grid(padding=(0, 2, 0, 0))
        if not narrow:
            table.add_column(width=min(28, options.max_width // 4))
        table.add_column(ratio=1)
        previous: tuple[str | None, str | None] | None = None
        for index, (name, role, words, number, why) in enumerate(self.rows):
            who = Text(overflow="fold")
            if previous != (name, role) or narrow:
                who = _text(name, "speaker") if name else _text(self.options.label("not stated"), "missing")
                if role:
                    who.append(("\n" if not narrow else ", ") + role, "role")
            previous = (name, role)
            shown, hidden = _folded(words, self.options.full)
            said = _text(f"“{shown}”" if self.marks and not hidden else f"“{shown}" if self.marks else shown, "quote")
            if hidden:
                said.append(f" … {hidden} {self.options.label('more')}", "meta")
            said.append(f"  ¶{number}", "place")
            if why:
                said.append(why, "rule")
            if index:
                table.add_row(*([Text()] if narrow else [Text(), Text()]))
            if narrow:
                table.add_row(who)
                table.add_row(Padding(said, (0, 0, 0, 2)))
            else:
                table.add_row(who, said)
        yield table


def _folded(words: str, full: bool) -> tuple[str, int]:
    parts = words.split(" ")
    if full or len(parts) <= _LONG_QUOTE + 10:
        return words, 0
    return " ".join(parts[:_LONG_QUOTE]), len(parts) - _LONG_QUOTE


class PointList:
    """One enumeration: numbered points with their titles in bold and detail under, or bullets."""

    def __init__(self, analysis: Analysis, points: Enumeration, title: str, options: Options) -> None:
        self.analysis = analysis
        self.points = points
        self.title = title
        self.options = options

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The label, then the items."""
        article, points = self.analysis.article, self.points
        first = points.label or points.items[0].span
        yield _explained(_text(self.title, "title"), self.options, first, points.rule)
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(justify="right")
        table.add_column(ratio=1)
        for item in points.items:
            title, text = one_line(article[item.title]), one_line(article[item.span])
            if points.kind == "inline":
                table.add_row(_text("•", "number"), _text(title))
                continue
            body: RenderableType = _text(title, "title")
            if text != title:
                body = Group(body, _text(text, "detail"))
            table.add_row(_text(f"{item.ordinal}.", "number"), body)
        yield Padding(table, (0, 0, 0, 2))


def _explained(line: Text, options: Options, span: Span | None, rule: str) -> Text:
    if options.explain:
        line.append(f"  {rule}" + ("" if span is None else f" {span.start}–{span.end}"), "rule")
    return line


def _why(options: Options, span: Span, rule: str) -> str:
    return f"  {rule} {span.start}–{span.end}" if options.explain else ""


def article_page(analysis: Analysis, options: Options) -> Iterator[RenderableType]:
    """The renderables of an article's page, section by section; sections without findings are left out."""
    article, sections = analysis.article, options.sections
    if "headline" in sections or "dateline" in sections:
        yield Head(analysis, options)
    if "quotes" in sections or "statements" in sections:
        speakers = facts.counts_by_speaker(analysis)
        if speakers:
            table = Table.grid(padding=(0, 2, 0, 0))
            table.add_column()
            table.add_column(ratio=1)
            for name, role, quotes, statements in speakers:
                who = _text(name, "speaker")
                counts = [facts.counted(n, k, options) for n, k in ((quotes, "quote"), (statements, "statement")) if n]
                detail = _text(", ".join(counts), "meta")
                if role:
                    detail = Text.assemble(_text(role, "role"), "  ", detail)
                table.add_row(who, detail)
            yield Section(options.label("speakers"), table)
    elif "people" in sections and analysis.people:
        table = Table.grid(padding=(0, 2, 0, 0))
        for person in analysis.people:
            role = one_line(article[person.role]) if person.role is not None else ""
            table.add_row(_text(one_line(article[person.name]), "speaker"), _text(role, "role"))
        yield Section(options.label("people"), table)
    if "quotes" in sections and analysis.quotes:
        rows = [
            (
                facts.name_of(article, quote.speaker, quote.mention),
                facts.role_of(article, quote.speaker),
                one_line(article[quote.span]),
                facts.paragraph_number(analysis, quote.span.start),
                _why(options, quote.span, quote.rule),
            )
            for quote in analysis.quotes
        ]
        yield Section(options.label("quotes"), SpokenWords(rows, options, True), str(len(rows)))
    if "statements" in sections and analysis.statements:
        rows = [
            (
                facts.name_of(article, statement.speaker, statement.mention),
                None,
                one_line(article[statement.span]),
                facts.paragraph_number(analysis, statement.span.start),
                _why(options, statement.span, statement.rule),
            )
            for statement in analysis.statements
        ]
        yield Section(options.label("statements"), SpokenWords(rows, options, False), str(len(rows)))
    if "points" in sections and analysis.points:
        lists: list[RenderableType] = []
        for index, points in enumerate(analysis.points):
            if index:
                lists.append(Text())
            lists.append(PointList(analysis, points, plain.points_title(analysis, options, index), options))
        yield Section(options.label("points"), Group(*lists))
    if "figures" in sections and analysis.figures:
        table = Table.grid(padding=(0, 3, 0, 0))
        table.add_column(overflow="fold")
        table.add_column(justify="right")
        table.add_column(overflow="fold")
        for figure in analysis.figures:
            table.add_row(
                _text(one_line(article[figure.span])),
                _text(facts.figure_value(figure), "number"),
                _text((figure.unit or "") + _why(options, figure.span, figure.rule), "unit"),
            )
        yield Section(options.label("figures"), table)
    if "dates" in sections and analysis.dates:
        table = Table.grid(padding=(0, 3, 0, 0))
        seen: set[tuple[str, str | None]] = set()
        for date in analysis.dates:
            text = one_line(article[date.span])
            if (text, date.iso) in seen and not options.explain:
                continue
            seen.add((text, date.iso))
            inferred = f"  {options.label('inferred')}" if date.inferred else ""
            table.add_row(
                _text(text),
                _text(date.iso or "", "number"),
                _text(inferred + _why(options, date.span, date.rule), "unit"),
            )
        yield Section(options.label("dates"), table)
    if analysis.notes:
        notes = [_explained(_text(note.message, "note"), options, note.span, note.code) for note in analysis.notes]
        yield Section(options.label("notes"), Group(*notes))


def brief_page(analysis: Analysis, options: Options) -> Iterator[RenderableType]:
    """A few lines an article, the headline by weight and the rest under it."""
    for number, line in enumerate(plain.brief_lines(analysis, options)):
        if number == 0:
            yield _text(line, "headline")
        else:
            yield Padding(_text(line.strip(), "" if line.lstrip().startswith("“") else "meta"), (0, 0, 0, 2))


def full_page(analysis: Analysis, options: Options) -> Iterator[RenderableType]:
    """The article as running text with the findings marked in place, and a legend."""
    article = analysis.article
    legend = Text.assemble(_text(f"{options.label('legend')}: ", "meta"))
    for kind in ("quote", "statement", "point", "figure", "date"):
        legend.append(options.label(kind), f"mark.{kind}")
        legend.append("  ")
    yield legend
    yield Text()
    text = _text(article.text)
    for statement in analysis.statements:
        text.stylize("mark.statement", *statement.span)
    for quote in analysis.quotes:
        text.stylize("mark.quote", *quote.span)
        if quote.mention is not None:
            text.stylize("mark.speaker", *quote.mention)
    for points in analysis.points:
        for item in points.items:
            text.stylize("mark.point", *item.title)
    for figure in analysis.figures:
        text.stylize("mark.figure", *figure.span)
    for date in analysis.dates:
        text.stylize("mark.date", *date.span)
    yield text


def summary_page(summary: Summary, explain: bool) -> Iterator[RenderableType]:
    """The chosen sentences as running paragraphs."""
    for sentence in summary.sentences:
        yield _text(one_line(summary.article[sentence.span]))
        if explain:
            yield Padding(
                _text(f"{sentence.rank}. {'; '.join(sentence.reasons) or summary.method}", "rule"), (0, 0, 0, 2)
            )


def highlight_page(summary: Summary) -> Iterator[RenderableType]:
    """The article with the chosen sentences marked."""
    text = _text(summary.article.text)
    for sentence in summary.sentences:
        text.stylize("mark.chosen", *sentence.span)
    yield text


def separator(name: str) -> Rule:
    """The rule with the input's name between several articles."""
    return Rule(_text(one_line(name)), style="meta", align="left")

"""The page for the terminal: the sections in reading order, held together by weight and space."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from kupang_cli.article import Span
from kupang_cli.findings import Analysis, Note, Summary
from kupang_cli.render import facts
from kupang_cli.render.facts import Options, one_line
from kupang_cli.render.sections import (
    Brief,
    Explained,
    Head,
    InContext,
    Placed,
    PointList,
    Section,
    Speakers,
    SpokenWords,
    line_of,
    text_of,
    why,
)


def article_page(analysis: Analysis, options: Options) -> Iterator[RenderableType]:
    """The renderables of an article's page, section by section; sections without findings are left out."""
    sections = options.sections
    if options.beside:
        yield from _beside(analysis, options)
        return
    if "headline" in sections or "dateline" in sections:
        yield Head(analysis, options)
    if facts.anyone_speaks(analysis):
        yield Section(options.label("speakers"), Speakers(analysis, options))
    elif "people" in sections and analysis.people:
        yield Section(options.label("people"), _people(analysis))
    quotes = facts.quotes(analysis)
    if quotes:
        yield Section(options.label("quotes"), SpokenWords(quotes, options), len(quotes))
    if analysis.points:
        lists: list[RenderableType] = []
        for points in analysis.points:
            lists += [Text(), PointList(analysis, points, options)]
        yield Section(options.label("points"), Group(*lists[1:]))
    statements, above = facts.statements(analysis)
    if statements:
        known = [statement._replace(role=None) for statement in statements]  # who speaks stands above
        body = SpokenWords(known, options, facts.standing_above(above, options))
        yield Section(options.label("statements"), body, len(statements))
    figures = _figures(analysis, options)
    if figures:
        yield Section(options.label("figures"), InContext(figures))
    dates = _dates(analysis, options)
    if dates:
        yield Section(options.label("dates"), InContext(dates))
    if analysis.notes:
        yield Section(options.label("notes"), Group(*(_note(analysis, note, options) for note in analysis.notes)))


def _beside(analysis: Analysis, options: Options) -> Iterator[RenderableType]:
    """The words of one speaker, the input named beside them: a piece of one list over many inputs."""
    rows = facts.spoken(analysis)
    if rows:
        yield SpokenWords(rows, options, source=analysis.article)


def _note(analysis: Analysis, note: Note, options: Options) -> Explained:
    words = "" if note.span is None else f"  {facts.clipped(one_line(analysis.article[note.span]), 8)}"
    place = "" if note.span is None else f"  ¶{facts.paragraph_number(analysis, note.span.start)}"
    line = line_of((options.note(note), "note"), (words, ""), (place, "place"))
    return Explained(line, why(options, note.span, note.code))


def _people(analysis: Analysis) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    for person in analysis.people:
        role = one_line(analysis.article[person.role]) if person.role is not None else ""
        table.add_row(text_of(one_line(analysis.article[person.name]), "speaker"), text_of(role, "role"))
    return table


def _figures(analysis: Analysis, options: Options) -> list[Placed]:
    article = analysis.article
    found = []
    for figure in analysis.figures:
        text = one_line(article[figure.span])
        value = "" if facts.says_its_value(text, figure) else f"= {facts.figure_value(figure, options)}"
        found.append(_placed(analysis, figure.span, value, why(options, figure.span, figure.rule)))
    return _once(found)


def _dates(analysis: Analysis, options: Options) -> list[Placed]:
    """The dates but for the one that stands at the top, with what their words do not say."""
    at_the_top = analysis.dateline.date.span if analysis.dateline is not None and analysis.dateline.date else None
    found = []
    for date in analysis.dates:
        if date.span == at_the_top and not date.inferred and not options.explain:
            continue
        value = f"{date.iso}, {options.label('inferred')}" if date.inferred else date.iso if options.explain else ""
        found.append(_placed(analysis, date.span, value or "", why(options, date.span, date.rule)))
    return _once(found)


def _placed(analysis: Analysis, span: Span, value: str, reason: str) -> Placed:
    before, after = facts.sentence_around(analysis, span)
    paragraph = facts.paragraph_number(analysis, span.start)
    return Placed(before, one_line(analysis.article[span]), after, value, (paragraph,), reason)


def _once(found: Sequence[Placed]) -> list[Placed]:
    """What says the same in the same words stands once, with all its paragraphs; each for itself if explained."""
    kept: dict[tuple[str, str, str], Placed] = {}
    for row in found:
        key = (row.text, row.value, row.why)
        first = kept.get(key)
        if first is None:
            kept[key] = row
        elif row.paragraphs[0] not in first.paragraphs:
            kept[key] = first._replace(paragraphs=first.paragraphs + row.paragraphs)
    return list(kept.values())


def brief_page(analysis: Analysis, options: Options) -> Iterator[RenderableType]:
    """A few lines an article: where and when on the left, headline, speakers, points and a quote on the right."""
    if facts.has_a_brief(analysis):
        yield Brief(analysis, options)


def full_page(analysis: Analysis, options: Options) -> Iterator[RenderableType]:
    """The article as running text with the findings marked in place, paragraphs numbered, and a legend."""
    article = analysis.article
    marks: list[tuple[str, Span]] = []
    marks += [("quote", quote.span) for quote in analysis.quotes]
    marks += [("speaker", said.mention) for said in facts.said(analysis) if said.mention is not None]
    marks += [("point", item.title) for points in analysis.points for item in points.items]
    marks += [("figure", figure.span) for figure in analysis.figures]
    marks += [("date", date.span) for date in analysis.dates]
    kinds = [kind for kind in ("speaker", "quote", "point", "figure", "date") if any(kind == mark for mark, _ in marks)]
    if kinds:
        # Quotes are known by their marks where there is no colour.
        labels = [f"“{options.label(kind)}”" if kind == "quote" else options.label(kind) for kind in kinds]
        yield _legend([(label, f"mark.{kind}") for label, kind in zip(labels, kinds, strict=True)], options)
        yield Text()
    text = text_of(article.text)
    if analysis.headline is not None and analysis.headline.origin == "title" and analysis.headline.span is not None:
        text.stylize("headline", *analysis.headline.span)
    for paragraph in analysis.paragraphs:
        if paragraph.boilerplate:
            text.stylize("boilerplate", *paragraph.span)
    for kind, span in marks:
        text.stylize(f"mark.{kind}", *span)
    yield _numbered(analysis, text, options)


def _legend(kinds: Sequence[tuple[str, str]], options: Options) -> Text:
    pieces = [piece for label, style in kinds for piece in (("  ", ""), (label, style))]
    return line_of((f"{options.label('legend')}:", "meta"), *pieces)


def _numbered(analysis: Analysis, text: Text, options: Options) -> Table:
    """Running text with the paragraph's number in the margin, and with ``explain`` the rules in a column beside it."""
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(justify="right")
    table.add_column(ratio=1)
    reasons = facts.reasons_by_paragraph(analysis) if options.explain else {}
    edges = [offset for paragraph in analysis.paragraphs for offset in paragraph.span]
    for number, words in enumerate(text.divide(edges)[1::2], 1):
        if number > 1:
            table.add_row("", "")
        lines = [f"{options.label(kind)} {why(options, span, rule)}" for kind, span, rule in reasons.get(number, [])]
        table.add_row(text_of(f"¶{number}", "place"), Explained(words, "\n".join(lines), 36))
    return table


def summary_page(summary: Summary, options: Options) -> Iterator[RenderableType]:
    """The chosen sentences as running paragraphs."""
    for number, sentence in enumerate(summary.sentences):
        if number:
            yield Text()
        reason = facts.reason(summary, sentence) if options.explain else ""
        yield Explained(text_of(one_line(summary.article[sentence.span])), reason)


def highlight_page(summary: Summary, options: Options) -> Iterator[RenderableType]:
    """The article with the chosen sentences by weight and the rest dim, and a legend."""
    yield _legend([(options.label("chosen"), "mark.chosen"), (options.label("passed"), "mark.passed")], options)
    yield Text()
    article = summary.article
    text = text_of("")
    position = 0
    for sentence in summary.sentences:
        text.append(article.text[position : sentence.span.start], "mark.passed")
        text.append(article[sentence.span], "mark.chosen")
        text.append(f" {facts.reason(summary, sentence)}" if options.explain else "", "why")
        position = sentence.span.end
    text.append(article.text[position:], "mark.passed")
    text.rstrip()
    yield text


def separator(name: str) -> Rule:
    """The rule with the input's name above one of several articles."""
    return Rule(text_of(name, "meta"), style="meta", align="left")

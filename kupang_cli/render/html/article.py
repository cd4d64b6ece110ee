"""The elements of an article's findings. Words of the article are verbatim and say their language."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.render.html.context import Context
from kupang_cli.render.html.parts import (
    DOT,
    counts,
    name,
    named,
    place,
    point_list,
    section,
    source,
    spoken,
    why,
)
from kupang_cli.render.labels import above_text, counted_most
from kupang_cli.render.markup import Markup, element, joined
from kupang_cli.render.outline.blocks import (
    Beside,
    Brief,
    Dates,
    Figures,
    NoteRow,
    Notes,
    Opening,
    People,
    PersonRow,
    PlacedRow,
    PointList,
    Points,
    Quotes,
    SpeakerRow,
    Speakers,
    Statements,
)


def opening(block: Opening, context: Context) -> Iterator[Markup]:
    """The headline, one drawn from the lead standing out in it; the facts; the lead."""
    pieces: list[str] = []
    if block.headline is not None:
        pieces.append(_headline(block, context))
        pieces.append(element("p", why(block.headline_reason)) if block.headline_reason else "")
    if block.facts:
        facts = joined((element("span", fact) for fact in block.facts), DOT)
        pieces.append(element("p", facts, why(block.facts_reason), classes="facts"))
    if block.lead is not None and not block.drawn:
        pieces.append(context.words("p", block.lead, classes="lead"))
    yield element("header", *pieces)


def _headline(block: Opening, context: Context) -> Markup:
    headline = block.headline or ""
    if not block.drawn or block.lead is None:
        return context.heading(0, headline, of_article=True)
    start, end = block.drawn_at, block.drawn_at + len(headline)
    drawn = element("b", block.lead[start:end])
    return context.heading(0, block.lead[:start], drawn, block.lead[end:], classes="drawn", of_article=True)


def speakers(block: Speakers, context: Context) -> Iterator[Markup]:
    """Who speaks, in which role and how often."""
    rows = (element("li", element("span", named(row, context)), " ", counts(row, context)) for row in block)
    yield section("speakers", context, element("ul", *rows, classes="people"))


def people(block: People, context: Context) -> Iterator[Markup]:
    """Who is named, and in which role."""
    yield section("people", context, element("ul", *(_person(row, context) for row in block), classes="people"))


def _person(row: PersonRow, context: Context) -> Markup:
    role = context.words("span", row.role, classes="role") if row.role else ""
    return element("li", element("span", joined([name(row.name, context), role], ", "), why(row.reason)))


def quotes(block: Quotes, context: Context) -> Iterator[Markup]:
    """The quotes, each over its speaker."""
    yield section("quotes", context, *(spoken(row, context) for row in block), count=len(block))


def statements(block: Statements, context: Context) -> Iterator[Markup]:
    """The reported statements, and which stand above."""
    above = above_text(block.above, context.language)
    rest = element("p", above, classes="meta") if above else ""
    yield section("statements", context, *(spoken(row, context) for row in block.rows), rest, count=len(block.rows))


def beside(block: Beside, context: Context) -> Iterator[Markup]:
    """The words of one speaker under the input they stand in."""
    yield source(block.source, context.heading_tag(0))
    yield from (spoken(row, context) for row in block.rows)


def points(block: Points, context: Context) -> Iterator[Markup]:
    """The enumerations, each under what announces it."""
    pieces: list[str] = []
    for enumeration in block:
        pieces.append(context.heading(2, enumeration.title, of_article=True))
        pieces.append(element("p", why(enumeration.reason)) if enumeration.reason else "")
        pieces.append(point_list(enumeration, context))
    yield section("points", context, *pieces)


def figures(block: Figures, context: Context) -> Iterator[Markup]:
    """The figures; behind a bound the value has its unit."""
    rows = (_placed(row, "" if row.shown else f"{row.sign} {row.value} {row.unit or ''}", context) for row in block)
    yield section("figures", context, element("dl", *rows))


def dates(block: Dates, context: Context) -> Iterator[Markup]:
    """The dates."""
    rows = (_placed(row, "" if row.shown else row.value, context) for row in block)
    yield section("dates", context, element("dl", *rows))


def _placed(row: PlacedRow, value: str, context: Context) -> Markup:
    """A figure or date with what its words do not say, and its sentence, in which it is marked."""
    facts = joined([element("span", value.rstrip(), classes="value") if value else "", place(row.paragraphs)], DOT)
    term = element("dt", context.words("b", row.text), " ", element("span", facts, classes="facts"))
    sentence = context.words("p", row.before.lstrip(), element("mark", row.text, classes="found"), row.after)
    return element("div", term, element("dd", sentence, why(row.reason)))


def notes(block: Notes, context: Context) -> Iterator[Markup]:
    """What a careful reader would want to know."""
    yield section("notes", context, element("ul", *(_note(row, context) for row in block)))


def _note(row: NoteRow, context: Context) -> Markup:
    parts = [
        element("span", row.message, classes="note"),
        context.words("span", row.words) if row.words else "",
        place(row.paragraphs) if row.paragraphs else "",
    ]
    return element("li", joined(parts, " "), why(row.reason))


def brief(block: Brief, context: Context) -> Iterator[Markup]:
    """Where and when and the input on one side; headline, speakers, points and the strongest quote on the other."""
    where = [*(element("span", words) for words in block.where)]
    if block.source is not None:
        where.append(source(block.source, "span"))
    pieces = [
        "" if block.headline is None else context.heading(0, block.headline, of_article=True),
        element("ul", *(_speaker(row, context) for row in block.speakers), classes="inline") if block.speakers else "",
        *(_titles(enumeration, context) for enumeration in block.points),
        "" if block.quote is None else spoken(block.quote, context),
    ]
    yield element("div", element("p", joined(where, " "), classes="where"), element("div", *pieces), classes="brief")


def _speaker(row: SpeakerRow, context: Context) -> Markup:
    count = counted_most(row.quotes, row.statements, context.language)
    return element("li", name(row.name, context), " ", element("span", count, classes="count"))


def _titles(enumeration: PointList, context: Context) -> Markup:
    return joined([context.words("p", enumeration.title), point_list(enumeration, context, detailed=False)])

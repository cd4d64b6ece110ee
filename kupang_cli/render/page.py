"""The page for the terminal: the blocks of an outline held together by weight and space."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from kupang_cli.messages.languages import Language
from kupang_cli.render.in_context import InContext
from kupang_cli.render.labels import above_text, label, paragraphs_text
from kupang_cli.render.outline.blocks import (
    Beside,
    Block,
    Brief,
    Dates,
    Figures,
    Finding,
    HighlightedArticle,
    Identities,
    Kind,
    MarkedArticle,
    MarkedParagraph,
    NamedPoint,
    NoteRow,
    Notes,
    Opening,
    People,
    PlacedRow,
    Points,
    Quotes,
    Speakers,
    Statements,
    SummaryText,
)
from kupang_cli.render.people_table import PeopleTable
from kupang_cli.render.renderables import (
    BriefColumns,
    Explained,
    PointTable,
    Section,
    SpeakerTable,
    facts,
    line_of,
    text_of,
    why,
)
from kupang_cli.render.spoken_words import SpokenWords

_MARKED: tuple[Kind, ...] = ("speaker", "quote", "point", "figure", "date")  # in the order of the legend
_NUMBER = 4  # columns for the number of a point in a summary
_RULES = 36  # columns for the rules beside a paragraph


def page_renderables(blocks: Iterable[Block], language: Language) -> Iterator[RenderableType]:
    """The renderables of an outline, block by block."""
    for block in blocks:
        yield from _renderables_of(type(block))(block, language)


def _renderables_of(kind: type[Any]) -> Callable[[Any, Language], Iterable[RenderableType]]:
    """What lays out a kind of block; those of a check have a module of their own, which is loaded for them alone."""
    if kind in _RENDERABLES:
        return _RENDERABLES[kind]
    from kupang_cli.render.checks.page import RENDERABLES

    return RENDERABLES[kind]


def separator(name: str) -> Rule:
    """The rule with the input's name above one of several articles."""
    return Rule(text_of(name, "meta"), style="meta", align="left")


def _opening(block: Opening, _: Language) -> Iterator[RenderableType]:
    """The headline by weight and space; one drawn from the lead stands out in it."""
    yield Text()
    within = block.lead if block.drawn else None
    if block.headline is not None:
        line = text_of(block.headline, "headline") if within is None else text_of(within)
        if within is not None:
            line.stylize("headline", block.drawn_at, block.drawn_at + len(block.headline))
        yield Explained(line, why(block.headline_reason))
    if block.facts:
        yield Explained(facts(block.facts), why(block.facts_reason))
    if block.lead is not None and within is None:
        yield Text()
        yield text_of(block.lead)


def _speakers(block: Speakers, language: Language) -> Iterator[RenderableType]:
    yield Section(label("speakers", language), SpeakerTable(block, language))


def _people(block: People, language: Language) -> Iterator[RenderableType]:
    table = Table.grid(padding=(0, 2, 0, 0), expand=any(row.reason for row in block))
    for row in block:
        table.add_row(text_of(row.name, "speaker"), Explained(text_of(row.role or "", "role"), why(row.reason)))
    yield Section(label("people", language), table)


def _quotes(block: Quotes, language: Language) -> Iterator[RenderableType]:
    yield Section(label("quotes", language), SpokenWords(block, language), len(block))


def _points(block: Points, language: Language) -> Iterator[RenderableType]:
    lists = [piece for points in block for piece in (Text(), PointTable(points))]
    yield Section(label("points", language), Group(*lists[1:]))


def _statements(block: Statements, language: Language) -> Iterator[RenderableType]:
    body = SpokenWords(block.rows, language, rest=above_text(block.above, language))
    yield Section(label("statements", language), body, len(block.rows))


def _beside(block: Beside, language: Language) -> Iterator[RenderableType]:
    yield SpokenWords(block.rows, language, source=block.source)


def _identities(block: Identities, language: Language) -> Iterator[RenderableType]:
    yield Section(label("people", language), PeopleTable(block, language), len(block.rows))


def _figures(block: Figures, language: Language) -> Iterator[RenderableType]:
    values = ["" if row.shown else _value(row) for row in block]
    yield Section(label("figures", language), InContext(block, values))


def _value(row: PlacedRow) -> str:
    """A figure's value with its sign; behind a bound with the unit, too."""
    return f"= {row.value}" if row.sign == "=" else f"{row.sign} {row.value} {row.unit or ''}".rstrip()


def _dates(block: Dates, language: Language) -> Iterator[RenderableType]:
    values = ["" if row.shown else row.value for row in block]
    yield Section(label("dates", language), InContext(block, values))


def _notes(block: Notes, language: Language) -> Iterator[RenderableType]:
    yield Section(label("notes", language), Group(*(_note(row) for row in block)))


def _note(row: NoteRow) -> Explained:
    words = f"  {row.words}" if row.words else ""
    place = f"  {paragraphs_text(row.paragraphs)}" if row.paragraphs else ""
    return Explained(line_of((row.message, "note"), (words, ""), (place, "place")), why(row.reason))


def _brief(block: Brief, language: Language) -> Iterator[RenderableType]:
    yield BriefColumns(block, language)


def _marked(block: MarkedArticle, language: Language) -> Iterator[RenderableType]:
    """A legend of what is marked, then the paragraphs with their numbers in the margin."""
    marked = {mark.kind for paragraph in block for mark in paragraph.marks}
    kinds = [kind for kind in _MARKED if kind in marked]
    if kinds:
        # Quotes are known by their marks where there is no colour.
        labels = [f"“{label(kind, language)}”" if kind == "quote" else label(kind, language) for kind in kinds]
        yield _legend([(says, f"mark.{kind}") for says, kind in zip(labels, kinds, strict=True)], language)
        yield Text()
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(justify="right")
    table.add_column(ratio=1)
    for paragraph in block:
        if paragraph.number > 1:
            table.add_row("", "")
        rules = "\n".join(_rules(paragraph.findings, language))
        table.add_row(text_of(f"¶{paragraph.number}", "place"), Explained(_running(paragraph), rules, _RULES))
    yield table


def _running(paragraph: MarkedParagraph) -> Text:
    """The text of a paragraph with its marks."""
    text = text_of(paragraph.text)
    if paragraph.boilerplate:
        text.stylize("boilerplate")
    for kind, start, end in paragraph.marks:
        text.stylize(f"mark.{kind}", start, end)
    return text


def _rules(findings: Sequence[Finding], language: Language) -> list[str]:
    """A line for each finding that is to be explained."""
    return [f"{label(finding.kind, language)} {why(finding.reason)}" for finding in findings if finding.reason]


def _legend(kinds: Sequence[tuple[str, str]], language: Language) -> Text:
    pieces = [piece for says, style in kinds for piece in (("  ", ""), (says, style))]
    return line_of((f"{label('legend', language)}:", "meta"), *pieces)


def _summary(block: SummaryText, _: Language) -> Iterator[RenderableType]:
    """The chosen sentences as running paragraphs."""
    for number, passage in enumerate(block):
        if number:
            yield Text()
        yield Explained(Group(text_of(passage.text), _numbered(passage.points)), passage.reason)


def _numbered(points: Sequence[NamedPoint]) -> Table:
    """A numbered line a point, set in."""
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(justify="right", width=_NUMBER)
    table.add_column(ratio=1)
    for point in points:
        table.add_row(text_of(f"{point.ordinal}.", "number"), text_of(point.title, "title"))
    return table


def _highlighted(block: HighlightedArticle, language: Language) -> Iterator[RenderableType]:
    """A legend, then the article with the chosen sentences by weight and the rest dim."""
    yield _legend([(label("chosen", language), "mark.chosen"), (label("passed", language), "mark.passed")], language)
    yield Text()
    text = text_of("")
    for passage in block:
        text.append(passage.text, "mark.chosen" if passage.chosen else "mark.passed")
        text.append(f" {passage.reason}" if passage.reason else "", "why")
    text.rstrip()
    yield text


_RENDERABLES: dict[type[Any], Callable[[Any, Language], Iterable[RenderableType]]] = {
    Opening: _opening,
    Speakers: _speakers,
    People: _people,
    Quotes: _quotes,
    Points: _points,
    Statements: _statements,
    Beside: _beside,
    Identities: _identities,
    Figures: _figures,
    Dates: _dates,
    Notes: _notes,
    Brief: _brief,
    MarkedArticle: _marked,
    SummaryText: _summary,
    HighlightedArticle: _highlighted,
}

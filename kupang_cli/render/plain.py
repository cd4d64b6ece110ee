"""Plain text for pipes and files: no colour, no box art, no wrapping; columns are parted by tabs. Needs no Rich."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from kupang_cli.messages.languages import Language
from kupang_cli.render.labels import (
    above_text,
    counted,
    counted_most,
    in_articles,
    label,
    paragraphs_text,
    said_text,
)
from kupang_cli.render.outline.blocks import (
    Beside,
    Block,
    Brief,
    Dates,
    Figures,
    HighlightedArticle,
    Identities,
    IdentityRow,
    MarkedArticle,
    Notes,
    Opening,
    People,
    PlacedRow,
    Points,
    Quotes,
    Reason,
    Speakers,
    SpokenRow,
    Statements,
    SummaryText,
)
from kupang_cli.render.text import one_line


def plain_lines(blocks: Iterable[Block], language: Language) -> Iterator[str]:
    """The lines of an outline, an empty one between its blocks."""
    for number, block in enumerate(blocks):
        if number:
            yield ""
        yield from _lines_of(type(block))(block, language)


def _lines_of(kind: type[Any]) -> Callable[[Any, Language], Iterable[str]]:
    """What writes a kind of block; those of a check have a module of their own, which is loaded for them alone."""
    if kind in _LINES:
        return _LINES[kind]
    from kupang_cli.render.checks.plain import LINES

    return LINES[kind]


def input_lines(name: str) -> list[str]:
    """What stands above the outline of one of several inputs."""
    return [f"== {name} =="]


def _why(reason: Reason | None) -> str:
    if reason is None:
        return ""
    return f"  [{reason.rule}]" if reason.span is None else f"  [{reason.rule} {reason.span.start}-{reason.span.end}]"


def _named(name: str | None, role: str | None, language: Language) -> str:
    return f"{name or label('not stated', language)}{f', {role}' if role else ''}"


def _place(row: SpokenRow) -> str:
    return f"¶{row.paragraph} · {row.act}" if row.act else f"¶{row.paragraph}"


def _opening(block: Opening, language: Language) -> Iterator[str]:
    if block.headline is not None:
        origin = f" ({label('drawn', language)})" if block.drawn else ""
        yield f"{label('headline', language)}: {block.headline}{origin}{_why(block.headline_reason)}"
    if block.facts:
        date = f"\t{block.date}" if block.date else ""
        yield f"{' · '.join(block.facts)}{date}{_why(block.facts_reason)}"
    if block.lead is not None:
        yield f"{label('lead', language)}: {block.lead}"


def _speakers(block: Speakers, language: Language) -> Iterator[str]:
    yield label("speakers", language)
    for row in block:
        counts = (counted(row.quotes, "quote", language), counted(row.statements, "statement", language))
        yield f"  {_named(row.name, row.role, language)}: {', '.join(count for count in counts if count)}"


def _people(block: People, language: Language) -> Iterator[str]:
    yield label("people", language)
    for row in block:
        yield f"  {_named(row.name, row.role, language)} ({row.mentions}){_why(row.reason)}"


def _quotes(block: Quotes, language: Language) -> Iterator[str]:
    yield f"{label('quotes', language)} ({len(block)})"
    for row in block:
        who = _named(row.name, row.role, language)
        yield f"  {row.marked} — {who} ({_place(row)}){_why(row.reason)}"


def _points(block: Points, language: Language) -> Iterator[str]:
    yield label("points", language)
    for points in block:
        yield f"  {points.title}{_why(points.reason)}"
        for item in points.items:
            mark = "-" if item.ordinal is None else f"{item.ordinal}."
            yield f"    {mark} {item.title}{item.after}"
            if item.detail:
                yield f"       {item.detail}"


def _statements(block: Statements, language: Language) -> Iterator[str]:
    yield f"{label('statements', language)} ({len(block.rows)})"
    for row in block.rows:
        yield f"  {_named(row.name, row.role, language)}: {row.marked} ({_place(row)}){_why(row.reason)}"
    if block.above:
        yield f"  {above_text(block.above, language)}"


def _beside(block: Beside, language: Language) -> Iterator[str]:
    """The input named first, as grep names it."""
    for row in block.rows:
        who = _named(row.name, row.role, language)
        yield f"{block.source}:{_place(row)}: {row.marked} — {who}{_why(row.reason)}"


def _identities(block: Identities, language: Language) -> Iterator[str]:
    yield f"{label('people', language)} ({len(block.rows)} {in_articles(block.articles, language)})"
    for row in block.rows:
        yield from _identity(row, language)
    if block.nameless_articles:
        said = said_text(block.nameless_quotes, block.nameless_statements, language)
        yield f"  {label('without a name', language)}: {said} {in_articles(block.nameless_articles, language)}"


def _identity(row: IdentityRow, language: Language) -> Iterator[str]:
    """Who and how often, and set in under it the other roles and names and the articles, a line each."""
    said = [counted(len(row.sources), "article", language), said_text(row.quotes, row.statements, language)]
    said += [f"{act} {count}" for act, count in row.acts]
    yield f"  {_named(row.name, row.role, language)}: {', '.join(said)}"
    for kind, found in (("roles", row.roles), ("also", row.aliases)):
        for words, sources in found:
            yield f"    {label(kind, language)}: {words} ({', '.join(sources)})"
    for source in row.sources:
        yield f"    {source.source}: {said_text(source.quotes, source.statements, language)}{_why(source.reason)}"
    for other in row.apart:
        yield f"    {label('somebody else', language)}: {other}"


def _figures(block: Figures, language: Language) -> Iterator[str]:
    yield label("figures", language)
    yield from map(_placed, block)


def _dates(block: Dates, language: Language) -> Iterator[str]:
    yield label("dates", language)
    yield from map(_placed, block)


def _placed(row: PlacedRow) -> str:
    """A figure or date, its value, its paragraphs and its sentence in columns."""
    value = f"{row.value} {row.unit}" if row.unit else row.value
    if row.sign != "=":
        value = f"{row.sign} {value}"
    sentence = one_line(f"{row.before}{row.text}{row.after}").strip()
    cells = (row.text, value, paragraphs_text(row.paragraphs), sentence)
    return "  " + "\t".join(cell.replace("\t", " ") for cell in cells) + _why(row.reason)


def _notes(block: Notes, language: Language) -> Iterator[str]:
    yield label("notes", language)
    for row in block:
        words = f": {row.words}" if row.words else ""
        place = f" ({paragraphs_text(row.paragraphs)})" if row.paragraphs else ""
        yield f"  {row.message}{words}{place}{_why(row.reason)}"


def _brief(block: Brief, language: Language) -> Iterator[str]:
    """Headline, place and date and who speaks how often, the points, the strongest quote."""
    if block.headline is not None:
        yield block.headline
    speakers = ", ".join(f"{row.name} {counted_most(row.quotes, row.statements, language)}" for row in block.speakers)
    facts = [fact for fact in (*block.where, block.source, speakers) if fact]
    if facts:
        yield f"  {' · '.join(facts)}"
    for points in block.points:
        yield f"  {points.title}: {'; '.join(f'{item.ordinal} {item.title}' for item in points.items)}"
    if block.quote is not None:
        yield f"  {block.quote.marked} — {_named(block.quote.name, None, language)}"


def _marked(block: MarkedArticle, language: Language) -> Iterator[str]:
    """Each paragraph as it stands after its number, followed by what was found in it."""
    for paragraph in block:
        if paragraph.number > 1:
            yield ""
        yield from f"¶{paragraph.number}  {paragraph.text}".split("\n")
        for kind, text, span, reason, act in paragraph.findings:
            rule = f" {reason.rule}" if reason is not None else ""
            says = f"{text or label('not stated', language)}{f' · {act}' if act else ''}"
            yield f"    [{label(kind, language)} {span.start}-{span.end}{rule}] {says}"


def _summary(block: SummaryText, _: Language) -> Iterator[str]:
    """A sentence a line, its points and its reason under it."""
    for passage in block:
        yield passage.text
        yield from (f"  {point.ordinal}. {point.title}" for point in passage.points)
        if passage.reason:
            yield f"    {passage.reason}"


def _highlighted(block: HighlightedArticle, _: Language) -> Sequence[str]:
    """The article line by line, the chosen sentences in double brackets."""
    pieces = []
    for passage in block:
        lines = passage.text.split("\n")
        pieces.append("\n".join(f"[[{line}]]" for line in lines) if passage.chosen else passage.text)
        pieces.append(f" {passage.reason}" if passage.reason else "")
    return "".join(pieces).split("\n")


_LINES: dict[type[Any], Callable[[Any, Language], Iterable[str]]] = {
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

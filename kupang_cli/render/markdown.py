"""Notes in Markdown; nothing in the text of an article is read as Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kupang_cli.messages.languages import Language
from kupang_cli.render.labels import above_text, counted, in_articles, label, paragraphs_text, said_text
from kupang_cli.render.markdown_text import escape as _escape
from kupang_cli.render.outline.blocks import (
    Beside,
    Block,
    Dates,
    Figures,
    Identities,
    IdentityRow,
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


def markdown_lines(blocks: Iterable[Block], language: Language) -> Iterator[str]:
    """The lines of the outline of an article, one speaker's words or a summary, an empty one after each paragraph.

    Also of a check. Raises KeyError for blocks of other outlines.
    """
    for block in blocks:
        for paragraph in _paragraphs_of(type(block))(block, language):
            yield from paragraph
            yield ""


def _paragraphs_of(kind: type[Any]) -> Callable[[Any, Language], Iterable[list[str]]]:
    """What writes a kind of block; those of a check have a module of their own, which is loaded for them alone."""
    if kind in _PARAGRAPHS:
        return _PARAGRAPHS[kind]
    from kupang_cli.render.checks.markdown import PARAGRAPHS

    return PARAGRAPHS[kind]


def input_lines(name: str) -> list[str]:
    """What stands above the outline of one of several inputs."""
    return [f"*{_escape(name)}*", ""]


def _signed(name: str | None, role: str | None, language: Language) -> str:
    return _escape(f"{name or label('not stated', language)}{f', {role}' if role else ''}")


def _place(row: SpokenRow) -> str:
    return f"¶{row.paragraph} · {row.act}" if row.act else f"¶{row.paragraph}"


def _strong(name: str | None, role: str | None, language: Language) -> str:
    return f"**{_signed(name, None, language)}**{f', {_escape(role)}' if role else ''}"


def _why(reason: Reason | None) -> str:
    if reason is None:
        return ""
    return f" `{reason.rule}`" if reason.span is None else f" `{reason.rule} {reason.span.start}-{reason.span.end}`"


def _opening(block: Opening, _: Language) -> Iterator[list[str]]:
    if block.headline is not None:
        yield [f"# {_escape(block.headline)}{_why(block.headline_reason)}"]
    if block.facts:
        yield [_escape(" · ".join(block.facts)) + _why(block.facts_reason)]
    if block.lead is not None:
        yield [_escape(block.lead)]


def _speakers(block: Speakers, language: Language) -> Iterator[list[str]]:
    yield [f"## {label('speakers', language)}"]
    lines = []
    for row in block:
        counts = (counted(row.quotes, "quote", language), counted(row.statements, "statement", language))
        lines.append(f"- {_strong(row.name, row.role, language)}: {', '.join(count for count in counts if count)}")
    yield lines


def _people(block: People, language: Language) -> Iterator[list[str]]:
    yield [f"## {label('people', language)}"]
    yield [f"- {_strong(row.name, row.role, language)} ({row.mentions}){_why(row.reason)}" for row in block]


def _quotes(block: Quotes, language: Language) -> Iterator[list[str]]:
    yield [f"## {label('quotes', language)} ({len(block)})"]
    for row in block:
        signed = f"— {_signed(row.name, row.role, language)} ({_place(row)}){_why(row.reason)}"
        yield [f"> {_escape(row.marked)}", ">", f"> {signed}"]


def _points(block: Points, language: Language) -> Iterator[list[str]]:
    yield [f"## {label('points', language)}"]
    for points in block:
        yield [f"### {_escape(points.title)}{_why(points.reason)}"]
        lines = []
        for item in points.items:
            if item.ordinal is None:
                lines.append(f"- {_escape(item.title + item.after)}")
                continue
            title = f"{item.ordinal}. **{_escape(item.title)}**"
            lines += [f"{title}  ", f"   {_escape(item.detail)}"] if item.detail else [title]
        yield lines


def _statements(block: Statements, language: Language) -> Iterator[list[str]]:
    yield [f"## {label('statements', language)} ({len(block.rows)})"]
    yield [
        f"- {_strong(row.name, row.role, language)}: {_escape(row.marked)} ({_place(row)}){_why(row.reason)}"
        for row in block.rows
    ]
    if block.above:
        yield [above_text(block.above, language)]


def _beside(block: Beside, language: Language) -> Iterator[list[str]]:
    lines = []
    for row in block.rows:
        words = _escape(row.marked)
        who = _strong(row.name, row.role, language)
        lines.append(f"- {words} — {who} (*{_escape(block.source)}* {_place(row)}){_why(row.reason)}")
    yield lines


def _identities(block: Identities, language: Language) -> Iterator[list[str]]:
    yield [f"## {label('people', language)} ({len(block.rows)} {in_articles(block.articles, language)})"]
    yield [line for row in block.rows for line in _identity(row, language)]
    if block.nameless_articles:
        said = said_text(block.nameless_quotes, block.nameless_statements, language)
        yield [f"{label('without a name', language)}: {said} {in_articles(block.nameless_articles, language)}"]


def _identity(row: IdentityRow, language: Language) -> Iterator[str]:
    said = [counted(len(row.sources), "article", language), said_text(row.quotes, row.statements, language)]
    said += [f"{act} {count}" for act, count in row.acts]
    yield f"- {_strong(row.name, row.role, language)}: {', '.join(said)}"
    for kind, found in (("roles", row.roles), ("also", row.aliases)):
        for words, sources in found:
            named = ", ".join(f"*{_escape(source)}*" for source in sources)
            yield f"  - {label(kind, language)}: {_escape(words)} ({named})"
    for source in row.sources:
        said_there = said_text(source.quotes, source.statements, language)
        yield f"  - *{_escape(source.source)}*: {said_there}{_why(source.reason)}"
    for other in row.apart:
        yield f"  - {label('somebody else', language)}: {_escape(other)}"


def _figures(block: Figures, language: Language) -> Iterator[list[str]]:
    yield [f"## {label('figures', language)}"]
    yield [_placed(row) for row in block]


def _dates(block: Dates, language: Language) -> Iterator[list[str]]:
    yield [f"## {label('dates', language)}"]
    yield [_placed(row) for row in block]


def _placed(row: PlacedRow) -> str:
    """A figure or date with what its words do not say, its paragraphs, and its sentence."""
    value = "" if row.shown else f" {row.sign} {row.value}"
    sentence = _escape(f"{row.before}{row.text}{row.after}")
    return f"- **{_escape(row.text)}**{value} ({paragraphs_text(row.paragraphs)}): {sentence}{_why(row.reason)}"


def _notes(block: Notes, language: Language) -> Iterator[list[str]]:
    yield [f"## {label('notes', language)}"]
    lines = []
    for row in block:
        words = f": {_escape(row.words)}" if row.words else ""
        place = f" ({paragraphs_text(row.paragraphs)})" if row.paragraphs else ""
        lines.append(f"- {_escape(row.message)}{words}{place}{_why(row.reason)}")
    yield lines


def _summary(block: SummaryText, _: Language) -> Iterator[list[str]]:
    """A paragraph a sentence, its points numbered under it."""
    for passage in block:
        if passage.text:
            yield [_escape(passage.text) + (f" `{passage.reason}`" if passage.reason else "")]
        if passage.points:
            yield [f"{point.ordinal}. {_escape(point.title)}" for point in passage.points]


_PARAGRAPHS: dict[type[Any], Callable[[Any, Language], Iterable[list[str]]]] = {
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
    SummaryText: _summary,
}

"""Rows for spreadsheets (CSV) and notes (Markdown)."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from kupang_cli.findings import Analysis, Quote
from kupang_cli.render import facts
from kupang_cli.render.facts import Options, one_line
from kupang_cli.render.output import visible

COLUMNS: dict[str, tuple[str, ...]] = {
    "headline": ("source", "text", "start", "end", "origin", "rule"),
    "dateline": ("source", "place", "outlet", "date", "iso", "rule"),
    "people": ("source", "name", "role", "mentions"),
    "quotes": ("source", "speaker", "role", "text", "start", "end", "kind", "cue", "rule"),
    "statements": ("source", "speaker", "role", "text", "start", "end", "cue", "rule"),
    "points": ("source", "label", "count", "year", "ordinal", "title", "text", "start", "end", "kind", "rule"),
    "figures": ("source", "text", "start", "end", "value", "high", "unit", "rule"),
    "dates": ("source", "text", "start", "end", "iso", "inferred", "rule"),
}
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def _rows(analysis: Analysis, section: str) -> Iterator[tuple[object, ...]]:
    article, source = analysis.article, visible(analysis.article.source)
    if section == "headline" and analysis.headline is not None:
        headline = analysis.headline
        span = headline.span or ("", "")
        yield source, facts.headline_text(article, headline), *span, headline.origin, headline.rule
    elif section == "dateline" and analysis.dateline is not None:
        line = analysis.dateline
        place, outlet = (one_line(article[s]) if s is not None else "" for s in (line.place, line.outlet))
        when = one_line(article[line.date.span]) if line.date else ""
        yield source, place, outlet, when, line.date.iso if line.date else "", line.rule
    elif section == "people":
        for person in analysis.people:
            role = one_line(article[person.role]) if person.role is not None else ""
            yield source, one_line(article[person.name]), role, len(person.mentions)
    elif section in ("quotes", "statements"):
        for said in analysis.quotes if section == "quotes" else analysis.statements:
            kind = (said.kind,) if isinstance(said, Quote) else ()
            yield (
                source,
                facts.name_of(article, said.speaker, said.mention) or "",
                facts.role_of(article, said.speaker) or "",
                one_line(article[said.span]),
                *said.span,
                *kind,
                article[said.cue] if said.cue is not None else "",
                said.rule,
            )
    elif section == "points":
        for points in analysis.points:
            label = one_line(article[points.label]) if points.label is not None else ""
            for item in points.items:
                title, text = one_line(article[item.title]), one_line(article[item.span])
                yield (
                    source,
                    label,
                    points.count,
                    points.year,
                    item.ordinal,
                    title,
                    text,
                    *item.span,
                    points.kind,
                    points.rule,
                )
    elif section == "figures":
        for figure in analysis.figures:
            text = one_line(article[figure.span])
            yield source, text, *figure.span, figure.value, figure.high, figure.unit, figure.rule
    elif section == "dates":
        for date in analysis.dates:
            yield source, one_line(article[date.span]), *date.span, date.iso, date.inferred, date.rule


def csv_header(section: str) -> str:
    """The header row of a section's table."""
    return _line(COLUMNS[section])


def csv_rows(analysis: Analysis, section: str) -> str:
    """The rows of one section, each ended by CR LF (RFC 4180); text that a spreadsheet would run is defused."""
    return "".join(_line(row) for row in _rows(analysis, section))


def _line(row: tuple[object, ...]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow([_safe(value) for value in row])
    return buffer.getvalue()


def _safe(value: object) -> object:
    """Numbers as they are; text that a spreadsheet may run gets an apostrophe before it (OWASP, CSV injection)."""
    if value is None:
        return ""
    if isinstance(value, str) and (value.lstrip().startswith(_FORMULA) or value[:1].isspace()):
        return "'" + value
    return value


_SPECIAL = str.maketrans({character: "\\" + character for character in "\\`*_[]<>#|~!&"})
_LIST_MARK = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|[-+=](?=\s|$))")


def _escape(text: str) -> str:
    """Text on one line, with nothing in it that Markdown reads as its own (CommonMark, backslash escapes)."""
    words = one_line(text).translate(_SPECIAL).strip()
    mark = _LIST_MARK.match(words)
    if mark is None:
        return words
    end = mark.end()
    return f"{words[:end]}\\{words[end:]}" if words[0].isdigit() else f"\\{words}"


def markdown(analysis: Analysis, options: Options) -> str:
    """Notes in Markdown, the article's text escaped."""
    blocks = [[*lines] for lines in _blocks(analysis, options)]
    return "".join("\n".join(lines) + "\n\n" for lines in blocks if lines)


def _blocks(analysis: Analysis, options: Options) -> Iterator[list[str]]:
    """The blocks of the notes, each without the blank line after it."""
    article = analysis.article
    if analysis.headline is not None:
        yield [f"# {_escape(facts.headline_text(article, analysis.headline))}"]
    if "dateline" in options.sections:
        yield [_escape(" · ".join(facts.head_parts(analysis, options)))]
    lead = facts.lead(analysis, options)
    if lead is not None:
        yield [f"{'… ' if facts.drawn_from_lead(analysis) else ''}{_escape(article[lead])}"]
    if "people" in options.sections and analysis.people:
        yield [f"## {options.label('people')}"]
        yield [f"- {_signed(article[p.name], p.role and article[p.role], options)}" for p in analysis.people]
    quotes = facts.quotes(analysis)
    if quotes:
        yield [f"## {options.label('quotes')}"]
    for quote in quotes:
        signed = f"— {_signed(quote.name, quote.role, options)} (¶{quote.paragraph})"
        yield [f"> {_escape(quote.words)}", ">", f"> {signed}"]
    for points in analysis.points:
        yield [f"## {_escape(facts.points_title(analysis, points, options))}"]
        if points.kind == "inline":
            yield [f"- {_escape(article[item.span])}" for item in points.items]
            continue
        lines = []
        for item in points.items:
            detail = facts.detail(article, item)
            title = f"{item.ordinal}. **{_escape(article[item.title])}**"
            lines += [f"{title}  ", f"   {_escape(detail)}"] if detail else [title]
        yield lines
    statements, above = facts.statements(analysis)
    if statements:
        yield [f"## {options.label('statements')}"]
        yield [f"- **{_signed(s.name, None, options)}**: {_escape(s.words)} (¶{s.paragraph})" for s in statements]
        if above:
            yield [facts.standing_above(above, options)]
    for section, findings in (("figures", analysis.figures), ("dates", analysis.dates)):
        if findings:
            yield [f"## {options.label(section)}"]
            places = ((f.span, facts.paragraph_number(analysis, f.span.start)) for f in findings)
            yield [f"- {_escape(article[span])} (¶{number})" for span, number in places]
    if analysis.notes:
        yield [f"## {options.label('notes')}"]
        yield [f"- {_escape(options.note(note))}" for note in analysis.notes]


def _signed(name: str | None, role: str | None, options: Options) -> str:
    return _escape(f"{name or options.label('not stated')}{f', {role}' if role else ''}")

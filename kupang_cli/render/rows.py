"""Rows for spreadsheets: CSV of one section."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kupang_cli.article import Article, Span
from kupang_cli.extract.dates.deadlines import is_deadline
from kupang_cli.findings import Analysis, Quote, Statement, Summary
from kupang_cli.render.json import COUNTED_ACTS
from kupang_cli.render.text import day_text, excerpt, headline_text, outlet_text, visible
from kupang_cli.speakers import name_of, role_of

if TYPE_CHECKING:
    from kupang_cli.checking.verdicts import Check
    from kupang_cli.persons.model import Identity

Row = tuple[object, ...]

_SAID = (
    *("source", "speaker", "role", "text", "start", "end", "kind", "cue", "act", "rule"),
    *("figures", "dates", "iso", "deadline"),
)
COLUMNS: dict[str, tuple[str, ...]] = {
    "headline": ("source", "text", "start", "end", "origin", "rule"),
    "dateline": ("source", "place", "outlet", "date", "iso", "rule"),
    "people": ("source", "name", "role", "mentions", "rule"),
    "quotes": _SAID,
    "statements": _SAID,
    "points": ("source", "label", "count", "year", "ordinal", "title", "text", "start", "end", "kind", "rule"),
    "figures": ("source", "text", "start", "end", "value", "high", "unit", "bound", "rule"),
    "dates": ("source", "text", "start", "end", "iso", "last_day", "inferred", "rule"),
}
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def csv_header(sections: Sequence[str]) -> str:
    """The header row of the table of sections: one, or quotes and statements, which have the same columns."""
    return _line(COLUMNS[sections[0]])


def csv_rows(analysis: Analysis, sections: Sequence[str]) -> str:
    """The rows of sections, each ended by CR LF (RFC 4180); text that a spreadsheet would run is defused.

    Quotes and statements together are in the order of the text.
    """
    source = visible(analysis.article.source)
    rows = _ROWS[sections[0]] if len(sections) == 1 else _quotes_and_statements
    return "".join(_line((source, *row)) for row in rows(analysis))


def summary_header() -> str:
    """The header row of the table of a summary."""
    return _line(("source", "index", "rank", "text", "start", "end", "reasons"))


def summary_rows(summary: Summary) -> str:
    """A row a sentence of a summary, in the order of the article."""
    article = summary.article
    source = visible(article.source)
    return "".join(
        _line((source, chosen.index, chosen.rank, _text(article, chosen.span), *chosen.span, "; ".join(chosen.reasons)))
        for chosen in summary.sentences
    )


def people_header() -> str:
    """The header row of the table of people over many articles."""
    return _line(("name", "role", "articles", "quotes", "statements", *COUNTED_ACTS, "aliases", "roles", "sources"))


def people_row(identity: Identity) -> str:
    """The row of a person: other names, all roles and the articles are joined by semicolons."""
    done = Counter(identity.acts)
    counts = (len(identity.appearances), identity.quotes, identity.statements, *(done[act] for act in COUNTED_ACTS))
    lists = (
        [alias.name for alias in identity.aliases],
        [held.role for held in identity.roles],
        [visible(appearance.source) for appearance in identity.appearances],
    )
    return _line((identity.name, identity.role, *counts, *map("; ".join, lists)))


def _text(article: Article, span: Span | None) -> str:
    return excerpt(article, span) or ""


def _headline(analysis: Analysis) -> Iterator[Row]:
    headline = analysis.headline
    if headline is not None:
        text = headline_text(analysis.article, headline)
        yield (text, *(headline.span or ("", "")), headline.origin, headline.rule)


def _dateline(analysis: Analysis) -> Iterator[Row]:
    article, line = analysis.article, analysis.dateline
    if line is not None:
        day = (line.date.iso if line.date else line.metadata_date) or ""
        words = (_text(article, line.place), outlet_text(article, line) or "", day_text(article, line) or "")
        yield (*words, day, line.rule)


def _people(analysis: Analysis) -> Iterator[Row]:
    article = analysis.article
    for person in analysis.people:
        yield (_text(article, person.name), _text(article, person.role), len(person.mentions), person.rule)


def _quotes(analysis: Analysis) -> Iterator[Row]:
    yield from (_said(analysis, quote) for quote in analysis.quotes)


def _statements(analysis: Analysis) -> Iterator[Row]:
    yield from (_said(analysis, statement) for statement in analysis.statements)


def _quotes_and_statements(analysis: Analysis) -> Iterator[Row]:
    findings: list[Quote | Statement] = [*analysis.quotes, *analysis.statements]
    findings.sort(key=lambda finding: finding.span)
    yield from (_said(analysis, finding) for finding in findings)


def _said(analysis: Analysis, finding: Quote | Statement) -> Row:
    """Something said, with the figures and dates in it."""
    article, (start, end) = analysis.article, finding.span
    speaker = _text(article, name_of(finding.speaker, finding.mention))
    words = (speaker, _text(article, role_of(finding.speaker)), _text(article, finding.span), start, end)
    kind = finding.kind if isinstance(finding, Quote) else "reported"
    cue = article[finding.cue] if finding.cue is not None else ""
    return (*words, kind, cue, finding.act, finding.rule, *_held(analysis, finding))


def _held(analysis: Analysis, finding: Quote | Statement) -> Row:
    """The figures in what is said, its dates, their values, and the values of those by which something is due."""
    article, span = analysis.article, finding.span
    figures = [figure.span for figure in analysis.figures if span.start <= figure.span.start < span.end]
    dates = [date for date in analysis.dates if span.start <= date.span.start < span.end]
    due = [date for date in dates if is_deadline(article.text, span, finding.act, date.span)]
    texts = (figures, [date.span for date in dates])
    values = (dates, due)
    return (
        *("; ".join(_text(article, found) for found in spans) for spans in texts),
        *("; ".join(date.end or date.iso or "" for date in of) for of in values),
    )


def _points(analysis: Analysis) -> Iterator[Row]:
    article = analysis.article
    for points in analysis.points:
        announced = (_text(article, points.label), points.count, points.year)
        for item in points.items:
            words = (_text(article, item.title), _text(article, item.span))
            yield (*announced, item.ordinal, *words, *item.span, points.kind, points.rule)


def _figures(analysis: Analysis) -> Iterator[Row]:
    for figure in analysis.figures:
        text = _text(analysis.article, figure.span)
        yield (text, *figure.span, figure.value, figure.high, figure.unit, figure.bound, figure.rule)


def _dates(analysis: Analysis) -> Iterator[Row]:
    for date in analysis.dates:
        yield (_text(analysis.article, date.span), *date.span, date.iso, date.end, date.inferred, date.rule)


_ROWS: dict[str, Callable[[Analysis], Iterable[Row]]] = {
    "headline": _headline,
    "dateline": _dateline,
    "people": _people,
    "quotes": _quotes,
    "statements": _statements,
    "points": _points,
    "figures": _figures,
    "dates": _dates,
}


def _line(row: Row) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow([_safe(value) for value in row])
    return buffer.getvalue()


def _safe(value: object) -> object:
    """Numbers as they are; text that a spreadsheet may run gets an apostrophe before it (OWASP, CSV injection).

    A minus sign alone, the name of standard input, is none.
    """
    if value is None:
        return ""
    if value == "-":
        return value
    if isinstance(value, str) and (value.lstrip().startswith(_FORMULA) or value[:1].isspace()):
        return "'" + value
    return value


def check_header() -> str:
    """The header row of the table of a check."""
    return _line(
        (
            *("source", "kind", "verdict", "text", "start", "end", "speaker", "role", "match", "folded", "difference"),
            *("against", "against_text", "against_start", "against_end", "against_speaker", "against_role"),
            *("cautions", "rule"),
        )
    )


def check_rows(check: Check) -> str:
    """A row a quote or figure that was checked, in the order of the draft."""
    source = visible(check.draft.article.source)
    rows = [*_checked_quotes(check), *_checked_figures(check)]
    return "".join(_line((source, *row)) for _, row in sorted(rows, key=lambda pair: pair[0]))


def _checked_quotes(check: Check) -> Iterator[tuple[int, Row]]:
    """Where each quote begins, and its row."""
    article = check.draft.article
    for checked in check.quotes:
        quote, passage = checked.quote, checked.passage
        speaker = (_text(article, name_of(quote.speaker, quote.mention)), _text(article, role_of(quote.speaker)))
        place: Row = ("",) * 6
        cautions: list[str] = []
        if passage is not None:
            theirs = check.sources[passage.source].article
            name = _text(theirs, name_of(passage.speaker, passage.mention))
            words = (visible(theirs.source), _text(theirs, passage.span), *passage.span)
            place = (*words, name, _text(theirs, role_of(passage.speaker)))
            cautions = [f"{code} {_text(theirs, words)}".rstrip() for code, words in checked.cautions]
        how = (checked.match, " ".join(checked.folded), "")
        what = ("quote", checked.verdict, _text(article, quote.span), *quote.span)
        yield quote.span.start, (*what, *speaker, *how, *place, "; ".join(cautions), checked.rule)


def _checked_figures(check: Check) -> Iterator[tuple[int, Row]]:
    """Where each figure begins, and its row."""
    article = check.draft.article
    for checked in check.figures:
        span, passage = checked.figure.span, checked.passage
        place: Row = ("",) * 4
        if passage is not None:
            theirs = check.sources[passage.source].article
            place = (visible(theirs.source), _text(theirs, passage.span), *passage.span)
        cautions = "; ".join(caution.code for caution in checked.cautions)
        what = ("figure", checked.verdict, _text(article, span), *span)
        yield span.start, (*what, "", "", "", "", checked.difference, *place, "", "", cautions, checked.rule)

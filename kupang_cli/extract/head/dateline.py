"""The dateline: place, outlet and date at the head of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.dateline_layouts import DatelineHead, match_layout
from kupang_cli.extract.head.report_date import is_of_report
from kupang_cli.extract.head.title import title_paragraph
from kupang_cli.findings import Date, Dateline, is_full_date
from kupang_cli.text.layout import Layout


def head(article: Article, layout: Layout) -> DatelineHead | None:
    """The dateline at the head of the report: None where none stands there."""
    start = _start(article, layout)
    return None if start is None else match_layout(article.text, start)


def _start(article: Article, layout: Layout) -> int | None:
    """Where the report begins: after the title and what the site puts before it."""
    title = title_paragraph(article, layout)
    for index, paragraph in enumerate(layout.paragraphs[:8]):
        if paragraph.boilerplate or (title is not None and index <= title):
            continue
        if paragraph.span.end - paragraph.span.start < 60 and _is_letterhead(article.text, paragraph.span):
            continue
        return paragraph.span.start
    return None


def _is_letterhead(text: str, span: Span) -> bool:
    """Whether a short line is what a press office or a site sets before its report."""
    return text[span.end - 1] not in '.!?…”"»' and match_layout(text, span.start) is None


def dateline(article: Article, layout: Layout, opening: DatelineHead | None, dates: Sequence[Date]) -> Dateline | None:
    """The dateline of the article, with the date of the dateline or of the lead sentence; None where neither is.

    ``opening`` is what ``head`` found.
    """
    if opening is None:
        start = _start(article, layout)
        if start is None:
            return None
        rule, place, outlet, end = "lead-date", None, None, start
    else:
        rule, place, outlet, start, end = opening
    lead = next((s.span for s in layout.sentences if s.span.end > end and not s.boilerplate), None)
    stretch = Span(start, lead.end if lead else end)
    date = next(_of_report(article, layout, dates, stretch, end), None)
    if place is None and outlet is None and date is None:
        return None
    return Dateline(place, outlet, date, rule)


def _of_report(
    article: Article, layout: Layout, dates: Sequence[Date], stretch: Span, opening_end: int
) -> Iterator[Date]:
    """The dates of a day in ``stretch`` that are the report's, not those of what it tells of."""
    for date in dates:
        if date.span.start >= stretch.end:
            return
        of_day = date.span.start >= stretch.start and (date.iso is None or is_full_date(date.iso))
        if of_day and is_of_report(article, layout, date, stretch, opening_end):
            yield date

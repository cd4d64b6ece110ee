"""The dateline: place, outlet and date at the head of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.dateline_layouts import DatelineHead, match_layout
from kupang_cli.extract.head.report_date import is_of_report
from kupang_cli.extract.head.teasers import after_teaser
from kupang_cli.extract.head.title import title_paragraph
from kupang_cli.findings import Date, Dateline, is_full_date
from kupang_cli.text.layout import Layout

_LETTERHEAD = 60  # code points of a line that is no sentence
_REACH_OF_FRAME = 24  # paragraphs, of a letterhead for most, among which the report begins
_ENDS = '.!?…”"»)'
_REACH_BELOW = 6  # paragraphs among which the dateline is looked for
_LONGEST_ABOVE = 400  # code points of what stands above it


def head(article: Article, layout: Layout) -> DatelineHead | None:
    """The dateline at the head of the report: None where none stands there."""
    index = _first_paragraph(article, layout)
    if index is None:
        return None
    text, span = article.text, layout.paragraphs[index].span
    return match_layout(text, span.start) or after_teaser(text, span) or _below(text, layout, index)


def _below(text: str, layout: Layout, first: int) -> DatelineHead | None:
    """The dateline of a paragraph below a teaser, a caption or a byline, which leaves no doubt that it is one.

    It names its newsroom, or stands on lines of its own; what stands above is short, or whole sentences.
    """
    start = layout.paragraphs[first].span.start
    above = layout.paragraphs[first : first + _REACH_BELOW]
    for before, (span, boilerplate) in pairwise(above):
        unfinished = before.span.end - before.span.start >= _LETTERHEAD and text[before.span.end - 1] not in _ENDS
        if span.start - start > _LONGEST_ABOVE or unfinished:
            return None
        found = None if boilerplate else match_layout(text, span.start)
        if found is not None and (found.outlet is not None or "\n" in text[span.start : found.end]):
            return found
    return None


def _first_paragraph(article: Article, layout: Layout) -> int | None:
    """The index of the paragraph with which the report begins: after the title and what the site puts before it."""
    title = title_paragraph(article, layout)
    for index, paragraph in enumerate(layout.paragraphs[:_REACH_OF_FRAME]):
        if paragraph.boilerplate or (title is not None and index <= title):
            continue
        if paragraph.span.end - paragraph.span.start < _LETTERHEAD and _is_letterhead(article.text, paragraph.span):
            continue
        return index
    return None


def _is_letterhead(text: str, span: Span) -> bool:
    """Whether a short line is what a press office or a site sets before its report."""
    return text[span.end - 1] not in _ENDS and match_layout(text, span.start) is None


def dateline(article: Article, layout: Layout, opening: DatelineHead | None, dates: Sequence[Date]) -> Dateline | None:
    """The dateline of the article, with the date of the dateline or of the lead sentence; None where neither is.

    ``opening`` is what ``head`` found. Outlet and date that the text does not give are the metadata's.
    """
    found = _of_text(article, layout, opening, dates)
    metadata = article.metadata
    outlet = metadata.outlet if metadata and (found is None or found.outlet is None) else None
    date = metadata.date if metadata and (found is None or found.date is None) else None
    if outlet is None and date is None:
        return found
    if found is None:
        return Dateline(None, None, None, "metadata", outlet, date)
    return found._replace(rule=f"{found.rule} > metadata", metadata_outlet=outlet, metadata_date=date)


def _of_text(article: Article, layout: Layout, opening: DatelineHead | None, dates: Sequence[Date]) -> Dateline | None:
    """The dateline that stands in the text."""
    if opening is None:
        index = _first_paragraph(article, layout)
        if index is None:
            return None
        start = end = layout.paragraphs[index].span.start
        rule, place, outlet = "lead-date", None, None
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

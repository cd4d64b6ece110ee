"""The outline of an article as running text: what was found stands where it is in the text."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.article import Span
from kupang_cli.findings import Analysis, Quote
from kupang_cli.render.labels import act_text
from kupang_cli.render.outline.blocks import Block, Finding, Kind, Mark, MarkedArticle, MarkedParagraph
from kupang_cli.render.outline.options import Options
from kupang_cli.render.outline.speech import paragraph_number, said, speaker_text
from kupang_cli.render.text import one_line


def marked_outline(analysis: Analysis, options: Options) -> list[Block]:
    """One block: every paragraph with its marks and its findings."""
    article, analysis = analysis.article, options.shown(analysis)
    marks = _marks_by_paragraph(analysis)
    findings = _findings_by_paragraph(analysis, options)
    return [
        MarkedArticle(
            MarkedParagraph(
                number,
                article[paragraph.span],
                paragraph.boilerplate,
                tuple(marks.get(number, ())),
                tuple(findings.get(number, ())),
            )
            for number, paragraph in enumerate(analysis.paragraphs, 1)
        )
    ]


def _marks_by_paragraph(analysis: Analysis) -> dict[int, list[Mark]]:
    """What is marked in each paragraph; of a stretch that runs on into the next one, each has its part."""
    marks: dict[int, list[Mark]] = {}
    for kind, span in _marked(analysis):
        for number in range(paragraph_number(analysis, span.start), len(analysis.paragraphs) + 1):
            start, end = analysis.paragraphs[number - 1].span
            if start >= span.end:
                break
            part = Mark(kind, max(span.start, start) - start, min(span.end, end) - start)
            if part.start < part.end:
                marks.setdefault(number, []).append(part)
    return marks


def _marked(analysis: Analysis) -> Iterator[tuple[Kind, Span]]:
    """The stretches to mark, those that shall be seen over others last."""
    headline = analysis.headline
    if headline is not None and headline.origin == "title" and headline.span is not None:
        yield "headline", headline.span
    yield from (("quote", quote.span) for quote in analysis.quotes)
    yield from (("speaker", finding.mention) for finding in said(analysis) if finding.mention is not None)
    yield from (("point", item.title) for points in analysis.points for item in points.items)
    yield from (("figure", figure.span) for figure in analysis.figures)
    yield from (("date", date.span) for date in analysis.dates)


def _findings_by_paragraph(analysis: Analysis, options: Options) -> dict[int, list[Finding]]:
    found: dict[int, list[Finding]] = {}
    for finding in sorted(_findings(analysis, options), key=lambda finding: (finding.span, finding.kind)):
        found.setdefault(paragraph_number(analysis, finding.span.start), []).append(finding)
    return found


def _findings(analysis: Analysis, options: Options) -> Iterator[Finding]:
    """Everything found, and once each the words that name or point to a speaker, which have no rule of their own."""
    article, reason = analysis.article, options.reason
    for finding in said(analysis):
        kind: Kind = "quote" if isinstance(finding, Quote) else "statement"
        act = act_text(finding.act, options.language)
        yield Finding(kind, speaker_text(article, finding), finding.span, reason(finding.rule, finding.span), act)
    for mention in {finding.mention: None for finding in said(analysis)}:
        if mention is not None:
            yield Finding("speaker", one_line(article[mention]), mention, None)
    for points in analysis.points:
        for item in points.items:
            yield Finding("point", one_line(article[item.title]), item.span, reason(points.rule, item.span))
    for figure in analysis.figures:
        yield Finding("figure", one_line(article[figure.span]), figure.span, reason(figure.rule, figure.span))
    for date in analysis.dates:
        yield Finding("date", one_line(article[date.span]), date.span, reason(date.rule, date.span))

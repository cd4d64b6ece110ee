"""Figures and dates in their sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from kupang_cli.article import Span
from kupang_cli.findings import Analysis, Figure
from kupang_cli.messages.languages import Language
from kupang_cli.render.labels import bound_sign, date_text
from kupang_cli.render.outline.blocks import Dates, Figures, PlacedRow
from kupang_cli.render.outline.options import Options
from kupang_cli.render.outline.speech import paragraph_number
from kupang_cli.render.text import one_line

_FARTHEST = 1000  # characters of a sentence, more than a page is wide, before and after a figure


def figures(analysis: Analysis, options: Options) -> Figures:
    """The figures, each with its value in digits."""
    return Figures(_once(_figure_rows(analysis, options)))


def dates(analysis: Analysis, options: Options) -> Dates:
    """The dates but for the one that stands at the top, unless that is to be explained or its year was inferred."""
    return Dates(_once(_date_rows(analysis, options)))


def _figure_rows(analysis: Analysis, options: Options) -> Iterator[PlacedRow]:
    labels = [points.label for points in analysis.points if points.label is not None]
    for figure in analysis.figures:
        if any(label.start <= figure.span.start < label.end for label in labels) and not options.explain:
            continue  # the count of points, which stand above
        row = _placed(analysis, figure.span, figure.rule, options)
        value = _digits(figure, options.language)
        shown = figure.bound is None and _shows_value(row.text, figure)
        yield row._replace(sign=bound_sign(figure.bound), value=value, unit=figure.unit, shown=shown)


def _date_rows(analysis: Analysis, options: Options) -> Iterator[PlacedRow]:
    line = analysis.dateline
    at_the_top = line.date.span if line is not None and line.date is not None else None
    for date in analysis.dates:
        told = date.inferred or options.explain
        if told or date.span != at_the_top:
            value = date_text(date, options.language)
            yield _placed(analysis, date.span, date.rule, options)._replace(
                value=value, shown=not told and date.end is None
            )


def _placed(analysis: Analysis, span: Span, rule: str, options: Options) -> PlacedRow:
    """A figure or date in its sentence, without its value."""
    text, paragraph = one_line(analysis.article[span]), paragraph_number(analysis, span.start)
    before, after = _sentence_around(analysis, span)
    return PlacedRow(text, before, after, (paragraph,), "=", "", None, True, options.reason(rule, span))


def _sentence_around(analysis: Analysis, span: Span) -> tuple[str, str]:
    """The words before and after ``span`` in its sentence."""
    text = analysis.article.text
    index = bisect_right(analysis.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    if index < 0:
        return "", ""
    sentence = analysis.sentences[index].span
    start = max(sentence.start, span.start - _FARTHEST)
    return text[start : span.start], text[span.end : min(sentence.end, span.end + _FARTHEST)]


def _once(rows: Iterable[PlacedRow]) -> Iterator[PlacedRow]:
    """What says the same in the same words once, in its first sentence and with all its paragraphs."""
    first: dict[PlacedRow, PlacedRow] = {}
    paragraphs: dict[PlacedRow, dict[int, None]] = {}
    for row in rows:
        same = row._replace(before="", after="", paragraphs=())
        first.setdefault(same, row)
        paragraphs.setdefault(same, {}).update(dict.fromkeys(row.paragraphs))
    for same, row in first.items():
        yield row._replace(paragraphs=tuple(paragraphs[same]))


def _digits(figure: Figure, language: Language) -> str:
    """The value in digits: "delapan" is 8, "4,5 miliar" 4,500,000,000, in Indonesian 4.500.000.000."""
    values = [figure.value] if figure.high is None else [figure.value, figure.high]
    digits = " – ".join(f"{value:,}" for value in values)
    return digits.translate({ord(","): ".", ord("."): ","}) if language == "id" else digits


def _shows_value(text: str, figure: Figure) -> bool:
    """Whether the digits of the value stand in the words of the figure."""
    written = text.replace(".", "")
    return all(f"{value}".replace(".", ",") in written for value in (figure.value, figure.high) if value is not None)

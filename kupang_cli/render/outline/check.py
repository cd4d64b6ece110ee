"""The outline of a check: counts, then what is wrong first, what is doubtful, and what is right."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kupang_cli.article import Article, Span
from kupang_cli.checking.verdicts import FIGURE_VERDICTS, QUOTE_VERDICTS, SOUND
from kupang_cli.render.labels import label
from kupang_cli.render.outline.check_blocks import (
    Context,
    CountRow,
    Counts,
    Doubtful,
    FigureRow,
    Piece,
    Place,
    QuoteRow,
    Sound,
    Unsound,
)
from kupang_cli.render.text import excerpt, one_line, source_text
from kupang_cli.render.verdict_labels import caution_text, difference_text, figure_verdict, folds_text, quote_verdict
from kupang_cli.speakers import name_of, role_of

if TYPE_CHECKING:
    from kupang_cli.checking.verdicts import Check, CheckedFigure, CheckedQuote, FigurePassage, Passage
    from kupang_cli.findings import Analysis, Speaker
    from kupang_cli.render.outline.check_blocks import Row
    from kupang_cli.render.outline.options import Options

_DOUBTFUL = frozenset(("cut-before", "cut-after"))  # cautions about a quote for which it has to be looked at
_FARTHEST = 300  # characters of a sentence before and after a figure


def check_outline(check: Check, options: Options) -> list[Counts | Unsound | Doubtful | Sound]:
    """The blocks of a check; none of a draft without quotes and figures."""
    if not check.quotes and not check.figures:
        return []
    placed = sorted([*_quotes(check, options), *_figures(check, options)], key=lambda pair: pair[0])
    rows: list[tuple[Row, bool]] = [pair[1:] for pair in placed]
    blocks = (
        _counts(check, options),
        Unsound(row for row, _ in rows if not row.sound),
        Doubtful(row for row, doubtful in rows if row.sound and doubtful),
        Sound(row for row, doubtful in rows if row.sound and not doubtful),
    )
    return [block for block in blocks if block]


def _counts(check: Check, options: Options) -> Counts:
    language = options.language
    quotes = Counter(quote.verdict for quote in check.quotes)
    figures = Counter(figure.verdict for figure in check.figures)
    of_quotes = [(quotes[name], quote_verdict(name, language), name in SOUND) for name in QUOTE_VERDICTS]
    of_figures = [(figures[name], figure_verdict(name, language), name in SOUND) for name in FIGURE_VERDICTS]
    rows = (
        CountRow(label("quotes", language), len(check.quotes), tuple(each for each in of_quotes if each[0])),
        CountRow(label("figures", language), len(check.figures), tuple(each for each in of_figures if each[0])),
    )
    against = tuple(source_text(source.article) for source in check.sources)
    return Counts(tuple(row for row in rows if row.total), against)


# ---------------------------------------------------------------- quotes


def _quotes(check: Check, options: Options) -> Iterator[tuple[int, Row, bool]]:
    """Where each quote begins, its row, and whether it is doubtful."""
    for checked in check.quotes:
        doubtful = any(caution.code in _DOUBTFUL for caution in checked.cautions)
        yield checked.quote.span.start, _quote_row(check, checked, options), doubtful


def _quote_row(check: Check, checked: CheckedQuote, options: Options) -> QuoteRow:
    draft, quote, passage = check.draft, checked.quote, checked.passage
    source = None if passage is None else check.sources[passage.source]
    whose = None
    if source is not None and passage is not None and checked.verdict == "other-speaker":
        whose = _called(source.article, passage.speaker, passage.mention)
    return QuoteRow(
        _paragraph(draft, quote.span.start),
        quote_verdict(checked.verdict, options.language),
        checked.verdict in SOUND,
        tuple(_pieces(draft.article, None if source is None else source.article, checked)),
        _called(draft.article, quote.speaker, quote.mention),
        whose,
        None if source is None or passage is None else _place(source, passage),
        tuple(_remarks(source, checked, options)),
        _reason(checked.rule, quote.span, options),
    )


def _called(article: Article, speaker: Speaker | None, mention: Span | None) -> str | None:
    """The speaker's name and role; None where the text does not say who speaks."""
    name, role = excerpt(article, name_of(speaker, mention)), excerpt(article, role_of(speaker))
    return f"{name}, {role}" if name and role else name


def _remarks(source: Analysis | None, checked: CheckedQuote, options: Options) -> Iterator[str]:
    if source is None:
        return
    if checked.match == "folded":
        yield folds_text(checked.folded, options.language)
    for caution in checked.cautions:
        yield caution_text(caution.code, excerpt(source.article, caution.words) or "", options.language)


def _pieces(draft: Article, source: Article | None, checked: CheckedQuote) -> Iterator[Piece]:
    """The quote as the draft has it, with its marks, and the source's words where they are others."""
    outer = checked.quote.outer
    place = outer.start
    for edit in checked.edits:
        theirs = "" if source is None or edit.source is None else one_line(source[edit.source])
        if edit.draft is None:
            if edit.operation == "dropped":
                yield Piece("theirs", " ", theirs)
            continue
        before = _between(draft.text[place : edit.draft.start])
        if edit.operation == "replaced":
            yield Piece("theirs", before, theirs)
            before = ""
        kind = "ours" if edit.operation in ("replaced", "added") else "same"
        yield Piece("ours" if kind == "ours" else "same", before, one_line(draft[edit.draft]))
        place = edit.draft.end
    yield Piece("same", _between(draft.text[place : outer.end]), "")


# ---------------------------------------------------------------- figures


def _figures(check: Check, options: Options) -> Iterator[tuple[int, Row, bool]]:
    """Where each figure begins, its row, and whether it is doubtful."""
    for checked in check.figures:
        yield checked.figure.span.start, _figure_row(check, checked, options), bool(checked.cautions)


def _figure_row(check: Check, checked: CheckedFigure, options: Options) -> FigureRow:
    draft, passage = check.draft, checked.passage
    span = checked.figure.span
    source = None if passage is None else check.sources[passage.source]
    differences = () if checked.difference is None else (difference_text(checked.difference, options.language),)
    return FigureRow(
        _paragraph(draft, span.start),
        figure_verdict(checked.verdict, options.language),
        checked.verdict in SOUND,
        _context(draft, span),
        None if source is None or passage is None else _context(source, passage.span),
        None if source is None or passage is None else _place(source, passage),
        (*differences, *(caution_text(caution.code, "", options.language) for caution in checked.cautions)),
        _reason(checked.rule, span, options),
    )


def _context(analysis: Analysis, span: Span) -> Context:
    """A figure in its sentence."""
    text = analysis.article.text
    index = bisect_right(analysis.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    start, end = span if index < 0 else analysis.sentences[index].span
    before = text[max(start, span.start - _FARTHEST) : span.start]
    after = text[span.end : max(span.end, min(end, span.end + _FARTHEST))]
    return Context(_between(before).lstrip(), one_line(text[span.start : span.end]), _between(after).rstrip())


# ---------------------------------------------------------------- of both


def _between(text: str) -> str:
    """What stands beside other words, on one line; white space at its ends is a blank, a line break too."""
    words = one_line(text).strip()
    if not words:
        return " " if text else ""
    return f"{' ' if text[0].isspace() else ''}{words}{' ' if text[-1].isspace() else ''}"


def _place(source: Analysis, passage: Passage | FigurePassage) -> Place:
    return Place(source_text(source.article), _paragraph(source, passage.span.start))


def _paragraph(analysis: Analysis, offset: int) -> int:
    return max(1, bisect_right(analysis.paragraphs, offset, key=lambda paragraph: paragraph.span.start))


def _reason(rule: str, span: Span, options: Options) -> str:
    return f"{rule} {span.start}–{span.end}" if options.explain else ""

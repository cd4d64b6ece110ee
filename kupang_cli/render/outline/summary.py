"""The outlines of a summary: its sentences with the points named under them, or the whole article with those marked."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.article import Span
from kupang_cli.findings import ChosenSentence, Summary
from kupang_cli.messages.catalogue import translated
from kupang_cli.messages.message import Message
from kupang_cli.render.outline.blocks import Block, HighlightedArticle, NamedPoint, Passage, SummaryText
from kupang_cli.render.outline.options import Options
from kupang_cli.render.text import one_line


def summary_outline(summary: Summary, options: Options) -> list[Block]:
    """One block: the chosen sentences, in the article's order, with the points named."""
    return [SummaryText(_sentences(summary, options))]


def highlight_outline(summary: Summary, options: Options) -> list[Block]:
    """One block: the article in pieces, chosen and not."""
    return [HighlightedArticle(_passages(summary, options))]


def _sentences(summary: Summary, options: Options) -> Iterator[Passage]:
    """The sentences; points that no sentence of the summary announces come last, under what announces them."""
    article, named = summary.article, summary.points
    points: tuple[NamedPoint, ...] = ()
    if named is not None:
        points = tuple(NamedPoint(item.ordinal, one_line(article[item.title])) for item in named.enumeration.items)
    for sentence in summary.sentences:
        under = points if named is not None and named.index == sentence.index else ()
        yield Passage(one_line(article[sentence.span]), True, _reason(summary, sentence, options), under)
    if named is not None and named.index is None:
        label = named.enumeration.label
        announced = "" if label is None else one_line(article[label])
        yield Passage(announced, True, f"[{named.rule}]" if options.explain else "", points)


def _passages(summary: Summary, options: Options) -> Iterator[Passage]:
    article = summary.article
    position = 0
    for span, reason in _stretches(summary, options):
        yield Passage(article.text[position : span.start], False, "")
        yield Passage(article[span], True, reason)
        position = span.end
    yield Passage(article.text[position:], False, "")


def _stretches(summary: Summary, options: Options) -> list[tuple[Span, str]]:
    """What is chosen, with its reason, in text order: the sentences and, outside them, the titles of points."""
    stretches = [(sentence.span, _reason(summary, sentence, options)) for sentence in summary.sentences]
    for item in () if summary.points is None else summary.points.enumeration.items:
        if all(item.title.end <= span.start or span.end <= item.title.start for span, _ in stretches):
            stretches.append((item.title, ""))
    return sorted(stretches)


def _reason(summary: Summary, sentence: ChosenSentence, options: Options) -> str:
    """Why a sentence was chosen, in brackets: its rank and the method's reasons; empty if not to be explained."""
    if not options.explain:
        return ""
    reasons = [translated(reason, options.language) for reason in sentence.reasons] or [summary.method]
    if summary.points is not None and summary.points.index == sentence.index:
        announces = Message("announces points: {rule}", rule=summary.points.rule)
        reasons.append(translated(announces, options.language))
    return f"[{sentence.rank}. {'; '.join(reasons)}]"

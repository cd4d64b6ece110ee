"""The outlines of a summary: its sentences, or the whole article with those marked."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.findings import ChosenSentence, Summary
from kupang_cli.render.outline.blocks import Block, HighlightedArticle, Passage, SummaryText
from kupang_cli.render.outline.options import Options
from kupang_cli.render.text import one_line


def summary_outline(summary: Summary, options: Options) -> list[Block]:
    """One block: the chosen sentences, in the article's order."""
    return [
        SummaryText(
            Passage(one_line(summary.article[sentence.span]), True, _reason(summary, sentence, options))
            for sentence in summary.sentences
        )
    ]


def highlight_outline(summary: Summary, options: Options) -> list[Block]:
    """One block: the article in pieces, chosen and not."""
    return [HighlightedArticle(_passages(summary, options))]


def _passages(summary: Summary, options: Options) -> Iterator[Passage]:
    article = summary.article
    position = 0
    for sentence in summary.sentences:
        yield Passage(article.text[position : sentence.span.start], False, "")
        yield Passage(article[sentence.span], True, _reason(summary, sentence, options))
        position = sentence.span.end
    yield Passage(article.text[position:], False, "")


def _reason(summary: Summary, sentence: ChosenSentence, options: Options) -> str:
    """Why a sentence was chosen, in brackets: its rank and the method's reasons; empty if not to be explained."""
    return f"[{sentence.rank}. {'; '.join(sentence.reasons) or summary.method}]" if options.explain else ""

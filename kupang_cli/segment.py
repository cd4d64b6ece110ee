"""Paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kupang_cli.article import Article, Paragraph, Sentence, Span
from kupang_cli.marks import Quotation, quotations
from kupang_cli.words import Words

_LINE = re.compile(r"[^\n]+")
_END = re.compile(r"[.!?…]+[\"”»’')\]]*(?=\s+\S|$)")


@dataclass(frozen=True, slots=True)
class Layout:
    """How an article is laid out: its words, paragraphs, quoted stretches and sentences, each in text order."""

    words: Words
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]


def segment(article: Article) -> Layout:
    """Divide an article into paragraphs, quoted stretches and sentences."""
    text = article.text
    paragraphs = tuple(
        Paragraph(Span(match.start() + len(match[0]) - len(match[0].lstrip()), match.start() + len(match[0].rstrip())))
        for match in _LINE.finditer(text)
        if match[0].strip()
    )
    stretches = tuple(quote for paragraph in paragraphs for quote in quotations(text, *paragraph.span))
    sentences = tuple(
        Sentence(span, index)
        for index, paragraph in enumerate(paragraphs)
        for span in _sentences(text, paragraph.span, [q for q in stretches if paragraph.span.covers(q.outer)])
    )
    return Layout(Words(text), paragraphs, stretches, sentences)


def _sentences(text: str, paragraph: Span, stretches: Sequence[Quotation]) -> list[Span]:
    spans: list[Span] = []
    start = paragraph.start
    for match in _END.finditer(text, paragraph.start, paragraph.end):
        end = match.end()
        if any(stretch.outer.start < match.start() and end < stretch.outer.end for stretch in stretches):
            continue
        spans.append(Span(start, end))
        start = end
        while start < paragraph.end and text[start].isspace():
            start += 1
    if start < paragraph.end:
        spans.append(Span(start, paragraph.end))
    return spans

"""The headline: a title line of the text, or the news drawn from its lead."""

from __future__ import annotations

import re

from kupang_cli.article import Article, Sentence, Span
from kupang_cli.findings import Headline
from kupang_cli.segment import Layout

_LONGEST_TITLE = 170  # code points
_DASHED = re.compile(r"\s[-–—]{1,2}\s|[-–—]$|^[^.!?\n]{2,60}\s?[–—-]{1,2}\s")
_HASHES = re.compile(r"#{1,6}\s+")


def headline(article: Article, layout: Layout) -> Headline | None:
    """The article's headline; None for a text without words."""
    if article.title is not None:
        return Headline(None, "given", "given")
    index = title_paragraph(article, layout)
    if index is not None:
        start, end = layout.paragraphs[index].span
        hashes = _HASHES.match(article.text, start, end)
        return Headline(
            Span(hashes.end() if hashes else start, end), "title", "markdown-title" if hashes else "title-line"
        )
    from kupang_cli.extract.lead import drawn

    return drawn(article, layout)


def title_paragraph(article: Article, layout: Layout) -> int | None:
    """The index of the paragraph that is a title line; None where the text begins with the report."""
    text = article.text
    for index, paragraph in enumerate(layout.paragraphs[:4]):
        if paragraph.boilerplate:
            continue
        span = paragraph.span
        if _HASHES.match(text, span.start, span.end):
            return index
        if index + 1 >= len(layout.paragraphs) or span.end - span.start > _LONGEST_TITLE or "\n" in article[span]:
            return None
        last = text[span.end - 1]
        if last in ".:;,–—-" and not text.endswith("...", span.start, span.end):
            return None
        if last in '"”»' and text[span.end - 2] in ".,":
            return None
        if any(text[s.span.end - 1] == "." and s.span.end < span.end for s in _sentences_of(layout, index)):
            return None
        from kupang_cli.extract.dateline import opens_with_dateline

        if opens_with_dateline(text, span.start):
            return None
        following = next((p for p in layout.paragraphs[index + 1 : index + 5] if not p.boilerplate), None)
        return index if following is not None else None
    return None


def _sentences_of(layout: Layout, paragraph: int) -> list[Sentence]:
    return [sentence for sentence in layout.sentences[:40] if sentence.paragraph == paragraph]

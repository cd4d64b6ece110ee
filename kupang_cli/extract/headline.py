"""The headline: a title line of the text, or the news drawn from its lead."""

from __future__ import annotations

import re

from kupang_cli.article import Article, Span
from kupang_cli.extract.dateline_layouts import DatelineHead
from kupang_cli.extract.title import HASHES, title_paragraph
from kupang_cli.findings import Headline
from kupang_cli.segment import Layout

_BOLD = re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1")


def headline(article: Article, layout: Layout, opening: DatelineHead | None) -> Headline | None:
    """The article's headline; None for a text without words. ``opening`` is its dateline."""
    if article.title is not None:
        return Headline(None, "given", "given")
    index = title_paragraph(article, layout)
    if index is not None:
        start, end = layout.paragraphs[index].span
        if hashes := HASHES.match(article.text, start, end):
            return Headline(Span(hashes.end(), end), "title", "markdown-title")
        if bold := _BOLD.fullmatch(article.text, start, end):
            return Headline(Span(*bold.span(2)), "title", "markdown-title")
        return Headline(Span(start, end), "title", "title-line")
    from kupang_cli.extract.lead import drawn

    return drawn(article, layout, opening)

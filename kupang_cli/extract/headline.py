"""The headline: a title line of the text, or the news drawn from its lead."""

from __future__ import annotations

from kupang_cli.article import Article
from kupang_cli.findings import Headline
from kupang_cli.segment import Layout


def headline(article: Article, layout: Layout) -> Headline | None:
    """The article's headline; None for a text without words."""
    if article.title is not None:
        return Headline(None, "given", "given")
    if not layout.sentences:
        return None
    return Headline(layout.sentences[0].span, "lead", "lead-sentence")

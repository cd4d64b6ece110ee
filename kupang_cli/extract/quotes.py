"""Quotes: marked stretches of speech with their speakers."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.article import Article
from kupang_cli.extract.people import Cast
from kupang_cli.findings import Quote
from kupang_cli.segment import Layout


def quotes(article: Article, layout: Layout, cast: Cast) -> Iterator[Quote]:
    """The quotes of the article in text order."""
    for stretch in layout.quotations:
        yield Quote(stretch.inner, "direct", None, None, None, stretch.rule)

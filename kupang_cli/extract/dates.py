"""Calendar dates, as precise as the text gives them."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.article import Article
from kupang_cli.findings import Date
from kupang_cli.segment import Layout


def dates(article: Article, layout: Layout) -> Iterator[Date]:
    """The dates of the article in text order."""
    yield from ()

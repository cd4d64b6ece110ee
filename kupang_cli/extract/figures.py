"""Figures: numbers with their units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kupang_cli.article import Article
from kupang_cli.findings import Date, Figure
from kupang_cli.segment import Layout


def figures(article: Article, layout: Layout, dates: Sequence[Date]) -> Iterator[Figure]:
    """The figures of the article in text order; nothing inside a date is a figure."""
    yield from ()

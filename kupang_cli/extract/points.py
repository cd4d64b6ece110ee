"""Announced points: enumerations by ordinal words, by numbers and bullets, and announced comma lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kupang_cli.article import Article
from kupang_cli.findings import Date, Enumeration
from kupang_cli.segment import Layout


def points(article: Article, layout: Layout, dates: Sequence[Date]) -> Iterator[Enumeration]:
    """The enumerations of the article in the order of their first items; ``dates`` resolve "tahun ini"."""
    yield from ()

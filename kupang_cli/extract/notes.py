"""Notes for a careful reader: what does not fit in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kupang_cli.article import Article
from kupang_cli.findings import Date, Enumeration, Note
from kupang_cli.segment import Layout


def notes(
    article: Article, layout: Layout, language: str, dates: Sequence[Date], points: Sequence[Enumeration]
) -> Iterator[Note]:
    """Notes on the article in text order, those without a place last."""
    yield from ()

"""Reported speech: sentences outside quote marks in which someone is said to say something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kupang_cli.article import Article
from kupang_cli.extract.people import Cast
from kupang_cli.findings import Quote, Statement
from kupang_cli.segment import Layout


def statements(article: Article, layout: Layout, cast: Cast, quotes: Sequence[Quote]) -> Iterator[Statement]:
    """The reported statements of the article in text order."""
    yield from ()

"""The dateline: place, outlet and date at the head of a report."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.article import Article
from kupang_cli.findings import Date, Dateline
from kupang_cli.segment import Layout


def dateline(article: Article, layout: Layout, dates: Sequence[Date]) -> Dateline | None:
    """The dateline of the article, with the date of the dateline or of the lead sentence; None where neither is."""
    return None

"""The one place that orders the steps of reading an article. No input or output here."""

from __future__ import annotations

from collections.abc import Collection

from kupang_cli.article import Article
from kupang_cli.extract.dateline import dateline
from kupang_cli.extract.dates import dates
from kupang_cli.extract.figures import figures
from kupang_cli.extract.headline import headline
from kupang_cli.extract.notes import notes
from kupang_cli.extract.people import cast
from kupang_cli.extract.points import points
from kupang_cli.extract.quotes import quotes
from kupang_cli.extract.statements import statements
from kupang_cli.findings import Analysis
from kupang_cli.language.detect import language
from kupang_cli.segment import segment

SECTIONS = ("headline", "dateline", "people", "quotes", "statements", "points", "figures", "dates")


def analyze(article: Article, only: Collection[str] = SECTIONS) -> Analysis:
    """Find what an article holds.

    ``only`` names the sections wanted, of ``SECTIONS``; the others stay empty or None and cost nothing unless a
    wanted one needs them.
    """
    layout = segment(article)
    indonesian = language(layout.words)
    known_dates = tuple(dates(article, layout))
    everyone = cast(article, layout)
    found_quotes = tuple(quotes(article, layout, everyone))
    found_points = tuple(points(article, layout, known_dates))
    return Analysis(
        article=article,
        language=indonesian,
        paragraphs=layout.paragraphs,
        sentences=layout.sentences,
        headline=headline(article, layout),
        dateline=dateline(article, layout, known_dates),
        people=everyone.people,
        quotes=found_quotes,
        statements=tuple(statements(article, layout, everyone, found_quotes)),
        points=found_points,
        figures=tuple(figures(article, layout, known_dates)),
        dates=known_dates,
        notes=tuple(notes(article, layout, indonesian, known_dates, found_points)),
    )

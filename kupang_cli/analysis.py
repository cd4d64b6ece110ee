"""The one place that orders the steps of reading an article. No input or output here."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from kupang_cli.findings import Analysis
from kupang_cli.language.detect import language as detect_language
from kupang_cli.segment import segment

if TYPE_CHECKING:
    from kupang_cli.article import Article
    from kupang_cli.extract.dateline_layouts import DatelineHead
    from kupang_cli.findings import Date, Dateline, Enumeration, Figure, Headline, Person, Quote, Statement

SECTIONS = ("headline", "dateline", "people", "quotes", "statements", "points", "figures", "dates")
_NEED_DATES = frozenset({"dateline", "points", "figures", "dates"})
_NEED_CAST = frozenset({"people", "quotes", "statements"})
_NEED_OPENING = _NEED_CAST | {"headline", "dateline"}
_NEED_SPEECH = frozenset({"quotes", "statements"})


def analyze(article: Article, only: Collection[str] = SECTIONS) -> Analysis:
    """Find what an article holds.

    ``only`` names the sections wanted, of ``SECTIONS``; the others stay empty or None and cost nothing unless a
    wanted one needs them. In a text that is not Indonesian, who speaks, what is reported and what is announced are
    not looked for. Raises ValueError for a section that does not exist.
    """
    wanted = frozenset(only)
    if unknown := wanted.difference(SECTIONS):
        raise ValueError(f"no such section: {', '.join(sorted(unknown))}")
    layout = segment(article)
    language = detect_language(layout.words)
    indonesian = language == "id"

    # Each step is imported where it runs: what is not asked for is not loaded either.
    dates: tuple[Date, ...] = ()
    if wanted & _NEED_DATES:
        from kupang_cli.extract.dates import dates as find_dates

        dates = tuple(find_dates(article))

    opening: DatelineHead | None = None
    if wanted & _NEED_OPENING:
        from kupang_cli.extract.dateline import head

        opening = head(article, layout)

    headline: Headline | None = None
    if "headline" in wanted:
        from kupang_cli.extract.headline import headline as find_headline

        headline = find_headline(article, layout, opening)

    dateline: Dateline | None = None
    if "dateline" in wanted:
        from kupang_cli.extract.dateline import dateline as find_dateline

        dateline = find_dateline(article, layout, opening, dates)

    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    if indonesian and wanted & _NEED_CAST:
        from kupang_cli.extract.people import cast as find_cast

        cast = find_cast(article, layout, opening)
        people = cast.people
        if wanted & _NEED_SPEECH:
            from kupang_cli.extract.speech import read_speech
            from kupang_cli.findings import Quote

            speech = tuple(read_speech(article, layout, cast, opening))
            quotes = tuple(finding for finding in speech if isinstance(finding, Quote))
            statements = tuple(finding for finding in speech if not isinstance(finding, Quote))
    elif "quotes" in wanted:
        from kupang_cli.extract.speech import marked_quotes

        quotes = tuple(marked_quotes(layout))

    points: tuple[Enumeration, ...] = ()
    if indonesian and "points" in wanted:
        from kupang_cli.extract.points import points as find_points

        points = tuple(find_points(article, layout, dates))

    figures: tuple[Figure, ...] = ()
    if "figures" in wanted:
        from kupang_cli.extract.figures import figures as find_figures

        figures = tuple(find_figures(article, layout, dates))

    from kupang_cli.extract.notes import notes

    shown_dates = dates if wanted & {"dates", "dateline"} else ()
    return Analysis(
        article=article,
        language=language,
        paragraphs=layout.paragraphs,
        sentences=layout.sentences,
        headline=headline,
        dateline=dateline,
        people=people if "people" in wanted else (),
        quotes=quotes if "quotes" in wanted else (),
        statements=statements if "statements" in wanted else (),
        points=points,
        figures=figures,
        dates=dates if "dates" in wanted else (),
        notes=tuple(notes(article, layout, language, shown_dates, points)),
    )

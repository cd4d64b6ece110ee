"""The one place that orders the steps of reading an article. No input or output here."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from kupang_cli.findings import Analysis
from kupang_cli.text.detection import language as detect_language
from kupang_cli.text.layout import segment
from kupang_cli.text.wrapping import unwrapped

if TYPE_CHECKING:
    from kupang_cli.article import Article
    from kupang_cli.extract.dates.reading import Dates
    from kupang_cli.extract.head.dateline_layouts import DatelineHead
    from kupang_cli.extract.people.cast import Cast
    from kupang_cli.findings import Date, Dateline, Enumeration, Figure, Headline, Note, Quote, Statement

SECTIONS = ("headline", "dateline", "people", "quotes", "statements", "points", "figures", "dates")


def analyze(article: Article, only: Collection[str] = SECTIONS) -> Analysis:
    """Find what an article holds.

    ``only`` names the sections wanted, of ``SECTIONS``; the others stay empty or None and cost nothing unless a
    wanted one needs them. In a text that is not Indonesian, who speaks, what is reported and what is announced are
    not looked for. Raises ValueError for a section that does not exist.
    """
    wanted = frozenset(only)
    if unknown := wanted.difference(SECTIONS):
        raise ValueError(f"no such section: {', '.join(sorted(unknown))}")
    lines_joined = unwrapped(article)
    steps = _Steps(lines_joined.article)
    points = steps.points if "points" in wanted else None
    found = Analysis(
        article=article,
        language=steps.language,
        paragraphs=steps.layout.paragraphs,
        sentences=steps.layout.sentences,
        headline=steps.headline if "headline" in wanted else None,
        dateline=steps.dateline if "dateline" in wanted else None,
        people=steps.cast.people if "people" in wanted else (),
        quotes=steps.quotes if "quotes" in wanted else (),
        statements=steps.speech[1] if "statements" in wanted else (),
        points=points or (),
        figures=steps.figures if "figures" in wanted else (),
        dates=steps.own_dates if "dates" in wanted else (),
        notes=steps.notes(steps.dates if wanted & {"dates", "dateline"} else None, points),
    )
    return lines_joined.back(found)


class _Steps:
    """The steps, each taken when its result is first asked for, and its code loaded no sooner."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.layout = segment(article)
        self.detected = detect_language(self.layout.words)
        self.language = self.detected.code

    @cached_property
    def dates(self) -> Dates:
        from kupang_cli.extract.dates.reading import read_dates

        return read_dates(self.article)

    @property
    def own_dates(self) -> tuple[Date, ...]:
        """The dates that are the report's own, and no page's or picture's."""
        return tuple(date for date in self.dates.dates if self.layout.is_news(date.span.start))

    @cached_property
    def opening(self) -> DatelineHead | None:
        """The dateline at the head of the report."""
        from kupang_cli.extract.head.dateline import head

        return head(self.article, self.layout)

    @cached_property
    def headline(self) -> Headline | None:
        from kupang_cli.extract.head.headline import headline

        return headline(self.article, self.layout, self.opening)

    @cached_property
    def dateline(self) -> Dateline | None:
        from kupang_cli.extract.head.dateline import dateline

        return dateline(self.article, self.layout, self.opening, self.dates.dates)

    @cached_property
    def cast(self) -> Cast:
        """Everyone an Indonesian article names."""
        from kupang_cli.extract.people.cast import Cast, cast

        return cast(self.article, self.layout, self.opening) if self.language == "id" else Cast()

    @cached_property
    def speech(self) -> tuple[tuple[Quote, ...], tuple[Statement, ...]]:
        """The quotes and the statements of an Indonesian article."""
        if self.language != "id":
            return (), ()
        from kupang_cli.extract.speech.acts import with_acts
        from kupang_cli.extract.speech.walk import read_speech
        from kupang_cli.findings import Quote

        found = tuple(with_acts(self.layout, read_speech(self.article, self.layout, self.cast, self.opening)))
        quotes = tuple(finding for finding in found if isinstance(finding, Quote))
        return quotes, tuple(finding for finding in found if not isinstance(finding, Quote))

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes, in another language by their marks alone."""
        if self.language == "id":
            return self.speech[0]
        from kupang_cli.extract.speech.walk import marked_quotes

        return tuple(marked_quotes(self.layout))

    @cached_property
    def points(self) -> tuple[Enumeration, ...]:
        if self.language != "id":
            return ()
        from kupang_cli.extract.points.enumerations import points

        return tuple(points(self.article, self.layout, self.dates.years, self.quotes))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        from kupang_cli.extract.figures.figures import figures

        return tuple(figures(self.article, self.layout, self.dates.claimed, self.language))

    def notes(self, dates: Dates | None, points: Sequence[Enumeration] | None) -> tuple[Note, ...]:
        """What a careful reader would want to know of the text, and of these dates and points, where looked for."""
        from kupang_cli.extract.notes import notes

        return tuple(notes(self.article, self.layout, self.detected, dates, points))

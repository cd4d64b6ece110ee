"""The year that an announcement puts its list in: "dua prioritas tahun 2027", "Sepanjang 2025, ...", "tahun ini"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.findings import Date, is_full_date
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_REACH_OF_LAW = 4  # words from "Nomor" to the year of a law
_SENTENCE_MARKS = frozenset('.?!"“”')
_REACH = 400  # code points looked back from the list for "tahun ini"
_FIRST_DATES = 100  # of the article, among which today's is looked for
_MOST_DATES = 12  # looked back in one sentence
_FARTHEST = 10  # words between a year and the label
_BEFORE_LABEL = 10  # how much farther than behind a label a date is before it


class Announced(NamedTuple):
    """A label, where its list begins, and whether it stands in a heading."""

    label: Span
    list_start: int
    heading: bool


def year_of(
    article: Article, layout: Layout, dates: Sequence[Date], sentence: int, announced: Announced | None = None
) -> int | None:
    """The year that a sentence puts its list in: one it names, or "tahun ini" by the article's first full date.

    Where the label is known, what stands behind the beginning of the list is not read.
    """
    span = layout.sentences[sentence].span
    end = span.end if announced is None else min(span.end, announced.list_start)
    first, stop = (bisect_left(dates, offset, key=lambda date: date.span.start) for offset in (span.start, end))
    dated = [
        _Dated(article, layout, span, date, announced) for date in _said(dates[max(first, stop - _MOST_DATES) : stop])
    ]
    named = [place for place in dated if applies(_YEARS, place)]
    if named:
        return min(named, key=lambda place: place.away).year
    text = article.text[max(span.start, end - _REACH) : end].lower()
    years = [years for phrase, years in known.this_year.items() if phrase in text]
    if years and (
        today := next((date.iso for date in _said(dates[:_FIRST_DATES]) if is_full_date(date.iso or "")), None)
    ):
        return int(today[:4]) + max(years)
    return None


def _said(dates: Iterable[Date]) -> Iterator[Date]:
    """The dates that are known by what the text says."""
    return (date for date in dates if _is_of_one_year(date) and not date.inferred)


def _is_of_one_year(date: Date) -> bool:
    """Whether a date begins and ends in one year that is known."""
    return date.iso is not None and (date.end is None or date.end[:4] == date.iso[:4])


class _Dated:
    """A date in the sentence of an announcement, which may say what year the list is of."""

    __slots__ = ("announced", "date", "first", "iso", "opening", "text", "words")

    def __init__(
        self, article: Article, layout: Layout, sentence: Span, date: Date, announced: Announced | None
    ) -> None:
        self.words, self.date, self.iso, self.announced = layout.words, date, date.iso or "", announced
        self.text = article.text[max(sentence.start, date.span.start - 1) : date.span.end]
        self.first = layout.words.index(date.span.start)
        self.opening = layout.words.index(sentence.start)

    @property
    def year(self) -> int:
        """Its year."""
        return int(self.iso[:4])

    @property
    def away(self) -> int:
        """How far it stands from the label, in code points; what comes before the label is farther."""
        if self.announced is None:
            return 0
        behind = self.date.span.start - self.announced.label.start
        return behind if behind >= 0 else -behind * _BEFORE_LABEL

    @property
    def inside(self) -> bool:
        """Whether the label itself names the date."""
        return self.announced is not None and 0 <= self.away < self.announced.label.end - self.announced.label.start

    @property
    def between(self) -> Sequence[str]:
        """The words and marks between the date and the label."""
        if self.announced is None:
            return ()
        date, label = self.date.span, self.announced.label
        start, end = (date.end, label.start) if date.start < label.start else (label.end, date.start)
        inside = self.words.within(start, end)
        return self.words.texts[inside.start : inside.stop]


# ---------------------------------------------------------------- whether a date says which year a list is of


def _of_law(place: _Dated) -> bool | None:
    """The year of a law is not the list's: "Peraturan Nomor 15 Tahun 2023"."""
    before = place.words.lower[max(0, place.first - _REACH_OF_LAW) : place.first]
    return None if known.numbered.isdisjoint(before) else False


def _of_source(place: _Dated) -> bool | None:
    """A year alone in brackets is that of a source: "(2007)"."""
    return False if place.text.startswith("(") and not is_full_date(place.iso) and not place.inside else None


def _of_other_time(place: _Dated) -> bool | None:
    """A time before is not the list's: "sejak 2017", "Setelah dibuka pada 2017, ..."."""
    if place.inside:
        return None
    before = place.words.lower[place.first - 1] if place.first else ""
    opening = place.words.lower[place.opening]
    return False if before in known.other_times or opening in known.other_times else None


def _of_other_clause(place: _Dated) -> bool | None:
    """A quotation may hold several sentences, and a long sentence, but for a heading, several clauses."""
    between = place.between
    heading = place.announced is not None and place.announced.heading
    near = heading or len(between) <= _FARTHEST
    return None if near and _SENTENCE_MARKS.isdisjoint(between) else False


def _of_day(place: _Dated) -> bool | None:
    """A day says when something was done or said, unless it stands in a heading, without brackets."""
    if not is_full_date(place.iso):
        return None
    heading = place.announced is not None and place.announced.heading
    return place.inside or (heading and "(" not in place.text)


def _of_list(_: _Dated) -> bool | None:
    return True


_ITEMS = " Pertama, jaring. Kedua, perahu."
_YEARS: tuple[Rule[_Dated, bool], ...] = (
    Rule(
        "year-of-a-law",
        _of_law,
        example=f"Menurut Peraturan Nomor 5 Tahun 2023 ada dua syarat.{_ITEMS}",
        near_miss=f"Ada dua syarat tahun 2027.{_ITEMS}",
    ),
    Rule(
        "year-of-a-source",
        _of_source,
        example=f"Menurut buku Hidayat (2007) ada dua syarat.{_ITEMS}",
        near_miss=f"Ada dua syarat tahun 2027.{_ITEMS}",
    ),
    Rule(
        "year-of-another-time",
        _of_other_time,
        example=f"Sejak 2017 ada dua syarat.{_ITEMS}",
        near_miss=f"Ada dua syarat tahun 2027.{_ITEMS}",
    ),
    Rule(
        "year-of-another-clause",
        _of_other_clause,
        example=f"“Panen 2026 baik. Ada dua syarat,” kata Rahmat.{_ITEMS}",
        near_miss=f"Ada dua syarat tahun 2027.{_ITEMS}",
    ),
    Rule(
        "year-of-a-day",
        _of_day,
        example=f"Camat menyebut dua syarat, Senin (5/1/2026).{_ITEMS}",
        near_miss=f"Ada dua syarat tahun 2027.{_ITEMS}",
    ),
    Rule(
        "year-of-the-list",
        _of_list,
        example=f"Ada dua syarat tahun 2027.{_ITEMS}",
        near_miss=f"Camat menyebut dua syarat, Senin (5/1/2026).{_ITEMS}",
    ),
)

"""The dates of an article, in text order, and what looks like one and is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.dates.expressions import date_digits
from kupang_cli.extract.dates.forms import Readings
from kupang_cli.extract.dates.forms import read as read_form
from kupang_cli.extract.dates.inference import with_years
from kupang_cli.extract.dates.joins import joined, may_join
from kupang_cli.extract.dates.moments import Moment, Reading
from kupang_cli.extract.dates.names import in_name
from kupang_cli.extract.dates.places import Digits
from kupang_cli.extract.dates.years import named as year_of_name
from kupang_cli.findings import Date

_RUN = re.compile(r"[0-9]+")
_LENGTHS = (1, 2, 4)  # of digits in a row
_YEAR = 4  # digits of a year
_LETTERS = 3  # small letters that a lost space joined to a date


class Dates(NamedTuple):
    """What was read of an article: its dates, the impossible ones, and years that are part of a name."""

    dates: tuple[Date, ...]
    impossible: tuple[Span, ...]
    named: tuple[Date, ...]

    @property
    def years(self) -> Sequence[Date]:
        """The dates and the years of names, in text order."""
        return sorted((*self.dates, *self.named), key=lambda date: date.span) if self.named else self.dates

    @property
    def claimed(self) -> Sequence[Span]:
        """Where dates and what cannot be dates stand, in text order without overlap: no figure is inside."""
        return sorted([*self.impossible, *(date.span for date in self.dates)])


def read_dates(article: Article) -> Dates:
    """Read the dates of an article, numeric ones as day before month.

    Days that no calendar has (31 February) are no dates. A date without a year takes the year of the nearest full
    date; a range is one date, the days of a list are a date each.
    """
    text = article.text
    read = list(_read(text))
    found = [(reading, rule) for reading, rule in read if rule is not None and reading.exists]
    return Dates(
        dates=tuple(_date(reading, rule) for reading, rule in with_years(list(joined(text, found)))),
        impossible=tuple(reading.span for reading, rule in read if rule is not None and not reading.exists),
        named=tuple(_date(reading, "") for reading, rule in read if rule is None),
    )


def _date(reading: Reading, rule: str) -> Date:
    last = None if reading.last is None or reading.first.year is None else reading.last.last_day
    return Date(reading.span, reading.first.iso, None if last is None else last.isoformat(), reading.inferred, rule)


def _read(text: str) -> Iterator[tuple[Reading, str | None]]:
    """What the digits of a text say, with the name of the form they have; None for the year in a name."""
    end = 0
    for run in _RUN.finditer(text):
        start = run.start()
        if start < end or run.end() - start not in _LENGTHS:
            continue
        place = _place(text, start, end)
        match = None if place is _Place.INSIDE else date_digits().match(text, start)
        if match is None:
            continue
        form = read_form(Digits(text, match))
        if form is not None and _fits(form[0], place, match):
            end = match.end()
            if not in_name(text, form[0][0].span.start):
                yield from ((reading, form[1]) for reading in form[0])
        elif match["bare"] is not None or match["from"] is not None:
            end = match.end()
            name = year_of_name(text, Span(start, end))
            if name is not None:
                yield Reading(name, Moment(int(run[0]))), None


class _Place(Enum):
    """Where digits stand: at the beginning of a word, glued to one, behind a dash or stroke, or inside a number."""

    OPEN = auto()
    GLUED = auto()
    PARTED = auto()
    INSIDE = auto()


def _place(text: str, start: int, end: int) -> _Place:
    """Where the digits at ``start`` stand; ``end`` is where the date before them ends."""
    before = text[max(0, start - _LETTERS) : start]
    last = before[-1:]
    if last.isspace() or last in _OPEN:
        return _Place.OPEN
    if last in _PARTING:
        return _Place.OPEN if end and may_join(text, end, start) else _Place.PARTED
    if last in _PUNCTUATION:
        return _Place.INSIDE if before[-2:-1].isdecimal() else _Place.OPEN
    if last.isalpha():
        return _Place.GLUED if len(before) == _LETTERS and before.isalpha() and before.islower() else _Place.INSIDE
    return _Place.INSIDE if last.isalnum() or last in _JOINING else _Place.OPEN


_OPEN = frozenset(("", "("))
_PARTING = frozenset("/-")
_PUNCTUATION = frozenset(",:")
_JOINING = frozenset("._@#=&%+?~*$€£")


def _fits(readings: Readings, place: _Place, match: re.Match[str]) -> bool:
    """Whether digits that a word is glued to are a whole date, and those behind a dash go with what stands before."""
    if place is _Place.GLUED:
        return match["year"] is not None or (match["y"] is not None and len(match["y"]) == _YEAR)
    return place is _Place.OPEN or readings[0].span.start < match.start()

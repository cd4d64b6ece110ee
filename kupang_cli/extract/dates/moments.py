"""Days, months and years as far as a text names them, and what was read of a date."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from kupang_cli.article import Span

_LEAP_YEAR = 2000  # in which every day of a year exists
_DECEMBER = 12
_CENTURY = 2000  # of a year in two digits
_DIGITS = 2


class Moment(NamedTuple):
    """A day, a month or a year; what the text does not name is None."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def exists(self) -> bool:
        """Whether the calendar has it."""
        return _day(self.year or _LEAP_YEAR, self.month, self.day) is not None

    @property
    def iso(self) -> str | None:
        """The ISO form, as precise as the moment; None without a year, or for a day that does not exist."""
        if self.year is None or not self.exists:
            return None
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first_day(self) -> date | None:
        """Its first day; None without a year, or for a day that does not exist."""
        return None if self.year is None else _day(self.year, self.month, self.day)

    @property
    def last_day(self) -> date | None:
        """Its last day; None without a year, or for a day that does not exist."""
        if self.year is None or self.day is not None:
            return self.first_day
        month = _DECEMBER if self.month is None else self.month
        following = _day(self.year + month // _DECEMBER, month % _DECEMBER + 1, 1)
        return None if following is None else following - timedelta(days=1)

    @property
    def precision(self) -> int:
        """1 for a year, 2 for a month, 3 for a day."""
        return 1 if self.month is None else 2 if self.day is None else 3

    def before(self, other: Moment) -> bool:
        """Whether it comes before ``other`` in a year, or of the years they name."""
        ours, theirs = ((moment.year or 0, moment.month or 0, moment.day or 0) for moment in (self, other))
        return ours < theirs


class Reading(NamedTuple):
    """A date as read: where it stands, its first and, for a range, its last moment, and the weekday that is said.

    ``inferred`` says that its year is not the text's.
    """

    span: Span
    first: Moment
    last: Moment | None = None
    weekday: int | None = None
    inferred: bool = False

    @property
    def exists(self) -> bool:
        """Whether the calendar has what it names."""
        return self.first.exists and (self.last is None or self.last.exists)

    @property
    def whole(self) -> bool:
        """Whether it is one day of a year that it names."""
        return self.first.year is not None and self.first.day is not None


def with_year(reading: Reading, year: int) -> Reading:
    """A reading without a year in ``year``, in which its last moment stands; the first may be of the year before."""
    first, last = reading.first, reading.last
    falls = last is not None and last.before(first)
    return reading._replace(
        first=first._replace(year=year - 1 if falls else year),
        last=None if last is None else last._replace(year=year),
    )


def year_of(digits: str) -> int:
    """The year that four digits are, or two with or without an apostrophe."""
    year = int(digits.lstrip("'’‘"))
    return year + _CENTURY if len(digits.lstrip("'’‘")) == _DIGITS else year


def _day(year: int, month: int | None, day: int | None) -> date | None:
    """The day, the first of what is not named; None where the calendar has none."""
    try:
        return date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None

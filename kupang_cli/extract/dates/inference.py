"""The years of dates that name none."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from kupang_cli.extract.dates.joins import Found
from kupang_cli.extract.dates.moments import Reading, with_year

_HALF_A_YEAR = 183  # days
_NEAR = 4  # full dates on either side whose years are tried

Known = tuple[int, date]  # where a full date stands, and which day it is


def with_years(found: Sequence[Found]) -> Iterator[Found]:
    """The dates, those without a year in the year of the nearest full date, where there is one."""
    full = list(_full(found))
    for reading, rule in found:
        yield (_inferred(reading, full) if reading.first.year is None and full else reading), rule


def _full(found: Iterable[Found]) -> Iterator[Known]:
    for reading, _ in found:
        day = reading.first.first_day if reading.whole else None
        if day is not None:
            yield reading.span.start, day


def _inferred(reading: Reading, full: Sequence[Known]) -> Reading:
    """The date in the year of the nearest full date that its weekday, where one is said, allows.

    "Senin (29/12)" near 5 January 2026 is of 2025. Where no year fits the weekday, none is inferred. A range over the
    turn of the year is the one nearest to that date.
    """
    start = reading.span.start
    right = bisect_left(full, start, key=lambda each: each[0])
    near = sorted(full[max(0, right - _NEAR) : right + _NEAR], key=lambda each: abs(each[0] - start))
    nearest = near[0][1]
    if reading.last is not None and reading.last.before(reading.first):
        turns = [with_year(reading, nearest.year + years) for years in (0, 1)]
        found = min(turns, key=lambda candidate: _days_between(candidate, nearest))
    else:
        known_years = dict.fromkeys(day.year for _, day in near)
        beside = (with_year(reading, nearest.year + years) for years in (-1, 1))
        candidates = chain(
            (with_year(reading, year) for year in known_years),
            (candidate for candidate in beside if _days_between(candidate, nearest) < _HALF_A_YEAR),
        )
        found = next(filter(_fits, candidates), reading)
    return found._replace(inferred=True) if found.first.year is not None and found.exists else reading


def _fits(reading: Reading) -> bool:
    """Whether the weekday that is said is the calendar's."""
    day = reading.first.first_day
    return day is not None and (reading.weekday is None or day.weekday() == reading.weekday)


def _days_between(reading: Reading, day: date) -> int:
    first = reading.first.first_day
    return 0 if first is None else abs((first - day).days)

"""Calendar dates, as precise as the text gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.numbers import at_digits
from kupang_cli.findings import Date, is_full_date
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_BEFORE = 28  # code points in which a weekday or a month can stand before the digits
_CONTEXT = 12  # code points around four digits that tell a year from an amount
_LEAP_YEAR = 2000  # in which every day of a year exists


@cache
def _digits_pattern() -> re.Pattern[str]:
    """The digits of a date with what follows them."""
    month = _any_of(known.months)
    # Digits and letters of ASCII alone: \d takes those of every script, and case-blind "i" and "s" take "ı" and "ſ".
    expression = (
        r"(?<![\w.,/-])(?:(?P<iso>(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})(?!\d)"
        r"|(?P<d>[0-9]{1,2})(?P<sep>[/.-])(?P<m>[0-9]{1,2})(?P=sep)(?P<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![\w/])"
        rf"|(?P<day>[0-9]{{1,2}})(?:\s?(?:[-–—/]|s\.?d\.?|{'|'.join(known.day_links)})\s?(?P<until>[0-9]{{1,2}}))?"
        rf"[ \xa0]*(?P<month>(?a:{month}))\b\.?(?:[ \xa0,]*(?P<year>(?:19|20)[0-9]{{2}})(?!\d))?"
        r"|(?P<d2>[0-9]{1,2})/(?P<m2>[0-9]{1,2})(?![\w/,.]\d|\d|/)"
        r"|(?P<bare>(?:19|20)[0-9]{2})(?![\d.,/-]?\d|%))"
    )
    return re.compile(expression, re.IGNORECASE)


@cache
def _before_pattern() -> re.Pattern[str]:
    """What may stand before the digits: a weekday and a bracket, or a month."""
    month, weekday = _any_of(known.months), _any_of(known.weekdays)
    day_part = "|".join(part.replace(" ", r"\s+") for part in known.times_of_day)
    expression = (
        rf"(?P<weekday>(?<!\w)(?a:{weekday})(?:\s+(?:{day_part}))?,?\s*)?(?P<open>\()?\Z"
        rf"|(?P<month>(?<!\w)(?a:{month}))[ \xa0]+\Z"
    )
    return re.compile(expression, re.IGNORECASE)


def _any_of(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


def weekday_of(text: str) -> int | None:
    """The weekday that a date's text begins with, Monday 0; None where it begins with none."""
    head = text.split(",")[0].split("(")[0].split()
    return known.weekdays.get(head[0].lower()) if head else None


class _Digits:
    """The digits of what may be a date, and what stands before them: a weekday, a bracket, a month."""

    __slots__ = ("bracket", "match", "month", "month_start", "span", "text", "weekday")

    def __init__(self, text: str, match: re.Match[str]) -> None:
        self.text, self.match = text, match
        start, end = match.span()
        ahead = _before_pattern().search(text, max(0, start - _BEFORE), start)
        self.weekday = ahead is not None and ahead["weekday"] is not None
        self.bracket = ahead is not None and ahead["open"] is not None
        self.month = ahead["month"] if ahead is not None else None
        self.month_start = start if ahead is None else ahead.start()
        if self.weekday and (not self.bracket or text.startswith(")", end)):
            start, end = self.month_start, end + self.bracket
        self.span = Span(start, end)

    def number(self, group: str) -> int:
        """The number in a group of the match."""
        return int(self.match[group])


class _Reading(NamedTuple):
    """A date as read: its ISO form, or month and day where the year has to be found elsewhere."""

    span: Span
    iso: str | None
    day: tuple[int, int] | None = None


def dates(article: Article) -> Iterator[Date]:
    """The dates of the article in text order, numeric ones read as day before month.

    Impossible dates (31 February) are none. A date without a year takes the year of the nearest full date; a day
    range is one date, that of its first day.
    """
    text = article.text
    read = (first(_FORMS, _Digits(text, match)) for match in at_digits(_digits_pattern(), text))
    found = [reading for reading in read if reading is not None]
    years = [
        (reading.span.start, reading.iso[:4])
        for reading, _ in found
        if reading.iso is not None and is_full_date(reading.iso)
    ]
    for (span, iso, day), rule in found:
        if day is None:
            yield Date(span, iso, False, rule)
        else:
            inferred = _with_nearest_year(span.start, day, years)
            yield Date(span, inferred, inferred is not None, rule)


def _with_nearest_year(start: int, day: tuple[int, int], years: Sequence[tuple[int, str]]) -> str | None:
    """The ISO date of a month and day in the year of the nearest full date; None where it does not exist."""
    if not years:
        return None
    right = bisect_left(years, start, key=lambda known_year: known_year[0])
    year = min(years[max(0, right - 1) : right + 1], key=lambda known_year: abs(known_year[0] - start))[1]
    return _iso(int(year), *day)


def _iso(year: int, month: int, day: int) -> str | None:
    """The ISO form of a date; None for one that does not exist."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


# ---------------------------------------------------------------- forms


def _iso_date(digits: _Digits) -> _Reading | None:
    written = digits.match["iso"]
    exists = written is not None and _iso(*map(int, written.split("-"))) is not None
    return _Reading(digits.span, written) if exists else None


def _numeric(digits: _Digits) -> _Reading | None:
    """Day, month and year in digits; one of two digits has to follow a slash: "10.30.15" is a time or a version."""
    year = digits.match["y"]
    if year is None or (digits.match["sep"] != "/" and len(year) == 2):
        return None
    iso = _iso(int(year) + (2000 if len(year) == 2 else 0), digits.number("m"), digits.number("d"))
    return None if iso is None else _Reading(digits.span, iso)


def _day_month_year(digits: _Digits) -> _Reading | None:
    match = digits.match
    if match["month"] is None or match["year"] is None:
        return None
    iso = _iso(digits.number("year"), known.months[match["month"].lower()], digits.number("day"))
    return None if iso is None else _Reading(digits.span, iso)


def _day_month(digits: _Digits) -> _Reading | None:
    """A day and a month; a short form of the month has a capital: "5 Jan", but "2 des" is no date."""
    match = digits.match
    if match["month"] is None or match["year"] is not None or (len(match["month"]) <= 3 and match["month"].islower()):
        return None
    return _day_of_any_year(digits, known.months[match["month"].lower()], digits.number("day"))


def _numeric_day_month(digits: _Digits) -> _Reading | None:
    """Day and month in digits behind a weekday or in brackets."""
    if digits.match["d2"] is None or not (digits.weekday or digits.bracket):
        return None
    return _day_of_any_year(digits, digits.number("m2"), digits.number("d2"))


def _day_of_any_year(digits: _Digits, month: int, day: int) -> _Reading | None:
    return None if _iso(_LEAP_YEAR, month, day) is None else _Reading(digits.span, None, (month, day))


def _month_year(digits: _Digits) -> _Reading | None:
    year = digits.match["bare"]
    if year is None or digits.month is None:
        return None
    return _Reading(Span(digits.month_start, digits.match.end()), f"{year}-{known.months[digits.month.lower()]:02}")


def _year(digits: _Digits) -> _Reading | None:
    """Four digits, not after "Rp" or "Nomor", and not before what they would count."""
    year, start = digits.match["bare"], digits.match.start()
    if year is None or digits.weekday:
        return None
    before = digits.text[max(0, start - _CONTEXT) : start].rstrip(" \xa0(").lower()
    after = digits.text[start + 4 : start + 4 + _CONTEXT].lstrip(" \xa0").lower()
    if before.endswith(known.not_before_year) or after.startswith((*known.counted_by_four_digits, "m ")):
        return None
    return _Reading(Span(*digits.match.span()), year)


_FORMS: tuple[Rule[_Digits, _Reading], ...] = (
    Rule("iso-date", _iso_date, example="Pasar dibuka 2026-01-05.", near_miss="Pasar dibuka 2026-13-05."),
    Rule("numeric-date", _numeric, example="Pasar dibuka 5/1/2026.", near_miss="Pasar dibuka pukul 10.30.15."),
    Rule(
        "day-month-year",
        _day_month_year,
        example="Pasar dibuka 5 Januari 2026.",
        near_miss="Pasar dibuka 31 Februari 2026.",
    ),
    Rule("day-month", _day_month, example="Pasar dibuka 5 Januari.", near_miss="Pasar menjual 2 des telur."),
    Rule(
        "numeric-day-month",
        _numeric_day_month,
        example="Pasar dibuka Senin (5/1).",
        near_miss="Dari pasar itu 3/4 bagian terisi.",
    ),
    Rule(
        "month-year",
        _month_year,
        example="Pasar dibuka Januari 2026.",
        near_miss="Pasar dibuka 5 Januari 2026.",
    ),
    Rule("year", _year, example="Pasar dibuka pada 2026.", near_miss="Pasar itu memuat 2026 orang."),
)

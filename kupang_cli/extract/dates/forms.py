"""The forms of dates: what digits, with what stands around them, say of days, months and years."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.article import Span
from kupang_cli.extract.dates.expressions import (
    NUMBERS,
    edge_before,
    months_before,
    names,
    part_before,
    part_numbers,
)
from kupang_cli.extract.dates.moments import Moment, Reading, year_of
from kupang_cli.extract.dates.places import Digits, Weekday
from kupang_cli.extract.dates.series import Item, counts_or_names, items
from kupang_cli.extract.dates.years import is_year, part_of_name
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_MOST_DAYS = 31
_MONTHS = 12
_SHORT = 2  # digits of a year
_WORD = 24  # code points back to the word before a year

Readings = Sequence[Reading]


def read(digits: Digits) -> tuple[Readings, str] | None:
    """The dates that end with these digits, and the name of the form they have; None where they are no date."""
    return first(_FORMS, digits)


# ---------------------------------------------------------------- days


def _iso_date(digits: Digits) -> Readings | None:
    written = digits.match["iso"]
    if written is None:
        return None
    year, month, day = map(int, NUMBERS.findall(written))
    return [Reading(Span(*digits.match.span()), Moment(year, month, day))] if month <= _MONTHS else None


def _numeric(digits: Digits) -> Readings | None:
    """Day, month and year in digits; one of two digits has to follow a slash: "10.30.15" is a time or a version.

    A month after the twelfth is a day, in a date of another order.
    """
    year = digits.match["y"]
    if year is None or (digits.match["sep"] != "/" and len(year) == _SHORT) or digits.number("m") > _MONTHS:
        return None
    return _days(digits, "numbers", digits.number("m"), year_of(year))


def _day_month_year(digits: Digits) -> Readings | None:
    match = digits.match
    if match["year"] is None or not _is_month(match["month"]):
        return None
    return _days(digits, "days", known.all_months[match["month"].lower()], year_of(match["year"]))


def _day_month(digits: Digits) -> Readings | None:
    """A day and a month; a short form of the month has a capital: "5 Jan", but "2 des" is no date."""
    name = digits.match["month"]
    if name is None or digits.match["year"] is not None or not _is_month(name):
        return None
    if name.islower() and name.lower() in known.short_months:
        return None
    found = _days(digits, "days", known.all_months[name.lower()], None)
    return found if found and (found[-1].last or found[-1].first).day in range(1, _MOST_DAYS + 1) else None


def _numeric_day_month(digits: Digits) -> Readings | None:
    """Day and month in digits behind a weekday or in brackets."""
    if digits.match["m2"] is None:
        return None
    found = _days(digits, "numbers2", digits.number("m2"), None)
    weekday = Weekday(digits.text, *digits.match.span())
    said = weekday.weekday is not None or (weekday.bracket and all(reading.exists for reading in found))
    return found if said and digits.number("m2") <= _MONTHS else None


def _month_day(digits: Digits) -> Readings | None:
    """Month before day, as English has it: "January 5, 2026"."""
    match = digits.match
    if match["english"] is None or not digits.number("english") <= _MOST_DAYS:
        return None
    start = match.start()
    name = digits.text[max(0, start - _WORD) : start].split()[-1].rstrip(".")
    month = known.english_months.get(name.lower()) or known.months.get(name.lower())
    if month is None or not name[0].isupper() or (match["of"] is None and name.lower() not in known.english_months):
        return None
    begin = digits.text.rindex(name, 0, start)
    moment = Moment(int(match["of"]) if match["of"] else None, month, digits.number("english"))
    weekday = Weekday(digits.text, begin, match.end())
    return [Reading(weekday.span, moment, weekday=weekday.weekday)]


def _is_month(name: str | None) -> bool:
    """Whether the name of a month is one: English names have a capital."""
    return name is not None and (name.lower() not in known.english_months or name[0].isupper())


def _days(digits: Digits, group: str, month: int, year: int | None) -> Readings:
    """The days of a list before their month; the weekday before them belongs to the first, if one date it is."""
    text, match = digits.text, digits.match
    span = Span(*match.span(group))
    whole = items(text, span, NUMBERS, int)
    weekday = Weekday(text, *match.span())
    named = len(whole) > 1 and counts_or_names(text, whole[0].span.start)
    found = whole[-1:] if named or not _is_list(text, whole) else whole
    last = Span(found[-1].span.start, match.end())
    if len(found) == 1 and last.start == match.start():
        item = found[0]
        said = weekday.weekday if item.last > item.first or not weekday.several else None
        return [_day(item, month, year)._replace(span=weekday.span, weekday=said)]
    return [*(_day(item, month, year) for item in found[:-1]), _day(found[-1], month, year)._replace(span=last)]


def _is_list(text: str, found: Sequence[Item]) -> bool:
    """Whether more than two items, or a word between the last two, make a list: not "di Blok 5, 6 Januari"."""
    if len(found) != 2:
        return True
    return text[found[0].span.end : found[1].span.start].strip() != "," or _follows_tanggal(text, found[0].span.start)


def _follows_tanggal(text: str, start: int) -> bool:
    before = text[max(0, start - _WORD) : start].split()
    return bool(before) and before[-1].lower() in known.introducing_days


def _day(item: Item, month: int, year: int | None) -> Reading:
    first = Moment(year, month, item.first)
    return Reading(item.span, first, Moment(year, month, item.last) if item.last > item.first else None)


# ---------------------------------------------------------------- months and parts of years


def _month_year(digits: Digits) -> Readings | None:
    """Months before a year: one, a range or several."""
    start = _year_start(digits)
    before = None if start is None else digits.before(months_before(), start, known.all_months)
    if start is None or before is None or not _is_month(before["months"]):
        return None
    found = items(digits.text, Span(*before.span("months")), names(), _month_of, rising=False)
    end = start + 4
    readings = [_month(item, year_of(digits.text[start:end])) for item in found]
    whole = Span(_edge_start(digits, found[-1].span.start), end)
    return [*readings[:-1], readings[-1]._replace(span=whole)]


def _month_of(name: str) -> int:
    return known.all_months[name.lower()]


def _month(item: Item, year: int) -> Reading:
    if item.last == item.first:
        return Reading(item.span, Moment(year, item.first))
    falls = item.last < item.first
    return Reading(item.span, Moment(year - falls, item.first), Moment(year, item.last))


def _part_of_year(digits: Digits) -> Readings | None:
    """A quarter, a third or a half of a year: "triwulan I 2026"."""
    start = _year_start(digits)
    before = None if start is None else digits.before(part_before(), start, known.ends_of_parts)
    if start is None or before is None:
        return None
    length = known.parts_of_year[before["part"].lower()]
    found = items(digits.text, Span(*before.span("numbers")), part_numbers(), _part_of)
    if length * found[-1].last > _MONTHS:
        return None
    year, end = year_of(digits.text[start : start + 4]), start + 4
    spans = [Span(item.span.start, item.span.end) for item in found]
    spans[-1] = Span(spans[-1].start, end)
    spans[0] = Span(_edge_start(digits, before.start()), spans[0].end)
    return [
        Reading(span, Moment(year, length * (item.first - 1) + 1), Moment(year, length * item.last))
        for span, item in zip(spans, found, strict=True)
    ]


def _part_of(name: str) -> int:
    return known.numbers_of_parts[name.lower()]


def _year_start(digits: Digits) -> int | None:
    """Where a year stands before which a month or a part of it is named; None where no such word does."""
    match = digits.match
    group = "bare" if match["bare"] is not None else "from"
    if match[group] is None:
        return None
    return match.start(group)


def _edge_start(digits: Digits, start: int) -> int:
    """Where "akhir" before a month or a year begins; ``start`` where none does, or where it is part of a name."""
    before = digits.before(edge_before(), start, known.edges_of_periods)
    if before is None:
        return start
    begin = before.start("edge")
    return start if part_of_name(digits.text, begin) else begin


# ---------------------------------------------------------------- years


def _years(digits: Digits) -> Readings | None:
    """A range of years; a slash parts the two years of one season: "2025/2026"."""
    match = digits.match
    if match["from"] is None or not is_year(digits.text, Span(*match.span())):
        return None
    first, written = digits.number("from"), match["to"]
    last = int(written) if len(written) > _SHORT else first - first % 100 + int(written)
    following = last == first + 1
    if last <= first or ((len(written) == _SHORT or match["dash"] == "/") and not following):
        return None
    return [Reading(Span(_edge_start(digits, match.start()), match.end()), Moment(first), Moment(last))]


def _year(digits: Digits) -> Readings | None:
    """Four digits that are a year."""
    match = digits.match
    if match["bare"] is None or not is_year(digits.text, Span(*match.span())):
        return None
    return [Reading(Span(_edge_start(digits, match.start()), match.end()), Moment(digits.number("bare")))]


_FORMS: tuple[Rule[Digits, Readings], ...] = (
    Rule("iso-date", _iso_date, example="Pasar dibuka 2026-01-05.", near_miss="Pasar dibuka 2026-13-05."),
    Rule("numeric-date", _numeric, example="Pasar dibuka 5/1/2026.", near_miss="Pasar dibuka pukul 10.30.15."),
    Rule(
        "day-month-year",
        _day_month_year,
        example="Pasar dibuka 5 Januari 2026.",
        near_miss="Pasar dibuka 5 Januari.",
    ),
    Rule("day-month", _day_month, example="Pasar dibuka 5 Januari.", near_miss="Pasar menjual 2 des telur."),
    Rule(
        "numeric-day-month",
        _numeric_day_month,
        example="Pasar dibuka Senin (5/1).",
        near_miss="Dari pasar itu 3/4 bagian terisi.",
    ),
    Rule(
        "month-day",
        _month_day,
        example="Pasar dibuka January 5, 2026.",
        near_miss="Pasar dibuka bersama 5, 2026 belum.",
    ),
    Rule(
        "part-of-year",
        _part_of_year,
        example="Pasar dibuka pada triwulan I 2026.",
        near_miss="Pasar dibuka pada triwulan pertama.",
    ),
    Rule(
        "month-year",
        _month_year,
        example="Pasar dibuka Januari 2026.",
        near_miss="Pasar dibuka 5 Januari 2026.",
    ),
    Rule("years", _years, example="Pasar dibuka pada 2024-2026.", near_miss="Pasar dibuka pada 2026."),
    Rule("year", _year, example="Pasar dibuka pada 2026.", near_miss="Pasar itu memuat 2026 orang."),
)

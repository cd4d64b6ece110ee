"""Dates that belong together: the first and the last day of a range, and days that share a year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.dates.expressions import any_of
from kupang_cli.extract.dates.moments import Moment, Reading, with_year
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

Found = tuple[Reading, str]  # with the name of the rule that read it

_HALF_A_YEAR = 6  # months
_FARTHEST = 28  # code points between two dates that belong together
_REACH = 16  # code points back to "antara"


class _Pair(NamedTuple):
    """Two dates, one after the other, and what stands between and before them."""

    between: str
    before: str
    one: Reading
    other: Reading

    @property
    def other_last(self) -> Moment:
        """The last moment of the second."""
        return self.other.last or self.other.first


def joined(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """The dates with those of a range made one, and the year of the last given to those listed before it.

    Read from the end, for the last of a list holds the year.
    """
    kept: list[Found] = []
    for reading, rule in reversed(list(found)):
        pair = _pair(text, reading, kept[-1][0]) if kept else None
        ranged = first(_RANGES, pair) if pair is not None else None
        shared = first(_LISTS, pair) if pair is not None and ranged is None else None
        if ranged is not None:
            kept[-1] = ranged
        elif shared is not None:
            kept.append((shared[0], rule))
        else:
            kept.append((reading, rule))
    yield from reversed(kept)


def _pair(text: str, one: Reading, other: Reading) -> _Pair | None:
    start, end = one.span.end, other.span.start
    if not 0 < end - start <= _FARTHEST or not (one.exists and other.exists):
        return None
    return _Pair(text[start:end], text[max(0, one.span.start - _REACH) : one.span.start], one, other)


def may_join(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` can stand between the first and the last day of a range."""
    return end - start <= _FARTHEST and _range_link().fullmatch(text, start, end) is not None


@cache
def _range_link() -> re.Pattern[str]:
    """What stands between the two dates of a range."""
    return re.compile(
        rf"[ \xa0]{{0,2}}(?:,[ \xa0]{{0,2}})?(?P<link>{any_of(known.range_links)})\.?[ \xa0]{{0,2}}"
        rf"(?:(?:hari|tanggal|tgl\.?|bulan|tahun)[ \xa0]{{1,2}}){{0,2}}",
        re.IGNORECASE,
    )


@cache
def _list_link() -> re.Pattern[str]:
    """What stands between two dates of a list."""
    return re.compile(
        rf"(?:,[ \xa0]{{0,2}}|[ \xa0]{{1,2}})(?:(?:{any_of(known.list_links)})[ \xa0]{{1,2}})?"
        rf"(?:(?:hari|tanggal|tgl\.?|tahun)[ \xa0]{{1,2}}){{0,2}}",
        re.IGNORECASE,
    )


def _range(pair: _Pair) -> Reading | None:
    """A range with a dash or a word: "30 Juni-2 Juli 2026", "2024 hingga 2026"."""
    match = _range_link().fullmatch(pair.between)
    if match is None:
        return None
    same = pair.one.first.precision == pair.other.first.precision
    return _one(pair) if same or match["link"].isalpha() else None


def _between(pair: _Pair) -> Reading | None:
    """A range that "antara" begins: "antara 2020 dan 2024"."""
    between = known.opening_ranges.intersection(pair.before.lower().split()[-2:])
    return _one(pair) if between and _list_link().fullmatch(pair.between) else None


def _one(pair: _Pair) -> Reading | None:
    """The range from the first date to the last; None where it would run backwards."""
    one, last = pair.one, pair.other_last
    if (one.last is None) != (pair.other.last is None):
        return None
    start = one.first
    if start.year is None and last.year is not None:
        start = start._replace(year=last.year - _turns(one, pair.other))
    runs = start.before(last) or (last.year is None and _turns(one, pair.other))
    known_alike = (start.year is None) == (last.year is None)
    return (
        Reading(Span(one.span.start, pair.other.span.end), start, last, one.weekday) if runs and known_alike else None
    )


def _turns(one: Reading, other: Reading) -> bool:
    """Whether the year ends between two days, the months of which fall: "30 Desember-2 Januari"."""
    return (one.first.month or 0) > (other.first.month or 0)


def _shared_year(pair: _Pair) -> Reading | None:
    """A day without a year before one with it in a list: "5 Januari dan 7 Februari 2026"."""
    one, year = pair.one, pair.other.first.year
    if one.first.year is not None or year is None or one.first.precision != pair.other.first.precision:
        return None
    if _list_link().fullmatch(pair.between) is None:
        return None
    return with_year(one, year - (_turns(one, pair.other) and _far(one, pair.other)))


def _far(one: Reading, other: Reading) -> bool:
    """Whether more than half a year lies between their months: a list need not rise."""
    return abs((one.first.month or 0) - (other.first.month or 0)) > _HALF_A_YEAR


_RANGES: tuple[Rule[_Pair, Reading], ...] = (
    Rule(
        "range-of-dates",
        _range,
        example="Pasar dibuka 30 Juni-2 Juli 2026.",
        near_miss="Pasar dibuka 30 Juni dan 2 Juli 2026.",
    ),
    Rule(
        "range-between-dates",
        _between,
        example="Pasar ramai antara 2020 dan 2024.",
        near_miss="Pasar ramai pada 2020 dan 2024.",
    ),
)

_LISTS: tuple[Rule[_Pair, Reading], ...] = (
    Rule(
        "shared-year",
        _shared_year,
        example="Pasar dibuka 30 Juni dan 2 Juli 2026.",
        near_miss="Pasar dibuka 30 Juni. Pada 2 Juli 2026 pasar ditutup.",
    ),
)

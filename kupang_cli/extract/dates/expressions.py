"""The parts that dates are written in, as regular expressions. All are case-blind and bounded.

Digits and letters of ASCII alone: "digit" takes those of every script, and case-blind "i" and "s" take "ı" and "ſ".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kupang_cli.language.vocabulary import vocabulary as known

YEAR = r"(?:1[0-9]|20)[0-9]{2}"
_YEAR_OR_SHORT = rf"(?:{YEAR}|['’‘][0-9]{{2}})(?![0-9])"
_DAY = r"[0-9]{1,2}"
_SPACE = r"[ \xa0]"
_NO_PATH = r"(?<![\w/])(?<![^\W\d_]-)(?<!-[0-9]-)(?<!-[0-9]{2}-)"  # "bansos-september-2024" in an address
_TAHUN = r"(?:tahun|thn?\.?)"
_MOST = 11  # more items than a list of days or months has
BEFORE = 96  # code points in which what belongs to a date can stand before its digits


@cache
def date_digits() -> re.Pattern[str]:
    """The digits of what may be a date, with what follows them; ``days`` and ``numbers`` may be several."""
    days = rf"{_DAY}(?:(?:{joint()}|{_SPACE}?/{_SPACE}?){_DAY}){{0,{_MOST}}}"
    numbers = rf"{_DAY}(?:{joint()}{_DAY}){{0,{_MOST}}}"
    month = f"(?a:{any_of(known.all_months)})"
    expression = (
        rf"(?P<iso>{YEAR}(?P<part>[-/])[0-9]{{2}}(?P=part)[0-9]{{2}})(?![0-9/-])"
        rf"|(?P<numbers>{numbers})(?:(?P<sep>[/.-])|{_SPACE}?(?P<wide>/){_SPACE}?)(?P<m>[0-9]{{1,2}})"
        rf"(?:(?P=sep){_SPACE}?|{_SPACE}?(?P=wide){_SPACE}?)(?P<y>(?:19|20)[0-9]{{2}}(?![0-9])|[0-9]{{2}}(?![\w/]))"
        rf"|(?P<days>{days})(?:(?:st|nd|rd|th)\b)?(?:{_SPACE}{{0,3}}|[/.-]|{_SPACE}(?:bulan|of){_SPACE})"
        rf"(?P<month>{month})\b"
        rf"(?:\.?(?:{_SPACE}?,?{_SPACE}{{0,3}}|{_SPACE}?[/.-]{_SPACE}?)(?:{_TAHUN}{_SPACE})?"
        rf"(?P<year>{_YEAR_OR_SHORT}))?"
        rf"|(?P<numbers2>{numbers})/(?P<m2>[0-9]{{1,2}})(?![\w/,.][0-9]|[0-9]|/)"
        rf"|(?P<from>{YEAR}){_SPACE}?(?P<dash>[-–—/]){_SPACE}?(?P<to>{YEAR}|[0-9]{{2}})(?![0-9%]|[.,:/-][0-9])"
        rf"|(?P<bare>{YEAR})(?![0-9%+]|[.,:/-][0-9])"
        rf"|(?<=[A-Za-z.]{_SPACE})(?P<english>{_DAY})(?:st|nd|rd|th)?(?:,?{_SPACE}(?P<of>{YEAR}))?(?![\w%]|[.,:/-][0-9])"
    )
    return re.compile(expression, re.IGNORECASE)


@cache
def weekday_before() -> re.Pattern[str]:
    """What may stand directly before a day: one weekday or two, the time of day, "tanggal", a bracket."""
    weekday = f"(?a:{any_of(known.all_weekdays)})"
    expression = (
        rf"(?P<weekday>(?<!\w){weekday}(?P<more>{joint()}{weekday}){{0,3}}"
        rf"(?:\s+(?:{any_of(known.times_of_day)}))?,?\s*(?:(?:{any_of(known.dates_in_words)})\s+)?)?(?P<open>\()?\Z"
    )
    return re.compile(expression, re.IGNORECASE)


@cache
def months_before() -> re.Pattern[str]:
    """The month or the months that stand before a year; those behind a day go with it."""
    edges = any_of(known.edges_of_periods)
    month = f"(?a:{any_of(known.all_months)})"
    more = rf"(?:(?:{joint()}|{_SPACE}?/{_SPACE}?)(?:(?:{edges}){_SPACE})?{month}){{0,{_MOST}}}"
    expression = (
        rf"{_NO_PATH}(?<![0-9][ \xa0])(?P<months>{month}\.?{more})\.?(?:,?{_SPACE}{{1,3}}|[/-])(?:{_TAHUN}{_SPACE})?\Z"
    )
    return re.compile(expression, re.IGNORECASE)


@cache
def part_before() -> re.Pattern[str]:
    """The quarter, third or half of a year, or a range of them, that stands before the year."""
    number = any_of(known.numbers_of_parts)
    part = any_of(known.parts_of_year)
    expression = (
        rf"(?<!\w)(?P<part>{part})(?:{_SPACE}|-)?(?P<numbers>(?:{number})(?:{joint()}(?:{part})?{_SPACE}?(?:{number}))"
        rf"{{0,3}})(?:{_SPACE}?[/-]{_SPACE}?|,?{_SPACE}{{1,3}}(?:(?:pada|di|of){_SPACE})?)(?:{_TAHUN}{_SPACE})?\Z"
    )
    return re.compile(expression, re.IGNORECASE)


@cache
def edge_before() -> re.Pattern[str]:
    """The beginning, middle or end that a month or a year is said to be in."""
    expression = (
        rf"(?<![\w-])(?P<edge>{any_of(known.edges_of_periods)}){_SPACE}{{1,3}}(?:(?:tahun|bulan){_SPACE}{{1,3}})?\Z"
    )
    return re.compile(expression, re.IGNORECASE)


@cache
def joint() -> str:
    """What stands between two days, months or years of a range or a list."""
    links = any_of((*known.range_links, *known.list_links))
    day = rf"(?:{_SPACE}{{1,2}}(?:{any_of(known.dates_in_words)}))?"
    return rf"(?:{_SPACE}{{0,2}}(?:,{_SPACE}{{0,2}})?(?:{links}){day}{_SPACE}{{0,2}}|,{_SPACE}?)"


@cache
def names() -> re.Pattern[str]:
    """The names of months, one after the other."""
    return re.compile(rf"(?a:{any_of(known.all_months)})(?!\w)", re.IGNORECASE)


@cache
def part_numbers() -> re.Pattern[str]:
    """The numbers of parts of a year, one after the other."""
    return re.compile(rf"(?<![a-pr-z0-9])(?:{any_of(known.numbers_of_parts)})(?!\w)", re.IGNORECASE)


@cache
def law_before() -> re.Pattern[str]:
    """A law with its number, or several of them, before "tahun": "UU Nomor 40 tahun", "116/TK/Tahun"."""
    kinds = rf"{any_of(known.laws)}|(?:{any_of(known.beginnings_of_laws)})[a-z]{{0,12}}"
    law = rf"(?<!\w)(?:{kinds})\)?[ :.]{{0,3}}"
    state = r"(?:(?:ri|republik indonesia|negara)\s)?\)?(?:(?:nomor|no)[ .:]{1,2})?"
    number = r"[^\s,]{0,24}[0-9][^\s,]{0,24}"
    more = rf"(?:(?:,\s|,?\s(?:{any_of(known.list_links)})\s)(?:nomor\s|no\.?\s)?{number}){{0,3}}"
    return re.compile(
        rf"(?:{law}{state}(?P<number>{number}){more},?\s|(?<!\S)(?P<numbered>\S{{0,20}}[0-9]\S{{0,20}}/)){_TAHUN}\s\Z",
        re.IGNORECASE,
    )


NUMBERS = re.compile(r"[0-9]{1,4}")


def any_of(names: Iterable[str]) -> str:
    """An expression for one of some words, the longest first, their spaces of any length up to three."""
    ordered = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"[ \xa0]{1,3}") for name in ordered)

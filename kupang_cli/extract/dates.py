"""Calendar dates, as precise as the text gives them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from functools import cache

from kupang_cli.article import Article, Span
from kupang_cli.findings import Date
from kupang_cli.language import lexicon

# Every date has a digit, so the pattern begins with one and what may stand before it is looked at afterwards: a pattern
# that began with an optional weekday would be tried at every letter.
_BEFORE = 28  # code points in which a weekday or a month can stand before the digits


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, int], dict[str, int]]:
    groups = lexicon("months")
    months = {name: int(number) for name, number in groups["months"].items()}
    weekdays = {name: int(number) for name, number in groups["weekdays"].items()}
    month = "|".join(sorted(months, key=len, reverse=True))
    weekday = "|".join(sorted(weekdays, key=len, reverse=True))
    # Digits and letters of ASCII alone: \d takes those of every script, and case-blind "i" and "s" take "ı" and "ſ".
    digits = re.compile(
        rf"(?<![\w.,/-])(?:(?P<iso>(?:19|20)[0-9]{{2}}-[0-9]{{2}}-[0-9]{{2}})(?!\d)"
        rf"|(?P<d>[0-9]{{1,2}})(?P<sep>[/.-])(?P<m>[0-9]{{1,2}})(?P=sep)(?P<y>(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![\w/])"
        rf"|(?P<day>[0-9]{{1,2}})(?:\s?(?:[-–—/]|s\.?d\.?|sampai|hingga|dan)\s?(?P<until>[0-9]{{1,2}}))?[ \xa0]*"
        rf"(?P<month>(?a:{month}))\b\.?(?:[ \xa0,]*(?P<year>(?:19|20)[0-9]{{2}})(?!\d))?"
        rf"|(?P<d2>[0-9]{{1,2}})/(?P<m2>[0-9]{{1,2}})(?![\w/,.]\d|\d|/)"
        rf"|(?P<bare>(?:19|20)[0-9]{{2}})(?![\d.,/-]?\d|%))",
        re.IGNORECASE,
    )
    before = re.compile(
        rf"(?P<weekday>(?<!\w)(?a:{weekday})(?:\s+(?:pagi|siang|sore|malam|petang|dini\s+hari))?,?\s*)?(?P<open>\()?\Z"
        rf"|(?P<month>(?<!\w)(?a:{month}))[ \xa0]+\Z",
        re.IGNORECASE,
    )
    return digits, before, months, weekdays


def weekday_of(text: str) -> int | None:
    """The weekday that a date's text begins with, Monday 0; None where it begins with none."""
    *_, weekdays = _patterns()
    head = text.split(",")[0].split("(")[0].split()
    return weekdays.get(head[0].lower()) if head else None


def dates(article: Article) -> Iterator[Date]:
    """The dates of the article in text order, numeric ones read as day before month.

    Impossible dates (31 February) are none. A date without a year takes the year of the nearest full date; a day
    range is one date, that of its first day.
    """
    text = article.text
    digits, before, months, _ = _patterns()
    found: list[tuple[Span, str | None, tuple[int, int] | None, str]] = []  # span, ISO date, month and day, rule
    for match in digits.finditer(text):
        start, end = match.span()
        ahead = before.search(text, max(0, start - _BEFORE), start)
        weekday = ahead is not None and ahead["weekday"] is not None
        bracket = ahead is not None and ahead["open"] is not None
        if ahead is not None and weekday and (not bracket or text.startswith(")", end)):
            start = ahead.start()
            end += bracket
        span = Span(start, end)
        if match["iso"]:
            year, month, day = map(int, match["iso"].split("-"))
            if _exists(year, month, day):
                found.append((span, match["iso"], None, "iso-date"))
        elif match["d"]:
            year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
            if match["sep"] != "/" and len(match["y"]) == 2:
                continue  # "10.30.15" is a time or a version
            if _exists(year, int(match["m"]), int(match["d"])):
                found.append((span, f"{year}-{int(match['m']):02}-{int(match['d']):02}", None, "numeric-date"))
        elif match["month"]:
            day, month = int(match["day"]), months[match["month"].lower()]
            if match["year"]:
                if _exists(int(match["year"]), month, day):
                    found.append((span, f"{match['year']}-{month:02}-{day:02}", None, "day-month-year"))
            elif _exists(2000, month, day) and not (len(match["month"]) <= 3 and match["month"].islower()):
                found.append((span, None, (month, day), "day-month"))
        elif match["d2"]:
            day, month = int(match["d2"]), int(match["m2"])
            if (weekday or bracket) and _exists(2000, month, day):
                found.append((span, None, (month, day), "numeric-day-month"))
        elif ahead is not None and ahead["month"]:
            month_iso = f"{match['bare']}-{months[ahead['month'].lower()]:02}"
            found.append((Span(ahead.start(), match.end()), month_iso, None, "month-year"))
        elif not weekday and _is_year(text, match.start()):
            found.append((Span(*match.span()), match["bare"], None, "year"))
    years = [(span.start, iso[:4]) for span, iso, _, _ in found if iso is not None and len(iso) == 10]
    places = [place for place, _ in years]
    for span, iso, day_of_year, rule in found:
        if day_of_year is None:
            yield Date(span, iso, False, rule)
        elif not years:
            yield Date(span, None, False, rule)
        else:
            right = bisect_left(places, span.start)
            near = min(years[max(0, right - 1) : right + 1], key=lambda known: abs(known[0] - span.start))
            month, day = day_of_year
            exists = _exists(int(near[1]), month, day)
            yield Date(span, f"{near[1]}-{month:02}-{day:02}" if exists else None, exists, rule)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _is_year(text: str, start: int) -> bool:
    """Whether four digits are a year: not after "Rp" or "Nomor", not before what they would count."""
    before = text[max(0, start - 12) : start].rstrip(" \xa0(").lower()
    if before.endswith(("rp", "rp.", "nomor", "no", "no.", "us$", "$", "pasal", "kode", "telp", "wa", "km", "pukul")):
        return False
    after = text[start + 4 : start + 16].lstrip(" \xa0").lower()
    return not after.startswith(
        (
            "orang",
            "jiwa",
            "unit",
            "meter",
            "m ",
            "km",
            "kilo",
            "ton",
            "kg",
            "rupiah",
            "persen",
            "%",
            "hekt",
            "kk",
            "warga",
            "ekor",
        )
    )

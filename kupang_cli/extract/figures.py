"""Figures: numbers with what they count or measure."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from kupang_cli.article import Article, Span
from kupang_cli.findings import Date, Figure
from kupang_cli.language import lexicon
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?(?!\d)|\d+\.\d+"
# Begins with a digit, so that it is tried only there; what stands before is looked at afterwards.
_DIGITS = re.compile(
    rf"(?<![\d.,/:-])(?P<low>{_NUMBER})"
    r"(?:[ \xa0]?(?P<low_scale>ribu|ratus|puluh|juta|miliar|milyar|triliun|trilyun|jt|rb|[MT])\b\.?)?"
    rf"(?:[ \xa0]?(?:[-–—]|sampai|hingga|s\.?d\.?)[ \xa0]?(?:Rp\.?[ \xa0]?)?(?P<high>{_NUMBER}))?"
    r"(?:[ \xa0]?(?P<scale>ribu|ratus|puluh|juta|miliar|milyar|triliun|trilyun|jt|rb|[MT])\b\.?)?"
    r"(?P<more>[ \xa0]?(?:ribu|juta|miliar|milyar|triliun)\b)?",
)
_CURRENCY = re.compile(r"(?:(?<!\w)(?:Rp|IDR|US\$|USD|S\$|SGD|RM|EUR)|[$€£¥])\.?[ \xa0]?\Z")
_UNIT = re.compile(
    r"[ \xa0]?(%)|[ \xa0]?((?:dolar|dollar)[ \xa0](?:AS|Amerika|Singapura|Australia))|[ \xa0]([^\W\d_]+(?:-[^\W\d_]+)*)"
)
_LONGEST = 24  # characters of a number, a thousand trillion in full with decimals; longer ones count nothing
_AFTER_BAD = re.compile(r"[\w]|[./:,-]\d|-[^\W\d_]")


@cache
def _units() -> dict[str, str]:
    """Unit words to their names."""
    groups = lexicon("units")
    units: dict[str, str] = {}
    for word, name in chain(groups["percent"].items(), groups["currency_after"].items(), groups["measure"].items()):
        units[word] = name or word
    return units


@cache
def _scales() -> dict[str, int]:
    groups = lexicon("numbers")
    return {
        word: int(value)
        for group in ("multipliers", "abbreviated_multipliers")
        for word, value in groups[group].items()
    }


def figures(article: Article, layout: Layout, dates: Sequence[Date]) -> Iterator[Figure]:
    """The figures of the article in text order; nothing inside a date is a figure.

    ``value`` and ``high`` are numbers with their scale applied ("2,5 juta" is 2500000). Clock times, numbered articles
    and paragraphs of law, telephone numbers, ranks and bare numbers without a unit are no figures.
    """
    spelled = _spelled(layout)
    pending = next(spelled, None)
    for figure in _digits(article, dates):
        while pending is not None and pending.span.start < figure.span.start:
            if pending.span.end <= figure.span.start:
                yield pending
            pending = next(spelled, None)
        yield figure
        while pending is not None and pending.span.start < figure.span.end:
            pending = next(spelled, None)
    while pending is not None:
        yield pending
        pending = next(spelled, None)


def _digits(article: Article, dates: Sequence[Date]) -> Iterator[Figure]:
    text = article.text
    units, groups = _units(), lexicon("units")
    not_before, clock, no_unit = groups["not_before"], groups["clock"], groups["no_unit"]
    taken = [date.span for date in dates]
    starts = [span.start for span in taken]
    for match in _DIGITS.finditer(text):
        if len(match["low"]) > _LONGEST or len(match["high"] or "") > _LONGEST:
            continue
        start, end = match.span()
        place = bisect_right(starts, end - 1) - 1
        if place >= 0 and taken[place].end > start:
            continue
        symbol = _CURRENCY.search(text, max(0, start - 6), start)
        currency = symbol[0] if symbol is not None else None
        if symbol is not None:
            start = symbol.start()
        elif start and (text[start - 1].isalnum() or text[start - 1] == "_"):
            continue  # "U23", "G20"
        if _AFTER_BAD.match(text, end) and not currency:
            continue
        # What stands before: "Pasal 5", "pukul 09.45", "ke-17".
        head = text[max(0, start - 20) : start].rstrip(" \xa0(").rsplit(None, 1)
        before = head[-1].strip(".,:()").lower() if head else ""
        if not currency and (before in not_before or before.endswith("ke-")):
            continue
        scale = match["scale"] or match["low_scale"]
        factor = _scale(scale, bool(currency))
        if factor is None:
            end = match.start("scale") if match["scale"] else match.start("low_scale")
            end = len(text[:end].rstrip()) if end > 0 else match.end("low")
            scale, factor = None, 1
        if match["more"] and factor > 1:
            factor *= _scales().get(match["more"].strip().lower(), 1)
        low = _value(match["low"]) * (
            _scale(match["low_scale"], True) or 1 if match["high"] and match["low_scale"] else factor
        )
        high = _value(match["high"]) * factor if match["high"] else None
        if high is not None and high <= low:
            if currency is None:
                continue  # a score or a ratio: "3-1"
            high = None
        name: str | None
        if currency:
            name = groups["currency_before"].get(currency.strip(" \xa0.").lower(), currency.strip())
            rule = "currency"
        else:
            unit = _UNIT.match(text, end)
            if unit is None:
                if scale and factor >= 1000:
                    yield Figure(
                        Span(start, end), _tidy(low), None if high is None else _tidy(high), None, "scaled-number"
                    )
                continue
            word = (unit[1] or unit[2] or unit[3]).lower()
            if word in clock:
                continue
            if word in units:
                name, rule, end = units[word], "number-unit", unit.end()
            elif unit[2]:
                name, rule, end = unit[2], "number-unit", unit.end()
            elif unit[3] and unit[3].islower() and word not in no_unit and len(word) > 2 and not _is_verb(word):
                name, rule, end = word, "number-noun", unit.end()
            elif scale and factor >= 1000:
                name, rule = None, "scaled-number"
            else:
                continue
        yield Figure(Span(start, end), _tidy(low), None if high is None else _tidy(high), name, rule)


def _is_verb(word: str) -> bool:
    """Whether a word after a number is what is done or said, no unit: "20 dipasang", "1,2 juta menurut"."""
    return (word.startswith(("di", "meng", "mem", "men", "ter", "ber")) and len(word) > 5) or word in _after_number()


@cache
def _after_number() -> frozenset[str]:
    return lexicon_words("function_words")


def _scale(word: str | None, money: bool) -> int | None:
    """The factor of a scale word, 1 for none; None for letters that only scale money ("5 M")."""
    if word is None:
        return 1
    if len(word) <= 2 and not money:
        return None
    return _scales()[word.lower()]


def _value(number: str) -> float:
    """The value of digits; whole numbers are exact."""
    if re.fullmatch(r"\d+\.\d+", number) and not re.fullmatch(r"\d{1,3}\.\d{3}", number):
        return float(number)
    number = number.replace(".", "").replace(",", ".")
    return float(number) if "." in number else int(number)


def _tidy(value: float) -> float | int:
    """A whole number without its decimals; rounding undoes the drift of scaling (80.1 * 10)."""
    value = round(value, 6)
    return int(value) if value == int(value) else value


def _spelled(layout: Layout) -> Iterator[Figure]:
    """Number words before a unit: "delapan bulan", "dua puluh lima orang"."""
    words, units, numbers = layout.words, _units(), lexicon("numbers")
    lower = words.lower
    ones, multipliers = numbers["units"], numbers["multipliers"]
    index, count = 0, len(lower)
    for first in [place for place, word in enumerate(lower) if word in ones]:
        if first < index:
            continue  # inside the number before
        index, total, current, last = first, 0, 0, 0
        while index < count:
            word = lower[index]
            if word in ones:
                current += int(ones[word])
                last = int(ones[word])
            elif word == "puluh":
                current += last * 9
            elif word == "belas":
                current += 10
            elif word in multipliers:
                factor = int(multipliers[word])
                if factor < 1000:
                    current *= factor
                else:
                    total, current = total + current * factor, 0
            else:
                break
            index += 1
        if index < count and lower[index] in units and words.texts[index].islower():
            before = lower[first - 1] if first else ""
            # "satu keluarga besar", "salah satu": an article more often than a count.
            if total + current != 1 and before not in ("salah", "ke"):
                end = words.end(index)
                yield Figure(Span(words.starts[first], end), total + current, None, units[lower[index]], "number-words")

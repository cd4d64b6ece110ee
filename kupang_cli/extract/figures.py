"""Figures: numbers with what they count or measure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from kupang_cli.article import Article, Span
from kupang_cli.extract.numbers import DIGITS, NUMBER_WORDS, at_digits, digits_value, tidy, words_value
from kupang_cli.extract.tags import TAGS
from kupang_cli.findings import Figure
from kupang_cli.grammar.rule import Rule, applies, first
from kupang_cli.language.shapes import counted_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.trimming import before_space

_LONGEST = 24  # characters of a number, a thousand trillion in full with decimals; longer ones count nothing
_REACH = 20  # characters back to the word before a number
_REACH_OF_CURRENCY = 6
_LETTERS = 2  # a scale or a word of so many letters is an abbreviation
_LARGE = 1000  # a scale from here on makes a figure without a unit
_CURRENCY = re.compile(r"(?:(?<!\w)(?:Rp|IDR|US\$|USD|S\$|SGD|RM|EUR)|[$€£¥])\.?[ \xa0]?\Z")
_AFTER_BAD = re.compile(r"[\w]|[./:,-]\d|-[^\W\d_]")


@cache
def _number_pattern() -> re.Pattern[str]:
    """A number in digits with its scale, or a range of them."""
    letters = [scale.upper() for scale in known.scales if len(scale) == 1]
    words = [scale for scale in known.scales if len(scale) > 1]
    scale = "|".join((*words, *letters))
    large = "|".join(word for word, factor in known.multipliers.items() if factor >= _LARGE)
    return re.compile(
        rf"(?<![\d.,/:-])(?P<low>{DIGITS})(?:[ \xa0]?(?P<low_scale>{scale})\b\.?)?"
        rf"(?:[ \xa0]?(?:[-–—]|{'|'.join(known.range_words)}|s\.?d\.?)[ \xa0]?(?:Rp\.?[ \xa0]?)?(?P<high>{DIGITS}))?"
        rf"(?:[ \xa0]?(?P<scale>{scale})\b\.?)?(?P<more>[ \xa0]?(?:{large})\b)?"
    )


@cache
def _unit_pattern() -> re.Pattern[str]:
    """What may follow a number and say what it counts."""
    return re.compile(
        rf"[ \xa0]?(?P<percent>%)|[ \xa0]?(?P<dollars>doll?ar[ \xa0](?:{'|'.join(known.dollars_of)}))"
        r"|[ \xa0](?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)"
    )


def figures(article: Article, layout: Layout, claimed: Sequence[Span]) -> Iterator[Figure]:
    """The figures of the article in text order; nothing inside a date, or what a site put in, is a figure.

    ``claimed`` are the spans, in text order, in which digits belong to a date or to the year of a name.

    ``value`` and ``high`` are numbers with their scale applied ("2,5 juta" is 2500000). Clock times, numbered articles
    and paragraphs of law, telephone numbers, ranks and bare numbers without a unit are no figures.
    """
    dated = _Taken(claimed)
    in_digits = list(_in_digits(article.text, dated))
    taken = _Taken([figure.span for figure in in_digits])
    in_words = [figure for figure in _in_words(layout) if not taken.overlap(figure.span)]
    found = sorted((*in_digits, *in_words), key=lambda figure: figure.span)
    yield from (figure for figure in found if layout.is_news(figure.span.start))


class _Taken:
    """Spans in text order that do not overlap."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def overlap(self, span: Span) -> bool:
        """Whether one of them overlaps ``span``."""
        place = bisect_left(self._starts, span.end) - 1
        return place >= 0 and self._spans[place].end > span.start


# ---------------------------------------------------------------- numbers in words


def _in_words(layout: Layout) -> Iterator[Figure]:
    """Number words before a unit: "delapan bulan", "dua puluh lima orang"."""
    words = layout.words
    lower = words.lower
    for number in NUMBER_WORDS.find_all(words.tagged(TAGS)):
        begin, stop = number.span()
        unit = known.units.get(lower[stop]) if stop < len(lower) and words.texts[stop].islower() else None
        if unit is None or (begin and lower[begin - 1] in known.not_before_number_words):
            continue
        value = words_value(lower[begin:stop])
        if value != 1:  # "satu keluarga besar": an article more often than a count
            yield Figure(Span(words.starts[begin], words.end(stop)), value, None, unit, "number-words")


# ---------------------------------------------------------------- numbers in digits


class _Number:
    """A number in digits and what stands around it; ``start`` and ``end`` take in the currency before and the scale.

    ``currency`` is the sign or abbreviation before it, or empty. Once it is read, ``low`` and ``high`` are its values,
    ``high`` None where it is no range, ``scale`` is the factor in them, and ``unit`` matches the unit that may follow.
    """

    def __init__(self, text: str, match: re.Match[str], dated: _Taken) -> None:
        self.text, self.match, self.dated = text, match, dated
        self.start, self.end = match.span()
        symbol = _CURRENCY.search(text, max(0, self.start - _REACH_OF_CURRENCY), self.start)
        self.currency = "" if symbol is None else symbol[0]
        self.start -= len(self.currency)

    def read(self) -> None:
        """Read values and unit. Letters that scale money scale nothing else: there the number ends before them."""
        match = self.match
        group = "scale" if match["scale"] else "low_scale"
        factor = self._factor(group)
        if factor is None:
            self.end = before_space(self.text, match.start(), match.start(group))
        self.scale = factor or 1
        if match["more"] and self.scale > 1:
            self.scale *= known.multipliers[match["more"].strip()]
        own = match["low_scale"] if match["high"] else None  # "2 juta sampai 3 juta" scales both ends
        self.low = digits_value(match["low"]) * (known.scales[own.lower()] if own else self.scale)
        self.high = digits_value(match["high"]) * self.scale if match["high"] else None
        self.unit = _unit_pattern().match(self.text, self.end)

    def _factor(self, group: str) -> int | None:
        """The factor of the scale word in a group, 1 for none; None for letters where no money is counted ("5 M")."""
        word = self.match[group]
        if word is None:
            return 1
        return known.scales[word.lower()] if self.currency or len(word) > _LETTERS else None

    @property
    def word(self) -> str:
        """The word after the number, as written; empty where there is none."""
        return (self.unit["word"] or "") if self.unit is not None else ""


# What a number counts, None for nothing named, and where its words end.
_Unit = tuple[str | None, int]


def _in_digits(text: str, dated: _Taken) -> Iterator[Figure]:
    for match in at_digits(_number_pattern(), text):
        number = _Number(text, match, dated)
        if applies(_NO_NUMBERS, number):
            continue
        number.read()
        unit = None if applies(_NO_AMOUNTS, number) else first(_UNITS, number)
        if unit is not None:
            (name, end), rule = unit
            high = None if number.high is None or number.high <= number.low else tidy(number.high)
            yield Figure(Span(number.start, end), tidy(number.low), high, name, rule)


# ---------------------------------------------------------------- what is no number of its own


def _too_long(number: _Number) -> bool | None:
    return True if max(len(number.match["low"]), len(number.match["high"] or "")) > _LONGEST else None


def _dated(number: _Number) -> bool | None:
    return True if number.dated.overlap(Span(*number.match.span())) else None


def _in_word(number: _Number) -> bool | None:
    """Digits that letters stand before are the end of a name: "U23", "G20"."""
    before = number.text[number.start - 1 : number.start]
    return True if not number.currency and (before.isalnum() or before == "_") else None


def _goes_on(number: _Number) -> bool | None:
    """Digits that go on as a time, a fraction, a version or a word are no amount."""
    return True if not number.currency and _AFTER_BAD.match(number.text, number.end) else None


def _numbered(number: _Number) -> bool | None:
    """A number that names what stands before it: "Pasal 5", "pukul 09.45", "ke-17"."""
    head = number.text[max(0, number.start - _REACH) : number.start].rstrip(" \xa0(").rsplit(None, 1)
    before = head[-1].strip(".,:()").lower() if head else ""
    return True if not number.currency and (before in known.not_before_figure or before.endswith("ke-")) else None


_NO_NUMBERS: tuple[Rule[_Number, bool], ...] = (
    Rule(
        "number-of-many-digits",
        _too_long,
        example="Warga menghitung 1234567890123456789012345 orang.",
        near_miss="Warga menghitung 1234567 orang.",
    ),
    Rule("number-in-date", _dated, example="Pasar dibuka 5 Januari 2026.", near_miss="Pasar memuat 5 kios."),
    Rule("number-in-word", _in_word, example="Timnas U23 orang Sukamaju.", near_miss="Timnas itu 23 orang."),
    Rule("number-goes-on", _goes_on, example="Tiba pukul 10:30:15 orang itu.", near_miss="Tiba 10 orang."),
    Rule("number-of-a-name", _numbered, example="Menurut Pasal 5 orang itu.", near_miss="Di pasar ada 5 orang."),
)


# ---------------------------------------------------------------- what is no amount


def _score(number: _Number) -> bool | None:
    """A range that goes down is a score or a ratio, unless money is counted."""
    falls = number.high is not None and number.high <= number.low
    return True if falls and not number.currency else None


def _clock_time(number: _Number) -> bool | None:
    return True if not number.currency and number.word.lower() in known.clock else None


_NO_AMOUNTS: tuple[Rule[_Number, bool], ...] = (
    Rule("score", _score, example="Tim itu menang 3-1 gol.", near_miss="Tim itu memuat 3-10 orang."),
    Rule("clock-time", _clock_time, example="Pasar dibuka 9 Wita.", near_miss="Pasar memuat 9 kios."),
)


# ---------------------------------------------------------------- units


def _currency(number: _Number) -> _Unit | None:
    sign = number.currency.strip(" \xa0.")
    return (known.currencies.get(sign.lower(), sign), number.end) if sign else None


def _unit(number: _Number) -> _Unit | None:
    """A unit of the lexicon, or dollars of some country."""
    if number.unit is None:
        return None
    name = known.units.get((number.unit["percent"] or number.word).lower(), number.unit["dollars"])
    return None if name is None else (name, number.unit.end())


def _noun(number: _Number) -> _Unit | None:
    """Any other noun counts too; a verb or a word that only holds others together does not."""
    word = number.word
    if number.unit is None or not word.islower() or len(word) <= _LETTERS or word in known.no_unit:
        return None
    return None if counted_verb(word) or word in known.function_words else (word, number.unit.end())


def _scaled(number: _Number) -> _Unit | None:
    """A large number says something without a unit."""
    return (None, number.end) if number.scale >= _LARGE else None


_UNITS: tuple[Rule[_Number, _Unit], ...] = (
    Rule("currency", _currency, example="Pasar itu menelan Rp 4,5 miliar.", near_miss="Pasar itu memuat 45 kios."),
    Rule("number-unit", _unit, example="Pasar itu selesai 80,1 persen.", near_miss="Pasar itu memuat 45 dermaga."),
    Rule("number-noun", _noun, example="Pasar itu memuat 45 dermaga.", near_miss="Pasar itu 45 dipasang."),
    Rule("scaled-number", _scaled, example="Pasar itu memuat 2 juta lebih.", near_miss="Pasar itu memuat 45 lebih."),
)

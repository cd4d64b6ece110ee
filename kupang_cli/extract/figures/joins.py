"""Two numbers that make one figure: ranges, alternatives, parts and multiples."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from kupang_cli.extract.figures.amounts import Amount
from kupang_cli.extract.figures.units import Unit
from kupang_cli.grammar.numbers.numerals import Kind
from kupang_cli.grammar.numbers.tokens import NUMBER_TAGS
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_PARTS = (*range(2, 11), 100)  # "2 dari 3", "80 dari 100"; of others, but "1 dari 12", both numbers are counts
_MOST_TIMES = 20  # units of a power station, halves of a match
_ALIKE = 10  # sides of one size do not differ by more: "4 x 6 meter", but "4 x 100 meter"


class Pair(NamedTuple):
    """Two amounts that follow each other."""

    left: Amount
    right: Amount

    def linked(self, link: Pattern) -> bool:
        """Whether such a phrase, and nothing else, stands between them."""
        return link.spans(self.left.tokens.encoded, self.left.stop, self.right.first)

    @property
    def unit(self) -> Unit | None:
        """The unit of both, that of the second where it has one."""
        return self.right.unit or self.left.unit

    @property
    def alike(self) -> bool:
        """Whether both can count the same."""
        left, right = self.left.unit, self.right.unit
        return left is None or right is None or left.base == right.base

    @property
    def low(self) -> float | None:
        """The first number, with the scale of the second where it has none of its own: "2 sampai 3 juta"."""
        left, right = self.left.value, self.right.value
        scale = self.right.numeral.scale
        if left is None or right is None or self.left.numeral.scale > 1 or scale == 1 or left >= right / scale:
            return left
        grouped = self.left.numeral.digits is not None and self.left.numeral.digits.grouped
        return left if grouped else left * scale


def joined(pair: Pair) -> Amount | None:
    """The one amount that two make; None where they are two."""
    found = first(_JOINS, pair)
    return None if found is None else found[0]._replace(rule=f"{pair.right.rule} > {found[1]}")


# ---------------------------------------------------------------- ranges and alternatives

FROM_TO = "[range_words] [with_word]? | [range_abbreviations] [.]? | [range_letters] [/] [range_letters] [.]?"

_DASH = Pattern(NUMBER_TAGS, "[- – — −]")
_WORDS = Pattern(NUMBER_TAGS, FROM_TO)
_BETWEEN = Pattern(NUMBER_TAGS, "[pair_joins]")
_OR = Pattern(NUMBER_TAGS, "[alternative_links]")
_NOTHING = Pattern(NUMBER_TAGS, "[-]?")


def _range(link: Pattern, fits: Callable[[Pair], bool] = bool) -> Callable[[Pair], Amount | None]:
    """From the first number to the second, where such a phrase stands between them."""

    def says(pair: Pair) -> Amount | None:
        low, high = pair.low, pair.right.value
        if low is None or high is None or low >= high or pair.right.high is not None or pair.left.high is not None:
            return None
        if not pair.alike or (pair.right.bare and not pair.left.bare and not _is_money(pair.left)):
            return None
        return _spanned(pair, low) if pair.linked(link) and fits(pair) else None

    return says


def _is_money(amount: Amount) -> bool:
    return amount.unit is not None and amount.unit.base in known.currency_names


def _spanned(pair: Pair, low: float) -> Amount:
    left, right = pair
    begin = left.first - _between(pair)
    leading = right.leading or left.leading
    bound = left.bound or right.bound
    if (left.bound, right.bound) == ("at-least", "at-most"):
        bound = None  # the ends say it
    return right._replace(first=begin, value=low, high=right.value, unit=pair.unit, leading=leading, bound=bound)


def _between(pair: Pair) -> bool:
    return pair.left.tokens.word(pair.left.first - 1) in known.between and pair.left.first > pair.left.start


def _named_once(pair: Pair) -> bool:
    """Whether both have the same unit, or the second alone: "Rp 5 juta atau Rp 60 juta per tahun" are two."""
    left, right = pair.left.unit, pair.right.unit
    return left is None or right is None or left.name == right.name


def _next_words(pair: Pair) -> bool:
    """As "dua tiga hari", "dua-tiga hari": the number words follow each other."""
    both = pair.left.numeral.kind is Kind.WORDS and pair.right.numeral.kind is Kind.WORDS
    return (
        both
        and pair.left.bare
        and pair.low is not None
        and (pair.right.value or 0) == pair.low + max(1, pair.right.numeral.scale)
    )


def _collectives(pair: Pair) -> Amount | None:
    """As "belasan hingga puluhan juta": so many of the first at least."""
    left, right = pair
    both = left.numeral.kind is Kind.COLLECTIVE and right.numeral.kind is Kind.COLLECTIVE
    if not both or not pair.alike or left.value is None or not (pair.linked(_WORDS) or pair.linked(_OR)):
        return None
    scale = right.numeral.scale if left.numeral.scale == 1 else 1
    return right._replace(first=left.first, value=left.value * scale, high=None, unit=pair.unit, bound="at-least")


# ---------------------------------------------------------------- parts and multiples

_OF = Pattern(NUMBER_TAGS, "[of_links]")
_PLUS_MINUS = Pattern(NUMBER_TAGS, "[plus_minus] | [plus_words] [/]? [minus_words] | [+] [/] [- −]")
_TIMES = Pattern(NUMBER_TAGS, "[times]")


def _part(pair: Pair) -> Amount | None:
    """As "1 dari 3 anak": one in three, or one of three; both read so with the whole in the unit."""
    left, right = pair
    part, whole = left.value, right.value
    plain = left.bare and left.numeral.scale == right.numeral.scale == 1 and left.numeral.kind is right.numeral.kind
    if not plain or part is None or whole is None or not 0 < part < whole or not (part == 1 or whole in _PARTS):
        return None
    unit = pair.right.unit
    if unit is None or not pair.linked(_OF):
        return None
    text = right.tokens.text[right.tokens.starts[left.stop] : right.tokens.end(right.numeral.stop - 1)]
    return right._replace(first=left.first, value=part, unit=unit._replace(name=f"{text} {unit.name}"))


def _tolerance(pair: Pair) -> Amount | None:
    """As "3 ± 1 persen", "tiga plus minus satu persen": about the first."""
    left, right = pair
    signed = left.stop == right.first and right.tokens.word(right.first) in known.plus_minus
    if not pair.alike or pair.unit is None or not (signed or pair.linked(_PLUS_MINUS)):
        return None
    return right._replace(first=left.first, value=pair.low, high=None, unit=pair.unit, bound="about")


def _multiple(pair: Pair) -> Amount | None:
    """As "2 x 50 MW"; sizes are none."""
    left, right = pair
    times, each = left.value, right.value
    if not left.bare or right.bare or times is None or each is None or right.high is not None:
        return None
    base = "" if pair.unit is None else pair.unit.base
    area = base in known.areas
    if times != int(times) or base in known.lengths or base in known.not_multiplied or not pair.linked(_TIMES):
        return None
    return right._replace(first=left.first, value=times * each) if area or times <= _MOST_TIMES else None


def is_size(pair: Pair) -> bool:
    """Whether two numbers are the sides of something: "4 x 6 meter"."""
    left, right = pair.left.value, pair.right.value
    length = pair.unit is not None and pair.unit.base in known.lengths and pair.linked(_TIMES)
    return length and left is not None and right is not None and 0 < right < _ALIKE * left


_JOINS: tuple[Rule[Pair, Amount], ...] = (
    Rule("range", _range(_DASH), example="Pasar itu memuat 20-30 orang.", near_miss="Pasar itu memuat 30 orang."),
    Rule(
        "range-in-words",
        _range(_WORDS),
        example="Pasar itu memuat 20 sampai 30 orang.",
        near_miss="Pasar itu memuat 20 dan 30 orang.",
    ),
    Rule(
        "range-between",
        _range(_BETWEEN, _between),
        example="Antara 20 dan 30 orang absen.",
        near_miss="Kelas itu memuat 20 dan 30 orang.",
    ),
    Rule(
        "alternatives",
        _range(_OR, _named_once),
        example="Pasar itu tutup 10 atau 15 hari.",
        near_miss="Pasar itu tutup 10 hari atau 15 jam.",
    ),
    Rule(
        "number-words-in-a-row",
        _range(_NOTHING, _next_words),
        example="Pasar itu tutup dua tiga hari.",
        near_miss="Pasar itu tutup dua hari.",
    ),
    Rule(
        "indefinite_numbers",
        _collectives,
        example="Ruginya belasan hingga puluhan juta rupiah.",
        near_miss="Ruginya puluhan juta rupiah.",
    ),
    Rule("part", _part, example="Satu dari tiga anak absen.", near_miss="Surat itu datang dari tiga anak."),
    Rule(
        "tolerance",
        _tolerance,
        example="Sasarannya 3 plus minus 1 persen.",
        near_miss="Sasarannya minus 1 persen.",
    ),
    Rule("multiple", _multiple, example="Listrik 2 x 50 MW akan masuk.", near_miss="Luasnya 2 x 5 meter."),
)

"""A number with what it counts: the unit before or behind it, its sign, and whether it is more or less."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.extract.figures.bounds import bound_after, bound_before
from kupang_cli.extract.figures.leading import Leading
from kupang_cli.extract.figures.units import Certainty, Unit, unit_at, with_rate
from kupang_cli.findings import Bound
from kupang_cli.grammar.numbers.digits import Digits
from kupang_cli.grammar.numbers.numerals import Kind, Numeral
from kupang_cli.grammar.numbers.tokens import Tokens
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_HALF = 0.5
_LARGE = 1000  # a scale from here on makes a figure without a unit
_MINUS = ("-", "−", "–")
_SURE_DECIMALS = 100  # a whole part under this, with three decimals, is measured finely rather than in thousands


class Amount(NamedTuple):
    """A number with all that belongs to it, in the tokens ``[first, stop)``; what it counts may still be unknown.

    ``start`` and ``end`` bound its paragraph. ``value`` is None where the digits can be read in two ways and nothing
    settles it. ``counts`` says that it counts something, named or not.
    """

    tokens: Tokens
    numeral: Numeral
    start: int
    end: int
    first: int
    stop: int
    value: float | None
    high: float | None
    unit: Unit | None
    leading: Leading | None
    bound: Bound | None
    rule: str

    @property
    def money(self) -> bool:
        """Whether a currency stands before it."""
        return self.leading is not None and self.leading.money

    @property
    def bare(self) -> bool:
        """Whether nothing is named that it counts."""
        return self.unit is None

    @property
    def measured(self) -> bool:
        """Whether a measure or a currency is named."""
        return self.unit is not None and self.unit.certainty is Certainty.MEASURE


class Style(NamedTuple):
    """How the writer sets numbers: ``english`` where full stop and comma mean the opposite, None where unknown."""

    english: bool | None


def amount(tokens: Tokens, numeral: Numeral, leading: Leading | None, bounds: tuple[int, int], style: Style) -> Amount:
    """The amount around a number in the paragraph of the tokens ``bounds``."""
    start, end = bounds
    unit, stop, after = _unit_behind(tokens, numeral, leading, end)
    begin = numeral.first if leading is None else min(leading.first, numeral.first)
    value = _settled(numeral, unit, leading, style)
    sign = _sign(tokens, begin, start, unit, numeral)
    if sign is not None:
        begin, value = sign, None if value is None else -value
    before = bound_before(tokens, begin, start, unit)
    if before is not None:
        begin = before.edge
    behind = bound_after(tokens, stop, end) if after is None else None
    if behind is not None:
        stop = behind.edge
    bound = before.bound if before else after or (behind.bound if behind else numeral.bound)
    rule = numeral.rule if unit is None else f"{numeral.rule} > {unit.rule}"
    return Amount(tokens, numeral, start, end, begin, stop, value, numeral.high, unit, leading, bound, rule)


def _unit_behind(
    tokens: Tokens, numeral: Numeral, leading: Leading | None, end: int
) -> tuple[Unit | None, int, Bound | None]:
    """The unit of a number, where its words end, and the bound between number and unit: "100 lebih orang".

    An index may stand before a time that says when: "3,47 tahun ini".
    """
    stop = numeral.stop
    if leading is not None:
        again = stop < end and known.measures.get(tokens.lower[stop]) == leading.unit  # "Rp 5 juta rupiah"
        unit = Unit(leading.unit, stop, stop + again, Certainty.MEASURE, leading.unit, leading.rule)
        unit = with_rate(tokens, unit, end)
        return unit, unit.stop, None
    behind = unit_at(tokens, stop, end)
    if behind is None and (more := bound_between(tokens, stop)) is not None:
        behind = unit_at(tokens, stop + 1, end)
        if behind is not None and behind.certainty > Certainty.NOUN:
            return behind, behind.stop, more
        behind = None
    exact = numeral.digits is not None and (numeral.digits.decimals > 0 or numeral.digits.grouped)
    if (
        behind is not None
        and exact
        and behind.base in known.time_units
        and tokens.word(behind.stop) in known.time_pointing
    ):
        behind = None
    return behind, stop if behind is None else behind.stop, None


def bound_between(tokens: Tokens, index: int) -> Bound | None:
    """The bound that one word between a number and its unit says."""
    for phrase, _ in known.bounds_after.get(tokens.word(index), ()):
        if len(phrase) == 1:
            return "over"
    return None


def _sign(tokens: Tokens, begin: int, start: int, unit: Unit | None, numeral: Numeral) -> int | None:
    """Where the minus before an amount stands; None where none does. A hyphen between words or numbers is none."""
    last = begin - 1
    if last < start:
        return None
    if tokens.lower[last] in known.minus_words:
        return last
    measured = unit is not None and unit.certainty is Certainty.MEASURE
    open_before = last > start and (not tokens.touches(last) or tokens.texts[last - 1] == "(")
    signed = tokens.texts[last] in _MINUS and tokens.touches(begin) and open_before
    decimals = numeral.digits is not None and numeral.digits.decimals > 0
    return last if signed and (measured or decimals) else None


# ---------------------------------------------------------------- the value of ambiguous digits


class _Doubt(NamedTuple):
    """Digits that can be read both ways, and what is known of them."""

    digits: Digits
    scale: int
    unit: Unit | None
    money: bool
    english: bool | None

    @property
    def comma(self) -> bool:
        """Whether it is "1,250" rather than "1.250"."""
        return not self.digits.grouped

    @property
    def precise(self) -> bool:
        """Whether what is measured often is measured to the thousandth."""
        return self.scale > 1 or (self.unit is not None and self.unit.base in known.precise_units)


def _settled(numeral: Numeral, unit: Unit | None, leading: Leading | None, style: Style) -> float | None:
    """The value of a number; None where nothing settles which of two it is."""
    if numeral.value is not None:
        return numeral.value
    digits = numeral.digits
    if digits is None:
        return None
    if not digits.ambiguous:
        return _times(digits.value if digits.value is not None else digits.other, numeral.scale)
    money = leading is not None and leading.money
    found = first(_READINGS, _Doubt(digits, numeral.scale, unit, money, style.english))
    if found is None:
        return None
    return _times(digits.other if found[0] else digits.value, numeral.scale)


def _times(value: float | None, scale: int) -> float | None:
    return None if value is None else value * scale


# Each says whether the number is read the English way.


def _in_thousands(doubt: _Doubt) -> bool | None:
    """As "1.250" is a thousand, but where the writer sets a decimal point and what is measured is measured finely."""
    if doubt.comma or (doubt.scale == _LARGE and doubt.english is None):
        return None  # "2.774 ribu kali" may be either
    return bool(doubt.english and doubt.precise)


def _finely(doubt: _Doubt) -> bool | None:
    """As "6,364 detik"; nobody measures noughts."""
    return doubt.digits.value == int(doubt.digits.value or 0) if doubt.precise and doubt.comma else None


def _whole_things(doubt: _Doubt) -> bool | None:
    """People and things are whole, and money has no thousandths."""
    counted = doubt.unit is not None and doubt.unit.certainty is not Certainty.MEASURE
    return True if counted or doubt.money else None


def _as_elsewhere(doubt: _Doubt) -> bool | None:
    """As the writer sets other numbers; large ones stay in doubt, since both ways occur beside each other."""
    if doubt.unit is None or doubt.english is None:
        return None
    return True if doubt.english else False if (doubt.digits.value or 0) < _SURE_DECIMALS else None


_READINGS: tuple[Rule[_Doubt, bool], ...] = (
    Rule(
        "thousands-point",
        _in_thousands,
        example="Pasar itu memuat 1.250 orang.",
        near_miss="Pasar itu memuat 1,250 orang.",
    ),
    Rule(
        "measured-finely",
        _finely,
        example="Ia menempuhnya dalam 6,364 detik.",
        near_miss="Pasar itu memuat 6,364 orang.",
    ),
    Rule(
        "whole-things",
        _whole_things,
        example="Pasar itu memuat 1,250 orang.",
        near_miss="Pasar itu luasnya 1,250 hektare.",
    ),
    Rule(
        "as-elsewhere",
        _as_elsewhere,
        example="Pasar itu luasnya 1,250 hektare, kolamnya 2,5 hektare.",
        near_miss="Pasar itu luasnya 1,250 hektare.",
    ),
)


# ---------------------------------------------------------------- what counts with nothing named


def counts_alone(amount: Amount) -> bool:
    """Whether a number without a unit says how much all the same."""
    return first(_ALONE, amount) is not None


def _large(amount: Amount) -> bool | None:
    numeral = amount.numeral
    alone = numeral.kind is Kind.WORDS and numeral.stop - numeral.first == 1  # "langkah seribu"
    return True if numeral.scale >= _LARGE and not alone else None


def _grouped(amount: Amount) -> bool | None:
    digits = amount.numeral.digits
    return True if digits is not None and digits.grouped else None


def _decimal(amount: Amount) -> bool | None:
    """A decimal comma; a full stop may be a clock's or a version's."""
    digits = amount.numeral.digits
    return True if digits is not None and digits.value is not None and digits.decimals else None


def _counted_out(amount: Amount) -> bool | None:
    """As "sebanyak 25"."""
    return True if amount.tokens.word(amount.first - 1) in known.counting_words else None


def _others(amount: Amount) -> bool | None:
    """As "215 lainnya"."""
    tokens, stop = amount.tokens, amount.stop
    phrases = known.others_of_them.get(tokens.word(stop), ())
    return True if any(tuple(tokens.lower[stop : stop + len(phrase)]) == phrase for phrase in phrases) else None


def _bounded(amount: Amount) -> bool | None:
    bounded = amount.bound is not None and amount.numeral.bound is None
    return True if bounded and amount.numeral.kind is Kind.DIGITS else None


def _parted(amount: Amount) -> bool | None:
    """As "dua pertiga", "sepertiga"; "setengah" may be half-hearted, and has to be half of something."""
    numeral = amount.numeral
    half = numeral.value == _HALF and amount.tokens.word(numeral.stop) not in known.of_links
    return True if numeral.kind is Kind.FRACTION and not half else None


_ALONE: tuple[Rule[Amount, bool], ...] = (
    Rule("scaled-number", _large, example="Pengunjungnya 2 juta lebih.", near_miss="Pengunjungnya 45."),
    Rule("number-in-thousands", _grouped, example="Pengunjungnya 2.450.", near_miss="Pengunjungnya 45."),
    Rule("decimal-number", _decimal, example="Indeksnya 3,47 saja.", near_miss="Indeksnya 3 saja."),
    Rule("counted-number", _counted_out, example="Yang hadir sebanyak 25.", near_miss="Yang hadir di Arang 25."),
    Rule(
        "number-of-others",
        _others,
        example="Lima kios buka, dua lainnya tutup.",
        near_miss="Lima kios buka, dua tutup.",
    ),
    Rule("bounded-number", _bounded, example="Yang hadir lebih dari 25.", near_miss="Yang hadir 25."),
    Rule(
        "part-of-a-whole",
        _parted,
        example="Dua pertiga dari kios itu kosong.",
        near_miss="Kios itu setengah kosong.",
    ),
)

"""What digits are worth that can be read the Indonesian way and the English: "1,250" and "1.250"."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.extract.figures.leading import Leading
from kupang_cli.extract.figures.units import Certainty, Unit
from kupang_cli.grammar.numbers.digits import Digits
from kupang_cli.grammar.numbers.numerals import Numeral
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_THOUSAND = 1000
_SURE_DECIMALS = 100  # a whole part under this, with three decimals, is measured finely rather than in thousands


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


def settled(numeral: Numeral, unit: Unit | None, leading: Leading | None, english: bool | None) -> float | None:
    """The value of a number; None where nothing settles which of two it is.

    ``english`` says that the writer sets numbers the English way, None where that is not known.
    """
    digits = numeral.digits
    if numeral.value is not None or digits is None:
        return numeral.value
    money = leading is not None and leading.money
    found = first(_READINGS, _Doubt(digits, numeral.scale, unit, money, english))
    if found is None:
        return None
    return _times(digits.other if found[0] else digits.value, numeral.scale)


def _times(value: float | None, scale: int) -> float | None:
    return None if value is None else value * scale


# Each says whether the number is read the English way.


def _in_thousands(doubt: _Doubt) -> bool | None:
    """As "1.250" is a thousand, but where the writer sets a decimal point and what is measured is measured finely."""
    if doubt.comma or (doubt.scale == _THOUSAND and doubt.english is None):
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

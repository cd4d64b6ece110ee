"""A number with what it counts: the unit before or behind it, its sign, and whether it is more or less."""

from __future__ import annotations

from typing import NamedTuple, cast

from kupang_cli.extract.figures.ambiguous_digits import settled
from kupang_cli.extract.figures.bounds import bound_after, bound_before
from kupang_cli.extract.figures.leading import Leading
from kupang_cli.extract.figures.units import Certainty, Unit, is_of_next, unit_at, with_rate
from kupang_cli.findings import Bound
from kupang_cli.grammar.numbers.numerals import Numeral
from kupang_cli.grammar.numbers.tokens import Tokens
from kupang_cli.language.vocabulary import vocabulary as known

_MINUS = ("-", "−", "–")
_DIGITS_OF_YEAR = 4


class Amount(NamedTuple):
    """A number with all that belongs to it, in the tokens ``[first, stop)``; what it counts may still be unknown.

    ``start`` and ``end`` bound its paragraph. ``value`` is None where the digits can be read in two ways and nothing
    settles it.
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


def amount(
    tokens: Tokens, numeral: Numeral, leading: Leading | None, bounds: tuple[int, int, int], english: bool | None
) -> Amount:
    """The amount around a number.

    ``bounds`` are the tokens of its paragraph, and the first token that may be of this amount: behind the one before.
    ``english`` says that the writer sets numbers the English way, None where that is not known.
    """
    start, end, floor = bounds
    unit, stop, after = _unit_behind(tokens, numeral, leading, end)
    begin = numeral.first if leading is None else min(leading.first, numeral.first)
    value = settled(numeral, unit, leading, english)
    sign = _sign(tokens, begin, bounds, unit, numeral)
    if sign is not None:
        begin, value = sign, None if value is None else -value
    before = bound_before(tokens, begin, floor, unit)
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
        again = again and not is_of_next(tokens, stop)
        unit = Unit(leading.unit, stop, stop + again, Certainty.MEASURE, leading.unit, leading.rule)
        unit = with_rate(tokens, unit, end)
        return unit, unit.stop, None
    behind = unit_at(tokens, stop, end)
    if behind is None and (more := _bound_between(tokens, stop)) is not None:
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


def _bound_between(tokens: Tokens, index: int) -> Bound | None:
    """The bound that one word between a number and its unit says."""
    said = (bound for phrase, bound in known.bounds_after.get(tokens.word(index), ()) if len(phrase) == 1)
    return cast(Bound | None, next(said, None))


def _sign(tokens: Tokens, begin: int, bounds: tuple[int, int, int], unit: Unit | None, numeral: Numeral) -> int | None:
    """Where the minus before an amount stands; None where none does.

    A hyphen between words or numbers is none ("2 -3 tahun"), nor is a dash at the beginning of a line.
    """
    last, (start, _, floor) = begin - 1, bounds
    if last < floor:
        return None
    if tokens.lower[last] in known.minus_words:
        return None if tokens.word(last - 1) in known.plus_words else last
    before = tokens.texts[last - 1] if last > start else ""
    if tokens.texts[last] not in _MINUS or not tokens.touches(begin) or not before:
        return None
    word = before.lower()
    ranges = word in known.measures or word in known.scales or (before[0].isdigit() and len(before) != _DIGITS_OF_YEAR)
    measured = unit is not None and unit.certainty is Certainty.MEASURE
    decimals = numeral.digits is not None and numeral.digits.decimals > 0
    parted = before == "(" or not (tokens.touches(last) or ranges)
    return last if parted and (measured or decimals) else None

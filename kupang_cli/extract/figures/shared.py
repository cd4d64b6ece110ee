"""Numbers that count what is named behind a later one: "dari 20 menjadi 30 persen", "10, 15, dan 20 orang"."""

from __future__ import annotations

from kupang_cli.extract.figures.amounts import Amount
from kupang_cli.extract.figures.joins import Pair, is_size
from kupang_cli.extract.figures.units import Certainty
from kupang_cli.grammar.numbers.tokens import NUMBER_TAGS
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.grammar.rule import Rule, first

_CHANGE = Pattern(NUMBER_TAGS, "[change_links]")
_LAST = Pattern(NUMBER_TAGS, "[,]? [pair_joins]")
_OF = Pattern(NUMBER_TAGS, "[of_links]")
_COMMA = Pattern(NUMBER_TAGS, "[,]")


class SharedUnits:
    """Gives amounts without a unit that of the next one, from the last to the first."""

    def __init__(self) -> None:
        self.in_list = False

    def shared(self, left: Amount, right: Amount) -> Amount:
        """``left``, with the unit of ``right`` where they share it."""
        pair = Pair(left, right)
        shares = right.unit is not None and (left.bare or _lacks_rate(pair))
        found = first(_SHARING, (pair, self.in_list)) if shares else None
        self.in_list = found is not None and found[0]
        if found is None:
            return left
        return left._replace(unit=right.unit, value=pair.low, rule=f"{left.rule} > {found[1]}")


# A pair, and whether the second is the first but one of a list that a conjunction ends.
_Case = tuple[Pair, bool]


def _known(pair: Pair) -> bool:
    """Whether it is sure what the second number counts, and no rate or range of its own."""
    unit = pair.right.unit
    return unit is not None and unit.certainty > Certainty.NOUN and not pair.right.money


def _lacks_rate(pair: Pair) -> bool:
    """Whether both count the same, and the second alone says per what."""
    left, right = pair.left.unit, pair.right.unit
    return left is not None and right is not None and left.name == left.base == right.base != right.name


def _rate(case: _Case) -> bool | None:
    """As "dari Rp 500.000 menjadi Rp 750.000 per bulan"."""
    return False if _lacks_rate(case[0]) and case[0].linked(_CHANGE) else None


def _changed(case: _Case) -> bool | None:
    return False if case[0].left.bare and _known(case[0]) and case[0].linked(_CHANGE) else None


def _last_of_list(case: _Case) -> bool | None:
    return True if case[0].left.bare and _known(case[0]) and case[0].linked(_LAST) else None


def _in_list(case: _Case) -> bool | None:
    return True if case[1] and case[0].left.bare and case[0].linked(_COMMA) else None


def _of_whole(case: _Case) -> bool | None:
    """As "25 dari 120 peserta"."""
    pair = case[0]
    less = pair.left.value is not None and pair.right.value is not None and pair.left.value < pair.right.value
    less = less and pair.left.bare
    return False if less and pair.right.bound is None and _known(pair) and pair.linked(_OF) else None


def _size(case: _Case) -> bool | None:
    return False if is_size(case[0]) else None


_SHARING: tuple[Rule[_Case, bool], ...] = (
    Rule(
        "rate-of-what-it-became",
        _rate,
        example="Tarifnya naik dari Rp 5 ribu menjadi Rp 6 ribu per hari.",
        near_miss="Tarifnya naik menjadi Rp 6 ribu per hari.",
    ),
    Rule(
        "unit-of-what-it-became",
        _changed,
        example="Angkanya naik dari 20 menjadi 30 persen.",
        near_miss="Angkanya naik menjadi 30 persen.",
    ),
    Rule(
        "unit-of-the-last",
        _last_of_list,
        example="Kelas itu memuat 10 dan 15 orang.",
        near_miss="Kelas itu memuat 10 kursi dan 15 orang.",
    ),
    Rule(
        "unit-of-a-list",
        _in_list,
        example="Kelas itu memuat 10, 15, dan 20 orang.",
        near_miss="Kelas itu memuat 10 dan 15 orang.",
    ),
    Rule(
        "unit-of-the-whole",
        _of_whole,
        example="Yang hadir 25 dari 120 peserta.",
        near_miss="Yang hadir 25 peserta dari 120 peserta.",
    ),
    Rule("unit-of-a-size", _size, example="Kolam itu berukuran 4 x 6 meter.", near_miss="Lari 4 x 100 meter digelar."),
)

"""What a number in digits is worth, written the Indonesian way ("1.250,5") or the English ("1,250.5")."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first

_LONGEST = 24  # characters of a number, a thousand trillion in full with decimals; longer ones count nothing


class Digits(NamedTuple):
    """A number in digits: its value, and the one it has where full stop and comma mean the opposite.

    ``value`` is by the Indonesian way, None where only the English way is possible; ``other`` by the English, None
    where only the Indonesian is. ``grouped`` says that thousands are set apart, ``decimals`` how many decimals there
    are, both by ``value`` where there is one.
    """

    value: float | None
    other: float | None
    grouped: bool
    decimals: int

    @property
    def certain(self) -> float | None:
        """The one value it can have; None where it can have two."""
        return None if self.ambiguous else self.other if self.value is None else self.value

    @property
    def ambiguous(self) -> bool:
        """Whether the number can be read both ways: "1,250" and "1.250"."""
        return self.value is not None and self.other is not None


def _shape(pattern: str, read: Callable[[str], Digits]) -> Callable[[str], Digits | None]:
    """What a way to write numbers makes of one."""

    def says(text: str) -> Digits | None:
        return None if compiled(pattern).fullmatch(text) is None else read(text)

    return says


def _whole(text: str) -> Digits:
    return Digits(int(text), None, False, 0)


def _native(text: str) -> Digits:
    whole, _, decimals = text.partition(",")
    return Digits(_number(whole.replace(".", ""), decimals), None, "." in whole, len(decimals))


def _foreign(text: str) -> Digits:
    whole, _, decimals = text.partition(".")
    return Digits(None, _number(whole.replace(",", ""), decimals), "," in whole, len(decimals))


def _either(text: str) -> Digits:
    native, foreign = _native(text), _foreign(text)
    return native._replace(other=foreign.other)


def _number(whole: str, decimals: str) -> float:
    return float(f"{whole}.{decimals}") if decimals.strip("0") else int(whole)


_SHAPES: tuple[Rule[str, Digits], ...] = (
    Rule(
        "digits-whole",
        _shape(r"0|[1-9][0-9]*", _whole),
        example="Pasar itu memuat 1250 kios.",
        near_miss="Hubungi 0812 untuk kios.",
    ),
    Rule(
        "digits-padded",
        _shape(r"0[0-9](?:,[0-9]+)?", _native),
        example="Ia tiba 05 detik kemudian.",
        near_miss="Ia tiba 5 detik kemudian.",
    ),
    Rule(
        "digits-either",
        _shape(r"[1-9][0-9]{0,2}[.,][0-9]{3}", _either),
        example="Pasar itu memuat 1.250 kios.",
        near_miss="Pasar itu tumbuh 0.125 persen.",
    ),
    Rule(
        "digits-thousands",
        _shape(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,6}(?:,[0-9]{1,4})?", _native),
        example="Pasar itu menelan Rp1.250.500,50.",
        near_miss="Pasar itu menelan Rp1.50.500.",
    ),
    Rule(
        "digits-decimal-comma",
        _shape(r"(?:0|[1-9][0-9]*),[0-9]+", _native),
        example="Pasar itu tumbuh 12,75 persen.",
        near_miss="Pasar itu tumbuh 012,75 persen.",
    ),
    Rule(
        "digits-english-thousands",
        _shape(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,4})?", _foreign),
        example="Pasar itu menelan Rp1,250,500.",
        near_miss="Pasar itu menelan Rp1,25,500.",
    ),
    Rule(
        "digits-decimal-point",
        _shape(r"(?:0|[1-9][0-9]*)\.[0-9]+", _foreign),
        example="Pasar itu tumbuh 3.5 persen.",
        near_miss="Versi 3.5.1 itu keluar.",
    ),
)


def read_digits(text: str) -> Digits | None:
    """What a number in digits is worth; None for one that is none, as "0812", "10.30.15" and twenty digits and more."""
    found = first(_SHAPES, text) if len(text) <= _LONGEST else None
    return None if found is None else found[0]


# What only one of the two ways writes: thousands twice, thousands and decimals, one or two decimals. A full stop before
# one or two digits may be a clock's or a version's, so that it tells something before a scale or a percent sign alone.
_NATIVE = r"[0-9]{1,3}(?:\.[0-9]{3}){2,6}(?:,[0-9]+)?|[0-9]{1,3}\.[0-9]{3},[0-9]+|[0-9]+,[0-9]{1,2}"
_FOREIGN = r"[0-9]{1,3}(?:,[0-9]{3}){2,6}(?:\.[0-9]+)?|[0-9]{1,3},[0-9]{3}\.[0-9]+"
_MEASURED_FOREIGN = r"[0-9]+\.[0-9]{1,2}"


def writes_english(numbers: Iterable[tuple[str, bool]]) -> bool | None:
    """Whether a writer of these numbers sets them the English way; None where they do not tell.

    Beside each number stands whether a scale or a percent sign follows.
    """
    native = foreign = 0
    for number, measured in numbers:
        native += compiled(_NATIVE).fullmatch(number) is not None
        foreign += compiled(_FOREIGN).fullmatch(number) is not None
        foreign += measured and compiled(_MEASURED_FOREIGN).fullmatch(number) is not None
    return None if native == foreign else foreign > native

"""What stands before a number and names its unit: currencies, and the M of an earthquake's magnitude."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.grammar.numbers.tokens import Tokens
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_LONGEST_LETTERS = 3  # of a currency's abbreviation
_LONGEST_MAGNITUDE = 5  # tokens: "magnitudo (M):"


class Leading(NamedTuple):
    """A unit before a number, from token ``first`` on; ``money`` says that it is a currency."""

    unit: str
    first: int
    money: bool
    rule: str = ""


class _Before(NamedTuple):
    """The tokens before a number at token ``number``, from ``start`` of the paragraph on."""

    tokens: Tokens
    number: int
    start: int

    @property
    def last(self) -> int:
        """The token before, but for a full stop: "Rp."."""
        dotted = self.number - 1 > self.start and self.tokens.texts[self.number - 1] == "."
        return self.number - 2 if dotted and self.tokens.touches(self.number - 1) else self.number - 1


def leading_at(tokens: Tokens, index: int, start: int) -> Leading | None:
    """What names the unit before a number at token ``index``; None where nothing does."""
    if index <= start:
        return None
    found = first(_LEADING, _Before(tokens, index, start))
    return None if found is None else found[0]._replace(rule=found[1])


def _sign(at: _Before) -> Leading | None:
    """A currency's sign, with the letters that touch it: "$", "US$"."""
    tokens, last = at.tokens, at.number - 1
    sign = tokens.texts[last]
    if sign.isalnum() or sign.lower() not in known.currencies:
        return None
    letters = tokens.lower[last - 1] if last > at.start and tokens.touches(last) else ""
    if letters and f"{letters}{sign}" in known.currencies:
        return Leading(known.currencies[f"{letters}{sign}"], last - 1, True)
    return Leading(known.currencies[sign], last, True)


def _letters(at: _Before) -> Leading | None:
    """A currency's abbreviation; other than "Rp" in capitals alone."""
    last = at.last
    text, word = at.tokens.texts[last], at.tokens.lower[last]
    name = known.currencies.get(word)
    if name is None or not word.isalpha() or (at.tokens.touches(last) and _joined(at.tokens, last)):
        return None
    return Leading(name, last, True) if text.isupper() or name == known.currencies_after.get(word) else None


def _joined(tokens: Tokens, index: int) -> bool:
    """Whether letters or a hyphen stand before a token that touches them."""
    before = tokens.texts[index - 1]
    return before[-1].isalnum() and len(before) < _LONGEST_LETTERS


def _currency_after(at: _Before) -> Leading | None:
    """A currency's sign behind its letters: "$US 5"."""
    tokens, last = at.tokens, at.number - 1
    sign = f"{tokens.lower[last - 1]}{tokens.lower[last]}" if last > at.start else ""
    known_sign = tokens.touches(last) and not tokens.texts[last - 1].isalnum() and sign in known.currencies
    return Leading(known.currencies[sign], last - 1, True) if known_sign else None


def _magnitude(at: _Before) -> Leading | None:
    """As "M 5,3", "magnitudo 5,3", "magnitudo (M): 5,3"."""
    begin = at.number
    for index in range(at.number - 1, max(at.start, at.number - _LONGEST_MAGNITUDE) - 1, -1):
        text, word = at.tokens.texts[index], at.tokens.lower[index]
        if word in known.magnitude and (len(word) >= _LONGEST_LETTERS or text == "M"):
            begin = index
        elif text not in ("(", ")", ":", "."):
            break
    number = at.tokens.texts[at.number].replace(",", ".")
    strength, point, _ = number.partition(".")
    weak = strength.isdecimal() and len(strength) == 1 and (point or len(at.tokens.texts[begin]) >= _LONGEST_LETTERS)
    return Leading(known.magnitude[at.tokens.lower[begin]], begin, False) if weak and begin < at.number else None


_LEADING: tuple[Rule[_Before, Leading], ...] = (
    Rule(
        "currency-abbreviation",
        _letters,
        example="Pasar itu menelan Rp 4,5 miliar.",
        near_miss="Pasar itu memuat 45 kios.",
    ),
    Rule("currency-sign", _sign, example="Pasar itu menelan US$ 4,5 juta.", near_miss="Pasar itu menelan Rp 4,5 juta."),
    Rule(
        "currency-sign-first",
        _currency_after,
        example="Pasar itu menelan $US 4,5 juta.",
        near_miss="Pasar itu menelan US$ 4,5 juta.",
    ),
    Rule("magnitude", _magnitude, example="Gempa M 5,3 terasa di pasar.", near_miss="Kain itu M 53."),
)

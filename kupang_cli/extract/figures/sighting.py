"""A number that may count nothing, and why it does not."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.extract.figures.amounts import Amount
from kupang_cli.grammar.numbers.tokens import Tokens
from kupang_cli.language.vocabulary import vocabulary as known

_AFTER_NAMING = (".", ":", "(")
_DIGITS_OF_YEAR = 4
_YEARS = range(1900, 2101)


class Sighting(NamedTuple):
    """An amount that may be none.

    ``named`` says that the number before it is a name and goes on with it ("Pasal 5, 6"), ``opens`` that it begins a
    sentence, ``counted`` that the article counts the same elsewhere; ``before`` is ``word_before``.
    """

    amount: Amount
    named: bool
    opens: bool
    counted: bool
    before: str

    @property
    def tokens(self) -> Tokens:
        """The tokens of the text."""
        return self.amount.tokens

    @property
    def at(self) -> int:
        """The first token of the number itself."""
        return self.amount.numeral.first

    @property
    def behind(self) -> int:
        """The token behind the number itself."""
        return self.amount.numeral.stop

    @property
    def certainty(self) -> int:
        """How sure its unit is; 0 without one."""
        return 0 if self.amount.unit is None else self.amount.unit.certainty


def word_before(amount: Amount) -> str:
    """The word before a number, in lower case, past a full stop, colon or bracket: "No. 5", "Pasal (5)".

    Empty where that is the unit of another number: "2 jam 30 menit".
    """
    tokens = amount.tokens
    index = amount.numeral.first - 1
    while index > amount.start and tokens.texts[index] in _AFTER_NAMING:
        index -= 1
    counted = tokens.word(index - 1)
    number = counted[:1].isdigit() or counted in known.number_words
    unit = index > amount.start and number and tokens.word(index) in known.measures
    return "" if unit or index < amount.start else tokens.word(index)


class Refusal(NamedTuple):
    """Why a number counts nothing; ``goes_on`` says that numbers joined to it count nothing either."""

    goes_on: bool


ALONE = Refusal(False)
WITH_OTHERS = Refusal(True)


def is_year(text: str) -> bool:
    """Whether digits look as a year of our time."""
    return len(text) == _DIGITS_OF_YEAR and text.isdecimal() and int(text) in _YEARS

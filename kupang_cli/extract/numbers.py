"""The values of numbers, in digits and in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kupang_cli.extract.tags import TAGS
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.language.vocabulary import vocabulary as known

# Digits as Indonesian writes them, full stops between thousands and a comma before decimals; or with a decimal point.
DIGITS = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:,\d+)?(?!\d)|\d+\.\d+"
_RUN = re.compile(r"\d+")
_GROUP = 3  # digits between full stops
_TENS = 10
_THOUSAND = 1000  # from here on a multiplier counts everything before it

# "dua", "dua puluh lima", "seratus dua belas ribu"
NUMBER_WORDS = Pattern(TAGS, "[number_words] [number_words multipliers teens]{0,40}")


def at_digits(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins where digits do, in text order and without overlap.

    Digits are looked for first: a pattern that looks back at what stands before it is slow where it is tried at every
    character.
    """
    end = 0
    for run in _RUN.finditer(text):
        if run.start() >= end and (match := pattern.match(text, run.start())) is not None:
            yield match
            end = match.end()


def digits_value(digits: str) -> float:
    """The value of digits; whole numbers are exact."""
    whole, point, decimals = digits.partition(".")
    if point and decimals.isdecimal() and (len(whole) > _GROUP or len(decimals) != _GROUP):
        return float(digits)
    plain = digits.replace(".", "").replace(",", ".")
    return float(plain) if "." in plain else int(plain)


def words_value(words: Iterable[str]) -> int:
    """The value of number words, in lower case."""
    total = current = last = 0
    for word in words:
        if word in known.number_words:
            last = known.number_words[word]
            current += last
        elif word in known.teens:
            current += known.teens[word]
        elif (factor := known.multipliers[word]) == _TENS:
            current += last * (_TENS - 1)
        elif factor < _THOUSAND:
            current *= factor
        else:
            total, current = total + current * factor, 0
    return total + current


def tidy(value: float) -> float | int:
    """A whole number without its decimals; rounding undoes the drift of scaling (80.1 * 10)."""
    value = round(value, 6)
    return int(value) if value == int(value) else value

"""The forms that a number takes: a table of phrases of digits and number words, with what each is worth."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum, auto
from typing import NamedTuple

from kupang_cli.findings import Bound
from kupang_cli.grammar.numbers.digits import Digits, read_digits
from kupang_cli.grammar.numbers.tokens import NUMBER_TAGS, Tokens
from kupang_cli.grammar.numbers.words import digits_of, words_value
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_DECIMALS = 6  # to which a fraction is given; rounding undoes the drift of scaling, too (80.1 * 10)
_EXACT = 15  # digits that a floating-point number holds
_HALF = 0.5
_THOUSAND = 1000
_HUNDRED = 100


class Kind(Enum):
    """What a numeral is made of."""

    DIGITS = auto()
    WORDS = auto()
    FRACTION = auto()
    COLLECTIVE = auto()  # "ratusan": so many at least


class Numeral(NamedTuple):
    """A number in the tokens ``[first, stop)``.

    ``value`` is None where no reading is certain before it is known what is counted: then ``digits`` has both.
    ``scale`` is the factor of its scale word, 1 where it has none, and already in ``value``. ``high`` and ``bound`` are
    those of "belasan" (11 to 19), "ratusan" (100 at least) and "1.500-an" (about).
    """

    first: int
    stop: int
    value: float | None
    kind: Kind
    scale: int = 1
    digits: Digits | None = None
    high: float | None = None
    bound: Bound | None = None
    rule: str = ""


class Place(NamedTuple):
    """Where a number may begin; ``money`` says that a currency stands before it, ``stop`` where its paragraph ends."""

    tokens: Tokens
    at: int
    stop: int
    money: bool


def numeral_at(place: Place) -> Numeral | None:
    """The number that begins at a place, the longest form first; None where none does."""
    found = first(_forms(place), place)
    if found is None:
        return None
    numeral = found[0]._replace(rule=found[1])
    return _with_repeat(place, _with_dash(place, _with_suffix(place.tokens, numeral)))


def tidy(value: float) -> float | int:
    """A whole number without its decimals; what scaling adds in the sixteenth place is taken off."""
    if isinstance(value, float):
        value = round(float(f"{value:.{_EXACT}g}"), _DECIMALS)
    return int(value) if value == int(value) else value


# ---------------------------------------------------------------- forms

Says = Callable[[Place], Numeral | None]


def _form(pattern: str, made: Callable[[Place, re.Match[str]], Numeral | None]) -> Says:
    """What a form says of a place: the numeral that is made of the tokens that fit."""
    phrase = Pattern(NUMBER_TAGS, pattern)

    def says(place: Place) -> Numeral | None:
        match = phrase.match(place.tokens.encoded, place.at, place.stop)
        return None if match is None else made(place, match)

    return says


def _factor(tokens: Tokens, span: tuple[int, int]) -> int:
    """What scale words multiply by together; 1 for none."""
    factor = 1
    for word in tokens.lower[span[0] : span[1]]:
        factor *= known.multipliers.get(word) or known.abbreviated_multipliers[word]
    return factor


def _spoken(place: Place, match: re.Match[str]) -> Numeral:
    """Number words; what does not fit on is another number."""
    value, used = words_value(place.tokens.lower[match.start() : match.end()])
    first_word = place.at
    last = place.tokens.lower[first_word + used - 1]
    scale = known.large_multipliers.get(last, known.large_words.get(last, 1))
    return Numeral(first_word, first_word + used, value, Kind.WORDS, scale)


def _spoken_decimal(place: Place, match: re.Match[str]) -> Numeral:
    """As "tiga koma lima juta": decimals in words before the scale."""
    lower = place.tokens.lower
    whole, used = words_value(lower[slice(*match.span("whole"))])
    if used < match.end("whole") - match.start("whole"):
        return Numeral(place.at, place.at + used, whole, Kind.WORDS)
    scale = _factor(place.tokens, match.span("scale"))
    value = float(f"{whole}.{digits_of(lower[slice(*match.span('decimals'))])}") * scale
    return Numeral(match.start(), match.end(), value, Kind.WORDS, scale)


def _and_a_half(place: Place, match: re.Match[str]) -> Numeral | None:
    """As "dua setengah juta"."""
    value, used = words_value(place.tokens.lower[slice(*match.span("whole"))])
    if used < match.end("whole") - match.start("whole"):
        return None
    scale = _factor(place.tokens, match.span("scale"))
    return Numeral(match.start(), match.end(), (value + _HALF) * scale, Kind.WORDS, scale)


def _part(place: Place, match: re.Match[str]) -> Numeral:
    """As "setengah", "sepertiga juta"."""
    scale = _factor(place.tokens, match.span("scale"))
    value = scale / known.fractions[place.tokens.lower[place.at]]
    return Numeral(match.start(), match.end(), value, Kind.FRACTION, scale)


def _parts(place: Place, match: re.Match[str]) -> Numeral | None:
    """As "dua pertiga", "3 perempat"."""
    word = place.tokens.lower[place.at]
    over = known.number_words.get(word) or (int(word) if len(word) == 1 and word.isdecimal() else 0)
    under = known.denominators[place.tokens.lower[place.at + 1]]
    return Numeral(match.start(), match.end(), over / under, Kind.FRACTION) if 0 < over < under else None


def _stroke(place: Place, match: re.Match[str]) -> Numeral | None:
    """As "3/4": less than one, written without a space; a space before it tells it from a longer row of strokes."""
    tokens, at = place.tokens, place.at
    over, under = tokens.texts[at], tokens.texts[at + 2]
    glued = tokens.touches(at) or not (tokens.touches(at + 1) and tokens.touches(at + 2)) or tokens.touches(at + 3)
    if glued or len(over) + len(under) > 2 or not 0 < int(over) < int(under):
        return None
    return Numeral(match.start(), match.end(), int(over) / int(under), Kind.FRACTION)


def _collective(place: Place, match: re.Match[str]) -> Numeral:
    """As "ratusan ribu" is 100,000 at least, "belasan" from 11 to 19."""
    word = place.tokens.lower[place.at]
    scale = _factor(place.tokens, match.span("scale"))
    value, high = known.indefinite_numbers[word] * scale, known.indefinite_highs.get(word)
    ends = (high * scale, None) if high is not None else (None, "at-least")
    return Numeral(match.start(), match.end(), value, Kind.COLLECTIVE, scale, None, *ends)


def _scaled(place: Place, match: re.Match[str]) -> Numeral | None:
    """Digits with their scale: "2,5 juta"."""
    digits = read_digits(place.tokens.texts[place.at])
    if digits is None:
        return None
    scale = _factor(place.tokens, match.span("scale"))
    value = None if digits.certain is None else digits.certain * scale
    return Numeral(match.start(), match.end(), value, Kind.DIGITS, scale, digits)


def _shortly_scaled(place: Place, match: re.Match[str]) -> Numeral | None:
    """Some letters scale money and nothing else: "Rp 5 M", but "5 M"."""
    short = place.tokens.lower[match.start("scale")] in known.short_multipliers
    return _scaled(place, match) if place.money or short else None


def _scaled_loosely(place: Place, match: re.Match[str]) -> Numeral | None:
    """As "11 jutaan": about so many."""
    tokens = place.tokens
    digits = read_digits(tokens.texts[place.at])
    scale = known.indefinite_numbers[tokens.lower[match.end() - 1]]
    value = None if digits is None or digits.ambiguous or scale < _HUNDRED else digits.value
    if value is None:
        return None
    return Numeral(match.start(), match.end(), value * scale, Kind.DIGITS, scale, digits, None, "about")


def _in_scales(place: Place, match: re.Match[str]) -> Numeral | None:
    """As "12 ribu 500", "166 juta 494 ribu 700": each part is less than the scale before it counts.

    Hundreds alone may stand behind thousands without a scale of their own.
    """
    tokens = place.tokens
    total, scale, index = 0.0, 0, place.at
    while index < match.end():
        digits = read_digits(tokens.texts[index])
        if digits is None or digits.ambiguous or digits.value is None or digits.decimals:
            return None
        last = index + 1 == match.end()
        factor = 1 if last else known.multipliers[tokens.lower[index + 1]]
        if scale and (factor >= scale or digits.value * factor >= scale):
            return None
        if last and (scale != _THOUSAND or digits.value < _HUNDRED):
            return None
        total, scale, index = total + digits.value * factor, factor, index + 1 + (not last)
    return Numeral(match.start(), match.end(), total, Kind.DIGITS, scale)


_SMALL = "[small_numbers]"
_UNDER_HUNDRED = f"(?: {_SMALL}[tens]{_SMALL}? | {_SMALL}[teens] | [tens_words] | {_SMALL} )"
_HUNDREDS = f"(?: {_SMALL}[hundreds] | [hundred_words] )"
_GROUP = f"(?: {_HUNDREDS} {_UNDER_HUNDRED}? | {_UNDER_HUNDRED} )"
_WHOLE = f"(?: (?: [large_words] | {_GROUP} [large_multipliers]{{1,2}} ){{1,5}} {_GROUP}? | {_GROUP} )"
_SCALE = "(?P<scale> [tens hundreds]? [large_multipliers]{0,2} )"

_IN_WORDS: tuple[Rule[Place, Numeral], ...] = (
    Rule(
        "words-with-decimals",
        _form(
            f"(?P<whole> {_WHOLE} ) [decimal_comma] (?P<decimals> {_UNDER_HUNDRED} {_SMALL}{{0,3}} ) {_SCALE}",
            _spoken_decimal,
        ),
        example="Pasar itu tumbuh nol koma lima persen.",
        near_miss="Nilainya nol, lima persen siswa tidak lulus.",
    ),
    Rule(
        "words-and-a-half",
        _form(f"(?P<whole> {_WHOLE} ) [fractions] {_SCALE}", _and_a_half),
        example="Pasar itu tutup dua setengah jam.",
        near_miss="Pasar itu tutup setengah jam.",
    ),
    Rule(
        "fraction-in-words",
        _form("[small_numbers] [denominators]", _parts),
        example="Dua pertiga kios itu kosong, dua pertiga hektare luasnya.",
        near_miss="Dua kios itu kosong.",
    ),
    Rule(
        "part-in-words",
        _form(f"[fractions] {_SCALE}", _part),
        example="Pasar itu luasnya setengah hektare.",
        near_miss="Pasar itu luasnya satu setengah hektare.",
    ),
    Rule(
        "number-words",
        _form(_WHOLE, _spoken),
        example="Pasar itu memuat dua puluh lima kios.",
        near_miss="Pasar itu memuat puluhan kios.",
    ),
    Rule(
        "collective",
        _form("[indefinite_numbers] (?P<scale> [large_multipliers]{0,2} )", _collective),
        example="Pasar itu memuat ratusan kios.",
        near_miss="Pasar itu memuat seratus kios.",
    ),
)

_IN_DIGITS: tuple[Rule[Place, Numeral], ...] = (
    Rule(
        "fraction-in-digits",
        _form("[figure] [/] [figure]", _stroke),
        example="Pasar itu luasnya 3/4 hektare.",
        near_miss="Perbandingannya 4/3 kilogram.",
    ),
    Rule(
        "digits-of-denominator",
        _form("[figure] [denominators]", _parts),
        example="Pasar itu luasnya 3 perempat hektare.",
        near_miss="Pasar itu luasnya 3 hektare.",
    ),
    Rule(
        "digits-in-scales",
        _form("(?: [figure] [large_multipliers] ){2,4} [figure]? | [figure] [large_multipliers] [figure]", _in_scales),
        example="Pasar itu dikunjungi 12 ribu 500 orang.",
        near_miss="Pasar itu dikunjungi 12 ribu orang dan 500 pedagang.",
    ),
    Rule(
        "digits-in-two-scales",
        _form("(?: [figure] [large_multipliers] ){2}", _in_scales),
        example="Biayanya 1 juta 200 ribu 5 hari lalu.",
        near_miss="Biayanya 1 juta 200 ribu.",
    ),
    Rule(
        "digits-loosely-scaled",
        _form("[figure] [indefinite_numbers]", _scaled_loosely),
        example="Harganya Rp 11 jutaan.",
        near_miss="Harganya Rp 11 juta.",
    ),
    Rule(
        "digits-with-scale",
        _form("[figure] (?P<scale> [tens hundreds]? [large_multipliers]{1,2} | [tens hundreds] )", _scaled),
        example="Pasar itu dikunjungi 2,5 juta orang.",
        near_miss="Pasar itu dikunjungi 25 orang.",
    ),
    Rule(
        "digits-with-short-scale",
        _form("[figure] (?P<scale> [abbreviated_multipliers] )", _shortly_scaled),
        example="Pasar itu menelan Rp 5 M.",
        near_miss="Pasar itu memuat 5 m kain.",
    ),
    Rule(
        "digits",
        _form("[figure] (?P<scale>)", _scaled),
        example="Pasar itu memuat 45 kios.",
        near_miss="Pasar itu memuat dua kios.",
    ),
)


def _forms(place: Place) -> tuple[Rule[Place, Numeral], ...]:
    """The forms of numbers that begin as the one at a place does."""
    return _IN_DIGITS if place.tokens.texts[place.at][0].isdigit() else _IN_WORDS


# ---------------------------------------------------------------- what goes on

_SUFFIX = Pattern(NUMBER_TAGS, "[-]? [approximate_suffixes]")


def _with_suffix(tokens: Tokens, numeral: Numeral) -> Numeral:
    """With "-an", which makes it about so many ("1.500-an"), or a plus, which makes it so many at least ("2000+")."""
    plus = numeral.stop < len(tokens) and tokens.texts[numeral.stop] == "+" and tokens.touches(numeral.stop)
    if plus and not tokens.touches(numeral.stop + 1):
        return numeral._replace(stop=numeral.stop + 1, bound="at-least")
    match = _SUFFIX.match(tokens.encoded, numeral.stop, len(tokens))
    if match is None or not all(tokens.touches(index) for index in range(match.start(), match.end())):
        return numeral
    return numeral._replace(stop=match.end(), bound="about")


_DASH = Pattern(NUMBER_TAGS, "[.]? [,] [- – —] [-]?")


def _with_dash(place: Place, numeral: Numeral) -> Numeral:
    """With the dash for no cents: "Rp 25.000,-"."""
    match = _DASH.match(place.tokens.encoded, numeral.stop, place.stop) if place.money else None
    if match is None or not place.tokens.touches(match.start()) or not place.tokens.touches(match.start() + 1):
        return numeral
    return numeral._replace(stop=match.end())


def _with_repeat(place: Place, numeral: Numeral) -> Numeral:
    """With the same number in brackets behind it: "25 (dua puluh lima)", "Rp 5.000 (lima ribu rupiah)"."""
    tokens, opening = place.tokens, numeral.stop
    if opening + 2 >= place.stop or tokens.texts[opening] != "(":
        return numeral
    inside = place._replace(at=opening + 1)
    found = first(_forms(inside), inside)
    if found is None:
        return numeral
    other, closing = found[0], found[0].stop
    closing += closing < place.stop and tokens.lower[closing] in known.currencies_after
    if closing >= place.stop or tokens.texts[closing] != ")" or other.value not in _readings(numeral):
        return numeral
    return numeral._replace(stop=closing + 1, value=other.value, digits=None)


def _readings(numeral: Numeral) -> tuple[float, ...]:
    """Everything that a numeral may be worth."""
    if numeral.value is not None or numeral.digits is None:
        return () if numeral.value is None else (numeral.value,)
    return tuple(value * numeral.scale for value in (numeral.digits.value, numeral.digits.other) if value is not None)

"""What a number counts or measures: the unit behind it, whole, with its rate ("meter kubik per detik")."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import NamedTuple

from kupang_cli.grammar.numbers.numerals import Place, numeral_at
from kupang_cli.grammar.numbers.tokens import NUMBER_TAGS, Tokens
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.phrases import stands_at
from kupang_cli.language.shapes import before_nya, prefixed_verb
from kupang_cli.language.vocabulary import Phrases
from kupang_cli.language.vocabulary import vocabulary as known

_ABBREVIATED = 2  # letters of a word that is no noun, but an abbreviation
_SHORTEST_NOUN = 4  # letters that a word may be glued to
_LONGEST_GLUED = 9  # letters of a word glued to another
_LITRE = "L"  # the one symbol that is written either way
_LETTERS_OF_PER = 3
_DIGITS_OF_YEAR = 4
_MOST_RATES = 2  # "mg per kg per hari"


class Certainty(IntEnum):
    """How sure it is that a word is a unit: any noun may be one, a counted noun is known, a measure is nothing else."""

    NOUN = 1
    COUNTED = 2
    CLASSIFIER = 3
    MEASURE = 4


class Unit(NamedTuple):
    """A unit in the tokens ``[first, stop)``; ``base`` is its name without the rate."""

    name: str
    first: int
    stop: int
    certainty: Certainty
    base: str
    rule: str = ""


class _Behind(NamedTuple):
    """What stands behind a number: the tokens from ``first`` to the end of the paragraph, ``stop``."""

    tokens: Tokens
    first: int
    stop: int

    @property
    def text(self) -> str:
        """The first token as written."""
        return self.tokens.texts[self.first]

    @property
    def word(self) -> str:
        """The first token in lower case."""
        return self.tokens.lower[self.first]


def unit_at(tokens: Tokens, index: int, stop: int) -> Unit | None:
    """The unit that begins at a token, with its rate; None where none does."""
    if index >= stop:
        return None
    found = first(_UNITS, _Behind(tokens, index, stop))
    return None if found is None else with_rate(tokens, found[0]._replace(rule=found[1]), stop)


# ---------------------------------------------------------------- units


def _unit(at: _Behind, name: str, certainty: Certainty, tokens: int = 1) -> Unit:
    return Unit(name, at.first, at.first + tokens, certainty, name)


def _phrase(at: _Behind) -> Unit | None:
    """A unit of several words: "meter persegi", "dolar AS"."""
    return _of_words(at, known.unit_phrases, Certainty.MEASURE)


def _compound(at: _Behind) -> Unit | None:
    """A counted noun of several words: "rumah sakit"."""
    return _of_words(at, known.compound_nouns, Certainty.COUNTED)


def _of_words(at: _Behind, phrases: Mapping[str, Phrases], certainty: Certainty) -> Unit | None:
    for phrase, name in phrases.get(at.word, ()):
        end = at.first + len(phrase)
        if end <= at.stop and stands_at(phrase, at.tokens.lower, at.first):
            return _unit(at, name, certainty, len(phrase))
    return None


def _measure(at: _Behind) -> Unit | None:
    """A measure or currency; a symbol of one letter only as it is written."""
    if at.text in known.symbols_by_case:
        return _unit(at, at.text, Certainty.MEASURE)
    plain = before_nya(at.word)
    name = known.measures.get(at.word) or (known.measures.get(plain) if plain not in known.unit_symbols else None)
    if name is None or (at.word in known.unit_symbols and len(at.word) == 1 and at.text not in (name, _LITRE)):
        return None
    if at.word in known.currencies and is_of_next(at.tokens, at.first):
        return None
    return _unit(at, name, Certainty.MEASURE)


def is_of_next(tokens: Tokens, index: int) -> bool:
    """Whether a currency stands before a number: "roda 4 Rp 3 ribu"."""
    dotted = tokens.word(index + 1) == "."
    return tokens.word(index + 1 + dotted)[:1].isdigit()


def _classifier(at: _Behind) -> Unit | None:
    """As "45 orang"."""
    noun = _singular(at.word)
    return _unit(at, noun, Certainty.CLASSIFIER) if noun in known.classifiers else None


def _counted(at: _Behind) -> Unit | None:
    """As "45 kios"; a capital that touches the number begins a sentence."""
    before = at.tokens.texts[at.first - 1]
    if at.text[0].isupper() and at.tokens.touches(at.first) and before[-1].isdigit():
        return None
    noun = _singular(at.word)
    return _unit(at, noun, Certainty.COUNTED) if noun in known.counted else None


def _abbreviation(at: _Behind) -> Unit | None:
    """As "34.325 TPS"."""
    counted = at.word in known.counted_abbreviations and at.text.isupper()
    return _unit(at, at.text, Certainty.COUNTED) if counted else None


def _noun(at: _Behind) -> Unit | None:
    """Any other noun counts too; a verb or a word that only holds others together does not."""
    word = at.text
    plain = word.islower() and len(word) > _ABBREVIATED and word.replace("-", "").isalpha()
    if not plain or at.tokens.touches(at.first):
        return None
    if (
        word in known.no_unit
        or word in known.bounds_before
        or word in known.function_words
        or word in known.months
        or prefixed_verb(word)
    ):
        return None
    return None if _is_glued(word) else _unit(at, word, Certainty.NOUN)


def _is_glued(word: str) -> bool:
    """Whether a word is a counted noun and one that holds others together: "pulauyang"."""
    ends = range(max(_SHORTEST_NOUN, len(word) - _LONGEST_GLUED), len(word) - 1)
    return any(_singular(word[:end]) in known.counted and word[end:] in known.function_words for end in ends)


def _singular(word: str) -> str:
    """A noun without what hangs on it: "anggotanya"."""
    for ending in known.unit_ends:
        if word.endswith(ending) and word[: -len(ending)] in known.counted:
            return word[: -len(ending)]
    return word


_UNITS: tuple[Rule[_Behind, Unit], ...] = (
    Rule(
        "unit-phrase",
        _phrase,
        example="Pasar itu luasnya 45 meter persegi.",
        near_miss="Pasar itu panjangnya 45 meter.",
    ),
    Rule("measure", _measure, example="Pasar itu selesai 80,1 persen.", near_miss="Pasar itu memuat 45 dermaga."),
    Rule(
        "compound-noun",
        _compound,
        example="Di kota itu ada 45 rumah sakit.",
        near_miss="Di kota itu ada 45 rumah.",
    ),
    Rule(
        "counted-abbreviation",
        _abbreviation,
        example="Desa itu memuat 45 TPS.",
        near_miss="Pasar itu dibuka 9 WIB.",
    ),
    Rule("classifier", _classifier, example="Pasar itu memuat 45 orang.", near_miss="Pasar itu memuat 45 persen."),
    Rule("counted-noun", _counted, example="Pasar itu memuat 45 kios.", near_miss="Pasar itu 45 dipasang."),
    Rule("noun", _noun, example="Pasar itu memuat 45 pelampung.", near_miss="Pasar itu 45 dipasang."),
)


# ---------------------------------------------------------------- rates


def with_rate(tokens: Tokens, unit: Unit, stop: int) -> Unit:
    """A unit with the rate behind it: "km/jam", "rupiah per bulan", "kasus per 100.000 penduduk"."""
    for _ in range(_MOST_RATES):
        divided = first(_RATES, _Behind(tokens, unit.stop, stop)) if unit.stop < stop else None
        if divided is None:
            break
        name, end = divided[0]
        unit = unit._replace(name=f"{unit.name}{name}", stop=end)
    return unit


# The name of a rate, as it hangs on a unit, and where its tokens end.
_Rate = tuple[str, int]

_PER = Pattern(NUMBER_TAGS, "[rate_links]")
_STROKE = Pattern(NUMBER_TAGS, "[/]")


def _rate(link: Pattern, joined: str) -> Callable[[_Behind], _Rate | None]:
    """What divides a unit behind such a link."""

    def says(at: _Behind) -> _Rate | None:
        match = link.match(at.tokens.encoded, at.first, at.stop)
        divisor = None if match is None else _divisor(at._replace(first=match.end()))
        return None if divisor is None else (f"{joined}{divisor[0]}", divisor[1])

    return says


def _glued_rate(at: _Behind) -> _Rate | None:
    """As "5 unit perorang"."""
    head, divisor = at.word[:_LETTERS_OF_PER], at.word[_LETTERS_OF_PER:]
    divides = divisor in known.divisors or divisor in known.classifiers
    return (f" {head} {divisor}", at.first + 1) if head in known.rate_links and divides else None


def _per_many(at: _Behind) -> _Rate | None:
    """As "per 100.000 penduduk"."""
    match = _PER.match(at.tokens.encoded, at.first, at.stop)
    number = None if match is None else numeral_at(Place(at.tokens, match.end(), at.stop, False))
    divisor = None if number is None else _divisor(at._replace(first=number.stop))
    if match is None or divisor is None:
        return None
    digits = at.tokens.text[at.tokens.starts[match.end()] : at.tokens.end(number.stop - 1)] if number else ""
    return f" per {digits} {divisor[0]}", divisor[1]


def _divisor(at: _Behind) -> _Rate | None:
    """What a rate divides by; "per hari ini", "per posisi Juni" and "per tahun 2019" say when."""
    after = at.tokens.word(at.first + 1)
    dated = after.isdecimal() and len(after) == _DIGITS_OF_YEAR
    if at.first >= at.stop or dated or after in known.time_pointing or after in known.months:
        return None
    unit = first(_DIVISORS, at)
    return None if unit is None else (unit[0].name, unit[0].stop)


def _divides(at: _Behind) -> Unit | None:
    name = known.divisors.get(at.word) or known.divisors.get(before_nya(at.word))
    return None if name is None else _unit(at, name, Certainty.MEASURE)


def _other_divisor(at: _Behind) -> Unit | None:
    """Any other noun, unless it is numbered: "per termin 2"."""
    return None if at.tokens.word(at.first + 1)[:1].isdigit() else _noun(at)


_DIVISORS: tuple[Rule[_Behind, Unit], ...] = (
    Rule(
        "divided-by-phrase",
        _phrase,
        example="Harganya Rp 4 juta per meter persegi.",
        near_miss="Harganya Rp 4 juta per hari.",
    ),
    Rule(
        "divided-by-compound",
        _compound,
        example="Biayanya Rp 4 juta per rumah sakit.",
        near_miss="Biayanya Rp 4 juta per rumah.",
    ),
    Rule(
        "divided-by-measure",
        _measure,
        example="Harganya Rp 40 ribu per kg.",
        near_miss="Harganya Rp 40 ribu per kapita.",
    ),
    Rule(
        "divisor", _divides, example="Pendapatannya Rp 40 juta per kapita.", near_miss="Ongkosnya Rp 40 ribu per orang."
    ),
    Rule(
        "divided-by-classifier",
        _classifier,
        example="Ongkosnya Rp 40 ribu per orang.",
        near_miss="Ongkosnya Rp 40 ribu per 1 Januari.",
    ),
    Rule(
        "divided-by-noun", _counted, example="Sewanya Rp 40 ribu per kios.", near_miss="Sewanya Rp 40 ribu per orang."
    ),
    Rule(
        "divided-by-other-noun",
        _other_divisor,
        example="Sewanya Rp 40 ribu per pelampung.",
        near_miss="Sewanya Rp 40 ribu per kios.",
    ),
)

_RATES: tuple[Rule[_Behind, _Rate], ...] = (
    Rule(
        "rate",
        _rate(_PER, " per "),
        example="Airnya 12 meter kubik per detik.",
        near_miss="Airnya 12 meter kubik per hari ini.",
    ),
    Rule("rate-by-stroke", _rate(_STROKE, "/"), example="Kecepatan kapal itu 40 km/jam.", near_miss="Jaraknya 40 km."),
    Rule("rate-glued", _glued_rate, example="Upahnya Rp 40 ribu perhari.", near_miss="Upahnya Rp 40 ribu per hari."),
    Rule(
        "rate-by-many",
        _per_many,
        example="Ada 40 kasus per 100.000 penduduk.",
        near_miss="Ada 40 kasus per penduduk.",
    ),
)

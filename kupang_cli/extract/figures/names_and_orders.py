"""Numbers that name or order rather than count: of laws, of what has a capital, of rows; words that are no counts."""

from __future__ import annotations

from kupang_cli.extract.figures.sighting import ALONE, WITH_OTHERS, Refusal, Sighting, is_year
from kupang_cli.extract.figures.units import Certainty, Unit
from kupang_cli.grammar.numbers.numerals import Kind
from kupang_cli.grammar.numbers.tokens import Tokens
from kupang_cli.grammar.rule import Rule
from kupang_cli.language.phrases import phrase_at
from kupang_cli.language.shapes import applicative_verb, counted_verb, title_verb
from kupang_cli.language.vocabulary import vocabulary as known

_LONGEST_REGION = 2  # letters at the beginning of a number plate
_LONGEST_SERIES = 3  # letters at its end
_OPENS = (".", "!", "?", ":", "“", '"', "”")  # before a word that opens a sentence
_HALF = 0.5
_VERBS = (title_verb, counted_verb, applicative_verb)


def _named(sighting: Sighting) -> Refusal | None:
    """A number that names what stands before it: "Pasal 5", "Nomor 7". What is measured is an amount all the same."""
    amount = sighting.amount
    if amount.money or not (sighting.before in known.numbered_heads or sighting.before in known.before_days):
        return None
    timed = amount.unit is not None and amount.unit.base in known.time_units
    digits = amount.numeral.digits
    if sighting.before in known.levels and digits is not None and (digits.grouped or digits.decimals):
        return None
    return None if sighting.certainty == Certainty.MEASURE and not timed else WITH_OTHERS


def _joined_to_name(sighting: Sighting) -> Refusal | None:
    """As "Pasal 5 dan 6", "Pasal 5-6 undang-undang": what is counted is so behind a conjunction alone."""
    ranged = sighting.tokens.texts[sighting.at - 1] in "-–—" and sighting.certainty < Certainty.MEASURE
    return WITH_OTHERS if sighting.named and (ranged or sighting.certainty <= Certainty.NOUN) else None


def _law(sighting: Sighting) -> Refusal | None:
    """As "UU 6 Tahun 2014"."""
    tokens, behind = sighting.tokens, sighting.behind
    year = tokens.word(behind + 1)
    dated = tokens.word(behind) in known.years_of_laws and is_year(year)
    return ALONE if dated and sighting.amount.numeral.kind is Kind.DIGITS else None


def _capital_name(sighting: Sighting) -> Refusal | None:
    """A number behind a capitalised word ends its name, unless what it counts is sure: "Densus 88 tangkap"."""
    tokens, index = sighting.tokens, sighting.amount.first - 1
    if (
        sighting.certainty >= Certainty.CLASSIFIER
        or sighting.amount.leading is not None
        or index < sighting.amount.start
    ):
        return None
    numeral = sighting.amount.numeral
    digits = numeral.digits
    precise = digits is not None and digits.value is not None and (digits.decimals > 0 or digits.grouped)
    sure = numeral.kind is not Kind.DIGITS or precise or sighting.opens or sighting.counted
    if sighting.amount.first != sighting.at or numeral.scale > 1 or sure:
        return None
    opens = index == sighting.amount.start or tokens.texts[index - 1] in _OPENS
    if sighting.certainty > Certainty.NOUN and _is_common(tokens, index, sighting.amount.unit):
        return None
    return ALONE if _names(tokens, index) and not (opens and sighting.certainty != Certainty.NOUN) else None


def _is_common(tokens: Tokens, index: int, unit: Unit | None) -> bool:
    """Whether a word with a capital is a noun that is no name: "Mesin 4 silinder", but "Komisi 3 DPRD"."""
    small = unit is not None and unit.first < len(tokens) and tokens.texts[unit.first].islower()
    word = tokens.lower[index]
    return small and word in known.counted and word not in known.numbered_heads


def _names(tokens: Tokens, index: int) -> bool:
    """Whether a word has a capital that no sentence and no headline gives it."""
    text, word = tokens.texts[index], tokens.lower[index]
    ordinary = word in known.function_words or word in known.root_verbs or word in known.counting_words
    return not text.islower() and text[0].isalpha() and not ordinary and not any(verb(word) for verb in _VERBS)


def _before_name(sighting: Sighting) -> Refusal | None:
    """A noun with a capital that has a number itself is a name: "Batalyon 11 Grup 1"."""
    tokens, unit = sighting.tokens, sighting.amount.unit
    if unit is None or unit.certainty != Certainty.COUNTED or unit.stop >= sighting.amount.end:
        return None
    named = tokens.texts[unit.first][0].isupper() and not tokens.texts[unit.first].isupper()
    return ALONE if named and tokens.texts[unit.stop].isdecimal() else None


def _plate(sighting: Sighting) -> Refusal | None:
    """As "DH 1234 AB"."""
    tokens, at = sighting.tokens, sighting.at
    if at <= sighting.amount.start or sighting.behind >= sighting.amount.end or sighting.amount.leading is not None:
        return None
    around = (tokens.texts[at - 1], tokens.texts[sighting.behind])
    region, series = (text.isalpha() and text.isupper() for text in around)
    short = len(around[0]) <= _LONGEST_REGION and len(around[1]) <= _LONGEST_SERIES
    return ALONE if region and series and short and tokens.texts[at].isdecimal() else None


def _year(sighting: Sighting) -> Refusal | None:
    """Four digits are a year in a name rather than a count: "Piala Dunia 2026 grup"."""
    tokens, at = sighting.tokens, sighting.at
    if not is_year(tokens.texts[at]) or sighting.amount.leading:
        return None
    season = tokens.touches(at) and at > 1 and tokens.texts[at - 1] in "-/–" and is_year(tokens.texts[at - 2])
    named = at > sighting.amount.start and sighting.amount.first == at and _names(tokens, at - 1)
    unit = sighting.amount.unit
    dated = unit is not None and unit.base in known.time_units and sighting.amount.first == at
    said_when = dated and unit is not None and tokens.word(unit.stop) in known.time_pointing
    return ALONE if season or named or said_when or sighting.certainty < Certainty.CLASSIFIER else None


def _idiom(sighting: Sighting) -> Refusal | None:
    """As "empat mata"."""
    tokens, at = sighting.tokens, sighting.at
    return ALONE if phrase_at(known.idioms, tokens.lower, at) else None


def _proper(sighting: Sighting) -> Refusal | None:
    """Number words with a capital inside a sentence are a name: "Nusa Dua"."""
    tokens, at = sighting.tokens, sighting.at
    capital = sighting.amount.numeral.kind is not Kind.DIGITS and tokens.texts[at][0].isupper()
    inside = not sighting.opens and at > sighting.amount.start and tokens.texts[at - 1][0].isalpha()
    return ALONE if capital and inside else None


def _padded(sighting: Sighting) -> Refusal | None:
    """As "05 detik": of clocks and codes alone."""
    text, unit = sighting.tokens.texts[sighting.at], sighting.amount.unit
    padded = text.startswith("0") and text[1:2].isdecimal()
    return ALONE if padded and (unit is None or unit.base not in known.time_units) else None


def _one(sighting: Sighting) -> Refusal | None:
    """As "satu" is an article more often than a count, but before a classifier or a measure."""
    words = sighting.amount.numeral.kind is Kind.WORDS and sighting.amount.value == 1
    return ALONE if words and 0 < sighting.certainty < Certainty.CLASSIFIER else None


def _ordinal(sighting: Sighting) -> Refusal | None:
    """As "salah satu", "ke tiga", "detik ke 7"."""
    if sighting.before in known.rate_links and sighting.tokens.word(sighting.at - 2) == sighting.tokens.word(
        sighting.at
    ):
        return ALONE  # "satu per satu"
    if sighting.before not in known.before_ordinals:
        return None
    words = sighting.amount.numeral.kind is Kind.WORDS or sighting.certainty == Certainty.NOUN
    head, counted = sighting.tokens.word(sighting.at - 2), sighting.tokens.word(sighting.at - 3)
    numbered = head in known.time_units and not counted[:1].isdigit() and counted not in known.number_words
    return ALONE if words or (numbered and not sighting.certainty) else None


def _part(sighting: Sighting) -> Refusal | None:
    """As "setengah hati": half of what is measured alone."""
    numeral = sighting.amount.numeral
    half = numeral.kind is Kind.FRACTION and numeral.value == _HALF
    return ALONE if half and 0 < sighting.certainty < Certainty.MEASURE else None


NAMES_AND_ORDERS: tuple[Rule[Sighting, Refusal], ...] = (
    Rule("number-of-a-name", _named, example="Menurut Pasal 5 orang itu.", near_miss="Di pasar ada 5 orang."),
    Rule(
        "number-joined-to-name",
        _joined_to_name,
        example="Menurut Pasal 5-6 rancangan itu.",
        near_miss="Di pasar ada 5 dan 6 orang.",
    ),
    Rule("number-of-a-law", _law, example="Qanun 6 tahun 2014 dicabut.", near_miss="Pasar dibangun 6 tahun lalu."),
    Rule("year-in-a-name", _year, example="Piala Dunia 2026 grup itu.", near_miss="Di pasar itu 2026 orang."),
    Rule(
        "number-of-a-capital-name",
        _capital_name,
        example="Mobil Atto 88 laris di pasar.",
        near_miss="Sebanyak 88 pelampung hanyut.",
    ),
    Rule(
        "number-before-a-name",
        _before_name,
        example="Sebanyak 11 Grup 1 itu hadir.",
        near_miss="Lomba itu memuat 11 grup.",
    ),
    Rule("number-plate", _plate, example="Pikap DH 1234 KB itu hilang.", near_miss="Kartu itu menyimpan 1234 KB saja."),
    Rule("number-word-in-name", _proper, example="Rapat itu di Nusa Dua kota.", near_miss="Dua kota diguyur hujan."),
    Rule("idiom", _idiom, example="Mereka bicara empat mata.", near_miss="Empat kios buka."),
    Rule("padded-number", _padded, example="Kloter itu 05 orang.", near_miss="Ia tiba 05 detik kemudian."),
    Rule(
        "number-word-as-ordinal", _ordinal, example="Salah satu orang itu pergi.", near_miss="Di situ satu orang pergi."
    ),
    Rule("one-as-article", _one, example="Mereka satu keluarga besar.", near_miss="Mereka dua keluarga besar."),
    Rule("half-of-nothing-measured", _part, example="Ia bekerja setengah hati.", near_miss="Ia bekerja setengah hari."),
)

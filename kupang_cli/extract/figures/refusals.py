"""Numbers that count nothing: parts of dates, names, laws, clock times and ranks."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.extract.figures.amounts import Amount
from kupang_cli.extract.figures.units import Certainty, Unit
from kupang_cli.grammar.numbers.numerals import Kind
from kupang_cli.grammar.numbers.tokens import Tokens
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import applicative_verb, counted_verb, title_verb
from kupang_cli.language.vocabulary import vocabulary as known

_GLUED = 3  # letters of a word that a writer glued to a number, rather than of a name: "sebanyak5"
_LONGEST_REGION = 2  # letters at the beginning of a number plate
_OPENS = (".", "!", "?", ":", "“", '"', "”")  # before a word that opens a sentence
_DIGITS_OF_YEAR = 4
_YEARS = range(1900, 2101)
_HALF = 0.5
_HOURS = 24
_MINUTES = 60
_HIGHEST_SCORE = 200
_STROKES = ("/", "-", "–", "#", "@", "_", ":", ".", "+", "'", "’")
_GOES_ON = ("/", ":", "-", "_", "@")
_AFTER_NAMING = (".", ":", "(", ",")


class Sighting(NamedTuple):
    """An amount that may be none.

    ``named`` says that the number before it is a name and goes on with it ("Pasal 5, 6"), ``opens`` that it begins a
    sentence, ``counted`` that the article counts the same elsewhere.
    """

    amount: Amount
    named: bool
    opens: bool
    counted: bool

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

    @property
    def before(self) -> str:
        """The word before the number, in lower case, past a full stop, colon or bracket: "No. 5", "Pasal (5)".

        Empty where that is the unit of another number: "2 jam 30 menit".
        """
        index = self.at - 1
        while index > self.amount.start and self.tokens.texts[index] in _AFTER_NAMING:
            index -= 1
        counted = self.tokens.word(index - 1)
        number = counted[:1].isdigit() or counted in known.number_words
        unit = index > self.amount.start and number and self.tokens.word(index) in known.measures
        return "" if unit or index < self.amount.start else self.tokens.word(index)


class Refusal(NamedTuple):
    """Why a number counts nothing; ``goes_on`` says that numbers joined to it count nothing either."""

    goes_on: bool


def refused(sighting: Sighting) -> Refusal | None:
    """Why a number counts nothing; None where it may count."""
    found = first(_REFUSALS, sighting)
    return None if found is None else found[0]


_ALONE = Refusal(False)
_WITH_OTHERS = Refusal(True)


# ---------------------------------------------------------------- parts of words and of rows of digits


def _in_word(sighting: Sighting) -> Refusal | None:
    """Digits that letters or a stroke stand before are the end of a name: "U23", "Covid-19"."""
    tokens, at = sighting.tokens, sighting.at
    if sighting.amount.leading is not None or not tokens.touches(at):
        return None
    before = tokens.texts[at - 1]
    if before.isalnum():
        glued = before.lower() in known.glued_to_numbers and not tokens.touches(sighting.behind)
        return None if glued or _multiplies(tokens, at - 1) else _ALONE
    joined = before in _STROKES and tokens.touches(at - 1) and tokens.texts[at - 2][-1].isalnum()
    ended = before == "." and _ends_sentence(sighting, tokens.texts[at - 2])
    return _ALONE if joined and not ended and not _ranges(tokens, at - 1) else None


def _ends_sentence(sighting: Sighting, word: str) -> bool:
    """Whether a full stop ends a sentence that the next is glued to: "Indonesia.Tiga negara"."""
    spoken = sighting.amount.numeral.kind is not Kind.DIGITS
    return spoken or (len(word) > _GLUED and word.isalpha() and sighting.certainty > Certainty.NOUN)


def _multiplies(tokens: Tokens, index: int) -> bool:
    """Whether an x stands between two numbers: "2x24"."""
    return tokens.lower[index] in known.times and index > 0 and tokens.texts[index - 1][0].isdigit()


def _ranges(tokens: Tokens, index: int) -> bool:
    """Whether a hyphen stands between two numbers, or a stroke between two measures."""
    before = tokens.texts[index - 1]
    word = tokens.lower[index - 1]
    measured = word in known.measures
    if tokens.texts[index] == "/":
        return measured and tokens.texts[index - 2][0].isdigit()  # "4.655mm/1.835mm"
    counts = measured or word in known.number_words or word in known.scales
    return tokens.texts[index] in "-–" and (before[0].isdigit() or before == ")" or counts)


def _goes_on(sighting: Sighting) -> Refusal | None:
    """Digits that go on as a time, a version or a word are no amount: "10:30", "5G"."""
    tokens, behind = sighting.tokens, sighting.behind
    unit = sighting.amount.unit
    if not tokens.touches(behind) or sighting.amount.numeral.kind is not Kind.DIGITS:
        return None
    text = tokens.texts[behind]
    if unit is not None and unit.first == behind:
        return None
    if text[0].isalnum():
        sentence = text[0].isupper() and text[1:].islower() and len(text) >= _GLUED
        glued = sentence or (sighting.amount.money and text[0].islower()) or _multiplies(tokens, behind)
        return None if glued else _ALONE
    after = tokens.texts[behind + 1] if tokens.touches(behind + 1) else ""
    if text in _GOES_ON and after[:1].isalnum():
        ranges = text == "-" and (after[0].isdigit() or tokens.lower[behind + 1] in known.currencies)
        return None if ranges or (text == "/" and sighting.certainty) else _ALONE
    return _ALONE if text in (".", ",") and after[:1].isdigit() else None


def _rest(sighting: Sighting) -> Refusal | None:
    """The rest of a number that a space parts: "404 ,5 juta", "Rp 1. 500.000"."""
    tokens, at = sighting.tokens, sighting.at
    if (
        at - 2 < sighting.amount.start
        or tokens.texts[at - 1] not in (".", ",")
        or not tokens.texts[at - 2][0].isdigit()
    ):
        return None
    decimals = tokens.touches(at) and not tokens.touches(at - 1)
    digits = tokens.texts[at].partition(".")[0]
    thousands = len(digits) == _GLUED and digits.isdecimal() and tokens.texts[at - 1] == "." and not sighting.certainty
    return _ALONE if decimals or (thousands and tokens.touches(at - 1) and not tokens.touches(at)) else None


def _gap(sighting: Sighting) -> Refusal | None:
    """How far behind somebody came in: "+20.834"."""
    tokens, at = sighting.tokens, sighting.at
    added = at > sighting.amount.start and tokens.texts[at - 1] == "+" and tokens.touches(at)
    return _ALONE if added and not sighting.certainty else None


def _years(sighting: Sighting) -> Refusal | None:
    """As "2016,2019": two years with a comma between them."""
    years = sighting.tokens.texts[sighting.at].split(",")
    return _ALONE if len(years) > 1 and all(map(_is_year, years)) else None


def _garbled(sighting: Sighting) -> Refusal | None:
    """Thousands set off by a space as well: "Rp 1. 500.000" is not one rupiah."""
    tokens, behind = sighting.tokens, sighting.behind
    if not sighting.amount.money or behind + 1 >= sighting.amount.end or tokens.texts[behind] not in (".", ","):
        return None
    after = tokens.texts[behind + 1].partition(".")[0]
    return _ALONE if len(after) == _GLUED and after.isdecimal() else None


# ---------------------------------------------------------------- names


def _named(sighting: Sighting) -> Refusal | None:
    """A number that names what stands before it: "Pasal 5", "Nomor 7". What is measured is an amount all the same."""
    amount = sighting.amount
    if amount.money or not (sighting.before in known.numbered_heads or sighting.before in known.before_days):
        return None
    timed = amount.unit is not None and amount.unit.base in known.time_units
    digits = amount.numeral.digits
    if sighting.before in known.levels and digits is not None and (digits.grouped or digits.decimals):
        return None
    return None if sighting.certainty == Certainty.MEASURE and not timed else _WITH_OTHERS


def _joined_to_name(sighting: Sighting) -> Refusal | None:
    """As "Pasal 5 dan 6", "Pasal 5-6 undang-undang": what is counted is so behind a conjunction alone."""
    ranged = sighting.tokens.texts[sighting.at - 1] in "-–—" and sighting.certainty < Certainty.MEASURE
    return _WITH_OTHERS if sighting.named and (ranged or sighting.certainty <= Certainty.NOUN) else None


def _law(sighting: Sighting) -> Refusal | None:
    """As "UU 6 Tahun 2014"."""
    tokens, behind = sighting.tokens, sighting.behind
    year = tokens.word(behind + 1)
    dated = tokens.word(behind) in known.years_of_laws and len(year) == _DIGITS_OF_YEAR and year.isdecimal()
    return _ALONE if dated and sighting.amount.numeral.kind is Kind.DIGITS else None


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
    return _ALONE if _names(tokens, index) and not (opens and sighting.certainty != Certainty.NOUN) else None


def _is_common(tokens: Tokens, index: int, unit: Unit | None) -> bool:
    """Whether a word with a capital is a noun that is no name: "Mesin 4 silinder", but "Komisi 3 DPRD"."""
    small = unit is not None and unit.first < len(tokens) and tokens.texts[unit.first].islower()
    word = tokens.lower[index]
    return small and word in known.counted and word not in known.numbered_heads


_VERBS = (title_verb, counted_verb, applicative_verb)


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
    return _ALONE if named and tokens.texts[unit.stop].isdecimal() else None


def _plate(sighting: Sighting) -> Refusal | None:
    """As "DH 1234 AB"."""
    tokens, at = sighting.tokens, sighting.at
    if at <= sighting.amount.start or sighting.behind >= sighting.amount.end or sighting.amount.leading is not None:
        return None
    around = (tokens.texts[at - 1], tokens.texts[sighting.behind])
    region, series = (text.isalpha() and text.isupper() for text in around)
    short = len(around[0]) <= _LONGEST_REGION and len(around[1]) <= _GLUED
    return _ALONE if region and series and short and tokens.texts[at].isdecimal() else None


def _year(sighting: Sighting) -> Refusal | None:
    """Four digits are a year in a name rather than a count: "Piala Dunia 2026 grup"."""
    tokens, at = sighting.tokens, sighting.at
    if not _is_year(tokens.texts[at]) or sighting.amount.leading:
        return None
    season = tokens.touches(at) and at > 1 and tokens.texts[at - 1] in "-/–" and _is_year(tokens.texts[at - 2])
    named = at > sighting.amount.start and sighting.amount.first == at and _names(tokens, at - 1)
    unit = sighting.amount.unit
    dated = unit is not None and unit.base in known.time_units and sighting.amount.first == at
    said_when = dated and unit is not None and tokens.word(unit.stop) in known.time_pointing
    return _ALONE if season or named or said_when or sighting.certainty < Certainty.CLASSIFIER else None


def _is_year(text: str) -> bool:
    return len(text) == _DIGITS_OF_YEAR and text.isdecimal() and int(text) in _YEARS


def _idiom(sighting: Sighting) -> Refusal | None:
    """As "empat mata"."""
    tokens, at = sighting.tokens, sighting.at
    phrases = known.idioms.get(tokens.word(at), ())
    return _ALONE if any(tuple(tokens.lower[at : at + len(phrase)]) == phrase for phrase in phrases) else None


def _proper(sighting: Sighting) -> Refusal | None:
    """Number words with a capital inside a sentence are a name: "Nusa Dua"."""
    tokens, at = sighting.tokens, sighting.at
    capital = sighting.amount.numeral.kind is not Kind.DIGITS and tokens.texts[at][0].isupper()
    inside = not sighting.opens and at > sighting.amount.start and tokens.texts[at - 1][0].isalpha()
    return _ALONE if capital and inside else None


def _padded(sighting: Sighting) -> Refusal | None:
    """As "05 detik": of clocks and codes alone."""
    text, unit = sighting.tokens.texts[sighting.at], sighting.amount.unit
    padded = text.startswith("0") and text[1:2].isdecimal()
    return _ALONE if padded and (unit is None or unit.base not in known.time_units) else None


def _one(sighting: Sighting) -> Refusal | None:
    """As "satu" is an article more often than a count, but before a classifier or a measure."""
    words = sighting.amount.numeral.kind is Kind.WORDS and sighting.amount.value == 1
    return _ALONE if words and 0 < sighting.certainty < Certainty.CLASSIFIER else None


def _ordinal(sighting: Sighting) -> Refusal | None:
    """As "salah satu", "ke tiga", "detik ke 7"."""
    if sighting.before in known.rate_links and sighting.tokens.word(sighting.at - 2) == sighting.tokens.word(
        sighting.at
    ):
        return _ALONE  # "satu per satu"
    if sighting.before not in known.before_ordinals:
        return None
    words = sighting.amount.numeral.kind is Kind.WORDS or sighting.certainty == Certainty.NOUN
    head, counted = sighting.tokens.word(sighting.at - 2), sighting.tokens.word(sighting.at - 3)
    numbered = head in known.time_units and not counted[:1].isdigit() and counted not in known.number_words
    return _ALONE if words or (numbered and not sighting.certainty) else None


def _part(sighting: Sighting) -> Refusal | None:
    """As "setengah hati": half of what is measured alone."""
    numeral = sighting.amount.numeral
    half = numeral.kind is Kind.FRACTION and numeral.value == _HALF
    return _ALONE if half and 0 < sighting.certainty < Certainty.MEASURE else None


# ---------------------------------------------------------------- times, scores, ranks


def _clock(sighting: Sighting) -> Refusal | None:
    """As "pukul 9", "10.30 WIB", "jam tujuh malam"."""
    words, amount = sighting.tokens, sighting.amount
    behind = words.word(sighting.behind)
    if sighting.before in known.before_clock:
        return _WITH_OTHERS
    if behind in known.clock and amount.leading is None:
        return _WITH_OTHERS
    early = amount.value is not None and 0 < amount.value <= _HOURS
    return _WITH_OTHERS if early and behind in known.hours_of_day and amount.bare else None


def _clock_digits(sighting: Sighting) -> Refusal | None:
    """As "10.30" with nothing that is measured."""
    hours, point, minutes = sighting.tokens.texts[sighting.at].partition(".")
    if not point or len(minutes) != 2 or sighting.certainty >= Certainty.CLASSIFIER or sighting.amount.money:
        return None
    clock = hours.isdecimal() and minutes.isdecimal() and int(hours) <= _HOURS and int(minutes) < _MINUTES
    return _ALONE if clock and sighting.amount.numeral.scale == 1 else None


def _score(sighting: Sighting) -> Refusal | None:
    """The first number of "menang 3-1"."""
    tokens, behind = sighting.tokens, sighting.behind
    pair = tokens.touches(behind) and tokens.touches(behind + 1) and tokens.texts[behind] in "-–"
    second = tokens.texts[behind + 1] if pair else ""
    scored = second.isdecimal() and tokens.texts[sighting.at].isdecimal() and sighting.before in known.before_score
    return _WITH_OTHERS if scored else None


def _second_of_score(sighting: Sighting) -> Refusal | None:
    """As "3-1": it goes down, or what is named behind it is nothing that is known to be counted."""
    tokens, at = sighting.tokens, sighting.at
    pair = (
        at - 2 >= sighting.amount.start
        and tokens.touches(at)
        and tokens.touches(at - 1)
        and tokens.texts[at - 1] in "-–"
    )
    left = tokens.texts[at - 2] if pair else ""
    if not left.isdecimal() or not tokens.texts[at].isdecimal() or sighting.amount.money:
        return None
    low, high = int(left), int(tokens.texts[at])
    noun = sighting.certainty <= Certainty.NOUN and high < _HIGHEST_SCORE
    return _ALONE if low >= high or noun else None


def _unfinished(sighting: Sighting) -> Refusal | None:
    """As "nol koma sekian"."""
    words = sighting.tokens.word(sighting.behind) in known.decimal_comma
    return _ALONE if words and sighting.amount.numeral.kind is not Kind.DIGITS else None


_REFUSALS: tuple[Rule[Sighting, Refusal], ...] = (
    Rule("number-in-word", _in_word, example="Timnas U23 orang Sukamaju.", near_miss="Timnas itu 23 orang."),
    Rule("number-goes-on", _goes_on, example="Jaringan 5G orang itu.", near_miss="Tiba 10 orang."),
    Rule("rest-of-a-number", _rest, example="Harganya 404 ,5 juta euro.", near_miss="Harganya 404,5 juta euro."),
    Rule("gap-in-a-race", _gap, example="Ia finis kedua, +20.834.", near_miss="Yang hadir 20.834."),
    Rule("years-in-a-row", _years, example="Lomba pada 2016,2019 ramai.", near_miss="Indeksnya 2016,25."),
    Rule(
        "garbled-thousands", _garbled, example="Harganya Rp 1. 500.000 saja.", near_miss="Harganya Rp 1.500.000 saja."
    ),
    Rule("clock-time", _clock, example="Pasar dibuka pukul 9 pagi.", near_miss="Pasar memuat 9 kios."),
    Rule(
        "clock-time-in-digits",
        _clock_digits,
        example="Pada 10.30 pasar dibuka.",
        near_miss="Pasar tumbuh 10.30 persen.",
    ),
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
    Rule("number-word-in-name", _proper, example="Rapat itu di Nusa Dua kota.", near_miss="Dua kota diguyur hujan."),
    Rule("number-plate", _plate, example="Pikap DH 1234 KB itu hilang.", near_miss="Kartu itu menyimpan 1234 KB saja."),
    Rule("padded-number", _padded, example="Kloter itu 05 orang.", near_miss="Ia tiba 05 detik kemudian."),
    Rule("idiom", _idiom, example="Mereka bicara empat mata.", near_miss="Empat kios buka."),
    Rule(
        "number-word-as-ordinal", _ordinal, example="Salah satu orang itu pergi.", near_miss="Di situ satu orang pergi."
    ),
    Rule("one-as-article", _one, example="Mereka satu keluarga besar.", near_miss="Mereka dua keluarga besar."),
    Rule("half-of-nothing-measured", _part, example="Ia bekerja setengah hati.", near_miss="Ia bekerja setengah hari."),
    Rule("score", _score, example="Tim itu menang 3-1 gol.", near_miss="Tim itu memuat 3-10 orang."),
    Rule("second-of-a-score", _second_of_score, example="Hasilnya 3-1 gol.", near_miss="Tim itu memuat 3-10 orang."),
    Rule(
        "decimals-left-open",
        _unfinished,
        example="Bedanya nol koma sekian detik.",
        near_miss="Bedanya nol koma dua detik.",
    ),
)

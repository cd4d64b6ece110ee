"""Numbers that are parts of words, of names with strokes, and of rows of digits that go on."""

from __future__ import annotations

from kupang_cli.extract.figures.sighting import ALONE, Refusal, Sighting, is_year
from kupang_cli.extract.figures.units import Certainty
from kupang_cli.grammar.numbers.numerals import Kind
from kupang_cli.grammar.numbers.tokens import Tokens
from kupang_cli.grammar.rule import Rule
from kupang_cli.language.vocabulary import vocabulary as known

_SHORTEST = 3  # letters of a word that ends or opens a sentence glued to the next
_GROUP = 3  # digits between full stops
_STROKES = ("/", "-", "–", "#", "@", "_", ":", ".", "+", "'", "’")
_GOES_ON = ("/", ":", "-", "_", "@")


def _in_word(sighting: Sighting) -> Refusal | None:
    """Digits that letters or a stroke stand before are the end of a name: "U23", "Covid-19"."""
    tokens, at = sighting.tokens, sighting.at
    if sighting.amount.leading is not None or not tokens.touches(at):
        return None
    before = tokens.texts[at - 1]
    if before.isalnum():
        glued = before.lower() in known.glued_to_numbers and not tokens.touches(sighting.behind)
        return None if glued or _multiplies(tokens, at - 1) else ALONE
    joined = before in _STROKES and tokens.touches(at - 1) and tokens.texts[at - 2][-1].isalnum()
    ended = before == "." and _ends_sentence(sighting, tokens.texts[at - 2])
    return ALONE if joined and not ended and not _ranges(tokens, at - 1) else None


def _ends_sentence(sighting: Sighting, word: str) -> bool:
    """Whether a full stop ends a sentence that the next is glued to: "Indonesia.Tiga negara"."""
    spoken = sighting.amount.numeral.kind is not Kind.DIGITS
    return spoken or (len(word) > _SHORTEST and word.isalpha() and sighting.certainty > Certainty.NOUN)


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
    measured = measured and tokens.texts[index - 2][0].isdigit()
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
        sentence = text[0].isupper() and text[1:].islower() and len(text) >= _SHORTEST
        glued = sentence or (sighting.amount.money and text[0].islower()) or _multiplies(tokens, behind)
        return None if glued else ALONE
    after = tokens.texts[behind + 1] if tokens.touches(behind + 1) else ""
    if text in _GOES_ON and after[:1].isalnum():
        ranges = text == "-" and (after[0].isdigit() or tokens.lower[behind + 1] in known.currencies)
        return None if ranges or (text == "/" and sighting.certainty) else ALONE
    return ALONE if text in (".", ",") and after[:1].isdigit() else None


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
    thousands = len(digits) == _GROUP and digits.isdecimal() and tokens.texts[at - 1] == "." and not sighting.certainty
    return ALONE if decimals or (thousands and tokens.touches(at - 1) and not tokens.touches(at)) else None


def _gap(sighting: Sighting) -> Refusal | None:
    """How far behind somebody came in: "+20.834"."""
    tokens, at = sighting.tokens, sighting.at
    added = at > sighting.amount.start and tokens.texts[at - 1] == "+" and tokens.touches(at)
    return ALONE if added and not sighting.certainty else None


def _years(sighting: Sighting) -> Refusal | None:
    """As "2016,2019": two years with a comma between them."""
    years = sighting.tokens.texts[sighting.at].split(",")
    return ALONE if len(years) > 1 and all(map(is_year, years)) else None


def _garbled(sighting: Sighting) -> Refusal | None:
    """Thousands set off by a space as well: "Rp 1. 500.000" is not one rupiah."""
    tokens, behind = sighting.tokens, sighting.behind
    if not sighting.amount.money or behind + 1 >= sighting.amount.end or tokens.texts[behind] not in (".", ","):
        return None
    after = tokens.texts[behind + 1].partition(".")[0]
    return ALONE if len(after) == _GROUP and after.isdecimal() else None


def _glued_scale(sighting: Sighting) -> Refusal | None:
    """As "24 jutapenerima": a scale glued to another word, so that the number is not what it seems."""
    word = sighting.tokens.word(sighting.behind)
    glued = any(word.startswith(scale) and word != scale for scale in known.large_multipliers)
    return ALONE if glued and word not in known.indefinite_numbers and word.isalpha() else None


def _unfinished(sighting: Sighting) -> Refusal | None:
    """As "nol koma sekian"."""
    words = sighting.tokens.word(sighting.behind) in known.decimal_comma
    return ALONE if words and sighting.amount.numeral.kind is not Kind.DIGITS else None


PARTIAL_NUMBERS: tuple[Rule[Sighting, Refusal], ...] = (
    Rule("number-in-word", _in_word, example="Timnas U23 orang Sukamaju.", near_miss="Timnas itu 23 orang."),
    Rule("number-goes-on", _goes_on, example="Jaringan 5G orang itu.", near_miss="Tiba 10 orang."),
    Rule("rest-of-a-number", _rest, example="Harganya 404 ,5 juta euro.", near_miss="Harganya 404,5 juta euro."),
    Rule("gap-in-a-race", _gap, example="Ia finis kedua, +20.834.", near_miss="Yang hadir 20.834."),
    Rule("years-in-a-row", _years, example="Lomba pada 2016,2019 ramai.", near_miss="Indeksnya 2016,25."),
    Rule(
        "garbled-thousands", _garbled, example="Harganya Rp 1. 500.000 saja.", near_miss="Harganya Rp 1.500.000 saja."
    ),
    Rule(
        "scale-glued-to-a-word",
        _glued_scale,
        example="Layanan itu menjangkau 24 jutapenerima.",
        near_miss="Layanan itu menjangkau 24 juta penerima.",
    ),
    Rule(
        "decimals-left-open",
        _unfinished,
        example="Bedanya nol koma sekian detik.",
        near_miss="Bedanya nol koma dua detik.",
    ),
)

"""Numbers that say how much with nothing named that they count."""

from __future__ import annotations

from kupang_cli.extract.figures.amounts import Amount
from kupang_cli.grammar.numbers.numerals import Kind
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.phrases import phrase_at
from kupang_cli.language.vocabulary import vocabulary as known

_HALF = 0.5
_LARGE = 1000  # a scale from here on counts by itself


def counts_alone(amount: Amount) -> bool:
    """Whether a number without a unit says how much all the same."""
    return first(_ALONE, amount) is not None


def _large(amount: Amount) -> bool | None:
    numeral = amount.numeral
    alone = numeral.kind is Kind.WORDS and numeral.stop - numeral.first == 1  # "langkah seribu"
    return True if numeral.scale >= _LARGE and not alone else None


def _grouped(amount: Amount) -> bool | None:
    digits = amount.numeral.digits
    return True if digits is not None and digits.grouped else None


def _decimal(amount: Amount) -> bool | None:
    """A decimal comma; a full stop may be a clock's or a version's."""
    digits = amount.numeral.digits
    return True if digits is not None and digits.value is not None and digits.decimals else None


def _counted_out(amount: Amount) -> bool | None:
    """As "sebanyak 25"."""
    return True if amount.tokens.word(amount.first - 1) in known.counting_words else None


def _others(amount: Amount) -> bool | None:
    """As "215 lainnya"."""
    tokens, stop = amount.tokens, amount.stop
    return True if stop < len(tokens) and phrase_at(known.others_of_them, tokens.lower, stop) else None


def _bounded(amount: Amount) -> bool | None:
    bounded = amount.bound is not None and amount.numeral.bound is None
    return True if bounded and amount.numeral.kind is Kind.DIGITS else None


def _parted(amount: Amount) -> bool | None:
    """As "dua pertiga", "sepertiga"; "setengah" may be half-hearted, and has to be half of something."""
    numeral = amount.numeral
    half = numeral.value == _HALF and amount.tokens.word(numeral.stop) not in known.of_links
    return True if numeral.kind is Kind.FRACTION and not half else None


_ALONE: tuple[Rule[Amount, bool], ...] = (
    Rule("scaled-number", _large, example="Pengunjungnya 2 juta lebih.", near_miss="Pengunjungnya 45."),
    Rule("number-in-thousands", _grouped, example="Pengunjungnya 2.450.", near_miss="Pengunjungnya 45."),
    Rule("decimal-number", _decimal, example="Indeksnya 3,47 saja.", near_miss="Indeksnya 3 saja."),
    Rule("counted-number", _counted_out, example="Yang hadir sebanyak 25.", near_miss="Yang hadir di Arang 25."),
    Rule(
        "number-of-others",
        _others,
        example="Lima kios buka, dua lainnya tutup.",
        near_miss="Lima kios buka, dua tutup.",
    ),
    Rule("bounded-number", _bounded, example="Yang hadir lebih dari 25.", near_miss="Yang hadir 25."),
    Rule(
        "part-of-a-whole",
        _parted,
        example="Dua pertiga dari kios itu kosong.",
        near_miss="Kios itu setengah kosong.",
    ),
)

"""Clock times and scores."""

from __future__ import annotations

from kupang_cli.extract.figures.sighting import ALONE, WITH_OTHERS, Refusal, Sighting
from kupang_cli.extract.figures.units import Certainty
from kupang_cli.grammar.rule import Rule
from kupang_cli.language.vocabulary import vocabulary as known

_HOURS = 24
_MINUTES = 60
_HIGHEST_SCORE = 200


def _clock(sighting: Sighting) -> Refusal | None:
    """As "pukul 9", "10.30 WIB", "jam tujuh malam"."""
    words, amount = sighting.tokens, sighting.amount
    behind = words.word(sighting.behind)
    if sighting.before in known.before_clock:
        return WITH_OTHERS
    if behind in known.clock and amount.leading is None:
        return WITH_OTHERS
    early = amount.value is not None and 0 < amount.value <= _HOURS
    return WITH_OTHERS if early and behind in known.hours_of_day and amount.bare else None


def _clock_digits(sighting: Sighting) -> Refusal | None:
    """As "10.30" with nothing that is measured."""
    hours, point, minutes = sighting.tokens.texts[sighting.at].partition(".")
    if not point or len(minutes) != 2 or sighting.certainty >= Certainty.CLASSIFIER or sighting.amount.money:
        return None
    clock = hours.isdecimal() and minutes.isdecimal() and int(hours) <= _HOURS and int(minutes) < _MINUTES
    return ALONE if clock and sighting.amount.numeral.scale == 1 else None


def _score(sighting: Sighting) -> Refusal | None:
    """The first number of "menang 3-1"."""
    tokens, behind = sighting.tokens, sighting.behind
    pair = tokens.touches(behind) and tokens.touches(behind + 1) and tokens.texts[behind] in "-–"
    second = tokens.texts[behind + 1] if pair else ""
    scored = second.isdecimal() and tokens.texts[sighting.at].isdecimal() and sighting.before in known.before_score
    return WITH_OTHERS if scored else None


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
    return ALONE if low >= high or noun else None


TIMES_AND_SCORES: tuple[Rule[Sighting, Refusal], ...] = (
    Rule("clock-time", _clock, example="Pasar dibuka pukul 9 pagi.", near_miss="Pasar memuat 9 kios."),
    Rule(
        "clock-time-in-digits",
        _clock_digits,
        example="Pada 10.30 pasar dibuka.",
        near_miss="Pasar tumbuh 10.30 persen.",
    ),
    Rule("score", _score, example="Tim itu menang 3-1 gol.", near_miss="Tim itu memuat 3-10 orang."),
    Rule("second-of-a-score", _second_of_score, example="Hasilnya 3-1 gol.", near_miss="Tim itu memuat 3-10 orang."),
)

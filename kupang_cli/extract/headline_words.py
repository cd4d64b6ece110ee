"""The words that a headline begins, ends and scores with, read from the lexicons once."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from kupang_cli.language import lexicon
from kupang_cli.language import words as lexicon_words

ENDS_BEFORE = frozenset(",;:–—.!?…")
# Indonesian verbs by their prefix (Sneddon 2010, chapter 1).
_VERB = re.compile(r"(?:me(?:ng|ny|[mnlrwy])|ber|ter|di)[a-z-]{3,}")


class HeadlineWords(NamedTuple):
    """Sets of lower-case words, each named after what its words are, and the numbers that weigh a stretch."""

    openings: frozenset[str]
    breaks: frozenset[str]
    clauses: frozenset[str]
    cuts: frozenset[str]
    joins: frozenset[str]
    time: frozenset[str]
    before_time: frozenset[str]
    time_pointers: frozenset[str]
    periods: frozenset[str]
    counts: frozenset[str]
    not_last: frozenset[str]
    reporting: frozenset[str]
    negations: frozenset[str]
    function_words: frozenset[str]
    hanging: frozenset[str]
    pointing: frozenset[str]
    weights: dict[str, float]
    costs: dict[str, float]


def _group(*names: str) -> frozenset[str]:
    return lexicon_words("headlines", *names)


def _numbers(name: str) -> dict[str, float]:
    return {entry: float(value) for entry, value in lexicon("headlines")[name].items()}


@cache
def headline_words() -> HeadlineWords:
    """The one set; its lexicons are read when first asked for."""
    periods, joins = _group("periods"), _group("joins")
    time = _group("time") | lexicon_words("months") | periods
    breaks = _group("phrases", "clauses") | time
    return HeadlineWords(
        openings=breaks | lexicon_words("connectives", "opening"),
        breaks=breaks,
        clauses=_group("clauses"),
        cuts=breaks | joins | ENDS_BEFORE | {"("},
        joins=joins,
        time=time,
        before_time=time | _group("before_time"),
        time_pointers=_group("time_pointers"),
        periods=periods,
        counts=lexicon_words("numbers", "units") | _group("every"),
        not_last=breaks | joins | _group("not_last"),
        reporting=_group("reporting"),
        negations=_group("negations"),
        function_words=lexicon_words("stop_words"),
        hanging=lexicon_words("hanging_openers"),
        pointing=_group("pointing"),
        weights=_numbers("weights"),
        costs=_numbers("costs"),
    )


@lru_cache(maxsize=4096)
def is_verb(lower: str) -> bool:
    """Whether a word says something of a subject, by its prefix or by the lexicon."""
    if lower in _group("predicates"):
        return True
    return _VERB.fullmatch(lower) is not None and lower not in _group("no_predicates")

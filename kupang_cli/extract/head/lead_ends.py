"""Where a headline can end in a sentence of the lead: where what follows can be left off."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kupang_cli.extract.head.lead_sentence import LeadSentence
from kupang_cli.extract.head.lead_starts import SHORTEST
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.shapes import before_nya
from kupang_cli.language.vocabulary import vocabulary as known

LONGEST = 16  # words of a headline
_LIST_ITEM = 4  # words between the commas of a list
_ENDS_BEFORE = frozenset(",;:–—.!?…")
_TERMINAL = frozenset(".!?…")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_SHORTEST_STEM = 3  # letters before -nya: "tanya" ends in it by itself


class Ending(NamedTuple):
    """The end of a stretch: the word after it, its words, and what they are worth less the clauses in it."""

    stop: int
    words: int
    worth: float


class _Cut:
    """A stretch ``[first, stop)`` and the sentence that goes on after it."""

    __slots__ = ("first", "sentence", "stop")

    def __init__(self, sentence: LeadSentence, first: int, stop: int) -> None:
        self.sentence, self.first, self.stop = sentence, first, stop


def endings(sentence: LeadSentence, first: int, anywhere: bool) -> Iterator[Ending]:
    """The ends that a stretch from ``first`` can have; with ``anywhere`` also short ones and such as cannot be left."""
    for stop, words, worth in _lengths(sentence, first):
        if words < SHORTEST and not anywhere:
            continue
        if stop < sentence.stop:
            if (anywhere or sentence.lower[stop] in _cuts()) and applies(_RULES, _Cut(sentence, first, stop)):
                yield Ending(stop, words, worth)
        elif sentence.whole:
            end = sentence.without_end_marks(first, stop)
            if anywhere or not _ends_in_date(sentence, end):
                yield Ending(end, words, worth)


def _lengths(sentence: LeadSentence, first: int) -> Iterator[Ending]:
    """Every stretch from ``first`` that is short enough and ends with its quotation's sentence at the latest."""
    texts, lower, clause = sentence.texts, sentence.lower, known.headline_costs["clause"]
    words, worth = 0, 0.0
    for stop in range(first + 1, sentence.stop + 1):
        last = texts[stop - 1]
        if lower[stop - 1] in known.headline_clauses:
            worth -= clause
        if last in _TERMINAL and stop < sentence.stop and _is_quoted(sentence, first, stop):
            return
        if last[0].isalnum():
            words += 1
            worth += sentence.worth[stop - 1 - sentence.first]
            if words > LONGEST:
                return
        yield Ending(stop, words, worth)


@cache
def _cuts() -> frozenset[str]:
    """What a stretch can end before."""
    return known.headline_cuts | _ENDS_BEFORE | {"("}


def _is_quoted(sentence: LeadSentence, first: int, stop: int) -> bool:
    return any(inner_first <= first and stop <= inner_stop for _, inner_first, inner_stop, _ in sentence.quoted)


def _ends_in_date(sentence: LeadSentence, stop: int) -> bool:
    """Whether the words before ``stop`` say when: "Senin (5/1/2026)", "pada 2026", "tahun ini"."""
    last, before = sentence.lower[stop - 1], sentence.lower[stop - 2]
    if last == ")":
        return before[0].isdigit() and "/" in before
    if last in known.periods:
        return not _counts(sentence, stop - 2)
    if last in known.headline_time:
        return True
    return before in known.before_time and (last.isdigit() or last in known.time_pointers)


def _counts(sentence: LeadSentence, index: int) -> bool:
    """Whether a word counts the periods that follow: "15 tahun", "setiap tahun"."""
    return sentence.lower[index] in known.counting or sentence.lower[index][0].isdigit()


# ---------------------------------------------------------------- rules


def _inside_brackets(cut: _Cut) -> bool | None:
    return False if cut.sentence.depth(cut.stop) else None


def _ends_on_a_mark(cut: _Cut) -> bool | None:
    last = cut.sentence.texts[cut.stop - 1]
    return None if last[0].isalnum() or last in ')%”»"' else False


def _needs_another(cut: _Cut) -> bool | None:
    return False if cut.sentence.lower[cut.stop - 1] in known.not_last else None


def _opens_relative(cut: _Cut) -> bool | None:
    """A relative clause of one verb has just begun."""
    relative = cut.sentence.lower[cut.stop - 2] in known.relative
    return False if relative and cut.sentence.is_verb(cut.stop - 1) else None


def _ends_when(cut: _Cut) -> bool | None:
    return False if _ends_in_date(cut.sentence, cut.stop) else None


def _before_mark(cut: _Cut) -> bool | None:
    """A mark ends a stretch, but not the comma of a list, and not after a verb that needs its object."""
    sentence, stop = cut.sentence, cut.stop
    if sentence.texts[stop] not in _ENDS_BEFORE:
        return None
    if sentence.texts[stop] == "." and stop + 1 < sentence.stop:
        return False  # of an abbreviation: "Kepala Badan LT. Hidayat"
    return not _lists(sentence, stop) and not sentence.needs_object(stop - 1)


def _lists(sentence: LeadSentence, stop: int) -> bool:
    """Whether the comma at ``stop`` stands between the items of a list: "Ende[,] Maumere, dan Larantuka"."""
    since = 0
    for index in range(stop + 1, sentence.stop):
        if sentence.lower[index] in known.joins:
            return True
        since = 0 if sentence.texts[index] == "," else since + 1
        if since > _LIST_ITEM or index in sentence.predicates:
            return False
    return False


def _before_join(cut: _Cut) -> bool | None:
    """The second of two can be left off, but not of two names, nor the last of a list."""
    texts, stop = cut.sentence.texts, cut.stop
    if cut.sentence.lower[stop] not in known.joins:
        return None
    names = texts[stop - 1][0].isupper() and any(text[0].isupper() for text in texts[stop + 1 : stop + 2])
    return not names and "," not in texts[max(cut.first, stop - 1 - _LIST_ITEM) : stop]


def _counted_period(cut: _Cut) -> bool | None:
    counted = cut.sentence.lower[cut.stop] in known.periods and _counts(cut.sentence, cut.stop - 1)
    return False if counted else None


def _before_break(cut: _Cut) -> bool | None:
    """A phrase or clause can be left off, but not after an active verb."""
    sentence, stop = cut.sentence, cut.stop
    if sentence.lower[stop] not in known.headline_breaks:
        return None
    return not sentence.is_verb(stop - 1) or sentence.lower[stop - 1].startswith("di")


def _before_other_word(cut: _Cut) -> bool | None:
    """A name or an amount goes on with what stands before it; an active verb needs its object."""
    following = cut.sentence.texts[cut.stop][0]
    return not (following.isupper() or following.isdigit() or cut.sentence.needs_object(cut.stop - 1))


_REPORT = "Wali Kota Sukamaju membuka pasar ikan"
# Whether a stretch can end where it does.
_RULES: tuple[Rule[_Cut, bool], ...] = (
    Rule(
        "stretch-inside-brackets",
        _inside_brackets,
        example="Pasar ikan milik Dinas Pasar (dinas baru, dan besar) dibuka wali kota.",
        near_miss=f"{_REPORT} yang lama ditutup.",
    ),
    Rule(
        "stretch-ends-on-mark",
        _ends_on_a_mark,
        example="Wali Kota Sukamaju membuka pasar, yang lama ditutup.",
        near_miss=f"{_REPORT} yang lama ditutup.",
    ),
    Rule(
        "stretch-needs-another-word",
        _needs_another,
        example="Wali Kota Sukamaju membuka pasar untuk para, kata warga, pedagang.",
        near_miss=f"{_REPORT} yang lama ditutup.",
    ),
    Rule(
        "stretch-opens-relative-clause",
        _opens_relative,
        example="Wali Kota Sukamaju membuka pasar yang dibangun di tepi sungai.",
        near_miss=f"{_REPORT} yang lama ditutup.",
    ),
    Rule(
        "stretch-ends-when",
        _ends_when,
        example="Pasar ikan Sukamaju dibuka pada 2026, kata warga.",
        near_miss=f"{_REPORT} yang lama ditutup.",
    ),
    Rule(
        "stretch-before-mark",
        _before_mark,
        example=f"{_REPORT}, kata warga.",
        near_miss=f"{_REPORT} yang lama ditutup",
    ),
    Rule(
        "stretch-before-join",
        _before_join,
        example=f"{_REPORT} dan sayur.",
        near_miss=f"{_REPORT} yang lama ditutup.",
    ),
    Rule(
        "stretch-before-counted-period",
        _counted_period,
        example="Wali Kota Sukamaju menutup pasar dua tahun.",
        near_miss=f"{_REPORT} tahun ini.",
    ),
    Rule(
        "stretch-before-phrase",
        _before_break,
        example=f"{_REPORT} yang lama ditutup.",
        near_miss=f"{_REPORT}, kata warga.",
    ),
    Rule(
        "stretch-before-other-word",
        _before_other_word,
        example=f"{_REPORT} (pasar lama).",
        near_miss=f"{_REPORT}, kata warga.",
    ),
)


def stands_alone(sentence: LeadSentence, first: int, stop: int) -> bool:
    """Whether marks and brackets come in pairs and, after the lead, no word points to what was said before."""
    texts = sentence.texts[first:stop]
    if texts.count('"') % 2 or any(texts.count(opening) != texts.count(closing) for opening, closing in _PAIRS):
        return False
    if sentence.number and any(_points_back(word) for word in sentence.lower[first:stop]):
        return False
    return not any(_cuts_into(quotation, first, stop) for quotation in sentence.quoted)


def _cuts_into(quotation: tuple[int, int, int, int], first: int, stop: int) -> bool:
    """Whether a stretch has a part of a quotation and not the rest."""
    outer_first, inner_first, inner_stop, outer_stop = quotation
    apart = stop <= outer_first or outer_stop <= first
    inside = inner_first <= first and stop <= inner_stop
    return not (apart or inside or (first <= outer_first and outer_stop <= stop))


def _points_back(word: str) -> bool:
    return word in known.headline_pointing or len(before_nya(word)) >= _SHORTEST_STEM

"""Where a headline can begin in a sentence of the lead: where its subject or one of its clauses does."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.extract.head.lead_sentence import LeadSentence, is_verb
from kupang_cli.language.vocabulary import vocabulary as known

SHORTEST = 5  # words of a headline
_OPENING = 26  # words within which an opening, a subject or a reporting clause ends
_LONG_SUBJECT = 10  # words; a longer one leaves no room for what it does


def starts(sentence: LeadSentence) -> list[int]:
    """The words with which a headline can begin, in text order."""
    begin = _after_opening(sentence)
    names = list(_names(sentence, begin))
    found = {*names, *_complement(sentence, begin)}
    if not names or names[0] - begin < _LONG_SUBJECT:
        found.add(begin)
    subject_end = _subject_end(sentence, begin, otherwise=sentence.first)
    if subject_end - begin >= _LONG_SUBJECT and sentence.lower[subject_end] not in known.headline_reporting:
        found.add(subject_end)
    return sorted(start for start in found if start < sentence.stop and not sentence.depth(start))


def _subject_end(sentence: LeadSentence, begin: int, otherwise: int) -> int:
    """The first predicate after ``begin``."""
    return next((index for index in sentence.predicates if index > begin), otherwise)


def _after_opening(sentence: LeadSentence) -> int:
    """Past a quote mark and an opening adverbial or clause ("Dalam upaya ..., ", "Memasuki usia ..., ")."""
    texts, lower, stop = sentence.texts, sentence.lower, sentence.stop
    begin = sentence.first
    while begin + 1 < stop and not texts[begin][0].isalnum():
        begin += 1
    word = lower[begin]
    if word not in known.headline_openings and not (word.startswith(("me", "ber")) and is_verb(word)):
        return begin
    for index in range(begin + 1, min(stop - SHORTEST, begin + _OPENING)):
        if texts[index] == "," and not sentence.depth(index):
            following = lower[index + 1]
            if not (_is_place(following) or following in known.not_last):
                return index + 1
    return begin


def _names(sentence: LeadSentence, begin: int) -> Iterator[int]:
    """The name that what someone is leads up to: "Kepala Dinas Pasar Sukamaju, [Rahmat Hidayat] menutup ..."."""
    texts, lower = sentence.texts, sentence.lower
    subject_end = _subject_end(sentence, begin, otherwise=begin)
    if subject_end - begin >= _OPENING:
        return
    index = begin + 1
    while index < subject_end:
        start = index
        index += 1
        if not texts[start][0].isupper() or sentence.depth(start):
            continue
        after_office = _follows_office(sentence, begin, start)
        if texts[start - 1][0].isupper() and not after_office:
            continue
        while index < subject_end and texts[index][0].isupper():
            index += 1
        leads_up = after_office or (texts[start - 1] == "," and _reaches(sentence, index, subject_end))
        if leads_up and not _is_place(lower[start]):
            yield start


def _is_place(word: str) -> bool:
    return word in known.places or word in known.place_heads


def _follows_office(sentence: LeadSentence, begin: int, start: int) -> bool:
    """Whether a given name follows an office and what it is the office of: "Wali Kota Sukamaju [Rahmat] ..."."""
    lower = sentence.lower
    if lower[start] not in known.given:
        return False
    before = lower[start - 1]
    ends_office = (
        sentence.texts[start - 1].isupper()
        or before in known.places
        or before in known.offices
        or before in known.titles
        or before in known.bodies
    )
    return ends_office and any(word in known.offices for word in lower[begin:start])


def _reaches(sentence: LeadSentence, index: int, subject_end: int) -> bool:
    """Whether only an age or acronym in brackets and a comma stand between ``index`` and the predicate."""
    texts = sentence.texts
    if index < subject_end and texts[index] == "(":
        while index < subject_end and texts[index] != ")":
            index += 1
        index += 1
    return index >= subject_end - (index < subject_end and texts[index] == ",")


def _complement(sentence: LeadSentence, begin: int) -> Iterator[int]:
    """What is reported: "Rahmat Hidayat mengatakan bahwa [pasar itu ditutup]"."""
    lower, last = sentence.lower, sentence.stop - SHORTEST
    for verb in range(begin + 1, min(last, begin + _OPENING)):
        if lower[verb] in known.headline_reporting and lower[verb - 1] not in known.headline_negations:
            index = verb + 1
            index += sentence.texts[index] in ",:"
            index += lower[index] in known.complementizers
            clause = any(predicate > index for predicate in sentence.predicates)
            if clause and index <= last and lower[index] not in known.headline_breaks:
                yield index
                return

"""Announced comma lists: "sejumlah prestasi, antara lain a, b, serta c"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.announcements.announcement import year_of
from kupang_cli.extract.points.comma_lists.announcing import (
    Announcer,
    Family,
    Phrase,
    PhraseKind,
    announcers,
    announcing_at,
    clause_start,
    in_full,
    number,
    phrases_before,
    phrases_of_before,
    points_back,
    subject_of,
)
from kupang_cli.extract.points.comma_lists.matches import FEWEST, SLIP, Match
from kupang_cli.extract.points.comma_lists.pieces import end_of_list
from kupang_cli.extract.points.comma_lists.readings import CommaList, Reading
from kupang_cli.findings import Date, Enumeration, Item
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_READ_AGAIN = 4  # times that the words of a sentence are read
_LONGEST_COUNT = 8  # words of a count with its noun and a comma
_SHORTEST_TITLE = 2  # words


class _Found(NamedTuple):
    """A comma list: the phrase that announces it, its items, and the rule that it is a list by."""

    phrase: Phrase
    reading: Reading
    rule: str


def comma_lists(article: Article, layout: Layout, dates: Sequence[Date]) -> Iterator[Enumeration]:
    """The announced comma lists of an article in text order; of lists inside one another the outer one."""
    for index, sentence in enumerate(layout.sentences):
        found = [] if sentence.boilerplate else list(_lists(layout, index))
        year = year_of(article, layout, dates, index) if found else None
        for phrase, reading, rule in found:
            spans = (layout.words.span(low, high) for low, high in reading.items)
            items = tuple(Item(number, span, _title(layout.words, span)) for number, span in enumerate(spans, 1))
            yield Enumeration("inline", phrase.span, _announced(phrase, len(items)), year, items, rule)


def _announced(phrase: Phrase, items: int) -> int | None:
    """How many items a phrase announces; None where it counts what they are some or parts of."""
    return phrase.promises if phrase.promises is not None and abs(phrase.promises - items) <= SLIP else None


def _lists(layout: Layout, sentence: int) -> Iterator[_Found]:
    """The comma lists of a sentence; not all of them where it is mostly announcing words, as no sentence of news is."""
    inside = layout.words.within(*layout.sentences[sentence].span)
    reached, left = inside.start, _READ_AGAIN * len(inside)
    for announcer in announcers(layout.words, inside):
        matches = _matches(layout, sentence, announcer, reached) if announcer.place >= reached else []
        if not matches:
            continue
        found = _behind_count(layout, announcer, matches[0].limit)
        if found is None:
            pieces = CommaList(layout.words, announcer.body, matches[0].limit)
            found = _counted(pieces, matches) or _uncounted(pieces, matches)
        if found is not None:
            reached = found.reading.stop
            yield found
        left -= matches[0].limit - announcer.body
        if left < 0:
            return


def _behind_count(layout: Layout, announcer: Announcer, limit: int) -> _Found | None:
    """The list that a count behind announcing words announces with its comma: "mencakup tiga hal, a, b, dan c"."""
    words, body = layout.words, announcer.body
    comma = next((index for index in range(body, min(limit, body + _LONGEST_COUNT)) if words.texts[index] == ","), body)
    phrase = next((each for each in phrases_before(layout, body, comma) if each.first == body), None)
    if phrase is None or phrase.stop != comma or phrase.promises is None or announcing_at(words, comma + 1):
        return None
    match = Match(words, Announcer(comma, comma + 1, Family.ALL), phrase, body, limit, back=False, nearer=())
    for reading in CommaList(words, comma + 1, limit).readings(phrase.promises):
        counted = any(number(words.lower[low]) for low, _ in reading.items)  # "dua guru, tiga siswa, dan satu sopir"
        rule = match.accepted(reading)
        if rule is not None and not counted and len(reading.items) == phrase.promises >= FEWEST:
            return _Found(phrase, reading, rule)
    return None


def _matches(layout: Layout, sentence: int, announcer: Announcer, reached: int) -> list[Match]:
    """The phrases from word ``reached`` that may announce what stands behind announcing words, the likeliest first."""
    words, place = layout.words, announcer.place
    inside = words.within(*layout.sentences[sentence].span)
    floor = clause_start(words, max(inside.start, reached), place)
    if _tells_who_came(words, floor, place):
        return []
    phrases = [in_full(layout, sentence, floor, phrase) for phrase in phrases_before(layout, floor, place)]
    before: list[Phrase] = []
    counted = any(phrase.kind is PhraseKind.COUNTED for phrase in phrases)
    if not counted and points_back(words, floor, place):
        before = phrases_of_before(layout, sentence, floor)
    limit = end_of_list(layout, announcer.body, inside.stop) if phrases or before else inside.stop
    names_parts = announcer.family is Family.SOME or words.lower[place] in known.containing
    says_which = words.lower[place] in known.stating and words.texts[place - 1] != ","
    says_which = says_which and announcer.family is Family.ALL
    equates = announcer.family is Family.EQUATION
    subject: list[Phrase] = []
    if not phrases and (names_parts or says_which or equates):
        subject = subject_of(words, floor, place)
        subject = [phrase for phrase in subject if not equates or _says_which(words, phrase)]
        limit = end_of_list(layout, announcer.body, inside.stop) if subject else limit
    return [
        Match(words, announcer, phrase, floor, limit, back=back, nearer=found[:order])
        for back, found in ((False, phrases), (True, before), (False, subject))
        for order, phrase in enumerate(found)
    ]


def _says_which(words: Words, phrase: Phrase) -> bool:
    """Whether what is equated is "barang lain" or "barang yang naik", and so may be several things."""
    inside = words.lower[phrase.first : phrase.stop]
    return inside[-1] in known.others or not known.relative.isdisjoint(inside)


def _tells_who_came(words: Words, floor: int, place: int) -> bool:
    """Whether a clause says who was there, which is no list of points."""
    lower = words.lower
    return any(lower[index] in known.attendance and not _of_things(lower, index) for index in range(floor, place))


def _of_things(lower: Sequence[str], index: int) -> bool:
    """Whether "hadir" at a place is said of things: "hadir dengan layar lebar", "hadir dalam dua warna"."""
    counted = index + 2 < len(lower) and (number(lower[index + 2]) > 0 or lower[index + 2] in known.list_quantifiers)
    return lower[index + 1] in known.not_attending or counted


def _counted(pieces: CommaList, matches: Sequence[Match]) -> _Found | None:
    """The list as one of the counts announced would have it."""
    for match in matches:
        if match.phrase.promises is not None:
            for reading in pieces.readings(match.phrase.promises):
                found = match.accepted(reading)
                if found is not None:
                    return _Found(match.phrase, reading, found)
    return None


def _uncounted(pieces: CommaList, matches: Sequence[Match]) -> _Found | None:
    """The list as its numbers have it, where they make the one announced, or as its commas have it."""
    for match in matches:
        for reading in pieces.by_numbers(match.phrase.promises or 0):
            found = match.accepted(reading) if len(reading.items) >= FEWEST else None
            return None if found is None else _Found(match.phrase, reading, found)
    for reading in pieces.readings(None):
        adding_up = [match for match in matches if match.adds_up(reading)]
        for match in (*adding_up, *matches) if len(reading.items) >= FEWEST else ():
            found = match.accepted(reading)
            if found is not None:
                return _Found(match.phrase, reading, found)
    return None


# ---------------------------------------------------------------- titles


def _title(words: Words, span: Span) -> Span:
    """The item without the clause that only explains it."""
    inside = words.within(*span)
    for index in inside[_SHORTEST_TITLE:]:
        if words.lower[index] in known.title_stop:
            return Span(span.start, words.end(index - 2 if words.texts[index - 1] == "," else index - 1))
    return span

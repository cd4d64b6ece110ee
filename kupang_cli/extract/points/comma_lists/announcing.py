"""What announces a comma list: the announcing words, and the noun phrases that may say what it is a list of."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.points.announcements.labels import heading_at, label_at, plural_at
from kupang_cli.extract.tags import TAGS
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.language.phrases import stands_at
from kupang_cli.language.shapes import before_nya, clause_verb, passive_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_REACH = 60  # words from the announcing words back to the phrase
_MOST_PHRASES = 10  # looked at
_SHORTEST = 3  # words of a list
_LONGEST_RELATIVE = 12  # words of a relative clause that belongs to a subject
_SHORTEST_SUBJECT = 3  # letters
_LONGEST_OF_LABEL = 5  # the same, of one that belongs to its label
_LONGEST_SUBJECT = 8  # words of a subject that points back
_REACH_BACK = 2  # sentences that such a subject points back over
_PREFIX = "ke"  # "ketiga kota itu"
_DIGITS_OF_YEAR = 4
_MOST_DIGITS = 9  # of a count
_ANNOUNCERS = Pattern(TAGS, "[announcer :]")
_OPENERS = Pattern(
    TAGS,
    "[number_words ordinals figure list_quantifiers plural_of_people list_collectives]"
    " | [doubled_word&letters ^ not_plural]",
)
_NOUNS = Pattern(
    TAGS,
    "[letters ^ phrase_stops not_counted goes_on]"
    "(?: [letters ^ phrase_stops label_verb goes_on] | [verb_shaped_nouns ^ phrase_stops goes_on] ){0,6}",
)
_IN_BRACKETS = Pattern(TAGS, "[(] [^] [)]")


class Family(Enum):
    """How announcing words announce: by naming all or some, by a colon, by saying what it is, by giving examples."""

    ALL = "all"
    SOME = "some"
    COLON = "colon"
    EQUATION = "equation"
    EXAMPLES = "examples"


class Announcer(NamedTuple):
    """Announcing words: the first of them, the first word of the list behind them, and how they announce."""

    place: int
    body: int
    family: Family


class PhraseKind(Enum):
    """What makes a noun phrase announce more than one thing."""

    COUNTED = "counted"  # "tiga kota"
    QUANTIFIED = "quantified"  # "sejumlah kota"
    PLURAL = "plural"  # "kota-kota"
    PEOPLE = "people"  # "para menteri"
    COLLECTIVE = "collective"  # "barang bukti"
    SUBJECT = "subject"  # "dokumen yang diunggah" before "antara lain"


class Phrase(NamedTuple):
    """A noun phrase that may announce a list, words ``[first, stop)``, and how many items it promises."""

    span: Span | None
    kind: PhraseKind
    promises: int | None
    first: int
    stop: int


# ---------------------------------------------------------------- announcing words


def announcers(words: Words, inside: range) -> Iterator[Announcer]:
    """The announcing words of a sentence in text order, several in a row as one."""
    reached = inside.start
    for place in _ANNOUNCERS.places(words.tagged(TAGS), inside.start, inside.stop - _SHORTEST):
        found = announcing_at(words, place) if place >= reached else None
        if found is not None:
            length, family = found
            reached = _past_leads(words, place + length, inside.stop)
            if reached < inside.stop:
                yield Announcer(place, reached, family)


def _past_leads(words: Words, index: int, stop: int) -> int:
    """Past marks and more announcing words to the list itself: "yakni sebagai berikut:", "antara lain adalah"."""
    while index < stop:
        more = announcing_at(words, index)
        if more is not None:
            index += more[0]
        elif words.texts[index] in ',"“' or words.lower[index] in known.list_leads:
            index += 1
        else:
            break
    return index


def announcing_at(words: Words, place: int) -> tuple[int, Family] | None:
    """How many announcing words begin at a word, and how they announce."""
    if words.texts[place] == ":":
        return 1, Family.COLON
    word = words.lower[place]
    for announcer, family in _announcing()[word] if word in known.announcer else ():
        if stands_at(announcer, words.lower, place):
            return len(announcer), family
    return None


@cache
def _announcing() -> dict[str, list[tuple[tuple[str, ...], Family]]]:
    """The announcing phrases, with how they announce, by their first words."""
    groups = (
        (known.naming_all, Family.ALL),
        (known.naming_some, Family.SOME),
        (known.equating_lists, Family.EQUATION),
        (known.giving_examples, Family.EXAMPLES),
    )
    table: dict[str, list[tuple[tuple[str, ...], Family]]] = {}
    for phrases, family in groups:
        for phrase in phrases:
            table.setdefault(phrase[0], []).append((phrase, family))
    return table


# ---------------------------------------------------------------- phrases that announce


def phrases_before(layout: Layout, start: int, stop: int) -> list[Phrase]:
    """The noun phrases in ``[start, stop)`` that may announce a list, the last first."""
    words = layout.words
    floor = max(start, stop - _REACH)
    places = _OPENERS.places(words.tagged(TAGS), floor, stop)
    found = (_phrase(layout, index, floor, stop) for index in reversed(places[-_MOST_PHRASES:]))
    return [phrase for phrase in found if phrase is not None]


def _phrase(layout: Layout, index: int, floor: int, stop: int) -> Phrase | None:
    """The phrase that opens with the word at ``index``; ``floor`` is the first word of its sentence or clause."""
    words = layout.words
    word = words.lower[index]
    if _is_of_name(words, index, floor):
        return None
    if word in known.list_collectives:
        return _collective(words, index, stop)
    count, first = _count(words, index, floor)
    quantified = word in known.list_quantifiers or word in known.plural_of_people
    if count is None and not quantified:
        return _plural(words, index, stop)
    if words.lower[first : first + 1] and words.lower[first].partition("-")[0] in known.months:
        return None
    bare = _NOUNS.match(words.tagged(TAGS), first, stop)
    if bare is None or is_verb(words, first):
        counts = count is not None and word not in known.ordinals  # no "pihak ketiga seperti"
        alone = counts and _stands_alone(words, first, stop) and not words.texts[index - 1][0].isupper()
        return Phrase(None, PhraseKind.COUNTED, count, index, first) if alone else None
    label = label_at(layout, index, stop)
    start = words.starts[index] + (len(_PREFIX) if word in known.ordinals else 0)
    span = label.span if label is not None else Span(start, words.end(bare.end() - 1))
    if count is not None:
        return Phrase(span, PhraseKind.COUNTED, count, index, bare.end())
    kind = PhraseKind.QUANTIFIED if word in known.list_quantifiers else PhraseKind.PEOPLE
    return Phrase(span, kind, None, index, bare.end())


def _is_of_name(words: Words, index: int, floor: int) -> bool:
    """Whether a word with a capital among others is part of a name: "PT Aneka Garam", "Anak-Anak Muara"."""
    before, after = words.texts[index - 1] if index > floor else "", words.texts[index + 1 : index + 2]
    if not before or not words.texts[index][0].isupper() or words.lower[index].isdecimal():
        return False
    doubled = words.lower[index].partition("-")
    same = doubled[0] == doubled[2] and words.texts[index].partition("-")[2][:1].isupper()
    return before[0].isupper() or (same and bool(after) and after[0][0].isupper())


def is_verb(words: Words, index: int) -> bool:
    """Whether a word is a verb of a clause, by its shape and in lower case."""
    word = words.texts[index]
    return (clause_verb(word) or passive_verb(word)) and word not in known.no_verbs_in_lists and not before_nya(word)


def _count(words: Words, index: int, floor: int) -> tuple[int | None, int]:
    """The number that a word counts by, two at least, and the word after it and the same number in brackets."""
    word, after = words.lower[index], index + 1
    if after < len(words) and words.lower[after] in known.teens:
        return known.teens[words.lower[after]] + known.number_words.get(word, 0), after + 1
    count = known.ordinals.get(word, 0) or _figure(words, index, floor)
    brackets = _IN_BRACKETS.match(words.tagged(TAGS), after, len(words))
    return (count if count > 1 else None), after if brackets is None else brackets.end()


def _figure(words: Words, index: int, floor: int) -> int:
    """The value of a figure that counts; 0 for any other word, a year, and a number that names ("Grup 2")."""
    before, after = index - 1, index + 1
    named = before > floor and words.texts[before][0].isupper() and words.lower[before] not in known.function_words
    of_lists = after < len(words) and words.lower[after] in known.list_heads
    return 0 if named and not of_lists else number(words.lower[index])


def number(word: str) -> int:
    """The value of a word or figure that counts; 0 for any other word and for a year."""
    digits = word.replace(".", "")
    year = len(word) == _DIGITS_OF_YEAR and word == digits
    if digits.isdecimal() and len(digits) <= _MOST_DIGITS and not year:
        return int(digits)
    return known.number_words.get(word, 0)


def _stands_alone(words: Words, first: int, stop: int) -> bool:
    """Whether a count without a noun is all that announces: "terbagi menjadi tiga, yaitu", "Tuntutan kami tiga."."""
    return first >= stop or (first == stop - 1 and words.texts[first] in ",.")


def _plural(words: Words, index: int, stop: int) -> Phrase | None:
    """A doubled noun with what follows it: "kota-kota besar"."""
    if "-" not in words.lower[index] or not words.lower[index][0].isalpha():
        return None
    more = _NOUNS.match(words.tagged(TAGS), index + 1, stop)
    end = index + 1 if more is None else more.end()
    span = _with_relative(words, end, stop, plural_at(words, index, stop) or words.span(index, end))
    return Phrase(span, PhraseKind.PLURAL, None, index, end)


def _collective(words: Words, index: int, stop: int) -> Phrase | None:
    """A noun that means several things without a plural: "barang bukti"."""
    for noun in known.collective_nouns:
        end = index + len(noun)
        if end <= stop and stands_at(noun, words.lower, index):
            span = _with_relative(words, end, stop, words.span(index, end))
            return Phrase(span, PhraseKind.COLLECTIVE, None, index, end)
    return None


def _with_relative(words: Words, end: int, stop: int, label: Span) -> Span:
    """The label of a phrase that ends before word ``end``, with a relative clause up to the announcing words.

    Without a number it says which things are meant: "kota-kota yang paling padat, yakni".
    """
    place = stop - 1 if words.texts[stop - 1] == "," else stop
    if end + 1 >= place or label.end != words.end(end - 1) or words.lower[end] not in known.relative:
        return label
    if words.lower[place - 1] in known.points_to_list:  # "kota-kota yang dimaksud"
        return label
    after = _end_of_subject(words, words.index(label.start), end, place)
    return label if after is None or after == end else Span(label.start, words.end(after - 1))


def subject_of(words: Words, floor: int, place: int) -> list[Phrase]:
    """The noun phrase with which a clause begins and that announcing words follow: "Syarat yang diminta meliputi".

    A short relative clause or a word that points back may belong to it; "Hal ini" says nothing.
    """
    if words.lower[place - 1] in known.relative:
        return []
    comma = next((index for index in range(place - 1, floor, -1) if words.texts[index] == ","), floor - 1)
    for begin in dict.fromkeys((floor, comma + 1)):
        first = begin
        while first < place and words.lower[first] in known.opens_subject:
            first += 1
        label = heading_at(words, first, place) if first < place else None
        if label is not None and _is_subject(words.lower[label.noun]):
            end = _end_of_subject(words, first, words.index(label.span.end), place)
            if end is not None:
                return [Phrase(words.span(first, end), PhraseKind.SUBJECT, None, first, place)]
    return []


def _is_subject(noun: str) -> bool:
    """Whether a noun can be the subject of a list: not "hal", and no single letter."""
    return noun not in known.bare_heads and len(noun) >= _SHORTEST_SUBJECT


def _end_of_subject(words: Words, first: int, after: int, place: int) -> int | None:
    """Where the label of a subject ends whose noun phrase is words ``[first, after)``; None where more is said of it.

    A relative clause belongs to it, a long one up to the agent: "strategi yang dijalankan oleh pemerintah kota".
    """
    if after == place:
        return place
    if after == place - 1 and is_pointing(words, after):
        return after if after - first > 1 else place  # "Bantuan ini" is all that names it
    goes_on = words.lower[after] in known.relative or words.lower[after] in known.agent
    if not goes_on or place - after > _LONGEST_RELATIVE or "," in words.texts[after:place]:
        return None
    agent = next((index for index in range(after, place) if words.lower[index] in known.agent), place)
    return agent if agent - after <= _LONGEST_OF_LABEL else after


# ---------------------------------------------------------------- sentences, and subjects that point back


def clause_start(words: Words, start: int, place: int) -> int:
    """Where what may announce a list at word ``place`` begins: behind a sentence in the sentence, or a quotation."""
    floor = max(start, place - _REACH)
    for index in range(place - 1, floor, -1):
        text, before = words.texts[index], words.texts[index - 1]
        if text in "?!;" or (text == "." and ends_sentence(words, index, place)):
            return index + 1
        if text in '"”' and before in ",.?!":
            return index + 1
    return floor


def ends_sentence(words: Words, index: int, stop: int) -> bool:
    """Whether the full stop at word ``index`` ends a sentence inside the marks of a quotation."""
    before = words.lower[index - 1] if index else ""
    if before in known.abbreviations or before in known.abbreviations_ending or (len(before) == 1 and before.isalpha()):
        return index + 1 >= stop
    return True


def points_back(words: Words, floor: int, place: int) -> bool:
    """Whether a list's announcing words, or the subject before them, point back to what was announced before.

    "Antara lain", "Kelimanya meliputi", "Kota tersebut, yakni".
    """
    last = place - 1 if place > floor and words.texts[place - 1] == "," else place
    opening = words.lower[floor : min(last, floor + _LONGEST_SUBJECT)]
    if last <= floor or any(before_nya(word) in known.ordinals for word in opening):
        return True
    subject = next((index + 1 for index in range(last - 1, floor, -1) if words.texts[index] == ","), floor)
    return is_pointing(words, last - 1) and last - subject <= _LONGEST_SUBJECT


def is_pointing(words: Words, index: int) -> bool:
    """Whether a word points back to what was announced, and not to a time as in "saat ini"."""
    return words.lower[index] in known.points_to_list and words.lower[index - 1] not in known.not_pointed_to


def in_full(layout: Layout, sentence: int, floor: int, phrase: Phrase) -> Phrase:
    """A counted phrase that points back with the label that it had before.

    "Keempat proyek itu, yakni" behind "empat proyek jalan desa" lists "empat proyek jalan desa".
    """
    lower = layout.words.lower
    pointed = phrase.kind is PhraseKind.COUNTED and phrase.stop < len(lower) and is_pointing(layout.words, phrase.stop)
    for before in phrases_of_before(layout, sentence, floor) if pointed else ():
        same = before.promises == phrase.promises and lower[before.first + 1] == lower[phrase.first + 1]
        if same and before.stop - before.first > phrase.stop - phrase.first:
            return phrase._replace(span=before.span)
    return phrase


def phrases_of_before(layout: Layout, sentence: int, floor: int) -> list[Phrase]:
    """The phrases that a subject beginning at word ``floor`` of a sentence can point back to, the last first."""
    words = layout.words
    start = words.index(layout.sentences[sentence].span.start)
    if floor > start:
        return phrases_before(layout, clause_start(words, start, floor - 1), floor - 1)
    for back in range(1, min(_REACH_BACK, sentence) + 1):
        span, _, boilerplate = layout.sentences[sentence - back]
        before = words.within(*span)
        found = [] if boilerplate else phrases_before(layout, before.start, before.stop)
        if found:
            return found
    return []

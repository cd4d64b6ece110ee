"""Announced comma lists: "sejumlah prestasi, antara lain a, b, serta c"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.announcements import year_of
from kupang_cli.extract.points.comma_announcements import (
    Announcer,
    Family,
    Phrase,
    PhraseKind,
    announcers,
    announcing_at,
    clause_start,
    phrases_before,
    phrases_of_before,
    points_back,
)
from kupang_cli.extract.points.comma_items import CommaList, Reading, end_of_list, is_verb
from kupang_cli.findings import Date, Enumeration, Item
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_FEWEST = 3  # items, where no count announces two
_FEWEST_UNCLOSED = 4  # items, where no "dan" stands before the last
_LONGEST_ITEM = 40  # words
_SHORTEST_TITLE = 2  # words


def comma_lists(article: Article, layout: Layout, dates: Sequence[Date]) -> Iterator[Enumeration]:
    """The announced comma lists of an article in text order; of lists inside one another the outer one."""
    words = layout.words
    for index, sentence in enumerate(layout.sentences):
        if sentence.boilerplate:
            continue
        inside = words.within(*sentence.span)
        reached = inside.start
        for announcer in announcers(words, inside):
            found = _list(layout, index, announcer, inside, reached) if announcer.place >= reached else None
            if found is None:
                continue
            phrase, reading, rule = found
            reached = reading.stop
            spans = (words.span(low, high) for low, high in reading.items)
            items = tuple(Item(number, span, _title(words, span)) for number, span in enumerate(spans, 1))
            yield Enumeration(
                "inline", phrase.span, phrase.promises, year_of(article, layout, dates, index), items, rule
            )


def _list(
    layout: Layout, sentence: int, announcer: Announcer, inside: range, reached: int
) -> tuple[Phrase, Reading, str] | None:
    """The list that these words announce: its label, its items and the rule that they are a list by."""
    words = layout.words
    floor = clause_start(words, max(inside.start, reached), announcer.place)
    if _tells_who_came(words, floor, announcer.place):
        return None
    phrases = phrases_before(layout, floor, announcer.place)
    before: list[Phrase] = []
    if points_back(words, floor, announcer.place):
        before = phrases_of_before(layout, sentence, floor)
    if not phrases and not before:
        return None
    stop = end_of_list(layout, announcer.body, inside.stop)
    pieces = CommaList(words, announcer.body, stop)
    matches = [
        _Match(words, announcer, phrase, floor, stop, back=back, nearest=not order)
        for back, found in ((False, phrases), (True, before))
        for order, phrase in enumerate(found)
    ]
    return _counted(pieces, matches) or _uncounted(pieces, matches)


def _tells_who_came(words: Words, floor: int, place: int) -> bool:
    """Whether a clause says who was there, which is no list of points; "hadir dengan dua warna" is said of things."""
    lower = words.lower
    return any(
        lower[index] in known.attendance and lower[index + 1] not in known.not_attending
        for index in range(floor, place)
    )


def _counted(pieces: CommaList, matches: Sequence[_Match]) -> tuple[Phrase, Reading, str] | None:
    """The list as one of the counts announced would have it."""
    for match in matches:
        if match.phrase.promises is not None:
            for reading in pieces.readings(match.phrase.promises):
                found = match.accepted(reading)
                if found is not None:
                    return match.phrase, reading, found
    return None


def _uncounted(pieces: CommaList, matches: Sequence[_Match]) -> tuple[Phrase, Reading, str] | None:
    """The list as its commas have it."""
    for reading in pieces.readings(None):
        adding_up = [match for match in matches if match.adds_up(reading)]
        for match in (*adding_up, *matches) if len(reading.items) >= _FEWEST else ():
            found = match.accepted(reading)
            if found is not None:
                return match.phrase, reading, found
    return None


class _Match:
    """A noun phrase, announcing words behind it, and a reading of what they announce.

    ``floor`` is the first word of their clause, ``limit`` where it ends; ``back`` says that the phrase stands in a
    sentence before, ``nearest`` that no other phrase stands between it and the announcing words.
    """

    __slots__ = ("announcer", "back", "floor", "items", "limit", "nearest", "phrase", "reading", "words")

    def __init__(
        self, words: Words, announcer: Announcer, phrase: Phrase, floor: int, limit: int, *, back: bool, nearest: bool
    ) -> None:
        self.words, self.announcer, self.phrase = words, announcer, phrase
        self.floor, self.limit = floor, limit
        self.back, self.nearest = back, nearest
        self.reading = Reading([], announcer.body)
        self.items = 0

    def accepted(self, reading: Reading) -> str | None:
        """The rule by which the reading is a list that the phrase announces; None where it is none."""
        self.reading, self.items = reading, len(reading.items)
        found = first(_LISTS, self)
        return found[1] if found is not None and found[0] else None

    def adds_up(self, reading: Reading) -> bool:
        """Whether the items have numbers of their own that make what the phrase counts."""
        numbers = [_number(self.words.lower[low]) for low, _ in reading.items]
        return 0 not in numbers and sum(numbers) == self.phrase.promises

    @property
    def between(self) -> list[str]:
        """The words between the phrase and the announcing words, in lower case; none for a phrase further back."""
        return [] if self.back else self.words.lower[self.phrase.stop : self.announcer.place]

    @property
    def is_subject(self) -> bool:
        """Whether a clause begins with the phrase."""
        index = self.phrase.first
        while index > self.floor and self.words.lower[index - 1] in known.function_words:
            index -= 1
        return not self.back and (index == self.floor or self.words.lower[index - 1] in known.before_subject)

    @property
    def points_back(self) -> bool:
        """Whether the words before the announcing words are a pronoun or end in a demonstrative."""
        return self.words.lower[self.announcer.place - 1] in known.points_to_list

    @property
    def ends_clause(self) -> bool:
        """Whether nothing of the clause follows the list but what is said of all its items."""
        rest = self.words.lower[self.reading.stop : self.limit]
        return self.reading.open_ended or all(word in ",;" for word in rest) or rest[0] in known.relative


# ---------------------------------------------------------------- what is a list


def _long_items(match: _Match) -> bool | None:
    return False if any(high - low > _LONGEST_ITEM for low, high in match.reading.items) else None


def _ordinals(match: _Match) -> bool | None:
    """Items that begin with ordinal words are a list of another kind."""
    lower = match.words.lower
    return (
        False
        if all(not known.ordinals.keys().isdisjoint(lower[low : low + 2]) for low, _ in match.reading.items)
        else None
    )


def _said(match: _Match) -> bool | None:
    """Behind a colon that opens what somebody says or what is written."""
    before = match.announcer.place - 1
    spoken = match.words.lower[before] in known.saying or is_verb(match.words, before)
    return False if match.announcer.family is Family.COLON and spoken else None


def _one_of_them(match: _Match) -> bool | None:
    return False if known.one_of_several.intersection(match.between) else None


def _predicate(match: _Match) -> bool | None:
    """What "adalah" equates is the subject, and nothing that was named by the way."""
    if match.announcer.family is not Family.EQUATION:
        return None
    if match.back:
        return None if match.phrase.promises == match.items and match.points_back else False
    return None if match.is_subject and "," not in match.between else False


def _by_the_way(match: _Match) -> bool | None:
    """Examples are a list where the sentence ends with them and what they are examples of is counted or quantified."""
    if match.announcer.family is not Family.EXAMPLES:
        return None
    several = match.phrase.kind in (PhraseKind.COUNTED, PhraseKind.QUANTIFIED) and match.phrase.promises != 2
    inner = range(match.phrase.stop, match.phrase.stop + len(match.between))
    near = match.nearest and not any(announcing_at(match.words, index) for index in inner)
    return None if several and near and match.ends_clause else False


def _without_words(match: _Match) -> bool | None:
    """Scores and other figures are no items: "dua gim, 21-17 dan 21-12"."""
    words = match.words.texts
    figures = all(not any(map(str.isalpha, "".join(words[low:high]))) for low, high in match.reading.items)
    return False if figures else None


def _adverbial(match: _Match) -> bool | None:
    """What begins as "dengan cara" and goes on otherwise tells how, and is no item."""
    firsts = [match.words.lower[low] for low, _ in match.reading.items]
    return False if firsts[0] in known.no_item_starts and firsts[0] not in firsts[1:] else None


def _inner_list(match: _Match) -> bool | None:
    """A first item that announces a list of its own, and no other that does."""
    announcing = [
        any(announcing_at(match.words, index) for index in range(low + 1, high)) for low, high in match.reading.items
    ]
    return False if announcing[0] and not any(announcing[1:]) and match.items > 2 else None


def _unclosed(match: _Match) -> bool | None:
    """Without "dan" before the last item, only many items that end their clause are a list, or as many as announced."""
    if match.reading.closed or match.reading.open_ended or match.phrase.promises == match.items:
        return None
    return None if match.items >= _FEWEST_UNCLOSED and match.ends_clause else False


def _as_counted(match: _Match) -> bool | None:
    return True if match.phrase.promises == match.items else None


def _adding_up(match: _Match) -> bool | None:
    """The items have numbers of their own that make what was announced: "lima kapal, yakni dua feri dan ..."."""
    return True if match.adds_up(match.reading) else None


def _number(word: str) -> int:
    digits = word.replace(".", "")
    return int(digits) if digits.isdecimal() else known.number_words.get(word, 0)


def _some_of_them(match: _Match) -> bool | None:
    some = match.announcer.family in (Family.SOME, Family.EXAMPLES)
    return True if some and (match.phrase.promises or 0) > match.items else None


def _miscounted(match: _Match) -> bool | None:
    """Another number of items than announced, but for one more or less behind words that name all of them."""
    if match.phrase.promises is None:
        return None
    close = abs(match.phrase.promises - match.items) == 1 and min(match.phrase.promises, match.items) >= _FEWEST
    return close and match.announcer.family in (Family.ALL, Family.COLON)


def _several(match: _Match) -> bool | None:
    return True if match.items >= _FEWEST else None


_LISTS: tuple[Rule[_Match, bool], ...] = (
    Rule(
        "items-too-long",
        _long_items,
        example=f"Ada dua hal, yakni pasar{' ikan di dermaga lama' * 12} dan jalan.",
        near_miss="Ada dua hal, yakni pasar dan jalan.",
    ),
    Rule(
        "ordinals-as-items",
        _ordinals,
        example="Ada tiga hal, yakni pertama, kedua, dan ketiga.",
        near_miss="Ada dua hal, yakni pasar dan jalan.",
    ),
    Rule(
        "said-after-colon",
        _said,
        example="Dua warga berkata: pasar ikan dan jalan desa rusak.",
        near_miss="Ada dua hal: pasar dan jalan.",
    ),
    Rule(
        "one-of-them",
        _one_of_them,
        example="Ada tiga kota, salah satunya yakni Arang, Seruni, dan Lembah.",
        near_miss="Ada tiga kota, yakni Arang, Seruni, dan Lembah.",
    ),
    Rule(
        "predicate-of-another-subject",
        _predicate,
        example="Warga di beberapa desa menilai pasar itu adalah tempat bertemu, bercerita, dan berdagang.",
        near_miss="Tiga kota itu adalah Arang, Seruni, dan Lembah.",
    ),
    Rule(
        "examples-by-the-way",
        _by_the_way,
        example="Beberapa barang seperti beras, gula, dan kopi mulai langka.",
        near_miss="Warga membawa beberapa barang, seperti beras, gula, dan kopi.",
    ),
    Rule(
        "figures-as-items",
        _without_words,
        example="Ia menang dua gim, yakni 21-17 dan 21-12.",
        near_miss="Ada dua hal, yakni pasar dan jalan.",
    ),
    Rule(
        "adverbial-as-item",
        _adverbial,
        example="Ada beberapa kapal yang datang, yakni dengan layar, dayung, dan mesin.",
        near_miss="Ada dua hal, yakni pasar dan jalan.",
    ),
    Rule(
        "list-inside-first-item",
        _inner_list,
        example="Ada beberapa lomba, yakni lomba air seperti dayung, renang, dan selam.",
        near_miss="Ada tiga lomba, yakni dayung, renang, dan selam.",
    ),
    Rule(
        "list-without-join",
        _unclosed,
        example="Ada beberapa lomba, yakni dayung, renang, selam.",
        near_miss="Ada tiga lomba, yakni dayung, renang, dan selam.",
    ),
    Rule(
        "comma-list-as-counted",
        _as_counted,
        example="Ada dua hal, yakni pasar dan jalan.",
        near_miss="Warga membawa beberapa barang, yakni beras, gula, dan kopi.",
    ),
    Rule(
        "comma-list-that-adds-up",
        _adding_up,
        example="Ada delapan kapal, terdiri dari tiga feri, empat tongkang, dan satu tunda.",
        near_miss="Ada tiga kapal, yakni feri, tongkang, dan tunda.",
    ),
    Rule(
        "comma-list-of-some",
        _some_of_them,
        example="Ada delapan lomba, antara lain dayung, renang, dan lari.",
        near_miss="Ada tiga lomba, antara lain dayung, renang, dan lari.",
    ),
    Rule(
        "comma-list-miscounted",
        _miscounted,
        example="Ada empat lomba, yakni dayung, renang, dan lari.",
        near_miss="Ada tiga lomba, yakni dayung, renang, dan lari.",
    ),
    Rule(
        "announced-comma-list",
        _several,
        example="Ada beberapa lomba, yakni dayung, renang, dan lari.",
        near_miss="Ada tiga lomba, yakni dayung, renang, dan lari.",
    ),
)


# ---------------------------------------------------------------- titles


def _title(words: Words, span: Span) -> Span:
    """The item without the clause that only explains it."""
    inside = words.within(*span)
    for index in inside[_SHORTEST_TITLE:]:
        if words.lower[index] in known.title_stop:
            return Span(span.start, words.end(index - 2 if words.texts[index - 1] == "," else index - 1))
    return span

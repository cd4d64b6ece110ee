"""What makes a reading the comma list that a phrase announces: a table of what is one and what is none."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.extract.points.comma_lists.announcing import (
    Announcer,
    Family,
    Phrase,
    PhraseKind,
    announcing_at,
    is_pointing,
    is_verb,
    number,
)
from kupang_cli.extract.points.comma_lists.pieces import Piece, has_auxiliary
from kupang_cli.extract.points.comma_lists.readings import Reading
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import before_nya, passive_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

SLIP = 1  # items more or fewer than announced
FEWEST = 3  # items, where no count announces two
_FEWEST_UNCLOSED = 4  # items, where no "dan" stands before the last
_LONGEST_ITEM = 40  # words
_LONGEST_OF_SUBJECT = 12  # words
_MOST_COUNTED = 30  # things of which some are named
_NEAR = 4  # words between a phrase and examples of it
_COMMA = 2  # more of them before a comma, which parts the examples from what stands between


class Match:
    """A noun phrase, announcing words behind it, and a reading of what they announce.

    ``floor`` is the first word of their clause, ``limit`` where it ends; ``back`` says that the phrase stands in a
    sentence before, and ``nearer`` are the phrases between it and the announcing words.
    """

    __slots__ = ("announcer", "back", "floor", "items", "limit", "nearer", "phrase", "reading", "words")

    def __init__(
        self,
        words: Words,
        announcer: Announcer,
        phrase: Phrase,
        floor: int,
        limit: int,
        *,
        back: bool,
        nearer: Sequence[Phrase],
    ) -> None:
        self.words, self.announcer, self.phrase = words, announcer, phrase
        self.floor, self.limit = floor, limit
        self.back, self.nearer = back, nearer
        self.reading = Reading([], announcer.body)
        self.items = 0

    def accepted(self, reading: Reading) -> str | None:
        """The rule by which the reading is a list that the phrase announces; None where it is none."""
        self.reading, self.items = reading, len(reading.items)
        found = first(_LISTS, self)
        return found[1] if found is not None and found[0] else None

    def adds_up(self, reading: Reading) -> bool:
        """Whether the items have numbers of their own that make what the phrase counts."""
        numbers = [number(self.words.lower[low]) for low, _ in reading.items]
        return 0 not in numbers and sum(numbers) == self.phrase.promises

    @property
    def between(self) -> list[str]:
        """The words between the phrase and the announcing words, in lower case; none for a phrase further back."""
        return [] if self.back else self.words.lower[self.phrase.stop : self.announcer.place]

    @property
    def is_subject(self) -> bool:
        """Whether a clause begins with the phrase."""
        if self.back or self.phrase.first == self.floor:
            return not self.back
        before = self.words.lower[self.phrase.first - 1]
        return not before[0].isalnum() or before in known.before_subject or before in known.saying

    @property
    def is_all_that_is_said(self) -> bool:
        """Whether a sentence is nothing but the list, with the phrase before it or in the sentence before."""
        alone = self.announcer.place == self.floor if self.back else self.is_subject and set(self.between) <= {","}
        return alone and self.ends_clause

    @property
    def points_back(self) -> bool:
        """Whether the words before the announcing words are a pronoun or end in a demonstrative."""
        before = self.announcer.place - 1
        return is_pointing(self.words, before) or before_nya(self.words.lower[before]) in known.ordinals

    @property
    def nearest(self) -> bool:
        """Whether no other phrase before the announcing words announces as many things."""
        return all(
            phrase.kind is PhraseKind.PEOPLE or 0 < (phrase.promises or 0) < self.items for phrase in self.nearer
        )

    @property
    def is_near(self) -> bool:
        """Whether few words stand between the phrase and examples of it, and none that announce anything."""
        between = range(self.phrase.stop, self.phrase.stop + len(self.between))
        few = len(between) <= _NEAR + (_COMMA if self.between[-1:] == [","] else 0)
        return few and self.nearest and not any(announcing_at(self.words, index) for index in between)

    @property
    def ends_clause(self) -> bool:
        """Whether nothing of the clause follows the list but what is said of all its items."""
        rest = self.words.lower[self.reading.stop : self.limit]
        if self.reading.open_ended or all(word in ",;" for word in rest) or rest[0] in known.relative:
            return True
        return rest[0] == "," and rest[1] in known.after_lists


# ---------------------------------------------------------------- what is a list


def _long_items(match: Match) -> bool | None:
    return False if any(high - low > _LONGEST_ITEM for low, high in match.reading.items) else None


def _ordinals(match: Match) -> bool | None:
    """Items that begin with ordinal words are a list of another kind."""
    lower = match.words.lower
    firsts = (low + (lower[low] in known.relative) for low, _ in match.reading.items)
    return False if sum(lower[index] in known.ordinals for index in firsts) > 1 else None


def _said(match: Match) -> bool | None:
    """Behind a colon that opens what somebody says or what is written."""
    before = match.announcer.place - 1
    spoken = match.words.lower[before] in known.saying or is_verb(match.words, before)
    return False if match.announcer.family is Family.COLON and spoken else None


def _one_of_them(match: Match) -> bool | None:
    return False if known.one_of_several.intersection(match.between) else None


def _predicate(match: Match) -> bool | None:
    """What "adalah" equates is the subject, and nothing that was named by the way."""
    if match.announcer.family is not Family.EQUATION:
        return None
    if match.back:
        return None if match.phrase.promises == match.items and match.points_back else False
    return None if match.is_subject and "," not in match.between else False


def _by_the_way(match: Match) -> bool | None:
    """Examples are a list where the sentence ends with them and what they are examples of is counted or quantified.

    A sentence that is nothing but a noun phrase and its examples lists them whatever the noun.
    """
    if match.announcer.family is not Family.EXAMPLES:
        return None
    if match.is_all_that_is_said:
        return None
    several = match.phrase.kind in (PhraseKind.COUNTED, PhraseKind.QUANTIFIED) and match.phrase.promises != 2
    by_the_way = match.words.lower[match.announcer.place] in known.examples_by_the_way
    several = several and (not by_the_way or (match.phrase.promises == match.items and not match.back))
    begins = [is_verb(match.words, low) for low, _ in match.reading.items]
    compared = match.words.lower[match.reading.items[0][0]] in known.relative  # "seperti yang kita lihat"
    even = not compared and (not begins[0] or any(begins[1:]))
    return None if several and match.is_near and even and match.ends_clause else False


def _part_of_them(match: Match) -> bool | None:
    """A count right before "di antaranya" counts what follows, and not what was named: "17 di antaranya sakit"."""
    before = number(match.words.lower[match.announcer.place - 1])
    return False if match.announcer.family is Family.SOME and before not in (0, match.items) else None


def _guests(match: Match) -> bool | None:
    """Who is named as "para tamu" came, and is no point, unless so many were announced."""
    guests = match.words.lower[match.phrase.first + 1] in known.guests
    return False if guests and match.phrase.promises != match.items else None


def _both_of_something(match: Match) -> bool | None:
    """What is said of "kerja sama kedua desa" names no two things."""
    first = match.phrase.first
    if match.phrase.promises != 2 or match.words.lower[first] not in known.ordinals or first == match.floor:
        return None
    before = match.words.lower[first - 1]
    after_clause = before in known.function_words or before in known.saying or is_verb(match.words, first - 1)
    return None if after_clause or before == "," else False


def _parts_of_both(match: Match) -> bool | None:
    """What two things both have is not the two of them: "Kedua survei itu mencakup harga dan upah"."""
    has_parts = match.words.lower[match.announcer.place] in known.containing
    both = match.phrase.promises == 2 and match.words.lower[match.phrase.first] in known.ordinals
    return False if has_parts and both else None


def _without_words(match: Match) -> bool | None:
    """Scores and other figures are no items: "dua gim, 21-17 dan 21-12"."""
    words = match.words.texts
    figures = all(not any(map(str.isalpha, "".join(words[low:high]))) for low, high in match.reading.items)
    return False if figures else None


def _adverbial(match: Match) -> bool | None:
    """What begins as "dengan cara" and goes on otherwise tells how, and is no item."""
    firsts = [match.words.lower[low] for low, _ in match.reading.items]
    return False if firsts[0] in known.no_item_starts and firsts[0] not in firsts[1:] else None


def _inner_list(match: Match) -> bool | None:
    """A first item that announces a list of its own, and no other that does."""
    announcing = [
        any(announcing_at(match.words, index) for index in range(low + 1, high)) for low, high in match.reading.items
    ]
    return False if announcing[0] and not any(announcing[1:]) and match.items > 2 else None


def _unclosed(match: Match) -> bool | None:
    """Without "dan" before the last item, only many items that end their clause are a list, or as many as announced."""
    if match.reading.closed or match.reading.open_ended or match.phrase.promises == match.items:
        return None
    return None if match.items >= _FEWEST_UNCLOSED and match.ends_clause else False


def _told_of_subject(match: Match) -> bool | None:
    """What is told of a noun, or what it means, and no list of several: "Desa yang maju adalah desa yang ..."."""
    if match.phrase.kind is not PhraseKind.SUBJECT:
        return None
    lower, low = match.words.lower, match.reading.items[0][0]
    firsts = [lower[each] for each, _ in match.reading.items]
    again = firsts.count(lower[match.phrase.first]) == 1 and firsts[0] == lower[match.phrase.first]
    explained = not known.explains_item.isdisjoint(firsts[1:])
    clause = lower[low] in known.relative or has_auxiliary(match.words, Piece(*match.reading.items[0], ","))
    told = match.announcer.family is Family.EQUATION and (again or explained or clause)
    return False if told or (passive_verb(lower[low]) and is_verb(match.words, low)) else None


def _subject(match: Match) -> bool | None:
    """A noun that nothing says is many announces short items that end their sentence only."""
    if match.phrase.kind is not PhraseKind.SUBJECT:
        return None
    short = all(high - low <= _LONGEST_OF_SUBJECT for low, high in match.reading.items[:-1])
    return None if short and match.ends_clause and match.reading.closed else False


def _as_counted(match: Match) -> bool | None:
    return True if match.phrase.promises == match.items else None


def _adding_up(match: Match) -> bool | None:
    """The items have numbers of their own that make what was announced: "lima kapal, yakni dua feri dan ..."."""
    return True if match.adds_up(match.reading) else None


def _some_of_them(match: Match) -> bool | None:
    some = match.announcer.family in (Family.SOME, Family.EXAMPLES)
    return True if some and match.items < (match.phrase.promises or 0) <= _MOST_COUNTED else None


def _parts(match: Match) -> bool | None:
    """What a number of things "terdiri dari" are kinds of them."""
    parts = match.words.lower[match.announcer.place] in known.naming_parts and match.items >= FEWEST
    return True if parts and (match.phrase.promises or 0) > match.items else None


def _miscounted(match: Match) -> bool | None:
    """Another number of items than announced, but for one more or less behind words that name all of them."""
    if match.phrase.promises is None:
        return None
    off = abs(match.phrase.promises - match.items)
    close = off <= SLIP and min(match.phrase.promises, match.items) >= FEWEST
    return close and match.announcer.family in (Family.ALL, Family.COLON)


def _several(match: Match) -> bool | None:
    return True if match.items >= FEWEST else None


_LISTS: tuple[Rule[Match, bool], ...] = (
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
        example="Warga di beberapa desa menilai pasar itu adalah pusat dagang, ruang temu, dan tempat belajar.",
        near_miss="Tiga kota itu adalah Arang, Seruni, dan Lembah.",
    ),
    Rule(
        "examples-by-the-way",
        _by_the_way,
        example="Beberapa barang seperti beras, gula, dan kopi mulai langka.",
        near_miss="Warga membawa beberapa barang, seperti beras, gula, dan kopi.",
    ),
    Rule(
        "part-of-them",
        _part_of_them,
        example="Dari beberapa korban, 17 di antaranya nelayan, pedagang, dan guru.",
        near_miss="Ada dua hal, yakni pasar dan jalan.",
    ),
    Rule(
        "guests-as-items",
        _guests,
        example="Camat menyambut sejumlah pejabat, antara lain Rahmat, Siti, dan Budi.",
        near_miss="Ada dua hal, yakni pasar dan jalan.",
    ),
    Rule(
        "both-of-something",
        _both_of_something,
        example="Kerja sama kedua desa meliputi irigasi dan jalan.",
        near_miss="Kedua desa, yakni Arang dan Seruni, terendam.",
    ),
    Rule(
        "parts-of-both",
        _parts_of_both,
        example="Kedua survei itu mencakup harga dan upah.",
        near_miss="Kedua desa, yakni Arang dan Seruni, terendam.",
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
        "told-of-a-subject",
        _told_of_subject,
        example="Desa yang maju adalah desa yang bersih, menjaga air, dan merawat bakau.",
        near_miss="Desa yang maju adalah Arang, Seruni, dan Lembah.",
    ),
    Rule(
        "long-items-of-a-subject",
        _subject,
        example="Berkas lomba antara lain kartu, foto lama yang dicetak di kertas tebal oleh petugas desa pada awal"
        " bulan depan, dan ijazah.",
        near_miss="Ada dua hal, yakni pasar dan jalan.",
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
        "comma-list-of-parts",
        _parts,
        example="Ada 120 peserta, terdiri dari siswa, guru, dan nelayan.",
        near_miss="Ada tiga lomba, yakni dayung, renang, dan lari.",
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

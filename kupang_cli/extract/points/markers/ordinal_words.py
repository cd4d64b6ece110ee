"""Words that may open an item, in any dress: "Pertama,", "yang kedua", "Poin ketiga", "tahap 1", "Terakhir"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kupang_cli.extract.points.markers.marker import DOUBTFUL, POSSIBLE, SURE, Marker, MarkerKind, sentence_of_report
from kupang_cli.extract.tags import TAGS
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import clause_verb, ordinal_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_LONGEST_START = 4  # words between the beginning of a sentence and an ordinal with its head
_LONGEST_HEAD = 3  # words of a head that no lexicon has: "jenis penyiaran keempat"
_LONGEST_RELATIVE_HEAD = 6  # words of a head before "yang pertama"
_SHORTEST_HEAD = 3  # letters
_CLAUSE = frozenset(",:;.?!-–—“\"”(‘'")
_SENTENCE = frozenset('“".?!')
_NUMBERING = Pattern(TAGS, "[list_ordinals list_closers last_closers number_openers short_number roman_numerals]")


class Candidate(NamedTuple):
    """A marker of a list by words, and what tells which others it belongs to.

    ``word`` is the index of its ordinal, ``strength`` how sure it opens an item. ``head`` is the noun it numbers,
    ``after`` the word behind it, both in lower case. ``like`` is what the markers of its list must have too: the head
    of "sesi kedua", the word after "yang kedua" inside a clause.
    """

    marker: Marker
    word: int
    strength: int
    head: str | None
    after: str
    like: str | None


class _Numbering(NamedTuple):
    """What a word counts, None for one that goes on with a list, and which kind of marker it can be."""

    value: int | None
    kind: MarkerKind


class _Word:
    """A word that may number an item, and what stands around it."""

    __slots__ = ("after", "before", "index", "lower", "text")

    def __init__(self, layout: Layout, index: int) -> None:
        texts, lower = layout.words.texts, layout.words.lower
        self.index = index
        self.text, self.lower = texts[index], lower[index]
        self.before = lower[index - 1] if index else ""
        self.after = lower[index + 1] if index + 1 < len(lower) else ""


def ordinal_words(layout: Layout) -> Iterator[Candidate]:
    """The words of a text that may open an item, in text order."""
    words = layout.words
    for match in _NUMBERING.find_all(words.tagged(TAGS)):
        word = _Word(layout, match.start())
        numbered = first(_NUMBERINGS, word)
        start = words.starts[word.index]
        sentence = sentence_of_report(layout, start)
        if numbered is None or sentence is None:
            continue
        (value, kind), _ = numbered
        ordinal = _Ordinal(layout, word, kind, words.index(layout.sentences[sentence].span.start))
        opened = first(_OPENINGS, ordinal)
        if opened is None or not opened[0].strength:
            continue
        strength, opening, like = opened[0]
        if kind is MarkerKind.ORDINAL_WORD and opening < word.index:
            kind = MarkerKind.HEAD_AND_ORDINAL
        marker = Marker(
            words.starts[opening],
            words.end(word.index),
            value,
            kind,
            sentence,
            layout.sentences[sentence].paragraph,
            layout.quotation_at(start),
            word.lower in known.last_closers,
        )
        yield Candidate(marker, word.index, strength, ordinal.head, word.after, like)


# ---------------------------------------------------------------- which words number


def _ordinal(word: _Word) -> _Numbering | None:
    value = known.list_ordinals.get(word.lower)
    return None if value is None else _Numbering(value, MarkerKind.ORDINAL_WORD)


def _closer(word: _Word) -> _Numbering | None:
    """A word that goes on with a list opens a sentence, or has a noun before it; the last may have "dan", too."""
    last = word.lower in known.last_closers
    if not (last or word.lower in known.list_closers) or word.after in known.list_times:
        return None
    headed = known.list_closers.get(word.lower, 0) > 0 and word.before.isalpha()  # "simulasi selanjutnya"
    return _Numbering(None, MarkerKind.CONTINUED) if last or headed or word.text[0].isupper() else None


def _number(word: _Word) -> _Numbering | None:
    """A number word before a comma or a word like "adalah": "Satu, jalan desa"."""
    if word.lower not in known.number_openers or word.after not in known.after_number:
        return None
    return _Numbering(known.number_words[word.lower], MarkerKind.NUMBER_WORD)


def _head_and_number(word: _Word) -> _Numbering | None:
    if word.before not in known.counted_heads:
        return None
    roman = known.roman_numerals.get(word.lower) if word.text.isupper() else None
    value = int(word.lower) if word.lower.isdecimal() else roman
    return None if value is None else _Numbering(value, MarkerKind.HEAD_AND_NUMBER)


_NUMBERINGS: tuple[Rule[_Word, _Numbering], ...] = (
    Rule("numbering-ordinal", _ordinal, example="Pertama, jalan desa.", near_miss="Satu jalan desa selesai."),
    Rule(
        "numbering-closer",
        _closer,
        example="Pertama, jalan desa. Terakhir, air bersih.",
        near_miss="Warga datang terakhir kali ke pasar.",
    ),
    Rule(
        "numbering-number", _number, example="Satu, jalan desa. Dua, air bersih.", near_miss="Satu jalan desa selesai."
    ),
    Rule(
        "numbering-head-and-number",
        _head_and_number,
        example="Tahap 1 selesai. Tahap 2 dimulai.",
        near_miss="Warga menunggu 2 jam.",
    ),
)


# ---------------------------------------------------------------- which of them open an item


class _Opening(NamedTuple):
    """How sure an item is opened, the word it begins with, and what the other markers of its list must have."""

    strength: int
    word: int
    like: str | None = None


class _Ordinal:
    """A word that numbers, with its dress: "yang" and a head noun before it. ``first`` is the word they begin with."""

    def __init__(self, layout: Layout, word: _Word, kind: MarkerKind, floor: int) -> None:
        self.texts, self.lower = layout.words.texts, layout.words.lower
        self.word, self.kind, self.floor = word, kind, floor
        self.first = word.index
        if self.first > floor and word.before in known.relative and kind is not MarkerKind.NUMBER_WORD:
            self.first -= 1
        headed = self.first > floor and self.lower[self.first - 1] in known.list_heads and not self.is_announced
        if headed or kind is MarkerKind.HEAD_AND_NUMBER:
            self.first -= 1
        self.dressed = self.first < word.index
        self.leads = word.after in known.after_ordinal or word.after in known.modals or ordinal_verb(word.after)

    @property
    def is_announced(self) -> bool:
        """Whether a counted noun stands right before a bare ordinal: "tiga hal pertama pasar, kedua jalan"."""
        counted = self.word.index - 2
        return self.first == self.word.index and counted >= self.floor and self.lower[counted] in known.number_words

    @property
    def head(self) -> str | None:
        """The noun that is numbered, in lower case; None for "yang kedua" and a bare ordinal."""
        before = self.lower[self.word.index - 1] if self.word.index > self.floor else ""
        return before if len(before) >= _SHORTEST_HEAD and before.isalpha() and before not in known.no_heads else None

    @property
    def before(self) -> str:
        """The word or mark before the dress."""
        return self.texts[self.first - 1]

    @property
    def opens_sentence(self) -> bool:
        """Whether the sentence begins here, or little stands before a dressed ordinal."""
        return self.first == self.floor or (self.dressed and self.is_near_start(self.first))

    def is_near_start(self, word: int) -> bool:
        """Whether nothing but connectives stands between the beginning of the sentence and a word."""
        if word - self.floor > _LONGEST_START:
            return False
        return all(each in known.before_head or each in _CLAUSE for each in self.lower[self.floor : word])

    @property
    def opens_clause(self) -> bool:
        """Whether a clause begins here."""
        return self.begins_clause(self.first)

    def begins_clause(self, word: int) -> bool:
        """Whether a clause begins with a word."""
        return word > 0 and (self.texts[word - 1] in _CLAUSE or self.lower[word - 1] in known.opens_clause)

    @property
    def relative_from(self) -> int | None:
        """Where the head of "Cara membuat sambal yang pertama" begins, with which a sentence or clause has to begin."""
        relative = self.word.index - 1
        if relative <= self.floor or self.word.before not in known.relative:
            return None
        for word in range(relative - 1, max(self.floor, relative - _LONGEST_RELATIVE_HEAD) - 1, -1):
            if not self.lower[word].isalpha() or self.lower[word] in known.list_joins:
                return None
            begins = word == self.floor or self.is_near_start(word) or self.begins_clause(word)
            if begins and self.lower[word] in known.list_heads:
                return word
        return None

    @property
    def headed_from(self) -> int | None:
        """Where a head that no lexicon has begins, "jenis penyiaran keempat": a clause must begin with it."""
        if self.head is None:
            return None
        for word in range(self.word.index - 1, max(self.floor, self.word.index - _LONGEST_HEAD) - 1, -1):
            if not self.lower[word].isalpha() or self.lower[word] in known.no_heads or clause_verb(self.lower[word]):
                return None
            if word == self.floor or self.is_near_start(word) or self.begins_clause(word):
                return word
        return None


def _nowhere(ordinal: _Ordinal) -> _Opening | None:
    """An ordinal in mid-clause opens nothing, nor does "pertama kali", unless something else may be said of it."""
    points_back = ordinal.word.after in known.pointing and ordinal.word.after not in known.after_ordinal
    if ordinal.word.after in known.list_times or points_back:
        return _Opening(0, ordinal.first)
    if ordinal.opens_sentence or ordinal.opens_clause:
        return None
    headed = ordinal.dressed and ordinal.lower[ordinal.first] in known.list_heads
    phrase = headed and ordinal.word.after == "," and ordinal.lower[ordinal.first - 1] in known.before_head
    weaker = (_headed_relative, _inside, _repeated_head, _copula, _announced)
    possible = phrase or any(rule(ordinal) is not None for rule in weaker)
    return None if possible else _Opening(0, ordinal.first)


def _continuation(ordinal: _Ordinal) -> _Opening | None:
    """What goes on with a list opens a sentence; the last may stand after "dan", or after the head of the others."""
    if ordinal.kind is not MarkerKind.CONTINUED:
        return None
    if _has_number(ordinal):
        return _Opening(0, ordinal.first)
    capital = ordinal.word.text[0].isupper()
    begins = capital and (ordinal.first == ordinal.floor or ordinal.before in _SENTENCE)
    if begins or ordinal.dressed:
        return _Opening(POSSIBLE if ordinal.dressed else DOUBTFUL, ordinal.first)
    headed = ordinal.headed_from
    if headed is not None:
        return _Opening(POSSIBLE, headed, ordinal.head)
    last = ordinal.word.lower in known.last_closers
    return _Opening(DOUBTFUL if last and ordinal.word.before in known.list_joins else 0, ordinal.first)


def _has_number(ordinal: _Ordinal) -> bool:
    """Whether the number follows: "Kemudian langkah kedua", "yang terakhir tahap 5"."""
    start = ordinal.word.index + 1
    nearby = ordinal.lower[start : start + _LONGEST_START]
    numbered = any(head in known.counted_heads and number.isdecimal() for head, number in pairwise(nearby))
    return numbered or not known.list_ordinals.keys().isdisjoint(nearby)


def _headed_relative(ordinal: _Ordinal) -> _Opening | None:
    """A sentence or clause that begins with a head noun, what it is the head of, and "yang pertama"."""
    begins = ordinal.relative_from
    return None if begins is None else _Opening(SURE, begins)


def _dressed(ordinal: _Ordinal) -> _Opening | None:
    """A head with its ordinal opens an item; "yang pertama" needs a word or mark after it that says so."""
    if not ordinal.dressed or not (ordinal.opens_sentence or ordinal.opens_clause or ordinal.word.after == ","):
        return None
    relative = ordinal.lower[ordinal.first] in known.relative
    sure = not relative or ordinal.word.after in (",", ":") or ordinal.leads or ordinal.opens_sentence
    closed = ordinal.opens_sentence and ordinal.lower[ordinal.floor] in known.last_closers
    return _Opening(SURE if sure else POSSIBLE, ordinal.floor if closed else ordinal.first)


def _before_mark(ordinal: _Ordinal) -> _Opening | None:
    if ordinal.word.after not in (",", ":", ".") or not (ordinal.opens_sentence or ordinal.opens_clause):
        return None
    return _Opening(SURE if ordinal.word.after != "." else 0, ordinal.first)


def _first_of_sentence(ordinal: _Ordinal) -> _Opening | None:
    """The word "Pertama" with a capital opens an item whatever follows; "Kedua tim" only counts teams."""
    begins = ordinal.opens_sentence or ordinal.before in _SENTENCE or ordinal.before == ":"
    is_first = known.list_ordinals.get(ordinal.word.lower) == 1 and ordinal.word.text[0].isupper()
    return _Opening(SURE, ordinal.first) if begins and is_first else None


def _leading(ordinal: _Ordinal) -> _Opening | None:
    """A bare ordinal opens an item where a verb or a word like "adalah" follows and a clause begins with it."""
    begins = ordinal.opens_sentence or ordinal.before in _SENTENCE or ordinal.before in (",", ";", ":")
    return _Opening(SURE, ordinal.first) if begins and ordinal.leads else None


def _before_name(ordinal: _Ordinal) -> _Opening | None:
    """A bare ordinal that opens a sentence may name somebody: "Pertama Rahmat Hidayat, ... Kedua Siti Aminah, ..."."""
    after = ordinal.texts[ordinal.word.index + 1 : ordinal.word.index + 2]
    named = ordinal.first == ordinal.floor and not ordinal.dressed and after and after[0][0].isupper()
    return _Opening(POSSIBLE, ordinal.first) if named else None


def _inside(ordinal: _Ordinal) -> _Opening | None:
    """The words "yang pertama" inside a clause, before a word that their like have behind them as well."""
    inside = ordinal.word.index > ordinal.floor and ordinal.word.before in known.relative
    bare = ordinal.kind is MarkerKind.ORDINAL_WORD and ordinal.word.after in known.after_ordinal
    return _Opening(POSSIBLE, ordinal.word.index - 1, ordinal.word.after) if inside and bare else None


def _repeated_head(ordinal: _Ordinal) -> _Opening | None:
    """Any noun with an ordinal at the beginning of a clause, together with its like: "sesi pertama, ... sesi kedua"."""
    begins = ordinal.headed_from
    if begins is None:
        return None
    leads = ordinal.leads or ordinal.word.after in known.after_head
    if ordinal.head in known.list_heads:
        begins = ordinal.word.index - 1
    return _Opening(POSSIBLE if leads else DOUBTFUL, begins, ordinal.head)


def _copula(ordinal: _Ordinal) -> _Opening | None:
    """A bare ordinal inside a clause, before "adalah" or "yaitu"."""
    before_copula = not ordinal.dressed and ordinal.word.after in known.stating
    return _Opening(POSSIBLE, ordinal.first) if before_copula else None


def _announced(ordinal: _Ordinal) -> _Opening | None:
    """A bare ordinal right after what it is one of: "tiga hal pertama pasar, kedua jalan"."""
    return _Opening(POSSIBLE, ordinal.first) if ordinal.is_announced else None


def _joined(ordinal: _Ordinal) -> _Opening | None:
    """A bare ordinal after a comma or "dan": "pertama pasar, kedua jalan dan ketiga sekolah"."""
    joined = not ordinal.dressed and (ordinal.word.before in known.list_joins or ordinal.word.before in (",", ";"))
    return _Opening(DOUBTFUL, ordinal.first) if joined else None


_OPENINGS: tuple[Rule[_Ordinal, _Opening], ...] = (
    Rule(
        "ordinal-in-mid-clause",
        _nowhere,
        example="Tim itu menang untuk pertama kali.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "ordinal-that-goes-on",
        _continuation,
        example="Pertama, jalan desa. Terakhir, air bersih.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "ordinal-with-head-and-yang",
        _headed_relative,
        example="Cara membuat sambal yang pertama adalah diulek. Cara yang kedua adalah digiling.",
        near_miss="Warga membuat sambal yang pertama adalah diulek.",
    ),
    Rule(
        "ordinal-with-its-head",
        _dressed,
        example="Poin pertama jalan desa. Poin kedua air bersih.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "ordinal-before-mark",
        _before_mark,
        example="Pertama, jalan desa. Kedua, air bersih.",
        near_miss="Pertama adalah jalan desa.",
    ),
    Rule(
        "pertama-that-opens-a-sentence",
        _first_of_sentence,
        example="Pertama jalan desa selesai.",
        near_miss="Kedua tim itu menang.",
    ),
    Rule(
        "ordinal-that-leads",
        _leading,
        example="Kedua adalah air bersih.",
        near_miss="Kedua tim itu menang.",
    ),
    Rule(
        "ordinal-before-a-name",
        _before_name,
        example="Kedua Rahmat Hidayat, pedagang ikan.",
        near_miss="Kedua tim itu menang.",
    ),
    Rule(
        "yang-and-ordinal-inside",
        _inside,
        example="Ada dana yang pertama dari desa, yang kedua dari warga.",
        near_miss="Dana pertama datang dari desa.",
    ),
    Rule(
        "ordinal-with-any-head",
        _repeated_head,
        example="Sesi pertama dibuka camat. Sesi kedua dibuka lurah.",
        near_miss="Camat membuka sesi pertama.",
    ),
    Rule(
        "ordinal-before-copula",
        _copula,
        example="Cara membuatnya ada dua pertama yaitu dibakar dan kedua direbus.",
        near_miss="Warga datang untuk pertama kali.",
    ),
    Rule(
        "ordinal-after-its-announcement",
        _announced,
        example="Desa itu punya dua hal pertama pasar besar, kedua jalan lebar.",
        near_miss="Warga datang untuk pertama kali.",
    ),
    Rule(
        "ordinal-after-join",
        _joined,
        example="Rapat membahas, pertama, pasar dan kedua jalan desa.",
        near_miss="Kedua tim itu menang.",
    ),
)

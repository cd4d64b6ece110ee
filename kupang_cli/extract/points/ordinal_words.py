"""Ordinal words that open an item, in any dress: "Pertama,", "yang kedua", "Poin ketiga", "tahap 1", "Terakhir"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kupang_cli.extract.points.markers import Marker, MarkerKind, sentence_of_report
from kupang_cli.extract.tags import TAGS
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.grammar.rule import Rule, applies, first
from kupang_cli.language.shapes import ordinal_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_LONGEST_START = 4  # words between the beginning of a sentence and an ordinal with its head
_CLAUSE = frozenset(",:;.?!-–—“\"”(‘'")
_SENTENCE = frozenset('“".?!')
_NUMBERING = Pattern(TAGS, "[ordinals list_closers number_openers short_number]")


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


def ordinal_words(layout: Layout) -> Iterator[Marker]:
    """The ordinal words of a text that open an item, in text order."""
    words = layout.words
    last = (-1, 0)  # the sentence and the value of the marker before
    for match in _NUMBERING.find_all(words.tagged(TAGS)):
        word = _Word(layout, match.start())
        numbered = first(_NUMBERINGS, word)
        start = words.starts[word.index]
        sentence = sentence_of_report(layout, start)
        if numbered is None or sentence is None:
            continue
        (value, kind), _ = numbered
        ordinal = _Ordinal(layout, word, kind, words.index(layout.sentences[sentence].span.start))
        opening = ordinal.opening(goes_on=last == (sentence, (value or 1) - 1))
        parallel = None
        if opening is None and (parallel := ordinal.parallel) is not None:
            opening = word.index - 1
        if opening is None:
            continue
        if kind is MarkerKind.ORDINAL_WORD and opening < word.index:
            kind = MarkerKind.HEAD_AND_ORDINAL
        last = (sentence, value or 0)
        yield Marker(
            words.starts[opening],
            words.end(word.index),
            value,
            kind,
            sentence,
            layout.sentences[sentence].paragraph,
            layout.quotation_at(start),
            word.lower in known.last_closers,
            parallel,
        )


# ---------------------------------------------------------------- which words number


def _ordinal(word: _Word) -> _Numbering | None:
    value = known.ordinals.get(word.lower)
    return None if value is None else _Numbering(value, MarkerKind.ORDINAL_WORD)


def _closer(word: _Word) -> _Numbering | None:
    """A word that goes on with a list opens a sentence, or is the last with its head: "langkah terakhir"."""
    if word.lower not in known.list_closers or word.after in known.list_times:
        return None
    dressed = word.lower in known.last_closers and word.before in known.list_heads
    return _Numbering(None, MarkerKind.CONTINUED) if dressed or word.text[0].isupper() else None


def _number(word: _Word) -> _Numbering | None:
    if word.lower not in known.number_openers or word.after != ",":
        return None
    return _Numbering(known.number_words[word.lower], MarkerKind.NUMBER_WORD)


def _head_and_number(word: _Word) -> _Numbering | None:
    counted = word.before in known.counted_heads and word.lower.isdecimal()
    return _Numbering(int(word.lower), MarkerKind.HEAD_AND_NUMBER) if counted else None


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


class _Ordinal:
    """A word that numbers, with its dress: "yang" and a head noun before it. ``first`` is the word they begin with."""

    def __init__(self, layout: Layout, word: _Word, kind: MarkerKind, floor: int) -> None:
        self.texts, self.lower = layout.words.texts, layout.words.lower
        self.word, self.kind, self.floor = word, kind, floor
        self.first = word.index
        if self.first > floor and word.before in known.relative:
            self.first -= 1
        headed = self.first > floor and self.lower[self.first - 1] in known.list_heads
        if headed or kind is MarkerKind.HEAD_AND_NUMBER:
            self.first -= 1
        self.dressed = self.first < word.index
        self.leads = word.after in known.after_ordinal or ordinal_verb(word.after)

    @property
    def before(self) -> str:
        """The word or mark before the dress."""
        return self.texts[self.first - 1]

    @property
    def opens_sentence(self) -> bool:
        """Whether the sentence begins here, or little stands before a dressed ordinal."""
        if self.first == self.floor:
            return True
        between = self.lower[self.floor : self.first]
        return (
            self.dressed
            and len(between) <= _LONGEST_START
            and all(word in known.before_head or word in _CLAUSE for word in between)
        )

    @property
    def opens_clause(self) -> bool:
        """Whether a clause begins here."""
        return self.first > 0 and (self.before in _CLAUSE or self.lower[self.first - 1] in known.opens_clause)

    def opening(self, goes_on: bool) -> int | None:
        """The word with which the item begins; None where the ordinal opens none.

        ``goes_on`` says that the item before stands in the same sentence: "Yang pertama ..., dan kedua jembatan".
        """
        if applies(_OPENINGS, self):
            return self.first
        goes_on = goes_on and self.kind is MarkerKind.ORDINAL_WORD and self.word.before in known.list_joins
        return self.word.index if goes_on else None

    @property
    def parallel(self) -> str | None:
        """The word after "yang pertama" inside a clause, which its like have to follow; None where it is no such."""
        inside = self.word.index > self.floor and self.word.before in known.relative
        bare = self.kind is MarkerKind.ORDINAL_WORD and self.word.after in known.after_ordinal
        return self.word.after if inside and bare else None


def _nowhere(ordinal: _Ordinal) -> bool | None:
    """An ordinal in mid-clause opens nothing, but for a head with its ordinal between a preposition and a comma."""
    if ordinal.opens_sentence or ordinal.opens_clause:
        return None
    headed = ordinal.dressed and ordinal.lower[ordinal.first] in known.list_heads
    phrase = headed and ordinal.word.after == "," and ordinal.lower[ordinal.first - 1] in known.before_head
    return None if phrase else False


def _continuation(ordinal: _Ordinal) -> bool | None:
    """What goes on with a list opens a sentence."""
    if ordinal.kind is not MarkerKind.CONTINUED:
        return None
    after_sentence = ordinal.first > ordinal.floor and ordinal.before in _SENTENCE
    return ordinal.dressed or ordinal.opens_sentence or after_sentence


def _dressed(ordinal: _Ordinal) -> bool | None:
    """A head with its ordinal opens an item; "yang pertama" needs a word or mark after it that says so."""
    if not ordinal.dressed:
        return None
    relative = ordinal.lower[ordinal.first] in known.relative
    return not relative or ordinal.word.after in (",", ":") or ordinal.leads or ordinal.opens_sentence


def _before_mark(ordinal: _Ordinal) -> bool | None:
    return ordinal.word.after != "." if ordinal.word.after in (",", ":", ".") else None


def _first_of_sentence(ordinal: _Ordinal) -> bool | None:
    """The word "Pertama" with a capital opens an item whatever follows; "Kedua tim" only counts teams."""
    begins = ordinal.opens_sentence or ordinal.before in _SENTENCE or ordinal.before == ":"
    is_first = known.ordinals.get(ordinal.word.lower) == 1 and ordinal.word.text[0].isupper()
    return True if begins and is_first else None


def _leading(ordinal: _Ordinal) -> bool | None:
    """A bare ordinal opens an item where a verb or a word like "adalah" follows and a clause begins with it."""
    begins = ordinal.opens_sentence or ordinal.before in _SENTENCE or ordinal.before in (",", ";", ":")
    return True if begins and ordinal.leads else None


_OPENINGS: tuple[Rule[_Ordinal, bool], ...] = (
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
)

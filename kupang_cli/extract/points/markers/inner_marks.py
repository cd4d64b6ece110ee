"""Numbers, letters and bullets inside a line, which open an item: "yaitu (1) jalan, (2) air", "20232. Juara"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kupang_cli.article import Article
from kupang_cli.extract.points.markers.marker import LIKELY, POSSIBLE, SURE, Marker, MarkerKind, sentence_of_report
from kupang_cli.extract.points.markers.marks import Counted, Mark
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

# What may end a mark: the bracket or full stop after a number or letter, a dash with a blank behind it only, a bullet.
# What stands before it is looked at last, which is many times faster.
_CANDIDATE = re.compile(
    r"\)(?<=[\da-h]\))[ \t\xa0]*(?=[^\W_])"
    r"|\.(?<=[\da-h]\.)(?:[ \t\xa0]+(?=[^\W_]|[\"“'(])|(?=[^\W\d_]|[\"“'(]))"
    r"|[–—-](?<=[^\s–—-].)(?<!\d,.)[ \t\xa0]+(?=[A-Z\d])"
    r"|[–—-](?<=[.:;] .)[ \t\xa0]+(?=[A-Z\d])"
    r"|[•●▪◦‣][ \t\xa0]*(?=[^\W_])"
)
_OPENING = re.compile(r"(?P<bracket>\(?)(?P<value>\d{1,2}|[a-h])\Z")
_LONGEST_OPENING = 3  # code points
_GLUED_TO_YEAR = re.compile(r"(?:19|20)\d\d(?P<value>\d{1,2})\Z")
_LONGEST_GLUED = 7
_FARTHEST_WORD = 24  # code points back to the word before a number
_REACH_OF_LIST = 1  # paragraphs
_BREAK = frozenset('.:;!?”"»)]')
_BEFORE_BRACKET = frozenset(":;,")
_BEFORE_A = ord("a") - 1


class _Place(NamedTuple):
    """A character that may end a mark, and the number or letter before it."""

    text: str
    candidate: re.Match[str]
    start: int
    bracket: str
    value: str

    @property
    def before(self) -> str:
        """The character before the mark."""
        return self.text[self.start - 1 : self.start]

    @property
    def visible(self) -> str:
        """The last visible character before the mark."""
        return self.text[max(0, self.start - _FARTHEST_WORD) : self.start].rstrip()[-1:]

    @property
    def counted(self) -> Counted:
        """What the number or letter counts."""
        end = self.candidate[0][0]
        if self.value.isdecimal():
            return Counted(f"{self.bracket}number{end}", int(self.value))
        return Counted(f"{self.bracket}small letter{end}", ord(self.value) - _BEFORE_A)

    @property
    def opens_line(self) -> bool:
        """Whether the mark opens a line, which ``line_marks`` finds."""
        before = self.text[max(0, self.start - _FARTHEST_WORD) : self.start].rstrip(" \t\xa0")
        return not before or before.endswith("\n")

    @property
    def word_before(self) -> str:
        """The word before the mark, as written."""
        return (self.text[max(0, self.start - _FARTHEST_WORD) : self.start].split() or [""])[-1]


def inner_marks(article: Article, layout: Layout) -> Iterator[Mark]:
    """The marks inside lines of the report, in text order."""
    for place in _places(article.text):
        opened = first(_INNER_MARKS, place)
        sentence = None if opened is None else sentence_of_report(layout, place.candidate.end())
        if opened is None or sentence is None:
            continue
        (counted, strength), _ = opened
        paragraph = layout.sentences[sentence].paragraph
        if place.opens_line:
            continue
        kind = MarkerKind.BULLETED_CLAUSE if counted.value is None else MarkerKind.NUMBERED_CLAUSE
        end = place.candidate.end()
        marker = Marker(place.start, end, counted.value, kind, sentence, paragraph, layout.quotation_at(place.start))
        reach = 0 if counted.value is None else _REACH_OF_LIST
        yield Mark(marker, counted.family, strength, reach)


def _places(text: str) -> Iterator[_Place]:
    for candidate in _CANDIDATE.finditer(text):
        stop = candidate.start()
        if candidate[0][0] not in ").":
            yield _Place(text, candidate, stop, "", "")
            continue
        opening = _OPENING.search(text, max(0, stop - _LONGEST_OPENING), stop)
        glued = _GLUED_TO_YEAR.search(text, max(0, stop - _LONGEST_GLUED), stop)
        if glued is not None:
            yield _Place(text, candidate, glued.start("value"), "", glued["value"])
        elif opening is not None and not text[opening.start() - 1 : opening.start()].isdecimal():
            yield _Place(text, candidate, opening.start(), opening["bracket"], opening["value"])


class _Opened(NamedTuple):
    """What a mark counts, and how sure it opens an item."""

    counted: Counted
    strength: int


# ---------------------------------------------------------------- what opens an item


def _bracketed(place: _Place) -> _Opened | None:
    """A number or letter in brackets, or before one that closes; not somebody's age, nor the paragraph of a law."""
    apart = place.before.isspace() or place.before in _BEFORE_BRACKET
    if not place.candidate[0].startswith(")") or not apart:
        return None
    word = place.word_before
    if word.lower() in known.before_bracket_number:
        return None
    age = place.counted.value == 1 and word[:1].isupper() and word[-1:].isalpha()
    return None if age else _Opened(place.counted, SURE)


def _glued_to_year(place: _Place) -> _Opened | None:
    """The number of the next item stands glued to the year that ends an item: "Juara 20222. Juara 2023"."""
    year = place.before.isdecimal() and place.candidate[0].startswith(".")
    return _Opened(place.counted, LIKELY) if year else None


def _glued_to_word(place: _Place) -> _Opened | None:
    """The number of the next item stands glued to the word that ends an item: "air bersih2. Jalan desa"."""
    glued = place.before.isalpha() and place.value.isdecimal() and place.candidate[0].startswith(". ")
    after = place.text[place.candidate.end() : place.candidate.end() + 1]
    return _Opened(place.counted, POSSIBLE) if glued and place.before.islower() and after.isupper() else None


def _after_break(place: _Place) -> _Opened | None:
    """A number or letter with a full stop, where a sentence or clause has just ended, or behind "yakni"."""
    dotted = place.candidate[0].startswith(".") and not place.bracket
    broken = place.visible in _BREAK or place.word_before.lower() in known.stating
    if not dotted or not broken:
        return None
    opens = place.visible == ":" and place.counted.value == 1  # "berikut gejalanya: 1. Demam"
    return _Opened(place.counted, SURE if opens else LIKELY)


def _after_word(place: _Place) -> _Opened | None:
    """A number with a full stop between a word and a capital, or a letter: only together with several of its like."""
    dotted = place.candidate[0].startswith(". ") and not place.bracket and place.value
    after = place.text[place.candidate.end() : place.candidate.end() + 1]
    bare = place.before.isspace() and place.visible.isalnum() and place.word_before.lower() not in known.before_number
    return _Opened(place.counted, POSSIBLE) if dotted and bare and (after.isupper() or place.value.isalpha()) else None


def _glued_dash(place: _Place) -> _Opened | None:
    """A dash glued to the end of an item: "... 187 perkara;- Tahun 2024", "Pembina:– Gubernur– Bupati"."""
    if place.candidate[0][0] not in "–—-":
        return None
    if place.before.isspace():  # apart, behind the mark that ends an item: "yaitu: - Rabu di Muara. - Kamis di Lestari"
        return _Opened(Counted("-", None), LIKELY)
    return _Opened(Counted("-", None), SURE if place.before in ";:.," else POSSIBLE)


def _dot(place: _Place) -> _Opened | None:
    """A bullet inside a line."""
    bullet = place.candidate[0][0]
    return _Opened(Counted(bullet, None), LIKELY) if bullet in "•●▪◦‣" else None


_INNER_MARKS: tuple[Rule[_Place, _Opened], ...] = (
    Rule(
        "clause-with-bracket",
        _bracketed,
        example="Yaitu (1) jalan, (2) air.",
        near_miss="Pasal 3 ayat (1) dan ayat (2) mengatur iuran.",
    ),
    Rule(
        "clause-glued-to-year",
        _glued_to_year,
        example="Prestasi desa:\n1. Juara lomba 20212. Juara lomba 20223. Juara lomba 2023",
        near_miss="Desa itu juara pada 2021. Juara lagi pada 2022.",
    ),
    Rule(
        "clause-glued-to-word",
        _glued_to_word,
        example="Rencana desa: 1. Jalan desa2. Air bersih3. Sekolah",
        near_miss="Rencana desa: 1. Jalan desa. 2. Air bersih.",
    ),
    Rule(
        "clause-after-break",
        _after_break,
        example="Rencana desa: 1. Jalan desa. 2. Air bersih.",
        near_miss="Rencana desa 1. Jalan desa, air bersih.",
    ),
    Rule(
        "clause-after-word",
        _after_word,
        example="Rencana desa 1. Jalan desa 2. Air bersih 3. Sekolah.",
        near_miss="Rencana desa: 1. Jalan desa.",
    ),
    Rule(
        "clause-glued-by-dash",
        _glued_dash,
        example="Pembina:– Camat Sukamaju– Lurah Sukamaju",
        near_miss="Pembina – camat dan lurah – hadir.",
    ),
    Rule(
        "clause-with-bullet",
        _dot,
        example="Rencana: • Jalan desa • Air bersih",
        near_miss="Rencana: jalan desa * air bersih",
    ),
)

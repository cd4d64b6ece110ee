"""Numbers, letters and bullets that open an item at the start of a line, or in brackets inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kupang_cli.article import Article
from kupang_cli.extract.points.markers import Marker, MarkerKind, sentence_of_report
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_LINE_MARK = re.compile(
    r"^[ \t\xa0]*(?:(?P<bullet>[•●▪◦‣·*–—-])[ \t\xa0]+(?=\S)"
    r"|\(?(?P<number>\d{1,2})\s?[.)](?:[ \t\xa0]+(?=\S)|[ \t\xa0\n]*(?=[^\s\d]))"
    r"|\(?(?P<letter>[a-hA-H])[.)][ \t\xa0]+(?=\S)|(?P<roman>[IVX]{1,4})[.)][ \t\xa0]+(?=\S))",
    re.MULTILINE,
)
# A number in brackets inside a sentence: "yaitu (1) jalan, (2) jembatan"; letters likewise. The bracket that closes is
# looked for first, which is much rarer than what may stand before it.
_INNER_CLOSING = re.compile(r"\)[ \t\xa0]*(?=[^\W_])")
_INNER_OPENING = r"\(?(?:(?P<number>\d{1,2})|(?P<letter>[a-h]))\Z"
_LONGEST_INNER_OPENING = 3
_BEFORE_INNER_MARK = frozenset(":;,")
_WIDEST_GAP = 3  # numbers of a list: a copy may have lost an item or two
_FARTHEST = 12  # paragraphs between two numbered lines of a list
_REACH = 24  # code points back to the word before a number in brackets
_BEFORE_A = ord("a") - 1


class _Counted(NamedTuple):
    """What a mark counts, None for a bullet, which counts nothing, and the family of marks that it is of."""

    family: str
    value: int | None


class _Mark(NamedTuple):
    """A mark and its marker; ``reach`` is how many paragraphs after the mark before it may stand."""

    family: str
    reach: int
    marker: Marker


def line_marks(article: Article, layout: Layout) -> Iterator[list[Marker]]:
    """Groups of lines that numbers, letters or bullets open, two at least and counting up from one."""
    return _groups(_line_marks(article, layout))


def inner_marks(article: Article, layout: Layout) -> Iterator[list[Marker]]:
    """Groups of numbers or letters in brackets that count up from one inside a paragraph."""
    return _groups(_inner_marks(article, layout), gap=1)


def _groups(marks: Iterable[_Mark], gap: int = _WIDEST_GAP) -> Iterator[list[Marker]]:
    """Marks of one family that count up from one by ``gap`` at most, two at least; bullets are counted here."""
    group: list[Marker] = []
    family, paragraph = "", 0
    for mark in marks:
        marker = mark.marker
        follows = mark.family == family and marker.paragraph - paragraph <= mark.reach
        if marker.value is None:
            marker = marker._replace(value=len(group) + 1 if mark.family == family else 1)
        value = marker.value or 0
        if group and follows and 0 < value - (group[-1].value or 0) <= gap:
            group.append(marker)
        else:
            if len(group) > 1:
                yield group
            group, family = [marker] if value == 1 else [], mark.family
        paragraph = marker.paragraph
    if len(group) > 1:
        yield group


def _line_marks(article: Article, layout: Layout) -> Iterator[_Mark]:
    for match in _LINE_MARK.finditer(article.text):
        start = match.start() + len(match[0]) - len(match[0].lstrip(" \t\xa0"))
        sentence = layout.sentence_at(start)
        counted = first(_LINE_MARKS, match)
        if sentence < 0 or counted is None:
            continue
        paragraph = layout.sentences[sentence].paragraph
        if layout.paragraphs[paragraph].boilerplate:
            continue
        (family, value), _ = counted
        kind = MarkerKind.BULLETED_LINE if value is None else MarkerKind.NUMBERED_LINE
        marker = Marker(start, match.end(), value, kind, sentence, paragraph)
        yield _Mark(family, 1 if value is None else _FARTHEST, marker)


def _inner_marks(article: Article, layout: Layout) -> Iterator[_Mark]:
    text = article.text
    for closing in _INNER_CLOSING.finditer(text):
        stop = closing.start()
        opening = compiled(_INNER_OPENING).search(text, max(0, stop - _LONGEST_INNER_OPENING), stop)
        counted = None if opening is None else first(_INNER_MARKS, opening)
        if opening is None or counted is None or not _stands_apart(text, opening.start()):
            continue
        start = opening.start()
        sentence = sentence_of_report(layout, start)
        if sentence is None:
            continue
        paragraph = layout.sentences[sentence].paragraph
        if start == layout.paragraphs[paragraph].span.start:
            continue  # a line of its own
        (family, value), _ = counted
        if value != 1 or not _is_age(text[max(0, start - _REACH) : start]):
            marker = Marker(start, closing.end(), value, MarkerKind.NUMBERED_CLAUSE, sentence, paragraph)
            yield _Mark(family, 0, marker)


def _stands_apart(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return before.isspace() or before in _BEFORE_INNER_MARK


def _is_age(before: str) -> bool:
    """Whether a number in brackets after these words is somebody's age: "Rahmat (1)"."""
    words = before.split()
    return bool(words) and words[-1][0].isupper() and words[-1][-1].isalpha()


# ---------------------------------------------------------------- what opens an item


def _bullet(match: re.Match[str]) -> _Counted | None:
    return _Counted(match["bullet"], None) if match["bullet"] else None


def _number(match: re.Match[str]) -> _Counted | None:
    return _Counted("number", int(match["number"])) if match["number"] else None


def _letter(match: re.Match[str]) -> _Counted | None:
    return _Counted("letter", ord(match["letter"].lower()) - _BEFORE_A) if match["letter"] else None


def _roman(match: re.Match[str]) -> _Counted | None:
    value = known.roman_numerals.get((match["roman"] or "").lower())
    return None if value is None else _Counted("roman", value)


_LINE_MARKS: tuple[Rule[re.Match[str], _Counted], ...] = (
    Rule("line-with-bullet", _bullet, example="Rencana:\n• jalan desa\n• air bersih", near_miss="Rencana •jalan desa"),
    Rule("line-with-number", _number, example="Rencana:\n1. jalan desa\n2. air bersih", near_miss="Rencana 1. Jalan"),
    Rule("line-with-letter", _letter, example="Rencana:\na. jalan desa\nb. air bersih", near_miss="Rencana a. jalan"),
    Rule("line-with-roman-number", _roman, example="Rencana:\nI. Jalan desa\nII. Air", near_miss="Rencana I. Jalan"),
)
_INNER_MARKS: tuple[Rule[re.Match[str], _Counted], ...] = (
    Rule("clause-with-number", _number, example="Yaitu (1) jalan, (2) air.", near_miss="Yaitu (a) jalan, (b) air."),
    Rule("clause-with-letter", _letter, example="Yaitu (a) jalan, (b) air.", near_miss="Yaitu (1) jalan, (2) air."),
)

"""How far an item reaches, and the shortest phrase that names it."""

from __future__ import annotations

import re

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.markers import Marker
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout

_INNER_END = re.compile(r"[.!?…]+(?=[\s\"”»]|$)(?![\"”»]?\s*[,a-z])")
_LONGEST_TITLE = 16  # words
_AND = ("dan", "serta", "atau")


def item_span(article: Article, layout: Layout, marker: Marker, following: int | None) -> Span:
    """From the marker to the end of its first sentence, or to the next item where that is earlier.

    Inside quote marks the first sentence is the quoted one; the marks' own sentence may hold several.
    """
    sentence = layout.sentences[marker.sentence].span
    end = sentence.end
    if marker.quotation is not None:
        stretch = layout.quotations[marker.quotation]
        inner = _INNER_END.search(article.text, marker.end, min(stretch.inner.end, end))
        if inner is not None and inner.end() < stretch.inner.end:
            end = inner.end()
    if following is not None and marker.start < following < end:
        end = following
    while end > marker.end and article.text[end - 1].isspace():
        end -= 1
    return Span(marker.start, max(end, marker.end))


def item_title(layout: Layout, marker: Marker, span: Span) -> Span:
    """The shortest phrase that names an item, without marker, connectives and reporting clause."""
    words = layout.words
    texts, lower = words.texts, words.lower
    leads = lexicon_words("enumerations", "title_lead")
    first, stop = words.index(marker.end), words.index(span.end)
    if first >= stop:
        return span
    numbered = marker.rule.endswith("lines")
    first = _skip(texts, lower, first, stop, leads, numbered)
    if not numbered:
        first = _past_aside(layout, first, stop)
        first = _skip(texts, lower, first, stop, leads, numbered)
        first = _past_adverbial(layout, first, stop)
        first = _past_reporting(layout, first, stop)
        first = _skip(texts, lower, first, stop, leads, numbered)
        if texts[words.index(marker.end)] != ":":
            first = _past_subject(layout, first, stop)
    last = _end(layout, first, stop, numbered)
    while last - 1 > first and (lower[last - 1] in _AND or texts[last - 1] in ",;"):
        last -= 1
    if last <= first:
        last = first + 1
    return Span(words.starts[first], min(words.end(last - 1), span.end))


def _skip(texts: list[str], lower: list[str], first: int, stop: int, leads: frozenset[str], numbered: bool) -> int:
    """Past punctuation and connectives, leaving at least one word."""
    index = first
    while index < stop - 1 and (not texts[index][0].isalnum() or (not numbered and lower[index] in leads)):
        index += 1
    return index if index < stop and texts[index][0].isalnum() else first


def _past_aside(layout: Layout, first: int, stop: int) -> int:
    """Past ", menurut Rahmat," between the ordinal and the item."""
    words = layout.words
    if words.texts[first - 1] != "," or words.lower[first] not in (
        "menurut",
        "menurutnya",
        "kata",
        "katanya",
        "ujarnya",
    ):
        return first
    comma = next((index for index in range(first + 1, min(stop - 2, first + 8)) if words.texts[index] == ","), None)
    return first if comma is None else comma + 1


def _past_adverbial(layout: Layout, first: int, stop: int) -> int:
    """Past an opening clause ("setelah ..., ", "meskipun ..., ") when the item itself follows."""
    words = layout.words
    if words.lower[first] not in lexicon_words("connectives", "opening"):
        return first
    for index in range(first + 1, min(stop - 2, first + 30)):
        if words.texts[index] == ",":
            return index + 1 + (words.lower[index + 1] in ("namun", "tetapi", "maka"))
    return first


def _past_reporting(layout: Layout, first: int, stop: int) -> int:
    """Past "Wali Kota menegaskan", "warga meminta", when the verb comes early."""
    words = layout.words
    verbs = lexicon_words("enumerations", "title_verbs") | lexicon_words("speech_verbs", "active")
    for index in range(first, min(stop - 1, first + 8)):
        if words.texts[index] in ",.;:":
            return first
        if words.lower[index] in verbs:
            return index + 1
        if _verb(words.lower[index]):
            return first  # the item's own verb comes first
    return first


def _verb(word: str) -> bool:
    return len(word) > 5 and word.startswith(("me", "ber"))


def _past_subject(layout: Layout, first: int, stop: int) -> int:
    """Past a subject written with a capital or a pronoun, to its verb ("PHE terus mengoptimalkan")."""
    words = layout.words
    pronouns = ("kita", "kami", "saya", "mereka", "ia", "dia", "pihaknya", "pemerintah")
    bodies, offices = lexicon_words("institutions", "heads"), lexicon_words("offices", "offices")
    if not (
        words.texts[first][0].isupper()
        or words.lower[first] in pronouns
        or words.lower[first] in bodies
        or words.lower[first] in offices
    ):
        return first
    for index in range(first + 1, min(stop - 1, first + 7)):
        word = words.lower[index]
        if words.texts[index] in ",.;:" or word == "yang":
            return first
        if _verb(word) and words.texts[index].islower():
            return index
        if word in ("akan", "harus", "perlu", "bisa", "dapat"):
            return index + 1
    return first


def _end(layout: Layout, first: int, stop: int, numbered: bool) -> int:
    """Where the phrase ends: at a comma, a bracket, or a clause that only explains."""
    words = layout.words
    texts, lower = words.texts, words.lower
    stops = lexicon_words("enumerations", "title_stop")
    # A line that is a heading of its own names the item as a whole.
    heading = numbered and stop - first <= _LONGEST_TITLE and texts[stop - 1] != "."
    for index in range(first + 1, stop):
        text = texts[index]
        if numbered:
            ends = text in ".;" or (
                text == ":" and words.starts[index + 1 if index + 1 < stop else index] > words.end(index)
            )
            if (ends or text == ",") and not heading:
                return index
            if ends and heading and text == ":":
                return index
            continue
        if text in '.?!;:"”»(':
            return index
        if text == ",":
            if _list_goes_on(layout, index, stop):
                continue
            return index
        explains = lower[index] in stops and index - first >= 2
        if explains and not (lower[index] == "yang" and _short_relative(layout, index, stop)):
            return index
        if index - first >= _LONGEST_TITLE:
            return index
    return stop


def _short_relative(layout: Layout, relative: int, stop: int) -> bool:
    """Whether a clause with "yang" is short enough to belong to the name ("peserta yang tertinggal")."""
    words = layout.words
    if words.lower[relative - 1] in ("kepada", "bagi", "untuk", "dari", "dengan", "pada"):
        return True
    for index in range(relative + 1, min(stop, relative + 6)):
        if words.texts[index] in ',.;:!?"”(' or words.lower[index] in lexicon_words("enumerations", "title_stop"):
            return True
    return relative + 6 >= stop


def _list_goes_on(layout: Layout, comma: int, stop: int) -> bool:
    """Whether the comma parts the members of a short list ("gula, garam, dan lemak")."""
    lower = layout.words.lower
    if comma + 1 < stop and lower[comma + 1] in _AND:
        return comma + 5 >= stop or any(text in ",.;" for text in layout.words.texts[comma + 2 : comma + 5])
    ahead = lower[comma + 1 : min(stop, comma + 4)]
    return any(word in _AND for word in ahead[1:])

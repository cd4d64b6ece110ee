"""How far an item reaches, and the shortest phrase that names it."""

from __future__ import annotations

import re

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.markers import Marker
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout

_INNER_END = re.compile(r"[.!?…]+(?=[\s\"”»]|$)(?![\"”»]?\s*[,a-z])")
_LONGEST_TITLE = 16  # words


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
        first = _past_adverbial(layout, first, stop)
        first = _past_reporting(layout, first, stop)
        first = _skip(texts, lower, first, stop, leads, numbered)
        first = _past_subject(layout, first, stop)
    last = _end(layout, first, stop, numbered)
    if last <= first:
        last = first + 1
    return Span(words.starts[first], min(words.end(last - 1), span.end))


def _skip(texts: list[str], lower: list[str], first: int, stop: int, leads: frozenset[str], numbered: bool) -> int:
    """Past punctuation and connectives, leaving at least one word."""
    index = first
    while index < stop - 1 and (not texts[index][0].isalnum() or (not numbered and lower[index] in leads)):
        index += 1
    return index if index < stop and texts[index][0].isalnum() else first


def _past_adverbial(layout: Layout, first: int, stop: int) -> int:
    """Past an opening clause ("setelah ..., ", "meskipun ..., ") when the item itself follows."""
    words = layout.words
    if words.lower[first] not in lexicon_words("connectives", "opening"):
        return first
    for index in range(first + 1, min(stop - 2, first + 20)):
        if words.texts[index] == ",":
            return index + 1
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
    return first


def _past_subject(layout: Layout, first: int, stop: int) -> int:
    """Past a subject written with a capital or a pronoun, to its verb ("PHE terus mengoptimalkan")."""
    words = layout.words
    pronouns = ("kita", "kami", "saya", "mereka", "ia", "dia", "pihaknya", "pemerintah")
    bodies = lexicon_words("institutions", "heads")
    if not (words.texts[first][0].isupper() or words.lower[first] in pronouns or words.lower[first] in bodies):
        return first
    for index in range(first + 1, min(stop - 1, first + 7)):
        word = words.lower[index]
        if words.texts[index] in ",.;:":
            return first
        if word.startswith(("me", "ber")) and len(word) > 5 and words.texts[index].islower():
            return index
    return first


def _end(layout: Layout, first: int, stop: int, numbered: bool) -> int:
    """Where the phrase ends: at a comma, a bracket, or a clause that only explains."""
    words = layout.words
    stops = lexicon_words("enumerations", "title_stop")
    for index in range(first + 1, stop):
        text = words.texts[index]
        if text in ".?!;:" and (index + 1 >= stop or not numbered or text in ".;:"):
            return index
        if numbered:
            if text == ",":
                return index
            continue
        if text in '"”»(' or (text == "," and (index - first > 1 or True)):
            if text == "," and index - first <= 4 and index + 1 < stop and _list_goes_on(layout, index, stop):
                continue
            return index
        if words.lower[index] in stops and index - first >= 2:
            return index
        if index - first >= _LONGEST_TITLE:
            return index
    return stop


def _list_goes_on(layout: Layout, comma: int, stop: int) -> bool:
    """Whether the comma parts the members of a short list ("gula, garam, dan lemak")."""
    words = layout.words
    ahead = words.lower[comma + 1 : min(stop, comma + 5)]
    return any(word in ("dan", "serta", "atau") for word in ahead)

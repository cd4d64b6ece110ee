"""How far an item reaches, and the shortest phrase that names it."""

from __future__ import annotations

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.markers import Marker
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.shapes import item_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.trimming import before_space
from kupang_cli.text.words import Words

_INNER_END = r"[.!?…]+(?=[\s\"”»]|$)(?![\"”»]?\s*[,a-z])"
_LONGEST_TITLE = 16  # words
_SHORTEST_TITLE = 2  # words before a clause that only explains
_LONGEST_ASIDE = 8  # words
_LONGEST_ADVERBIAL = 30
_LONGEST_SUBJECT = 7
_LONGEST_RELATIVE = 6


def item_span(article: Article, layout: Layout, marker: Marker, following: int | None) -> Span:
    """From the marker to the end of its first sentence, or to the next item where that is earlier.

    Inside quote marks the first sentence is the quoted one; the marks' own sentence may hold several.
    """
    end = layout.sentences[marker.sentence].span.end
    if marker.quotation is not None:
        stretch = layout.quotations[marker.quotation]
        inner = compiled(_INNER_END).search(article.text, marker.end, min(stretch.inner.end, end))
        if inner is not None and inner.end() < stretch.inner.end:
            end = inner.end()
    if following is not None and marker.start < following < end:
        end = following
    return Span(marker.start, max(before_space(article.text, marker.end, end), marker.end))


def item_title(layout: Layout, marker: Marker, span: Span) -> Span:
    """The shortest phrase that names an item, without marker, connectives and reporting clause."""
    words = layout.words
    first, stop = words.index(marker.end), words.index(span.end)
    if first >= stop:
        return span
    if marker.kind.is_line:
        first = _past_marks(words, first, stop)
        last = _end_of_line(words, first, stop)
    else:
        first = _beginning(words, first, stop)
        last = _end_of_phrase(words, first, stop)
    while last - 1 > first and (words.lower[last - 1] in known.list_joins or words.texts[last - 1] in ",;"):
        last -= 1
    return Span(words.starts[first], min(words.end(max(last, first + 1) - 1), span.end))


# ---------------------------------------------------------------- where a title begins


def _beginning(words: Words, first: int, stop: int) -> int:
    """Past connectives, an aside, an opening clause, a reporting clause and, but for a colon, the subject."""
    colon = words.texts[first] == ":"
    for step in (_past_leads, _past_aside, _past_leads, _past_adverbial, _past_reporting, _past_leads):
        first = step(words, first, stop)
    return first if colon else _past_subject(words, first, stop)


def _past_marks(words: Words, first: int, stop: int) -> int:
    """Past punctuation, leaving at least one word."""
    index = first
    while index < stop - 1 and not words.texts[index][0].isalnum():
        index += 1
    return index if words.texts[index][0].isalnum() else first


def _past_leads(words: Words, first: int, stop: int) -> int:
    """Past punctuation and connectives, leaving at least one word."""
    index = first
    while index < stop - 1 and (not words.texts[index][0].isalnum() or words.lower[index] in known.title_lead):
        index += 1
    return index if words.texts[index][0].isalnum() else first


def _past_aside(words: Words, first: int, stop: int) -> int:
    """Past ", menurut Rahmat," between the ordinal and the item."""
    if words.texts[first - 1] != "," or words.lower[first] not in known.aside_openers:
        return first
    return _past_comma(words, first, min(stop - 2, first + _LONGEST_ASIDE))


def _past_adverbial(words: Words, first: int, stop: int) -> int:
    """Past an opening clause ("setelah ..., ", "meskipun ..., ") when the item itself follows."""
    if words.lower[first] not in known.circumstances:
        return first
    after = _past_comma(words, first, min(stop - 2, first + _LONGEST_ADVERBIAL))
    return after + (after > first and words.lower[after] in known.after_adverbial)


def _past_comma(words: Words, first: int, stop: int) -> int:
    """The word after the first comma in ``(first, stop)``; ``first`` where there is none."""
    return next((index + 1 for index in range(first + 1, stop) if words.texts[index] == ","), first)


def _past_reporting(words: Words, first: int, stop: int) -> int:
    """Past "Wali Kota menegaskan", "warga meminta", when the verb comes early and before any verb of the item."""
    for index in range(first, min(stop - 1, first + _LONGEST_ASIDE)):
        word = words.lower[index]
        if words.texts[index] in ",.;:":
            break
        if word in known.title_verbs or word in known.active_saying:
            return index + 1
        if item_verb(word):
            break
    return first


def _past_subject(words: Words, first: int, stop: int) -> int:
    """Past a subject written with a capital or a pronoun, to its verb ("PHE terus mengoptimalkan")."""
    if not (words.texts[first][0].isupper() or words.lower[first] in known.title_subjects):
        return first
    for index in range(first + 1, min(stop - 1, first + _LONGEST_SUBJECT)):
        text, word = words.texts[index], words.lower[index]
        if text in ",.;:" or word in known.relative:
            break
        if text.islower() and item_verb(word):
            return index
        if word in known.modals:
            return index + 1
    return first


# ---------------------------------------------------------------- where a title ends


def _end_of_line(words: Words, first: int, stop: int) -> int:
    """At a colon, and at any other mark unless the line is a heading that names the item whole."""
    heading = stop - first <= _LONGEST_TITLE and words.texts[stop - 1] != "."
    for index in range(first + 1, stop):
        text = words.texts[index]
        apart = text == ":" and words.starts[min(index + 1, stop - 1)] > words.end(index)
        if apart or (text in ".;," and not heading):
            return index
    return stop


class _Place:
    """A word at which the title of an item that begins at word ``first`` may end; the item ends before ``stop``."""

    __slots__ = ("first", "index", "stop", "text", "words")

    def __init__(self, words: Words, first: int, index: int, stop: int) -> None:
        self.words, self.text = words, words.texts[index]
        self.first, self.index, self.stop = first, index, stop


def _end_of_phrase(words: Words, first: int, stop: int) -> int:
    """At a comma, a bracket, or a clause that only explains."""
    for index in range(first + 1, stop):
        if applies(_ENDS, _Place(words, first, index, stop)):
            return index
    return stop


def _strong_mark(place: _Place) -> bool | None:
    return True if place.text in '.?!;:"”»(' else None


def _comma(place: _Place) -> bool | None:
    """A comma, unless it parts the members of a short list ("gula, garam, dan lemak")."""
    if place.text != ",":
        return None
    words, comma, stop = place.words, place.index, place.stop
    if comma + 1 < stop and words.lower[comma + 1] in known.list_joins:
        return not (comma + 5 >= stop or any(text in ",.;" for text in words.texts[comma + 2 : comma + 5]))
    return known.list_joins.isdisjoint(words.lower[comma + 2 : min(stop, comma + 4)])


def _explanation(place: _Place) -> bool | None:
    """A clause that only explains, but for a short relative one, which belongs to the name."""
    word = place.words.lower[place.index]
    if word not in known.title_stop or place.index - place.first < _SHORTEST_TITLE:
        return None
    return None if word in known.relative and _is_short(place) else True


def _is_short(place: _Place) -> bool:
    """Whether a relative clause is short enough to belong to the name ("peserta yang tertinggal")."""
    words, index, stop = place.words, place.index, place.stop
    if words.lower[index - 1] in known.relative_adjuncts or index + _LONGEST_RELATIVE >= stop:
        return True
    return any(
        words.texts[later] in ',.;:!?"”(' or words.lower[later] in known.title_stop
        for later in range(index + 1, index + _LONGEST_RELATIVE)
    )


def _long(place: _Place) -> bool | None:
    return True if place.index - place.first >= _LONGEST_TITLE else None


_LIST = "Rencana kami: pertama, jalan desa. Kedua, air bersih."
# Whether the title of an item ends before a word.
_ENDS: tuple[Rule[_Place, bool], ...] = (
    Rule("title-before-mark", _strong_mark, example=_LIST, near_miss="Pertama, jalan desa"),
    Rule(
        "title-before-comma",
        _comma,
        example="Pertama, jalan desa, kata warga. Kedua, air bersih.",
        near_miss="Pertama jalan desa. Kedua air bersih.",
    ),
    Rule(
        "title-before-explanation",
        _explanation,
        example="Pertama, jalan desa karena rusak. Kedua, air bersih.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "title-of-many-words",
        _long,
        example=f"Pertama, {'jalan desa ' * 9}itu. Kedua, air bersih.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
)

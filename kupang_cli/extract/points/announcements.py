"""What announces a list: the noun phrase that names it, how many items it promises and for which year."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.labels import label_at, plural_at
from kupang_cli.extract.points.markers import Marker
from kupang_cli.extract.tags import TAGS
from kupang_cli.findings import Date, is_full_date
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.trimming import before_space

_REACH = 4  # sentences looked back
_FAR_REACH = 12  # the same for lines, but only to what counts as many items as there are
_NEAR = 2  # sentences, with the list's own, in which a phrase announces it without a count
_REACH_OF_HEADING = 3
_LONGEST_HEADING = 16  # words
_DIGITS = 2  # of a count
_OPENERS = Pattern(TAGS, "[number_words ordinals short_number quantifiers doubled_word]")


class _Label(NamedTuple):
    """A label, how many items it promises, and the sentence that it stands in."""

    span: Span
    promises: int | None
    sentence: int


def announcement(
    article: Article, layout: Layout, dates: Sequence[Date], first: Marker, items: int
) -> tuple[Span | None, int | None, int | None]:
    """The label of the list whose first item is ``first`` and that has so many ``items``, its count and its year."""
    heading = _heading(article, layout, first) if first.kind.is_line else None
    if heading is not None:
        found: _Label | None = _counted(layout, heading)
    else:
        found = _phrase(layout, first, items) or _heading(article, layout, first)
    if found is None:
        return None, None, None
    return found.span, found.promises, year_of(article, layout, dates, found.sentence)


# ---------------------------------------------------------------- a phrase before the list


def _phrase(layout: Layout, first: Marker, items: int) -> _Label | None:
    """The announcing noun phrase nearest before a list, one that announces as many ``items`` before any other."""
    words = layout.words
    best: _Label | None = None
    stop = words.index(first.start)
    for back in range(min(_FAR_REACH if first.kind.is_line else _REACH, first.sentence + 1)):
        sentence = first.sentence - back
        start = words.index(layout.sentences[sentence].span.start)
        found = _last_in(layout, range(start, stop), items, near=back < _NEAR)
        if found is not None and found[1] == items:
            return _Label(*found, sentence)
        if found is not None and best is None and back < _REACH:
            best = _Label(*found, sentence)
        if best is not None and best.promises is not None:
            break
        stop = start
    return best


def _last_in(layout: Layout, inside: range, items: int, *, near: bool) -> tuple[Span, int | None] | None:
    """The last announcing noun phrase among these words and its count, one that announces ``items`` before any other.

    Without a count, and by a noun that heads no lists, only a phrase near the list announces it.
    """
    words = layout.words
    best: tuple[Span, int | None] | None = None
    for index in reversed(_OPENERS.places(words.tagged(TAGS), inside.start, inside.stop)):
        plural = plural_at(words, index, inside.stop)
        if plural is not None:  # "poin-poin berikut" announces without a count
            best = best or ((plural, None) if near else None)
            continue
        label = label_at(layout, index, inside.stop)
        if label is None or not _announces(words.lower[label.noun], label.promises, items, near):
            continue
        if label.promises == items:
            return label.span, items
        if best is None or (best[1] is None and label.promises is not None):
            best = label.span, label.promises
    return best


def _announces(noun: str, count: int | None, items: int, near: bool) -> bool:
    """Whether a noun heads lists, is counted as the items are, or stands close before a list and means something."""
    return noun in known.list_heads or count == items or (count is None and near and noun not in known.vague)


# ---------------------------------------------------------------- a heading above the list


def _heading(article: Article, layout: Layout, first: Marker) -> _Label | None:
    """A line or sentence just before the list that ends with a colon announces it ("Cara ikut lelang:")."""
    for sentence in range(first.sentence, max(-1, first.sentence - _REACH_OF_HEADING), -1):
        span, _, boilerplate = layout.sentences[sentence]
        if boilerplate:
            continue
        end = before_space(article.text, span.start, min(span.end, first.start))
        if article.text.endswith(":", span.start, end):
            label = _heading_label(layout, layout.words.within(span.start, end))
            return None if label is None else _Label(label, None, sentence)
        if sentence != first.sentence:
            return None
    return None


def _heading_label(layout: Layout, inside: range) -> Span | None:
    """The label in the words of a heading, the last of which is its colon."""
    words = layout.words
    lower = words.lower
    if len(inside) > _LONGEST_HEADING or lower[inside.start] in known.citing_headings:
        return None
    begin, last = inside.start, inside.stop - 2
    while begin <= last and lower[begin] in known.heading_opener:
        begin += 1
    if last < begin or not known.points_back.isdisjoint(lower[begin : last + 1]):
        return None
    while last > begin and (lower[last] in known.heading_closer or lower[last] == ":"):
        last -= 1
    return Span(words.starts[begin], words.end(last))


def _counted(layout: Layout, heading: _Label) -> _Label:
    """A heading from the count where it has one, without when and by whom: "10 artikel terpopuler"."""
    words = layout.words
    inside = words.within(*heading.span)
    first = next((index for index in inside if _number(words.lower[index]) is not None), None)
    begin = inside.start if first is None else first
    ends = (index for index in range(begin + 1, inside.stop) if words.lower[index] in known.heading_end)
    span = Span(words.starts[begin], words.end(next(ends, inside.stop) - 1))
    number = (_number(words.lower[begin]) or 0) if first is not None else 0
    return _Label(span, number if number > 1 else None, heading.sentence)


def _number(word: str) -> int | None:
    """The value of a word or of one or two digits that count; None for any other word."""
    return int(word) if word.isdecimal() and len(word) <= _DIGITS else known.number_words.get(word)


# ---------------------------------------------------------------- the year


def year_of(article: Article, layout: Layout, dates: Sequence[Date], sentence: int) -> int | None:
    """The year that a sentence puts its list in: one it names, or "tahun ini" by the article's first full date."""
    span = layout.sentences[sentence].span
    first, stop = (bisect_left(dates, offset, key=lambda date: date.span.start) for offset in span)
    named = list(_iso_dates(dates[first:stop]))
    # A year or a month of a year stands for itself; the year of a day does only where nothing else tells.
    if alone := next((iso for iso in named if not is_full_date(iso)), None):
        return int(alone[:4])
    text = article.text[span.start : span.end].lower()
    years = [years for phrase, years in known.this_year.items() if phrase in text]
    if years and (today := next((iso for iso in _iso_dates(dates) if is_full_date(iso)), None)):
        return int(today[:4]) + max(years)
    return int(named[0][:4]) if named else None


def _iso_dates(dates: Iterable[Date]) -> Iterator[str]:
    """The dates that are known by what the text says."""
    return (date.iso for date in dates if date.iso is not None and not date.inferred)

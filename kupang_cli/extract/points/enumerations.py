"""The enumerations of an article: lists by ordinal words, by numbers and bullets, and announced comma lists."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import pairwise
from typing import Literal, NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.announcements.announcement import announcement
from kupang_cli.extract.points.comma_lists.lists import comma_lists
from kupang_cli.extract.points.items.item import item_span, item_title, of_one_line
from kupang_cli.extract.points.markers.inner_marks import inner_marks
from kupang_cli.extract.points.markers.line_marks import line_marks
from kupang_cli.extract.points.markers.marker import Marker
from kupang_cli.extract.points.markers.marks import Mark, marked_lists
from kupang_cli.extract.points.markers.ordinal_words import ordinal_words
from kupang_cli.extract.points.sequences import numbers_of, word_lists
from kupang_cli.findings import Date, Enumeration, Item, Quote
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.boilerplate import opens_as_a_site
from kupang_cli.text.layout import Layout

# A time, a score or points at the end of a line: "1:32.456", "2-1", "38", and no price or year.
_SCORE = r"(?<![\w.,])\d{1,3}(?:[:'’-]\d{1,3}(?:[.,]\d{1,3})?|[.,]\d{1,2})*['’]?\.?\s*$"

_LONGEST_TOLD = 60  # words of an item that tell of a match; the last item of a long sentence runs to its end
_LONGEST_SCORE = 24  # code points


def points(
    article: Article, layout: Layout, dates: Sequence[Date], quotes: Sequence[Quote] = ()
) -> Iterator[Enumeration]:
    """The enumerations of the article in the order of their first items.

    ``dates`` give the year of "tahun ini", ``quotes`` say who speaks: what two people say is not one list. A comma list
    inside an item of another list is part of that item.
    """
    worded = word_lists(layout, list(ordinal_words(layout)), _speakers(layout, quotes))
    marked = list(marked_lists(_marks(article, layout)))
    worded = [markers for markers in worded if not any(_retells(markers, numbered) for numbered in marked)]
    starts = sorted(marker.start for markers in marked for marker in markers)
    inline = list(comma_lists(article, layout, dates))
    firsts = [markers[0].start for markers in worded]
    around = _Around(
        article, layout, dates, starts, firsts, frozenset(each.label for each in inline if each.label is not None)
    )
    found = [
        *(_enumeration(around, markers, "ordinal") for markers in worded),
        *(_enumeration(around, markers, "numbered") for markers in marked),
        *inline,
    ]
    found = [each for each in found if not applies(_NO_LISTS, _Found(article, layout, each))]
    found.sort(key=lambda enumeration: enumeration.items[0].span.start)
    items = sorted(item.span for enumeration in found if enumeration.kind != "inline" for item in enumeration.items)
    reached, place = -1, 0  # the end of the marked items that begin before a list
    for enumeration in found:
        start = enumeration.items[0].span.start
        while place < len(items) and items[place].start <= start:
            reached = max(reached, items[place].end)
            place += 1
        if enumeration.kind != "inline" or start >= reached:
            yield enumeration


def _marks(article: Article, layout: Layout) -> Iterator[Mark]:
    """The marks of the text, at the start of lines and inside them, in text order."""
    return merge(line_marks(article, layout), inner_marks(article, layout), key=lambda mark: mark.marker.start)


def _retells(worded: Sequence[Marker], numbered: Sequence[Marker]) -> bool:
    """Whether each ordinal of a list stands right under another number: "1. Jaring", "Tahap pertama adalah ..."."""
    starts = [marker.start for marker in numbered]
    places = [bisect_right(starts, marker.start) - 1 for marker in worded]
    under = all(
        place >= 0 and marker.paragraph - numbered[place].paragraph <= 1
        for place, marker in zip(places, worded, strict=True)
    )
    return under and all(one < other for one, other in pairwise(places))


def _speakers(layout: Layout, quotes: Sequence[Quote]) -> dict[int, Span]:
    """The name of who speaks in each quoted stretch, by its index, as far as it is known."""
    named = ((layout.quotation_at(quote.span.start), quote.speaker) for quote in quotes)
    return {
        quotation: speaker.name
        for quotation, speaker in named
        if quotation is not None and speaker is not None and speaker.name is not None
    }


class _Around(NamedTuple):
    """What a list by markers stands among: labels of comma lists, where all numbers, letters and bullets stand.

    ``firsts`` is where lists by words begin: the last item of one ends before the next.
    """

    article: Article
    layout: Layout
    dates: Sequence[Date]
    starts: Sequence[int]
    firsts: list[int]
    labels: frozenset[Span]


def _enumeration(around: _Around, markers: Sequence[Marker], kind: Literal["ordinal", "numbered"]) -> Enumeration:
    """The list of these markers."""
    article, layout, dates, starts, firsts, labels = around
    ends = [marker.start for marker in markers[1:]]
    behind = bisect_right(firsts, markers[-1].start) if kind == "ordinal" else len(firsts)
    ends += firsts[behind : behind + 1] or [len(article.text)]
    spans = [item_span(article, layout, *each) for each in zip(markers, ends, strict=True)]
    if all(marker.kind.is_line for marker in markers):
        spans = of_one_line(article.text, spans)
    items = tuple(
        Item(number, span, item_title(layout, marker, _before_inner_list(span, starts)))
        for number, marker, span in zip(numbers_of(markers), markers, spans, strict=True)
    )
    label, count, year = announcement(article, layout, dates, markers[0], len(markers), labels)
    return Enumeration(kind, label, count, year, items, markers[0].kind.value)


def _before_inner_list(span: Span, starts: Sequence[int]) -> Span:
    """An item up to the list that stands inside it."""
    inner = bisect_right(starts, span.start)
    return Span(span.start, starts[inner]) if inner < len(starts) and starts[inner] < span.end else span


# ---------------------------------------------------------------- what announces nothing


class _Found(NamedTuple):
    """An enumeration in its article."""

    article: Article
    layout: Layout
    enumeration: Enumeration


def _narration(found: _Found) -> bool | None:
    """The items tell how a match went."""
    words = found.layout.words
    told = (
        known.narration.intersection(words.lower[index] for index in words.within(*item.span)[:_LONGEST_TOLD])
        for item in found.enumeration.items
    )
    return True if all(told) else None


def _results(found: _Found) -> bool | None:
    """The items are the lines of a table of results."""
    items = found.enumeration.items
    score = compiled(_SCORE)
    ends = (Span(max(item.span.start, item.span.end - _LONGEST_SCORE), item.span.end) for item in items)
    scores = sum(score.search(found.article[end]) is not None for end in ends)
    return True if found.enumeration.kind == "numbered" and 3 * scores > 2 * len(items) else None


def _links(found: _Found) -> bool | None:
    """The items are the site's links and adverts."""
    return (
        True
        if all(opens_as_a_site(found.article.text, _told(found, item)) for item in found.enumeration.items)
        else None
    )


def _told(found: _Found, item: Item) -> Span:
    """An item without its marker."""
    words = found.layout.words
    inside = words.within(*item.span)
    first = next((index for index in inside if words.texts[index][0].isalpha()), inside.start)
    return Span(words.starts[first], item.span.end)


_NO_LISTS: tuple[Rule[_Found, bool], ...] = (
    Rule(
        "list-of-narration",
        _narration,
        example="Dua gol tercipta. Pertama, pada menit ke-19. Kedua, pada menit ke-40.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "list-of-results",
        _results,
        example="Hasil:\n1. Sukamaju 2-1\n2. Muara 1-1\n3. Lestari 0-3",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "list-of-links",
        _links,
        example="Warga desa itu senang.- Baca berita lain di sini;- Baca berita Sukamaju di gawai",
        near_miss="Rencana:\n- jalan desa\n- air bersih",
    ),
)

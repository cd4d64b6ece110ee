"""The enumerations of an article: lists by ordinal words, by numbers and bullets, and announced comma lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from kupang_cli.article import Article
from kupang_cli.extract.points.announcements import announcement
from kupang_cli.extract.points.comma_lists import comma_lists
from kupang_cli.extract.points.groups import grouped, ordinal_of_last
from kupang_cli.extract.points.items import item_span, item_title
from kupang_cli.extract.points.markers import Marker
from kupang_cli.extract.points.numbered_marks import inner_marks, line_marks
from kupang_cli.extract.points.ordinal_words import ordinal_words
from kupang_cli.findings import Date, Enumeration, Item
from kupang_cli.grammar.expressions import compiled
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_SCORE = r"(?<![\w.,])\d[\d.:'’,-]*\s*$"  # a time, a score or points at the end of a line


def points(article: Article, layout: Layout, dates: Sequence[Date]) -> Iterator[Enumeration]:
    """The enumerations of the article in the order of their first items; ``dates`` give the year of "tahun ini".

    A comma list inside an item of another list is part of that item.
    """
    found = [
        *(_enumeration(article, layout, dates, group, "ordinal") for group in grouped(ordinal_words(layout))),
        *(_enumeration(article, layout, dates, group, "numbered") for group in line_marks(article, layout)),
        *(_enumeration(article, layout, dates, group, "numbered") for group in inner_marks(article, layout)),
        *comma_lists(article, layout, dates),
    ]
    found = [enumeration for enumeration in found if not _is_report(article, layout, enumeration)]
    found.sort(key=lambda enumeration: enumeration.items[0].span.start)
    marked = sorted(item.span for enumeration in found if enumeration.kind != "inline" for item in enumeration.items)
    reached, place = -1, 0  # the end of the marked items that begin before a list
    for enumeration in found:
        start = enumeration.items[0].span.start
        while place < len(marked) and marked[place].start <= start:
            reached = max(reached, marked[place].end)
            place += 1
        if enumeration.kind != "inline" or start >= reached:
            yield enumeration


def _enumeration(
    article: Article,
    layout: Layout,
    dates: Sequence[Date],
    group: Sequence[Marker],
    kind: Literal["ordinal", "numbered"],
) -> Enumeration:
    items = []
    for number, marker in enumerate(group, 1):
        following = group[number].start if number < len(group) else None
        span = item_span(article, layout, marker, following)
        items.append(Item(ordinal_of_last(group[:number]), span, item_title(layout, marker, span)))
    label, count, year = announcement(article, layout, dates, group[0], len(group))
    return Enumeration(kind, label, count, year, tuple(items), group[0].kind.value)


def _is_report(article: Article, layout: Layout, enumeration: Enumeration) -> bool:
    """Whether the items tell how a match went, or are the lines of a table of results, and announce nothing."""
    items = enumeration.items
    words = layout.words
    narration = known.narration
    if all(narration.intersection(words.lower[index] for index in words.within(*item.span)) for item in items):
        return True
    scores = sum(compiled(_SCORE).search(article[item.span]) is not None for item in items)
    return enumeration.kind == "numbered" and 3 * scores > 2 * len(items)

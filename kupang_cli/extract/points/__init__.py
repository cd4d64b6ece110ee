"""Announced points: enumerations by ordinal words, by numbers and bullets, and announced comma lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kupang_cli.article import Article
from kupang_cli.extract.points.announcements import announcement
from kupang_cli.extract.points.inline import inline_lists
from kupang_cli.extract.points.markers import Marker, line_markers, word_markers
from kupang_cli.extract.points.titles import item_span, item_title
from kupang_cli.findings import Date, Enumeration, Item
from kupang_cli.segment import Layout


def points(article: Article, layout: Layout, dates: Sequence[Date]) -> Iterator[Enumeration]:
    """The enumerations of the article in the order of their first items; ``dates`` give the year of "tahun ini"."""
    found = [
        *(_enumeration(article, layout, dates, group, "ordinal") for group in _grouped(word_markers(layout))),
        *(_enumeration(article, layout, dates, group, "numbered") for group in line_markers(article, layout)),
        *inline_lists(article, layout, dates),
    ]
    found.sort(key=lambda enumeration: enumeration.items[0].span.start)
    reached = -1
    for enumeration in found:
        if enumeration.kind == "inline" and enumeration.items[0].span.start < reached:
            continue
        yield enumeration
        reached = max(reached, enumeration.items[-1].span.end)


def _grouped(markers: Iterator[Marker]) -> Iterator[list[Marker]]:
    """Markers that count up from one; a new "pertama" opens a new list, what does not fit is left out."""
    group: list[Marker] = []
    for marker in markers:
        if marker.parallel is not None and (marker.value != 1 and (not group or group[0].parallel != marker.parallel)):
            continue
        if marker.value == 1:
            if marker.parallel is not None and group and group[0].parallel is None:
                continue  # a clause inside a list that is under way
            if len(group) > 1:
                yield group
            group = [marker]
        elif group and marker.value is None:  # "Terakhir", "Selanjutnya": only inside a list that is under way
            if _goes_on(group, marker):
                group.append(marker)
        elif group and marker.value == _value(group) + 1:
            group.append(marker)
        elif group and marker.value == _value(group) and group[-1].value is None:
            continue  # "Terakhir di poin keempat" is one item
    if len(group) > 1:
        yield group


def _value(group: Sequence[Marker]) -> int:
    return len(group)


def _goes_on(group: Sequence[Marker], marker: Marker) -> bool:
    last = group[-1]
    if marker.closing:
        return len(group) >= 2 and last.value is not None
    return last.paragraph == marker.paragraph and last.quotation == marker.quotation and marker.quotation is not None


def _enumeration(
    article: Article, layout: Layout, dates: Sequence[Date], group: Sequence[Marker], kind: str
) -> Enumeration:
    items = []
    for number, marker in enumerate(group):
        following = group[number + 1].start if number + 1 < len(group) else None
        span = item_span(article, layout, marker, following)
        items.append(Item(number + 1, span, item_title(layout, marker, span)))
    label, count, year = announcement(article, layout, dates, group[0], len(group))
    rule = group[0].rule
    return Enumeration("numbered" if kind == "numbered" else "ordinal", label, count, year, tuple(items), rule)

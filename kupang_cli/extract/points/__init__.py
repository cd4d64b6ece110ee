"""Announced points: enumerations by ordinal words, by numbers and bullets, and announced comma lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kupang_cli.article import Article
from kupang_cli.extract.points.announcements import announcement
from kupang_cli.extract.points.inline import inline_lists
from kupang_cli.extract.points.markers import Marker, inner_markers, line_markers, word_markers
from kupang_cli.extract.points.titles import item_span, item_title
from kupang_cli.findings import Date, Enumeration, Item
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout

_SURE = 3  # items after which one ordinal may be missing
_SCORE = re.compile(r"(?<![\w.,])\d[\d.:'’,-]*\s*$")  # a time, a score or points at the end of a line


def points(article: Article, layout: Layout, dates: Sequence[Date]) -> Iterator[Enumeration]:
    """The enumerations of the article in the order of their first items; ``dates`` give the year of "tahun ini"."""
    found = [
        *(_enumeration(article, layout, dates, group, "ordinal") for group in _grouped(word_markers(layout))),
        *(_enumeration(article, layout, dates, group, "numbered") for group in line_markers(article, layout)),
        *(_enumeration(article, layout, dates, group, "numbered") for group in inner_markers(article, layout)),
        *inline_lists(article, layout, dates),
    ]
    found = [enumeration for enumeration in found if not _is_report(article, layout, enumeration)]
    found.sort(key=lambda enumeration: enumeration.items[0].span.start)
    reached = -1
    for enumeration in found:
        if enumeration.kind == "inline" and enumeration.items[0].span.start < reached:
            continue
        yield enumeration
        reached = max(reached, enumeration.items[-1].span.end)


def _is_report(article: Article, layout: Layout, enumeration: Enumeration) -> bool:
    """Whether the items tell how a match went, or are the lines of a table of results, and announce nothing."""
    items = enumeration.items
    narration = lexicon_words("enumerations", "narration")
    words = layout.words
    if all(narration.intersection(words.lower[index] for index in words.within(*item.span)) for item in items):
        return True
    scores = sum(_SCORE.search(article[item.span]) is not None for item in items)
    return enumeration.kind == "numbered" and 3 * scores > 2 * len(items)


def _grouped(markers: Iterator[Marker]) -> Iterator[list[Marker]]:
    """Markers that count up from one; a new "pertama" opens a new list, what does not fit is left out."""
    group: list[Marker] = []
    between: Marker | None = None  # a "Kemudian" that counts as an item when the ordinal after it skips one
    for marker in markers:
        if marker.parallel is not None and (marker.value != 1 and (not group or group[0].parallel != marker.parallel)):
            continue
        if marker.value == 1:
            if marker.parallel is not None and group and group[0].parallel is None:
                continue  # a clause inside a list that is under way
            if len(group) > 1:
                yield group
            group, between = [marker], None
        elif group and marker.value is None:  # "Terakhir", "Selanjutnya": only inside a list that is under way
            if _goes_on(group, marker):
                group.append(marker)
            elif not marker.closing:
                between = marker
        elif group and marker.value == _value(group) + 1:
            group.append(marker)
            between = None
        elif group and between is not None and marker.value == _value(group) + 2:
            group += [between, marker]
            between = None
        elif len(group) >= _SURE and marker.value == _value(group) + 2 and marker.rule == "ordinal-word":
            group.append(marker)  # one of many ordinals was left out
        elif group and marker.value == _value(group) and group[-1].value is None:
            continue  # "Terakhir di poin keempat" is one item
    if len(group) > 1:
        yield group


def _value(group: Sequence[Marker]) -> int:
    """The ordinal of the last item: its own, or one more than that of the item before."""
    value = group[-1].value
    return value if value is not None else _value(group[:-1]) + 1


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
        items.append(Item(_value(group[: number + 1]), span, item_title(layout, marker, span)))
    label, count, year = announcement(article, layout, dates, group[0], len(group))
    rule = group[0].rule
    return Enumeration("numbered" if kind == "numbered" else "ordinal", label, count, year, tuple(items), rule)

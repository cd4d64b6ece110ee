"""Announcements of lists that are not there: "tiga program prioritas sebagai berikut:" and no item behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.announcements.labels import label_at
from kupang_cli.extract.tags import TAGS
from kupang_cli.findings import Enumeration
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_NEAR = 3  # sentences after an announcement, in which its list begins
_COUNTS = Pattern(TAGS, "[number_words ordinals short_number]")


class LostList(NamedTuple):
    """The words that announce a list, and how many items they promise."""

    label: Span
    promises: int


def lost_lists(article: Article, layout: Layout, points: Sequence[Enumeration]) -> Iterator[LostList]:
    """The announcements, in text order, behind which no list begins: a copy lost it, or shows it as a picture."""
    starts = sorted(enumeration.items[0].span.start for enumeration in points)
    labels = {enumeration.label for enumeration in points}
    sentences = layout.sentences
    for index, sentence in enumerate(sentences):
        if sentence.boilerplate or not _announces(article, layout, sentence.span):
            continue
        label = _label(layout, sentence.span)
        end = sentences[min(index + _NEAR, len(sentences) - 1)].span.end
        if label is not None and label.label not in labels and not _any_between(starts, label.label.end, end):
            yield label


def _announces(article: Article, layout: Layout, span: Span) -> bool:
    """Whether a sentence ends as one does that a list follows: with a colon, "sebagai berikut" or "yakni"."""
    words = layout.words
    last = words.index(span.end) - 1
    while last >= 0 and words.starts[last] >= span.start and words.texts[last] in ":.":
        last -= 1
    if last > 0 and words.lower[last] in known.pointing:  # "berikut ini", and not "kasus ini"
        last -= 1
    ends_open = article.text.endswith(":", span.start, span.end)
    return last >= 0 and (ends_open or words.lower[last] in known.says_berikut or words.lower[last] in known.stating)


def _label(layout: Layout, span: Span) -> LostList | None:
    """The last counted noun phrase of a sentence whose noun heads lists."""
    words = layout.words
    inside = words.within(*span)
    for index in reversed(_COUNTS.places(words.tagged(TAGS), inside.start, inside.stop)):
        label = label_at(layout, index, inside.stop)
        if label is not None and label.promises is not None and words.lower[label.noun] in known.list_heads:
            return LostList(label.span, label.promises)
    return None


def _any_between(starts: Sequence[int], start: int, end: int) -> bool:
    place = bisect_left(starts, start)
    return place < len(starts) and starts[place] < end

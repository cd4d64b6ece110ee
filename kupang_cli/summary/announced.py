"""Announced points in a summary: where the news of a report is what somebody announced, its points are named."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kupang_cli.analysis import analyze
from kupang_cli.article import Article, Sentence, Span
from kupang_cli.extract.points.enumerations import points
from kupang_cli.findings import Enumeration, NamedPoints
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.summary.headline_words import headline_words
from kupang_cli.summary.methods import PointsMode
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_MOST_ITEMS = 7
_LONGEST_TITLE = 20  # words
_STRETCH = 0.2  # of the text, over which the points go
_LONG_STRETCH = 0.4
_EARLY = 0.4  # of the sentences, among which the points are announced
# A second item by its number, bullets, or the first two ordinals: without them no points are worth looking for.
_MARKED = re.compile(r"(?:^|[\s(])2[.)]\s|^[ \t]*[-–—•●▪*][ \t]+\S", re.MULTILINE)
_ORDINALS = (re.compile(r"[Pp]ertama\b|PERTAMA\b"), re.compile(r"[Kk]edua\b|KEDUA\b"))


class Announced(NamedTuple):
    """The points to name, and the indices of the sentences that tell them, which a summary then need not."""

    points: NamedPoints
    told: frozenset[int]


def announced(article: Article, lines_joined: Article, layout: Layout, mode: PointsMode) -> Announced | None:
    """The points to name in a summary of the article; None for none.

    ``mode`` is ``auto``: where the news is its points; ``always``: where there are any; ``never``. ``layout`` is that
    of ``lines_joined``, the article with its wrapped lines joined.
    """
    if mode == "never" or not _may_have_points(article.text):
        return None
    headline = frozenset(headline_words(lines_joined, layout))
    if mode == "auto":
        # What decides that lists are news is seen without knowing who speaks, which takes longest to find out.
        likely = (_List(lines_joined, layout.sentences, each, headline) for each in points(lines_joined, layout, ()))
        if not any(_news(each) for each in likely):
            return None
    found = analyze(article, only=("points",))
    lists = [_List(article, found.sentences, each, headline) for each in found.points]
    decided = [(each, rule) for each in lists for rule in [_news(each)] if rule is not None]
    if mode == "always":
        decided += [(each, "asked-for") for each in sorted(lists, key=lambda each: each.enumeration.kind == "inline")]
    if not decided:
        return None
    best, rule = decided[0]
    return Announced(NamedPoints(best.enumeration, best.announcing, rule), best.told - {best.announcing})


def _may_have_points(text: str) -> bool:
    return _MARKED.search(text) is not None or all(ordinal.search(text) for ordinal in _ORDINALS)


class _List:
    """A list of the article: the sentence that announces it, and those that tell its items."""

    def __init__(
        self, article: Article, sentences: Sequence[Sentence], enumeration: Enumeration, headline: frozenset[str]
    ) -> None:
        self.article, self.enumeration, self.headline, self.sentences = article, enumeration, headline, sentences
        self._starts = [sentence.span.start for sentence in sentences]
        label = enumeration.label
        self.announcing = None if label is None else self._sentence_at(label.start)
        self.told = frozenset(index for item in enumeration.items for index in self._sentences_of(item.span))

    def _sentence_at(self, offset: int) -> int:
        return bisect_right(self._starts, offset) - 1

    def _sentences_of(self, span: Span) -> range:
        return range(max(0, self._sentence_at(span.start)), self._sentence_at(span.end - 1) + 1)

    @property
    def label(self) -> list[str]:
        """The words of the announcing noun phrase in lower case."""
        label = self.enumeration.label
        return [] if label is None else Words(self.article[label]).lower

    @property
    def stretch(self) -> float:
        """The share of the text over which the items go."""
        first, *_, last = (item.span for item in self.enumeration.items)
        return (last.end - first.start) / len(self.article.text)


def _news(points: _List) -> str | None:
    """The name of the rule by which the points of a list are the news; None where they are not."""
    found = first(_RULES, points)
    return found[1] if found is not None and found[0] else None


# ---------------------------------------------------------------- rules


def _cannot_be_named(points: _List) -> bool | None:
    """Not all announced points were found, they are too many or too long, or the announcing sentence tells them."""
    kind, label, count, _, items, _ = points.enumeration
    if kind == "inline" or label is None or count != len(items) or count > _MOST_ITEMS:
        return False
    if points.announcing in points.told:
        return False
    return False if any(len(points.article[item.title].split()) > _LONGEST_TITLE for item in items) else None


def _counted_in_headline(points: _List) -> bool | None:
    """The headline counts them: "Tiga Fokus Wali Kota"."""
    count = points.enumeration.count
    numbers = {word for word, value in known.small_numbers.items() if value == count} | {str(count)}
    return None if numbers.isdisjoint(points.headline) else True


def _stated_aims(points: _List) -> bool | None:
    """Somebody's priorities, steps, demands, told in a good part of the report."""
    aims = not known.points_of_news.isdisjoint(points.label)
    return True if aims and points.stretch >= _STRETCH else None


def _most_of_report(points: _List) -> bool | None:
    """They are announced early, and most of the report tells them."""
    early = (points.announcing or 0) <= _EARLY * len(points.sentences)
    return True if early and points.stretch >= _LONG_STRETCH else None


_NEWS = "Wali Kota Rahmat Hidayat berbicara di hadapan pegawai."
_RULES: tuple[Rule[_List, bool], ...] = (
    Rule(
        "points-not-to-be-named",
        _cannot_be_named,
        example=f"{_NEWS} Ada tiga fokus utama. Pertama, jalan desa. Kedua, air bersih.",
        near_miss=f"{_NEWS} Ada dua fokus utama. Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "counted-in-the-headline",
        _counted_in_headline,
        example=f"Dua Kendala Pasar Ikan\n\n{_NEWS} Ada dua kendala pasar. Pertama, jalan desa. Kedua, air bersih.",
        near_miss=f"Kendala Pasar Ikan\n\n{_NEWS} Ada dua kendala pasar. Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "stated-aims",
        _stated_aims,
        example=f"{_NEWS} Ada dua fokus utama. Pertama, jalan desa. Kedua, air bersih.",
        near_miss=f"{_NEWS} Ada dua kendala utama. Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "most-of-the-report",
        _most_of_report,
        example="Ada dua kendala pasar. Pertama, jalan desa yang rusak. Kedua, air bersih yang sering mati.",
        near_miss=f"{_NEWS} {_NEWS} {_NEWS} Ada dua kendala pasar. Pertama, jalan desa. Kedua, air bersih.",
    ),
)

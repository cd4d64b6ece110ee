"""The noun phrase that announces a list: "tiga fokus utama", "sejumlah prestasi", "langkah-langkah berikut"."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.tags import TAGS
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_MOST_ITEMS = 30
_PREFIX = "ke"  # "ketiga hal ini"
_NOUNS = "[letters ^ label_stop not_announced] [letters ^ label_stop label_verb]{0,6}"
# "tiga fokus utama", "3 (tiga) sasaran", "ketiga hal", "sejumlah prestasi"
_ANNOUNCING = Pattern(
    TAGS,
    rf"(?P<count> [number_words ordinals short_number quantifiers]) ([(] [^] [)])? (?P<nouns> {_NOUNS})",
)
_LABEL = Pattern(TAGS, _NOUNS)


class Label(NamedTuple):
    """An announcing noun phrase, how many items it promises, and its noun as a word index."""

    span: Span
    promises: int | None
    noun: int


def label_at(layout: Layout, index: int, stop: int) -> Label | None:
    """The announcing noun phrase that begins with the count or quantifier at word ``index``, before word ``stop``."""
    words = layout.words
    match = _ANNOUNCING.match(words.tagged(TAGS), index, stop)
    if match is None:
        return None
    word = words.lower[index]
    count = _count(word)
    if count is None and word not in known.quantifiers:
        return None
    start = words.starts[index] + (len(_PREFIX) if word in known.ordinals else 0)
    return Label(Span(start, words.end(match.end() - 1)), count, match.start("nouns"))


def plural_at(words: Words, index: int, stop: int) -> Span | None:
    """The announcing noun phrase that begins with a doubled noun of lists, "poin-poin"; None where none does."""
    if words.lower[index].partition("-")[0] not in known.list_heads:
        return None
    more = _LABEL.match(words.tagged(TAGS), index + 1, stop)
    return Span(words.starts[index], words.end(index if more is None else more.end() - 1))


def _count(word: str) -> int | None:
    """How many items a word counts, two at least; None for none."""
    if word.isdecimal():
        count = int(word)
        return count if count <= _MOST_ITEMS and count > 1 else None
    count = known.number_words.get(word, known.ordinals.get(word, 0))
    return count if count > 1 else None

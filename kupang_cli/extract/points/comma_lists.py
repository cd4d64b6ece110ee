"""Announced comma lists: "sejumlah prestasi, antara lain a, b, serta c"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.announcements import year_of
from kupang_cli.extract.points.labels import Label, label_at
from kupang_cli.extract.tags import TAGS
from kupang_cli.findings import Date, Enumeration, Item
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_FEWEST = 3
_SHORTEST = 4  # words of a list, its announcing words among them
_SHORTEST_TITLE = 2  # words
_COUNTS = Pattern(TAGS, "[number_words short_number quantifiers]")
_FIRST_ANNOUNCERS = Pattern(TAGS, "[announcer]")


def comma_lists(article: Article, layout: Layout, dates: Sequence[Date]) -> Iterator[Enumeration]:
    """Comma lists of three items or more that a counted or quantified noun phrase of the same sentence announces."""
    words = layout.words
    for index, sentence in enumerate(layout.sentences):
        if sentence.boilerplate:
            continue
        inside = words.within(*sentence.span)
        announced = _announced(words, inside)
        label = None if announced is None else _label(layout, range(inside.start, announced[0]))
        if announced is None or label is None:
            continue
        items = _items(words, announced[1], inside.stop)
        if len(items) < _FEWEST or (label.promises is not None and abs(len(items) - label.promises) > 1):
            continue
        numbered = tuple(Item(number, span, _title(words, span)) for number, span in enumerate(items, 1))
        year = year_of(article, layout, dates, index)
        yield Enumeration("inline", label.span, label.promises, year, numbered, "announced-comma-list")


def _announced(words: Words, inside: range) -> tuple[int, int] | None:
    """Where the announcing words of a sentence stand and where the list begins: "antara lain", "yakni"."""
    lower, stop = words.lower, inside.stop
    for place in _FIRST_ANNOUNCERS.places(words.tagged(TAGS), inside.start + 1, stop - _SHORTEST):
        for announcer in _announcers()[lower[place]]:
            body = place + len(announcer)
            if tuple(lower[place:body]) == announcer:
                while body < stop and lower[body] in ",:":
                    body += 1
                return place, body
    return None


@cache
def _announcers() -> dict[str, list[tuple[str, ...]]]:
    """The announcing phrases by their first words."""
    table: dict[str, list[tuple[str, ...]]] = {}
    for announcer in known.announcers:
        table.setdefault(announcer[0], []).append(announcer)
    return table


def _label(layout: Layout, before: range) -> Label | None:
    """The last announcing noun phrase before the announcing words."""
    words = layout.words
    for index in reversed(_COUNTS.places(words.tagged(TAGS), before.start, before.stop)):
        label = label_at(layout, index, before.stop)
        if label is not None and words.texts[index + 1] != "(":
            return label
    return None


# ---------------------------------------------------------------- items


def _items(words: Words, first: int, stop: int) -> list[Span]:
    """Split at the commas outside brackets and quote marks; the last item follows "dan" or "serta"."""
    pieces = _joined(words, _pieces(words, first, stop))
    if len(pieces) < 2:
        return []
    last = _last_items(words, *pieces.pop())
    return [Span(words.starts[low], words.end(high - 1)) for low, high in (*pieces, *last)] if last else []


def _pieces(words: Words, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretches between commas, up to the sentence's end or a straight quote mark."""
    depth = 0
    begin = first
    for index in range(first, stop):
        text = words.texts[index]
        if text in "([“«":
            depth += 1
        elif text in ")]”»":
            depth = max(0, depth - 1)
        elif text == '"' or (text in ".;" and index == stop - 1):
            stop = index
            break
        elif text == "," and not depth:
            yield begin, index
            begin = index + 1
    yield begin, stop


def _joined(words: Words, pieces: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """The pieces that have words, those that go on with the one before joined to it: "b, yang lama rusak"."""
    joined: list[tuple[int, int]] = []
    for low, high in pieces:
        if low >= high:
            continue
        if joined and words.lower[low] in known.continues_item:
            joined[-1] = (joined[-1][0], high)
        else:
            joined.append((low, high))
    return joined


def _last_items(words: Words, low: int, high: int) -> list[tuple[int, int]]:
    """The last piece as an item without its "dan", or as two with "dan" between them; none where it has none."""
    lower = words.lower
    if lower[low] in known.comma_list_joins:
        while low < high - 1 and lower[low] in known.comma_list_joins:
            low += 1
        return [(low, high)]
    split = next((index for index in range(low + 1, high - 1) if lower[index] in known.pair_joins), None)
    return [] if split is None else [(low, split), (split + 1, high)]


def _title(words: Words, span: Span) -> Span:
    """The item without the clause that only explains it."""
    inside = words.within(*span)
    for index in inside[_SHORTEST_TITLE:]:
        if words.lower[index] in known.title_stop:
            return Span(span.start, words.end(index - 2 if words.texts[index - 1] == "," else index - 1))
    return span

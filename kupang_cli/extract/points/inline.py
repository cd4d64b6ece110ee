"""Announced comma lists: "sejumlah prestasi, antara lain a, b, serta c"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.announcements import label_end, year_of
from kupang_cli.findings import Date, Enumeration, Item
from kupang_cli.language import lexicon
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout

_FEWEST = 3
_CONTINUES = frozenset(
    ("yang", "termasuk", "sehingga", "dengan", "di", "karena", "agar", "namun", "tetapi", "meski", "ketika")
)


@cache
def _announcers() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(entry.split()) for entry in lexicon("enumerations")["inline"])


def inline_lists(article: Article, layout: Layout, dates: Sequence[Date]) -> Iterator[Enumeration]:
    """Comma lists of three items or more that a counted or quantified noun phrase of the same sentence announces."""
    words = layout.words
    numbers = lexicon("numbers")["units"]
    quantifiers = lexicon_words("enumerations", "quantifiers")
    starts = frozenset(entry[0] for entry in _announcers())
    for index, sentence in enumerate(layout.sentences):
        if sentence.boilerplate:
            continue
        first, stop = words.index(sentence.span.start), words.index(sentence.span.end)
        if not starts.intersection(words.lower[first:stop]):
            continue
        announced = _announced(layout, first, stop)
        if announced is None:
            continue
        trigger, body = announced
        label: Span | None = None
        count: int | None = None
        for place in range(trigger - 1, first - 1, -1):
            word = words.lower[place]
            if (
                word in quantifiers
                or (word in numbers and word != "satu")
                or (word.isdecimal() and len(word) <= 2 and 2 <= int(word) <= 30)
            ):
                last = label_end(layout, place + 1, trigger)
                if last is not None:
                    label = Span(words.starts[place], words.end(last))
                    count = int(numbers[word]) if word in numbers else int(word) if word.isdecimal() else None
                    break
        if label is None:
            continue
        items = _items(layout, body, stop)
        if len(items) < _FEWEST or (count is not None and abs(len(items) - count) > 1):
            continue
        yield Enumeration(
            "inline",
            label,
            count,
            year_of(article, layout, dates, index),
            tuple(Item(number, span, _title(layout, span)) for number, span in enumerate(items, 1)),
            "announced-comma-list",
        )


def _announced(layout: Layout, first: int, stop: int) -> tuple[int, int] | None:
    """Where the announcing words stand and where the list begins."""
    lower, texts = layout.words.lower, layout.words.texts
    for place in range(first + 1, stop - 4):
        for entry in _announcers():
            if lower[place] == entry[0] and tuple(lower[place : place + len(entry)]) == entry:
                body = place + len(entry)
                while body < stop and texts[body] in ",:":
                    body += 1
                return place, body
    return None


def _items(layout: Layout, first: int, stop: int) -> list[Span]:
    """Split at the commas outside brackets and quote marks; the last item follows "dan" or "serta"."""
    words = layout.words
    pieces: list[tuple[int, int]] = []
    begin = first
    depth = 0
    for index in range(first, stop):
        text = words.texts[index]
        if text in "([“«":
            depth += 1
        elif text in ")]”»":
            depth = max(0, depth - 1)
        elif (text in ".;" and index >= stop - 1) or text in '"':
            break
        elif text == "," and not depth:
            pieces.append((begin, index))
            begin = index + 1
    else:
        index = stop
    end = index if index < stop and words.texts[index] in '.;"' else stop
    if begin < end:
        pieces.append((begin, end))
    merged: list[tuple[int, int]] = []
    for low, high in pieces:
        if low >= high:
            continue
        if merged and words.lower[low] in _CONTINUES:
            merged[-1] = (merged[-1][0], high)
        else:
            merged.append((low, high))
    if len(merged) < 2:
        return []
    low, high = merged[-1]
    if words.lower[low] in ("dan", "serta", "hingga", "maupun", "atau", "juga"):
        while low < high - 1 and words.lower[low] in ("dan", "serta", "hingga", "maupun", "atau", "juga"):
            low += 1
        merged[-1] = (low, high)
    else:
        for index in range(low + 1, high - 1):
            if words.lower[index] in ("dan", "serta"):
                merged[-1:] = [(low, index), (index + 1, high)]
                break
        else:
            return []
    return [Span(words.starts[low], words.end(high - 1)) for low, high in merged]


def _title(layout: Layout, span: Span) -> Span:
    """The item without the clause that only explains it."""
    words = layout.words
    inside = words.within(*span)
    stops = lexicon_words("enumerations", "title_stop")
    for index in inside:
        if index - inside.start >= 2 and words.lower[index] in stops:
            last = index - 1 if words.texts[index - 1] != "," else index - 2
            return Span(span.start, words.end(last))
    return span

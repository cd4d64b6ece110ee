"""Days, months or numbers joined to ranges and lists: "5-7", "5, 6, dan 7", "Januari-Maret"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.language.vocabulary import vocabulary as known

_SLASH = "/"


class Item(NamedTuple):
    """One of a list: where it stands, its first and its last number, the same where it is no range."""

    span: Span
    first: int
    last: int


class _Word(NamedTuple):
    """A number in the text, and whether what joins it to the one before makes a range; None for the first."""

    span: Span
    number: int
    ranged: bool | None


def items(
    text: str, span: Span, numbers: re.Pattern[str], value: Callable[[str], int], *, rising: bool = True
) -> Sequence[Item]:
    """The items of a list in ``span``, in text order, of which there is at least one: the last.

    Where ``rising``, numbers that do not rise are not joined: what stands before them belongs to something else.
    """
    words = list(_words(text, span, numbers, value))
    found: list[Item] = []
    index = len(words) - 1
    while index >= 0:
        word = words[index]
        item = Item(word.span, word.number, word.number)
        before = words[index - 1] if index else None
        if word.ranged and before is not None and (not rising or before.number < word.number):
            item = Item(Span(before.span.start, word.span.end), before.number, word.number)
            index -= 1
        found.append(item)
        joined = index and not words[index].ranged
        if not joined or (rising and words[index - 1].number >= item.first):
            break
        index -= 1
    return found[::-1]


def counts_or_names(text: str, start: int) -> bool:
    """Whether the word before ``start`` makes numbers there a name or an amount: "Pasal 5 dan 8", "SMAN 5 dan 8"."""
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2].split()
    if not before:
        return False
    word = before[-1].strip("().:").lower()
    if word in known.numbered_heads or word in known.amounts or word in known.numbering_nouns:
        return True
    opens = len(before) == 1 or before[-2].endswith((".", "?", "!", ":", "”", '"'))
    return word not in known.all_weekdays and before[-1][0].isupper() and (not opens or before[-1].isupper())


_REACH = 40  # code points back to the word before a list, and the one before that


def _words(text: str, span: Span, numbers: re.Pattern[str], value: Callable[[str], int]) -> Sequence[_Word]:
    found: list[_Word] = []
    for match in numbers.finditer(text, *span):
        ranged = None
        if found:
            link = text[found[-1].span.end : match.start()].lower().strip(" \xa0,.")
            link = link.partition(" ")[0]
            ranged = link == _SLASH or any(link == each.rstrip(".") for each in known.range_links)
        found.append(_Word(Span(*match.span()), value(match[0]), ranged))
    return found

"""Teasers: the first words of other articles, each below its title, which is a link."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from kupang_cli.reading.pages.blocks import Block, around, kind_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LINK = 0.8  # of the letters, of a line that is a link
_SHORTEST_TITLE = 15  # letters of the title of an article
_NEAR = 4  # elements, from a heading outwards, among which the article is that it heads
_BETWEEN = 2  # lines that may stand between a title and its teaser: a section, a date
_FEWEST = 3
_MOST = 0.5  # of what one element tells itself, that stands below titles


def is_link(block: Block) -> bool:
    """Whether a block is a link, and long enough for the title of an article; in a heading, any is."""
    return block.links >= (1 if block.heading else max(_SHORTEST_TITLE, _LINK * len(block.text)))


def teasers(found: Sequence[Block], told: Sequence[int]) -> Iterator[int]:
    """Which blocks are teasers.

    A title and its teaser have an element to themselves, and at least three such elements of one kind stand in the
    page; or half of the lines of an element, and at least three, stand below titles; or all that elements of one kind
    hold, and at least three do, begins with a title.
    """
    yield from _begun_with_titles(found, told)
    below = [
        (index, title) for index in range(len(found)) if told[index] and (title := _title(found, told, index)) >= 0
    ]
    tells = Counter(e for block, letters in zip(found, told, strict=True) if letters for e in around(block))
    items: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    flat: defaultdict[HtmlElement, list[int]] = defaultdict(list)
    for index, title in below:
        item = _around_both(found[title], found[index])
        if tells[item] == 1:
            items[kind_of(item)].append(index)
        flat[found[index].element].append(index)
    for places in items.values():
        if len(places) >= _FEWEST:
            yield from places
    own = Counter(block.element for block, letters in zip(found, told, strict=True) if letters)
    for element, places in flat.items():
        if len(places) >= max(_FEWEST, _MOST * own[element]):
            yield from places


def _begun_with_titles(found: Sequence[Block], told: Sequence[int]) -> Iterator[int]:
    kinds: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for index, block in enumerate(found):
        if told[index]:
            kinds[kind_of(block.element)].append(index)
    for places in kinds.values():
        if len(places) >= _FEWEST and all(found[index].opening_link >= _SHORTEST_TITLE for index in places):
            yield from places


def _title(found: Sequence[Block], told: Sequence[int], index: int) -> int:
    """The index of the title above a block; -1 where there is none."""
    for above in range(index - 1, max(-1, index - 2 - _BETWEEN), -1):
        if is_link(found[above]) or _is_title(found[above]):
            return above
        if told[above]:
            break
    return -1


def _is_title(block: Block) -> bool:
    """Whether a line begins with a link as long as a title, before a date; or is a heading in an element of its own."""
    if block.opening_link >= _SHORTEST_TITLE and block.text[-1] not in '.!?"”':
        return True
    return block.heading and any(element.tag == "article" for element in islice(around(block), _NEAR))


def _around_both(block: Block, other: Block) -> HtmlElement:
    """The innermost element that holds both blocks."""
    elements = {*around(block)}
    return next(element for element in around(other) if element in elements)

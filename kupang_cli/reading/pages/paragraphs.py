"""Which blocks of a page are the article's: its paragraphs, subheadings and lists, none of the site's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kupang_cli.article import Span
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.reading.pages.blocks import Block
from kupang_cli.reading.pages.examples import STORY
from kupang_cli.reading.pages.locating import story
from kupang_cli.text.boilerplate import marked

_LINK = 0.8  # of the letters, of a line that is a link
_SHORTEST_LINK = 15  # letters of the title of another article
_SHORTEST_CATCHWORD, _LONGEST_CATCHWORD = 30, 400  # letters
_AROUND_CATCHWORDS = " .…\"“”'‘’"
_ENDS = frozenset(".!?\"”»'’…")
_OPEN_ENDS = frozenset(".!?:;…")
_DATELINE = re.compile(r"[A-Z][\w .,/()'-]{1,60}?(?:\s[-–—]{1,2}|[–—])(?:\s|$)")
_LIST_MARK = re.compile(r"(?:\d{1,2}[.)]|[A-Za-z][.)]|[•*–-])\s?\w")


def told(found: Sequence[Block], site: Sequence[bool]) -> list[int]:
    """How much of the article's story each block tells, in letters: nothing where it is the site's.

    A line that the next one goes on with tells what it holds, however short: a link broke the paragraph.
    """
    letters = [0 if by_site else story(block) for block, by_site in zip(found, site, strict=True)]
    for index in range(len(found) - 2, -1, -1):
        if not letters[index] and not site[index] and _is_broken(found[index], found[index + 1]):
            letters[index] = len(found[index].text)
    return letters


def of_the_site(found: Sequence[Block]) -> list[bool]:
    """Whether each block is the site's: by what it says among the others, or as a link to another article."""
    text = "\n".join(block.text for block in found)
    spans, start = [], 0
    for block in found:
        spans.append(Span(start, start + len(block.text)))
        start += len(block.text) + 1
    places = marked(text, spans)
    return [place.boilerplate or applies(_RULES, block) for place, block in zip(places, found, strict=True)]


def paragraphs(found: Sequence[Block], headline: str | None) -> Iterator[Block]:
    """The blocks of the article among those where it stands, from its first paragraph to its last.

    What stands before the first paragraph is headline, names, dates and captions, but for a dateline; what stands after
    the last is the site's, unless it is a sentence or an item of a list. What a paragraph says too is set off as a
    catchword.
    """
    site = of_the_site(found)
    telling = [index for index, count in enumerate(told(found, site)) if count]
    if not telling:
        return
    first, last = telling[0], telling[-1]
    while first > 0 and _DATELINE.match(found[first - 1].text):
        first -= 1
    while last + 1 < len(found) and not site[last + 1] and _goes_on(found[last + 1]):
        last += 1
    whole = "\n".join(block.text for block in found[first : last + 1])
    for block, by_site in zip(found[first : last + 1], site[first : last + 1], strict=True):
        if not by_site and block.text != headline and not _set_off(block, whole):
            yield block


def _is_broken(block: Block, following: Block) -> bool:
    """Whether a line break stands within a sentence."""
    opening = following.text[0]
    return not block.heading and block.text[-1] not in _OPEN_ENDS and (opening.islower() or opening in ",.;)")


def _goes_on(block: Block) -> bool:
    """Whether a short block after a paragraph may still be the article's."""
    if block.links or block.heading:
        return False
    return block.text[-1] in _ENDS or _LIST_MARK.match(block.text) is not None


def _set_off(block: Block, whole: str) -> bool:
    """Whether a stretch stands in another paragraph too."""
    words = block.text.strip(_AROUND_CATCHWORDS)
    return _SHORTEST_CATCHWORD < len(words) < _LONGEST_CATCHWORD and whole.count(words) > 1


# ---------------------------------------------------------------- rules


def _link(block: Block) -> bool | None:
    """A line that is a link is the title of another article, where it is long enough for one and no sentence."""
    linked = block.links >= _LINK * len(block.text) and block.links >= _SHORTEST_LINK
    return True if linked and block.text[-1] != "." else None


def _heading_link(block: Block) -> bool | None:
    """A heading with a link in it is another article's."""
    return True if block.heading and block.links else None


_RULES: tuple[Rule[Block, bool], ...] = (
    Rule(
        "line-that-is-a-link",
        _link,
        example=f"<div>{STORY}<p><a href='/1'>Harga Ikan di Sukamaju Naik</a></p>{STORY}</div>",
        near_miss=f"<div>{STORY}<p><a href='/1'>Rahmat Hidayat</a></p>{STORY}</div>",
    ),
    Rule(
        "heading-that-links",
        _heading_link,
        example=f"<div>{STORY}<h3>Harga <a href='/1'>Ikan</a> Naik</h3>{STORY}</div>",
        near_miss=f"<div>{STORY}<h3>Harga Ikan Naik</h3>{STORY}</div>",
    ),
)

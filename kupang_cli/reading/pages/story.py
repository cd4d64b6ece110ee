"""How much of a story the blocks and elements of a page tell."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kupang_cli.reading.pages.blocks import Block, around

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SHORTEST = 40  # letters of a block that tells a story
_LONG = 100  # letters of one that may end without a full stop
_LONGEST = 800  # letters of one that count: a page of one long block is one as well
_LINK_SHARE = 0.4  # of the letters, above which a block is a link to a story
SENTENCE_ENDS = frozenset(".!?\"”»'’…")
_SIGNED = re.compile(r"[.!?\"”’]\s?[(\[][\w*/ .-]{1,24}[)\]]$")
_ABOVE_HEADLINE, _BELOW_HEADLINE = 0.3, 2  # times what a block tells
_UNFIT = 0.02  # what a block without a word of the title counts
_LONG_WORD = 4  # letters of a word of a title that counts
_FEWEST_BLANKS = 2
_WORD = re.compile(r"\w+")


def story(block: Block) -> int:
    """How much of a story a block tells, in letters; 0 for a heading, a link, a caption of two words."""
    length = len(block.text)
    if block.heading or block.links > _LINK_SHARE * length:
        return 0
    tells = is_sentence(block.text) or length >= _LONG
    return min(length - block.links, _LONGEST) if tells else 0


def is_sentence(text: str) -> bool:
    """Whether a line is long enough for a sentence, and ends like one, the desk's initials apart: "... lagi. (ras)"."""
    return len(text) >= _SHORTEST and (
        text[-1] in SENTENCE_ENDS or _SIGNED.search(text, len(text) - _SHORTEST) is not None
    )


def weighed(found: Sequence[Block], told: Sequence[int], titles: Sequence[str]) -> list[float]:
    """What each block tells, in letters, weighed by how well it fits the page's ``titles``.

    A block counts the more, the more words of the first title it has, and the first one below the headline counts
    several times; what stands above the headline counts less.
    """
    wanted = {word for title in titles[:1] for word in title.split() if len(word) >= _LONG_WORD}
    top = _headline_at(found, titles)
    first = next((index for index in range(top, len(found)) if told[index]), -1)
    weights = []
    for index, (block, letters) in enumerate(zip(found, told, strict=True)):
        shared = wanted.intersection(_WORD.findall(block.text.lower())) if letters else ()
        weight = letters * (_UNFIT + len(shared) / max(1, len(wanted)))
        weights.append(weight * (_ABOVE_HEADLINE if index < top else _BELOW_HEADLINE if index == first else 1))
    return weights


def _headline_at(found: Sequence[Block], titles: Sequence[str]) -> int:
    """The index of the last heading that a title holds, 0 where none does."""
    for index in range(len(found) - 1, -1, -1):
        words = " ".join(_WORD.findall(found[index].text.lower()))
        if words.count(" ") >= _FEWEST_BLANKS and found[index].heading and any(words in title for title in titles):
            return index
    return 0


class Letters:
    """How many letters each element of a page holds: in all, as links, as story; how many blocks, what kinds."""

    def __init__(self, found: Sequence[Block], told: Sequence[float]) -> None:
        self.all: Counter[HtmlElement] = Counter()
        self.links: Counter[HtmlElement] = Counter()
        self.story: defaultdict[HtmlElement, float] = defaultdict(float)
        self.blocks: Counter[HtmlElement] = Counter()
        self.tells: Counter[HtmlElement] = Counter()
        self.headings: Counter[HtmlElement] = Counter()
        for block, letters in zip(found, told, strict=True):
            for element in around(block):
                self.all[element] += len(block.text)
                self.links[element] += block.links
                self.story[element] += letters
                self.blocks[element] += 1
                self.tells[element] += letters > 0
                self.headings[element] += block.heading

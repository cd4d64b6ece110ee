"""Which element of a page holds the article."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.pages.blocks import Block, around, kind_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BETWEEN_NAMES = re.compile(r"[\s_:/.-]+")
_NAME = re.compile(r"[A-Za-z]?[a-z]+(?:[A-Z][a-z]{2,})*\d*|[A-Z]{2,}\d*")  # and no hash: "tyJCtd"
_NAME_PART = re.compile(r"[A-Z]*[a-z]+|[A-Z]+")
_LONGEST_NAMES = 400  # characters of a class and an id looked at
_SHORTEST = 40  # letters of a block that tells a story
_LONG = 100  # letters of one that may end without a full stop
_LONGEST = 800  # letters of one that count: a page of one long block is one as well
_LINK_SHARE = 0.4  # of the letters, above which a block is a link to a story
SENTENCE_ENDS = frozenset(".!?\"”»'’…")
_SIGNED = re.compile(r"[.!?\"”’]\s?[(\[][\w*/ .-]{1,24}[)\]]$")
_IN_A_HOLDER = frozenset(("p", "li", "blockquote", "dd", "pre"))
_FOR_THE_NEXT = 0.5  # of what an element is given, for the one around it
_ABOVE_HEADLINE, _BELOW_HEADLINE = 0.3, 3  # times what a block tells
_UNFIT = 0.02  # what a block without a word of the title counts
_LONG_WORD = 4  # letters of a word of a title that counts
_FEWEST_BLANKS = 2
_WORD = re.compile(r"\w+")
_HINT = 1.4
_SECTION = 0.3  # of the story of an element, that sections beside it hold at least
_STORY = 0.75  # of the letters beside it
_NEAR = 3  # elements, from the article's outwards, in the last of which a paragraph stands near


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


def names(element: HtmlElement) -> set[str]:
    """The words of an element's class and id, in lower case: "detail__bodyTag" has detail, body and tag."""
    given = f"{element.get('class') or ''} {element.get('id') or ''}"
    words = (word for word in _BETWEEN_NAMES.split(given[:_LONGEST_NAMES]) if _NAME.fullmatch(word))
    return {part.lower() for word in words for part in (word, *_NAME_PART.findall(word))}


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


def article_range(found: Sequence[Block], told: Sequence[int], titles: Sequence[str] = ()) -> range:
    """Where among the blocks the article stands, ``told`` being what each tells; empty where none tells a story.

    What a block tells counts, weighed, for the element around it and, half, for the next one, as in Readability (Arc90,
    2009): paragraphs together give their element the most. Lines that stand bare in an element, parted by line breaks,
    count for it. The paragraphs that stand next to the element's belong to them: a bare one before, a second column.
    """
    score: defaultdict[HtmlElement, float] = defaultdict(float)
    held = Letters(found, told).blocks
    for block, weight in zip(found, weighed(found, told, titles), strict=True):
        if not weight:
            continue
        holder, outer = block.element, block.element.getparent()
        if held[holder] == 1 or holder.tag in _IN_A_HOLDER:
            while outer is not None and held[outer] == held[holder]:  # it has the element around it to itself
                holder, outer = outer, outer.getparent()
            holder, outer = (holder, None) if outer is None else (outer, outer.getparent())
        score[holder] += weight
        if outer is not None:
            score[outer] += _FOR_THE_NEXT * weight
    if not score:
        return range(0)
    best = max(score, key=lambda element: score[element] * _weight(element))
    return _extended(found, told, best)


def _extended(found: Sequence[Block], told: Sequence[int], best: HtmlElement) -> range:
    """The blocks of an element and those next to them, near by, that tell a story too.

    First the element is widened to one near around it that holds much more story and little else: sections of one
    article. Nothing follows where the element closes with lines of the site: with who wrote, with links.
    """
    near = [best, *best.iterancestors()][:_NEAR]
    for wider in near[1:]:
        if _holds_sections(found, told, best, wider):
            best = wider
    within = [index for index, block in enumerate(found) if _stands_in(block, best)]
    start, stop = within[0], within[-1] + 1
    kinds = {kind_of(found[index].element) for index in within if told[index]}

    def belongs(index: int) -> bool:
        """Whether a block next to the article is one of its paragraphs: of their kind, or bare around them."""
        element = found[index].element
        alike = kind_of(element) in kinds or element in near
        return told[index] > 0 and alike and _stands_in(found[index], near[-1])

    while start > 0 and told[start] and belongs(start - 1):
        start -= 1
    while told[stop - 1]:
        end = stop + (stop < len(found) and found[stop].heading and not found[stop].links)  # over a subheading
        if end >= len(found) or not belongs(end):
            break
        stop = end + 1
    return range(start, stop)


def _holds_sections(found: Sequence[Block], told: Sequence[int], best: HtmlElement, wider: HtmlElement) -> bool:
    """Whether what ``wider`` holds beside ``best`` is sections like the one with that, and not a little of them."""
    branch = next(element for element in (best, *best.iterancestors()) if element.getparent() is wider)
    own = every = alike = 0
    for block, letters in zip(found, told, strict=True):
        other = next((element for element in around(block) if element.getparent() is wider), None)
        if other is branch:
            own += letters
        elif other is not None:
            every += len(block.text)
            alike += letters if kind_of(other) == kind_of(branch) else 0
    return alike >= max(_SECTION * own, _STORY * every, 1)


def _stands_in(block: Block, element: HtmlElement) -> bool:
    return any(holder is element for holder in around(block))


def _headline_at(found: Sequence[Block], titles: Sequence[str]) -> int:
    """The index of the last heading that a title holds, 0 where none does."""
    for index in range(len(found) - 1, -1, -1):
        words = " ".join(_WORD.findall(found[index].text.lower()))
        if words.count(" ") >= _FEWEST_BLANKS and found[index].heading and any(words in title for title in titles):
            return index
    return 0


def _weight(element: HtmlElement) -> float:
    """What the names of an element and of the two around it say."""
    if element.get("itemprop") == "articleBody":
        return _HINT * _HINT
    for near in (element, *[*element.iterancestors()][:2]):
        if near.tag == "article" or names(near) & known.article_bodies:
            return _HINT
    return 1.0

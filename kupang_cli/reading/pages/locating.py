"""Which element of a page holds the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.pages.blocks import Block, around, kind_of, names
from kupang_cli.reading.pages.story import Letters, weighed

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_IN_A_HOLDER = frozenset(("p", "li", "blockquote", "dd", "pre"))
_FOR_THE_NEXT = 0.5  # of what an element is given, for the one around it
_HINT = 1.4
_SECTION = 0.3  # of the story of an element, that sections beside it hold at least
_STORY = 0.75  # of the letters beside it
_NEAR = 3  # elements, from the article's outwards, in the last of which a paragraph stands near


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


def _weight(element: HtmlElement) -> float:
    """What the names of an element and of the two around it say."""
    if element.get("itemprop") == "articleBody":
        return _HINT * _HINT
    for near in (element, *[*element.iterancestors()][:2]):
        if near.tag == "article" or names(near) & known.article_bodies:
            return _HINT
    return 1.0

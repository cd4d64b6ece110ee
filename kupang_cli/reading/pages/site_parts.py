"""What the site sets into a page beside and between the paragraphs of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.pages.blocks import Block, around, names
from kupang_cli.reading.pages.examples import STORY
from kupang_cli.reading.pages.story import Letters

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST = 0.3  # of the story of the page, that a part of the site may seem to tell
_LONGEST_CAPTION = 200  # letters
_LINKS = 0.8  # of the letters
_APART = frozenset(("aside", "footer", "nav", "figure", "figcaption"))
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def site_parts(
    root: HtmlElement, found: Sequence[Block], told: Sequence[int], weights: Sequence[float]
) -> Iterator[HtmlElement]:
    """The elements that are the site's; whatever its name, none that holds much of the story the page tells.

    ``told`` is what each block tells and ``weights`` the same weighed; a single line may weigh much and be a caption.
    """
    letters, weighed = Letters(found, told), Letters(found, weights)
    seen: set[HtmlElement] = set()
    for block in found:
        for element in around(block):
            if element in seen or element is root:
                break
            seen.add(element)
            much = letters.story[element] > _MOST * letters.story[root]
            heavy = letters.tells[element] > 1 and weighed.story[element] > _MOST * weighed.story[root]
            if not much and not heavy and applies(_RULES, _Part(element, letters)):
                yield element


class _Part:
    """An element that may be the site's."""

    __slots__ = ("element", "letters")

    def __init__(self, element: HtmlElement, letters: Letters) -> None:
        self.element, self.letters = element, letters


def _apart(part: _Part) -> bool | None:
    return True if part.element.tag in _APART else None


def _hidden(part: _Part) -> bool | None:
    element = part.element
    hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "")
    return True if hidden else None


def _named(part: _Part) -> bool | None:
    words = names(part.element)
    stems = (stem in word for word in words for stem in known.site_part_stems)
    return True if words & known.site_parts or any(stems) else None


def _links(part: _Part) -> bool | None:
    """A list of links; a line with one may be a paragraph's only word."""
    element, letters = part.element, part.letters
    several = element.tag in ("ul", "ol", "table", "div", "section") and letters.links[element] > 1
    return True if several and letters.links[element] >= _LINKS * letters.all[element] else None


def _caption(part: _Part) -> bool | None:
    """A picture and one short line beside it: "Warga di pasar ikan"; not a paragraph that a picture stands in."""
    element, letters = part.element, part.letters
    if (
        element.tag == "p"
        or letters.headings[element]
        or not 0 < letters.all[element] <= _LONGEST_CAPTION
        or letters.blocks[element] > 1
    ):
        return None
    pictured = next(element.iter("img", "picture", "amp-img"), None) is not None
    return True if pictured and not letters.links[element] else None


_RULES: tuple[Rule[_Part, bool], ...] = (
    Rule(
        "apart",
        _apart,
        example=f"<div>{STORY}<aside>Pasar lain ramai pula.</aside></div>",
        near_miss=f"<div>{STORY}<section>Pasar lain ramai pula.</section></div>",
    ),
    Rule(
        "hidden",
        _hidden,
        example=f"<div>{STORY}<p style='display: none'>Pasar lain ramai pula.</p></div>",
        near_miss=f"<div>{STORY}<p style='display: block'>Pasar lain ramai pula.</p></div>",
    ),
    Rule(
        "named-as-the-sites",
        _named,
        example=f"<div>{STORY}<div class='box-terkait'>Pasar lain ramai pula.</div></div>",
        near_miss=f"<div class='baca'>{STORY}</div>",
    ),
    Rule(
        "picture-with-a-line",
        _caption,
        example=f"<div>{STORY}<div><img src='/1.jpg'><br>Warga di pasar ikan.</div></div>",
        near_miss=f"<div>{STORY}<p><img src='/1.jpg'>Warga di pasar ikan.</p></div>",
    ),
    Rule(
        "element-of-links",
        _links,
        example=f"<div>{STORY}<ul><li><a href='/1'>Pasar Lain Ramai</a></li></ul></div>",
        near_miss=f"<div>{STORY}<ul><li>Pasar lain <a href='/1'>ramai</a> pula.</li></ul></div>",
    ),
)

"""Which blocks of the article's element are the article: its paragraphs, subheadings and lists, none of the site's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kupang_cli.article import Span
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.pages.blocks import Block
from kupang_cli.reading.pages.examples import STORY
from kupang_cli.reading.pages.locating import story
from kupang_cli.text.boilerplate import opens_as_a_site

_LINK = 0.8  # of the letters, of a line that is a link
_SHORTEST_LINK = 15  # letters of the title of another article
_LONGEST_LINE = 60  # letters of a line of the site without a sentence in it
_AROUND_CATCHWORDS = " .…\"“”'‘’"
_SHORTEST_CATCHWORD, _LONGEST_CATCHWORD = 30, 400  # characters
_LETTER = re.compile(r"[^\W\d_]")
_SIGN_OFF = re.compile(r"[(\[][\w*./ -]{1,24}[)\]]|\*{2,3}")
_ENDS = frozenset(".!?\"”»'’…")
_DATELINE_ENDS = frozenset("-–—")


def told(found: Sequence[Block]) -> list[int]:
    """How much of the article's story each block tells, in letters: nothing where it is the site's."""
    return [0 if is_of_the_site(block) else story(block) for block in found]


def is_of_the_site(block: Block) -> bool:
    """Whether a block is the site's wherever it stands."""
    return applies(_RULES, block)


def paragraphs(found: Sequence[Block], headline: str | None) -> Iterator[Block]:
    """The blocks of the article among those where it stands, from its first paragraph to its last.

    What stands before the first paragraph is headline, names, dates and captions, but for a dateline on a line of its
    own; what stands after the last is the site's, unless it is a sentence or an item of a list. What a paragraph says
    too is set off as a catchword.
    """
    letters = told(found)
    telling = [index for index, count in enumerate(letters) if count]
    if not telling:
        return
    first, last = telling[0], telling[-1]
    while first > 0 and found[first - 1].text[-1] in _DATELINE_ENDS:
        first -= 1
    while last + 1 < len(found) and _goes_on(found[last + 1]):
        last += 1
    whole = "\n".join(block.text for block in found[first : last + 1])
    for block in found[first : last + 1]:
        if block.text != headline and not is_of_the_site(block) and not _set_off(block, whole):
            yield block


def _set_off(block: Block, whole: str) -> bool:
    """Whether a long stretch stands in another paragraph too."""
    words = block.text.strip(_AROUND_CATCHWORDS)
    return _SHORTEST_CATCHWORD < len(words) < _LONGEST_CATCHWORD and whole.count(words) > 1


def _goes_on(block: Block) -> bool:
    """Whether a short block after a paragraph may still be the article's."""
    if is_of_the_site(block) or block.links or block.heading:
        return False
    return block.text[-1] in _ENDS or block.element.tag == "li"


# ---------------------------------------------------------------- rules


def _link(block: Block) -> bool | None:
    """A line that is a link is the title of another article, where it is long enough for one and no sentence."""
    linked = block.links >= _LINK * len(block.text) and block.links >= _SHORTEST_LINK
    return True if linked and block.text[-1] != "." else None


def _opening(block: Block) -> bool | None:
    text = block.text
    if story(block) and len(text) > 3 * _LONGEST_LINE and not block.links:
        return None
    return True if opens_as_a_site(text, Span(0, len(text))) else None


def _line(block: Block) -> bool | None:
    words = block.text.lower().strip(" :.•")
    return True if words in known.boilerplate_lines or words in known.announces_title else None


def _credited(block: Block) -> bool | None:
    """Who wrote: "Editor: Siti Aminah"."""
    before, colon, _ = block.text.lower().partition(":")
    return True if colon and len(block.text) <= _LONGEST_LINE and before.strip() in known.bylines else None


def _no_letters(block: Block) -> bool | None:
    return None if _LETTER.search(block.text) else True


def _sign_off(block: Block) -> bool | None:
    return True if _SIGN_OFF.fullmatch(block.text) else None


_RULES: tuple[Rule[Block, bool], ...] = (
    Rule(
        "line-that-is-a-link",
        _link,
        example=f"<div>{STORY}<p><a href='/1'>Harga Ikan di Sukamaju Naik</a></p>{STORY}</div>",
        near_miss=f"<div>{STORY}<p><a href='/1'>Rahmat Hidayat</a></p>{STORY}</div>",
    ),
    Rule(
        "line-that-opens-as-the-sites",
        _opening,
        example=f"<div>{STORY}<p>Baca juga: Harga Ikan Naik</p>{STORY}</div>",
        near_miss=f"<div>{STORY}<p>Bacaan warga kini lebih banyak.</p>{STORY}</div>",
    ),
    Rule(
        "line-of-the-site",
        _line,
        example=f"<div>{STORY}<p>Bagikan</p>{STORY}</div>",
        near_miss=f"<div>{STORY}<p>Bagian</p>{STORY}</div>",
    ),
    Rule(
        "line-that-credits",
        _credited,
        example=f"<div>{STORY}<p>Jurnalis : Siti Aminah</p></div>",
        near_miss=f"<div>{STORY}<p>Pedagang : Siti Aminah</p></div>",
    ),
    Rule(
        "line-without-letters",
        _no_letters,
        example=f"<div>{STORY}<p>* * *</p>{STORY}</div>",
        near_miss=f"<div>{STORY}<p>Pasar</p>{STORY}</div>",
    ),
    Rule(
        "line-of-initials",
        _sign_off,
        example=f"<div>{STORY}<p>(ras/sam)</p></div>",
        near_miss=f"<div>{STORY}<p>Pasar (lama) ramai.</p></div>",
    ),
)

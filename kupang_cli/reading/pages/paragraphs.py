"""Which blocks of a page are the article's: its paragraphs, subheadings and lists, none of the site's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from kupang_cli.article import Span
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.reading.pages.blocks import Block, around
from kupang_cli.reading.pages.examples import STORY
from kupang_cli.reading.pages.story import SENTENCE_ENDS, is_sentence, story
from kupang_cli.reading.pages.teasers import is_link, teasers
from kupang_cli.text.boilerplate import marked, opens_as_a_site
from kupang_cli.text.paragraphs import paragraphs as joined

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST_LINE = 60  # letters of a line of the site
_MOST_CATCHWORDS = 5
_SHORTEST_CATCHWORD = 30  # letters
_AROUND_CATCHWORDS = " .…\"“”'‘’"
_DATELINE = re.compile(r"[^\W\d_][\w .,/()'-]{1,60}?(?:\s[-–—]{1,2}|[–—])(?:\s*$|\s+[^\W\d_\"“])|[-–—]{1,2}$")
_DASH = re.compile(r"[-–—]{1,2}(?:\s|$)")
_LIST_MARK = re.compile(r"(?:\d{1,2}[.)]|[A-Za-z][.)]|[•*–-])\s?\w")


class Lines:
    """The blocks of a page as lines of a text, and which are the site's.

    ``paragraph`` numbers the paragraph that each is of, ``whole`` has the texts of these.
    """

    def __init__(self, found: Sequence[Block], site: list[bool], paragraph: list[int], whole: list[str]) -> None:
        self.found, self.site, self.paragraph, self.whole = found, site, paragraph, whole

    @cached_property
    def _seeming(self) -> list[int]:
        """How much of a story each block tells, in letters: nothing where it is the site's.

        Of a paragraph that links or line breaks part into several blocks, every one tells its share.
        """
        alone = Counter(self.paragraph)
        letters = []
        for block, by_site, number in zip(self.found, self.site, self.paragraph, strict=True):
            shared = alone[number] > 1 and is_sentence(self.whole[number])
            letters.append(0 if by_site else len(block.text) if shared else story(block))
        return letters

    @cached_property
    def _teasers(self) -> list[int]:
        return [*teasers(self.found, self._seeming)]

    @cached_property
    def told(self) -> list[int]:
        """How much of the article's story each block tells: nothing where it is a teaser either."""
        letters = [*self._seeming]
        for index in self._teasers:
            letters[index] = 0
        return letters

    def teaser_elements(self) -> Iterator[HtmlElement]:
        """The elements of teasers, where they hold nothing else that seems to be story."""
        seeming = zip(self.found, self._seeming, strict=True)
        held = Counter(element for block, letters in seeming if letters for element in around(block))
        for index in self._teasers:
            if held[self.found[index].element] == 1:
                yield self.found[index].element

    def within(self, where: range) -> Lines:
        """Those of a part of the page."""
        part = slice(where.start, where.stop)
        return Lines(self.found[part], self.site[part], self.paragraph[part], self.whole)


def lines(found: Sequence[Block]) -> Lines:
    """The blocks of a page as lines: joined into paragraphs and told from the site's as those of a text are."""
    text = as_text(found)
    spans = [*joined(text)]
    places = [*marked(text, spans)]
    site, numbers, number, start = [], [], 0, 0
    for block in found:
        start = text.index(block.text, start)
        while spans[number].end <= start:
            number += 1
        site.append(places[number].boilerplate or applies(_RULES, block))
        numbers.append(number)
        start += len(block.text)
    return Lines(found, site, numbers, [text[start:end] for start, end in spans])


def as_text(kept: Sequence[Block]) -> str:
    """The blocks as a text, a line each, headings with an empty line above and below.

    Lines and not paragraphs: where a page breaks sentences into blocks, these are joined as those of a text are.
    """
    pieces: list[str] = []
    for block in kept:
        pieces += ["", block.text, ""] if block.heading else [block.text]
    return "\n".join(pieces).strip("\n") + "\n" if pieces else ""


def paragraphs(article: Lines, headline: str | None) -> Iterator[Block]:
    """The blocks of the article among those where it stands, from its first paragraph to its last.

    What stands before the first paragraph is headline, names, dates and captions, but for a dateline; what stands after
    the last is the site's, but for sentences and items of a list. What a paragraph says too is set off as a catchword.
    """
    found, site = article.found, article.site
    telling = [index for index, count in enumerate(article.told) if count]
    if not telling:
        return
    first, last = telling[0], telling[-1]
    while first > 0 and (_DATELINE.match(found[first - 1].text) or _DASH.match(found[first].text)):
        first -= 1
    last = _end_of_list_or_lines(article, last)
    kept = found[first : last + 1]
    catchwords = {*islice(_catchwords(kept), _MOST_CATCHWORDS)}
    for block, by_site in zip(kept, site[first : last + 1], strict=True):
        if (not by_site or _DASH.match(block.text)) and block.text != headline and block not in catchwords:
            yield block


def _end_of_list_or_lines(article: Lines, last: int) -> int:
    """The last short line behind the last paragraph that may still be the article's: a sentence, an item of a list.

    Behind something of the site's only items go on.
    """
    interrupted = False
    for index in range(last + 1, len(article.found)):
        block = article.found[index]
        if article.site[index]:
            interrupted = True
        elif not block.links and not block.heading:
            item = _LIST_MARK.match(block.text) is not None
            if item or (not interrupted and block.text[-1] in SENTENCE_ENDS):
                last, interrupted = index, False
    return last


def _catchwords(kept: Sequence[Block]) -> Iterator[Block]:
    """The stretches that the page sets off and that stand in a paragraph too."""
    whole = "\n".join(block.text for block in kept)
    for block in kept:
        words = block.text.strip(_AROUND_CATCHWORDS)
        set_off = block.element.tag == "blockquote" or block.text.startswith(("...", "…"))
        if set_off and len(words) >= _SHORTEST_CATCHWORD and whole.count(words) > 1:
            yield block


# ---------------------------------------------------------------- rules


def _link(block: Block) -> bool | None:
    """A line that is a link is the title of another article, unless it ends like a sentence."""
    return True if is_link(block) and block.text[-1] != "." else None


def _opening(block: Block) -> bool | None:
    """A short line that opens with the words of a site, whatever it may seem to go on with."""
    short = len(block.text) <= _LONGEST_LINE
    return True if short and opens_as_a_site(block.text, Span(0, len(block.text))) else None


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
        "line-with-words-of-a-site",
        _opening,
        example=f"<div>{STORY}<p>Pasar itu kini ramai</p><p>loading...</p>{STORY}</div>",
        near_miss=f"<div>{STORY}<p>Ladang...</p>{STORY}</div>",
    ),
    Rule(
        "heading-that-links",
        _heading_link,
        example=f"<div>{STORY}<h3>Harga <a href='/1'>Ikan</a> Lokal Naik.</h3>{STORY}</div>",
        near_miss=f"<div>{STORY}<h3>Harga Ikan Naik</h3>{STORY}</div>",
    ),
)

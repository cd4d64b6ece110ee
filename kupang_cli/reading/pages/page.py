"""From a web page to the article in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kupang_cli.article import Metadata
from kupang_cli.errors import ReadError
from kupang_cli.reading.draft import Draft
from kupang_cli.reading.pages.blocks import Block, blocks
from kupang_cli.reading.pages.bylines import day, writer
from kupang_cli.reading.pages.headline import Candidates, headline
from kupang_cli.reading.pages.locating import article_range
from kupang_cli.reading.pages.metadata import PageFacts
from kupang_cli.reading.pages.paragraphs import as_text, lines, paragraphs
from kupang_cli.reading.pages.parsing import page_text, parsed
from kupang_cli.reading.pages.refusals import Page, refusal
from kupang_cli.reading.pages.site_parts import site_parts
from kupang_cli.reading.pages.story import weighed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.html import HtmlElement

_BEFORE, _BEHIND = 12, 6  # blocks around an article among which stand who wrote it and when


def read_page(data: bytes, encoding: str | None = None) -> Draft:
    """The article in a saved page, a line a paragraph, and what the page says about it.

    ``encoding`` is the one the user names. The headline is in the metadata, not in the text. Raises ReadError where
    there is no article in the page.
    """
    return article_of(parsed(page_text(data, encoding)))


def article_of(root: HtmlElement, address: str | None = None) -> Draft:
    """The article in a page's tree, as ``read_page`` gives it; ``address`` is where the page was read from."""
    page = _located(root, address)
    why = refusal(page)
    if why is not None:
        raise ReadError(why)
    facts, title = page.facts, page.title
    around = _around(page.everything, page.article.found)
    author, date = writer(around, facts.no_writers) or facts.author, facts.date or day(around)
    metadata = Metadata(title, author, facts.outlet, date, facts.address)
    return Draft(as_text([*paragraphs(page.article, title)]), metadata)


def text_of(root: HtmlElement, address: str) -> str:
    """The paragraphs of a page in which an article goes on, however few; empty where there are none."""
    page = _located(root, address)
    return as_text([*paragraphs(page.article, page.title)])


def _located(root: HtmlElement, address: str | None) -> Page:
    facts = PageFacts(root, address)
    everything = [*blocks(root)]
    seen, titles = lines(everything), facts.words_of_titles
    told = seen.told
    parts = site_parts(root, everything, told, weighed(everything, told, titles))
    found = [*blocks(root, {*parts, *seen.teaser_elements()})]
    shown = lines(found)
    letters = shown.told
    where = article_range(found, letters, titles)
    title = headline(Candidates(facts.titles, everything, _place(everything, found, where), facts.site))
    return Page(facts, title and title[0], everything, shown.within(where), sum(letters[where.start : where.stop]))


def _place(everything: Sequence[Block], found: Sequence[Block], where: range) -> int:
    """Where among all blocks of the page the first paragraph of the article stands; their number where none does."""
    first = found[where.start].element if where else None
    return next((index for index, block in enumerate(everything) if block.element is first), len(everything))


def _around(everything: Sequence[Block], article: Sequence[Block]) -> list[Block]:
    """The lines of the page close before and behind the article's paragraphs, those of the site too."""
    elements = {near.element for near in article}
    places = [index for index, block in enumerate(everything) if block.element in elements]
    return [*everything[max(0, places[0] - _BEFORE) : places[0] + 1], *everything[places[-1] : places[-1] + _BEHIND]]

"""Pages that hold no article, or only its opening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.messages.message import Message
from kupang_cli.reading.pages.blocks import Block, around
from kupang_cli.reading.pages.examples import REPORT, STORY
from kupang_cli.reading.pages.metadata import PageFacts
from kupang_cli.reading.pages.paragraphs import Lines

_SHORTEST = 200  # letters that an article tells at least, where the page does not say that it is one
_SHORTEST_SAID = 150  # where it does
_STUB = 900  # letters, up to which an article behind a paywall is a stub
_FEWEST_ARTICLES = 3
_MOST_WORDS = 7  # of the title of a page that is none whatever it holds
_LONG = 900  # letters, from which on a page holds an article whatever it is called


class Page(NamedTuple):
    """A page as read: what it says of itself, its headline, all its blocks, those of the article, what these tell."""

    facts: PageFacts
    title: str | None
    everything: Sequence[Block]
    article: Lines
    letters: int


def refusal(page: Page) -> Message | None:
    """Why a page is not read as an article, in a sentence; None where it is one."""
    found = first(_RULES, page)
    return None if found is None else found[0]


def _paywall(page: Page) -> Message | None:
    if not _SHORTEST_SAID <= page.letters <= _STUB:
        return None
    lines = (block.text.lower() for block in page.everything if len(block.text) < _STUB)
    said = any(phrase in line for line in lines for phrase in known.paywalls)
    closed = page.facts.article.get("isAccessibleForFree") in (False, "False", "false")
    return _PAID if said or closed else None


def _short(page: Page) -> Message | None:
    shortest = _SHORTEST_SAID if page.facts.is_article else _SHORTEST
    return _NO_ARTICLE if page.letters < shortest else None


def _index(page: Page) -> Message | None:
    """A list of articles, a form, a gallery calls itself so."""
    titles = [title.lower() for title in (page.title, *page.facts.titles[-1:]) if title]
    opens = any(title.startswith(words) for title in titles for words in known.titles_of_other_pages)
    short = page.letters < _LONG or all(len(title.split()) <= _MOST_WORDS for title in titles)
    return _NO_ARTICLE if opens and short else None


def _several(page: Page) -> Message | None:
    """The paragraphs stand in three articles or more, none with most; or the page is a site's first, or a shop's."""
    address = page.facts.address
    if page.facts.meta.get("og:type") == "product":
        return _NO_ARTICLE
    if address is not None and urlsplit(address).path in ("", "/") and not page.facts.article:
        return _NO_ARTICLE
    tells = [block for block, letters in zip(page.article.found, page.article.told, strict=True) if letters]
    holders = Counter(next((element for element in around(block) if element.tag == "article"), None) for block in tells)
    most = max(holders.values(), default=0)
    return _NO_ARTICLE if len(holders) >= _FEWEST_ARTICLES and most <= len(tells) / 2 else None


_PAID = Message("only the opening of the article is free to read; the rest is for subscribers")
_NO_ARTICLE = Message("no article was found in the page; give the address of an article, or save its text")
_RULES: tuple[Rule[Page, Message], ...] = (
    Rule(
        "index",
        _index,
        example=f"<title>Indeks Berita</title><div>{STORY}</div>",
        near_miss=f"<title>Indeks Harga Ikan Naik</title><div>{STORY}</div>",
    ),
    Rule(
        "several-articles",
        _several,
        example=f"<section>{f'<article>{STORY}</article>' * 3}</section>",
        near_miss=f"<article>{STORY}</article>",
    ),
    Rule(
        "paywall",
        _paywall,
        example=f"<div>{STORY}</div><b>Berlangganan untuk membaca berita ini</b>",
        near_miss=f"<div>{STORY}</div><b>Berlangganan koran kini murah</b>",
    ),
    Rule("too-little-text", _short, example=f"<div><p>{REPORT}</p></div>", near_miss=f"<div>{STORY}</div>"),
)

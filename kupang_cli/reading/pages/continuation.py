"""Articles that go on over several pages of a site."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from kupang_cli.errors import ReadError
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.draft import Draft
from kupang_cli.reading.pages.page import article_of, text_of
from kupang_cli.reading.pages.parsing import parsed

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_PAGES = 20
_PAGE_NUMBER = re.compile(r"/(?:page/|hal(?:aman)?/)?(\d{1,2}|all|semua)/?$")


def whole_article(text: str, address: str, page_at: Callable[[str], str]) -> Draft:
    """The article in a page and in those that it goes on in, of the same site, 20 at most.

    ``page_at`` gives the text of the page at an address. A link to all pages in one is preferred. Raises ReadError
    where a page has no article, or one that the article goes on in cannot be read: half of it would pass for the whole.
    """
    root = parsed(text)
    draft = article_of(root, address)
    if (whole := _linked(root, address, known.whole_articles)) is not None:
        complete = article_of(parsed(_fetched(page_at, whole)), whole)
        return complete if len(complete.text) > len(draft.text) else draft
    seen, parts = {address}, [draft.text]
    for _ in range(_MOST_PAGES - 1):
        following = _linked(root, address, known.next_pages | {str(len(parts) + 1)})
        if following is None or following in seen:
            break
        seen.add(following)
        root = parsed(_fetched(page_at, following))
        more = text_of(root, following)
        if not more.strip() or more in parts:
            break
        parts.append(more)
    return draft._replace(text="\n".join(parts))


def _fetched(page_at: Callable[[str], str], address: str) -> str:
    try:
        return page_at(address)
    except ReadError as error:
        raise ReadError(f"the article goes on at {address}, and that page failed: {error}") from None


def _linked(root: HtmlElement, address: str, words: frozenset[str]) -> str | None:
    """Where a link with one of these words leads, if that is another page of the same article."""
    for link in root.iter("a", "link"):
        said = " ".join(link.text_content().split()).lower().strip(" »›>→…") if link.tag == "a" else ""
        if said in words or ("next" in words and "next" in (link.get("rel") or "").lower().split()):
            target: str = urldefrag(urljoin(address, (link.get("href") or "").strip())).url
            if target != address and _is_page_of(target, address):
                return target
    return None


def _is_page_of(target: str, address: str) -> bool:
    """Whether two addresses are pages of one article: they differ in the number of the page alone."""
    try:
        there, here = urlsplit(target), urlsplit(address)
    except ValueError:
        return False
    if there.scheme not in ("http", "https") or there.netloc.lower() != here.netloc.lower():
        return False
    same_path = _PAGE_NUMBER.sub("", there.path).rstrip("/") == _PAGE_NUMBER.sub("", here.path).rstrip("/")
    return same_path and _other_parameters(there.query) == _other_parameters(here.query)


def _other_parameters(query: str) -> list[tuple[str, str]]:
    return [pair for pair in parse_qsl(query) if pair[0].lower() not in known.page_parameters]

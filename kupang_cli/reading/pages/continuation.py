"""Articles that go on over several pages of a site."""

from __future__ import annotations

import re
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

from kupang_cli.errors import ReadError
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.address import fetch, same_site
from kupang_cli.reading.draft import Draft
from kupang_cli.reading.pages.page import article_of, text_of
from kupang_cli.reading.pages.parsing import page_text, parsed

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from kupang_cli.reading.address import Response
    from kupang_cli.reading.options import ReadingOptions

_MOST_PAGES = 20
_PAGE_NUMBER = re.compile(r"/(?:page/|hal(?:aman)?/)?(\d{1,2}|all|semua)/?$")


def read_pages(first: Response, options: ReadingOptions, until: float) -> Draft:
    """The article in a page that was fetched and in those that it goes on in, of the same site, 20 at most.

    A link to all pages in one is preferred. ``until`` is when the time for all of them is over, on the monotonic clock.
    Raises ReadError where there is no article, or a page that it goes on in cannot be read: half would pass for all.
    """
    address = first.address
    root = parsed(page_text(first.data, options.encoding, first.encoding))
    draft = article_of(root, address)
    if (whole := _linked(root, address, known.whole_articles)) is not None:
        complete = article_of(_page_at(whole, first, options, until), whole)
        return complete if len(complete.text) > len(draft.text) else draft
    seen, parts = {address}, [draft.text]
    while len(parts) < _MOST_PAGES:
        following = _linked(root, address, known.next_pages | {str(len(parts) + 1)})
        if following is None or following in seen:
            break
        seen.add(following)
        root = _page_at(following, first, options, until)
        more = text_of(root, following)
        if not more.strip() or more in parts:
            break
        parts.append(more)
    return draft._replace(text="".join(parts))


def _page_at(address: str, first: Response, options: ReadingOptions, until: float) -> HtmlElement:
    """The tree of a further page, which a public site has on a public host too."""
    left = until - monotonic()
    try:
        if left <= 0:
            raise ReadError(
                "it takes longer than {timeout:g} seconds in all; allow more with --timeout", timeout=options.timeout
            )
        response = fetch(address, left, options.largest, first.public)
        return parsed(page_text(response.data, options.encoding, response.encoding))
    except ReadError as error:
        raise ReadError(
            "the article goes on at {address}, and there: {why}", address=address, why=error.message
        ) from None


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
    if not same_site(address, target):
        return False
    same_path = _PAGE_NUMBER.sub("", there.path).rstrip("/") == _PAGE_NUMBER.sub("", here.path).rstrip("/")
    return same_path and _other_parameters(there.query) == _other_parameters(here.query)


def _other_parameters(query: str) -> list[tuple[str, str]]:
    return [pair for pair in parse_qsl(query) if pair[0].lower() not in known.page_parameters]

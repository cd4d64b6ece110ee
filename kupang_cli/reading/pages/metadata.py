"""What a page says about its article: JSON-LD, Open Graph and other meta elements, microdata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from kupang_cli.reading.pages.bylines import day_in, is_writer

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BETWEEN_PARTS = re.compile(r"\s+[-–—|:»]\s+")
_WORD = re.compile(r"\w+")
_MOST_SCRIPTS = 20
_LONGEST_SCRIPT = 1_000_000  # characters
_MOST_OBJECTS = 2000
_LONGEST = 300  # characters of a name
_ARTICLE = re.compile(r"(?:News|Reportage|Blog|AnalysisNews|OpinionNews)?(?:Article|Posting)$", re.ASCII)

# Names of meta elements, the surest first.
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_AUTHORS = ("author", "article:author", "content_author", "dtk:author", "dc.creator", "byl", "cxenseparse:author")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher")
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "dtk:publishdate",
    "publishdate",
    "content_publisheddate",
    "pubdate",
    "dc.date.issued",
    "dc.date",
    "date",
)


class PageFacts:
    """What the head of a page and its microdata say."""

    def __init__(self, root: HtmlElement, address: str | None = None) -> None:
        self.root = root
        self.meta = dict(_meta(root))
        self.article = _article_object(root)
        self.address = self._canonical(address)

    @property
    def is_article(self) -> bool:
        """Whether the page says that it is an article."""
        return bool(self.article) or self.meta.get("og:type") == "article" or bool(self.date)

    @cached_property
    def titles(self) -> list[str]:
        """The titles that the head gives, the document's own last."""
        named = [_text(self.article.get("headline")), *(self.meta.get(name) for name in _TITLES)]
        document = self.root.findtext(".//title")
        return [" ".join(title.split()) for title in (*named, document) if title and title.strip()]

    @property
    def words_of_titles(self) -> list[str]:
        """The words of the titles, in lower case and parted by blanks."""
        return [" ".join(_WORD.findall(title.lower())) for title in self.titles]

    @property
    def author(self) -> str | None:
        """Who wrote."""
        given = (_person(self.article.get("author")), *(self.meta.get(name) for name in _AUTHORS))
        names = (name for name in (*given, self._microdata("author")) if name and _is_name(name))
        return next((name for name in names if is_writer(name, self.no_writers)), None)

    @cached_property
    def site(self) -> frozenset[str]:
        """The names of the site, in lower case without blanks: its outlet, its host and the parts of that."""
        host = (urlsplit(self.address).hostname or "").split(".") if self.address else []
        host = host[1:] if host[:1] == ["www"] else host
        of_host = [".".join(host[start:]) for start in range(len(host) - 1)] + [p for p in host[:-1] if len(p) > 3]
        return frozenset("".join(_WORD.findall(name.lower())) for name in (*of_host, self.outlet) if name)

    @property
    def no_writers(self) -> frozenset[str]:
        """The names of the site, and what follows the headline in the title, which may be one."""
        parts = _BETWEEN_PARTS.split(self.titles[-1])[1:] if self.titles else []
        return self.site | {"".join(_WORD.findall(part.lower())) for part in parts}

    @cached_property
    def outlet(self) -> str | None:
        """Who published."""
        given = (*(self.meta.get(name) for name in _OUTLETS), _person(self.article.get("publisher")))
        return next(filter(_is_name, given), None)

    @cached_property
    def date(self) -> str | None:
        """The day it was published, as an ISO date."""
        given = [_text(self.article.get("datePublished")), *(self.meta.get(name) for name in _DATES)]
        given += [self._microdata("datePublished"), *self.root.xpath("//time[@pubdate or @datetime]/@datetime")[:1]]
        return next(filter(None, map(day_in, filter(None, given))), None)

    def _canonical(self, address: str | None) -> str | None:
        """The address that the page calls its own, else the one it was read from."""
        links = self.root.xpath("//link[translate(@rel,'CANOIL','canoil')='canonical']/@href")
        for given in (*links[:1], self.meta.get("og:url"), address):
            whole = urljoin(address or "", given.strip()) if given else ""
            try:
                if whole.lower().startswith(("http://", "https://")) and urlsplit(whole).netloc:
                    return whole
            except ValueError:
                continue
        return None

    def _microdata(self, name: str) -> str | None:
        found = self.root.xpath("//*[@itemprop=$name]", name=name)
        for element in found[:3]:
            value = element.get("content") or element.get("datetime") or element.text_content()
            if value and value.strip():
                return " ".join(value[: 2 * _LONGEST].split())
        return None


def _meta(root: HtmlElement) -> Iterator[tuple[str, str]]:
    """The names and contents of meta elements; of several of one name the first."""
    for element in reversed(root.xpath("//meta[@content]")):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        if name and element.get("content").strip():
            yield name.strip().lower(), " ".join(element.get("content").split())


def _article_object(root: HtmlElement) -> dict[str, Any]:
    """The JSON-LD object of the article; empty where there is none that can be read."""
    scripts = root.xpath("//script[@type='application/ld+json']")[:_MOST_SCRIPTS]
    for script in scripts:
        try:
            content = json.loads((script.text or "")[:_LONGEST_SCRIPT], strict=False)
        except (ValueError, RecursionError):
            continue
        for found in _objects(content):
            kinds = found.get("@type")
            if any(
                isinstance(kind, str) and _ARTICLE.match(kind)
                for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                return found
    return {}


def _objects(content: Any) -> Iterator[dict[str, Any]]:
    """The objects in a JSON value, the outermost first."""
    queue = [content]
    for _ in range(_MOST_OBJECTS):
        if not queue:
            return
        value = queue.pop(0)
        if isinstance(value, dict):
            yield value
            queue += value.values()
        elif isinstance(value, list):
            queue += value


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value.strip() else None


def _person(value: Any) -> str | None:
    """The name of a person or organisation of JSON-LD, of several all."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_person, value[:5]))) or None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _is_name(value: str | None) -> bool:
    return value is not None and 1 < len(value.strip()) <= _LONGEST and not value.strip().startswith(("http", "@"))

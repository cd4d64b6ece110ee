"""The headline of a page: a heading that its titles agree with, or a title without the site's name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.pages.blocks import HEADINGS, Block
from kupang_cli.reading.pages.examples import STORY
from kupang_cli.reading.pages.locating import names

_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s+[-–—|•»:]+\s+|\s*[|»]\s*|:\s+")
_LONGEST = 300  # characters
_AGREE = 0.6  # of the words
_FEWEST_WORDS = 3
_TITLE_NAMES = frozenset(("title", "judul", "headline", "jdl"))


class Candidates:
    """What may be the headline: the page's titles, and blocks, headings or named so, in its order.

    ``body`` is where among the blocks the article stands; ``site`` are names of the site, its host's parts too.
    """

    def __init__(self, titles: Sequence[str], found: Sequence[Block], body: range, site: Sequence[str | None]) -> None:
        self.titles = titles
        self.found = found
        self.body = body
        self.site = {"".join(_words(name)) for name in site if name}

    def headings(self) -> Iterator[str]:
        """The headings from the top of the page to the first paragraph of the article, the last first."""
        end = self.body.start + 4 if self.body else len(self.found)
        for block in reversed(self.found[:end]):
            named = names(block.element) & _TITLE_NAMES
            if (block.element.tag in HEADINGS or named) and len(block.text) <= _LONGEST:
                yield block.text


def headline(candidates: Candidates) -> tuple[str, str] | None:
    """The headline and the rule that chose it; None where the page has none."""
    return first(_RULES, candidates)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def host_names(address: str | None) -> list[str]:
    """The names in the host of an address: "regional.kompas.com" has itself, kompas.com and kompas."""
    parts = (urlsplit(address).hostname or "").split(".") if address else []
    parts = parts[1:] if parts[:1] == ["www"] else parts
    return [".".join(parts[start:]) for start in range(len(parts) - 1)] + [part for part in parts[:-1] if len(part) > 3]


# ---------------------------------------------------------------- rules


def _agreed(candidates: Candidates) -> str | None:
    """A heading whose words stand together in a title."""
    titles = [f" {' '.join(_words(title))} " for title in candidates.titles]
    fitting = [
        text
        for text in candidates.headings()
        if len(_words(text)) >= _FEWEST_WORDS and any(f" {' '.join(_words(text))} " in title for title in titles)
    ]
    return max(fitting, key=len) if fitting else None


def _alike(candidates: Candidates) -> str | None:
    """A heading that shares most of its words with a title: an editor changed one of them."""
    best, share = None, _AGREE
    for text in candidates.headings():
        words = set(_words(text))
        for title in candidates.titles:
            both = len(words & set(_words(title)))
            if len(words) >= _FEWEST_WORDS and both >= share * max(len(words), 1):
                best, share = text, max(share, both / len(words))
    return best


def _only_heading(candidates: Candidates) -> str | None:
    """The only first heading of the page that is more than a word or two."""
    found = [
        block.text
        for block in candidates.found
        if block.element.tag == "h1" and len(_words(block.text)) >= _FEWEST_WORDS and len(block.text) <= _LONGEST
    ]
    return found[0] if len(set(found)) == 1 else None


def _title(candidates: Candidates) -> str | None:
    """A title without the site's name before or behind it."""
    for title in candidates.titles:
        words = _without_site(title[:_LONGEST], candidates)
        if len(_words(words)) >= _FEWEST_WORDS - 1:
            return words
    return None


def _without_site(title: str, candidates: Candidates) -> str:
    """Parts at the ends that are names of the site, or stand in the other titles nowhere, are cut off."""
    while (ends := [*_SEPARATOR.finditer(title)]) and _is_of_site(title[ends[-1].end() :], candidates):
        title = title[: ends[-1].start()]
    while (start := _SEPARATOR.search(title)) and _is_of_site(title[: start.start()], candidates):
        title = title[start.end() :]
    return title.strip()


def _is_of_site(part: str, candidates: Candidates) -> bool:
    words = _words(part)
    joined = "".join(words)
    if joined in candidates.site or part.strip().lower() in known.outlets:
        return True
    return len(words) <= 4 and any(len(name) > 3 and name in joined for name in candidates.site)


_RULES: tuple[Rule[Candidates, str], ...] = (
    Rule(
        "heading-that-is-the-title",
        _agreed,
        example=f"<title>Pasar Ikan Dibuka - Kabar</title><h1>Pasar Ikan Dibuka</h1><div>{STORY}</div>",
        near_miss=f"<title>Warga Lega</title><h1>Pasar Ikan Dibuka</h1><div>{STORY}</div>",
    ),
    Rule(
        "only-heading",
        _only_heading,
        example=f"<title>Kabar</title><h1>Pasar Ikan Dibuka</h1><div>{STORY}</div>",
        near_miss=f"<title>Kabar</title><h1>Daerah</h1><div>{STORY}</div>",
    ),
    Rule(
        "heading-like-the-title",
        _alike,
        example=f"<title>Pasar Ikan Sukamaju Dibuka</title><h2>Pasar Ikan Kini Dibuka</h2><div>{STORY}</div>",
        near_miss=f"<title>Warga Sukamaju Lega</title><h2>Pasar Ikan Kini Dibuka</h2><div>{STORY}</div>",
    ),
    Rule(
        "title-without-the-site",
        _title,
        example=f"<title>Pasar Ikan Dibuka</title><div>{STORY}</div>",
        near_miss=f"<title>Kabar</title><div>{STORY}</div>",
    ),
)

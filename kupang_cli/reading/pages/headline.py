"""The headline of a page: a heading that its titles agree with, or a title without the site's name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.pages.blocks import Block, around, names
from kupang_cli.reading.pages.examples import STORY

_WORD = re.compile(r"\w+")
_SEPARATOR = re.compile(r"\s+[-–—|•»:]+\s+|^\s*[:|»]+\s*|\s*[|»]\s*|:\s+")
_LONGEST = 300  # characters
_AGREE = 0.6  # of the words
_FEWEST_WORDS = 3
_MOST_WORDS_OF_SITE = 5
_LONGEST_SIGN = 60  # characters of a line that names the site: "Hak cipta 2026 Kabar Sukamaju"
_TITLE_NAMES = frozenset(("title", "judul", "headline", "jdl"))


class Candidates(NamedTuple):
    """What may be the headline: the page's titles, and blocks, headings or named so, in its order.

    ``everything`` are all the blocks, ``start`` is where among them the article begins; ``site`` are names of the site.
    """

    titles: Sequence[str]
    everything: Sequence[Block]
    start: int
    site: Collection[str]

    def headings(self) -> Iterator[str]:
        """The headings from the top of the page to the first paragraph of the article, the last first."""
        for block in reversed(self.everything[: self.start + 1]):
            named = names(block.element) & _TITLE_NAMES
            if (block.heading or named) and len(block.text) <= _LONGEST:
                yield block.text


def headline(candidates: Candidates) -> tuple[str, str] | None:
    """The headline and the rule that chose it; None where the page has none."""
    return first(_RULES, candidates)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


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
        for block in candidates.everything
        if block.heading
        and any(element.tag == "h1" for element in around(block))
        and len(_words(block.text)) >= _FEWEST_WORDS
        and len(block.text) <= _LONGEST
    ]
    return found[0] if len(set(found)) == 1 else None


def _line(candidates: Candidates) -> str | None:
    """A line above the article that a title begins or ends with."""
    titles = [f" {' '.join(_words(title))} " for title in candidates.titles]
    for block in candidates.everything[: candidates.start + 1]:
        words = f" {' '.join(_words(block.text))} "
        if words.count(" ") > _FEWEST_WORDS + 1 and any(t.startswith(words) or t.endswith(words) for t in titles):
            return block.text
    return None


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
    """Whether a part of a title is the site's name: by address or outlet, or because it stands by itself there."""
    words = _words(part)
    joined = "".join(words)
    if joined in candidates.site or part.strip().lower() in known.outlets:
        return True
    if len(words) > _MOST_WORDS_OF_SITE:
        return False
    if any(len(name) > 3 and name in joined for name in candidates.site):
        return True
    return bool(words) and any(_words(block.text)[-len(words) :] == words for block in _short(candidates.everything))


def _short(found: Sequence[Block]) -> Iterator[Block]:
    return (block for block in found if len(block.text) <= _LONGEST_SIGN)


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
        "line-that-is-the-title",
        _line,
        example=f"<title>Pasar Ikan Kota Dibuka - Kabar</title><div><b>Pasar Ikan Kota Dibuka</b><br>{STORY}</div>",
        near_miss=f"<title>Warga Sukamaju Kini Lega</title><div><b>Pasar Ikan Sukamaju Dibuka</b><br>{STORY}</div>",
    ),
    Rule(
        "title-without-the-site",
        _title,
        example=f"<title>Pasar Ikan Dibuka</title><div>{STORY}</div>",
        near_miss=f"<title>Kabar</title><div>{STORY}</div>",
    ),
)

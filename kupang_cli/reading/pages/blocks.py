"""What a page shows, block by block: paragraphs, headings, items of lists, lines that a line break parted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from kupang_cli.language.vocabulary import vocabulary as known

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BETWEEN_NAMES = re.compile(r"[\s_:/.-]+")
_NAME = re.compile(r"[A-Za-z]?[a-z]+(?:[A-Z][a-z]{2,})*\d*|[A-Z]{2,}\d*")  # and no hash: "tyJCtd"
_NAME_PART = re.compile(r"[A-Z]*[a-z]+|[A-Z]+")
_LONGEST_NAMES = 400  # characters of a class and an id looked at
_DEEPEST_IN_HEADING = 3  # elements, from a block outwards
_EMPTY_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class Block(NamedTuple):
    """A stretch of text without a break in it.

    ``element`` is the block-level element that it stands in directly, ``links`` the letters that are links,
    ``opening_link`` those of a link that it begins with.
    """

    text: str
    element: HtmlElement
    links: int
    opening_link: int

    @property
    def heading(self) -> bool:
        """Whether it is a heading, or all that stands in one."""
        return any(element.tag in HEADINGS for element in islice(around(self), _DEEPEST_IN_HEADING))


def around(block: Block) -> Iterator[HtmlElement]:
    """The elements that a block stands in, the innermost first."""
    yield block.element
    yield from block.element.iterancestors()


def kind_of(element: HtmlElement) -> tuple[str, str]:
    """What kind of element it is: its tag and class."""
    return element.tag, element.get("class") or ""


def names(element: HtmlElement) -> set[str]:
    """The words of an element's class and id, in lower case: "detail__bodyTag" has detail, body and tag."""
    given = f"{element.get('class') or ''} {element.get('id') or ''}"
    words = (word for word in _BETWEEN_NAMES.split(given[:_LONGEST_NAMES]) if _NAME.fullmatch(word))
    return {part.lower() for word in words for part in (word, *_NAME_PART.findall(word))}


def blocks(root: HtmlElement, without: Collection[HtmlElement] = ()) -> Iterator[Block]:
    """The blocks in ``root`` in the order of the page, but for those in the elements ``without``.

    An element and a ``<br>`` end a block.
    """
    return _Walk(root, without).blocks()


class _Walk:
    """A walk over a page; with a stack of its own, for pages nested without end."""

    def __init__(self, root: HtmlElement, without: Collection[HtmlElement]) -> None:
        self.root = root
        self.without = without
        self.within = [root]  # the block-level elements that are open
        self.pieces: list[str] = []
        self.letters = self.links = self.opening_link = self.in_link = 0
        self.items: Counter[HtmlElement] = Counter()
        self.item_mark = ""  # of the item that is open and has no text yet

    def blocks(self) -> Iterator[Block]:
        yield from self._added(self.root.text)
        stack = [(self.root, iter(self.root))]
        while stack:
            element, children = stack[-1]
            child = next(children, None)
            if child is None:
                stack.pop()
                if stack:
                    yield from self._left(element)
                    yield from self._added(element.tail)
            elif child.tag == "br":
                yield from self._closed()
                yield from self._added(child.tail)
            elif not isinstance(child.tag, str) or child.tag in known.unseen_elements or child in self.without:
                yield from self._added(child.tail)
            else:
                yield from self._entered(child)
                yield from self._added(child.text)
                stack.append((child, iter(child)))
        yield from self._closed()

    def _entered(self, element: HtmlElement) -> Iterator[Block]:
        if element.tag in known.inline_elements:
            self.in_link += element.tag == "a"
            return
        yield from self._closed()
        self.within.append(element)
        if element.tag == "li":
            self.item_mark = self._mark_of(element)

    def _left(self, element: HtmlElement) -> Iterator[Block]:
        if element.tag in known.inline_elements:
            self.in_link -= element.tag == "a"
            return
        yield from self._closed()
        self.within.pop()
        if element.tag == "li":
            self.item_mark = ""

    def _added(self, text: str | None) -> Iterator[Block]:
        """A text is taken in; in one set out with blanks (<pre>) an empty line ends a block."""
        if not text:
            return
        set_out = any(element.tag == "pre" for element in self.within)
        for number, part in enumerate(_EMPTY_LINE.split(text) if set_out else (text,)):
            if number:
                yield from self._closed()
            self.pieces.append(part)
            letters = len(part.strip())
            if letters and self.in_link:
                self.opening_link += letters if self.opening_link == self.letters else 0
                self.links += letters
            self.letters += letters

    def _closed(self) -> Iterator[Block]:
        """The block gathered so far, if it has any text; a new one begins."""
        text = " ".join("".join(self.pieces).split())
        if text:
            text, self.item_mark = self.item_mark + text, ""
            yield Block(text, self.within[-1], min(self.links, len(text)), min(self.opening_link, len(text)))
        self.pieces = []
        self.letters = self.links = self.opening_link = 0

    def _mark_of(self, item: HtmlElement) -> str:
        """What a browser sets before an item of a list."""
        list_ = item.getparent()
        if list_ is None or list_.tag != "ol":
            return "• "
        start = (list_.get("start") or "").strip()
        self.items[list_] += 1
        number = self.items[list_] + (int(start) - 1 if start.isdecimal() and len(start) < 6 else 0)
        kind = list_.get("type") or ""
        if kind.lower() == "a" and 1 <= number <= len(_LETTERS):
            letter = _LETTERS[number - 1]
            return f"{letter.upper() if kind == 'A' else letter}. "
        return f"{number}. "

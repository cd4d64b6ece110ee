"""The colours that the texts of an exported document have in the end, by its own stylesheet.

Reads as much of CSS as our documents are coloured with, and refuses the rest: selectors of tags and classes, the
combinators " " and ">", custom properties on ``:root``, and ``@media`` for a dark page.
"""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

Element = ElementTree.Element
VOID = {"meta", "wbr"}
INLINE = {"b", "cite", "mark", "small", "span", "wbr"}
_STEP = re.compile(r"([a-z][a-z0-9]*|\*)?((?:\.[\w-]+)*)(::marker)?")
_HEX = re.compile(r"#[0-9a-f]{6}")


class _Tree(HTMLParser):
    """An HTML document as a tree; a tag that is not closed where it was opened is an error."""

    def __init__(self) -> None:
        super().__init__()
        self.builder = ElementTree.TreeBuilder()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), names
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert [tag] == self.open[-1:], f"</{tag}> closes nothing"
        self.open.pop()
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        if self.open:
            self.builder.data(data)
        else:
            assert not data.strip(), data


def html_tree(document: str) -> Element:
    """The root of an HTML document whose tags nest."""
    parser = _Tree()
    parser.feed(document)
    parser.close()
    assert not parser.open, parser.open
    return parser.builder.close()


def text_of(element: Element) -> str:
    """The words of an element as a browser copies them: blocks apart, white space as single blanks."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: Element) -> Iterator[str]:
    apart = "" if element.tag in INLINE else "\n"
    yield apart + (element.text or "")
    for child in element:
        yield from _pieces(child)
        yield child.tail or ""
    yield apart


def classes(element: Element) -> list[str]:
    """The classes of an element."""
    return element.get("class", "").split()


class _Rule(NamedTuple):
    dark: bool
    selector: str
    declared: dict[str, str]


class Styles:
    """A stylesheet, for a light page or a dark one."""

    def __init__(self, css: str, dark: bool) -> None:
        self._rules = [rule for rule in _rules(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)) if dark or not rule.dark]
        self._named: dict[str, str] = {}
        for rule in self._rules:
            if rule.selector == ":root":
                self._named |= {name: value for name, value in rule.declared.items() if name.startswith("--")}

    def declared(self, path: list[Element], name: str, marker: bool = False) -> str | None:
        """What the rules say of a property of the last element of ``path``; None where they say nothing."""
        found: list[tuple[int, int, str]] = []
        for number, rule in enumerate(self._rules):
            if name in rule.declared and rule.selector != ":root":
                weight = _weight(rule.selector, path, marker)
                if weight is not None:
                    found.append((weight, number, rule.declared[name]))
        return self._value(max(found)[2]) if found else None

    def color(self, path: list[Element], name: str) -> str:
        """A property that is inherited."""
        for depth in range(len(path), 0, -1):
            value = self.declared(path[:depth], name)
            if value not in (None, "inherit"):
                return _color(value)
        raise AssertionError(f"no {name} for {path[-1].tag}")

    def background(self, path: list[Element]) -> str:
        """The colour behind the last element of ``path``."""
        for depth in range(len(path), 0, -1):
            value = self.declared(path[:depth], "background")
            if value not in (None, "none"):
                return _color(value)
        raise AssertionError(f"nothing behind {path[-1].tag}")

    def marker(self, path: list[Element]) -> str:
        """The colour of an item's number."""
        value = self.declared(path, "color", marker=True)
        return self.color(path, "color") if value is None else _color(value)

    def _value(self, value: str) -> str:
        return re.sub(r"var\((--[\w-]+)\)", lambda match: self._named[match[1]], value)


def _color(value: str | None) -> str:
    assert value is not None
    assert _HEX.fullmatch(value), f"not a colour as the tests read them: {value}"
    return value


def _rules(css: str, dark: bool = False) -> Iterator[_Rule]:
    """The rules of a stylesheet, those for paper left out; a comma parts selectors."""
    position = 0
    while match := re.compile(r"([^{}]+)\{").search(css, position):
        end, depth = match.end(), 1
        while depth:
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        head, body = match[1].strip(), css[match.end() : end - 1]
        position = end
        if head.startswith("@media"):
            if "print" not in head:
                yield from _rules(body, dark or "prefers-color-scheme: dark" in head)
            continue
        declared = dict(re.findall(r"([\w-]+)\s*:\s*([^;]+?)\s*(?:;|$)", body))
        for selector in re.split(r",(?![^(]*\))", head):
            yield _Rule(dark, " ".join(selector.split()), declared)


def _weight(selector: str, path: list[Element], marker: bool) -> int | None:
    """How heavy a selector is that meets the last element of ``path``; None where it meets another."""
    steps = re.split(r"\s*(>)\s*|\s+", selector)
    steps = [step for step in steps if step]
    weight = 0
    for step in steps:
        if step != ">":
            match = _STEP.fullmatch(step)
            assert match is not None, f"the tests cannot read the selector of a colour: {selector}"
            weight += 100 * match[2].count(".") + bool(match[1] and match[1] != "*")
    is_marker = steps[-1].endswith("::marker")
    return weight if is_marker == marker and _meets(steps, path) else None


def _meets(steps: list[str], path: list[Element]) -> bool:
    if not _meets_step(steps[-1], path[-1]):
        return False
    above = steps[:-1]
    if not above:
        return True
    if above[-1] == ">":
        return len(path) > 1 and _meets(above[:-1], path[:-1])
    return any(_meets(above, path[:depth]) for depth in range(1, len(path)))


def _meets_step(step: str, element: Element) -> bool:
    match = _STEP.fullmatch(step)
    assert match is not None
    tag = element.tag.rpartition("}")[2]
    return match[1] in (None, "*", tag) and set(match[2].split(".")[1:]) <= set(classes(element))


def paths(root: Element) -> Iterator[list[Element]]:
    """Every element with those around it, outermost first."""
    stack = [[root]]
    while stack:
        path = stack.pop()
        yield path
        stack += [[*path, child] for child in path[-1]]


def own_words(element: Element) -> str:
    """The text that stands in an element itself."""
    return "".join([element.text or "", *(child.tail or "" for child in element)]).strip()


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[index : index + 2], 16) / 255 for index in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

"""The numbers and bullets that Word puts before the items of a list: they stand in no text of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from kupang_cli.reading.documents.package import Package, local

_LEVELS = 9
_LARGEST_COUNT = 30_000  # numbers beyond are written in figures; Word counts no further either
_PLACE = re.compile(r"%([1-9])")
# What stays as Word has it; any other sign of a bullet is one of a symbol font, where "o" and "§" are dots and boxes.
_BULLETS = frozenset("•●◦○‣▪▫■□–—-*·►➢✓")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


class Place(NamedTuple):
    """Where a paragraph stands in a list: which list, and how deep; the list "0" is none."""

    list_id: str
    level: int


class _Level(NamedTuple):
    """One level of a kind of list: its first number, how numbers are written, the words around them ("Pasal %1.")."""

    start: int = 1
    form: str = "decimal"
    words: str = "%1."
    style: str | None = None


class _List(NamedTuple):
    """A list: its kind, whose numbers it counts on, and where it begins again instead."""

    kind: str
    starts: dict[int, int]


class Numbering:
    """The lists of a Word file; ``label`` is to be asked once for each paragraph, in the order of the text."""

    def __init__(self, package: Package) -> None:
        numbering, styles = package.tree("numbering"), package.tree("styles")
        self._kinds: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        for entry in () if numbering is None else numbering:
            if local(entry.tag) == "abstractNum":
                self._kinds[_attribute(entry, "abstractNumId") or ""] = dict(_levels(entry))
            elif local(entry.tag) == "num":
                starts = {_number(over, "ilvl"): _number(_child(over, "startOverride"), "val", 1)
                          for over in entry if _child(over, "startOverride") is not None}  # fmt: skip
                kind = _attribute(_child(entry, "abstractNumId"), "val") or ""
                self._lists[_attribute(entry, "numId") or ""] = _List(kind, starts)
        self._styles = {} if styles is None else dict(_styles(styles))
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, place: Place | None, style: str | None) -> str:
        """What stands before a paragraph at a place, or of a style that has one: "1.", "a.", "•"; "" for nothing."""
        place = place or self._place_of(style)
        found = None if place is None else self._lists.get(place.list_id)
        if place is None or found is None or not 0 <= place.level < _LEVELS:
            return ""
        levels = self._kinds.get(found.kind, {})
        level = levels.get(place.level)
        if level is None or level.form == "none":
            return ""
        counts = self._count(place, found, level)
        if level.form == "bullet":
            return level.words if level.words in _BULLETS else "•" if level.words.strip() else ""
        return _PLACE.sub(lambda at: _written(int(at[1]) - 1, counts, levels), level.words).strip()

    def _count(self, place: Place, found: _List, level: _Level) -> list[int | None]:
        """The numbers of all levels at a place, counted one further; those of deeper levels begin again."""
        counts = self._counts.setdefault(found.kind, [None] * _LEVELS)
        before = counts[place.level]
        counts[place.level] = level.start if before is None else before + 1
        if place.level in found.starts and (place.list_id, place.level) not in self._begun:
            counts[place.level] = found.starts[place.level]
        self._begun.add((place.list_id, place.level))
        counts[place.level + 1 :] = [None] * (_LEVELS - place.level - 1)
        return counts

    def _place_of(self, style: str | None) -> Place | None:
        """The place that a style gives, its own or that of the style which it is based on."""
        asked = style
        for _ in range(len(self._styles)):
            based_on, list_id, level = self._styles.get(asked or "", (None, None, 0))
            if list_id is not None:
                found = self._lists.get(list_id)
                linked = self._kinds.get(found.kind, {}) if found else {}
                return Place(list_id, next((n for n, of in linked.items() if of.style in (style, asked)), level))
            asked = based_on
        return None


def place_at(list_id: str | None, level: str | None) -> Place | None:
    """The place that the attributes of a paragraph name; None where they name no list."""
    return None if list_id is None else Place(list_id, _whole(level, 0))


def _levels(kind: Element) -> Iterator[tuple[int, _Level]]:
    for entry in kind:
        if local(entry.tag) == "lvl":
            start = _number(_child(entry, "start"), "val", 1)
            form = _attribute(_child(entry, "numFmt"), "val") or "decimal"
            words = _attribute(_child(entry, "lvlText"), "val") or ""
            yield _number(entry, "ilvl"), _Level(start, form, words, _attribute(_child(entry, "pStyle"), "val"))


def _styles(styles: Element) -> Iterator[tuple[str, tuple[str | None, str | None, int]]]:
    """The styles by their names: what they are based on, and their list and level."""
    for style in styles:
        if local(style.tag) == "style":
            properties = _child(_child(style, "pPr"), "numPr")
            list_id = _attribute(_child(properties, "numId"), "val")
            level = _number(_child(properties, "ilvl"), "val")
            yield _attribute(style, "styleId") or "", (_attribute(_child(style, "basedOn"), "val"), list_id, level)


def _child(element: Element | None, name: str) -> Element | None:
    return None if element is None else next((entry for entry in element if local(entry.tag) == name), None)


def _attribute(element: Element | None, name: str) -> str | None:
    if element is None:
        return None
    return next((value for key, value in element.attrib.items() if local(key) == name), None)


def _number(element: Element | None, name: str, otherwise: int = 0) -> int:
    return _whole(_attribute(element, name), otherwise)


def _whole(written: str | None, otherwise: int) -> int:
    return int(written) if written and len(written) < 10 and written.isascii() and written.isdigit() else otherwise


def _written(level: int, counts: list[int | None], levels: dict[int, _Level]) -> str:
    """The number of one level as its form has it."""
    of = levels.get(level, _Level())
    count = counts[level]
    count = of.start if count is None else count
    if not 0 < count < _LARGEST_COUNT:
        return str(count)
    if of.form.endswith("Letter"):  # a, b, ... z, aa, bb: Word repeats the letter
        letters = chr(ord("a") + (count - 1) % 26) * min((count - 1) // 26 + 1, 9)
        return letters.upper() if of.form.startswith("upper") else letters
    if of.form.endswith("Roman"):
        return _roman(count).upper() if of.form.startswith("upper") else _roman(count)
    return f"{count:02}" if of.form == "decimalZero" else str(count)


def _roman(count: int) -> str:
    written = ""
    for value, letters in _ROMAN:
        written += letters * (count // value)
        count %= value
    return written

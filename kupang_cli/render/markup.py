"""Elements of HTML and SVG as text: what is not markup already is escaped, so that no text can become any."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

# What may stand in no document: control characters but tab and line feed, lone surrogates, noncharacters.
_NO_CHARACTER = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane + last) for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF))
    + "]"
)


class Markup(str):
    """Text that is markup, in which everything has been escaped that must be."""

    __slots__ = ()


def escaped(text: str) -> Markup:
    """``text`` as it stands in a document, in an element or an attribute; U+FFFD for what no document can hold."""
    if isinstance(text, Markup):
        return text
    return Markup(escape(_NO_CHARACTER.sub("\ufffd", text)))


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """The parts, empty ones left out, with ``between`` between them; what is no markup is escaped."""
    return Markup(escaped(between).join(escaped(part) for part in parts if part))


def element(tag: str, *children: str, classes: str = "", **attributes: str | None) -> Markup:
    """An element with these children, escaped unless they are markup, and with the attributes that are not None."""
    given = {"class": classes or None, **attributes}
    written = "".join(f' {name}="{escaped(value)}"' for name, value in given.items() if value is not None)
    return Markup(f"<{tag}{written}>{joined(children)}</{tag}>")

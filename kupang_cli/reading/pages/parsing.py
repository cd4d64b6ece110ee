"""From the bytes of a web page to its tree of elements."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from kupang_cli.errors import ReadError
from kupang_cli.reading.decoding import decode, text_encoding

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")  # lxml takes no text that declares an encoding
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-z0-9_.:-]+)""", re.IGNORECASE)
_HEAD = 4096  # bytes in which a page names its encoding, with some to spare on the standard's 1024
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def page_text(data: bytes, encoding: str | None = None, declared: str | None = None) -> str:
    """Decode a page: ``encoding`` if given; else what is valid UTF-8 is UTF-8, whatever the page or server declares.

    Then what the server (``declared``) or the page names, then detection. Pages that say ISO-8859-1 mean cp1252, as
    browsers know (WHATWG Encoding Standard). Raises ReadError as ``decode`` does.
    """
    if encoding is not None or data.startswith(_MARKS) or not data or b"\0" in data[:_HEAD]:
        return decode(data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _META.search(data, 0, _HEAD)
    for name in (declared, named and named[1].decode("ascii")):
        known = _known(name)
        if known is not None and known != "utf-8":
            return data.decode("cp1252" if known in ("iso8859-1", "ascii") else known, errors="replace")
    return decode(data)


def parsed(text: str) -> HtmlElement:
    """The tree of a page. Raises ReadError where there is none, or lxml is not installed."""
    try:
        from lxml import etree, html
    except ImportError:
        raise ReadError("web pages need the extra web; install kupang-cli[web]") from None
    text = _DECLARATION.sub("", text.replace("\0", ""), count=1)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text, parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        raise ReadError("it is a web page with nothing in it") from None


def _known(name: str | None) -> str | None:
    """Python's name of an encoding, where a text can be in it."""
    if not name:
        return None
    try:
        return text_encoding(name)
    except ReadError:
        return None

"""What the bytes of an input are, by their content: the first rule of a table that knows them decides."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum, auto
from functools import cached_property

from kupang_cli.errors import ReadError
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.messages.message import Message
from kupang_cli.reading.decoding import opening

_PAGES = (".html", ".htm", ".xhtml")
_PAGE_TYPES = ("text/html", "application/xhtml+xml")
_FIRST_BYTES = 1024  # among which a PDF file says that it is one

# What may stand before the first element of a page: comments, an XML declaration.
_BEFORE_PAGE = r"(?>\s+|<\?[^>]*>|<!--.*?-->)*+"
_PAGE = rf"(?is){_BEFORE_PAGE}<(?:!doctype\s+html|html|head|body)\b"
_FEED = rf"(?i){_BEFORE_PAGE}<(?:rss|feed|rdf:rdf)\b"
_ELEMENTS = (
    "article|aside|main|section|header|footer|nav|div|p|br|hr|h[1-6]|span|a|b|i|u|em|strong|small|font|center|blockquote|"
    "ul|ol|li|dl|table|tbody|tr|td|figure|img|picture|iframe|meta|title|link|style|script|noscript|base"
)
_BEGINS_WITH_ELEMENT = rf"(?is){_BEFORE_PAGE}<(?:{_ELEMENTS})(?:\s[^<>]*)?/?>"
_BLOCK = r"(?i)</?(?:article|main|section|div|p|br|h[1-6]|ul|ol|li|table|tr|td|blockquote|figure)(?:\s[^<>]*)?/?>"
_ENOUGH_BLOCKS = 2
_RECORD = r'\s*(?:\[\s*)?\{\s*"(?:[^"\\]|\\.)*+"\s*:'
_FIELDS = r"(?:---[ \t]*\r?\n(?:\s|#[^\n]*\n)*+[A-Za-z_][\w.-]*[ \t]*:\s|\+\+\+[ \t]*\r?\n)"
# A Word file names its text so in the list of contents at its end: a record of 46 bytes, then the name.
_WORD_CONTENTS = rb"(?s)PK\x01\x02.{42}word/document\d*\.xml"


class Kind(Enum):
    """What an input is. MARKDOWN is a text that may have a block of fields above it."""

    TEXT = auto()
    MARKDOWN = auto()
    RECORDS = auto()
    PAGE = auto()
    WORD = auto()
    PDF = auto()


# What a rule makes of an input: its kind or, of what cannot be read, what it is and what to do about it.
_Answer = Kind | Message


class _Opening:
    """The bytes of an input, and the beginning of the text that they are if they are text."""

    def __init__(self, data: bytes, said_to_be_page: bool, encoding: str | None) -> None:
        self.data = data
        self.said_to_be_page = said_to_be_page
        self._encoding = encoding

    @cached_property
    def text(self) -> str:
        """The beginning of the text."""
        return opening(self.data, self._encoding)

    @cached_property
    def sign(self) -> str:
        """The first character of the text that is no white space; "" where there is none."""
        return self.text.lstrip()[:1]


def kind_of(data: bytes, name: str = "", *, media_type: str | None = None, encoding: str | None = None) -> Kind:
    """What the bytes of an input are; of text no more than the first 8 kB are looked at.

    The content decides; that the file's ``name`` or the ``media_type`` says it is a web page helps where the content
    leaves it open. Raises ReadError for what is known and cannot be read, with what to do, and for an unknown encoding.
    """
    said_to_be_page = name.lower().endswith(_PAGES) or (media_type or "").lower().startswith(_PAGE_TYPES)
    found = first(_KINDS, _Opening(data, said_to_be_page, encoding))
    if found is None:
        return Kind.TEXT
    if isinstance(found[0], Message):
        raise ReadError(found[0])
    return found[0]


# ---------------------------------------------------------------- rules


def _begins(magic: bytes, what: Message) -> Callable[[_Opening], _Answer | None]:
    """A rule that refuses what begins with these bytes."""
    return lambda opened: what if opened.data.startswith(magic) else None


def _pdf(opened: _Opening) -> Kind | None:
    """Behind nothing but white space and a byte order mark: a text may speak of the sign."""
    head = opened.data[:_FIRST_BYTES].removeprefix(b"\xef\xbb\xbf").lstrip()
    return Kind.PDF if head.startswith(b"%PDF-") else None


def _word(opened: _Opening) -> Kind | None:
    if not opened.data.startswith(b"PK\x03\x04"):
        return None
    return Kind.WORD if re.search(_WORD_CONTENTS, opened.data) else None


def _feed(opened: _Opening) -> _Answer | None:
    feed = opened.sign == "<" and compiled(_FEED).match(opened.text) is not None
    return Message("it is a news feed; give the address of one of its articles") if feed else None


def _page(opened: _Opening) -> Kind | None:
    return Kind.PAGE if opened.sign == "<" and compiled(_PAGE).match(opened.text) else None


def _fragment(opened: _Opening) -> Kind | None:
    """A part of a page: it begins with an element and has several blocks; one of the two in what is named a page."""
    if opened.sign != "<" and not opened.said_to_be_page:
        return None
    begins = compiled(_BEGINS_WITH_ELEMENT).match(opened.text) is not None
    if not begins and not opened.said_to_be_page:
        return None
    if begins and opened.said_to_be_page:
        return Kind.PAGE
    return Kind.PAGE if len(compiled(_BLOCK).findall(opened.text)) >= _ENOUGH_BLOCKS else None


def _records(opened: _Opening) -> Kind | None:
    """JSON: an object with a field, or an array that begins with one."""
    return Kind.RECORDS if opened.sign in ("{", "[") and compiled(_RECORD).match(opened.text) else None


def _fields(opened: _Opening) -> Kind | None:
    return Kind.MARKDOWN if opened.sign in ("-", "+") and compiled(_FIELDS).match(opened.text) else None


_LEAD = "Wali Kota Sukamaju membuka pasar ikan."
_ARCHIVE = f"PK\x03\x04{_LEAD}PK\x01\x02{'-' * 42}"


def _refused(name: str, magic: str, what: Message) -> Rule[_Opening, _Answer]:
    """The rule that refuses what begins with these bytes, a character each."""
    return Rule(name, _begins(magic.encode("latin-1"), what), example=f"{magic}{_LEAD}", near_miss=f" {magic}{_LEAD}")


# What the bytes are. The examples are bytes, a character each.
_KINDS: tuple[Rule[_Opening, _Answer], ...] = (
    Rule("pdf", _pdf, example="%PDF-1.7\n", near_miss=f"Berkas %PDF-1.7: {_LEAD}"),
    Rule("word", _word, example=f"{_ARCHIVE}word/document.xml", near_miss=f"{_ARCHIVE}xl/workbook.xml"),
    _refused("zip", "PK\x03\x04", Message("it is a ZIP archive or an office document; save it as plain text first")),
    _refused("old-office", "\xd0\xcf\x11\xe0", Message("it is an office document; save it as plain text first")),
    _refused("rtf", "{\\rtf", Message("it is an RTF document; save it as plain text first")),
    _refused("gzip", "\x1f\x8b", Message("it is a gzip archive; unpack it first")),
    _refused("bzip2", "BZh", Message("it is a bzip2 archive; unpack it first")),
    _refused("xz", "\xfd7zXZ\x00", Message("it is an xz archive; unpack it first")),
    _refused("7-zip", "7z\xbc\xaf\x27\x1c", Message("it is a 7-Zip archive; unpack it first")),
    _refused("zstandard", "\x28\xb5\x2f\xfd", Message("it is a Zstandard archive; unpack it first")),
    _refused("png", "\x89PNG\r\n", Message("it is a picture, not text")),
    _refused("jpeg", "\xff\xd8\xff", Message("it is a picture, not text")),
    _refused("gif", "GIF8", Message("it is a picture, not text")),
    _refused("riff", "RIFF", Message("it is a media file, not text")),
    _refused("mp3", "ID3", Message("it is a sound file, not text")),
    _refused("ogg", "OggS", Message("it is a media file, not text")),
    _refused("elf", "\x7fELF", Message("it is a program, not text")),
    _refused("windows-program", "MZ\x90\x00", Message("it is a program, not text")),
    _refused("sqlite", "SQLite format 3", Message("it is a database, not text")),
    Rule(
        "feed",
        _feed,
        example=f"<?xml version='1.0'?>\n<rss><channel><item>{_LEAD}</item></channel></rss>",
        near_miss=f"Umpan <rss>: {_LEAD}",
    ),
    Rule(
        "page",
        _page,
        example=f"<?xml version='1.0'?>\n<!-- tersimpan -->\n<!DOCTYPE html>\n{_LEAD}",
        near_miss=f"Kode <!DOCTYPE html> dan <html>: {_LEAD}",
    ),
    Rule(
        "part-of-a-page",
        _fragment,
        example=f'<div class="berita"><p>{_LEAD}</p></div>',
        near_miss=f"<b>SUKAMAJU</b> - {_LEAD} Harga <3 ribu.\n<br>\n{_LEAD}",
    ),
    Rule("records", _records, example=f'{{"judul": "Pasar", "text": "{_LEAD}"}}', near_miss=f'{{"Pasar," kata {_LEAD}'),
    Rule("fields-above", _fields, example=f"---\ntitle: Pasar\n---\n{_LEAD}", near_miss=f"---\n{_LEAD}\n---\n{_LEAD}"),
)

"""The parts of a Word file, which is a ZIP archive of XML: found, bounded and parsed without trust."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from kupang_cli.errors import ReadError
from kupang_cli.messages.message import Message

LARGEST_PART = 32_000_000  # bytes unpacked; only the few parts asked for are unpacked at all
BROKEN = Message("it is a broken Word file; open it in Word or LibreOffice and save it again")
_PROTECTED = Message("it is protected by a password; save a copy without one")
_WORKBOOK = Message("it is an Excel workbook; save the text of the article as .docx or plain text")
_NO_WORD = (
    ("xl/workbook.xml", _WORKBOOK),
    ("xl/workbook.bin", _WORKBOOK),
    (
        "ppt/presentation.xml",
        Message("it is a PowerPoint presentation; save the text of the article as .docx or plain text"),
    ),
    ("content.xml", Message("it is an OpenDocument file; save it as .docx or plain text")),
    ("META-INF/container.xml", Message("it is an e-book; save the text of the article as .docx or plain text")),
)
_OLD_FORMATS = (
    ("EncryptedPackage", _PROTECTED),
    ("WordDocument", Message("it is a file of an old Word (.doc); save it as .docx")),
)
_OLE = b"\xd0\xcf\x11\xe0"


class Package:
    """The parts of a Word file by their role; nothing is unpacked before it is asked for, and little of it in all.

    Raises ReadError, here and in every method, for what is broken, protected, too large or no Word file.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise ReadError(_old_format(data))
        try:
            self._archive = zipfile.ZipFile(BytesIO(data))
            self._names = {name.lower(): name for name in self._archive.namelist()}
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
            raise ReadError(BROKEN) from None
        main = self._targets("").get("officeDocument", "")
        reason = next((why for name, why in _NO_WORD if name.lower() in self._names), None)
        if reason is not None and not main.lower().startswith("word/"):
            raise ReadError(reason)
        if not main:
            raise ReadError("it is a ZIP archive and no Word file; unpack it first")
        self._main = main
        self._roles = self._targets(main)
        self._properties = self._targets("").get("core-properties")

    def feed_body(self, target: Any) -> None:
        """Give the events of the document's body to ``target``, which has the methods of a TreeBuilder."""
        _parse(self._read(self._main), target)

    def tree(self, role: str) -> Element | None:
        """The part of a role ("styles", "numbering"), parsed; None where the file has none."""
        name = self._roles.get(role)
        return None if name is None or name.lower() not in self._names else _tree(self._read(name))

    def title(self) -> str | None:
        """The title among the file's properties; None where there is none, or where they cannot be read."""
        if self._properties is None or self._properties.lower() not in self._names:
            return None
        try:
            properties = _tree(self._read(self._properties))
        except ReadError:
            return None
        return next((entry.text for entry in properties.iter() if local(entry.tag) == "title"), None)

    def _targets(self, part: str) -> dict[str, str]:
        """The names of the parts that a part points to, by their role; of the whole file for ""."""
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{name}.rels")
        if relations.lower() not in self._names:
            return {}
        found: dict[str, str] = {}
        for relation in _tree(self._read(relations)):
            role = relation.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
            if relation.get("TargetMode") != "External":
                found.setdefault(role, target)
        return found

    def _read(self, name: str) -> bytes:
        known = self._names.get(name.lower())
        if known is None:
            raise ReadError(BROKEN)
        try:
            entry = self._archive.getinfo(known)
            if entry.flag_bits & 1:
                raise ReadError(_PROTECTED)
            if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise ReadError(BROKEN)
            with self._archive.open(entry) as part:
                data = part.read(LARGEST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, NotImplementedError, RuntimeError):
            raise ReadError(BROKEN) from None
        if len(data) > LARGEST_PART:
            raise ReadError(
                "its text takes more than {size} MB unpacked; split it into articles", size=LARGEST_PART // 1_000_000
            )
        return data


def local(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]


def _old_format(data: bytes) -> Message:
    for stream, why in _OLD_FORMATS:
        if stream.encode("utf-16-le") in data:
            return why
    return Message("it is a file of an old office program; save it as .docx or plain text")


class _Tree(TreeBuilder):
    """A builder of trees that takes no document type: Word writes none, and entities are declared in it."""

    def doctype(self, *_: str | None) -> None:
        raise ReadError(BROKEN)


def _tree(data: bytes) -> Element:
    builder = _Tree()
    _parse(data, builder)
    return builder.close()


def _parse(data: bytes, target: Any) -> None:
    """Parse XML. Raises ReadError for what is not well formed, or in an encoding that nobody knows."""
    parser = XMLParser(target=target)  # noqa: S314  # entities need a document type, and no target takes one
    try:
        parser.feed(data)
        parser.close()
    except (ParseError, LookupError, ValueError):
        raise ReadError(BROKEN) from None

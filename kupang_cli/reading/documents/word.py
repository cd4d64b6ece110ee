"""The text of a Word file (.docx): its paragraphs, the numbers of its lists, its tables, as a reader sees them."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from kupang_cli.errors import ReadError
from kupang_cli.reading.documents.numbering import Numbering, place_at
from kupang_cli.reading.documents.package import BROKEN, Package, local
from kupang_cli.reading.documents.properties import metadata_of
from kupang_cli.reading.draft import Draft

# What is no text of the document: tracked deletions and former formatting, the code of fields, notes on how to speak a
# word, a second rendering of the same drawing for older programs.
_FORMER = ("pPrChange", "rPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "numberingChange")
_LEFT_OUT = frozenset(("del", "moveFrom", "instrText", "delInstrText", "rt", "Fallback", *_FORMER))
_TEXT_BOX = "txbxContent"
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_OFF = ("0", "false", "off")
_LONGEST_CELL = 60  # code points of a cell that shares its line with those beside it
_MATH = "officeDocument/2006/math"


class _Kind(Enum):
    """What a block of text is; items, and rows, stand on lines next to one another."""

    PARAGRAPH = auto()
    ITEM = auto()
    ROW = auto()


class _Block(NamedTuple):
    text: str
    kind: _Kind


def read_word(data: bytes) -> Draft:
    """The text of a Word file: paragraphs parted by empty lines, items of a list and rows of a table on lines.

    The numbers and bullets of automatic lists are written out ("1. ", "a. ", "• "). Insertions that are tracked are in,
    deletions and hidden text are out, so are headers, footers, footnotes, comments and text boxes (these are read
    where the file has no other text). Raises ReadError for a file that is broken, protected, too large or not Word's.
    """
    package = Package(data)
    text = _text(package, left_out=_LEFT_OUT | {_TEXT_BOX}) or _text(package, left_out=_LEFT_OUT)
    return Draft(text, metadata_of(package.title(), text))


def _text(package: Package, left_out: frozenset[str]) -> str:
    body = _Body(Numbering(package), left_out)
    package.feed_body(body)
    blocks = body.blocks
    parts: list[str] = []
    for index, block in enumerate(blocks):
        if index:
            together = block.kind is blocks[index - 1].kind is not _Kind.PARAGRAPH
            parts.append("\n" if together else "\n\n")
        parts.append(block.text)
    return "".join(parts)


class _Paragraph:
    """A paragraph while it is read."""

    __slots__ = ("goes_on", "level", "list_id", "style", "text")

    def __init__(self, begun: list[str]) -> None:
        self.text = begun
        self.style: str | None = None
        self.list_id: str | None = None
        self.level: str | None = None
        self.goes_on = False  # its end is deleted, so that the next paragraph is one with it


class _Row:
    """A row of a table while it is read: the blocks of its cells."""

    __slots__ = ("cells", "deleted")

    def __init__(self) -> None:
        self.cells: list[list[_Block]] = []
        self.deleted = False

    def blocks(self) -> list[_Block]:
        """The row on one line where all its cells are short, as in a letterhead or a table of figures."""
        cells = [cell for cell in self.cells if cell]
        short = all(
            len(cell) == 1 and len(cell[0].text) <= _LONGEST_CELL and "\n" not in cell[0].text for cell in cells
        )
        if cells and short:
            return [_Block("\t".join(cell[0].text for cell in cells), _Kind.ROW)]
        return [block for cell in cells for block in cell]


class _Body:
    """Takes the elements of a document's body one by one; no tree of it is made, so that no depth of it hurts."""

    def __init__(self, numbering: Numbering, left_out: frozenset[str]) -> None:
        self.blocks: list[_Block] = []
        self._numbering = numbering
        self._left_out = left_out
        self._skipped = 0  # how deep inside something that is left out
        self._open: list[str] = []  # the elements around
        self._paragraphs: list[_Paragraph] = []  # those around: a text box stands inside a paragraph
        self._rows: list[_Row] = []
        self._begun: list[str] = []  # what a paragraph without an end hands on
        self._hidden = False
        self._placeholder = False
        self._takes_data = False

    def doctype(self, *_: str | None) -> None:
        """Word writes no document type: it could only declare entities that unfold without end."""
        raise ReadError(BROKEN)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = local(tag)
        if self._skipped or self._is_left_out(name):
            self._skipped += 1
            return
        values = {local(key): value for key, value in attributes.items()}
        self._open.append(name)
        begins = getattr(self, f"_start_{name}", None)
        if begins is not None:
            begins(values)
        elif name in _SIGNS and self._open[-2:-1] == ["r"]:
            self._add(_SIGNS[name])
        elif name == "t":
            self._takes_data = "wordprocessingml" in tag or _MATH in tag

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        self._takes_data = False
        if self._open:
            self._open.pop()
        ends = getattr(self, f"_end_{local(tag)}", None)
        if ends is not None:
            ends()

    def data(self, data: str) -> None:
        """Characters between elements, text only inside of ``t``."""
        if self._takes_data and not self._skipped:
            self._add(data)

    def close(self) -> None:
        """The document ends."""

    def _is_left_out(self, name: str) -> bool:
        if name == "del" and self._open[-2:] == ["pPr", "rPr"] and self._paragraphs:
            self._paragraphs[-1].goes_on = True
        elif name == "del" and self._open[-1:] == ["trPr"] and self._rows:
            self._rows[-1].deleted = True
        return name in self._left_out or (name == "sdtContent" and self._placeholder)

    def _add(self, text: str) -> None:
        if self._paragraphs and not self._hidden:
            self._paragraphs[-1].text.append(text)

    # ------------------------------------------------------------ elements

    def _start_p(self, _: dict[str, str]) -> None:
        self._paragraphs.append(_Paragraph(self._begun))
        self._begun = []

    def _end_p(self) -> None:
        paragraph = self._paragraphs.pop()
        if paragraph.goes_on:
            self._begun = paragraph.text
            return
        text = "".join(paragraph.text).strip()
        if not text:
            return
        label = self._numbering.label(place_at(paragraph.list_id, paragraph.level), paragraph.style)
        block = _Block(f"{label} {text}", _Kind.ITEM) if label else _Block(text, _Kind.PARAGRAPH)
        (self._rows[-1].cells[-1] if self._rows and self._rows[-1].cells else self.blocks).append(block)

    def _start_pStyle(self, values: dict[str, str]) -> None:  # noqa: N802  # named as in the file
        if self._paragraphs:
            self._paragraphs[-1].style = values.get("val")

    def _start_numId(self, values: dict[str, str]) -> None:  # noqa: N802
        if self._paragraphs and "numPr" in self._open[-2:]:
            self._paragraphs[-1].list_id = values.get("val")

    def _start_ilvl(self, values: dict[str, str]) -> None:
        if self._paragraphs:
            self._paragraphs[-1].level = values.get("val")

    def _start_r(self, _: dict[str, str]) -> None:
        self._hidden = False

    def _end_r(self) -> None:
        self._hidden = False

    def _start_vanish(self, values: dict[str, str]) -> None:
        self._hidden = self._open[-3:-1] == ["r", "rPr"] and values.get("val") not in _OFF

    def _start_sym(self, values: dict[str, str]) -> None:
        """A sign of a symbol font: it stands for a bullet more often than for anything else."""
        self._add("•" if values.get("char", "").upper().startswith("F0") else "")

    def _start_sdtPr(self, _: dict[str, str]) -> None:  # noqa: N802
        self._placeholder = False

    def _start_showingPlcHdr(self, values: dict[str, str]) -> None:  # noqa: N802
        self._placeholder = values.get("val") not in _OFF

    def _end_sdt(self) -> None:
        self._placeholder = False

    def _start_tr(self, _: dict[str, str]) -> None:
        self._rows.append(_Row())

    def _start_tc(self, _: dict[str, str]) -> None:
        if self._rows:
            self._rows[-1].cells.append([])

    def _end_tr(self) -> None:
        row = self._rows.pop()
        if not row.deleted:
            around = self._rows[-1].cells if self._rows else None
            (around[-1] if around else self.blocks).extend(row.blocks())

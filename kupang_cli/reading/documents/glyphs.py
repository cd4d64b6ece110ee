"""The letters of a PDF file and where they stand on its pages, as pypdfium2 gives them, made words."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, NamedTuple

from kupang_cli.errors import ReadError
from kupang_cli.messages.message import Message

MOST_PAGES = 500
MOST_LETTERS = 1_000_000  # some 160,000 words
_LETTERS_OF_A_SCAN = 60  # on a page: the name of the scanner's program and a page number
_UNREADABLE_SHARE = 0.2
_SPACE = 0.18  # of the size of the letters: a gap this wide parts words
_LEVEL = 0.15  # of the size: letters on one line stand at the same height
_UPRIGHT = 0.05  # radians
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
}  # fmt: skip
_SYMBOL_BULLETS = range(0xF000, 0xF100)
_NO_LETTERS = (0, 0xFFFE, 0xFFFF)
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_BROKEN = Message("it is a broken PDF file; open it in a PDF reader and print it to a new file")
_PROTECTED = Message("it is protected by a password; save a copy without one")


class Word(NamedTuple):
    """Letters without a space between them: edges and base line in points from the page's upper left corner.

    ``spaced`` says whether a space stands before it.
    """

    text: str
    left: float
    right: float
    base: float
    size: float
    spaced: bool


class Page(NamedTuple):
    """The words of a page in the order in which the file draws them, and the page's height in points."""

    words: list[Word]
    height: float


class _Glyph(NamedTuple):
    text: str
    left: float
    right: float
    base: float
    size: float


def pages_of(data: bytes) -> tuple[list[Page], str | None]:
    """The pages of a PDF file and the title among its properties.

    Raises ReadError for a file that is broken, protected, too long, made of pictures or of letters without names, and
    where pypdfium2 is not installed.
    """
    try:
        import pypdfium2
    except ImportError:
        raise ReadError("PDF files need the extra documents; install kupang-cli[documents]") from None
    try:
        with pypdfium2.PdfDocument(data) as document:
            if len(document) > MOST_PAGES:
                raise ReadError(
                    "it has more than {most} pages; save those of one article as a file of their own", most=MOST_PAGES
                )
            return _pages(document), document.get_metadata_value("Title")
    except pypdfium2.PdfiumError as error:
        protected = getattr(error, "err_code", None) == _PASSWORD
        raise ReadError(_PROTECTED if protected else _BROKEN) from None


def _pages(document: Any) -> list[Page]:
    pages: list[Page] = []
    letters = pictures = 0
    unreadable = [0]
    for index in range(len(document)):
        page = document[index]
        try:
            text = page.get_textpage()
            letters += text.count_chars()
            if letters > MOST_LETTERS:
                raise ReadError(
                    "it has more than {most:,} letters; save one article as a file of its own", most=MOST_LETTERS
                )
            pages.append(_page(page, text, unreadable))
            pictures += text.count_chars() < _LETTERS_OF_A_SCAN and _has_picture(page)
            text.close()
        finally:
            page.close()
    found = sum(len(word.text) for page in pages for word in page.words)
    if pictures and pictures * 2 >= len(pages) and found < _LETTERS_OF_A_SCAN * len(pages):
        raise ReadError("its pages are pictures; run OCR, for example ocrmypdf, first")
    if unreadable[0] > _UNREADABLE_SHARE * (found + unreadable[0]):
        raise ReadError("its fonts do not name their letters; run OCR, for example ocrmypdf --force-ocr, first")
    return pages


def _has_picture(page: Any) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE], max_depth=3), None) is not None


def _page(page: Any, text: Any, unreadable: list[int]) -> Page:
    width, height = page.get_size()
    return Page(list(_words(_glyphs(page, text, unreadable, width, height))), height)


def _glyphs(page: Any, text: Any, unreadable: list[int], width: float, height: float) -> Iterator[_Glyph | None]:
    """The upright letters of a page as they stand when it is looked at; None for a space between words."""
    from pypdfium2 import raw

    turned = 90 * max(0, raw.FPDFPage_GetRotation(page))  # -1 where a damaged page does not say
    shown = page.get_bbox()
    matrix, box = raw.FS_MATRIX(), raw.FS_RECTF()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in _NO_LETTERS or raw.FPDFText_HasUnicodeMapError(text, index) == 1:
            unreadable[0] += 1
            continue
        letter = "-" if code == 2 else _letter(code)  # pdfium's sign for a hyphen at a line's end
        if letter.isspace():
            if not raw.FPDFText_IsGenerated(text, index):  # pdfium puts some of its own beside what is raised
                yield None
            continue
        if not letter or not raw.FPDFText_GetMatrix(text, index, matrix):
            continue
        if not raw.FPDFText_GetLooseCharBox(text, index, box):
            continue
        angle = math.atan2(matrix.b, matrix.a) - math.radians(turned)
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        corners = (matrix.e, box.left, box.right, box.bottom, box.top, size)
        if abs(math.remainder(angle, math.tau)) > _UPRIGHT or not all(map(math.isfinite, corners)) or size <= 0:
            continue
        left, right, base = _place(turned, matrix, box, shown)
        if -size <= left <= width + size and -size <= base <= height + size:
            yield _Glyph(letter, left, max(left, right), base, size)


def _place(turned: int, matrix: Any, box: Any, shown: tuple[float, float, float, float]) -> tuple[float, float, float]:
    """Left and right edge and base line of a letter, from the upper left corner of the page as it is shown."""
    left, bottom, right, top = shown
    if turned == 90:
        return box.bottom - bottom, box.top - bottom, matrix.e - left
    if turned == 180:
        return right - box.right, right - box.left, matrix.f - bottom
    if turned == 270:
        return top - box.top, top - box.bottom, right - matrix.e
    return box.left - left, box.right - left, top - matrix.f


def _letter(code: int) -> str:
    """A letter as text: ligatures as the letters that they are, signs of symbol fonts as bullets."""
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code in _SYMBOL_BULLETS:
        return "•"
    return "" if 0xD800 <= code <= 0xF8FF or code > 0x10FFFF else chr(code)


def _words(glyphs: Iterator[_Glyph | None]) -> Iterator[Word]:
    """The words that letters next to one another make, in the file's order."""
    inside: list[_Glyph] = []
    spaced = True
    for glyph in glyphs:
        if inside and (glyph is None or not _goes_on(inside[-1], glyph)):
            yield _word(inside, spaced)
            spaced = glyph is None or glyph.left - inside[-1].right > _SPACE * glyph.size
            inside = []
        if glyph is not None:
            inside.append(glyph)
        else:
            spaced = True
    if inside:
        yield _word(inside, spaced)


def _goes_on(last: _Glyph, glyph: _Glyph) -> bool:
    size = max(last.size, glyph.size)
    level = abs(last.base - glyph.base) <= _LEVEL * size and abs(last.size - glyph.size) <= 0.1 * size
    return level and -0.5 * size <= glyph.left - last.right <= _SPACE * size


def _word(glyphs: list[_Glyph], spaced: bool) -> Word:
    first = glyphs[0]
    text = "".join(glyph.text for glyph in glyphs)
    return Word(text, first.left, max(glyph.right for glyph in glyphs), first.base, first.size, spaced)

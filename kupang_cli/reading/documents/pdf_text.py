"""The text of a PDF file, in the order in which its pages are read; for files that are trusted, see ``pdf``."""

from __future__ import annotations

from kupang_cli.reading.documents.columns import columns_of
from kupang_cli.reading.documents.flow import text_of
from kupang_cli.reading.documents.furniture import rows_without_furniture
from kupang_cli.reading.documents.glyphs import pages_of
from kupang_cli.reading.documents.properties import metadata_of
from kupang_cli.reading.draft import Draft


def draft_of(data: bytes) -> Draft:
    """The text of a PDF file: paragraphs parted by empty lines, their lines joined, columns one after the other.

    Running headers and footers, page numbers, footnotes and their raised marks are left out. A word that a hyphen
    parts at a line's end is joined where that is certain; ligatures are given as letters; else the letters are those
    of the file. Raises ReadError where there is no text to read, or pypdfium2 is not installed.
    """
    pages, title = pages_of(data)
    text = text_of([column for rows in rows_without_furniture(pages) for column in columns_of(rows)])
    return Draft(text, metadata_of(title, text))

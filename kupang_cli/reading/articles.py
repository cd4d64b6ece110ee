"""From a name or a string to articles whose text is final: every offset counts in it."""

from __future__ import annotations

import re
from pathlib import Path

from kupang_cli.article import Article, Metadata
from kupang_cli.errors import ReadError
from kupang_cli.reading.cleaning import clean, on_one_line
from kupang_cli.reading.decoding import decode
from kupang_cli.reading.draft import Draft
from kupang_cli.reading.files import data_of
from kupang_cli.reading.options import DEFAULTS, ReadingOptions
from kupang_cli.reading.repair import mended

_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<html\b|<head\b|<body\b)", re.IGNORECASE)


def read_text(text: str, source: str = "-", title: str | None = None) -> Article:
    """Make an article of a string, cleaned as the JSON contract says and no further.

    Whole escape sequences, control characters, bidi controls and zero-width characters go, every line end becomes a
    line feed, lone surrogates become U+FFFD; nothing is normalised or stripped. ``title`` is cleaned the same way and
    kept on one line. Raises ReadError when there is nothing to read.
    """
    return finished(Draft(text), source, title)


def read(path: str | Path, options: ReadingOptions = DEFAULTS) -> Article:
    """Read an article from a file, or from standard input for ``-``.

    Raises ReadError, whose message says why and what to do but not which file, when the input is missing, unreadable,
    too large, binary, empty, HTML or not in the encoding named.
    """
    source = str(path)
    draft = Draft(decode(data_of(source, options.largest), options.encoding))
    article = finished(mended(draft) if options.fix_encoding else draft, source, options.title)
    if _HTML.match(article.text, 0, 4096):
        raise ReadError("it is a web page (HTML); save or copy the text of the article and read that")
    return article


def finished(draft: Draft, source: str, title: str | None = None) -> Article:
    """The article that a draft is, cleaned. Raises ReadError when there is nothing to read."""
    text = clean(draft.text)
    if not text.strip():
        raise ReadError("there is no text in it")
    metadata = None if draft.metadata is None else Metadata(*map(on_one_line, draft.metadata))
    source = source if draft.part is None else f"{source}#{draft.part}"
    return Article(text, source, on_one_line(title), metadata, draft.mended)

"""From a name or a string to articles whose text is final: every offset counts in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kupang_cli.article import Article, Metadata
from kupang_cli.errors import ReadError
from kupang_cli.reading.cleaning import clean, on_one_line
from kupang_cli.reading.decoding import decode
from kupang_cli.reading.draft import Draft, Unread
from kupang_cli.reading.files import data_of, is_folder
from kupang_cli.reading.kinds import Kind, kind_of
from kupang_cli.reading.options import DEFAULTS, ReadingOptions

if TYPE_CHECKING:
    from kupang_cli.reading.address import Response


def read_text(text: str, source: str = "-", title: str | None = None) -> Article:
    """Make an article of a string, cleaned as the JSON contract says and no further.

    Whole escape sequences, control characters, bidi controls and zero-width characters go, every line end becomes a
    line feed, lone surrogates become U+FFFD; nothing is normalised or stripped. ``title`` is cleaned the same way and
    kept on one line. Raises ReadError when there is nothing to read.
    """
    return finished(Draft(text), source, title)


def read(path: str | Path, options: ReadingOptions = DEFAULTS) -> Article:
    """Read the one article that an input holds: a file, standard input for ``-``, an address.

    Raises ReadError, whose message says why and what to do but not which file, when the input is missing, unreadable,
    too large, binary, empty, not in the encoding named, or holds more than one article.
    """
    articles = read_articles(path, options)
    article = next(articles)
    if isinstance(article, Unread):
        raise ReadError(article.why)
    if next(articles, None) is not None:
        raise ReadError("it holds more than one article; use read_articles")
    return article


def read_articles(path: str | Path, options: ReadingOptions = DEFAULTS) -> Iterator[Article | Unread]:
    """Read the articles of an input one after the other: a file, a folder, standard input for ``-``, an address.

    There is at least one. Of several in one file each is named after the file and its part, "berita.jsonl#3"; a part,
    or a file of a folder, that cannot be read is given as Unread. Raises ReadError, as ``read`` does, when the whole
    input cannot be read, and when it holds several articles and the options a title, which is one's alone.
    """
    name = str(path)
    if not is_folder(name):
        yield from _articles(name, _drafts(name, options), options.title)
        return
    from kupang_cli.reading.folders import files_in

    files = files_in(name)
    if len(files) > 1:
        _check_no_title(options.title)
    for file in files:
        try:
            yield from read_articles(file, options)
        except ReadError as error:
            yield Unread(file, error.message)


def inputs(names: Iterable[str]) -> list[str]:
    """The names of inputs, each folder replaced by its files; one without any stays, and reading it says why."""
    return [file for name in names for file in (_files_of(name) if is_folder(name) else [name])]


def _files_of(folder: str) -> list[str]:
    from kupang_cli.reading.folders import files_in

    try:
        return files_in(folder)
    except ReadError:
        return [folder]


def finished(draft: Draft, source: str, title: str | None = None) -> Article:
    """The article that a draft is, cleaned. Raises ReadError when there is nothing to read."""
    text = clean(draft.text)
    if not text.strip():
        raise ReadError("there is no text in it")
    metadata = None if draft.metadata is None else Metadata(*map(on_one_line, draft.metadata))
    source = source if draft.part is None else f"{source}#{draft.part}"
    return Article(text, source, on_one_line(title), metadata, draft.mended)


def _articles(source: str, drafts: Iterator[Draft | Unread], title: str | None) -> Iterator[Article | Unread]:
    """The articles that the drafts of one input are; one alone is named as the input is, and has the title."""
    first, second = next(drafts, None), next(drafts, None)
    if first is None:
        raise ReadError("there is no text in it")
    if second is None:
        if isinstance(first, Unread):
            raise ReadError(first.why)
        yield finished(first._replace(part=None), source, title)
        return
    _check_no_title(title)
    for draft in chain((first, second), drafts):
        if isinstance(draft, Unread):
            yield draft
            continue
        try:
            yield finished(draft, source)
        except ReadError as error:
            yield Unread(f"{source}#{draft.part}", error.message)


def _check_no_title(title: str | None) -> None:
    if title is not None:
        raise ReadError("it holds more than one article; a title can be given to one alone")


# ---------------------------------------------------------------- a reader for each kind


class _Input(NamedTuple):
    """The bytes of an input under its name, and of what was fetched what the server said, and until when to fetch."""

    data: bytes
    name: str
    response: Response | None = None
    until: float = 0.0  # on the monotonic clock


def _drafts(name: str, options: ReadingOptions) -> Iterator[Draft | Unread]:
    """The articles of a file, of standard input or of an address as they are read."""
    found = _input(name, options)
    media_type = None if found.response is None else found.response.media_type
    kind = kind_of(found.data, found.name, media_type=media_type, encoding=options.encoding)
    drafts = _READERS[kind](found, options)
    yield from map(_mended, drafts) if options.fix_encoding else drafts


def _mended(draft: Draft | Unread) -> Draft | Unread:
    from kupang_cli.reading.repair import mended

    return draft if isinstance(draft, Unread) else mended(draft)


def _input(name: str, options: ReadingOptions) -> _Input:
    if "://" in name:
        from time import monotonic

        from kupang_cli.reading.address import fetch, is_address

        if is_address(name):
            until = monotonic() + options.timeout
            response = fetch(name, options.timeout, options.largest)
            return _Input(response.data, name, response, until)
    return _Input(data_of(name, options.largest), name)


def _text(found: _Input, options: ReadingOptions) -> Iterator[Draft | Unread]:
    return _split(Draft(decode(found.data, options.encoding)), options.split)


def _markdown(found: _Input, options: ReadingOptions) -> Iterator[Draft | Unread]:
    from kupang_cli.reading.markdown import read_markdown

    return _split(read_markdown(decode(found.data, options.encoding)), options.split)


def _split(draft: Draft, wanted: bool) -> Iterator[Draft | Unread]:
    """The articles of a text that is to be split, or the text as it is; what it says of itself goes to the first."""
    if not wanted:
        yield draft
        return
    from kupang_cli.reading.splitting import parts

    for number, part in enumerate(parts(draft.text), 1):
        yield Draft(part, draft.metadata if number == 1 else None, str(number))


def _records(found: _Input, options: ReadingOptions) -> Iterator[Draft | Unread]:
    from kupang_cli.reading.json_lines import read_records

    return read_records(decode(found.data, options.encoding), found.name)


def _page(found: _Input, options: ReadingOptions) -> Iterator[Draft | Unread]:
    if found.response is None:
        from kupang_cli.reading.pages.page import read_page

        yield read_page(found.data, options.encoding)
    else:
        from kupang_cli.reading.pages.continuation import read_pages

        yield read_pages(found.response, options, found.until)


def _word(found: _Input, options: ReadingOptions) -> Iterator[Draft | Unread]:  # noqa: ARG001  # as all readers
    from kupang_cli.reading.documents.word import read_word

    yield read_word(found.data)


def _pdf(found: _Input, options: ReadingOptions) -> Iterator[Draft | Unread]:  # noqa: ARG001
    from kupang_cli.reading.documents.pdf import read_pdf

    yield read_pdf(found.data)


_READERS: dict[Kind, Callable[[_Input, ReadingOptions], Iterator[Draft | Unread]]] = {
    Kind.TEXT: _text,
    Kind.MARKDOWN: _markdown,
    Kind.RECORDS: _records,
    Kind.PAGE: _page,
    Kind.WORD: _word,
    Kind.PDF: _pdf,
}

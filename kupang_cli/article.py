"""The model of an article: its text, and the spans that everything found in it is made of."""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of Unicode code points in an article's text."""

    start: int
    end: int


class Metadata(NamedTuple):
    """What a page, document or record says about its article beside the text; each on one line, in no span.

    ``date`` is an ISO date ("2026-01-05"); ``address`` the canonical address of a page.
    """

    title: str | None = None
    author: str | None = None
    outlet: str | None = None
    date: str | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read: ``text`` is final, and every offset in the program points into it.

    ``source`` is the file name as the user gave it, or ``-``. ``title`` is a headline given beside the
    text (``--title``); it is not part of ``text``, as ``metadata`` is not. ``mended`` says that letters garbled by a
    wrong encoding were mended before ``text`` was final.
    """

    text: str
    source: str = "-"
    title: str | None = None
    metadata: Metadata | None = None
    mended: bool = False

    @property
    def headline(self) -> str | None:
        """The headline that stands beside the text: the one given, else the metadata's."""
        return self.title or (self.metadata and self.metadata.title)

    def __getitem__(self, span: tuple[int, int]) -> str:
        """The verbatim text of ``span``."""
        return self.text[span[0] : span[1]]


class Paragraph(NamedTuple):
    """A stretch of text between line breaks, soft-wrapped lines joined; ``span`` has no outer white space.

    ``boilerplate`` marks what the site or desk put in ("Baca juga: ...", sign-offs), which is never headline,
    quote, point or summary.
    """

    span: Span
    boilerplate: bool = False


class Sentence(NamedTuple):
    """A sentence after the Indonesian UD treebanks: a quotation and its attribution are one sentence.

    ``paragraph`` is the index of the paragraph that holds it; ``boilerplate`` as for paragraphs (a sign-off may
    close a paragraph of news).
    """

    span: Span
    paragraph: int
    boilerplate: bool = False

"""The kinds of block that an outline is made of.

Blocks are plain data, without layout and without styles: words of the article on one line each, numbers, spans.
Paragraphs are numbered from 1. A ``reason`` is there where the options ask to explain.
"""

# Annotations are evaluated, not kept as strings: from strings, these classes take half as long again to make.

from typing import Literal, NamedTuple

from kupang_cli.article import Span

Kind = Literal["headline", "speaker", "quote", "statement", "point", "figure", "date"]


class Reason(NamedTuple):
    """Why something was found: the rule, and where it stands if it is one stretch of the text."""

    rule: str
    span: Span | None


class Opening(NamedTuple):
    """What stands at the top, None or empty where there is nothing of it.

    The headline may be ``drawn`` from the lead for want of a title; it then stands in the lead from ``drawn_at`` on.
    ``facts`` are place, outlet, date, reading time and word count; ``date`` is the value of that date. The lead is the
    first sentence, whole but for a dateline.
    """

    headline: str | None
    drawn: bool
    drawn_at: int
    headline_reason: Reason | None
    facts: tuple[str, ...]
    date: str
    facts_reason: Reason | None
    lead: str | None


# ---------------------------------------------------------------- who speaks, and what is said


class SpeakerRow(NamedTuple):
    """How often someone speaks; ``name`` None counts the words whose speaker is not stated."""

    name: str | None
    role: str | None
    quotes: int
    statements: int


class Speakers(tuple[SpeakerRow, ...]):
    """Who speaks, most quoted first, those not stated last."""

    __slots__ = ()


class PersonRow(NamedTuple):
    """A person, and in how many places the text names the person."""

    name: str
    role: str | None
    mentions: int
    reason: Reason | None


class People(tuple[PersonRow, ...]):
    """The people of the article, where there are no speakers to show."""

    __slots__ = ()


class SpokenRow(NamedTuple):
    """A quote, or a reported statement: who, the words, their paragraph; ``act`` in words, empty where it is stated.

    ``opening`` and ``closing`` are the marks of a quote as the article has them, empty where one is missing.
    """

    quoted: bool
    name: str | None
    role: str | None
    opening: str
    words: str
    closing: str
    paragraph: int
    act: str
    reason: Reason | None

    @property
    def marked(self) -> str:
        """The words, those of a quote in its marks."""
        return f"{self.opening}{self.words}{self.closing}"


class Quotes(tuple[SpokenRow, ...]):
    """The quotes in the order of the text."""

    __slots__ = ()


class Statements(NamedTuple):
    """The reported statements in the order of the text; ``above``: paragraphs of those that the top or a point has."""

    rows: tuple[SpokenRow, ...]
    above: tuple[int, ...]


class Beside(NamedTuple):
    """The words of one speaker, the input named beside them: a piece of one list over many inputs."""

    rows: tuple[SpokenRow, ...]
    source: str


# ---------------------------------------------------------------- people of many articles


class WordsInSources(NamedTuple):
    """A name or a role as articles word it, and which do so."""

    words: str
    sources: tuple[str, ...]


class SourceRow(NamedTuple):
    """How often somebody has the word in one article; ``reason``: why it is the same person."""

    source: str
    quotes: int
    statements: int
    reason: Reason | None


class IdentityRow(NamedTuple):
    """A person over all articles: how often, with which ``acts`` in words, where.

    ``roles`` are there where there are several; ``apart`` are people of like names who are others, in words.
    """

    name: str
    role: str | None
    quotes: int
    statements: int
    acts: tuple[tuple[str, int], ...]
    roles: tuple[WordsInSources, ...]
    aliases: tuple[WordsInSources, ...]
    sources: tuple[SourceRow, ...]
    apart: tuple[str, ...]


class Identities(NamedTuple):
    """The people of so many ``articles``, most quoted first; the last three count what nobody with a name says."""

    rows: tuple[IdentityRow, ...]
    articles: int
    nameless_quotes: int
    nameless_statements: int
    nameless_articles: int


# ---------------------------------------------------------------- points


class PointRow(NamedTuple):
    """An item: its title, the words that go on from it, and what else it says, dots in the title's place.

    ``ordinal`` is None where the items stand in one sentence, without numbers.
    """

    ordinal: int | None
    title: str
    after: str
    detail: str


class PointList(NamedTuple):
    """One enumeration under its label."""

    title: str
    items: tuple[PointRow, ...]
    reason: Reason | None


class Points(tuple[PointList, ...]):
    """The enumerations in the order of the text."""

    __slots__ = ()


# ---------------------------------------------------------------- figures and dates


class PlacedRow(NamedTuple):
    """A figure or date in its sentence: the words before and after it as they stand, and every paragraph that has it.

    ``value`` is the figure in digits or the date in ISO 8601, with a word where its year was inferred; empty where none
    is known. ``sign`` is "=" or, of a figure with a bound, one as ">". ``shown`` says that the words are enough without
    the value.
    """

    text: str
    before: str
    after: str
    paragraphs: tuple[int, ...]
    sign: str
    value: str
    unit: str | None
    shown: bool
    reason: Reason | None


class Figures(tuple[PlacedRow, ...]):
    """The figures in the order of the text, those that say the same once."""

    __slots__ = ()


class Dates(tuple[PlacedRow, ...]):
    """The dates in the order of the text, those that say the same once, without the one at the top."""

    __slots__ = ()


# ---------------------------------------------------------------- notes


class NoteRow(NamedTuple):
    """A note, and the first words of what it is about, if that is one stretch of the text, with all its paragraphs."""

    message: str
    words: str
    paragraphs: tuple[int, ...]
    reason: Reason | None


class Notes(tuple[NoteRow, ...]):
    """What a careful reader would want to know."""

    __slots__ = ()


# ---------------------------------------------------------------- an article in brief


class Brief(NamedTuple):
    """An article in a few lines: ``where`` is place and date, ``quote`` the strongest; ``source`` where it is named."""

    where: tuple[str, ...]
    source: str | None
    headline: str | None
    speakers: tuple[SpeakerRow, ...]
    points: tuple[PointList, ...]
    quote: SpokenRow | None


# ---------------------------------------------------------------- running text with marks


class Mark(NamedTuple):
    """A stretch of a paragraph's text to mark, ``start`` and ``end`` counted from the paragraph's start."""

    kind: Kind
    start: int
    end: int


class Finding(NamedTuple):
    """What was found in a paragraph, in words: the text, or for something said its speaker (None: not stated).

    ``act`` is what is done by saying it, in words, empty where it is stated.
    """

    kind: Kind
    text: str | None
    span: Span
    reason: Reason | None
    act: str = ""


class MarkedParagraph(NamedTuple):
    """A paragraph as it stands, its marks, later ones over earlier ones, and its findings in the order of the text."""

    number: int
    text: str
    boilerplate: bool
    marks: tuple[Mark, ...]
    findings: tuple[Finding, ...]


class MarkedArticle(tuple[MarkedParagraph, ...]):
    """The article itself with the findings marked."""

    __slots__ = ()


# ---------------------------------------------------------------- summaries


class NamedPoint(NamedTuple):
    """A point named in a summary, and its number."""

    ordinal: int
    title: str


class Passage(NamedTuple):
    """A stretch of an article's text, whether it is part of the summary, and why; ``reason`` empty unless asked for.

    ``points`` are those named under it.
    """

    text: str
    chosen: bool
    reason: str
    points: tuple[NamedPoint, ...] = ()


class SummaryText(tuple[Passage, ...]):
    """The chosen sentences in the order of the article, each on one line."""

    __slots__ = ()


class HighlightedArticle(tuple[Passage, ...]):
    """The whole article as it stands, in chosen sentences and what is between them."""

    __slots__ = ()


Block = (
    Opening
    | Speakers
    | People
    | Quotes
    | Statements
    | Beside
    | Identities
    | Points
    | Figures
    | Dates
    | Notes
    | Brief
    | MarkedArticle
    | SummaryText
    | HighlightedArticle
)

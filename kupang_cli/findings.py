"""What is found in an article. A finding holds spans, never copies of text, and names the rule that made it.

Named tuples, because making twenty dataclasses costs more at start-up than reading an article; here and where else
classes of theirs stand, annotations are evaluated and not kept as strings, from which they take half as long again.
"""

from typing import Literal, NamedTuple, get_args

from kupang_cli.article import Article, Paragraph, Sentence, Span
from kupang_cli.messages.message import Message


class Headline(NamedTuple):
    """The headline: a title line of the text, or a stretch drawn from the lead.

    One given by the user or by the metadata of a page or document stands beside the text; its ``span`` is None.
    """

    span: Span | None
    origin: Literal["title", "lead", "given", "metadata"]
    rule: str


class Date(NamedTuple):
    """A calendar date; ``iso`` is as precise as the text: ``2026-01-05``, ``2026-01``, ``2026`` or None.

    ``end`` is the last day of a range ("5-7 Januari 2026", "triwulan I 2026"), a full ISO date, ``iso`` then its first
    day, month or year. ``inferred`` says that the year was taken from the nearest full date.
    """

    span: Span
    iso: str | None
    end: str | None
    inferred: bool
    rule: str


def is_full_date(iso: str) -> bool:
    """Whether the ISO form of a date names a day, not only a month or a year."""
    return len(iso) == len("2026-01-05")


class Dateline(NamedTuple):
    """Where and by whom the report was filed; ``date`` stands in the dateline or in the lead sentence.

    ``metadata_outlet`` and ``metadata_date`` (an ISO day) are what the metadata of a page say where the text does not.
    """

    place: Span | None
    outlet: Span | None
    date: Date | None
    rule: str
    metadata_outlet: str | None = None
    metadata_date: str | None = None


# How a number stands to what it counts: "lebih dari", "kurang dari", "minimal", "maksimal", "sekitar".
Bound = Literal["over", "under", "at-least", "at-most", "about"]


class Figure(NamedTuple):
    """A number with its unit; a range runs from ``value`` to ``high``.

    The span takes in the words of the bound, the number and the unit.
    """

    span: Span
    value: float | int
    high: float | int | None
    unit: str | None
    bound: Bound | None
    rule: str


class Speaker(NamedTuple):
    """Who speaks: the fullest name (no title, role or degree) and the fullest role the article gives, as spans."""

    name: Span | None
    role: Span | None


class Person(NamedTuple):
    """A person of the article: fullest name, fullest role, and every place that names the person.

    ``rule`` is the evidence that a name it is.
    """

    name: Span
    role: Span | None
    mentions: tuple[Span, ...]
    rule: str


# What somebody does by saying something.
Act = Literal["state", "promise", "deny", "request", "hope", "criticise", "praise", "ask", "warn"]
ACT_NAMES: tuple[Act, ...] = get_args(Act)


class Quote(NamedTuple):
    """A marked stretch of speech; ``span`` is inside the marks, ``outer`` takes in those that there are.

    ``mention`` is what names or points to the speaker here, ``cue`` the reporting form ("kata", "ujarnya"), ``rule``
    how the speaker was found.
    """

    span: Span
    outer: Span
    kind: Literal["direct", "fragment"]
    speaker: Speaker | None
    mention: Span | None
    cue: Span | None
    rule: str
    act: Act = "state"


class Statement(NamedTuple):
    """A sentence in which the reporter says that someone said, hoped, denied, asked or promised something."""

    span: Span
    speaker: Speaker | None
    mention: Span | None
    cue: Span | None
    rule: str
    act: Act = "state"


class Item(NamedTuple):
    """One item of an enumeration; ``title`` is the shortest phrase that names it."""

    ordinal: int
    span: Span
    title: Span


class Enumeration(NamedTuple):
    """Announced points; ``label`` is the announcing noun phrase, ``count`` and ``year`` what it announces."""

    kind: Literal["ordinal", "numbered", "inline"]
    label: Span | None
    count: int | None  # type: ignore[assignment]  # a field of the contract, and a method that nobody calls of a tuple
    year: int | None
    items: tuple[Item, ...]
    rule: str


class Note(NamedTuple):
    """Something a careful reader would want to know; ``message`` is ours, not the article's."""

    code: Literal[
        "weekday-mismatch",
        "impossible-date",
        "fewer-items-than-announced",
        "unclosed-quote",
        "mojibake",
        "encoding-fixed",
        "not-indonesian",
        "several-articles",
    ]
    message: Message
    span: Span | None


class Analysis(NamedTuple):
    """Everything found in one article, each list in text order. A section not asked for is None or empty."""

    article: Article
    language: Literal["id", "other"]
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    headline: Headline | None = None
    dateline: Dateline | None = None
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    points: tuple[Enumeration, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    notes: tuple[Note, ...] = ()


class ChosenSentence(NamedTuple):
    """A sentence of a summary: ``index`` into the article's sentences, ``rank`` (1 = best) and why, in words."""

    span: Span
    index: int  # type: ignore[assignment]
    rank: int
    reasons: tuple[Message, ...]


class NamedPoints(NamedTuple):
    """The points of an enumeration that a summary names, by the titles of its items.

    ``index`` is that of the sentence under which they stand, which announces them; None where no sentence does.
    ``rule`` says why they are news.
    """

    enumeration: Enumeration
    index: int | None  # type: ignore[assignment]
    rule: str


class Summary(NamedTuple):
    """An extractive summary: sentences of the article, in the article's order, chosen by ``method``.

    Spans and indices are those of the article's sentences, but for a sentence that begins with a dateline, a dash or a
    bullet: its span begins behind that. ``points`` are named where the news of the article is its announced points.
    """

    article: Article
    language: Literal["id", "other"]
    method: str
    sentences: tuple[ChosenSentence, ...]
    points: NamedPoints | None = None

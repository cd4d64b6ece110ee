"""The labels of pages, and the phrases made of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kupang_cli.findings import Bound, Date
from kupang_cli.messages.catalogue import translated
from kupang_cli.messages.languages import Language
from kupang_cli.messages.message import Message

# The labels in English; their keys are their contexts in the catalogue.
_LABELS = {
    "headline": "Headline",
    "lead": "Lead",
    "people": "People",
    "speakers": "Who speaks",
    "quotes": "Quotes",
    "statements": "Reported speech",
    "points": "Points",
    "figures": "Figures",
    "dates": "Dates",
    "notes": "Notes",
    "not stated": "speaker not stated",
    "drawn": "drawn from the lead",
    "words": "words",
    "minutes": "min read",
    "quote": "quote",
    "statement": "reported",
    "quote count": "quotes",
    "statement count": "reported",
    "point": "point",
    "figure": "figure",
    "date": "date",
    "inferred": "year inferred",
    "nothing": "nothing found",
    "unlabelled": "Points without a label",
    "legend": "Marked",
    "speaker": "speaker",
    "chosen": "chosen sentence",
    "passed": "the rest",
    "above": "more above",
    "article": "article",
    "article count": "articles",
    "in": "in",
    "also": "also",
    "roles": "roles",
    "without a name": "without a name",
    "somebody else": "not",
    "further": "more",
    "more": "more words; --full shows all",
}

# How a number stands to what it counts, as a sign.
_SIGNS: dict[Bound | None, str] = {None: "=", "over": ">", "under": "<", "at-least": "≥", "at-most": "≤", "about": "≈"}

# What somebody does by saying something, in English, by its context in the catalogue; to state it needs no word.
_ACTS = {
    "state": "",
    "promise": "promise",
    "deny": "denial",
    "request": "request",
    "hope": "hope",
    "criticise": "criticism",
    "praise": "praise",
    "ask": "question",
    "warn": "warning",
}


def label(key: str, language: Language) -> str:
    """The label for ``key``; raises KeyError for a key that there is no label for."""
    return translated(Message(_LABELS[key], context=key), language)


def act_text(act: str, language: Language) -> str:
    """What somebody does by saying something, in ``language``; empty for stating it."""
    return translated(Message(_ACTS[act], context=act), language)


def counted(count: int, kind: str, language: Language) -> str:
    """A count with its label: "1 quote", "4 quotes"; empty for none."""
    return "" if not count else f"{count} {label(kind if count == 1 else f'{kind} count', language)}"


def counted_most(quotes: int, statements: int, language: Language) -> str:
    """How often someone is quoted, or where that is never, reported."""
    return counted(quotes, "quote", language) or counted(statements, "statement", language)


def said_text(quotes: int, statements: int, language: Language) -> str:
    """How often somebody has the word: "4 quotes, 1 reported"."""
    counts = (counted(quotes, "quote", language), counted(statements, "statement", language))
    return ", ".join(count for count in counts if count)


def in_articles(count: int, language: Language) -> str:
    """In how many articles: "in 9 articles"."""
    return f"{label('in', language)} {counted(count, 'article', language)}"


def paragraphs_text(numbers: Iterable[int]) -> str:
    """The numbers of paragraphs, each once: "¶2 ¶6"."""
    return " ".join(f"¶{number}" for number in dict.fromkeys(numbers))


def above_text(paragraphs: Sequence[int], language: Language) -> str:
    """How many statements stand above, and in which paragraphs they are; empty for none."""
    return f"{len(paragraphs)} {label('above', language)}: {paragraphs_text(paragraphs)}" if paragraphs else ""


def date_text(date: Date, language: Language) -> str:
    """The value of a date, first and last day for a range, with a word for an inferred year; empty without a value."""
    value = f"{date.iso} – {date.end}" if date.end else date.iso or ""
    return f"{value}, {label('inferred', language)}" if date.inferred else value


def bound_sign(bound: Bound | None) -> str:
    """The sign before the value of a figure: "=", or ">" for "lebih dari"."""
    return _SIGNS[bound]

"""JSON of an analysis, to the contract: every object with a span carries the verbatim text of it."""

from __future__ import annotations

import json
import re
from typing import Any

from kupang_cli.article import Article, Span
from kupang_cli.findings import Analysis, Date, Speaker, Summary

SCHEMA_VERSION = 1
# What a terminal or a line reader would act on and json.dumps leaves as it is; a text has none of it, a file name may.
_ACTIVE = re.compile("[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")


def _excerpt(article: Article, span: Span | None) -> dict[str, Any] | None:
    return None if span is None else {"text": article[span], "span": span}


def _date(article: Article, date: Date | None) -> dict[str, Any] | None:
    if date is None:
        return None
    return {"text": article[date.span], "span": date.span, "iso": date.iso}


def _speaker(article: Article, speaker: Speaker | None) -> dict[str, Any] | None:
    if speaker is None:
        return None
    return {"name": speaker.name and article[speaker.name], "role": speaker.role and article[speaker.role]}


def analysis_object(analysis: Analysis) -> dict[str, Any]:
    """The contract's object for an analysis, ready for ``json.dumps``."""
    article = analysis.article
    headline, dateline = analysis.headline, analysis.dateline

    def excerpt(span: Span | None) -> dict[str, Any] | None:
        return _excerpt(article, span)

    return {
        "schema_version": SCHEMA_VERSION,
        "source": article.source,
        "language": analysis.language,
        "text": article.text,
        "headline": headline
        and {
            "text": article.title if headline.span is None else article[headline.span],
            "span": headline.span,
            "origin": headline.origin,
            "rule": headline.rule,
        },
        "dateline": dateline
        and {
            "place": excerpt(dateline.place),
            "outlet": excerpt(dateline.outlet),
            "date": _date(article, dateline.date),
            "rule": dateline.rule,
        },
        "sentences": [{"span": sentence.span, "paragraph": sentence.paragraph} for sentence in analysis.sentences],
        "people": [
            {
                "name": article[person.name],
                "role": person.role and article[person.role],
                "mentions": person.mentions,
            }
            for person in analysis.people
        ],
        "quotes": [
            {
                "text": article[quote.span],
                "span": quote.span,
                "kind": quote.kind,
                "speaker": _speaker(article, quote.speaker),
                "mention": excerpt(quote.mention),
                "cue": excerpt(quote.cue),
                "rule": quote.rule,
            }
            for quote in analysis.quotes
        ],
        "statements": [
            {
                "text": article[statement.span],
                "span": statement.span,
                "speaker": _speaker(article, statement.speaker),
                "mention": excerpt(statement.mention),
                "cue": excerpt(statement.cue),
                "rule": statement.rule,
            }
            for statement in analysis.statements
        ],
        "points": [
            {
                "kind": enumeration.kind,
                "label": excerpt(enumeration.label),
                "count": enumeration.count,
                "year": enumeration.year,
                "items": [
                    {
                        "ordinal": item.ordinal,
                        "text": article[item.span],
                        "span": item.span,
                        "title": excerpt(item.title),
                    }
                    for item in enumeration.items
                ],
                "rule": enumeration.rule,
            }
            for enumeration in analysis.points
        ],
        "figures": [
            {
                "text": article[figure.span],
                "span": figure.span,
                "value": figure.value,
                "high": figure.high,
                "unit": figure.unit,
                "rule": figure.rule,
            }
            for figure in analysis.figures
        ],
        "dates": [
            {
                "text": article[date.span],
                "span": date.span,
                "iso": date.iso,
                "inferred": date.inferred,
                "rule": date.rule,
            }
            for date in analysis.dates
        ],
        "notes": [{"code": note.code, "message": note.message, "span": note.span} for note in analysis.notes],
    }


def analysis_line(analysis: Analysis) -> str:
    """One JSON line of an analysis, with its line feed."""
    return _line(json.dumps(analysis_object(analysis), ensure_ascii=False))


def _line(content: str) -> str:
    return _ACTIVE.sub(lambda match: f"\\u{ord(match[0]):04x}", content) + "\n"


def summary_line(summary: Summary) -> str:
    """One JSON line of a summary, with its line feed."""
    article = summary.article
    content = {
        "schema_version": SCHEMA_VERSION,
        "source": article.source,
        "language": summary.language,
        "text": article.text,
        "method": summary.method,
        "summary": " ".join(article[sentence.span] for sentence in summary.sentences),
        "sentences": [
            {
                "text": article[sentence.span],
                "span": sentence.span,
                "index": sentence.index,
                "rank": sentence.rank,
                "reasons": sentence.reasons,
            }
            for sentence in summary.sentences
        ],
    }
    return _line(json.dumps(content, ensure_ascii=False))

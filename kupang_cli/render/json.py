"""JSON of an analysis or a summary, to the contract: every object with a span carries the verbatim text of it."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kupang_cli.article import Article, Span
from kupang_cli.findings import (
    ACT_NAMES,
    Act,
    Analysis,
    ChosenSentence,
    Date,
    Dateline,
    Enumeration,
    Figure,
    Headline,
    Item,
    NamedPoints,
    Person,
    Quote,
    Speaker,
    Statement,
    Summary,
)

if TYPE_CHECKING:
    from kupang_cli.checking.verdicts import Check, CheckedFigure, CheckedQuote
    from kupang_cli.persons.model import Appearance, Identity

SCHEMA_VERSION = 2
COUNTED_ACTS = tuple(act for act in ACT_NAMES if act != "state")
Object = dict[str, Any]
# What a terminal or a line reader would act on and json.dumps leaves as it is; a text has none of it, a file name may.
_ACTIVE = re.compile("[\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")


def analysis_line(analysis: Analysis, no_text: bool = False) -> str:
    """One JSON line of an analysis, with its line feed; ``no_text`` leaves out the text and its sentences."""
    return _ended(_dumped(analysis_object(analysis), ("text", "sentences") if no_text else ()))


def summary_line(summary: Summary, no_text: bool = False) -> str:
    """One JSON line of a summary, with its line feed; ``no_text`` leaves out the text of the article."""
    return _ended(_dumped(summary_object(summary), ("text",) if no_text else ()))


def identity_line(identity: Identity) -> str:
    """One JSON line of a person of many articles, with its line feed."""
    return _ended(_dumped(identity_object(identity), ()))


def _dumped(content: Object, left_out: tuple[str, ...]) -> str:
    for key in left_out:
        del content[key]
    return json.dumps(content, ensure_ascii=False)


def analysis_object(analysis: Analysis) -> Object:
    """The contract's object for an analysis, ready for ``json.dumps``."""
    article = analysis.article
    return {
        "schema_version": SCHEMA_VERSION,
        "source": article.source,
        "language": analysis.language,
        "text": article.text,
        "metadata": article.metadata and article.metadata._asdict(),
        "headline": analysis.headline and _headline(article, analysis.headline),
        "dateline": analysis.dateline and _dateline(article, analysis.dateline),
        "sentences": [{"span": sentence.span, "paragraph": sentence.paragraph} for sentence in analysis.sentences],
        "people": [_person(article, person) for person in analysis.people],
        "quotes": [_quote(article, quote) for quote in analysis.quotes],
        "statements": [_statement(article, statement) for statement in analysis.statements],
        "points": [_enumeration(article, points) for points in analysis.points],
        "figures": [_figure(article, figure) for figure in analysis.figures],
        "dates": [_date(article, date) for date in analysis.dates],
        "notes": [{"code": note.code, "message": note.message, "span": note.span} for note in analysis.notes],
    }


def summary_object(summary: Summary) -> Object:
    """The contract's object for a summary, ready for ``json.dumps``."""
    article = summary.article
    return {
        "schema_version": SCHEMA_VERSION,
        "source": article.source,
        "language": summary.language,
        "text": article.text,
        "method": summary.method,
        "summary": " ".join(article[sentence.span] for sentence in summary.sentences),
        "sentences": [_chosen(article, sentence) for sentence in summary.sentences],
        "points": summary.points and _named_points(article, summary.points),
    }


def identity_object(identity: Identity) -> Object:
    """The contract's object for a person of many articles, ready for ``json.dumps``."""
    return {
        "schema_version": SCHEMA_VERSION,
        "name": identity.name,
        "role": identity.role,
        "articles": len(identity.appearances),
        "quotes": identity.quotes,
        "statements": identity.statements,
        "acts": _act_counts(identity.acts),
        "aliases": [alias._asdict() for alias in identity.aliases],
        "roles": [held._asdict() for held in identity.roles],
        "appearances": [_appearance(appearance) for appearance in identity.appearances],
        "apart": [apart._asdict() for apart in identity.apart],
    }


def _appearance(appearance: Appearance) -> Object:
    words = {"name": appearance.name._asdict(), "role": appearance.role and appearance.role._asdict()}
    return appearance._asdict() | words | {"acts": _act_counts(appearance.acts)}


def _act_counts(acts: Iterable[Act]) -> Object:
    """How often each act is done; stating is none that is counted."""
    done = Counter(acts)
    return {act: done[act] for act in COUNTED_ACTS}


def _ended(content: str) -> str:
    """Content as a line; it comes as a string, so that of a large article the objects are gone by now."""
    return _ACTIVE.sub(lambda match: f"\\u{ord(match[0]):04x}", content) + "\n"


def check_line(check: Check, no_text: bool = False) -> str:
    """One JSON line of a check, with its line feed; ``no_text`` leaves out the text of the draft."""
    return _ended(_dumped(check_object(check), ("text",) if no_text else ()))


def check_object(check: Check) -> Object:
    """The contract's object for a check, ready for ``json.dumps``."""
    draft = check.draft.article
    return {
        "schema_version": SCHEMA_VERSION,
        "source": draft.source,
        "language": check.draft.language,
        "against": [source.article.source for source in check.sources],
        "text": draft.text,
        "sound": check.sound,
        "quotes": [_checked_quote(check, checked) for checked in check.quotes],
        "figures": [_checked_figure(check, checked) for checked in check.figures],
    }


def _excerpt(article: Article, span: Span | None) -> Object | None:
    return None if span is None else {"text": article[span], "span": span}


def _headline(article: Article, headline: Headline) -> Object:
    return {
        "text": article.headline if headline.span is None else article[headline.span],
        "span": headline.span,
        "origin": headline.origin,
        "rule": headline.rule,
    }


def _dateline(article: Article, dateline: Dateline) -> Object:
    outlet, date, day = dateline.metadata_outlet, dateline.date, dateline.metadata_date
    return {
        "place": _excerpt(article, dateline.place),
        "outlet": {"text": outlet, "span": None} if outlet else _excerpt(article, dateline.outlet),
        "date": {"text": day, "span": None, "iso": day}
        if day
        else date and {"text": article[date.span], "span": date.span, "iso": date.iso},
        "rule": dateline.rule,
    }


def _person(article: Article, person: Person) -> Object:
    return {
        "name": article[person.name],
        "role": person.role and article[person.role],
        "mentions": person.mentions,
        "rule": person.rule,
    }


def _speaker(article: Article, speaker: Speaker | None) -> Object | None:
    if speaker is None:
        return None
    return {"name": speaker.name and article[speaker.name], "role": speaker.role and article[speaker.role]}


def _attribution(article: Article, said: Quote | Statement) -> Object:
    return {
        "speaker": _speaker(article, said.speaker),
        "mention": _excerpt(article, said.mention),
        "cue": _excerpt(article, said.cue),
        "act": said.act,
        "rule": said.rule,
    }


def _quote(article: Article, quote: Quote) -> Object:
    words = {"text": article[quote.span], "span": quote.span, "kind": quote.kind}
    return words | _attribution(article, quote)


def _statement(article: Article, statement: Statement) -> Object:
    return {"text": article[statement.span], "span": statement.span} | _attribution(article, statement)


def _enumeration(article: Article, points: Enumeration) -> Object:
    return {
        "kind": points.kind,
        "label": _excerpt(article, points.label),
        "count": points.count,
        "year": points.year,
        "items": [_item(article, item) for item in points.items],
        "rule": points.rule,
    }


def _item(article: Article, item: Item) -> Object:
    return {
        "ordinal": item.ordinal,
        "text": article[item.span],
        "span": item.span,
        "title": _excerpt(article, item.title),
    }


def _figure(article: Article, figure: Figure) -> Object:
    return {
        "text": article[figure.span],
        "span": figure.span,
        "value": figure.value,
        "high": figure.high,
        "unit": figure.unit,
        "bound": figure.bound,
        "rule": figure.rule,
    }


def _date(article: Article, date: Date) -> Object:
    return {
        "text": article[date.span],
        "span": date.span,
        "iso": date.iso,
        "end": date.end,
        "inferred": date.inferred,
        "rule": date.rule,
    }


def _named_points(article: Article, points: NamedPoints) -> Object:
    """The enumeration as ``show`` gives it, and the index of the sentence under which its titles stand."""
    enumeration = points.enumeration
    return _enumeration(article, enumeration) | {"index": points.index, "rule": f"{enumeration.rule} > {points.rule}"}


def _chosen(article: Article, sentence: ChosenSentence) -> Object:
    return {
        "text": article[sentence.span],
        "span": sentence.span,
        "index": sentence.index,
        "rank": sentence.rank,
        "reasons": sentence.reasons,
    }


def _checked_quote(check: Check, checked: CheckedQuote) -> Object:
    draft, quote, passage = check.draft.article, checked.quote, checked.passage
    source = None if passage is None else check.sources[passage.source].article
    return {
        "text": draft[quote.span],
        "span": quote.span,
        "kind": quote.kind,
        "speaker": _speaker(draft, quote.speaker),
        "mention": _excerpt(draft, quote.mention),
        "verdict": checked.verdict,
        "match": checked.match,
        "folded": checked.folded,
        "similarity": checked.similarity,
        "passage": source
        and passage
        and {
            "source": source.source,
            "text": source[passage.span],
            "span": passage.span,
            "quoted": passage.quoted,
            "speaker": _speaker(source, passage.speaker),
            "mention": _excerpt(source, passage.mention),
        },
        "edits": [
            {
                "operation": edit.operation,
                "draft": _excerpt(draft, edit.draft),
                "source": source and _excerpt(source, edit.source),
            }
            for edit in checked.edits
        ],
        "cautions": [
            {"code": caution.code, "words": source and _excerpt(source, caution.words)} for caution in checked.cautions
        ],
        "rule": checked.rule,
    }


def _checked_figure(check: Check, checked: CheckedFigure) -> Object:
    passage = checked.passage
    source = None if passage is None else check.sources[passage.source].article
    return _counted(check.draft.article, checked.figure.span, checked.figure) | {
        "verdict": checked.verdict,
        "difference": checked.difference,
        "passage": source and passage and {"source": source.source, **_counted(source, passage.span, passage.found)},
        "cautions": [{"code": caution.code, "words": None} for caution in checked.cautions],
        "rule": checked.rule,
    }


def _counted(article: Article, span: Span, figure: Figure | None) -> Object:
    """The words at a span, and what they count; null where they are no figure."""
    return {
        "text": article[span],
        "span": span,
        "value": figure and figure.value,
        "high": figure and figure.high,
        "unit": figure and figure.unit,
        "bound": figure and figure.bound,
    }

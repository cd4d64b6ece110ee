"""The top of an article: its headline, the line of facts, the lead without what stands above it."""

from __future__ import annotations

from kupang_cli.article import Article, Span
from kupang_cli.findings import Analysis, Headline
from kupang_cli.render.labels import date_text, label
from kupang_cli.render.outline.blocks import Opening
from kupang_cli.render.outline.options import Options
from kupang_cli.render.text import day_text, excerpt, headline_text, one_line, outlet_text, visible

WORDS_A_MINUTE = 200


def opening(analysis: Analysis, options: Options) -> Opening | None:
    """Headline, facts and lead; None where nothing of them was found or asked for."""
    headline, facts, line = analysis.headline, _facts(analysis, options), analysis.dateline
    if headline is None and not facts:
        return None
    date = None if line is None else line.date
    lead = _lead(analysis, options)
    return Opening(
        None if headline is None else headline_text(analysis.article, headline),
        headline is not None and is_drawn(headline),
        0 if headline is None or lead is None else _drawn_at(analysis.article, headline, lead),
        None if headline is None else options.reason(headline.rule, headline.span),
        facts,
        "" if date is None else date_text(date, options.language),
        None if line is None else options.reason(line.rule, None),
        excerpt(analysis.article, lead),
    )


def where_and_when(analysis: Analysis, outlet: bool = False) -> tuple[str, ...]:
    """Place and date of the report, with its outlet between them if asked for."""
    article, line = analysis.article, analysis.dateline
    if line is None:
        return ()
    named = outlet_text(article, line) if outlet else None
    return tuple(filter(None, (excerpt(article, line.place), named, day_text(article, line))))


def lead_sentence(analysis: Analysis) -> Span | None:
    """The first sentence of the report: the one a headline is drawn from, or the first whole one after the title."""
    if analysis.headline is None:
        return None
    end, drawn = _headline_end(analysis), is_drawn(analysis.headline)
    for sentence in analysis.sentences:
        span = sentence.span
        if drawn:
            if span.end >= end:
                return span
        elif span.start >= end and not sentence.boilerplate and _has_ended(analysis.article[span]):
            return span
    return None


def is_drawn(headline: Headline) -> bool:
    """Whether the headline is a stretch of the lead, for want of a title."""
    return headline.origin == "lead"


def _facts(analysis: Analysis, options: Options) -> tuple[str, ...]:
    if "dateline" not in options.sections:
        return ()
    words = len(analysis.article.text.split())
    minutes = max(1, round(words / WORDS_A_MINUTE))
    length = (f"{minutes} {label('minutes', options.language)}", f"{words} {label('words', options.language)}")
    metadata = analysis.article.metadata
    beside = filter(None, (metadata.author, metadata.address)) if metadata is not None else ()
    return (*where_and_when(analysis, outlet=True), *length, *map(visible, beside))


def _lead(analysis: Analysis, options: Options) -> Span | None:
    """The lead, without the dateline where that stands above it; None where a headline drawn from it is all of it."""
    sentence, headline = lead_sentence(analysis), analysis.headline
    if sentence is None or headline is None:
        return None
    start = _after_dateline(analysis, sentence) if "dateline" in options.sections else sentence.start
    if is_drawn(headline) and headline.span is not None:
        start = min(start, headline.span.start)
        rest = (
            analysis.article.text[start : headline.span.start],
            analysis.article.text[headline.span.end : sentence.end],
        )
        if not any(character.isalnum() for part in rest for character in part):
            return None
    return Span(start, sentence.end) if start < sentence.end else None


def _drawn_at(article: Article, headline: Headline, lead: Span) -> int:
    """Where in the lead, as it stands on one line, a headline drawn from it begins."""
    if headline.span is None or headline.span.start <= lead.start:
        return 0
    before = article.text[lead.start : headline.span.start]
    return len(one_line(f"{before}.")) - 1


def _has_ended(sentence: str) -> bool:
    """Whether its last words are followed by a full stop or the like; a letterhead or a byline has none."""
    for character in reversed(sentence):
        if character in ".!?…":
            return True
        if character.isalnum() or character == "_":
            return False
    return False


def _headline_end(analysis: Analysis) -> int:
    headline = analysis.headline
    return headline.span.end if headline is not None and headline.span is not None else 0


def _after_dateline(analysis: Analysis, sentence: Span) -> int:
    """Where the report begins after "Kupang, harian.example (5/1/2026) – "; the sentence's start without that."""
    text, line = analysis.article.text, analysis.dateline
    if line is None:
        return sentence.start
    position = sentence.start
    for span in sorted(s for s in (line.place, line.outlet, line.date and line.date.span) if s is not None):
        if span.start >= position and not any(character.isalnum() for character in text[position : span.start]):
            position = span.end
    start = position
    while start < sentence.end and not text[start].isalnum() and text[start] not in "“”\"‘’'«»„":
        start += 1
    return start if set(text[position:start]) & set("-–—:)/") else sentence.start

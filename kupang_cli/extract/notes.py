"""Notes for a careful reader: what does not fit in the article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as calendar_date

from kupang_cli.article import Article, Span
from kupang_cli.extract.dates import weekday_of
from kupang_cli.findings import Date, Enumeration, Note
from kupang_cli.language import lexicon
from kupang_cli.segment import Layout

# UTF-8 read as cp1252 or Latin-1: a lead byte's letter before a continuation byte's character.
_MOJIBAKE = re.compile("[ÂÃâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œž]|\ufffd")


def notes(
    article: Article, layout: Layout, language: str, dates: Sequence[Date], points: Sequence[Enumeration]
) -> Iterator[Note]:
    """Notes on the article in text order, those about the whole text first."""
    if language != "id":
        yield Note(
            "not-indonesian", "the text is not Indonesian: no speakers, statements or points were looked for", None
        )
    placed = [*_unclosed(layout), *_weekdays(article, dates), *_fewer(points), *_mojibake(article)]
    yield from sorted(placed, key=lambda note: note.span or Span(0, 0))


def _unclosed(layout: Layout) -> Iterator[Note]:
    """Quote marks that are opened and never closed, or closed and never opened.

    A paragraph that opens with a mark and goes on in a next one that does the same is a speech over several
    paragraphs, which by custom is closed only at its end.
    """
    for index, stretch in enumerate(layout.quotations):
        if stretch.closed:
            continue
        following = layout.quotations[index + 1] if index + 1 < len(layout.quotations) else None
        if stretch.rule == "open-to-paragraph-end" and following is not None:
            paragraph = layout.sentences[layout.sentence_at(stretch.outer.start)].paragraph
            next_one = layout.sentences[layout.sentence_at(following.outer.start)].paragraph
            if next_one == paragraph + 1 and layout.paragraphs[next_one].span.start == following.outer.start:
                continue
        message = "a quote mark is missing before or after these words"
        yield Note("unclosed-quote", message, stretch.inner)


def _weekdays(article: Article, dates: Sequence[Date]) -> Iterator[Note]:
    """Dates whose weekday is not the calendar's."""
    names = {number: name for name, number in reversed(lexicon("months")["weekdays"].items())}
    for date in dates:
        if date.iso is None or len(date.iso) != 10:
            continue
        said = weekday_of(article[date.span])
        actual = calendar_date.fromisoformat(date.iso).weekday()
        if said is not None and said != actual and not date.inferred:
            message = f"{date.iso} was a {names[str(actual)].capitalize()}, the text says otherwise"
            yield Note("weekday-mismatch", message, date.span)


def _fewer(points: Sequence[Enumeration]) -> Iterator[Note]:
    """Lists that announce more items than they have."""
    for enumeration in points:
        if enumeration.count is not None and len(enumeration.items) < enumeration.count:
            message = f"{enumeration.count} points are announced, {len(enumeration.items)} were found"
            yield Note("fewer-items-than-announced", message, enumeration.label or enumeration.items[0].span)


def _mojibake(article: Article) -> Iterator[Note]:
    """The first place that was decoded wrongly before it came here."""
    match = _MOJIBAKE.search(article.text)
    if match is not None:
        yield Note("mojibake", "letters were garbled by a wrong encoding; see --encoding", Span(*match.span()))

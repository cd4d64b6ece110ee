"""Notes for a careful reader: what does not fit in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date as calendar_date

from kupang_cli.article import Article, Span
from kupang_cli.extract.dates.places import weekday_of
from kupang_cli.extract.dates.reading import Dates
from kupang_cli.extract.head.several import holds_several
from kupang_cli.extract.points.announcements.lost_lists import lost_lists
from kupang_cli.findings import Date, Enumeration, Note, is_full_date
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.messages.message import Message
from kupang_cli.text.detection import Language
from kupang_cli.text.garbled import damage
from kupang_cli.text.layout import Layout
from kupang_cli.text.quotations import Marks, Quotation
from kupang_cli.text.quote_marks import is_garbled

_MENDED = Message("letters garbled by a wrong encoding were mended; the text is not letter for letter what was read")
_SEVERAL = Message("the text seems to hold several articles; --split reads each by itself")
_UNCLOSED = Message("a quote mark is missing before or after these words")


def notes(
    article: Article,
    layout: Layout,
    language: Language,
    dates: Dates | None,
    points: Sequence[Enumeration] | None,
) -> Iterator[Note]:
    """Notes on the article in text order, those about the whole text first.

    ``dates`` and ``points`` are None where not looked for.
    """
    if language.code != "id":
        yield Note("not-indonesian", _foreign(language.name), None)
    if article.mended:
        yield Note("encoding-fixed", _MENDED, None)
    if holds_several(article.text):
        yield Note("several-articles", _SEVERAL, None)
    placed = [
        *_unclosed(layout),
        *(() if dates is None else (*_weekdays(article, dates.dates), *_impossible(dates.impossible))),
        *_fewer(article, layout, points),
        *_mojibake(article, layout),
    ]
    yield from sorted(placed, key=lambda note: note.span or Span(0, 0))


def _foreign(language: Message | None) -> Message:
    """Of a text in another language, which is not always known: what was not looked for."""
    if language is None:
        return Message("the text is not Indonesian: no speakers, statements or points were looked for")
    return Message("the text is in {language}: no speakers, statements or points were looked for", language=language)


def _unclosed(layout: Layout) -> Iterator[Note]:
    """Quote marks that are opened and never closed, or closed and never opened."""
    for stray in layout.strays:
        yield Note("unclosed-quote", _UNCLOSED, stray.inner)
    for index, stretch in enumerate(layout.quotations):
        if not stretch.closed and not _goes_on(layout, stretch, layout.quotations[index + 1 : index + 2]):
            yield Note("unclosed-quote", _UNCLOSED, stretch.inner)


def _goes_on(layout: Layout, stretch: Quotation, following: Sequence[Quotation]) -> bool:
    """Whether a speech goes on in the next paragraph, which opens with a mark as well: it is closed only at its end."""
    if stretch.marks is not Marks.OPEN_TO_PARAGRAPH_END or not following:
        return False
    opening = following[0].outer.start
    paragraph = layout.sentences[layout.sentence_at(stretch.outer.start)].paragraph
    next_one = layout.sentences[layout.sentence_at(opening)].paragraph
    return next_one == paragraph + 1 and layout.paragraphs[next_one].span.start == opening


def _weekdays(article: Article, dates: Sequence[Date]) -> Iterator[Note]:
    """Dates whose weekday is not the calendar's, each with that weekday once."""
    noted = set()
    names = {number: name for name, number in reversed(known.weekdays.items())}
    for date in dates:
        said = weekday_of(article[date.span])
        if date.iso is None or not is_full_date(date.iso) or date.inferred or said is None:
            continue
        actual = calendar_date.fromisoformat(date.iso).weekday()
        if said != actual and (said, date.iso) not in noted:
            noted.add((said, date.iso))
            weekday = names[actual].capitalize()
            message = Message("{date} was a {weekday}, the text says otherwise", date=date.iso, weekday=weekday)
            yield Note("weekday-mismatch", message, date.span)


def _impossible(spans: Sequence[Span]) -> Iterator[Note]:
    """Dates that no calendar has."""
    for span in spans:
        yield Note("impossible-date", Message("the calendar has no such day"), span)


def _fewer(article: Article, layout: Layout, points: Sequence[Enumeration] | None) -> Iterator[Note]:
    """Lists that announce more items than they have, and announcements without a list."""
    for enumeration in points or ():
        if enumeration.count is not None and len(enumeration.items) < enumeration.count:
            items = len(enumeration.items)
            message = Message("{count} points are announced, {found} were found", count=enumeration.count, found=items)
            yield Note("fewer-items-than-announced", message, enumeration.label or enumeration.items[0].span)
    for lost in () if points is None else lost_lists(article, layout, points):
        message = Message("{count} points are announced, none was found", count=lost.promises)
        yield Note("fewer-items-than-announced", message, lost.label)


def _mojibake(article: Article, layout: Layout) -> Iterator[Note]:
    """The first place that was decoded wrongly before it came here, or the first quote marks that came to harm."""
    found = damage(article.text)
    if found is not None:
        yield Note("mojibake", found.message, found.span)
        return
    for (start, end), (opening, closing), _ in layout.quotations:
        if is_garbled(article.text[start:opening]) or is_garbled(article.text[closing:end]):
            yield Note("mojibake", Message("quote marks are doubled or lost"), Span(start, end))
            return

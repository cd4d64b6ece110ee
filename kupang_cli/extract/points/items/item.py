"""How far an item reaches, and the shortest phrase that names it."""

from __future__ import annotations

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.items.title_ends import end_of_title
from kupang_cli.extract.points.items.title_starts import beginning
from kupang_cli.extract.points.items.title_words import is_word
from kupang_cli.extract.points.markers.marker import Marker, MarkerKind
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.sentences import sentences
from kupang_cli.text.trimming import before_space, past_space
from kupang_cli.text.words import Words

# The markers that are words, or have one: what follows them goes on with their sentence.
_WORDED = frozenset(
    {
        MarkerKind.ORDINAL_WORD,
        MarkerKind.HEAD_AND_ORDINAL,
        MarkerKind.NUMBER_WORD,
        MarkerKind.HEAD_AND_NUMBER,
        MarkerKind.CONTINUED,
    }
)
_LONGEST_LINE = 1000  # code points
_LONGEST_SENTENCE = 2000
_LONGEST_HEADING = 18  # words
_FEWEST_LINES = 3  # items of one line each that tell a list of lines from wrapped text
_ASKING = "?!"
_SENTENCE_ENDS = ".;,"


def item_span(article: Article, layout: Layout, marker: Marker, following: int | None) -> Span:
    """From the marker to the end of its first sentence, or to the next item where that is earlier.

    A sentence that is the marker alone takes the one after it. Inside quote marks the first sentence is the quoted one;
    the marks' own sentence may hold several. An item with a line of its own ends with it, unless the line is wrapped.
    """
    text = article.text
    end = _end_of_sentence(layout, marker)
    if marker.quotation is not None:
        end = _end_inside_quotation(text, layout, marker, end)
    if marker.kind.is_line:
        end = _end_of_line(text, layout, marker, end)
    if following is not None and marker.start < following < end:
        end = following
    return Span(marker.start, max(before_space(text, marker.end, end), marker.end))


def of_one_line(text: str, spans: list[Span]) -> list[Span]:
    """The items, the last of them no longer than its line where every other is one line and none of those is shorter.

    A wrapped line would be longer than lines that are not.
    """
    *others, last = spans
    line_end = text.find("\n", last.start, last.end)
    if line_end < 0 or len(others) < _FEWEST_LINES or any("\n" in text[span.start : span.end] for span in others):
        return spans
    longest = max(span.end - span.start for span in others)
    if line_end - last.start > longest:
        return spans
    return [*others, Span(last.start, before_space(text, last.start, line_end))]


def _end_of_sentence(layout: Layout, marker: Marker) -> int:
    """Where the first sentence ends that has a word behind the marker."""
    words = layout.words
    own = layout.sentences[marker.sentence]
    if any(is_word(words.texts[index]) for index in words.within(marker.end, own.span.end)):
        return own.span.end
    following = layout.sentences[marker.sentence + 1 : marker.sentence + 2]
    return next((after.span.end for after in following if own.boilerplate or not after.boilerplate), own.span.end)


def _end_inside_quotation(text: str, layout: Layout, marker: Marker, end: int) -> int:
    """The end of the quoted sentence that the marker opens; ``end`` where that is the last in its quote marks."""
    inner = layout.quotations[marker.quotation or 0].inner
    start = past_space(text, marker.end, inner.end)
    limit = min(inner.end, end, start + _LONGEST_SENTENCE)
    first = next(sentences(text, Span(start, limit), ()), None)
    return end if first is None or first.end >= limit else first.end


def _end_of_line(text: str, layout: Layout, marker: Marker, end: int) -> int:
    """The end of the item's own line where its sentence runs on behind it, or a heading asks and answers.

    ``end`` where the line is wrapped, or holds more than a heading.
    """
    words = layout.words
    start = past_space(text, marker.end, len(text))
    line_end = text.find("\n", start, start + _LONGEST_LINE)
    if line_end < 0 and len(text) - start > _LONGEST_LINE:
        return end
    line_end = before_space(text, start, len(text) if line_end < 0 else line_end)
    if end > line_end:
        goes_on = text[past_space(text, line_end, end)].islower()
        return end if goes_on or words.lower[words.index(line_end) - 1] in known.unfinished else line_end
    asks = text[end - 1] in _ASKING and text[line_end - 1] not in _SENTENCE_ENDS
    return line_end if asks and len(words.within(start, line_end)) <= _LONGEST_HEADING else end


def item_title(layout: Layout, marker: Marker, span: Span) -> Span:
    """The shortest phrase that names an item, without marker, connectives and reporting clause."""
    words = layout.words
    begin, stop = words.index(marker.end), words.index(span.end)
    if not any(is_word(words.texts[index]) for index in range(begin, stop)):
        return Span(marker.start, marker.end)
    worded = marker.kind in _WORDED
    first = beginning(words, begin, stop, worded=worded)
    last = _trimmed(words, first, end_of_title(words, first, stop, worded=worded))
    return Span(words.starts[first], min(words.end(last - 1), span.end))


def _trimmed(words: Words, first: int, stop: int) -> int:
    """The title without what needs a word after it and what only keeps a hearer with it; one word at least."""
    while stop - 1 > first and (
        words.texts[stop - 1] in ",;–—-"
        or words.lower[stop - 1] in known.speech_tags
        or words.texts[stop - 1] in known.no_item_end
        or (words.texts[stop - 1] == "/" and words.texts[stop - 2] in known.no_item_end)  # "dan/atau"
    ):
        stop -= 1
    return max(stop, first + 1)

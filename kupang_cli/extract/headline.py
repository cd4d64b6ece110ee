"""The headline: a title line of the text, or the news drawn from its lead."""

from __future__ import annotations

import re
from functools import cache

from kupang_cli.article import Article, Sentence, Span
from kupang_cli.findings import Headline
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout

_LONGEST_TITLE = 170  # code points
_LONGEST_DRAWN = 14  # words
_SHORTEST_DRAWN = 6
_DASHED = re.compile(r"\s[-–—]{1,2}\s|[-–—]$|^[^.!?\n]{2,60}\s?[–—-]{1,2}\s")
_HASHES = re.compile(r"#{1,6}\s+")


def headline(article: Article, layout: Layout) -> Headline | None:
    """The article's headline; None for a text without words."""
    if article.title is not None:
        return Headline(None, "given", "given")
    index = title_paragraph(article, layout)
    if index is not None:
        start, end = layout.paragraphs[index].span
        hashes = _HASHES.match(article.text, start, end)
        return Headline(
            Span(hashes.end() if hashes else start, end), "title", "markdown-title" if hashes else "title-line"
        )
    return _drawn(article, layout)


def title_paragraph(article: Article, layout: Layout) -> int | None:
    """The index of the paragraph that is a title line; None where the text begins with the report."""
    text = article.text
    for index, paragraph in enumerate(layout.paragraphs[:4]):
        if paragraph.boilerplate:
            continue
        span = paragraph.span
        if _HASHES.match(text, span.start, span.end):
            return index
        if index + 1 >= len(layout.paragraphs) or span.end - span.start > _LONGEST_TITLE or "\n" in article[span]:
            return None
        last = text[span.end - 1]
        if last in ".:;,–—-" and not text.endswith("...", span.start, span.end):
            return None
        if last in '"”»' and text[span.end - 2] in ".,":
            return None
        if any(text[s.span.end - 1] == "." and s.span.end < span.end for s in _sentences_of(layout, index)):
            return None
        from kupang_cli.extract.dateline import opens_with_dateline

        if opens_with_dateline(text, span.start):
            return None
        following = next((p for p in layout.paragraphs[index + 1 : index + 5] if not p.boilerplate), None)
        return index if following is not None else None
    return None


def _sentences_of(layout: Layout, paragraph: int) -> list[Sentence]:
    return [sentence for sentence in layout.sentences[:40] if sentence.paragraph == paragraph]


@cache
def _connectives(group: str) -> frozenset[str]:
    return lexicon_words("connectives", group)


def _drawn(article: Article, layout: Layout) -> Headline | None:
    """The lead sentence, without dateline, opening adverbial and trailing clauses, as one contiguous stretch."""
    from kupang_cli.extract.dateline import head

    lead = next((s for s in layout.sentences if not s.boilerplate), None)
    if lead is None:
        lead = next(iter(layout.sentences), None)
        return Headline(lead.span, "lead", "only-text") if lead else None
    found = head(article, layout)
    begin = lead.span.start
    if found is not None:
        begin = found[4]
        lead = next((s for s in layout.sentences if s.span.end > begin and not s.boilerplate), lead)
        begin = max(begin, lead.span.start)
    words = layout.words
    inside = list(words.within(begin, lead.span.end))
    if not inside:
        return Headline(lead.span, "lead", "lead-sentence")
    first, last = inside[0], inside[-1] + 1
    first = _after_opening(layout, first, last)
    stop = _before_trailing(layout, first, last)
    while stop - 1 > first and not words.texts[stop - 1][0].isalnum() and words.texts[stop - 1] not in ')%”"':
        stop -= 1
    return Headline(Span(words.starts[first], words.end(stop - 1)), "lead", "lead-clause")


def _after_opening(layout: Layout, first: int, last: int) -> int:
    """Past an opening adverbial ("Dalam upaya ..., ") when enough follows the comma."""
    words = layout.words
    if words.lower[first] not in _connectives("opening"):
        return first
    for index in range(first + 1, min(last, first + 24)):
        if (
            words.texts[index] == ","
            and last - index > _SHORTEST_DRAWN
            and not _in_number_or_bracket(layout, first, index)
        ):
            return index + 1
    return first


def _in_number_or_bracket(layout: Layout, first: int, index: int) -> bool:
    opened = layout.words.texts[first:index].count("(") - layout.words.texts[first:index].count(")")
    return opened > 0


def _before_trailing(layout: Layout, first: int, last: int) -> int:
    """Where the stretch ends: before a trailing clause, a date or what no longer fits, at a phrase's end."""
    words = layout.words
    breaks, weak = _connectives("clause"), _connectives("phrase")
    count = depth = 0
    best = weak_best = None
    for index in range(first, last):
        word = words.texts[index]
        if word in "([":
            depth += 1
        elif word in ")]":
            depth = max(0, depth - 1)
        lower = words.lower[index]
        if depth == 0 and count >= _SHORTEST_DRAWN:
            if count <= _LONGEST_DRAWN and (lower in breaks or word in ",;–—"):
                best = best or index
                weak_best = index
                if lower in breaks:
                    return index
            elif count <= _LONGEST_DRAWN and lower in weak:
                weak_best = index
        if word[0].isalnum():
            count += 1
        if count > _LONGEST_DRAWN:
            return weak_best or index
    return last

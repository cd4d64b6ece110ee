"""The headline: a title line of the text, or the news drawn from its lead."""

from __future__ import annotations

import re

from kupang_cli.article import Article, Sentence, Span
from kupang_cli.extract.front_matter import is_front_matter
from kupang_cli.findings import Headline
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout

_LONGEST_TITLE = 170  # code points
_HASHES = re.compile(r"#{1,6}\s+")
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_LAST_WORD = re.compile(r"[^\W\d_]+$")


def headline(article: Article, layout: Layout) -> Headline | None:
    """The article's headline; None for a text without words."""
    if article.title is not None:
        return Headline(None, "given", "given")
    index = title_paragraph(article, layout)
    if index is not None:
        start, end = layout.paragraphs[index].span
        if hashes := _HASHES.match(article.text, start, end):
            return Headline(Span(hashes.end(), end), "title", "markdown-title")
        if bold := _BOLD.fullmatch(article.text, start, end):
            return Headline(Span(*bold.span(2)), "title", "markdown-title")
        return Headline(Span(start, end), "title", "title-line")
    from kupang_cli.extract.lead import drawn

    return drawn(article, layout)


def title_paragraph(article: Article, layout: Layout) -> int | None:
    """The index of the paragraph that is a title line; None where the text begins with the report."""
    text = article.text
    for index, paragraph in enumerate(layout.paragraphs[:6]):
        span = paragraph.span
        if _HASHES.match(text, span.start, span.end):
            return index
        if paragraph.boilerplate or is_front_matter(text, span):
            continue
        return index if _is_title(article, layout, index) else None
    return None


def _is_title(article: Article, layout: Layout, index: int) -> bool:
    """Whether the first paragraph that is the article's own is a title line, and not where the report begins."""
    from kupang_cli.extract.dateline import opens_with_dateline

    text, span = article.text, layout.paragraphs[index].span
    following = next((p.span for p in layout.paragraphs[index + 1 : index + 5] if not p.boilerplate), None)
    if following is None or span.end - span.start > _LONGEST_TITLE or "\n" in article[span]:
        return False
    last = text[span.end - 1]
    if last in ".:;,–—-" and not text.endswith("...", span.start, span.end):
        return False
    if last in '"”»' and text[span.end - 2] in ".,":
        return False
    capitals = _capitals(article[span])
    # sentences: "Pasar ditutup. Pedagang pindah" is the report, "Rahmat, S.H. Tutup Pasar" is not.
    inner = any(text[s.span.end - 1] == "." and s.span.end < span.end for s in _sentences_of(layout, index))
    if inner and capitals <= 0.5:
        return False
    # dateline: "SUKAMAJU - Wali Kota menutup" is the report, "Sukamaju - Kota Seribu Pasar" has capitals throughout.
    if capitals < 1 and opens_with_dateline(text, span.start):
        return False
    # question: a report may open with one; a title has capitals, or the report begins after it with a dateline.
    if last in "?!" and capitals <= 0.5 and not opens_with_dateline(text, following.start):
        return False
    # soft-wrap: a line that breaks off in mid-phrase goes on in the next.
    word = _LAST_WORD.search(text, max(span.start, span.end - 24), span.end)
    return word is None or word[0] not in lexicon_words("headlines", "not_last", "joins", "phrases", "clauses")


def _capitals(line: str) -> float:
    """The share of the long words of a line that begin with a capital, 0 to 1."""
    words = _LONG_WORD.findall(line)
    return sum(1 for word in words if word[0].isupper()) / len(words) if words else 0


def _sentences_of(layout: Layout, paragraph: int) -> list[Sentence]:
    return [sentence for sentence in layout.sentences[:40] if sentence.paragraph == paragraph]

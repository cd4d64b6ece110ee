"""The title line of a text, which is no part of the report below it."""

from __future__ import annotations

import re

from kupang_cli.article import Article, Sentence
from kupang_cli.extract.dateline_layouts import opens_with_dateline
from kupang_cli.extract.front_matter import is_front_matter
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout

_LONGEST_TITLE = 170  # code points
HASHES = re.compile(r"#{1,6}\s+")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_LAST_WORD = re.compile(r"[^\W\d_]+$")


def title_paragraph(article: Article, layout: Layout) -> int | None:
    """The index of the paragraph that is a title line; None where the text begins with the report."""
    text = article.text
    for index, paragraph in enumerate(layout.paragraphs[:6]):
        span = paragraph.span
        if HASHES.match(text, span.start, span.end):
            return index
        if paragraph.boilerplate or is_front_matter(text, span):
            continue
        return index if _is_title(article, layout, index) else None
    return None


def _is_title(article: Article, layout: Layout, index: int) -> bool:
    """Whether the first paragraph that is the article's own is a title line, and not where the report begins."""
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

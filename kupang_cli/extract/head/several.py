"""Whether a text holds several articles, one below the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.dateline import head
from kupang_cli.extract.head.lead_sentence import is_verb
from kupang_cli.extract.head.title import title_paragraph
from kupang_cli.grammar.expressions import compiled
from kupang_cli.text.layout import segment

# A line of one sign. Stars are left out: they part the scenes of one text, and sign it off.
_SIGNS = "-–—=_"
_LINE = r"(?m)^[ \t]*+(?P<sign>[-–—=_])(?:[ \t]*+(?P=sign)){2,}+[ \t]*+$"
_FEWEST_WORDS = 40  # of an article
_FEWEST_WORDS_OF_TITLE = 5
_MOST_PARTS = 5  # are looked at
_OPENING = 1500  # code points in which an article shows that it is one


def holds_several(text: str) -> bool:
    """Whether lines of dashes or equals signs part the text into articles.

    Two at least are long enough, and these begin as articles do: with a dateline or a title, the later ones with a
    title that tells news. What a desk or an office puts below its text ("Tentang Dinas Pasar") begins with neither.
    """
    if not any(3 * sign in text or f"{sign} {sign}" in text for sign in _SIGNS):
        return False
    parts = [*islice(_long_parts(text), _MOST_PARTS)]
    return len(parts) > 1 and all(_begins_an_article(text, part, first=part is parts[0]) for part in parts)


def _long_parts(text: str) -> Iterator[Span]:
    start = 0
    for line in (*compiled(_LINE).finditer(text), None):
        end = len(text) if line is None else line.start()
        if len(text[start:end].split(None, _FEWEST_WORDS)) > _FEWEST_WORDS:
            yield Span(start, end)
        start = end if line is None else line.end()


def _begins_an_article(text: str, part: Span, first: bool) -> bool:
    """Whether a part opens with a dateline or a title that tells news; of the first any title will do."""
    article = Article(text[part.start : min(part.end, part.start + _OPENING)])
    layout = segment(article)
    if head(article, layout) is not None:
        return True
    title = title_paragraph(article, layout)
    words = [] if title is None else article[layout.paragraphs[title].span].lower().split()
    return bool(words) if first else len(words) >= _FEWEST_WORDS_OF_TITLE and any(map(is_verb, words))

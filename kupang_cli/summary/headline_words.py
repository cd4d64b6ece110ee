"""The words of the headline that the reader of a summary has."""

from __future__ import annotations

from kupang_cli.article import Article
from kupang_cli.extract.head.title import title_paragraph
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words


def headline_words(article: Article, layout: Layout) -> list[str]:
    """The words, in lower case, of the title line or of what was given beside the text; empty where neither is."""
    title = title_paragraph(article, layout)
    if title is None:
        return Words(article.headline or "").lower
    return [layout.words.lower[place] for place in layout.words.within(*layout.paragraphs[title].span)]

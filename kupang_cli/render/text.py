"""Words of an article and names of files as they are printed: on one line, cut short, nothing unseen in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kupang_cli.article import Article, Span
    from kupang_cli.findings import Dateline, Headline


def one_line(text: str) -> str:
    """Text of the article on one line: line breaks inside it shown as spaces, words broken at them whole."""
    if "\n" not in text and "\r" not in text:
        return text
    from kupang_cli.text.hyphens import without_line_ends  # not loaded for texts whose lines are paragraphs

    return " ".join(without_line_ends(text).split())


def excerpt(article: Article, span: Span | None) -> str | None:
    """The text of ``span`` on one line; None for none."""
    return None if span is None else one_line(article[span])


def headline_text(article: Article, headline: Headline) -> str:
    """The headline on one line: it may stand beside the text."""
    return one_line((article.headline or "") if headline.span is None else article[headline.span])


def outlet_text(article: Article, dateline: Dateline) -> str | None:
    """The outlet on one line, of the text or of the metadata; None where neither names it."""
    return dateline.metadata_outlet or excerpt(article, dateline.outlet)


def day_text(article: Article, dateline: Dateline) -> str | None:
    """The words of the date, or the metadata's day; None where neither has one."""
    return dateline.metadata_date or (dateline.date and excerpt(article, dateline.date.span))


def source_text(article: Article) -> str:
    """The name of the input on one line, safe for a terminal."""
    return visible(one_line(article.source))


def first_words(text: str, most: int) -> str:
    """The first ``most`` words, with dots where there are more."""
    words = text.split(" ")
    return text if len(words) <= most else f"{' '.join(words[:most])} …"


def visible(text: str) -> str:
    """Text with every control, format and surrogate character shown as an escape, safe for a terminal."""
    if text.isprintable():
        return text
    from unicodedata import category  # not loaded for the names that most files have

    unseen = ("Cc", "Cf", "Cs", "Zl", "Zp")
    return "".join(ascii(character)[1:-1] if category(character) in unseen else character for character in text)

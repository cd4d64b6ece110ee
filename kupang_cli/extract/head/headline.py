"""The headline: a title line of the text, or the news drawn from its lead."""

from __future__ import annotations

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.dateline_layouts import DatelineHead
from kupang_cli.extract.head.title import HASHES, title_paragraph
from kupang_cli.findings import Headline
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.text.layout import Layout

_BOLD = r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1"


def headline(article: Article, layout: Layout, opening: DatelineHead | None) -> Headline | None:
    """The article's headline; None for a text without words. ``opening`` is its dateline."""
    if article.title is not None:
        return Headline(None, "given", "given")
    if article.metadata is not None and article.metadata.title is not None:
        return Headline(None, "metadata", "metadata")
    index = title_paragraph(article, layout)
    if index is not None:
        found = first(_TITLES, (article.text, layout.paragraphs[index].span))
        return None if found is None else Headline(found[0], "title", found[1])
    from kupang_cli.extract.head.lead import drawn

    return drawn(article, layout, opening)


_Line = tuple[str, Span]  # a text and the place of its title line


def _markdown(line: _Line) -> Span | None:
    """The line without the marks that make it a heading, or bold."""
    text, span = line
    if hashes := HASHES.match(text, *span):
        return Span(hashes.end(), span.end)
    bold = compiled(_BOLD).fullmatch(text, *span)
    return None if bold is None else Span(*bold.span(2))


def _whole(line: _Line) -> Span:
    return line[1]


_REPORT = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai."
# The title in its line.
_TITLES: tuple[Rule[_Line, Span], ...] = (
    Rule("markdown-title", _markdown, example=f"**Pasar Ikan**\n{_REPORT}", near_miss=f"**Pasar** Ikan\n{_REPORT}"),
    Rule("title-line", _whole, example=f"Pasar Ikan Dibuka\n{_REPORT}", near_miss=f"# Pasar Ikan Dibuka\n{_REPORT}"),
)

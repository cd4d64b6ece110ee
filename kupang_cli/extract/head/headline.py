"""The headline: a title line of the text, or the news drawn from its lead."""

from __future__ import annotations

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.dateline_layouts import DatelineHead
from kupang_cli.extract.head.title import HASHES, title_paragraph
from kupang_cli.findings import Headline
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.text.emphasis import unmarked
from kupang_cli.text.frames.letterhead import subject
from kupang_cli.text.frames.messages import sent_end
from kupang_cli.text.layout import Layout
from kupang_cli.text.trimming import before_space, past_space

_LINK = r"\[([^\[\]\n]{1,300})\]\([^()\s]{1,500}\)"
_SIGNS = r"[^\w\s*~\[\"“‘'(]+\s+"  # an emoji before a title, or behind it


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


def _subject(line: _Line) -> Span | None:
    """What a press release is about."""
    return subject(*line)


def _markdown(line: _Line) -> Span | None:
    """The line without the marks that make it a heading, a link or emphasised."""
    text, span = line
    start, end = span
    if hashes := HASHES.match(text, *span):
        start = hashes.end()
    start = past_space(text, sent_end(text, Span(start, end)), end)
    signs = compiled(_SIGNS).match(text, start, end)
    if signs is not None and any(text[signs.end() : end].startswith(mark) for mark in "*_~"):
        start = signs.end()
        end = before_space(text, start, end)
        while end > start and not (text[end - 1].isalnum() or text[end - 1] in "*_~?!"):
            end -= 1
    bare = unlinked(text, unmarked(text, Span(start, end)))
    return None if bare == span else bare


def unlinked(text: str, span: Span) -> Span:
    """The words of a Markdown link that a stretch is."""
    link = compiled(_LINK).fullmatch(text, *span)
    return span if link is None else Span(*link.span(1))


def _whole(line: _Line) -> Span:
    return line[1]


_REPORT = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai."
# The title in its line.
_TITLES: tuple[Rule[_Line, Span], ...] = (
    Rule(
        "subject-of-release",
        _subject,
        example=f"Nomor: 7/SP/2026\nPerihal: Pasar Ikan\n{_REPORT}",
        near_miss=f"Pasar Ikan: Perihal Harga\n{_REPORT}",
    ),
    Rule("markdown-title", _markdown, example=f"**Pasar Ikan**\n{_REPORT}", near_miss=f"**Pasar** Ikan\n{_REPORT}"),
    Rule("title-line", _whole, example=f"Pasar Ikan Dibuka\n{_REPORT}", near_miss=f"# Pasar Ikan Dibuka\n{_REPORT}"),
)

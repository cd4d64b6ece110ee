"""A web page of articles: standalone, light or dark as the reader has it, for a phone, a wide screen and paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from kupang_cli.article import Article
from kupang_cli.messages.languages import Language
from kupang_cli.render.html.blocks import elements
from kupang_cli.render.html.context import Context
from kupang_cli.render.html.parts import source
from kupang_cli.render.markup import Markup, element, joined
from kupang_cli.render.outline.blocks import Beside, Block, Brief, Opening
from kupang_cli.render.palette import DARK, LIGHT, Palette
from kupang_cli.render.text import source_text, visible
from kupang_cli.text.detection import language as detect_language
from kupang_cli.text.words import Words

_STYLES = Path(__file__).with_name("page.css")
# Should anything of an article ever pass for markup, no browser fetches or runs it.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


class OutlinedArticle(NamedTuple):
    """An outline, the ``name`` of its input where that shall stand above it, and the language of the words in it."""

    name: str | None
    language: Literal["id", "other"]
    blocks: Sequence[Block]


def outlined(article: Article, blocks: Sequence[Block], named: bool) -> OutlinedArticle:
    """An article's outline for a page, its input ``named`` above it or not."""
    return OutlinedArticle(source_text(article) if named else None, detect_language(Words(article.text)).code, blocks)


def html_document(articles: Iterable[OutlinedArticle], title: str, language: Language) -> str:
    """The articles as one web page whose labels are in ``language``; everything in it is escaped.

    ``title`` may be any text, such as the names of the inputs; what is not seen of it is shown as an escape. It heads
    the page where the headline of a single article does not.
    """
    shown = visible(title)
    pieces = [*articles]
    several = len(pieces) > 1
    body = [_article(article, several, language) for article in pieces]
    heading = (source(shown, "h1"),) if several or not _has_heading(pieces[0]) else ()
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"{element('title', f'kupang: {shown}')}\n"
        f"<style>\n{_styles()}</style>\n</head>\n<body>\n"
        f"{element('main', *heading, *body)}\n</body>\n</html>\n"
    )


def _article(article: OutlinedArticle, is_one_of_several: bool, language: Language) -> Markup:
    headed = _has_heading(article)
    level = 2 if is_one_of_several and (headed or article.name is not None) else 1
    context = Context(language, "id" if article.language == "id" else "", level)
    name = "" if article.name is None else source(article.name, "p" if headed else context.heading_tag(0))
    return joined(["\n", element("article", name, *elements(article.blocks, context))])


def _has_heading(article: OutlinedArticle) -> bool:
    """Whether the outline has a heading of its own, above those of its sections."""
    return any(
        isinstance(block, Beside) or (isinstance(block, (Opening, Brief)) and block.headline is not None)
        for block in article.blocks
    )


def _styles() -> str:
    """The colours by their names, then the stylesheet that uses them."""
    return (
        f":root {{ {_named(LIGHT)} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {_named(DARK)} }} }}\n"
        f"{_STYLES.read_text(encoding='utf-8')}"
    )


def _named(palette: Palette) -> str:
    return "; ".join(f"--{name}: {color}" for name, color in palette._asdict().items())

"""Which elements each kind of block becomes. To add one: a function beside those it looks like, and a row here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kupang_cli.render.html import article, people, texts
from kupang_cli.render.html.context import Context
from kupang_cli.render.markup import Markup
from kupang_cli.render.outline.blocks import (
    Beside,
    Block,
    Brief,
    Dates,
    Figures,
    HighlightedArticle,
    Identities,
    MarkedArticle,
    Notes,
    Opening,
    People,
    Points,
    Quotes,
    Speakers,
    Statements,
    SummaryText,
)


def elements(blocks: Iterable[Block], context: Context) -> Iterator[Markup]:
    """The elements of an outline, block by block."""
    for block in blocks:
        yield from _elements_of(type(block))(block, context)


def _elements_of(kind: type[Any]) -> Callable[[Any, Context], Iterable[Markup]]:
    """What makes the elements of a kind of block; those of a check have a module that is loaded for them alone."""
    if kind in ELEMENTS:
        return ELEMENTS[kind]
    from kupang_cli.render.html import checks

    return checks.ELEMENTS[kind]


ELEMENTS: dict[type[Any], Callable[[Any, Context], Iterable[Markup]]] = {
    Opening: article.opening,
    Speakers: article.speakers,
    People: article.people,
    Quotes: article.quotes,
    Points: article.points,
    Statements: article.statements,
    Beside: article.beside,
    Identities: people.identities,
    Figures: article.figures,
    Dates: article.dates,
    Notes: article.notes,
    Brief: article.brief,
    MarkedArticle: texts.marked,
    SummaryText: texts.summary,
    HighlightedArticle: texts.highlighted,
}

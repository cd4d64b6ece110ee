"""The elements of running text: the article itself with marks, and summaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kupang_cli.render.html.context import Context
from kupang_cli.render.html.parts import explanation, why
from kupang_cli.render.html.running import Highlighted, marked_text
from kupang_cli.render.labels import label
from kupang_cli.render.markup import Markup, element, joined
from kupang_cli.render.outline.blocks import (
    Finding,
    HighlightedArticle,
    Kind,
    MarkedArticle,
    MarkedParagraph,
    NamedPoint,
    Passage,
    SummaryText,
)

_MARKED: tuple[Kind, ...] = ("speaker", "quote", "point", "figure", "date")  # in the order of the legend


def marked(block: MarkedArticle, context: Context) -> Iterator[Markup]:
    """A legend of what is marked, then the paragraphs with their numbers."""
    found = {mark.kind for paragraph in block for mark in paragraph.marks}
    kinds = [(label(kind, context.language), kind) for kind in _MARKED if kind in found]
    if kinds:
        yield _legend(kinds, context)
    yield from (_paragraph(paragraph, context) for paragraph in block)


def _paragraph(paragraph: MarkedParagraph, context: Context) -> Markup:
    text = context.words(
        "p", marked_text(paragraph.text, paragraph.marks), classes="boilerplate" if paragraph.boilerplate else ""
    )
    rules = [_rule(finding, context) for finding in paragraph.findings if finding.reason]
    return element(
        "div",
        element("span", f"¶{paragraph.number}", classes="number"),
        text,
        element("ul", *rules, classes="rules") if rules else "",
        classes="paragraph",
    )


def _rule(finding: Finding, context: Context) -> Markup:
    return element("li", label(finding.kind, context.language), why(finding.reason))


def _legend(kinds: Iterable[tuple[str, str]], context: Context) -> Markup:
    """What the marks mean; ``kinds`` are a label and a class each."""
    marks = joined((element("mark", says, classes=kind) for says, kind in kinds), " ")
    return element("p", f"{label('legend', context.language)}: ", marks, classes="legend")


def summary(block: SummaryText, context: Context) -> Iterator[Markup]:
    """A paragraph a sentence, its points under it."""
    for passage in block:
        yield element("p", context.words("span", passage.text), explanation(passage.reason), classes="sentence")
        if passage.points:
            yield element("ol", *(_point(point, context) for point in passage.points))


def _point(point: NamedPoint, context: Context) -> Markup:
    return element("li", context.words("b", point.title), value=str(point.ordinal))


def highlighted(block: HighlightedArticle, context: Context) -> Iterator[Markup]:
    """A legend, then the article, what is chosen marked."""
    yield _legend([(label("chosen", context.language), "chosen")], context)
    for paragraph in Highlighted(block).paragraphs():
        yield element("p", *(_passage(passage, context) for passage in paragraph), classes="passed")


def _passage(passage: Passage, context: Context) -> Markup:
    words = element("mark", passage.text, classes="chosen") if passage.chosen else passage.text
    return joined([context.words("span", words), explanation(passage.reason)])

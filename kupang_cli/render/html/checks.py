"""The elements of a check: words of the source that the draft changed are deletions, the draft's insertions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kupang_cli.render.html.context import Context
from kupang_cli.render.html.parts import DOT, explanation, name, place, source
from kupang_cli.render.markup import Markup, element, joined
from kupang_cli.render.outline import check_blocks as blocks
from kupang_cli.render.outline.check_blocks import (
    Counts,
    Doubtful,
    FigureRow,
    Piece,
    QuoteRow,
    Row,
    Sound,
    Unsound,
    is_marked,
)
from kupang_cli.render.text import first_words
from kupang_cli.render.verdict_labels import verdict_label

_SHOWN = 12  # words of a quote that is as its source has it
_TAGS = {"theirs": "del", "ours": "ins"}


def counts(block: Counts, context: Context) -> Iterator[Markup]:
    """How many quotes and figures there are of each verdict, and the sources."""
    rows = [element("li", element("b", row.label), f" {row.total}: ", _verdicts(row)) for row in block.rows]
    against = joined((source(each, "span") for each in block.against), DOT)
    sources = element("li", element("b", verdict_label("against", context.language)), ": ", against)
    yield element("header", element("ul", *rows, sources))


def _verdicts(row: blocks.CountRow) -> Markup:
    return joined(
        (
            element("span", f"{count} {verdict}", classes="" if sound else "unsound")
            for count, verdict, sound in row.verdicts
        ),
        ", ",
    )


def unsound(block: Unsound, context: Context) -> Iterator[Markup]:
    """What is wrong, in full, under a legend of the diff."""
    legend = Markup()
    if is_marked(block):
        sides = ("of the source", "of the draft")
        theirs, ours = (verdict_label(side, context.language) for side in sides)
        legend = element("p", element("del", theirs), " ", element("ins", ours), classes="legend")
    yield _section("unsound", context, legend, _in_full(block, context), len(block))


def doubtful(block: Doubtful, context: Context) -> Iterator[Markup]:
    """What has to be looked at, in full."""
    yield _section("doubtful", context, Markup(), _in_full(block, context), len(block))


def sound(block: Sound, context: Context) -> Iterator[Markup]:
    """What is right, a line each."""
    yield _section("sound", context, Markup(), element("ul", *(_short(row, context) for row in block)), len(block))


def _section(key: str, context: Context, legend: Markup, body: Markup, count: int) -> Markup:
    number = joined([" ", element("span", str(count), classes="count")])
    heading = context.heading(1, verdict_label(key, context.language), number, classes="label")
    return element("section", heading, legend, body)


def _in_full(rows: Iterable[Row], context: Context) -> Markup:
    return element("ul", *(_row(row, context) for row in rows), classes="check")


def _row(row: Row, context: Context) -> Markup:
    verdict = element("span", row.verdict, classes="" if row.sound else "unsound")
    remarks = (element("span", remark, classes="meta") for remark in row.remarks)
    head = element("p", joined([place([row.paragraph]), verdict, *remarks], DOT), explanation(row.reason))
    body = _quote(row, context) if isinstance(row, QuoteRow) else _figure(row, context)
    return element("li", head, *body)


def _quote(row: QuoteRow, context: Context) -> Iterator[Markup]:
    yield context.words("blockquote", _diff(row.pieces))
    draft = f"{verdict_label('draft', context.language)}: " if row.whose else ""
    yield element("p", draft, element("cite", name(row.who, context)))
    if row.place is not None:
        whose = joined([": ", element("cite", name(row.whose, context))]) if row.whose else ""
        yield element("p", _place(row), whose)


def _figure(row: FigureRow, context: Context) -> Iterator[Markup]:
    yield context.words("p", _diff(row.pieces))
    yield element("p", f"{verdict_label('draft', context.language)}: ", _sentence(row.ours, context))
    if row.theirs is not None:
        yield element("p", _place(row), ": ", _sentence(row.theirs, context))


def _sentence(figure: blocks.Context, context: Context) -> Markup:
    return context.words("span", figure.before, element("b", figure.text), figure.after)


def _diff(pieces: Iterable[Piece]) -> Markup:
    words = []
    before = "same"
    for piece in pieces:
        apart = " " if before == "theirs" and piece.kind == "ours" else ""
        text = piece.text if piece.kind == "same" else element(_TAGS[piece.kind], piece.text)
        words.append(joined([piece.before, apart, text]))
        before = piece.kind
    return joined(words)


def _place(row: Row) -> Markup:
    if row.place is None:
        return Markup()
    return joined([source(row.place.source, "span"), place([row.place.paragraph])], " ")


def _short(row: Row, context: Context) -> Markup:
    words = first_words(row.words, _SHOWN) if isinstance(row, QuoteRow) else row.ours.text
    if isinstance(row, FigureRow) and row.theirs is not None and row.theirs.text != words:
        words = f"{words} = {row.theirs.text}"
    told = [place([row.paragraph]), element("span", row.verdict, classes="meta"), context.words("span", words)]
    remarks = (element("span", remark, classes="meta") for remark in row.remarks)
    return element("li", joined([*told, _place(row), *remarks], DOT), explanation(row.reason))


ELEMENTS: dict[type[Any], Callable[[Any, Context], Iterable[Markup]]] = {
    Counts: counts,
    Unsound: unsound,
    Doubtful: doubtful,
    Sound: sound,
}

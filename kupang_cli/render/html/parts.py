"""The small elements that the blocks of a page have in common."""

from __future__ import annotations

from collections.abc import Iterable

from kupang_cli.render.html.context import Context
from kupang_cli.render.labels import counted, label, paragraphs_text
from kupang_cli.render.markup import Markup, element, escaped, joined
from kupang_cli.render.outline.blocks import PointList, PointRow, Reason, SpeakerRow, SpokenRow

DOT = "\u00a0· "  # no line begins with it


def section(key: str, context: Context, *children: str, count: int | None = None) -> Markup:
    """A section under the label ``key``, with how many there are."""
    number = "" if count is None else joined([" ", element("span", str(count), classes="count")])
    heading = context.heading(1, label(key, context.language), number, classes="label")
    return element("section", heading, *children, classes=key)


def why(reason: Reason | None) -> Markup:
    """What ``--explain`` says of a finding, in small print behind it; nothing without."""
    if reason is None:
        return Markup()
    span = "" if reason.span is None else f" {reason.span.start}–{reason.span.end}"
    return joined([" ", element("small", f"{reason.rule}{span}", classes="why rule")])


def explanation(reason: str) -> Markup:
    """Why a sentence was chosen, in words, in small print behind it; nothing for an empty reason."""
    return joined([" ", element("small", reason, classes="why")]) if reason else Markup()


def source(name: str, tag: str) -> Markup:
    """The name of an input, which may break behind the names of its folders."""
    return element(tag, Markup(escaped(name).replace("/", "/<wbr>")), classes="source")


def name(of_speaker: str | None, context: Context) -> Markup:
    """A speaker's name, or that none is stated."""
    if of_speaker is None:
        return element("span", label("not stated", context.language), classes="meta")
    return context.words("b", of_speaker, classes="name")


def named(row: SpeakerRow | SpokenRow, context: Context) -> Markup:
    """Who speaks: name and role."""
    role = context.words("span", row.role, classes="role") if row.role else ""
    return joined([element("cite", name(row.name, context)), role], ", ")


def counts(row: SpeakerRow, context: Context) -> Markup:
    """How often someone is quoted and reported."""
    quoted, reported = (
        counted(row.quotes, "quote", context.language),
        counted(row.statements, "statement", context.language),
    )
    return element("span", joined([quoted, reported], DOT), classes="count")


def place(paragraphs: Iterable[int]) -> Markup:
    """The numbers of paragraphs."""
    return element("span", paragraphs_text(paragraphs), classes="place")


def spoken(row: SpokenRow, context: Context) -> Markup:
    """Something said and, under it, by whom, where and what is done by saying it."""
    act = element("span", row.act, classes="act") if row.act else ""
    words = element("p", row.marked)
    return element(
        "figure",
        context.words("blockquote" if row.quoted else "div", words),
        element("figcaption", joined([named(row, context), place([row.paragraph]), act], DOT), why(row.reason)),
        classes="quoted" if row.quoted else "reported",
    )


def point_list(points: PointList, context: Context, detailed: bool = True) -> Markup:
    """The items of an enumeration, numbered as the article numbers them; their titles alone where not ``detailed``."""
    numbered = points.items[0].ordinal is not None
    return element("ol" if numbered else "ul", *(_point(item, context, detailed) for item in points.items))


def _point(item: PointRow, context: Context, detailed: bool) -> Markup:
    if item.ordinal is None:
        return element("li", context.words("span", item.title, item.after))
    detail = context.words("p", item.detail) if item.detail and detailed else ""
    return element("li", context.words("b", item.title), detail, value=str(item.ordinal))

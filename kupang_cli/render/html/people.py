"""The elements of the people of many articles."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.render.html.context import Context
from kupang_cli.render.html.parts import DOT, explanation, name, section, source, why
from kupang_cli.render.labels import counted, in_articles, label, said_text
from kupang_cli.render.markup import Markup, element, joined
from kupang_cli.render.outline.blocks import Identities, IdentityRow, SourceRow, WordsInSources


def identities(block: Identities, context: Context) -> Iterator[Markup]:
    """Who is quoted, how often, in which roles and where; what nobody with a name says in a last line."""
    rows = (_identity(row, context) for row in block.rows)
    language = context.language
    rest: list[str] = []
    if block.nameless_articles:
        said = said_text(block.nameless_quotes, block.nameless_statements, language)
        where = in_articles(block.nameless_articles, language)
        rest.append(element("p", f"{label('without a name', language)}: {said} {where}", classes="meta"))
    yield section("people", context, element("ul", *rows, classes="people"), *rest, count=len(block.rows))


def _identity(row: IdentityRow, context: Context) -> Markup:
    language = context.language
    role = context.words("span", row.role, classes="role") if row.role and not row.roles else ""
    how_often = (
        counted(len(row.sources), "article", language),
        said_text(row.quotes, row.statements, language),
        *(f"{act} {count}" for act, count in row.acts),
    )
    who = element("span", joined([element("cite", name(row.name, context)), role], ", "))
    details = [
        *(element("li", _worded(held, context), classes="role") for held in row.roles),
        *(element("li", f"{label('also', language)} ", _worded(alias, context)) for alias in row.aliases),
        element("li", joined((_source(seen, context) for seen in row.sources), DOT)),
        *(element("li", label("somebody else", language), explanation(other)) for other in row.apart),
    ]
    return element("li", who, " ", element("span", joined(how_often, DOT), classes="count"), element("ul", *details))


def _worded(words: WordsInSources, context: Context) -> Markup:
    """A role or a name, and the articles that word it so."""
    where = joined((source(each, "span") for each in words.sources), DOT)
    return joined([context.words("span", words.words), element("small", where, classes="meta")], " ")


def _source(row: SourceRow, context: Context) -> Markup:
    said = said_text(row.quotes, row.statements, context.language)
    return element("span", source(row.source, "span"), f" {said}", why(row.reason))

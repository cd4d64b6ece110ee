"""The outline of the people of many articles: who is quoted, how often, in which roles, and where."""

from __future__ import annotations

from collections import Counter

from kupang_cli.persons.model import Apart, Appearance, Identity, People
from kupang_cli.render.labels import act_text
from kupang_cli.render.outline.blocks import Block, Identities, IdentityRow, SourceRow, WordsInSources
from kupang_cli.render.outline.options import Options
from kupang_cli.render.text import one_line, visible


def people_outline(people: People, options: Options) -> list[Block]:
    """One block; none where nobody says anything."""
    nameless = people.unnamed
    if not people.persons and not nameless.articles:
        return []
    rows = tuple(_row(identity, options) for identity in people.persons)
    return [Identities(rows, people.articles, nameless.quotes, nameless.statements, nameless.articles)]


def _row(identity: Identity, options: Options) -> IdentityRow:
    acts = Counter(act_text(act, options.language) for act in identity.acts)
    return IdentityRow(
        one_line(identity.name),
        identity.role,
        identity.quotes,
        identity.statements,
        tuple(acts.most_common()),
        tuple(_words(held.role, held.sources) for held in identity.roles) if len(identity.roles) > 1 else (),
        tuple(_words(alias.name, alias.sources) for alias in identity.aliases if not _is_part(alias.name, identity)),
        tuple(_source(appearance, options) for appearance in identity.appearances),
        tuple(map(_apart, identity.apart)) if options.explain else (),
    )


def _is_part(name: str, identity: Identity) -> bool:
    """Whether another name is only some words of the fullest: "Ratna" of "Ratna Puspita Dewi"."""
    return set(name.casefold().split()) <= set(identity.name.casefold().split())


def _words(words: str, sources: tuple[str, ...]) -> WordsInSources:
    return WordsInSources(one_line(words), tuple(map(_name, sources)))


def _source(appearance: Appearance, options: Options) -> SourceRow:
    reason = options.reason(appearance.rule, None)
    return SourceRow(_name(appearance.source), appearance.quotes, appearance.statements, reason)


def _apart(apart: Apart) -> str:
    return f"{one_line(apart.name)}{f', {one_line(apart.role)}' if apart.role else ''} [{apart.rule}]"


def _name(source: str) -> str:
    return visible(one_line(source))

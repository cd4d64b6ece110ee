"""Who can speak, and where they are named: the entities and mentions that a cast is made of."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.findings import Speaker


class Entity:
    """Someone or something that can speak, while the cast is being put together.

    ``name`` is the fullest name's place, ``tokens`` its words in lower case, ``roles`` every role phrase found, equal
    ones once.
    ``mentions`` are word index pairs of names, in text order. ``rule`` names the evidence that it is a name.
    ``quoted`` says that quotations alone name them so far.
    """

    __slots__ = ("body", "mentions", "name", "quoted", "roles", "rule", "tokens")

    def __init__(self, name: Span, tokens: tuple[str, ...], *, rule: str = "", body: bool = False) -> None:
        self.name = name
        self.tokens = tokens
        self.rule = rule
        self.body = body
        self.roles: list[Span] = []
        self.mentions: list[tuple[int, int]] = []
        self.quoted = True


class Mention(NamedTuple):
    """A naming of an entity: the phrase runs from word ``first`` (role and titles) to ``stop``, the name inside it."""

    first: int
    name_first: int
    stop: int
    entity: Entity


def speaker_of(entity: Entity) -> Speaker:
    """The speaker that an entity is: fullest name and fullest role."""
    return Speaker(entity.name, fullest(entity.roles))


def fullest(roles: list[Span]) -> Span | None:
    """The longest of these role phrases; the first of equals."""
    return max(roles, key=lambda role: (role.end - role.start, -role.start)) if roles else None

"""Appearances that are one person's as far as is known, while persons are being put together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from itertools import product

from kupang_cli.persons.model import Apart, Appearance
from kupang_cli.persons.names import Name
from kupang_cli.persons.roles import Role, role_of

_MOST_ROLES = 6  # looked at of somebody who has many, the most given first

_HARDLY_ANY = 10  # times as many articles give the most given role

# An appearance, and the number of its article.
Numbered = tuple[int, Appearance]


class Bearer:
    """Somebody of a name: the ``appearances``, at least one, the ``first`` of them, what the ``roles`` there say."""

    __slots__ = (
        *("_most_given", "_roles", "apart", "appearances", "articles", "first", "name", "own", "places"),
        *("role_counts", "short", "spellings"),
    )

    def __init__(self, name: Name, appearances: Iterable[Numbered]) -> None:
        self.name = name
        self.appearances = list(appearances)
        self.articles = {number for number, _ in self.appearances}
        self.places = {_folded(appearance.place) for _, appearance in self.appearances if appearance.place}
        self.role_counts = Counter(
            _on_one_line(appearance.role.text) for _, appearance in self.appearances if appearance.role is not None
        )
        roles = [role_of(text) for text in self.role_counts]
        self.own: set[str] = set().union(*(role.own for role in roles))
        self.short: set[str] = set().union(*(role.short for role in roles))
        self.spellings = {_folded(appearance.name.text) for _, appearance in self.appearances}
        self.apart: list[Apart] = []
        self.first = min(self.appearances, key=_place)
        self._roles: list[Role] | None = None
        self._most_given: str | None = None

    @property
    def roles(self) -> list[Role]:
        """What the roles say that most articles give; one that hardly any gives may be another's."""
        if self._roles is None:
            enough = max(self.role_counts.values(), default=0) / _HARDLY_ANY
            most = nsmallest(_MOST_ROLES, self.role_counts.items(), key=lambda item: (-item[1], item[0]))
            self._roles = [role_of(text) for text, count in most if count >= enough]
        return self._roles

    @property
    def most_given_role(self) -> str | None:
        """The role that most articles give, the longest of equals."""
        if self._most_given is None and self.role_counts:
            self._most_given = max(self.role_counts, key=lambda role: (self.role_counts[role], len(role), role))
        return self._most_given

    def take(self, other: Bearer, rule: str) -> None:
        """Take in somebody who is the same, and say by which rule."""
        explained = (
            (number, appearance._replace(rule=appearance.rule or rule)) for number, appearance in (other.appearances)
        )
        self.appearances.extend(explained)
        self.articles |= other.articles
        self.places |= other.places
        self.role_counts.update(other.role_counts)
        self.own |= other.own
        self.short |= other.short
        self.apart += other.apart
        self.spellings |= other.spellings
        self.first = min(self.first, other.first, key=_place)
        self._roles = self._most_given = None


class Pair:
    """Two of whom a rule says whether they are one."""

    __slots__ = ("one", "other")

    def __init__(self, one: Bearer, other: Bearer) -> None:
        self.one = one
        self.other = other

    @property
    def name(self) -> Name:
        """The name of the first."""
        return self.one.name

    @property
    def share_a_body(self) -> bool:
        """Whether roles of both name one body or place, in full or by initials."""
        one, other = self.one, self.other
        return not (
            one.own.isdisjoint(other.own) and one.own.isdisjoint(other.short) and one.short.isdisjoint(other.own)
        )

    @property
    def spelled_alike(self) -> bool:
        """Whether articles of both spell the name in the same way."""
        return not self.one.spellings.isdisjoint(self.other.spellings)

    def roles(self) -> Iterator[tuple[Role, Role]]:
        """Each role of the one with each of the other."""
        return product(self.one.roles, self.other.roles)


def _place(numbered: Numbered) -> tuple[object, ...]:
    """Where an appearance stands among all."""
    return numbered[0], numbered[1].name.span


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    return _on_one_line(text).casefold()

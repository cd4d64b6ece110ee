"""Who is named by a part of a name, or by another spelling of it: "Rahmat" and "Rahmat Hidayat", of one office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.persons.bearer import Bearer, Pair
from kupang_cli.persons.evidence import part_is_one
from kupang_cli.persons.names import contains
from kupang_cli.persons.namesakes import enter

_MOST_ALIKE = 32  # people whom a word of a name and a word of a role lead to
_MOST_OF_A_NAME = 4  # people of a like name who are told of somebody who is none of them

Key = tuple[str, str]  # a word of a name, and a word of a role


def joined(people: Sequence[Bearer]) -> list[Bearer]:
    """Those together of whom one has part of the other's name, and a role that supports it.

    Each is compared only with those who share a word of the name and a word of a role with it.
    """
    order = sorted(people, key=lambda bearer: (-len(bearer.name.key), -len(bearer.appearances), _place(bearer)))
    table = _Table(order)
    left: list[Bearer] = []
    for bearer in order:
        person = enter(bearer, [(other, *part_is_one(Pair(bearer, other))) for other in table.alike(bearer)])
        if person is None:
            left.append(bearer)
        else:
            table.merge(bearer, person)
    return left


class _Table:
    """The people by the words of their names together with words of their roles."""

    def __init__(self, people: Sequence[Bearer]) -> None:
        self._by_key: defaultdict[Key, list[Bearer]] = defaultdict(list)
        self._by_name: defaultdict[tuple[str, ...], list[Bearer]] = defaultdict(list)
        self._taken: dict[int, Bearer] = {}
        for bearer in people:
            for key in _keys(bearer):
                self._by_key[key].append(bearer)
            for pair in _openings(bearer):
                self._by_name[pair].append(bearer)

    def merge(self, bearer: Bearer, person: Bearer) -> None:
        """From now on ``bearer`` is ``person``."""
        self._taken[id(bearer)] = person

    def alike(self, bearer: Bearer) -> Iterator[Bearer]:
        """Those with a longer name, or one as long, that holds this one's words; each once."""
        seen = {id(bearer)}
        places = [self._by_key[key][:_MOST_ALIKE] for key in _keys(bearer)]
        places += [self._by_name[pair][:_MOST_OF_A_NAME] for pair in _openings(bearer)[:1]]
        for entry in (entry for entries in places for entry in entries):
            person = self._person(entry)
            if id(person) in seen or id(entry) == id(bearer):
                continue
            seen.add(id(person))
            if is_part(bearer, entry):
                yield person

    def _person(self, bearer: Bearer) -> Bearer:
        while id(bearer) in self._taken:
            bearer = self._taken[id(bearer)]
        return bearer


def is_part(bearer: Bearer, other: Bearer) -> bool:
    """Whether the name of one may be a part of the other's, or the same in another form.

    What the longer one has before it must be no name: "Iriana Joko Widodo" is somebody else than Joko Widodo.
    """
    part, whole = bearer.name.key, other.name.key
    if bearer.name.body or other.name.body or bearer.name.words == other.name.words or not contains(whole, part):
        return False
    if len(part) == 1:
        return True
    return not any(word in known.given for word in whole[: whole.index(part[0])])


def _keys(bearer: Bearer) -> Iterator[Key]:
    roles = bearer.own | bearer.short
    for role in bearer.roles:
        roles |= {word for word in role.words if _leads_on(word)}
    return product(bearer.name.key, sorted(roles))


def _leads_on(word: str) -> bool:
    """Whether few roles hold a word, so that looking for those that do is worth while."""
    if word in known.offices:
        return word in known.offices_of_one
    return word not in known.general_in_roles and word not in known.local_bodies


def _openings(bearer: Bearer) -> list[tuple[str, ...]]:
    """The word or the pairs of words under which a name is looked up."""
    key = bearer.name.key
    if len(key) == 1:
        return [key]
    return [(key[0], key[1]), *((word,) for word in key)]


def _place(bearer: Bearer) -> tuple[object, ...]:
    number, appearance = bearer.first
    return (appearance.source, number, appearance.name.span)

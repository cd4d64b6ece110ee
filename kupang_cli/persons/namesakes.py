"""Whose the appearances under one and the same name are: one person's, or several people's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kupang_cli.persons.bearer import Bearer, Numbered, Pair
from kupang_cli.persons.evidence import like_roles, namesakes_are_one, the_only_one
from kupang_cli.persons.model import Apart
from kupang_cli.persons.names import Name

_MOST_NAMESAKES = 32  # people of one name with whom the next is compared
_MOST_APART = 8  # namesakes told of somebody


def namesakes(name: Name, appearances: Iterable[Numbered]) -> list[Bearer]:
    """The people whose these appearances under one name are, whatever the order in which they come."""
    each = [Bearer(name, [numbered]) for numbered in appearances]
    return _joined(each if name.body or name.alone else _with_like_roles(_of_one_role(each)))


def _of_one_role(bearers: Sequence[Bearer]) -> list[Bearer]:
    """Those together whose role is worded alike, so that no more are compared than there are wordings."""
    found: dict[str, Bearer] = {}
    people: list[Bearer] = []
    for bearer in bearers:
        role = bearer.most_given_role
        same = None if role is None else found.setdefault(role.casefold(), bearer)
        verdict = None if same is None or same is bearer else like_roles(Pair(same, bearer))
        if same is not None and verdict is not None:
            same.take(bearer, verdict[1])
        else:
            people.append(bearer)
    return people


def _weight(bearer: Bearer) -> tuple[object, ...]:
    number, appearance = bearer.first
    return (-len(bearer.appearances), bearer.most_given_role or "", appearance.source, number)


def _with_like_roles(bearers: Sequence[Bearer]) -> list[Bearer]:
    """Those together whose roles have something in common, one with another."""
    people: list[Bearer] = []
    for bearer in sorted(bearers, key=_weight):
        alike = []
        for person in people[:_MOST_NAMESAKES]:
            found = like_roles(Pair(person, bearer))
            if found is not None:
                alike.append((person, found[1]))
        if not alike:
            people.append(bearer)
            continue
        into, rule = alike[0]
        into.take(bearer, rule)
        for other, other_rule in alike[1:]:
            into.take(other, other_rule)
            people.remove(other)
    return people


def _joined(bearers: Sequence[Bearer]) -> list[Bearer]:
    """Each joined with the one person whom the rules say it is; apart where they say so of all, or of several."""
    people: list[Bearer] = []
    for bearer in sorted(bearers, key=_weight):
        verdicts = [(person, *namesakes_are_one(Pair(person, bearer))) for person in people[:_MOST_NAMESAKES]]
        if not enter(bearer, verdicts):
            people.append(bearer)
    return people


def enter(bearer: Bearer, verdicts: Sequence[tuple[Bearer, bool, str]]) -> Bearer | None:
    """The person into whom somebody is taken, the only one whom the verdicts say it is.

    None where they say so of nobody or of several; it is then noted with all why they were kept apart.
    """
    rules = {id(person): rule for person, is_one, rule in verdicts if is_one}
    person, several = the_only_one([person for person, is_one, _ in verdicts if is_one])
    if person is not None:
        person.take(bearer, rules[id(person)])
        return person
    for other, is_one, rule in verdicts:
        _note_apart(bearer, other, several if is_one else rule)
    return None


def _note_apart(bearer: Bearer, other: Bearer, rule: str) -> None:
    """Note of two that they were kept apart, and why."""
    for one, who in ((bearer, other), (other, bearer)):
        if len(one.apart) < _MOST_APART:
            one.apart.append(Apart(who.first[1].name.text, who.most_given_role, rule))

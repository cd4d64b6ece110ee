"""Who is meant by an office alone: "Wali Kota", "Bupati Garut", "pelatih itu"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from kupang_cli.extract.people.cast import Cast, Entity
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words


def holder(words: Words, cast: Cast, first: int, stop: int) -> Entity | None:
    """The person whose role these words repeat: the last one named before them, else the first after them.

    A role that begins with the same word comes first: "Bupati" is no "Wakil Bupati".
    """
    wanted = _wanted(words.lower[first:stop])
    if not wanted:
        return None
    inside: Entity | None = None
    for role_first, role_stop, entity in _roles_around(cast, wanted[0], first):
        role = words.lower[role_first:role_stop]
        have = iter(role)
        if not all(word in have for word in wanted):
            continue
        if role[0] == wanted[0]:
            return entity
        if inside is None and role[0] not in known.not_holding:
            inside = entity
    return inside


def _wanted(phrase: list[str]) -> list[str]:
    """The words of a phrase that a role has to hold: without marks, "itu", and "Plt" before more."""
    wanted = [word for word in phrase if word not in known.pointing and word[0].isalnum()]
    while len(wanted) > 1 and wanted[0] in known.acting:
        wanted.pop(0)
    return wanted


def _roles_around(cast: Cast, word: str, place: int) -> Iterator[tuple[int, int, Entity]]:
    """The roles that hold a word: those before ``place`` from the last to the first, then those after it."""
    places = cast.roles_with(word)
    before = bisect_left(places, place, key=lambda role: cast.roles[role][0])
    for role in (*reversed(places[:before]), *places[before:]):
        yield cast.roles[role]

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
    phrase = _wanted(words.lower[first:stop])
    if not phrase:
        return None
    wanted = _in_full(phrase)
    inside: Entity | None = None
    for role_first, role_stop, entity in _roles_around(cast, {phrase[0], wanted[0], *_short(wanted)}, first):
        role = _in_full(words.lower[role_first:role_stop])
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


def _in_full(phrase: list[str]) -> list[str]:
    """The words of an office, its short forms written out: "kadis" as "kepala dinas"."""
    full = known.short_offices
    return [part for word in phrase for part in (full[word].split() if word in full else (word,))]


def _short(office: list[str]) -> list[str]:
    """The short forms that an office written out may begin with."""
    return [short for short, full in known.short_offices.items() if full.split() == office[: len(full.split())]]


def _roles_around(cast: Cast, heads: set[str], place: int) -> Iterator[tuple[int, int, Entity]]:
    """The roles that hold one of the words: those before ``place`` from the last to the first, then those after it."""
    places = sorted({role for word in heads for role in cast.roles_with(word)})
    before = bisect_left(places, place, key=lambda role: cast.roles[role][0])
    for role in (*reversed(places[:before]), *places[before:]):
        yield cast.roles[role]

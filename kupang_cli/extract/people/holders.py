"""Who holds an office that a phrase only repeats: "Wali Kota", "Bupati Garut", "Kadis Kominfo"."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from kupang_cli.extract.people.cast import Cast
from kupang_cli.extract.people.entity import Entity
from kupang_cli.extract.people.offices import begins_alike, fits, office_words
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_MOST_ROLES = 64  # looked at before a phrase, and after it


def holder_of(words: Words, cast: Cast, first: int, stop: int) -> Entity | None:
    """The person whose role the words ``[first, stop)`` repeat: the last one before them, else the next one after.

    A role that begins with the same word comes first: "Bupati" is no "Wakil Bupati".
    """
    wanted = office_words(words.lower[first:stop])
    if not wanted:
        return None
    found = _holder(words, cast, first, wanted)
    if found is None and (other := _other_words(wanted)) is not None:
        found = _holder(words, cast, first, other)
    return found


def _holder(words: Words, cast: Cast, place: int, wanted: tuple[str, ...]) -> Entity | None:
    before = bisect_left(cast.roles, place, key=lambda role: role[0])
    earlier = reversed(cast.roles[max(0, before - _MOST_ROLES) : before])
    inside: Entity | None = None
    for first, stop, entity in chain(earlier, cast.roles[before : before + _MOST_ROLES]):
        role = office_words(words.lower[first:stop])
        if not fits(wanted, role):
            continue
        if begins_alike(wanted, role):
            return entity
        if inside is None and role[0] not in known.not_holding:
            inside = entity
    return inside


def _other_words(wanted: tuple[str, ...]) -> tuple[str, ...] | None:
    """The office in the words that it is also known by: "bendahara negara" is the "menteri keuangan"."""
    for length in (2, 1):
        office = known.office_epithets.get(" ".join(wanted[:length]))
        if office is not None:
            return (*office.split(), *wanted[length:])
    return None

"""What a role says of who somebody is: the office, the body or place it is of, the walk of life."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kupang_cli.extract.people.offices import begins_alike, fits, office_words
from kupang_cli.language.vocabulary import vocabulary as known

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_MOST_WORDS = 24  # looked at of a role
_LONG = 5  # words of an office that tell which it is without a place
_ALIKE = 0.75  # of the words of the longer of two roles that are one office, worded otherwise
_INITIALS = (3, 6)  # words whose initials a body may be called by


class Role(NamedTuple):
    """A role: its words in lower case, without what says that it is had no more.

    ``own`` are the names of bodies and places in it, ``short`` what initials of neighbouring words make, ``career`` is
    the walk of life that its first word tells, empty where it tells none.
    """

    words: tuple[str, ...]
    own: frozenset[str]
    short: frozenset[str]
    career: str


@lru_cache(maxsize=65536)
def role_of(text: str) -> Role:
    """What a role says."""
    written = _WORD.findall(text)[:_MOST_WORDS]
    words = office_words([word.lower() for word in written])
    if len(words) > 1 and words[0] in known.former:
        words = words[1:]
    career = next((career for word in words[:2] if (career := known.careers.get(word))), "")
    return Role(words, _own(written), _initials(written), career)


def shared(one: Role, other: Role) -> frozenset[str]:
    """The names of bodies and places that both roles have, in full or by their initials."""
    return (one.own & other.own) | (one.own & other.short) | (one.short & other.own)


def same_office(one: Role, other: Role) -> bool:
    """Whether the words of one role are words of the other, short forms equal to what they stand for."""
    if not one.words or not other.words:
        return False
    shorter, longer = sorted((one.words, other.words), key=len)
    if not begins_alike(shorter, longer):
        return False
    return fits(shorter, longer) or (
        len(shorter) >= _LONG and len(set(shorter) & set(longer)) >= _ALIKE * len(set(longer))
    )


def other_walks_of_life(one: Role, other: Role) -> bool:
    """Whether two roles are of careers that hardly anybody has one after the other: a police officer, a singer."""
    if not one.career or not other.career or one.career == other.career:
        return False
    changes = known.changing_careers
    return other.career not in changes.get(one.career, "").split() and one.career not in (
        changes.get(other.career, "").split()
    )


def elsewhere(one: Role, other: Role) -> bool:
    """Whether two roles are one office of two places: "Bupati Alor", "Bupati Sikka"."""
    if not one.own or not other.own or one.words[0] not in known.offices_of_places:
        return False
    return begins_alike(one.words[:1], other.words[:1]) and not shared(one, other)


def is_one_persons(role: Role) -> bool:
    """Whether one person at a time has the role, and not many of a body or place."""
    return bool(role.words) and role.words[0] not in known.offices_of_many


def long_office(one: Role, other: Role) -> bool:
    """Whether both are an office in so many words that hardly two people of a first name have it."""
    return min(len(one.words), len(other.words)) >= _LONG


def named_office(one: Role, other: Role) -> bool:
    """Whether both are an office of which there is one in the country, with its field if there are several."""
    shorter = min(one.words, other.words, key=len)
    return shorter[0] in known.offices_of_one and (len(shorter) > 1 or shorter[0] not in known.offices_of_fields)


def _own(written: list[str]) -> frozenset[str]:
    """The words that name a body or a place; a place of two words is one: "jawa timur", also where it says "Jatim"."""
    found: set[str] = set()
    index = 0
    while index < len(written):
        pair = " ".join(written[index : index + 2]).lower()
        if pair in known.places and " " in pair:
            found.add(pair)
            index += 2
            continue
        if _is_own(written[index]):
            word = written[index].lower()
            found.add(known.short_places.get(word, word))
        index += 1
    return frozenset(found)


def _is_own(word: str) -> bool:
    """Whether a word of a role names a body or a place, or is part of such a name."""
    lower = word.lower()
    if lower in known.national_bodies:
        return True
    if not word[0].isupper() or len(word) == 1 or lower in known.offices or lower in known.general_in_roles:
        return False
    if lower in known.place_units or lower in known.directions or lower in known.calendar:
        return False
    return lower not in known.bodies or lower in known.places


def _initials(written: list[str]) -> frozenset[str]:
    """What the initials of neighbouring words with a capital make: "bps" of "Badan Pusat Statistik"."""
    found: set[str] = set()
    run = ""
    for word in written:
        if word[0].isupper():
            run += word[0].lower()
            found.update(run[-length:] for length in range(_INITIALS[0], _INITIALS[1] + 1) if length <= len(run))
    return frozenset(found)

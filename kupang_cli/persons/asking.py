"""What somebody who asks for a speaker by name or role may mean, and how well a name or a role fits that."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import dropwhile, pairwise

from kupang_cli.extract.people.abbreviations import abbreviates
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.persons.model import Identity

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[(),/]")
_LONGEST_EXPANSION = 7  # words that one short form stands for
_WELL_ATTESTED = 5  # a role counts where at least every fifth article gives it that gives the most given one


class Evidence(IntEnum):
    """How well somebody fits what is asked for, the best first."""

    NAME = 0  # whole words of the name, or an office and a name: "Ratna", "Wali Kota Ratna"
    OFFICE = 1  # the office that somebody holds: "wali kota", and no "wakil wali kota"
    BEGINNING = 2  # beginnings of words of the name: "Rat"
    WORDS = 3  # other words of the role: "kesehatan"


class Asked:
    """A speaker asked for; capitals, white space and marks say nothing."""

    def __init__(self, typed: str) -> None:
        words = [word.lower() for word in _WORD.findall(typed) if word[0].isalnum()]
        while len(words) > 1 and words[0] in known.honorifics:
            words.pop(0)
        self.words = tuple(words)
        self._office = tuple(dropwhile(_stands_before_office, words)) or self.words

    def of_name(self, name: str) -> Evidence | None:
        """How a name fits."""
        return _of_name(self.words, _words(name))

    def of_role(self, role: str) -> Evidence | None:
        """How a role fits, or the words that point to somebody: "salah seorang warga"."""
        if not self.words:
            return None
        offices = [*_offices(role)]
        if any(_begins(office, self._office) for office in offices):
            return Evidence.OFFICE
        return Evidence.WORDS if any(_holds(office, self._office) for office in offices) else None

    def of_both(self, name: str, role: str) -> Evidence | None:
        """How a role and a name behind it fit: "Wali Kota Ratna"."""
        told = _words(name)
        for office in _offices(role):
            for split in range(1, len(self.words)):
                if _begins(office, self.words[:split]) and _of_name(self.words[split:], told) is not None:
                    return Evidence.NAME
        return None

    def of_identity(self, identity: Identity) -> Evidence | None:
        """How a person fits, by all the names and by the roles that are well attested."""
        names = [identity.name, *(alias.name for alias in identity.aliases)]
        most = max((len(held.sources) for held in identity.roles), default=0)
        roles = [held.role for held in identity.roles if len(held.sources) * _WELL_ATTESTED >= most]
        found = [self.of_name(name) for name in names]
        found += [self.of_role(role) for role in roles]
        found += [self.of_both(name, role) for name in names for role in roles]
        return best(found)


def best(found: Iterable[Evidence | None]) -> Evidence | None:
    """The best of these; None where there is none."""
    return min((evidence for evidence in found if evidence is not None), default=None)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in _WORD.findall(text) if word[0].isalnum())


def _of_name(asked: Sequence[str], name: Sequence[str]) -> Evidence | None:
    """Whether the words asked for are words of a name in their order, or begin such words."""
    if not asked:
        return None
    if _in_order(asked, name, str.__eq__):
        return Evidence.NAME
    return Evidence.BEGINNING if _in_order(asked, name, str.startswith) else None


def _in_order(asked: Sequence[str], words: Sequence[str], fits: Callable[[str, str], bool]) -> bool:
    remaining = iter(words)
    return all(any(fits(word, wanted) for word in remaining) for wanted in asked)


def _offices(role: str) -> Iterator[tuple[str, ...]]:
    """The offices that a role names, each from its first word on: of "Sekda, Plh Bupati" they are "sekda" and "bupati".

    That somebody only stands in, which of several it is and how somebody is addressed is no part of them.
    """
    words = [word.lower() for word in _WORD.findall(role)]
    office: list[str] = []
    for word, following in pairwise([*words, ""]):
        parts = not word[0].isalnum() or word in known.between_offices
        if parts and (following in known.offices or following in known.acting):
            if office:
                yield tuple(office)
            office = []
        elif word[0].isalnum() and (office or not _stands_before_office(word)):
            office.append(word)
    if office:
        yield tuple(office)


def _stands_before_office(word: str) -> bool:
    return (
        word in known.acting or word in known.honorifics or word in known.ranks or word in known.determiners_of_offices
    )


def _begins(office: Sequence[str], asked: Sequence[str]) -> bool:
    """Whether an office begins with the words asked for.

    Short forms are equal to what they stand for, and words that offices are named without may be left out.
    """
    place = used = 0
    while used < len(asked):
        if place == len(office):
            return False
        step = _step(office, place, asked, used)
        if step is not None:
            place, used = step
        elif place and (office[place] in known.place_units or office[place] in known.left_out_of_offices):
            place += 1
        else:
            return False
    return True


def _step(office: Sequence[str], place: int, asked: Sequence[str], used: int) -> tuple[int, int] | None:
    if office[place] == asked[used]:
        return place + 1, used + 1
    if office[place][0] != asked[used][0]:
        return None
    for length in range(2, _LONGEST_EXPANSION + 1):
        if abbreviates(asked[used], tuple(office[place : place + length])) and place + length <= len(office):
            return place + length, used + 1
        if abbreviates(office[place], tuple(asked[used : used + length])) and used + length <= len(asked):
            return place + 1, used + length
    return None


def _holds(office: Sequence[str], asked: Sequence[str]) -> bool:
    """Whether the words asked for stand in an office, behind nothing that makes it another's: "wakil", "mantan"."""
    for place in range(1, len(office)):
        if office[place - 1] in known.not_holding and asked[0] in known.offices:
            return False
        if tuple(office[place : place + len(asked)]) == tuple(asked):
            return True
    return False

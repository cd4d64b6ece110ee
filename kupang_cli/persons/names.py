"""What a name is made of, as far as it tells one person from another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kupang_cli.language.vocabulary import vocabulary as known

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_FEW = 160  # the product of how widespread two words of a name are, up to which hardly two people have both
_OTHERWISE = 2  # names in which a word stands that no lexicon has counted
_LONG = 3  # words of a name that hardly two people share
_LONG_INITIALS = 4  # letters that initials of somebody hardly have, and those of bodies do
_MOST_WORDS = 8  # looked at of a name


class Name(NamedTuple):
    """The words of a name in lower case and in one spelling, and ``key``, those of them that tell who it is.

    Initials, short forms as "M." and what every tenth man is called are no part of the key, unless there is nothing
    else. ``body`` says that it is the name of a body or a country, ``own`` that there is one of that name: not "Dinas
    Pendidikan", which every place has.
    """

    words: tuple[str, ...]
    key: tuple[str, ...]
    body: bool = False
    own: bool = False

    @property
    def alone(self) -> bool:
        """Whether it is one word."""
        return len(self.words) == 1

    @property
    def is_well_known(self) -> bool:
        """Whether everybody knows who is called so, though others may be."""
        return self.words in _well_known()

    @property
    def few_have_it(self) -> bool:
        """Whether hardly two people have this name: of three words or more, or of words that are not widespread."""
        if len(self.key) >= _LONG:
            return True
        return not self.alone and _bearers_of(self.words[0]) * _bearers_of(self.words[-1]) <= _FEW


@lru_cache(maxsize=65536)
def name_of(text: str) -> Name:
    """The name that an article gives as ``text``; what a well-known person is called by stands for the full name."""
    words = tuple(word.lower() for word in _WORD.findall(text)[:_MOST_WORDS])
    if not words:
        return Name((text.casefold(),), (text.casefold(),))
    spelled = " ".join(words)
    if len(words) > 1 or spelled in known.unmistakable_nicknames:
        words = tuple(known.nicknames.get(spelled, spelled).split())
    if _is_body(text, words):
        return Name(words, words, True, _is_one_bodys(text, words))
    key = tuple(modern(word) for word in words if _tells(word))
    whole = tuple(modern(word) for word in words)
    return Name(whole, key or whole)


def contains(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether the words of ``part`` are words of ``whole``, in their order."""
    remaining = iter(whole)
    return all(word in remaining for word in part)


def modern(word: str) -> str:
    """A word of a name in the spelling of 1972, doubled letters once: "Soeharto" and "Suharto"."""
    for old, new in known.old_spellings.items():
        word = word.replace(old, new)
    return "".join(letter for index, letter in enumerate(word) if not index or letter != word[index - 1])


def _is_body(text: str, words: tuple[str, ...]) -> bool:
    """Whether a name is that of a body or a country, or an office that stands for whoever holds it."""
    first = words[0]
    persons = first in known.given and not text[: len(first)].isupper()  # "Aji" is a name, "AJI" is an alliance
    if first in known.body_heads or first in known.named_bodies or first in known.national_bodies:
        return not persons
    if " ".join(words) in known.places:
        return len(words) > 1 or not persons
    if first in known.bodies or first in known.offices:  # "Muslim Ansori" is somebody, "Militer Israel" is not
        return len(words) > 1 and (_is_ordinary(words) or all(word in known.places for word in words[1:]))
    return len(words) == 1 and len(text) >= _LONG_INITIALS and text.isupper()


def _is_one_bodys(text: str, words: tuple[str, ...]) -> bool:
    """Whether one body has a name: by an own word in it, or as initials of which there is one in the country."""
    if " ".join(words) in known.places:
        return True
    if words[0] in known.local_bodies or words[0] in known.offices:
        return not _is_ordinary(words)
    return len(words) > 1 or words[0] in known.national_bodies or text.isupper()


def _is_ordinary(words: tuple[str, ...]) -> bool:
    """Whether all words of a name are such as names of many bodies and offices are made of."""
    ordinary = (
        *(known.offices, known.local_bodies, known.bodies, known.body_links, known.place_units),
        known.general_in_roles,
    )
    return all(any(word in group for group in ordinary) for word in words)


def _tells(word: str) -> bool:
    return len(word) > 1 and word not in known.shortened_names and word not in known.names_of_many


def _bearers_of(word: str) -> int:
    """How widespread a word is; an initial may stand for the most widespread."""
    return _bearers().get(word, _OTHERWISE) if len(word) > 1 else max(_bearers().values())


@cache
def _well_known() -> frozenset[tuple[str, ...]]:
    """The names of people whom everybody knows."""
    return frozenset(tuple(map(modern, name.split())) for name in known.nicknames.values())


@cache
def _bearers() -> dict[str, int]:
    """How widespread words of names are, in one spelling."""
    found: dict[str, int] = {}
    for word, bearers in known.widespread_names.items():
        found[modern(word)] = found.get(modern(word), 0) + bearers
    return found

"""Nicknames that an article gives: "Rahmat Hidayat yang akrab disapa Tole", "Tole, sapaan akrab Rahmat Hidayat"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kupang_cli.extract.people.capitals import QUOTING
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import before_nya
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST = 3  # words of a nickname, with what stands before it as a title
_MARKS = frozenset(",(—–-")
_MOST_BETWEEN = 3  # words between a nickname and the word for calling behind it: "Tole, begitu ia akrab disapa"


class Nickname(NamedTuple):
    """A nickname's words in small letters, without titles; its owner is named last before word ``place``."""

    tokens: tuple[str, ...]
    place: int


class _Calling(NamedTuple):
    """A word for calling at ``place``, in an article's words."""

    words: Words
    place: int

    def text(self, step: int) -> str:
        """The word so many words after the word for calling (before it, if negative); empty outside the text."""
        at = self.place + step
        return self.words.texts[at] if 0 <= at < len(self.words) else ""


def nicknames(words: Words) -> Iterator[Nickname]:
    """The nicknames that words for calling give."""
    for index, word in enumerate(words.lower):
        if word in known.calling_words or before_nya(word) in known.calling_words:
            found = first(_GIVEN, _Calling(words, index))
            if found is not None:
                yield found[0]


# ---------------------------------------------------------------- rules


def _behind_itself(calling: _Calling) -> Nickname | None:
    """The owner was named before: "Tole, sapaan akrabnya", "Tole, begitu ia akrab disapa"."""
    words, index = calling.words, calling.place
    possessed = before_nya(words.lower[index]) or (
        calling.text(1).lower() in known.familiar_nya and words.lower[index] in known.calling_nouns
    )
    begin = index
    while index - begin < _MOST_BETWEEN + 1 and words.lower[begin - 1] in known.before_calling:
        begin -= 1
    pointed = begin < index and any(word in known.thus_called for word in words.lower[begin:index])
    if not (possessed or pointed):
        return None
    nickname = _before(words, begin)
    return None if nickname is None else Nickname(_tokens(words, *nickname), nickname[0])


def _before_full_name(calling: _Calling) -> Nickname | None:
    """The owner is named right behind: "Tole—sapaan akrab Rahmat Hidayat"."""
    words, index = calling.words, calling.place
    if words.lower[index] not in known.calling_nouns:
        return None
    nickname = _before(words, index)
    owner = _past_adverbs(words, index + 1)
    if nickname is None or owner >= len(words) or not words.texts[owner][0].isupper():
        return None
    return Nickname(_tokens(words, *nickname), owner + 1)


def _after_full_name(calling: _Calling) -> Nickname | None:
    """The owner was named before: "Rahmat Hidayat yang akrab disapa Tole"."""
    words, index = calling.words, calling.place
    word, before = words.lower[index], calling.text(-1).lower()
    after = calling.text(1).lower()
    if word not in known.calling and not (
        word in known.calling_familiarly and (before in known.familiar or after in known.familiar)
    ):
        return None
    begin = _past_adverbs(words, index + 1)
    stop = begin
    while stop < len(words) and stop - begin < _LONGEST and words.texts[stop][0].isupper():
        stop += 1
    tokens = _tokens(words, begin, stop)
    return Nickname(tokens, index) if tokens else None


_GIVEN: tuple[Rule[_Calling, Nickname], ...] = (
    Rule(
        "nickname-behind-itself",
        _behind_itself,
        example="Rahmat Hidayat datang. Tole, sapaan akrabnya, membuka pasar.",
        near_miss="Rahmat Hidayat yang akrab disapa Tole membuka pasar.",
    ),
    Rule(
        "nickname-before-full-name",
        _before_full_name,
        example="Pasar itu dibuka Tole, sapaan akrab Rahmat Hidayat.",
        near_miss="Pasar itu dibuka Rahmat Hidayat dengan sapaan akrab Tole.",
    ),
    Rule(
        "nickname-after-full-name",
        _after_full_name,
        example="Rahmat Hidayat yang akrab disapa Tole membuka pasar.",
        near_miss="Rahmat Hidayat disapa warga di pasar.",
    ),
)


# ---------------------------------------------------------------- small things


def _past_adverbs(words: Words, index: int) -> int:
    """The word after adverbs, "dengan" and a quote mark behind a word for calling."""
    lower = words.lower
    while index < len(words) and (
        lower[index] in known.between_calling
        or words.texts[index] in QUOTING
        or (lower[index] in known.titles and words.texts[index].islower())
    ):
        index += 1
    return index


def _before(words: Words, stop: int) -> tuple[int, int] | None:
    """The capitals right before word ``stop``, a mark between or none; None where there are none."""
    while stop and words.texts[stop - 1] in _MARKS:
        stop -= 1
    begin = stop
    while begin and stop - begin < _LONGEST and words.texts[begin - 1][0].isupper():
        begin -= 1
    return (begin, stop) if begin < stop and _tokens(words, begin, stop) else None


def _tokens(words: Words, begin: int, stop: int) -> tuple[str, ...]:
    """The words of a nickname without titles."""
    return tuple(word for word in words.lower[begin:stop] if word not in known.honorifics)

"""Short forms made of syllables or initials: "Seskab" for "Sekretaris Kabinet", "BPS" for "Badan Pengelola Sungai"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from kupang_cli.language.shapes import without_noun_prefix
from kupang_cli.language.vocabulary import vocabulary as known

_SHORTEST = 4  # letters of a short form made of syllables
_LETTERS = 2  # of it for each word, as a mean
_MOST_WORDS = 7
_SHORTEST_ROOT = 4  # letters without a prefix


@lru_cache(maxsize=4096)
def abbreviates(short: str, phrase: tuple[str, ...]) -> bool:
    """Whether ``short`` is made of syllables of all words of ``phrase``, in their order; both in small letters.

    Each word gives its first letter, or that of its root ("tan" for "pertanian"), and may give more in their order;
    links ("dan") give none.
    """
    words = [word for word in phrase if word not in known.body_links]
    if not 1 < len(words) <= _MOST_WORDS or len(short) < max(_SHORTEST, _LETTERS * len(words)):
        return False
    return short[0] == words[0][0] and _spells(short, words)


def _spells(short: str, words: Sequence[str]) -> bool:
    """Whether each word has a part of ``short``, the parts one after another, each a part of its word in order."""
    reached = {0}  # how many letters the words so far may have given
    for word in words:
        reached = {stop for begin in reached for form in _forms(word) for stop in _given(short, begin, form)}
    return len(short) in reached


def _forms(word: str) -> list[str]:
    """A word, and what is left of it without a prefix."""
    root = without_noun_prefix(word)
    return [word, root] if len(root) >= _SHORTEST_ROOT else [word]


def _given(short: str, begin: int, form: str) -> Iterator[int]:
    """How far ``short`` may be read when ``form`` gives its first letter at ``begin`` and more in their order."""
    if begin >= len(short) or short[begin] != form[0]:
        return
    place = 0
    for stop in range(begin, len(short)):
        place = form.find(short[stop], place) + 1
        if not place:
            return
        yield stop + 1


def are_initials(short: str, phrase: Sequence[str]) -> bool:
    """Whether ``short`` is made of the initials of the words of ``phrase``, links aside; both in small letters."""
    return len(short) > 1 and short == "".join(word[0] for word in phrase if word not in known.body_links)

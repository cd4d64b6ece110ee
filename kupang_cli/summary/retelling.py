"""Whether two sentences say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kupang_cli.language.vocabulary import vocabulary as known

_SHARED = 0.8  # of the words of the shorter one
_FEWEST = 3  # words that can tell
_EQUAL = 0.85  # of the words of the longer one
_COMMON = 64  # sentences; a word that stands in more of them tells little of each


def content(words: Sequence[str]) -> frozenset[str]:
    """The distinct words that are no stop words."""
    return frozenset(words) - known.stop_words


def says_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether nearly all content words of the shorter one stand in the other."""
    least = min(len(one), len(other))
    return least >= _FEWEST and len(one & other) >= _SHARED * least


def reads_like(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences have nearly all content words in common."""
    most = max(len(one), len(other))
    return most >= _FEWEST and len(one & other) >= _EQUAL * most


class Told:
    """What the sentences taken so far say."""

    def __init__(self) -> None:
        self._taken: list[frozenset[str]] = []
        self._with: defaultdict[str, list[int]] = defaultdict(list)  # the sentences that a word stands in

    def add(self, words: frozenset[str]) -> None:
        """A sentence of these content words is taken."""
        for word in words:
            self._with[word].append(len(self._taken))
        self._taken.append(words)

    def repeats(self, words: frozenset[str]) -> bool:
        """Whether a sentence of these content words says what one of those taken says."""
        places = (self._with[word] for word in words if word in self._with)
        near = {place for together in places if len(together) <= _COMMON for place in together}
        return any(says_the_same(words, self._taken[place]) for place in near)

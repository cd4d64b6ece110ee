"""Whether two sentences say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kupang_cli.language.vocabulary import vocabulary as known

_SHARED = 0.8  # of the words of the shorter one
_FEWEST = 3  # words that can tell
_SHARED_WITH_HEADLINE = 0.65  # where headline and sentence are of about one length
_ABOUT_ONE = 1.6  # times as many words as the shorter one has, at most
_COMMON = 64  # sentences; a word that stands in more of them tells little of each


def content(words: Sequence[str]) -> frozenset[str]:
    """The distinct words that are no stop words."""
    return frozenset(words) - known.stop_words


def says_the_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether nearly all content words of the shorter one stand in the other."""
    least = min(len(one), len(other))
    return least >= _FEWEST and len(one & other) >= _SHARED * least


def repeats_headline(sentence: frozenset[str], headline: frozenset[str]) -> bool:
    """Whether a sentence tells little that the headline does not; of both the content words, without numbers."""
    shared = len(sentence & headline)
    if shared < _FEWEST:
        return False
    least, most = sorted((len(sentence), len(headline)))
    alike = most <= _ABOUT_ONE * least and shared >= _SHARED_WITH_HEADLINE * least
    return alike or shared >= _SHARED * len(sentence)


def without_numbers(words: frozenset[str]) -> frozenset[str]:
    """Those of the words that begin with a letter."""
    return frozenset(word for word in words if word[0].isalpha())


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

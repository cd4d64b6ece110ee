"""A sentence of the lead, with what the choice of a headline in it needs to know of its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from math import exp, log

from kupang_cli.language.shapes import prefixed_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_REACH = 44  # words of a sentence that are looked at
_LONG_WORD = 24  # letters
_MARKS = frozenset("\"“”„«»'‘’`")


@lru_cache(maxsize=4096)
def is_verb(lower: str) -> bool:
    """Whether a word says something of a subject, by its prefix or by the lexicon."""
    return lower in known.predicates or (prefixed_verb(lower) and lower not in known.no_predicates)


class LeadSentence:
    """The words ``first`` to ``stop`` of a text, which are a sentence or, unless ``whole``, the beginning of one.

    ``texts`` and ``lower`` are all words of the text, as written and in lower case. ``worth`` holds, for each word of
    the sentence, the probability that it stands in the title an editor would give the article, 0 for marks;
    ``predicates`` are the words that say something of the subject; ``number`` counts sentences from 0, the lead.
    ``quoted`` are the stretches between quote marks as word indices: outer and inner beginning, inner and outer end.
    """

    def __init__(self, layout: Layout, sentence: range, counts: Counter[str], number: int) -> None:
        words = layout.words
        self.texts, self.lower = words.texts, words.lower
        self.first, self.stop = sentence.start, min(sentence.stop, sentence.start + _REACH)
        self.whole = self.stop == sentence.stop
        self.number = number
        self._depths = _depths(self.texts[self.first : self.stop])
        self.predicates = self._predicates()
        self.worth = _worth(self.lower[self.first : self.stop], counts, number)
        self.quoted = self._quoted(layout)

    def depth(self, index: int) -> int:
        """How many brackets are open before a word."""
        return self._depths[index - self.first]

    def is_verb(self, index: int) -> bool:
        """Whether a word is a verb and no name."""
        return self.texts[index][0].islower() and is_verb(self.lower[index])

    def needs_object(self, index: int) -> bool:
        """Whether a word is an active verb, which is not whole without what follows it."""
        return self.lower[index].startswith("me") and self.is_verb(index)

    def without_end_marks(self, first: int, stop: int) -> int:
        """Where a stretch ends without its full stop, and without a closing mark that it does not open."""
        while stop - 1 > first and not self._can_be_last(first, stop):
            stop -= 1
        return stop

    def _can_be_last(self, first: int, stop: int) -> bool:
        last = self.texts[stop - 1]
        if last[0].isalnum() or last in "%)]":
            return True
        return last in _MARKS and any(
            outer_first >= first and outer_stop == stop for outer_first, _, _, outer_stop in self.quoted
        )

    def _predicates(self) -> list[int]:
        """Verbs outside relative clauses and brackets."""
        found, relative = [], self.first - 3
        for index, lower in enumerate(self.lower[self.first : self.stop], self.first):
            if lower in known.relative:
                relative = index
            elif is_verb(lower) and index - relative > 2 and self.is_verb(index) and not self.depth(index):
                found.append(index)
        return found

    def _quoted(self, layout: Layout) -> list[tuple[int, int, int, int]]:
        words = layout.words
        start, end = words.starts[self.first], words.end(self.stop - 1)
        found = []
        for outer, inner, _ in layout.quotations:
            if outer.start >= end:
                break
            if outer.end > start:
                found.append(
                    (words.index(outer.start), words.index(inner.start), words.index(inner.end), words.index(outer.end))
                )
        return found


def _depths(words: Sequence[str]) -> list[int]:
    """How many brackets are open before each word and at the end."""
    if "(" not in words and "[" not in words:
        return [0] * (len(words) + 1)
    depth, depths = 0, [0]
    for word in words:
        depth = depth + 1 if word in "([" else max(0, depth - (word in ")]"))
        depths.append(depth)
    return depths


def _worth(words: Sequence[str], counts: Counter[str], number: int) -> list[float]:
    """The probability of each word to stand in the title: a logistic regression on what kind of word stands where."""
    weights, function_words = known.headline_weights, known.stop_words
    function_word, recurrence = weights["function_word"], weights["recurrence"]
    letter, position = weights["letter"], weights["position"]
    base = weights["base"] + weights["article_length"] * log(counts.total())
    base += weights["second_sentence"] * number
    worth = []
    for place, word in enumerate(words):
        if word[0].isalnum():
            score = base + letter * min(len(word), _LONG_WORD) + position * place
            score += function_word if word in function_words else recurrence * log(counts[word])
            worth.append(1 / (1 + exp(-score)))
        else:
            worth.append(0.0)
    return worth

"""From a ranking of sentences to those that are printed: of the length asked for, told once, readable without the rest.

Whatever ranks the sentences, a summary of them leaves out what repeats a sentence that is in it, what leans on a
sentence that is not, what has half a pair of quote marks, and does not begin with what points back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, islice
from typing import Any

from kupang_cli.summary.bridge import BridgeSentence, with_unfit
from kupang_cli.summary.length import Length
from kupang_cli.summary.readable import balanced, points_back
from kupang_cli.summary.retelling import Told

_OPENINGS = 12  # sentences that are tried as the first
_BEST = 10  # of the ranking, among which a set of fitting length is looked for
_LARGEST = 4  # sentences of such a set

Order = Callable[[], Iterable[int]]  # the items from the best to the worst, from the start each time it is called


class Pool:
    """The sentences to choose from, by their places in ``sentences``: how long each is, what it tells, how it reads."""

    sentences: Sequence[BridgeSentence]

    def __init__(self, model: Any, announcing: int | None = None) -> None:
        """``announcing`` is the index in the article of a sentence that has to be taken: it may lean and be half."""
        self.sentences = sentences = model.sentences
        self._begins = next(iter(with_unfit(model)), None)
        self.lengths = [len(sentence.words) or 1 for sentence in sentences]  # a line of dashes has no words
        self.content = [sentence.content for sentence in sentences]
        self.whole = [balanced(sentence.text) for sentence in sentences]
        self.leans = [sentence.leaning is not None for sentence in sentences]
        self.announcing = next((item for item, each in enumerate(sentences) if each.index == announcing), None)
        if self.announcing is not None:
            self.whole[self.announcing], self.leans[self.announcing] = True, False

    def opens(self, item: int) -> bool:
        """Whether a summary can begin with the sentence: it points at nothing before it.

        The first of the report may speak of "pasar itu" as a story does, but not go on from what is not there.
        """
        sentence = self.sentences[item]
        if sentence is self._begins:
            return not self.leans[item]
        return not points_back(sentence.text, sentence.words)


def selected(order: Order, pool: Pool, length: Length) -> list[int]:
    """The items of a ranking that make a summary of that length, best first; never none of a pool that has any."""
    barred: set[int] = set()
    for _ in range(min(_OPENINGS, len(pool.sentences))):
        taken = _fitting(order, pool, length, barred)
        first = min(taken, default=0)
        if first == pool.announcing or first in barred or pool.opens(first):
            return taken
        barred.add(first)
    return _fitting(order, pool, length, set())


def _fitting(order: Order, pool: Pool, length: Length, barred: set[int]) -> list[int]:
    if length.sentences is not None:
        return _so_many(order, pool, length.sentences, barred)
    taken = _so_long(order, pool, length, barred)
    least, most = length.window
    if least <= sum(pool.lengths[item] for item in taken) <= most:
        return taken
    best = list(islice(_readable(_announcing_first(order, pool), pool, barred), _BEST))
    return _set_of_length(best, pool, least, most) or taken or _so_many(order, pool, 1, barred)


def _announcing_first(order: Order, pool: Pool) -> Iterator[int]:
    """The ranking, but first the sentence that has to be taken."""
    if pool.announcing is not None:
        yield pool.announcing
    yield from (item for item in order() if item != pool.announcing)


def _readable(ranked: Iterable[int], pool: Pool, barred: set[int]) -> Iterator[int]:
    """The items that nothing speaks against."""
    return (item for item in ranked if pool.whole[item] and not pool.leans[item] and item not in barred)


def _so_many(order: Order, pool: Pool, count: int, barred: set[int]) -> list[int]:
    """So many items; what does not read well only where nothing else is left."""
    taking = _Taking(pool)
    rest: list[int] = []
    for item in _announcing_first(order, pool):
        if len(taking.items) == count:
            return taking.items
        if item in barred or not taking.fits(item):
            rest.append(item)
        else:
            taking.take(item)
    rest.sort(key=lambda item: not pool.whole[item])
    return [*taking.items, *rest[: count - len(taking.items)]]


def _so_long(order: Order, pool: Pool, length: Length, barred: set[int]) -> list[int]:
    """Items that come close to a number of words, each bringing the total closer to it."""
    taking = _Taking(pool)
    _, most = length.window
    for item in _announcing_first(order, pool):
        if taking.total >= length.aim:
            break
        longer = taking.total + pool.lengths[item]
        closer = abs(longer - length.aim) < abs(taking.total - length.aim)
        if longer <= most and closer and item not in barred and taking.fits(item):
            taking.take(item)
    return taking.items


class _Taking:
    """What has been taken so far."""

    def __init__(self, pool: Pool) -> None:
        self._pool, self._told, self._is_taken = pool, Told(), set[int]()
        self.items: list[int] = []
        self.total = 0  # words

    def fits(self, item: int) -> bool:
        """Whether a sentence is whole, leans on nothing left out and repeats nothing taken."""
        if not self._pool.whole[item] or (self._pool.leans[item] and item - 1 not in self._is_taken):
            return False
        return not self._told.repeats(self._pool.content[item])

    def take(self, item: int) -> None:
        """Take a sentence."""
        self.items.append(item)
        self._is_taken.add(item)
        self._told.add(self._pool.content[item])
        self.total += self._pool.lengths[item]


def _set_of_length(best: Sequence[int], pool: Pool, least: float, most: float) -> list[int]:
    """The set of a few items of such a length that stands highest in the ranking; empty where there is none."""
    sets = (
        ranks
        for size in range(1, _LARGEST + 1)
        for ranks in combinations(range(len(best)), size)
        if least <= sum(pool.lengths[best[rank]] for rank in ranks) <= most
        and pool.announcing in (None, *(best[rank] for rank in ranks))
    )
    return [best[rank] for rank in min(sets, key=lambda ranks: (ranks[-1], sum(ranks)), default=())]

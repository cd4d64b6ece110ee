"""The method ``news``: the set of sentences that most likely reads as a human's summary of the report would."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from heapq import heapify, heappop, heappush
from typing import Any

from kupang_cli.messages.message import Message
from kupang_cli.summary.bridge import BridgeSentence, with_unfit
from kupang_cli.summary.length import DEFAULT_WORDS, Length
from kupang_cli.summary.model import Model, load
from kupang_cli.summary.reasons import reasons
from kupang_cli.summary.retelling import says_the_same
from kupang_cli.summary.selection import Pool, selected
from kupang_cli.summary.sumy_modules import sumy_module

_sumy = sumy_module("sumy.summarizers")

# Sets are compared outright where few sentences will do: among so many of the first, the best of them, up to so long.
_FIRST = 12
_BEST = 8
_LARGEST = 5
_OUTRIGHT_WORDS = 120
_WITHIN = (0.75, 1.35)  # of the default number of words
_REPETITION = 0.5  # of what is told twice is lost
_LENGTH_OF_SENTENCE = 20  # words, as good as any guess


class NewsSummarizer(_sumy.AbstractSummarizer):  # type: ignore[misc,name-defined]
    """Picks sentences jointly: what they tell, told once, in the length asked for, readable without the rest.

    A set of sentences is worth its expected ROUGE-1 F1 against a human summary: twice the words it is expected to share
    with one, over the words of both. How much of each sentence would be told is learned (see ``model``); everything
    else is arithmetic.
    """

    def __init__(self, model: Model | None = None) -> None:
        super().__init__()
        self._model = model or load()

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The best sentences of ``document`` in its order; ``sentences_count`` as everywhere in sumy."""
        if not document.sentences:
            return ()
        if isinstance(sentences_count, int):
            chosen = self.choose(document, Length(sentences_count, None))
            return tuple(sorted((sentence for sentence, _ in chosen), key=lambda sentence: sentence.index))
        article = _Rated(document, self._model)
        ratings = {document.sentences[item]: -rank for rank, item in enumerate(article.order())}
        best: tuple[Any, ...] = self._get_best_sentences(document.sentences, sentences_count, ratings)
        return best

    def choose(
        self, document: Any, length: Length, announcing: int | None = None
    ) -> list[tuple[BridgeSentence, tuple[Message, ...]]]:
        """The sentences to print, best first, each with the reasons that weighed most.

        ``announcing`` is the index in the article of a sentence that has to be among them.
        """
        sentences: Sequence[BridgeSentence] = document.sentences
        if not sentences:
            return []
        article = _Rated(document, self._model, announcing)
        taken = article.outright(length)
        taken = article.by_weight(taken) if taken else selected(article.order, article.pool, length)
        return [(sentences[item], reasons(article.rows[item], self._model.parts(article.rows[item]))) for item in taken]


class _Rated:
    """The sentences of an article with what the model says of them."""

    def __init__(self, document: Any, model: Model, announcing: int | None = None) -> None:
        # The model knows articles with what cannot stand in a summary, which says of the rest where it stands.
        read = with_unfit(document)
        rows = zip(model.rows(read), read, strict=True)
        self.rows = [row for row, sentence in rows if sentence.use is None]
        self.pool = Pool(document, announcing)
        self._model = model
        self._values: dict[int, float] = {}

    def value(self, item: int) -> float:
        """The words that a sentence is expected to share with a summary, found when first asked for."""
        known = self._values.get(item)
        if known is None:
            known = self._values[item] = self.pool.lengths[item] * max(0.0, self._model.second(self.rows[item]))
        return known

    def adds(self, item: int, told: Set[str]) -> float:
        """The words that a sentence is expected to share with a summary beyond those told."""
        words = self.pool.content[item]
        return self.value(item) * (1 - _REPETITION * len(words & told) / (len(words) or 1))

    def outright(self, length: Length) -> list[int]:
        """The best set of a few sentences, in text order; empty where the length asks for more than a few."""
        if length.sentences is not None:
            least = most = length.sentences
            if most > _LARGEST or most >= len(self.rows):
                return []
            expected, (shortest, longest) = float(most * _LENGTH_OF_SENTENCE), (1.0, float("inf"))
        else:
            least, most = 1, _LARGEST
            words = length.words or DEFAULT_WORDS
            if words > _OUTRIGHT_WORDS:
                return []
            shortest, longest = length.window if length.words else (share * words for share in _WITHIN)
            expected = float(words)
        return _BestSet(self, self._candidates(most), (least, most), (shortest, longest), expected).items

    def _candidates(self, most: int) -> list[int]:
        """The candidates for small sets, in text order: the best of the first that are whole."""
        pool, announcing = self.pool, self.pool.announcing
        first = [item for item in range(min(_FIRST, len(self.rows))) if pool.whole[item] and item != announcing]
        first.sort(key=lambda item: self.value(item) / pool.lengths[item], reverse=True)
        return sorted(first[: _BEST + most // 4] + ([] if announcing is None else [announcing]))

    def by_weight(self, taken: Sequence[int]) -> list[int]:
        """The same sentences, the one first that adds most."""
        return sorted(taken, key=lambda item: self.value(item), reverse=True)

    def order(self) -> Iterator[int]:
        """The sentences in the order in which each adds most to those before it, per word.

        What a sentence adds only shrinks as others are taken, so that one which still adds most when looked at again is
        the best of all, and the rest need no second look. One that leans on the sentence before it waits for that.
        """
        leans, size = self.pool.leans, len(self.rows)
        told: set[str] = set()

        def density(item: int) -> float:
            return self.adds(item, told) / (self.pool.lengths[item] + _LENGTH_OF_SENTENCE)

        heap = [(-density(item), item) for item in range(size) if not leans[item] or item == 0]
        heapify(heap)
        while heap:
            before, item = heappop(heap)
            now = -density(item)
            if now > before + 1e-12 and heap and now > heap[0][0]:
                heappush(heap, (now, item))
                continue
            yield item
            told.update(self.pool.content[item])
            if item + 1 < size and leans[item + 1]:
                heappush(heap, (-density(item + 1), item + 1))


class _BestSet:
    """The set of a few ``candidates`` with the best score, in text order; empty where none is within the bounds.

    What is told is a number with a bit for each word, which is several times faster than sets of words.
    """

    def __init__(
        self,
        article: _Rated,
        candidates: Sequence[int],
        sizes: tuple[int, int],
        lengths: tuple[float, float],
        expected: float,
    ) -> None:
        pool = article.pool
        bits: dict[str, int] = {}
        self._told = [sum(1 << bits.setdefault(word, len(bits)) for word in pool.content[item]) for item in candidates]
        self._places = candidates
        self._lengths = [pool.lengths[item] for item in candidates]
        self._values = [article.value(item) for item in candidates]
        self._lost = [_REPETITION * article.value(item) / (len(pool.content[item]) or 1) for item in candidates]
        self._leans = [pool.leans[item] for item in candidates]
        self._opens = [item == pool.announcing or pool.opens(item) for item in candidates]
        self._same = [
            {before for before in range(place) if says_the_same(pool.content[item], pool.content[candidates[before]])}
            for place, item in enumerate(candidates)
        ]
        self._needed = None if pool.announcing is None else candidates.index(pool.announcing)
        self._sizes, self._within, self._expected = sizes, lengths, expected
        self._best = float("-inf")
        self._set: tuple[int, ...] = ()
        self._extend((), 0, 0, 0.0)

    @property
    def items(self) -> list[int]:
        """The sentences of the best set."""
        return [self._places[place] for place in self._set]

    def _extend(self, chosen: tuple[int, ...], told: int, total: int, shared: float) -> None:
        """Score every set that begins with the candidates chosen, which tell ``told`` in so many words."""
        (least, most), (shortest, longest) = self._sizes, self._within
        for place in range(chosen[-1] + 1 if chosen else 0, len(self._places)):
            longer = total + self._lengths[place]
            if longer > longest or not self._joins(place, chosen):
                continue
            words = self._told[place]
            more = shared + self._values[place] - self._lost[place] * (words & told).bit_count()
            taken = (*chosen, place)
            if longer >= shortest and len(taken) >= least and (self._needed is None or self._needed in taken):
                score = more / (longer + self._expected)
                if score > self._best:
                    self._best, self._set = score, taken
            if len(taken) < most:
                self._extend(taken, told | words, longer, more)

    def _joins(self, place: int, chosen: tuple[int, ...]) -> bool:
        """Whether a sentence can stand behind those chosen, or be the first."""
        if not chosen:
            return self._opens[place]
        if self._leans[place] and self._places[chosen[-1]] != self._places[place] - 1:
            return False
        return not self._same[place] or self._same[place].isdisjoint(chosen)

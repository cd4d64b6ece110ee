"""The method ``news``: the set of sentences that most likely reads as a human's summary of the report would."""

from __future__ import annotations

from collections.abc import Sequence, Set
from heapq import heapify, heappop, heappush
from typing import Any

from kupang_cli.summary.bridge import BridgeSentence
from kupang_cli.summary.features import SENTENCE_FEATURES, content_words
from kupang_cli.summary.length import DEFAULT_WORDS, Length
from kupang_cli.summary.model import Model, load
from kupang_cli.summary.readable import balanced
from kupang_cli.summary.reasons import reasons
from kupang_cli.summary.sumy_modules import sumy_module

_sumy = sumy_module("sumy.summarizers")

_LEANING = SENTENCE_FEATURES.index("opening that leans back")
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
        order = article.greedy(len(document.sentences), None)
        ratings = {document.sentences[item]: -rank for rank, item in enumerate(order)}
        best: tuple[Any, ...] = self._get_best_sentences(document.sentences, sentences_count, ratings)
        return best

    def choose(self, document: Any, length: Length) -> list[tuple[BridgeSentence, tuple[str, ...]]]:
        """The sentences to print, best first, each with the reasons that weighed most."""
        sentences: Sequence[BridgeSentence] = document.sentences
        if not sentences:
            return []
        article = _Rated(document, self._model)
        taken = article.outright(length)
        if taken:
            taken = article.by_weight(taken)
        else:
            taken = article.greedy(length.sentences, None if length.sentences else length.words or DEFAULT_WORDS)
        return [(sentences[item], reasons(article.rows[item], self._model.parts(article.rows[item]))) for item in taken]


class _Rated:
    """The sentences of an article with what the model says of them."""

    def __init__(self, document: Any, model: Model) -> None:
        sentences: Sequence[BridgeSentence] = document.sentences
        # The model knows articles with their crossheads, which say of the sentences around them where they stand.
        crossheads = [heading for heading in document.headings if heading.crosshead]
        read = sorted([*sentences, *crossheads], key=lambda sentence: sentence.index)
        rows = zip(model.rows(read), read, strict=True)
        self.rows = [row for row, sentence in rows if not sentence.crosshead]
        self.lengths = [len(sentence.words) or 1 for sentence in sentences]  # a line of dashes has no words
        self.content = content_words(sentences)
        # The words that a sentence is expected to share with a summary.
        self.values = [
            length * max(0.0, model.second(row)) for length, row in zip(self.lengths, self.rows, strict=True)
        ]
        self.leans = [row[_LEANING] > 0 for row in self.rows]
        self.whole = [balanced(sentence.text) for sentence in sentences]

    def adds(self, item: int, told: Set[str]) -> float:
        """The words that a sentence is expected to share with a summary beyond those told."""
        words = self.content[item]
        return self.values[item] * (1 - _REPETITION * len(words & told) / (len(words) or 1))

    def outright(self, length: Length) -> list[int]:
        """The best set of a few sentences, in text order; empty where the length asks for more than a few."""
        if length.sentences is not None:
            least = most = length.sentences
            if most > _LARGEST or most >= len(self.rows):
                return []
            expected, shortest, longest = float(most * _LENGTH_OF_SENTENCE), 1.0, float("inf")
        else:
            least, most = 1, _LARGEST
            words = length.words or DEFAULT_WORDS
            if words > _OUTRIGHT_WORDS:
                return []
            if length.words is None:
                shortest, longest = (share * words for share in _WITHIN)
            else:
                shortest, longest = words - _LENGTH_OF_SENTENCE / 4, words + _LENGTH_OF_SENTENCE / 4
            expected = float(words)
        pool = self._pool(most)
        lengths = self.lengths
        best: tuple[float, tuple[int, ...]] = (float("-inf"), ())  # score and set

        def extend(at: int, chosen: tuple[int, ...], told: frozenset[str], total: int, shared: float) -> None:
            nonlocal best
            for next_at in range(at, len(pool)):
                item = pool[next_at]
                longer = total + lengths[item]
                if longer > longest or (self.leans[item] and (not chosen or chosen[-1] != item - 1)):
                    continue
                more = shared + self.adds(item, told)
                taken = (*chosen, item)
                if longer >= shortest and len(taken) >= least:
                    score = more / (longer + expected)
                    if score > best[0]:
                        best = (score, taken)
                if len(taken) < most:
                    extend(next_at + 1, taken, told | self.content[item], longer, more)

        extend(0, (), frozenset(), 0, 0.0)
        return list(best[1])

    def _pool(self, most: int) -> list[int]:
        """The candidates for small sets, in text order: the best of the first, with what a leaning one leans on."""
        first = [item for item in range(min(_FIRST, len(self.rows))) if self.whole[item]]
        first.sort(key=lambda item: self.values[item] / self.lengths[item], reverse=True)
        return sorted(first[: _BEST + most // 4])

    def by_weight(self, taken: Sequence[int]) -> list[int]:
        """The same sentences, the one first that adds most."""
        return sorted(taken, key=lambda item: self.values[item], reverse=True)

    def greedy(self, count: int | None, words: float | None) -> list[int]:
        """Sentences in the order in which each adds most to those before it, per word, up to a length."""
        return _Greedy(self, count, words).taken


class _Greedy:
    """Sentences ``taken`` one after the other, each the one that adds most to those before it, per word.

    What a sentence adds only shrinks as others are taken, so that one which still adds most when looked at again is
    the best of all, and the rest need no second look. One that leans on the sentence before it waits for that.
    """

    def __init__(self, article: _Rated, count: int | None, words: float | None) -> None:
        self._article = article
        self._count, self._words = count, words
        self._aim = float(sum(article.lengths)) if words is None else words
        self._steady = _LENGTH_OF_SENTENCE if words is None else 0
        self._told: set[str] = set()
        self._is_taken = bytearray(len(article.rows))
        self._total = 0
        self.taken: list[int] = []
        self._take_best()
        if not self._full():
            self._take_rest()

    def _density(self, item: int) -> float:
        return self._article.adds(item, self._told) / (self._article.lengths[item] + self._steady)

    def _full(self) -> bool:
        if self._count is not None:
            return len(self.taken) == self._count
        return bool(self.taken) and self._total >= self._aim

    def _take(self, item: int) -> None:
        """Take a sentence, unless the length would be farther from what is asked for with it."""
        length = self._article.lengths[item]
        farther = abs(self._total + length - self._aim) >= abs(self._total - self._aim)
        if self.taken and self._words is not None and farther:
            return
        self.taken.append(item)
        self._is_taken[item] = True
        self._told.update(self._article.content[item])
        self._total += length

    def _take_best(self) -> None:
        """Take what is whole and leans on nothing that was left out."""
        whole, leans = self._article.whole, self._article.leans
        size = len(whole)
        heap = [(-self._density(item), item) for item in range(size) if whole[item] and not leans[item]]
        heapify(heap)
        while heap and not self._full():
            before, item = heappop(heap)
            now = -self._density(item)
            if now > before + 1e-12 and heap and now > heap[0][0]:
                heappush(heap, (now, item))
                continue
            self._take(item)
            follower = item + 1
            if self._is_taken[item] and follower < size and leans[follower] and whole[follower]:
                heappush(heap, (-self._density(follower), follower))

    def _take_rest(self) -> None:
        """Take what is left, the best first.

        What leans on a sentence left out serves where nothing else does; what has half a pair of marks, only where a
        number of sentences is asked for or nothing is whole.
        """
        whole = self._article.whole
        any_will_do = self._count is not None or not any(whole)
        rest = [item for item in range(len(whole)) if not self._is_taken[item] and (whole[item] or any_will_do)]
        for item in sorted(rest, key=self._density, reverse=True):
            if self._full():
                return
            self._take(item)

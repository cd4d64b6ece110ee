"""LexRank and TextRank in memory linear in the text and without NumPy.

Both rate a sentence by the sentences like it. Sumy fills a matrix of all pairs; here only pairs that share a word are
looked at, found through the words themselves, and in a text of more than ``2 * REACH`` sentences each is compared with
those within ``REACH`` sentences of it, so that time and memory grow with the text. Up to there the ratings are sumy's
to the last digits that floating point gives.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from math import log, sqrt
from typing import Any

from kupang_cli.summary.sumy_modules import sumy_module

REACH = 250
_lex_rank = sumy_module("sumy.summarizers.lex_rank")
_text_rank = sumy_module("sumy.summarizers.text_rank")

Vector = dict[str, float]


def neighbours(vectors: Sequence[Vector]) -> Iterator[tuple[int, dict[int, float]]]:
    """For each sentence the dot products with those before it (and itself) that share a word with it, within reach."""
    reach = REACH if len(vectors) > 2 * REACH else len(vectors)
    postings: defaultdict[str, deque[tuple[int, float]]] = defaultdict(deque)
    for row, vector in enumerate(vectors):
        products: dict[int, float] = {}
        for word, weight in vector.items():
            posting = postings[word]
            while posting and posting[0][0] < row - reach:
                posting.popleft()
            posting.append((row, weight))
            for column, other in posting:
                products[column] = products.get(column, 0.0) + weight * other
        yield row, products


class LexRankSummarizer(_lex_rank.LexRankSummarizer):  # type: ignore[misc,name-defined]
    """Sumy's LexRank (Erkan and Radev 2004, https://arxiv.org/abs/1109.2128) over the pairs that share a word."""

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The best sentences of ``document`` in its order; ``sentences_count`` as everywhere in sumy."""
        sentences = document.sentences
        if not sentences:
            return ()
        stems = [self._to_words_set(sentence) for sentence in sentences]
        ratings = self._rate(self._compute_tf(stems), stems)
        best: tuple[Any, ...] = self._get_best_sentences(
            sentences, sentences_count, dict(zip(sentences, ratings, strict=True))
        )
        return best

    def _rate(self, frequencies: list[Vector], stems: list[list[str]]) -> list[float]:
        size = len(stems)
        containing = Counter(word for words in stems for word in set(words))
        vectors = []
        for frequency in frequencies:
            vector = {word: share * log(size / (1 + containing[word])) for word, share in frequency.items()}
            length = sqrt(sum(weight * weight for weight in vector.values()))
            vectors.append({word: weight / length for word, weight in vector.items()} if length else {})
        links = [array("l") for _ in stems]
        for row, products in neighbours(vectors):
            for column, cosine in products.items():
                if cosine > self.threshold:
                    links[row].append(column)
                    if column != row:
                        links[column].append(row)

        def step(ratings: list[float]) -> list[float]:
            following = [0.0] * size
            for row, columns in enumerate(links):
                if columns:
                    share = ratings[row] / len(columns)
                    for column in columns:
                        following[column] += share
            length = sqrt(sum(rating * rating for rating in following)) or 1.0
            return [rating / length for rating in following]

        return _converged(step, size, self.epsilon)


class TextRankSummarizer(_text_rank.TextRankSummarizer):  # type: ignore[misc,name-defined]
    """Sumy's TextRank (Mihalcea and Tarau 2004, https://aclanthology.org/W04-3252) over the pairs that share a word."""

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The best sentences of ``document`` in its order; ``sentences_count`` as everywhere in sumy."""
        sentences = document.sentences
        if not sentences:
            return ()
        ratings = self._rate([self._to_words_set(sentence) for sentence in sentences])
        best: tuple[Any, ...] = self._get_best_sentences(
            sentences, sentences_count, dict(zip(sentences, ratings, strict=True))
        )
        return best

    def _rate(self, stems: list[list[str]]) -> list[float]:
        size = len(stems)
        lengths = [log(len(words)) if words else 0.0 for words in stems]
        columns_of = [array("l") for _ in stems]
        weights_of = [array("d") for _ in stems]
        for row, products in neighbours([{word: float(n) for word, n in Counter(words).items()} for words in stems]):
            for column, shared in products.items():
                norm = lengths[row] + lengths[column]
                # Two sentences of one word each have no lengths to divide by.
                weight = shared / norm if norm > 1e-8 else shared
                columns_of[row].append(column)
                weights_of[row].append(weight)
                if column != row:
                    columns_of[column].append(row)
                    weights_of[column].append(weight)
        totals = [sum(weights) + self._ZERO_DIVISION_PREVENTION for weights in weights_of]

        def step(ratings: list[float]) -> list[float]:
            base = (1.0 - self.damping) / size * sum(ratings)
            following = [base] * size
            for row, columns in enumerate(columns_of):
                share = self.damping * ratings[row] / totals[row]
                for column, weight in zip(columns, weights_of[row], strict=True):
                    following[column] += share * weight
            return following

        return _converged(step, size, self.epsilon)


def _converged(step: Callable[[list[float]], list[float]], size: int, epsilon: float) -> list[float]:
    """The fixed point of ``step`` by the power method, from equal ratings, until a step moves it by ``epsilon``."""
    ratings = [1.0 / size] * size
    while True:
        following = step(ratings)
        moved = sqrt(sum((new - old) ** 2 for new, old in zip(following, ratings, strict=True)))
        ratings = following
        if moved <= epsilon:
            return ratings

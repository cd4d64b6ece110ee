"""The weights of the method ``news``: regression trees that a reader can read, and the plain arithmetic that uses them.

How much of each sentence a summary would tell is estimated twice: from the sentence and its place, and then once more
with the first estimates of it and of those around it (stacked sequential learning, Cohen and Carvalho 2005,
https://www.ijcai.org/Proceedings/05/Papers/0378.pdf). Each estimate is a bias and a sum of small trees.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from operator import and_
from pathlib import Path
from struct import Struct
from typing import Any, NamedTuple

from kupang_cli.summary.bridge import BridgeSentence
from kupang_cli.summary.features import CONTEXT_FEATURES, SENTENCE_FEATURES, context_features, sentence_features

WEIGHTS = Path(__file__).with_name("news_weights.json")
FEATURES = (*SENTENCE_FEATURES, *CONTEXT_FEATURES)
_OWN = FEATURES.index("first estimate")
_LANE = 16  # bits for the leaves of a tree, one a leaf


class Branch(NamedTuple):
    """A question of a tree: ``low`` answers for values up to ``threshold`` of the feature, ``high`` for greater ones.

    ``value`` is what the tree would give without asking.
    """

    feature: int
    threshold: float
    value: float
    low: Tree
    high: Tree


Tree = Branch | float


class Estimate:
    """A sum of trees.

    Each tree's leaves are bits of a number, all trees' side by side. A question answered "greater" rules out the leaves
    on its low side, and of those left the lowest is where the tree ends. What the answers for one value of a feature
    rule out together is made once, so that a row takes a look-up a feature and no walk through any tree (QuickScorer,
    Lucchese et al. 2015, https://doi.org/10.1145/2766462.2767733).
    """

    def __init__(self, bias: float, trees: tuple[Tree, ...]) -> None:
        self.bias, self.trees = bias, trees
        self._leaves: list[dict[int, float]] = []  # what the leaves of each tree say, by their bits
        questions: dict[int, list[tuple[float, int]]] = {}  # by feature: thresholds, and the bits that are left above
        for number, tree in enumerate(trees):
            values: list[float] = []
            for feature, threshold, low in _questions(tree, values):
                questions.setdefault(feature, []).append((threshold, ~(low << (_LANE * number))))
            self._leaves.append({1 << place: value for place, value in enumerate(values)})
        lanes = len(trees)
        self._all = sum(((1 << len(leaves)) - 1) << (_LANE * number) for number, leaves in enumerate(self._leaves))
        self._lowest = sum(1 << (_LANE * number) for number in range(lanes))
        self._bytes, self._unpack = lanes * _LANE // 8, Struct(f"<{lanes}H").unpack
        self._tables = [
            (feature, [threshold for threshold, _ in asked], [-1, *accumulate((left for _, left in asked), and_)])
            for feature, asked in ((feature, sorted(asked)) for feature, asked in questions.items())
        ]

    def __call__(self, row: Sequence[float]) -> float:
        """The estimate for a sentence with these features."""
        left = self._all
        for feature, thresholds, left_above in self._tables:
            left &= left_above[bisect_left(thresholds, row[feature])]
        ends = self._unpack((left & ~(left - self._lowest)).to_bytes(self._bytes, "little"))
        total = self.bias
        for values, end in zip(self._leaves, ends, strict=True):
            total += values[end]
        return total

    def parts(self, row: Sequence[float]) -> list[float]:
        """What each feature adds to the estimate: by how much each answer moves its tree's value."""
        parts = [0.0] * len(FEATURES)
        for tree in self.trees:
            while tree.__class__ is Branch:  # a third faster than isinstance
                feature, threshold, before, low, high = tree
                tree = low if row[feature] <= threshold else high
                parts[feature] += (tree[2] if tree.__class__ is Branch else tree) - before  # type: ignore[operator]
        return parts


def _questions(tree: Tree, leaves: list[float]) -> Iterator[tuple[int, float, int]]:
    """The questions of a tree: feature, threshold and the bits of the leaves on its low side.

    ``leaves`` gets what the leaves say, in the order of their bits.
    """
    if not isinstance(tree, Branch):
        leaves.append(tree)
        return
    before = len(leaves)
    yield from _questions(tree.low, leaves)
    between = len(leaves)
    yield from _questions(tree.high, leaves)
    yield tree.feature, tree.threshold, (1 << between) - (1 << before)


class Model(NamedTuple):
    """The first estimate, from the sentence alone, and the second, which knows the first ones of all sentences."""

    first: Estimate
    second: Estimate

    def rows(self, sentences: Sequence[BridgeSentence]) -> list[list[float]]:
        """The features of each sentence in the order of ``FEATURES``."""
        rows = sentence_features(sentences)
        estimates = [self.first(row) for row in rows]
        context = context_features(estimates, [len(sentence.words) or 1 for sentence in sentences])
        return [[*own, *around] for own, around in zip(rows, context, strict=True)]

    def parts(self, row: Sequence[float]) -> list[float]:
        """What each feature adds to the second estimate, by way of the first as well."""
        parts = self.second.parts(row)
        parts[_OWN] = 0.0
        return [own + first for own, first in zip(parts, self.first.parts(row), strict=True)]


@cache
def load() -> Model:
    """The model that comes with the program."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    columns = {name: column for column, name in enumerate(FEATURES)}

    def tree(part: Any) -> Tree:
        if not isinstance(part, list):
            return float(part)
        name, threshold, value, low, high = part
        return Branch(columns[name], threshold, value, tree(low), tree(high))

    def estimate(part: Any) -> Estimate:
        return Estimate(part["bias"], tuple(tree(each) for each in part["trees"]))

    return Model(estimate(data["first estimate"]), estimate(data["second estimate"]))

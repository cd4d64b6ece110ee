"""The weights of the method ``news``: regression trees that a reader can read, and the plain arithmetic that uses them.

How much of each sentence a summary would tell is estimated twice: from the sentence and its place, and then once more
with the first estimates of it and of those around it (stacked sequential learning, Cohen and Carvalho 2005,
https://www.ijcai.org/Proceedings/05/Papers/0378.pdf). Each estimate is a bias and a sum of small trees.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from kupang_cli.summary.bridge import BridgeSentence
from kupang_cli.summary.features import CONTEXT_FEATURES, SENTENCE_FEATURES, context_features, sentence_features

WEIGHTS = Path(__file__).with_name("news_weights.json")
FEATURES = (*SENTENCE_FEATURES, *CONTEXT_FEATURES)
_OWN = FEATURES.index("first estimate")


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


class Estimate(NamedTuple):
    """A sum of trees."""

    bias: float
    trees: tuple[Tree, ...]

    def __call__(self, row: Sequence[float]) -> float:
        """The estimate for a sentence with these features."""
        total = self.bias
        for tree in self.trees:
            while tree.__class__ is Branch:
                feature, threshold, _, low, high = tree
                tree = low if row[feature] <= threshold else high
            total += tree  # type: ignore[operator]
        return total

    def parts(self, row: Sequence[float]) -> list[float]:
        """What each feature adds to the estimate: by how much each answer moves its tree's value."""
        parts = [0.0] * len(FEATURES)
        for tree in self.trees:
            while tree.__class__ is Branch:  # a third faster than isinstance, and most of what a summary takes
                feature, threshold, before, low, high = tree
                tree = low if row[feature] <= threshold else high
                parts[feature] += (tree[2] if tree.__class__ is Branch else tree) - before  # type: ignore[operator]
        return parts


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

"""The weights of the method ``news``: tables that a reader can read, and the plain arithmetic that uses them."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

from kupang_cli.summarize.bridge import BridgeSentence
from kupang_cli.summarize.features import SENTENCE_FEATURES, WORD_FEATURES, sentence_features, word_codes

EXPECTED_WORDS = 59  # of the summaries that the weights were learned from
WEIGHTS = Path(__file__).with_name("news_weights.json")


class Table(NamedTuple):
    """What a feature adds: ``values[i]`` where ``i`` of the ``edges`` lie at its value or below."""

    feature: str
    edges: list[float]
    values: list[float]

    def __call__(self, value: float) -> float:
        """What this value of the feature adds."""
        return self.values[bisect_right(self.edges, value)]


class Model(NamedTuple):
    """Two additive models: of the chance that a word is told, and of the share of a sentence that is."""

    word_bias: float
    word_tables: tuple[Table, ...]
    sentence_bias: float
    sentence_tables: tuple[Table, ...]

    def worth(self, sentences: Sequence[BridgeSentence]) -> dict[str, float]:
        """For each word of the article the chance that a summary of it has the word."""
        first, second, third = self.word_tables
        known: dict[tuple[int, int, int], float] = {}
        worth = {}
        for word, codes in word_codes(sentences).items():
            chance = known.get(codes)
            if chance is None:
                score = self.word_bias + first(codes[0]) + second(codes[1]) + third(codes[2])
                chance = known[codes] = 1 / (1 + exp(-score))
            worth[word] = chance
        return worth

    def parts(
        self, sentences: Sequence[BridgeSentence], worth: dict[str, float]
    ) -> tuple[list[list[float]], list[list[float]]]:
        """The features of each sentence, and what each of them adds to the sentence's value."""
        tables = [(table.edges, table.values) for table in self.sentence_tables]
        rows = sentence_features(sentences, worth)
        return rows, [
            [values[bisect_right(edges, value)] for (edges, values), value in zip(tables, row, strict=True)]
            for row in rows
        ]


@cache
def load() -> Model:
    """The model that comes with the program."""
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))

    def tables(part: dict[str, Any], names: Sequence[str]) -> tuple[Table, ...]:
        return tuple(Table(name, part["tables"][name]["edges"], part["tables"][name]["values"]) for name in names)

    words, sentences = data["words"], data["sentences"]
    return Model(words["bias"], tables(words, WORD_FEATURES), sentences["bias"], tables(sentences, SENTENCE_FEATURES))

"""Train the weights of the method ``news``: ``python -m kupang_cli.summarize.train DATA [--cv 5]``.

DATA is JSON Lines with the ``text`` of an article and a human ``summary`` of it each (IndoSum: Kurniawan and Louvan
2018, https://arxiv.org/abs/1810.05334). Needs the ``train`` extra; scoring needs none of this.

Two additive models are fitted, each a table of values a feature, so that the weights can be read. The first gives the
chance that a word of the article stands in its summary. The second says how much of a sentence would; it is fitted by
gradient boosting, one table at a time (Lou et al. 2012, https://doi.org/10.1145/2339530.2339556), towards two ends at
once: the share of the sentence's word pairs that stand in the summary, and the expected ROUGE-1 of the set of sentences
picked, over all sets of about the right length (minimum risk training, Shen et al. 2016, https://arxiv.org/abs/1512.02433).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from scipy.sparse import csr_matrix

from kupang_cli.reading import read_text
from kupang_cli.summarize import model as models
from kupang_cli.summarize.bridge import document
from kupang_cli.summarize.features import SENTENCE_FEATURES, WORD_FEATURES, sentence_features, word_codes
from kupang_cli.summarize.length import asked_length
from kupang_cli.summarize.model import WEIGHTS, Model, Table
from kupang_cli.summarize.news import NewsSummarizer

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")  # as ROUGE is counted here: hyphens divide words
_BINS = 12
_CANDIDATES = 12
_LARGEST = 5  # sentences in a set
_SHORTEST, _LONGEST = 44, 78  # words in a set

Array = Any


class Example(NamedTuple):
    """An article to learn from: its sentences as the method sees them and the tokens of its human summary."""

    sentences: Sequence[Any]
    tokens: list[list[str]]
    summary: list[str]


def example(text: str, summary: str) -> Example:
    """The example of an article's text and its human summary."""
    sentences = document(read_text(text)).sentences
    return Example(sentences, [tokens(sentence.text) for sentence in sentences], tokens(summary))


def tokens(text: str) -> list[str]:
    """The words of a text as ROUGE counts them."""
    return _TOKEN.findall(text.lower())


def rouge_1(candidate: Sequence[str], reference: Sequence[str]) -> float:
    """ROUGE-1 F1 of two lists of words."""
    shared = sum((Counter(candidate) & Counter(reference)).values())
    return 2 * shared / (len(candidate) + len(reference)) if shared else 0.0


# ---------------------------------------------------------------- additive models


def _edges(values: Array) -> list[float]:
    """The values that divide a feature into bins: between all values where they are few, else at quantiles."""
    distinct = np.unique(values)
    whole = bool(np.all(distinct == np.round(distinct)))
    if len(distinct) <= 2 * _BINS or (whole and distinct.max() < 5 * _BINS):
        middles = (distinct[1:] + distinct[:-1]) / 2
        return [float(round(middle, 4)) for middle in middles]
    cuts = np.unique(np.quantile(values, np.arange(1, _BINS) / _BINS))
    return [float(round(cut, 4)) for cut in cuts]


class _Additive:
    """A sum of one table a feature, being fitted."""

    def __init__(self, names: Sequence[str], rows: Array, shrinkage: float) -> None:
        self.names, self.shrinkage = names, shrinkage
        self.edges = [_edges(rows[:, column]) for column in range(rows.shape[1])]
        bins = [np.digitize(rows[:, column], edges) for column, edges in enumerate(self.edges)]
        self.starts = np.cumsum([0, *[len(edges) + 1 for edges in self.edges]])
        self.flat = np.stack([found + start for found, start in zip(bins, self.starts, strict=False)], axis=1)
        self.counts = np.bincount(self.flat.ravel(), minlength=self.starts[-1])
        self.values = np.zeros(self.starts[-1])
        self.bias = 0.0

    def step(self, residual: Array, rate: float) -> Array:
        """Move the table that explains the residual best; what that adds to each row."""
        width = self.flat.shape[1]
        sums = np.bincount(self.flat.ravel(), weights=np.repeat(residual, width), minlength=self.starts[-1])
        gains = np.add.reduceat(sums**2 / (self.counts + self.shrinkage), self.starts[:-1])
        column = int(gains.argmax())
        start, end = self.starts[column], self.starts[column + 1]
        move = np.zeros_like(self.values)
        move[start:end] = rate * sums[start:end] / (self.counts[start:end] + self.shrinkage)
        self.values += move
        return move[self.flat[:, column]]

    def tables(self) -> tuple[Table, ...]:
        """The tables, each centred so that the bias is the mean."""
        found = []
        for column, name in enumerate(self.names):
            start, end = self.starts[column], self.starts[column + 1]
            values = self.values[start:end]
            mean = float((values * self.counts[start:end]).sum() / self.counts[start:end].sum())
            self.bias += mean
            self.values[start:end] = values - mean
            found.append(Table(name, self.edges[column], [round(float(value), 4) for value in values - mean]))
        return tuple(found)


def fit_words(examples: Sequence[Example], rounds: int = 60) -> tuple[float, tuple[Table, ...]]:
    """Bias and tables of the chance, in log-odds, that a word of the article stands in the summary."""
    rows, told = [], []
    for each in examples:
        summary = set(each.summary)
        for word, codes in word_codes(each.sentences).items():
            rows.append(codes)
            told.append(all(token in summary for token in tokens(word)))
    target = np.array(told, float)
    additive = _Additive(WORD_FEATURES, np.array(rows, float), 20.0)
    additive.bias = float(np.log(target.mean() / (1 - target.mean())))
    score = np.full(len(target), additive.bias)
    for _ in range(rounds):
        chance = 1 / (1 + np.exp(-score))
        score += additive.step((target - chance) / 0.15, 0.3)
    tables = additive.tables()
    return round(additive.bias, 4), tables


class Sets(NamedTuple):
    """All sets of sentences looked at, over all examples: ``first[e]`` is where those of example ``e`` begin.

    ``share`` has a row a set and a column a sentence (of all examples): by how much the sentence's value counts.
    """

    first: Array
    share: csr_matrix
    words: Array
    rouge: Array


def sets_of(examples: Sequence[Example], worths: Sequence[dict[str, float]], ahead: float) -> Sets:
    """The sets of about the right length among the first sentences of each example."""
    first: list[int] = []
    indices: list[int] = []
    indptr = [0]
    data: list[float] = []
    word_part: list[float] = []
    rouge: list[float] = []
    offset = 0
    for each, worth in zip(examples, worths, strict=True):
        first.append(len(rouge))
        lengths = [len(sentence.words) for sentence in each.sentences[:_CANDIDATES]]
        types = [set(sentence.words) for sentence in each.sentences[:_CANDIDATES]]
        reference = Counter(each.summary)
        for chosen in _sets(lengths):
            total = sum(lengths[item] for item in chosen)
            norm = 2 / (total + ahead)
            indices += [offset + item for item in chosen]
            data += [norm * lengths[item] for item in chosen]
            indptr.append(len(indices))
            word_part.append(norm * sum(worth[word] for word in set().union(*[types[item] for item in chosen])))
            counts = Counter(token for item in chosen for token in each.tokens[item])
            size = sum(counts.values())
            rouge.append(
                2 * sum(min(count, reference[token]) for token, count in counts.items()) / (size + len(each.summary))
            )
        offset += len(lengths)
    share = csr_matrix((data, indices, indptr), shape=(len(rouge), offset))
    return Sets(np.array(first), share, np.array(word_part), np.array(rouge))


def _sets(lengths: Sequence[int]) -> list[tuple[int, ...]]:
    found: list[tuple[int, ...]] = []

    def extend(start: int, chosen: tuple[int, ...], total: int) -> None:
        for item in range(start, len(lengths)):
            longer = total + lengths[item]
            if longer <= _LONGEST:
                if longer >= _SHORTEST:
                    found.append((*chosen, item))
                if len(chosen) + 1 < _LARGEST:
                    extend(item + 1, (*chosen, item), longer)

    extend(0, (), 0)
    return found or [tuple(range(min(3, len(lengths)))), (0,)]


def fit(
    examples: Sequence[Example],
    *,
    rounds: int = 240,
    rate: float = 0.12,
    blend: float = 0.3,
    temperature: float = 0.06,
    shrinkage: float = 30.0,
) -> Model:
    """The model of these examples. Equal examples in equal order give equal weights."""
    word_bias, word_tables = fit_words(examples)
    partial = Model(word_bias, word_tables, 0.0, ())
    worths = [partial.worth(each.sentences) for each in examples]
    rows = np.array(
        [
            row
            for each, worth in zip(examples, worths, strict=True)
            for row in sentence_features(each.sentences, worth)[:_CANDIDATES]
        ],
        float,
    )
    pairs = np.array([share for each in examples for share in _told(each)[:_CANDIDATES]])
    sets = sets_of(examples, worths, models.EXPECTED_WORDS)
    sizes = np.diff([*sets.first, len(sets.rouge)])
    additive = _Additive(SENTENCE_FEATURES, rows, shrinkage)
    additive.bias = float(pairs.mean())
    value = np.full(len(pairs), additive.bias)
    for _ in range(rounds):
        score = (sets.words + sets.share @ value) / temperature
        score -= np.repeat(np.maximum.reduceat(score, sets.first), sizes)
        chance = np.exp(score)
        chance /= np.repeat(np.add.reduceat(chance, sets.first), sizes)
        expected = np.add.reduceat(chance * sets.rouge, sets.first)
        gradient = sets.share.T @ (chance * (sets.rouge - np.repeat(expected, sizes)))
        gradient *= 0.3 / (np.abs(gradient).mean() + 1e-12)
        value += additive.step((1 - blend) * gradient + blend * (pairs - value) / 0.3, rate)
    tables = additive.tables()
    return Model(word_bias, word_tables, round(additive.bias, 4), tables)


def _told(each: Example) -> list[float]:
    """For each sentence the share of its pairs of neighbouring words that stand in the summary."""
    reference = Counter(pairwise(each.summary))
    shares = []
    for words in each.tokens:
        own = Counter(pairwise(words))
        shares.append(sum((own & reference).values()) / max(1, len(words) - 1))
    return shares


# ---------------------------------------------------------------- the command


def save(model: Model, path: Path, provenance: dict[str, Any]) -> None:
    """Write the model as JSON, a table a line."""

    def part(bias: float, tables: Sequence[Table]) -> str:
        lines = ",\n".join(
            f"      {json.dumps(table.feature)}: " + json.dumps({"edges": table.edges, "values": table.values})
            for table in tables
        )
        return f'{{\n    "bias": {bias},\n    "tables": {{\n{lines}\n    }}\n  }}'

    head = json.dumps(provenance, ensure_ascii=False, indent=2)[2:-2]
    words, sentences = part(model.word_bias, model.word_tables), part(model.sentence_bias, model.sentence_tables)
    text = f'{{\n{head},\n  "words": {words},\n  "sentences": {sentences}\n}}\n'
    path.write_text(text, encoding="utf-8")


def figures(model: Model, rows: Sequence[dict[str, Any]], examples: Sequence[Example]) -> dict[str, list[float]]:
    """ROUGE-1 of each example's summary by this model, of Lead-3 and of the lead of equal length, as fractions."""
    found: dict[str, list[float]] = {"news": [], "lead-3": [], "equal lead": [], "words": []}
    summarizer = NewsSummarizer(model)
    for row, each in zip(rows, examples, strict=True):
        chosen = summarizer.choose(document(read_text(row["text"])), asked_length(None, None, None, 0))
        own = [token for sentence, _ in chosen for token in tokens(sentence.text)]
        lead = [tokens(sentence) for paragraph in row["sentences"] for sentence in paragraph]
        equal: list[str] = []
        for sentence in lead:
            if equal and len(equal) + len(sentence) / 2 > len(own):
                break
            equal += sentence
        found["news"].append(rouge_1(own, each.summary))
        found["lead-3"].append(rouge_1([token for sentence in lead[:3] for token in sentence], each.summary))
        found["equal lead"].append(rouge_1(equal, each.summary))
        found["words"].append(len(own) / 100)
    return found


def fold_of(identity: str, folds: int) -> int:
    """The fold of an article, by its name alone."""
    return zlib.crc32(identity.encode()) % folds


def main(arguments: Sequence[str] | None = None) -> int:
    """Train on DATA and write the weights, or with ``--cv`` print figures out of fold and write nothing."""
    parser = argparse.ArgumentParser(prog="python -m kupang_cli.summarize.train", description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path, help="JSON Lines with id, text, summary and sentences")
    parser.add_argument("--cv", type=int, metavar="FOLDS", help="print figures by cross-validation instead")
    parser.add_argument("--by", choices=["article", "category"], default="article", help="what a fold leaves out")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where to write the weights")
    parser.add_argument("--date", default="", help="the date to put into the provenance")
    parser.add_argument("--figures", default="", help="figures to put into the provenance")
    options = parser.parse_args(arguments)
    with options.data.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    examples = [example(row["text"], row["summary"]) for row in rows]
    if not options.cv:
        provenance = {
            "what": "weights of the method news; python -m kupang_cli.summarize.train makes them",
            "data": f"IndoSum (Kurniawan and Louvan 2018), {len(rows)} articles with human summaries",
            "licence": "CC BY-SA 4.0",
            "date": options.date,
            "figures": options.figures,
        }
        save(fit(examples), options.out, provenance)
        return 0
    if options.by == "category":
        names = sorted({row["category"] for row in rows})
        folds = [names.index(row["category"]) for row in rows]
    else:
        folds = [fold_of(row["id"], options.cv) for row in rows]
    total: dict[str, list[float]] = {}
    for fold in sorted(set(folds)):
        inside = [index for index, own in enumerate(folds) if own != fold]
        outside = [index for index, own in enumerate(folds) if own == fold]
        model = fit([examples[index] for index in inside])
        for name, values in figures(model, [rows[i] for i in outside], [examples[i] for i in outside]).items():
            total.setdefault(name, []).extend(values)
        print(f"fold {fold}: {len(outside)} articles", file=sys.stderr)
    means = {name: 100 * sum(values) / len(values) for name, values in total.items()}
    print(f"ROUGE-1 out of fold           {means['news']:.2f}")
    print(f"Lead-3                        {means['lead-3']:.2f}")
    print(f"margin over Lead-3            {means['news'] - means['lead-3']:+.2f}")
    print(f"margin over the equal lead    {means['news'] - means['equal lead']:+.2f}")
    print(f"words per summary             {means['words']:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

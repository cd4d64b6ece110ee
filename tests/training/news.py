"""Train the weights of the method ``news``: ``python tests/training/news.py DATA [--cv 5]``.

DATA is JSON Lines with the ``text`` of an article and a human ``summary`` of it each (IndoSum: Kurniawan and Louvan
2018, https://arxiv.org/abs/1810.05334). Needs the ``train`` dependency group; scoring needs none of this.

What is learned is how much of a sentence a human tells: the share of its pairs of neighbouring words that stand in the
summary. Gradient-boosted trees (LightGBM) estimate it from the sentence and its place; a second set of trees estimates
it again with the first estimates of the article's sentences beside (see ``model``), which it meets in training as they
come for articles not learned from.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import zlib
from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np

from kupang_cli.extract.head.dateline import head
from kupang_cli.reading.articles import read_text
from kupang_cli.summary.bridge import document, with_unfit
from kupang_cli.summary.features import context_features, sentence_features
from kupang_cli.summary.length import Length
from kupang_cli.summary.model import FEATURES, WEIGHTS, Branch, Estimate, Model, Tree
from kupang_cli.summary.news import NewsSummarizer
from kupang_cli.text.layout import segment

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")  # as ROUGE is counted here: hyphens divide words
_FIRST = 16  # sentences of an article that are learned from
FOLDS = 5
_FIRST_TREES, _SECOND_TREES = 60, 60
_BOOSTING = {
    "objective": "regression",
    "learning_rate": 0.12,
    "num_leaves": 12,
    "min_data_in_leaf": 40,
    "lambda_l2": 10,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.6,
    "bagging_freq": 1,
    # Equal examples give equal trees.
    "seed": 3,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbose": -1,
}


class Example(NamedTuple):
    """An article to learn from: its name, its sentences' features, lengths and shares told, and its summary's words."""

    name: str
    features: list[list[float]]
    lengths: list[int]
    told: list[float]
    summary: list[str]


def example(name: str, text: str, summary: str) -> Example:
    """The example of an article's text and its human summary."""
    sentences = with_unfit(document(read_text(text)))
    reference = tokens(summary)
    return Example(
        name,
        sentence_features(sentences),
        [len(sentence.words) or 1 for sentence in sentences],
        [share_told(tokens(sentence.text), reference) for sentence in sentences],
        reference,
    )


def tokens(text: str) -> list[str]:
    """The words of a text as ROUGE counts them."""
    return _TOKEN.findall(text.lower())


def share_told(sentence: Sequence[str], summary: Sequence[str]) -> float:
    """The share of a sentence's pairs of neighbouring words that stand in the summary, 0 to 1."""
    shared = Counter(pairwise(sentence)) & Counter(pairwise(summary))
    return sum(shared.values()) / max(1, len(sentence) - 1)


def rouge_1(candidate: Sequence[str], reference: Sequence[str]) -> float:
    """ROUGE-1 F1 of two lists of words."""
    shared = sum((Counter(candidate) & Counter(reference)).values())
    return 2 * shared / (len(candidate) + len(reference)) if shared else 0.0


def fit(examples: Sequence[Example]) -> Model:
    """The model of these examples. Equal examples in equal order give equal weights."""
    alone = [each.features[:_FIRST] for each in examples]
    told = [each.told[:_FIRST] for each in examples]
    first = boosted(alone, told, _FIRST_TREES)
    estimates = out_of_fold_estimates(examples, alone, told)
    beside = [
        [[*own, *around] for own, around in zip(each.features, context_features(estimate, each.lengths), strict=True)][
            :_FIRST
        ]
        for each, estimate in zip(examples, estimates, strict=True)
    ]
    return Model(first, boosted(beside, told, _SECOND_TREES))


def out_of_fold_estimates(
    examples: Sequence[Example], alone: Sequence[list[list[float]]], told: Sequence[list[float]]
) -> list[list[float]]:
    """First estimates of each example's sentences by trees that did not learn from it."""
    estimates: list[list[float]] = [[] for _ in examples]
    for fold in range(FOLDS):
        outside = [fold_of(each.name, FOLDS) == fold for each in examples]
        inner = boosted(
            [rows for rows, out in zip(alone, outside, strict=True) if not out],
            [shares for shares, out in zip(told, outside, strict=True) if not out],
            _FIRST_TREES,
        )
        for index, out in enumerate(outside):
            if out:
                estimates[index] = [inner(row) for row in examples[index].features]
    return estimates


def boosted(rows: Sequence[Sequence[Sequence[float]]], told: Sequence[Sequence[float]], rounds: int) -> Estimate:
    """Trees that estimate the shares ``told`` from the ``rows`` of features; both a list an article."""
    inputs = np.array([row for article in rows for row in article], float)
    target = np.array([share for article in told for share in article])
    booster = lightgbm.train(_BOOSTING, lightgbm.Dataset(inputs, target - target.mean()), rounds)
    trees = [_tree(each["tree_structure"]) for each in booster.dump_model()["tree_info"]]
    return Estimate(round(float(target.mean()), 4), tuple(trees))


def _tree(node: dict[str, Any]) -> Tree:
    """A tree as LightGBM gives it, rounded to what the file of weights holds."""
    if "leaf_value" in node:
        return round(float(node["leaf_value"]), 4)
    return Branch(
        node["split_feature"],
        round(float(node["threshold"]), 4),
        round(float(node["internal_value"]), 4),
        _tree(node["left_child"]),
        _tree(node["right_child"]),
    )


# ---------------------------------------------------------------- the command


def weights_text(model: Model, provenance: dict[str, Any]) -> str:
    """The model as JSON, a tree a line: a feature, its threshold, the value before asking, what is low and high."""

    def branch(tree: Tree) -> Any:
        if not isinstance(tree, Branch):
            return tree
        return [FEATURES[tree.feature], tree.threshold, tree.value, branch(tree.low), branch(tree.high)]

    def part(estimate: Estimate) -> str:
        lines = ",\n".join(f"      {json.dumps(branch(tree))}" for tree in estimate.trees)
        return f'{{\n    "bias": {estimate.bias},\n    "trees": [\n{lines}\n    ]\n  }}'

    head = json.dumps(provenance, ensure_ascii=False, indent=2)[2:-2]
    return f'{{\n{head},\n  "first estimate": {part(model.first)},\n  "second estimate": {part(model.second)}\n}}\n'


def figures(model: Model, rows: Sequence[dict[str, Any]], examples: Sequence[Example]) -> dict[str, list[float]]:
    """ROUGE-1 of each example's summary by this model, of Lead-3 and of the lead of equal length, as fractions.

    Both leads are given as the articles have them and without their datelines.
    """
    found: dict[str, list[float]] = {"news": [], "words": []}
    summarizer = NewsSummarizer(model)
    for row, each in zip(rows, examples, strict=True):
        chosen = summarizer.choose(document(read_text(row["text"])), Length(None, None))
        own = [token for sentence, _ in chosen for token in tokens(sentence.text)]
        lead = [tokens(sentence) for paragraph in row["sentences"] for sentence in paragraph]
        bare = [lead[0][len(tokens(dateline(row["text"]))) :], *lead[1:]]
        for name, opening in (("", lead), (" without datelines", bare)):
            first = [token for sentence in opening[:3] for token in sentence]
            found.setdefault(f"lead-3{name}", []).append(rouge_1(first, each.summary))
            equal = opening_of_length(opening, len(own))
            found.setdefault(f"equal lead{name}", []).append(rouge_1(equal, each.summary))
        found["news"].append(rouge_1(own, each.summary))
        found["words"].append(len(own) / 100)
    return found


def opening_of_length(lead: Sequence[Sequence[str]], words: int) -> list[str]:
    """The words of an article's first sentences that come closest to so many."""
    equal: list[str] = []
    for sentence in lead:
        if equal and len(equal) + len(sentence) / 2 > words:
            break
        equal += sentence
    return equal


def dateline(text: str) -> str:
    """The dateline that a text begins with; empty where it has none."""
    article = read_text(text)
    found = head(article, segment(article))
    return "" if found is None or found.start > 0 else article.text[: found.end]


def fold_of(identity: str, folds: int) -> int:
    """The fold of an article, by its name alone."""
    return zlib.crc32(identity.encode()) % folds


def out_of_fold(rows: Sequence[dict[str, Any]], examples: Sequence[Example], folds: Sequence[int]) -> dict[str, float]:
    """The scorer's figures, in percent, by cross-validation: ``folds`` tells which articles are left out together."""
    total: dict[str, list[float]] = {}
    for fold in sorted(set(folds)):
        inside = [index for index, own in enumerate(folds) if own != fold]
        outside = [index for index, own in enumerate(folds) if own == fold]
        model = fit([examples[index] for index in inside])
        for name, values in figures(model, [rows[i] for i in outside], [examples[i] for i in outside]).items():
            total.setdefault(name, []).extend(values)
        print(f"fold {fold}: {len(outside)} articles", file=sys.stderr)
    means = {name: 100 * sum(values) / len(values) for name, values in total.items()}
    return {
        "ROUGE-1": round(means["news"], 2),
        "Lead-3": round(means["lead-3"], 2),
        "margin over Lead-3": round(means["news"] - means["lead-3"], 2),
        "margin over the lead of equal length": round(means["news"] - means["equal lead"], 2),
        "margin over Lead-3 without datelines": round(means["news"] - means["lead-3 without datelines"], 2),
        "margin over that lead without datelines": round(means["news"] - means["equal lead without datelines"], 2),
        "words per summary": round(means["words"], 1),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Train on DATA and write the weights, or with ``--cv`` print figures out of fold and write nothing."""
    parser = argparse.ArgumentParser(description="Train the weights of the method news.")
    parser.add_argument("data", type=Path, help="JSON Lines with id, text, summary, sentences and category")
    parser.add_argument("--cv", type=int, metavar="FOLDS", help="print figures by cross-validation, write nothing")
    parser.add_argument("--by", choices=["article", "category"], default="article", help="what a fold leaves out")
    parser.add_argument("--out", type=Path, default=WEIGHTS, help="where to write the weights")
    options = parser.parse_args(arguments)
    with options.data.open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    examples = [example(row["id"], row["text"], row["summary"]) for row in rows]
    names = sorted({row["category"] for row in rows})
    folds = [
        names.index(row["category"]) if options.by == "category" else fold_of(row["id"], options.cv or FOLDS)
        for row in rows
    ]
    found = out_of_fold(rows, examples, folds)
    for name, value in found.items():
        print(f"{name:42}{value:.2f}")
    if options.cv:
        return 0
    provenance = {
        "what": "weights of the method news; python tests/training/news.py DATA makes them",
        "data": f"IndoSum (Kurniawan and Louvan 2018), {len(rows)} articles with human summaries",
        "licence": "CC BY-SA 4.0",
        "trained with": f"LightGBM {lightgbm.__version__}",
        "out of fold": found,
    }
    model = fit(examples)
    # The date is that of the last change: weights that come out as the program has them keep theirs.
    before = WEIGHTS.read_text(encoding="utf-8") if WEIGHTS.exists() else "{}"
    text = weights_text(model, {**provenance, "date": json.loads(before).get("date")})
    if text != before:
        text = weights_text(model, {**provenance, "date": date.today().isoformat()})
    options.out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

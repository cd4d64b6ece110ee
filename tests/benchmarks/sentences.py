#!/usr/bin/env python3
"""Print how well and how fast kupang and other libraries find the ends of Indonesian sentences, in one run.

    KUPANG_EVAL_DATA=FOLDER python tests/benchmarks/sentences.py

Documents are ten consecutive sentences of a treebank joined by a blank; F1 is over the places where sentences end.
Libraries that are not installed are left out: ``pip install sentencex pysbd yasbd nltk``.
"""

from __future__ import annotations

import importlib
import json
import os
import re
import statistics
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from kupang_cli.reading.articles import read_text
from kupang_cli.text.layout import segment

_ENDED = re.compile(r"[.!?][\"”’')]*$")
_SENTENCES, _RUNS = 10, 5

Splitter = Callable[[str], Iterable[int]]


def documents(folder: Path) -> list[list[str]]:
    """The sentences of each document."""
    with (folder / "sentences-dev.jsonl").open(encoding="utf-8") as lines:
        sentences = [json.loads(line)["text"].strip() for line in lines]
    whole = [sentence for sentence in sentences if _ENDED.search(sentence)]
    return [whole[start : start + _SENTENCES] for start in range(0, len(whole) - _SENTENCES + 1, _SENTENCES)]


def ends_of(text: str, pieces: Iterable[str]) -> Iterable[int]:
    """Where the pieces, which stand in the text in their order, end in it."""
    at = 0
    for piece in pieces:
        stripped = piece.strip()
        if stripped:
            at = text.index(stripped, at) + len(stripped)
            yield at


def kupang(text: str) -> Iterable[int]:
    """Our own sentences."""
    return [sentence.span.end for sentence in segment(read_text(text)).sentences]


def splitters() -> Iterable[tuple[str, Splitter]]:
    """The libraries that are here, with the language that serves Indonesian best in each."""
    yield "kupang", kupang

    def module(name: str) -> Any:
        try:
            return importlib.import_module(name)
        except ImportError:
            return None

    if sentencex := module("sentencex"):
        yield "sentencex (id)", lambda text: ends_of(text, sentencex.segment("id", text))
    if yasbd := module("yasbd"):
        yield "yasbd", lambda text: ends_of(text, yasbd.segment(text))
    if pysbd := module("pysbd"):
        segmenter = pysbd.Segmenter(language="en", clean=False)
        yield "pysbd (en)", lambda text: ends_of(text, segmenter.segment(text))
    if punkt := module("nltk.tokenize.punkt"):
        tokenizer = punkt.PunktSentenceTokenizer()
        yield "NLTK Punkt, untrained", lambda text: ends_of(text, tokenizer.tokenize(text))


def main() -> None:
    """Print the table."""
    if "KUPANG_EVAL_DATA" not in os.environ:
        raise SystemExit("KUPANG_EVAL_DATA names no folder with evaluation data")
    groups = documents(Path(os.environ["KUPANG_EVAL_DATA"]))
    texts = [" ".join(group) for group in groups]
    expected = [set(ends_of(text, group)) for text, group in zip(texts, groups, strict=True)]
    print("| sentences of | boundary F1 | ms a document |\n| --- | --- | --- |")
    for name, split in splitters():
        found = [{*split(text), len(text)} for text in texts]
        right = sum(len(wanted & have) for wanted, have in zip(expected, found, strict=True))
        f1 = 200 * right / (sum(map(len, expected)) + sum(map(len, found)))
        times = []
        for _ in range(_RUNS):
            start = time.perf_counter()
            for text in texts:
                list(split(text))
            times.append(time.perf_counter() - start)
        print(f"| {name} | {f1:.2f} | {statistics.median(times) / len(texts) * 1e3:.2f} |", flush=True)


if __name__ == "__main__":
    main()

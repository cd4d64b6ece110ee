#!/usr/bin/env python3
"""Print how fast and how lean kupang is, as ratios measured in one run on one machine.

    python tests/benchmarks/speed.py [--runs 9] [--quick]

Every ratio is the median of alternating runs, ours and the yardstick's in turn, so that a slow moment of the machine
falls on both; "noise" is the spread of the yardstick's own times (interquartile range over median). Texts are the
samples, repeated with the sentences of each shifted, unless ``KUPANG_EVAL_DATA`` names the evaluation data.
``--quick`` leaves out the 20 MB text. The library sumy brings NLTK.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "samples" / "kupang.txt"
FLOOR = [sys.executable, "-c", "import typer, rich.console, rich.panel, rich.table"]
KUPANG = [sys.executable, "-m", "kupang_cli"]
SCRIPTS = Path(sys.executable).parent

Action = Callable[[], object]


def program(*command: str | Path) -> Action:
    """An action that runs a command to its end, its output read through a pipe."""

    def run() -> None:
        done = subprocess.run([str(part) for part in command], capture_output=True, check=False)
        if done.returncode:
            raise SystemExit(f"{' '.join(map(str, command))}: {done.stderr.decode(errors='replace')[-500:]}")

    return run


def seconds(action: Action) -> float:
    """The time one run of ``action`` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def ratio(ours: Action, theirs: Action, runs: int) -> tuple[float, float, float, float]:
    """Median time of each, their ratio, and the noise of the yardstick, over alternating runs after a warm-up."""
    ours()
    theirs()
    mine, yardstick = [], []
    for _ in range(runs):
        mine.append(seconds(ours))
        yardstick.append(seconds(theirs))
    low, _, high = statistics.quantiles(yardstick, n=4)
    middle = statistics.median(yardstick)
    return statistics.median(mine), middle, statistics.median(mine) / middle, (high - low) / middle


def texts(count: int) -> list[str]:
    """``count`` articles: evaluation articles where they are to be had, otherwise the samples over and over."""
    folder = os.environ.get("KUPANG_EVAL_DATA")
    if folder:
        with (Path(folder) / "summary-dev.jsonl").open(encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line, _ in zip(lines, range(count), strict=False)]
    from kupang_cli import read

    samples = [read(path).text for path in sorted((ROOT / "samples").glob("*.txt"))]
    return [samples[index % len(samples)] for index in range(count)]


class PlainTokenizer:
    """Sumy's tokenizer interface over NLTK's Treebank tokenizer, which needs no data."""

    def __init__(self) -> None:
        from nltk.tokenize import TreebankWordTokenizer

        self.to_words = TreebankWordTokenizer().tokenize


def stock_lexrank(sentences: Iterable[list[str]]) -> Action:
    """Sumy's own LexRank with plain tokens on these sentences, a list of them an article."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.summarizers.lex_rank import LexRankSummarizer

    tokenizer = PlainTokenizer()
    documents = [
        ObjectDocumentModel([Paragraph([Sentence(sentence, tokenizer) for sentence in article])])
        for article in sentences
    ]

    def run() -> None:
        for document in documents:
            LexRankSummarizer()(document, 3)

    return run


def punkt_and_treebank(articles: list[str]) -> Action:
    """NLTK merely splitting the articles into sentences and words."""
    from nltk.tokenize import TreebankWordTokenizer
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    punkt, treebank = PunktSentenceTokenizer(), TreebankWordTokenizer()

    def run() -> None:
        for article in articles:
            for sentence in punkt.tokenize(article):
                treebank.tokenize(sentence)

    return run


def row(what: str, value: float, reach: str, detail: str) -> None:
    """One line of the Markdown table."""
    print(f"| {what} | {value:.3g} | {reach} | {detail} |", flush=True)


def processes(runs: int) -> None:
    """Whole programs, from start to end."""
    for what, ours, theirs, reach in (
        ("`kupang show ARTICLE` / importing typer and Rich", [*KUPANG, "show", SAMPLE], FLOOR, "≤ 1.2"),
        ("`kupang --help` / the same", [*KUPANG, "--help"], FLOOR, "≤ 1.1"),
        (
            "`kupang summarize ARTICLE` / `sumy --version`",
            [*KUPANG, "summarize", SAMPLE],
            [SCRIPTS / "sumy", "--version"],
            "≤ 0.45",
        ),
    ):
        mine, yardstick, value, noise = ratio(program(*ours), program(*theirs), runs)
        row(what, value, reach, f"{mine * 1e3:.0f} ms / {yardstick * 1e3:.0f} ms, noise {noise:.0%}")


def in_process(runs: int) -> None:
    """Our functions beside other libraries on the same text."""
    from kupang_cli.analysis import analyze
    from kupang_cli.reading.articles import read_text
    from kupang_cli.summary.summarizer import summarize
    from kupang_cli.text.layout import segment

    raw = texts(300)
    articles = [read_text(text) for text in raw]
    mine, yardstick, value, noise = ratio(
        lambda: [analyze(article) for article in articles], punkt_and_treebank(raw), runs
    )
    detail = f"{mine / len(raw) * 1e3:.2f} ms / {yardstick / len(raw) * 1e3:.2f} ms an article, noise {noise:.0%}"
    row("`analyze`, 300 articles / NLTK's Punkt and Treebank tokenizers", value, "≤ 0.6", detail)

    some = articles[:60]
    sentences = [[article[sentence.span] for sentence in segment(article).sentences] for article in some]
    mine, yardstick, value, noise = ratio(
        lambda: [summarize(article) for article in some], stock_lexrank(sentences), runs
    )
    detail = f"{mine / len(some) * 1e3:.2f} ms / {yardstick / len(some) * 1e3:.2f} ms an article, noise {noise:.0%}"
    row("`summarize` (news) / sumy's stock LexRank on the same sentences", value, "≤ 0.5", detail)


def growth(runs: int) -> None:
    """Time for ten and a hundred times the text over the time for the text."""
    from kupang_cli.analysis import analyze
    from kupang_cli.reading.articles import read_text
    from kupang_cli.summary.bridge import document

    text = read_text(SAMPLE.read_text(encoding="utf-8")).text
    once = read_text(text)
    for times, reach in ((10, "≤ 12"), (100, "≤ 120")):
        more = read_text("\n".join([text] * times))
        for what, function in (("`analyze`", analyze), ("the summarizers' bridge", document)):
            mine, yardstick, value, noise = ratio(
                lambda f=function, t=more: f(t), lambda f=function: f(once), min(runs, 7)
            )
            detail = f"{mine * 1e3:.0f} ms / {yardstick * 1e3:.2f} ms, noise {noise:.0%}"
            row(f"{times} × the text, {what}", value, reach, detail)


def peak_memory() -> None:
    """Peak resident memory of ``show --json`` on a 20 MB text over the text's size."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.txt"
        text = "\n".join(texts(300))
        data = text.encode()
        with path.open("wb") as file:
            while file.tell() < 20_000_000:
                file.write(data)
        size = path.stat().st_size
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        elapsed = seconds(program(*KUPANG, "show", "--json", path))
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
        assert peak > before
    row(
        "peak memory of `show --json` on 20 MB / the text",
        peak * 1024 / size,
        "≤ 20",
        f"{peak / 1024:.0f} MiB, {elapsed:.0f} s",
    )


def many_files(runs: int) -> None:
    """A thousand files in one call, per file, over one file."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, text in enumerate(texts(1000)):
            paths.append(Path(folder) / f"{index:04d}.txt")
            paths[-1].write_text(text, encoding="utf-8")
        mine, yardstick, value, noise = ratio(
            program(*KUPANG, "show", "--json", *paths), program(*KUPANG, "show", "--json", SAMPLE), min(runs, 3)
        )
    detail = f"{mine:.2f} ms / {yardstick * 1e3:.0f} ms, noise {noise:.0%}"
    row("`show --json`, 1,000 files in one call, per file / one file", value / 1000, "≤ 0.05", detail)


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description="Ratios of kupang's speed and memory to yardsticks.")
    arguments.add_argument("--runs", type=int, default=9)
    arguments.add_argument("--quick", action="store_true")
    options = arguments.parse_args()
    compileall.compile_dir(ROOT / "kupang_cli", quiet=1)  # as pip installs it, and typer and Rich beside it
    print("| what | ratio | reach | measured |\n| --- | --- | --- | --- |")
    processes(options.runs)
    in_process(max(5, options.runs // 2))
    growth(options.runs)
    if not options.quick:
        peak_memory()
    many_files(options.runs)


if __name__ == "__main__":
    main()

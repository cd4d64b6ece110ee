#!/usr/bin/env python3
"""Print how much of what is found in articles is found in them wrapped hard at a width too.

    KUPANG_EVAL_DATA=FOLDER python tests/benchmarks/wrapping.py

Each article of ``reading-dev.jsonl``, of ``slices/s*.jsonl`` and of the JSON Lines files named as arguments is wrapped
in each manner at each width; a finding is kept that is equal to one of the article itself, white space aside. The
figure is F1 over the findings of all articles.
"""

from __future__ import annotations

import json
import os
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import kupang_cli
from kupang_cli.article import Article, Span
from kupang_cli.findings import Analysis, Speaker

_WIDTHS = (60, 72, 80)
_INDENT = " " * 4


def texts(arguments: list[str]) -> Iterator[str]:
    """The articles."""
    folder = Path(os.environ["KUPANG_EVAL_DATA"])
    for path in [folder / "reading-dev.jsonl", *sorted(folder.glob("slices/s*.jsonl")), *map(Path, arguments)]:
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)


def folded(paragraph: str, width: int) -> list[str]:
    """The lines that ``fold -s`` makes of a paragraph: each broken one keeps its blank."""
    lines: list[str] = []
    while len(paragraph) > width:
        cut = paragraph.rfind(" ", 0, width) + 1 or width
        lines.append(paragraph[:cut])
        paragraph = paragraph[cut:]
    return [*lines, paragraph]


def filled(paragraph: str, width: int) -> list[str]:
    """The lines that an editor makes of a paragraph, its first line set in as it was."""
    indent = " " * (len(paragraph) - len(paragraph.lstrip(" ")))
    words = paragraph.lstrip(" ")
    return textwrap.wrap(words, width, initial_indent=indent, break_long_words=False, break_on_hyphens=False) or [""]


def as_they_are(text: str) -> str:
    """The text without blank lines."""
    return re.sub(r"\n\s*\n", "\n", text)


def apart(text: str) -> str:
    """The text with a blank line behind each paragraph."""
    return re.sub(r"\s*\n\s*", "\n\n", text.strip())


def set_in(text: str) -> str:
    """The text with its paragraphs set in."""
    return _INDENT + re.sub(r"\s*\n\s*", f"\n{_INDENT}", text.strip())


# How paragraphs are told apart, and how each is wrapped.
MANNERS: dict[str, tuple[Callable[[str], str], Callable[[str, int], list[str]]]] = {
    "`fold -s`": (as_they_are, folded),
    "`fold -s`, blank lines": (apart, folded),
    "filled": (as_they_are, filled),
    "filled, blank lines": (apart, filled),
    "filled, set in": (set_in, filled),
}


def wrapped(text: str, wrap: Callable[[str, int], list[str]], width: int) -> str:
    """The text with each paragraph wrapped."""
    return "\n".join(row for line in text.split("\n") for row in wrap(line, width))


def findings(analysis: Analysis) -> dict[str, Counter[tuple[object, ...]]]:
    """What was found, by kind, without its places."""
    article = analysis.article

    def flat(span: Span | None) -> str | None:
        return None if span is None else " ".join(article[span].split())

    def named(speaker: Speaker | None) -> tuple[object, ...]:
        return () if speaker is None else (flat(speaker.name), flat(speaker.role))

    return {
        "headline": Counter([(flat(analysis.headline.span),)] if analysis.headline else []),
        "people": Counter((flat(person.name), flat(person.role)) for person in analysis.people),
        "quotes": Counter((flat(quote.span), quote.kind, *named(quote.speaker)) for quote in analysis.quotes),
        "statements": Counter((flat(said.span), *named(said.speaker)) for said in analysis.statements),
        "items": Counter((flat(item.span), item.ordinal) for points in analysis.points for item in points.items),
        "figures": Counter((flat(figure.span), figure.value, figure.unit) for figure in analysis.figures),
        "dates": Counter((flat(date.span), date.iso) for date in analysis.dates),
        "sentences": Counter((flat(each.span), each.boilerplate) for each in analysis.sentences),
    }


def main() -> None:
    """Print the table."""
    if "KUPANG_EVAL_DATA" not in os.environ:
        raise SystemExit("KUPANG_EVAL_DATA names no folder with evaluation data")
    articles = list(texts(sys.argv[1:]))
    rows: list[str] = []
    for manner, (lay_out, wrap) in MANNERS.items():
        plain = [lay_out(text) for text in articles]
        expected = [findings(kupang_cli.analyze(Article(text))) for text in plain]
        kinds = list(expected[0])
        if not rows:
            print(f"| wrapped | {' | '.join(kinds)} | all |\n| --- |{' --- |' * (len(kinds) + 1)}")
        for width in _WIDTHS:
            same: Counter[str] = Counter()
            both: Counter[str] = Counter()
            for text, wanted in zip(plain, expected, strict=True):
                have = findings(kupang_cli.analyze(Article(wrapped(text, wrap, width))))
                for kind in kinds:
                    same[kind] += 2 * (wanted[kind] & have[kind]).total()
                    both[kind] += wanted[kind].total() + have[kind].total()
            shares = [100 * same[kind] / (both[kind] or 1) for kind in kinds]
            rows.append(" | ".join(f"{share:.2f}" for share in (*shares, 100 * same.total() / both.total())))
            print(f"| {manner}, {width} | {rows[-1]} |", flush=True)


if __name__ == "__main__":
    main()

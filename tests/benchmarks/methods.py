#!/usr/bin/env python3
"""Print how the summarizing methods compare: ROUGE against human summaries and time per article.

    KUPANG_EVAL_DATA=FOLDER python tests/benchmarks/methods.py [--limit N] [METHOD...]

Runs the ``score.py`` of that folder through the command line, once a method. ``news`` learned from the very articles;
its row out of fold is what it does on articles it has not seen, as measured when its weights were trained.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from kupang_cli.summary.methods import METHODS
from kupang_cli.summary.model import WEIGHTS

COLUMNS = ("ROUGE-1", "ROUGE-2", "ROUGE-L", "margin over Lead-3 R1", "margin over equal lead R1", "words per summary")


def figures(folder: Path, method: str, limit: int | None) -> dict[str, float]:
    """The scorer's figures for one method."""
    command = [sys.executable, folder / "score.py", "summary", folder / "summary-dev.jsonl", "--json"]
    command += ["--kupang", f"{sys.executable} -m kupang_cli", "--options", f"--method {method}"]
    if limit:
        command += ["--limit", str(limit)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    if done.returncode:
        raise SystemExit(f"{method}: {done.stderr[-500:]}")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    """Print the table."""
    arguments = argparse.ArgumentParser(description="The summarizing methods compared.")
    arguments.add_argument("methods", nargs="*", default=METHODS, metavar="METHOD")
    arguments.add_argument("--limit", type=int, help="only the first so many articles")
    options = arguments.parse_args()
    if "KUPANG_EVAL_DATA" not in os.environ:
        raise SystemExit("KUPANG_EVAL_DATA names no folder with evaluation data")
    folder = Path(os.environ["KUPANG_EVAL_DATA"])
    print(f"| method | {' | '.join(COLUMNS)} | ms an article |\n|{' --- |' * (len(COLUMNS) + 2)}")
    if "news" in options.methods:
        known = json.loads(WEIGHTS.read_text(encoding="utf-8"))["out of fold"]
        cells = (
            f"{known['ROUGE-1']:.2f}",
            "",
            "",
            f"{known['margin over Lead-3']:+.2f}",
            f"{known['margin over the lead of equal length']:+.2f}",
            f"{known['words per summary']:.1f}",
        )
        print(f"| `news`, out of fold | {' | '.join(cells)} | |")
    for method in options.methods:
        found = figures(folder, method, options.limit)
        row = " | ".join(f"{found[name]:+.2f}" if "margin" in name else f"{found[name]:.2f}" for name in COLUMNS)
        print(f"| `{method}` | {row} | {1e3 * found['seconds'] / found['documents']:.1f} |", flush=True)


if __name__ == "__main__":
    main()

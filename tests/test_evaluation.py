"""The evaluation gate: floors under the figures measured on annotated articles; floors go up only.

Runs ``score.py`` of the folder that ``KUPANG_EVAL_DATA`` names, through the command line, and skips without it.
``summary`` is scored on articles its weights were trained on, so that floor guards against breakage and is no
measure of quality; the README gives the figures out of fold.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DATA = os.environ.get("KUPANG_EVAL_DATA")
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(not DATA, reason="KUPANG_EVAL_DATA names no folder with evaluation data")


def score(task: str, data: str, *options: str) -> dict[str, float]:
    """The figures of one run of the scorer on one of its data files."""
    assert DATA is not None
    command = [sys.executable, str(Path(DATA) / "score.py"), task, str(Path(DATA) / data), *options]
    done = subprocess.run(
        [*command, "--json", "--kupang", f"{sys.executable} -m kupang_cli"], capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr[-2000:] + done.stdout[-500:]
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


@pytest.mark.parametrize("run", FLOORS)
def test_figures_hold(run: str) -> None:
    figures = score(*run.split())
    below = [
        f"{name}: {figures[name]} is below the floor {floor}"
        for name, floor in FLOORS[run].get("at least", {}).items()
        if figures[name] < floor
    ]
    above = [
        f"{name}: {figures[name]} is above the ceiling {ceiling}"
        for name, ceiling in FLOORS[run].get("at most", {}).items()
        if figures[name] > ceiling
    ]
    assert not below + above, "\n".join(below + above)

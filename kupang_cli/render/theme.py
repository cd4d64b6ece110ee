"""Semantic style names in one theme.

Weight and space do most of the work, so that a page reads the same without colours. The colours are the terminal's own:
of its sixteen, magenta is the one that stands out on white and on black alike in every common palette.
"""

from __future__ import annotations

from rich.theme import Theme

THEME = Theme(
    {
        "headline": "bold",
        "meta": "dim",
        "label": "bold magenta",
        "speaker": "bold",
        "role": "dim",
        "place": "dim",
        "number": "magenta",
        "title": "bold",
        "finding": "bold",
        "context": "dim",
        "missing": "dim",
        "why": "dim",
        "note": "red",
        "unsound": "bold red",
        "theirs": "red strike",
        "ours": "green underline",
        "boilerplate": "dim",
        "mark.headline": "bold",
        "mark.speaker": "bold",
        "mark.quote": "magenta",
        "mark.point": "bold underline",
        "mark.figure": "green underline",
        "mark.date": "cyan underline",
        "mark.chosen": "bold",
        "mark.passed": "dim",
    },
    inherit=False,
)

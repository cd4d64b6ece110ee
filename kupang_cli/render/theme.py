"""Semantic style names in one theme; only the terminal's own sixteen colours, so that light and dark both work."""

from __future__ import annotations

from rich.theme import Theme

THEME = Theme(
    {
        "headline": "bold",
        "meta": "dim",
        "label": "bold cyan",
        "speaker": "bold",
        "role": "dim",
        "quote": "",
        "place": "dim",
        "number": "cyan",
        "title": "bold",
        "detail": "",
        "unit": "dim",
        "missing": "italic dim",
        "rule": "dim italic",
        "note": "yellow",
        "mark.quote": "green",
        "mark.speaker": "bold green",
        "mark.statement": "underline",
        "mark.point": "bold magenta",
        "mark.figure": "cyan",
        "mark.date": "blue",
        "mark.chosen": "bold reverse",
    },
    inherit=False,
)

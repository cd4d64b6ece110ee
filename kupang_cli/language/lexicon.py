"""Reads lexicons, the text files in this folder.

A lexicon is UTF-8 text. ``[name]`` opens a group, every other line is an entry; ``entry = value`` gives the entry
a value; ``#`` begins a comment, which attests odd entries with an example. Each file is read once, when first used.
Code asks the ``vocabulary`` for words, not these files.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent

_COMMENT = re.compile(r"#[^\n]*")
_GROUP = re.compile(r"\[([a-z_]+)\]\n")


@cache
def lexicon(name: str) -> dict[str, dict[str, str]]:
    """The lexicon ``name``: a dict a group, entry to value ("" where none is given), in the order of the file.

    Raises FileNotFoundError when there is no such lexicon and ValueError for an entry outside a group.
    """
    text = _COMMENT.sub("", (FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
    outside, *parts = _GROUP.split(text)
    if outside.strip():
        raise ValueError(f"{name}.txt: entry {outside.split()[0]!r} stands before any group")
    return {group: _entries(lines) for group, lines in zip(parts[::2], parts[1::2], strict=True)}


def _entries(lines: str) -> dict[str, str]:
    if " " not in lines:
        return dict.fromkeys(lines.split(), "")  # thousands of words
    entries = dict.fromkeys(filter(None, map(str.strip, lines.split("\n"))), "")
    if " = " not in lines:
        return entries
    pairs = (entry.partition(" = ") for entry in entries)
    return {entry.strip(): value.strip() for entry, _, value in pairs}

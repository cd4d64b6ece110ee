"""Indonesian as data: one lexicon a text file in this folder, and the loader that reads them.

A lexicon is UTF-8 text. ``[name]`` opens a group, every other line is an entry; ``entry = value`` gives the entry
a value; ``#`` begins a comment, which attests odd entries with an example. Each file is read once, when first used.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def lexicon(name: str) -> dict[str, dict[str, str]]:
    """The lexicon ``name``: a dict a group, entry to value ("" where none is given), in the order of the file.

    Raises FileNotFoundError when there is no such lexicon and ValueError for an entry outside a group.
    """
    groups: dict[str, dict[str, str]] = {}
    group: dict[str, str] | None = None
    for line in (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        entry = line.partition("#")[0].strip() if "#" in line else line
        if not entry:
            continue
        if entry[0] == "[" and entry[-1] == "]":
            group = groups.setdefault(entry[1:-1], {})
        elif group is None:
            raise ValueError(f"{name}.txt: entry {entry!r} stands before any group")
        elif " = " in entry:
            key, _, value = entry.partition(" = ")
            group[key.strip()] = value.strip()
        else:
            group[entry] = ""
    return groups


@cache
def words(name: str, *groups: str) -> frozenset[str]:
    """The entries of these groups of a lexicon, of all its groups when none is named."""
    content = lexicon(name)
    return frozenset(entry for group in groups or content for entry in content[group])

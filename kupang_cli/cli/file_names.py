"""Names of files for articles, after the names of their sources."""

from __future__ import annotations

import re

_NOT_IN_NAMES = re.compile(r"[^\w.+-]+")
_LONGEST = 100  # characters, of which each may be four bytes of the 255 that a file system takes less the rest


def free_name(source: str, suffix: str, taken: set[str]) -> str:
    """A name for the file of an article, which is none in ``taken`` and becomes one of them.

    "berita/pasar.txt" gives "pasar" with ``suffix``, "berita.jsonl#3" gives "berita-3", standard input "stdin", an
    address its last part. Letters, digits, full stops, plus and minus signs and underscores stay, the rest is "-".
    """
    stem = _stem(source)
    name, number = stem + suffix, 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}{suffix}"
    taken.add(name.casefold())
    return name


def _stem(source: str) -> str:
    if source == "-":
        return "stdin"
    path, mark, part = source.partition("#")
    if "://" in path:
        path = path.partition("://")[2].partition("?")[0]
    base = re.split(r"[/\\]", path.rstrip("/\\"))[-1]
    stem = re.sub(r"(?<!^)\.[A-Za-z]{1,5}$", "", base)
    safe = _NOT_IN_NAMES.sub("-", f"{stem}-{part}" if mark else stem).strip(".-")
    return safe[:_LONGEST] or "article"

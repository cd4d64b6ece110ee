"""What an outlet or press office sets around the title of its report: bylines, date lines, mastheads, photo credits."""

from __future__ import annotations

import re
from functools import cache

from kupang_cli.article import Span
from kupang_cli.language import words as lexicon_words

_LONGEST = 100  # code points of a line
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_DOMAIN = re.compile(r"(?i)(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,8}")
_PARTS = re.compile(r"[,|–—]| - ")  # "Sukamaju, kabar.example"
_PATH = re.compile(r"\S+(?: ?[>»] ?[^>»]+)+")  # "Beranda > Daerah"


@cache
def _credit() -> re.Pattern[str]:
    """A credit in brackets at the end of a line: "(Foto: Rahmat Hidayat)"."""
    words = "|".join(sorted(lexicon_words("front_matter", "credits")))
    return re.compile(rf"(?i)[(\[](?:{words})\b[^()\[\]]*[)\]]$")


def is_front_matter(text: str, span: Span) -> bool:
    """Whether the line ``text[span]`` is neither title nor report; a single word is neither."""
    if span.end - span.start > _LONGEST or text[span.end - 1] in ".?!…":
        return False
    line = text[span.start : span.end]
    lower = line.lower()
    words = _TOKEN.findall(lower)
    if len(words) < 2:
        return True
    return (
        _is_byline(line, lower)
        or all(word.isdigit() or word in _date_words() for word in words)
        or any(lower.startswith(kind) for kind in lexicon_words("front_matter", "documents"))
        or _credit().search(line) is not None
        or any(_DOMAIN.fullmatch(part.strip()) for part in _PARTS.split(line))
        or _PATH.fullmatch(line) is not None
    )


def _is_byline(line: str, lower: str) -> bool:
    """Whether a line says who wrote: "Oleh: Siti Aminah", "Oleh Siti Aminah", not "Oleh-oleh Khas Sukamaju"."""
    for word in lexicon_words("front_matter", "bylines"):
        if lower.startswith(word):
            rest = line[len(word) :]
            if rest.lstrip().startswith(":"):
                return True
            names = rest.split()
            return rest[:1].isspace() and 0 < len(names) <= 4 and all(name[0].isupper() for name in names)
    return False


@cache
def _date_words() -> frozenset[str]:
    return lexicon_words("months") | lexicon_words("front_matter", "date_lines")

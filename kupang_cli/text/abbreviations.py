"""Chains of titles and degrees that are written without blanks: "Prof.Dr.Ir.H", "S.Sos.M.Si"."""

from __future__ import annotations

from kupang_cli.language.vocabulary import vocabulary as known

_MOST_PARTS = 8  # of a chain
_LONGEST_DEGREE = 3  # parts: "S.Pd.I"


def is_degree(word: str) -> bool:
    """Whether a word without its last full stop is a degree behind a name, or several in a row."""
    parts = word.lower().split(".")
    if len(parts) > _MOST_PARTS:
        return False
    first = 0
    while first < len(parts):
        lengths = range(min(_LONGEST_DEGREE, len(parts) - first), 0, -1)
        length = next((length for length in lengths if _is_one(".".join(parts[first : first + length]))), 0)
        if not length:
            return False
        first += length
    return True


def _is_one(word: str) -> bool:
    return word in known.abbreviations_ending or (word in known.degrees and word not in known.abbreviations)


def is_title_chain(word: str) -> bool:
    """Whether a word with full stops inside it is several titles or initials, which stand before a name."""
    parts = word.split(".")
    if not 1 < len(parts) <= _MOST_PARTS or is_degree(word):
        return False
    titles = [is_title(part) for part in parts if len(part) > 1]
    return bool(titles) and all(titles) and all(part.isalpha() for part in parts)


def is_title(word: str) -> bool:
    """Whether a word is an abbreviation that stands before a name: "Prof", "dr", "Kec"; not "hal", "USD"."""
    lower = word.lower()
    written_as_name = word[:1].isupper() and not word.isupper()
    return lower in known.abbreviations and (written_as_name or lower in known.titles)

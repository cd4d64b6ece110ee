"""Whether two phrases mean one office: "Kadis Kominfo" and "Kepala Dinas Kominfo Kabupaten Bukit Arang"."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.extract.people.abbreviations import abbreviates
from kupang_cli.language.vocabulary import vocabulary as known

_LONGEST_EXPANSION = 7  # words that one short form stands for
_MARKS = frozenset(",()&-/")


def office_words(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a phrase that tell which office it is: without marks, "itu", and "Pj" for who stands in."""
    kept = [word for word in words if word not in known.pointing and word not in _MARKS and word != "sang"]
    while len(kept) > 1 and kept[0] in known.acting:
        kept.pop(0)
    return tuple(kept)


def fits(wanted: Sequence[str], role: Sequence[str]) -> bool:
    """Whether the words ``wanted`` are words of ``role``, in order, short forms equal to what they stand for."""
    place = used = 0
    while used < len(wanted):
        step = next((found for start in range(place, len(role)) if (found := _step(wanted, used, role, start))), None)
        if step is None:
            return False
        used, place = step
    return True


def begins_alike(wanted: Sequence[str], role: Sequence[str]) -> bool:
    """Whether a role begins with the first word wanted, or with what one of the two shortens."""
    return bool(role) and _step(wanted, 0, role, 0) is not None


def _step(wanted: Sequence[str], used: int, role: Sequence[str], start: int) -> tuple[int, int] | None:
    """How far both phrases are read when the next word wanted, or what it shortens, stands at ``start`` of the role."""
    word, other = wanted[used], role[start]
    if word == other:
        return used + 1, start + 1
    if word[0] != other[0]:
        return None
    for length in range(2, _LONGEST_EXPANSION + 1):
        if start + length <= len(role) and abbreviates(word, tuple(role[start : start + length])):
            return used + 1, start + length
        if used + length <= len(wanted) and abbreviates(other, tuple(wanted[used : used + length])):
            return used + length, start + 1
    return None

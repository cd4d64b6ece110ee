"""Words that say of a number that it is more, less or about so much: "lebih dari 100 persen", "100 orang lebih"."""

from __future__ import annotations

from typing import NamedTuple, cast

from kupang_cli.extract.figures.units import Certainty, Unit
from kupang_cli.findings import Bound
from kupang_cli.grammar.numbers.tokens import Tokens
from kupang_cli.language.phrases import stands_at
from kupang_cli.language.vocabulary import vocabulary as known


class Bounded(NamedTuple):
    """A bound, and the token where its words begin or end."""

    bound: Bound
    edge: int


def bound_before(tokens: Tokens, index: int, start: int, unit: Unit | None) -> Bounded | None:
    """The bound whose words end before token ``index``, in the paragraph from ``start`` on; None where none does.

    "di atas" and "di bawah" say of nouns where they are, and bound measures alone. "36 kilometer lebih sebesar Rp 5
    juta": "lebih" bounds what is before it there.
    """
    last = index - 1
    filled = last > start and tokens.lower[last] in known.bound_fillers
    last -= filled
    for phrase, bound in known.bounds_before.get(tokens.word(last), ()):
        begin = last + 1 - len(phrase)
        if begin < start or not stands_at(phrase, tokens.lower, begin) or (filled and phrase in known.bounds_of_both):
            continue
        measured = unit is not None and unit.certainty is Certainty.MEASURE
        return Bounded(cast(Bound, bound), begin) if measured or " ".join(phrase) not in known.place_bounds else None
    return None


def bound_after(tokens: Tokens, index: int, stop: int) -> Bounded | None:
    """The bound whose words begin at token ``index``; None where none does.

    "lebih" compares where something follows it that can be more or less: "5 persen lebih tinggi".
    """
    for phrase, bound in known.bounds_after.get(tokens.word(index), ()):
        end = index + len(phrase)
        if end <= stop and stands_at(phrase, tokens.lower, index):
            return Bounded(cast(Bound, bound), end) if _ends(tokens, end, stop) else None
    return None


def _ends(tokens: Tokens, index: int, stop: int) -> bool:
    """Whether nothing follows that is compared."""
    if index >= stop or not tokens.texts[index][0].isalpha():
        return True
    return tokens.lower[index] in known.after_bound

"""Numbers that count nothing."""

from __future__ import annotations

from kupang_cli.extract.figures import names_and_orders, partial_numbers, times_and_scores
from kupang_cli.extract.figures.sighting import Refusal, Sighting
from kupang_cli.grammar.rule import first


def refused(sighting: Sighting) -> Refusal | None:
    """Why a number counts nothing; None where it may count."""
    for table in (
        partial_numbers.PARTIAL_NUMBERS,
        times_and_scores.TIMES_AND_SCORES,
        names_and_orders.NAMES_AND_ORDERS,
    ):
        found = first(table, sighting)
        if found is not None:
            return found[0]
    return None

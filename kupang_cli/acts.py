"""What is done by saying something: the words that promise, deny or ask alone."""

from __future__ import annotations

from collections.abc import Collection

from kupang_cli.findings import ACT_NAMES, Analysis
from kupang_cli.narrowing import narrowed


def of_acts(analysis: Analysis, acts: Collection[str]) -> Analysis:
    """The analysis with the quotes and statements that do one of ``acts``, and no others'.

    The rest is as in ``narrowed``. Raises ValueError for an act that there is not.
    """
    for act in acts:
        if act not in ACT_NAMES:
            raise ValueError(f"there is no act {act!r}; there are {', '.join(ACT_NAMES)}")
    quotes = tuple(quote for quote in analysis.quotes if quote.act in acts)
    statements = tuple(statement for statement in analysis.statements if statement.act in acts)
    return narrowed(analysis, quotes, statements)

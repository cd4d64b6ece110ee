"""An analysis narrowed down to some of what is said in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kupang_cli.findings import Analysis, Quote, Statement


def narrowed(analysis: Analysis, quotes: tuple[Quote, ...], statements: tuple[Statement, ...]) -> Analysis:
    """The analysis with these quotes and statements alone.

    Headline and dateline stay where there are any; people, points, figures and dates stay as they are, notes go.
    """
    said = bool(quotes or statements)
    return analysis._replace(
        headline=analysis.headline if said else None,
        dateline=analysis.dateline if said else None,
        quotes=quotes,
        statements=statements,
        notes=(),
    )

"""A draft against its sources: the one place that orders the steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kupang_cli.analysis import analyze
from kupang_cli.checking.figures import Shelf, check_figures
from kupang_cli.checking.library import Library
from kupang_cli.checking.quotes import check_quotes
from kupang_cli.checking.verdicts import Check

if TYPE_CHECKING:
    from kupang_cli.article import Article

_SECTIONS = ("people", "quotes", "statements", "figures")


class Checker:
    """Sources, read once, and any number of drafts that are checked against them."""

    def __init__(self, sources: Sequence[Article]) -> None:
        self._library = Library([analyze(source, _SECTIONS) for source in sources])
        self._shelf = Shelf(self._library)

    def check(self, draft: Article) -> Check:
        """The verdicts of the draft's quotes and figures."""
        found = analyze(draft, _SECTIONS)
        return Check(
            found,
            self._library.sources,
            tuple(check_quotes(found, self._library)),
            tuple(check_figures(found, self._shelf)),
        )

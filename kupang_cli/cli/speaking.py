"""The words of one speaker over all inputs: written when the last is read, for any of them may say who is meant."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any

from kupang_cli.cli.outputs import Failed
from kupang_cli.cli.spool import Spool
from kupang_cli.cli.writers import Writer
from kupang_cli.findings import Analysis
from kupang_cli.messages.message import Message
from kupang_cli.persons.index import NEEDED
from kupang_cli.persons.speaking import SpeakerSearch
from kupang_cli.render.streams import complain
from kupang_cli.render.text import one_line

if TYPE_CHECKING:
    from kupang_cli.article import Article

_MOST_NAMES = 12  # of those who speak, where the one who is asked for does not


class SpeakerWriter(Writer):
    """Writes with ``inner`` what ``make`` makes of the words of the speaker whom ``name`` means.

    What it is given are analyses with the sections ``NEEDED``; what goes to ``make`` has none but ``sections``.
    """

    def __init__(
        self,
        inner: Writer,
        name: str,
        sections: Collection[str],
        make: Callable[[Analysis], Any],
    ) -> None:
        super().__init__(inner.output)
        self._inner = inner
        self._name = name
        self._left_out = {name: Analysis._field_defaults[name] for name in NEEDED if name not in sections}
        self._make = make
        self._search = SpeakerSearch(name)
        self._spool = Spool()

    def write(self, article: Article, made: Analysis) -> None:
        """Keep what is found in one article. Raises Failed, all said, where there is no room for it."""
        self._search.add(made)
        try:
            self._spool.put(made)
        except OSError as error:
            complain(Message("there is no room to keep it: {why}", why=error.strerror or error), article.source)
            raise Failed from None

    def end(self) -> None:
        """Write the words of the speaker; or say who does speak, and raise Failed, where that is nobody."""
        for analysis in self._spool:
            words = self._search.words_in(analysis)
            self._inner.write(analysis.article, self._make(words._replace(**self._left_out)))
        self._spool.close()
        self._inner.end()
        self.empty = self._inner.empty
        if not self._search.somebody:
            complain(self._who_speaks())
            raise Failed

    def abandon(self) -> None:
        """Leave nothing half done."""
        self._spool.close()
        self._inner.abandon()

    def _who_speaks(self) -> Message:
        """That nobody is meant, and the names of those who do speak, most quoted first."""
        names = [*map(one_line, self._search.who_speaks())]
        shown, further = ", ".join(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
        if not names:
            return Message("nobody of that name or role speaks: {name}", name=self._name)
        if further <= 0:
            return Message(
                "nobody of that name or role speaks: {name}; who does: {names}", name=self._name, names=shown
            )
        return Message(
            "nobody of that name or role speaks: {name}; who does: {names}, {count} more",
            name=self._name,
            names=shown,
            count=further,
        )

"""Which of the dates in what somebody says is the day by which something is to be done."""

from __future__ import annotations

from kupang_cli.article import Span
from kupang_cli.findings import Act, Date
from kupang_cli.language.vocabulary import vocabulary as known

_REACH = 60  # code points before a date in which the words stand that make it a deadline
_PHRASE = 3  # words of the longest
_DUE: frozenset[Act] = frozenset(("promise", "request"))  # what is promised or asked for at a time is due then


def is_deadline(text: str, said: Span, act: Act, date: Date, reported: str | None) -> bool:
    """Whether something is to be done by ``date``, which stands in what is ``said``.

    It is where words as "paling lambat" or "sebelum" stand before it, and where it is promised or asked for at a time
    that is yet to come on the day of the report, ``reported`` in ISO 8601, if that is known.
    """
    if _follows_deadline_word(text[max(said.start, date.span.start - _REACH) : date.span.start]):
        return True
    return act in _DUE and date.iso is not None and reported is not None and date.iso > reported[: len(date.iso)]


def _follows_deadline_word(before: str) -> bool:
    words = before.lower().split()
    while words and words[-1] in known.between_deadline_and_date:
        words.pop()
    return any(" ".join(words[-count:]) in known.deadlines for count in range(1, _PHRASE + 1) if len(words) >= count)

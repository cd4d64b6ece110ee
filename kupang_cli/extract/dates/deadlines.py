"""Which of the dates in what somebody says is the day by which something is to be done."""

from __future__ import annotations

from kupang_cli.article import Span
from kupang_cli.findings import Act
from kupang_cli.language.vocabulary import vocabulary as known

_REACH = 60  # code points before a date in which the words stand that make it a deadline
_LONGEST = 2  # words
_DUE: frozenset[Act] = frozenset(("promise", "request"))


def is_deadline(text: str, said: Span, act: Act, date: Span) -> bool:
    """Whether something is to be done by ``date``, which stands in what is ``said``: by the words before it.

    Some, as "paling lambat", make a deadline wherever they stand, others, as "sebelum" or "selesai pada", in what is
    promised or asked for.
    """
    words = text[max(said.start, date.start - _REACH) : date.start].lower().split()
    while words and words[-1] in known.between_deadline_and_date:
        words.pop()
    phrases = {" ".join(words[-count:]) for count in range(1, _LONGEST + 1)}
    return not phrases.isdisjoint(known.deadlines_of_promises if act in _DUE else known.deadlines)

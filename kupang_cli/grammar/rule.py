"""Rules as data: ordered tables of small named functions, each with a text where it applies and one where it must not.

    ENDINGS = (
        Rule("abbreviation", abbreviation, example="Ia ke Jl. Melati.", near_miss="Ia tiba di pasar. Melati mekar."),
        ...
    )

A rule looks at a case and says what it makes of it, or None where it has nothing to say. The first of a table that
says something decides; of a table of evidence everything said counts. A rule's name is for readers, of the code and of
``--explain``; code that asks what kind of thing was found asks the answer. The tests read every example and near miss
with a trace on.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Generic, NamedTuple, TypeVar

Case = TypeVar("Case")
Answer = TypeVar("Answer")


class Rule(NamedTuple, Generic[Case, Answer]):
    """One rule of a table: in the text ``example`` it decides something, in the text ``near_miss`` it does not."""

    name: str
    says: Callable[[Case], Answer | None]
    example: str
    near_miss: str


# A rule that decided, the case it looked at and what it said.
Decision = tuple[Rule[Any, Any], Any, Any]

_trace: list[Decision] | None = None


def first(rules: Sequence[Rule[Case, Answer]], case: Case) -> tuple[Answer, str] | None:
    """What the first rule that has something to say says of ``case``, and its name; None where none has."""
    for rule in rules:
        answer = rule.says(case)
        if answer is not None:
            if _trace is not None:
                _trace.append((rule, case, answer))
            return answer, rule.name
    return None


def applies(rules: Sequence[Rule[Case, bool]], case: Case, otherwise: bool = False) -> bool:
    """What the first rule that has something to say says of ``case``, ``otherwise`` where none has."""
    found = first(rules, case)
    return otherwise if found is None else found[0]


def total(rules: Sequence[Rule[Case, int]], case: Case) -> int:
    """What all rules that have something to say of ``case`` say together: points for and against."""
    points = 0
    for rule in rules:
        answer = rule.says(case)
        if answer is not None:
            if _trace is not None:
                _trace.append((rule, case, answer))
            points += answer
    return points


@contextmanager
def trace() -> Iterator[list[Decision]]:
    """While this holds, every decision of every table is noted in the list, in the order in which they are made.

    For finding out why something was read as it was::

        with trace() as decisions:
            kupang_cli.analyze(text)
    """
    global _trace
    before, _trace = _trace, []
    try:
        yield _trace
    finally:
        _trace = before

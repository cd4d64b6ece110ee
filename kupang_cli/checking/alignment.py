"""The words of a quote laid against a stretch of a source at the least cost, by dynamic programming.

A word for another, a word too many and a stretch of words too few have a price, the last one little more for many words
than for one: what a draft leaves out it mostly leaves out in one piece. Words of the source before and behind the quote
cost nothing, nor do those that stand where the quote has an ellipsis.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

ELLIPSIS = ""  # stands in a quote for any number of words
_OTHER = 10  # the price of another word, and of a word too many
_LEFT_OUT, _ONE_MORE = 8, 2  # the price of words too few: of the first, of each more
_NEVER = 1 << 30


class Step(IntEnum):
    """What a step takes: a word of each side, equal or not, a word of one side, or words under an ellipsis."""

    EQUAL = 0
    OTHER = 1
    ADDED = 2
    DROPPED = 3
    ELIDED = 4


class Run(NamedTuple):
    """Steps of a kind: the words ``[first, last)`` of the quote and ``[begin, stop)`` of the source."""

    step: Step
    first: int
    last: int
    begin: int
    stop: int


def aligned(quote: Sequence[str], source: str, start: int, room: int) -> list[Run]:
    """The quote's words against the source's, as runs in their order.

    ``quote`` holds encoded words and ELLIPSIS, ``source`` encoded words; the runs count both from 0, an ellipsis for a
    word of the quote. The quote's n-th word is looked for from the source's word ``start + n`` to ``room`` words behind
    that, of which some may be before the source's first word or behind its last; so the time is the product of the
    quote's length and ``room``. The first run and the last have a word of the quote.
    """
    costs = [0] * (room + 1)
    moves: list[Sequence[int]] = []
    base = start
    for word in quote:
        if word == ELLIPSIS:
            costs, back = _past_ellipsis(costs)
        else:
            costs, back = _past_word(costs, word, source, base)
            base += 1
        moves.append(back)
    return _runs(_path(quote, moves, source, base, costs.index(min(costs))))


def _past_ellipsis(costs: list[int]) -> tuple[list[int], Sequence[int]]:
    """The costs behind an ellipsis, and for each how many words of the source it stands for."""
    passed: list[int] = []
    back: list[int] = []
    best = 0
    for place, cost in enumerate(costs):
        if cost <= costs[best]:  # the nearest of equals
            best = place
        passed.append(costs[best])
        back.append(place - best)
    return passed, back


_WORD, _TOO_MANY, _TOO_FEW = 0, 1, 2  # how a place is reached; _TOO_FEW + n by n more words left out


def _past_word(costs: list[int], word: str, source: str, base: int) -> tuple[list[int], Sequence[int]]:
    """The costs behind a word, place ``k`` for ``base + 1 + k`` words of the source taken, and how each is reached."""
    passed: list[int] = []
    back: list[int] = []
    last, length = len(costs) - 1, len(source)
    leaving, left = _NEVER, 0
    for place, cost in enumerate(costs):
        at = base + place
        best, move = cost + (0 if 0 <= at < length and source[at] == word else _OTHER), _WORD
        if place < last and costs[place + 1] + _OTHER < best:
            best, move = costs[place + 1] + _OTHER, _TOO_MANY
        if place:
            opened = passed[-1] + _LEFT_OUT
            leaving += _ONE_MORE
            left += 1
            if opened <= leaving:
                leaving, left = opened, 1
            if leaving < best:
                best, move = leaving, _TOO_FEW + left - 1
        passed.append(best)
        back.append(move)
    return passed, back


def _path(
    quote: Sequence[str], moves: Sequence[Sequence[int]], source: str, base: int, place: int
) -> list[tuple[Step, int, int]]:
    """The steps to a place behind the last word, each with the words of quote and source that it begins at."""
    steps: list[tuple[Step, int, int]] = []
    index = len(quote)
    while index:
        move = moves[index - 1][place]
        if quote[index - 1] == ELLIPSIS:
            index -= 1
            elided = [at for at in range(base + place - move, base + place) if 0 <= at < len(source)]
            steps += ((Step.ELIDED, index, at) for at in elided[::-1] or [-1])
            place -= move
        elif move >= _TOO_FEW:
            count = move - _TOO_FEW + 1
            dropped = [at for at in range(base + place - count, base + place) if 0 <= at < len(source)]
            steps += ((Step.DROPPED, index, at) for at in reversed(dropped))
            place -= count
        else:
            index, base = index - 1, base - 1
            if move == _TOO_MANY:
                place += 1
            at = base + place
            if move == _TOO_MANY or not 0 <= at < len(source):
                steps.append((Step.ADDED, index, min(max(at, 0), len(source))))
            else:
                steps.append((Step.EQUAL if source[at] == quote[index] else Step.OTHER, index, at))
    return steps[::-1]


def _runs(steps: Sequence[tuple[Step, int, int]]) -> list[Run]:
    """The steps of a kind that follow one another as one."""
    runs: list[Run] = []
    begin = next((at for _, _, at in steps if at >= 0), 0)
    for step, index, at in steps:
        before = runs[-1] if runs else Run(step, index, index, begin, begin)
        stop = before.stop + (step is not Step.ADDED and at >= 0)
        last = before.last if step is Step.DROPPED or before.last > index else index + 1
        if runs and before.step is step:
            runs[-1] = before._replace(last=last, stop=stop)
        else:
            runs.append(Run(step, before.last, last, before.stop, stop))
    return runs

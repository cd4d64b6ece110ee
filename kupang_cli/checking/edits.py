"""The word diff of a quote and its passage: runs of words as edits with spans, and what had to be folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from kupang_cli.checking.alignment import Run, Step
from kupang_cli.checking.folds import folds_between
from kupang_cli.checking.library import Library
from kupang_cli.checking.passages import Found
from kupang_cli.checking.verdicts import ALTERATIONS, Edit, Fold, Operation
from kupang_cli.checking.wording import Wording
from kupang_cli.checking.words import ComparedWords

_OPERATIONS: dict[Step, Operation] = {
    Step.EQUAL: "equal",
    Step.OTHER: "replaced",
    Step.ADDED: "added",
    Step.DROPPED: "dropped",
    Step.ELIDED: "elided",
}
_COINCIDENCE = 1  # equal words, at most, that may stand by chance between words that differ
_WITH_NEIGHBOURS = 3  # a part and those beside it
_SENTENCE_ENDS = frozenset('.!?…\n“”„"«»')


class _Part(NamedTuple):
    """A run of words and what becomes of them: ``[first, last)`` of the wording, ``[begin, stop)`` of the source."""

    operation: Operation
    first: int
    last: int
    begin: int
    stop: int


def edits_of(library: Library, wording: Wording, found: Found) -> tuple[list[Edit], set[Fold]]:
    """The edits in the order of the quote, and the folds in its equal words."""
    source = library.words[found.source]
    parts = [_part(library, found.source, run) for run in found.runs]
    parts = [*_readable(_together(_within_its_sentence([*_together(parts)], source)))]
    before, after = wording.bracketed_ends()
    edits: list[Edit] = [] if before is None else [Edit("bracketed", before, None)]
    folds: set[Fold] = set()
    bracketed = iter(wording.bracketed)
    for part in parts:
        if part.operation == "replaced" and _is_spelled_apart(part, wording, source):
            folds.add("white-space")
            part = part._replace(operation="equal")
        elif part.operation == "equal":
            first, count = _word(wording, part.first), part.last - part.first
            folds |= folds_between(wording.words, first, source, part.begin, count)
        elif part.operation == "attribution":
            folds.add("attribution")
        edit = _edit(wording, source, part, bracketed)
        if edit.draft is not None or edit.source is not None:
            edits.append(edit)
    if after is not None:
        edits.append(Edit("bracketed", after, None))
    return edits, folds


def is_altered(edits: Iterable[Edit]) -> bool:
    """Whether words of the quote are not those of the source."""
    return any(edit.operation in ALTERATIONS for edit in edits)


def _part(library: Library, number: int, run: Run) -> _Part:
    operation = _OPERATIONS[run.step]
    if operation == "dropped" and library.is_attribution(number, library.words[number].span(run.begin, run.stop)):
        operation = "attribution"
    return _Part(operation, *run[1:])


def _together(parts: Iterable[_Part]) -> Iterator[_Part]:
    """The parts, alterations beside each other as one."""
    for altered, group in groupby(parts, lambda part: part.operation in ALTERATIONS):
        if altered:
            ours = [*group]
            yield _altered(ours[0].first, ours[-1].last, ours[0].begin, ours[-1].stop)
        else:
            yield from group


def _altered(first: int, last: int, begin: int, stop: int) -> _Part:
    operation: Operation = "dropped" if first == last else "added" if begin == stop else "replaced"
    return _Part(operation, first, last, begin, stop)


def _within_its_sentence(parts: list[_Part], source: ComparedWords) -> list[_Part]:
    """The parts, of the words of the source that others stand for at either end only those of the same sentence."""
    if len(parts) > 1 and parts[0].operation == "replaced":
        first = parts[0]
        begin = first.stop
        while begin > first.begin and not _SENTENCE_ENDS.intersection(source.gap(begin)):
            begin -= 1
        parts[0] = _altered(first.first, first.last, begin, first.stop)
    if len(parts) > 1 and parts[-1].operation == "replaced":
        last = parts[-1]
        stop = last.begin
        while stop < last.stop and not _SENTENCE_ENDS.intersection(source.gap(stop)):
            stop += 1
        parts[-1] = _altered(last.first, last.last, last.begin, stop)
    return parts


def _readable(parts: Iterable[_Part]) -> Iterator[_Part]:
    """The parts with a word that is equal by chance, between longer stretches that are not, counted to these.

    [-di tepi-]{+pada sisi+} kota [-yang baru-]{+itu kini+} is easier to read as one stretch for another.
    """
    result: list[_Part] = []
    for part in parts:
        result.append(part)
        if len(result) >= _WITH_NEIGHBOURS and _is_coincidence(*result[-_WITH_NEIGHBOURS:]):
            left, _, right = result[-_WITH_NEIGHBOURS:]
            result[-_WITH_NEIGHBOURS:] = [_altered(left.first, right.last, left.begin, right.stop)]
    return iter(result)


def _is_coincidence(left: _Part, between: _Part, right: _Part) -> bool:
    return (
        between.operation == "equal"
        and between.last - between.first <= _COINCIDENCE
        and all(
            part.operation == "replaced" and min(part.last - part.first, part.stop - part.begin) > _COINCIDENCE
            for part in (left, right)
        )
    )


def _is_spelled_apart(part: _Part, wording: Wording, source: ComparedWords) -> bool:
    """Whether one side only writes in several words what the other has in one: "disini", "di sini"."""
    ours = [wording.words.keys[item] for item in wording.items[part.first : part.last] if item is not None]
    return "".join(ours) == "".join(source.keys[part.begin : part.stop])


def _word(wording: Wording, item: int) -> int:
    """The word that an item of the wording is."""
    word = wording.items[item]
    assert word is not None  # noqa: S101  # an ellipsis is in a part of its own
    return word


def _edit(wording: Wording, source: ComparedWords, part: _Part, bracketed: Iterator[tuple[int, int]]) -> Edit:
    """A part with its spans; ``bracketed`` goes on with each ellipsis."""
    theirs = source.span(part.begin, part.stop) if part.begin < part.stop else None
    if part.operation == "elided":
        first, stop = next(bracketed)
        if first < stop:
            return Edit("bracketed", wording.words.span(first, stop), theirs)
        return Edit("elided", None, theirs)
    ours = None
    if part.first < part.last:
        ours = wording.words.span(_word(wording, part.first), _word(wording, part.last - 1) + 1)
    return Edit(part.operation, ours, theirs)

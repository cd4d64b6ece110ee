"""Numbers, letters and bullets that open items, and which of them make a list together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kupang_cli.extract.points.markers.marker import ENOUGH, Marker

_WIDEST_GAP = 3  # numbers of a list of lines: a copy may have lost an item or two
_DEEPEST = 8  # lists within lists
_LATEST_FIRST = 3  # number with which a list of lines may begin that has lost the ones before
_MANY = 3  # items of such a list


class Counted(NamedTuple):
    """What a mark counts, None for a bullet, which counts nothing, and the family of marks that it is of."""

    family: str
    value: int | None


class Mark(NamedTuple):
    """A mark: its marker, the family it is of and how sure it opens an item.

    ``reach`` is how many paragraphs apart it and the next of its list may stand.
    """

    marker: Marker
    family: str
    strength: int
    reach: int


class _List:
    """A list under way, how sure its marks are, its reach, and the last paragraph of it and of the lists inside it."""

    __slots__ = ("marks", "paragraph", "reach", "strength")

    def __init__(self, mark: Mark) -> None:
        self.marks = [mark]
        self.strength = mark.strength
        self.reach = mark.reach
        self.paragraph = mark.marker.paragraph

    def is_within_reach(self, paragraph: int) -> bool:
        """Whether the list can go on in a paragraph."""
        return paragraph - self.paragraph <= self.reach

    def takes(self, mark: Mark) -> bool:
        """Whether a mark within reach is the list's next."""
        if mark.family != self.marks[-1].family:
            return False
        value, last = mark.marker.value, self.marks[-1].marker.value
        if value is None or last is None:
            return True
        return 0 < value - last <= (_WIDEST_GAP if mark.marker.kind.is_line else 1)

    def add(self, mark: Mark) -> None:
        """Make a mark the list's last; where the first two stand close together, so does the rest."""
        close = mark.marker.paragraph - self.paragraph <= mark.reach
        if len(self.marks) == 1 and (close or mark.reach > self.reach):
            self.reach = mark.reach
        self.marks.append(mark)
        self.strength += mark.strength

    @property
    def markers(self) -> list[Marker]:
        """The markers, bullets counted."""
        return [
            mark.marker if mark.marker.value is not None else mark.marker._replace(value=number)
            for number, mark in enumerate(self.marks, 1)
        ]

    @property
    def is_list(self) -> bool:
        """Whether there are two marks at least, more where the first is lost, sure enough together."""
        whole = self.marks[0].marker.value in (1, None)
        return len(self.marks) > (1 if whole else _MANY - 1) and self.strength >= ENOUGH


def _may_begin(mark: Mark) -> bool:
    """Whether a list may begin with a mark: one with the number one or none, in lines of the next ones, too."""
    value = mark.marker.value
    return value in (1, None) or (mark.marker.kind.is_line and 1 < (value or 0) <= _LATEST_FIRST)


def _depth(under_way: Sequence[_List], mark: Mark) -> int | None:
    """Which list takes a mark: the innermost, but for a line rather one of lines; None where none does."""
    depths = [depth for depth, each in enumerate(under_way) if each.takes(mark)]
    lines = mark.marker.kind.is_line
    return max(depths, key=lambda depth: (under_way[depth].marks[-1].marker.kind.is_line == lines, depth), default=None)


def marked_lists(marks: Iterable[Mark]) -> Iterator[list[Marker]]:
    """The lists that marks in text order make: each counts up from one, two at least, sure enough together.

    A list may stand inside an item of another one; it ends where the outer one goes on.
    """
    under_way: list[_List] = []  # the outermost first
    for mark in marks:
        paragraph = mark.marker.paragraph
        yield from (each.markers for each in under_way if each.is_list and not each.is_within_reach(paragraph))
        under_way = [each for each in under_way if each.is_within_reach(paragraph)]
        depth = _depth(under_way, mark)
        if depth is not None:
            ended, under_way = under_way[depth + 1 :], under_way[: depth + 1]
            under_way[depth].add(mark)
        elif _may_begin(mark):
            ended, under_way = under_way[: 1 - _DEEPEST], under_way[1 - _DEEPEST :]
            under_way.append(_List(mark))
        else:
            continue
        for each in under_way:
            each.paragraph = paragraph
        yield from (each.markers for each in ended if each.is_list)
    yield from (each.markers for each in under_way if each.is_list)

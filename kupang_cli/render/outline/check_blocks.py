"""The blocks of a check: the counts, then what is wrong, what is doubtful, and in few words what is right.

Plain data as in ``blocks``. Paragraphs are numbered from 1. ``reason`` is the rule and the offsets, empty unless the
options ask to explain.
"""

# Annotations are evaluated, not kept as strings: from strings, these classes take half as long again to make.

from collections.abc import Iterable
from typing import Literal, NamedTuple

PieceKind = Literal["same", "ours", "theirs"]


class CountRow(NamedTuple):
    """How many quotes or figures the draft has, and how many of each verdict, in words."""

    label: str
    total: int
    verdicts: tuple[tuple[int, str, bool], ...]  # how many, the verdict, whether it is sound


class Counts(NamedTuple):
    """The counts of a check; ``against`` are the names of its sources."""

    rows: tuple[CountRow, ...]
    against: tuple[str, ...]


class Piece(NamedTuple):
    """Words of a diff: those of both, those of the draft alone ("ours"), those of the source alone ("theirs").

    ``before`` is what stands before them.
    """

    kind: PieceKind
    before: str
    text: str


class Place(NamedTuple):
    """Where a passage stands: the name of the source and the paragraph."""

    source: str
    paragraph: int


class Context(NamedTuple):
    """A figure in its sentence: the words before it, its own, and those after it."""

    before: str
    text: str
    after: str


class QuoteRow(NamedTuple):
    """A quote of the draft, its words as a diff to the source's, with the marks of the draft.

    ``who`` speaks in the draft, None where it does not say; ``whose`` it is in the source, where that is somebody else.
    """

    paragraph: int
    verdict: str
    sound: bool
    pieces: tuple[Piece, ...]
    who: str | None
    whose: str | None
    place: Place | None
    remarks: tuple[str, ...]
    reason: str

    @property
    def words(self) -> str:
        """The quote as the draft has it."""
        return "".join(piece.before + piece.text for piece in self.pieces if piece.kind != "theirs")


class FigureRow(NamedTuple):
    """A figure of the draft and the one that the source has, each in its sentence."""

    paragraph: int
    verdict: str
    sound: bool
    ours: Context
    theirs: Context | None
    place: Place | None
    remarks: tuple[str, ...]
    reason: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The words of the figure as a diff to the source's."""
        if self.theirs is None or self.sound:
            return (Piece("same", "", self.ours.text),)
        return Piece("theirs", "", self.theirs.text), Piece("ours", "", self.ours.text)


Row = QuoteRow | FigureRow


def is_marked(rows: Iterable[Row]) -> bool:
    """Whether words in any of the rows are marked as another side's."""
    return any(piece.kind != "same" for row in rows for piece in row.pieces)


class Unsound(tuple[Row, ...]):
    """What does not stand in the sources as the draft has it, in the order of the draft."""

    __slots__ = ()


class Doubtful(tuple[Row, ...]):
    """What stands there, but not so that it means the same for sure."""

    __slots__ = ()


class Sound(tuple[Row, ...]):
    """What stands there as the draft has it, to be shown in few words."""

    __slots__ = ()

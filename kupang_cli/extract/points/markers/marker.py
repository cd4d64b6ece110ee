"""The markers of items, whatever they are: what opens an item, and where it stands."""

from enum import Enum
from typing import NamedTuple

from kupang_cli.text.layout import Layout

# How sure a word or mark opens an item, in points; a list needs ENOUGH of them, with what speaks for its items' being
# one list. Two sure markers that follow each other are a list; so are a sure and a likely one.
ENOUGH = 6
SURE = 4
LIKELY = 3
POSSIBLE = 2
DOUBTFUL = 1


class MarkerKind(Enum):
    """What a marker is; the value is the name that ``--explain`` prints for a list that such a marker opens."""

    ORDINAL_WORD = "ordinal-word"
    HEAD_AND_ORDINAL = "head-and-ordinal"
    NUMBER_WORD = "number-word"
    HEAD_AND_NUMBER = "head-and-number"
    CONTINUED = "list-continued"
    NUMBERED_LINE = "numbered-lines"
    BULLETED_LINE = "bulleted-lines"
    NUMBERED_CLAUSE = "numbered-clauses"
    BULLETED_CLAUSE = "bulleted-clauses"

    @property
    def is_line(self) -> bool:
        """Whether each item has a line of its own."""
        return self in (MarkerKind.NUMBERED_LINE, MarkerKind.BULLETED_LINE)


class Marker(NamedTuple):
    """The opening of an item: ``start`` of its head noun or ordinal, ``end`` of the ordinal; offsets into the text.

    ``value`` is the ordinal's number, None for a bullet and for "Selanjutnya" and "Terakhir", of which the latter is
    ``closing``. ``sentence`` and ``paragraph`` are indices into the layout, of the words behind the marker;
    ``quotation`` is that of the quoted stretch the marker stands in.
    """

    start: int
    end: int
    value: int | None
    kind: MarkerKind
    sentence: int
    paragraph: int
    quotation: int | None = None
    closing: bool = False


def sentence_of_report(layout: Layout, offset: int) -> int | None:
    """The index of the sentence at an offset; None where that is not the report's own."""
    sentence = layout.sentence_at(offset)
    return None if sentence < 0 or layout.sentences[sentence].boilerplate else sentence

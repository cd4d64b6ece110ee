"""The pieces of a comma list: the words between its commas, semicolons and joins, up to where it ends at the latest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kupang_cli.extract.points.comma_lists.announcing import ends_sentence, is_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_LONGEST = 200  # words of a list


class Piece(NamedTuple):
    """The words ``[low, high)`` between two joints; ``mark`` and ``join`` are what parts them from those before."""

    low: int
    high: int
    mark: str  # a comma or a semicolon; empty where a join alone stands
    join: str = ""

    @property
    def comma(self) -> bool:
        """Whether a mark stands before the piece."""
        return bool(self.mark)


class Seen:
    """What the pieces of a list so far are like."""

    __slots__ = ("closed", "firsts", "joined", "longest", "named", "verb_first", "verbal", "vocabulary", "words")

    def __init__(self, words: Words, pieces: Iterable[Piece] = ()) -> None:
        self.words = words
        self.vocabulary: set[str] = set()
        self.firsts: set[str] = set()  # first words of the pieces behind commas
        self.longest = 0
        self.named = True  # whether all begin with a capital
        self.verbal = self.verb_first = False  # whether one has a verb, or begins with it
        self.joined = self.closed = False  # whether a "dan" stood before one, and before what may be the last
        for piece in pieces:
            self.add(piece)

    def add(self, piece: Piece) -> None:
        """Take in one more piece."""
        words = self.words
        self.vocabulary.update(words.lower[piece.low : piece.high])
        if piece.comma:
            self.firsts.add(words.lower[piece.low])
        self.longest = max(self.longest, piece.high - piece.low)
        self.named = self.named and words.texts[piece.low][0].isupper()
        self.verbal = self.verbal or has_verb(words, piece)
        self.verb_first = self.verb_first or is_verb(words, piece.low)
        self.joined = self.joined or bool(piece.join)


def has_verb(words: Words, piece: Piece) -> bool:
    """Whether a piece has a verb before any "yang"."""
    for index in range(piece.low, piece.high):
        if words.lower[index] in known.relative:
            return False
        if is_verb(words, index):
            return True
    return False


def has_auxiliary(words: Words, piece: Piece) -> bool:
    """Whether a piece has a word like "akan" before any "yang", and not at its beginning."""
    for word in words.lower[piece.low + 1 : piece.high]:
        if word in known.relative:
            return False
        if word in known.auxiliaries:
            return True
    return False


# ---------------------------------------------------------------- pieces


def end_of_list(layout: Layout, body: int, stop: int) -> int:
    """Where a list that begins at word ``body`` of a sentence ends at the latest: at a full stop, a colon, a mark."""
    words = layout.words
    quotation = layout.quotation_at(words.starts[body])
    if quotation is not None:
        stop = min(stop, words.index(layout.quotations[quotation].inner.end))
    stop = min(stop, body + _LONGEST)
    for index in range(body, stop):
        text = words.texts[index]
        if text in "?!:" or (text == "." and ends_sentence(words, index, stop)):
            return index
        if text in '“"' and index > body and _opens_speech(layout, index):
            return index
    return stop


def _opens_speech(layout: Layout, index: int) -> bool:
    """Whether the quote mark at word ``index`` opens what somebody says, and no name."""
    words = layout.words
    quotation = layout.quotation_at(words.starts[index] + 1)
    if quotation is None or layout.quotations[quotation].outer.start != words.starts[index]:
        return False
    return words.texts[words.index(layout.quotations[quotation].inner.end) - 1] in ",.?!"


def _is_one_with_before(words: Words, index: int) -> bool:
    """Whether a join is half of "turut serta" or the like."""
    return words.lower[index] in known.firm_joins and words.lower[index - 1] in known.before_serta


def pieces_of(words: Words, body: int, stop: int) -> Iterator[Piece]:
    """The stretches between commas, semicolons and joins outside brackets and quote marks."""
    depth, straight = 0, False
    low = index = body
    mark = join = ""
    while index < stop:
        text, word = words.texts[index], words.lower[index]
        depth += (text in "([“«") - (text in ")]”»")
        straight ^= text == '"'
        if depth < 0:
            break
        parts = text in ",;" or (word in known.inner_joins and index > low and not _is_one_with_before(words, index))
        if not parts or depth or straight:
            index += 1
            continue
        if index > low:
            yield Piece(low, index, mark, join)
            mark = join = ""
        if text in ",;":
            mark = mark or text
            index += 1
        while index < stop and words.lower[index] in known.comma_list_joins:
            join = join or words.lower[index]
            index += 1
        low = index
    if low < index:
        yield Piece(low, index, mark, join)

"""The ways to read the pieces of a comma list as items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from kupang_cli.extract.points.comma_lists.announcing import number
from kupang_cli.extract.points.comma_lists.joints import Joint, Strength, is_over, strength_of
from kupang_cli.extract.points.comma_lists.pieces import Piece, Seen, pieces_of
from kupang_cli.extract.points.comma_lists.tails import End, end_of_last
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_MANY = 2  # commas behind a "dan" that is inside an item


def _named(text: str) -> bool:
    """Whether a word is written as one of a name, or a mark of one."""
    return text[0].isupper() or text in ".'’-"


class Reading(NamedTuple):
    """The items of a list as word ranges and the word behind them.

    ``closed`` says that "dan" or the like stands before the last, ``open_ended`` that "dan lain-lain" ends the list.
    """

    items: list[tuple[int, int]]
    stop: int
    closed: bool = True
    open_ended: bool = False


class CommaList:
    """The words behind an announcement in pieces between commas and joins, up to where the list ends at the latest."""

    def __init__(self, words: Words, body: int, stop: int) -> None:
        self.words = words
        self.pieces: list[Piece] = []
        self.strengths: list[Strength] = []
        self.whole = False  # whether the pieces go on to the end of the sentence
        self._read(list(pieces_of(words, body, stop)))

    def _read(self, pieces: Sequence[Piece]) -> None:
        """Take in the pieces one by one until the list is over."""
        seen = Seen(self.words)
        last_comma = max((position for position, piece in enumerate(pieces) if piece.comma), default=0)
        marks = [piece.mark for piece in pieces if piece.mark]
        outer = marks.count(";") >= _MANY and ";" in marks[:_MANY]
        for position, piece in enumerate(pieces):
            strength = Strength.NEVER
            if position:
                joint = Joint(seen, pieces, position, last=position >= last_comma, outer=outer)
                strength = joint.strength = strength_of(joint)
                if is_over(joint):
                    return
                seen.closed = seen.closed or joint.closes
            self.pieces.append(piece)
            self.strengths.append(strength)
            if piece.join and strength and self._goes_on(piece, seen, more=position < last_comma):
                return
            seen.add(piece)
        self.whole = True

    # ------------------------------------------------------------ readings

    def readings(self, count: int | None) -> Iterator[Reading]:
        """The ways to part the list into so many items; without a count, the likeliest way alone."""
        if not self.pieces:
            return
        joins = [place for place, piece in enumerate(self.pieces) if piece.join and self.strengths[place]]
        joins.sort(key=lambda place: (min(self.strengths[place], Strength.SURE), place), reverse=True)
        if count is None:
            # "hingga" stands before the last item by itself: a "dan" behind it is inside that item
            until = [place for place in joins if self._reaches_end(place)]
            end = next(filter(self._closes, until or joins), len(self.pieces) - 1)
            yield self._reading(self._splits(end, Strength.SURE), end)
            return
        yield from self._described(count)
        if count == 2:
            yield from self._pairs(joins)
        else:
            for least in (Strength.SURE, Strength.WEAK):
                for end in joins or [len(self.pieces) - 1]:
                    splits = self._splits(end, least)
                    if len(splits) + 1 == count:
                        yield self._reading(splits, end)

    def by_numbers(self, count: int) -> Iterator[Reading]:
        """The list with an item from each number on, as far as they make ``count``: "6 feri dan 2 kapal kayu, baja"."""
        numbers = [number(self.words.lower[piece.low]) for piece in self.pieces]
        splits = [place for place, value in enumerate(numbers) if value]
        for items in range(2, len(splits) + 1):
            if not splits[0] and sum(numbers[place] for place in splits[:items]) == count:
                after = splits[items] if items < len(splits) else len(self.pieces)
                if items < len(splits) or self.whole:
                    yield self._reading(splits[1:items], splits[items - 1], after)
                return

    def _reaches_end(self, place: int) -> bool:
        """Whether "hingga" has the rest of the sentence behind it, with no "serta" that goes on with the list."""
        until = self.pieces[place].join in known.range_words and self.whole
        return until and not any(piece.join in known.firm_joins for piece in self.pieces[place + 1 :])

    def _described(self, count: int) -> Iterator[Reading]:
        """So many items of which every one has a comma before what it is: "Rahmat, camat, dan Siti, lurah"."""
        commas = [place for place, piece in enumerate(self.pieces) if piece.comma or not place]
        if len(commas) != 2 * count:
            return
        items, others = commas[::2], commas[1::2]
        named = all(self.words.texts[self.pieces[place].low][0].isupper() for place in items)
        if named and self.pieces[items[-1]].join and not any(self.pieces[place].join for place in others):
            yield self._reading(items[1:], items[-1], len(self.pieces))

    def _pairs(self, joins: Sequence[int]) -> Iterator[Reading]:
        """The one way to part the list into two; none where there are several."""
        pairs = [place for place in joins if self._splits(place, Strength.SURE) == [place]]
        pairs = [place for place in pairs if self.pieces[place].join not in known.alternatives] or pairs
        firmest = max((self.strengths[place] for place in pairs), default=Strength.NEVER)
        firm = [place for place in pairs if self.strengths[place] == firmest]
        if len(firm) == 1:
            yield self._reading(firm, firm[0])

    def _closes(self, join: int) -> bool:
        """Whether a join stands before the last item, as a plain "dan" that many more commas follow does not."""
        if self.strengths[join] >= Strength.SURE:
            return True
        after = sum(strength >= Strength.SURE for strength in self.strengths[join + 1 :])
        return after < (1 if join == 1 or self.pieces[join].join in known.alternatives else _MANY)

    def _splits(self, end: int, least: Strength) -> list[int]:
        """The pieces up to ``end`` that begin an item where joints of this strength part items."""
        places = range(1, end + 1)
        return [
            place
            for place in places
            if self.strengths[place] >= least or (place == end and self.pieces[end].join and self.strengths[end])
        ]

    def _reading(self, splits: Sequence[int], end: int, after: int = 0) -> Reading:
        """The items that begin with the first piece and with ``splits``, the last of them with piece ``end``.

        ``after`` is the piece behind the last item, where that is known.
        """
        after = after or self._end_of_last(end)
        items = [
            Piece(self.pieces[low].low, self.pieces[high - 1].high, ",") for low, high in pairwise([0, *splits, after])
        ]
        items[0] = self._without_preposition(items)
        last = items.pop()
        if all(self.words.lower[index] in known.et_cetera for index in range(last.low, last.high)):
            return Reading([piece[:2] for piece in items], last.high, open_ended=True)
        _, stop = end_of_last(last, Seen(self.words, items))
        stop -= self.words.texts[stop - 1] == "," and stop > last.low + 1
        return Reading([*(piece[:2] for piece in items), (last.low, stop)], stop, bool(self.pieces[end].join))

    def _without_preposition(self, items: Sequence[Piece]) -> Piece:
        """The first item without a preposition that is said once for all: "di Arang, Seruni, dan Lembah"."""
        first, *others = items
        word = self.words.lower[first.low]
        names = all(self.words.texts[item.low][0].isupper() for item in others)
        once = word in known.lead_prepositions and bool(others) and names and first.high - first.low > 1
        return first._replace(low=first.low + 1) if once else first

    def _end_of_last(self, end: int) -> int:
        """The piece behind the last item, which begins with piece ``end``."""
        after = end + 1
        while after < len(self.pieces) and self._belongs_to_last(after, end):
            after += 1
        return len(self.pieces) if self._lists_within(end, after) else after

    def _lists_within(self, end: int, after: int) -> bool:
        """Whether pieces from ``after`` on are members of a list in the last item: "jalan serta kapal A, B dan C"."""
        inner, lower = self.pieces[after:], self.words.lower
        if any(lower[piece.low] == lower[self.pieces[end].low] for piece in inner):
            return False  # "serta Desa Arang, Desa Seruni, dan Desa Lembah"
        firm = self.pieces[end].join in known.firm_joins and self.whole and all(self.strengths[after:])
        return firm and len(inner) > 1 and bool(inner[-1].join) and not any(piece.join for piece in inner[:-1])

    def _belongs_to_last(self, place: int, end: int) -> bool:
        """Whether a piece behind the last join is part of the last item.

        So is a "dan" inside it, the place it is in, and whatever an item before has as well ("..., warga Lembah, ...").
        """
        if not self.pieces[place].comma:
            return True
        inside = {
            strength for strength, piece in zip(self.strengths[1:end], self.pieces[1:end], strict=True) if piece.comma
        }
        alone = place == len(self.pieces) - 1 and (self.strengths[place] == Strength.WEAK or self._is_name(place))
        return alone or (self.strengths[place] <= Strength.WEAK and self.strengths[place] in inside)

    def _is_name(self, place: int) -> bool:
        """Whether a name at the end of the sentence says who the last of them is: "serta Camat Lembah, Rahmat"."""
        inside = self.words.texts[self.pieces[place].low : self.pieces[place].high]
        return self.whole and not self.pieces[place].join and all(_named(text) for text in inside)

    def _goes_on(self, piece: Piece, seen: Seen, *, more: bool) -> bool:
        """Whether the sentence goes on inside a piece behind a join, so that the list ends there.

        Where ``more`` commas follow, a phrase of place or time may be the item's own.
        """
        end, _ = end_of_last(piece, seen)
        return end is End.LIST or (end is End.ITEM and not more)

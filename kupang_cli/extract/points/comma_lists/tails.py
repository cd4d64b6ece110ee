"""Where the last item of a comma list ends, and the sentence goes on."""

from __future__ import annotations

from enum import Enum

from kupang_cli.extract.points.comma_lists.announcing import is_verb
from kupang_cli.extract.points.comma_lists.pieces import Piece, Seen
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_SHORT = 3  # words of an item that has no adjunct
_FEW = "Ada tiga lomba, yakni dayung, renang, dan lari."


class End(Enum):
    """What ends where a word of the last item goes on with the sentence."""

    LIST = "list"
    ITEM = "item"  # and the list, unless more commas follow
    NOWHERE = "nowhere"  # nothing does: what follows is the item's own


class Tail:
    """A word of the last item at which it may end, and what the items before it are like."""

    __slots__ = ("depth", "index", "low", "names", "others", "verbal", "words")

    def __init__(self, last: Piece, others: Seen) -> None:
        self.words, self.others = others.words, others
        self.verbal = others.verbal or is_verb(self.words, last.low)
        self.names = others.named and self.words.texts[last.low][0].isupper()
        self.low = self.index = last.low
        self.depth = int(self.words.texts[last.low] in "([“«")

    @property
    def word(self) -> str:
        """The word, in lower case."""
        return self.words.lower[self.index]

    def move(self, index: int) -> None:
        """Go on to the next word."""
        text = self.words.texts[index]
        self.index = index
        self.depth += (text in "([“«") - (text in ")]”»")


def _other_clause(tail: Tail) -> End | None:
    """A word that goes on with the sentence; items that begin with verbs are clauses, and have such words inside."""
    if tail.word not in known.goes_on or tail.word in tail.others.vocabulary:
        return None
    return None if tail.others.verb_first else End.LIST


def _verb_behind(tail: Tail) -> End | None:
    """A verb that nothing before it makes a part of the item, as "untuk" and "hak" do: "kios untuk berjualan"."""
    if tail.verbal or not is_verb(tail.words, tail.index):
        return None
    before = tail.words.lower[tail.index - 1]
    return None if before in known.before_inner_verb or before in known.verbal_heads else End.LIST


def _relative_item(tail: Tail) -> End | None:
    """An item that begins with "yang" is a clause to its end."""
    return End.NOWHERE if tail.words.lower[tail.low] in known.relative else None


def _relative_clause(tail: Tail) -> End | None:
    """A clause behind names is about all of them; behind anything else it is the last item's own."""
    if tail.word not in known.relative:
        return None
    return End.LIST if tail.names and known.relative.isdisjoint(tail.others.vocabulary) else End.NOWHERE


def _reach(tail: Tail) -> End | None:
    """How far something goes behind names, with the clause: "Siti dan Rahmat hingga ke desa"."""
    after = tail.index + 1
    ranges = tail.names and tail.word in known.range_words and after < len(tail.words)
    return End.LIST if ranges and tail.words.lower[after] in known.function_words else None


def _adjunct(tail: Tail) -> End | None:
    """A phrase of time, place or purpose, where the other items are short and have none."""
    if tail.word not in known.item_adjuncts or tail.others.longest > _SHORT:
        return None
    if not known.item_adjuncts.isdisjoint(tail.others.vocabulary):
        return None
    after = tail.index + 1
    return None if after < len(tail.words) and tail.words.lower[after] in known.no_adjunct else End.ITEM


_TAILS: tuple[Rule[Tail, End], ...] = (
    Rule(
        "last-item-of-relative-clause",
        _relative_item,
        example="Ada tiga lomba, yakni dayung, renang, dan yang akan dibuka besok.",
        near_miss=_FEW,
    ),
    Rule(
        "last-item-before-what-goes-on",
        _other_clause,
        example="Tiga lomba, yakni dayung, renang, dan lari akan dibuka besok.",
        near_miss=_FEW,
    ),
    Rule(
        "last-item-before-verb",
        _verb_behind,
        example="Tiga lomba, yakni dayung, renang, dan lari menghibur warga.",
        near_miss=_FEW,
    ),
    Rule(
        "last-item-before-relative-clause",
        _relative_clause,
        example="Tiga desa, yakni Arang, Seruni, dan Lembah yang terendam banjir.",
        near_miss=_FEW,
    ),
    Rule(
        "last-item-before-reach",
        _reach,
        example="Warga mencari tiga nelayan, yakni Rahmat, Siti, dan Budi hingga ke Muara.",
        near_miss=_FEW,
    ),
    Rule(
        "last-item-before-adjunct",
        _adjunct,
        example="Ada tiga lomba, yakni dayung, renang, dan lari pada akhir pekan.",
        near_miss="Ada tiga lomba, yakni dayung, renang, dan lari dalam ruangan.",
    ),
)


def _begins_again(last: Piece, others: Seen) -> bool:
    """Whether the last item's first word is one of the items before: "biaya tetap dan biaya menurut jarak"."""
    first, *rest = others.words.lower[last.low : last.high]
    return first in others.vocabulary and bool(rest) and rest[0] not in known.relative


def end_of_last(last: Piece, others: Seen) -> tuple[End, int]:
    """What ends at a word of the last item, and which word; ``others`` is what the items before it are like."""
    tail = Tail(last, others)
    for index in range(last.low + 1 + _begins_again(last, others), last.high):
        tail.move(index)
        found = None if tail.depth else first(_TAILS, tail)
        if found is not None:
            return found[0], last.high if found[0] is End.NOWHERE else index
    return End.NOWHERE, last.high

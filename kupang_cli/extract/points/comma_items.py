"""The items of an announced comma list: where commas and "dan" part them, and where the last one ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum, IntEnum
from itertools import pairwise
from typing import NamedTuple

from kupang_cli.extract.points.comma_announcements import announcing_at, ends_sentence, is_verb
from kupang_cli.grammar.rule import Rule, applies, first
from kupang_cli.language.shapes import passive_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_REACH_OF_CLOSE = 24  # words behind a piece in which a list may be closed
_LONGEST = 200  # words of a list
_LONGEST_NAME = 5
_MANY = 2  # commas behind a "dan" that is inside an item
_SHORT = 3  # words of an item that has no adjunct


class Strength(IntEnum):
    """How surely a comma or a "dan" parts two items."""

    NEVER = 0
    WEAK = 1  # only where the count announced asks for it, or before the last item
    SURE = 2
    FIRM = 3


class End(Enum):
    """What ends where a word of the last item goes on with the sentence."""

    LIST = "list"
    ITEM = "item"  # and the list, unless more commas follow
    NOWHERE = "nowhere"  # nothing does: what follows is the item's own


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


class Reading(NamedTuple):
    """The items of a list as word ranges and the word behind them.

    ``closed`` says that "dan" or the like stands before the last, ``open_ended`` that "dan lain-lain" ends the list.
    """

    items: list[tuple[int, int]]
    stop: int
    closed: bool = True
    open_ended: bool = False


class _Seen:
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


class _Joint:
    """What parts two pieces: the piece after it, the one before it, and what the list has been so far (``seen``).

    ``opening`` is the first word of the list; ``last`` says that no comma follows, ``outer`` that semicolons part the
    items of the list and commas what is in them.
    """

    __slots__ = (
        "before",
        "first",
        "last",
        "lower",
        "opening",
        "outer",
        "piece",
        "position",
        "seen",
        "strength",
        "words",
    )

    def __init__(self, seen: _Seen, pieces: Sequence[Piece], position: int, *, last: bool, outer: bool) -> None:
        self.seen, self.words, self.lower = seen, seen.words, seen.words.lower
        self.position = position
        self.piece, self.before = pieces[position], pieces[position - 1]
        self.first, self.opening = self.lower[self.piece.low], self.lower[pieces[0].low]
        self.last, self.outer = last, outer
        self.strength = Strength.NEVER

    @property
    def closes(self) -> bool:
        """Whether the item behind a join may be the last; "atau" joins the words of one item as well."""
        if not self.piece.join:
            return False
        plain = self.position > 1 and self.piece.join not in known.alternatives
        return self.strength >= Strength.SURE or (self.strength == Strength.WEAK and plain)

    @property
    def begins_with_verb(self) -> bool:
        """Whether a verb follows, and began no piece before."""
        return is_verb(self.words, self.piece.low) and not self.seen.verb_first


class CommaList:
    """The words behind an announcement in pieces between commas and joins, up to where the list ends at the latest."""

    def __init__(self, words: Words, body: int, stop: int) -> None:
        self.words = words
        self.pieces: list[Piece] = []
        self.strengths: list[Strength] = []
        self._read(list(_pieces(words, body, stop)))

    def _read(self, pieces: Sequence[Piece]) -> None:
        """Take in the pieces one by one until the list is over."""
        seen = _Seen(self.words)
        last_comma = max((position for position, piece in enumerate(pieces) if piece.comma), default=0)
        marks = [piece.mark for piece in pieces if piece.mark]
        outer = marks.count(";") >= _MANY and ";" in marks[:_MANY]
        for position, piece in enumerate(pieces):
            strength = Strength.NEVER
            if position:
                joint = _Joint(seen, pieces, position, last=position >= last_comma, outer=outer)
                strength = joint.strength = (first(_JOINTS, joint) or (Strength.SURE, ""))[0]
                if applies(_ENDS, joint):
                    return
                seen.closed = seen.closed or joint.closes
            self.pieces.append(piece)
            self.strengths.append(strength)
            if piece.join and strength and self._goes_on(piece, seen, more=position < last_comma):
                return
            seen.add(piece)

    # ------------------------------------------------------------ readings

    def readings(self, count: int | None) -> Iterator[Reading]:
        """The ways to part the list into so many items; without a count, the likeliest way alone."""
        if not self.pieces:
            return
        joins = [place for place, piece in enumerate(self.pieces) if piece.join and self.strengths[place]]
        joins.sort(key=lambda place: (min(self.strengths[place], Strength.SURE), place), reverse=True)
        if count is None:
            end = next(filter(self._closes, joins), len(self.pieces) - 1)
            yield self._reading(self._splits(end, Strength.SURE), end)
        elif count == 2:
            yield from self._pairs(joins)
        else:
            for least in (Strength.SURE, Strength.WEAK):
                for end in joins or [len(self.pieces) - 1]:
                    splits = self._splits(end, least)
                    if len(splits) + 1 == count:
                        yield self._reading(splits, end)

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

    def _reading(self, splits: Sequence[int], end: int) -> Reading:
        """The items that begin with the first piece and with ``splits``, the last of them with piece ``end``."""
        after = end + 1
        while after < len(self.pieces) and self._belongs_to_last(after, end):
            after += 1
        items = [
            Piece(self.pieces[low].low, self.pieces[high - 1].high, ",") for low, high in pairwise([0, *splits, after])
        ]
        last = items.pop()
        if all(self.words.lower[index] in known.et_cetera for index in range(last.low, last.high)):
            return Reading([piece[:2] for piece in items], last.high, open_ended=True)
        _, stop = self._end(last, _Seen(self.words, items))
        return Reading([*(piece[:2] for piece in items), (last.low, stop)], stop, bool(self.pieces[end].join))

    def _belongs_to_last(self, place: int, end: int) -> bool:
        """Whether a piece behind the last join is part of the last item.

        So is a "dan" inside it, the place it is in, and whatever an item before has as well ("..., warga Lembah, ...").
        """
        if not self.pieces[place].comma:
            return True
        inside = {
            strength for strength, piece in zip(self.strengths[1:end], self.pieces[1:end], strict=True) if piece.comma
        }
        alone = place == len(self.pieces) - 1 and self.strengths[place] == Strength.WEAK
        return alone or (self.strengths[place] <= Strength.WEAK and self.strengths[place] in inside)

    def _goes_on(self, piece: Piece, seen: _Seen, *, more: bool) -> bool:
        """Whether the sentence goes on inside a piece behind a join, so that the list ends there.

        Where ``more`` commas follow, a phrase of place or time may be the item's own.
        """
        end, _ = self._end(piece, seen)
        return end is End.LIST or (end is End.ITEM and not more)

    def _end(self, last: Piece, others: _Seen) -> tuple[End, int]:
        """Where the last item ends, and what does; ``others`` is what those before it are like."""
        tail = _Tail(last, others)
        for index in range(last.low + 1, last.high):
            tail.move(index)
            found = None if tail.depth else first(_TAILS, tail)
            if found is not None:
                return found[0], last.high if found[0] is End.NOWHERE else index
        return End.NOWHERE, last.high


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


# ---------------------------------------------------------------- how surely a joint parts items


def _alike(joint: _Joint) -> Strength | None:
    """What begins as the first item or the one before does; behind a plain "dan", after the last comma alone."""
    like_all = joint.first == joint.opening and (joint.piece.comma or joint.seen.firsts <= {joint.opening})
    alike = like_all or joint.first == joint.lower[joint.before.low]
    alike = alike and (joint.piece.comma or joint.last)
    return Strength.FIRM if alike else None


def _inside_semicolons(joint: _Joint) -> Strength | None:
    """A comma inside an item of a list that semicolons part: "Arang, Seruni; Muara, Lembah; dan Pasir, Ketapang"."""
    return Strength.WEAK if joint.outer and joint.piece.mark == "," and not joint.piece.join else None


def _between(joint: _Joint) -> Strength | None:
    """The word "dan" of "antara warga dan petugas"."""
    before = range(joint.before.low, joint.before.high)
    inner = not joint.piece.comma and any(joint.lower[index] in known.between_two for index in before)
    return Strength.NEVER if inner else None


def _continued(joint: _Joint) -> Strength | None:
    return Strength.NEVER if not joint.piece.join and joint.first in known.continues_item else None


def _join_of_verbs(joint: _Joint) -> Strength | None:
    """The word "dan" of "menanam dan merawat", which is one thing, unless a verb began an item before."""
    return Strength.NEVER if joint.piece.join and joint.begins_with_verb else None


def _comma_and_join(joint: _Joint) -> Strength | None:
    return Strength.FIRM if joint.piece.comma and joint.piece.join else None


def _firm_join(joint: _Joint) -> Strength | None:
    """The words "serta" and "hingga" join items, but for "10 hingga 20" and "hingga ke desa"."""
    if joint.piece.join not in known.firm_joins:
        return None
    number = joint.first[0].isdigit() or joint.words.texts[joint.before.high - 1][0].isdigit()
    range_to = joint.piece.join in known.range_words and (number or joint.first in known.function_words)
    return Strength.NEVER if range_to else Strength.SURE


def _plain_join(joint: _Joint) -> Strength | None:
    return Strength.WEAK if joint.piece.join else None


def _degree(joint: _Joint) -> Strength | None:
    """A comma before a degree: "Rahmat Hidayat, S.E."."""
    degrees = all(word in known.degrees for word in joint.lower[joint.piece.low : joint.piece.high] if word != ".")
    return Strength.NEVER if degrees and not joint.piece.join else None


def _its_place(joint: _Joint) -> Strength | None:
    """A comma before the place that the item is in: "Pasar Baru di Lembah, Kabupaten Arang"."""
    piece, before, lower = joint.piece, joint.before, joint.lower
    if lower[piece.low] in known.regions_of_places and joint.words.texts[piece.low][0].isupper():
        return Strength.WEAK if lower[before.low] not in known.regions_of_places else None
    placed = any(lower[index] in known.prepositions_of_place for index in range(before.low + 1, before.high))
    places = all(lower[index] in known.places or lower[index] in known.directions for index in range(*piece[:2]))
    return Strength.WEAK if placed and places else None


def _description(joint: _Joint) -> Strength | None:
    """A comma between a name and what its bearer is: "Rahmat Hidayat, seorang nelayan"."""
    piece, before, texts = joint.piece, joint.before, joint.words.texts
    if piece.join or not (joint.first in known.humans or joint.first in known.relational):
        return None
    named = texts[before.low][0].isupper() and (texts[before.low + 1][0].isupper() or texts[before.low + 1] == "(")
    return Strength.WEAK if named and texts[piece.low].islower() else None


def _its_name(joint: _Joint) -> Strength | None:
    """A comma between an office and the name of its holder: "Camat Lembah, Rahmat"."""
    piece, before, lower, texts = joint.piece, joint.before, joint.lower, joint.words.texts
    office = lower[before.low] in known.offices and known.relative.isdisjoint(lower[before.low : before.high])
    if not office or lower[piece.low] in known.offices:
        return None
    name = all(texts[index][0].isupper() or not texts[index][0].isalpha() for index in range(*piece[:2]))
    somebody = any(lower[index] in known.names for index in range(*piece[:2]))
    return Strength.WEAK if name and somebody and piece.high - piece.low <= _LONGEST_NAME else None


_FEW = "Ada tiga lomba, yakni dayung, renang, dan lari."
_JOINTS: tuple[Rule[_Joint, Strength], ...] = (
    Rule(
        "joint-of-items-alike",
        _alike,
        example="Ada dua rencana, yakni rencana membangun pasar dan dermaga dan rencana menanam bakau.",
        near_miss=_FEW,
    ),
    Rule(
        "comma-inside-semicolons",
        _inside_semicolons,
        example="Ada tiga stadion, yakni Stadion Arang, Seruni; Stadion Muara, Lembah; dan Stadion Pasir, Ketapang.",
        near_miss=_FEW,
    ),
    Rule(
        "join-between-two",
        _between,
        example="Ada tiga hal, yakni biaya, waktu, serta jarak antara desa dan kota.",
        near_miss=_FEW,
    ),
    Rule(
        "comma-before-what-goes-on",
        _continued,
        example="Ada tiga lomba, yakni dayung, yang diikuti warga, renang, dan lari.",
        near_miss=_FEW,
    ),
    Rule(
        "join-of-verbs",
        _join_of_verbs,
        example="Ada tiga kegiatan, yakni kerja menanam dan merawat bakau, lomba renang, dan kerja bakti.",
        near_miss=_FEW,
    ),
    Rule("comma-and-join", _comma_and_join, example=_FEW, near_miss="Ada tiga lomba, yakni dayung, renang dan lari."),
    Rule(
        "firm-join",
        _firm_join,
        example="Ada tiga lomba, yakni dayung, renang serta lari.",
        near_miss="Ada tiga lomba, yakni dayung, renang dan lari.",
    ),
    Rule(
        "plain-join",
        _plain_join,
        example="Ada tiga lomba, yakni dayung, renang dan lari.",
        near_miss=_FEW,
    ),
    Rule(
        "comma-before-degree",
        _degree,
        example="Ada dua calon, yakni Rahmat Hidayat, S.E., dan Siti Aminah.",
        near_miss=_FEW,
    ),
    Rule(
        "comma-before-its-place",
        _its_place,
        example="Ada dua pasar, yakni Pasar Baru di Lembah, Kabupaten Arang, dan Pasar Lama.",
        near_miss=_FEW,
    ),
    Rule(
        "comma-before-description",
        _description,
        example="Ada dua korban, yakni Rahmat Hidayat, seorang nelayan, dan Siti Aminah, seorang guru.",
        near_miss=_FEW,
    ),
    Rule(
        "comma-before-the-name",
        _its_name,
        example="Ada dua pembicara, yakni Camat Lembah, Rahmat Hidayat, dan Lurah Seruni.",
        near_miss=_FEW,
    ),
)


# ---------------------------------------------------------------- where the list is over


def _clause_word(joint: _Joint) -> bool | None:
    """A comma before a word that opens a clause, as the list's first word does not."""
    small = joint.words.texts[joint.piece.low].islower()
    if not joint.piece.comma or not small or joint.first == joint.opening:
        return None
    over = joint.first in known.breaks_list
    over = over or (not joint.piece.join and joint.first in known.breaks_without_join)
    return True if over else None


def _attribution(joint: _Joint) -> bool | None:
    """A comma before who said it, or on what day."""
    if not joint.piece.comma or joint.piece.join:
        return None
    said = joint.first in known.saying and joint.words.texts[joint.piece.low].islower()
    return True if said or joint.first in known.weekdays else None


def _apposition(joint: _Joint) -> bool | None:
    """What seemed the first item, or the last, announces a list of its own: "tiga tahap, yaitu hulu, ..."."""
    place = joint.position == 1 or joint.seen.joined
    return True if place and joint.piece.comma and announcing_at(joint.words, joint.piece.low) else None


def _verb(joint: _Joint) -> bool | None:
    """A comma, and what somebody does, where the list did not begin with a verb."""
    verb = joint.begins_with_verb and (joint.seen.closed or passive_verb(joint.first))
    return True if joint.piece.comma and verb else None


def _clause_behind(joint: _Joint) -> bool | None:
    """A clause with "akan" or the like; behind what may be the last item, one with any verb where no item has one."""
    if not joint.piece.comma or joint.piece.join:
        return None
    verbal = joint.seen.closed and not joint.seen.verbal and has_verb(joint.words, joint.piece)
    verbal = verbal and not _is_closed_later(joint)
    return True if verbal or has_auxiliary(joint.words, joint.piece) else None


def _is_closed_later(joint: _Joint) -> bool:
    """Whether a comma and "dan" behind the piece close the list, so that it is an item: "..., sapi berlari, serta"."""
    words, start = joint.words, joint.piece.high
    for index in range(start, min(len(words) - 1, start + _REACH_OF_CLOSE)):
        if words.texts[index] in ".?!":
            return False
        if words.texts[index] == "," and words.lower[index + 1] in known.inner_joins:
            return True
    return False


def _equation_behind(joint: _Joint) -> bool | None:
    """Behind what may be the last item, a clause that says what something is."""
    equation = joint.seen.closed and joint.piece.comma
    inside = range(joint.piece.low, joint.piece.high)
    return True if equation and any(joint.lower[index] in known.copulas for index in inside) else None


_ENDS: tuple[Rule[_Joint, bool], ...] = (
    Rule(
        "list-before-clause-word",
        _clause_word,
        example="Ada tiga lomba, yakni dayung, renang, dan lari, sehingga warga senang.",
        near_miss=_FEW,
    ),
    Rule(
        "list-before-attribution",
        _attribution,
        example="Ada tiga lomba, yakni dayung, renang, dan lari, kata Camat.",
        near_miss=_FEW,
    ),
    Rule(
        "list-inside-a-list",
        _apposition,
        example="Warga menyiapkan beberapa acara, yakni tiga lomba, yaitu dayung, renang, dan lari.",
        near_miss=_FEW,
    ),
    Rule(
        "list-before-verb",
        _verb,
        example="Ada tiga lomba, yakni dayung, renang, dan lari, menghibur warga.",
        near_miss=_FEW,
    ),
    Rule(
        "list-before-clause",
        _clause_behind,
        example="Ada tiga lomba, yakni dayung, renang dan lari, warga menonton dari dermaga.",
        near_miss=_FEW,
    ),
    Rule(
        "list-before-equation",
        _equation_behind,
        example="Ada tiga lomba, yakni dayung, renang, dan lari, serta yang paling ramai adalah balap karung.",
        near_miss=_FEW,
    ),
)


# ---------------------------------------------------------------- where the last item ends


class _Tail:
    """A word of the last item at which it may end, and what the items before it are like."""

    __slots__ = ("depth", "index", "low", "names", "others", "verbal", "words")

    def __init__(self, last: Piece, others: _Seen) -> None:
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


def _other_clause(tail: _Tail) -> End | None:
    """A word that goes on with the sentence; items that begin with verbs are clauses, and have such words inside."""
    if tail.word not in known.goes_on or tail.word in tail.others.vocabulary:
        return None
    return None if tail.others.verb_first else End.LIST


def _verb_behind(tail: _Tail) -> End | None:
    """A verb that nothing before it makes a part of the item, as "untuk" does in "gazebo untuk bersantai"."""
    if tail.verbal or not is_verb(tail.words, tail.index):
        return None
    return None if tail.words.lower[tail.index - 1] in known.before_inner_verb else End.LIST


def _relative_item(tail: _Tail) -> End | None:
    """An item that begins with "yang" is a clause to its end."""
    return End.NOWHERE if tail.words.lower[tail.low] in known.relative else None


def _relative_clause(tail: _Tail) -> End | None:
    """A clause behind names is about all of them; behind anything else it is the last item's own."""
    if tail.word not in known.relative:
        return None
    return End.LIST if tail.names and known.relative.isdisjoint(tail.others.vocabulary) else End.NOWHERE


def _adjunct(tail: _Tail) -> End | None:
    """A phrase of time, place or purpose, where the other items are short and have none."""
    if tail.word not in known.item_adjuncts or tail.others.longest > _SHORT:
        return None
    if not known.item_adjuncts.isdisjoint(tail.others.vocabulary):
        return None
    after = tail.index + 1
    return None if after < len(tail.words) and tail.words.lower[after] in known.no_adjunct else End.ITEM


_TAILS: tuple[Rule[_Tail, End], ...] = (
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
        "last-item-before-adjunct",
        _adjunct,
        example="Ada tiga lomba, yakni dayung, renang, dan lari pada akhir pekan.",
        near_miss="Ada tiga lomba, yakni dayung, renang, dan lari dalam ruangan.",
    ),
)


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


def _pieces(words: Words, body: int, stop: int) -> Iterator[Piece]:
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

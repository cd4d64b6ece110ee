"""What parts two pieces of a comma list: whether it parts items, and whether the list is over there."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from kupang_cli.extract.points.comma_lists.announcing import announcing_at, is_verb
from kupang_cli.extract.points.comma_lists.pieces import Piece, Seen, has_auxiliary, has_verb
from kupang_cli.grammar.rule import Rule, applies, first
from kupang_cli.language.phrases import phrase_at
from kupang_cli.language.shapes import clause_verb, passive_verb
from kupang_cli.language.vocabulary import vocabulary as known

_REACH_OF_CLOSE = 24  # words behind a piece in which a list may be closed
_LONGEST_NAME = 5
_FEW = "Ada tiga lomba, yakni dayung, renang, dan lari."


class Strength(IntEnum):
    """How surely a comma or a "dan" parts two items."""

    NEVER = 0
    WEAK = 1  # only where the count announced asks for it, or before the last item
    SURE = 2
    FIRM = 3


class Joint:
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

    def __init__(self, seen: Seen, pieces: Sequence[Piece], position: int, *, last: bool, outer: bool) -> None:
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


def strength_of(joint: Joint) -> Strength:
    """How surely a joint parts two items."""
    found = first(_JOINTS, joint)
    return Strength.SURE if found is None else found[0]


def is_over(joint: Joint) -> bool:
    """Whether the list ends before the piece behind a joint."""
    return applies(_ENDS, joint)


# ---------------------------------------------------------------- how surely a joint parts items


def _alike(joint: Joint) -> Strength | None:
    """What begins as the first item or the one before does; behind a plain "dan", after the last comma alone."""
    like_all = joint.first == joint.opening and (joint.piece.comma or joint.seen.firsts <= {joint.opening})
    alike = like_all or joint.first == joint.lower[joint.before.low]
    alike = alike and (joint.piece.comma or joint.last)
    return Strength.FIRM if alike else None


def _inside_semicolons(joint: Joint) -> Strength | None:
    """A comma inside an item of a list that semicolons part: "Arang, Seruni; Muara, Lembah; dan Pasir, Ketapang"."""
    return Strength.WEAK if joint.outer and joint.piece.mark == "," and not joint.piece.join else None


def _between(joint: Joint) -> Strength | None:
    """The word "dan" of "antara warga dan petugas"."""
    before = range(joint.before.low, joint.before.high)
    inner = not joint.piece.comma and any(joint.lower[index] in known.between_two for index in before)
    return Strength.NEVER if inner else None


def _continued(joint: Joint) -> Strength | None:
    return Strength.NEVER if not joint.piece.join and joint.first in known.continues_item else None


def _join_of_verbs(joint: Joint) -> Strength | None:
    """The word "dan" of "menanam dan merawat", which is one thing, unless a verb began an item before."""
    return Strength.NEVER if joint.piece.join and joint.begins_with_verb else None


def _comma_and_join(joint: Joint) -> Strength | None:
    return Strength.FIRM if joint.piece.comma and joint.piece.join else None


def _firm_join(joint: Joint) -> Strength | None:
    """The words "serta" and "hingga" join items, but for "10 hingga 20", "dari hulu hingga hilir", "hingga ke desa"."""
    if joint.piece.join not in known.firm_joins:
        return None
    before = joint.words.lower[joint.before.low : joint.before.high]
    number = joint.first[0].isdigit() or before[-1][0].isdigit()
    reach = number or joint.first in known.function_words or not known.range_openers.isdisjoint(before[1:])
    return Strength.NEVER if joint.piece.join in known.range_words and reach else Strength.SURE


def _plain_join(joint: Joint) -> Strength | None:
    return Strength.WEAK if joint.piece.join else None


def _degree(joint: Joint) -> Strength | None:
    """A comma before a degree: "Rahmat Hidayat, S.E."."""
    degrees = all(word in known.degrees for word in joint.lower[joint.piece.low : joint.piece.high] if word != ".")
    return Strength.NEVER if degrees and not joint.piece.join else None


def _its_place(joint: Joint) -> Strength | None:
    """A comma before the place that the item is in: "Pasar Baru di Lembah, Kabupaten Arang"."""
    piece, before, lower = joint.piece, joint.before, joint.lower
    if lower[piece.low] in known.regions_of_places and joint.words.texts[piece.low][0].isupper():
        return Strength.WEAK if lower[before.low] not in known.regions_of_places else None
    placed = any(lower[index] in known.prepositions_of_place for index in range(before.low + 1, before.high))
    places = all(lower[index] in known.places or lower[index] in known.directions for index in range(*piece[:2]))
    return Strength.WEAK if placed and places else None


def _description(joint: Joint) -> Strength | None:
    """A comma between a name and what its bearer is: "Rahmat Hidayat, seorang nelayan"."""
    piece, before, texts = joint.piece, joint.before, joint.words.texts
    if piece.join or not (joint.first in known.humans or joint.first in known.relational):
        return None
    named = texts[before.low][0].isupper() and (texts[before.low + 1][0].isupper() or texts[before.low + 1] == "(")
    return Strength.WEAK if named and texts[piece.low].islower() else None


def _its_name(joint: Joint) -> Strength | None:
    """A comma between an office and the name of its holder: "Camat Lembah, Rahmat"."""
    piece, before, lower, texts = joint.piece, joint.before, joint.lower, joint.words.texts
    office = lower[before.low] in known.offices and known.relative.isdisjoint(lower[before.low : before.high])
    if not office or lower[piece.low] in known.offices:
        return None
    name = all(texts[index][0].isupper() or not texts[index][0].isalpha() for index in range(*piece[:2]))
    somebody = any(lower[index] in known.names for index in range(*piece[:2]))
    return Strength.WEAK if name and somebody and piece.high - piece.low <= _LONGEST_NAME else None


_JOINTS: tuple[Rule[Joint, Strength], ...] = (
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


def _clause_word(joint: Joint) -> bool | None:
    """A comma before a word that opens a clause, as the list's first word does not."""
    small = joint.words.texts[joint.piece.low].islower()
    if not joint.piece.comma or not small or joint.first == joint.opening:
        return None
    over = joint.first in known.breaks_list
    over = over or (not joint.piece.join and joint.first in known.breaks_without_join)
    return True if over else None


def _attribution(joint: Joint) -> bool | None:
    """A comma before who said it, or on what day."""
    if not joint.piece.comma or joint.piece.join:
        return None
    return True if _says(joint) or joint.first in known.weekdays else None


def _says(joint: Joint) -> bool:
    """Whether a verb of saying begins the piece, before who says it: not "mendorong", "tanya jawab", "kisah dalam"."""
    low = joint.piece.low
    if joint.first not in known.saying or not joint.words.texts[low].islower() or clause_verb(joint.first):
        return False
    after = joint.lower[low + 1] if low + 1 < len(joint.words) else ""
    return after not in known.function_words and not phrase_at(known.no_title_stops, joint.lower, low)


def _apposition(joint: Joint) -> bool | None:
    """What seemed the first item, or the last, announces a list of its own: "tiga tahap, yaitu hulu, ..."."""
    place = joint.position == 1 or joint.seen.joined
    return True if place and joint.piece.comma and announcing_at(joint.words, joint.piece.low) else None


def _verb(joint: Joint) -> bool | None:
    """A comma, and what somebody does, where the list did not begin with a verb."""
    verb = joint.begins_with_verb and (joint.seen.closed or passive_verb(joint.first))
    return True if joint.piece.comma and verb else None


def _clause_behind(joint: Joint) -> bool | None:
    """A clause with "akan" or the like; behind what may be the last item, one with any verb where no item has one."""
    if not joint.piece.comma or joint.piece.join:
        return None
    verbal = joint.seen.closed and not joint.seen.verbal and has_verb(joint.words, joint.piece)
    verbal = verbal and not _is_closed_later(joint)
    return True if verbal or has_auxiliary(joint.words, joint.piece) else None


def _is_closed_later(joint: Joint) -> bool:
    """Whether a comma and "dan" behind the piece close the list, so that it is an item: "..., sapi berlari, serta"."""
    words, start = joint.words, joint.piece.high
    for index in range(start, min(len(words) - 1, start + _REACH_OF_CLOSE)):
        if words.texts[index] in ".?!":
            return False
        if words.texts[index] == "," and words.lower[index + 1] in known.inner_joins:
            return True
    return False


def _equation_behind(joint: Joint) -> bool | None:
    """Behind what may be the last item, a clause that says what something is."""
    equation = joint.seen.closed and joint.piece.comma
    inside = range(joint.piece.low, joint.piece.high)
    return True if equation and any(joint.lower[index] in known.copulas for index in inside) else None


_ENDS: tuple[Rule[Joint, bool], ...] = (
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

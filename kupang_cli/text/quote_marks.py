"""Quote marks one by one: what is one, doubled ones, entities and garbled ones too, and which side each is on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.attributions import attribution_follows

Side = Literal["open", "close", "either"]

_ENTITIES = "&(?:[lrb]dquo|[lr]aquo|quot|#34|#x22|#822[0-2]|#x201[c-e]|[lr]squo|apos|#39|#x27|#821[6-8]);"
# UTF-8 read as cp1252: “ ” ‘ ’, of which ” has lost its last byte.
_GARBLED = "â€(?:[œ\u009d˜™ž]|(?![\u0080-\u00bf“”„…¦¢¡]))"
_MARK = re.compile(
    r"(?=[“”„‟\"«»″＂‘’'`´‛‚‹›,<>&â])(?:"  # one look at every character, before any more
    r"[“”„‟\"«»″＂‘’'`´‛‚‹›](?:(?<=`)`|(?<=')'|(?<=[‘’])[‘’])?|(?<!\S),,(?=\w)|(?<!<)<<(?=\w)|(?<=[^\s>])>>(?!>)"
    rf"|{_ENTITIES}|{_GARBLED})"
)
_SINGLE = frozenset("‘’'`´‛‚‹›")
_SINGLES = re.compile(r"&(?:[lr]squo|apos|#39|#x27|#821[6-8]);|â€[˜™]")
_OPENING = frozenset("“„‟«") | {"``", "‘‘", ",,", "<<", "â€œ", "â€ž"}
_OPENING |= {"&ldquo;", "&bdquo;", "&laquo;", "&#8220;", "&#8222;", "&#x201c;", "&#x201e;"}
_CLOSING = frozenset("”»″") | {"’’", ">>", "â€", "â€\u009d", "&rdquo;", "&raquo;", "&#8221;", "&#x201d;"}
_OPENING_SIDE = frozenset("([{—–-/")
_CLOSING_SIDE = frozenset(",.;:!?…)]}—–-/")
_ENDING = frozenset(",.!?…")
_PLAIN = frozenset(("", "``", "''", "‘‘", "’’", "‘’", "’‘", ",,", "<<", ">>"))  # and no mark at all
_LOST = "?\ufffd"  # what stands where a mark was lost
_LOST_MARK = r"(?<![^\s(\ufffd])[?\ufffd](?=\w)|(?<=[^\s(?\ufffd])[?\ufffd](?![?\ufffd\w])"
_SECONDS = frozenset('"”″“')
_COORDINATE = r"\d\s?[°º]\s?\d{1,2}\s?['’′‘]\s?\d{1,2}(?:[.,]\d+)?[\"”″“]$"  # an angle: 5°12'08"
_LONGEST_ANGLE = 24  # code points
_SAID_BEFORE = 60  # code points before a mark in which it is said that someone says


class Mark(NamedTuple):
    """A mark's place and the side of a stretch that it is on.

    It is several characters where it is doubled, or an entity: ``first_end`` is where the first of doubled ones ends,
    ``last_start`` where the last begins, ``number`` how many there are.
    """

    start: int
    end: int
    side: Side
    number: int
    first_end: int
    last_start: int


def double_and_single(text: str, start: int, end: int, lost: Sequence[int]) -> tuple[list[Span], list[Span]]:
    """The double marks and the single marks of a paragraph; those at the offsets ``lost`` are double ones."""
    double: list[Span] = []
    single: list[Span] = []
    for match in _MARK.finditer(text, start, end):
        word = match[0]
        if word in _SECONDS and compiled(_COORDINATE).search(
            text, max(start, match.end() - _LONGEST_ANGLE), match.end()
        ):
            continue
        (single if word in _SINGLE or (len(word) > 2 and _SINGLES.fullmatch(word)) else double).append(
            Span(*match.span())
        )
    here = lost[bisect_left(lost, start) : bisect_left(lost, end)]
    if here:
        double = sorted((*double, *(Span(place, place + 1) for place in here)))
    return double, single


def around(text: str, mark: Span, start: int, end: int) -> tuple[str, str]:
    """The characters of the paragraph before and after a mark, a blank at its ends."""
    before = text[mark.start - 1] if mark.start > start else " "
    return before, text[mark.end] if mark.end < end else " "


def sided(text: str, found: Sequence[Span], start: int, end: int) -> Iterator[Mark]:
    """Double marks with the side that each is on; doubled ones are one mark."""
    index = 0
    while index < len(found):
        stop = index + 1
        while stop < len(found) and found[stop].start == found[stop - 1].end:
            stop += 1
        yield from _cluster(text, found[index:stop], start, end)
        index = stop


def _cluster(text: str, marks: Sequence[Span], start: int, end: int) -> Iterator[Mark]:
    """Marks without anything between them: one on one side, two where they close and open, or empty."""
    whole = Span(marks[0].start, marks[-1].end)
    side = _by_spaces(text, whole, start, end)
    if len(marks) == 1 or side != "either":
        yield Mark(*whole, side if side != "either" else _shape(text, whole), len(marks), marks[0].end, marks[-1].start)
        return
    shapes: list[Side] = [_shape(text, mark) for mark in marks]
    before, _ = around(text, whole, start, end)
    if "either" in shapes and before in _ENDING:  # "... selesai.""Kami ..."
        half = len(marks) // 2
        shapes = ["close" if place < half else "open" for place in range(len(marks))]
    elif "either" in shapes:
        shapes = [_by_spaces(text, mark, start, end) for mark in marks]
    for mark, shape in zip(marks, shapes, strict=True):
        yield Mark(*mark, shape, 1, mark.end, mark.start)


def _by_spaces(text: str, mark: Span, start: int, end: int) -> Side:
    """The side of a mark by the spaces around it."""
    before, after = around(text, mark, start, end)
    free_before = before.isspace() or before in _OPENING_SIDE
    free_after = after.isspace() or after in _CLOSING_SIDE
    if free_before == free_after:
        return "either"
    return "open" if free_before else "close"


def _shape(text: str, mark: Span) -> Side:
    """The side of a mark by its character."""
    word = text[mark.start : mark.end].lower()
    return "open" if word in _OPENING else "close" if word in _CLOSING else "either"


# ---------------------------------------------------------------- lost marks


def lost_marks(text: str) -> list[int]:
    """The offsets of question marks, and of signs for lost characters, that stand where quote marks were.

    Nothing is taken for a mark unless it comes in a pair, or between a comma and words of saying; and no pair of the
    text unless words of saying stand beside one of them.
    """
    if not any(sign in text for sign in _LOST):
        return []
    pairs: list[int] = []
    alone: list[int] = []
    evident = False
    opened = -1
    line_end = 0
    for match in compiled(_LOST_MARK).finditer(text):
        place = match.start()
        if place >= line_end:  # marks reset at the end of a line
            opened, line_end = -1, text.find("\n", place) % (len(text) + 1)
        if text[match.end() : match.end() + 1].isalnum():
            opened = place
            continue
        attributed = attribution_follows(text, match.end(), line_end)
        if opened >= 0 and (attributed or _may_close(text, place)):
            pairs += (opened, place)
            evident |= attributed or _announced(text, opened)
            opened = -1
        elif opened < 0 and attributed and text[place - 1] == ",":
            alone.append(place)
    return sorted(pairs + alone) if evident else alone


def _may_close(text: str, place: int) -> bool:
    """Whether what stands for a lost mark is no question mark that asks."""
    return text[place] == "\ufffd" or text[place - 1] in ",.!…"


def _announced(text: str, place: int) -> bool:
    """Whether words of saying and a comma or colon stand before a mark."""
    before = text[max(0, place - _SAID_BEFORE) : place].rstrip()
    return before[-1:] in (",", ":") and not known.saying.isdisjoint(before.lower().rstrip(",:").split()[-4:])


def is_garbled(mark: str) -> bool:
    """Whether what stands for a quote mark is doubled, an entity or a lost character."""
    return mark not in _PLAIN and (len(mark) > 1 or mark in _LOST)

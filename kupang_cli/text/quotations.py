"""Quote marks: which characters open and close a quoted stretch, and where one ends when a mark is missing."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Literal, NamedTuple

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.text.attributions import attribution_follows, attribution_within
from kupang_cli.text.trimming import past_space

_MARK = re.compile(r"[“”„‟\"«»″＂‘’'`´‛](?:(?<=`)`|(?<=')')?")
_SINGLE = frozenset("‘’'`´‛")
_OPENING = frozenset("“„‟«") | {"``"}
_CLOSING = frozenset("”»″")
_OPENING_SIDE = frozenset("([{—–-/")
_ENDING = frozenset(",.!?…")
_CLOSING_SIDE = frozenset(",.;:!?…)]}—–-/")
_SENTENCE_END = r"[.!?…][\"”»]?\s+"
_REACH = 60  # code points after a mark in which an attribution begins


class Marks(Enum):
    """The marks of a stretch; the value is the name of the rule that found it."""

    PAIRED = "paired-marks"
    SINGLE = "single-marks"
    CLOSING_MISSING = "closing-mark-missing"
    OPENING_MISSING = "opening-mark-missing"
    OPEN_TO_PARAGRAPH_END = "open-to-paragraph-end"


class Quotation(NamedTuple):
    """A stretch between quote marks: ``outer`` takes in the marks, ``inner`` does not."""

    outer: Span
    inner: Span
    marks: Marks

    @property
    def closed(self) -> bool:
        """False where a mark is missing and the end, or the beginning, was settled by other means."""
        return self.marks in (Marks.PAIRED, Marks.SINGLE)


class _Mark(NamedTuple):
    """A mark's place, which is two characters for `` and '', and the side of a stretch that it is on."""

    start: int
    end: int
    side: Literal["open", "close", "either"]


def quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The outermost quoted stretches of the paragraph ``text[start:end]``, in order; marks reset at its end.

    The side of a mark is told by the character, then by the spaces around it, then by what is open, so that one stray
    mark does not turn the rest of the paragraph inside out. Linear in the paragraph's length.
    """
    marks = list(_MARK.finditer(text, start, end))
    if not marks:
        return
    double = [mark for mark in marks if mark[0] not in _SINGLE]
    found = list(_double_stretches(text, double, start, end)) if double else []
    if len(double) < len(marks):
        singles = _single_stretches(text, [mark for mark in marks if mark[0] in _SINGLE], start, end)
        found = sorted((*found, *singles), key=lambda stretch: (stretch.outer.start, -stretch.outer.end))
    reached = start
    for stretch in found:  # outermost only
        if stretch.outer.start >= reached:
            yield stretch
            reached = stretch.outer.end


def _around(text: str, mark: re.Match[str], start: int, end: int) -> tuple[str, str]:
    """The characters of the paragraph before and after a mark, a blank at its ends."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    return before, text[mark.end()] if mark.end() < end else " "


# ---------------------------------------------------------------- double marks


def _side(text: str, mark: re.Match[str], start: int, end: int) -> _Mark:
    """A double mark with the side of a stretch that it is on."""
    opening, closing = mark.span()
    before, after = _around(text, mark, start, end)
    free_before = before.isspace() or before in _OPENING_SIDE
    free_after = after.isspace() or after in _CLOSING_SIDE
    if free_before != free_after:
        return _Mark(opening, closing, "open" if free_before else "close")
    if mark[0] in _OPENING:
        return _Mark(opening, closing, "open")
    return _Mark(opening, closing, "close" if mark[0] in _CLOSING else "either")


class _Scan:
    """Where the reading of a paragraph's double marks stands: the mark at hand, what is open, how far was searched."""

    __slots__ = ("depth", "end", "following", "last_end", "mark", "opened", "searched", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.mark: _Mark
        self.following: list[str]  # the sides of the next two marks
        self.opened: _Mark | None = None  # the mark that opened the stretch under way
        self.depth = 0  # marks open in it
        self.searched = start  # up to here no attribution stands in the stretch
        self.last_end = start  # of the stretch before

    def open(self) -> None:
        """Begin a stretch at the mark at hand."""
        self.opened, self.depth, self.searched = self.mark, 1, self.mark.end


def _double_stretches(text: str, found: Sequence[re.Match[str]], start: int, end: int) -> Iterator[Quotation]:
    marks = [_side(text, mark, start, end) for mark in found]
    scan = _Scan(text, start, end)
    for index, scan.mark in enumerate(marks):
        scan.following = [mark.side for mark in marks[index + 1 : index + 3]]
        stretches = first(_OUTSIDE if scan.opened is None else _INSIDE, scan)
        yield from stretches[0] if stretches is not None else ()
    if scan.opened is not None and text[scan.opened.end : end].strip():
        cut = attribution_within(text, scan.searched, end)
        marking = Marks.OPEN_TO_PARAGRAPH_END if cut is None else Marks.CLOSING_MISSING
        stop = end if cut is None else cut
        yield Quotation(Span(scan.opened.start, stop), Span(scan.opened.end, stop), marking)


def _opens_the_wrong_way(scan: _Scan) -> Sequence[Quotation] | None:
    """A closing shape opens speech at the paragraph's start, and between a full stop and a capital."""
    text, mark = scan.text, scan.mark
    if mark.side != "close":
        return None
    glued = mark.start > scan.start and text[mark.start - 1] in ".!?…" and text[mark.end : mark.end + 1].isupper()
    if not (mark.start == scan.start or (glued and mark.end < scan.end)):
        return None
    scan.open()
    return ()


def _opens(scan: _Scan) -> Sequence[Quotation] | None:
    """A mark opens speech, but what an attribution follows after a comma closes it, whatever its shape."""
    mark = scan.mark
    before = scan.text[max(scan.start, mark.start - 3) : mark.start].rstrip()[-1:]
    if mark.side == "close" or (before in _ENDING and attribution_follows(scan.text, mark.end, scan.end)):
        return None
    scan.open()
    return ()


def _closes_unopened(scan: _Scan) -> Sequence[Quotation] | None:
    """A mark that an attribution follows closes speech whose opening mark is missing: it began with its sentence."""
    text, mark = scan.text, scan.mark
    inside = attribution_within(text, mark.end - 1, min(scan.end, mark.end + _REACH)) is not None
    if not (inside or attribution_follows(text, mark.end, scan.end)):
        return None
    begin = scan.last_end
    for match in compiled(_SENTENCE_END).finditer(text, scan.last_end, max(scan.last_end, mark.start - 1)):
        begin = match.end()
    begin = past_space(text, begin, mark.start)
    scan.last_end = mark.end
    if begin >= mark.start:
        return ()
    return (Quotation(Span(begin, mark.end), Span(begin, mark.start), Marks.OPENING_MISSING),)


def _opens_again(scan: _Scan) -> Sequence[Quotation] | None:
    """A mark that opens where speech is open and was attributed: the closing mark is missing."""
    opened = scan.opened
    if opened is None or not _is_opening(scan):
        return None
    cut = attribution_within(scan.text, scan.searched, scan.mark.start)
    scan.searched = scan.mark.start
    if cut is None:
        return None
    scan.open()
    return (Quotation(Span(opened.start, cut), Span(opened.end, cut), Marks.CLOSING_MISSING),)


def _opens_within(scan: _Scan) -> Sequence[Quotation] | None:
    """A mark that opens where speech is open: a quotation in it where two close next, a stray mark elsewhere."""
    if not _is_opening(scan):
        return None
    scan.depth += scan.following == ["close", "close"]
    return ()


def _closes(scan: _Scan) -> Sequence[Quotation] | None:
    """Any other mark closes what was opened last."""
    scan.depth -= 1
    opened, mark = scan.opened, scan.mark
    if scan.depth or opened is None:
        return ()
    scan.opened, scan.last_end = None, mark.end
    if mark.start <= opened.end:
        return ()
    return (Quotation(Span(opened.start, mark.end), Span(opened.end, mark.start), Marks.PAIRED),)


def _is_opening(scan: _Scan) -> bool:
    return scan.mark.side == "open" and not attribution_follows(scan.text, scan.mark.end, scan.end)


# What a double mark does where no stretch is open, and where one is. A mark that no rule takes is nobody's.
_OUTSIDE: tuple[Rule[_Scan, Sequence[Quotation]], ...] = (
    Rule(
        "closing-shape-opens",
        _opens_the_wrong_way,
        example="Pasar itu selesai.”Kami lega,” kata Rahmat.",
        near_miss="“Pasar ini milik warga,” kata Rahmat.",
    ),
    Rule(
        "mark-opens",
        _opens,
        example="Rahmat berkata, “Pasar ini milik warga.”",
        near_miss="Pasar ini milik warga,” kata Rahmat.",
    ),
    Rule(
        "mark-closes-unopened",
        _closes_unopened,
        example="Pasar ini milik warga,” kata Rahmat.",
        near_miss="Tinggi papan itu 5” dan lebarnya 3 meter.",
    ),
)
_INSIDE: tuple[Rule[_Scan, Sequence[Quotation]], ...] = (
    Rule(
        "mark-opens-again",
        _opens_again,
        example="“Pasar ini milik warga, kata Rahmat. “Kami lega.”",
        near_miss="“Pasar ini milik warga,” kata Rahmat. “Kami lega.”",
    ),
    Rule(
        "mark-opens-within",
        _opens_within,
        example="“Ia bilang “pasar itu ramai” kemarin,” kata Rahmat.",
        near_miss="“Pasar itu ramai,” kata Rahmat. “Kami lega.”",
    ),
    Rule(
        "mark-closes",
        _closes,
        example="“Pasar ini milik warga,” kata Rahmat.",
        near_miss="“Pasar ini milik warga, kata Rahmat.",
    ),
)


# ---------------------------------------------------------------- single marks


def _single_stretches(text: str, marks: Sequence[re.Match[str]], start: int, end: int) -> Iterator[Quotation]:
    """Stretches between single marks; a mark inside a word (Ma'ruf) is an apostrophe."""
    opened: re.Match[str] | None = None
    for mark in marks:
        before, after = _around(text, mark, start, end)
        free_after = not after.isalnum()
        can_open = not (before.isalnum() or before in ".,!?" or after.isspace() or mark[0] == "´")
        if can_open and not (free_after and opened is not None):
            opened = mark
        elif opened is not None and free_after and not before.isspace():
            if mark.start() > opened.end():
                outer, inner = Span(opened.start(), mark.end()), Span(opened.end(), mark.start())
                yield Quotation(outer, inner, Marks.SINGLE)
            opened = None

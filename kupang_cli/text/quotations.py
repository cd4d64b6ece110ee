"""Quote marks: which characters open and close a quoted stretch, and where one ends when a mark is missing."""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.attributions import attribution_follows, attribution_within
from kupang_cli.text.quote_marks import Mark, Side, around, double_and_single, sided
from kupang_cli.text.trimming import before_space, past_space

_ENDING = frozenset(",.!?…")
_STOPS = frozenset(",.;")
_SENTENCE_END = r"[.!?…][\"”»]?\s+|(?<=[a-z)\d])\.(?=[A-Z][a-z])"
_WRONG_MARK = r"[:'‘’`´\ufffd]*\s*"  # what stands where the opening mark should
_CLAUSE_END = r"[.!?;\"“”]"
_TWO_CLOSE: list[Side] = ["close", "close"]
_REACH = 60  # code points after a mark in which an attribution begins


class Marks(Enum):
    """The marks of a stretch; the value is the name of the rule that found it."""

    PAIRED = "paired-marks"
    SINGLE = "single-marks"
    CLOSING_MISSING = "closing-mark-missing"
    OPENING_MISSING = "opening-mark-missing"
    OPEN_TO_PARAGRAPH_END = "open-to-paragraph-end"
    STRAY = "stray-mark"  # it opens nothing that anyone said; what it would take in is narration


class Quotation(NamedTuple):
    """A stretch between quote marks: ``outer`` takes in the marks, ``inner`` does not."""

    outer: Span
    inner: Span
    marks: Marks

    @property
    def closed(self) -> bool:
        """False where a mark is missing and the end, or the beginning, was settled by other means."""
        return self.marks in (Marks.PAIRED, Marks.SINGLE)


def quotations(text: str, start: int, end: int, lost: Sequence[int] = ()) -> Iterator[Quotation]:
    """The outermost quoted stretches of the paragraph ``text[start:end]``, in order; marks reset at its end.

    The side of a mark is told by the character, then by the spaces around it, then by what is open, so that one stray
    mark does not turn the rest of the paragraph inside out. ``lost`` are the places of lost marks in the text. Linear
    in the paragraph's length.
    """
    double, single = double_and_single(text, start, end, lost)
    found = list(_double_stretches(text, double, start, end)) if double else []
    if single:
        found = _together(found, list(_single_stretches(text, single, start, end)))
    reached = start
    for stretch in found:  # outermost only
        if stretch.outer.start >= reached:
            yield stretch
            reached = stretch.outer.end


# ---------------------------------------------------------------- double marks


def _together(double: list[Quotation], single: list[Quotation]) -> list[Quotation]:
    """Stretches of both kinds, the longer first; of marks of both kinds around the same words one stretch is made."""
    outside = {stretch.inner: stretch for stretch in single}
    inside = {stretch.outer: stretch for stretch in single}
    joined: list[Quotation] = []
    for stretch in double:
        outer = outside.pop(stretch.outer, stretch).outer
        inner = inside.pop(stretch.inner, stretch).inner
        joined.append(stretch._replace(outer=outer, inner=inner))
    taken = {stretch.outer for stretch in joined}
    joined += (stretch for stretch in single if stretch.outer not in taken)
    return sorted(joined, key=lambda stretch: (stretch.outer.start, -stretch.outer.end))


class _Scan:
    """Where the reading of a paragraph's double marks stands: the mark at hand, what is open, how far was searched."""

    __slots__ = (
        *("_ended", "_read", "depth", "end", "following", "last_end", "mark", "next", "one_follows", "opened"),
        *("searched", "start", "text"),
    )

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.mark: Mark
        self.next: Mark | None = None  # the mark after it
        self.one_follows = False  # the next mark is not doubled
        self.following: list[Side]  # the sides of the next two marks
        self.opened: Mark | None = None  # the mark that opened the stretch under way
        self.depth = 0  # marks open in it
        self.searched = start  # up to here no attribution stands in the stretch
        self.last_end = start  # of the stretch before
        self._ended: int | None = None
        self._read = start

    def open(self) -> None:
        """Begin a stretch at the mark at hand; two marks are doubled, or two stretches where two close one by one."""
        nested = self.mark.number > 1 and self.following == _TWO_CLOSE and self.one_follows
        self.opened = self.mark._replace(end=self.mark.first_end) if nested else self.mark
        self.depth, self.searched = 1 + nested, self.mark.end
        self._ended, self._read = None, self.mark.end

    def sentence_end(self, until: int) -> int | None:
        """Where the first sentence of the stretch under way ends, before ``until``; None where it does not."""
        if self._ended is None:
            match = compiled(_SENTENCE_END).search(self.text, self._read, until)
            self._ended = match.end() if match is not None else None
            self._read = max(self._read, until - 1)
        return self._ended


def _double_stretches(text: str, found: Sequence[Span], start: int, end: int) -> Iterator[Quotation]:
    marks = list(sided(text, found, start, end))
    scan = _Scan(text, start, end)
    for index, scan.mark in enumerate(marks):
        scan.following = [mark.side for mark in marks[index + 1 : index + 3] for _ in range(mark.number)][:2]
        scan.next = marks[index + 1] if index + 1 < len(marks) else None
        scan.one_follows = scan.next is not None and scan.next.number == 1
        stretches = first(_OUTSIDE if scan.opened is None else _INSIDE, scan)
        yield from stretches[0] if stretches is not None else ()
    if scan.opened is not None and text[scan.opened.end : end].strip():
        yield _left_open(scan, scan.opened, end)


def _opens_the_wrong_way(scan: _Scan) -> Sequence[Quotation] | None:
    """A closing shape opens speech at the paragraph's start, between a full stop and a capital, and between spaces.

    Between spaces only where the next mark closes.
    """
    text, mark = scan.text, scan.mark
    if mark.side != "close":
        return None
    loose = _is_loose(scan, mark) and scan.following[:1] == ["close"]
    if loose and not attribution_follows(text, mark.end, scan.end):
        scan.open()
        return ()
    glued = mark.start > scan.start and text[mark.start - 1] in ".!?…" and text[mark.end : mark.end + 1].isupper()
    if not (mark.start == scan.start or (glued and mark.end < scan.end)):
        return None
    scan.open()
    return ()


def _opens_behind_space(scan: _Scan) -> Sequence[Quotation] | None:
    """A mark opens speech that a slip set before the space, at the end of the sentence before.

    The next mark closes speech that would have no beginning otherwise.
    """
    text, mark, closing = scan.text, scan.mark, scan.next
    opening = past_space(text, mark.end, scan.end)
    if closing is None or closing.side != "close" or mark.side != "close" or text[mark.start - 1] not in ".!?…":
        return None
    if not text[opening].isupper() or opening == mark.end or attribution_follows(text, mark.end, scan.end):
        return None
    if text[closing.start - 1] not in _ENDING or not attribution_follows(text, closing.end, scan.end):
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
    goes_on = begin > scan.start and attribution_follows(text, begin, mark.start)  # of the stretch before
    scan.last_end = mark.end
    opening = compiled(_WRONG_MARK).match(text, begin, mark.start)
    first_letter = opening.end() if opening is not None else begin
    if first_letter >= mark.start or goes_on:
        return ()
    return (Quotation(Span(begin, mark.end), Span(first_letter, mark.start), Marks.OPENING_MISSING),)


def _leaves_open(scan: _Scan) -> Sequence[Quotation] | None:
    """A mark that opens where another is open whose sentence has ended, and no speech goes over that end.

    None does that was opened inside a sentence, or before narration that says who speaks next.
    """
    opened = scan.opened
    if opened is None or scan.following == _TWO_CLOSE or not _is_opening(scan):
        return None
    end = scan.sentence_end(scan.mark.start)
    if end is None or not (_opens_inside(scan, opened) or _is_announced(scan, scan.mark.start)):
        return None
    left = _left_open(scan, opened, scan.mark.start)
    scan.open()
    return (left,)


def _left_open(scan: _Scan, opened: Mark, end: int) -> Quotation:
    """The stretch that a mark opens and none closes before ``end``.

    It goes to an attribution; one that opened in small letters inside a sentence goes no further than that. Without
    words of saying before or after it, what opened inside a sentence is no speech.
    """
    inside, first_end = _opens_inside(scan, opened), scan.sentence_end(end)
    small = inside and not _opens_with_capital(scan, opened)
    cut = attribution_within(scan.text, scan.searched, first_end if small and first_end is not None else end)
    marks = Marks.CLOSING_MISSING
    if cut is None and inside and not _is_announced(scan, opened.start):
        cut, marks = end, Marks.STRAY
    elif cut is None and first_end is not None and (small or end < scan.end):
        cut = first_end
    elif cut is None:
        cut, marks = end, Marks.OPEN_TO_PARAGRAPH_END
    stop = before_space(scan.text, opened.end, cut)
    return Quotation(Span(opened.start, stop), Span(opened.end, stop), marks)


def _opens_inside(scan: _Scan, opened: Mark) -> bool:
    """Whether a stretch opens in the middle of a sentence."""
    before = before_space(scan.text, scan.start, opened.start)
    return before > scan.start and scan.text[before - 1].isalnum()


def _opens_with_capital(scan: _Scan, opened: Mark) -> bool:
    opening = past_space(scan.text, opened.end, scan.end)
    return scan.text[opening : opening + 1].isupper()


def _is_announced(scan: _Scan, place: int) -> bool:
    """Whether the clause before a mark says that someone speaks: "berkata, ", "mengatakan kepada warga: "."""
    before = scan.text[max(scan.start, place - _REACH) : place].lower()
    clause = compiled(_CLAUSE_END).split(before)[-1]
    return not known.saying.isdisjoint(clause.replace(",", " ").replace(":", " ").split())


def _opens_again(scan: _Scan) -> Sequence[Quotation] | None:
    """A mark that opens where speech is open and was attributed: the closing mark is missing."""
    opened = scan.opened
    if opened is None or not _is_opening(scan):
        return None
    cut = attribution_within(scan.text, scan.searched, scan.mark.start)
    scan.searched = scan.mark.start
    if cut is None or (_opens_inside(scan, opened) and not _opens_with_capital(scan, opened) and _ended(scan, cut)):
        return None
    scan.open()
    return (Quotation(Span(opened.start, cut), Span(opened.end, cut), Marks.CLOSING_MISSING),)


def _ended(scan: _Scan, place: int) -> bool:
    """Whether the sentence in which the stretch under way began ended before ``place``."""
    end = scan.sentence_end(scan.mark.start)
    return end is not None and end <= place


def _closes_loosely(scan: _Scan) -> Sequence[Quotation] | None:
    """A mark between spaces closes what another between spaces opened, whatever its shape."""
    opened, mark = scan.opened, scan.mark
    loose = opened is not None and _is_loose(scan, opened) and _is_loose(scan, mark)
    if not loose or scan.depth > 1 or scan.following[:1] == ["close"]:
        return None
    return _closes(scan)


def _is_loose(scan: _Scan, mark: Mark) -> bool:
    """Whether a mark stands between spaces, or between one and a stop."""
    before = scan.text[mark.start - 1] if mark.start > scan.start else " "
    after = scan.text[mark.end] if mark.end < scan.end else " "
    return before.isspace() and (after.isspace() or after in _STOPS)


def _opens_within(scan: _Scan) -> Sequence[Quotation] | None:
    """A mark that opens where speech is open: a quotation in it where two close next, a stray mark elsewhere."""
    if not _is_opening(scan):
        return None
    scan.depth += scan.following == _TWO_CLOSE
    return ()


def _closes(scan: _Scan) -> Sequence[Quotation] | None:
    """Any other mark closes what was opened last."""
    opened, mark = scan.opened, scan.mark
    within = scan.depth > 1  # the first of two marks closes a quotation inside
    scan.depth = max(0, scan.depth - mark.number)
    if scan.depth or opened is None:
        return ()
    scan.opened, scan.last_end = None, mark.end
    stop = mark.last_start if within else mark.start
    if stop <= opened.end:
        return ()
    return (Quotation(Span(opened.start, mark.end), Span(opened.end, stop), Marks.PAIRED),)


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
        "mark-before-space-opens",
        _opens_behind_space,
        example='Pasar itu selesai." Kami lega. Pasar ramai," kata Rahmat.',
        near_miss='Pasar itu selesai." Kami lega. "Pasar ramai," kata Rahmat.',
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
        "loose-mark-closes",
        _closes_loosely,
        example="Rahmat berkata, “ Pasar ini ramai “. Warga lega.",
        near_miss="Rahmat berkata, “Pasar ini ramai. “ Kami lega.”",
    ),
    Rule(
        "mark-opens-again",
        _opens_again,
        example="“Pasar ini milik warga, kata Rahmat. “Kami lega.”",
        near_miss="“Pasar ini milik warga,” kata Rahmat. “Kami lega.”",
    ),
    Rule(
        "mark-left-open",
        _leaves_open,
        example="Ia memakai “jin itu. Lalu Rahmat berkata, “Kami lega.”",
        near_miss="Rahmat berkata, “Pasar itu ramai. Kami lega.”",
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


def _single_stretches(text: str, marks: Sequence[Span], start: int, end: int) -> Iterator[Quotation]:
    """Stretches between single marks; a mark inside a word (Ma'ruf) is an apostrophe."""
    opened: Span | None = None
    for mark in marks:
        before, after = around(text, mark, start, end)
        free_after = not after.isalnum()
        can_open = not (before.isalnum() or before in ".,!?" or after.isspace() or text[mark.start] == "´")
        if can_open and not (free_after and opened is not None):
            opened = mark
        elif opened is not None and free_after and not before.isspace():
            if mark.start > opened.end:
                yield Quotation(Span(opened.start, mark.end), Span(opened.end, mark.start), Marks.SINGLE)
            opened = None

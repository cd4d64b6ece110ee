"""Quote marks: which characters open and close a quoted stretch, and where one ends when a mark is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

from kupang_cli.article import Span
from kupang_cli.language import lexicon

_MARK = re.compile(r"``|''|[“”„‟\"«»″＂‘’'`´‛]")
_SINGLE = frozenset("‘’'`´‛")
_OPENING = frozenset("“„‟«") | {"``"}
_CLOSING = frozenset("”»″")
_OPENING_SIDE = frozenset("([{—–-/")
_ENDING = frozenset(",.!?…")
_CLOSING_SIDE = frozenset(",.;:!?…)]}—–-/")
_TAIL = re.compile(r"(?<=[,.?!…])\s*([^\W\d_]+)(?:\s+([^\W\d_]+))?")

_CAPITAL_TAIL = re.compile(r"([A-Z][^\W\d_]+)(?:\s+([^\W\d_]+))?")

_Side = Literal["open", "close", "either"]


class Quotation(NamedTuple):
    """A stretch between quote marks: ``outer`` takes in the marks, ``inner`` does not.

    ``closed`` is False where a mark is missing and the end, or the beginning, was settled by other means.
    """

    outer: Span
    inner: Span
    closed: bool
    rule: str


def quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The outermost quoted stretches of the paragraph ``text[start:end]``, in order; marks reset at its end.

    The side of a mark is told by the character, then by the spaces around it, then by what is open, so that one stray
    mark does not turn the rest of the paragraph inside out. Linear in the paragraph's length.
    """
    marks = [(mark.start(), mark.end(), mark[0]) for mark in _MARK.finditer(text, start, end)]
    if not marks:
        return
    singles = _single_stretches(text, [mark for mark in marks if mark[2] in _SINGLE], start, end)
    doubles = [
        (opening, closing, _side(text, opening, closing, character, start, end))
        for opening, closing, character in marks
        if character not in _SINGLE
    ]
    found = list(_double_stretches(text, doubles, start, end)) if doubles else []
    if not singles:
        yield from found
        return
    merged = sorted((*found, *singles), key=lambda stretch: (stretch.outer.start, -stretch.outer.end))
    reached = start
    for stretch in merged:  # outermost only
        if stretch.outer.start >= reached:
            yield stretch
            reached = stretch.outer.end


def _side(text: str, opening: int, closing: int, character: str, start: int, end: int) -> _Side:
    """The side of a stretch that a double mark is on."""
    before = text[opening - 1] if opening > start else " "
    after = text[closing] if closing < end else " "
    free_before = before.isspace() or before in _OPENING_SIDE
    free_after = after.isspace() or after in _CLOSING_SIDE
    if free_before and not free_after:
        return "open"
    if free_after and not free_before:
        return "close"
    if character in _OPENING:
        return "open"
    if character in _CLOSING:
        return "close"
    return "either"


def _double_stretches(text: str, marks: list[tuple[int, int, _Side]], start: int, end: int) -> Iterator[Quotation]:
    opened: tuple[int, int] | None = None
    depth = 0
    searched = last_end = start
    for index, (opening, closing, side) in enumerate(marks):
        if opened is None:
            if side == "close" and (opening == start or _opens_glued(text, opening, closing, start, end)):
                opened, depth, searched = (opening, closing), 1, closing
                continue
            # "..., “ujar Rahmat": what an attribution follows closes speech, whatever its shape.
            if side != "close" and not (_after_comma(text, opening, start) and _tail_follows(text, closing, end)):
                opened, depth, searched = (opening, closing), 1, closing
            elif _attribution(text, closing - 1, min(end, closing + 60)) is not None or _tail_follows(
                text, closing, end
            ):
                begin = _sentence_start(text, last_end, opening)
                if begin < opening:
                    yield Quotation(Span(begin, closing), Span(begin, opening), False, "opening-mark-missing")
                last_end = closing
        elif side == "open" and not _tail_follows(text, closing, end):
            cut = _attribution(text, searched, opening)
            searched = opening
            if cut is not None:  # the closing mark is missing; a new stretch begins here
                yield Quotation(Span(opened[0], cut), Span(opened[1], cut), False, "closing-mark-missing")
                opened, depth, searched = (opening, closing), 1, closing
            elif [side for _, _, side in marks[index + 1 : index + 3]] == ["close", "close"]:
                depth += 1
        else:
            depth -= 1
            if depth == 0:
                if opening > opened[1]:
                    yield Quotation(Span(opened[0], closing), Span(opened[1], opening), True, "paired-marks")
                opened, last_end = None, closing
    if opened is not None and text[opened[1] : end].strip():
        cut = _attribution(text, searched, end)
        stop, rule = (end, "open-to-paragraph-end") if cut is None else (cut, "closing-mark-missing")
        yield Quotation(Span(opened[0], stop), Span(opened[1], stop), False, rule)


def _single_stretches(text: str, marks: list[tuple[int, int, str]], start: int, end: int) -> list[Quotation]:
    """Stretches between single marks; a mark inside a word (Ma'ruf) is an apostrophe."""
    stretches: list[Quotation] = []
    opened: tuple[int, int] | None = None
    for opening, closing, character in marks:
        before = text[opening - 1] if opening > start else " "
        after = text[closing] if closing < end else " "
        free_before = not before.isalnum() and before not in ".,!?"
        free_after = not after.isalnum()
        if free_before and not after.isspace() and character not in "´":
            if free_after and opened is not None:
                pass
            else:
                opened = (opening, closing)
                continue
        if opened is not None and free_after and not before.isspace():
            if opening > opened[1]:
                inner = Span(opened[1], opening)
                stretches.append(Quotation(Span(opened[0], closing), inner, True, "single-marks"))
            opened = None
    return stretches


@cache
def _tails() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    groups = lexicon("speech_verbs")
    return frozenset(groups["tail"]), frozenset(groups["tail_unmistakable"]), frozenset(lexicon("pronouns")["speaker"])


def _is_tail(word: str, following: str | None) -> bool:
    """Whether these words open an attribution: "katanya", "kata Rahmat", "ujar dia"."""
    tails, unmistakable, pronouns = _tails()
    if word.endswith("nya") and word[:-3] in tails:
        return True
    if word not in tails or following is None:
        return False
    return word in unmistakable or following[0].isupper() or following in pronouns


def _attribution(text: str, start: int, end: int) -> int | None:
    """Where speech ends because a comma or stop and an attribution follow ("..., katanya"); None where none does."""
    for match in _TAIL.finditer(text, start, end):
        if _is_tail(match[1], match[2]):
            return match.start()
    return None


def _tail_follows(text: str, position: int, end: int) -> bool:
    match = re.compile(r"[,.]?\s*([^\W\d_]+)(?:\s+([^\W\d_]+))?").match(text, position, end)
    return bool(match and _is_tail(match[1], match[2]))


def _opens_glued(text: str, opening: int, closing: int, start: int, end: int) -> bool:
    """Whether a closing shape between a full stop and a capital opens speech: "selesai.”Kami tunggu"."""
    return opening > start and closing < end and text[opening - 1] in ".!?…" and text[closing].isupper()


def opens_attribution(text: str, position: int, end: int) -> bool:
    """Whether an attribution opens at ``position``, whatever its case: "Ungkap Kapolres", "Tambahnya."."""
    match = _CAPITAL_TAIL.match(text, position, end)
    if match is None:
        return False
    word, following = match[1].lower(), match[2]
    tails, _, _ = _tails()
    if word.endswith("nya") and word[:-3] in tails:
        return following is None or not following[0].isupper()
    return word in tails and _is_tail(word, following)


def _after_comma(text: str, position: int, start: int) -> bool:
    """Whether a comma or a stop stands before ``position``."""
    return text[max(start, position - 3) : position].rstrip()[-1:] in _ENDING


def _sentence_start(text: str, start: int, end: int) -> int:
    """Where the sentence that ends at ``end`` begins, not before ``start``."""
    begin = start
    for match in re.compile(r"[.!?…][\"”»]?\s+").finditer(text, start, max(start, end - 1)):
        begin = match.end()
    while begin < end and text[begin].isspace():
        begin += 1
    return begin

"""Paragraphs: lines with text, those that a soft wrap or a link broke joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kupang_cli.article import Span
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.attributions import capital_attribution_at
from kupang_cli.text.boilerplate import SIGN_OFF, announces_title, is_title_like
from kupang_cli.text.broken_speech import lines_inside_speech
from kupang_cli.text.trimming import trimmed

_LINE = re.compile(r"^[^\S\n]*+\S[^\n]*", re.MULTILINE)
_TERMINAL = frozenset(".!?…:;")
_STUB = re.compile(r"[.!?][”\"»]?\s+(\S+(?:\s+\S+)?)$")
_LONGEST_LINK = 60  # code points
_GOES_ON_BEHIND_MARK = re.compile(r"[\"”](?:\s+|[,.;]\s*)[a-z]")  # a line that a link parted from its quote mark
_MOST_LINK_WORDS = 5  # in a link that is no name
_TAIL = 40  # code points looked at of a line's end


class _Line:
    """A line with text: where it begins and ends without white space, and how."""

    __slots__ = ("continues", "ended", "span")

    def __init__(self, text: str, match: re.Match[str]) -> None:
        self.span = trimmed(text, Span(*match.span()))
        start, stop = self.span
        opening, last = text[start], text[stop - 1]
        self.continues = (
            opening.islower()
            or (opening in ",.;)" and not text.startswith("...", start))
            or _GOES_ON_BEHIND_MARK.match(text, start, stop) is not None
        )
        self.ended = (
            last in _TERMINAL
            or (last in '”"»' and text[stop - 2] in ".!?,…")
            or (last in ")]*" and SIGN_OFF.fullmatch(text, start, stop) is not None)
        )

    def __len__(self) -> int:
        return self.span.end - self.span.start


class _Break:
    """A line break that may be none, before line ``index``: the lines around it and the one after them.

    ``opening`` says that the text's first paragraph is still open, where a dateline may be broken too; ``linked`` that
    the line before is a link.
    """

    __slots__ = ("after", "before", "line", "linked", "opening", "text")

    def __init__(self, text: str, lines: Sequence[_Line], index: int, *, opening: bool, linked: bool) -> None:
        self.text = text
        self.before, self.line = lines[index - 1], lines[index]
        self.after = lines[index + 1] if index + 1 < len(lines) else None
        self.opening, self.linked = opening, linked


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of a text, without outer white space."""
    lines = [_Line(text, match) for match in _LINE.finditer(text)]
    inside = lines_inside_speech(text, [line.span for line in lines])
    start = 0
    closed = False  # the line before is the title of another article that a "read also" heading announced
    linked = False
    for index in range(1, len(lines)):
        before, line = lines[index - 1], lines[index]
        parted = closed or "\n\n" in text[before.span.end : line.span.start]
        gap = _Break(text, lines, index, opening=start == 0, linked=linked)
        if index in inside or (not parted and applies(_JOINS, gap)):
            linked = not line.continues and not line.ended
            continue
        span = Span(lines[start].span.start, before.span.end)
        yield span
        closed = announces_title(text, span)
        start, linked = index, False
    if lines:
        yield Span(lines[start].span.start, lines[-1].span.end)


# ---------------------------------------------------------------- rules


def _ended(gap: _Break) -> bool | None:
    return False if gap.before.ended else None


def _goes_on(gap: _Break) -> bool | None:
    return True if gap.line.continues else None


def _after_link(gap: _Break) -> bool | None:
    return True if gap.linked else None


def _open_end(gap: _Break) -> bool | None:
    return True if gap.text[gap.before.span.end - 1] in "([," else None


def _broken_dateline(gap: _Break) -> bool | None:
    """The dash of a dateline stands at the end of its line, or opens the next."""
    opening = gap.text[gap.line.span.start]
    if not gap.opening:
        return None
    dash = opening in "–—" or (opening == "-" and len(gap.line) < _LONGEST_LINK)
    return True if dash or gap.text[gap.before.span.end - 1] in "–—-" else None


def _unfinished(gap: _Break) -> bool | None:
    """A line ends on a word that needs another after it."""
    start, stop = gap.before.span
    return True if gap.text[max(start, stop - _TAIL) : stop].split()[-1] in known.unfinished else None


def _stub(gap: _Break) -> bool | None:
    """A line ends soon after a full stop, in the middle of a sentence."""
    line = gap.before
    if not (line.continues or len(line) > _LONGEST_LINK) or is_title_like(gap.text, line.span):
        return None
    start, stop = line.span
    stub = _STUB.search(gap.text, max(start, stop - _TAIL), stop)
    if stub is None or ":" in stub[0] or capital_attribution_at(gap.text, stub.start(1), stop):
        return None
    return True


def _link(gap: _Break) -> bool | None:
    """A short line that the next goes on with is a link that stood on a line of its own."""
    text, line, after = gap.text, gap.line, gap.after
    if after is None or not after.continues or len(line) >= _LONGEST_LINK or line.ended:
        return None
    if "\n\n" in text[line.span.end : after.span.start] or not _is_link_like(text, line.span):
        return None
    words = text[line.span.start : line.span.end].lower()
    if words in known.ordinals or words in known.list_closers:
        return None  # "Kedua", and its item below
    return None if gap.opening and is_title_like(text, gap.before.span) else True


def _is_link_like(text: str, span: Span) -> bool:
    """Whether a line can be a link: a few words, or a name."""
    return text.count(" ", *span) < _MOST_LINK_WORDS or is_title_like(text, span)


_REPORT = "Pasar ikan di Sukamaju dibuka lagi setelah lama ditutup"
# Whether a line goes on with the line before it.
_JOINS: tuple[Rule[_Break, bool], ...] = (
    Rule("line-ended", _ended, example=f"{_REPORT}.\nWarga lega.", near_miss=f"{_REPORT}\ndan warga lega."),
    Rule("lower-case", _goes_on, example=f"{_REPORT}\ndan warga lega.", near_miss=f"{_REPORT}\nWarga lega."),
    Rule(
        "after-link",
        _after_link,
        example=f"{_REPORT} oleh\nWali Kota Rahmat\nSenin pagi kemarin.",
        near_miss=f"{_REPORT}\nWali Kota Rahmat\nSenin pagi kemarin.",
    ),
    Rule("open-end", _open_end, example=f"{_REPORT},\nSenin pagi.", near_miss=f"{_REPORT}\nSenin pagi."),
    Rule(
        "broken-dateline",
        _broken_dateline,
        example="SUKAMAJU\n— Pasar ikan dibuka lagi.",
        near_miss=f"{_REPORT}.\n\n{_REPORT}\n— Warga lega.",
    ),
    Rule("unfinished", _unfinished, example=f"{_REPORT} oleh\nRahmat.", near_miss=f"{_REPORT}\nRahmat."),
    Rule("stub", _stub, example=f"{_REPORT}. Wali Kota\nRahmat lega.", near_miss=f"{_REPORT}\nRahmat lega."),
    Rule(
        "link",
        _link,
        example=f"{_REPORT} kata\nRahmat Hidayat\ndi balai kota.",
        near_miss=f"{_REPORT}\nRahmat Hidayat\n\ndi balai kota.",
    ),
)

"""Text that was wrapped hard at a width: mail, what a terminal printed, what was read off paper.

Whoever wraps a text fills each line with the words that fit. So a line was wrapped where the first word of the next
would not have fitted in it, and a paragraph ends where it would have. The width is seen where lines surely were
wrapped: where one ends without a mark and the next goes on in lower case. A text wrapped so is read with its lines
joined, and what was found is moved back to where it stands in the text itself.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from kupang_cli.article import Article, Span
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.text.boilerplate import SIGN_OFF, opens_as_a_site
from kupang_cli.text.broken_phrases import breaks_inside_phrases
from kupang_cli.text.hyphens import is_broken_word

Found = TypeVar("Found")

_LINE = re.compile(r"^([^\S\n]*+)(\S[^\n]*)", re.MULTILINE)
# Where one line goes on in the next, of whatever kind: a look that costs less than reading the lines.
_GOES_ON = re.compile(r"[^\s.!?…:;][^\S\n]*\n[^\S\n]*[a-z]")
_MARKER = re.compile(r"(?:(?:\d{1,2}|[a-z])[.)]|[-–—•●▪*])\s")
# Where a sentence begins in the middle of a line; the group is its quote mark.
_SENTENCE = re.compile(r"[.!?][”\"»)]{0,2}[^\S\n]{1,3}(?:([“\"«])|[A-Z])")
_SHOUTED_PLACE = re.compile(r"[A-Z]{3,}[^a-z\n]{0,40}[-–—]")
_DASH = re.compile(r"\s[-–—]|[–—]\s")
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_TERMINAL = frozenset(".!?…:;")
_OPENING = frozenset('“"«')
_NARROWEST, _WIDEST = 20, 140  # columns
_RAGGED = 0.7  # of the width: the length that lines have at least where they were not filled up
_EXACT = 0.95  # of the lines surely wrapped were filled up
_OUTLIERS = 0.05  # of the lines surely wrapped
_FEWEST = 2  # lines filled
_SHARE = 0.3  # of the line breaks
_TOO_LONG = 0.5  # of the text, that stands in lines longer than the width
_ROOM_FOR_ERROR = 8  # columns by which the width may be greater than any line that shows it
_PARTED = 4  # paragraphs set apart for each that is not
_LINES_OF_TITLE = 2


class Unwrapped(NamedTuple):
    """An article with its wrapped lines joined, and where its stretches stand in the text itself.

    ``places`` are where each stretch begins in ``article.text``, ``offsets`` where in the text it was made of; both
    empty where the two are one.
    """

    article: Article
    places: Sequence[int] = ()
    offsets: Sequence[int] = ()

    def back(self, found: Found) -> Found:
        """What was found in ``article``, every span moved to where it stands in the text it was made of.

        ``found`` is a finding, or a tuple of findings: named tuples that hold spans.
        """
        return self._moved(found) if self.places else found

    def _moved(self, found: Any) -> Any:
        if isinstance(found, Span):
            start = self._offset(found.start)
            return Span(start, self._offset(found.end - 1) + 1 if found.end > found.start else start)
        if not isinstance(found, tuple):
            return found
        moved = map(self._moved, found)
        return type(found)(*moved) if hasattr(found, "_fields") else tuple(moved)

    def _offset(self, place: int) -> int:
        stretch = bisect_right(self.places, place) - 1
        return self.offsets[stretch] + place - self.places[stretch]


def unwrapped(article: Article) -> Unwrapped:
    """The article with a blank for each line break that is none: that only the width made, or inside a phrase.

    The same article where it has none. A word that the width broke at a hyphen is one word. Linear in the length of the
    text.
    """
    text = article.text
    found = _wrapped(text) if _GOES_ON.search(text) else None
    breaks = breaks_inside_phrases(text) if found is None else _breaks(text, *found)
    pieces: list[str] = []
    places, offsets = array("l", [0]), array("l", [0])
    length = done = 0
    for end, following in breaks:
        piece = _piece(text, done, end, following)
        pieces.append(piece)
        length, done = length + len(piece), following
        places.append(length)
        offsets.append(done)
    if not pieces:
        return Unwrapped(article)
    pieces.append(text[done:])
    return Unwrapped(replace(article, text="".join(pieces)), places, offsets)


def _breaks(text: str, lines: Sequence[_Line], wrap: _Wrap) -> Iterator[Span]:
    """The line breaks, with the blanks around them, that only the width made."""
    for index in range(1, len(lines)):
        before, line = lines[index - 1], lines[index]
        if _tight(before, line) and applies(_RULES, _Break(text, lines, index, wrap), otherwise=True):
            yield Span(before.end, line.first)


def _piece(text: str, start: int, end: int, following: int) -> str:
    """A stretch that ends with a wrapped line, and the blank, if any, before what goes on at ``following``."""
    if text[end - 1] != "-" or not text[end - 2].isalpha() or not text[following].isalpha() or end < following - 40:
        return text[start:end] + " "
    return text[start : end - 1] if is_broken_word(text, end - 1, following) else text[start:end]


# ---------------------------------------------------------------- lines


class _Line:
    """A line with text, from ``start`` to ``stop``; ``first`` is its first visible character, ``end`` behind its last.

    ``length`` is without the blanks at the end, ``word`` the length of the first word, both in columns.
    """

    __slots__ = ("end", "first", "length", "start", "stop", "word")

    def __init__(self, text: str, match: re.Match[str], size: Callable[[str], int]) -> None:
        self.start, self.first, self.stop = match.start(), match.start(2), match.end()
        self.end = self.start + len(match[0].rstrip())
        self.length = size(text[self.start : self.end])
        self.word = size(match[2].split(None, 1)[0])

    @property
    def indent(self) -> int:
        """How far the line is set in, in characters."""
        return self.first - self.start


_Pair = tuple[_Line, _Line]  # a line and the one right below it


def _lines(text: str, size: Callable[[str], int]) -> list[_Line]:
    return [_Line(text, match, size) for match in _LINE.finditer(text)]


def _tight(before: _Line, line: _Line) -> bool:
    """Whether nothing but one line break parts two lines."""
    return line.start == before.stop + 1


def _pairs(lines: Sequence[_Line]) -> Iterator[_Pair]:
    """Each two lines that no blank line parts."""
    return (pair for pair in pairwise(lines) if _tight(*pair))


def _reach(before: _Line, line: _Line) -> int:
    """How long a line would be with the first word of the next."""
    return before.length + 1 + line.word


def _surely_wrapped(text: str, before: _Line, line: _Line) -> bool:
    """Whether a line goes on in lower case, whatever the width, and is no item of a list."""
    return text[line.first].islower() and not _ended(text, before) and _MARKER.match(text, line.first) is None


def _ended(text: str, line: _Line) -> bool:
    last = text[line.end - 1]
    return (
        last in _TERMINAL
        or (last in '”"»)' and text[line.end - 2] in ".!?…")
        or (last in ")]*" and SIGN_OFF.fullmatch(text, line.first, line.end) is not None)
    )


# ---------------------------------------------------------------- the width


class _Wrap(NamedTuple):
    """How a text was wrapped: at ``width`` columns, a line being full that the next word would make ``full`` long.

    ``blank`` says that lines keep the blank at which they were broken, ``indent`` how far lines inside a paragraph are
    set in, ``apart`` that blank lines or indents part the paragraphs; ``opening`` are the kinds of sentences, with a
    quote mark first (True) or without, that begin a paragraph oftener than not.
    """

    width: int
    full: int
    blank: bool
    indent: int
    apart: bool
    opening: frozenset[bool]


class _Width(NamedTuple):
    """A width, how long a full line is with the next word, and the share of sure breaks that the width explains."""

    share: float
    width: int
    full: int


def _wrapped(text: str) -> tuple[list[_Line], _Wrap] | None:
    """The lines of a text that is wrapped as a whole, and how; None for another.

    Columns are characters or, as some programs count them, bytes: whichever fits better.
    """
    fits: list[tuple[_Width, list[_Line], list[_Pair]]] = []
    for size in (len,) if text.isascii() else (len, _bytes):
        lines = _lines(text, size)
        sure = [pair for pair in _pairs(lines) if _surely_wrapped(text, *pair)]
        if not sure:
            return None
        fits.append((_width(sure), lines, sure))
    (_, width, full), lines, sure = max(fits, key=lambda fit: fit[0].share)
    blanks = sum(before.end < before.stop for before, _ in sure)
    indents = sorted(line.indent for _, line in sure)
    indent = indents[len(indents) // 2]
    if not _NARROWEST <= width <= _WIDEST or full < _RAGGED * width or not _as_a_whole(lines, width, full, indent):
        return None
    apart, opening = _paragraphs(text, lines, full, indent)
    if full <= width:  # not filled up: lines tell less
        full = int(_RAGGED * width) if apart else full
        opening = frozenset((True, False))
    return lines, _Wrap(width, full, 2 * blanks > len(sure), indent, apart, opening)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _width(sure: Sequence[_Pair]) -> _Width:
    """The width that explains most of the lines surely wrapped: they fit in it, and with the next word they do not.

    Where lines near it are unexplained, lines were filled up only so far.
    """
    changes = sorted(change for pair in sure for change in ((pair[0].length, -1), (_reach(*pair), 1)))
    most = depth = width = 0
    for place, change in changes:
        depth -= change
        if depth > most:
            most, width = depth, place
    share = most / len(sure)
    near = [pair for pair in sure if _RAGGED * width <= _reach(*pair) and pair[0].length <= width + _ROOM_FOR_ERROR]
    if most >= _EXACT * len(near):
        return _Width(share, width, width + 1)
    outliers = int(len(near) * _OUTLIERS)
    longest = sorted(before.length for before, _ in near)[-1 - outliers]
    return _Width(share, longest, sorted(_reach(*pair) for pair in near)[outliers])


def _as_a_whole(lines: Sequence[_Line], width: int, full: int, indent: int) -> bool:
    """Whether most of a text stands in lines no longer than the width, and many lines are full."""
    most = width + _ROOM_FOR_ERROR
    too_long = sum(line.length for line in lines if line.length > most)
    pairs = [pair for pair in _pairs(lines) if pair[1].indent <= indent + 1]
    filled = sum(full <= _reach(*pair) and pair[0].length <= most for pair in pairs)
    return too_long <= _TOO_LONG * sum(line.length for line in lines) and filled >= max(_FEWEST, _SHARE * len(pairs))


def _paragraphs(text: str, lines: Sequence[_Line], full: int, indent: int) -> tuple[bool, frozenset[bool]]:
    """Whether blank lines or indents part the paragraphs, and which sentences mostly begin one.

    They part them where few paragraphs end, with room left, before a line that only follows. In a text where many do,
    its lines tell whether a sentence mostly begins a paragraph or stands in the middle of a line.
    """
    apart = len(lines) - 1
    begun: Counter[bool] = Counter()
    for before, line in _pairs(lines):
        if line.indent > indent + 1:
            continue
        apart -= 1
        if _reach(before, line) < full and _ended(text, before) and not text[line.first].islower():
            begun[text[line.first] in _OPENING] += 1
    inside = Counter(match[1] is not None for match in _SENTENCE.finditer(text))
    return _PARTED * begun.total() <= apart, frozenset(kind for kind in begun if begun[kind] > inside[kind])


# ---------------------------------------------------------------- rules


class _Break:
    """The break before line ``index`` of a text wrapped so; no blank line stands between the two lines."""

    __slots__ = ("before", "index", "line", "lines", "text", "wrap")

    def __init__(self, text: str, lines: Sequence[_Line], index: int, wrap: _Wrap) -> None:
        self.text, self.lines, self.index, self.wrap = text, lines, index, wrap
        self.before, self.line = lines[index - 1], lines[index]


def _room(gap: _Break) -> bool | None:
    return False if _reach(gap.before, gap.line) < gap.wrap.full else None


def _longer(gap: _Break) -> bool | None:
    return False if gap.before.length > gap.wrap.width + _ROOM_FOR_ERROR else None


def _blank(gap: _Break) -> bool | None:
    """Where broken lines keep their blank, one without it was not broken."""
    return gap.before.end < gap.before.stop if gap.wrap.blank else None


def _set_in(gap: _Break) -> bool | None:
    return False if gap.line.indent > gap.wrap.indent + 1 and not gap.text[gap.line.first].islower() else None


def _marker(gap: _Break) -> bool | None:
    """An item begins a line of its own; a dash does where a line ended before, or began with a dash too."""
    text, opening = gap.text, gap.text[gap.line.first]
    if _MARKER.match(text, gap.line.first) is None:
        return None
    begins = opening not in "-–—" or _ended(text, gap.before) or text[gap.before.first] == opening
    return False if begins else None


def _of_site(gap: _Break) -> bool | None:
    span = Span(gap.line.first, gap.line.end)
    return False if opens_as_a_site(gap.text, span) or SIGN_OFF.fullmatch(gap.text, *span) else None


def _goes_on(gap: _Break) -> bool | None:
    return True if _surely_wrapped(gap.text, gap.before, gap.line) else None


def _under_title(gap: _Break) -> bool | None:
    """The report begins right under its title, as long as a full line; a title goes on in its last line alone."""
    text, lines = gap.text, gap.lines
    if gap.wrap.apart or gap.index > _LINES_OF_TITLE or not all(_title_like(text, line) for line in lines[: gap.index]):
        return None
    if _SHOUTED_PLACE.match(text, gap.line.first):
        return False
    after = lines[gap.index + 1] if gap.index + 1 < len(lines) else None
    last = after is None or not _tight(gap.line, after) or _reach(gap.line, after) < gap.wrap.full
    return last and _title_like(text, gap.line)


def _title_like(text: str, line: _Line) -> bool:
    words = _LONG_WORD.findall(text, line.first, line.end)
    return (
        all(word[0].isupper() for word in words)
        and not _ended(text, line)
        and _DASH.search(text, line.first, line.end) is None
    )


def _sentence_end(gap: _Break) -> bool | None:
    """Where nothing sets paragraphs apart, one may end with a full line: as often as sentences begin one elsewhere."""
    if gap.wrap.apart or not _ended(gap.text, gap.before):
        return None
    return (gap.text[gap.line.first] in _OPENING) not in gap.wrap.opening


_LINES = "Pasar ikan di Sukamaju dibuka lagi oleh\npemerintah kota setelah lama ditutup dan"
# Whether the width broke the line before; where no rule has anything to say, it did.
_RULES: tuple[Rule[_Break, bool], ...] = (
    Rule("goes-on-in-lower-case", _goes_on, example=f"{_LINES}\nRahmat lega.", near_miss=f"{_LINES.upper()}\nRAHMAT."),
    Rule(
        "room-for-next-word",
        _room,
        example=f"{_LINES}\nRahmat lega.\nSiti pulang.",
        near_miss=f"{_LINES}\nRahmat lega.",
    ),
    Rule(
        "longer-than-width",
        _longer,
        example=f"{_LINES}\nRahmat Hidayat, wali kota yang sudah lama sakit itu\nSiti lega.",
        near_miss=f"{_LINES}\nRahmat lega.",
    ),
    Rule(
        "blank-kept",
        _blank,
        example=f"{_LINES} \nRahmat lega.".replace("oleh\n", "oleh \n"),
        near_miss=f"{_LINES}\nRahmat lega.",
    ),
    Rule(
        "set-in",
        _set_in,
        example=f"    {_LINES}\nRahmat serta Siti Aminah yang tinggal di\n    Sukamaju lega.",
        near_miss=f"{_LINES}\nRahmat serta Siti Aminah yang tinggal di\nSukamaju lega.",
    ),
    Rule(
        "marker",
        _marker,
        example=f"{_LINES}\nRahmat Hidayat, wali kota Sukamaju kini:\n- Siti Aminah\n- Rahmat",
        near_miss=f"{_LINES}\nRahmat lega.",
    ),
    Rule(
        "words-of-a-site",
        _of_site,
        example=f"{_LINES}\nRahmat Hidayat membuka pasar ikan itu.\nBaca juga: Harga ikan naik.",
        near_miss=f"{_LINES}\nRahmat Hidayat membuka pasar ikan itu.\nBacaan warga lebih banyak.",
    ),
    Rule(
        "under-title",
        _under_title,
        example=f"Wali Kota Rahmat Buka Lagi Pasar Sukamaju\n{_LINES}\nRahmat lega.\nSiti pulang.",
        near_miss=f"Wali Kota Rahmat Buka Lagi Pasar Sukamaju\n\n{_LINES}\nRahmat lega.",
    ),
    Rule(
        "sentence-ends-with-full-line",
        _sentence_end,
        example=f"{_LINES}\nRahmat lega.\nSiti Aminah pulang ke rumah di tepi kota.\nRahmat lega.",
        near_miss=f"{_LINES}\nRahmat lega. Siti Aminah pulang ke kota.\nRahmat lega.",
    ),
)

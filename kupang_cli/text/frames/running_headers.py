"""The heads and feet of pages that a scan or a copied document repeats: page numbers, running titles, mastheads."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known

_LONGEST = 120  # code points
_LONGEST_PART = 60
_GAP = r"\s{3,}|\t+|\s*[|•·]\s*|\s+[-–—]\s+"  # between what stands left, middle and right in a page's head
_BAR = r"\s{3,}|\t|[|•·]"
_LONGEST_NUMBER = 4  # digits
_TERMINAL = frozenset('.!?…:;,"”»')
_OFTEN = 3  # times that a running title stands in a text
_FEWEST_WORDS = 2
_LONG = 60  # code points of a paragraph that is no verse
_DIGITS = r"\d+"


class _Head:
    """A short line that may be the head or foot of a page.

    ``alike`` lines read so but for their numbers, ``same`` wholly; ``amid``: a long paragraph is beside one.
    """

    __slots__ = ("alike", "amid", "lower", "parts", "same", "written")

    def __init__(self, written: str, alike: int, same: int, amid: bool) -> None:
        self.written, self.lower = written, written.lower()
        self.parts = [part for part in compiled(_GAP).split(self.lower.strip("*_ |-–—")) if part]
        self.alike, self.same, self.amid = alike, same, amid


def running_headers(text: str, spans: Sequence[Span]) -> Iterator[int]:
    """The indices of the paragraphs that are the head or the foot of a page."""
    short = {index: text[slice(*span)] for index, span in enumerate(spans) if span.end - span.start <= _LONGEST}
    alike = Counter(map(_key, short.values()))
    same = Counter(" ".join(written.split()) for written in short.values())
    amid = {
        _key(written)
        for index, written in short.items()
        if any(span.end - span.start > _LONG for span in spans[max(0, index - 1) : index + 2])
    }
    for index, written in short.items():
        key = _key(written)
        head = _Head(written, alike[key], same[" ".join(written.split())], key in amid)
        if applies(_RULES, head):
            yield index


def _key(written: str) -> str:
    return compiled(_DIGITS).sub("0", " ".join(written.lower().split()))


@cache
def _page() -> re.Pattern[str]:
    """The number of a page, "halaman 3", "halaman 3 dari 5", "3 of 5"."""
    words = "|".join(map(re.escape, sorted(known.page_words, key=len, reverse=True)))
    of = "|".join(map(re.escape, known.of_pages))
    return re.compile(
        rf"(?:{words})\s?:?\s?\d{{1,4}}(?:\s?(?:{of})\s?\d{{1,4}})?|\d{{1,4}}\s(?:{of})\s\d{{1,4}}(?:\s(?:{words}))?"
    )


# ---------------------------------------------------------------- rules


def _page_number(head: _Head) -> bool | None:
    """The number of a page, alone or beside the masthead."""
    if head.written[-1] in _TERMINAL or any(len(part) > _LONGEST_PART for part in head.parts):
        return None
    return True if any(_page().fullmatch(part.strip("*_ ")) for part in head.parts) else None


def _numbered(head: _Head) -> bool | None:
    """A masthead with nothing but a number beside it, on more than one page: "Kabar Sukamaju | 7"."""
    if head.alike < 2 or head.alike == head.same or len(head.parts) != 2 or head.written[0] in "|-•":
        return None
    apart = compiled(_BAR).search(head.written) is not None
    return True if apart and any(part.isdigit() and len(part) < _LONGEST_NUMBER for part in head.parts) else None


def _running_title(head: _Head) -> bool | None:
    """A title that stands on every page."""
    if head.same < _OFTEN or not head.amid or head.written[-1] in _TERMINAL or head.written[0] in '"“•-–*1234567890':
        return None
    words = head.written.split()
    return True if len(words) > _FEWEST_WORDS and words[0][0].isupper() else None


_REPORT = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai."
# Whether a line is the head or the foot of a page.
_RULES: tuple[Rule[_Head, bool], ...] = (
    Rule(
        "page-number",
        _page_number,
        example=f"{_REPORT}\nHalaman 3\n{_REPORT}",
        near_miss=f"{_REPORT}\nHalaman 3 sobek.\n{_REPORT}",
    ),
    Rule(
        "numbered-masthead",
        _numbered,
        example=f"{_REPORT}\nKabar Sukamaju | 7\n{_REPORT}\nKabar Sukamaju | 8\n{_REPORT}",
        near_miss=f"{_REPORT}\nKabar Sukamaju | 7\n{_REPORT}",
    ),
    Rule(
        "running-title",
        _running_title,
        example=f"Laporan Pasar Muara\n{_REPORT}\nLaporan Pasar Muara\n{_REPORT}\nLaporan Pasar Muara\n{_REPORT}",
        near_miss=f"Laporan Pasar Muara\n{_REPORT}\nLaporan Pasar Muara\n{_REPORT}",
    ),
)

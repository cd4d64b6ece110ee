"""The title line of a text, which is no part of the report below it."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import islice

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.dateline_layouts import opens_with_dateline
from kupang_cli.extract.head.front_matter import is_front_matter
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.frames.letterhead import subject
from kupang_cli.text.layout import Layout

_LONGEST_TITLE = 170  # code points
_REACH = 6  # paragraphs among which the title is looked for
_REACH_OF_FRAME = 24  # paragraphs of a letterhead above it
_REACH_OF_REPORT = 4  # paragraphs after it among which the report begins
_MOST_SENTENCES = 40  # of which some may stand in the title
_HALF = 0.5  # of the long words
HASHES = re.compile(r"#{1,6}\s+")
_LONG_WORD = r"[^\W\d_]{4,}"
_LAST_WORD = r"[^\W\d_]+$"
_LONGEST_WORD = 24


def title_paragraph(article: Article, layout: Layout) -> int | None:
    """The index of the paragraph that is a title line; None where the text begins with the report."""
    text = article.text
    head = enumerate(layout.paragraphs[:_REACH_OF_FRAME])
    for index, paragraph in islice(((index, each) for index, each in head if not each.boilerplate), _REACH):
        if HASHES.match(text, *paragraph.span) or subject(text, paragraph.span) is not None:
            return index
        if not is_front_matter(text, paragraph.span):
            return index if _is_title(text, layout, index) else None
    return None


def _is_title(text: str, layout: Layout, index: int) -> bool:
    """Whether the first paragraph that is the article's own is a title line, and not where the report begins."""
    following = next(
        (p.span for p in layout.paragraphs[index + 1 : index + 1 + _REACH_OF_REPORT] if not p.boilerplate), None
    )
    if following is None:
        return False
    return applies(_RULES, _Line(text, layout, index, following), otherwise=True)


class _Line:
    """A line that may be the title of the report; ``following`` is the paragraph after it."""

    def __init__(self, text: str, layout: Layout, index: int, following: Span) -> None:
        self.text = text
        self.span = layout.paragraphs[index].span
        self.layout, self.index, self.following = layout, index, following

    @cached_property
    def capitals(self) -> float:
        """The share of the long words that begin with a capital, 0 to 1."""
        words = compiled(_LONG_WORD).findall(self.text, *self.span)
        return sum(1 for word in words if word[0].isupper()) / len(words) if words else 0

    @property
    def last(self) -> str:
        """The last character."""
        return self.text[self.span.end - 1]


def _long(line: _Line) -> bool | None:
    return False if line.span.end - line.span.start > _LONGEST_TITLE else None


def _wrapped(line: _Line) -> bool | None:
    return False if "\n" in line.text[line.span.start : line.span.end] else None


def _ends_like_a_sentence(line: _Line) -> bool | None:
    return False if line.last in ".:;,–—-" and not line.text.endswith("...", *line.span) else None


def _ends_like_speech(line: _Line) -> bool | None:
    return False if line.last in '"”»' and line.text[line.span.end - 2] in ".," else None


def _sentences(line: _Line) -> bool | None:
    """Sentences are the report, but an abbreviation's full stop among capitals is not the end of one."""
    ends = (
        sentence.span.end
        for sentence in line.layout.sentences[:_MOST_SENTENCES]
        if sentence.paragraph == line.index and sentence.span.end < line.span.end
    )
    return False if any(line.text[end - 1] == "." for end in ends) and line.capitals <= _HALF else None


def _dateline(line: _Line) -> bool | None:
    """A dateline is the report, where not every word has a capital."""
    return False if line.capitals < 1 and opens_with_dateline(line.text, line.span.start) else None


def _question(line: _Line) -> bool | None:
    """A report may open with a question; a title has capitals, or the report begins after it with a dateline."""
    if line.last not in "?!" or line.capitals > _HALF:
        return None
    return None if opens_with_dateline(line.text, line.following.start) else False


def _breaks_off(line: _Line) -> bool | None:
    """A line that breaks off in mid-phrase goes on in the next."""
    word = compiled(_LAST_WORD).search(line.text, max(line.span.start, line.span.end - _LONGEST_WORD), line.span.end)
    return False if word is not None and word[0] in known.no_title_end else None


_REPORT = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai."
_LONG = "Wali Kota Sukamaju Rahmat Hidayat Membuka Pasar Ikan di Tepi Sungai yang Lama Ditutup"
# Whether the first line is a title; where no rule has anything to say, it is.
_RULES: tuple[Rule[_Line, bool], ...] = (
    Rule("long-line", _long, example=f"{_LONG} dan {_LONG} Lagi\n{_REPORT}", near_miss=f"{_LONG}\n{_REPORT}"),
    Rule(
        "wrapped-line",
        _wrapped,
        example=f"Pasar Ikan Sukamaju\ndibuka lagi Senin\n{_REPORT}",
        near_miss=f"Pasar Ikan Sukamaju Dibuka\n{_REPORT}",
    ),
    Rule(
        "sentence-end",
        _ends_like_a_sentence,
        example=f"Pasar ikan dibuka.\n{_REPORT}",
        near_miss=f"Pasar Ikan Dibuka...\n{_REPORT}",
    ),
    Rule(
        "speech-end",
        _ends_like_speech,
        example=f"“Pasar ini milik warga.”\n{_REPORT}",
        near_miss=f"Rahmat: “Pasar Milik Warga”\n{_REPORT}",
    ),
    Rule(
        "several-sentences",
        _sentences,
        example=f"Pasar ditutup. Pedagang pindah\n{_REPORT}",
        near_miss=f"Rahmat, S.H. Tutup Pasar Ikan\n{_REPORT}",
    ),
    Rule(
        "dateline-is-no-title",
        _dateline,
        example=f"SUKAMAJU - Wali kota menutup pasar\n{_REPORT}",
        near_miss=f"Sukamaju - Kota Seribu Pasar\n{_REPORT}",
    ),
    Rule(
        "question-that-opens-a-report",
        _question,
        example=f"Siapa yang membuka pasar ikan?\n{_REPORT}",
        near_miss=f"Siapa yang membuka pasar ikan?\nSUKAMAJU - {_REPORT}",
    ),
    Rule(
        "line-breaks-off",
        _breaks_off,
        example=f"Wali Kota Membuka Pasar Ikan demi\n{_REPORT}",
        near_miss=f"Wali Kota Membuka Pasar Ikan\n{_REPORT}",
    ),
)

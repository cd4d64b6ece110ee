"""Which sentences of a report cannot stand in a summary of it: headings, captions, questions, half of a list.

A summary's reader sees neither the page nor what stood around a sentence. What is no sentence of the report never
stands in one; what is, but asks or announces what does not follow, only where nothing else would make up the number of
sentences asked for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from kupang_cli.article import Span
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.summary.crossheads import is_crosshead
from kupang_cli.summary.retelling import content, reads_like
from kupang_cli.text.layout import Layout

Use = Literal["never", "spare"]

_SHORTEST = 4  # words
_LONGEST_HEADING = 9  # words
_LONGEST_ENDING = 4  # words that say that a list follows
_REACH_OF_MARK = 3  # words among which "ilustrasi" opens a caption: "KOMPAS.com/RAHMAT Ilustrasi pasar ikan."
_REACH_OF_CALL = 6  # words between "klik" and what is to be clicked
_SAMPLE = 1000  # code points of an article that tell whether it is in capitals throughout
_ENDS = frozenset(".!?…:;,\"”“„«»'’‘)]")
_QUOTED = re.compile(r"[\"“”„«][^\"“”„»]*[\"“”»]?")
_BRACKETED = re.compile(r"\(\s?([^()\s:/.]{2,15})[^()]{0,60}\)")
_CLAUSES = re.compile(r"(?:^|[,;:–—.!?]\s+)([^\W_]+)\b(?:\s+([^\W_]+))?")
_FIELD = re.compile(r"\W{0,12}([^:|/(.\n]{2,40}?)\s{0,2}[:|/(.–-]")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


class Line:
    """A sentence as it would be printed, with its words in lower case, and what it is judged by."""

    __slots__ = ("article", "begin", "headline", "index", "layout", "span", "text", "words")

    def __init__(
        self,
        article: str,
        layout: Layout,
        index: int,
        span: Span,
        words: Sequence[str],
        headline: frozenset[str],
        begin: int,
    ) -> None:
        """``headline``: its content words; ``begin``: where the report goes on behind its dateline, 0 without one."""
        self.article, self.layout, self.index, self.span = article, layout, index, span
        self.text, self.words = article[span.start : span.end], words
        self.headline, self.begin = headline, begin

    @property
    def unquoted(self) -> str:
        """The sentence without what stands between quote marks in it, in lower case."""
        return _QUOTED.sub("", self.text).lower()

    @property
    def field(self) -> str:
        """What stands before the first colon or the like, in lower case, where the sentence begins with such."""
        match = _FIELD.match(self.text)
        return " ".join(match[1].lower().split()) if match else ""


def unfit(line: Line) -> Use | None:
    """Whether a sentence never stands in a summary, or only to make up a number; None where nothing speaks against."""
    found = first(_RULES, line)
    return None if found is None else found[0]


# ---------------------------------------------------------------- rules


def _crosshead(line: Line) -> Use | None:
    """A heading between paragraphs, or no more than a word."""
    return "never" if is_crosshead(line.article, line.layout, line.index) else None


def _unended(line: Line) -> Use | None:
    """A few words that no mark ends, as a heading's or a caption's."""
    return "never" if len(line.words) <= _LONGEST_HEADING and line.text[-1] not in _ENDS else None


def _in_capitals(line: Line) -> Use | None:
    """A line in capitals in a text that is not."""
    shouted = line.text.isupper() and len(line.words) >= _SHORTEST
    return "never" if shouted and not line.article[:_SAMPLE].isupper() else None


def _caption(line: Line) -> Use | None:
    """A line that says of a picture what it shows, or whose it is: "Foto: ...", "... (Dok: Istimewa)"."""
    if line.field in known.caption_openers or any(word in known.caption_marks for word in line.words[:_REACH_OF_MARK]):
        return "never"
    bracketed = (match[1].lower() for match in _BRACKETED.finditer(line.text))
    return "never" if any(word in known.picture_credits for word in bracketed) else None


def _letter_field(line: Line) -> Use | None:
    """A line of a letter, a release or a desk: "Perihal: ...", "Narahubung: ..."."""
    return "never" if line.field in known.letter_fields and ":" in line.text else None


def _call(line: Line) -> Use | None:
    """The site asks its reader to do something: "Unduh aplikasi kami"."""
    if known.calls_to_readers.isdisjoint(line.words):
        return None
    words = _WORD.findall(line.unquoted)
    for index, word in enumerate(words):
        if word in known.calls_to_readers:
            behind = f" {' '.join(words[index + 1 : index + 1 + _REACH_OF_CALL])} "
            if any(f" {asked} " in behind for asked in known.called_to):
                return "never"
    return None


def _headline_again(line: Line) -> Use | None:
    """It is the headline, in nearly the same words."""
    return "spare" if line.headline and reads_like(content(line.words), line.headline) else None


def _teaser(line: Line) -> Use | None:
    """It stands before the dateline, where sites repeat the best sentence of the report."""
    return "spare" if line.span.end <= line.begin else None


def _question(line: Line) -> Use | None:
    """A question that the report asks, or one quoted without who asked."""
    if "?" not in line.text:
        return None
    asks = "?" in line.unquoted or line.text.rstrip(" \"”’»')").endswith("?")
    return "spare" if asks else None


def _short(line: Line) -> Use | None:
    """Too few words to say anything alone: "Begitulah."."""
    return "spare" if len(line.words) < _SHORTEST or len(line.text.split()) < _SHORTEST else None


def _announces(line: Line) -> Use | None:
    """It announces a list, a table or somebody's words that follow: "Berikut jadwalnya", "... sebagai berikut:"."""
    if line.text.rstrip(' *_"”').endswith(":") or line.text[-1] == "：":
        return "spare"
    words = line.words
    if any(" ".join(words[-count:]) in known.list_endings for count in range(1, _LONGEST_ENDING)):
        return "spare"
    if known.list_openings.isdisjoint(words) and words[0] != "ini":
        return None
    for match in _CLAUSES.finditer(line.unquoted):
        if match[1] in known.list_openings:
            return "spare"
        if match[1] == "ini" and (match[2] or "").removesuffix("nya") in known.announced_by_ini:
            return "spare"
    return None


_NEWS = "Wali Kota Rahmat Hidayat membuka pasar ikan di tepi sungai."
_RULES: tuple[Rule[Line, Use], ...] = (
    Rule(
        "heading-between-paragraphs",
        _crosshead,
        example=f"{_NEWS}\nHarga Masih Tinggi\n{_NEWS}",
        near_miss=f"{_NEWS}\nHarga ikan masih tinggi.\n{_NEWS}",
    ),
    Rule(
        "line-without-end",
        _unended,
        example=f"{_NEWS} Harga ikan di pasar itu masih tinggi",
        near_miss=f"{_NEWS} Harga ikan di pasar itu masih tinggi.",
    ),
    Rule(
        "line-in-capitals",
        _in_capitals,
        example=f"{_NEWS} HARGA IKAN MASIH TINGGI!",
        near_miss=f"{_NEWS} Harga ikan masih TINGGI!",
    ),
    Rule(
        "picture-caption",
        _caption,
        example=f"{_NEWS} Suasana pasar (Dok: Istimewa)Sebagai informasi, pasar itu ramai pada pagi hari.",
        near_miss=f"{_NEWS} Suasana pasar (dokumen resmi) pagi itu ramai.",
    ),
    Rule(
        "field-of-a-letter",
        _letter_field,
        example=f"{_NEWS} Narahubung: Rahmat Hidayat di kantor pasar ikan.",
        near_miss=f"{_NEWS} Narahubung itu Rahmat Hidayat di kantor pasar ikan.",
    ),
    Rule(
        "call-to-readers",
        _call,
        example=f"{_NEWS} Kabar pasar lain ada di sini, unduh sekarang aplikasi Kabar Warga.",
        near_miss=f"{_NEWS} Warga diminta unduh surat izin dagang lebih dulu.",
    ),
    Rule(
        "headline-said-again",
        _headline_again,
        example=f"Wali Kota Rahmat Hidayat Membuka Pasar Ikan di Tepi Sungai\n\n{_NEWS} Harga ikan masih tinggi.",
        near_miss=f"Wali Kota Rahmat Hidayat Membuka Pasar Ikan\n\n{_NEWS} Harga ikan masih tinggi.",
    ),
    Rule(
        "teaser-before-the-dateline",
        _teaser,
        example=f"Pasar itu kini ramai sampai malam.Kupang (ANTARA) - {_NEWS} Harga ikan masih tinggi.",
        near_miss=f"Kupang (ANTARA) - {_NEWS} Harga ikan masih tinggi.",
    ),
    Rule(
        "question-without-answer",
        _question,
        example=f"{_NEWS} Lantas bagaimana harga ikan di sana?",
        near_miss=f"{_NEWS} “Bagaimana harga ikan?” kata Rahmat kepada pedagang.",
    ),
    Rule(
        "too-short-for-a-summary",
        _short,
        example=f"{_NEWS} Pedagang gembira.",
        near_miss=f"{_NEWS} Pedagang di sana gembira.",
    ),
    Rule(
        "announces-what-follows",
        _announces,
        example=f"{_NEWS} Adapun harga ikan di sana sebagai berikut.",
        near_miss=f"{_NEWS} Adapun harga ikan di sana naik pada hari berikutnya.",
    ),
)

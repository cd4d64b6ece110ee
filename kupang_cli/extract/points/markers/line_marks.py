"""Numbers, letters and bullets at the start of a line, which open an item: "1.", "b)", "III.", "•", "✅", "- [x]"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kupang_cli.article import Article
from kupang_cli.extract.points.markers.marker import POSSIBLE, SURE, Marker, MarkerKind
from kupang_cli.extract.points.markers.marks import Counted, Mark
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_BLANK = r"[ \t\xa0]"
_BOX = rf"(?:\[[ xX✓✔]?\]{_BLANK}*)?"
_KEYCAP = "\ufe0f?\u20e3"  # what makes a digit the picture of a key
# Bullets that are punctuation part from what they open; arrows, shapes, signs and emoji need not.
_DASH = "*–—-"
_DOT = "•●▪◦‣·"
_SIGN = "\u2043\u2190-\u21ff\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff"
_LINE_MARK = re.compile(
    rf"^{_BLANK}*(?:"
    rf"(?P<keycap>\d){_KEYCAP}{_BLANK}*(?=[^\s\d])"
    rf"|(?P<bullet>[{_DOT}{_DASH}]){_BLANK}+{_BOX}(?=\S)"
    rf"|(?P<glued>[–—-])(?=[^\W\d_])"
    rf"|(?P<sign>[{_SIGN}])\ufe0f?{_BLANK}*{_BOX}(?=[^\s{_SIGN}])"
    rf"|(?P<bracket>\(?)(?P<number>\d{{1,2}})\s?(?P<end>[.)])(?:{_BLANK}+(?=\S)|[ \t\xa0\n]*(?=[^\s\d]))"
    rf"|(?P<letter_bracket>\(?)(?P<letter>[a-hA-H])(?P<letter_end>[.)]){_BLANK}+(?=\S)"
    rf"|\(?(?P<roman>[IVX]{{1,4}})[.)]{_BLANK}+(?=\S))",
    re.MULTILINE,
)
_FARTHEST = 16  # paragraphs between two numbered lines of a list, under each of which a text may stand
_BEFORE_A = ord("a") - 1


def line_marks(article: Article, layout: Layout) -> Iterator[Mark]:
    """The marks at the start of lines of the report, in text order."""
    for match in _LINE_MARK.finditer(article.text):
        start = match.start() + len(match[0]) - len(match[0].lstrip(" \t\xa0"))
        sentence = layout.sentence_at(match.end())  # a number may have a line for itself
        counted = first(_LINE_MARKS, match)
        if counted is None or sentence < 0 or layout.sentences[sentence].boilerplate:
            continue
        paragraph = layout.sentences[sentence].paragraph
        (family, value), _ = counted
        kind = MarkerKind.BULLETED_LINE if value is None else MarkerKind.NUMBERED_LINE
        marker = Marker(start, match.end(), value, kind, sentence, paragraph, layout.quotation_at(start))
        far = value is not None or _is_announced(article, layout, paragraph)
        yield Mark(marker, family, POSSIBLE if match["glued"] else SURE, reach=_FARTHEST if far else 1)


def _is_announced(article: Article, layout: Layout, paragraph: int) -> bool:
    """Whether the paragraph before ends with a colon: under each bullet behind it a text may stand."""
    return paragraph > 0 and article.text[layout.paragraphs[paragraph - 1].span.end - 1] == ":"


# ---------------------------------------------------------------- what opens an item


def _keycap(match: re.Match[str]) -> Counted | None:
    return Counted("keycap", int(match["keycap"])) if match["keycap"] else None


def _bullet(match: re.Match[str]) -> Counted | None:
    bullet = match["bullet"]
    return Counted("-" if bullet in "–—" else bullet, None) if bullet else None


def _glued_dash(match: re.Match[str]) -> Counted | None:
    return Counted("-", None) if match["glued"] else None


def _sign(match: re.Match[str]) -> Counted | None:
    return Counted(match["sign"], None) if match["sign"] else None


def _number(match: re.Match[str]) -> Counted | None:
    return Counted(f"{match['bracket']}number{match['end']}", int(match["number"])) if match["number"] else None


def _letter(match: re.Match[str]) -> Counted | None:
    if not match["letter"]:
        return None
    case = "small" if match["letter"].islower() else "capital"
    family = f"{match['letter_bracket']}{case} letter{match['letter_end']}"
    return Counted(family, ord(match["letter"].lower()) - _BEFORE_A)


def _roman(match: re.Match[str]) -> Counted | None:
    value = known.roman_numerals.get((match["roman"] or "").lower())
    return None if value is None else Counted("roman", value)


_LINE_MARKS: tuple[Rule[re.Match[str], Counted], ...] = (
    Rule(
        "line-with-keycap",
        _keycap,
        example="Rencana:\n1️⃣ jalan desa\n2️⃣ air bersih",
        near_miss="Hubungi 1️⃣1️⃣2️⃣ segera.\n1️⃣1️⃣2️⃣ untuk keadaan darurat.",
    ),
    Rule("line-with-bullet", _bullet, example="Rencana:\n• jalan desa\n• air bersih", near_miss="Rencana •jalan desa"),
    Rule(
        "line-with-glued-dash",
        _glued_dash,
        example="Rencana:\n-Jalan desa\n- air bersih",
        near_miss="Rencana:\n- jalan desa\n- air bersih",
    ),
    Rule("line-with-sign", _sign, example="Rencana:\n✅ jalan desa\n✅ air bersih", near_miss="Kupang ➢ Soe"),
    Rule("line-with-number", _number, example="Rencana:\n1. jalan desa\n2. air bersih", near_miss="Rencana 1. Jalan"),
    Rule("line-with-letter", _letter, example="Rencana:\na. jalan desa\nb. air bersih", near_miss="Rencana a. jalan"),
    Rule("line-with-roman-number", _roman, example="Rencana:\nI. Jalan desa\nII. Air", near_miss="Rencana I. Jalan"),
)

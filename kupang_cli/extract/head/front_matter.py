"""What an outlet or press office sets around the title of its report: bylines, date lines, mastheads, photo credits."""

from __future__ import annotations

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known

_LONGEST = 100  # code points of a line
_MOST_NAMES = 4  # words of who wrote
_LONGEST_PART = 5  # words beside an address
_VERB = r"(?:di|ber|ter|men|mem|meng|meny)[a-z]{4,}"  # in a title that tells of a document
_WORD = r"[^\W\d_]+|\d+"
_DOMAIN = r"(?i)(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,8}"
_PARTS = r"[,|–—]| - "  # "Sukamaju, kabar.example"
_PATH = r"\S+(?: ?[>»] ?[^>»]+)+"  # "Beranda > Daerah"


class _Line:
    """A line, the same in lower case, and its words and numbers."""

    __slots__ = ("lower", "text", "words")

    def __init__(self, text: str) -> None:
        self.text, self.lower = text, text.lower()
        self.words = compiled(_WORD).findall(self.lower)


def is_front_matter(text: str, span: Span) -> bool:
    """Whether the line ``text[span]`` is neither title nor report; a single word is neither."""
    if span.end - span.start > _LONGEST or text[span.end - 1] in ".?!…":
        return False
    return applies(_RULES, _Line(text[span.start : span.end]))


def _single_word(line: _Line) -> bool | None:
    return True if len(line.words) < 2 else None


def _byline(line: _Line) -> bool | None:
    """Who wrote: "Oleh: Siti Aminah", "Oleh Siti Aminah", not "Oleh-oleh Khas Sukamaju"."""
    word = next((word for word in known.bylines if line.lower.startswith(word)), None)
    if word is None:
        return None
    rest = line.text[len(word) :]
    if rest.lstrip().startswith(":"):
        return True
    names = rest.split()
    named = 0 < len(names) <= _MOST_NAMES and all(name[0].isupper() for name in names)
    return True if named and rest[0].isspace() else None


def _date(line: _Line) -> bool | None:
    return True if all(word.isdigit() or word in known.date_line_words for word in line.words) else None


def _document(line: _Line) -> bool | None:
    kind = next((kind for kind in known.document_kinds if line.lower.startswith(kind)), None)
    if kind is None:
        return None
    return None if any(compiled(_VERB).fullmatch(word) for word in line.words) else True


def _address(line: _Line) -> bool | None:
    """A line with the outlet's address in it, and no sentence beside it."""
    parts = compiled(_PARTS).split(line.text)
    if any(len(part.split()) > _LONGEST_PART for part in parts):
        return None
    return True if any(compiled(_DOMAIN).fullmatch(part.strip()) for part in parts) else None


def _path(line: _Line) -> bool | None:
    """Where in a site the page stands."""
    return True if compiled(_PATH).fullmatch(line.text) else None


_REPORT = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai."
# Whether a line is front matter.
_RULES: tuple[Rule[_Line, bool], ...] = (
    Rule("single-word", _single_word, example=f"Daerah\n{_REPORT}", near_miss=f"Pasar Dibuka\n{_REPORT}"),
    Rule(
        "byline-above-title",
        _byline,
        example=f"Oleh Siti Aminah\nPasar Ikan Dibuka\n{_REPORT}",
        near_miss=f"Oleh-oleh Khas Sukamaju\n{_REPORT}",
    ),
    Rule("date-line", _date, example=f"Senin, 5 Januari 2026\n{_REPORT}", near_miss=f"Pasar Dibuka Senin\n{_REPORT}"),
    Rule(
        "kind-of-document",
        _document,
        example=f"SIARAN PERS DINAS PERIKANAN\nPasar Ikan Dibuka\n{_REPORT}",
        near_miss=f"Siaran Radio Warga Dimulai\n{_REPORT}",
    ),
    Rule(
        "address-of-the-outlet",
        _address,
        example=f"Sukamaju, kabar.example\nPasar Ikan Dibuka\n{_REPORT}",
        near_miss=f"Sukamaju, Kota Seribu Pasar\n{_REPORT}",
    ),
    Rule(
        "path-in-a-site",
        _path,
        example=f"Beranda > Berita Daerah\nPasar Ikan Dibuka\n{_REPORT}",
        near_miss=f"Pasar Ikan Dibuka\n{_REPORT}",
    ),
)

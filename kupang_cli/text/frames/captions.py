"""Captions of pictures, told by the credit that closes or opens them."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.frames.line import begins

_LONGEST = 350  # code points
_LONGEST_CREDIT = 90
_LONGEST_ILLUSTRATION = 120
_LONGEST_LABELLED = 130  # of a caption whose label has no colon
_BRACKETS = {")": "(", "]": "["}
_AGENCY = (
    r"(?:^|(?<=[.!?)\s]))(?:(?:ANTARA FOTO|ANTARA|AFP|REUTERS|AP Photo)\s?/\s?[^\s/.,][^/\n]{1,50}(?:/[^/\n.]{1,40})?"
    r"|[Ff]oto\s?:\s?[^\n.]{2,40}(?:/[\w.]{2,40})?)\.?$"
)
_OUTLET = r"[A-Za-z]{3,30}\.(?:com|id|co\.id)\s?/\s?[A-Z][A-Z'. ]{2,40}(?=[A-Z(]|$|\s)"
_NAMED = r"(?:[A-Z][\w.-]*\s?){1,4}/\s?(?:[A-Z][\w.'-]*\s?){1,4}"
_MOST_ABOVE = 3  # paragraphs among which a caption stands that only names tell
_QUOTES = frozenset('"“”')


class Caption:
    """A paragraph that may be a caption; ``index`` of ``count``."""

    __slots__ = ("count", "index", "lower", "written")

    def __init__(self, text: str, span: Span, index: int, count: int) -> None:
        self.written = text[slice(*span)].strip("*_")
        self.lower = self.written.lower()
        self.index, self.count = index, count

    @property
    def credit(self) -> str:
        """What stands in brackets at the end, as written; empty where nothing does."""
        closing = self.written.rstrip(" .")
        opening = closing.rfind(_BRACKETS.get(closing[-1:], "\0"))
        if opening < 0 or len(closing) - opening > _LONGEST_CREDIT:
            return ""
        return closing[opening + 1 : -1].strip()


def is_caption(text: str, spans: Sequence[Span], index: int) -> bool:
    """Whether a paragraph is no more than the caption of a picture."""
    span = spans[index]
    if span.end - span.start > _LONGEST:
        return False
    caption = Caption(text, span, index, len(spans))
    return bool(caption.written) and applies(_RULES, caption)


# ---------------------------------------------------------------- rules


def _spoken(caption: Caption) -> bool | None:
    """What holds speech is the report's, whatever stands behind it."""
    return None if _QUOTES.isdisjoint(caption.written) else False


def _bracketed(caption: Caption) -> bool | None:
    """A credit in brackets with a stroke or colon behind its first word: "(ANTARA/HO-Humas)", "(Dok/Istimewa)"."""
    credit = caption.credit.lower()
    end = begins(credit, known.caption_credits)
    if not end:
        return None
    rest = credit[end:].lstrip(" .")
    return True if "/" in rest[:1] or rest[:1] == ":" or (rest and begins(credit, known.owned_credits)) else None


def _named(caption: Caption) -> bool | None:
    """Above the report a paper and a name are a credit as well: "(Kabar Sukamaju/Budi Santosa)"."""
    above = caption.index < min(_MOST_ABOVE, caption.count - 1)
    return True if above and compiled(_NAMED).fullmatch(caption.credit) else None


def _agency(caption: Caption) -> bool | None:
    """An agency's credit without brackets, behind a sentence or alone."""
    return True if compiled(_AGENCY).search(caption.written.rstrip()) else None


def _outlet(caption: Caption) -> bool | None:
    """The photographer of an outlet, before the caption or behind it: "KOMPAS.com/SITI AMINAH"."""
    return True if compiled(_OUTLET).match(caption.written) else None


def _label(caption: Caption) -> bool | None:
    """The word for it opens the caption."""
    end = begins(caption.lower, known.opens_caption)
    # A lead may be glued to a caption that only its length tells from one.
    glued = caption.lower[end : end + 1] != ":" and len(caption.written) > _LONGEST_LABELLED
    if not end or glued:
        return None
    rest = caption.lower[end:].lstrip()
    colon = rest.startswith(":") or caption.lower[end - 1] in ":./"
    return True if colon or (len(caption.lower.split()) <= 5 and caption.index > 0) else None


def _illustration(caption: Caption) -> bool | None:
    """A picture that shows something else; not a sentence or a title about one."""
    end = begins(caption.lower, known.illustrations)
    if not end or len(caption.written) > _LONGEST_ILLUSTRATION:
        return None
    following = caption.lower[end:].split(None, 1)
    if following and following[0].strip(".,") in known.no_caption_behind:
        return None
    credited = bool(caption.credit)
    return True if credited or (caption.index > 0 and caption.written[-1] != "?") else None


_REPORT = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai."
# Whether a paragraph is a caption.
_RULES: tuple[Rule[Caption, bool], ...] = (
    Rule(
        "speech-is-no-caption",
        _spoken,
        example=f"{_REPORT}\n“Pasar ini ramai,” kata Rahmat. (Foto/Humas)",
        near_miss=f"{_REPORT}\nWarga di pasar. (ANTARA/Siti Aminah)",
    ),
    Rule(
        "caption-with-agency-in-brackets",
        _bracketed,
        example=f"Warga di pasar. (ANTARA/HO-Humas)\n{_REPORT}",
        near_miss=f"Warga di pasar. (antara pukul 7 dan 8)\n{_REPORT}",
    ),
    Rule(
        "caption-with-names-in-brackets",
        _named,
        example=f"Warga di pasar. (Kabar Sukamaju/Siti Aminah)\n{_REPORT}",
        near_miss=f"Warga di pasar. (ikan/udang)\n{_REPORT}",
    ),
    Rule(
        "caption-with-agency",
        _agency,
        example=f"Warga di pasar, Senin (5/1/2026). ANTARA FOTO/Siti Aminah/nym\n{_REPORT}",
        near_miss=f"Warga di pasar menonton pameran ANTARA FOTO.\n{_REPORT}",
    ),
    Rule(
        "caption-with-outlet",
        _outlet,
        example=f"KABAR.com/SITI AMINAH Warga di pasar.\n{_REPORT}",
        near_miss=f"Kabar.com dan Siti Aminah di pasar.\n{_REPORT}",
    ),
    Rule(
        "caption-with-label",
        _label,
        example=f"Caption: Warga di pasar.\n{_REPORT}",
        near_miss=f"{_REPORT}\nKeterangan itu benar.",
    ),
    Rule(
        "illustration",
        _illustration,
        example=f"{_REPORT}\nIlustrasi pasar ikan.",
        near_miss=f"{_REPORT}\nIlustrasi itu karya Siti.",
    ),
)

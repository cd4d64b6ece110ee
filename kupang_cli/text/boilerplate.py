"""What the site or desk put into a text and is not the report's own: links, tags, adverts, credits, sign-offs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kupang_cli.article import Paragraph, Span
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.frames.captions import is_caption
from kupang_cli.text.frames.closing import closing
from kupang_cli.text.frames.letterhead import letterhead
from kupang_cli.text.frames.messages import is_of_messenger
from kupang_cli.text.frames.running_headers import running_headers
from kupang_cli.text.insertions import insertions
from kupang_cli.text.trimming import past_space

# A desk's initials in brackets, or stars, at the end of a paragraph: "(*/ras)", "***".
SIGN_OFF = re.compile(r"\s*(?:[(\[][A-Za-z*.]*(?:\s?[-/|]\s?[A-Za-z*.0-9]+)*[)\]]|\*{2,3})\s*$")
_OPENS_TAG = frozenset("#@\"“‘'([")
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\d{1,2}[.)]\s?[^\W\d]")
_QUOTES = {'"': '"', "“": "”"}
_BULLETS = frozenset("•●▪◦‣·*–—-")
_LONGEST_HEADING = 20  # code points
_LONGEST_SIGN_OFF = 40
_LONGEST_TAG = 80
_LONGEST_CAPTION = 250
_LONGEST_OF_SITE = 1500
_SHORTEST_NEWS = 5  # spaces in a sentence of news
_OPENING = 48  # code points in which the words of a site stand
_KEY = 4  # code points by which openings are looked up


def marked(text: str, spans: Sequence[Span]) -> Iterator[Paragraph]:
    """The paragraphs at these spans, those that are not the report's own marked."""
    tags = _tags(text, spans)
    framing = _Frames(text, spans)
    titles: bool | None = False  # inside the titles that a "read also" heading announced; None right after it
    bullets = False  # whether the first of these titles has a bullet: then all have one, else none
    signed = False  # after the desk's sign-off or the heading of the tags
    for index, span in enumerate(spans):
        ended = text[span.end - 1] in '."”»'
        bullet = text[span.start] in _BULLETS
        goes_on = not ended and text[span.end - 1] != ":" and not _opens_list_or_quote(text, span)
        bullets = bullet if titles is None else bullets
        titles = goes_on and (titles is None or (titles and bullet == bullets and is_title_like(text, span)))
        after_report = signed and not ended
        place = _Place(
            text,
            span,
            index,
            framing,
            among_tags=index >= tags,
            among_titles=titles,
            after_report=after_report,
        )
        boilerplate = applies(_RULES, place)
        signed = signed or _is_sign_off(text, span) or (boilerplate and _line(text, span) in known.closes_report)
        if announces_title(text, span):
            titles = None
        yield Paragraph(span, boilerplate)


def _opens_list_or_quote(text: str, span: Span) -> bool:
    """Whether a line goes on with the report below a link: a numbered item "2. Jalan desa", or a quotation's first."""
    if _NUMBER.match(text, *span):
        return True
    closing = _QUOTES.get(text[span.start])
    return closing is not None and text.find(closing, span.start + 1, span.end) < 0


def announces_title(text: str, span: Span) -> bool:
    """Whether a paragraph is a heading like "Baca juga:", and the next line the title of another article."""
    return span.end - span.start <= _LONGEST_HEADING and _line(text, span) in known.announces_title


def link_end(text: str, span: Span) -> int:
    """Where the link in brackets that a sentence begins with ends, "(Baca juga: ...)"; its start where none does."""
    closing = {"(": ")", "[": "]"}.get(text[span.start])
    if closing is None or not opens_as_a_site(text, span):
        return span.start
    end = text.find(closing, span.start, span.end) + 1
    return end or span.start


def is_desk(sign_off: str) -> bool:
    """Whether a bracket at the end of a paragraph is a desk's initials and no acronym: "(*/ras)", "(ANT)", "***"."""
    inner = sign_off.strip("()[]")
    return not inner.isalpha() or inner.islower() or inner in known.agency_sign_offs


def is_title_like(text: str, span: Span) -> bool:
    """Whether most words of a line have a capital, as in a title and not in a sentence."""
    words = text[span.start : span.end].split()
    return len(words) > 3 and 2 * sum(not word[0].islower() for word in words) > len(words)


class _Frames:
    """Which paragraphs of a text, by index, frame the report on its pages."""

    __slots__ = ("closing", "heads", "letterhead", "spans")

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self.spans = spans
        self.letterhead = frozenset(letterhead(text, spans))
        self.closing = frozenset(closing(text, spans))
        self.heads = frozenset(running_headers(text, spans))


class _Place:
    """A paragraph in its place: among the tags at the end, among announced titles, after the report's end."""

    __slots__ = ("after_report", "among_tags", "among_titles", "frames", "index", "span", "text")

    def __init__(
        self,
        text: str,
        span: Span,
        index: int,
        frames: _Frames,
        *,
        among_tags: bool,
        among_titles: bool,
        after_report: bool,
    ) -> None:
        self.text, self.span, self.index, self.frames = text, span, index, frames
        self.among_tags, self.among_titles, self.after_report = among_tags, among_titles, after_report


def _line(text: str, span: Span) -> str:
    """The beginning of a paragraph in lower case, without colons and blanks around it."""
    return text[span.start : min(span.end, span.start + _LONGEST_SIGN_OFF)].lower().strip(" :")


def _is_sign_off(text: str, span: Span) -> bool:
    return span.end - span.start <= _LONGEST_SIGN_OFF and SIGN_OFF.fullmatch(text, *span) is not None


def opens_as_a_site(text: str, span: Span) -> bool:
    """Whether a stretch opens with the words of a site, in brackets, emphasis or plain: "[Baca juga: ...]"."""
    head = text[span.start : min(span.end, span.start + _OPENING)].lower()
    openings = _openings()
    forms = (head, head.lstrip("[(*_>•–—- "))
    return any(form.startswith(opening) for form in forms for opening in openings.get(form[:_KEY], ()))


@cache
def _openings() -> dict[str, list[str]]:
    """The opening words of boilerplate by their first characters."""
    table: dict[str, list[str]] = {}
    for opening in known.boilerplate_openings:
        table.setdefault(opening[:_KEY], []).append(opening)
    return table


def _tags(text: str, spans: Sequence[Span]) -> int:
    """Where the list of tags and links at the end of a page begins; ``len(spans)`` where there is none."""
    first = len(spans)
    while first > 1 and _is_tag(text, spans[first - 1]):
        first -= 1
    return first if len(spans) - first >= 2 else len(spans)


def _is_tag(text: str, span: Span) -> bool:
    """Whether a line can be one of several tags or links: short, no sentence, no item of a list."""
    opening, last = text[span.start], text[span.end - 1]
    begins = opening.isalpha() or opening in _OPENS_TAG
    if span.end - span.start > _LONGEST_TAG or last in '.!?"”»…:' or not begins:
        return False
    return last != ")" or SIGN_OFF.fullmatch(text, *span) is not None


# ---------------------------------------------------------------- rules


def _among_tags(place: _Place) -> bool | None:
    return True if place.among_tags else None


def _among_titles(place: _Place) -> bool | None:
    return True if place.among_titles else None


def _after_report(place: _Place) -> bool | None:
    return True if place.after_report else None


def _site_opening(place: _Place) -> bool | None:
    """The words of a site open the paragraph, and no news goes on behind what they announce.

    A paragraph longer than anything of a site is an article on one line: "Daftar Isi Rencana Pasar Muara - ...".
    """
    if place.span.end - place.span.start > _LONGEST_OF_SITE or not opens_as_a_site(place.text, place.span):
        return None
    return None if _news_follows(place.text, place.span) else True


def _news_follows(text: str, span: Span) -> bool:
    """Whether a link or advert that opens a paragraph ends before a sentence of news."""
    end = span.start
    for inserted in insertions(text, span):
        if past_space(text, end, span.end) < inserted.start:
            break
        end = inserted.end
    rest = Span(end, span.end)
    return end > span.start and text.count(" ", *rest) >= _SHORTEST_NEWS and not is_title_like(text, rest)


def _site_line(place: _Place) -> bool | None:
    """A line that is nothing but a site's word: "Iklan"."""
    if place.span.end - place.span.start > _LONGEST_HEADING:
        return None
    return True if _line(place.text, place.span).strip(" :.") in known.boilerplate_lines else None


def _no_letters(place: _Place) -> bool | None:
    return None if _LETTER.search(place.text, *place.span) else True


def _byline(place: _Place) -> bool | None:
    """Who wrote: "Editor : Siti Aminah"."""
    before, colon, _ = _caption(place).partition(":")
    return True if colon and before.strip() in known.bylines else None


def _credit(place: _Place) -> bool | None:
    """A caption with its credit: "Warga di pasar (Foto: Humas)"."""
    line = _caption(place)
    opening = max(line.rfind("("), line.rfind("["))
    words = line[opening + 1 :].split(None, 1) if opening >= 0 and line[-1] in ")]" else []
    return True if words and words[0].strip(":.)]") in known.credits else None


def _sign_off(place: _Place) -> bool | None:
    return True if _is_sign_off(place.text, place.span) else None


def _in_letterhead(place: _Place) -> bool | None:
    return True if place.index in place.frames.letterhead else None


def _in_closing(place: _Place) -> bool | None:
    return True if place.index in place.frames.closing else None


def _page_head(place: _Place) -> bool | None:
    return True if place.index in place.frames.heads else None


def _caption_of_picture(place: _Place) -> bool | None:
    return True if is_caption(place.text, place.frames.spans, place.index) else None


def _messenger(place: _Place) -> bool | None:
    return True if is_of_messenger(place.text, place.span) else None


def _title_heading(place: _Place) -> bool | None:
    return True if announces_title(place.text, place.span) else None


def _caption(place: _Place) -> str:
    """The paragraph in lower case; nothing of one too long for a byline or a caption."""
    start, end = place.span
    return place.text[start:end].lower() if end - start <= _LONGEST_CAPTION else ""


_REPORT = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai."
# Whether a paragraph is the site's or the desk's.
_RULES: tuple[Rule[_Place, bool], ...] = (
    Rule(
        "tags-at-the-end",
        _among_tags,
        example=f"{_REPORT}\n{_REPORT}\nSukamaju\nPasar Ikan",
        near_miss=f"{_REPORT}\n{_REPORT}\nWarga lega.",
    ),
    Rule(
        "announced-title",
        _among_titles,
        example=f"{_REPORT}\nBaca juga:\nHarga Ikan di Sukamaju Naik\n{_REPORT}",
        near_miss=f"{_REPORT}\nHarga ikan di Sukamaju naik.\n{_REPORT}",
    ),
    Rule(
        "after-sign-off",
        _after_report,
        example=f"{_REPORT}\n(*/ras)\nPasar lain ramai pula setiap pagi di sepanjang tepi sungai itu\n{_REPORT}",
        near_miss=f"{_REPORT}\n(*/ras)\n{_REPORT}",
    ),
    Rule(
        "opening-words-of-a-site",
        _site_opening,
        example=f"{_REPORT}\nBaca juga: Harga ikan naik.\n{_REPORT}",
        near_miss=f"{_REPORT}\nBacaan warga kini lebih banyak.\n{_REPORT}",
    ),
    Rule(
        "line-of-a-site",
        _site_line,
        example=f"{_REPORT}\nBagikan.\n{_REPORT}",
        near_miss=f"{_REPORT}\nBagian.\n{_REPORT}",
    ),
    Rule(
        "letterhead",
        _in_letterhead,
        example=f"DINAS PERIKANAN\nSIARAN PERS\nPasar Ikan Dibuka\n{_REPORT}",
        near_miss=f"DINAS PERIKANAN MEMBUKA PASAR\n{_REPORT}",
    ),
    Rule(
        "closing-of-release",
        _in_closing,
        example=f"{_REPORT}\n{_REPORT}\nKontak media:\nSiti Aminah",
        near_miss=f"{_REPORT}\n{_REPORT}\nKontak antarwarga putus.",
    ),
    Rule(
        "head-of-page",
        _page_head,
        example=f"{_REPORT}\nKABAR SUKAMAJU   Halaman 3\n{_REPORT}",
        near_miss=f"{_REPORT}\nHalaman 3 koran itu sobek.\n{_REPORT}",
    ),
    Rule(
        "caption-of-picture",
        _caption_of_picture,
        example=f"Warga di pasar ikan. ANTARA FOTO/Siti Aminah/nym\n{_REPORT}",
        near_miss=f"Warga di pasar ikan.\n{_REPORT}",
    ),
    Rule(
        "line-of-messenger",
        _messenger,
        example=f"Diteruskan\n{_REPORT}",
        near_miss=f"Diteruskan ke warga.\n{_REPORT}",
    ),
    Rule("no-letters", _no_letters, example=f"{_REPORT}\n1.250\n{_REPORT}", near_miss=f"{_REPORT}\n1.250 kios."),
    Rule(
        "byline",
        _byline,
        example=f"{_REPORT}\nJurnalis: Siti Aminah.\n{_REPORT}",
        near_miss=f"{_REPORT}\nPedagang: Siti Aminah.\n{_REPORT}",
    ),
    Rule(
        "caption-with-credit",
        _credit,
        example=f"Warga di pasar ikan. (Sumber Siti Aminah)\n{_REPORT}",
        near_miss=f"Warga di pasar ikan (pasar lama).\n{_REPORT}",
    ),
    Rule("sign-off", _sign_off, example=f"{_REPORT}\n(*/ras)\n{_REPORT}", near_miss=f"{_REPORT} ***"),
    Rule(
        "heading-of-titles",
        _title_heading,
        example=f"{_REPORT}\nVia\nKabar Sukamaju\n{_REPORT}",
        near_miss=f"{_REPORT}\nViaduk\n{_REPORT}",
    ),
)

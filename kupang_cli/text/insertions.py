"""What a site puts into a paragraph of news: adverts, links with their titles, notices, the foot of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.link_titles import title_end
from kupang_cli.text.trimming import before_space, past_space

_ENDED = frozenset(".!?…:;\"”»)]'’*")
_MARKS = frozenset("\"“'‘")
_BRACKETS = {"(": ")", "[": "]"}
_LONGEST_BRACKET = 250  # code points
_FEET = 700  # code points of a page's foot
_NAMES = 80  # code points of the names in one without the holder of the rights
_NOTICE_END = r"[.!](?=\s|$|[A-Z\"“])|(?=\s[\"“])"
_GAMBAS = "[gambas"  # where a video stands
_LONGEST_VIDEO_TITLE = 200  # code points
_LONGEST_CAPTION = 350
_LONGEST_CREDIT = 60
_CREDIT = r"\((?:(?=[^()\d]*/)[^()/\n]{2,60}/[^()\n]{2,60}|(?i:dok|istimewa|ist|foto|antara)\b[^()\n]{0,60})\)"
_CAPTION_END = r"(?<=[a-z\d)][a-z\d)])\.(?=\s|$|[A-Z])"
_SIGNED = re.compile(r"\((?:[a-z]{2,5}|\*)/[a-z]{2,5}\)(?=\s[^.,:;\"“”]{0,200}$|$)")


def insertions(text: str, span: Span) -> Iterator[Span]:
    """The stretches of a paragraph that are not the report's own, in order, without the white space around them."""
    openings = list(_openings().finditer(text, *span))
    reached = span.start
    for number, match in enumerate(openings):
        if match.start() < reached:
            continue
        limit = openings[number + 1].start() if number + 1 < len(openings) else span.end
        found = first(_KINDS, _Opening(text, span, match, limit, reached))
        if found is not None:
            reached = before_space(text, match.start(), found[0])
            bracketed = reached > match.end() and text[reached - 1] == _BRACKETS.get(
                text[match.start() - 1 : match.start()]
            )
            yield Span(match.start() - bracketed, reached)


@cache
def _openings() -> re.Pattern[str]:
    """Whatever may open an insertion: its first letter a capital, the others in any case."""
    adverts, notices = _any(known.adverts), _any(known.notices)
    links, ends = _any(known.links), _any(known.page_ends)
    sure = _any(tuple(known.unmistakable_links))
    sort = r"\s(?i:video|foto|infografis)\b"
    return re.compile(
        rf"(?=[A-Z\[(])(?:(?P<advert>{adverts}|\[(?:Gambas|gambas|GAMBAS)[^\]\n]{{0,80}}\]?|Halaman \d+ dari \d+)"
        rf"|(?P<caption>Lihat Foto(?=\s?[A-Z])|Foto(?=\s?:))"
        rf"|(?P<notice>{notices})\b|(?P<link>(?P<words>{sure})(?:{sort})?|(?P<weak>{links})(?:{sort}|(?=\s?[:\"“'‘])))"
        rf"(?P<colon>\s?[:|]|\s[-–]\s|)"
        rf"|(?P<foot>{ends})(?:\s?:|\s©)|(?P<signed>{_SIGNED.pattern}))"
    )


def _any(entries: tuple[str, ...]) -> str:
    """One of these entries, the longest first."""
    forms = (f"{entry[0].upper()}(?i:{re.escape(entry[1:])})" for entry in entries)
    return "|".join(sorted(forms, key=len, reverse=True))


class _Opening:
    """What may open an insertion in the paragraph at ``span``; nothing that it opens goes on after ``limit``."""

    __slots__ = ("limit", "match", "reached", "span", "text")

    def __init__(self, text: str, span: Span, match: re.Match[str], limit: int, reached: int) -> None:
        self.text, self.span, self.match, self.limit, self.reached = text, span, match, limit, reached

    @property
    def follows(self) -> bool:
        """Whether another insertion ends where this begins."""
        return before_space(self.text, self.span.start, self.match.start()) <= self.reached

    @property
    def before(self) -> str:
        """The last visible character of the paragraph before it; a full stop where there is none."""
        place = before_space(self.text, self.span.start, self.match.start())
        return self.text[place - 1] if place > self.span.start else "."


# ---------------------------------------------------------------- rules


def _advert(at: _Opening) -> int | None:
    """Words, or brackets, that are the site's wherever they stand."""
    if at.match["advert"] is None:
        return None
    return at.match.end() if at.match["advert"][-1:] == "]" or at.before in _ENDED or at.match[0].isupper() else None


def _notice(at: _Opening) -> int | None:
    """A sentence of the site, up to its full stop."""
    if at.match["notice"] is None or at.before not in _ENDED:
        return None
    stop = compiled(_NOTICE_END).search(at.text, at.match.end(), at.limit)
    return stop.end() if stop is not None else at.limit


def _bracketed(at: _Opening) -> int | None:
    """A link in brackets, up to where they close."""
    closing = _BRACKETS.get(at.text[at.match.start() - 1 : at.match.start()])
    if closing is None or at.match["link"] is None:
        return None
    end = at.text.find(closing, at.match.end(), min(at.span.end, at.match.end() + _LONGEST_BRACKET)) + 1
    return end or None


def _bare_link(at: _Opening) -> int | None:
    """A link that lost its title, glued to what goes on or to a mark: "Baca JugaWarga lega"."""
    match = at.match
    if match["words"] is None or match["colon"]:
        return None
    following = at.text[match.end() : match.end() + 1]
    return match.end() if following.isupper() or following in _MARKS else None


def _link(at: _Opening) -> int | None:
    """A link with its title."""
    match = at.match
    sure = match["words"] is not None
    if match["link"] is None or not (at.follows or at.before in _ENDED or (match["colon"] and sure)):
        return None
    start = past_space(at.text, match.end(), at.limit)
    if not match["colon"] and not _opens_title(at.text[start : start + 1], match, sure):
        return None
    stop = title_end(at.text, start, at.limit) if start < at.limit else match.end()
    return match.end() if stop is None and match["colon"] else stop


def _opens_title(opening: str, match: re.Match[str], sure: bool) -> bool:
    """Whether a title can begin with ``opening`` behind words for a link that have no colon."""
    if not sure and match.end() == match.end("weak"):
        return False
    return opening in _MARKS or (opening.isupper() and sure)


def _video(at: _Opening) -> int | None:
    """A link to the video that stands behind it, whatever its title is."""
    if at.match["weak"] is None or at.before not in _ENDED or at.limit - at.match.end() > _LONGEST_VIDEO_TITLE:
        return None
    return at.limit if at.text[at.limit : at.limit + len(_GAMBAS)].lower() == _GAMBAS else None


def _caption(at: _Opening) -> int | None:
    """A photograph's caption, or no more than its credit: up to where brackets close, its full stop, or a short end."""
    if at.match["caption"] is None:
        return None
    start = at.match.end()
    reach = min(at.span.end, start + _LONGEST_CAPTION)
    if at.text[at.match.start() - 1 : at.match.start()] == "(":
        return at.text.find(")", start, reach) + 1 or None
    limit = min(reach, at.limit)
    credit = compiled(_CREDIT).search(at.text, start, limit)
    if credit is not None:
        return credit.end()
    if at.limit - start <= _LONGEST_CREDIT:
        return at.limit
    stop = compiled(_CAPTION_END).search(at.text, start, limit) if at.match["caption"] != "Foto" else None
    return stop.end() if stop is not None else None


def _foot(at: _Opening) -> int | None:
    """Who wrote and who holds the rights, up to the end of the paragraph."""
    if at.match["foot"] is None or at.span.end - at.match.start() > _FEET:
        return None
    short = at.span.end - at.match.end() <= _NAMES
    return at.span.end if short or "©" in at.text[at.match.start() : at.span.end] else None


def _signed(at: _Opening) -> int | None:
    """The desk's sign-off with the page's tags after it."""
    return at.span.end if at.match["signed"] is not None else None


_REPORT = "Pasar ikan di Sukamaju dibuka lagi."
# What an opening opens, and where that ends.
_KINDS: tuple[Rule[_Opening, int], ...] = (
    Rule(
        "inserted-advert",
        _advert,
        example=f"{_REPORT} ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Warga lega.",
        near_miss=f"{_REPORT} Advertorial itu dibaca warga.",
    ),
    Rule(
        "inserted-notice",
        _notice,
        example=f"{_REPORT} Artikel ini telah tayang di Kabar Sukamaju. Warga lega.",
        near_miss=f"{_REPORT} Artikel ini dibaca warga.",
    ),
    Rule(
        "inserted-in-brackets",
        _bracketed,
        example=f"{_REPORT} (Baca juga: Warga Sukamaju Kini Lega) Warga lega.",
        near_miss=f"{_REPORT} (Pembaca juga lega) Warga lega.",
    ),
    Rule(
        "inserted-link-without-title",
        _bare_link,
        example=f"{_REPORT}Baca JugaWarga lega.",
        near_miss=f"{_REPORT} Baca Juga: Warga Sukamaju Kini Lega",
    ),
    Rule(
        "inserted-video",
        _video,
        example=f"{_REPORT} Tonton juga 'Warga Sukamaju Lega' di sini: [Gambas:Video] Warga lega.",
        near_miss=f"{_REPORT} Tonton juga 'Warga Sukamaju Lega' di balai desa. Warga lega.",
    ),
    Rule(
        "inserted-link",
        _link,
        example=f"{_REPORT} Baca juga: Warga Sukamaju Kini Lega",
        near_miss=f"{_REPORT} Warga baca juga: koran dan majalah.",
    ),
    Rule(
        "inserted-caption",
        _caption,
        example=f"{_REPORT} Lihat Foto Pedagang ikan di Sukamaju, Senin pagi. Warga lega.",
        near_miss=f"{_REPORT} Lihat foto pedagang ikan di Sukamaju, kata Rahmat. Warga lega.",
    ),
    Rule(
        "foot-of-page",
        _foot,
        example=f"{_REPORT} Pewarta: Siti Aminah",
        near_miss=f"{_REPORT} Pewarta itu Siti Aminah.",
    ),
    Rule(
        "sign-off-with-tags",
        _signed,
        example=f"{_REPORT} (sti/sti) pasar ikan sukamaju",
        near_miss=f"{_REPORT} Kepala desa (pria/wanita) boleh memilih, kata warga.",
    ),
)

"""A dateline behind a teaser, a sentence that the page sets above its report, or behind the title, and glued to it.

"Kami mulai dari sini, katanyaSukamaju (ANTARA) - Wali Kota ..."
"""

from __future__ import annotations

from kupang_cli.article import Span
from kupang_cli.extract.head.dateline_layouts import DASH, DatelineHead
from kupang_cli.extract.head.dateline_names import DOMAIN, NAME, PARTS, PLACE, is_known_place, is_outlet
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_LONGEST_TEASER = 600  # code points
_LONGEST_PLACE = 48
_COMMA = r"[ \xa0]?,[ \xa0]?"
_BRACKET = rf",?\s{{0,2}}(?:[-–—]\s?){{0,2}}\(\s{{0,2}}(?P<outlet>[^()\n]{{2,40}}?)\s{{0,2}}\){DASH}(?=[^\sa-z])"
_ADDRESS = rf"{_COMMA}(?P<outlet>{DOMAIN}){DASH}(?=[^\sa-z])"
_ADDRESS_FIRST = rf"(?<![\w.@/-])(?P<outlet>{DOMAIN}){_COMMA}(?P<place>{NAME}){DASH}(?=[^\sa-z])"
_PLACE_AT_END = rf"{PLACE}$"
_CAPITAL = r"(?<![A-Z])[A-Z]|[A-Z](?=[a-z])"
_INSIDE_NAME = " \xa0\t-'’"  # what stands before the capitals inside a name
_LAST_WORD = r"([^\W\d_]+)\s+$"


class _Stretch:
    """The paragraph in which a dateline may stand behind something else: its text up to where one may end."""

    __slots__ = ("end", "start", "text")

    def __init__(self, text: str, paragraph: Span) -> None:
        self.text, self.start = text, paragraph.start
        self.end = min(paragraph.end, paragraph.start + _LONGEST_TEASER)


def after_teaser(text: str, paragraph: Span) -> DatelineHead | None:
    """The dateline behind a teaser or title that opens the paragraph; None where none stands there.

    Its ``start`` is where its place or outlet begins.
    """
    found = first(_LAYOUTS, _Stretch(text, paragraph))
    return None if found is None else found[0]._replace(rule=found[1])


def _place_before(text: str, start: int, end: int) -> Span | None:
    """The place that ends at ``end``, glued to the word before it or not; None where there is none that is known.

    A name that is not known is a place where something ends before it: "... katanya.Sukamaju", "... kamiSukamaju".
    """
    begin = max(start, end - _LONGEST_PLACE)
    match = compiled(_PLACE_AT_END).search(text, begin, end)
    if match is None:
        return None
    capitals = [found.start() for found in compiled(_CAPITAL).finditer(text, match.start(), end)]
    for capital in capitals:
        if _is_known(text[capital:end]):
            return Span(capital, end)
    for capital in reversed(capitals):
        if capital > start and text[capital - 1] not in _INSIDE_NAME:
            return Span(capital, end)
    return None


def _is_known(name: str) -> bool:
    parts = compiled(PARTS).split(name)
    return is_known_place(parts[0]) and all(
        part.lower() in known.dateline_regions or is_known_place(part) for part in parts[1:]
    )


def _goes_on(text: str, start: int, place: int) -> bool:
    """Whether the words before a place lead on to it: "pasar di [Sukamaju]", "dilansir dari ..."."""
    match = compiled(_LAST_WORD).search(text, max(start, place - _LONGEST_PLACE), place)
    return match is not None and (match[1].lower() in known.prepositions or match[1].lower() in known.citing)


def _with_place_before(pattern: str, stretch: _Stretch) -> DatelineHead | None:
    """The dateline whose outlet the pattern finds, behind its place."""
    text = stretch.text
    for match in compiled(pattern).finditer(text, stretch.start, stretch.end):
        if not is_outlet(match["outlet"].partition("/")[0].strip()):
            continue
        place = _place_before(text, stretch.start, match.start())
        if place is not None and place.start > stretch.start and not _goes_on(text, stretch.start, place.start):
            return DatelineHead("", place, Span(*match.span("outlet")), place.start, match.end())
    return None


# ---------------------------------------------------------------- rules


def _bracketed(stretch: _Stretch) -> DatelineHead | None:
    return _with_place_before(_BRACKET, stretch) if ")" in stretch.text[stretch.start : stretch.end] else None


def _address(stretch: _Stretch) -> DatelineHead | None:
    return _with_place_before(_ADDRESS, stretch)


def _address_first(stretch: _Stretch) -> DatelineHead | None:
    text = stretch.text
    for match in compiled(_ADDRESS_FIRST).finditer(text, stretch.start, stretch.end):
        begins = match.start() > stretch.start and not _goes_on(text, stretch.start, match.start())
        if begins and is_known_place(match["place"]):
            return DatelineHead("", Span(*match.span("place")), Span(*match.span("outlet")), match.start(), match.end())
    return None


_NEWS = "Wali Kota Rahmat Hidayat membuka pasar ikan."
_LAYOUTS: tuple[Rule[_Stretch, DatelineHead], ...] = (
    Rule(
        "teaser-place-bracketed-outlet",
        _bracketed,
        example=f"Pasar itu milik warga kamiKupang (ANTARA) - {_NEWS}",
        near_miss=f"Pasar itu dibuka lagi di Kupang (ANTARA) - {_NEWS}",
    ),
    Rule(
        "teaser-place-outlet",
        _address,
        example=f"Pasar Ikan Dibuka KUPANG, kabar.example - {_NEWS}",
        near_miss=f"Warga membaca kabar itu di Kupang, kabar.example - {_NEWS}",
    ),
    Rule(
        "teaser-outlet-place",
        _address_first,
        example=f"Pasar Ikan Dibuka kabar.example, KUPANG - {_NEWS}",
        near_miss=f"Dilansir kabar.example, KUPANG - {_NEWS}",
    ),
)

"""The layouts of datelines: how place, outlet and date stand at the head of a report."""

import re
from collections.abc import Callable
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_REACH = 110  # code points a dateline may take
_LONGEST_PLACE = 28  # code points
_SHORTEST_PLACE = 3
_DASH = r"\s*(?:[-–—]\s?){1,2}\s*"
_DOMAIN = r"(?i:(?:[a-z0-9-]+\.){1,4}(?:com|co\.id|id|co|net|tv|org|news|info|example)\b)"
_NAME = r"[A-Z][\w'’]*(?:[ \xa0]+[A-Z][\w'’]*){0,3}"
_OUTLET = rf"(?:{_DOMAIN}|{_NAME})"
_DATE = r"(?:[, \xa0]*\(?[^()\n–—]{0,30}\d[^()\n–—]{0,20}\)?)?"


class DatelineHead(NamedTuple):
    """A dateline by its layout: the place, the outlet, where it stands and where the report goes on."""

    rule: str
    place: Span | None
    outlet: Span | None
    start: int
    end: int


class _Opening:
    """The first characters of a report, and where in the text they stand."""

    __slots__ = ("start", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start = text[start : start + _REACH], start


def match_layout(text: str, start: int) -> DatelineHead | None:
    """The dateline that stands at ``start``; None where none does. The layouts are tried in their order."""
    found = first(_LAYOUTS, _Opening(text, start))
    return None if found is None else found[0]._replace(rule=found[1])


def opens_with_dateline(text: str, start: int) -> bool:
    """Whether a dateline stands at ``start``."""
    return match_layout(text, start) is not None


def is_outlet(name: str) -> bool:
    """Whether a name is a newsroom's: a domain, a known name, or one with a word that only newsrooms have."""
    words = name.lower().split()
    if " ".join(words) in known.outlets or not known.outlet_marks.isdisjoint(words):
        return True
    return compiled(_DOMAIN).fullmatch(name) is not None


def is_place(name: str) -> bool:
    """Whether a name is a place in the gazetteer."""
    return " ".join(name.lower().split()) in known.gazetteer


# ---------------------------------------------------------------- layouts

Says = Callable[[_Opening], DatelineHead | None]


def _layout(pattern: str, plausible: Callable[[re.Match[str]], bool] = bool, *, needs: str) -> Says:
    """What a layout says of an opening; ``plausible`` tells a dateline from a sentence with a dash in it.

    ``needs`` is a mark without which no opening can have the layout.
    """

    def says(opening: _Opening) -> DatelineHead | None:
        match = compiled(pattern).match(opening.text) if needs in opening.text else None
        return _head(match, opening.start) if match is not None and plausible(match) else None

    return says


def _head(match: re.Match[str], start: int, *, place: str = "place", outlet: str = "outlet") -> DatelineHead:
    """The dateline of a match, its place and outlet in the groups of these names."""

    def span(group: str) -> Span | None:
        found = match.groupdict().get(group)
        return Span(start + match.start(group), start + match.end(group)) if found else None

    return DatelineHead("", span(place), span(outlet), start, start + match.end())


def _names_outlet(match: re.Match[str]) -> bool:
    return is_outlet(match["outlet"])


def _names_outlet_or_place(match: re.Match[str]) -> bool:
    return is_outlet(match["outlet"]) or is_place(match["place"])


def _names_outlet_alone(match: re.Match[str]) -> bool:
    return is_outlet(match["outlet"]) and not is_outlet(match["place"])


def _place_dash(match: re.Match[str]) -> bool:
    """Whether a name and a dash are a dateline: a known name, or a short one set off as datelines are."""
    text, place = match.string, match["place"]
    if text[match.end() : match.end() + 1].islower():
        return False  # "Bertahun - tahun": a report opens with a capital
    dash = text[match.end("place") : match.end()]
    glued = "-" in dash and not any(character.isspace() or character in "–—" for character in dash)
    if glued and not place.isupper():
        return False  # "Jakarta-Bandung"
    if is_place(place) or is_outlet(place):
        return True
    set_off = place.isupper() or dash.strip() in ("–", "—") or "\n" in dash or dash.startswith(" - ")
    return set_off and len(place.split()) <= 3


_PLACE_DASH = rf"(?P<place>{_NAME}){_DATE}{_DASH}"
_place = _layout(_PLACE_DASH, _place_dash, needs="")
_domain = _layout(rf"(?P<outlet>{_DOMAIN}){_DATE}{_DASH}", needs=".")


def _outlet(opening: _Opening) -> DatelineHead | None:
    """A domain, or the name of a newsroom that is no place."""
    if (domain := _domain(opening)) is not None:
        return domain
    match = compiled(_PLACE_DASH).match(opening.text)
    if match is None or not _place_dash(match) or is_place(match["place"]) or not is_outlet(match["place"]):
        return None
    return _head(match, opening.start, place="", outlet="place")


def _without_dash(opening: _Opening) -> DatelineHead | None:
    """A domain, a comma and a known place, even glued to the next word."""
    if "." not in opening.text or "," not in opening.text:
        return None
    match = compiled(rf"(?P<outlet>{_DOMAIN})\s*,\s*(?P<rest>[A-Z][^\n]*)").match(opening.text)
    if match is None:
        return None
    begin = match.start("rest")
    end = begin + len(_known_prefix(match["rest"]))
    following = end
    while following < len(opening.text) and opening.text[following] in " \xa0":
        following += 1
    place = Span(opening.start + begin, opening.start + end) if end > begin else None
    return _head(match, opening.start, place="")._replace(place=place, end=opening.start + following)


def _known_prefix(text: str) -> str:
    """The longest known place that ``text`` begins with; "" where there is none."""
    for end in range(min(len(text), _LONGEST_PLACE), _SHORTEST_PLACE - 1, -1):
        following = text[end : end + 1]
        if (following.isupper() or not following.isalnum()) and text[:end].lower() in known.gazetteer:
            return text[:end]
    return ""


_REPORT = "Wali Kota Rahmat Hidayat membuka pasar ikan."
_LAYOUTS: tuple[Rule[_Opening, DatelineHead], ...] = (
    Rule(
        "place-bracketed-outlet",
        _layout(
            rf"(?P<place>{_NAME})\s*\(\s*(?P<outlet>[^()\d]{{2,40}}?)\s*\){_DATE}{_DASH}",
            _names_outlet_or_place,
            needs="(",
        ),
        example=f"Sukamaju (ANTARA) - {_REPORT}",
        near_miss="Pasar Lama (tutup) - begitu papan itu - ramai lagi.",
    ),
    Rule(
        "place-bar-outlet",
        _layout(rf"(?P<place>{_NAME})\s+[l|]\s+(?P<outlet>{_DOMAIN})(?:\s+[l|]\s+|{_DASH})", needs="."),
        example=f"Sukamaju | kabar.example | {_REPORT}",
        near_miss=f"Sukamaju | Kabar Warga | {_REPORT}",
    ),
    Rule(
        "outlet-bar-place",
        _layout(rf"(?P<outlet>(?:[A-Z]+[ ])?{_DOMAIN})\s*[|]\s*(?P<place>{_NAME}){_DASH}", needs="|"),
        example=f"kabar.example | Sukamaju - {_REPORT}",
        near_miss=f"kabar.example | {_REPORT}",
    ),
    Rule(
        "outlet-dash-place",
        _layout(rf"(?P<outlet>{_DOMAIN}){_DASH}(?P<place>{_NAME}){_DASH}", needs="."),
        example=f"kabar.example - Sukamaju - {_REPORT}",
        near_miss=f"kabar.example - {_REPORT}",
    ),
    Rule(
        "place-outlet-line",
        _layout(rf"(?P<place>{_NAME})\s*,\s*(?P<outlet>{_DOMAIN})[ \t]*\n", needs="\n"),
        example=f"Sukamaju, kabar.example\n{_REPORT}",
        near_miss=f"Sukamaju, kabar.example - {_REPORT}",
    ),
    Rule(
        "place-outlet",
        _layout(
            rf"(?P<place>(?:Kab\.\s)?{_NAME})\s*,\s*(?P<outlet>{_OUTLET}){_DATE},?{_DASH}",
            _names_outlet_alone,
            needs=",",
        ),
        example=f"Sukamaju, Kabar Warga - {_REPORT}",
        near_miss=f"Sukamaju, Bukit Arang - {_REPORT}",
    ),
    Rule(
        "outlet-place",
        _layout(rf"(?P<outlet>{_OUTLET})\s*,\s*(?P<place>{_NAME}){_DATE}{_DASH}", _names_outlet, needs=","),
        example=f"Kabar Warga, Sukamaju - {_REPORT}",
        near_miss=f"Bukit Arang, Sukamaju - {_REPORT}",
    ),
    Rule(
        "domain-place-without-dash",
        _without_dash,
        example=f"kabar.example, Kupang {_REPORT}",
        near_miss=f"kabar.example, pasar ikan dibuka. {_REPORT}",
    ),
    Rule(
        "outlet",
        _outlet,
        example=f"kabar.example - {_REPORT}",
        near_miss="Harga ikan.example itu - kata warga - naik.",
    ),
    Rule("place", _place, example=f"SUKAMAJU - {_REPORT}", near_miss="Sukamaju-Bukit Arang ditempuh tiga jam."),
)

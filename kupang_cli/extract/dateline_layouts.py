"""The layouts of datelines: how place, outlet and date stand at the head of a report."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.language import words as lexicon_words

_REACH = 110  # code points a dateline may take
_DASH = r"\s*(?:[-–—]\s?){1,2}\s*"
_DOMAIN = r"(?i:(?:[a-z0-9-]+\.){1,4}(?:com|co\.id|id|co|net|tv|org|news|info|example)\b)"
_NAME = r"[A-Z][\w'’]*(?:[ \xa0]+[A-Z][\w'’]*){0,3}"
_OUTLET = rf"(?:{_DOMAIN}|{_NAME})"
_DATE = r"(?:[, \xa0]*\(?[^()\n–—]{0,30}\d[^()\n–—]{0,20}\)?)?"
# The layouts, in the order they are tried.
_STYLES: tuple[tuple[str, str], ...] = (
    ("place-bracketed-outlet", rf"(?P<place>{_NAME})\s*\(\s*(?P<outlet>[^()\d]{{2,40}}?)\s*\){_DATE}{_DASH}"),
    ("place-bar-outlet", rf"(?P<place>{_NAME})\s+[l|]\s+(?P<outlet>{_DOMAIN})(?:\s+[l|]\s+|{_DASH})"),
    ("outlet-bar-place", rf"(?P<outlet>(?:[A-Z]+[ ])?{_DOMAIN})\s*[|]\s*(?P<place>{_NAME}){_DASH}"),
    ("outlet-dash-place", rf"(?P<outlet>{_DOMAIN}){_DASH}(?P<place>{_NAME}){_DASH}"),
    ("place-outlet-line", rf"(?P<place>{_NAME})\s*,\s*(?P<outlet>{_DOMAIN})[ \t]*\n"),
    ("place-outlet", rf"(?P<place>(?:Kab\.\s)?{_NAME})\s*,\s*(?P<outlet>{_OUTLET}){_DATE},?{_DASH}"),
    ("outlet-place", rf"(?P<outlet>{_OUTLET})\s*,\s*(?P<place>{_NAME}){_DATE}{_DASH}"),
    ("domain-place-without-dash", rf"(?P<outlet>{_DOMAIN})\s*,\s*(?P<rest>[A-Z][^\n]*)"),
    ("outlet", rf"(?P<outlet>{_DOMAIN}){_DATE}{_DASH}"),
    ("place", rf"(?P<place>{_NAME}){_DATE}{_DASH}"),
)


class DatelineHead(NamedTuple):
    """A dateline by its layout: the place, the outlet, where it stands and where the report goes on."""

    rule: str
    place: Span | None
    outlet: Span | None
    start: int
    end: int


@cache
def _styles() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((rule, re.compile(pattern)) for rule, pattern in _STYLES)


@cache
def _outlet_names() -> tuple[frozenset[str], frozenset[str]]:
    return lexicon_words("outlets", "names"), lexicon_words("outlets", "marks")


def is_outlet(name: str) -> bool:
    """Whether a name is a newsroom's: a domain, a known name, or one with a word that only newsrooms have."""
    lower = " ".join(name.lower().split())
    names, marks = _outlet_names()
    return bool(re.fullmatch(_DOMAIN, name)) or lower in names or any(word in marks for word in lower.split())


def is_place(name: str) -> bool:
    """Whether a name is a place in the gazetteer."""
    return " ".join(name.lower().split()) in lexicon_words("places", "provinces", "cities", "world")


def match_layout(whole: str, start: int) -> DatelineHead | None:
    """The dateline that stands at ``start``; None where none does. The layouts are tried in their order."""
    text = whole[start : start + _REACH]
    for rule, pattern in _styles():
        match = pattern.match(text)
        if match is None:
            continue
        groups = match.groupdict()
        if rule == "domain-place-without-dash":
            known = _known_prefix(match["rest"])
            begin = match.start("rest")
            end = begin + len(known)
            while end < len(text) and text[end] in " \xa0":
                end += 1
            found = Span(start + begin, start + begin + len(known)) if known else None
            outlet = Span(start + match.start("outlet"), start + match.end("outlet"))
            return DatelineHead(rule, found, outlet, start, start + end)
        place, outlet_name = groups.get("place"), groups.get("outlet")
        if not _plausible(rule, place, outlet_name, match, text):
            continue
        place_span = Span(start + match.start("place"), start + match.end("place")) if place else None
        outlet_span = Span(start + match.start("outlet"), start + match.end("outlet")) if outlet_name else None
        if rule == "place" and place is not None and not is_place(place) and is_outlet(place):
            rule, place_span, outlet_span = "outlet", None, place_span
        return DatelineHead(rule, place_span, outlet_span, start, start + match.end())
    return None


def opens_with_dateline(text: str, start: int) -> bool:
    """Whether a dateline stands at ``start``."""
    return match_layout(text, start) is not None


def _plausible(rule: str, place: str | None, outlet: str | None, match: re.Match[str], text: str) -> bool:
    """Whether what looks like a dateline is one, and not the start of a sentence with a dash in it."""
    if rule == "place-bracketed-outlet":
        return place is not None and outlet is not None and (is_outlet(outlet) or is_place(place))
    if rule == "place-outlet":
        return outlet is not None and place is not None and is_outlet(outlet) and not is_outlet(place)
    if rule == "outlet-place":
        return outlet is not None and place is not None and is_outlet(outlet)
    if rule in ("outlet", "place-bar-outlet", "outlet-bar-place", "outlet-dash-place", "place-outlet-line"):
        return True
    if place is None:
        return False
    if text[match.end() : match.end() + 1].islower():
        return False  # "Bertahun - tahun": a report opens with a capital
    dash = text[match.end("place") : match.end()]
    glued = "-" in dash and not any(character.isspace() for character in dash) and not any(c in dash for c in "–—")
    if glued and not place.isupper():
        return False  # "Jakarta-Bandung"
    known = is_place(place) or is_outlet(place)
    short = len(place.split()) <= 3
    return known or (
        short and (place.isupper() or dash.strip() in ("–", "—") or "\n" in dash or dash.startswith(" - "))
    )


def _known_prefix(text: str) -> str:
    """The longest known place that ``text`` begins with, even glued to the next word; "" where there is none."""
    places = lexicon_words("places", "provinces", "cities", "world")
    best = ""
    for end in range(3, min(len(text), 28) + 1):
        following = text[end : end + 1]
        if (not following or following.isupper() or not following.isalnum()) and text[:end].lower() in places:
            best = text[:end]
    return best

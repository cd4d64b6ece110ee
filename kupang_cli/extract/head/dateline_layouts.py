"""The layouts of datelines: how place, outlet and date stand at the head of a report."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.head.dateline_names import (
    DOMAIN,
    NAME,
    PLACE,
    could_be_outlet,
    could_be_place,
    is_domain,
    is_kicker,
    is_known_place,
    is_outlet,
    is_place,
    known_prefix,
    opens_report,
)
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_WORDS = r"[^\W_]+"
_WORD_WITH_CAPITAL = r"[A-Z][a-z]"
_REACH = 110  # code points a dateline may take
_REPORT = 4000  # code points of the report in which its place may be named
_SHORTEST_SENTENCE = 40  # code points of a sentence behind a colon or full stop
_BLANK = r"[ \xa0]"
_BLANKS_AND_DASHES = " \xa0-–—"
_OUTLET = rf"(?:{DOMAIN}|{NAME})"
_DAY_WORD = "<day>"  # for which the words of dates stand when the pattern is compiled
_DAY = (
    rf"[0-9]{{1,2}}(?:[ ]?[/.-][ ]?[0-9]{{1,2}}(?:[ ]?[/.-][ ]?[0-9]{{2,4}})?"
    rf"|[ ]{_DAY_WORD}(?:[ ][0-9]{{4}})?)"
)
# "Senin (5/1/2026)", "5 Januari 2026", "(5/1)", "Senin".
_A_DATE = rf"\(?(?:{_DAY_WORD}(?:,?[ ]\(?{_DAY})?|{_DAY})\)?"
_DATE = rf"(?:[,\s]{{0,3}}(?P<date>{_A_DATE}))?"
_EARLY_DATE = rf"(?:[,\s]{{0,3}}(?P<early_date>{_A_DATE}))?"  # before the newsroom
# A dash of any length, with a stray comma or full stop before it.
DASH = r"(?P<gap>\s{0,3}[,.]?\s{0,3}(?:[-–—]\s?){1,3}\s{0,3})"
_COLON = rf"(?P<gap>{_BLANK}?:\s{{1,3}})"
_DASH_OR_COLON = rf"(?:{DASH}|(?P<colon>{_BLANK}?:\s{{1,3}}))"
_FULL_STOP = rf"(?P<gap>\.{_BLANK})"
_INNER_DASH = r"\s{0,3}(?:[-–—]\s?){1,3}\s{0,3}"  # between two names
_BAR = r"(?:\s{1,3}[lI]\s{1,3}|\s{0,3}[|/]{1,2}\s{0,3})"
_COMMA = r"\s{0,3},\s{0,3}"


class DatelineHead(NamedTuple):
    """A dateline by its layout: the place, the outlet, where it stands and where the report goes on."""

    rule: str
    place: Span | None
    outlet: Span | None
    start: int
    end: int


class _Opening:
    """The first characters of a report, where in the text they stand, and more of the report."""

    __slots__ = ("report", "start", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start = text[start : start + _REACH], start
        self.report = text[start : start + _REPORT]


class _Found:
    """A match of a layout's pattern, and the report that it opens."""

    __slots__ = ("groups", "match", "report")

    def __init__(self, match: re.Match[str], report: str) -> None:
        self.match, self.report = match, report
        self.groups = {group: held or "" for group, held in match.groupdict().items()}

    @property
    def place(self) -> str:
        return self.groups["place"]

    @property
    def outlet(self) -> str:
        return self.groups["outlet"]

    @property
    def gap(self) -> str:
        """The mark between the last name or date and the report, with the white space around it."""
        return self.groups.get("gap") or self.groups.get("colon", "")

    @property
    def following(self) -> str:
        """The line that follows the dateline."""
        return self.report[self.match.end() :].partition("\n")[0]

    @property
    def is_glued(self) -> bool:
        """Whether the mark is a hyphen as between the parts of a word."""
        return self.gap == "-"

    @property
    def is_place(self) -> bool:
        return is_place(self.place, self.report, self.gap)


def match_layout(text: str, start: int) -> DatelineHead | None:
    """The dateline that stands at ``start``; None where none does. The layouts are tried in their order."""
    found = first(_LAYOUTS, _Opening(text, start))
    return None if found is None else found[0]._replace(rule=found[1])


def opens_with_dateline(text: str, start: int) -> bool:
    """Whether a dateline stands at ``start``."""
    return match_layout(text, start) is not None


# ---------------------------------------------------------------- layouts

Says = Callable[[_Opening], DatelineHead | None]


def _layout(pattern: str, plausible: Callable[[_Found], bool], *, needs: str = "") -> Says:
    """What a layout says of an opening; ``plausible`` tells a dateline from a sentence with such a mark in it.

    ``needs`` is a mark without which no opening can have the layout.
    """

    def says(opening: _Opening) -> DatelineHead | None:
        match = _pattern(pattern).match(opening.text) if needs in opening.text else None
        if match is None:
            return None
        found = _Found(match, opening.report)
        return _head(found, opening.start) if _goes_on(found) and plausible(found) else None

    return says


@cache
def _pattern(expression: str) -> re.Pattern[str]:
    """``expression`` with the words of dates, compiled when it is first used."""
    words = "|".join(sorted(known.date_line_words, reverse=True))
    return re.compile(expression.replace(_DAY_WORD, rf"(?i:{words})\b"))


def _goes_on(found: _Found) -> bool:
    """Whether what follows the mark is in no lower case, as where a report begins."""
    return not found.following[:1].islower() or found.following[1:2].isupper()  # "iPhone"


def _head(found: _Found, start: int) -> DatelineHead:
    """The dateline of a match, its place and outlet in the groups of these names."""

    def span(group: str) -> Span | None:
        if not found.groups.get(group):
            return None
        first, last = found.match.span(group)
        return Span(start + first, start + last)

    return DatelineHead("", span("place"), span("outlet"), start, start + found.match.end())


def _bracketed(found: _Found) -> bool:
    """A newsroom, or what only a place has behind it; but not a body with its acronym."""
    if is_outlet(found.outlet.partition("/")[0].strip()):
        return could_be_place(found.place)
    return not found.outlet[-1].isdigit() and is_place(found.place.title(), found.report, "")


def _outlet_beside_place(found: _Found) -> bool:
    known_place = is_known_place(found.place)
    return is_outlet(found.outlet) and could_be_place(found.place) and (known_place or not found.is_glued)


def _no_outlet_as_place(found: _Found) -> bool:
    """A newsroom beside what could be a place; beside an address whatever stands in capitals is one."""
    if not is_outlet(found.outlet) or is_outlet(found.place):
        return False
    return could_be_place(found.place) or (is_domain(found.outlet) and found.place.isupper())


def _dash_between(found: _Found) -> bool:
    return is_outlet(found.outlet) and not found.is_glued and found.is_place


def _without_comma(found: _Found) -> bool:
    """An address beside a known place, but no name of a place with ".com" behind its last word."""
    return is_known_place(found.place) and found.outlet.partition(".")[0].lower() not in known.directions


def _region(found: _Found) -> bool:
    """What the place lies in is a province, a country, or a regency; two towns are an enumeration."""
    town, *_, region = (part.strip().lower() for part in found.place.split(","))
    enumerated = town in known.dateline_places and region not in known.dateline_regions
    return not found.is_glued and not enumerated and found.is_place


def _newsroom(found: _Found) -> bool:
    return is_known_place(found.place) and not found.is_glued and could_be_outlet(found.outlet)


def _outlet_alone(found: _Found) -> bool:
    if is_domain(found.outlet):
        return True
    return is_outlet(found.outlet) and not (is_known_place(found.outlet) or is_kicker(found.outlet) or found.is_glued)


def _place_alone(found: _Found) -> bool:
    if not found.is_glued:
        return found.is_place
    if known_prefix(found.following):
        return False  # "Kupang-Ende"
    word = compiled(_WORDS).match(found.following)
    if word is not None and opens_report(word[0]):
        return is_known_place(found.place)  # "Kupang-Bupati ..."
    a_word = compiled(_WORD_WITH_CAPITAL).match(found.following) is not None  # not so in "TP-PKK"
    return found.place.isupper() and (is_known_place(found.place) or (a_word and found.is_place))


def _before_sentence(found: _Found) -> bool:
    """A known place of the country before a sentence, and no line of a list: "Kupang: hujan"."""
    at_home = found.place.lower() in known.home_places
    return at_home and found.following[:1].isupper() and len(found.following) >= _SHORTEST_SENTENCE


def _outlet_place_sentence(found: _Found) -> bool:
    return is_outlet(found.outlet) and is_known_place(found.place) and found.following[:1].isupper()


def _outlet_before_sentence(found: _Found) -> bool:
    return is_known_place(found.place) and found.following[:1].isupper()


def _without_dash(opening: _Opening) -> DatelineHead | None:
    """A domain, a comma and a known place, even glued to the next word."""
    if "." not in opening.text or "," not in opening.text:
        return None
    match = compiled(rf"(?P<outlet>{DOMAIN})\s{{0,3}},\s{{0,3}}(?P<rest>[A-Z][^\n]*)").match(opening.text)
    if match is None:
        return None
    begin = match.start("rest")
    end = begin + len(known_prefix(match["rest"]))
    following = end
    while following < len(opening.text) and opening.text[following] in _BLANKS_AND_DASHES:
        following += 1
    place = Span(opening.start + begin, opening.start + end) if end > begin else None
    head = _head(_Found(match, opening.report), opening.start)
    return head._replace(place=place, end=opening.start + following)


_NEWS = "Wali Kota Rahmat Hidayat membuka pasar ikan."
_LAYOUTS: tuple[Rule[_Opening, DatelineHead], ...] = (
    Rule(
        "place-bracketed-outlet",
        _layout(
            rf"(?P<place>{PLACE}){_EARLY_DATE}{_BLANK}?,?\s{{0,3}}(?:[-–—]\s?){{0,2}}"
            rf"\(\s{{0,3}}(?P<outlet>[^()]{{2,40}}?)\s{{0,3}}\){_DATE}{_DASH_OR_COLON}",
            _bracketed,
            needs="(",
        ),
        example=f"Sukamaju (ANTARA) - {_NEWS}",
        near_miss="Pasar Lama (tutup) - begitu papan itu - ramai lagi.",
    ),
    Rule(
        "outlet-bracketed-place",
        _layout(
            rf"(?P<outlet>{_OUTLET}){_BLANK}?\(\s?(?P<place>{PLACE})\s?\){_DATE}{_DASH_OR_COLON}",
            _outlet_beside_place,
            needs="(",
        ),
        example=f"kabar.example (Sukamaju) - {_NEWS}",
        near_miss=f"Pasar Ikan (Sukamaju) - {_NEWS}",
    ),
    Rule(
        "place-bar-outlet",
        _layout(
            rf"(?P<place>{NAME}){_BAR}(?P<outlet>{DOMAIN})(?:{_BAR}|{DASH})",
            _outlet_beside_place,
            needs=".",
        ),
        example=f"Sukamaju | kabar.example | {_NEWS}",
        near_miss=f"Sukamaju | Kabar Warga | {_NEWS}",
    ),
    Rule(
        "outlet-bar-place",
        _layout(
            rf"(?P<outlet>(?:[A-Z]+[ ])?{DOMAIN}){_BAR}(?P<place>{NAME}){DASH}",
            lambda found: could_be_place(found.place),
            needs=".",
        ),
        example=f"kabar.example | Sukamaju - {_NEWS}",
        near_miss=f"kabar.example | {_NEWS}",
    ),
    Rule(
        "outlet-dash-place",
        _layout(rf"(?P<outlet>{_OUTLET}){_INNER_DASH}(?P<place>{NAME}){_DATE}{DASH}", _dash_between),
        example=f"kabar.example - Sukamaju - {_NEWS}",
        near_miss=f"kabar.example - {_NEWS}",
    ),
    Rule(
        "outlet-dash-place-sentence",
        _layout(
            rf"(?P<outlet>{_OUTLET}){_INNER_DASH}(?P<place>{NAME})(?:{_FULL_STOP}|(?P<colon>{_BLANK}?:{_BLANK}))",
            _outlet_place_sentence,
        ),
        example=f"kabar.example - KUPANG. {_NEWS}",
        near_miss=f"kabar.example - Pagi. {_NEWS}",
    ),
    Rule(
        "place-outlet-line",
        _layout(
            rf"(?P<place>{NAME}){_COMMA}(?P<outlet>{DOMAIN})[ \t]{{0,3}}\n",
            lambda found: could_be_place(found.place),
            needs="\n",
        ),
        example=f"Sukamaju, kabar.example\n{_NEWS}",
        near_miss=f"Sukamaju, kabar.example - {_NEWS}",
    ),
    Rule(
        "place-outlet",
        _layout(
            rf"(?P<place>{PLACE}){_EARLY_DATE}{_COMMA}(?P<outlet>{_OUTLET}){_DATE}{_DASH_OR_COLON}",
            _no_outlet_as_place,
            needs=",",
        ),
        example=f"Sukamaju, Kabar Warga - {_NEWS}",
        near_miss=f"Sukamaju, Bukit Arang - {_NEWS}",
    ),
    Rule(
        "place-outlet-sentence",
        _layout(
            rf"(?P<place>{PLACE}){_EARLY_DATE}{_COMMA}(?P<outlet>{DOMAIN})(?P<gap>\.?{_BLANK}{{1,3}})",
            _outlet_before_sentence,
            needs=",",
        ),
        example=f"Kupang, kabar.example. {_NEWS}",
        near_miss="Kupang, kabar.example mencatat, sudah ramai.",
    ),
    Rule(
        "outlet-place",
        _layout(
            rf"(?P<outlet>{_OUTLET}){_COMMA}(?P<place>{PLACE}){_DATE}{_DASH_OR_COLON}",
            _outlet_beside_place,
            needs=",",
        ),
        example=f"Kabar Warga, Sukamaju - {_NEWS}",
        near_miss=f"Bukit Arang, Sukamaju - {_NEWS}",
    ),
    Rule(
        "place-outlet-without-comma",
        _layout(rf"(?P<place>{NAME}){_BLANK}{{1,3}}(?P<outlet>{DOMAIN}){_DATE}{DASH}", _without_comma, needs="."),
        example=f"KUPANG kabar.example - {_NEWS}",
        near_miss=f"LOMBOK TIMUR.COM - {_NEWS}",
    ),
    Rule(
        "outlet-place-without-comma",
        _layout(rf"(?P<outlet>{DOMAIN}){_BLANK}{{1,3}}(?P<place>{NAME}){_DATE}{DASH}", _without_comma, needs="."),
        example=f"kabar.example Kupang - {_NEWS}",
        near_miss=f"kabar.example Warga - {_NEWS}",
    ),
    Rule(
        "domain-place-without-dash",
        _without_dash,
        example=f"kabar.example, Kupang {_NEWS}",
        near_miss=f"kabar.example, pasar ikan dibuka. {_NEWS}",
    ),
    Rule(
        "place-region",
        _layout(rf"(?P<place>{NAME}(?:{_BLANK}?,{_BLANK}?{NAME}){{1,2}}){_DATE}{_DASH_OR_COLON}", _region, needs=","),
        example=f"Sukamaju , Lampung – {_NEWS}",
        near_miss=f"Kupang, Ende – {_NEWS}",
    ),
    Rule(
        "place-newsroom",
        _layout(rf"(?P<place>{NAME}){_COMMA}(?P<outlet>{NAME}){_DATE}{_DASH_OR_COLON}", _newsroom, needs=","),
        example=f"Kupang, AR – {_NEWS}",
        near_miss=f"Kupang, Rahmat Hidayat – {_NEWS}",
    ),
    Rule(
        "outlet",
        _layout(rf"(?P<outlet>{_OUTLET}){_DATE}{DASH}", _outlet_alone),
        example=f"kabar.example - {_NEWS}",
        near_miss="Harga ikan.example itu - kata warga - naik.",
    ),
    Rule(
        "place",
        _layout(rf"(?P<place>{NAME}){_DATE}{DASH}", _place_alone),
        example=f"SUKAMAJU - {_NEWS}",
        near_miss="Sukamaju-Bukit Arang ditempuh tiga jam.",
    ),
    Rule(
        "place-colon",
        _layout(rf"(?P<place>{NAME}){_DATE}{_COLON}", _before_sentence, needs=":"),
        example=f"Kupang: {_NEWS}",
        near_miss=f"Menteri: {_NEWS}",
    ),
    Rule(
        "place-full-stop",
        _layout(rf"(?P<place>{NAME}){_FULL_STOP}", _before_sentence, needs="."),
        example=f"KUPANG. {_NEWS}",
        near_miss=f"Pagi. {_NEWS}",
    ),
)

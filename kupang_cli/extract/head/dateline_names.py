"""The names in a dateline: what tells a place and a newsroom, known ones and others, from the words of a sentence."""

from __future__ import annotations

import re
from functools import cache

from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known

_LONGEST_PLACE = 28  # code points
_SHORTEST_PLACE = 3
_MOST_WORDS = 3  # of a place that is not known
_REPORT = 4000  # code points of a report that are searched for a place
_SHORTEST_PART = 3  # letters before or behind the part that tells what a word names
_MOST_INITIALS = 4
_SHORTEST_WORD = 2
DOMAIN = r"(?i:(?:[a-z0-9-]+\.|bisnis,){1,4}(?:com|co\.id|id|co|net|tv|org|news|info|press|online|example)\b)"
_WORD = r"[A-Z][\w'’]*(?:-[A-Z][\w'’]*){0,2}"
NAME = rf"(?:(?:Kab|KAB|Kec|KEC)\.[ ])?{_WORD}(?:[ \xa0]+{_WORD}){{0,3}}"
# What stands for the place in a dateline, and is given whole, stray blanks too: "Muara Lestari , Lampung".
PLACE = rf"{NAME}(?:[ \xa0]?[,/][ \xa0]?{NAME}){{0,2}}?"
_GLUED = r"[a-zà-ÿ][A-Z]"
PARTS = r"[ \xa0]?[,/][ \xa0]?"


class PlaceName:
    """A name where a place stands in a dateline: its words in lower case, and the ``report`` that it opens.

    ``gap`` is what stands between the name and the report; it is empty where a newsroom stands beside the name.
    """

    __slots__ = ("gap", "report", "text", "words")

    def __init__(self, text: str, report: str = "", gap: str = "") -> None:
        self.text, self.report, self.gap = text, report, gap
        self.words = text.lower().replace("kab.", "kab").replace("kec.", "kec").split()


def is_outlet(name: str) -> bool:
    """Whether a name is a newsroom's: a domain, a known name, or one with a word or part that only newsrooms have."""
    words = name.lower().split()
    if " ".join(words) in known.outlets or not known.outlet_marks.isdisjoint(words):
        return True
    return compiled(DOMAIN).fullmatch(name) is not None or (len(words) == 1 and _has_outlet_part(words[0]))


def is_kicker(name: str) -> bool:
    """Whether a name is nothing but what a newsroom sets before its report: "BREAKING NEWS"."""
    words = name.lower().split()
    return " ".join(words) not in known.outlets and all(word in known.kickers for word in words)


def is_domain(name: str) -> bool:
    """Whether a name is a newsroom's address."""
    return compiled(DOMAIN).fullmatch(name) is not None


def _has_outlet_part(word: str) -> bool:
    """Whether a word begins or ends as newsrooms do: "Arangnews", "Kilaspapua"; not "Kabarnya"."""
    if word.endswith(known.outlet_endings):
        return all(len(word) - len(end) >= _SHORTEST_PART for end in known.outlet_endings if word.endswith(end))
    return any(word[len(part) :] in known.dateline_places for part in known.outlet_openings if word.startswith(part))


def is_known_place(name: str) -> bool:
    """Whether a name is in the gazetteer, alone or with its unit of administration or a direction: "Kota Bogor"."""
    words = PlaceName(name).words
    if len(words) > 1 and words[0] in known.place_units:
        words = words[1:]
    if len(words) > 1 and words[-1] in known.directions and " ".join(words[:-1]) in known.dateline_places:
        return True
    return " ".join(words) in known.dateline_places


def is_person(name: str) -> bool:
    """Whether a name that is no known place begins as a person's does, or has an office or a title in it."""
    words = name.lower().split()
    called = words[0] in known.given or any(word in known.offices or word in known.titles for word in words)
    return called and not is_known_place(name)


def is_place(name: str, report: str, gap: str) -> bool:
    """Whether a name before a mark is a place; what it lies in may follow behind a comma.

    A name that is not known is a place by its form, or where the report names it as one.
    """
    parts = compiled(PARTS).split(name)
    if len(parts) > 1:
        return all(_lies_in(part) for part in parts[1:]) and could_be_place(parts[0])
    return applies(_PLACES, PlaceName(name, report, gap))


def _lies_in(name: str) -> bool:
    """Whether a name can follow the name of a place, as that of its province or country."""
    return name.lower() in known.dateline_regions or is_known_place(name)


def could_be_place(name: str) -> bool:
    """Whether nothing speaks against a name as a place, where a newsroom stands beside it."""
    first = compiled(PARTS).split(name)[0]
    return is_known_place(first) or not _is_no_place(PlaceName(first))


def could_be_outlet(name: str) -> bool:
    """Whether a name between a known place and the dash can be a newsroom's: one word, or initials and a region."""
    words = name.split()
    lower = name.lower().split()
    if is_person(name) or _lies_in(name) or any(_is_ordinary(word) or word in known.calendar for word in lower):
        return False
    initials = words[0].isupper() and len(words[0]) <= _MOST_INITIALS
    return len(words) == 1 or (initials and lower[-1] in known.dateline_places)


def known_prefix(text: str) -> str:
    """The longest known place that ``text`` begins with, even glued to the next word; "" where there is none."""
    for end in range(min(len(text), _LONGEST_PLACE), _SHORTEST_PLACE - 1, -1):
        following = text[end : end + 1]
        if (following.isupper() or not following.isalnum()) and text[:end].lower() in known.dateline_places:
            return text[:end]
    return ""


def is_glued(name: str) -> bool:
    """Whether a name has a capital inside a word: "JakartaMemasuki"."""
    return compiled(_GLUED).search(name) is not None


def opens_report(word: str) -> bool:
    """Whether a word opens a report and is no part of a name: an office, a body, or a word of every sentence."""
    lower = word.lower()
    return lower in known.offices or lower in known.body_heads or lower in known.stop_words or lower in known.openers


def _is_ordinary(word: str) -> bool:
    return word in known.kickers or word in known.stop_words or word in known.openers


def _is_no_part(word: str) -> bool:
    """Whether a word is in no name of a place that nobody knows."""
    if word in known.directions:
        return False
    return len(word) < _SHORTEST_WORD or word[-1].isdigit() or _is_ordinary(word)


def _is_frequent(word: str) -> bool:
    """Whether news has the word often, other than as the name of a place."""
    return word in known.glued_firsts or word in known.glued_nouns or word in known.bodies


def _is_no_place(place: PlaceName) -> bool:
    """Whether a name is too long for a place that nobody knows, a person's, a newsroom's or a kicker."""
    return (
        len(place.words) > _MOST_WORDS
        or is_glued(place.text)
        or is_outlet(place.text)
        or is_person(place.text)
        or any(_is_no_part(word) for word in place.words)
    )


# ---------------------------------------------------------------- what tells a place


def _known(place: PlaceName) -> bool | None:
    return True if is_known_place(place.text) else None


def _other(place: PlaceName) -> bool | None:
    return False if _is_no_place(place) else None


def _form(place: PlaceName) -> bool | None:
    """A name says what kind of place it is: "Kota Sukamaju", "Muara Lestari", "Tanjungseruni"."""
    words = place.words
    if len(words) > 1:
        opens = words[0] in known.place_units or words[0] in known.place_features
        return True if opens or words[-1] in known.place_features_abroad else None
    word = words[0]
    opens = any(word.startswith(part) and len(word) - len(part) >= _SHORTEST_PART for part in known.place_openings)
    ends = any(word.endswith(part) and len(word) - len(part) >= _SHORTEST_PART for part in known.place_endings)
    return True if (opens or ends) and not _is_frequent(word) else None


def _frequent(place: PlaceName) -> bool | None:
    return False if all(map(_is_frequent, place.words)) else None


def _named_in_report(place: PlaceName) -> bool | None:
    """The report names it behind the word for a place: "Polres Bukit Arang"."""
    names = "|".join({re.escape(place.text), re.escape(place.text.title())})
    return True if re.search(rf"\b(?i:{_heads()})\s{{1,2}}(?:{names})\b", place.report[:_REPORT]) else None


@cache
def _heads() -> str:
    return "|".join(sorted(known.place_heads))


def _capitals(place: PlaceName) -> bool | None:
    """Whole in capitals, as the places of datelines are; but a short one is a body's acronym."""
    rare = not any(map(_is_frequent, place.words))
    return True if place.text.isupper() and len(place.text) > _MOST_INITIALS and rare else None


def _line_of_its_own(place: PlaceName) -> bool | None:
    """Name, dash and report stand on a line each, as some sites set their datelines."""
    return True if place.gap.count("\n") > 1 else None


_NEWS = "Wali Kota Rahmat Hidayat membuka pasar ikan."
# Whether a name before a dash is a place. A name of which no rule says so is none.
_PLACES: tuple[Rule[PlaceName, bool], ...] = (
    Rule("known-place", _known, example=f"Kupang – {_NEWS}", near_miss=f"Sukamaju – {_NEWS}"),
    Rule("no-name-of-a-place", _other, example=f"VIRAL – {_NEWS}", near_miss=f"Sukamaju – {_NEWS}"),
    Rule("place-by-its-form", _form, example=f"Bukit Arang – {_NEWS}", near_miss=f"Arang – {_NEWS}"),
    Rule(
        "place-on-a-line-of-its-own",
        _line_of_its_own,
        example=f"Aranglestari\n-\n{_NEWS}",
        near_miss=f"Aranglestari – {_NEWS}",
    ),
    Rule("frequent-words", _frequent, example=f"BANJIR BANDANG – {_NEWS}", near_miss=f"ARANGLESTARI – {_NEWS}"),
    Rule(
        "place-named-in-the-report",
        _named_in_report,
        example=f"Aranglestari – {_NEWS} Pasar di Aranglestari lama ditutup.",
        near_miss=f"Aranglestari – {_NEWS}",
    ),
    Rule("place-in-capitals", _capitals, example=f"ARANGLESTARI – {_NEWS}", near_miss=f"KPK – {_NEWS}"),
)

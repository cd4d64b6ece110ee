"""Whether four digits are a year, by what stands around them.

"pada 2026" is one, and "Sejak 2020"; "2026 orang" counts, and in "UUD 1945" or "Pilkada 2024" the year is part of a
name.
"""

from __future__ import annotations

import re
from functools import cached_property

from kupang_cli.article import Span
from kupang_cli.extract.dates.expressions import law_before
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_REACH = 72  # code points looked back and ahead
_WORDS_OF_EVENT = 4  # a year behind the first of them may be that of a name
_FIRST, _LAST = 1900, 2099  # years that need no word to be one
_HUNDRED = 100
_QUOTES = "\"'“”‘’«»"
_MARKS = "()[]" + _QUOTES
_ENDS = (",", ".", ";", ":", "!", "?", "–", "—", "-")  # behind a word they part it from what follows


class _Place:
    """Four digits, or two years with a dash between, and the words around them."""

    def __init__(self, text: str, span: Span) -> None:
        self.text, self.span = text, span
        self.before = text[max(0, span.start - _REACH) : span.start].rpartition("\n")[2]
        self.after = text[span.end : span.end + _REACH].partition("\n")[0]

    @property
    def first(self) -> int:
        """The first four digits."""
        return int(self.text[self.span.start : self.span.start + 4])

    @cached_property
    def words(self) -> list[str]:
        """The words before them on the line, as written; none where no space parts the digits from the last."""
        return self.before.split() if not self.before or self.before[-1].isspace() else []

    @property
    def word(self) -> str:
        """The word directly before them, as written; empty where there is none."""
        return self.words[-1] if self.words else ""

    @property
    def lower(self) -> str:
        """The word before them in lower case, without marks around it."""
        return self.word.strip(_MARKS).lower()

    @cached_property
    def next(self) -> str:
        """The word directly behind them, as written; empty where a mark stands between."""
        words = self.after.split(None, 1) if self.after[:1].isspace() else []
        return words[0].rstrip(".,;:!?)") if words else ""


def is_year(text: str, span: Span) -> bool:
    """Whether the four digits, or the two years, that stand in ``span`` say when."""
    place = _Place(text, span)
    return next(found[0] for table in _TABLES if (found := first(table, place)) is not None)


def named(text: str, span: Span) -> Span | None:
    """The year of a name or of a law, from the law's number on: so no amount either. None where it is neither."""
    place = _Place(text, span)
    if not any(rule.says(place) is False for rule in (*_LAWS, *_NAMES)):
        return None
    law = _law(place)
    return (
        span
        if law is None
        else Span(span.start - len(place.before) + law.start("number" if law["number"] else "numbered"), span.end)
    )


def part_of_name(text: str, start: int) -> bool:
    """Whether what begins at ``start`` with a capital goes on with a name: "Apel Awal Tahun 2026"."""
    place = _Place(text, Span(start, start))
    return text[start].isupper() and place.word[:1].isupper() and not place.word.endswith(_ENDS)


# ---------------------------------------------------------------- what is no year at all


def _decade(place: _Place) -> bool | None:
    """Ten years are no year: "2000-an", "1990an"."""
    return False if compiled(r"[-–' ]?an\b").match(place.after) else None


def _other_calendar(place: _Place) -> bool | None:
    following = place.after.split(None, 1) if place.after[:1] == " " else []
    word = following[0].partition("/")[0].rstrip(".,;:)") if following else ""
    return False if word.lower() in known.other_calendars and (len(word) > 1 or word.isupper()) else None


def _goes_on(place: _Place) -> bool | None:
    """Digits that go on as an address, a number of a document or a word in capitals."""
    return False if compiled(r"[/@_#&=]\w|\.[a-z]|[A-Z]{2}|[A-Z]\b").match(place.after) else None


def _of_a_law(place: _Place) -> bool | None:
    """The year of a law with its number: "UU Nomor 40 Tahun 2009", "PP 28 tahun 2025"."""
    return False if _law(place) else None


def _law(place: _Place) -> re.Match[str] | None:
    """A law and its number before "tahun"."""
    behind = place.lower in known.year_words or place.word.lower().endswith("/tahun")
    return law_before().search(place.before) if behind else None


def _of_a_constitution(place: _Place) -> bool | None:
    """The year in the name of a law: "UUD 1945", "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"."""
    for word in reversed(place.words[-_WORDS_OF_LAW:]):
        plain = word.strip(_MARKS).lower()
        if plain.rpartition("-")[2] in known.constitutions:
            return False
        if not word.strip(_MARKS)[:1].isupper() and plain not in known.year_words:
            return None
    return None


_WORDS_OF_LAW = 7


def _numbered(place: _Place) -> bool | None:
    before = place.before.rstrip(" \xa0(").lower()
    return False if before.endswith(known.not_before_year) and _is_word(before) else None


def _is_word(before: str) -> bool:
    """Whether the end that was found is a word of its own."""
    end = max((each for each in known.not_before_year if before.endswith(each)), key=len)
    return not before[: -len(end)][-1:].isalpha()


def _counted(place: _Place) -> bool | None:
    return False if place.next in known.counted_by_four_digits or place.next.lower() in known.clock else None


def _amount(place: _Place) -> bool | None:
    before = place.words[-2].lower() if len(place.words) > 1 else ""
    more = place.lower in known.amounts or (place.lower == "dari" and before in known.amounts)
    return False if more else None


# ---------------------------------------------------------------- what is a year


def _behind_tahun(place: _Place) -> bool | None:
    """Behind "tahun", "Tahun Anggaran": every year, even 1511."""
    two = " ".join(word.strip(_QUOTES).lower() for word in place.words[-2:])
    return (
        True
        if place.lower in known.year_words or place.word.lower() in known.year_words or two in known.year_words
        else None
    )


def _far(place: _Place) -> bool | None:
    return None if _FIRST <= place.first <= _LAST else False


def _behind_word_of_years(place: _Place) -> bool | None:
    """Behind a word that stands before no amounts, whatever follows: "Sejak 2020 warga menabung"."""
    return True if place.lower in known.only_before_years and not place.word.endswith(_ENDS) else None


def _round(place: _Place) -> bool | None:
    """A round number before what it may count: "membagikan 2000 bibit"."""
    counts = place.next.isalpha() and place.next.islower() and place.next not in known.behind_years
    strong = place.lower in known.before_years
    return False if place.first % _HUNDRED == 0 and counts and not strong else None


def _behind_word_of_time(place: _Place) -> bool | None:
    if place.word.endswith(_ENDS) or (place.word.isupper() and place.lower in known.outlets):
        return None
    glued = place.lower.endswith(known.ends_before_years) and place.lower not in known.names
    return True if place.lower in known.before_years or glued else None


def _in_a_place(place: _Place) -> bool | None:
    """Behind a place that something was in: "di Kupang 2025"."""
    words = [word.strip(_MARKS).lower() for word in place.words[-3:]]
    places = (" ".join(words[-count:]) for count in (1, 2) if words[-count - 1 : -count] in (["di"], ["dari"]))
    return True if any(each in known.gazetteer for each in places) else None


def _of_a_name(place: _Place) -> bool | None:
    """Directly behind a name, a number or letters the year is a part of it: "Pilkada 2024", "Porprov VII 2021"."""
    word = place.word.rstrip(_QUOTES + ")]")
    if not word or word.endswith(_ENDS) or word in _OPENING_MARKS:
        return None
    named = any(character.isupper() or character.isdecimal() for character in word)
    return False if named else None


_OPENING_MARKS = ("(", "[", "|", "*", "•", "/")


def _of_an_event(place: _Place) -> bool | None:
    """Behind the name of an event in small letters: "pemilu serentak 2024"."""
    for word in reversed(place.words[-_WORDS_OF_EVENT:]):
        plain = word.strip(_MARKS).lower()
        parts = plain in known.before_years or plain in known.behind_years or plain.isdecimal()
        if word.endswith(_ENDS) or parts:
            return None
        if plain in known.events_of_a_year:
            return False
    return None


def _of_a_unit(place: _Place) -> bool | None:
    """Before what is counted, where nothing says that it is a year: "bus baru 1998 unit"; but "2024 kali ini"."""
    shown = place.after.split(None, 2)[1:2]
    unit = place.next in known.measures or place.next in known.counted
    counts = unit and not (shown and shown[0].strip(".,").lower() in known.behind_years)
    return False if counts else None


def _otherwise(_: _Place) -> bool | None:
    return True


_NO_YEARS: tuple[Rule[_Place, bool], ...] = (
    Rule("decade", _decade, example="Pasar itu ramai sejak 1990-an.", near_miss="Pasar itu ramai sejak 1990."),
    Rule(
        "year-of-another-calendar",
        _other_calendar,
        example="Pasar itu dibuka pada 1947 Saka.",
        near_miss="Pasar itu dibuka pada 1947.",
    ),
    Rule(
        "year-in-an-address",
        _goes_on,
        example="Daftar di laman pasar 2026.example sekarang.",
        near_miss="Daftar di laman pasar 2026 sekarang.",
    ),
)

_LAWS: tuple[Rule[_Place, bool], ...] = (
    Rule(
        "year-of-a-numbered-law",
        _of_a_law,
        example="Pasar itu diatur UU Nomor 40 Tahun 2009.",
        near_miss="Pasar itu diatur pada tahun 2009.",
    ),
    Rule(
        "year-of-a-constitution",
        _of_a_constitution,
        example="Pasar itu dilindungi Undang-Undang Dasar Tahun 1945.",
        near_miss="Pasar itu dilindungi dasar yang kuat pada 1945.",
    ),
)

_NAMES: tuple[Rule[_Place, bool], ...] = (
    Rule(
        "year-behind-a-name",
        _of_a_name,
        example="Pasar itu ramai saat Pilkada 2024.",
        near_miss="Pasar itu ramai pada 2024.",
    ),
    Rule(
        "year-behind-an-event",
        _of_an_event,
        example="Pasar itu ramai saat pemilu serentak 2024.",
        near_miss="Pasar itu ramai sesudah pemilu pada 2024.",
    ),
)

_IN_TIME: tuple[Rule[_Place, bool], ...] = (
    Rule("behind-year-word", _behind_tahun, example="Pasar dibuka tahun 1511.", near_miss="Pasar dibuka pada 2026."),
    Rule("far-from-our-time", _far, example="Pasar dibuka pada 1511 itu.", near_miss="Pasar dibuka pada 2026."),
    Rule(
        "behind-word-of-years",
        _behind_word_of_years,
        example="Sejak 2020 warga menabung.",
        near_miss="Pada 2020 warga menabung.",
    ),
    Rule("digits-of-a-number", _numbered, example="Kode 2026 itu.", near_miss="Pasar dibuka pada 2026."),
    Rule("counting-digits", _counted, example="Pasar memuat 1998 kios.", near_miss="Pasar dibuka pada 1998."),
    Rule("amount-before", _amount, example="Warga datang sebanyak 1998.", near_miss="Warga datang pada 1998."),
    Rule("round-amount", _round, example="Warga menanam 2000 bibit.", near_miss="Warga menanam pada 2000."),
    Rule(
        "behind-word-of-time",
        _behind_word_of_time,
        example="Pada 2020 pasar itu ramai.",
        near_miss="Saat Pilkada 2020 pasar itu ramai.",
    ),
    Rule(
        "year-in-a-place",
        _in_a_place,
        example="Pasar itu dibuka di Kupang 2025 lalu.",
        near_miss="Pasar itu dibuka saat Festival Kupang 2025.",
    ),
)

_ALONE: tuple[Rule[_Place, bool], ...] = (
    Rule(
        "counting-a-unit",
        _of_a_unit,
        example="Warga membeli 1998 butir telur.",
        near_miss="Warga pulang 1998 lalu.",
    ),
    Rule("year-alone", _otherwise, example="Pasar itu roboh 2024 lalu.", near_miss="Pasar itu roboh pada 2024."),
)

# In their order; the last table always has an answer.
_TABLES = [_NO_YEARS, _LAWS, _IN_TIME, _NAMES, _ALONE]

"""Whether the speaker that the draft names and the one that a source names can be the same person.

A wrong alarm is worse than none: two names are taken for two people only where nothing speaks for one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.people.offices import fits, office_words
from kupang_cli.findings import Analysis, Speaker
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_SHORTENED = 3  # letters at least with which a short form begins as the name does: "Chris" for "Christian"
_LONGEST = 40  # letters of a word that is compared letter by letter
_SPELLED_ALIKE = 0.8  # of the letters of two spellings of a name: "Rahmat" and "Rachmad"
_FULL = 2  # words of a name that is more than a first name


class _Side(NamedTuple):
    """What one text calls a speaker: the words of name and role in lower case, and the text it stands in."""

    analysis: Analysis
    written: str
    name: tuple[str, ...]
    role: tuple[str, ...]


class _Pair(NamedTuple):
    """The speaker of the draft and the speaker of the source."""

    ours: _Side
    theirs: _Side


def same_speaker(draft: Analysis, ours: Speaker | None, source: Analysis, theirs: Speaker | None) -> tuple[bool, str]:
    """Whether the two may be the same person, and the name of the rule that says so."""
    found = first(_SAME, _Pair(_side(draft, ours), _side(source, theirs)))
    return found or (True, _NOT_TOLD_APART)


def is_label(source: Analysis, names: Analysis, label: Span) -> bool:
    """Whether a label of a source, such as "Bupati Ratmi", is a person's whom the text ``names`` knows."""
    words, article = _words(source.article[label]), names.article
    return any(_holds(words, _words(article[person.name])) for person in names.people)


def _side(analysis: Analysis, speaker: Speaker | None) -> _Side:
    article = analysis.article
    name, role = speaker or (None, None)
    written = "" if name is None else article[name]
    return _Side(analysis, written, _words(written), office_words(_words("" if role is None else article[role])))


def _words(text: str) -> tuple[str, ...]:
    """The words of a name or role in lower case, without full stops and commas."""
    return tuple(word for part in text.casefold().replace(".", " ").split() if (word := part.strip(",;()")))


def _alike(one: str, other: str) -> bool:
    """Whether two words may be one of a name: equal, an initial, a short form, or spelled nearly the same."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and (len(short) == 1 or len(short) >= _SHORTENED):
        return True
    if len(short) <= _SHORTENED or len(long) > _LONGEST or short[0] != long[0]:
        return False
    from difflib import SequenceMatcher  # not loaded for names that are equal

    return SequenceMatcher(None, short, long, autojunk=False).ratio() >= _SPELLED_ALIKE


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether each word of one name is like one of the other."""
    return all(any(_alike(word, other) for other in whole) for word in part)


# ---------------------------------------------------------------- rules


def _unstated(pair: _Pair) -> bool | None:
    return True if not pair.ours.name or not pair.theirs.name else None


def _body(pair: _Pair) -> bool | None:
    """A body speaks through people."""
    return True if any(_is_body(side) for side in pair) else None


def _is_body(side: _Side) -> bool:
    return (
        side.name[0] in known.body_heads
        or side.name[0] in known.bodies
        or (len(side.name) == 1 and side.written.isupper())
        or any(character.isdigit() for character in side.written)
    )


def _one_in_the_other(pair: _Pair) -> bool | None:
    short, long = sorted((pair.ours.name, pair.theirs.name), key=len)
    return True if _holds(long, short) else None


def _other_family_name(pair: _Pair) -> bool | None:
    ours, theirs = pair.ours.name, pair.theirs.name
    return False if min(len(ours), len(theirs)) >= _FULL and _alike(ours[0], theirs[0]) else None


def _shared_word(pair: _Pair) -> bool | None:
    shared = any(_alike(one, other) for one in pair.ours.name for other in pair.theirs.name)
    return True if shared else None


def _begins_alike(pair: _Pair) -> bool | None:
    """A name of one word may be what people call the other for short: "Rahida" for "Rahmat Hidayat"."""
    short, long = sorted((pair.ours.name, pair.theirs.name), key=len)
    called = len(short) == 1 and any(word[0] == short[0][0] for word in long)
    return True if called else None


def _full_names(pair: _Pair) -> bool | None:
    return False if min(len(pair.ours.name), len(pair.theirs.name)) >= _FULL else None


def _one_office(pair: _Pair) -> bool | None:
    """A name of one word may be what the other is called at home; nobody else has the office."""
    ours, theirs = pair.ours.role, pair.theirs.role
    return True if ours and theirs and (fits(ours, theirs) or fits(theirs, ours)) else None


def _both_named(pair: _Pair) -> bool | None:
    """Where one text names both of them they are two."""
    ours, theirs = pair
    both = _names(theirs.analysis, ours.name) or _names(ours.analysis, theirs.name)
    return False if both else None


def _names(analysis: Analysis, name: Sequence[str]) -> bool:
    """Whether a text names someone so."""
    article = analysis.article
    return any(_holds(_words(article[person.name]), name) for person in analysis.people)


_NOT_TOLD_APART = "not-told-apart"
_EXAMPLE = "“Pasar itu selesai bulan depan,” kata "
_SOURCE = "\n---\nKami menunggu. “Pasar itu selesai bulan depan,” kata "

_SAME: tuple[Rule[_Pair, bool], ...] = (
    Rule(
        "speaker-unnamed",
        _unstated,
        example=f"{_EXAMPLE}seorang pedagang.{_SOURCE}Wali Kota Rahmat Hidayat.",
        near_miss=f"{_EXAMPLE}Rahmat Hidayat.{_SOURCE}Wali Kota Rahmat Hidayat.",
    ),
    Rule(
        "body-speaks-through-people",
        _body,
        example=f"{_EXAMPLE}Dinas Perdagangan Sukamaju.{_SOURCE}Siti Aminah.",
        near_miss=f"{_EXAMPLE}Rahmat Hidayat.{_SOURCE}Siti Aminah.",
    ),
    Rule(
        "name-in-the-other",
        _one_in_the_other,
        example=f"{_EXAMPLE}Rahmat.{_SOURCE}Wali Kota Rahmat Hidayat.",
        near_miss=f"{_EXAMPLE}Rahmat Santoso.{_SOURCE}Wali Kota Rahmat Hidayat.",
    ),
    Rule(
        "same-first-name-alone",
        _other_family_name,
        example=f"{_EXAMPLE}Rahmat Santoso.{_SOURCE}Wali Kota Rahmat Hidayat.",
        near_miss=f"{_EXAMPLE}Muhammad Rahmat.{_SOURCE}Wali Kota Rahmat Hidayat.",
    ),
    Rule(
        "name-shares-a-word",
        _shared_word,
        example=f"{_EXAMPLE}Muhammad Rahmat.{_SOURCE}Wali Kota Rahmat Hidayat.",
        near_miss=f"{_EXAMPLE}Siti Aminah.{_SOURCE}Wali Kota Rahmat Hidayat.",
    ),
    Rule(
        "name-begins-alike",
        _begins_alike,
        example=f"{_EXAMPLE}Rahida.{_SOURCE}Wali Kota Rahmat Hidayat.",
        near_miss=f"{_EXAMPLE}Siti.{_SOURCE}Wali Kota Rahmat Hidayat.",
    ),
    Rule(
        "full-names-unlike",
        _full_names,
        example=f"{_EXAMPLE}Siti Aminah.{_SOURCE}Wali Kota Rahmat Hidayat.",
        near_miss=f"{_EXAMPLE}Siti.{_SOURCE}Wali Kota Rahmat Hidayat.",
    ),
    Rule(
        "one-office",
        _one_office,
        example=f"{_EXAMPLE}Wali Kota Mamat.{_SOURCE}Wali Kota Rahmat Hidayat.",
        near_miss=f"{_EXAMPLE}Camat Siti.{_SOURCE}Wali Kota Rahmat Hidayat.",
    ),
    Rule(
        "one-text-names-both",
        _both_named,
        example=f"{_EXAMPLE}Siti.{_SOURCE}Wali Kota Rahmat Hidayat. “Kami lega,” kata Siti Aminah.",
        near_miss=f"{_EXAMPLE}Siti.{_SOURCE}Wali Kota Rahmat Hidayat.",
    ),
)

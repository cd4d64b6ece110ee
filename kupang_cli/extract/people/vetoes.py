"""What looks like a name and is none: the end of a body's name or of an office whose holder is named after it."""

from __future__ import annotations

import re
from collections.abc import Set

from kupang_cli.extract.people.capitals import is_acronym, is_known_name, is_plain, is_title, looks_derived
from kupang_cli.extract.people.sayings import saying_beside
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import clause_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_OFFICE = 14  # words
_LONGEST_DEGREE = 5  # letters
_LONGEST_PART = 4  # letters between the full stops of a degree
_SPECIALIST = re.compile("Sp[A-Z]+")
_LINK_MARKS = frozenset("&-/()")
_WORD_AND_LETTER = 2  # words
_MOST_PARTS = 2  # of an office between commas before its holder


class Stretch:
    """A stretch ``[name, stop)`` of the run from word ``first`` that may be a name."""

    __slots__ = ("defined", "first", "lower", "name", "stop", "texts", "words")

    def __init__(self, words: Words, first_word: int, name: int, stop: int, defined: Set[str]) -> None:
        self.words, self.texts, self.lower = words, words.texts, words.lower
        self.first, self.name, self.stop = first_word, name, stop
        self.defined = defined  # short names that brackets give to bodies

    def after(self, step: int) -> str:
        """The word so many words after the stretch; empty behind the last."""
        place = self.stop + step
        return self.texts[place] if place < len(self.texts) else ""


def _acronym_alone(case: Stretch) -> bool | None:
    """One word that is written as an acronym or that brackets gave to a body."""
    text = case.texts[case.name]
    return True if case.stop - case.name == 1 and (text in case.defined or is_acronym(text)) else None


def _letter_last(case: Stretch) -> bool | None:
    """A word that is no name and a letter: "Formula E", "Grup A"."""
    if case.stop - case.name != _WORD_AND_LETTER or len(case.texts[case.stop - 1]) > 1 or case.after(0) == ".":
        return None
    return True if not is_known_name(case.lower[case.name]) else None


def _specialist(case: Stretch) -> bool | None:
    """The degree of a specialist alone, behind a name and a comma: "dr. Rahmat, SpU"."""
    return True if case.stop - case.name == 1 and _SPECIALIST.fullmatch(case.texts[case.name]) else None


def _shared_word(case: Stretch) -> bool | None:
    """One word that names share with other things, behind a capital of none: "Warga Poris Indah"."""
    word, before = case.lower[case.name], case.lower[case.name - 1]
    if case.stop - case.name > 1 or case.name == case.first or word not in known.also_names:
        return None
    named = before in known.offices or before in known.places or before in known.names or is_title(before)
    return None if named or not case.texts[case.name - 1].isalpha() else True


def _acronyms(case: Stretch) -> bool | None:
    """Nothing but acronyms: "RTRW OSS"."""
    words = range(case.name, case.stop)
    shouted = all(is_acronym(case.texts[index]) and not is_known_name(case.lower[index]) for index in words)
    return True if shouted and all(len(case.texts[index]) <= _LONGEST_DEGREE for index in words) else None


def _company(case: Stretch) -> bool | None:
    """Unknown words behind "PT" that say nothing: "Komisaris PT Tirta Aksara Seruni"."""
    named = any(is_known_name(word) for word in case.lower[case.name : case.stop])
    before = case.lower[case.first : case.name]
    if named or known.companies.isdisjoint(before) or not known.places.isdisjoint(before):
        return None
    return None if saying_beside(case.words, case.stop, case.stop) else True


def _number_after(case: Stretch) -> bool | None:
    """A year or number right behind it: "Ketua Panitia Lentera 2024"."""
    return True if case.after(0)[:1].isdigit() else None


def _or_acronym(case: Stretch) -> bool | None:
    """The acronym of a body stands behind "atau": "Tour and Travel Agencies atau ASITA"."""
    return True if case.after(0).lower() == "atau" and is_acronym(case.after(1)) else None


def _english_body(case: Stretch) -> bool | None:
    """An English link stands before it: "School of Medicine"."""
    return True if case.name and case.lower[case.name - 1] in known.english_links else None


def _body_in_brackets(case: Stretch) -> bool | None:
    """The acronym of a body stands in brackets after it."""
    if case.name == case.first or case.after(0) != "(" or case.after(2) != ")" or not is_acronym(case.after(1)):
        return None
    initials = "".join(text[0] for text in case.texts[case.name : case.stop])
    person = case.after(1) == initials and any(word in known.names for word in case.lower[case.name : case.stop])
    return None if person else True


def _hospital(case: Stretch) -> bool | None:
    """A hospital is named after a person: "Rumah Sakit Umum Dr Rahmat"."""
    lower, name = case.lower, case.name
    if name == case.first or lower[name - 1] not in known.degrees | {"."}:
        return None
    index = name - 1
    while index > case.first and (is_title(lower[index]) or lower[index] == "." or lower[index] in known.of_hospitals):
        index -= 1
    return True if lower[index] in known.hospitals else None


def _degree(case: Stretch) -> bool | None:
    """Parts of a few letters joined by full stops: "M.Kep"."""
    text = case.texts[case.name]
    if case.stop - case.name > 1 or "." not in text:
        return None
    return True if all(len(part) <= _LONGEST_PART for part in text.split(".")) else None


def _two_people(case: Stretch) -> bool | None:
    """A hyphen between two names makes a pair: "Rahmat-Sari", "Rahmat Hidayat-Sari Dewi"."""
    for index in range(case.name, case.stop):
        left, hyphen, right = case.lower[index].partition("-")
        if hyphen and left != right and (left in known.names and right in known.names):
            return True
    return None


def _derived(case: Stretch) -> bool | None:
    """One derived word at the end of a list of what a body does: "Kepala Dinas Perdagangan dan Perindustrian"."""
    single = case.stop - case.name == 1 and looks_derived(case.lower[case.name])
    joined = case.name > 1 and case.lower[case.name - 1] in known.coordinators | {",", "&"}
    return True if single and joined else None


def _place_of(case: Stretch) -> bool | None:
    """A whole run after "di" is a place."""
    return True if case.name == case.first and case.name and case.lower[case.name - 1] == "di" else None


def _pointed_at(case: Stretch) -> bool | None:
    """Nobody says "itu" of a name."""
    unknown = case.lower[case.name] not in known.names
    return True if unknown and case.after(0).lower() in known.pointing else None


def _end_of_body(case: Stretch) -> bool | None:
    """One unknown word right after the word for a body, or after a company's name."""
    lower, name = case.lower, case.name
    if case.stop - name != 1 or lower[name] in known.names or not name or not case.texts[name - 1][0].isupper():
        return None
    company = name > 1 and lower[name - 2] in known.companies
    return True if company or lower[name - 1] in known.incomplete_bodies else None


# ---------------------------------------------------------------- offices whose holder follows


def _office_end(case: Stretch) -> bool | None:
    """The stretch ends the words of an office, and who holds it is named after it.

    A stretch that begins with a common name is a person's, unless it follows a body that is named after people.
    """
    office, named = _office_before(case)
    head = case.lower[case.name]
    person = (head in known.names and head not in known.place_features) or _behind_complete_body(case)
    if not (office or named) or (person and not named):
        return None
    goes_on = not person and _office_goes_on(case)
    return True if _titled_holder(case) or goes_on or _holder_after_comma(case) else None


def _behind_complete_body(case: Stretch) -> bool:
    """Whether two words or more stand behind a body that has no name of its own: "Juru Bicara KPK Ipi Rahmawati"."""
    return (
        case.stop - case.name > 1
        and case.name > case.first
        and (case.lower[case.name - 1] in known.bodies_without_own_name)
    )


def _office_before(case: Stretch) -> tuple[bool, bool]:
    """Whether an office stands before the stretch in its phrase, and whether a body that is named after people does."""
    texts, lower, links = case.texts, case.lower, known.office_links | _LINK_MARKS
    index = case.name
    named = False
    while index and case.name - index < _LONGEST_OFFICE:
        index -= 1
        word = lower[index]
        if not (texts[index][0].isalnum() or word in links) or word in known.stops or word in known.calendar:
            break
        named = named or (word in known.named_bodies and texts[index][0].isupper())
        if word in known.offices:
            return True, named
    return False, named


def _titled_holder(case: Stretch) -> bool:
    """Whether a title and a name follow: "Kota Muara Lestari (Mules) dr. Sari Dewi"."""
    texts, lower, count = case.texts, case.lower, len(case.texts)
    begin = case.stop + 3 if case.after(0) == "(" and case.after(2) == ")" else case.stop
    holder = begin
    while holder + 1 < count and (lower[holder] in known.titles or (texts[holder] == "." and holder > begin)):
        holder += 1
    return holder > case.stop and holder < count and is_plain(case.words, holder)


def _office_goes_on(case: Stretch) -> bool:
    """Whether more of the office follows after "dan": "Direktur Angkutan dan Logistik Tirta Rahmat Hidayat"."""
    if _past_office(case, case.stop) <= case.stop + 2 or case.after(0).lower() not in ("dan", "&"):
        return False
    following = case.after(1).lower()
    return not (following in known.names or following in known.offices or following in known.titles)


def _past_office(case: Stretch, index: int) -> int:
    """The word after the capitals and links from ``index``."""
    links = known.office_links | _LINK_MARKS
    while index < len(case.texts) and (case.texts[index][0].isupper() or case.lower[index] in links):
        index += 1
    return index


def _holder_after_comma(case: Stretch) -> bool:
    """Whether the holder, or the body and after another comma the holder, follows after a comma."""
    texts, count = case.texts, len(case.texts)
    index = _past_office(case, case.stop)
    for _ in range(_MOST_PARTS):
        if index + 2 >= count or texts[index] != ",":
            return False
        begin = index + 1
        index = _past_capitals(case, begin)
        if index == begin or any(word in known.calendar for word in case.lower[begin:index]):
            return False
        head = case.lower[begin]
        if is_plain(case.words, index - 1) and not (head in known.offices and head not in known.titles):
            return _ends_holder(case, index)
    return False


def _past_capitals(case: Stretch, index: int) -> int:
    """The word after the capitals, titles and their full stops from ``index``."""
    texts, lower = case.texts, case.lower
    while index < len(texts) and (
        texts[index][0].isupper()
        or lower[index] in known.titles
        or (texts[index] == "." and (len(texts[index - 1]) <= 3 or lower[index - 1] in known.titles))
    ):
        index += 1
    return index


def _ends_holder(case: Stretch, index: int) -> bool:
    """Whether the holder's name ends before ``index``, and is not the first of a list."""
    texts, lower, count = case.texts, case.lower, len(case.texts)
    if index == count:
        return False  # the text ends with the name
    if lower[index] in known.stops or lower[index] in known.clause_openers or clause_verb(lower[index]):
        return True
    after = texts[index + 1] if index + 1 < count else ""
    listed = texts[index] == "," and (
        after.lower() in known.pair_joins or (after[:1].isupper() and not _is_degree(after))
    )
    return not listed and (texts[index] in ",(." or saying_beside(case.words, index, index))


def _is_degree(text: str) -> bool:
    """Whether a word after a name is a degree: "S.H", "IPM"."""
    return text.lower() in known.degrees or "." in text or (text.isupper() and len(text) <= _LONGEST_DEGREE)


# Why a stretch of capitals is no name.
_NO_NAME: tuple[Rule[Stretch, bool], ...] = (
    Rule(
        "no-name-acronym",
        _acronym_alone,
        example="Rapat itu membahas dunia kerja (Dudika) kemarin.",
        near_miss="Rapat itu dihadiri Rahmat kemarin.",
    ),
    Rule(
        "no-name-letter-last",
        _letter_last,
        example="Rapat itu dibuka Ketua Tarmila E kemarin.",
        near_miss="Rapat itu dibuka Ketua Rahmat E kemarin.",
    ),
    Rule(
        "no-name-specialist",
        _specialist,
        example="Pasar itu dibuka dr Rahmat, SpU, kemarin.",
        near_miss="Pasar itu dibuka dr Rahmat, Sari, kemarin.",
    ),
    Rule(
        "no-name-shared-word",
        _shared_word,
        example="Kemarin warga Google Indah datang ke pasar.",
        near_miss="Kemarin Bupati Indah datang ke pasar.",
    ),
    Rule(
        "no-name-acronyms",
        _acronyms,
        example="Desa itu mendapat nilai AKIP AA dan hadiah kemarin.",
        near_miss="Perda itu dibahas RAHMAT HIDAYAT kemarin.",
    ),
    Rule(
        "no-name-company",
        _company,
        example="Kemarin Komisaris PT Jurnalindo Aksara Grafika datang ke pasar.",
        near_miss="Kemarin Komisaris Rahmat datang ke pasar.",
    ),
    Rule(
        "no-name-number-after",
        _number_after,
        example="Kemarin Ketua Panitia Lentera 2024 datang ke pasar.",
        near_miss="Kemarin Ketua Panitia Rahmat datang ke pasar.",
    ),
    Rule(
        "no-name-or-acronym",
        _or_acronym,
        example="Rapat itu dihadiri Asita Pergola atau ASPER kemarin.",
        near_miss="Rapat itu dihadiri Rahmat kemarin.",
    ),
    Rule(
        "no-name-english-body",
        _english_body,
        example="Rapat itu dihadiri Yale School of Zemlya kemarin.",
        near_miss="Rapat itu dihadiri Rahmat kemarin.",
    ),
    Rule(
        "no-name-body-in-brackets",
        _body_in_brackets,
        example="Rapat itu membahas Perserikatan Bangsa-Bangsa (PBB) kemarin.",
        near_miss="Menurut Rahmat Hidayat (RH), air itu jernih.",
    ),
    Rule(
        "no-name-hospital",
        _hospital,
        example="Warga sakit. “Ia dirawat,” kata Kepala Rumah Sakit Umum Pusat Dr Sardjito, Rahmat Hidayat.",
        near_miss="Warga sakit. “Ia dirawat,” kata Kepala Puskesmas Dr Sardjito.",
    ),
    Rule(
        "no-name-degree",
        _degree,
        example="Rapat itu dihadiri Ns. Rahmat Hidayat, S.Kep, M.Kep, kemarin.",
        near_miss="Rapat itu dihadiri Rahmat kemarin.",
    ),
    Rule(
        "no-name-two-people",
        _two_people,
        example="Rapat itu dihadiri pasangan Rahmat-Sari kemarin.",
        near_miss="Rapat itu dihadiri Rahmat kemarin.",
    ),
    Rule(
        "no-name-derived",
        _derived,
        example="Rapat itu dipimpin Kepala Dinas Perdagangan dan Perindustrian kemarin.",
        near_miss="Rapat itu dipimpin Kepala Dinas Perdagangan dan Rahmat kemarin.",
    ),
    Rule(
        "no-name-place",
        _place_of,
        example="Gempa terjadi di Bumi Pertiwi kemarin.",
        near_miss="Warga bernama Rahmat Hidayat mengungsi.",
    ),
    Rule(
        "no-name-pointed-at",
        _pointed_at,
        example="Ia pendiri Lentera itu sejak lama.",
        near_miss="Ia teman Rahmat sejak lama.",
    ),
    Rule(
        "no-name-end-of-body",
        _end_of_body,
        example="Rapat itu dihadiri Kementerian Kehakiman kemarin.",
        near_miss="Rapat itu dihadiri Rahmat kemarin.",
    ),
    Rule(
        "no-name-end-of-office",
        _office_end,
        example="Film itu selesai. Produser Sinergi Seruni, Rahmat, mengatakan film itu bagus.",
        near_miss="Bupati Rahmat mengatakan air itu jernih.",
    ),
)


def is_no_name(case: Stretch) -> bool:
    """Whether a rule says that a stretch is no person's name."""
    return first(_NO_NAME, case) is not None

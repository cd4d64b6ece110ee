"""Where the name begins in a run of capitals that it ends: read from its end to the left, a word a step."""

from __future__ import annotations

from collections.abc import Set
from typing import NamedTuple

from kupang_cli.extract.people.capitals import (
    INITIALS,
    QUOTING,
    in_capitals,
    is_acronym,
    is_known_name,
    is_plain,
    is_title,
    looks_derived,
    shouting,
)
from kupang_cli.extract.people.places import after_place
from kupang_cli.extract.people.sayings import saying_beside
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import title_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_NAME = 6  # words
_LONGEST_WHOLE = 4  # words of a run that is taken for a name because it stands elsewhere by itself
_SHORTEST_WORD = 3  # letters of a name that is one word
_FEWEST_APART = 2  # words of a name between commas that no lexicon knows
_SHORT = 4  # letters of the second part of a degree
_VILLAGE_AND_NAME = 3  # words
_INITIALS_IN_NAME = 3  # letters: "JK Rowling"
_END = 0  # of a step: the name has begun


class Usage(NamedTuple):
    """How the article uses words: ``alone`` as a speaker's name, ``common`` without a capital, ``local`` as places.

    ``whole`` are the runs of two to four plain words that stand somewhere with no other capital beside them, ``single``
    the words that do. ``defined`` are the short names that brackets give to bodies and offices.
    """

    alone: frozenset[str]
    common: frozenset[str]
    local: frozenset[tuple[str, ...]]
    whole: frozenset[tuple[str, ...]]
    single: frozenset[str]
    defined: Set[str]


class _Step:
    """A step to the left in the run ``[first, stop)``: ``index`` is the word before ``name``, where the name begins."""

    __slots__ = ("first", "index", "lower", "name", "stop", "text", "texts", "usage", "word", "words")

    def __init__(self, words: Words, first_word: int, stop: int, usage: Usage) -> None:
        self.words, self.texts, self.lower = words, words.texts, words.lower
        self.first, self.stop, self.name = first_word, stop, stop
        self.usage = usage
        self.index = stop
        self.word = self.text = ""

    def to(self, name: int) -> None:
        """Let the name begin at this word so far."""
        self.name, self.index = name, name - 1
        self.text, self.word = self.texts[name - 1], self.lower[name - 1]

    @property
    def is_last(self) -> bool:
        """Whether the word is the last of the run."""
        return self.name == self.stop

    @property
    def opens_run(self) -> bool:
        """Whether the word is the first of the run."""
        return self.index <= self.first

    @property
    def stands_apart(self) -> bool:
        """Whether the run has two words or more, plain ones, and stands behind a comma and before one, or says so."""
        first_word, stop, texts = self.first, self.stop, self.texts
        if stop - first_word < _FEWEST_APART or not first_word or texts[first_word - 1] != ",":
            return False
        ended = stop < len(texts) and (texts[stop] in ",." or saying_beside(self.words, stop, stop))
        return ended and all(is_plain(self.words, index) for index in range(first_word, stop))

    def before(self, step: int = 1) -> str:
        """The word so many words before this one, in small letters; empty outside the run."""
        place = self.index - step
        return self.lower[place] if place >= self.first else ""


# ---------------------------------------------------------------- marks


def _short_connector(step: _Step) -> int | None:
    if step.text == "." and step.index - 1 > step.first and step.before() in known.connectors and not step.is_last:
        return 2
    return None


def _honorific_letter(step: _Step) -> int | None:
    if step.text != "." or step.index - 1 < step.first or not INITIALS.fullmatch(step.texts[step.index - 1]):
        return None
    after_name = step.index - 2 >= step.first and is_plain(step.words, step.index - 2)
    return _END if step.before() in known.honorifics and not after_name else None


def _initial(step: _Step) -> int | None:
    if step.text != "." or step.index - 1 < step.first or not INITIALS.fullmatch(step.texts[step.index - 1]):
        return None
    return 2


def _shortened_name(step: _Step) -> int | None:
    """A given name cut short: "Moch. Arief"."""
    if step.text != "." or step.index - 1 < step.first or step.is_last:
        return None
    return 2 if step.before() in known.shortened_names else None


def _nickname_in_brackets(step: _Step) -> int | None:
    if step.text != ")" or step.is_last or step.index - 2 < step.first:
        return None
    return 3 if step.texts[step.index - 2] == "(" and step.before(3) in known.names else None


def _nickname(step: _Step) -> int | None:
    if step.text not in QUOTING or step.index - 2 < step.first or step.is_last:
        return None
    return 3 if step.texts[step.index - 2] in QUOTING else None


def _mark(step: _Step) -> int | None:
    return None if step.text[0].isalpha() else _END


# ---------------------------------------------------------------- words that names share with other things


def _connector(step: _Step) -> int | None:
    return 1 if step.word in known.connectors and not step.opens_run and not step.is_last else None


def _is_shared(step: _Step) -> bool:
    return step.word in known.also_names and step.word not in known.calendar


def _shared_inside(step: _Step) -> int | None:
    if not _is_shared(step) or step.is_last:
        return None
    before = step.before()
    after_name = bool(before) and is_plain(step.words, step.index - 1)
    titled = step.word in known.titles_when_first and not after_name
    compound = f"{before} {step.word}" in known.compounds
    return None if titled or compound or before in known.also_names else 1


def _shared_last(step: _Step) -> int | None:
    before = step.before()
    return 1 if _is_shared(step) and step.is_last and before and is_plain(step.words, step.index - 1) else None


def _shared_after_office(step: _Step) -> int | None:
    if not _is_shared(step) or not step.is_last or step.before() not in known.also_names:
        return None
    return 1 if step.before(2) in known.offices else None


def _shared_alone(step: _Step) -> int | None:
    """Such a word alone that says something: "kata Imam", where the article names an Imam."""
    if not _is_shared(step) or not step.is_last or step.index > step.first or step.word not in known.names:
        return None
    return 1 if saying_beside(step.words, step.index, step.stop) else None


def _shared_pair(step: _Step) -> int | None:
    """Two such words that say something are a name: "Bank Tirta Putri Tanjung mengatakan"."""
    if not _is_shared(step) or not step.is_last or step.before() not in known.also_names:
        return None
    return 1 if saying_beside(step.words, step.index - 1, step.stop) else None


def _no_name_together(step: _Step) -> int | None:
    """What looks like a name is none: "Hari Raya", "Hari Tri Suci"."""
    return _END if not step.is_last and f"{step.word} {step.lower[step.name]}" in known.no_names_together else None


def _name_of_body_too(step: _Step) -> int | None:
    """A name that is also the acronym of a body is a name in small letters: "Aji Darmaji"."""
    if step.word not in known.names or step.word not in known.body_heads or step.is_last:
        return None
    return None if step.text.isupper() else 1


def _initials_last(step: _Step) -> int | None:
    """Initials behind a given name alone: "Herman HN"."""
    if not step.is_last or not is_acronym(step.text) or len(step.text) > _INITIALS_IN_NAME or step.opens_run:
        return None
    after = step.texts[step.stop : step.stop + 1]
    ended = after == [","] or saying_beside(step.words, step.stop, step.stop)
    return 1 if ended and _is_behind_name(step) else None


def _is_behind_name(step: _Step) -> bool:
    """Whether a given name, or a name behind its title, stands before initials."""
    inside = range(step.first, step.index)
    if step.lower[step.first] in known.given and all(is_plain(step.words, index) for index in inside):
        return True
    titled = is_title(step.before(2) or "-") or is_title(step.before(3) or "-")
    return is_plain(step.words, step.index - 1) and (titled or step.before() in known.given)


def _pair(step: _Step) -> int | None:
    if step.is_last:
        return None
    return 1 if f"{step.word} {step.lower[step.name]}" in known.name_pairs else None


def _body_word_as_name(step: _Step) -> int | None:
    if not step.is_last or step.word not in known.bodies or step.before() not in known.also_names:
        return None
    before = step.before(2)
    if not before:
        return None
    ends_office = before in known.places or is_title(before) or is_acronym(step.texts[step.index - 2])
    ends_office = ends_office or before in known.names
    return 1 if ends_office else None


# ---------------------------------------------------------------- words that end a name


def _title_of_alias(step: _Step) -> int | None:
    """What somebody is also called may begin with a title: "Yosina Bani alias Mama Yos"."""
    return 1 if step.word in known.titles and step.before() in known.aliases and not step.is_last else None


def _before_pair(step: _Step) -> int | None:
    """A name begins at a pair that opens names: "Bupati Sukamaju I Gusti Ngurah Putra"."""
    if step.stop - step.name < 2:
        return None
    lower, name = step.lower, step.name
    opens = f"{lower[name]} {lower[name + 1]}" in known.name_pairs
    return _END if opens and f"{step.word} {lower[name]}" not in known.name_pairs else None


def _end_of_compound(step: _Step) -> int | None:
    return _END if f"{step.before()} {step.word}" in known.compounds else None


def _number_of_office(step: _Step) -> int | None:
    """The number of an office is no initial: "Asisten I Anton Bere"."""
    return _END if step.word in known.roman_numerals and step.before() in known.offices else None


def _place_of_office(step: _Step) -> int | None:
    """The unknown word after the office of a small place is the place: "Kapolsek Alak Anton", "Dekan Fisip Una"."""
    before = step.before(2) if step.before() in known.faculties else step.before()
    if before not in known.offices_of_small_places or step.word in known.names:
        return None
    named = not step.is_last and (step.stop - step.name > 1 or step.lower[step.name] in known.names)
    return _END if named or (step.is_last and step.word not in step.usage.alone) else None


def _place_of_school(step: _Step) -> int | None:
    """The word after the number of a school is where it stands: "Kepala SMA Negeri 2 Wanasari Anton Bere"."""
    if not step.before().isdigit() or step.word in known.names:
        return None
    return _END if step.before(2) in known.numbered_schools or step.before(3) in known.numbered_schools else None


def _single_elsewhere(step: _Step) -> int | None:
    """A word behind an office that stands by itself elsewhere is a body's: "pelatih Tirta Rahmat Hidayat"."""
    if step.is_last or step.before() not in known.offices or step.before() in known.titles:
        return None
    if is_known_name(step.word) or step.word not in step.usage.single:
        return None
    return _END if step.stop - step.name > 1 or is_known_name(step.lower[step.name]) else None


def _office_or_body(step: _Step) -> int | None:
    word = step.word
    if is_title(word) or word in known.bodies or word in known.offices or word in known.currencies:
        return _END
    return _END if word.startswith("kemen") else None


def _short_name(step: _Step) -> int | None:
    """What brackets gave to a body or an office: "(Sesmenpora)", and later "Sesmenpora Rahmat Hidayat"."""
    return _END if step.text in step.usage.defined and not step.is_last and step.word not in known.names else None


def _without_capital(step: _Step) -> int | None:
    return _END if step.word in step.usage.common and step.word not in known.names else None


def _other_thing(step: _Step) -> int | None:
    """A word that has a capital for other reasons than being a name's."""
    if step.word not in known.other_capitals or step.word in step.usage.alone:
        return None
    if _is_behind_initial(step) or is_known_name(step.before()) or is_known_name(step.word):
        return None
    if step.is_last:
        return None if step.stands_apart or _says(step) else _END
    if _is_middle_of_three(step):
        return None
    named = any(is_known_name(word) for word in step.lower[step.name : step.stop])
    enough = step.word in known.never_of_names or step.stop - step.name > 1  # "Taj Yasin", "Migrant Care Anis Hidayah"
    return _END if named and enough else None


def _is_middle_of_three(step: _Step) -> bool:
    """Whether the word stands between one word of a name and another that may be: "Cyril Raoul Hidayat"."""
    left = step.index - 1
    alone = step.stop - step.name == 1
    return alone and left >= step.first and is_plain(step.words, left) and step.before() not in known.other_capitals


def _is_behind_initial(step: _Step) -> bool:
    """Whether an initial with a name before it stands before the word: "Johnny G Plate"."""
    initial = len(step.before()) == 1 and step.before().isalpha()
    return initial and step.index - 2 >= step.first and is_plain(step.words, step.index - 2)


def _says(step: _Step) -> bool:
    """Whether a name whose last word other things have more often says something, behind a word of no other thing."""
    left = step.index - 1
    if left <= step.first or not is_plain(step.words, left) or step.before() in known.other_capitals:
        return False
    name = step.word not in known.never_of_names or step.before(2) in known.given  # "Danang Kemayan Jati"
    return name and saying_beside(step.words, step.stop, step.stop)


def _pair_of_places(step: _Step) -> int | None:
    """Two places joined that a body is named after: "Badan Pengelola Geopark Ciletuh-Palabuhanratu Rahmat Hidayat"."""
    left, hyphen, right = step.text.partition("-")
    joined = hyphen and left[:1].isupper() and right[:1].isupper() and left.lower() not in known.connectors
    named = left.lower() in known.names or right.lower() in known.names
    of_body = step.before() in known.bodies or step.before() in known.other_capitals
    return _END if joined and not named and of_body and step.stop - step.name > 1 else None


def _address(step: _Step) -> int | None:
    _, stop, after = step.text.partition(".")
    return _END if stop and after[:1].islower() else None


def _opener_after_name(step: _Step) -> int | None:
    if step.word not in known.openers or step.word in known.given:
        return None
    return 1 if step.is_last and not step.opens_run and step.before() in known.given else None


def _opener(step: _Step) -> int | None:
    if step.word in known.names:
        return _END if step.word in known.openers and step.word not in known.given else None
    return _END if step.word in known.openers or step.word in known.stops or step.word in known.clause_openers else None


def _place(step: _Step) -> int | None:
    """A place ends the office before a name; of two in a row the second is a name."""
    if step.word not in known.places or step.is_last or step.before() in known.places:
        return None
    before = step.before()
    if step.opens_run and step.index and step.texts[step.index - 1] == "," and step.word in known.names:
        return None  # "Kepala Badan, Bima Haria Wibisana"
    of_place = before in known.place_heads or before in known.offices
    named = step.word in known.given and before and not of_place
    return None if named or _is_between_names(step) else _END


def _is_between_names(step: _Step) -> bool:
    """Whether the words on both sides are names: "Hotman Paris Hutapea"."""
    before = step.before()
    used = before in known.names or before in step.usage.alone or before in step.usage.single
    return used and before not in known.place_features and step.lower[step.name] in known.names


def _place_last(step: _Step) -> int | None:
    """A place at the end is a name's only behind a known name: "Ketua Panitia Debarkasi Medan", "Anton Medan"."""
    if step.word not in known.places or not step.is_last or step.word in known.names or step.word in step.usage.alone:
        return None
    return _END if step.before() and step.before() not in known.names else None


def _pair_of_people(step: _Step) -> int | None:
    """What is said of a pair ends before a name: "Juru Bicara TKN Rahmat-Sari Hidayat Lado"."""
    left, hyphen, right = step.word.partition("-")
    pair = hyphen and left != right and left in known.names and right in known.names
    return _END if pair and not step.is_last and step.before() not in known.names else None


def _initials(step: _Step) -> int | None:
    if len(step.text) > _INITIALS_IN_NAME or step.is_last or step.word in known.bodies or not is_acronym(step.text):
        return None
    behind_or = step.opens_run and step.index > 0 and step.lower[step.index - 1] == "atau"
    if behind_or:
        return _END  # "PT Tirta Aksara atau TA Rahmat"
    return 1 if step.opens_run or step.before() in known.places else None


def _acronym(step: _Step) -> int | None:
    """An acronym ends an office, but initials stand in the middle of a name, and a whole run may be in capitals."""
    texts, first_word, stop, index = step.texts, step.first, step.stop, step.index
    if not is_acronym(step.text) or shouting(texts, first_word, stop):
        return None
    shouted = in_capitals(texts, first_word, stop, index)
    long_or_last = len(step.text) > _INITIALS_IN_NAME or step.is_last
    if step.opens_run or (long_or_last and not shouted):
        return _END
    return None if is_plain(step.words, index - 1) or shouted else _END


def _number_or_verb(step: _Step) -> int | None:
    if any(character.isdigit() for character in step.text):
        return _END
    return _END if step.word not in known.names and title_verb(step.word) else None


# How many words one step to the left takes into the name; 0 where the name has begun. Any other word is the name's.
_LEFTWARD: tuple[Rule[_Step, int], ...] = (
    Rule(
        "name-short-connector",
        _short_connector,
        example="Pasar itu milik Lina br. Marpaung.",
        near_miss="Pasar itu milik Lina br Marpaung.",
    ),
    Rule(
        "name-honorific-letter",
        _honorific_letter,
        example="Pasar itu milik H. Rahmat.",
        near_miss="Pasar itu milik Rahmat H. Hidayat.",
    ),
    Rule(
        "name-initial",
        _initial,
        example="Pasar itu milik Rahmat H. Hidayat.",
        near_miss="Pasar itu milik Rahmat Hidayat.",
    ),
    Rule(
        "name-shortened",
        _shortened_name,
        example="Pasar itu milik Moch. Rahmat.",
        near_miss="Pasar itu milik Mochtar Rahmat.",
    ),
    Rule(
        "name-nickname-in-brackets",
        _nickname_in_brackets,
        example="Pasar itu milik Rahmat (Mamat) Hidayat.",
        near_miss="Pasar itu milik Rahmat Hidayat.",
    ),
    Rule(
        "name-nickname-inside",
        _nickname,
        example="Pasar itu milik Rahmat 'Mamat' Hidayat.",
        near_miss="Pasar itu milik Rahmat Hidayat.",
    ),
    Rule(
        "name-mark",
        _mark,
        example="Pasar itu milik Drs. Rahmat.",
        near_miss="Pasar itu milik Rahmat Hidayat.",
    ),
    Rule(
        "name-connector",
        _connector,
        example="Pasar itu milik Rahmat bin Hidayat.",
        near_miss="Pasar itu milik Rahmat Hidayat.",
    ),
    Rule(
        "name-begins-at-pair",
        _before_pair,
        example="Pasar itu dibuka Bupati Zelmora I Gusti Ngurah Rahmat kemarin.",
        near_miss="Pasar itu dibuka Bupati Zelmora Rahmat Hidayat kemarin.",
    ),
    Rule(
        "name-end-of-compound",
        _end_of_compound,
        example="Pasar itu dibuka Jaksa Agung Rahmat kemarin.",
        near_miss="Pasar itu dibuka Bupati Agung Rahmat kemarin.",
    ),
    Rule(
        "name-shared-inside",
        _shared_inside,
        example="Pasar itu milik Putri Lestari.",
        near_miss="Pasar itu milik Jaksa Agung Rahmat.",
    ),
    Rule(
        "name-shared-last",
        _shared_last,
        example="Pasar itu milik Budi Utama.",
        near_miss="Pasar itu milik Bupati Utama.",
    ),
    Rule(
        "name-shared-after-office",
        _shared_after_office,
        example="Pasar itu dibuka Bupati Jaya Utama.",
        near_miss="Pasar itu dibuka Bupati Kupang Utama.",
    ),
    Rule(
        "name-none-together",
        _no_name_together,
        example="Kemarin orang mendapat Tunjangan Hari Raya di pasar.",
        near_miss="Pasar itu milik Hari Santoso.",
    ),
    Rule(
        "name-of-body-too",
        _name_of_body_too,
        example="Pasar itu milik Aji Darmaji.",
        near_miss="Rapat itu dihadiri AJI Kupang.",
    ),
    Rule(
        "name-initials-last",
        _initials_last,
        example="Kemarin Ketua Panitia, Herman HN, mengatakan pasar itu ramai.",
        near_miss="Kemarin Ketua Panitia HN mengatakan pasar itu ramai.",
    ),
    Rule(
        "name-shared-alone",
        _shared_alone,
        example="Imam Hidayat datang. “Pasar itu ramai,” kata Imam.",
        near_miss="Imam Hidayat datang. Imam masjid itu senang.",
    ),
    Rule(
        "name-shared-pair",
        _shared_pair,
        example="Warga berkumpul. “Pasar itu ramai,” kata Putri Tanjung.",
        near_miss="Pasar itu dekat Bank Tirta Putri Tanjung.",
    ),
    Rule(
        "name-pair",
        _pair,
        example="Pasar itu milik Anak Agung Rai.",
        near_miss="Pasar itu milik Anak Rai.",
    ),
    Rule(
        "name-body-word",
        _body_word_as_name,
        example="Pasar itu dibuka Wali Kota Kupang Jaya Negara.",
        near_miss="Pasar itu dibuka Wali Kota Kupang Rahmat Hidayat.",
    ),
    Rule(
        "name-title-of-alias",
        _title_of_alias,
        example="Pasar itu milik Rahmat alias Haji Mamat.",
        near_miss="Pasar itu milik Haji Mamat.",
    ),
    Rule(
        "name-ends-at-number-of-office",
        _number_of_office,
        example="Pasar itu dibuka Asisten I Rahmat kemarin.",
        near_miss="Pasar itu dibuka I Wayan Rahmat kemarin.",
    ),
    Rule(
        "name-ends-at-place-of-office",
        _place_of_office,
        example="Pasar itu dibuka Camat Oesabo Rahmat kemarin.",
        near_miss="Pasar itu dibuka Bupati Rahmat kemarin.",
    ),
    Rule(
        "name-ends-at-place-of-school",
        _place_of_school,
        example="Rapat itu dibuka Kepala SMA Negeri 2 Oesabo Rahmat Hidayat.",
        near_miss="Rapat itu dibuka Kepala SMA Negeri 2, Rahmat Hidayat.",
    ),
    Rule(
        "name-ends-at-single-word",
        _single_elsewhere,
        example="Kemarin Pelatih Zelmora Bargo Lemosi datang. Penggemar melihat tim Zelmora menang.",
        near_miss="Kemarin Pelatih Zelmora Bargo Lemosi datang. Penggemar melihat mereka menang.",
    ),
    Rule(
        "name-ends-at-office",
        _office_or_body,
        example="Pasar itu dibuka Bupati Rahmat.",
        near_miss="Kemarin orang bertemu Rahmat.",
    ),
    Rule(
        "name-ends-at-short-name",
        _short_name,
        example="Rapat itu dibuka Sekretaris Kementerian Pangan (Sesmenpang). Lalu datang Sesmenpang Rahmat Hidayat.",
        near_miss="Rapat itu dibuka Sekretaris Kementerian Pangan. Lalu datang Sesmenpang Rahmat Hidayat.",
    ),
    Rule(
        "name-ends-at-common-word",
        _without_capital,
        example="Warga melihat Lampu Rahmat bersama lampu lain.",
        near_miss="Pasar itu milik Rahmat Hidayat.",
    ),
    Rule(
        "name-ends-at-other-thing",
        _other_thing,
        example="Rapat itu dibuka Ketua Google Rahmat.",
        near_miss="Rapat itu dibuka Ketua Rahmat.",
    ),
    Rule(
        "name-ends-at-pair-of-places",
        _pair_of_places,
        example="Rapat itu dibuka Ketua Bank Lomela-Wanika Rahmat Hidayat.",
        near_miss="Rapat itu dibuka Rahmat-Wanika Hidayat.",
    ),
    Rule(
        "name-ends-at-address",
        _address,
        example="Berita itu dimuat Lentera.id Rahmat.",
        near_miss="Berita itu dimuat Lentera Rahmat.",
    ),
    Rule(
        "name-opener-after-name",
        _opener_after_name,
        example="Pasar itu milik Bima Laga.",
        near_miss="Pasar itu milik Bima Hidayat.",
    ),
    Rule(
        "name-ends-at-opener",
        _opener,
        example="Rapat itu dibuka Ketua Meskipun Rahmat.",
        near_miss="Pasar itu dibuka Rahmat.",
    ),
    Rule(
        "name-ends-at-place",
        _place,
        example="Pasar itu dibuka Wali Kota Kupang Rahmat.",
        near_miss="Pasar itu dibuka Rahmat.",
    ),
    Rule(
        "name-ends-at-last-place",
        _place_last,
        example="Rapat itu dibuka Ketua Debarkasi Medan kemarin.",
        near_miss="Rapat itu dibuka Rahmat Medan kemarin.",
    ),
    Rule(
        "name-ends-at-pair",
        _pair_of_people,
        example="Rapat itu dibuka Juru Bicara TKN Rahmat-Sari Hidayat kemarin.",
        near_miss="Rapat itu dibuka Rahmat Hidayat kemarin.",
    ),
    Rule(
        "name-initials",
        _initials,
        example="Buku itu ditulis JK Rahayu.",
        near_miss="Buku itu ditulis Rahayu.",
    ),
    Rule(
        "name-ends-at-acronym",
        _acronym,
        example="Pasar itu dibuka Ketua KPPU Rahmat.",
        near_miss="Pasar itu dibuka Ketua Rahmat.",
    ),
    Rule(
        "name-ends-at-number-or-verb",
        _number_or_verb,
        example="Rapat itu dibuka Ketua Tirta88 Rahmat.",
        near_miss="Pasar itu dibuka Tirta Rahmat.",
    ),
)


def name_start(words: Words, first_word: int, stop: int, usage: Usage) -> int | None:
    """Where the name begins in the run ``[first_word, stop)`` that it ends; None when the run ends in no name.

    Where a body's unknown name runs into the person's ("Yayasan Tirta Melati Rahmat Hidayat"), what the article uses
    alone and common given names tell the start; when nothing does, the shortest likely name is taken: a part of a name
    is still that person's.
    """
    lower = words.lower
    if _lives_there(words, first_word, stop):
        return stop - 1  # "warga Desa Sukamaju Sulastri mengatakan"
    if _is_named_after(words, first_word, stop):
        return None
    standing = _standing_elsewhere(words, first_word, stop, usage)
    if standing is not None:
        return standing
    name = _leftmost(words, first_word, stop, usage)
    if name == stop:
        return None
    while name < stop - 1 and looks_derived(lower[name]) and lower[name] not in usage.alone:
        name += 1  # "Menteri Pertahanan Sari Dewi": the end of an office or a body
    name = _past_body(words, first_word, name, stop, usage.alone)
    if name >= stop or stop - name > _LONGEST_NAME:
        return None
    return None if _is_too_short(words, name, stop, usage) or " ".join(lower[name:stop]) in known.places else name


def _is_named_after(words: Words, first_word: int, stop: int) -> bool:
    """Whether a run is what bears somebody's name: "Jalan Rahmat Hidayat", "Koperasi Melati Jaya"."""
    bracketed = first_word > 0 and words.texts[first_word - 1] == ")"
    return words.lower[first_word] in known.named_bodies and stop - first_word > 1 and not bracketed


def _is_too_short(words: Words, name: int, stop: int, usage: Usage) -> bool:
    """Whether a name is one short word that nothing else says is a name."""
    word = words.lower[name]
    short = stop - name == 1 and len(words.texts[name]) < _SHORTEST_WORD
    return short and word not in known.names and word not in usage.alone


def _lives_there(words: Words, first_word: int, stop: int) -> bool:
    """Whether a run is a village and one of its people, by a given name, who says something."""
    lower = words.lower
    known_end = lower[stop - 1] in known.given and lower[stop - 1] not in known.also_names
    if not known_end or stop - first_word < _VILLAGE_AND_NAME or lower[first_word] not in known.place_heads:
        return False
    lives = first_word > 0 and lower[first_word - 1] in known.groups_of_people
    return lives and saying_beside(words, stop - 1, stop)


def _standing_elsewhere(words: Words, first_word: int, stop: int, usage: Usage) -> int | None:
    """Where a name begins that stands by itself elsewhere: "Partai Tirta Amien Rais", where "Amien Rais" does."""
    lower = words.lower
    if lower[first_word] not in known.offices and lower[first_word] not in known.bodies:
        return None
    for name in range(max(first_word + 1, stop - _LONGEST_WHOLE), stop - 1):
        if tuple(lower[name:stop]) in usage.whole and lower[name - 1] not in known.names:
            return name
    return None


def _leftmost(words: Words, first_word: int, stop: int, usage: Usage) -> int:
    """How far to the left the words of the run can be a name's."""
    barrier = after_place(words.lower, first_word, stop, usage.local)
    step = _Step(words, first_word, stop, usage)
    name = stop
    while name > barrier:
        step.to(name)
        taken = first(_LEFTWARD, step)
        if taken is not None and taken[0] == _END:
            break
        name -= 1 if taken is None else taken[0]
    return name


def without_degrees(words: Words, first_word: int, stop: int) -> int:
    """Where a run ends without the degrees behind a name: "Rahmat Hidayat ST MSi", "Sari Dewi Sp.JP"."""
    lower = words.lower
    while stop - first_word > 2:
        if lower[stop - 1] in known.degrees and lower[stop - 1] not in known.names:
            stop -= 1
        elif stop - first_word > 4 and _is_two_part_degree(words, stop):
            stop -= 3
        else:
            break
    return stop


def _is_two_part_degree(words: Words, stop: int) -> bool:
    """Whether a degree of two parts ends at ``stop``: "Sp.JP"."""
    last = words.texts[stop - 1]
    short = last.isupper() and len(last) <= _SHORT
    return short and words.texts[stop - 2] == "." and words.lower[stop - 3] in known.degrees


def _past_body(words: Words, first_word: int, name: int, stop: int, alone: frozenset[str]) -> int:
    """Skip the words of a body's proper name that run into the person's name."""
    lower = words.lower
    left = lower[name - 1] if name else ""
    ended = name > first_word and (left in known.titles or left in known.offices or left in known.places)
    if ended or not _may_run_on(words, left, name):
        return name
    length = stop - name
    used = _first_used(words, name, stop, alone, left)
    if used is not None:
        return used
    if left in known.named_bodies:
        last = stop - 3 if length > 2 and len(lower[stop - 2]) == 1 else stop - 2  # "Johnny G Plate"
        return name + 1 if length <= 2 else max(name + 1, last)
    return name if length <= 3 else stop - 2


def _may_run_on(words: Words, left: str, name: int) -> bool:
    """Whether the word ``left`` is a body's whose own name the words from ``name`` on may begin with."""
    if left not in known.bodies or words.texts[name] == "I" or words.texts[name + 1 : name + 2] == ["."]:
        return False  # "I Made Suteja", "M. Risal"
    return left not in known.bodies_without_own_name or words.lower[name] in known.places


def _first_used(words: Words, name: int, stop: int, alone: frozenset[str], left: str) -> int | None:
    """Where a name begins behind the body ``left`` by a word used alone or a given name; None where there is none."""
    length = stop - name
    for index in range(name, stop):
        if words.lower[index] in alone or words.lower[index] in known.given:
            if index == stop - 1 and (length > 2 or (length > 1 and left not in known.named_bodies)):
                return stop - 2
            if index == name or length > 1:
                return index
    return None

"""Where the phrase that names an item ends: tables of what ends it, and of what only seems to."""

from __future__ import annotations

from kupang_cli.extract.points.items.glued_headings import IN_HEADINGS, SHORTEST_HEADING, sentence_behind
from kupang_cli.extract.points.items.title_words import closing, is_place, is_stop, is_verb, is_word, last_join
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_TITLE = 16  # words
_LONGEST_LIST = 80
_LONG_TITLE = 8  # words, after which a phrase that can be left off ends it
_LONGEST_HEADING = 18
_SHORTEST_TITLE = 2  # words before a clause that only explains
_LONGEST_RELATIVE = 4  # words of a relative clause that belongs to a name of two words or more
_LONGEST_GLOSS = 3  # words in brackets that are another word for those before
_LONGEST_BRACKET = 12
_LONGEST_QUOTED = 30
_LONGEST_VALUE = 9  # words behind the colon of a title that has one
_LONGEST_NAME = 6
_LONGEST_OF_AMOUNT = 4
_LONGEST_PREDICATE = 5  # words of a predicate before another that is left off
_YEAR = 4  # digits
_OPENING_MARKS = '(“‘«"'


class _Place:
    """A word at which the title of an item that begins at word ``first`` may end; the item ends before ``stop``."""

    __slots__ = ("first", "heading", "index", "listed", "lower", "stop", "text", "texts", "worded", "words")

    def __init__(self, words: Words, first: int, stop: int, *, worded: bool, heading: bool) -> None:
        self.words, self.texts, self.lower = words, words.texts, words.lower
        self.first, self.stop, self.worded, self.heading = first, stop, worded, heading
        self.listed = first  # the last member of a list, where one was passed
        self.move_to(first)

    def move_to(self, index: int) -> None:
        self.index, self.text = index, self.texts[index]

    @property
    def word(self) -> str:
        return self.lower[self.index]

    @property
    def length(self) -> int:
        """How many words the title has if it ends here."""
        return self.index - self.first

    @property
    def before(self) -> str:
        return self.lower[self.index - 1]

    @property
    def after(self) -> str:
        """The next word of the item in small letters, empty where it ends here."""
        return self.lower[self.index + 1] if self.index + 1 < self.stop else ""

    @property
    def is_named(self) -> bool:
        """Whether all words so far are written as a name is: two at least where a line or sentence begins with them."""
        return self.length > (not self.worded) and all(map(_is_named, self.texts[self.first : self.index]))


def _is_named(text: str) -> bool:
    return text[0].isupper() or text in ".-'’" or text in known.connectors


def end_of_title(words: Words, first: int, stop: int, *, worded: bool) -> int:
    """The word before which the title that begins at word ``first`` ends; the item ends before ``stop``."""
    heading = not worded and stop - first <= _LONGEST_HEADING and words.texts[stop - 1] not in ".;"
    glued = None if worded else sentence_behind(words, first, stop)
    if glued is not None:
        heading, stop = True, glued
    place = _Place(words, first, stop, worded=worded, heading=heading)
    rules = _HEADING_ENDS if heading else _ENDS
    index = _past(place)
    while index < stop:
        place.move_to(index)
        if applies(rules, place):
            return index
        index = _past(place)
    return stop


def _past(place: _Place) -> int:
    """The next word at which the title may end: not one in brackets or quote marks, nor one of a list."""
    index, stop = place.index, place.stop
    if place.text in _OPENING_MARKS:
        close = closing(place.texts, index, stop, _LONGEST_QUOTED)
        return index + 1 if close is None else close + 1
    if place.text == ",":
        join = last_join(place.words, index, stop)
        if join is not None:
            place.listed = index = join
    return index + 1


# ---------------------------------------------------------------- marks


def _abbreviation(place: _Place) -> bool | None:
    """The full stop of an abbreviation or an initial, or inside a word, ends nothing."""
    if place.text != ".":
        return None
    if not place.after:  # the sentence ends with it
        return None
    initial = len(place.before) == 1 and place.before.isalpha()
    short = place.before in known.abbreviations or place.before in known.abbreviations_ending
    words, index = place.words, place.index
    glued = words.starts[index + 1] == words.end(index) and is_word(place.texts[index + 1])
    return False if initial or short or glued else None


def _strong_mark(place: _Place) -> bool | None:
    return True if place.text in ".?!;”»" else None


def _strong_mark_of_heading(place: _Place) -> bool | None:
    return True if place.text in ".;" else None


def _quote_mark(place: _Place) -> bool | None:
    """A straight quote mark that closes what was opened before the title."""
    if place.text != '"':
        return None
    return place.words.end(place.index - 1) == place.words.starts[place.index]


def _colon(place: _Place) -> bool | None:
    """A colon ends a key, but not where a name or, in a heading, a statement follows: "Ketua: Rahmat Hidayat"."""
    if place.text != ":" or place.after == "/":  # of an address
        return None
    value = _value(place)
    if not value or len(value) > _LONGEST_VALUE or place.length > _LONGEST_NAME:
        return True
    if any(character.isdigit() for text in value for character in text):
        return True
    key = place.texts[place.first : place.index]
    headline = place.heading and value[0][0].isupper() and not any(map(str.isdecimal, key))
    return not (
        headline or all(_is_named(text) or text in known.small_in_titles or text in IN_HEADINGS for text in value)
    )


def _value(place: _Place) -> list[str]:
    """The words behind a colon, up to a comma before what only explains."""
    value = place.texts[place.index + 1 : min(place.stop, place.index + 2 + _LONGEST_VALUE)]
    for index in range(1, len(value) - 1):
        if value[index] == "," and value[index + 1].islower() and not place.heading:
            return value[:index]
    return value[:-1] if value and value[-1] == "." else value


def _bracket(place: _Place) -> bool | None:
    """A bracket ends the title, but not one with the short form or another word for what stands before.

    The initials of somebody who is named are left off: "Rahmat Hidayat (RH)".
    """
    if place.text != "(":
        return None
    close = closing(place.texts, place.index, place.stop, _LONGEST_BRACKET)
    inside = place.texts[place.index + 1 : close] if close is not None else []
    if len(inside) == 1 and inside[0].isalpha() and _is_short_form(place, inside[0]):
        return False
    after = place.texts[close + 1] if close is not None and close + 1 < place.stop else ""
    if after in known.list_joins or (after.islower() and place.length == 1 and not place.before[-1].isdigit()):
        return False  # "Nilai rapor (semester satu) dan ijazah", "IPK (indeks prestasi) minimal tiga"
    gloss = 0 < len(inside) <= _LONGEST_GLOSS and all(text.islower() and not is_verb(text) for text in inside)
    return not (gloss and not place.is_named)


def _is_short_form(place: _Place, inside: str) -> bool:
    """Whether a word in brackets is the short form of what stands before, but for somebody's initials."""
    before = place.lower[place.first : place.index]
    body = any(word in known.bodies or word in known.place_heads for word in before)
    return body or (inside.isupper() and place.before not in known.names)


def _dash(place: _Place) -> bool | None:
    """A dash between a name and what is said of it; not between two names or numbers."""
    name = place.texts[place.first : place.index]
    if place.text not in "–—-" or len(name) > _LONGEST_NAME or not all(map(_is_named, name)):
        return None
    follows = place.index + 2 < place.stop and place.texts[place.index + 1][0].isalpha()
    return (
        True if follows and not is_place(place.lower, place.index + 1) and place.after not in known.calendar else None
    )


def _comma(place: _Place) -> bool | None:
    """A comma, unless it parts the members of a list ("gula, garam, dan lemak"), a date or the name of a place."""
    if place.text != ",":
        return None
    day = place.before in known.weekdays and place.after.isdigit()
    if day or (is_place(place.lower, place.index + 1) and place.texts[place.index - 1][0].isupper()):
        return False
    return last_join(place.words, place.index, place.stop) is None


def _comma_of_heading(place: _Place) -> bool | None:
    """In a heading, a comma before what only explains or a day, or between a name and what is said of it."""
    if place.text != "," or not place.after:
        return None
    said = place.is_named and place.texts[place.index + 1].islower()
    explained = is_stop(place.lower, place.index + 1) or place.after in known.title_means
    return True if said or explained or place.after in known.weekdays else None


# ---------------------------------------------------------------- names, dates, amounts


def _role(place: _Place) -> bool | None:
    """What somebody with a name is: "Rahmat Hidayat sebagai ketua", "yang dinilai berhasil"."""
    if not place.is_named or not place.after:
        return None
    if place.text in known.title_roles:
        return True
    return True if place.word in known.relative and place.texts[place.index + 1].islower() else None


def _date(place: _Place) -> bool | None:
    """What follows a full date that opens the item: "3 Mei 2025 Rapat dimulai"."""
    if place.length != 3 or not is_word(place.text) or place.word in known.range_words:
        return None
    day, month, year = place.lower[place.first : place.index]
    return True if day.isdecimal() and month in known.months and year.isdecimal() and len(year) == _YEAR else None


def _amount(place: _Place) -> bool | None:
    """An amount behind what it is the amount of: "Tiket dewasa Rp50.000", but not "tidak melebihi Rp50.000"."""
    if place.worded or is_verb(place.before):
        return None
    currency = place.word in known.currencies or (place.word[:2] in known.currencies and place.word[2:3].isdigit())
    percent = place.word[0].isdigit() and place.after in known.percents
    if not (currency or percent) or place.before in known.small_in_titles or place.length < _SHORTEST_TITLE:
        return None
    short = place.length <= _LONGEST_NAME if percent else place.length <= _LONGEST_OF_AMOUNT
    return True if short else None


# ---------------------------------------------------------------- phrases


def _relative(place: _Place) -> bool | None:
    """A relative clause; a short one belongs to the name, and any to a name of one word."""
    if place.text not in known.relative or place.length < _SHORTEST_TITLE:
        return None
    for index in range(place.index + 1, min(place.stop, place.index + 2 + _LONGEST_RELATIVE)):
        if place.texts[index] in ',.;:!?"”(':
            return False
        ends = is_stop(place.lower, index) or place.lower[index] in known.list_joins
        if ends and place.lower[index] not in known.relative:
            return False
    return place.index + 1 + _LONGEST_RELATIVE < place.stop


def _explanation(place: _Place) -> bool | None:
    """A clause or phrase that only explains."""
    if place.length < _SHORTEST_TITLE or place.word in known.relative or place.text[0].isupper():
        return None
    return True if is_stop(place.lower, place.index) else None


def _copula(place: _Place) -> bool | None:
    """What is said of something that a relative clause names: "video yang beredar merupakan rekaman lama"."""
    named = place.word in known.title_copulas and place.length >= SHORTEST_HEADING
    return True if named and not known.relative.isdisjoint(place.lower[place.first : place.index]) else None


def _purpose(place: _Place) -> bool | None:
    """What something is done for, behind a verb with its object."""
    ends = place.word in known.title_purpose and place.length >= _SHORTEST_TITLE and is_verb(place.after)
    return True if ends else None


def _means(place: _Place) -> bool | None:
    """How something is done, or what it comes with: "dengan memakai pompa", "dengan total kapasitas"."""
    ends = place.word in known.title_means and (is_verb(place.after) or place.after in known.title_measures)
    return True if ends and place.length >= _SHORTEST_TITLE else None


def _limit(place: _Place) -> bool | None:
    """Until when or how far, unless the title itself is a range."""
    before = place.before
    number = any(map(str.isdigit, before)) or before in known.clock or before in known.calendar
    ends = place.word in known.range_words and place.length >= _SHORTEST_TITLE and not number
    dated = place.after[:1].isdigit() or place.after in known.calendar or place.after in known.title_means
    return True if ends and dated else None


def _second_predicate(place: _Place) -> bool | None:
    """Another predicate, joined to one that is long enough to name the item."""
    joined = place.word in known.list_joins and place.length >= _LONGEST_PREDICATE
    return True if joined and is_verb(place.after) and not is_verb(place.before) else None


def _phrase_of_long_title(place: _Place) -> bool | None:
    """In a long title, a phrase that can be left off, as one that completes a verb cannot: "berdampak pada nelayan"."""
    adjunct = place.word in known.title_adjuncts and not is_verb(place.before)
    return True if adjunct and place.index - place.listed >= _LONG_TITLE else None


def _long(place: _Place) -> bool | None:
    """A title of many words, or a list of very many: no text can make a title long."""
    return True if place.index - place.listed >= _LONGEST_TITLE or place.length >= _LONGEST_LIST else None


_TWO = "Pertama, jalan desa. Kedua, air bersih."
_LINES = "Rencana:\n1. Jalan desa\n2. Air bersih"

_MARKS: tuple[Rule[_Place, bool], ...] = (
    Rule(
        "full-stop-of-abbreviation-in-title",
        _abbreviation,
        example="Pertama, mengubah Perda No. 4 tentang pasar. Kedua, air bersih.",
        near_miss=_TWO,
    ),
    Rule(
        "title-before-quote-mark",
        _quote_mark,
        example='"Pertama, jalan desa", kata Camat. "Kedua, air bersih", katanya.',
        near_miss=_TWO,
    ),
    Rule(
        "title-before-colon",
        _colon,
        example="Pertama, jalan desa: rusak berat. Kedua, air bersih.",
        near_miss=_TWO,
    ),
    Rule(
        "title-before-bracket",
        _bracket,
        example="Pertama, jalan desa (yang lama rusak). Kedua, air bersih.",
        near_miss=_TWO,
    ),
    Rule(
        "title-before-dash",
        _dash,
        example="Peserta:\n- Rahmat Hidayat – juru masak asal kampung\n- Siti Aminah – guru tari di sanggar",
        near_miss=_LINES,
    ),
    Rule(
        "title-before-role",
        _role,
        example="Pengurus:\n1. Rahmat Hidayat sebagai ketua\n2. Siti Aminah sebagai bendahara",
        near_miss=_LINES,
    ),
    Rule(
        "title-before-news-of-a-date",
        _date,
        example="Urutan:\n1. 3 Mei 2025 Rapat dimulai\n2. 4 Mei 2025 Rapat selesai",
        near_miss="Urutan:\n1. 3 Mei Rapat dimulai\n2. 4 Mei Rapat selesai",
    ),
    Rule(
        "title-before-amount",
        _amount,
        example="Harga:\n1. Tiket dewasa Rp50.000 sekali masuk\n2. Tiket anak Rp20.000 sekali masuk",
        near_miss=_LINES,
    ),
)
# Whether the title of an item that is a heading ends before a word.
_HEADING_ENDS: tuple[Rule[_Place, bool], ...] = (
    *_MARKS,
    Rule(
        "heading-before-mark",
        _strong_mark_of_heading,
        example="Rencana:\n1. Jalan desa; rusak\n2. Air bersih; kurang",
        near_miss=_LINES,
    ),
    Rule(
        "heading-before-comma",
        _comma_of_heading,
        example="Rencana:\n1. Jalan desa, termasuk jembatan\n2. Air bersih",
        near_miss=_LINES,
    ),
)
# Whether the title of an item that is or opens a sentence ends before a word.
_ENDS: tuple[Rule[_Place, bool], ...] = (
    *_MARKS,
    Rule("title-before-mark", _strong_mark, example=_TWO, near_miss="Pertama, jalan desa"),
    Rule(
        "title-before-comma",
        _comma,
        example="Pertama, jalan desa, kata warga. Kedua, air bersih.",
        near_miss="Pertama jalan desa. Kedua air bersih.",
    ),
    Rule(
        "title-before-relative-clause",
        _relative,
        example="Pertama, jalan desa yang rusak setelah banjir besar pekan lalu. Kedua, air bersih.",
        near_miss=_TWO,
    ),
    Rule(
        "title-before-explanation",
        _explanation,
        example="Pertama, jalan desa karena rusak. Kedua, air bersih.",
        near_miss=_TWO,
    ),
    Rule(
        "title-before-copula",
        _copula,
        example="Pertama, video yang beredar itu merupakan rekaman lama. Kedua, air bersih.",
        near_miss="Pertama, jalan desa merupakan akses utama. Kedua, air bersih.",
    ),
    Rule(
        "title-before-purpose",
        _purpose,
        example="Pertama, membuka jalan untuk mengangkut garam. Kedua, air bersih.",
        near_miss="Pertama, dana untuk mengangkut garam. Kedua, air bersih.",
    ),
    Rule(
        "title-before-means",
        _means,
        example="Pertama, membuka jalan dengan memakai alat berat. Kedua, air bersih.",
        near_miss="Pertama, membuka jalan dengan warga. Kedua, air bersih.",
    ),
    Rule(
        "title-before-limit",
        _limit,
        example="Pertama, perbaikan jalan hingga Desember. Kedua, air bersih.",
        near_miss="Pertama, pukul 09.00 hingga 11.00 WIB. Kedua, air bersih.",
    ),
    Rule(
        "title-before-second-predicate",
        _second_predicate,
        example="Pertama, memperbaiki jalan desa di pesisir dan menanam bakau. Kedua, air bersih.",
        near_miss="Pertama, menanam dan merawat bakau. Kedua, air bersih.",
    ),
    Rule(
        "long-title-before-phrase",
        _phrase_of_long_title,
        example="Pertama, jalan desa baru milik warga kampung nelayan tua di pesisir. Kedua, air bersih.",
        near_miss="Pertama, jalan desa di pesisir. Kedua, air bersih.",
    ),
    Rule(
        "title-of-many-words",
        _long,
        example=f"Pertama, {'jalan desa ' * 9}itu. Kedua, air bersih.",
        near_miss=_TWO,
    ),
)

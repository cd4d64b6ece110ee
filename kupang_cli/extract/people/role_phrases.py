"""Roles beside a name: the office before it ("Kepala Dinas X Rahmat"), or after it ("Rahmat, anggota tim hukum,")."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.extract.people.capitals import is_acronym, is_title
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import clause_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_MOST_OF_OWNER = 3  # words from a relation to whose it is
_LONGEST_TOLD = 10  # words
_CLOSING = frozenset('"”,')
_LONGEST_ROLE = 26  # words
_LONGEST_POINTED = 10  # words
_MOST_COMMAS = 4
_MOST_UNKNOWN = 4  # lower-case words between an office and a name that no lexicon knows
_MOST_MODIFIERS = 4  # words before the noun of an English office
_YEAR = 4  # digits
_MOST_LINKS = 4  # words that lead from a name to what somebody is
_INSIDE = "&/-."


# ---------------------------------------------------------------- before a name


class _Before:
    """A reading of the words before the name at word ``name``, from it to the left; ``index`` is past the word at hand.

    ``best`` is where the titles and the role begin as far as read; ``office`` says that an office was found, ``ranked``
    that only titles stand between the name and here, so that a rank is no office of its own.
    """

    __slots__ = (
        *("best", "commas", "depth", "index", "listed", "lower", "name", "office", "ranked", "texts", "unknown"),
        "words",
    )

    def __init__(self, words: Words, name: int) -> None:
        self.words, self.texts, self.lower = words, words.texts, words.lower
        self.name = self.best = self.index = name
        self.depth = self.commas = self.unknown = 0
        self.office = self.listed = False
        self.ranked = True

    @property
    def text(self) -> str:
        """The word at hand."""
        return self.texts[self.index - 1]

    @property
    def word(self) -> str:
        """The word at hand in small letters."""
        return self.lower[self.index - 1]


def _closing_bracket(reading: _Before) -> bool | None:
    if reading.text != ")":
        return None
    reading.depth += 1
    return True


def _opening_bracket(reading: _Before) -> bool | None:
    if reading.text != "(":
        return None
    reading.depth -= 1
    return reading.depth >= 0


def _bracketed(reading: _Before) -> bool | None:
    """In brackets a date or an age ends the role, a short form does not."""
    return None if not reading.depth else not reading.text[0].isdigit()


def _calendar(reading: _Before) -> bool | None:
    return False if reading.word in known.calendar else None


def _possession(reading: _Before) -> bool | None:
    """Somebody is the relative or friend of the one named: "istri Rahmat"."""
    if reading.commas or reading.word not in known.genitive:
        return None
    return False if _is_genitive(reading.words, reading.index, reading.name) else None


def _office(reading: _Before) -> bool | None:
    if reading.word not in known.offices or (reading.word in known.ranks and reading.ranked):
        return None
    reading.best, reading.office = reading.index - 1, True
    return True


def _title(reading: _Before) -> bool | None:
    if not is_title(reading.word):
        return None
    if not reading.commas:
        reading.best = reading.index - 1
    return True


def _full_stop(reading: _Before) -> bool | None:
    """A full stop after a title, after "No", and after an initial."""
    if reading.text != ".":
        return None
    if reading.index < 2:
        return False
    before = reading.lower[reading.index - 2]
    return before in known.titles or before in known.numbered_offices or len(before) == 1


def _comma(reading: _Before) -> bool | None:
    """A comma before the name, and inside a long office: "Wali Kota Kupang, Rahmat Hidayat"."""
    if reading.text != ",":
        return None
    reading.commas += 1
    # "Deputi Bidang Tani, Ternak, dan Ikan Kementerian Koordinator Pangan": a list within an office goes on.
    reading.listed = reading.office and (reading.listed or reading.lower[reading.index] in known.coordinators)
    if (reading.office and not reading.listed) or reading.commas > _MOST_COMMAS or reading.index < 2:
        return False
    before = reading.texts[reading.index - 2]
    return before[0].isalnum() or before == ")"


def _pointing(reading: _Before) -> bool | None:
    """A phrase that points back may stand before the comma: "ketua lembaga itu, Rahmat"."""
    if reading.word not in known.pointing or reading.index == reading.name or reading.texts[reading.index] != ",":
        return None
    return True


def _part_of_office(reading: _Before) -> bool | None:
    """What the words of offices are made of."""
    text, word = reading.text, reading.word
    if reading.office and text.isdigit() and len(text) == _YEAR:
        return False  # "Sekda Kupang pada 2022 Bupati Rahmat"
    if reading.index > 1 and f"{reading.lower[reading.index - 2]} {word}" in known.inside_office:
        return True  # "Pengabdian kepada Masyarakat"
    if word == "atau" and is_acronym(reading.texts[reading.index]):
        return True  # "PT Tirta Aksara atau TA"
    if text[0].isupper() or text[0].isdigit() or text in _INSIDE:
        return True
    return True if word in known.bodies or word in known.inside_role else None


def _noun(reading: _Before) -> bool | None:
    """Nouns go on to the office, verbs do not: "pemilik dealer motor bekas Tirta di Bekasi, Rahmat"."""
    reading.unknown += 1
    word = reading.word
    if reading.office or reading.unknown > _MOST_UNKNOWN or not word[0].isalpha() or word in known.stops:
        return False
    return not (word in known.common_words or word in known.saying or clause_verb(word))


# Whether the role before a name may go on over a word, read from the name to the left.
_LEFTWARD: tuple[Rule[_Before, bool], ...] = (
    Rule(
        "role-closing-bracket",
        _closing_bracket,
        example="Pasar itu dibuka Ketua Koperasi Tani (Koptan) Rahmat.",
        near_miss="Pasar itu dibuka Ketua Koperasi Tani Rahmat.",
    ),
    Rule(
        "role-opening-bracket",
        _opening_bracket,
        example="Pasar itu dibuka Ketua Koperasi Tani (Koptan) Rahmat.",
        near_miss="Pasar itu dibuka Ketua Koperasi Tani Rahmat.",
    ),
    Rule(
        "role-in-brackets",
        _bracketed,
        example="Pasar itu dibuka Ketua Koperasi Tani (Koptan) Rahmat.",
        near_miss="Pasar itu dibuka Ketua Koperasi Tani Rahmat.",
    ),
    Rule(
        "role-ends-at-day",
        _calendar,
        example="Pasar itu dibuka Senin Rahmat datang.",
        near_miss="Pasar itu dibuka Rahmat.",
    ),
    Rule(
        "role-ends-at-possession",
        _possession,
        example="Pasar itu dibuka istri Rahmat.",
        near_miss="Pasar itu dibuka Rahmat.",
    ),
    Rule(
        "role-office",
        _office,
        example="Pasar itu dibuka Bupati Kupang Rahmat.",
        near_miss="Pasar itu dibuka Rahmat.",
    ),
    Rule(
        "role-title",
        _title,
        example="Pasar itu dibuka Haji Rahmat.",
        near_miss="Pasar itu dibuka Rahmat.",
    ),
    Rule(
        "role-full-stop",
        _full_stop,
        example="Pasar itu dibuka Drs. Rahmat.",
        near_miss="Pasar itu dibuka Rahmat.",
    ),
    Rule(
        "role-comma",
        _comma,
        example="Pasar itu dibuka Bupati Kupang, Rahmat.",
        near_miss="Pasar itu dibuka Bupati Kupang Rahmat.",
    ),
    Rule(
        "role-pointing",
        _pointing,
        example="Pasar itu dibuka ketua lembaga itu, Rahmat.",
        near_miss="Pasar itu dibuka ketua lembaga Rahmat.",
    ),
    Rule(
        "role-part-of-office",
        _part_of_office,
        example="Pasar itu dibuka Bupati Kupang Rahmat.",
        near_miss="pasar itu dibuka Bupati Rahmat.",
    ),
    Rule(
        "role-noun",
        _noun,
        example="Pasar itu dibuka pemilik dealer motor bekas Tirta, Rahmat.",
        near_miss="Bupati Rahmat membuka pasar.",
    ),
)


def phrase_start(words: Words, name: int, floor: int, taken: bytearray) -> int:
    """Where the titles and the role before the name at word ``name`` begin.

    Looks back no further than word ``floor`` and over no word in ``taken`` (a name already known). Where neither stands
    before the name, that is ``name`` itself.
    """
    lower = words.lower
    if name and (lower[name - 1] in known.prepositions or lower[name - 1] in known.coordinators):
        return name  # "pemain asal Kupang", "ahli dari Inafis", "korban dan Rahmat": no apposition
    reading = _read_leftward(words, name, floor, taken)
    begin = reading.best
    if begin == name and reading.commas == 1:
        begin = _before_relative_clause(words, name, floor)
    if begin < name:
        return _before_office(words, begin, floor, apart=reading.commas > 0)
    return _told_start(words, name, floor)


def _told_start(words: Words, name: int, floor: int) -> int:
    """Where a phrase of any words begins between a word of saying and the name; ``name`` where none does."""
    for begin in range(name - 1, max(floor, name - _LONGEST_TOLD), -1):
        if _is_told_by(words, begin, name):
            return begin
        if not words.texts[begin - 1][0].isalnum():
            break
    return name


def _read_leftward(words: Words, name: int, floor: int, taken: bytearray) -> _Before:
    """What stands before a name, read as far to the left as it can be its titles and role."""
    reading = _Before(words, name)
    if name > floor and words.lower[name - 1] in known.introducing:
        reading.index -= 1  # "produser film itu, yakni Rahmat"
    while reading.index > floor and name - reading.index < _LONGEST_ROLE and not taken[reading.index - 1]:
        reading.ranked = reading.ranked and (reading.word in known.titles or reading.text == ".")
        goes_on = first(_LEFTWARD, reading)
        if goes_on is None or not goes_on[0]:
            break
        reading.index -= 1
    return reading


def _before_office(words: Words, begin: int, floor: int, *, apart: bool) -> int:
    """Where a role begins that has more words before its office; ``apart`` says that a comma stands before the name."""
    lower = words.lower
    # "Associate Country Manager": English offices begin with the words before their noun.
    while floor < begin and _is_modifier(words, begin - 1):
        begin -= 1
    if floor < begin and lower[begin - 1] in known.before_offices and words.texts[begin - 1][0].isupper():
        begin -= 1  # "Dewan Pakar Tirta Rahmat"
    while apart and (owner := _before_owner(words, begin, floor)) is not None:
        begin = owner
    return begin


def _before_owner(words: Words, begin: int, floor: int) -> int | None:
    """The relation or office behind a comma that is of whom the word at ``begin`` means, not that one's.

    "Kakak tersangka, Rahmat", "Ibu kandung tersangka, Sari", "Staf khusus menteri, Rahmat"
    """
    texts, lower = words.texts, words.lower
    for place in range(begin - 1, max(floor, begin - _MOST_OF_OWNER) - 1, -1):
        word = lower[place]
        if word in known.relations or (word in known.offices and place < begin - 1):
            return place
        if not texts[place].isalpha() or not texts[place].islower() or word in known.stops or clause_verb(word):
            return None
    return None


def _is_told_by(words: Words, begin: int, name: int) -> bool:
    """Whether the phrase from ``begin`` stands between a word of saying and a comma.

    "kata Tuan Rumah Festival, Rahmat"; small letters only behind what is quoted: "”, kata penyerang Tirta, Rahmat"
    """
    texts, lower = words.texts, words.lower
    if begin < 1 or texts[name - 1] != "," or "," in texts[begin : name - 1]:
        return False
    said = lower[begin - 1] in known.before_speaker
    if not (said or lower[begin - 1] in known.according):
        return False
    if lower[name - 2] in known.pointing:
        return False  # "kata sosok itu, Rahmat"
    quoted = said and begin > 1 and texts[begin - 2] in _CLOSING
    a_person = not (lower[begin] in known.stops or lower[begin] in known.pronouns or lower[begin] in known.determiners)
    return name - 1 - begin > 1 and (texts[begin][0].isupper() or (quoted and a_person))


def _before_relative_clause(words: Words, name: int, floor: int) -> int:
    """Where an office begins whose relative clause a comma closes before its holder's name; ``name`` where none does.

    "Bekas pemain Tirta yang pernah melatih Kupang, Rahmat, mengaku"
    """
    lower, texts = words.lower, words.texts
    low = max(floor, name - _LONGEST_ROLE)
    if texts[name - 1] != "," or not _is_closed(words, name):
        return name
    relative = next((index for index in range(name - 2, low, -1) if lower[index] == "yang"), None)
    if relative is None or any(text in ',;:“”"' for text in texts[relative : name - 1]):
        return name
    begin = relative
    while begin > low and (
        texts[begin - 1][0].isupper() or lower[begin - 1] in known.inside_role or lower[begin - 1] in known.offices
    ):
        begin -= 1
    while begin < relative and lower[begin] not in known.offices:
        begin += 1
    return begin if begin < relative else name


def _is_closed(words: Words, name: int) -> bool:
    """Whether the capitals from word ``name`` end at a comma or before a word of saying."""
    stop = name
    while stop < len(words) and words.texts[stop][0].isupper():
        stop += 1
    return stop < len(words) and (words.texts[stop] == "," or words.lower[stop] in known.saying)


def _opens_office(words: Words, index: int) -> bool:
    """Whether an office begins at word ``index``: "direktur", "Associate Country Manager"."""
    limit = min(len(words), index + _MOST_MODIFIERS)
    if index < len(words) - 1 and words.lower[index] in known.before_offices and words.texts[index][0].isupper():
        index += 1
    while index < limit and words.lower[index] not in known.offices and _is_modifier(words, index):
        index += 1
    return index < len(words) and words.lower[index] in known.offices


def _is_modifier(words: Words, index: int) -> bool:
    """Whether a capitalised word, or "&" between two, stands before the noun of an English office."""
    if words.lower[index] in ("&", "and") and 0 < index < len(words) - 1:
        return words.lower[index - 1] in known.modifiers and words.lower[index + 1] in known.modifiers
    return words.texts[index][0].isupper() and words.lower[index] in known.modifiers


def _is_genitive(words: Words, begin: int, name: int) -> bool:
    """Whether only links stand between such a word and the name: "istri Rahmat", "kuasa hukum Rahmat"."""
    lower = words.lower
    return (begin < name and lower[begin] == "dari") or all(
        word in known.genitive_links or word in known.titles or word == "." for word in lower[begin:name]
    )


def role_before(words: Words, begin: int, name: int) -> tuple[int, int] | None:
    """The role in the phrase ``[begin, name)`` before a name: from its office, without the titles at its end."""
    lower = words.lower
    stop = _before_titles(words, begin, name)
    related = begin < stop and (lower[begin] in known.relations or _is_told_by(words, begin, name))
    if related and "," in words.texts[stop:name]:
        return begin, stop
    if " ".join(lower[stop - 2 : stop]) in known.among_others:
        return None  # "musisi besar di antaranya Rahmat"
    relative = next((index for index in range(begin + 1, stop) if lower[index] == "yang"), stop)
    stop = relative if lower[begin] in known.offices else stop
    while begin < stop and not _opens_role(words, begin, stop):
        begin += 1
    return (begin, stop) if begin < stop else None


def _opens_role(words: Words, index: int, stop: int) -> bool:
    """Whether the role before a name begins at ``index``: no honorific and no relation to the holder of an office."""
    lower = words.lower
    if lower[index] in known.honorifics or not _opens_office(words, index):
        return False
    return not (lower[index] in known.genitive and index + 1 < stop and lower[index + 1] in known.offices)


def _before_titles(words: Words, begin: int, stop: int) -> int:
    """Where the words before a name end without the titles and marks at their end."""
    texts, lower = words.texts, words.lower
    while stop > begin:
        word = lower[stop - 1]
        if word in known.titles:
            if word in known.offices and word not in known.honorifics and stop - 1 == begin:
                break  # an office that is also a rank stands alone: "Profesor Rahmat"
            stop -= 1
        elif texts[stop - 1] in ",." or word in known.introducing:
            stop -= 1
        elif (opening := _bracketed_title(words, begin, stop)) is not None:
            stop = opening
        else:
            break
    while stop > begin and (lower[stop - 1] in known.before_title or lower[stop - 1] in known.introducing):
        stop -= 1
    return stop


def _bracketed_title(words: Words, begin: int, stop: int) -> int | None:
    """Where a title in brackets begins that ends before ``stop``: "(Purn)", "(cand.)"; None where none does."""
    texts = words.texts
    if texts[stop - 1] != ")":
        return None
    last = stop - 3 if texts[stop - 2] == "." else stop - 2
    return last - 1 if last > begin and words.lower[last] in known.bracketed_titles and texts[last - 1] == "(" else None


# ---------------------------------------------------------------- after a name


def apposition(words: Words, name: int, stop: int) -> tuple[int, int] | None:
    """The role after the name ``[name, stop)``: ", anggota tim kuasa hukum," or "selaku Ketua Panitia"."""
    begin = _apposition_start(words, _past_age(words, _past_degrees(words, stop)), stop)
    if begin is None:
        return None
    end = _apposition_end(words, begin)
    if end is None or end == begin or words.lower[end - 1] in known.pointing:
        return None
    adjunct = name > 0 and words.lower[name - 1] in known.adjuncts
    return None if _opens_clause(words, end, adjunct) else (begin, end)


def _past_degrees(words: Words, index: int) -> int:
    """The word after the degrees behind a name: ", S.H., M.Si", " Sp.JP(K)"."""
    begin = index
    while (after := _past_degree(words, index)) > index:
        index = after
    return index + 1 if begin < index < len(words) and words.texts[index] == "." else index


def _past_degree(words: Words, index: int) -> int:
    """The word after one degree, with the mark before it; ``index`` where none stands there."""
    texts, lower, count = words.texts, words.lower, len(words)
    place = index + 1 if index < count and texts[index] in ",." else index
    if place >= count or not texts[place][0].isupper():
        return index
    if lower[place] not in known.degrees and not (place > index and _is_abbreviated(texts[place])):
        return index
    place += 1
    while place + 1 < count and texts[place] == "." and texts[place + 1].isupper() and len(texts[place + 1]) <= 3:
        place += 2
    return place + 3 if "".join(texts[place : place + 3]) in known.degree_brackets else place


def _is_abbreviated(text: str) -> bool:
    """Whether a word behind a mark looks like a degree that nobody listed."""
    return len(text) == 1 or "." in text


def _past_age(words: Words, index: int) -> int:
    """The word after an age: "(45)", ", 45"."""
    texts = words.texts
    if index + 2 >= len(words) or not texts[index + 1].isdigit():
        return index
    if texts[index] == "(" and texts[index + 2] == ")":
        return index + 3
    return index + 2 if texts[index] == texts[index + 2] == "," else index  # "Rahmat, 45, warga setempat"


def _apposition_start(words: Words, index: int, stop: int) -> int | None:
    """Where the role begins that the words from ``index`` open after the name that ends at ``stop``."""
    texts, lower, count = words.texts, words.lower, len(words)
    if index >= count:
        return None
    if lower[index] in known.apposition_openers:
        index += 1
    elif _is_copula(words, index):
        index = _past_copula(words, index)
    elif texts[index] == "," or _opens_bracket(words, index):
        index = _past_linking(words, index + 1)
    elif _is_office(words, index):
        pass  # "Rahmat Hidayat Ketua Panitia", "Rahmat (40) Ketua Panitia"
    elif index != stop or lower[index] in known.titles or not texts[index].islower():
        return None  # "Rahmat warga setempat mengatakan" does without the comma
    return index if index < count and _opens_office(words, index) else None


def _opens_bracket(words: Words, index: int) -> bool:
    """Whether a bracket with a small letter behind it opens: "Rahmat (warga setempat)"."""
    return words.texts[index] == "(" and index + 1 < len(words) and words.texts[index + 1][0].islower()


def _is_office(words: Words, index: int) -> bool:
    return (
        words.texts[index][0].isupper()
        and words.lower[index] in known.offices
        and words.lower[index] not in known.also_names
    )


def _is_copula(words: Words, index: int) -> bool:
    """Whether what somebody is follows: "adalah", "yang menjabat"."""
    return words.lower[index] in known.copulas or (words.lower[index] == "yang" and _links(words, index + 1))


def _links(words: Words, index: int) -> bool:
    """Whether a word at ``index`` goes on with what somebody is: "yang juga", "yang menjabat"."""
    return index < len(words) and (words.lower[index] in known.linking or words.lower[index] in known.copulas)


def _past_copula(words: Words, index: int) -> int:
    """The word after "adalah", "menjabat sebagai", "yang juga"."""
    lower, count = words.lower, len(words)
    begin = index
    while index < count and index - begin < _MOST_LINKS and (lower[index] == "yang" or _links(words, index)):
        index += 1
    return index + 1 if index < count and lower[index] in known.apposition_openers else index


def _past_linking(words: Words, index: int) -> int:
    """The word after what opens an apposition behind a comma: "yang juga", "salah seorang", "selaku"."""
    lower, count = words.lower, len(words)
    if index < count and (lower[index] in known.apposition_openers or lower[index] in known.after_comma):
        index += 1 if lower[index] != "salah" else 2
        if index < count and lower[index] in known.linking:
            index += 1
    return index


def _apposition_end(words: Words, begin: int) -> int | None:
    """Where the role that begins at ``begin`` ends; None where it is the next name's."""
    texts, lower, count = words.texts, words.lower, len(words)
    depth, index = 0, begin
    while index < count and index - begin < _LONGEST_ROLE:
        text = texts[index]
        if lower[index] in known.introducing:
            return None  # "Rahmat, pengurus partai lainnya, yakni Sari Dewi"
        if text == "(":
            if index + 1 < count and texts[index + 1][0].isdigit():
                break
            depth += 1
        elif text == ")":
            if not depth:
                break
            depth -= 1
        elif not depth and _ends_apposition(words, begin, index):
            break
        index += 1
    return index


def _ends_apposition(words: Words, begin: int, index: int) -> bool:
    """Whether the word at ``index`` is no part of the role that begins at ``begin``."""
    text, word = words.texts[index], words.lower[index]
    if not (text[0].isalnum() or text in "&/-") or word in known.calendar or word in known.pronouns:
        return True
    if index == begin:
        return word in known.stops
    if word in known.inside_apposition:
        return word == "di" and "".join(words.lower[index + 1 : index + 2]) in known.buildings
    if word in known.saying or word in known.stops or word in known.clause_openers:
        return True
    if word in known.relatives_of_place:
        return True
    return text[0].islower() and word not in known.offices and clause_verb(word)


def _opens_clause(words: Words, index: int, adjunct: bool) -> bool:
    """Whether the phrase that ends before ``index``, not closed by a mark, is the subject of a clause of its own."""
    lower, count = words.lower, len(words)
    if index >= count or words.texts[index] in ",.)":
        return False
    if adjunct:
        return True
    following = index
    while following < count and lower[following] in known.before_verb and lower[following] not in known.saying:
        following += 1
    if following < count and lower[following] in known.saying:
        return False
    word = lower[index]
    return word in known.clause_openers or word in known.pronouns or clause_verb(word)


# ---------------------------------------------------------------- pointing back


def pointing_roles(words: Words) -> Iterator[tuple[int, int]]:
    """The roles, of two words or more, that end before "itu", "ini" or "tersebut": "pemain asal Kupang itu"."""
    for stop, word in enumerate(words.lower):
        if word in known.pointing:
            stop = _before_age(words, stop)
            begin = _pointed_start(words, stop)
            if begin is not None and stop - begin > 1 and words.lower[begin] not in known.honorifics:
                yield begin, stop


def _before_age(words: Words, stop: int) -> int:
    """Where a phrase ends without an age: "bintang sinetron berusia 35 tahun itu"."""
    return stop - 3 if stop > 3 and words.lower[stop - 3] in known.aged else stop


def _pointed_start(words: Words, stop: int) -> int | None:
    """Where the role that ends at ``stop`` begins: at the first office of its phrase."""
    lower, best, index = words.lower, None, stop
    while index and stop - index < _LONGEST_POINTED and not _ends_pointed(words, index - 1):
        index -= 1
        word = lower[index]
        if word in known.never_pointed:
            return None
        if word in known.relational and word not in known.humans and word not in known.offices:
            break
        if word in known.offices:
            best = index
    return best


def _ends_pointed(words: Words, index: int) -> bool:
    """Whether the word at ``index`` is no part of a role that points back."""
    text, word = words.texts[index], words.lower[index]
    if not (text[0].isalnum() or text in "()&/-"):
        return True
    if word not in known.inside_role and (
        word in known.stops or word in known.pointing or word in known.clause_openers
    ):
        return True
    return text.islower() and word not in known.offices and clause_verb(word)

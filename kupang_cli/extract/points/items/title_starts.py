"""Where the phrase that names an item begins: a table of what may stand between the item's marker and it."""

from __future__ import annotations

from kupang_cli.extract.points.items.title_words import (
    closing,
    is_place,
    is_stop,
    is_verb,
    is_word,
    last_join,
)
from kupang_cli.grammar.rule import Rule
from kupang_cli.grammar.rule import first as first_rule
from kupang_cli.language.phrases import phrase_at
from kupang_cli.language.shapes import before_nya, passive_verb, prefixed_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_ASIDE = 8  # words
_LONGEST_CIRCUMSTANCE = 30
_LONGEST_PRESENTATION = 24
_LONGEST_MODIFIER = 16
_LONGEST_SUBJECT = 7
_LONGEST_AFTER_PRONOUN = 3
_QUOTE_MARKS = frozenset('"”»')
_CLAUSE_ENDS = frozenset(',.;:?!"”»()')


class _Rest:
    """What is left of an item from word ``first``, of whose words ``last`` is the last.

    ``begin`` is the word behind the marker. A title that a mark, not a word, opens says itself who does what.
    """

    __slots__ = ("begin", "first", "last", "lower", "texts", "words")

    def __init__(self, words: Words, begin: int, last: int) -> None:
        self.words, self.texts, self.lower = words, words.texts, words.lower
        self.begin = self.first = begin
        self.last = last

    def clause(self, longest: int) -> range:
        """The words after the first up to a mark, so many at most, that still leave one for the title."""
        stop = min(self.last, self.first + 1 + longest)
        marks = (index for index in range(self.first + 1, stop) if self.texts[index] in _CLAUSE_ENDS)
        return range(self.first + 1, next(marks, stop))

    @property
    def is_somebody(self) -> bool:
        """Whether a noun can stand here, and no verb, adverb or negation."""
        word = self.lower[self.first]
        verb = prefixed_verb(word) and word not in known.no_verbs and self.texts[self.first].islower()
        return not verb and word not in known.no_subjects and word not in known.before_verb

    def is_predicate(self, index: int) -> bool:
        """Whether a verb is said of what stands first, and no preposition or relative pronoun stands before it."""
        before = self.lower[index - 1]
        return before not in known.relative and before not in known.title_adjuncts

    def goes_on_behind(self, comma: int) -> bool:
        """Whether a date, a place or an explanation goes on behind a comma, or a quotation ends, and not a clause."""
        before, after = self.lower[comma - 1], self.lower[comma + 1]
        if after in _QUOTE_MARKS:
            return True
        placed = is_place(self.lower, comma + 1) or after in known.calendar
        return placed or after in known.explaining or (before in known.weekdays and after.isdigit())

    @property
    def tells(self) -> bool:
        """Whether a colon behind the marker says that a whole sentence is the item."""
        return self.texts[self.begin] == ":"

    @property
    def at_marker(self) -> bool:
        """Whether nothing parts this from the marker."""
        return self.first == self.begin


def beginning(words: Words, begin: int, stop: int, *, worded: bool) -> int:
    """The word with which the title of an item begins whose words behind the marker are ``[begin, stop)``.

    ``worded`` says that an ordinal word opens the item and no number, letter or bullet.
    """
    last = next((index for index in range(stop - 1, begin, -1) if is_word(words.texts[index])), begin)
    rest = _Rest(words, begin, last)
    rules = _STARTS if worded else _STARTS_BEHIND_MARKS
    while (found := first_rule(rules, rest)) is not None:
        rest.first = found[0]
    return rest.first


# ---------------------------------------------------------------- marks, connectives, asides


def _mark(rest: _Rest) -> int | None:
    """A mark, or brackets with what stands in them."""
    if is_word(rest.texts[rest.first]) or rest.first == rest.last:
        return None
    close = closing(rest.texts, rest.first, rest.last, _LONGEST_ASIDE)
    if rest.texts[rest.first] == "“" and close is not None and close < rest.last:
        return None  # "“Muara Kita” bersama Siti Aminah"
    return (rest.first if close is None or rest.texts[rest.first] != "(" else close) + 1


def _series(rest: _Rest) -> int | None:
    """What a site sets before the titles of a series, with its colon: "Cek Fakta: ..."."""
    length = phrase_at(known.title_series, rest.lower, rest.first)
    colon = rest.first + length
    return colon + 1 if length and colon < rest.last and rest.texts[colon] == ":" else None


def _lead(rest: _Rest) -> int | None:
    """A connective: "adalah", "bahwa", "adanya"."""
    after = rest.first + phrase_at(known.title_leads, rest.lower, rest.first)
    return after if rest.first < after <= rest.last else None


def _onward(rest: _Rest) -> int | None:
    """A word that goes on with the list, and its comma: "2. Kemudian, jalan desa"."""
    onward = rest.lower[rest.first] in known.list_closers and rest.first + 1 < rest.last
    return rest.first + 2 if onward and rest.texts[rest.first + 1] == "," else None


def _aside(rest: _Rest) -> int | None:
    """An aside with its comma, or up to the word that names the item: "menurut Rahmat,", "lanjut dia adalah"."""
    if rest.lower[rest.first] not in known.aside_openers:
        return None
    for index in range(rest.first + 1, min(rest.last, rest.first + _LONGEST_ASIDE)):
        if rest.texts[index] == "," or rest.lower[index] in known.title_namers:
            return index
    return None


# ---------------------------------------------------------------- what belongs to the marker


def _modifier(rest: _Rest) -> int | None:
    """What belongs to the head of the marker, up to the word that names the item: "yang dilakukan adalah"."""
    relative = rest.lower[rest.first] in known.relative
    if not relative and not (rest.at_marker and rest.lower[rest.first] in known.title_modifiers):
        return None
    aside = False
    for index in range(rest.first + 1, min(rest.last, rest.first + _LONGEST_MODIFIER)):
        text = rest.texts[index]
        if rest.lower[index] in known.title_namers:
            return index + 1
        if text == "," and not aside and rest.lower[index + 1] in known.aside_openers:
            aside = True
        elif text in _CLAUSE_ENDS and not (text == "," and aside):
            return index + 1 if relative and text == "," and rest.at_marker and index + 1 < rest.last else None
    return None


def _predicate(rest: _Rest) -> int | None:
    """A predicate of the marker itself that says where or when it is, or by whom it is held: "dimulai pada"."""
    verb = rest.first + (rest.lower[rest.first] in known.modals)
    if not rest.at_marker or verb + 2 > rest.last:
        return None
    length = phrase_at(known.title_predicates, rest.lower, verb)
    if length:
        return verb + length if verb + length <= rest.last else None
    if not passive_verb(rest.lower[verb]):
        return None
    if rest.lower[verb + 1] in known.agent:
        return verb + 2
    return verb + 1 if rest.texts[verb + 1][0].isupper() else None


# ---------------------------------------------------------------- clauses


def _circumstance(rest: _Rest) -> int | None:
    """A clause or phrase that says when, where or on what condition, up to its comma or its "maka"."""
    if rest.lower[rest.first] not in known.title_circumstances:
        return None
    index, stop = rest.first + 1, min(rest.last - 1, rest.first + _LONGEST_CIRCUMSTANCE)
    while index < stop:
        if rest.lower[index] in known.after_circumstances:
            return index + 1
        if rest.texts[index] == ",":
            after = rest.lower[index + 1]
            if after in known.exemplifying:
                return None
            join = last_join(rest.words, index, stop)
            if join is not None and rest.texts[join - 1] == ",":
                index = join
            elif not rest.goes_on_behind(index):
                return index + 1 + (after in known.after_circumstances)
        index += 1
    return None


def _preposition(rest: _Rest) -> int | None:
    """The preposition of a time or place that is all that is said of the marker: "titik kedua di"."""
    alone = rest.at_marker and rest.lower[rest.first] in known.lead_prepositions
    return rest.first + 1 if alone and rest.first < rest.last else None


def _presented(rest: _Rest) -> int | None:
    """Somebody with what he is, and the verb of saying: "Ketua Panitia, Rahmat Hidayat, mengatakan"."""
    if rest.tells or not rest.texts[rest.first][0].isupper():
        return None
    for index in range(rest.first + 1, min(rest.last, rest.first + _LONGEST_PRESENTATION)):
        word = rest.lower[index]
        if word in known.headline_negations:
            return index if rest.texts[index - 1] == "," else None
        if word in known.active_saying:
            return None if word in known.judging else index + 1
        if is_verb(word) or rest.texts[index] in '.;:"' or is_stop(rest.lower, index):
            break
    return None


def _reporting(rest: _Rest) -> int | None:
    """Somebody and a verb that reports, wants or shows: "Wali Kota menegaskan", "warga meminta"."""
    if not rest.is_somebody:
        return None
    for index in rest.clause(_LONGEST_ASIDE):
        word = rest.lower[index]
        if word in known.title_reporting:
            kept = word in known.judging or not rest.is_predicate(index)
            return None if kept else index + 1
        if is_verb(word) or word in known.headline_negations:
            break
    return None


def _suspicion(rest: _Rest) -> int | None:
    """Somebody and what says that it is not proved: "tersangka R diduga"."""
    inside = rest.clause(_LONGEST_SUBJECT)
    said = (index for index in inside if rest.lower[index] in known.suspicion)
    return next((index + 1 for index in said if rest.lower[index - 1] not in known.relative), None)


def _kind(rest: _Rest) -> int | None:
    """A subject that only says of what kind the item is: "salah satu syaratnya adalah", "tujuan program itu ialah"."""
    head = rest.lower[rest.first]
    if head not in known.one_of and head not in known.list_heads and before_nya(head) not in known.list_heads:
        return None
    inside = rest.clause(_LONGEST_ASIDE)
    return next((index + 1 for index in inside if rest.lower[index] in known.namers_of_kind), None)


def _asked(rest: _Rest) -> int | None:
    """Who is asked to do what is named: "meminta warga" of "meminta warga membayar iuran"."""
    asked = rest.lower[rest.first - 1] in known.title_asking
    if not asked and rest.lower[rest.first] not in known.title_asking:
        return None
    for index in rest.clause(_LONGEST_SUBJECT):
        word = rest.lower[index]
        if word in known.title_purpose:
            return index + 1
        if asked and (is_verb(word) or word in known.before_duty):
            return index
        if word in known.title_stops:
            break
    return None


def _subject(rest: _Rest) -> int | None:
    """A subject written with a capital or a pronoun, to its verb: "PHE terus mengoptimalkan"."""
    if rest.tells or not (rest.texts[rest.first][0].isupper() or rest.lower[rest.first] in known.title_subjects):
        return None
    pronoun = rest.lower[rest.first] in known.title_pronouns
    for index in rest.clause(_LONGEST_AFTER_PRONOUN if pronoun else _LONGEST_SUBJECT):
        text, word = rest.texts[index], rest.lower[index]
        if word in known.relative or word in known.stative or (text.islower() and passive_verb(word)):
            break
        if word in known.headline_negations:
            return index
        if is_stop(rest.lower, index):
            break
        if text.islower() and is_verb(word):
            return index if rest.is_predicate(index) else None
        if word in known.modals:
            return None if passive_verb(rest.lower[index + 1]) else index + 1
    return None


def _pronoun(rest: _Rest) -> int | None:
    return rest.first + 1 if rest.lower[rest.first] in known.title_pronouns and rest.first < rest.last else None


def _subject_pointed_at(rest: _Rest) -> int | None:
    """A subject that points back, to its verb: "aturan ini membatasi"."""
    for index in rest.clause(_LONGEST_SUBJECT):
        if rest.lower[index - 1] in known.pointing:
            verb = is_verb(rest.lower[index]) and rest.lower[index] not in known.stative
            return index if verb else None
    return None


def _duty(rest: _Rest) -> int | None:
    """Somebody and the word that says he has to: "peserta wajib" of "peserta wajib membawa kartu"."""
    for index in rest.clause(0 if rest.tells else _LONGEST_ASIDE):
        if rest.lower[index] in known.duties:
            after = rest.lower[index + 1]
            if after in known.title_purpose and index + 2 <= rest.last:
                return index + 2
            return index + 1 if is_verb(after) or after in known.before_duty else None
    return None


_TWO = "Pertama, jalan desa. Kedua, air bersih."
_LINES = "Rencana:\n1. Jalan desa\n2. Air bersih"

_SERIES = Rule(
    "title-behind-series",
    _series,
    example="Baca:\n1. Cek Fakta: Hoaks Banjir di Kota\n2. Cek Fakta: Video Lama Pasar",
    near_miss=_LINES,
)
_MARK = Rule("title-behind-mark", _mark, example=_TWO, near_miss="Pertama jalan desa. Kedua air bersih.")
_ONWARD = Rule(
    "title-behind-kemudian",
    _onward,
    example="Cara melaut:\n1. Siapkan jaring\n2. Kemudian, periksa perahu",
    near_miss=_LINES,
)
_ASIDE = Rule(
    "title-behind-aside",
    _aside,
    example="Pertama, menurut Rahmat, jalan desa. Kedua, air bersih.",
    near_miss=_TWO,
)
_CIRCUMSTANCE = Rule(
    "title-behind-circumstance",
    _circumstance,
    example="Pertama, setelah banjir surut, jalan desa diperbaiki. Kedua, air bersih.",
    near_miss=_TWO,
)
_DUTY = Rule(
    "title-behind-duty",
    _duty,
    example="Pertama, peserta wajib membawa kartu. Kedua, air bersih.",
    near_miss=_TWO,
)

# What stands before the title of an item that an ordinal word opens.
_STARTS: tuple[Rule[_Rest, int], ...] = (
    _MARK,
    _ASIDE,
    Rule(
        "title-behind-modifier-of-marker",
        _modifier,
        example="Langkah pertama yang dilakukan adalah membuka jalan. Langkah kedua menanam bakau.",
        near_miss=_TWO,
    ),
    Rule(
        "title-behind-predicate-of-marker",
        _predicate,
        example="Tahap pertama dimulai pada Senin pagi. Tahap kedua dimulai pada Selasa sore.",
        near_miss=_TWO,
    ),
    _CIRCUMSTANCE,
    Rule(
        "title-behind-preposition",
        _preposition,
        example="Langkah pertama di pasar. Langkah kedua di dermaga.",
        near_miss=_TWO,
    ),
    Rule("title-behind-connective", _lead, example="Pertama adalah jalan desa. Kedua, air bersih.", near_miss=_TWO),
    Rule(
        "title-behind-reporting-clause",
        _reporting,
        example="Pertama, warga meminta air bersih. Kedua, jalan desa.",
        near_miss=_TWO,
    ),
    Rule(
        "title-behind-one-presented",
        _presented,
        example="Pertama, Ketua Panitia, Rahmat Hidayat, mengatakan pasar dibuka lagi. Kedua, jalan desa.",
        near_miss=_TWO,
    ),
    Rule(
        "title-behind-one-who-is-asked",
        _asked,
        example="Pertama, Camat meminta warga membayar iuran. Kedua, jalan desa.",
        near_miss="Pertama, Camat meminta air bersih. Kedua, jalan desa.",
    ),
    _DUTY,
    Rule(
        "title-behind-suspicion",
        _suspicion,
        example="Pertama, tersangka R diduga membakar gudang. Kedua, tersangka S diduga membantu.",
        near_miss=_TWO,
    ),
    Rule(
        "title-behind-kind",
        _kind,
        example="Pertama, tujuan program itu adalah menambah guru. Kedua, air bersih.",
        near_miss=_TWO,
    ),
    Rule(
        "title-behind-named-subject",
        _subject,
        example="Pertama, Dinas Sosial terus membuka dapur umum. Kedua, jalan desa.",
        near_miss="Pertama, warung desa membuka dapur umum. Kedua, jalan desa.",
    ),
    Rule(
        "title-behind-subject-that-points-back",
        _subject_pointed_at,
        example="Pertama, aturan ini membatasi nelayan. Kedua, jalan desa.",
        near_miss="Pertama, aturan itu rumit. Kedua, jalan desa.",
    ),
    Rule("title-behind-pronoun", _pronoun, example="Pertama, kami ukur debit air. Kedua, jalan desa.", near_miss=_TWO),
)
# What stands before the title of an item that a number, a letter or a bullet opens.
_STARTS_BEHIND_MARKS: tuple[Rule[_Rest, int], ...] = (_MARK, _SERIES, _ONWARD, _ASIDE, _CIRCUMSTANCE, _DUTY)

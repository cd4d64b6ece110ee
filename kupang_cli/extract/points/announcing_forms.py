"""The forms in which the words before a list announce it: "Berikut ...", a question, a line above, a counted noun."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.label_ends import is_verb, phrase_end, takes_verb
from kupang_cli.extract.points.labels import (
    Label,
    count_of,
    heading_at,
    heading_before,
    is_noun,
    label_at,
    noun_at,
    plural_at,
    promise,
)
from kupang_cli.extract.points.markers import Marker, MarkerKind
from kupang_cli.extract.tags import TAGS
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import before_nya, doubled_word
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_LONGEST_LINE = 14  # words of a line above a list
_LONGEST_STRETCH = 120  # words looked at in one sentence
_BERIKUT = 2  # words of "berikut ini"
_LONGEST_COMPILER = 4  # words of who compiled a list, and the verb
_SHORTEST_SENTENCE = 5  # words of one that says something
_SHORTEST_STEM = 4  # letters that two forms of a noun share: "tahap", "tahapan"
_OPENERS = Pattern(TAGS, "[number_words ordinals short_number quantifiers doubled_word]")
_CLAUSE_MARKS = frozenset(',:;.?!“"”()')
_PARTING_MARKS = frozenset(",:;.?!()")
_SENTENCE_MARKS = frozenset('.?!"“”')
_NO_LINE_END = frozenset('.!?,;"”')


class Form(Enum):
    """The form in which a label stands."""

    FOLLOWING = "behind berikut"
    LINE = "line above"
    ASKED = "question"
    OBJECT = "object of a verb that tells"
    SUBJECT = "subject of the list's own clause"
    CLAUSE = "clause before a colon"
    COUNTED = "counted noun"
    QUANTIFIED = "quantified noun"
    PLURAL = "doubled noun"
    HEAD = "noun of the items"


class Found(NamedTuple):
    """A label, in which form it stands, and the sentence that it stands in."""

    label: Label
    form: Form
    sentence: int


class Between(NamedTuple):
    """What stands between a sentence and the list: how many sentences that say something.

    ``adjacent`` says that none does at all, ``led_on`` that one says that the list follows.
    """

    distance: int = 0
    adjacent: bool = True
    led_on: bool = False


class Stretch:
    """The words of a sentence before a list: ``inside`` are their indices, ``first`` is the list's first marker.

    ``between`` is what stands between the sentence and the list.
    """

    __slots__ = ("adjacent", "article", "distance", "first", "head", "inside", "layout", "led_on", "sentence", "words")

    def __init__(self, article: Article, layout: Layout, sentence: int, first_marker: Marker, between: Between) -> None:
        span = layout.sentences[sentence].span
        inside = layout.words.within(span.start, min(span.end, first_marker.start))
        self.inside = range(max(inside.start, inside.stop - _LONGEST_STRETCH), inside.stop)
        self.layout, self.words, self.sentence = layout, layout.words, sentence
        self.article, self.first = article, first_marker
        self.distance, self.adjacent, self.led_on = between
        self.head = head_of(layout.words, first_marker)

    @property
    def own(self) -> bool:
        """Whether the list begins in this sentence."""
        return self.sentence == self.first.sentence

    @property
    def end(self) -> int:
        """Where the words end, without the marks behind them."""
        end = self.inside.stop
        while end > self.inside.start and not self.words.texts[end - 1][0].isalnum():
            end -= 1
        return end

    @property
    def has_colon(self) -> bool:
        """Whether a colon ends the sentence, which a list has to follow."""
        end, stop = self.end, self.inside.stop
        return end < stop and self.words.texts[end] in ":;"

    @property
    def announces(self) -> bool:
        """Whether the sentence says that a list follows it at once."""
        return not self.distance and (self.led_on or self.has_colon or _says_that_follows(self))

    def closes(self, end: int) -> bool:
        """Whether a label that ends before word ``end`` closes its sentence: neither verb nor other clause follows."""
        words, after = self.words, end
        while after < self.end and words.lower[after] in known.label_auxiliaries:
            after += 1
        if after < self.end and is_verb(words.texts[after]) and words.lower[after] not in known.label_stop:
            return False
        return _PARTING_MARKS.isdisjoint(self.words.texts[end : self.end])

    @property
    def opening(self) -> int:
        """The first word that is no connective: "Adapun", "Nah", "Sementara itu"."""
        lower = self.words.lower
        places = (at for at in self.inside if lower[at] not in known.opens_heading and lower[at][0].isalnum())
        return next(places, self.inside.stop)

    def found(self, label: Label | None, form: Form) -> tuple[Found, ...] | None:
        """The label as what a rule says."""
        return None if label is None else (Found(label, form, self.sentence),)


def head_of(words: Words, marker: Marker) -> str | None:
    """The noun of a list's items, in the words before their ordinal: "tahap" of "tahap pertama"."""
    heads = [index for index in words.within(marker.start, marker.end) if is_noun(words, index)]
    dressed = marker.kind in (MarkerKind.HEAD_AND_ORDINAL, MarkerKind.HEAD_AND_NUMBER)
    head = words.lower[heads[0]] if dressed and heads else None
    return None if head in known.ordinals else head


def same_noun(noun: str, other: str) -> bool:
    """Whether two words are forms of one noun: "tahap" and "tahapan", "faktor-faktor" and "faktor"."""
    shorter, longer = sorted((_stem(noun), _stem(other)), key=len)
    return shorter == longer or (len(shorter) >= _SHORTEST_STEM and longer.startswith(shorter))


def _stem(noun: str) -> str:
    """A noun without -nya and said once."""
    noun = noun.partition("-")[0] if doubled_word(noun) else noun
    return before_nya(noun) or noun


def announcing(stretch: Stretch) -> Iterator[Found]:
    """Every label that the words of a stretch may be."""
    for rule in _FORMS:
        found = first((rule,), stretch)
        if found is not None:
            yield from found[0]


def _says_that_follows(stretch: Stretch) -> bool:
    """Whether a word like "berikut" says that something follows."""
    lower = stretch.words.lower
    return any(lower[index] in known.followers and lower[index] not in known.pointing for index in stretch.inside)


def leads_on(stretch: Stretch) -> bool:
    """Whether a sentence without a label only says that the list follows, or says nothing: "Simak rinciannya."."""
    return len(stretch.inside) <= _SHORTEST_SENTENCE or _says_that_follows(stretch)


def pointed_back(stretch: Stretch) -> Iterator[str]:
    """Nouns with a word that points back to what announced a list: "faktor-faktor tersebut", "kedua hal itu"."""
    lower = stretch.words.lower
    for index in stretch.inside[1:]:
        if lower[index] in known.pointing:
            noun = lower[index - 1]
            if doubled_word(noun) or (index > 1 and lower[index - 2] in known.ordinals):
                yield noun


# ---------------------------------------------------------------- "Berikut syarat lelang ikan"


def _following(stretch: Stretch) -> tuple[Found, ...] | None:
    """A noun phrase behind "berikut", "simak", "inilah" names what follows."""
    words, stop = stretch.words, stretch.inside.stop
    for index in reversed(stretch.inside):
        if words.lower[index] not in known.followers or not _opens_following(stretch, index):
            continue
        label = heading_at(words, _past_links(words, index + 1, stop), stop)
        alone = label is not None and len(words.within(*label.span)) == 1
        weak = alone and words.lower[index] not in known.says_berikut  # "Simak baik-baik!"
        if label is not None and _names(words, label, stop) and (not weak or heads_lists(words.lower[label.noun])):
            return stretch.found(label, Form.FOLLOWING)
    return None


def _past_links(words: Words, begin: int, stop: int) -> int:
    """Past "ini adalah" and past who compiled the list: "Berikut redaksi telah merangkum"."""
    while begin < stop and words.lower[begin] in known.follower_links:
        begin += 1
    near = range(begin, min(stop, begin + _LONGEST_COMPILER))
    return next((index + 1 for index in near if words.lower[index] in known.compiling), begin)


def _opens_following(stretch: Stretch, index: int) -> bool:
    """Whether a word like "berikut" may have the list's name behind it; "ini" only where a clause begins."""
    lower = stretch.words.lower
    before = lower[index - 1] if index > stretch.inside.start else ""
    if lower[index] in known.pointing:
        return stretch.announces and stretch.has_colon and not before[:1].isalnum()
    return before not in known.label_attributes


def _names(words: Words, label: Label, stop: int) -> bool:
    """Whether a phrase names a list: not "rinciannya", nor the subject of "Berikut redaksi telah merangkum"."""
    inside = words.within(*label.span)
    noun = words.lower[label.noun]
    if all(words.lower[index] in known.refers_on or _stem(words.lower[index]) in known.refers_on for index in inside):
        return False
    after = words.lower[inside.stop] if inside.stop < stop else ""
    verb = after in known.label_auxiliaries or (after and is_verb(words.texts[inside.stop]))
    return not (verb and words.texts[label.noun][0].isupper()) and "." not in noun


# ---------------------------------------------------------------- "Apa saja syarat lelang ikan?"


def _asked(stretch: Stretch) -> tuple[Found, ...] | None:
    """A question for several things names them: behind "apa saja", or before it."""
    words, (start, stop) = stretch.words, (stretch.inside.start, stretch.inside.stop)
    texts = words.texts
    if "?" not in texts[start:stop]:
        return None
    for index in reversed(range(start, stop - 1)):
        word, after = words.lower[index], words.lower[index + 1]
        if (word, after) in known.asks:
            label = heading_at(words, index + 2, stop) or heading_before(words, start, index)
            return stretch.found(label, Form.ASKED)
        if word in known.asks_for and heads_lists(after):
            return stretch.found(heading_at(words, index + 1, stop), Form.ASKED)
    return None


# ---------------------------------------------------------------- a line above the list


def _line(stretch: Stretch) -> tuple[Found, ...] | None:
    """A short line right above lines names them: "Arah Muara", "Cara Merawat Jaring"."""
    words = stretch.words
    marked = stretch.first.kind.is_line or stretch.first.kind is MarkerKind.NUMBERED_CLAUSE
    above = _line_above(stretch)
    if not stretch.adjacent or not marked or above is None:
        return None
    begin, end = _past_mark(stretch, above), stretch.end
    if begin >= end or words.texts[stretch.inside.stop - 1] in _NO_LINE_END or _says_that_follows(stretch):
        return None
    if _is_clause(words, range(begin, end)):
        return None
    end = _line_end(words, begin, end)
    return stretch.found(Label(words.span(begin, end), promise(words, begin, end, _LONGEST_LINE), begin), Form.LINE)


def _line_above(stretch: Stretch) -> int | None:
    """The first word of the short line right above the list, or before it in its own line: "Pembina: – Camat"."""
    span, paragraph, _ = stretch.layout.sentences[stretch.sentence]
    begin, end = stretch.opening, stretch.end
    if begin >= end:
        return None
    break_ = stretch.article.text.rfind("\n", stretch.words.starts[begin], stretch.words.starts[end - 1])
    whole = stretch.layout.paragraphs[paragraph].span
    if break_ >= 0:
        begin = stretch.words.index(break_)
    elif span.start != whole.start or (not stretch.own and span.end != whole.end):
        return None
    return begin if end - begin <= _LONGEST_LINE else None


def _past_mark(stretch: Stretch, begin: int) -> int:
    """Where a line begins behind its own number, which only a line above bullets or letters can have."""
    words = stretch.words
    if begin + 1 >= stretch.end or words.texts[begin + 1] not in ".)":
        return begin
    numbered = stretch.first.kind is MarkerKind.NUMBERED_LINE and words.texts[begin].isdecimal()
    return stretch.end if numbered else begin + 2


def _is_clause(words: Words, inside: range) -> bool:
    """Whether a line says something of something, points back, or says only where it was taken from."""
    lower = words.lower
    address = any("." in lower[index] and lower[index][0].isalpha() for index in inside)
    if address or lower[inside.start] in known.citing_headings:
        return True
    points_back = (
        lower[index] in known.pointing and lower[index - 1] not in known.headline_time for index in inside[1:]
    )
    if lower[inside.stop - 1] in _last_announcing_verbs() or any(points_back):
        return True
    relative = next((index for index in inside if lower[index] in known.relative), inside.stop)
    return any(
        lower[index] in known.label_auxiliaries or (is_verb(words.texts[index]) and not takes_verb(lower[index - 1]))
        for index in inside[1 : relative - inside.start]
    )


@cache
def _last_announcing_verbs() -> frozenset[str]:
    """The last words of announcing verbs."""
    return frozenset(verb[-1] for verb in known.announcing_verbs)


def _line_end(words: Words, begin: int, end: int) -> int:
    """The end of what a line names, before where it was taken from, and when."""
    for index in range(begin + 1, end):
        word = words.lower[index]
        dated = word in known.label_when and index + 1 < end and _is_time(words.lower[index + 1])
        if dated or word in known.citing_headings or word in known.followers or words.texts[index] in ":(":
            return index
    return end


def _is_time(word: str) -> bool:
    """Whether a word begins to say when."""
    return word[0].isdigit() or word in known.headline_time


# ---------------------------------------------------------------- "Syarat lelang adalah sebagai berikut:"


def _clause(stretch: Stretch) -> tuple[Found, ...] | None:
    """The subject of a clause that the list ends, or the noun phrase before the colon."""
    words, lower = stretch.words, stretch.words.lower
    end = stretch.end
    says_so = not known.says_berikut.isdisjoint(lower[max(stretch.inside.start, end - _BERIKUT) : end])
    if not (says_so or stretch.has_colon) or lower[stretch.inside.start] in known.citing_headings:
        return None
    while end > stretch.inside.start and lower[end - 1] in known.before_berikut:
        end -= 1
    verb = _before_announcing_verb(words, stretch.inside.start, end)
    subject = _subject_before(stretch, verb) if verb < end else None
    if subject is not None and _names(words, subject, verb):
        return stretch.found(subject, Form.CLAUSE)
    label = _noun_before(stretch, verb)
    return stretch.found(label, Form.CLAUSE) if label is not None and _is_telling(words, label) else None


def _noun_before(stretch: Stretch, end: int) -> Label | None:
    """The noun phrase that ends before word ``end``; one with a count is read as such, unless it opens the clause."""
    label = heading_before(stretch.words, stretch.inside.start, end)
    if label is None or label.span.start <= stretch.words.starts[stretch.opening]:
        return label
    return label if label.span.start == stretch.words.starts[label.noun] else None


def _before_announcing_verb(words: Words, first_word: int, end: int) -> int:
    """Where the announcing verbs begin that end before word ``end``; ``end`` where there is none."""
    found = end
    while True:
        verbs = (verb for verb in known.announcing_verbs if tuple(words.lower[found - len(verb) : found]) == verb)
        verb = next(verbs, None)
        if verb is None or found - len(verb) <= first_word:
            break
        found -= len(verb)
        while words.texts[found - 1] in ",(" and found - 1 > first_word:
            found -= 1
    return found


def _subject_before(stretch: Stretch, end: int) -> Label | None:
    """The subject of the clause whose verb is at word ``end``: the sentence's first noun phrase, or the clause's."""
    words = stretch.words
    for begin in (stretch.opening, _clause_start(stretch, end)):
        label = heading_at(words, begin, end) if begin < end else None
        if label is not None and _reaches(words, label, end):
            return label
    return None


def _reaches(words: Words, label: Label, end: int) -> bool:
    """Whether only what says more about a label stands between it and word ``end``: "syarat lelang tersebut"."""
    after = words.index(label.span.end)
    if after >= end:
        return True
    if words.lower[after] in known.pointing:
        return after + 1 == end and not doubled_word(words.lower[label.noun])
    belongs = words.lower[after] in known.relative or words.lower[after] in known.label_attributes
    return belongs or words.texts[after] == "("


def _clause_start(stretch: Stretch, end: int) -> int:
    """Where the clause begins that ends before word ``end``: behind a mark or a word like "adapun"."""
    words, begin = stretch.words, end
    while begin > stretch.inside.start and words.texts[begin - 1] not in _CLAUSE_MARKS:
        begin -= 1
        if words.lower[begin] in known.opens_clause_of_list:
            return begin + 1
    while begin < end and words.lower[begin] in known.opens_heading:
        begin += 1
    return begin


def _is_telling(words: Words, label: Label) -> bool:
    """Whether a label says something, by several words or by a noun of lists."""
    if not _names(words, label, words.index(label.span.end)):
        return False
    noun = words.lower[label.noun]
    bare = noun in known.bare_heads
    return len(words.within(*label.span)) > 1 or (heads_lists(noun) and not bare)


# ---------------------------------------------------------------- "Masalah jaring ini ada dua, pertama robek"


def _subject(stretch: Stretch) -> tuple[Found, ...] | None:
    """The subject of the clause in which the list begins, or of the sentence before, which counts: "... ada dua."."""
    if not stretch.adjacent or (stretch.first.kind.is_line and not stretch.has_colon):
        return None
    words, start = stretch.words, stretch.inside.start
    inside_clause = stretch.own and words.texts[stretch.inside.stop - 1] not in _SENTENCE_MARKS
    whole = end = stretch.inside.stop if inside_clause else stretch.end
    promises = None
    while end > start and _before_first(words, end - 1):
        promises = promises or _number(words.lower[end - 1])
        end -= 1
    if not known.before_first_item.intersection(words.lower[end:whole]):
        promises = None
    # "jalur masuk yang pertama", but not "pembangunan jembatan tahap pertama"
    parted = end < whole or (stretch.first.kind is MarkerKind.HEAD_AND_ORDINAL and stretch.head is None)
    if end == start or not (parted if inside_clause else promises):
        return None
    label = _subject_before(stretch, end) or _noun_before(stretch, end)
    if label is None or (words.texts[label.noun][0].isupper() and label.noun > stretch.opening):
        return None
    return stretch.found(label._replace(promises=promises or label.promises), Form.SUBJECT)


def _before_first(words: Words, index: int) -> bool:
    """Whether a word stands between the subject of a list and its first item: "ada dua,"."""
    word = words.lower[index]
    return word in known.before_first_item or _number(word) is not None or word in ",:"


def _number(word: str) -> int | None:
    """How many a word counts that is no ordinal."""
    return None if word in known.ordinals else count_of(word)


# ---------------------------------------------------------------- "tiga fokus utama", "poin-poin", "debat calon bupati"


def _counted(stretch: Stretch) -> tuple[Found, ...] | None:
    """Counted, quantified and doubled nouns."""
    words, inside = stretch.words, stretch.inside
    found = []
    for index in _OPENERS.places(words.tagged(TAGS), inside.start, inside.stop):
        if doubled_word(words.lower[index]):
            span = plural_at(words, index, inside.stop)
            if span is not None and not _points_back(words, span, inside.stop):
                found.append(Found(Label(span, None, index), Form.PLURAL, stretch.sentence))
            continue
        label = label_at(stretch.layout, index, inside.stop, persons=True)
        if label is not None:
            form = Form.QUANTIFIED if label.promises is None else Form.COUNTED
            found.append(Found(label, form, stretch.sentence))
    return tuple(found) or None


def _points_back(words: Words, span: Span, stop: int) -> bool:
    """Whether a noun phrase points back to what announced a list: "faktor-faktor tersebut"."""
    after = words.index(span.end)
    return after < stop and words.lower[after] in known.pointing


def _object(stretch: Stretch) -> tuple[Found, ...] | None:
    """A noun of lists that somebody tells, right before them: "Camat membagikan tips merawat jaring."."""
    words, lower = stretch.words, stretch.words.lower
    if not stretch.adjacent:
        return None
    for index in reversed(stretch.inside[:-1]):
        verb = lower[index]
        telling = verb in known.telling_lists or verb in known.active_saying or verb in known.compiling
        if telling and heads_lists(lower[index + 1]) and lower[index + 1] not in known.bare_heads:
            end = phrase_end(words, index + 1, index + 1, stretch.inside.stop)
            label = Label(words.span(index + 1, end), None, index + 1)
            pointed = _points_back(words, label.span, stretch.inside.stop)
            return None if pointed or not stretch.closes(end) else stretch.found(label, Form.OBJECT)
    return None


def heads_lists(noun: str) -> bool:
    """Whether a noun heads lists, in whatever form: "poin-poin", "syaratnya"."""
    return any(
        word in known.list_heads or word in known.announced_heads
        for word in (noun, noun.partition("-")[0], _stem(noun))
    )


def _head(stretch: Stretch) -> tuple[Found, ...] | None:
    """A noun phrase with the noun of the items: "debat calon bupati" before "Debat pertama"."""
    words, inside, head = stretch.words, stretch.inside, stretch.head
    if head is None:
        return None
    for index in reversed(inside):
        if same_noun(words.lower[index], head) and is_noun(words, index) and not _counts(words, index - 1):
            label = noun_at(words, index, inside.stop)
            if label is not None:
                return stretch.found(label, Form.HEAD)
    return None


def _counts(words: Words, index: int) -> bool:
    """Whether a word counts what follows it."""
    word = words.lower[index] if index >= 0 else ""
    return word in known.quantifiers or count_of(word) is not None


_ITEMS = " Pertama, jaring. Kedua, perahu."
_LINES = "\n1. Jaring\n2. Perahu"
_FORMS: tuple[Rule[Stretch, tuple[Found, ...]], ...] = (
    Rule(
        "label-behind-berikut", _following, example=f"Berikut alat nelayan:{_LINES}", near_miss=f"Ada dua alat.{_ITEMS}"
    ),
    Rule(
        "label-in-question", _asked, example=f"Apa saja alat nelayan?{_LINES}", near_miss=f"Siapa nelayan itu?{_LINES}"
    ),
    Rule("label-in-line-above", _line, example=f"Alat Nelayan{_LINES}", near_miss=f"Nelayan melaut pagi ini.{_LINES}"),
    Rule(
        "label-before-colon",
        _clause,
        example=f"Alat nelayan adalah sebagai berikut:{_LINES}",
        near_miss=f"Nelayan melaut pagi ini.{_LINES}",
    ),
    Rule(
        "label-of-own-clause",
        _subject,
        example="Alat nelayan ada dua, pertama, jaring, kedua, perahu.",
        near_miss=f"Ada dua alat.{_ITEMS}",
    ),
    Rule("label-with-count", _counted, example=f"Ada dua alat.{_ITEMS}", near_miss=f"Nelayan melaut pagi ini.{_LINES}"),
    Rule(
        "label-told",
        _object,
        example=f"Camat membagikan tips melaut.{_ITEMS}",
        near_miss=f"Ada dua alat.{_ITEMS}",
    ),
    Rule(
        "label-with-the-items-noun",
        _head,
        example="Camat membuka program melaut bersama. Program pertama, jaring. Program kedua, perahu.",
        near_miss=f"Ada dua alat.{_ITEMS}",
    ),
)

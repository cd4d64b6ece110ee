"""The forms in which the words before a list announce it: "Berikut ...", a question, a line above, a counted noun."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from kupang_cli.extract.points.announcements.headings import (
    asked_label,
    clause_label,
    following_label,
    line_label,
    noun_before,
    subject_before,
)
from kupang_cli.extract.points.announcements.label_ends import phrase_end
from kupang_cli.extract.points.announcements.labels import Label, count_of, is_noun, label_at, noun_at, plural_at
from kupang_cli.extract.points.announcements.stretches import Stretch, heads_lists, points_back, same_noun
from kupang_cli.extract.points.markers.marker import MarkerKind
from kupang_cli.extract.tags import TAGS
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import doubled_word
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_OPENERS = Pattern(TAGS, "[number_words ordinals short_number quantifiers doubled_word]")
_SENTENCE_MARKS = frozenset('.?!"“”')


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


def announcing(stretch: Stretch) -> Iterator[Found]:
    """Every label that the words of a stretch may be."""
    for rule in _FORMS:
        found = first((rule,), stretch)
        if found is not None:
            yield from found[0]


def _found(stretch: Stretch, label: Label | None, form: Form) -> tuple[Found, ...] | None:
    """A label as what a rule says."""
    return None if label is None else (Found(label, form, stretch.sentence),)


# ---------------------------------------------------------------- headings


def _following(stretch: Stretch) -> tuple[Found, ...] | None:
    return _found(stretch, following_label(stretch), Form.FOLLOWING)


def _asked(stretch: Stretch) -> tuple[Found, ...] | None:
    return _found(stretch, asked_label(stretch), Form.ASKED)


def _line(stretch: Stretch) -> tuple[Found, ...] | None:
    return _found(stretch, line_label(stretch), Form.LINE)


def _clause(stretch: Stretch) -> tuple[Found, ...] | None:
    return _found(stretch, clause_label(stretch), Form.CLAUSE)


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
    label = subject_before(stretch, end) or noun_before(stretch, end)
    if label is None or (words.texts[label.noun][0].isupper() and label.noun > stretch.opening):
        return None
    alone = len(words.within(*label.span)) == 1
    if alone and not (promises or stretch.has_colon or heads_lists(words.lower[label.noun])):
        return None  # "Nantinya, sesi pertama ..."
    return _found(stretch, label._replace(promises=promises or label.promises), Form.SUBJECT)


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
            if span is not None and not points_back(words, span, inside.stop):
                found.append(Found(Label(span, None, index), Form.PLURAL, stretch.sentence))
            continue
        label = label_at(stretch.layout, index, inside.stop, persons=True)
        if label is not None:
            form = Form.QUANTIFIED if label.promises is None else Form.COUNTED
            found.append(Found(label, form, stretch.sentence))
    return tuple(found) or None


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
            pointed = points_back(words, label.span, stretch.inside.stop)
            return None if pointed or not stretch.closes(end) else _found(stretch, label, Form.OBJECT)
    return None


def _head(stretch: Stretch) -> tuple[Found, ...] | None:
    """A noun phrase with the noun of the items: "debat calon bupati" before "Debat pertama"."""
    words, inside, head = stretch.words, stretch.inside, stretch.head
    if head is None:
        return None
    for index in reversed(inside):
        if same_noun(words.lower[index], head) and is_noun(words, index) and not _counts(words, index - 1):
            label = noun_at(words, index, inside.stop)
            if label is not None:
                return _found(stretch, label, Form.HEAD)
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

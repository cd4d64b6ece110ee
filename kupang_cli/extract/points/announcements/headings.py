"""Headings of lists: what stands behind "berikut", in a question, in a line above and before a colon."""

from __future__ import annotations

from functools import cache

from kupang_cli.extract.points.announcements.label_ends import is_verb, takes_verb
from kupang_cli.extract.points.announcements.labels import Label, heading_at, heading_before, promise
from kupang_cli.extract.points.announcements.stretches import Stretch, heads_lists, stem_of
from kupang_cli.extract.points.markers.marker import MarkerKind
from kupang_cli.language.phrases import stands_at
from kupang_cli.language.shapes import doubled_word
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_LINE = 14  # words of a line above a list
_BERIKUT = 2  # words of "berikut ini"
_LONGEST_COMPILER = 4  # words of who compiled a list, and the verb
_MARKED_CLAUSES = (MarkerKind.NUMBERED_CLAUSE, MarkerKind.BULLETED_CLAUSE)
_CLAUSE_MARKS = frozenset(',:;.?!“"”()')
_NO_LINE_END = frozenset('.!?,;"”')


# ---------------------------------------------------------------- "Berikut syarat lelang ikan"


def following_label(stretch: Stretch) -> Label | None:
    """A noun phrase behind "berikut", "simak", "inilah" names what follows."""
    words, stop = stretch.words, stretch.inside.stop
    for index in reversed(stretch.inside):
        if words.lower[index] not in known.followers or not _opens_following(stretch, index):
            continue
        label = heading_at(words, _past_links(words, index + 1, stop), stop)
        alone = label is not None and len(words.within(*label.span)) == 1
        weak = alone and words.lower[index] not in known.says_berikut  # "Simak baik-baik!"
        if label is not None and _names(words, label, stop) and (not weak or heads_lists(words.lower[label.noun])):
            return label
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
    if all(words.lower[index] in known.refers_on or stem_of(words.lower[index]) in known.refers_on for index in inside):
        return False
    after = words.lower[inside.stop] if inside.stop < stop else ""
    verb = after in known.label_auxiliaries or (after and is_verb(words.texts[inside.stop]))
    return not (verb and words.texts[label.noun][0].isupper()) and "." not in noun


# ---------------------------------------------------------------- "Apa saja syarat lelang ikan?"


def asked_label(stretch: Stretch) -> Label | None:
    """A question for several things names them: behind "apa saja", or before it."""
    words, (start, stop) = stretch.words, (stretch.inside.start, stretch.inside.stop)
    texts = words.texts
    if "?" not in texts[start:stop]:
        return None
    for index in reversed(range(start, stop - 1)):
        word, after = words.lower[index], words.lower[index + 1]
        if (word, after) in known.asks:
            return heading_at(words, index + 2, stop) or heading_before(words, start, index)
        if word in known.asks_for and heads_lists(after):
            return heading_at(words, index + 1, stop)
    return None


# ---------------------------------------------------------------- a line above the list


def line_label(stretch: Stretch) -> Label | None:
    """A short line right above lines names them: "Arah Muara", "Cara Merawat Jaring"."""
    words = stretch.words
    marked = stretch.first.kind.is_line or stretch.first.kind in _MARKED_CLAUSES
    above = _line_above(stretch)
    if not stretch.adjacent or not marked or above is None:
        return None
    begin, end = _past_mark(stretch, above), stretch.end
    if begin >= end or words.texts[stretch.inside.stop - 1] in _NO_LINE_END or stretch.says_that_follows:
        return None
    if _is_clause(words, range(begin, end)):
        return None
    end = _line_end(words, begin, end)
    return Label(words.span(begin, end), promise(words, begin, end, _LONGEST_LINE), begin)


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
    elif span.start != whole.start or (stretch.first.start >= span.end and span.end != whole.end):
        return None  # a number that ends the sentence, "Acara Desa 1.", is the first item's
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


def clause_label(stretch: Stretch) -> Label | None:
    """The subject of a clause that the list ends, or the noun phrase before the colon."""
    words, lower = stretch.words, stretch.words.lower
    end = stretch.end
    says_so = not known.says_berikut.isdisjoint(lower[max(stretch.inside.start, end - _BERIKUT) : end])
    if not (says_so or stretch.has_colon) or lower[stretch.inside.start] in known.citing_headings:
        return None
    while end > stretch.inside.start and lower[end - 1] in known.before_berikut:
        end -= 1
    verb = _before_announcing_verb(words, stretch.inside.start, end)
    subject = subject_before(stretch, verb) if verb < end else None
    if subject is not None and _names(words, subject, verb):
        return subject
    label = noun_before(stretch, verb)
    return label if label is not None and _is_telling(words, label) else None


def noun_before(stretch: Stretch, end: int) -> Label | None:
    """The noun phrase that ends before word ``end``; one with a count is read as such, unless it opens the clause."""
    label = heading_before(stretch.words, stretch.inside.start, end)
    if label is None or label.span.start <= stretch.words.starts[stretch.opening]:
        return label
    return label if label.span.start == stretch.words.starts[label.noun] else None


def _before_announcing_verb(words: Words, first_word: int, end: int) -> int:
    """Where the announcing verbs begin that end before word ``end``; ``end`` where there is none."""
    found = end
    while True:
        verbs = (verb for verb in known.announcing_verbs if stands_at(verb, words.lower, found - len(verb)))
        verb = next(verbs, None)
        if verb is None or found - len(verb) <= first_word:
            break
        found -= len(verb)
        while words.texts[found - 1] in ",(" and found - 1 > first_word:
            found -= 1
    return found


def subject_before(stretch: Stretch, end: int) -> Label | None:
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

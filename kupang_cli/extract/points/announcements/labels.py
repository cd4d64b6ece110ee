"""The noun phrases that announce lists: "tiga fokus utama", "sejumlah prestasi", "cara merawat jaring di pantai"."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.points.announcements.label_ends import is_verb, phrase_end
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_MOST_ITEMS = 49
_DIGITS = 2  # of a count
_PREFIX = "ke"  # "ketiga hal ini"
_TEEN = 10
_LONGEST_RELATIVE = 8  # words of a clause between a noun and the list
_LONGEST_BEFORE = 12  # words of a noun phrase that the list follows
_REACH_OF_COUNT = 3  # words after the first of a heading: "daftar lengkap 12 nelayan"


class Label(NamedTuple):
    """An announcing noun phrase, how many items it promises, and its noun as a word index."""

    span: Span
    promises: int | None
    noun: int


class _Count(NamedTuple):
    """A count or a quantifier, which promises nothing; ``start`` is its offset, ``noun`` the word behind it."""

    start: int
    promises: int | None
    noun: int


def label_at(layout: Layout, index: int, stop: int, *, persons: bool = False) -> Label | None:
    """The announcing noun phrase that begins with the count or quantifier at word ``index``, before word ``stop``.

    ``persons`` allows for nouns that are counted without announcing a list, as a rule: "dua pemain".
    """
    words = layout.words
    count = _count_at(words, index, stop)
    if count is None or count.noun >= stop or _numbers_a_name(words, index, count):
        return None
    word = words.lower[count.noun]
    if word in known.measured or (word in known.not_announced and not persons) or not is_noun(words, count.noun):
        return None
    start = _with_noun_before(words, index) if count.promises is not None else count.start
    end = phrase_end(words, index, count.noun, stop)
    return Label(Span(start, words.end(end - 1)), count.promises, count.noun)


def plural_at(words: Words, index: int, stop: int) -> Span | None:
    """The announcing noun phrase that begins with a doubled noun of lists, "poin-poin"; None where none does."""
    if words.lower[index].partition("-")[0] not in known.list_heads:
        return None
    return Span(words.starts[index], words.end(phrase_end(words, index, index, stop) - 1))


def noun_at(words: Words, index: int, stop: int) -> Label | None:
    """The noun phrase that begins with the noun at word ``index``, which says more than the noun alone."""
    end = phrase_end(words, index, index, stop)
    after = words.texts[index + 1] if end > index + 1 else ""
    named = after.isalpha() and after.lower() not in known.ordinals and not is_verb(after)
    return Label(words.span(index, end), None, index) if named else None


def heading_at(words: Words, first: int, stop: int) -> Label | None:
    """The noun phrase that begins at word ``first`` of a heading, with all that belongs to its name."""
    if first >= stop:
        return None
    count = _count_at(words, first, stop)
    if count is None:
        if not is_noun(words, first):
            return None
        end = phrase_end(words, first, first, stop, whole=True)
        return Label(words.span(first, end), promise(words, first, stop), first)
    if count.noun >= stop or not is_noun(words, count.noun, glued=True):
        return None
    end = phrase_end(words, first, count.noun, stop, whole=True)
    promises = promise(words, count.noun, stop) if count.promises is None else count.promises
    return Label(Span(count.start, words.end(end - 1)), promises, count.noun)


def heading_before(words: Words, first: int, stop: int) -> Label | None:
    """The noun phrase that ends before word ``stop``, with its relative clause, back to word ``first`` at most."""
    relatives = (index for index in range(stop - 1, max(first, stop - _LONGEST_RELATIVE) - 1, -1))
    end = next((index for index in relatives if words.lower[index] in known.relative), stop)
    if not known.label_attributes.isdisjoint(words.lower[end:stop]):
        return None
    begin = _begin_of_nouns(words, first, end)
    before = words.lower[begin - 1] if begin > first else ""
    if begin == end or before in known.personal_pronouns or _leads_to_noun(before):
        return None
    found = heading_at(words, begin, stop)
    return found if found is not None and found.span.end >= words.end(end - 1) else None


def _begin_of_nouns(words: Words, first: int, end: int) -> int:
    """Where the noun phrase begins that ends before word ``end``, with its quantifier; ``end`` where there is none."""
    begin = end
    while begin > first and end - begin < _LONGEST_BEFORE:
        if is_noun(words, begin - 1):
            begin -= 1
        elif begin < end and begin - 1 > first and _links_nouns(words, begin - 1):
            begin -= 2
        else:
            break
    return begin - (first < begin < end and words.lower[begin - 1] in known.quantifiers)


def _leads_to_noun(word: str) -> bool:
    """Whether a noun behind this word is part of a longer phrase."""
    return word in known.label_attributes or word in known.list_joins


def _links_nouns(words: Words, index: int) -> bool:
    """Whether a preposition or "dan" at word ``index`` has a noun before it: "syarat dan jadwal"."""
    word = words.lower[index]
    return (word in known.noun_links or word in known.list_joins) and is_noun(words, index - 1)


def promise(words: Words, first: int, stop: int, reach: int = _REACH_OF_COUNT) -> int | None:
    """How many items a heading promises that says so among its first words: "daftar lengkap 12 nelayan"."""
    for index in range(first, min(stop, first + reach)):
        count = _count_at(words, index, stop)
        if count is None or count.promises is None or count.noun >= stop:
            continue
        if index > first and _numbers_a_name(words, index, count):
            continue
        if is_noun(words, count.noun, glued=True) and words.lower[count.noun] not in known.measured:
            return count.promises
    return None


def is_noun(words: Words, index: int, *, glued: bool = False) -> bool:
    """Whether a word may be the noun of a label, by its look; ``glued`` allows for a count: "7model"."""
    word = words.lower[index]
    if not (word[0].isalpha() or (glued and word[-1].isalpha())) or is_verb(words.texts[index]):
        return False
    return not (
        word in known.label_stop
        or word in known.label_attributes
        or word in known.label_auxiliaries
        or word in known.relative
        or word in known.list_joins
        or word in known.followers
        or word in known.personal_pronouns
        or word in known.currencies
    )


def count_of(word: str) -> int | None:
    """How many items a word counts, two at least; None for none."""
    if word.isdecimal():
        count = int(word) if len(word) <= _DIGITS else 0
        return count if 1 < count <= _MOST_ITEMS else None
    count = known.number_words.get(word, known.ordinals.get(word, 0))
    return count if 1 < count <= _MOST_ITEMS else None


def _count_at(words: Words, index: int, stop: int) -> _Count | None:
    """The count or quantifier at word ``index``: "tiga", "3 (tiga)", "dua belas", "ketiga", "7model", "sejumlah"."""
    word, start = words.lower[index], words.starts[index]
    if word in known.quantifiers:
        return _Count(start, None, index + 1)
    count = count_of(word)
    if count is None:
        digits = word[: len(word) - len(word.lstrip("0123456789"))]
        count = count_of(digits) if word.isalnum() else None
        return None if count is None else _Count(start, count, index)
    noun = index + 1
    if word in known.ordinals:
        start += len(_PREFIX)
    elif noun < stop and words.lower[noun] in known.teens:
        count, noun = count + _TEEN, noun + 1
    elif noun + 2 < stop and words.texts[noun] == "(" and words.texts[noun + 2] == ")":
        noun += 3
    return _Count(start, count, noun)


def _numbers_a_name(words: Words, index: int, count: _Count) -> bool:
    """Whether a number is no count: "Pasal 3", "Daop 6 Muara", "Rp 2 juta"."""
    if not index:
        return False
    text, word = words.texts[index - 1], words.lower[index - 1]
    if word in known.numbered_heads or word in known.currencies or word in known.before_no_count:
        return True
    if words.lower[index] in known.ordinals:
        return is_noun(words, index - 1)  # "kelompok ketiga"
    named = (text[0].isupper() or text == ")") and word not in known.before_count
    goes_on = count.noun >= len(words) or words.texts[count.noun][0].isupper()
    return named and goes_on and words.lower[index].isdecimal()


def _with_noun_before(words: Words, index: int) -> int:
    """Where a label with a count begins: with the noun before it in "daftar 12 nelayan", else with the count."""
    if index and words.lower[index - 1] in known.before_count:
        return words.starts[index - 1]
    return words.starts[index] + (len(_PREFIX) if words.lower[index] in known.ordinals else 0)

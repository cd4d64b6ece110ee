"""What the tables of where an item's title begins and where it ends both ask of words."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.language.phrases import phrase_at
from kupang_cli.language.shapes import item_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_MEMBER = 8  # words of a member of a list inside a title
_LONGEST_BEFORE_JOIN = 3  # words between the last comma of a list and its "dan"
_MOST_MEMBERS = 10
_OPENING, _CLOSING = "([“‘«", ")]”’»"


def is_verb(word: str) -> bool:
    """Whether a word in small letters says what somebody does."""
    return item_verb(word) and word not in known.no_verbs


def is_stop(lower: Sequence[str], index: int) -> bool:
    """Whether what only explains begins at a word in small letters: "karena", "antara lain", but not "saat ini"."""
    if phrase_at(known.no_title_stops, lower, index) or (index and lower[index - 1] in known.periods):
        return False
    return phrase_at(known.title_stops, lower, index) > 0


def is_place(lower: Sequence[str], index: int) -> bool:
    """Whether a place begins at a word: "bandung", "jawa barat"."""
    return any(" ".join(lower[index : index + length]) in known.gazetteer for length in (1, 2))


def is_word(text: str) -> bool:
    """Whether this is a word or a number, and no mark."""
    return text[0].isalnum()


def closing(texts: Sequence[str], index: int, stop: int, reach: int) -> int | None:
    """Where what opens at ``index``, a bracket or a quote mark, closes within ``reach`` words; None where nowhere."""
    mark = texts[index]
    wanted = _CLOSING[_OPENING.index(mark)] if mark in _OPENING else mark
    return next((later for later in range(index + 1, min(stop, index + reach)) if texts[later] == wanted), None)


def last_join(words: Words, comma: int, stop: int) -> int | None:
    """The "dan" before the last member of a list that goes on behind a comma ("gula, garam, dan lemak").

    None where the comma parts clauses, or no list ends before word ``stop``.
    """
    texts, lower = words.texts, words.lower
    for passed in range(_MOST_MEMBERS):
        begin = comma + 1
        end = _member_end(words, begin, stop)
        if end is None:
            return None
        if texts[end] == ",":
            comma = end
            continue
        after = _mark_after(words, end + 1, stop)
        if after is not None and after + 1 < stop and lower[after + 1] in known.list_joins:
            comma = after  # "hutan dan laut, serta sungai"
            continue
        sure = passed and texts[end - 1] == ","
        short = end <= begin + _LONGEST_BEFORE_JOIN and not is_verb(lower[end + 1]) and _closes(words, after, stop)
        return end if sure or short else None
    return None


def _member_end(words: Words, begin: int, stop: int) -> int | None:
    """The comma or "dan" that ends the member of a list at word ``begin``, or the "dan" that stands there.

    None where what stands there is no member.
    """
    texts, lower = words.texts, words.lower
    if begin + 1 >= stop or not _opens_member(lower[begin]):
        return None
    index = begin
    while index < min(stop - 1, begin + _LONGEST_MEMBER):
        if texts[index] == "," or lower[index] in known.list_joins:
            return index
        if lower[index] in known.title_stops or not (is_word(texts[index]) or texts[index] in "(&"):
            return None
        bracket = closing(texts, index, stop, _LONGEST_MEMBER) if texts[index] == "(" else index
        if bracket is None:
            return None
        index = bracket + 1
    return None


def _opens_member(word: str) -> bool:
    """Whether a list may go on with this word: no verb, preposition or aside."""
    return not (is_verb(word) or word in known.aside_openers or word in known.title_adjuncts)


def _mark_after(words: Words, begin: int, stop: int) -> int | None:
    """The first comma or semicolon soon after word ``begin``."""
    inside = range(begin, min(stop, begin + _LONGEST_MEMBER))
    return next((index for index in inside if words.texts[index] in ",;"), None)


def _closes(words: Words, mark: int | None, stop: int) -> bool:
    """Whether the mark behind the last member of a list closes the list, and opens no other clause."""
    if mark is None or mark + 1 >= stop:
        return True
    after = words.lower[mark + 1]
    return after in known.title_stops or after in known.aside_openers or after in known.title_adjuncts

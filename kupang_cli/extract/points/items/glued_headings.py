"""Headings of items with the sentence that stands behind them without a mark: "Filter Udara Filter udara kotor"."""

from __future__ import annotations

from kupang_cli.extract.points.items.title_words import is_word
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

SHORTEST_HEADING = 3  # words of a heading in capitals
IN_HEADINGS = ',"?!()&'
_SHORTEST_TITLE = 2  # words of any heading
_SHORTEST_SENTENCE = 4
_LONGEST_GLUED = 40  # words of a heading with the subject of the sentence that is glued to it
_LONGEST_BEFORE_AGAIN = 12  # words of a heading whose own word begins the sentence


def sentence_behind(words: Words, first: int, stop: int) -> int | None:
    """Where a sentence begins that stands behind a heading without a mark; None where none does."""
    again = _first_word_again(words, first, stop)
    if again is not None:
        return again
    found = (_opener(words, first, stop), _glued_sentence(words, first, stop))
    return min((index for index in found if index is not None), default=None)


def _glued_sentence(words: Words, first: int, stop: int) -> int | None:
    """Where a sentence begins that is glued to a heading whose words have capitals: "Jam Buka Pasar Camat meminta ...".

    None where the item is no such heading: one needs a word that is nobody's name, or it may be the sentence's subject.
    """
    texts, lower = words.texts, words.lower
    inside = range(first, min(stop, first + _LONGEST_GLUED))
    small = (index for index in inside if texts[index].islower() and lower[index] not in known.small_in_titles)
    verb = next(small, stop)
    if not texts[first][0].isupper() or stop - verb < _SHORTEST_SENTENCE:
        return None
    opening = (index for index in range(first + 2, verb) if lower[index] in known.openers and texts[index][0].isupper())
    begin = next(opening, verb - 1)
    while begin > first and (lower[begin - 1] in known.names or lower[begin - 1] in known.offices):
        begin -= 1
    told = any(word in known.never_of_names for word in lower[first:begin])
    return begin if begin - first >= SHORTEST_HEADING and told and texts[begin][0].isupper() else None


def _first_word_again(words: Words, first: int, stop: int) -> int | None:
    """Where a sentence begins behind a heading by a word of the heading again: "Filter Udara Filter udara ..."."""
    for index in range(first + _SHORTEST_TITLE, min(stop - 1, first + _LONGEST_BEFORE_AGAIN)):
        again = words.lower[index] in (words.lower[first], words.lower[index - 1])
        if again and _begins_sentence(words, index) and words.lower[index - 1] not in known.small_in_titles:
            return index
    return None


def _opener(words: Words, first: int, stop: int) -> int | None:
    """Where a sentence begins behind a heading by a capital that no name has: "Tali jangkar Hanya boleh ..."."""
    texts, lower = words.texts, words.lower
    for index in range(first + _SHORTEST_TITLE, min(stop - 1, first + _LONGEST_GLUED)):
        before = texts[index - 1]
        if not is_word(before) and before not in IN_HEADINGS:
            return None
        opens = lower[index] in known.openers and lower[index] not in known.personal_pronouns
        behind_small = before.islower() and before.isalnum() and lower[index - 1] not in known.small_in_titles
        if ((opens and behind_small) or lower[index] in known.quantifiers) and _begins_sentence(words, index):
            return index
    return None


def _begins_sentence(words: Words, index: int) -> bool:
    """Whether a word has a capital, and the next one none."""
    text = words.texts[index]
    return text[0].isupper() and text[1:].islower() and words.texts[index + 1].islower()

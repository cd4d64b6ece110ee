"""Whether what stands between a noun phrase and a verb leaves the phrase the verb's subject."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.language.shapes import clause_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_CLAUSE = 40  # words between a subject and its verb
_SHORTEST_PART = 4  # words
_ENDS = ".!?"
_LOOSE = ",;"  # left where copy lost a link


def leads_to(words: Words, index: int, verb: int) -> bool:
    """Whether nothing in ``[index, verb)`` takes the verb from the subject before it.

    Adverbs, appositions and phrases of place, time and manner may stand there, another predicate may not.
    """
    if verb - index > _LONGEST_CLAUSE:
        return False
    if index < verb and words.lower[index] in known.pointing:
        return False  # "film yang dibintangi Rahmat ini bercerita"
    if _is_aside(words, index, verb):
        return True
    below = False  # inside a phrase or clause that hangs on the subject
    for place in range(index, verb):
        word = words.lower[place]
        if _ends_clause(words, place):
            return False
        if word in known.representing or (word in known.stops and word not in known.before_verb):
            below = True
        elif not below and _begins_predicate(word):
            return False  # "Rahmat tidak banyak bertanya"
    return True


def _begins_predicate(word: str) -> bool:
    """Whether another predicate begins with a word."""
    return word in known.negations or word in known.coordinators or clause_verb(word)


def _is_aside(words: Words, index: int, verb: int) -> bool:
    """Whether all that stands there is an aside between commas: "Rahmat, mewakili Bupati, mengatakan"."""
    if index + 1 >= verb or words.texts[index] != "," or words.texts[verb - 1] != ",":
        return False
    return clause_verb(words.lower[index + 1]) and "," not in words.texts[index + 1 : verb - 1]


def _ends_clause(words: Words, index: int) -> bool:
    """Whether a mark ends the clause; a full stop in "Rahmat, S.T., M.Si., mengatakan" does not."""
    text = words.texts[index]
    if text != ".":
        return text in ';:!?"“”'
    return words.lower[index - 1] not in known.titles and words.texts[index + 1] != ","


def past_adverbs(words: Words, index: int, stop: int) -> int:
    """The first word of ``[index, stop)`` that is no adverb before a verb; ``stop`` where all are."""
    while index < stop and words.lower[index] in known.before_verb:
        index += 1
    return index


def before_adverbs(words: Words, start: int, verb: int) -> int:
    """The first word of ``[start, verb]`` after which nothing but adverbs stands before the verb."""
    while verb > start and words.lower[verb - 1] in known.before_verb and not _is_in_name(words, verb - 1):
        verb -= 1
    return verb


def _is_in_name(words: Words, index: int) -> bool:
    """Whether a word with a capital belongs to the name before it: "Gubernur Jawa Tengah"."""
    return index > 0 and words.texts[index][0].isupper() and words.texts[index - 1][0].isupper()


def parts_outside(words: Words, start: int, stop: int, marked: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The parts of a sentence that are sentences of their own, where copy lost the breaks around quotations.

    ``marked`` are the words of the quotations with their marks, in order: "Rahmat tiba (pagi).“Kami siap,” katanya.
    Sari pulang." has two such parts.
    """
    parts: list[tuple[int, int]] = []
    opening = start
    for first, last in (*marked, (stop, stop)):
        cut = opening if opening == start else _past_sentence_end(words, opening, first)
        end = first
        while end > cut and words.texts[end - 1] in _LOOSE:
            end -= 1
        if end - cut >= _SHORTEST_PART and (first == stop or words.texts[end - 1] in _ENDS):
            parts.extend(parts_at_gaps(words, cut, end))
        opening = last
    return parts


def parts_at_gaps(words: Words, start: int, stop: int) -> list[tuple[int, int]]:
    """The parts of ``[start, stop)`` between a full stop and a comma that copy left there: "pagi., Warga"."""
    parts = []
    for place in range(start + 1, stop - 2):
        if words.texts[place] == "." and words.texts[place + 1] in _LOOSE:
            following = _past_sentence_end(words, place - 1, stop)
            if following < stop and words.texts[following - 1] in _LOOSE:
                parts.append((start, place + 1))
                start = following
    return [*parts, (start, stop)]


def _past_sentence_end(words: Words, start: int, stop: int) -> int:
    """Behind the first full stop in ``[start, stop)`` after which a word with a capital follows; ``stop`` for none."""
    for place in range(start + 1, stop - 1):
        if words.texts[place] != "." or _is_abbreviated(words, place - 1):
            continue
        following = place + 1
        while following < stop and words.texts[following] in _LOOSE:
            following += 1
        if following < stop and words.texts[following][0].isupper() and words.lower[following] not in known.titles:
            return following
    return stop


def _is_abbreviated(words: Words, index: int) -> bool:
    """Whether the full stop after a word belongs to it: "S.E.,", "M. Si", "Tbk."."""
    word = words.lower[index]
    return word in known.abbreviations or word in known.titles or len(word) == 1 or "." in word

"""Whether what stands between a noun phrase and a verb leaves the phrase the verb's subject."""

from __future__ import annotations

from kupang_cli.language.shapes import clause_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_CLAUSE = 40  # words between a subject and its verb


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
        if word in known.stops and word not in known.before_verb:
            below = True
        elif not below and (word in known.negations or word in known.coordinators or clause_verb(word)):
            return False  # "Rahmat tidak banyak bertanya"
    return True


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


def before_adverbs(words: Words, start: int, verb: int) -> int:
    """The first word of ``[start, verb]`` after which nothing but adverbs stands before the verb."""
    while verb > start and words.lower[verb - 1] in known.before_verb:
        verb -= 1
    return verb

"""Words that a lost space left glued together: a link's text and what stands beside it ("Kristiyantomenyebut").

A word falls into two where counts make two words likelier than one, as in unigram word segmentation (Norvig 2009,
Natural Language Corpus Data, in: Beautiful Data). The counts themselves are not needed here, only what follows from
them (``glued.txt``, made by ``tests/training/words.py``): which words occur so often that they may be either part, and
make no compounds, which no count of parts tells from glued words ("pascabencana"). A name that the counts do not have
is known by the article, where it stands alone too. A split in a real word does more harm than a missed one, so all
that is in doubt stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Container

from kupang_cli.language.shapes import passive_verb
from kupang_cli.language.vocabulary import vocabulary as known

SHORTEST = 8  # letters of a glued word
LONGEST = 40
SHORTEST_FIRST = 4
SHORTEST_SECOND = 3
_SHORTEST_BY_ARTICLE = 9  # letters of one whose first part nothing but the article knows
_SHORTEST_NAME = 5  # of those that the lists have
_SHORTEST_UNMISTAKABLE = 7
_SHORTEST_NOUN = 5
_SHORTEST_BEFORE_SAYING = 3
_SHORTEST_SAYING = 7
_SHORTEST_ACRONYM = 3
_AFTER_ACRONYM = re.compile(rf"[A-Z]{{{_SHORTEST_ACRONYM},}}([a-z]+)")
_ACRONYM_BEFORE_CAPITAL = re.compile(r"[A-Z]{2,}(?=[A-Z][a-z]{3,})")
_AROUND_ACRONYM = re.compile(r"([A-Z]?[a-z]{3,})([A-Z]{2,})([a-z]{3,})?")


def seams(word: str, article: Container[str]) -> tuple[int, ...]:
    """Where the second and third of glued words begin; none where ``word`` is one. ``article`` has the words around it.

    ``word`` has ``SHORTEST`` to ``LONGEST`` letters.
    """
    inside = _AROUND_ACRONYM.fullmatch(word)
    if inside is not None:
        return _around_acronym(inside)
    found = _seam(word, article)
    return (found,) if found else ()


def _seam(word: str, article: Container[str]) -> int:
    if word[1].isupper():
        return _after_acronym(word)
    if not (word.isalpha() and word[1:].islower()):
        return 0
    clauses, nouns = known.glued_clauses, known.glued_nouns
    for cut in range(SHORTEST_FIRST, len(word) - SHORTEST_SECOND + 1):
        second = word[cut:]
        fits = _before_clause if second in clauses else _before_noun if second in nouns else None
        if fits and fits(word, cut, article) and not _compound(word, cut):
            return cut
    return _before_saying(word) or (_behind_capital(word) if word[0].isupper() else 0)


def _after_acronym(word: str) -> int:
    """After capitals, "PDIPmengatakan", what goes on is seen; "BUMDes" has no word there."""
    found = _AFTER_ACRONYM.fullmatch(word)
    if found and found[1] in known.glued_clauses:
        return found.start(1)
    before = _ACRONYM_BEFORE_CAPITAL.match(word)
    after = word[before.end() :].lower() if before else ""
    return before.end() if before and (after in known.given or after in known.offices) else 0


def _around_acronym(found: re.Match[str]) -> tuple[int, ...]:
    """An acronym behind a word, and what follows it: "kepadaAFPbahwa", "KepalaBMKGDwikorita"; "KompasTV" is a name."""
    before, acronym, after = found[1].lower(), found[2], found[3]
    verb = before in known.citing or (found[1].islower() and bool(passive_verb(before)))
    links = verb or before in known.prepositions or before in known.glued_clauses
    if after is None:  # "kepadaAFP", "KetuaDPRD"
        return (found.start(2),) if links or (before in known.offices and found[1][0].isupper()) else ()
    if not (links or before in known.glued_firsts):
        return ()
    if after in known.glued_clauses or after in known.prepositions:
        return (found.start(2), found.start(3))
    # Its last capital is that of the next word.
    return (found.start(2), found.start(3) - 1) if len(acronym) >= _SHORTEST_ACRONYM else ()


def _before_clause(word: str, cut: int, article: Container[str]) -> bool:
    """Before a verb or a function word a known word may stand, or a name that the article knows."""
    first = word[:cut]
    if first.lower() in known.glued_firsts:
        return True
    return first[0].isupper() and len(word) >= _SHORTEST_BY_ARTICLE and first in article


def _before_noun(word: str, cut: int, _article: Container[str]) -> bool:
    """Before a noun a long known word may stand; not in names of places, which are made of the like ("Kotalama")."""
    length = min(cut, len(word) - cut)
    return length >= _SHORTEST_NOUN and word[0].islower() and word[:cut] in known.glued_firsts


def _compound(word: str, cut: int) -> bool:
    """Whether a word is of the kinds that are one all the same."""
    first, second = word[:cut].lower(), word[cut:]
    return (
        first in known.bound_forms
        or second in known.compound_ends
        or (word[0].isupper() and second in known.name_ends)
        or word.lower() in known.never_glued
    )


def _before_saying(word: str) -> int:
    """Before a verb of saying whatever has a capital is a name ("Supriyadimengatakan")."""
    if word[0].isupper():
        verbs = known.active_saying
        for cut in range(_SHORTEST_BEFORE_SAYING, len(word) - _SHORTEST_SAYING + 1):
            if word[cut] in "mb" and word[cut:] in verbs:
                return cut
    return 0


def _behind_capital(word: str) -> int:
    """A long verb or function word behind whatever has a capital, and a short one behind a known name."""
    clauses = known.glued_clauses
    for cut in range(SHORTEST_FIRST, len(word) - SHORTEST_SECOND + 1):
        second = word[cut:]
        if second not in clauses and second not in known.glued_after_names:
            continue
        sure = len(second) >= _SHORTEST_UNMISTAKABLE or (cut >= _SHORTEST_NAME and second in known.glued_after_any)
        if sure and not _compound(word, cut):
            return cut
        if second in known.glued_after_names and cut >= _SHORTEST_NAME and word[:cut].lower() in known.names:
            return cut
    return 0

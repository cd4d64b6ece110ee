"""Headings that a lost line break left glued to the sentence below: "Janji Wali KotaRahmat berjanji membuka pasar"."""

from __future__ import annotations

import re

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.glued import LONGEST, SHORTEST, seams

_SEAM = r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})|(?<=[A-Z]{3})(?=[A-Z][a-z]{2})|(?<=[\d?!])(?=[A-Z][a-z]{2})"
_TOKEN_BEFORE = re.compile(r"\S*$")
_TOKEN_AFTER = re.compile(r"[^\W_]*")
_OTHER_MARKS = frozenset(',:/@"“”()[]|•')
_CLAUSE_WORD = re.compile(r"(?:Di|Ber|Ter|Men|Mem|Meng|Me)[a-z]{4,}")
_LABEL = re.compile(r"\d{1,2}\.\s*$")
_REACH = 120  # code points of a heading
_SHORTEST = 3  # words
_SHORTEST_FREE = 4  # of one that nothing but its words tells from a name with its office


def heading_end(text: str, sentence: Span) -> int:
    """Where the heading ends that a sentence opens with; the sentence's start where it opens with none."""
    seam = compiled(_SEAM).search(text, sentence.start, min(sentence.end, sentence.start + _REACH))
    if seam is None:
        return sentence.start
    heading = _Heading(text, sentence.start, seam.start())
    return seam.start() if applies(_RULES, heading) else sentence.start


class _Heading:
    """What may be a heading: from the start of a sentence to a seam inside a word."""

    __slots__ = ("end", "start", "text", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.words = [word for word in text[start:end].split() if not word.rstrip(".").isdigit()]

    @property
    def token(self) -> str:
        """The word that the seam runs through."""
        before = _TOKEN_BEFORE.search(self.text, self.start, self.end)
        after = _TOKEN_AFTER.match(self.text, self.end)
        return (before[0] if before else "") + (after[0] if after else "")


def _other(heading: _Heading) -> bool | None:
    """Small words that titles do not have, or marks, are no heading's; a small one is not its last."""
    words = heading.words
    if len(words) < _SHORTEST or words[-1][0].islower() or not words[0][0].isupper():
        return False
    small = (word.lower() for word in words if word[0].islower())
    if any(word not in known.small_in_titles for word in small):
        return False
    return None if _OTHER_MARKS.isdisjoint(heading.text[heading.start : heading.end]) else False


def _one_word(heading: _Heading) -> bool | None:
    """A word with a capital inside is no seam; nor is one that is no more than the end of glued words."""
    token, last = heading.token, heading.words[-1]
    if token.lower() in known.inner_capitals or heading.text.count(token) > 1:
        return False
    return False if SHORTEST <= len(last) <= LONGEST and seams(last, ()) else None


def _set_apart(heading: _Heading) -> bool | None:
    """What is glued to the sentence before too, or has a number before it, stood on a line of its own."""
    text, start = heading.text, heading.start
    glued = start > 0 and not text[start - 1].isspace()
    if heading.words[0].lower() in known.sayers:
        return None  # of a name with its office
    labelled = text[start].isdigit() or _LABEL.search(text, max(0, start - 5), start) is not None
    return True if glued or labelled else None


def _clause(heading: _Heading) -> bool | None:
    """Words of a clause stand in a heading, and in no name with its office."""
    if len(heading.words) < _SHORTEST_FREE or heading.text[heading.end - 1].isupper():
        return None
    inner = heading.words[1:-1]
    small = any(word[0].islower() and word not in known.links_in_names for word in inner)
    return True if small or any(_is_verb(word) for word in inner) else None


def _is_verb(word: str) -> bool:
    return word[0].isupper() and (word.lower() in known.glued_clauses or _CLAUSE_WORD.fullmatch(word) is not None)


_REPORT = "Pasar ikan di Sukamaju dibuka lagi."
_RULES: tuple[Rule[_Heading, bool], ...] = (
    Rule(
        "not-a-heading",
        _other,
        example=f"{_REPORT}Wali kota dan warga SukamajuRahmat lega.",
        near_miss=f"{_REPORT}Janji Wali KotaRahmat lega.",
    ),
    Rule(
        "capital-inside-word",
        _one_word,
        example=f"{_REPORT}Warga Desa SukaMaju lega. SukaMaju ramai.",
        near_miss=f"{_REPORT}Janji Wali KotaRahmat lega.",
    ),
    Rule(
        "heading-set-apart",
        _set_apart,
        example=f"{_REPORT}Janji Wali KotaRahmat lega.",
        near_miss=f"{_REPORT} Janji Wali KotaRahmat lega.",
    ),
    Rule(
        "heading-is-a-clause",
        _clause,
        example=f"{_REPORT} Janji Rahmat untuk WargaRahmat lega.",
        near_miss=f"{_REPORT} Ketua Dewan Perwakilan RakyatRahmat lega.",
    ),
)

"""Phrases as regular expressions over tags, a character a word, as NLTK's chunker compiles its patterns to ``re``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kupang_cli.language.tags import Tagset

_CLASS = re.compile(r"\[([^\[\]]*)\]")
_UNBOUNDED = re.compile(r"[*+]|\{\d*,\}")


class Pattern:
    """A phrase over the tags of a tag set.

    ``[tag other]`` is a word with one of these tags, ``[tag&other]`` one with both, ``[tag ^ other]`` one with the
    first and without the second, ``[^ other]`` any word without it; a mark stands for itself. Everything around the
    brackets is a regular expression in which blanks mean nothing and every repeat has a bound, so that no text can make
    a search long. The offsets of a match count words::

        Pattern(tags, "(?P<number> [number_words]{1,6} ) [units&small]")

    Raises ValueError for a tag that the tag set does not have and for a repeat without a bound.
    """

    __slots__ = ("_classes", "_compiled", "_known", "_rest", "expression", "tagset")

    def __init__(self, tagset: Tagset, expression: str) -> None:
        rest, classes = _CLASS.split(expression)[::2], _CLASS.findall(expression)
        if _UNBOUNDED.search("".join(rest)):
            raise ValueError(f"a repeat without a bound: {expression!r}")
        self.tagset = tagset
        self.expression = expression
        self._rest = ["".join(part.split()) for part in rest]
        self._classes = [_WordClass(tagset, content) for content in classes]
        self._known = -1
        self._compiled = re.compile("")

    def match(self, words: str, start: int, stop: int) -> re.Match[str] | None:
        """The phrase that begins at word ``start`` of these encoded words and ends at word ``stop`` or before it."""
        return self._expression().match(words, start, stop)

    def spans(self, words: str, start: int, stop: int) -> bool:
        """Whether such a phrase, and nothing else, stands in the encoded words ``[start, stop)``."""
        return self._expression().fullmatch(words, start, stop) is not None

    def find_all(self, words: str) -> Iterator[re.Match[str]]:
        """All such phrases that do not overlap, in text order."""
        return self._expression().finditer(words)

    def places(self, words: str, start: int, stop: int) -> list[int]:
        """Where such phrases begin in ``[start, stop)``."""
        return [match.start() for match in self._expression().finditer(words, start, stop)]

    def _expression(self) -> re.Pattern[str]:
        """The expression over the characters that stand for words so far; made anew when there are more."""
        known = len(self.tagset.combinations)
        if known != self._known:
            changed = [each.learn(max(0, self._known)) for each in self._classes]
            if any(changed) or self._known < 0:
                classes = [each.expression() for each in self._classes]
                pieces = [piece for pair in zip(self._rest, [*classes, ""], strict=True) for piece in pair]
                self._compiled = re.compile("".join(pieces))
            self._known = known
        return self._compiled


class _WordClass:
    """What a word has to be, and what it must not be."""

    __slots__ = ("_characters", "_excluded", "_tagset", "_wanted")

    def __init__(self, tagset: Tagset, content: str) -> None:
        wanted, _, excluded = content.partition("^")
        self._tagset = tagset
        self._wanted = [tagset.bits(item.split("&") if item != "&" else item) for item in wanted.split()]
        self._excluded = tagset.bits(excluded.split())
        self._characters = ""

    def learn(self, known: int) -> bool:
        """Take in the combinations of tags met since there were ``known``; whether that changes the class."""
        found = self._tagset.characters(self._fits if self._wanted else self._is_excluded, known)
        self._characters += found
        return bool(found)

    def expression(self) -> str:
        """One character of the class, as a regular expression; where nothing is wanted, any but those excluded."""
        if self._wanted:
            return f"[{self._characters}]" if self._characters else "(?!)"
        return f"[^{self._characters}]" if self._characters else "."

    def _is_excluded(self, combination: int) -> bool:
        return bool(combination & self._excluded)

    def _fits(self, combination: int) -> bool:
        if self._is_excluded(combination):
            return False
        return any(combination & wanted == wanted for wanted in self._wanted)

"""Tags: which of some sets of words each word is in, and how it is written, in one character a word.

A text's words become a string with a character for each; words that can be the same things have the same character. A
phrase is then a regular expression over that string (``grammar.pattern``), and looking for one costs what a
search in a string of a few hundred characters costs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from kupang_cli.language import shapes
from kupang_cli.language.vocabulary import vocabulary

_FIRST = 0x100  # the first combination's character; none of them means anything to a regular expression
_MOST_WORDS = 200_000  # words remembered, of the texts read before

# How a word is written.
WRITTEN: dict[str, Callable[[str], bool]] = {
    "letters": lambda text: text[0].isalpha(),
    "figure": lambda text: text[0].isdigit(),
    "short_number": lambda text: text.isdecimal() and len(text) <= 2,
}


class Tagset:
    """What words are looked up in: sets of the vocabulary, shapes and ways to write, by name, and single marks."""

    def __init__(self, *tags: str, marks: str = "") -> None:
        self.tags = (*tags, *marks)
        self.combinations: list[int] = []
        self._characters: dict[int, str] = {}  # of combinations
        self._codes: dict[str, str] = {}  # the characters of words met before
        self._members: dict[str, int] = {}  # the tags of words of the vocabulary
        self._shapes: list[tuple[int, Callable[[str], object]]] = []
        self._written: list[tuple[int, Callable[[str], bool]]] = []
        self._read = False

    def bits(self, tags: Iterable[str]) -> int:
        """These tags as a bit each. Raises ValueError for one that is not in the set."""
        wanted = set(tags)
        if unknown := wanted.difference(self.tags):
            raise ValueError(f"there is no tag {', '.join(sorted(unknown))}")
        return sum(1 << place for place, tag in enumerate(self.tags) if tag in wanted)

    def encode(self, texts: Sequence[str]) -> str:
        """A character a word, in order; ``texts`` are the words as written."""
        codes = self._codes
        if len(codes) > _MOST_WORDS:
            codes.clear()
        for text in set(texts).difference(codes):
            codes[text] = self._character(self._combination(text))
        return "".join(map(codes.__getitem__, texts))

    def tags_of(self, text: str) -> frozenset[str]:
        """Everything that a word, as written, can be."""
        combination = self._combination(text)
        return frozenset(tag for place, tag in enumerate(self.tags) if combination >> place & 1)

    def characters(self, fits: Callable[[int], bool], known: int = 0) -> str:
        """The characters of all combinations of tags that fit, of those met since there were ``known``."""
        return "".join(self._characters[combination] for combination in self.combinations[known:] if fits(combination))

    def _character(self, combination: int) -> str:
        character = self._characters.get(combination)
        if character is None:
            character = self._characters[combination] = chr(_FIRST + len(self.combinations))
            self.combinations.append(combination)
        return character

    def _combination(self, text: str) -> int:
        """The tags of a word as bits."""
        if not self._read:
            self._read_tags()
        lower = text.lower()
        combination = self._members.get(lower, 0)
        for bit, fits in self._shapes:
            if fits(lower):
                combination |= bit
        for bit, is_written in self._written:
            if is_written(text):
                combination |= bit
        return combination

    def _read_tags(self) -> None:
        """Look up what each tag is: a way to write, a mark, a shape or a set of the vocabulary."""
        self._read = True
        for place, tag in enumerate(self.tags):
            bit = 1 << place
            if tag in WRITTEN:
                self._written.append((bit, WRITTEN[tag]))
            elif not tag.isidentifier():
                self._members[tag] = bit
            elif isinstance(shape := getattr(shapes, tag, None), shapes.Shape):
                self._shapes.append((bit, shape.fits))
            else:
                for word in getattr(vocabulary, tag):
                    self._members[word] = self._members.get(word, 0) | bit

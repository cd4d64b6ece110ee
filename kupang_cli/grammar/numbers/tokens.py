"""The words of a text cut finer: digits, letters and marks apart, as a grammar of numbers needs them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kupang_cli.language.tags import Tagset
from kupang_cli.language.vocabulary import vocabulary as known

NUMBER_TAGS = Tagset(
    "figure",
    *("small_numbers", "tens_words", "hundred_words", "large_words", "teens", "tens", "hundreds", "large_multipliers"),
    *("decimal_comma", "fractions", "denominators", "indefinite_numbers", "abbreviated_multipliers"),
    "approximate_suffixes",
    *(
        "range_words",
        "with_word",
        "range_abbreviations",
        "range_letters",
        "alternative_links",
        "pair_joins",
        "change_links",
    ),
    *("of_links", "times", "rate_links", "plus_words", "minus_words", "plus_minus"),
    marks="()-–—−/,.+",
)


@cache
def _piece() -> re.Pattern[str]:
    """A number in digits, the symbol of an area or a volume, letters, or one other character."""
    return re.compile(r"[0-9]+(?:[.,][0-9]+)*|[KkCcMmDd]?[Mm][23](?![0-9])|[^\W\d_]+|.", re.DOTALL)


_MOST_WORDS = 65536  # words remembered, of the texts read before
_NUMERIC = re.compile(r"[0-9/]")


class Tokens:
    """What words are made of, in text order.

    ``starts[i]`` is where token ``i`` begins, ``texts[i]`` the token as written, ``lower[i]`` in lower case;
    ``encoded`` is what each can be, a character a token, for patterns.

    "Rp1,2" is "Rp" and "1,2", "km/jam", "dua-tiga" and "juta-Rp" are three tokens each, while "anak-anak" stays one.
    """

    __slots__ = ("encoded", "lower", "starts", "text", "texts")

    def __init__(self, text: str, starts: Sequence[int], words: Sequence[str], lower: Sequence[str]) -> None:
        """From the words of a text: where each begins, as written and in lower case."""
        self.text = text
        self.starts = array("l")
        self.texts: list[str] = []
        self.lower: list[str] = []
        cut = {word: pieces for word in set(words) if (pieces := _pieces(word)) is not None}
        done = 0
        for index in [index for index, word in enumerate(words) if word in cut]:
            self._take(starts[done:index], words[done:index], lower[done:index])
            pieces = cut[words[index]]
            self._take([starts[index] + offset for offset in pieces.offsets], pieces.texts, pieces.lower)
            done = index + 1
        self._take(starts[done:], words[done:], lower[done:])
        self.encoded = NUMBER_TAGS.encode(self.texts)

    def _take(self, starts: Sequence[int], texts: Sequence[str], lower: Sequence[str]) -> None:
        self.starts.extend(starts)
        self.texts.extend(texts)
        self.lower.extend(lower)

    def __len__(self) -> int:
        return len(self.texts)

    def end(self, index: int) -> int:
        """Where token ``index`` ends."""
        return self.starts[index] + len(self.texts[index])

    def index(self, offset: int) -> int:
        """The index of the first token that starts at ``offset`` or after it; ``len(self)`` where there is none."""
        return bisect_left(self.starts, offset)

    def touches(self, index: int) -> bool:
        """Whether nothing stands between token ``index`` and the one before it."""
        return 0 < index < len(self.starts) and self.end(index - 1) == self.starts[index]

    def word(self, index: int) -> str:
        """Token ``index`` in lower case; empty outside of the text."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""


class _Pieces(NamedTuple):
    """What a word is made of: where in it each piece begins, as written and in lower case."""

    offsets: tuple[int, ...]
    texts: tuple[str, ...]
    lower: tuple[str, ...]


@lru_cache(maxsize=_MOST_WORDS)
def _pieces(word: str) -> _Pieces | None:
    """What a word is made of; None for one that stays whole."""
    if _NUMERIC.search(word) is None:
        head, hyphen, _ = word.lower().partition("-")
        if not hyphen or (head not in known.number_words and head not in known.scales):
            return None
    matches = list(_piece().finditer(word))
    texts = tuple(match[0] for match in matches)
    return _Pieces(tuple(match.start() for match in matches), texts, tuple(text.lower() for text in texts))

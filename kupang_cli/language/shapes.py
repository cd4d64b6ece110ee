"""The shapes of Indonesian words, each said once: what a word is likely to be by its prefix and suffix.

Prefixes and suffixes are those of Sneddon (2010, Indonesian: A Comprehensive Grammar, chapter 1). A shape is a guess:
the vocabulary knows the exceptions. Words are given in lower case.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property


class Shape:
    """A shape of words: a regular expression, or a function that tells whether a word has it.

    ``example`` is a word that has it, ``near_miss`` one that has not.
    """

    def __init__(self, says: str | Callable[[str], object], *, example: str, near_miss: str) -> None:
        self._says = says
        self.example = example
        self.near_miss = near_miss

    @cached_property
    def fits(self) -> Callable[[str], object]:
        """What is true of a word of this shape; the expression is compiled when it is first asked for."""
        return re.compile(self._says).fullmatch if isinstance(self._says, str) else self._says

    def __call__(self, word: str) -> bool:
        """Whether a word has this shape."""
        return bool(self.fits(word))


def _prefixed(*prefixes: str, letters: int) -> Callable[[str], object]:
    """Words with one of these prefixes that have so many letters at least."""
    return lambda word: len(word) >= letters and word.startswith(prefixes)


def _doubled(word: str) -> bool:
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and second.removesuffix(_SUFFIX) == first


_SUFFIX = "nya"

# What somebody does, by the nasal forms of me-.
active_verb = Shape(r"(?:mem|men|meng|meny)[a-z]{4,}", example="mengumumkan", near_miss="menang")
# The same and its other forms, with passive di- and intransitive ber-: what a noun phrase does is no part of it.
clause_verb = Shape(
    r"(?:mem|men|meng|meny|me[lrw])[a-z]{4,}|di[a-z]{5,}|ber[a-z]{5,}",
    example="melaporkan",
    near_miss="berita",
)
# Any word with a verb's prefix; the vocabulary has those that are none.
prefixed_verb = Shape(r"(?:me(?:ng|ny|[mnlrwy])|ber|ter|di)[a-z-]{3,}", example="tertunda", near_miss="diri")
passive_verb = Shape(_prefixed("di", letters=6), example="dinilai", near_miss="dinas")
# Verbs in what an item, a label or a count says, long words alone: "merah", "beras" and "mesin" have the prefixes too.
item_verb = Shape(_prefixed("me", "ber", letters=6), example="berpuasa", near_miss="merah")
ordinal_verb = Shape(_prefixed("me", "ber", "di", "ter", letters=6), example="ditetapkan", near_miss="beras")
label_verb = Shape(r"(?:me[mnlrw]|ber|di)[a-z]{4,}", example="melapor", near_miss="berita")
# With a capital such a word is a name or a foreign word rather than a passive.
capital_di = Shape(r"di[a-z]+(?<!kan)(?<!nya)(?<!i)", example="division", near_miss="diserahkan")
counted_verb = Shape(_prefixed("di", "men", "mem", "ter", "ber", letters=6), example="dipasang", near_miss="mesin")
# Nouns and verbs made with prefix and suffix: they open sentences with a capital, but are nobody's name.
derived_word = Shape(
    r"(?:ke|pe|per|pen|pem|peng|peny)[a-z]{3,}an|[a-z]{3,}nya|(?:me[nm]g?|meny)[a-z]{4,}|di[a-z]{3,}kan",
    example="keputusan",
    near_miss="kemuning",
)
# Verbs of headlines, where every word may have a capital.
title_verb = Shape(
    r"(?:mem|men|meng|meny)[a-z]{4,}(?:kan|i)|di[a-z]{3,}kan|[a-z]{4,}nya",
    example="menyerahkan",
    near_miss="menara",
)
# Verbs of headlines without their prefix.
applicative_verb = Shape(r"[a-z]{3,}kan", example="hanguskan", near_miss="ikan")
# Derived words of shapes that other languages hardly have.
indonesian_word = Shape(
    r"(?:meng|meny|memp|memb|peng|peny)[a-z]{3,}|[a-z]{4,}(?:nya|kan)",
    example="penyerahan",
    near_miss="penang",
)
# Reduplication, which makes plurals.
doubled_word = Shape(_doubled, example="langkah-langkah", near_miss="naik-turun")


def before_nya(word: str) -> str:
    """What -nya hangs on: "kata" of "katanya"; empty where the word does not end in it."""
    return word[: -len(_SUFFIX)] if word.endswith(_SUFFIX) else ""


def without_noun_prefix(word: str) -> str:
    """What is left of a derived noun without its first prefix: "tanian" of "pertanian"; empty where it has none."""
    match = _noun_prefix().match(word)
    return word[match.end() :] if match else ""


@cache
def _noun_prefix() -> re.Pattern[str]:
    return re.compile(r"(?:per|pe[mn]?|ke)(?=[a-z])")

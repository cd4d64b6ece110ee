"""Bodies that an article names in full and by a short form: "Badan Pengelola Sungai (BPS)"."""

from __future__ import annotations

from kupang_cli.article import Span
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST = 14  # words of a body's full name
_LINK_MARKS = frozenset("&-/,")


def short_forms(words: Words) -> dict[str, Span]:
    """The full name of every body whose short form stands in brackets after it, by the short form as written.

    The short form is made of the initials of the full name ("Badan Pengelola Sungai (BPS)") or of its syllables
    ("Badan Pengelola Kota (Bapekot)"), in which case the name begins at a word that names of bodies begin with.
    """
    texts = words.texts
    found: dict[str, Span] = {}
    for index in range(2, len(texts) - 1):
        if texts[index - 1] != "(" or texts[index + 1] != ")" or not texts[index][0].isupper():
            continue
        short = texts[index]
        if len(short) < 2 or short in found:
            continue
        first = _by_initials(words, index - 1, short) if short.isupper() else None
        if first is None:
            first = _by_head(words, index - 1, short)
        if first is not None:
            found[short] = words.span(first, index - 1)
    return found


def _by_initials(words: Words, stop: int, short: str) -> int | None:
    """Where the words that end before ``stop`` and have these initials begin."""
    texts, lower = words.texts, words.lower
    index = stop
    for letter in reversed(short):
        index -= 1
        while index >= 0 and _is_link(lower[index]):
            index -= 1
        if index < 0 or stop - index > _LONGEST or texts[index][0] != letter:
            return None
    return index if stop - index > 1 else None


def _by_head(words: Words, stop: int, short: str) -> int | None:
    """Where the nearest word before ``stop`` that a body's name begins with stands, if the short form begins alike."""
    texts, lower = words.texts, words.lower
    index = stop
    while index and stop - index < _LONGEST and (texts[index - 1][0].isupper() or _is_link(lower[index - 1])):
        index -= 1
        if lower[index] in known.body_heads and texts[index][0] == short[0]:
            return index if stop - index > 1 else None
    return None


def _is_link(word: str) -> bool:
    """Whether a word or mark joins the words of a body's name."""
    return word in _LINK_MARKS or word in known.body_links

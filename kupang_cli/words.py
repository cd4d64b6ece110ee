"""The words of a text with their offsets, found in one pass and shared by every step that looks at words."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from functools import cache

from kupang_cli.language import words as lexicon_words

# A word holds letters and digits, joined by a hyphen, an apostrophe or a slash; by a full stop before a lower-case
# letter or a digit ("swaratimor.co.id", "1.000") or after an initial ("S.H"); by a comma or colon inside a number. Any
# other visible character stands alone, so that glued copy
# ("(IKN).Pertama,", "menggelarKonferensi") still falls into words.
_WORD = re.compile(
    r"[A-Z]?[a-z]++(?=[A-Z][a-z]{2})|[^\W_]+(?:[-'’/][^\W_]+|\.(?=[a-z\d])[^\W_]+"
    r"|(?<=\b[A-Z])\.(?=[A-Z])(?!(?!Farm|Stat|Psik|Trop)[A-Z][a-z]{3})[^\W_]+"  # "S.H", "M.Farm", but "H.Rahmat"
    r"|(?<=\d)[,:](?=\d)[^\W_]+)*|[^\w\s]|_"
)


_GLUED = 10  # a word longer than this may be two


def _glue(word: str) -> int:
    """Where a verb of saying begins that a lost space glued to a name ("Supriyadimengatakan"); 0 where none does."""
    verbs = _verbs()
    for cut in range(3, len(word) - 6):
        if word[cut] in "mb" and word[cut:] in verbs:
            return cut
    return 0


@cache
def _verbs() -> frozenset[str]:
    return lexicon_words("speech_verbs", "active")


class Words:
    """The words and punctuation of a text in text order, with their places as code point offsets.

    ``starts[i]`` is where word ``i`` begins, ``texts[i]`` the word as written, ``lower[i]`` in lower case. Equal words
    share one string, so that a long text costs a few machine words each.
    """

    __slots__ = ("lower", "starts", "texts")

    def __init__(self, text: str) -> None:
        starts = array("l")
        texts: list[str] = []
        known: dict[str, str] = {}
        append_start, append_text, share = starts.append, texts.append, known.setdefault
        for match in _WORD.finditer(text):
            word = match[0]
            append_start(match.start())
            if len(word) > _GLUED and word[0].isupper() and (cut := _glue(word)):
                append_text(share(word[:cut], word[:cut]))
                append_start(match.start() + cut)
                word = word[cut:]
            append_text(share(word, word))
        lowered = {word: known.get(word.lower(), word.lower()) for word in known}
        self.starts = starts
        self.texts = texts
        self.lower = [lowered[word] for word in texts]

    def __len__(self) -> int:
        return len(self.texts)

    def end(self, index: int) -> int:
        """Where word ``index`` ends."""
        return self.starts[index] + len(self.texts[index])

    def index(self, offset: int) -> int:
        """The index of the first word that starts at ``offset`` or after it; ``len(self)`` where there is none."""
        return bisect_left(self.starts, offset)

    def within(self, start: int, end: int) -> range:
        """The indices of the words that start in ``[start, end)``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

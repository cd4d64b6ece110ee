"""The words of a text with their offsets, found in one pass and shared by every step that looks at words."""

from __future__ import annotations

import re
from bisect import bisect_left

# A word holds letters and digits, joined by single hyphens, apostrophes, or a full stop or comma inside a number or
# an abbreviation ("80,1", "S.H", "swaratimor.co.id"); any other visible character stands alone.
_WORD = re.compile(r"[^\W_]+(?:[-'’.,/][^\W_]+|_+[^\W_]+)*|[^\w\s]|_")
_SPLIT_COMMA = re.compile(r"(?<=\D),|,(?=\D)|(?<=[a-z])\.(?=[A-Z])")


class Words:
    """The words and punctuation of a text, as parallel lists in text order.

    ``starts`` and ``ends`` are code point offsets, ``texts`` the words as written, ``lower`` in lower case.
    """

    __slots__ = ("ends", "lower", "starts", "texts")

    def __init__(self, text: str) -> None:
        starts: list[int] = []
        texts: list[str] = []
        for match in _WORD.finditer(text):
            word = match[0]
            start = match.start()
            # Glued copy: "(IKN).Pertama" and "Jakarta,Bogor" are words of their own, "80,1" and "S.H" are not.
            if ("," in word or "." in word) and (cut := _SPLIT_COMMA.search(word)):
                while cut:
                    if cut.start():
                        starts.append(start)
                        texts.append(word[: cut.start()])
                    starts.append(start + cut.start())
                    texts.append(word[cut.start() : cut.end()])
                    start += cut.end()
                    word = word[cut.end() :]
                    cut = _SPLIT_COMMA.search(word)
                if not word:
                    continue
            starts.append(start)
            texts.append(word)
        self.starts = starts
        self.texts = texts
        self.ends = [start + len(word) for start, word in zip(starts, texts, strict=True)]
        self.lower = [word.lower() for word in texts]

    def __len__(self) -> int:
        return len(self.starts)

    def index(self, offset: int) -> int:
        """The index of the first word that starts at ``offset`` or after it; ``len(self)`` where there is none."""
        return bisect_left(self.starts, offset)

    def within(self, start: int, end: int) -> range:
        """The indices of the words that start in ``[start, end)``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

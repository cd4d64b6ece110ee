"""The words of a text as they are compared: without case, marks and white space, each with its place."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from unicodedata import normalize

from kupang_cli.article import Span
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.hyphens import line_end_breaks

# Letters and digits, a number with what groups its digits; and the signs that are read as words.
_WORD = re.compile(r"(?:[^\W_]|(?<=\d)[.,](?=\d))+|[%‰$€£¥°&+=]")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+")


class ComparedWords:
    """The words of a text: ``keys`` what they are compared by, ``starts`` and ``ends`` where they stand.

    A word that a line end broke is one word, one joined by a hyphen several.
    """

    __slots__ = ("ends", "keys", "starts", "text")

    def __init__(self, text: str, within: Span | None = None) -> None:
        start, end = within or (0, len(text))
        self.text = text
        self.starts = array("l")
        self.ends = array("l")
        self.keys: list[str] = []
        breaks = {span.start: span.end for span in line_end_breaks(text[start:end])}
        goes_on = -1
        for match in _WORD.finditer(text, start, end):
            if match.start() == goes_on:
                self.ends[-1] = match.end()
                self.keys[-1] = key_of(self.keys[-1] + match[0])
            else:
                self.starts.append(match.start())
                self.ends.append(match.end())
                self.keys.append(key_of(match[0]))
            goes_on = start + breaks.get(match.end() - start, -1 - start)

    def __len__(self) -> int:
        return len(self.keys)

    def span(self, first: int, stop: int) -> Span:
        """Where the words ``[first, stop)`` stand, from the first letter to the last."""
        return Span(self.starts[first], self.ends[stop - 1])

    def word(self, index: int) -> str:
        """A word as written."""
        return self.text[self.starts[index] : self.ends[index]]

    def gap(self, index: int) -> str:
        """What stands between the word before ``index`` and that word."""
        return self.text[self.ends[index - 1] : self.starts[index]]

    def at(self, span: Span) -> tuple[int, int]:
        """The words that begin within a span, as a half-open range."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)


def key_of(word: str) -> str:
    """What a word is compared by: two words with one key differ in case, digit groups, signs or forms of letters."""
    if not word.isascii():
        word = normalize("NFKC", word)
    key = word.casefold()
    if key[0].isdigit() and _GROUPED.fullmatch(key):
        return key.replace(".", "")
    return "%" if key in known.percents else key

"""The words of a text with their offsets, found in one pass and shared by every step that looks at words."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from functools import cache
from itertools import pairwise

from kupang_cli.article import Span
from kupang_cli.language.tags import Tagset
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.emphasis import emphasised
from kupang_cli.text.glued import LONGEST, SHORTEST, seams

_LABELS = frozenset("#@_")  # what stands before a word that its writer left no space in


@cache
def _word() -> re.Pattern[str]:
    """Letters and digits, or any other visible character alone.

    A word is joined by a hyphen, an apostrophe or a slash; by a full stop before a lower-case letter or a digit
    ("swaratimor.co.id", "1.000") or after an initial ("S.H", "M.Farm", but not "H.Rahmat"); by a comma or colon inside
    a number. So glued copy ("(IKN).Pertama,", "menggelarKonferensi") still falls into words.
    """
    degrees = "|".join(known.degree_parts)
    names = "|".join(sorted(known.inner_capitals))
    heads = "|".join(head.capitalize() for head in known.before_inner_capital)
    return re.compile(
        rf"\b(?i:{names})\b|\b(?:{heads})[A-Z][a-z]+|"
        r"[A-Z]?[a-z]++(?=[A-Z][a-z]{2})|[^\W_]+(?:[-'’/](?!(?<=[A-Z]{3}-)[A-Z][a-z]{2})[^\W_]+|\.(?=[a-z\d])[^\W_]+"
        rf"|(?<=\b[A-Z])\.(?=[A-Z])(?!(?!{degrees})[A-Z][a-z]{{3}})[^\W_]+"
        r"|(?<=\d)[,:](?=\d)[^\W_]+)*|[^\w\s]|_"
    )


class Words:
    """The words and punctuation of a text in text order, with their places as code point offsets.

    ``starts[i]`` is where word ``i`` begins, ``texts[i]`` the word as written, ``lower[i]`` in lower case. Equal words
    share one string, so that a long text costs a few machine words each. Glued words are two, unless words as they are
    written (``whole``) are asked for. Marks of emphasis are no words: "kata *Rahmat*".
    """

    __slots__ = ("_tagged", "lower", "starts", "texts")

    def __init__(self, text: str, *, whole: bool = False) -> None:
        starts = array("l")
        texts: list[str] = []
        shared: dict[str, str] = {}
        append_start, append_text, share = starts.append, texts.append, shared.setdefault
        marks = emphasised(text)
        for match in _word().finditer(text):
            word = match[0]
            if marks and match.start() in marks:
                continue
            append_start(match.start())
            append_text(share(word, word))
        self.starts = starts
        self.texts = texts
        if not whole:
            self._split(text, shared)
        lowered = {word: shared.get(word.lower(), word.lower()) for word in shared}
        self.lower = [lowered[word] for word in self.texts]
        self._tagged: dict[Tagset, str] = {}

    def _split(self, text: str, shared: dict[str, str]) -> None:
        """Part every word that is two or three glued ones, except in a label ("#SukamajuHebat").

        ``shared`` has each word once, and gets the parts.
        """
        cuts = {word: cuts for word in shared if SHORTEST <= len(word) <= LONGEST and (cuts := seams(word, shared))}
        if not cuts:
            return
        share = shared.setdefault
        starts, texts = array("l"), []
        for start, word in zip(self.starts, self.texts, strict=True):
            inside = () if text[start - 1 : start] in _LABELS else cuts.get(word, ())
            for begin, end in pairwise((0, *inside, len(word))):
                starts.append(start + begin)
                texts.append(share(word[begin:end], word[begin:end]))
        self.starts, self.texts = starts, texts

    def __len__(self) -> int:
        return len(self.texts)

    def end(self, index: int) -> int:
        """Where word ``index`` ends."""
        return self.starts[index] + len(self.texts[index])

    def span(self, first: int, stop: int) -> Span:
        """Where the words ``[first, stop)`` stand; at least one."""
        return Span(self.starts[first], self.end(stop - 1))

    def index(self, offset: int) -> int:
        """The index of the first word that starts at ``offset`` or after it; ``len(self)`` where there is none."""
        return bisect_left(self.starts, offset)

    def within(self, start: int, end: int) -> range:
        """The indices of the words that start in ``[start, end)``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))

    def tagged(self, tagset: Tagset) -> str:
        """What each word can be, a character a word (see ``language.tags``); looked up once for each tag set."""
        encoded = self._tagged.get(tagset)
        if encoded is None:
            encoded = self._tagged[tagset] = tagset.encode(self.texts)
        return encoded

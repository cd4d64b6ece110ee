"""The fullest name that an article gives a body: "Badan Pengelola Sungai" for "BPS", also where no brackets say so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from kupang_cli.article import Span
from kupang_cli.extract.people.abbreviations import abbreviates, are_initials
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST = 9  # words of a full name
_MOST = 60  # different names that begin with one letter


class BodyNames:
    """The names of bodies in an article that are written in full, found when one is first asked for."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._answers: dict[tuple[str, ...], Span | None] = {}

    def full(self, first: int, stop: int) -> Span | None:
        """Where the article gives the full name of the body named by the words ``[first, stop)``, if it does."""
        texts = tuple(self._words.texts[first:stop])
        short = texts[0]
        if len(short) < 2 or not (short.isupper() or short.lower() in known.body_heads):
            return None
        if texts not in self._answers:
            self._answers[texts] = self._find(short, texts[1:])
        return self._answers[texts]

    def _find(self, short: str, rest: Sequence[str]) -> Span | None:
        """The first name that ``short`` is short for: by brackets, its initials or its syllables."""
        if not rest and short in self._names[1]:
            return self._names[1][short]
        for start, stop in self._names[0].get(short[0].lower(), {}).values():
            end = stop - len(rest)
            if end - start < 2 or self._words.texts[end:stop] != list(rest):
                continue
            if _is_short_for(short, self._words.lower[start:end]):
                return self._words.span(start, stop)
        return None

    @cached_property
    def _names(self) -> tuple[dict[str, dict[str, tuple[int, int]]], dict[str, Span]]:
        """The names of two words or more, by first letter and by how they are written, and by what explains them."""
        texts, lower = self._words.texts, self._words.lower
        written: dict[str, dict[str, tuple[int, int]]] = {}
        explained: dict[str, Span] = {}
        for start in range(len(texts)):
            if lower[start] not in known.body_heads or not texts[start][0].isupper():
                continue
            stop = self._stop(start)
            alike = written.setdefault(lower[start][0], {})
            if stop - start < 2 or len(alike) >= _MOST:
                continue
            alike.setdefault(" ".join(lower[start:stop]), (start, stop))
            if texts[stop : stop + 1] == ["("] and texts[stop + 2 : stop + 3] == [")"]:
                explained.setdefault(texts[stop + 1], self._words.span(start, stop))
        return written, explained

    def _stop(self, start: int) -> int:
        """Behind the capitals that go on from ``start``, links between them included."""
        texts, lower = self._words.texts, self._words.lower
        stop = start + 1
        while stop < len(texts) and stop - start < _LONGEST:
            following = texts[stop + 1] if stop + 1 < len(texts) else ""
            if texts[stop][0].isupper():
                stop += 1
            elif lower[stop] in known.body_links and following[:1].isupper():
                stop += 2
            else:
                break
        return stop


def _is_short_for(short: str, phrase: Sequence[str]) -> bool:
    if short.isupper() and are_initials(short.lower(), phrase):
        return True
    return abbreviates(short.lower(), tuple(phrase))

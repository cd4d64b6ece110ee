"""The fullest name that an article gives a body: "Badan Pengelola Sungai" for "BPS", also where no brackets say so."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.article import Span
from kupang_cli.extract.people.abbreviations import abbreviates, are_initials
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST = 9  # words of a full name


def full_name(setting: Setting, first: int, stop: int) -> Span | None:
    """Where the article gives the full name of the body named by the words ``[first, stop)``; None where nowhere."""
    words = setting.words
    bracketed = setting.cast.bodies.get(" ".join(words.texts[first:stop]))
    if bracketed is not None:
        return bracketed
    short, rest = words.texts[first], words.texts[first + 1 : stop]
    if len(short) < 2 or not (short.isupper() or words.lower[first] in known.body_heads):
        return None
    return _spelt_out(words, short, rest)


def _spelt_out(words: Words, short: str, rest: Sequence[str]) -> Span | None:
    """The first words that ``short`` is short for: its initials, its syllables, or what it explains in brackets."""
    for start in range(len(words) - 1):
        if words.lower[start] not in known.body_heads or words.texts[start] == short:
            continue
        stop = _name_stop(words, start)
        if stop - start < 2:
            continue
        bracket = words.texts[stop : stop + 3] == ["(", short, ")"]
        if bracket and not rest:
            return _span(words, start, stop)
        parts = [stop - len(rest)] if not rest or words.texts[stop - len(rest) : stop] == list(rest) else []
        for end in parts:
            if end - start > 1 and _is_short_for(short, words.lower[start:end]):
                return _span(words, start, stop)
    return None


def _name_stop(words: Words, start: int) -> int:
    """Behind the capitals that go on from ``start``, links between them included."""
    stop = start + 1
    while stop < len(words) and stop - start < _LONGEST:
        if _is_capital(words, stop):
            stop += 1
        elif words.lower[stop] in known.body_links and _is_capital(words, stop + 1):
            stop += 2
        else:
            break
    return stop


def _is_capital(words: Words, index: int) -> bool:
    return index < len(words) and words.texts[index][0].isupper()


def _is_short_for(short: str, phrase: Sequence[str]) -> bool:
    if short.isupper() and are_initials(short.lower(), phrase):
        return True
    return abbreviates(short.lower(), tuple(phrase))


def _span(words: Words, start: int, stop: int) -> Span:
    return Span(words.starts[start], words.end(stop - 1))

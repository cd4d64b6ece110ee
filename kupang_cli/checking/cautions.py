"""What to know of a passage in which the words of a quote stand: it is no quote there, or its meaning is cut off."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.article import Span
from kupang_cli.checking.library import Library
from kupang_cli.checking.verdicts import Caution
from kupang_cli.checking.words import ComparedWords
from kupang_cli.findings import Analysis, Quote
from kupang_cli.language.vocabulary import vocabulary as known

_JOINING = frozenset(" \n\t\xa0-")  # what stands between words of one clause
_PAUSE = ","
_MOST_PASSED = 2  # words between a word that negates and the quote
_NEXT_TO_IT = 300  # characters of the draft in which the words may go on beside the quote


def cautions_of(draft: Analysis, quote: Quote, library: Library, source: int, begin: int, stop: int) -> list[Caution]:
    """The cautions about a quote that stands in the words ``[begin, stop)`` of a source."""
    words = library.words[source]
    span = words.span(begin, stop)
    found: list[Caution] = []
    if library.sources[source].quotes and not library.is_quoted(source, span):
        found.append(Caution("not-a-quote", None))
    found += (Caution("cut-before", cut) for cut in _before(words, begin) if not _goes_on(draft, quote, words, cut))
    found += (Caution("cut-after", cut) for cut in _after(words, stop) if not _goes_on(draft, quote, words, cut))
    return found


def _before(words: ComparedWords, begin: int) -> Iterator[Span]:
    """The words that negate or condition what begins at a word, where they stand right before it."""
    index = begin
    while index and set(words.gap(index)) <= _JOINING and begin - index <= _MOST_PASSED:
        index -= 1
        if words.keys[index] in known.negating_before:
            yield words.span(index, begin)
        elif words.keys[index] in known.passed_over:
            continue
        return


def _after(words: ComparedWords, stop: int) -> Iterator[Span]:
    """The word that limits what ends before a word, where it stands right there."""
    limits = stop < len(words) and words.keys[stop] in known.limiting_after
    if limits and set(words.gap(stop).replace(_PAUSE, "", 1)) <= _JOINING:
        yield words.span(stop, stop + 1)


def _goes_on(draft: Analysis, quote: Quote, words: ComparedWords, cut: Span) -> bool:
    """Whether the draft has the words that are cut off beside the quote: 'tidak "yakin"', '"siap," katanya, "jika'."""
    text = draft.article.text
    start, end = quote.span
    beside = ComparedWords(f"{text[max(0, start - _NEXT_TO_IT) : start]} {text[end : end + _NEXT_TO_IT]}")
    return words.keys[words.at(cut)[0]] in beside.keys

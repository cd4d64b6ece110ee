"""Sumy's general methods made ready for Indonesian: stemmer, stop words, cue words, and how much each can take."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import cache
from typing import Any

from kupang_cli.errors import SummaryError
from kupang_cli.language import words as lexicon_words
from kupang_cli.summarize.bridge import BridgeSentence, ranking
from kupang_cli.summarize.sumy_modules import sumy_module

# The seconds that a method takes, as measured, for so many sentences with so many words, of which so many differ.
_SECONDS: dict[str, Callable[[int, int, int], float]] = {
    "lsa": lambda sentences, _, different: 2e-9 * sentences**2 * different,
    "sumbasic": lambda sentences, words, _: 1e-7 * sentences * words,
    "kl": lambda sentences, words, _: 6e-8 * sentences**2 * words,
    "reduction": lambda _, words, __: 4.5e-8 * words**2,
}
_PATIENCE = 20.0  # seconds, so that a slower computer stays within thirty
_UNLIMITED = "news, lexrank, textrank and luhn take any length"


def classic_ranking(method: str, model: Any) -> list[BridgeSentence]:
    """The sentences of the document from best to worst by one of sumy's methods.

    Raises SummaryError where the method would take too long for the document, or a library it needs is missing.
    """
    if method in _SECONDS:
        words = [word for sentence in model.sentences for word in sentence.words]
        size = len(model.sentences)
        if _SECONDS[method](size, len(words), len(set(words))) > _PATIENCE:
            raise SummaryError(f"{method} would take minutes for a text of {size} sentences; {_UNLIMITED}")
    with warnings.catch_warnings():
        # LSA warns of texts with fewer words than sentences; the ranking stands all the same.
        warnings.simplefilter("ignore")
        return ranking(classic_summarizer(method), model)


def classic_summarizer(method: str) -> Any:
    """Sumy's summarizer of that name, ready for Indonesian; raises SummaryError where a library it needs is missing."""
    stem = stemmer()
    stop_words = lexicon_words("stop_words")
    if method == "edmundson":
        edmundson = sumy_module("sumy.summarizers.edmundson").EdmundsonSummarizer(stem)
        edmundson.bonus_words = lexicon_words("cue_words", "bonus")
        edmundson.stigma_words = lexicon_words("cue_words", "stigma")
        edmundson.null_words = stop_words
        return edmundson
    if method in ("lexrank", "textrank"):
        from kupang_cli.summarize import graph

        made = graph.LexRankSummarizer(stem) if method == "lexrank" else graph.TextRankSummarizer(stem)
    elif method == "luhn":
        made = _luhn(stem)
    else:
        module, name = {
            "lsa": ("lsa", "LsaSummarizer"),
            "sumbasic": ("sum_basic", "SumBasicSummarizer"),
            "kl": ("kl", "KLSummarizer"),
            "reduction": ("reduction", "ReductionSummarizer"),
        }[method]
        found = sumy_module(f"sumy.summarizers.{module}")
        if method == "lsa" and found.numpy is None:
            raise SummaryError("lsa needs NumPy: install kupang-cli[lsa], or take another method")
        made = getattr(found, name)(stem)
    made.stop_words = stop_words
    return made


def _luhn(stem: Callable[[str], str]) -> Any:
    """Sumy's Luhn with its significant words in a set, so that it takes time in proportion to the text."""
    module = sumy_module("sumy.summarizers.luhn")

    class LuhnSummarizer(module.LuhnSummarizer):  # type: ignore[misc,name-defined]
        def _get_significant_words(self, words: Any) -> frozenset[str]:
            return frozenset(super()._get_significant_words(words))

    return LuhnSummarizer(stem)


@cache
def stemmer() -> Callable[[str], str]:
    """A stemmer of Indonesian (Snowball's, after Tala 2003) that remembers the words it has seen."""
    from snowballstemmer import stemmer as snowball

    indonesian = snowball("indonesian")

    @cache
    def stem(word: str) -> str:
        stemmed: str = indonesian.stemWord(word)
        return stemmed

    return stem

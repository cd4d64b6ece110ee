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

# Sentences of 20 words that a method ranks in well under 30 seconds; its time grows with their square or cube.
LIMITS = {"lsa": 1500, "sumbasic": 5000, "kl": 250, "reduction": 1500}
UNLIMITED = "news, lexrank, textrank and luhn take any length"


def classic_ranking(method: str, model: Any) -> list[BridgeSentence]:
    """The sentences of the document from best to worst by one of sumy's methods.

    Raises SummaryError where the document is longer than the method can take, or a library it needs is missing.
    """
    size = len(model.sentences)
    if size > LIMITS.get(method, size):
        raise SummaryError(f"{method} takes at most {LIMITS[method]} sentences and this text has {size}; {UNLIMITED}")
    with warnings.catch_warnings():
        # LSA warns of texts with fewer words than sentences; the ranking stands all the same.
        warnings.simplefilter("ignore")
        return ranking(_summarizer(method), model)


def _summarizer(method: str) -> Any:
    """The summarizer ready to be called."""
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

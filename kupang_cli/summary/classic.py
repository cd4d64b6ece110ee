"""Sumy's general methods made ready for Indonesian: stemmer, stop words, cue words, and how much each can take."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from kupang_cli.errors import SummaryError
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.summary.bridge import BridgeSentence, ranking
from kupang_cli.summary.sumy_modules import sumy_module

# The seconds that a method takes, as measured, for so many sentences with so many words, of which so many differ.
_SECONDS: dict[str, Callable[[int, int, int], float]] = {
    "lsa": lambda sentences, _, different: 2e-9 * sentences**2 * different,
    "sumbasic": lambda sentences, words, _: 1e-7 * sentences * words,
    "kl": lambda sentences, words, _: 6e-8 * sentences**2 * words,
    "reduction": lambda _, words, __: 4.5e-8 * words**2,
}
_PATIENCE = 20.0  # seconds, so that a slower computer stays within thirty
Stem = Callable[[str], str]


def classic_ranking(method: str, model: Any) -> list[BridgeSentence]:
    """The sentences of the document from best to worst by one of sumy's methods.

    Raises SummaryError where the method would take too long for the document.
    """
    if method in _SECONDS:
        words = [word for sentence in model.sentences for word in sentence.words]
        size = len(model.sentences)
        if _SECONDS[method](size, len(words), len(set(words))) > _PATIENCE:
            raise SummaryError(
                "{method} would take minutes for a text of {size} sentences; news, lexrank, textrank and luhn take any "
                "length",
                method=method,
                size=size,
            )
    with warnings.catch_warnings():
        # LSA warns of texts with fewer words than sentences; the ranking stands all the same.
        warnings.simplefilter("ignore")
        return ranking(classic_summarizer(method), model)


def classic_summarizer(method: str) -> Any:
    """Sumy's summarizer of that name, ready for Indonesian."""
    stem = stemmer()
    if method == "edmundson":
        edmundson = sumy_module("sumy.summarizers.edmundson").EdmundsonSummarizer(stem)
        edmundson.bonus_words = known.bonus_words
        edmundson.stigma_words = known.stigma_words
        edmundson.null_words = known.stop_words
        return edmundson
    made = _MAKERS[method](stem)
    made.stop_words = known.stop_words
    return made


def _lexrank(stem: Stem) -> Any:
    from kupang_cli.summary.graph import LexRankSummarizer

    return LexRankSummarizer(stem)


def _textrank(stem: Stem) -> Any:
    from kupang_cli.summary.graph import TextRankSummarizer

    return TextRankSummarizer(stem)


def _lsa(stem: Stem) -> Any:
    """Sumy's LSA, the one method that computes with NumPy; its words in order, so that equal texts rate equally."""
    sumy_module("sumy.summarizers")
    module = import_module("sumy.summarizers.lsa")

    class LsaSummarizer(module.LsaSummarizer):  # type: ignore[misc,name-defined]
        def _create_dictionary(self, document: Any) -> dict[str, int]:
            return {word: row for row, word in enumerate(sorted(super()._create_dictionary(document)))}

    return LsaSummarizer(stem)


def _luhn(stem: Stem) -> Any:
    """Sumy's Luhn with its significant words in a set, so that it takes time in proportion to the text."""
    module = sumy_module("sumy.summarizers.luhn")

    class LuhnSummarizer(module.LuhnSummarizer):  # type: ignore[misc,name-defined]
        def _get_significant_words(self, words: Any) -> frozenset[str]:
            return frozenset(super()._get_significant_words(words))

    return LuhnSummarizer(stem)


def _sumbasic(stem: Stem) -> Any:
    return sumy_module("sumy.summarizers.sum_basic").SumBasicSummarizer(stem)


def _kl(stem: Stem) -> Any:
    return sumy_module("sumy.summarizers.kl").KLSummarizer(stem)


def _reduction(stem: Stem) -> Any:
    return sumy_module("sumy.summarizers.reduction").ReductionSummarizer(stem)


_MAKERS: dict[str, Callable[[Stem], Any]] = {
    "lexrank": _lexrank,
    "textrank": _textrank,
    "lsa": _lsa,
    "luhn": _luhn,
    "sumbasic": _sumbasic,
    "kl": _kl,
    "reduction": _reduction,
}


@cache
def stemmer() -> Stem:
    """A stemmer of Indonesian (Snowball's, after Tala 2003) that remembers the words it has seen."""
    from snowballstemmer import stemmer as snowball

    indonesian = snowball("indonesian")

    @cache
    def stem(word: str) -> str:
        stemmed: str = indonesian.stemWord(word)
        return stemmed

    return stem

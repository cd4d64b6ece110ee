"""The method ``news``."""

from __future__ import annotations

from typing import Any

from kupang_cli.summarize.bridge import BridgeSentence, ranking
from kupang_cli.summarize.length import Length, fitting
from kupang_cli.summarize.sumy_modules import sumy_module

_sumy = sumy_module("sumy.summarizers")


class NewsSummarizer(_sumy.AbstractSummarizer):  # type: ignore[misc,name-defined]
    """The first sentences of a report, which say what it is about."""

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The best sentences of ``document`` in its order; ``sentences_count`` as everywhere in sumy."""
        ratings = {sentence: -place for place, sentence in enumerate(document.sentences)}
        best: tuple[Any, ...] = self._get_best_sentences(document.sentences, sentences_count, ratings)
        return best

    def choose(self, document: Any, length: Length) -> list[tuple[BridgeSentence, tuple[str, ...]]]:
        """The sentences to print, best first, each with the reasons that weighed most."""
        ranked = ranking(self, document)
        taken = fitting(range(len(ranked)), [len(sentence.words) for sentence in ranked], length)
        return [(ranked[item], (f"sentence {item + 1} of the article",)) for item in taken]

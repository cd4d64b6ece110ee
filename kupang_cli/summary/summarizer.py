"""One call from an article to its summary, whatever the method."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kupang_cli.article import Article
from kupang_cli.errors import SummaryError
from kupang_cli.findings import ChosenSentence, Summary
from kupang_cli.summary.bridge import BridgeSentence, document, with_unfit
from kupang_cli.summary.length import Length, asked_length
from kupang_cli.summary.methods import DEFAULT_METHOD, METHODS
from kupang_cli.summary.selection import Pool, selected
from kupang_cli.text.detection import language
from kupang_cli.text.layout import segment
from kupang_cli.text.wrapping import unwrapped


def summarize(
    article: Article,
    method: str = DEFAULT_METHOD,
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
) -> Summary:
    """Summarize ``article`` in its own sentences, in article order.

    At most one of ``sentences`` (exact while the article has that many), ``words`` and ``percent`` (of the article's
    words; both to the closest whole sentences) sets the length; without one the method's own default of about
    60 words holds. Raises SummaryError for an unknown method, a length that cannot be or a text the method cannot take.
    """
    if method not in METHODS:
        raise SummaryError(f"no such method: {method}; there are {', '.join(METHODS)}")
    lines_joined = unwrapped(article)
    layout = segment(lines_joined.article)
    model = document(lines_joined.article, layout)
    length = asked_length(sentences, words, percent, sum(len(sentence.words) for sentence in model.sentences))
    chosen = [*_chosen(method, model, length)]
    if length.sentences is not None:
        chosen += _spare(model, length.sentences - len(chosen))
    ranked = [
        ChosenSentence(lines_joined.back(sentence.span), sentence.index, rank, reasons)
        for rank, (sentence, reasons) in enumerate(chosen, start=1)
    ]
    in_order = tuple(sorted(ranked, key=lambda sentence: sentence.index))
    return Summary(article, language(layout.words).code, method, in_order)


def _chosen(method: str, model: Any, length: Length) -> Sequence[tuple[BridgeSentence, tuple[str, ...]]]:
    """The sentences to print, best first, each with the reasons that spoke for it."""
    if method == "news":
        from kupang_cli.summary.news import NewsSummarizer

        return NewsSummarizer().choose(model, length)
    from kupang_cli.summary.classic import classic_ranking

    pool = model.sentences
    rank = {id(sentence): rank for rank, sentence in enumerate(classic_ranking(method, model))}
    order = sorted(range(len(pool)), key=lambda item: rank.get(id(pool[item]), len(pool)))
    rated = {item: place for place, item in enumerate(order, start=1)}
    return [
        (pool[item], (f"rated {rated[item]} of {len(pool)} by {method}",))
        for item in selected(lambda: order, Pool(pool), length)
    ]


def _spare(model: Any, count: int) -> list[tuple[BridgeSentence, tuple[str, ...]]]:
    """So many of the sentences that serve only to make up a number."""
    spare = [sentence for sentence in with_unfit(model) if sentence.use == "spare"]
    return [(sentence, ("makes up the number asked for",)) for sentence in spare[: max(0, count)]]

"""One call from an article to its summary, whatever the method."""

from __future__ import annotations

from kupang_cli.article import Article
from kupang_cli.errors import SummaryError
from kupang_cli.findings import ChosenSentence, Summary
from kupang_cli.language.detect import language
from kupang_cli.segment import segment
from kupang_cli.summarize.bridge import document
from kupang_cli.summarize.length import asked_length, fitting
from kupang_cli.summarize.methods import DEFAULT_METHOD, METHODS


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
    layout = segment(article)
    model = document(article, layout)
    pool = model.sentences
    length = asked_length(sentences, words, percent, sum(len(sentence.words) for sentence in pool))
    if method == "news":
        from kupang_cli.summarize.news import NewsSummarizer

        chosen = NewsSummarizer().choose(model, length)
    else:
        from kupang_cli.summarize.classic import classic_ranking

        ranked = classic_ranking(method, model)
        order = {id(sentence): rank for rank, sentence in enumerate(ranked)}
        ranked = sorted(pool, key=lambda sentence: order.get(id(sentence), len(pool)))
        taken = fitting(range(len(ranked)), [len(sentence.words) for sentence in ranked], length)
        chosen = [(ranked[item], (f"rated {item + 1} of {len(pool)} by {method}",)) for item in taken]
    return Summary(
        article,
        language(layout.words),
        method,
        tuple(
            sorted(
                (
                    ChosenSentence(sentence.span, sentence.index, rank, reasons)
                    for rank, (sentence, reasons) in enumerate(chosen, start=1)
                ),
                key=lambda sentence: sentence.index,
            )
        ),
    )

"""One call from an article to its summary, whatever the method."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kupang_cli.article import Article
from kupang_cli.errors import SummaryError
from kupang_cli.findings import ChosenSentence, NamedPoints, Summary
from kupang_cli.messages.message import Message
from kupang_cli.summary.announced import announced
from kupang_cli.summary.bridge import BridgeSentence, document, with_unfit
from kupang_cli.summary.length import Length, asked_length
from kupang_cli.summary.methods import DEFAULT_METHOD, METHODS, POINTS, PointsMode
from kupang_cli.summary.selection import Pool, selected
from kupang_cli.text.detection import language
from kupang_cli.text.layout import Layout, segment
from kupang_cli.text.wrapping import unwrapped

_ROOM = 0.4  # of the words asked for, that points may take


def summarize(
    article: Article,
    method: str = DEFAULT_METHOD,
    *,
    sentences: int | None = None,
    words: int | None = None,
    percent: float | None = None,
    points: PointsMode = "auto",
) -> Summary:
    """Summarize ``article`` in its own sentences, in article order.

    At most one of ``sentences`` (exact while the article has that many), ``words`` and ``percent`` (of the article's
    words; both within 0.8 to 1.25 times as many where whole sentences can) sets the length; without one the method's
    own default of about 60 words holds. ``points`` says when announced points are named under the sentence that
    announces them: ``auto``, where they are the news of the article; ``always``, where there are any; ``never``.
    Raises SummaryError for a method or ``points`` that do not exist, a length that cannot be and a text that the
    method cannot take.
    """
    if method not in METHODS:
        raise SummaryError("no such method: {method}; there are {known}", method=method, known=", ".join(METHODS))
    if points not in POINTS:
        raise SummaryError("points takes {choices}, not {points!r}", choices=", ".join(POINTS), points=points)
    lines_joined = unwrapped(article)
    layout = segment(lines_joined.article)
    length = asked_length(sentences, words, percent, 0 if percent is None else _words_of_report(layout))
    named = announced(article, lines_joined.article, layout, points)
    if named is not None and points == "auto" and not _has_room(article, named.points, length):
        named = None
    index, told = (None, frozenset()) if named is None else (named.points.index, named.told)
    length = length._replace(beside=0 if named is None else _size(article, named.points))
    model = document(lines_joined.article, layout, index, told)
    chosen = [*_chosen(method, model, length, index)]
    if length.sentences is not None:
        chosen += _spare(model, length.sentences - len(chosen))
    ranked = [
        ChosenSentence(lines_joined.back(sentence.span), sentence.index, rank, reasons)
        for rank, (sentence, reasons) in enumerate(chosen, start=1)
    ]
    in_order = tuple(sorted(ranked, key=lambda sentence: sentence.index))
    return Summary(article, language(layout.words).code, method, in_order, named and _under(named.points, in_order))


def _words_of_report(layout: Layout) -> int:
    """The number of words of the report, without what the site or desk put in."""
    words = layout.words
    inside = (words.within(*sentence.span) for sentence in layout.sentences if not sentence.boilerplate)
    return sum(words.lower[place][0].isalnum() for places in inside for place in places)


def _has_room(article: Article, points: NamedPoints, length: Length) -> bool:
    """Whether a summary of that length has room for these points beside its sentences."""
    if length.sentences is not None:
        return length.sentences > 1
    return length.words is None or _size(article, points) <= _ROOM * length.words


def _size(article: Article, points: NamedPoints) -> int:
    """The number of words of the points' titles."""
    return sum(len(article[item.title].split()) for item in points.enumeration.items)


def _under(points: NamedPoints, chosen: Sequence[ChosenSentence]) -> NamedPoints:
    """The points under the sentence that announces them, or under none where that is no sentence of the summary."""
    stands = any(sentence.index == points.index for sentence in chosen)
    return points if stands else points._replace(index=None)


def _chosen(
    method: str, model: Any, length: Length, announcing: int | None
) -> Sequence[tuple[BridgeSentence, tuple[Message, ...]]]:
    """The sentences to print, best first, each with the reasons that spoke for it."""
    if method == "news":
        from kupang_cli.summary.news import NewsSummarizer

        return NewsSummarizer().choose(model, length, announcing)
    from kupang_cli.summary.classic import classic_ranking

    pool = model.sentences
    rank = {id(sentence): rank for rank, sentence in enumerate(classic_ranking(method, model))}
    order = sorted(range(len(pool)), key=lambda item: rank.get(id(pool[item]), len(pool)))
    rated = {item: place for place, item in enumerate(order, start=1)}
    return [
        (
            pool[item],
            (Message("rated {rank} of {count} by {method}", rank=rated[item], count=len(pool), method=method),),
        )
        for item in selected(lambda: order, Pool(model, announcing), length)
    ]


def _spare(model: Any, count: int) -> list[tuple[BridgeSentence, tuple[Message, ...]]]:
    """So many of the sentences that serve only to make up a number."""
    spare = [sentence for sentence in with_unfit(model) if sentence.use == "spare"]
    return [(sentence, (Message("makes up the number asked for"),)) for sentence in spare[: max(0, count)]]

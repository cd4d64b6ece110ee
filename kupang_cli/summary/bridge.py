"""The bridge to sumy: an article as sumy's document, of sentences that know their place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.title import title_paragraph
from kupang_cli.summary.crossheads import is_crosshead
from kupang_cli.summary.sumy_modules import sumy_module
from kupang_cli.text.layout import Layout, segment

_dom = sumy_module("sumy.models.dom")


class BridgeSentence(_dom.Sentence):  # type: ignore[misc,name-defined]
    """A sentence of an article as sumy's methods take it: its words are given, and it knows its place.

    Two sentences are equal when they are the same object: sumy keys ratings by sentence and would lose one of
    two that read alike. ``text`` is verbatim, ``index`` counts into the article's sentences, ``span`` into its text,
    ``paragraph`` into its paragraphs; ``names`` are those of ``words`` with a capital that do not open the sentence. A
    ``crosshead`` is a heading between paragraphs.
    """

    __slots__ = ("_words", "crosshead", "index", "names", "paragraph", "span", "text")

    def __init__(
        self,
        text: str,
        words: Sequence[str],
        span: Span,
        index: int,
        paragraph: int,
        *,
        names: Sequence[str] = (),
        heading: bool = False,
        crosshead: bool = False,
    ) -> None:
        super().__init__(text, None, heading or crosshead)
        self.crosshead = crosshead and not heading
        self.text, self.span, self.index, self.paragraph = text, span, index, paragraph
        self._words, self.names = tuple(words), names

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the sentence in lower case, without punctuation."""
        return self._words

    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__


def document(article: Article, layout: Layout | None = None) -> Any:
    """The article as sumy's ``ObjectDocumentModel``: its ``sentences`` are those a summary may be made of.

    A title line or a crosshead is a heading and no sentence. Left out are what the site or desk put in, what has no
    words, and any sentence that reads like one before it; where nothing would remain they are let in again, the title
    first.
    """
    layout = layout or segment(article)
    title = title_paragraph(article, layout)
    sentences = [_sentence(article, layout, index, title) for index in range(len(layout.sentences))]
    with_words = [sentence for sentence in sentences if sentence.words]
    news = _distinct(sentence for sentence in with_words if not layout.sentences[sentence.index].boilerplate)
    if all(sentence.is_heading for sentence in news):
        news = list(map(_as_text, news or _distinct(with_words) or sentences[:1]))
    paragraphs: dict[int, list[BridgeSentence]] = {}
    for sentence in news:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    return _dom.ObjectDocumentModel([_dom.Paragraph(together) for together in paragraphs.values()])


def _sentence(article: Article, layout: Layout, index: int, title: int | None) -> BridgeSentence:
    """The sentence of that index; one of the title's paragraph, or above it, is a heading."""
    span, paragraph, boilerplate = layout.sentences[index]
    lower, written = layout.words.lower, layout.words.texts
    places = [place for place in layout.words.within(*span) if lower[place][0].isalnum()]
    return BridgeSentence(
        article[span],
        [lower[place] for place in places],
        span,
        index,
        paragraph,
        names=[lower[place] for place in places[1:] if written[place][0].isupper()],
        heading=not boilerplate and title is not None and paragraph <= title,
        crosshead=not boilerplate and is_crosshead(article.text, layout, index),
    )


def _as_text(heading: BridgeSentence) -> BridgeSentence:
    """A heading as an ordinary sentence."""
    return BridgeSentence(
        heading.text, heading.words, heading.span, heading.index, heading.paragraph, names=heading.names
    )


def _distinct(sentences: Iterable[BridgeSentence]) -> list[BridgeSentence]:
    """The first of all sentences that read alike."""
    first: dict[tuple[str, ...], BridgeSentence] = {}
    for sentence in sentences:
        first.setdefault(sentence.words, sentence)
    return list(first.values())


def ranking(summarizer: Any, model: Any) -> list[BridgeSentence]:
    """The sentences of ``model`` from the best to the worst, as this sumy summarizer rates them.

    The count that sumy asks for may be callable: it is handed every rating, best first, and so sees the whole order.
    """
    order: list[BridgeSentence] = []

    def everything(ratings: Sequence[Any]) -> Sequence[Any]:
        order.extend(rating.sentence for rating in ratings)
        return ratings

    summarizer(model, everything)
    return order

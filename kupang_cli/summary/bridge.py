"""The bridge to sumy: an article as sumy's document, of sentences that know their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.dateline import head
from kupang_cli.extract.head.title import title_paragraph
from kupang_cli.summary.headline_words import headline_words
from kupang_cli.summary.readable import Leaning, hanging
from kupang_cli.summary.retelling import content
from kupang_cli.summary.sumy_modules import sumy_module
from kupang_cli.summary.unfit import Line, Use, unfit
from kupang_cli.text.layout import Layout, segment

_dom = sumy_module("sumy.models.dom")

_STRAY = re.compile(r"[\s,.:–—-]{1,6}(?=[^\W_]|[\"“‘'(])")  # left over behind a dateline
_DASHES = re.compile(r"(?:[-–—•·▪●>]\s{0,3}){1,4}(?=[^\W\d_\s]|[\"“‘'])")


class BridgeSentence(_dom.Sentence):  # type: ignore[misc,name-defined]
    """A sentence of an article as sumy's methods take it: its words are given, and it knows its place.

    Two sentences are equal when they are the same object: sumy keys ratings by sentence and would lose one of
    two that read alike. ``text`` is verbatim, ``index`` counts into the article's sentences, ``span`` into its text,
    ``paragraph`` into its paragraphs; ``names`` are those of ``words`` with a capital that do not open the sentence.
    ``content`` are the distinct ones that are no stop words; ``leaning`` says how its opening leans back (``hanging``).
    ``use`` is None for a sentence that can stand in a summary (see ``unfit``); sumy takes all others for headings.
    """

    __slots__ = ("_words", "content", "index", "leaning", "names", "paragraph", "span", "text", "use")

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
        use: Use | None = None,
    ) -> None:
        super().__init__(text, None, heading or use is not None)
        self.use = None if heading else use
        self.text, self.span, self.index, self.paragraph = text, span, index, paragraph
        self._words, self.names = tuple(words), names
        self.content = content(words)
        self.leaning: Leaning | None = hanging(text)

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the sentence in lower case, without punctuation."""
        return self._words

    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__


def document(
    article: Article, layout: Layout | None = None, announcing: int | None = None, told: Set[int] = frozenset()
) -> Any:
    """The article as sumy's ``ObjectDocumentModel``: its ``sentences`` are those a summary may be made of.

    The first begins behind the dateline. A title line, and what cannot stand in a summary, is a heading and no
    sentence. Left out are what the site or desk put in, what has no words, and any sentence that reads like one before
    it; where nothing would remain they are let in again, the title first. The sentence of the index ``announcing`` can
    stand in the summary, as what it announces will; those of the indices ``told`` need not, as their points will.
    """
    layout = layout or segment(article)
    sentences = list(_Sentences(article, layout, announcing, told))
    with_words = [sentence for sentence in sentences if sentence.words]
    news = _distinct(sentence for sentence in with_words if not layout.sentences[sentence.index].boilerplate)
    if all(sentence.is_heading for sentence in news):
        spare = [sentence for sentence in news if sentence.use == "spare"]
        news = list(map(_as_text, spare or news or _distinct(with_words) or sentences[:1]))
    paragraphs: dict[int, list[BridgeSentence]] = {}
    for sentence in news:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    return _dom.ObjectDocumentModel([_dom.Paragraph(together) for together in paragraphs.values()])


def with_unfit(model: Any) -> list[BridgeSentence]:
    """The sentences of a document together with those that cannot stand in a summary, in text order."""
    unfit = [heading for heading in model.headings if heading.use is not None]
    return sorted([*model.sentences, *unfit], key=lambda sentence: sentence.index)


class _Sentences:
    """The sentences of an article, each as it would stand in a summary."""

    def __init__(self, article: Article, layout: Layout, announcing: int | None, told: Set[int]) -> None:
        self._article, self._layout, self._announcing, self._told = article, layout, announcing, told
        self._title = title_paragraph(article, layout)
        dateline = head(article, layout)
        self._begin = 0 if dateline is None else dateline.end
        self._headline = content([word for word in headline_words(article, layout) if word[0].isalnum()])

    def __iter__(self) -> Iterator[BridgeSentence]:
        return map(self._sentence, range(len(self._layout.sentences)))

    def _span(self, index: int) -> Span:
        """A sentence without the dateline, and without a dash or bullet, before it."""
        start, end = self._layout.sentences[index].span
        cut = start < self._begin < end
        mark = (_STRAY if cut else _DASHES).match(self._article.text, self._begin if cut else start, end)
        return Span(mark.end() if mark else self._begin if cut else start, end)

    def _sentence(self, index: int) -> BridgeSentence:
        """The sentence of that index; one of the title's paragraph, or above it, is a heading."""
        layout, text = self._layout, self._article.text
        _, paragraph, boilerplate = layout.sentences[index]
        span = self._span(index)
        lower, written = layout.words.lower, layout.words.texts
        places = [place for place in layout.words.within(*span) if lower[place][0].isalnum()]
        words = [lower[place] for place in places]
        heading = not boilerplate and self._title is not None and paragraph <= self._title
        return BridgeSentence(
            text[span.start : span.end],
            words,
            span,
            index,
            paragraph,
            names=[lower[place] for place in places[1:] if written[place][0].isupper()],
            heading=heading,
            use=None if heading or boilerplate or not words else self._use(index, span, words),
        )

    def _use(self, index: int, span: Span, words: list[str]) -> Use | None:
        """What a sentence of the report serves for."""
        if index == self._announcing:
            return None
        line = Line(self._article.text, self._layout, index, span, words, self._headline, self._begin)
        return unfit(line) or ("spare" if index in self._told else None)


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

"""Running text with marks: stretches that overlap taken apart, for elements must not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from kupang_cli.analysis import analyze
from kupang_cli.article import Article, Span
from kupang_cli.render.markup import Markup, element, joined
from kupang_cli.render.outline.blocks import Kind, Mark, Passage


def marked_text(text: str, marks: Sequence[Mark]) -> Markup:
    """The text with a ``mark`` element for each stretch, of the class or the classes of what it is."""
    return joined(
        element("mark", piece, classes=" ".join(kinds)) if kinds else piece for piece, kinds in _pieces(text, marks)
    )


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[tuple[str, tuple[Kind, ...]]]:
    """The text in pieces, each with the kinds of the marks over it."""
    begin: dict[int, list[Kind]] = {}
    end: dict[int, list[Kind]] = {}
    for kind, start, stop in marks:
        begin.setdefault(start, []).append(kind)
        end.setdefault(stop, []).append(kind)
    open_now: list[Kind] = []
    position = 0
    for boundary in sorted({*begin, *end, len(text)}):
        if position < boundary:
            yield text[position:boundary], tuple(dict.fromkeys(open_now))
        for kind in end.get(boundary, ()):
            open_now.remove(kind)
        open_now += begin.get(boundary, ())
        position = boundary


class Highlighted:
    """An article in passages, paragraph by paragraph; the passages together are the text as it stands."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = [passage for passage in passages if passage.text]
        self._text = "".join(passage.text for passage in self._passages)
        self._starts: list[int] = []
        position = 0
        for passage in self._passages:
            self._starts.append(position)
            position += len(passage.text)

    def paragraphs(self) -> Iterator[list[Passage]]:
        """The pieces of each paragraph; the reason of a passage stands behind its last piece."""
        for paragraph in analyze(Article(self._text), only=()).paragraphs:
            yield [*self._pieces(paragraph.span)]

    def _pieces(self, span: Span) -> Iterator[Passage]:
        for index in range(max(0, bisect_right(self._starts, span.start) - 1), len(self._passages)):
            start, passage = self._starts[index], self._passages[index]
            if start >= span.end:
                break
            end = start + len(passage.text)
            words = self._text[max(start, span.start) : min(end, span.end)]
            yield passage._replace(text=words, reason=passage.reason if end <= span.end else "")

"""How an article is laid out: the one call that finds its words, paragraphs, quotations and sentences."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from kupang_cli.article import Article, Paragraph, Sentence, Span
from kupang_cli.text.boilerplate import SIGN_OFF, is_desk, link_end, marked
from kupang_cli.text.frames.messages import sent_end
from kupang_cli.text.headings import heading_end
from kupang_cli.text.insertions import insertions
from kupang_cli.text.paragraphs import paragraphs
from kupang_cli.text.quotations import Marks, Quotation, quotations
from kupang_cli.text.quote_marks import lost_marks
from kupang_cli.text.sentences import sentences
from kupang_cli.text.trimming import past_space, trimmed
from kupang_cli.text.words import Words

_LONGEST_SIGN_OFF = 60  # code points, with the white space before it
_LONGEST_INITIALS = 3  # letters


class Layout(NamedTuple):
    """How an article is laid out: its words, paragraphs, quoted stretches and sentences, each in text order.

    ``strays`` are stretches behind a quote mark that opens nothing.
    """

    words: Words
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]
    strays: tuple[Quotation, ...] = ()

    def sentence_at(self, offset: int) -> int:
        """The index of the last sentence that begins at ``offset`` or before it; -1 where none does."""
        return bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1

    def is_news(self, offset: int) -> bool:
        """Whether what stands at ``offset`` is the report's own, and nothing that the site or desk put in."""
        sentence = self.sentence_at(offset)
        return sentence < 0 or not self.sentences[sentence].boilerplate

    def quotation_at(self, offset: int) -> int | None:
        """The index of the quoted stretch that ``offset`` lies in, behind its first character; None for none."""
        index = bisect_left(self.quotations, offset, key=lambda stretch: stretch.outer.start) - 1
        return index if index >= 0 and self.quotations[index].outer.end > offset else None


def segment(article: Article) -> Layout:
    """Divide an article into paragraphs, quoted stretches and sentences.

    Sentences follow the guidelines of the Indonesian UD treebanks (GSD, CSUI): a quotation with its attribution is one
    sentence, however many full stops stand inside the marks, and quote marks reset at the paragraph's end.
    """
    text = article.text
    found = tuple(marked(text, list(paragraphs(text))))
    quoted: list[Quotation] = []
    strays: list[Quotation] = []
    parts: list[Sentence] = []
    lost = lost_marks(text)
    for index, paragraph in enumerate(found):
        for piece, inserted in _pieces(text, paragraph):
            if inserted:
                parts.append(Sentence(piece, index, True))
                continue
            marked_off = list(quotations(text, *piece, lost))
            inside = [stretch for stretch in marked_off if stretch.marks is not Marks.STRAY]
            quoted += inside
            strays += (stretch for stretch in marked_off if stretch.marks is Marks.STRAY)
            for span in sentences(text, piece, inside):
                if paragraph.boilerplate:
                    parts.append(Sentence(span, index, True))
                else:
                    parts += _without_boilerplate(text, span, index, paragraph)
    return Layout(Words(text), found, tuple(quoted), tuple(parts), tuple(strays))


def _pieces(text: str, paragraph: Paragraph) -> Iterator[tuple[Span, bool]]:
    """A paragraph's stretches of news and, marked so, what the site put between them.

    A site inserts where a paragraph of the report ended, so that nothing quoted goes on behind it.
    """
    start, end = paragraph.span
    for inserted in () if paragraph.boilerplate else insertions(text, paragraph.span):
        before = trimmed(text, Span(start, inserted.start))
        if before.start < before.end:
            yield before, False
        yield inserted, True
        start = past_space(text, inserted.end, end)
    if start < end:
        yield Span(start, end), False


def _without_boilerplate(text: str, span: Span, index: int, paragraph: Paragraph) -> Iterator[Sentence]:
    """The sentence at ``span`` of a paragraph; a link or a heading before it and the sign-off after it are apart."""
    link = max(link_end(text, span), sent_end(text, span))
    if link > span.start:
        yield Sentence(Span(span.start, link), index, True)
        span = Span(past_space(text, link, span.end), span.end)
        if span.start == span.end:
            return
    heading = heading_end(text, span)
    if heading > span.start:
        yield Sentence(Span(span.start, heading), index)
        span = Span(heading, span.end)
    sign_off = SIGN_OFF.search(text, max(span.start, span.end - _LONGEST_SIGN_OFF), span.end)
    if sign_off is None or (sign_off.start() > span.start and not _signs(text, sign_off.start(), span, paragraph)):
        yield Sentence(span, index)
    elif sign_off.start() == span.start:
        yield Sentence(span, index, True)
    else:
        yield Sentence(Span(span.start, sign_off.start()), index)
        yield Sentence(Span(past_space(text, sign_off.start(), span.end), span.end), index, True)


def _signs(text: str, start: int, span: Span, paragraph: Paragraph) -> bool:
    """Whether brackets or stars from ``start`` at the end of a sentence are the desk's.

    A word in brackets, longer than initials, is part of the line where no sentence ends before: "Rp50.000 (harian)".
    """
    sign_off = text[start : span.end].strip()
    word = sign_off.strip("()[]")
    belongs = text[start - 1].isalnum() and word.isalpha() and len(word) > _LONGEST_INITIALS
    return span.end == paragraph.span.end and not belongs and is_desk(sign_off)

"""Paragraphs and sentences: how an article is laid out, by an ordered list of small named rules."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kupang_cli.article import Article, Paragraph, Sentence, Span
from kupang_cli.language import words as lexicon_words
from kupang_cli.marks import Quotation, quotations
from kupang_cli.words import Words

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TERMINAL = frozenset(".!?…:;")
_CLOSING = "\"”»’')]"
# A candidate boundary: sentence marks and what closes after them, then white space, the end, or glued copy.
_CANDIDATE = re.compile(r"([.!?…]+)([\"”»’')\]]*)(?:(?=\s)|(?=[A-Z“\"(\[])|$)")
_LAST_WORD = re.compile(r"[^\s\"“”«»‘’'()\[\],;:!?]*$")
_SIGN_OFF = re.compile(
    r"\s*(?:[\(\[](?:\*{1,3}|[A-Za-z*.]{1,12})?(?:\s?[-/|]\s?[A-Za-z*.0-9]{1,12}){0,4}[\)\]]|\*{2,3})\s*$"
)
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_ROMAN = re.compile(r"[IVX]{2,5}")
_WORD_LIKE = re.compile(r"[^\W\d_]")
_HANGING = frozenset("([–—-/,")


class Layout(NamedTuple):
    """How an article is laid out: its words, paragraphs, quoted stretches and sentences, each in text order."""

    words: Words
    paragraphs: tuple[Paragraph, ...]
    quotations: tuple[Quotation, ...]
    sentences: tuple[Sentence, ...]

    def sentence_at(self, offset: int) -> int:
        """The index of the last sentence that begins at ``offset`` or before it; -1 where none does."""
        return bisect_right(self.sentences, offset, key=lambda sentence: sentence.span.start) - 1


def segment(article: Article) -> Layout:
    """Divide an article into paragraphs, quoted stretches and sentences.

    Sentences follow the guidelines of the Indonesian UD treebanks (GSD, CSUI): a quotation with its attribution is one
    sentence, however many full stops stand inside the marks, and quote marks reset at the paragraph's end.
    """
    text = article.text
    paragraphs = tuple(_marked(text, list(_paragraphs(text))))
    stretches: list[Quotation] = []
    sentences: list[Sentence] = []
    for index, paragraph in enumerate(paragraphs):
        quoted = list(quotations(text, *paragraph.span))
        stretches += quoted
        for span in _sentences(text, paragraph.span, quoted):
            if paragraph.boilerplate or not (
                sign_off := _SIGN_OFF.search(text, max(span.start, span.end - 60), span.end)
            ):
                sentences.append(Sentence(span, index, paragraph.boilerplate))
                continue
            if sign_off.start() > span.start and _is_sign_off(sign_off[0].strip()) and span.end == paragraph.span.end:
                sentences.append(Sentence(Span(span.start, sign_off.start()), index))
                begin = sign_off.start() + len(sign_off[0]) - len(sign_off[0].lstrip())
                sentences.append(Sentence(Span(begin, span.end), index, True))
            else:
                sentences.append(Sentence(span, index, sign_off.start() == span.start))
    return Layout(Words(text), paragraphs, tuple(stretches), tuple(sentences))


def _is_sign_off(text: str) -> bool:
    """Whether a bracket at the end of a paragraph is a desk's initials and no acronym: "(*/ras)", "(ANT)", "***"."""
    inner = text.strip("()[]")
    return not inner.isalpha() or inner.islower() or inner in ("ANTARA", "Antara", "ANT", "Ant", "AFP", "Reuters", "AP")


# ---------------------------------------------------------------- paragraphs


def _paragraphs(text: str) -> Iterator[Span]:
    """Lines with text, soft-wrapped ones joined; spans without outer white space."""
    start = end = -1
    continuing = False  # the paragraph's last line was itself a continuation
    first = True
    for match in _LINE.finditer(text):
        line = match[0]
        begin = match.start() + len(line) - len(line.lstrip())
        stop = match.start() + len(line.rstrip())
        if start >= 0:
            if "\n\n" not in text[end : match.start()] and _goes_on(text, end, begin, stop, continuing, first):
                end, continuing = stop, text[begin].islower() or text[begin] in _HANGING
                continue
            yield Span(start, end)
            first = False
        start, end, continuing = begin, stop, False
    if start >= 0:
        yield Span(start, end)


def _goes_on(text: str, end: int, begin: int, stop: int, continuing: bool, first: bool) -> bool:
    """Whether the line ``text[begin:stop]`` goes on with the one that ended at ``end``: a soft wrap, a broken link."""
    last, character = text[end - 1], text[begin]
    if last in _TERMINAL or (last in '”"»' and text[end - 2] in ".!?,…"):
        return False
    if character.islower():
        return True
    if character in ",.;)" and not text.startswith("...", begin):
        return True
    if last in "([,–—-" and (last in "([," or first):
        return True
    if first and character in "-–—" and stop - begin < 40:
        return True
    if first and character in "–—":
        return True
    return continuing and first


def _marked(text: str, spans: Sequence[Span]) -> Iterator[Paragraph]:
    """Tell the site's own paragraphs from the report's."""
    starts = _boilerplate_starts()
    wholes = lexicon_words("boilerplate", "whole_paragraph")
    tail = _tag_tail(text, spans)
    for index, span in enumerate(spans):
        head = text[span.start : span.start + 40].lower()
        boilerplate = (
            index >= tail
            or any(head.startswith(start) for start in starts.get(head[:4], ()))
            or (span.end - span.start <= 20 and head.strip(" :.") in wholes)
            or not _WORD_LIKE.search(text, span.start, span.end)
            or (span.end - span.start <= 40 and _SIGN_OFF.fullmatch(text, span.start, span.end) is not None)
        )
        yield Paragraph(span, boilerplate)


@cache
def _boilerplate_starts() -> dict[str, tuple[str, ...]]:
    """The opening words of boilerplate by their first four characters."""
    table: dict[str, tuple[str, ...]] = {}
    for start in sorted(lexicon_words("boilerplate", "paragraph_start")):
        table[start[:4]] = (*table.get(start[:4], ()), start)
    return table


def _tag_tail(text: str, spans: Sequence[Span]) -> int:
    """Where the list of tags and links at the end of a page begins; ``len(spans)`` where there is none."""
    index = len(spans)
    while index > 1:
        span = spans[index - 1]
        if span.end - span.start > 80 or text[span.end - 1] in '.!?"”»…:' or text[span.start].isdigit():
            break
        if text[span.end - 1] == ")" and not _SIGN_OFF.fullmatch(text, span.start, span.end):
            break
        index -= 1
    return index if len(spans) - index >= 2 else len(spans)


# ---------------------------------------------------------------- sentences


def _sentences(text: str, paragraph: Span, quoted: Sequence[Quotation]) -> Iterator[Span]:
    start, end = paragraph
    inside = 0  # the first quotation that does not end before the candidate
    for match in _CANDIDATE.finditer(text, start, end):
        stop = match.end()
        while inside < len(quoted) and quoted[inside].outer.end < stop:
            inside += 1
        if inside < len(quoted) and quoted[inside].outer.start < match.start() and stop < quoted[inside].outer.end:
            continue
        if stop < end and not _ends_sentence(text, start, match, stop, end):
            continue
        if stop > start:
            yield Span(start, stop)
        start = stop
        while start < end and text[start].isspace():
            start += 1
        if start >= end:
            return
    if start < end:
        yield Span(start, end)


def _ends_sentence(text: str, start: int, match: re.Match[str], stop: int, end: int) -> bool:
    """Whether a candidate ends its sentence; the rules in order, the first that applies decides."""
    following = stop
    while following < end and text[following].isspace():
        following += 1
    if following >= end:
        return True
    after = text[following]
    glued = following == stop
    # lower-case: what goes on in lower case has not ended.
    if after.islower() or after in ",;:)]}%–—-…/":
        return False
    mark, closing = match[1], match[2]
    last = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    word = last[0] if last else ""
    if glued:
        # glued: "tersebut.Dalam" is two sentences, "S.H", "Rp.500" and "Tempo.Co" are not.
        if mark != "." or closing:
            return not after.isdigit() or bool(closing)
        return (
            len(word) > 2
            and (word[-1].islower() or word[-1].isdigit())
            and after.isupper()
            and (text[following + 1 : following + 2].islower() or after in '“"(')
            and text[following : following + 3].lower() not in ("com", "co.", "co ", "net", "id ", "id,", "org")
        )
    if mark == "." and not closing:
        lower = word.lower()
        # list-number: "1. Pasar" is a label, not a sentence.
        if last is not None and last.start() <= start and (lower.isdigit() or len(lower) == 1):
            return False
        # abbreviation: "Jl. Melati", "Drs. Rahmat".
        if lower in lexicon_words("abbreviations", "always"):
            return False
        # company: "Pte. Ltd. (SPA)" goes on, whatever the next word's first letter.
        ending = lexicon_words("abbreviations", "before_capital_ends")
        numbered = lexicon_words("abbreviations", "numbered")
        if lower in ending and (after == "(" or text[following:end].split(None, 1)[0].rstrip(".,").lower() in ending):
            return False
        # initials: "D.W. Martowardojo", unless they are a degree.
        if _INITIALS.fullmatch(word) and lower not in ending:
            return False
        # number: "Peraturan No. XI. B" goes on.
        if _ROMAN.fullmatch(word) and _word_before(text, start, match.start() - len(word)) in numbered:
            return False
        # initial: "M. Rahmat", but "Grup A. Tim itu".
        if len(word) == 1 and word.isupper():
            return _word_before(text, start, match.start() - 1) in lexicon_words("abbreviations", "enumerable")
    # bracketed: a full stop inside round brackets that close later belongs to the brackets.
    return not _in_brackets(text, start, match.start(), end, stop)


def _word_before(text: str, start: int, end: int) -> str:
    """The word before ``end`` in lower case, without its full stop."""
    before = text[max(start, end - 24) : end].split()
    return before[-1].rstrip(".").lower() if before else ""


def _in_brackets(text: str, start: int, position: int, end: int, stop: int) -> bool:
    low = max(start, position - 300)
    opening = text.rfind("(", low, position)
    if opening < 0 or text.rfind(")", opening, stop) >= 0:
        return False
    return text.find(")", stop, min(end, stop + 300)) >= 0

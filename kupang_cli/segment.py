"""Paragraphs and sentences: how an article is laid out, by an ordered list of small named rules."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kupang_cli.article import Article, Paragraph, Sentence, Span
from kupang_cli.language import lexicon
from kupang_cli.language import words as lexicon_words
from kupang_cli.marks import Quotation, opens_attribution, quotations
from kupang_cli.words import Words

_LINE = re.compile(r"^[^\S\n]*+\S[^\n]*", re.MULTILINE)
_TERMINAL = frozenset(".!?…:;")
_CLOSING = "\"”»’')]"
# A candidate boundary: sentence marks and what closes after them, then white space, the end, or glued copy.
_CANDIDATE = re.compile(r"(?<![.!?…])([.!?…]++)([\"”»’')\]]*)(?:(?=\s)|(?=[A-Z“\"(\[])|$)")
_LAST_WORD = re.compile(r"[^\s\"“”«»‘’'()\[\],;:!?]*$")
_SIGN_OFF = re.compile(r"\s*(?:[(\[][A-Za-z*.]*(?:\s?[-/|]\s?[A-Za-z*.0-9]+)*[)\]]|\*{2,3})\s*$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_ROMAN = re.compile(r"[IVX]{2,5}")
_WORD_LIKE = re.compile(r"[^\W\d_]")
_STUB = re.compile(r"[.!?][”\"»]?\s+\S+(?:\s+\S+)?$")
_LONGEST_LINK = 60  # code points
_BULLETS = frozenset("•●▪◦‣·*–—-")
_LONGEST_CAPTION = 250  # code points
_MOST_LINK_WORDS = 5  # in a link that is no name


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
            if not paragraph.boilerplate and (aside := _aside(text, span)):
                sentences.append(Sentence(Span(span.start, aside), index, True))
                aside += len(text[aside : span.end]) - len(text[aside : span.end].lstrip())
                if aside == span.end:
                    continue
                span = Span(aside, span.end)
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


def _aside(text: str, span: Span) -> int:
    """Where the link in brackets that a sentence begins with ends, "(Baca juga: ...)"; 0 where it begins with none."""
    closing = {"(": ")", "[": "]"}.get(text[span.start])
    if closing is None or not _is_boilerplate(text, span):
        return 0
    return text.find(closing, span.start, span.end) + 1


def _is_sign_off(text: str) -> bool:
    """Whether a bracket at the end of a paragraph is a desk's initials and no acronym: "(*/ras)", "(ANT)", "***"."""
    inner = text.strip("()[]")
    return not inner.isalpha() or inner.islower() or inner in ("ANTARA", "Antara", "ANT", "Ant", "AFP", "Reuters", "AP")


# ---------------------------------------------------------------- paragraphs


def _paragraphs(text: str) -> Iterator[Span]:
    """Lines with text, those that a soft wrap or a link broke joined; spans without outer white space."""
    lines = [_Line(text, match) for match in _LINE.finditer(text)]
    start = 0
    closed = False  # the line before is the title of another article that a "read also" heading announced
    link = False  # the line before is a link that was joined to the line before it
    for index in range(1, len(lines) + 1):
        if index < len(lines):
            before, line = lines[index - 1], lines[index]
            after = lines[index + 1] if index + 1 < len(lines) else None
            parted = closed or "\n\n" in text[before.stop : line.start]
            if not parted and _goes_on(text, before, line, after, first=start == 0, link=link):
                link = not line.continues and not line.ended
                continue
        yield Span(lines[start].start, lines[index - 1].stop)
        closed = _announces_title(text, Span(lines[start].start, lines[index - 1].stop))
        start, link = index, False


class _Line:
    """A line with text: where it begins and ends without white space, and how."""

    __slots__ = ("continues", "ended", "start", "stop")

    def __init__(self, text: str, match: re.Match[str]) -> None:
        line = match[0]
        self.start = match.start() + len(line) - len(line.lstrip())
        self.stop = match.start() + len(line.rstrip())
        opening, last = text[self.start], text[self.stop - 1]
        self.continues = opening.islower() or (opening in ",.;)" and not text.startswith("...", self.start))
        self.ended = (
            last in _TERMINAL
            or (last in '”"»' and text[self.stop - 2] in ".!?,…")
            or (last in ")]*" and _SIGN_OFF.fullmatch(text, self.start, self.stop) is not None)
        )

    def __len__(self) -> int:
        return self.stop - self.start


def _goes_on(text: str, before: _Line, line: _Line, after: _Line | None, *, first: bool, link: bool) -> bool:
    """Whether ``line`` goes on with the line before it: a soft wrap, or a link that stood on a line of its own.

    ``first`` says that the text's first paragraph is still open, where a dateline may be broken too; ``link`` that the
    line before is a link. The rules in order, the first that applies decides.
    """
    last, opening = text[before.stop - 1], text[line.start]
    if before.ended:
        return False
    if line.continues or link:
        return True
    if last in "([," or (first and last in "–—-"):
        return True
    if first and (opening in "–—" or (opening == "-" and len(line) < _LONGEST_LINK)):
        return True
    if _breaks_off(text, before):
        return True
    return (
        len(line) < _LONGEST_LINK
        and not line.ended
        and _is_link_like(text, Span(line.start, line.stop))
        and after is not None
        and after.continues
        and "\n\n" not in text[line.stop : after.start]
        and text[line.start : line.stop].lower() not in lexicon("numbers")["ordinals"]  # "Kedua", and its item below
        and text[line.start : line.stop].lower() not in lexicon_words("enumerations", "closers")
        and not (first and _is_title_like(text, Span(before.start, before.stop)))
    )


def _breaks_off(text: str, line: _Line) -> bool:
    """Whether a line ends in the middle of a sentence: on a word that needs another, or soon after a full stop."""
    tail = text[max(line.start, line.stop - 40) : line.stop]
    if tail.split()[-1] in lexicon_words("function_words", "unfinished"):
        return True
    stub = None if _is_title_like(text, Span(line.start, line.stop)) else _STUB.search(tail)
    return stub is not None and (line.continues or len(line) > _LONGEST_LINK) and ":" not in stub[0]


def _is_credit(text: str, span: Span) -> bool:
    """Whether a paragraph is a byline ("Editor : Siti Aminah") or a caption with its credit ("... (Foto: Humas)")."""
    if span.end - span.start > _LONGEST_CAPTION:
        return False
    line = text[span.start : span.end].lower()
    before, colon, _ = line.partition(":")
    if colon and before.strip() in lexicon_words("front_matter", "bylines"):
        return True
    opening = max(line.rfind("("), line.rfind("["))
    credit = line[opening + 1 :].split(None, 1) if opening >= 0 and line[-1] in ")]" else []
    return bool(credit) and credit[0].strip(":.)]") in lexicon_words("front_matter", "credits")


def _is_link_like(text: str, span: Span) -> bool:
    """Whether a line can be a link: a few words, or a name."""
    return text.count(" ", *span) < _MOST_LINK_WORDS or _is_title_like(text, span)


def _is_title_like(text: str, span: Span) -> bool:
    """Whether most words of a line have a capital, as in a title and not in a sentence."""
    words = text[span.start : span.end].split()
    return len(words) > 3 and 2 * sum(not word[0].islower() for word in words) > len(words)


def _announces_title(text: str, span: Span) -> bool:
    """Whether a paragraph is a heading like "Baca juga:", and the next line the title of another article."""
    return span.end - span.start <= 20 and text[span.start : span.end].lower().rstrip(" :") in lexicon_words(
        "boilerplate", "announces_title"
    )


def _marked(text: str, spans: Sequence[Span]) -> Iterator[Paragraph]:
    """Tell the site's own paragraphs from the report's."""
    wholes = lexicon_words("boilerplate", "whole_paragraph")
    tail = _tag_tail(text, spans)
    title: bool | None = False  # inside the titles that a "read also" heading announced; None right after it
    signed = False  # after the desk's sign-off or the heading of the tags
    for index, span in enumerate(spans):
        ended = text[span.end - 1] in '."”»'
        title = not ended and (title is None or (title and _is_title_like(text, span)))
        head = text[span.start : min(span.end, span.start + 40)].lower()
        boilerplate = (
            index >= tail
            or title
            or (signed and not ended)
            or _is_boilerplate(text, span)
            or (span.end - span.start <= 20 and head.strip(" :.") in wholes)
            or not _WORD_LIKE.search(text, span.start, span.end)
            or _is_credit(text, span)
        )
        if span.end - span.start <= 40 and _SIGN_OFF.fullmatch(text, span.start, span.end) is not None:
            boilerplate = signed = True
        if boilerplate and head.strip(" :") in lexicon_words("boilerplate", "closes_report"):
            signed = True
        if _announces_title(text, span):
            boilerplate, title = True, None
        yield Paragraph(span, boilerplate)


def _is_boilerplate(text: str, span: Span) -> bool:
    """Whether a stretch opens with the words of a site, in brackets, emphasis or plain: "[Baca juga: ...]"."""
    head = text[span.start : min(span.end, span.start + 48)].lower()
    starts = _boilerplate_starts()
    return any(form.startswith(start) for form in (head, head.lstrip("[(*_>• ")) for start in starts.get(form[:4], ()))


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
        if text[span.start] in _BULLETS:
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
        if inside < len(quoted):
            opening = quoted[inside].outer.start
            if opening < match.start() and stop < quoted[inside].outer.end:
                continue
            if match.end(1) <= opening < stop:
                stop = opening  # glued: "selesai.\"Kami" ends before the mark that opens
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
    mark, closing = match[1], text[match.end(1) : stop]
    # attribution: "... selesai.” Ungkap Kapolres" goes on, whatever the case of its verb.
    if (closing or text[match.start() - 1] in _CLOSING) and opens_attribution(text, following, end):
        return False
    last = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    word = last[0] if last else ""
    if glued:
        # glued: "tersebut.Dalam" is two sentences, "S.H", "Rp.500" and "Tempo.Co" are not.
        if mark != "." or closing:
            return not after.isdigit() or bool(closing)
        if text[match.start() - 1] in _CLOSING:
            return after.isupper() and text[following + 1 : following + 2].islower()
        return (
            len(word) > 2
            and (word[-1].islower() or word[-1].isdigit())
            and ((after.isupper() and text[following + 1 : following + 2].islower()) or after in '“”"(')
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

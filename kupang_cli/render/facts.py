"""What every way of showing an article says about it, put together once: speakers, places in the text, counts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from kupang_cli import speakers
from kupang_cli.article import Article, Span
from kupang_cli.findings import (
    Analysis,
    ChosenSentence,
    Enumeration,
    Figure,
    Headline,
    Item,
    Note,
    Quote,
    Speaker,
    Statement,
    Summary,
)
from kupang_cli.render.labels import Language, label, note_text
from kupang_cli.render.output import visible

WORDS_A_MINUTE = 200
_ENDED = re.compile(r"[.!?…]\W*\Z")  # a letterhead or a byline has no full stop
_CONTEXT = 1000  # characters of a sentence, more than a page is wide, before and after a figure
_ORDINAL_PHRASE = 3  # words before an item's title that its number already says: "Pertama,", "Langkah kedua adalah"


class Options(NamedTuple):
    """How to show: ``sections`` wanted, labels' ``language``, whether to ``explain`` each finding by its rule.

    ``beside`` names the input beside what it gave, where many inputs make one list.
    """

    sections: tuple[str, ...]
    language: Language = "en"
    explain: bool = False
    beside: bool = False

    def label(self, key: str) -> str:
        """The label for ``key`` in the language of the options."""
        return label(key, self.language)

    def note(self, note: Note) -> str:
        """What a note says, in the language of the options."""
        return note_text(note.code, note.message, self.language)


class Spoken(NamedTuple):
    """A quote or a reported statement as it is shown: who, the words on one line, its paragraph, its rule."""

    quoted: bool
    name: str | None
    role: str | None
    words: str
    paragraph: int
    span: Span
    rule: str


def one_line(text: str) -> str:
    """Text of the article on one line: line breaks inside it shown as spaces."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text


class SpeakerCount(NamedTuple):
    """How often someone speaks; ``name`` None counts the words whose speaker is not stated."""

    name: str | None
    role: str | None
    quotes: int
    statements: int


def source_name(article: Article, width: int | None = None) -> str:
    """The input's name, safe for a terminal; without its folders where it does not fit in ``width`` columns."""
    name = visible(one_line(article.source))
    return name if width is None or len(name) <= width or "/" not in name else f"…/{name.rpartition('/')[2]}"


def headline_text(article: Article, headline: Headline) -> str:
    """The headline as one line of text."""
    return one_line((article.title or "") if headline.span is None else article[headline.span])


def name_of(article: Article, speaker: Speaker | None, mention: Span | None) -> str | None:
    """What to call a speaker, on one line; None when nothing is known."""
    span = speakers.name_of(speaker, mention)
    return None if span is None else one_line(article[span])


def role_of(article: Article, speaker: Speaker | None) -> str | None:
    """The role of a named speaker, on one line."""
    span = speakers.role_of(speaker)
    return None if span is None else one_line(article[span])


def paragraph_number(analysis: Analysis, offset: int) -> int:
    """The number, from 1, of the paragraph that holds ``offset``."""
    return max(1, bisect_right(analysis.paragraphs, offset, key=lambda paragraph: paragraph.span.start))


def quotes(analysis: Analysis) -> list[Spoken]:
    """The quotes in order."""
    return [_spoken(analysis, quote) for quote in analysis.quotes]


def statements(analysis: Analysis) -> tuple[list[Spoken], list[int]]:
    """The reported statements in order, and the paragraphs of those that stand above: as title, lead or points."""
    shown: list[Spoken] = []
    above: list[int] = []
    lead_sentence = _lead_sentence(analysis)
    items = [item.span for points in analysis.points for item in points.items]
    if analysis.headline is not None and analysis.headline.span is not None and not drawn_from_lead(analysis):
        items.append(analysis.headline.span)
    items.sort()
    for statement in analysis.statements:
        span = statement.span
        if span == lead_sentence or 2 * _covered(span, items) > span.end - span.start:
            above.append(paragraph_number(analysis, span.start))
        else:
            shown.append(_spoken(analysis, statement))
    return shown, above


def _covered(span: Span, items: Sequence[Span]) -> int:
    """How many characters of ``span`` stand in ``items``, which are in text order."""
    covered = 0
    for index in range(max(0, bisect_right(items, span) - 1), len(items)):
        if items[index].start >= span.end:
            break
        covered += max(0, min(span.end, items[index].end) - max(span.start, items[index].start))
    return covered


def spoken(analysis: Analysis) -> list[Spoken]:
    """Quotes and statements together, in the order of the text."""
    return [_spoken(analysis, finding) for finding in sorted(said(analysis), key=lambda finding: finding.span)]


def standing_above(paragraphs: Sequence[int], options: Options) -> str:
    """How many statements stand above, and in which paragraphs they are; empty for none."""
    places = " ".join(f"¶{number}" for number in dict.fromkeys(paragraphs))
    return f"{len(paragraphs)} {options.label('above')}: {places}" if paragraphs else ""


def said(analysis: Analysis) -> list[Quote | Statement]:
    """Quotes, then reported statements."""
    return [*analysis.quotes, *analysis.statements]


def _spoken(analysis: Analysis, finding: Quote | Statement) -> Spoken:
    article = analysis.article
    return Spoken(
        isinstance(finding, Quote),
        name_of(article, finding.speaker, finding.mention),
        role_of(article, finding.speaker),
        one_line(article[finding.span]),
        paragraph_number(analysis, finding.span.start),
        finding.span,
        finding.rule,
    )


def counts_by_speaker(analysis: Analysis) -> list[SpeakerCount]:
    """Who speaks how often, most quoted first, those not stated last."""
    counts: dict[str | None, tuple[str | None, int, int]] = {}
    for finding in said(analysis):
        name = name_of(analysis.article, finding.speaker, finding.mention)
        role, quoted, stated = counts.get(name, (role_of(analysis.article, finding.speaker), 0, 0))
        is_quote = isinstance(finding, Quote)
        counts[name] = role, quoted + is_quote, stated + (not is_quote)
    rows = [SpeakerCount(name, *count) for name, count in counts.items()]
    return sorted(rows, key=lambda row: (row.name is None, -row.quotes, -row.statements))


def anyone_speaks(analysis: Analysis) -> bool:
    """Whether the speaker of anything said is stated."""
    return any(name_of(analysis.article, finding.speaker, finding.mention) for finding in said(analysis))


def counted(count: int, kind: str, options: Options) -> str:
    """A count with its label: "1 quote", "4 quotes"; empty for none."""
    return "" if not count else f"{count} {options.label(kind if count == 1 else f'{kind} count')}"


def head_parts(analysis: Analysis, options: Options) -> list[str]:
    """Place, outlet, date, reading time, word count: what stands on the one line under the headline."""
    words = len(analysis.article.text.split())
    minutes = max(1, round(words / WORDS_A_MINUTE))
    return [
        *where_and_when(analysis, outlet=True),
        f"{minutes} {options.label('minutes')}",
        f"{words} {options.label('words')}",
    ]


def where_and_when(analysis: Analysis, outlet: bool = False) -> list[str]:
    """Place and date of the report, with its outlet between them if asked for."""
    article, line = analysis.article, analysis.dateline
    if line is None:
        return []
    spans = (line.place, line.outlet if outlet else None, line.date.span if line.date is not None else None)
    return [one_line(article[span]) for span in spans if span is not None]


def lead(analysis: Analysis, options: Options) -> Span | None:
    """The first sentence of the report without what stands above it: the dateline, or a headline drawn from it."""
    sentence = _lead_sentence(analysis)
    if sentence is None:
        return None
    if drawn_from_lead(analysis):
        start = _headline_end(analysis)
        while start < sentence.end and not analysis.article.text[start].isalnum():
            start += 1
        return Span(start, sentence.end) if start < sentence.end else None
    start = _after_dateline(analysis, sentence) if "dateline" in options.sections else sentence.start
    return Span(start, sentence.end)


def drawn_from_lead(analysis: Analysis) -> bool:
    """Whether the headline is a stretch of the lead, for want of a title."""
    return analysis.headline is not None and analysis.headline.origin == "lead"


def _lead_sentence(analysis: Analysis) -> Span | None:
    if analysis.headline is None:
        return None
    end = _headline_end(analysis)
    for sentence in analysis.sentences:
        span = sentence.span
        if drawn_from_lead(analysis):
            if span.end >= end:
                return span
        elif span.start >= end and not sentence.boilerplate and _ENDED.search(analysis.article[span]):
            return span
    return None


def _headline_end(analysis: Analysis) -> int:
    headline = analysis.headline
    return headline.span.end if headline is not None and headline.span is not None else 0


def _after_dateline(analysis: Analysis, sentence: Span) -> int:
    """Where the report begins after "Kupang, harian.example (5/1/2026) – "; the sentence's start without that."""
    text, line = analysis.article.text, analysis.dateline
    if line is None:
        return sentence.start
    position = sentence.start
    for span in sorted(s for s in (line.place, line.outlet, line.date and line.date.span) if s is not None):
        if span.start >= position and not any(character.isalnum() for character in text[position : span.start]):
            position = span.end
    start = position
    while start < sentence.end and not text[start].isalnum() and text[start] not in "“”\"‘’'«»„":
        start += 1
    return start if set(text[position:start]) & set("-–—:)/") else sentence.start


def points_title(analysis: Analysis, points: Enumeration, options: Options) -> str:
    """The title of an enumeration: its label, with the year it is for."""
    title = one_line(analysis.article[points.label]) if points.label is not None else options.label("unlabelled")
    return f"{title} ({points.year})" if points.year is not None and str(points.year) not in title else title


def detail(article: Article, item: Item) -> str:
    """What an item says beyond its number and title, dots in the title's place; empty for nothing."""
    before = one_line(article.text[item.span.start : item.title.start])
    after = one_line(article.text[item.title.end : item.span.end])
    if not any(character.isalnum() for character in after):
        after = ""
    if len(before.split()) <= _ORDINAL_PHRASE:
        before = ""
    return f"{before}…{after}" if before or after else ""


def sentence_around(analysis: Analysis, span: Span) -> tuple[str, str]:
    """The words before and after ``span`` in its sentence."""
    text = analysis.article.text
    index = bisect_right(analysis.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    if index < 0:
        return "", ""
    sentence = analysis.sentences[index].span
    start = max(sentence.start, span.start - _CONTEXT)
    return text[start : span.start], text[span.end : min(sentence.end, span.end + _CONTEXT)]


def figure_value(figure: Figure, options: Options) -> str:
    """The value of a figure where its words do not show it already: "delapan" is 8, "4,5 miliar" 4,500,000,000."""
    values = [figure.value] if figure.high is None else [figure.value, figure.high]
    return " – ".join(_digits(value, options.language) for value in values)


def says_its_value(text: str, figure: Figure) -> bool:
    """Whether the digits of the value stand in the words of the figure."""
    written = text.replace(".", "")
    return all(f"{value}".replace(".", ",") in written for value in (figure.value, figure.high) if value is not None)


def _digits(value: float, language: Language) -> str:
    digits = f"{value:,}"
    return digits.translate({ord(","): ".", ord("."): ","}) if language == "id" else digits


def has_a_brief(analysis: Analysis) -> bool:
    """Whether there is anything to say of an article in brief."""
    return analysis.headline is not None or bool(analysis.quotes or analysis.points)


def brief_speakers(analysis: Analysis, options: Options) -> list[tuple[str, str]]:
    """The four who speak most and how often: quoted, or where nobody is quoted, reported."""
    rows = [row for row in counts_by_speaker(analysis) if row.name]
    quoted = [(row.name or "", f"{row.quotes}") for row in rows if row.quotes]
    return (quoted or [(row.name or "", counted(row.statements, "statement", options)) for row in rows])[:4]


def strongest_quote(analysis: Analysis) -> Spoken | None:
    """The quote to show where there is room for one: of a named speaker, of middling length, early; None for none."""

    def weight(index: int) -> tuple[bool, int, int]:
        quote = analysis.quotes[index]
        named = quote.speaker is not None and quote.speaker.name is not None
        return (not named, abs(quote.span.end - quote.span.start - 140) // 60, index)

    indices = range(len(analysis.quotes))
    return _spoken(analysis, analysis.quotes[min(indices, key=weight)]) if analysis.quotes else None


def clipped(words: str, most: int = 40) -> str:
    """The first ``most`` words, with dots where there are more."""
    parts = words.split(" ")
    return words if len(parts) <= most else f"{' '.join(parts[:most])} …"


def reasons_by_paragraph(analysis: Analysis) -> dict[int, list[tuple[str, Span, str]]]:
    """The findings of each paragraph in order: kind, span, rule."""
    found: list[tuple[Span, str, str]] = [(quote.span, "quote", quote.rule) for quote in analysis.quotes]
    found += [(statement.span, "statement", statement.rule) for statement in analysis.statements]
    found += [(item.span, "point", points.rule) for points in analysis.points for item in points.items]
    found += [(figure.span, "figure", figure.rule) for figure in analysis.figures]
    found += [(date.span, "date", date.rule) for date in analysis.dates]
    reasons: dict[int, list[tuple[str, Span, str]]] = {}
    for span, kind, rule in sorted(found):
        reasons.setdefault(paragraph_number(analysis, span.start), []).append((kind, span, rule))
    return reasons


def reason(summary: Summary, sentence: ChosenSentence) -> str:
    """Why a sentence was chosen, in brackets: its rank and the method's reasons."""
    return f"[{sentence.rank}. {'; '.join(sentence.reasons) or summary.method}]"

"""The headline drawn from the lead: the stretch that most resembles the title an editor would give the article.

A stretch begins where a subject or clause can begin and ends where what follows can be left off. Of these the one is
taken whose expected overlap with the title is largest: each word is worth the probability that it stands in the title,
and the worth is set against the length, as ROUGE-1 sets it (Lin 2004).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.dateline_layouts import DatelineHead
from kupang_cli.extract.head.front_matter import is_front_matter
from kupang_cli.extract.head.lead_ends import LONGEST, endings, stands_alone
from kupang_cli.extract.head.lead_sentence import LeadSentence
from kupang_cli.extract.head.lead_starts import starts
from kupang_cli.findings import Headline
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_TITLE = 10  # words of an editor's title, about
_LONGEST_OPENER = 3  # words of an opening that leans back


class Stretch(NamedTuple):
    """A stretch of a sentence as word indices, and its expected overlap with the editor's title."""

    overlap: float
    first: int
    stop: int


class _Lead:
    """The lead with its best stretch, and the best of the sentence after it where that can stand alone."""

    __slots__ = ("best", "second", "sentence")

    def __init__(self, sentence: LeadSentence, second: Stretch | None) -> None:
        self.sentence, self.best, self.second = sentence, _best(sentence), second


def drawn(article: Article, layout: Layout, opening: DatelineHead | None) -> Headline | None:
    """The headline drawn from the lead sentence or, where that says little, from the second; None without words."""
    begin = opening.end if opening is not None else _report(article, layout)
    sentences = list(islice(_sentences(layout, begin), 2))
    if not sentences:
        return Headline(layout.sentences[0].span, "lead", "only-text") if layout.sentences else None
    counts = Counter(layout.words.lower[sentences[0].start :])
    lead = LeadSentence(layout, sentences[0], counts, 0)
    second = None
    if len(sentences) > 1 and not _hangs(layout, sentences[1]):
        second = _best(LeadSentence(layout, sentences[1], counts, 1))
    found = first(_CHOICES, _Lead(lead, second))
    if found is None:
        return None
    (_, start, stop), rule = found
    return Headline(Span(layout.words.starts[start], layout.words.end(stop - 1)), "lead", rule)


def _report(article: Article, layout: Layout) -> int:
    """Where the report begins: after what the outlet or press office sets before it."""
    for span, boilerplate in layout.paragraphs[:24]:
        if not boilerplate and not is_front_matter(article.text, span):
            return span.start
    return 0


def _sentences(layout: Layout, begin: int) -> Iterator[range]:
    """The words of each sentence of the report that begins at ``begin``."""
    for span, _, boilerplate in layout.sentences:
        if span.end > begin and not boilerplate:
            words = layout.words.within(max(begin, span.start), span.end)
            if words:
                yield words


def _hangs(layout: Layout, sentence: range) -> bool:
    """Whether a sentence opens with words that lean on the sentence before it."""
    lower = layout.words.lower[sentence.start : sentence.start + _LONGEST_OPENER]
    return any(" ".join(lower[:count]) in known.hanging for count in range(1, _LONGEST_OPENER + 1))


def _best(sentence: LeadSentence, anywhere: bool = False) -> Stretch | None:
    """The stretch with the largest expected overlap with the title; None where none reads as a headline.

    With ``anywhere`` a stretch may also be short, or end before words that cannot be left off.
    """
    best: Stretch | None = None
    beginnings = starts(sentence)
    for start in beginnings[:1] if anywhere else beginnings:
        predicate = next((index for index in sentence.predicates if index >= start), sentence.stop)
        for stop, count, worth in endings(sentence, start, anywhere):
            told = worth - (known.headline_costs["no_predicate"] if predicate >= stop else 0)
            overlap = told / (count + _TITLE)
            if (best is None or overlap > best.overlap) and stands_alone(sentence, start, stop):
                best = Stretch(overlap, start, stop)
    return best


# ---------------------------------------------------------------- rules


def _second_sentence(lead: _Lead) -> Stretch | None:
    """The second sentence tells more than the lead, or the lead has no stretch to take."""
    more = lead.second is not None and (lead.best is None or lead.second.overlap > lead.best.overlap)
    return lead.second if more else None


def _lead_clause(lead: _Lead) -> Stretch | None:
    return lead.best


def _lead_words(lead: _Lead) -> Stretch:
    """The first words of the lead, where no stretch can be taken from it."""
    sentence = lead.sentence
    begin, stop = sentence.first, min(sentence.first + LONGEST, sentence.stop)
    return _best(sentence, anywhere=True) or Stretch(0, begin, sentence.without_end_marks(begin, stop))


_CHOICES: tuple[Rule[_Lead, Stretch], ...] = (
    Rule(
        "second-sentence",
        _second_sentence,
        example="Hari itu ramai. Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai.",
        near_miss="Wali Kota Sukamaju membuka pasar ikan di tepi sungai. Hal itu disambut warga.",
    ),
    Rule(
        "lead-clause",
        _lead_clause,
        example="Wali Kota Sukamaju membuka pasar ikan di tepi sungai.",
        near_miss="Ramai.",
    ),
    Rule("lead-words", _lead_words, example="Ramai.", near_miss="Wali Kota Sukamaju membuka pasar ikan."),
)

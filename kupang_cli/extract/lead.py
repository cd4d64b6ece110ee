"""The headline drawn from the lead: the stretch that most resembles the title an editor would give the article.

A stretch begins where a subject or clause can begin and ends where what follows can be left off. Of these the one is
taken whose expected overlap with the title is largest: each word is worth the probability that it stands in the title,
and the worth is set against the length, as ROUGE-1 sets it (Lin 2004).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from math import exp, log
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.dateline_layouts import DatelineHead
from kupang_cli.extract.front_matter import is_front_matter
from kupang_cli.extract.headline_words import ENDS_BEFORE, headline_words, is_verb
from kupang_cli.extract.vocabulary import vocabulary
from kupang_cli.findings import Headline
from kupang_cli.segment import Layout

_SHORTEST, _LONGEST = 5, 16  # words of a stretch
_TITLE = 10  # words of an editor's title, about
_REACH = 44  # words of a sentence that are looked at
_OPENING = 26  # words within which an opening, a subject or a reporting clause ends
_LONG_SUBJECT = 10  # words; a longer one leaves no room for what it does
_LONG_WORD = 24  # letters
_LIST_ITEM = 4  # words between the commas of a list
_TERMINAL = frozenset(".!?…")
_PAIRS = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
_MARKS = frozenset("\"“”„«»'‘’`")


class _Stretch(NamedTuple):
    overlap: float
    first: int
    stop: int


def drawn(article: Article, layout: Layout, opening: DatelineHead | None) -> Headline | None:
    """The headline drawn from the lead sentence or, where that says little, from the second; None without words."""
    begin = opening.end if opening is not None else _report(article, layout)
    sentences = list(islice(_sentences(layout, begin), 2))
    if not sentences:
        return Headline(layout.sentences[0].span, "lead", "only-text") if layout.sentences else None
    counts = Counter(layout.words.lower[sentences[0].start :])
    lead = _Sentence(layout, sentences[0], counts, 0)
    best, rule = lead.best(), "lead-clause"
    if len(sentences) > 1 and not _hangs(layout, sentences[1]):
        second = _Sentence(layout, sentences[1], counts, 1).best()
        if second is not None and (best is None or second.overlap > best.overlap):
            best, rule = second, "second-sentence"
    if best is None:
        best, rule = lead.best(anywhere=True) or lead.beginning(), "lead-words"
    return Headline(Span(layout.words.starts[best.first], layout.words.end(best.stop - 1)), "lead", rule)


def _report(article: Article, layout: Layout) -> int:
    """Where the report begins: after what the outlet or press office sets before it."""
    for span, boilerplate in layout.paragraphs[:6]:
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
    lower = layout.words.lower[sentence.start : sentence.start + 3]
    return any(" ".join(lower[:count]) in headline_words().hanging for count in (1, 2, 3))


class _Sentence:
    """A sentence as word indices ``first`` to ``stop``, with what the choice of a stretch needs to know of it."""

    def __init__(self, layout: Layout, sentence: range, counts: Counter[str], number: int) -> None:
        words = layout.words
        self.texts, self.lower = words.texts, words.lower
        self.first, self.stop = sentence.start, min(sentence.stop, sentence.start + _REACH)
        self.whole = self.stop == sentence.stop
        self.known = headline_words()
        self.vocabulary = vocabulary()
        self.depths = self._depths()
        self.predicates = self._predicates()
        self.number = number
        self.worth = self._worth(counts)
        start, end = words.starts[self.first], words.end(self.stop - 1)
        self.quoted: list[tuple[int, int, int, int]] = []
        for outer, inner, _, _ in layout.quotations:
            if outer.start >= end:
                break
            if outer.end > start:
                self.quoted.append(
                    (
                        words.index(outer.start),
                        words.index(inner.start),
                        words.index(inner.end),
                        words.index(outer.end),
                    )
                )

    def _depths(self) -> list[int]:
        """How many brackets are open before each word and at the end."""
        words = self.texts[self.first : self.stop]
        depth, depths = 0, []
        if "(" not in words and "[" not in words:
            return [0] * (len(words) + 1)
        for word in words:
            depths.append(depth)
            if word in "([":
                depth += 1
            elif word in ")]" and depth:
                depth -= 1
        return [*depths, depth]

    def _depth(self, index: int) -> int:
        return self.depths[index - self.first]

    def _is_verb(self, index: int) -> bool:
        return self.texts[index][0].islower() and is_verb(self.lower[index])

    def _predicates(self) -> list[int]:
        """The words that say something of the subject: verbs outside relative clauses and brackets."""
        found, relative = [], self.first - 3
        for index, lower in enumerate(self.lower[self.first : self.stop], self.first):
            if lower == "yang":
                relative = index
            elif is_verb(lower) and index - relative > 2 and self._is_verb(index) and not self._depth(index):
                found.append(index)
        return found

    def _worth(self, counts: Counter[str]) -> list[float]:
        """The probability of each word to stand in the title; 0 for marks."""
        weights, function_words = self.known.weights, self.known.function_words
        function_word, recurrence = weights["function_word"], weights["recurrence"]
        letter, position = weights["letter"], weights["position"]
        base = weights["base"] + weights["article_length"] * log(counts.total())
        base += weights["second_sentence"] * self.number
        worth = []
        for place, word in enumerate(self.lower[self.first : self.stop]):
            if word[0].isalnum():
                score = base + letter * min(len(word), _LONG_WORD) + position * place
                score += function_word if word in function_words else recurrence * log(counts[word])
                worth.append(1 / (1 + exp(-score)))
            else:
                worth.append(0.0)
        return worth

    def best(self, anywhere: bool = False) -> _Stretch | None:
        """The stretch with the largest expected overlap with the title; None where none reads as a headline.

        With ``anywhere`` a stretch may also be short, or end before words that cannot be left off.
        """
        best: _Stretch | None = None
        starts = self._starts()
        for first in starts[:1] if anywhere else starts:
            predicate = next((index for index in self.predicates if index >= first), self.stop)
            for stop, count, worth in self._ends(first, anywhere):
                if predicate >= stop:
                    worth -= self.known.costs["no_predicate"]
                overlap = worth / (count + _TITLE)
                if (best is None or overlap > best.overlap) and self._stands_alone(first, stop):
                    best = _Stretch(overlap, first, stop)
        return best

    def beginning(self) -> _Stretch:
        """The first words of the sentence, for one that no stretch can be taken from."""
        return _Stretch(0, self.first, self._without_end_marks(self.first, min(self.first + _LONGEST, self.stop)))

    # ------------------------------------------------------------ where a stretch begins

    def _starts(self) -> list[int]:
        """Where a subject or clause begins, in text order."""
        begin = self._after_opening()
        names = list(self._names(begin))
        starts = {*names, *self._complement(begin)}
        if not names or names[0] - begin < _LONG_SUBJECT:
            starts.add(begin)
        subject_end = next((index for index in self.predicates if index > begin), self.first)
        if subject_end - begin >= _LONG_SUBJECT and self.lower[subject_end] not in self.known.reporting:
            starts.add(subject_end)
        return sorted(start for start in starts if start < self.stop and not self._depth(start))

    def _after_opening(self) -> int:
        """Past a quote mark and an opening adverbial or clause ("Dalam upaya ..., ", "Memasuki usia ..., ")."""
        begin = self.first
        while begin + 1 < self.stop and not self.texts[begin][0].isalnum():
            begin += 1
        lower = self.lower[begin]
        if lower not in self.known.openings and not (lower.startswith(("me", "ber")) and is_verb(lower)):
            return begin
        for index in range(begin + 1, min(self.stop - _SHORTEST, begin + _OPENING)):
            if self.texts[index] == "," and not self._depth(index):
                following = self.lower[index + 1]
                if not (
                    following in self.vocabulary.places
                    or following in self.vocabulary.place_heads
                    or following in self.known.not_last
                ):
                    return index + 1
        return begin

    def _names(self, begin: int) -> Iterator[int]:
        """The name that what someone is leads up to: "Kepala Dinas Pasar Sukamaju, [Rahmat Hidayat] menutup ..."."""
        subject_end = next((index for index in self.predicates if index > begin), begin)
        if subject_end - begin >= _OPENING:
            return
        index = begin + 1
        while index < subject_end:
            start = index
            index += 1
            if not self.texts[start][0].isupper() or self._depth(start):
                continue
            lower = self.lower[start]
            after_office = self._follows_office(begin, start)
            if self.texts[start - 1][0].isupper() and not after_office:
                continue
            while index < subject_end and self.texts[index][0].isupper():
                index += 1
            if lower in self.vocabulary.places or lower in self.vocabulary.place_heads:
                continue
            if after_office or (self._reaches(index, subject_end) and self.texts[start - 1] == ","):
                yield start

    def _follows_office(self, begin: int, start: int) -> bool:
        """Whether a given name follows an office and what it is the office of: "Wali Kota Sukamaju [Rahmat] ..."."""
        known = self.vocabulary
        if self.lower[start] not in known.given:
            return False
        before = self.lower[start - 1]
        ends_office = (
            self.texts[start - 1].isupper()
            or before in known.places
            or before in known.offices
            or before in known.titles
            or before in known.bodies
        )
        return ends_office and any(word in known.offices for word in self.lower[begin:start])

    def _reaches(self, index: int, subject_end: int) -> bool:
        """Whether only an age or acronym in brackets and a comma stand between ``index`` and the predicate."""
        if index < subject_end and self.texts[index] == "(":
            while index < subject_end and self.texts[index] != ")":
                index += 1
            index += 1
        return index >= subject_end - (index < subject_end and self.texts[index] == ",")

    def _complement(self, begin: int) -> Iterator[int]:
        """What is reported: "Rahmat Hidayat mengatakan bahwa [pasar itu ditutup]"."""
        for index in range(begin + 1, min(self.stop - _SHORTEST, begin + _OPENING)):
            if self.lower[index] in self.known.reporting and self.lower[index - 1] not in self.known.negations:
                index += 1
                if self.texts[index] in ",:":
                    index += 1
                if self.lower[index] == "bahwa":
                    index += 1
                if (
                    self.stop - index >= _SHORTEST
                    and self.lower[index] not in self.known.breaks
                    and any(predicate > index for predicate in self.predicates)
                ):
                    yield index
                return

    # ------------------------------------------------------------ where it ends

    def _ends(self, first: int, anywhere: bool) -> Iterator[tuple[int, int, float]]:
        """The ends that a stretch from ``first`` can have: the word after it, its words, their worth less clauses."""
        count, worth, cuts, costs = 0, 0.0, self.known.cuts, self.known.costs
        for stop in range(first + 1, self.stop + 1):
            last = self.texts[stop - 1]
            if self.lower[stop - 1] in self.known.clauses:
                worth -= costs["clause"]
            if last in _TERMINAL and stop < self.stop and any(q[1] <= first and stop <= q[2] for q in self.quoted):
                return
            if last[0].isalnum():
                count += 1
                worth += self.worth[stop - 1 - self.first]
                if count > _LONGEST:
                    return
            if count < _SHORTEST and not anywhere:
                continue
            if stop == self.stop:
                end = self._without_end_marks(first, stop)
                if self.whole and (anywhere or not self._ends_in_date(end)):
                    yield end, count, worth
            elif (anywhere or self.lower[stop] in cuts) and self._can_end(first, stop):
                yield stop, count, worth

    def _without_end_marks(self, first: int, stop: int) -> int:
        """The sentence's end without its full stop, and without a closing mark that the stretch does not open."""
        while stop - 1 > first:
            last = self.texts[stop - 1]
            opened = last in ")]" or (
                last in _MARKS and any(outer[0] >= first and outer[3] == stop for outer in self.quoted)
            )
            if last[0].isalnum() or last == "%" or opened:
                break
            stop -= 1
        return stop

    def _can_end(self, first: int, stop: int) -> bool:
        """Whether the stretch ``first`` to ``stop`` is whole, given that the word at ``stop`` can be left off."""
        if self._depth(stop):
            return False
        last, following = self.texts[stop - 1], self.lower[stop]
        if not last[0].isalnum() and last not in ')%”»"':
            return False
        if self.lower[stop - 1] in self.known.not_last:
            return False
        if (self.lower[stop - 2] == "yang" and self._is_verb(stop - 1)) or self._ends_in_date(stop):
            return False
        if following in ENDS_BEFORE:
            return not self._lists(stop) and not self._needs_object(stop - 1)
        if following in self.known.joins:
            both_names = last[0].isupper() and self.texts[stop + 1 : stop + 2] and self.texts[stop + 1][0].isupper()
            return not both_names and "," not in self.texts[max(first, stop - 1 - _LIST_ITEM) : stop]
        if following in self.known.periods and self._is_count(stop - 1):
            return False
        if following in self.known.breaks:
            return not self._is_verb(stop - 1) or self.lower[stop - 1].startswith("di")
        goes_on = self.texts[stop][0].isupper() or self.texts[stop][0].isdigit()  # a name or an amount, perhaps
        return not goes_on and not self._needs_object(stop - 1)

    def _ends_in_date(self, stop: int) -> bool:
        """Whether the words before ``stop`` say when: "Senin (5/1/2026)", "pada 2026", "tahun ini"."""
        last, before = self.lower[stop - 1], self.lower[stop - 2]
        if last == ")":
            return before[0].isdigit() and "/" in before
        if last in self.known.periods:
            return not self._is_count(stop - 2)
        if last in self.known.time:
            return True
        return before in self.known.before_time and (last.isdigit() or last in self.known.time_pointers)

    def _is_count(self, index: int) -> bool:
        """Whether a word counts the periods that follow: "15 tahun", "setiap tahun"."""
        return self.lower[index] in self.known.counts or self.lower[index][0].isdigit()

    def _needs_object(self, index: int) -> bool:
        return self.lower[index].startswith("me") and self._is_verb(index)

    def _lists(self, stop: int) -> bool:
        """Whether the comma at ``stop`` stands between the items of a list: "Ende[,] Maumere, dan Larantuka"."""
        since = 0
        for index in range(stop + 1, self.stop):
            if self.lower[index] in self.known.joins:
                return True
            since = 0 if self.texts[index] == "," else since + 1
            if since > _LIST_ITEM or index in self.predicates:
                return False
        return False

    def _stands_alone(self, first: int, stop: int) -> bool:
        """Whether marks and brackets come in pairs and, after the lead, no word points to what was said before."""
        texts = self.texts[first:stop]
        if texts.count('"') % 2 or any(texts.count(opening) != texts.count(closing) for opening, closing in _PAIRS):
            return False
        if self.number and any(
            word in self.known.pointing or (len(word) > 5 and word.endswith("nya")) for word in self.lower[first:stop]
        ):
            return False
        for outer_first, inner_first, inner_stop, outer_stop in self.quoted:
            if outer_first < stop and first < outer_stop:
                inside = inner_first <= first and stop <= inner_stop
                if not inside and not (first <= outer_first and outer_stop <= stop):
                    return False
        return True

"""Who said what: quotes and reported statements, found in one walk through the article.

They are found together because each says whom the next "katanya" means. The walk keeps the last speaker or subject
(``Discourse``); every quote and every sentence goes through an ordered list of named rules, and the first that applies
gives the speaker, the cue and the rule's name. Nothing that supports a speaker: none is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from kupang_cli.article import Article, Sentence, Span
from kupang_cli.extract.dateline import head
from kupang_cli.extract.people import Cast, speaker_of
from kupang_cli.extract.references import Discourse, Reference, reference_at
from kupang_cli.extract.subjects import subject_before
from kupang_cli.findings import Quote, Speaker, Statement
from kupang_cli.language import lexicon
from kupang_cli.language import words as lexicon_words
from kupang_cli.marks import Quotation
from kupang_cli.segment import Layout

_SHORT = 4  # words; a marked stretch up to this long without a verb of saying is a title, term or nickname


@cache
def _verbs() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]:
    groups = lexicon("speech_verbs")
    reporting = frozenset(groups["active"]) | frozenset(groups["attitude"])
    return frozenset(groups["tail"]), reporting, frozenset(groups["passive"]), frozenset(groups["active"])


class _Found:
    """What a rule says of a stretch or sentence: who, by which words, by which rule."""

    __slots__ = ("cue", "reference", "rule")

    def __init__(self, reference: Reference | None, cue: Span | None, rule: str) -> None:
        self.reference = reference
        self.cue = cue
        self.rule = rule


def read_speech(article: Article, layout: Layout, cast: Cast) -> Iterator[Quote | Statement]:
    """The quotes and reported statements of an Indonesian article in text order."""
    return _Walk(article, layout, cast).findings()


def marked_quotes(layout: Layout) -> Iterator[Quote]:
    """Quotes of an article in another language: by their marks alone, without speakers."""
    for stretch in layout.quotations:
        if not stretch.rule.startswith("single"):
            yield Quote(stretch.inner, "direct", None, None, None, stretch.rule)


class _Walk:
    """One walk through an article, sentence by sentence."""

    def __init__(self, article: Article, layout: Layout, cast: Cast) -> None:
        self.article = article
        self.layout = layout
        self.cast = cast
        self.discourse = Discourse()
        self.last_quote: tuple[int, Quotation, Speaker | None] | None = None  # sentence index, stretch, speaker
        self.last_statement: tuple[int, Speaker | None] | None = None
        dateline = head(article, layout)
        self.report = 0 if dateline is None else layout.words.index(dateline[4])  # the first word after the dateline
        self.announced: Speaker | None = None  # a sentence that ended with a colon announced this speaker's words

    def findings(self) -> Iterator[Quote | Statement]:
        stretches = self.layout.quotations
        place = 0
        for index, sentence in enumerate(self.layout.sentences):
            quoted: list[Quotation] = []
            while place < len(stretches) and stretches[place].outer.start < sentence.span.end:
                quoted.append(stretches[place])
                place += 1
            if sentence.boilerplate:
                continue
            yield from self._sentence(index, sentence, quoted)

    def _sentence(self, index: int, sentence: Sentence, quoted: list[Quotation]) -> Iterator[Quote | Statement]:
        speech = False
        first, stop = self._range(sentence.span)
        if first < self.report <= stop:
            first = self.report
        self._follow_subject(first, stop, quoted)
        previous: _Found | None = None
        for number, stretch in enumerate(quoted):
            kind_found = self._quote(index, sentence, stretch, quoted, number, previous)
            if kind_found is None:
                continue
            kind, found = kind_found
            reference = found.reference
            speaker = reference.speaker if reference else None
            if (
                speaker is None
                and reference is None
                and found.rule in ("continuation", "sentence-before", "announced", "split-quote")
            ):
                speaker = self._remembered(found.rule)
            yield Quote(
                self._trimmed(stretch.inner),
                kind,
                speaker,
                reference.span if reference else None,
                found.cue,
                found.rule,
            )
            previous = found
            speech = speech or kind == "direct"
            self.discourse.remember(reference, speaker)
            self.last_quote = (index, stretch, speaker)
        if not speech:
            found_statement = self._statement(first, stop, quoted)
            if found_statement is not None:
                reference = found_statement.reference
                speaker = reference.speaker if reference else None
                self.discourse.remember(reference, speaker)
                self.last_statement = (index, speaker)
                yield Statement(
                    sentence.span,
                    speaker,
                    reference.span if reference else None,
                    found_statement.cue,
                    found_statement.rule,
                )
        if self.article.text[sentence.span.end - 1] == ":":
            self.announced = self.discourse.speaker
        elif not quoted or speech:
            self.announced = None

    # ------------------------------------------------------------ memory

    def _remembered(self, rule: str) -> Speaker | None:
        if rule == "announced":
            return self.announced
        if rule == "sentence-before" and self.last_statement is not None:
            return self.last_statement[1]
        return self.last_quote[2] if self.last_quote is not None else None

    def _follow_subject(self, first: int, stop: int, quoted: list[Quotation]) -> None:
        """A person who opens a sentence is whom "ia" means from here on; one merely mentioned is not."""
        words = self.layout.words
        index = first
        openers = lexicon_words("ordinary", "openers")
        skipped = 0
        while index < stop and skipped < 4 and (words.lower[index] in openers or words.texts[index] in ",:"):
            index += 1
            skipped += 1
        if index >= stop or (
            quoted and quoted[0].outer.start <= words.starts[index] and words.starts[index] < quoted[0].outer.end
        ):
            return
        mention = self.cast.starting_at(index)
        if mention is not None and mention.first <= index and not mention.entity.body:
            if self.discourse.focus is not None and self._is_passive(mention.stop, stop):
                return  # "Rahmat dinilai melanggar ..." speaks of him; it does not make him the one who speaks
            self.discourse.focus = mention.entity

    def _is_passive(self, index: int, stop: int) -> bool:
        """Whether the predicate after a subject is a passive verb."""
        lower = self.layout.words.lower
        adverbs = lexicon_words("reference", "before_verb")
        while index < stop and lower[index] in adverbs:
            index += 1
        return index < stop and len(lower[index]) > 5 and lower[index].startswith("di")

    # ------------------------------------------------------------ quotes

    def _quote(
        self,
        index: int,
        sentence: Sentence,
        stretch: Quotation,
        quoted: list[Quotation],
        number: int,
        previous: _Found | None,
    ) -> tuple[Literal["direct", "fragment"], _Found] | None:
        text = self.article.text
        words = self.layout.words
        inner = text[stretch.inner.start : stretch.inner.end].strip()
        if not any(character.isalnum() for character in inner):
            return None
        inside = words.within(*stretch.inner)
        length = sum(words.texts[i][0].isalnum() for i in inside)
        after_first = words.index(stretch.outer.end)
        _, sentence_stop = self._range(sentence.span)
        limit = words.index(quoted[number + 1].outer.start) if number + 1 < len(quoted) else sentence_stop
        before_first, _ = self._range(sentence.span)
        if number:
            before_first = words.index(quoted[number - 1].outer.end)
        before_stop = words.index(stretch.outer.start)

        ends_like_speech = inner[-1] in ",.!?…" or text[stretch.outer.end : stretch.outer.end + 1] == ","
        after = self._after(after_first, limit)
        before = None if after else self._before(before_first, before_stop)
        alone = before_first >= before_stop and after_first >= limit
        if stretch.rule == "single-marks" and not (ends_like_speech and (after or before or (alone and length > 8))):
            return None
        if after is not None and (ends_like_speech or (after.rule.startswith("tail") and length > 2)):
            return "direct", after
        if (
            before is not None
            and (length > _SHORT or inner[-1] in ".!?")
            and (inner[0].isupper() or inner[0].isdigit() or not inner[0].isalpha())
        ):
            introduced = before_stop > before_first and words.texts[before_stop - 1] in ",:"
            if ends_like_speech or introduced:
                return "direct", before
        if inner[-1] in ".!?…," and (length > _SHORT or not stretch.closed) and (alone or inner[0].isupper()):
            return "direct", before or self._unmarked(index, sentence, previous, number)
        if not stretch.closed and length > _SHORT:
            return "direct", after or before or self._unmarked(index, sentence, previous, number)
        if alone and length > 2 * _SHORT:
            return "direct", self._unmarked(index, sentence, previous, number)
        if length > _SHORT:
            found = after or before or self._around(before_first, limit)
            if found is not None and found.reference is not None:
                return "fragment", found
        return None

    def _after(self, first: int, limit: int) -> _Found | None:
        """Rules for the words after a stretch."""
        words = self.layout.words
        tails, _reporting, passive, active = _verbs()
        index = first
        while index < limit and words.texts[index] in ",.-–—)":
            index += 1
        if index >= limit:
            return None
        word = words.lower[index]
        if word.endswith("nya") and word[:-3] in tails:
            return _Found(self._pronoun(index), self._word(index), "tail-pronoun")
        if word in ("demikian", "begitu", "begitulah"):
            step = index + 1
            while step < limit and step < index + 4:
                if words.lower[step] in tails or words.lower[step] in passive:
                    return self._named(step, limit, "closing-formula")
                if words.lower[step].endswith("nya") and words.lower[step][:-3] in tails:
                    return _Found(self._pronoun(step), self._word(step), "closing-formula")
                step += 1
            return self._named(index, limit, "closing-formula")
        if word in tails:
            return self._named(index, limit, "tail-name")
        if word in passive:
            return self._named(index, limit, "tail-passive")
        if word == "menurut":
            return self._named(index, limit, "according-to")
        for verb in range(index, min(limit, index + 16)):
            if words.lower[verb] in active:
                reference = subject_before(self.layout, self.cast, self.discourse, index, verb)
                if reference is not None:
                    return _Found(reference, self._word(verb), "subject-verb-after")
                return None
        return None

    def _before(self, first: int, stop: int) -> _Found | None:
        """Rules for the words before a stretch in its sentence."""
        words = self.layout.words
        tails, reporting, passive, _ = _verbs()
        if first >= stop:
            return None
        for verb in range(stop - 1, max(first, stop - 40) - 1, -1):
            word = words.lower[verb]
            if word in reporting:
                reference = subject_before(self.layout, self.cast, self.discourse, first, verb)
                if reference is not None:
                    return _Found(reference, self._word(verb), "subject-verb-before")
            elif (
                word in ("kata", "ujar", "menurut", "tutur", "ucap", "jawab", "tulis", "bunyi", "cerita", "kisah")
                or word in passive
            ):
                found = self._named(verb, stop, "verb-name-before")
                if found is not None and found.reference is not None:
                    return found
            elif word.endswith("nya") and word[:-3] in tails:
                return _Found(self._pronoun(verb), self._word(verb), "verb-pronoun-before")
        if words.texts[stop - 1] == ":":
            mentions = self.cast.between(first, stop)
            if mentions and mentions[-1].stop == stop - 1:
                chosen = mentions[-1]
                span = Span(words.starts[chosen.name_first], words.end(chosen.stop - 1))
                return _Found(Reference(span, chosen.entity, speaker_of(chosen.entity), "name"), None, "colon")
        return None

    def _around(self, first: int, limit: int) -> _Found | None:
        return self._statement(first, limit, [])

    def _unmarked(
        self,
        index: int,
        sentence: Sentence,
        previous: _Found | None,
        number: int,
    ) -> _Found:
        """Rules for a stretch without words of saying beside it."""
        if number and previous is not None:
            return _Found(previous.reference, None, "split-quote")
        if self.announced is not None:
            return _Found(None, None, "announced")
        sentences = self.layout.sentences
        ahead = self._sentence_after(index)
        if ahead is not None:
            return ahead
        if self.last_quote is not None and self.last_quote[0] == index - 1:
            return _Found(None, None, "continuation")
        if self.last_statement is not None and self.last_statement[0] == index - 1:
            return _Found(None, None, "sentence-before")
        if (
            index
            and self.last_quote is not None
            and sentences[index - 1].paragraph == sentence.paragraph
            and self.last_quote[0] >= index - 2
        ):
            return _Found(None, None, "continuation")
        return _Found(None, None, "no-attribution")

    def _sentence_after(self, index: int) -> _Found | None:
        """A sentence after a quote that names its speaker: "Hal itu disampaikan Rahmat ..."."""
        sentences, words = self.layout.sentences, self.layout.words
        if index + 1 >= len(sentences):
            return None
        first, stop = self._range(sentences[index + 1].span)
        if first >= stop or words.lower[first] not in (
            "hal",
            "demikian",
            "pernyataan",
            "ungkapan",
            "itu",
            "begitu",
            "penegasan",
            "harapan",
            "pesan",
            "permintaan",
            "imbauan",
            "ajakan",
        ):
            return None
        _, _, passive, _ = _verbs()
        for verb in range(first, min(stop, first + 6)):
            if words.lower[verb] in passive:
                found = self._named(verb, stop, "sentence-after")
                return found if found and found.reference else None
        return None

    # ------------------------------------------------------------ statements

    def _statement(self, first: int, stop: int, quoted: list[Quotation]) -> _Found | None:
        """Rules for a sentence without direct speech."""
        words = self.layout.words
        tails, reporting, passive, _ = _verbs()
        giving, judged = lexicon_words("speech_verbs", "giving"), lexicon_words("speech_verbs", "judged")
        texts, lower = words.texts, words.lower
        hidden = [(words.index(stretch.outer.start), words.index(stretch.outer.end)) for stretch in quoted]
        tries = 0
        for index in range(first, stop):
            if hidden and any(low <= index < high for low, high in hidden):
                continue
            word = lower[index]
            if word == "bagi" and index == first:
                found = self._named(index, stop, "according-to")
                if found is not None and found.reference is not None and found.reference.kind in ("name", "pronoun"):
                    end = words.index(found.reference.span.end)
                    if end < stop and texts[end] == ",":
                        return found
            elif word == "menurut" or (word == "kata" and (index == first or texts[index - 1] == ",")):
                found = self._named(index, stop, "according-to")
                if found is not None and found.reference is not None and found.reference.kind != "unnamed-thing":
                    return found
            elif (
                word in ("menurutnya", "katanya")
                or (word == "baginya" and index == first)
                or (index > first and texts[index - 1] == "," and word.endswith("nya") and word[:-3] in tails)
            ):
                return _Found(self._pronoun(index), self._word(index), "tail-pronoun")
            elif index > first and texts[index - 1] == "," and word in tails and index + 1 < stop:
                found = self._named(index, stop, "tail-name")
                if (
                    found is not None
                    and found.reference is not None
                    and found.reference.kind in ("name", "pronoun", "role")
                ):
                    return found
            elif (word in reporting and not (index + 1 < stop and lower[index + 1] == "diri")) or (
                word in ("memberikan", "memberi") and index + 1 < stop and lower[index + 1] in giving
            ):
                if tries < 4:
                    tries += 1
                    reference = subject_before(self.layout, self.cast, self.discourse, first, index)
                    if reference is not None:
                        return _Found(reference, self._word(index), "subject-verb")
            elif word in passive and index + 1 < stop:
                found = self._named(index, stop, "passive")
                if (
                    found is not None
                    and found.reference is not None
                    and found.reference.kind in ("name", "pronoun", "role", "body")
                ):
                    return found
            elif word.endswith("nya") and (word[:-3] in passive or word[:-3] in judged):
                return _Found(self._pronoun(index), self._word(index), "passive")
        return None

    # ------------------------------------------------------------ small things

    def _named(self, cue: int, limit: int, rule: str) -> _Found | None:
        word = cue + 1
        lower = self.layout.words.lower
        if rule in ("passive", "tail-passive", "sentence-after", "closing-formula"):
            between = lexicon_words("reference", "between_passive")
            while word < min(limit, cue + 5) and lower[word] in between:
                word += 1
        if rule == "passive" and word < limit and word == cue + 1 and not self._opens_agent(word):
            return None
        if word < limit and rule == "according-to" and lower[word].endswith("nya") and len(lower[word]) > 6:
            return _Found(self._pronoun(word), self._word(cue), rule)  # "menurut penuturannya"
        reference = reference_at(self.layout, self.cast, self.discourse, word, limit)
        if reference is None and rule in (
            "tail-passive",
            "according-to",
            "passive",
            "closing-formula",
            "verb-name-before",
        ):
            return None
        return _Found(reference, self._word(cue), rule)

    def _opens_agent(self, word: int) -> bool:
        """Whether a word can begin the agent of a passive: a name, an office, a body, a pronoun."""
        words = self.layout.words
        return (
            words.texts[word][0].isupper()
            or words.lower[word] in lexicon_words("offices", "offices", "relational")
            or words.lower[word] in lexicon_words("pronouns", "speaker")
        )

    def _pronoun(self, index: int) -> Reference:
        """What the -nya of a word points to; who says on ("imbuhnya") is who spoke last."""
        end = self.layout.words.end(index)
        span = Span(end - 3, end)
        going_on = self.layout.words.lower[index][:-3] in lexicon_words("speech_verbs", "tail_continuing")
        if going_on and (voice := self.discourse.voice) is not None:
            return Reference(span, voice, speaker_of(voice), "pronoun")
        return self.discourse.meant(span)

    def _word(self, index: int) -> Span:
        return Span(self.layout.words.starts[index], self.layout.words.end(index))

    def _range(self, span: Span) -> tuple[int, int]:
        inside = self.layout.words.within(*span)
        return inside.start, inside.stop

    def _trimmed(self, span: Span) -> Span:
        start, end = span
        text = self.article.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)

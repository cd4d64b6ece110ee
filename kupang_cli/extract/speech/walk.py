"""Who said what: quotes and reported statements, found in one walk through the article.

They are found together because each says whom the next "katanya" means. The walk keeps the last speaker or subject
(``Discourse``); every quote and every sentence goes through an ordered list of named rules, and the first that applies
gives the speaker, the cue and the rule's name. Nothing that supports a speaker: none is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from kupang_cli.article import Article, Sentence, Span
from kupang_cli.extract.head.dateline_layouts import DatelineHead
from kupang_cli.extract.people.cast import Cast, speaker_of
from kupang_cli.extract.speech.attribution import Attribution, Way
from kupang_cli.extract.speech.cues import CueReader
from kupang_cli.extract.speech.references import Discourse
from kupang_cli.findings import Quote, Speaker, Statement
from kupang_cli.language.shapes import passive_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.quotations import Marks, Quotation
from kupang_cli.text.trimming import trimmed

_LONGEST_SILENCE = 3  # sentences after which nobody goes on speaking without being named
_SHORT = 4  # words; a marked stretch up to this long without a verb of saying is a title, term or nickname


def read_speech(
    article: Article, layout: Layout, cast: Cast, opening: DatelineHead | None
) -> Iterator[Quote | Statement]:
    """The quotes and reported statements of an Indonesian article in text order; ``opening`` is its dateline."""
    return _Walk(article, layout, cast, opening).findings()


def marked_quotes(layout: Layout) -> Iterator[Quote]:
    """Quotes of an article in another language: by their marks alone, without speakers."""
    for stretch in layout.quotations:
        if stretch.marks is not Marks.SINGLE:
            yield Quote(stretch.inner, "direct", None, None, None, stretch.marks.value)


class _Walk:
    """One walk through an article, sentence by sentence."""

    def __init__(self, article: Article, layout: Layout, cast: Cast, opening: DatelineHead | None) -> None:
        self.article = article
        self.layout = layout
        self.cast = cast
        self.discourse = Discourse()
        self.cues = CueReader(layout, cast, self.discourse)
        self.last_quote: tuple[int, Speaker | None] | None = None  # sentence index, speaker
        self.last_statement: tuple[int, Speaker | None] | None = None
        self.report = 0 if opening is None else layout.words.index(opening.end)  # the first word after the dateline
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
        previous: Attribution | None = None
        for number, stretch in enumerate(quoted):
            kind_found = self._quote(index, (first, stop), stretch, quoted, number, previous)
            if kind_found is None:
                continue
            kind, found = kind_found
            reference = found.reference
            speaker = reference.speaker if reference else None
            if speaker is None and reference is None and found.way.is_remembered:
                speaker = self._remembered(found.way)
            yield Quote(
                trimmed(self.article.text, stretch.inner),
                kind,
                speaker,
                reference.span if reference else None,
                found.cue,
                found.way.value,
            )
            previous = found
            speech = speech or kind == "direct"
            self.discourse.remember(reference, speaker)
            self.last_quote = (index, speaker)
        if not speech:
            found_statement = self.cues.within(first, stop, quoted)
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
                    found_statement.way.value,
                )
        if self.article.text[sentence.span.end - 1] == ":":
            said = self.last_statement is not None and self.last_statement[0] == index
            focus = self.discourse.focus
            self.announced = self.discourse.speaker if said or focus is None else speaker_of(focus)
        elif not quoted or speech:
            self.announced = None

    # ------------------------------------------------------------ memory

    def _remembered(self, way: Way) -> Speaker | None:
        if way is Way.ANNOUNCED:
            return self.announced
        if way is Way.SENTENCE_BEFORE and self.last_statement is not None:
            return self.last_statement[1]
        if way is Way.LAST_SPEAKER:
            return self.discourse.speaker
        return self.last_quote[1] if self.last_quote is not None else None

    def _follow_subject(self, first: int, stop: int, quoted: list[Quotation]) -> None:
        """A person who opens a sentence is whom "ia" means from here on; one merely mentioned is not."""
        words = self.layout.words
        index = first
        openers = known.openers
        skipped = 0
        while index < stop and skipped < 4 and (words.lower[index] in openers or words.texts[index] in ",:"):
            index += 1
            skipped += 1
        if index >= stop or (
            quoted and quoted[0].outer.start <= words.starts[index] and words.starts[index] < quoted[0].outer.end
        ):
            return
        mention = self.cast.starting_at(index)
        if mention is None:  # "Dukungan juga datang dari Rahmat, ..."
            coming = next((place for place in range(index, stop - 1) if words.lower[place] == "dari"), None)
            if coming is not None and words.lower[coming - 1] in known.coming:
                mention = self.cast.starting_at(coming + 1)
                index = coming + 1
        if mention is not None and mention.first <= index and not mention.entity.body:
            if self.discourse.focus is not None and self._is_passive(mention.stop, stop):
                return  # "Rahmat dinilai melanggar ..." speaks of him; it does not make him the one who speaks
            self.discourse.focus = mention.entity

    def _is_passive(self, index: int, stop: int) -> bool:
        """Whether the predicate after a subject is a passive verb."""
        lower = self.layout.words.lower
        adverbs = known.before_verb
        while index < stop and lower[index] in adverbs:
            index += 1
        return index < stop and passive_verb(lower[index])

    # ------------------------------------------------------------ quotes

    def _quote(
        self,
        index: int,
        sentence: tuple[int, int],
        stretch: Quotation,
        quoted: list[Quotation],
        number: int,
        previous: Attribution | None,
    ) -> tuple[Literal["direct", "fragment"], Attribution] | None:
        text = self.article.text
        words = self.layout.words
        inner = text[stretch.inner.start : stretch.inner.end].strip()
        if not any(character.isalnum() for character in inner):
            return None
        inside = words.within(*stretch.inner)
        length = sum(words.texts[i][0].isalnum() for i in inside)
        after_first = words.index(stretch.outer.end)
        before_first, limit = sentence
        if number + 1 < len(quoted):
            limit = words.index(quoted[number + 1].outer.start)
        if number:
            before_first = words.index(quoted[number - 1].outer.end)
        before_stop = words.index(stretch.outer.start)

        comma = inner[-1] == "," or text[stretch.outer.end : stretch.outer.end + 1] == ","
        ends_like_speech = inner[-1] in ".!?…," or (comma and length > 2)
        after = self.cues.after(after_first, limit, comma=comma and before_first >= before_stop)
        before = None if after else self.cues.before(before_first, before_stop)
        alone = before_first >= before_stop and after_first >= limit
        if stretch.marks is Marks.SINGLE and not (ends_like_speech and (after or before or (alone and length > 8))):
            return None
        if after is not None and (ends_like_speech or (after.way.is_tail and length > 2)):
            return "direct", after
        if (after is None or after.way is Way.SUBJECT_VERB_AFTER) and self._is_title(inside):
            return None
        if (
            before is not None
            and (length > _SHORT or inner[-1] in ".!?")
            and (inner[0].isupper() or inner[0].isdigit() or not inner[0].isalpha())
        ):
            introduced = before_stop > before_first and words.texts[before_stop - 1] in ",:"
            if ends_like_speech or introduced:
                return "direct", before
        split = previous is not None and previous.way is not Way.SPLIT_QUOTE and before_stop > before_first
        if split and ends_like_speech and words.texts[before_stop - 1] in ",.":
            return "direct", before or self._unmarked(index, previous, number)
        enough = length > _SHORT or not stretch.closed or (length > 2 and (alone or previous is not None))
        if inner[-1] in ".!?…," and enough and (alone or inner[0].isupper()):
            return "direct", before or self._unmarked(index, previous, number)
        if not stretch.closed and length > _SHORT:
            return "direct", after or before or self._unmarked(index, previous, number)
        if alone and length > 2 * _SHORT:
            return "direct", self._unmarked(index, previous, number)
        if length > _SHORT:
            found = after or before or self.cues.within(before_first, limit)
            if found is not None and found.reference is not None:
                return "fragment", found
        return None

    def _is_title(self, inside: range) -> bool:
        """Whether most words of a stretch have a capital, as in titles of films, books and events."""
        texts = [self.layout.words.texts[index] for index in inside if self.layout.words.texts[index][0].isalpha()]
        return len(texts) > 1 and 4 * sum(text[0].isupper() for text in texts) >= 3 * len(texts)

    def _unmarked(
        self,
        index: int,
        previous: Attribution | None,
        number: int,
    ) -> Attribution:
        """Rules for a stretch without words of saying beside it."""
        if number and previous is not None:
            return Attribution(previous.reference, None, Way.SPLIT_QUOTE)
        if self.announced is not None:
            return Attribution(None, None, Way.ANNOUNCED)
        ahead = self._sentence_after(index)
        if ahead is not None:
            return ahead
        if self.last_quote is not None and self.last_quote[0] == index - 1:
            return Attribution(None, None, Way.CONTINUATION)
        if self.last_statement is not None and self.last_statement[0] == index - 1:
            return Attribution(None, None, Way.SENTENCE_BEFORE)
        if self._alone_since_last_speech(index):
            return Attribution(None, None, Way.LAST_SPEAKER)
        return Attribution(None, None, Way.NO_ATTRIBUTION)

    def _alone_since_last_speech(self, index: int) -> bool:
        """Whether somebody spoke a few sentences ago and nobody else has been named since."""
        last = max((found[0] for found in (self.last_quote, self.last_statement) if found is not None), default=-1)
        if last < 0 or index - last > _LONGEST_SILENCE or self.discourse.speaker is None:
            return False
        sentences = self.layout.sentences
        first, stop = self._range(Span(sentences[last].span.end, sentences[index].span.start))
        return all(
            self.discourse.voice is not None and mention.entity is self.discourse.voice
            for mention in self.cast.between(first, stop)
        )

    def _sentence_after(self, index: int) -> Attribution | None:
        """A sentence after a quote that names its speaker: "Hal itu disampaikan Rahmat ..."."""
        sentences, words = self.layout.sentences, self.layout.words
        if index + 1 >= len(sentences):
            return None
        first, stop = self._range(sentences[index + 1].span)
        if first >= stop or words.lower[first] not in known.said:
            return None
        found = self.cues.passive(first, min(stop, first + 6), stop)
        return None if found is None else found._replace(way=Way.SENTENCE_AFTER)

    def _range(self, span: Span) -> tuple[int, int]:
        inside = self.layout.words.within(*span)
        return inside.start, inside.stop

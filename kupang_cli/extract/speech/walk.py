"""Who said what: quotes and reported statements, found in one walk through the article.

They are found together because each says whom the next "katanya" means. The walk keeps in a ``Memory`` who spoke last;
every marked stretch and every sentence goes through ordered tables of rules, and the first that applies gives the
speaker, the cue and its name. Nothing that supports a speaker: none is named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kupang_cli.article import Article, Sentence, Span
from kupang_cli.extract.head.dateline_layouts import DatelineHead
from kupang_cli.extract.people.cast import Cast, speaker_of
from kupang_cli.extract.speech.attribution import Attribution
from kupang_cli.extract.speech.body_names import BodyNames
from kupang_cli.extract.speech.clauses import parts_at_gaps, parts_outside
from kupang_cli.extract.speech.confessions import is_confession
from kupang_cli.extract.speech.cues import firms, is_collective
from kupang_cli.extract.speech.cues_within import cue_within, speaks_up
from kupang_cli.extract.speech.focus import follow_subject
from kupang_cli.extract.speech.memory import Memory, Setting
from kupang_cli.extract.speech.stretches import Stretch, said
from kupang_cli.extract.speech.unsaid import said_from
from kupang_cli.findings import Quote, Statement
from kupang_cli.text.layout import Layout
from kupang_cli.text.quotations import Marks, Quotation
from kupang_cli.text.trimming import trimmed


def read_speech(
    article: Article, layout: Layout, cast: Cast, opening: DatelineHead | None
) -> Iterator[Quote | Statement]:
    """The quotes and reported statements of an Indonesian article in text order; ``opening`` is its dateline."""
    return _Walk(article, layout, cast, opening).findings()


def marked_quotes(layout: Layout) -> Iterator[Quote]:
    """Quotes of an article in another language: by their marks alone, without speakers."""
    for stretch in layout.quotations:
        if stretch.marks is not Marks.SINGLE:
            yield Quote(stretch.inner, stretch.outer, "direct", None, None, None, stretch.marks.value)


class _Walk:
    """One walk through an article, sentence by sentence."""

    def __init__(self, article: Article, layout: Layout, cast: Cast, opening: DatelineHead | None) -> None:
        self.article = article
        self.memory = Memory()
        words = layout.words
        self.setting = Setting(words, layout, cast, self.memory, BodyNames(words), firms(words))
        self.report = 0 if opening is None else layout.words.index(opening.end)  # the first word after the dateline

    def findings(self) -> Iterator[Quote | Statement]:
        """What is said, sentence by sentence."""
        stretches = self.setting.layout.quotations
        place = 0
        for index, sentence in enumerate(self.setting.layout.sentences):
            quoted: list[Quotation] = []
            while place < len(stretches) and stretches[place].outer.start < sentence.span.end:
                quoted.append(stretches[place])
                place += 1
            if not sentence.boilerplate:
                yield from self._sentence(index, sentence, quoted)

    def _sentence(self, index: int, sentence: Sentence, quoted: list[Quotation]) -> Iterator[Quote | Statement]:
        start, stop = self.setting.range(sentence.span)
        if start < self.report <= stop:
            start = self.report
        self.memory.sentence = index
        follow_subject(self.setting, start, stop, quoted)
        marked = [self.setting.range(stretch.outer) for stretch in quoted]
        parts = parts_outside(self.setting.words, start, stop, marked) if marked else []
        before = [part for part in parts if part[1] <= marked[0][0]]
        beside = [
            statement for part in before for statement in self._statement(index, self.setting.words.span(*part), *part)
        ]
        quotes = list(self._quotes(index, (start, stop), quoted))
        speech = any(quote.kind == "direct" for quote in quotes)
        if speech:
            yield from beside
        yield from quotes
        if speech:
            for part in parts[len(before) :]:
                yield from self._statement(index, self.setting.words.span(*part), *part)
        else:
            parts = parts_at_gaps(self.setting.words, start, stop)
            for part in parts:
                span = sentence.span if len(parts) == 1 else self.setting.words.span(*part)
                yield from self._statement(index, span, *part, quoted)
        self._announce(index, sentence, listening=not quoted or speech)

    def _quotes(self, index: int, sentence: tuple[int, int], quoted: list[Quotation]) -> Iterator[Quote]:
        previous: Attribution | None = None
        for number, stretch in enumerate(quoted):
            inner = self.article[stretch.inner].strip()
            if not any(character.isalnum() for character in inner):
                continue
            found = said(Stretch(self.setting, inner, index, sentence, quoted, number, previous))
            if found is None or found.kind is None:
                continue
            previous = found.attribution
            self.memory.remember(previous, collective=is_collective(self.setting, previous))
            self.memory.quote = (index, previous.speaker)
            span = trimmed(self.article.text, stretch.inner)
            said_by = (previous.speaker, previous.mention, previous.cue, previous.chain)
            yield Quote(span, stretch.outer, found.kind, *said_by)

    def _statement(
        self, index: int, span: Span, start: int, stop: int, quoted: Sequence[Quotation] = ()
    ) -> Iterator[Statement]:
        found = cue_within(self.setting, said_from(self.setting.words, start, stop), stop, quoted)
        if found is not None:
            confessed, collective = is_confession(self.setting, found, stop), is_collective(self.setting, found)
            self.memory.remember(found, confessed=confessed, collective=collective)
            self.memory.statement = (index, found.speaker)
            yield Statement(span, found.speaker, found.mention, found.cue, found.chain)
            return
        found = None if quoted else speaks_up(self.setting, start, stop)
        if found is not None:
            self.memory.remember(found)
            self.memory.statement = (index, found.speaker)

    def _announce(self, index: int, sentence: Sentence, *, listening: bool) -> None:
        """Note who is announced by a sentence that ends with a colon; others end what was announced."""
        memory = self.memory
        if self.article.text[sentence.span.end - 1] == ":":
            says = memory.statement is not None and memory.statement[0] == index
            memory.announced = memory.speaker if says or memory.focus is None else speaker_of(memory.focus)
        elif listening:
            memory.announced = None

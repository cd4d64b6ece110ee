"""Whom "dia", "-nya" and "Wali Kota" mean as the article goes on, and where all that is asked."""

from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.people.cast import Cast, Entity, speaker_of
from kupang_cli.extract.speech.attribution import Attribution, Kind, Reference
from kupang_cli.findings import Speaker
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words


class Memory:
    """Who spoke last and of whom the article speaks, as far as it was read.

    ``focus`` is whom "ia" means, ``voice`` the last person who spoke, ``speaker`` the last one who did, named or not.
    ``quote`` and ``statement`` are the sentences of the last ones and who spoke there; ``announced`` is the one whose
    words a sentence that ended with a colon announced.
    """

    __slots__ = ("announced", "focus", "quote", "speaker", "statement", "voice")

    def __init__(self) -> None:
        self.focus: Entity | None = None
        self.voice: Entity | None = None
        self.speaker: Speaker | None = None
        self.announced: Speaker | None = None
        self.quote: tuple[int, Speaker | None] | None = None
        self.statement: tuple[int, Speaker | None] | None = None

    def remember(self, found: Attribution) -> None:
        """Take note of who has just spoken."""
        reference, speaker = found.reference, found.speaker
        if reference is not None and reference.entity is not None and not reference.entity.body:
            self.focus = self.voice = reference.entity
        if speaker is not None:
            self.speaker = speaker
            if reference is not None and reference.kind is Kind.UNNAMED:
                self.focus = None

    def meant(self, span: Span, *, plural: bool = False, going_on: bool = False) -> Reference:
        """The one that a pronoun at ``span`` means; ``going_on`` says that a verb tells who spoke goes on."""
        found = first(_MEANT, _Pronoun(self, span, plural, going_on))
        return Reference(span, None, None, Kind.PRONOUN) if found is None else found[0].by(found[1])


class _Pronoun(NamedTuple):
    """A pronoun and what is remembered where it stands."""

    memory: Memory
    span: Span
    plural: bool
    going_on: bool

    def person(self, entity: Entity) -> Reference:
        """The pronoun as one that means this person."""
        return Reference(self.span, entity, speaker_of(entity), Kind.PRONOUN)


def _group(pronoun: _Pronoun) -> Reference | None:
    """A plural pronoun means nobody who has a name, but a group that spoke last."""
    if not pronoun.plural:
        return None
    speaker = pronoun.memory.speaker
    group = speaker if speaker is not None and speaker.name is None else None
    return Reference(pronoun.span, None, group, Kind.PRONOUN)


def _voice(pronoun: _Pronoun) -> Reference | None:
    """Who says on ("imbuhnya") is the person who spoke last."""
    voice = pronoun.memory.voice
    return pronoun.person(voice) if pronoun.going_on and voice is not None else None


def _focus(pronoun: _Pronoun) -> Reference | None:
    """Whom the article speaks of."""
    focus = pronoun.memory.focus
    return None if focus is None else pronoun.person(focus)


def _whoever_spoke(pronoun: _Pronoun) -> Reference | None:
    """Whoever spoke last, without a name."""
    speaker = pronoun.memory.speaker
    return None if speaker is None else Reference(pronoun.span, None, speaker, Kind.PRONOUN)


_MEANT: tuple[Rule[_Pronoun, Reference], ...] = (
    Rule(
        "group",
        _group,
        example="“Pasar ini ramai,” kata para pedagang. “Kami senang,” kata mereka.",
        near_miss="“Pasar ini ramai,” kata seorang pedagang. “Saya senang,” kata dia.",
    ),
    Rule(
        "voice",
        _voice,
        example="“Pasar ini ramai,” kata Rahmat Hidayat. “Kami senang,” imbuhnya.",
        near_miss="“Pasar ini ramai,” kata Rahmat Hidayat. “Kami senang,” katanya.",
    ),
    Rule(
        "focus",
        _focus,
        example="Rahmat Hidayat tiba di pasar. “Kami senang,” katanya.",
        near_miss="Hari sudah siang di pasar. “Kami senang,” katanya.",
    ),
    Rule(
        "whoever-spoke",
        _whoever_spoke,
        example="“Pasar ini ramai,” kata seorang pedagang. “Saya senang,” kata dia.",
        near_miss="Rahmat Hidayat tiba di pasar. “Kami senang,” katanya.",
    ),
)


class Setting(NamedTuple):
    """Where rules of speech look: the words of an article, its cast, and whom its pronouns mean at the moment."""

    words: Words
    layout: Layout
    cast: Cast
    memory: Memory

    def span(self, word: int) -> Span:
        """Where a word stands."""
        return Span(self.words.starts[word], self.words.end(word))

    def range(self, span: Span) -> tuple[int, int]:
        """The words in a span: the first, and the one after the last."""
        inside = self.words.within(*span)
        return inside.start, inside.stop

"""Whom "dia", "-nya" and "Wali Kota" mean as the article goes on, and where all that is asked."""

from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.people.cast import Cast, Entity, Mention, speaker_of
from kupang_cli.extract.people.holders import holder_of
from kupang_cli.extract.speech.attribution import Attribution, Kind, Reference
from kupang_cli.extract.speech.body_names import BodyNames
from kupang_cli.extract.speech.phrases import phrase_end
from kupang_cli.findings import Speaker
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words


class Heard(NamedTuple):
    """What is said between the marks beside which a pronoun stands: it tells who cannot have said it.

    ``named`` are the people named there, ``in_full`` those not by the first of several names alone; ``by_office`` are
    those whose offices stand there; ``of_accused`` says that it speaks of a suspect or a victim and of nobody's own
    self, ``own_self`` that somebody speaks of himself.
    """

    named: frozenset[Entity] = frozenset()
    in_full: frozenset[Entity] = frozenset()
    of_accused: bool = False
    own_self: bool = True
    by_office: frozenset[Entity] = frozenset()


_LONGEST_HEARD = 60  # words of what is said in which offices are looked for
_LONGEST_ENTRANCE = 2  # sentences in which one who is new to the article may be about to speak
_NOTHING_HEARD = Heard()


class Memory:
    """Who spoke last and of whom the article speaks, as far as it was read.

    ``focus`` is whom "ia" means, ``voice`` the last person who spoke and ``other_voice`` the one before, ``speaker``
    the last one who did, named or not; ``sources`` are all people who spoke or hold an office, ``confessed`` is who
    spoke to the police alone. ``quote`` and ``statement`` are the sentences of the last ones and who spoke there;
    ``body`` is the last body that spoke, ``bodies`` the names of all; ``announced`` is the one whose words a sentence
    that ended with a colon announced. ``sentence`` is the one that is read, ``focused`` that in which the focus was its
    subject last.
    """

    __slots__ = (
        "announced",
        "bodies",
        "body",
        "confessed",
        "focus",
        "focused",
        "other_voice",
        "quote",
        "sentence",
        "sources",
        "speaker",
        "statement",
        "voice",
    )

    def __init__(self) -> None:
        self.focus: Entity | None = None
        self.voice: Entity | None = None
        self.other_voice: Entity | None = None
        self.confessed: Entity | None = None
        self.sources: set[Entity] = set()
        self.speaker: Speaker | None = None
        self.announced: Speaker | None = None
        self.body: Speaker | None = None
        self.bodies: set[tuple[str, ...]] = set()
        self.sentence = 0
        self.focused = 0
        self.quote: tuple[int, Speaker | None] | None = None
        self.statement: tuple[int, Speaker | None] | None = None

    def remember(self, found: Attribution, *, confessed: bool = False, collective: bool = False) -> None:
        """Take note of who has just spoken; what a suspect confessed is told by who spoke before.

        ``collective`` says that nobody in particular did, but the police or a government: who spoke before goes on.
        """
        reference, speaker = found.reference, found.speaker
        body = reference is not None and (reference.kind is Kind.BODY or collective)
        entity = None if body else _person_of(reference)
        if entity is not None:
            self.focus = entity
            if confessed and entity not in self.sources:
                self.confessed = entity
                self.speaker = self.speaker if self.voice is not None else speaker
                return
            self.sources.add(entity)
            if entity is not self.voice:
                self.voice, self.other_voice = entity, self.voice
        if speaker is not None:
            self._remember_speaker(reference, speaker, body=body, collective=collective)

    def _remember_speaker(self, reference: Reference | None, speaker: Speaker, *, body: bool, collective: bool) -> None:
        """Take note of a speaker, with a name or without; ``body`` and ``collective`` as in ``remember``."""
        if reference is not None and reference.kind is Kind.UNNAMED:
            if self.voice is not None and collective:
                return
            self.focus = None
        self.speaker = speaker
        if body:
            self.body = speaker
            if reference is not None and reference.entity is not None:
                self.bodies.add(reference.entity.tokens)

    def meant(
        self, span: Span, *, plural: bool = False, going_on: bool = False, heard: Heard | None = None
    ) -> Reference:
        """The one that a pronoun at ``span`` means; ``going_on`` says that a word tells who spoke goes on."""
        found = first(_MEANT, _Pronoun(self, span, plural, going_on, heard or _NOTHING_HEARD))
        return Reference(span, None, None, Kind.PRONOUN) if found is None else found[0].by(found[1])


def _person_of(reference: Reference | None) -> Entity | None:
    """The person that a reference names; None for a body."""
    entity = None if reference is None else reference.entity
    return None if entity is None or entity.body else entity


class _Pronoun(NamedTuple):
    """A pronoun and what is remembered where it stands."""

    memory: Memory
    span: Span
    plural: bool
    going_on: bool
    heard: Heard

    def person(self, entity: Entity) -> Reference:
        """The pronoun as one that means this person."""
        return Reference(self.span, entity, speaker_of(entity), Kind.PRONOUN)


def _group(pronoun: _Pronoun) -> Reference | None:
    """A plural pronoun means nobody who has a name, but a group or body that spoke last."""
    if not pronoun.plural:
        return None
    speaker, body = pronoun.memory.speaker, pronoun.memory.body
    group = speaker if speaker is not None and (speaker.name is None or speaker == body) else None
    return Reference(pronoun.span, None, group, Kind.PRONOUN)


def _goes_on(pronoun: _Pronoun) -> Reference | None:
    """Who says on ("imbuhnya") right behind the words of a body, or of somebody without a name or office."""
    memory = pronoun.memory
    speaker = memory.speaker
    if not pronoun.going_on or speaker is None or (speaker.name is not None and speaker != memory.body):
        return None
    quote = memory.quote
    if quote is None or quote[0] < memory.sentence - 1 or quote[1] != speaker:
        return None
    return Reference(pronoun.span, None, speaker, Kind.PRONOUN)


def _voice(pronoun: _Pronoun) -> Reference | None:
    """Who says on ("imbuhnya") is the person who spoke last."""
    voice = pronoun.memory.voice
    if not pronoun.going_on or voice is None or voice in pronoun.heard.in_full:
        return None
    return pronoun.person(voice)


def _source(pronoun: _Pronoun) -> Reference | None:
    """Who spoke last, where the one of whom the article speaks is spoken of by what is said."""
    memory, heard = pronoun.memory, pronoun.heard
    if memory.focus is None:
        return None
    accused = heard.of_accused and memory.focus not in memory.sources
    accused = accused or (memory.focus is memory.confessed and not heard.own_self)
    # A first name alone may be that of a namesake, or of a firm that stands before the name of who just spoke.
    named = heard.in_full if memory.focus is memory.voice else heard.named | heard.by_office
    if not accused and memory.focus not in named:
        return None
    for voice in (memory.voice, memory.other_voice):
        if voice is not None and voice is not memory.focus and voice not in heard.named | heard.by_office:
            return pronoun.person(voice)
    return None


def _voice_before_newcomer(pronoun: _Pronoun) -> Reference | None:
    """Who spoke last, where the one of whom the article speaks has never spoken and holds no office."""
    memory = pronoun.memory
    if memory.focus is None or memory.voice is None or memory.focus is memory.voice:
        return None
    if memory.focus in memory.sources or memory.focus.roles or memory.voice in pronoun.heard.in_full:
        return None
    if pronoun.heard.own_self or memory.sentence - memory.focused < _LONGEST_ENTRANCE:
        return None
    return pronoun.person(memory.voice)


def _focus(pronoun: _Pronoun) -> Reference | None:
    """Whom the article speaks of."""
    memory, heard = pronoun.memory, pronoun.heard
    if memory.focus is None:
        return None
    # "Lukisan itu untuk Bupati Rahmat Hidayat", katanya: another one says so, even if nobody tells who.
    of_another = memory.focus is not memory.voice and memory.focus in heard.in_full and not heard.own_self
    return None if of_another else pronoun.person(memory.focus)


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
        "goes-on",
        _goes_on,
        example="“Kami senang,” kata Sari Dewi. “Sungai itu bersih,” tulis BPS. “Airnya jernih,” imbuhnya.",
        near_miss="“Sungai itu bersih,” tulis BPS. “Airnya jernih,” kata Sari Dewi. “Kami senang,” imbuhnya.",
    ),
    Rule(
        "voice",
        _voice,
        example="“Pasar ini ramai,” kata Rahmat Hidayat. “Kami senang,” imbuhnya.",
        near_miss="“Pasar ini ramai,” kata Rahmat Hidayat. “Kami senang,” katanya.",
    ),
    Rule(
        "source-not-spoken-of",
        _source,
        example="“Pasar ini ramai,” kata Sari Dewi. Rahmat Hidayat mencuri ikan. “Tersangka ditahan,” katanya.",
        near_miss="“Pasar ini ramai,” kata Sari Dewi. Rahmat Hidayat mencuri ikan. “Saya menyesal,” katanya.",
    ),
    Rule(
        "voice-before-newcomer",
        _voice_before_newcomer,
        example="“Pasar ini ramai,” kata Sari Dewi. Rahmat Hidayat tiba. Hari sudah siang. “Kami senang,” katanya.",
        near_miss="“Pasar ini ramai,” kata Sari Dewi. Rahmat Hidayat tiba di pasar. “Kami senang,” katanya.",
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
    names: BodyNames
    firms: frozenset[tuple[str, ...]]
    heard: Heard | None = None

    def meant(self, span: Span, *, plural: bool = False, going_on: bool = False) -> Reference:
        """The one that a pronoun at ``span`` means here."""
        return self.memory.meant(span, plural=plural, going_on=going_on, heard=self.heard)

    def hearing(self, quoted: Span) -> "Setting":
        """The setting beside what is said at ``quoted``."""
        return self._replace(heard=_heard(self, *self.range(quoted)))

    def span(self, word: int) -> Span:
        """Where a word stands."""
        return self.words.span(word, word + 1)

    def range(self, span: Span) -> tuple[int, int]:
        """The words in a span: the first, and the one after the last."""
        inside = self.words.within(*span)
        return inside.start, inside.stop


def _heard(setting: Setting, start: int, stop: int) -> Heard:
    words = frozenset(setting.words.lower[start:stop])
    mentions = [
        mention
        for mention in setting.cast.between(start, stop)
        if setting.words.lower[mention.first - 1] not in known.own_self  # "Perkenalkan, saya Rahmat"
    ]
    named = frozenset(mention.entity for mention in mentions)
    in_full = frozenset(mention.entity for mention in mentions if not _is_first_name(setting, mention))
    own_self = not words.isdisjoint(known.own_self)
    by_office = frozenset[Entity]() if own_self else _by_office(setting, start, stop)
    return Heard(named, in_full, not own_self and not words.isdisjoint(known.accused), own_self, by_office)


def _by_office(setting: Setting, start: int, stop: int) -> frozenset[Entity]:
    """Who holds the offices that are written with a capital and more words: "Gubernur Jatim", not "Gubernur"."""
    words, holders = setting.words, set()
    for place in range(start, min(stop, start + _LONGEST_HEARD)):
        if words.lower[place] not in known.offices or not words.texts[place][0].isupper():
            continue
        end = phrase_end(words, place, stop)
        entity = holder_of(words, setting.cast, place, end) if end > place + 1 else None
        if entity is not None:
            holders.add(entity)
    return frozenset(holders)


def _is_first_name(setting: Setting, mention: Mention) -> bool:
    """Whether nothing but the first of several names stands there."""
    tokens = mention.entity.tokens
    alone = mention.stop - mention.first == 1 and len(tokens) > 1
    return alone and setting.words.lower[mention.first] == tokens[0]

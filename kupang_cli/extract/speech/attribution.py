"""What the rules of speech say: to whom some words point, who is said to have spoken, and what leads to that.

Every answer carries the names of the rules that gave it, from the outermost to the innermost.
"""

from enum import Enum
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.people.cast import Entity, Mention, speaker_of
from kupang_cli.findings import Speaker
from kupang_cli.text.words import Words

_LINK = " > "


class Kind(Enum):
    """What the words of a reference are."""

    NAME = "name"
    ROLE = "role"
    BODY = "body"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"


class Reference(NamedTuple):
    """A phrase that points to a speaker: its words, and who that is as far as the article says.

    ``entity`` is a person or body with a name; ``speaker`` is what is known of who speaks; ``rule`` names the chain of
    rules that tell so.
    """

    span: Span
    entity: Entity | None
    speaker: Speaker | None
    kind: Kind
    rule: str = ""

    def by(self, rule: str) -> "Reference":
        """The same, found by this rule, which asked the others that found it."""
        return self._replace(rule=f"{rule}{_LINK}{self.rule}" if self.rule else rule)


class Way(Enum):
    """By what kind of words a speaker was found, as far as anyone asks."""

    TAIL = "a form of saying that follows its quotation"
    FORMULA = "other words that stand beside speech alone"
    CLAUSE = "a clause with a verb of saying and its subject or agent"
    SPLIT = "the other part of a split quotation"
    SILENT = "what stands around, without words for the speaker here"


class Attribution(NamedTuple):
    """Who speaks, the cue, and the way in which that was told.

    ``remembered`` is the speaker where no words here point to one.
    """

    reference: Reference | None
    cue: Span | None
    way: Way = Way.CLAUSE
    remembered: Speaker | None = None
    rule: str = ""

    @property
    def speaker(self) -> Speaker | None:
        """Who speaks."""
        return self.remembered if self.reference is None else self.reference.speaker

    @property
    def mention(self) -> Span | None:
        """The words that name or point to the speaker."""
        return None if self.reference is None else self.reference.span

    @property
    def chain(self) -> str:
        """The names of the rules that found it, the outermost first."""
        inner = "" if self.reference is None else self.reference.rule
        return _LINK.join(filter(None, (self.rule, inner)))

    def by(self, rule: str) -> "Attribution":
        """The same, found by this rule."""
        return self._replace(rule=f"{rule}{_LINK}{self.rule}" if self.rule else rule)


def naming(words: Words, first: int, mention: Mention) -> Reference:
    """The words from ``first`` to the end of a mention as a reference to the one named."""
    span = words.span(first, mention.stop)
    return Reference(span, mention.entity, speaker_of(mention.entity), Kind.NAME)


def unnamed(span: Span) -> Reference:
    """A phrase for somebody whose name the article does not tell."""
    return Reference(span, None, Speaker(None, span), Kind.UNNAMED)

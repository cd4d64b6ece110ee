"""What a rule says of a quotation or sentence: who speaks, by which words, and in which way that was told."""

from enum import Enum
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.speech.references import Reference


class Way(Enum):
    """How a speaker was found; the value is the name that ``--explain`` prints."""

    # words of saying after a quotation
    TAIL_NAME = "tail-name"
    TAIL_PRONOUN = "tail-pronoun"
    TAIL_PASSIVE = "tail-passive"
    CLOSING_FORMULA = "closing-formula"
    SUBJECT_VERB_AFTER = "subject-verb-after"
    UNKNOWN_VERB_NAME = "unknown-verb-name"
    UNKNOWN_VERB_PRONOUN = "unknown-verb-pronoun"
    # words of saying before it
    SUBJECT_VERB_BEFORE = "subject-verb-before"
    VERB_NAME_BEFORE = "verb-name-before"
    VERB_PRONOUN_BEFORE = "verb-pronoun-before"
    COLON = "colon"
    # words of saying within a sentence
    ACCORDING_TO = "according-to"
    SUBJECT_VERB = "subject-verb"
    PASSIVE = "passive"
    # the sentences around a quotation
    SPLIT_QUOTE = "split-quote"
    ANNOUNCED = "announced"
    SENTENCE_AFTER = "sentence-after"
    CONTINUATION = "continuation"
    SENTENCE_BEFORE = "sentence-before"
    LAST_SPEAKER = "last-speaker"
    NO_ATTRIBUTION = "no-attribution"

    @property
    def is_tail(self) -> bool:
        """Whether a form of saying that follows its quotation told it."""
        return self in (Way.TAIL_NAME, Way.TAIL_PRONOUN, Way.TAIL_PASSIVE)

    @property
    def is_remembered(self) -> bool:
        """Whether it was told by who spoke before, without words for the speaker here."""
        return self in (Way.SPLIT_QUOTE, Way.ANNOUNCED, Way.CONTINUATION, Way.SENTENCE_BEFORE, Way.LAST_SPEAKER)


class Attribution(NamedTuple):
    """Who speaks, the cue, and the way in which that was told."""

    reference: Reference | None
    cue: Span | None
    way: Way

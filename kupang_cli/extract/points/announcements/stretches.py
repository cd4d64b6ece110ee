"""The sentences before a list, as what may announce it, and the nouns that do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.announcements.label_ends import is_verb
from kupang_cli.extract.points.announcements.labels import is_noun
from kupang_cli.extract.points.markers.marker import Marker, MarkerKind
from kupang_cli.language.shapes import before_nya, doubled_word
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_LONGEST_STRETCH = 120  # words looked at in one sentence
_SHORTEST_SENTENCE = 5  # words of one that says something
_SHORTEST_STEM = 4  # letters that two forms of a noun share: "tahap", "tahapan"
_PARTING_MARKS = frozenset(",:;.?!()")


class Between(NamedTuple):
    """What stands between a sentence and the list: how many sentences that say something.

    ``adjacent`` says that none does at all, ``led_on`` that one says that the list follows.
    """

    distance: int = 0
    adjacent: bool = True
    led_on: bool = False


class Stretch:
    """The words of a sentence before a list: ``inside`` are their indices, ``first`` is the list's first marker.

    ``between`` is what stands between the sentence and the list.
    """

    __slots__ = ("adjacent", "article", "distance", "first", "head", "inside", "layout", "led_on", "sentence", "words")

    def __init__(self, article: Article, layout: Layout, sentence: int, first_marker: Marker, between: Between) -> None:
        span = layout.sentences[sentence].span
        inside = layout.words.within(span.start, min(span.end, first_marker.start))
        self.inside = range(max(inside.start, inside.stop - _LONGEST_STRETCH), inside.stop)
        self.layout, self.words, self.sentence = layout, layout.words, sentence
        self.article, self.first = article, first_marker
        self.distance, self.adjacent, self.led_on = between
        self.head = head_of(layout.words, first_marker)

    @property
    def own(self) -> bool:
        """Whether the list begins in this sentence."""
        return self.sentence == self.first.sentence

    @property
    def end(self) -> int:
        """Where the words end, without the marks behind them."""
        end = self.inside.stop
        while end > self.inside.start and not self.words.texts[end - 1][0].isalnum():
            end -= 1
        return end

    @property
    def has_colon(self) -> bool:
        """Whether a colon ends the sentence, which a list has to follow."""
        end, stop = self.end, self.inside.stop
        return end < stop and self.words.texts[end] in ":;"

    @property
    def says_that_follows(self) -> bool:
        """Whether a word like "berikut" says that something follows."""
        lower = self.words.lower
        return any(lower[index] in known.followers and lower[index] not in known.pointing for index in self.inside)

    @property
    def announces(self) -> bool:
        """Whether the sentence says that a list follows it at once."""
        return not self.distance and (self.led_on or self.has_colon or self.says_that_follows)

    def closes(self, end: int) -> bool:
        """Whether a label that ends before word ``end`` closes its sentence: neither verb nor other clause follows."""
        words, after = self.words, end
        if after < self.end and words.lower[after] in known.title_means:  # "target desa dengan mengutamakan jalan"
            return True
        while after < self.end and words.lower[after] in known.label_auxiliaries:
            after += 1
        if after < self.end and is_verb(words.texts[after]) and words.lower[after] not in known.label_stop:
            return False
        return _PARTING_MARKS.isdisjoint(self.words.texts[end : self.end])

    @property
    def leads_on(self) -> bool:
        """Whether it only says that the list follows, where it has no label, or nothing: "Simak rinciannya."."""
        return len(self.inside) <= _SHORTEST_SENTENCE or self.says_that_follows

    @property
    def opening(self) -> int:
        """The first word that is no connective: "Adapun", "Nah", "Sementara itu"."""
        lower = self.words.lower
        places = (at for at in self.inside if lower[at] not in known.opens_heading and lower[at][0].isalnum())
        return next(places, self.inside.stop)


def head_of(words: Words, marker: Marker) -> str | None:
    """The noun of a list's items, in the words before their ordinal: "tahap" of "tahap pertama"."""
    heads = [index for index in words.within(marker.start, marker.end) if is_noun(words, index)]
    dressed = marker.kind in (MarkerKind.HEAD_AND_ORDINAL, MarkerKind.HEAD_AND_NUMBER)
    head = words.lower[heads[0]] if dressed and heads else None
    return None if head in known.ordinals else head


def same_noun(noun: str, other: str) -> bool:
    """Whether two words are forms of one noun: "tahap" and "tahapan", "faktor-faktor" and "faktor"."""
    shorter, longer = sorted((stem_of(noun), stem_of(other)), key=len)
    return shorter == longer or (len(shorter) >= _SHORTEST_STEM and longer.startswith(shorter))


def stem_of(noun: str) -> str:
    """A noun without -nya and said once."""
    noun = noun.partition("-")[0] if doubled_word(noun) else noun
    return before_nya(noun) or noun


def heads_lists(noun: str) -> bool:
    """Whether a noun heads lists, in whatever form: "poin-poin", "syaratnya"."""
    return any(
        word in known.list_heads or word in known.announced_heads
        for word in (noun, noun.partition("-")[0], stem_of(noun))
    )


def pointed_back(stretch: Stretch) -> Iterator[str]:
    """Nouns with a word that points back to what announced a list: "faktor-faktor tersebut", "kedua hal itu"."""
    lower = stretch.words.lower
    for index in stretch.inside[1:]:
        if lower[index] in known.pointing:
            noun = lower[index - 1]
            if doubled_word(noun) or (index > 1 and lower[index - 2] in known.ordinals):
                yield noun


def points_back(words: Words, span: Span, stop: int) -> bool:
    """Whether a noun phrase points back to what announced a list: "faktor-faktor tersebut"."""
    after = words.index(span.end)
    return after < stop and words.lower[after] in known.pointing

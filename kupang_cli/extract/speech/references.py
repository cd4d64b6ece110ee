"""Phrases that point to a speaker, and whom they point to as the article goes on."""

from bisect import bisect_right
from enum import Enum
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.people.cast import Cast, Entity, Mention, speaker_of
from kupang_cli.extract.people.holders import holder_of
from kupang_cli.findings import Speaker
from kupang_cli.language.shapes import active_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_LONGEST_PHRASE = 14  # words


class Kind(Enum):
    """What the words of a reference are."""

    NAME = "name"
    ROLE = "role"
    BODY = "body"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"


class Reference(NamedTuple):
    """A phrase that points to a speaker: its words, and who that is as far as the article says.

    ``entity`` is a person or body with a name; ``speaker`` is what is known of who speaks.
    """

    span: Span
    entity: Entity | None
    speaker: Speaker | None
    kind: Kind


class Discourse:
    """Whom "dia", "-nya" and "Wali Kota" mean as the article goes on: the last speaker or subject."""

    __slots__ = ("focus", "speaker", "voice")

    def __init__(self) -> None:
        self.focus: Entity | None = None
        self.voice: Entity | None = None  # the last person who spoke
        self.speaker: Speaker | None = None  # the last one, named or not

    def remember(self, reference: Reference | None, speaker: Speaker | None) -> None:
        """Take note of who has just spoken."""
        if reference is not None and reference.entity is not None and not reference.entity.body:
            self.focus = self.voice = reference.entity
        if speaker is not None:
            self.speaker = speaker
            if reference is not None and reference.kind is Kind.UNNAMED:
                self.focus = None

    def meant(self, span: Span, *, plural: bool = False) -> Reference:
        """The one that a pronoun at ``span`` means; a plural one means nobody who has a name."""
        if plural:
            group = self.speaker if self.speaker is not None and self.speaker.name is None else None
            return Reference(span, None, group, Kind.PRONOUN)
        return Reference(span, self.focus, speaker_of(self.focus) if self.focus else self.speaker, Kind.PRONOUN)


def reference_at(layout: Layout, cast: Cast, discourse: Discourse, word: int, limit: int) -> Reference | None:
    """Read the phrase that begins at ``word`` as a reference to a speaker; ``limit`` is the word it must end before."""
    words = layout.words
    texts, lower = words.texts, words.lower
    if word < limit and lower[word] == "oleh":
        word += 1
    if word + 2 < limit and lower[word] in known.office_prefixes and texts[word + 1] == "-":
        word += 2  # "Co - Founder"
    if word >= limit:
        return None
    if lower[word] in known.pronouns:
        span = Span(words.starts[word], words.end(word))
        return discourse.meant(span, plural=lower[word] in known.plural_pronouns)
    if lower[word] in known.contained and word + 2 < limit and lower[word + 1] in known.stops:
        word += 2  # "tertulis dalam laporan itu"
    owner = _owner(words, cast, word, limit)
    if owner is not None:
        inner = reference_at(layout, cast, discourse, owner, limit)
        if inner is not None:
            return Reference(Span(words.starts[word], inner.span.end), inner.entity, inner.speaker, inner.kind)
    genitive = lower[word] in known.genitive  # "istri Rahmat" is not Rahmat
    mention = None if genitive else cast.starting_at(word)
    if mention is not None and mention.stop <= limit + 8:
        return naming(words, word, mention)
    if (holder := cast.holding(word)) is not None and not genitive:
        for named in cast.between(word + 1, min(word + _LONGEST_PHRASE, limit + 8)):
            if named.entity is holder:  # "pengacara Rahmat, Sari"
                return naming(words, word, named)
    if holder is not None and not texts[word][0].isupper():
        stop = _phrase_end(words, word, limit)
        return Reference(Span(words.starts[word], words.end(stop - 1)), holder, speaker_of(holder), Kind.ROLE)
    stop = _phrase_end(words, word, limit)
    if stop == word:
        return None
    if not genitive:
        # A name further on in the phrase: "kata salah seorang warga, Budi" or "kata pemilik warung Siti".
        for index in range(word + 1, stop):
            inside = cast.starting_at(index)
            if inside is not None and inside.name_first == index:
                return naming(words, word, inside)
    span = Span(words.starts[word], words.end(stop - 1))
    first = lower[word]
    if genitive:
        if stop < limit and texts[stop] == "," and (after := cast.starting_at(stop + 1)) is not None:
            return naming(words, word, after)
        if any(texts[index][0].isupper() for index in range(word + 1, stop)):
            pointed = lower[stop - 1] in known.pointing and discourse.focus is not None
            return discourse.meant(span) if pointed else Reference(span, None, Speaker(None, span), Kind.UNNAMED)
    # A comma and a name after the phrase: "kata Kepala Dinas, Budi Santoso", "ketua lembaga itu, Budi Santoso".
    spoken_of = first in known.offices or first in known.relational or lower[stop - 1] in known.pointing
    if stop < limit and texts[stop] == "," and spoken_of:
        after = cast.starting_at(stop + 1)
        if after is not None and after.first == stop + 1:
            return naming(words, word, after)
    # "pria itu", and "pria yang juga pernah menjadi guru"
    if lower[stop - 1] in known.pointing or (
        first in known.humans and first not in known.offices and texts[word][0].islower()
    ):
        return _pointed(words, cast, discourse, word, stop, span)
    if first in known.offices and first not in known.relational:
        parted = next((index for index in range(word + 1, stop) if lower[index] == "dari"), stop)
        for end in dict.fromkeys((stop, parted)):  # "Kapolres dari 53 tersangka": the office alone
            entity = holder_of(words, cast, word, end)
            if entity is not None:
                return Reference(Span(span.start, words.end(end - 1)), entity, speaker_of(entity), Kind.ROLE)
        return Reference(span, None, Speaker(None, span), Kind.UNNAMED)
    unnamed = first in known.determiners or (first in known.relational and stop == word + 1)
    if texts[word][0].isupper() and first not in known.openers and not unnamed:
        return _named(words, cast, word, stop, span)
    if first in known.relational or first in known.offices or texts[word][0].islower():
        return Reference(span, None, Speaker(None, span), Kind.UNNAMED)
    return None


def naming(words: Words, first: int, mention: Mention) -> Reference:
    """The words from ``first`` to the end of a mention as a reference to the one named."""
    span = Span(words.starts[first], words.end(mention.stop - 1))
    return Reference(span, mention.entity, speaker_of(mention.entity), Kind.NAME)


def possessed(words: Words, cast: Cast, mention: Mention, floor: int) -> int | None:
    """The word before a name that makes it somebody else's: "istri" in "istri Rahmat", where Rahmat does not speak.

    Also the office of one who speaks for another, "pengacara Rahmat, Sari". None where the name stands for itself.
    """
    lower = words.lower
    index = mention.first
    while index > floor and (lower[index - 1] in known.genitive_links or lower[index - 1] in known.titles):
        index -= 1
    if index > floor and lower[index - 1] in known.genitive:
        return index - 1
    place = bisect_right(cast.roles, mention.name_first, key=lambda role: role[0])
    for first, stop, entity in cast.roles[max(0, place - 2) : place]:  # the office of its own may stand between
        if floor <= first and mention.name_first < stop and entity is not mention.entity:
            return first
    return None


def _owner(words: Words, cast: Cast, word: int, limit: int) -> int | None:
    """Whose words these are: in "penuturan Rahmat", "pihak Polda" and "laporan Antara" the word after the first."""
    if word + 1 >= limit or words.lower[word] not in known.utterances:
        return None
    if words.texts[word][0].isupper() and word and words.texts[word - 1][0].isalnum():
        return None  # "Laporan Air Muara Lestari" is a name of its own
    following = word + 1
    first = words.lower[following]
    group = first in known.relational and first not in known.documents
    named = words.texts[following][0].isupper() or cast.starting_at(following) is not None
    return following if named or group else None


def _phrase_end(words: Words, first: int, limit: int) -> int:
    """Where the noun phrase that begins at ``first`` ends: before a stop word, a mark or a day of the week."""
    texts, lower = words.texts, words.lower
    stop, depth = first, 0
    while stop < limit and stop - first < _LONGEST_PHRASE:
        text = texts[stop]
        if text == "(":
            if stop + 1 < limit and texts[stop + 1][0].isdigit():
                break
            depth += 1
        elif text == ")":
            depth -= 1
        elif not depth and (not text[0].isalnum() or lower[stop] in known.stops or lower[stop] in known.weekdays):
            break
        elif text.islower() and lower[stop] not in known.offices and active_verb(text):
            break  # "Mahkamah Agung menunda mengumumkan"
        stop += 1
    return stop


def _pointed(words: Words, cast: Cast, discourse: Discourse, first: int, stop: int, span: Span) -> Reference:
    """Whom a phrase with "itu", "ini" or "tersebut" points back to: an office, "pria 40 tahun itu", "lembaga itu"."""
    head = words.lower[first]
    if head in known.offices or head in known.humans:
        entity = holder_of(words, cast, first, stop) or discourse.focus
        if entity is not None:
            return Reference(span, entity, speaker_of(entity), Kind.ROLE)
    return Reference(span, None, Speaker(None, span), Kind.UNNAMED)


def _named(words: Words, cast: Cast, first: int, stop: int, span: Span) -> Reference | None:
    """A capitalised phrase that is no person of the cast: a body, a document, or someone named just here."""
    texts, lower = words.texts, words.lower
    if texts[stop - 1] == ")":  # "Badan Pengelola Sungai (BPS)": the name is what stands before the brackets
        opening = next((index for index in range(stop - 2, first, -1) if texts[index] == "("), stop)
        name = Span(span.start, words.end(opening - 1))
    else:
        name = span
    phrase = " ".join(texts[first:stop])
    full = cast.bodies.get(phrase)
    if full is not None:
        return Reference(span, Entity(full, (lower[first],), body=True), Speaker(full, None), Kind.BODY)
    body = (
        lower[first] in known.body_heads
        or lower[first] in known.documents
        or texts[first].isupper()
        or lower[first] in known.bodies
        or lower[first] in known.places
    )
    last = stop
    while last > first + 1 and texts[last - 1][0].islower():
        last -= 1  # "Indonesia sendiri selama ini"
    # "Kepolisian menyebut", "Media lokal melaporkan": one common noun with the capital of a sentence's first word.
    common = lower[first] in known.body_heads or (last < stop and lower[first] not in known.places)
    generic = common and last == first + 1 and not texts[first].isupper()
    # "Petugas keamanan AS": people of a body, none of whom is named.
    people = lower[first] in known.relational or lower[first] in known.humans
    generic = generic or (people and first + 1 < stop and texts[first + 1][0].islower())
    # A capital may only open the sentence: "Ketidakpercayaan publik"; names have capitals to their end.
    if generic or (not body and last < stop):
        return Reference(span, None, Speaker(None, span), Kind.UNNAMED)
    if last < stop:
        name = Span(name.start, words.end(last - 1))
    entity = Entity(name, tuple(lower[first:stop]), body=body)
    return Reference(span, entity, Speaker(name, None), Kind.BODY if body else Kind.NAME)

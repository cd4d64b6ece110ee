"""Words that say who speaks: reading the phrase beside a verb of saying, and keeping track of whom it points to."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from kupang_cli.article import Span
from kupang_cli.extract.people import Cast, Entity, Mention, speaker_of
from kupang_cli.findings import Speaker
from kupang_cli.language import lexicon
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout
from kupang_cli.words import Words

_LONGEST_PHRASE = 14  # words


@dataclass(frozen=True, slots=True)
class Reference:
    """A phrase that points to a speaker: its words, and who that is as far as the article says.

    ``entity`` is a person or body with a name; ``role`` what an unnamed speaker is called.
    """

    span: Span
    entity: Entity | None
    speaker: Speaker | None
    kind: str  # "name", "role", "pronoun", "body", "unnamed"


@dataclass(slots=True)
class Discourse:
    """Whom "dia", "-nya" and "Wali Kota" mean as the article goes on: the last speaker or subject."""

    focus: Entity | None = None
    speaker: Speaker | None = None  # the last one, named or not
    bodies: dict[str, Entity] = field(default_factory=dict)


@cache
def _vocabulary() -> tuple[frozenset[str], ...]:
    return (
        lexicon_words("pronouns", "speaker"),
        lexicon_words("offices", "offices"),
        lexicon_words("offices", "relational"),
        lexicon_words("institutions", "heads"),
        lexicon_words("institutions"),
        lexicon_words("ordinary"),
        frozenset(lexicon("months")["weekdays"]),
        lexicon_words("titles", "honorifics", "ranks", "degrees"),
        lexicon_words("reference", "stop"),
        lexicon_words("places", "provinces", "cities", "world"),
    )


def reference_after(layout: Layout, cast: Cast, discourse: Discourse, word: int, limit: int) -> Reference | None:
    """Read the phrase that begins at ``word`` as a reference to a speaker; ``limit`` is the word it must end before."""
    words = layout.words
    if word >= limit:
        return None
    pronouns, offices, relational, heads, institutions, ordinary, weekdays, _titles, stops, places = _vocabulary()
    texts, lower = words.texts, words.lower
    if lower[word] == "oleh":
        word += 1
        if word >= limit:
            return None
    if lower[word] in pronouns:
        span = Span(words.starts[word], words.end(word))
        entity = discourse.focus
        return Reference(span, entity, speaker_of(entity) if entity else discourse.speaker, "pronoun")
    if lower[word] in lexicon_words("reference", "contained") and word + 2 < limit and lower[word + 1] in stops:
        word += 2  # "tertulis dalam laporan itu"
    genitive = lower[word] in lexicon_words("offices", "genitive")  # "istri Rahmat" is not Rahmat
    mention = None if genitive else cast.starting_at(word)
    if mention is not None and mention.stop <= limit + 8:
        return Reference(
            Span(words.starts[word], words.end(mention.stop - 1)), mention.entity, speaker_of(mention.entity), "name"
        )
    stop = word
    depth = 0
    while stop < limit and stop - word < _LONGEST_PHRASE:
        text = texts[stop]
        if text == "(":
            if stop + 1 < limit and texts[stop + 1][0].isdigit():
                break
            depth += 1
        elif text == ")":
            depth -= 1
        elif not depth and (not text[0].isalnum() or lower[stop] in stops or lower[stop] in weekdays):
            break
        # A name further on in the phrase: "kata salah seorang warga, Budi" or "kata pemilik warung Siti".
        if stop > word and not genitive and (inner := cast.starting_at(stop)) is not None and inner.name_first == stop:
            return Reference(
                Span(words.starts[word], words.end(inner.stop - 1)), inner.entity, speaker_of(inner.entity), "name"
            )
        stop += 1
    if stop == word:
        return None
    span = Span(words.starts[word], words.end(stop - 1))
    first = lower[word]
    if genitive and stop < limit and texts[stop] == "," and (inner := cast.starting_at(stop + 1)) is not None:
        return Reference(
            Span(words.starts[word], words.end(inner.stop - 1)), inner.entity, speaker_of(inner.entity), "name"
        )
    if genitive and any(lower[index][0].isalpha() and texts[index][0].isupper() for index in range(word + 1, stop)):
        return Reference(span, None, Speaker(None, span), "unnamed")
    if first in offices and first not in relational:
        entity = _by_role(words, cast, word, stop)
        if entity is not None:
            return Reference(span, entity, speaker_of(entity), "role")
        if lower[stop - 1] in ("itu", "ini", "tersebut") and discourse.focus is not None:
            return Reference(span, discourse.focus, speaker_of(discourse.focus), "role")
        # A comma and a name after the office: "kata Kepala Dinas, Budi Santoso".
        if stop < limit and texts[stop] == "," and (inner := cast.starting_at(stop + 1)) is not None:
            return Reference(
                Span(words.starts[word], words.end(inner.stop - 1)), inner.entity, speaker_of(inner.entity), "name"
            )
        return Reference(span, None, Speaker(None, span), "unnamed")
    if texts[word][0].isupper() and first not in ordinary:
        if first in heads or texts[word].isupper() or first in institutions or first in places:
            return Reference(span, *_body(words, word, stop, span), "body")
        entity = Entity(span, tuple(lower[word:stop]))
        return Reference(span, entity, Speaker(span, None), "name")
    if first in relational or first in offices or texts[word][0].islower():
        return Reference(span, None, Speaker(None, span), "unnamed")
    return None


def _body(words: Words, first: int, stop: int, span: Span) -> tuple[Entity, Speaker]:
    entity = Entity(span, tuple(words.lower[first:stop]), body=True)
    return entity, Speaker(span, None)


def _by_role(words: Words, cast: Cast, first: int, stop: int) -> Entity | None:
    """The person whose role these words repeat ("Wali Kota", "Bupati Garut"): the last one named before them."""
    wanted = [word for word in words.lower[first:stop] if word not in ("itu", "ini", "tersebut", ",", "(", ")")]
    if not wanted:
        return None
    best: Entity | None = None
    for role_first, role_stop, entity in cast.roles:
        if role_first > first and best is not None:
            break
        have = iter(words.lower[role_first:role_stop])
        if all(word in have for word in wanted) and (best is None or role_first < first):
            best = entity
    return best


def subject_before(layout: Layout, cast: Cast, discourse: Discourse, start: int, verb: int) -> Reference | None:
    """Read the subject of the verb at word ``verb`` in the clause that begins at word ``start``."""
    words = layout.words
    pronouns, offices, relational, heads, _institutions, ordinary, _weekdays, _titles, stops, _places = _vocabulary()
    texts, lower = words.texts, words.lower
    adverbs, refused = lexicon_words("reference", "before_verb"), lexicon_words("reference", "not_before_verb")
    index = verb
    while index > start and (lower[index - 1] in adverbs):
        index -= 1
    if index <= start:
        return None
    if lower[index - 1] in refused:
        return None
    if lower[index - 1] in pronouns:
        span = Span(words.starts[index - 1], words.end(index - 1))
        entity = discourse.focus
        return Reference(span, entity, speaker_of(entity) if entity else discourse.speaker, "pronoun")
    mentions = [mention for mention in cast.between(start, index) if mention.stop <= index]
    if mentions:
        # The subject opens its clause; a name just before the verb wins, else the first one of the clause.
        chosen = mentions[-1] if mentions[-1].stop == index else _clause_subject(words, mentions, index)
        if chosen is not None:
            begin = max(chosen.first, start)
            return Reference(
                Span(words.starts[begin], words.end(chosen.stop - 1)), chosen.entity, speaker_of(chosen.entity), "name"
            )
    # No name: the noun phrase that ends at the verb.
    first = index
    while first > start and index - first < _LONGEST_PHRASE:
        text, word = texts[first - 1], lower[first - 1]
        if (
            not (text[0].isalnum() or text in "()&/-")
            or word in stops
            or word in refused
            or (word in ordinary and text[0].isupper() and word not in relational)
        ):
            break
        first -= 1
    while first < index and (lower[first] in ordinary or lower[first] in stops) and lower[first] not in relational:
        first += 1
    if first >= index:
        return None
    if texts[index - 1] == ",":
        return None
    # Begin the phrase at the office or body word in it.
    for place in range(first, index):
        if lower[place] in offices or lower[place] in heads or lower[place] in relational:
            first = place
            break
        if texts[place].isupper() and len(texts[place]) > 1:
            first = place
            break
    else:
        if not texts[first][0].isupper():
            return None
    reference = reference_after(layout, cast, discourse, first, index)
    if reference is None or reference.span.end < words.end(index - 1) - 1:
        return None
    if reference.kind == "unnamed" and lower[first] not in relational and lower[first] not in offices:
        return None
    return reference


def _clause_subject(words: Words, mentions: list[Mention], verb: int) -> Mention | None:
    """The first mention when only appositions stand between it and the verb ("Rahmat, di Kupang, Jumat (5/1), ...")."""
    first = mentions[0]
    between = words.texts[first.stop : verb]
    if between and between[-1] == "," and (between[0] in ",(" or len(between) < 16):
        return first
    if (between and between[0] == ",") or (between and between[0] == "(" and between[-1] == ")"):
        return first
    if between and words.lower[first.stop] in ("selaku", "sebagai", "dari", "yang"):
        return first
    return None

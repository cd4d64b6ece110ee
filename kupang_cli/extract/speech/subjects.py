"""The subject of a verb of saying: who stands before it in its clause."""

from __future__ import annotations

from kupang_cli.article import Span
from kupang_cli.extract.people.capitals import looks_derived
from kupang_cli.extract.people.cast import Cast, Mention
from kupang_cli.extract.speech.references import Discourse, Kind, Reference, naming, possessed, reference_at
from kupang_cli.findings import Speaker
from kupang_cli.language.shapes import clause_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_LONGEST_CLAUSE = 40  # words between a subject and its verb
_MOST_CLAUSES = 6  # places looked at where a subject may begin


def subject_before(layout: Layout, cast: Cast, discourse: Discourse, start: int, verb: int) -> Reference | None:
    """Read the subject of the verb at word ``verb`` in the clause that begins at word ``start``; rules in order.

    A pronoun or a name right before the verb; else the noun phrase that opens the clause, where nothing but adverbs,
    appositions and phrases of place, time and manner stand between it and the verb.
    """
    words = layout.words
    lower = words.lower
    index = verb
    while index > start and lower[index - 1] in known.before_verb:
        index -= 1
    if index > start and lower[index - 1] == "yang":  # "Rahmat yang juga mengungkapkan"
        mentions = cast.between(start, index - 1)
        if not mentions or mentions[-1].stop != index - 1:
            return None
        index -= 1
    if index > start and lower[verb] in known.denial and lower[index - 1] in known.weak_negations:
        index -= 1
    if index <= start or lower[index - 1] in known.not_before_verb:
        return None
    if lower[index - 1] in known.pronouns:
        span = Span(words.starts[index - 1], words.end(index - 1))
        return discourse.meant(span, plural=lower[index - 1] in known.plural_pronouns)
    kin = lower[index - 1].removesuffix("nya")
    if kin != lower[index - 1] and (kin in known.kin or kin in known.ordinals):
        span = Span(words.starts[index - 1], words.end(index - 1))  # "ayahnya", "ketiganya": nobody with a name
        return Reference(span, None, Speaker(None, span), Kind.UNNAMED)
    last = next((mention for mention in reversed(cast.between(start, index)) if mention.stop <= index), None)
    if last is not None and last.stop == index and not _is_object(words, last, start):
        return _named(layout, cast, discourse, last, start, index)
    for mention in cast.between(start, index):  # "Rahmat, yang hadir di sana, mengatakan"
        after = words.texts[mention.stop] if mention.stop < index else ""
        apart = after in (",", "(") or (after != "" and lower[mention.stop] in known.stops)
        if apart and not _is_object(words, mention, start) and _leads_to(words, mention.stop, index):
            return _named(layout, cast, discourse, mention, start, index)
    openings = [start, *(place + 1 for place in range(start, index - 1) if words.texts[place] in ",:")]
    for opening in reversed(openings[:1] + openings[1:][-_MOST_CLAUSES:]):
        found = _opening(layout, cast, discourse, opening, index)
        if found is not None:
            return found
    return None


def _named(
    layout: Layout, cast: Cast, discourse: Discourse, mention: Mention, start: int, verb: int
) -> Reference | None:
    """The one named in the clause from ``start``, or the one whose the name only makes them: "istri Rahmat"."""
    head = possessed(layout.words, cast, mention, start)
    if head is not None:
        return reference_at(layout, cast, discourse, head, verb)
    return naming(layout.words, max(mention.first, start), mention)


def _is_object(words: Words, mention: Mention, start: int) -> bool:
    """Whether a verb of causing or a preposition makes the name an object: "membuat Rahmat yakin"."""
    before = max(mention.first, start) - 1
    return before >= start and (words.lower[before] in known.causing or words.lower[before] in known.prepositions)


def _opening(layout: Layout, cast: Cast, discourse: Discourse, first: int, verb: int) -> Reference | None:
    """The noun phrase at the opening of the clause ``[first, verb)`` as the subject of the verb."""
    words = layout.words
    texts, lower = words.texts, words.lower
    openers = known.openers
    after_comma = first > 0 and texts[first - 1] == ","
    while first < verb and ((lower[first] in openers and lower[first] not in known.sayers) or texts[first] in ",:"):
        if lower[first] in known.pronouns:
            break
        first += 1
    if first >= verb or (lower[first] in known.stops and lower[first] not in known.offices):
        return None
    mention = cast.starting_at(first)
    if mention is None and not _opens_subject(words, first, verb):
        return None
    reference = reference_at(layout, cast, discourse, first, verb)
    if reference is None:
        return None
    stop = words.index(reference.span.end)
    apposition = after_comma and texts[verb - 1] == "," and stop == verb - 1
    if apposition and mention is None and reference.entity is None:
        return None  # "Rahmat, warga setempat, mengatakan": an apposition
    return reference if _leads_to(words, stop, verb) else None


def _opens_subject(words: Words, first: int, verb: int) -> bool:
    """Whether a word can open a noun phrase for someone or some body."""
    word, text = words.lower[first], words.texts[first]
    if word in known.sayers or word in known.genitive:
        return True
    if not text[0].isupper() or word in known.calendar or word in known.openers or word in known.degrees:
        return False
    if word in known.bodies or word in known.places or text.isupper():
        return True
    following = words.texts[first + 1] if first + 1 < verb else ""
    # A capital that may only open the sentence counts when the next word has one, or when it is the whole subject.
    return following[:1].isupper() or (first + 1 == verb and not looks_derived(word))


def _leads_to(words: Words, index: int, verb: int) -> bool:
    """Whether what stands between a noun phrase and a verb leaves the phrase the verb's subject."""
    if verb - index > _LONGEST_CLAUSE:
        return False
    texts, lower = words.texts, words.lower
    adverbs = known.before_verb
    if index < verb and lower[index] in known.pointing:
        return False  # "film yang dibintangi Rahmat ini bercerita"
    below = False  # inside a phrase or clause that hangs on the subject
    for place in range(index, verb):
        word = lower[place]
        if texts[place] in ';:!?"“”':
            return False
        if texts[place] == "." and lower[place - 1] not in known.titles and texts[place + 1] != ",":
            return False  # where no degree ends: "Rahmat, S.T., M.Si., mengatakan"
        if word in known.stops and word not in adverbs:
            below = True
        elif not below and word in known.negations:
            return False  # "Rahmat tidak banyak bertanya"
        elif not below and (word in known.coordinators or clause_verb(word)):
            return False
    return True

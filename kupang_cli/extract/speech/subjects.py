"""The subject of a verb of saying: who stands before it in its clause, by rules in order."""

from __future__ import annotations

from kupang_cli.extract.people.cast import Mention
from kupang_cli.extract.people.names import looks_derived
from kupang_cli.extract.speech.attribution import Reference, naming, unnamed
from kupang_cli.extract.speech.clauses import before_adverbs, leads_to
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.extract.speech.phrases import possessed
from kupang_cli.extract.speech.references import pronoun_at, reference_at
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_MOST_CLAUSES = 6  # places looked at where a subject may begin


class _Clause:
    """A clause from word ``start``, whose subject ends before ``stop``, where only adverbs stand before its verb."""

    def __init__(self, setting: Setting, start: int, stop: int) -> None:
        self.setting, self.start, self.stop = setting, start, stop
        self.words, self.cast = setting.words, setting.cast
        self.last = setting.words.lower[stop - 1]

    def mentions(self) -> list[Mention]:
        """Who is named in the clause before the verb."""
        return self.cast.between(self.start, self.stop)

    def named(self, mention: Mention) -> Reference | None:
        """The one named, or the one whom the name only makes somebody: "istri Rahmat"."""
        head = possessed(self.words, self.cast, mention, self.start)
        if head is not None:
            return reference_at(self.setting, head, self.stop)
        return naming(self.words, max(mention.first, self.start), mention)

    def is_object(self, mention: Mention) -> bool:
        """Whether a verb of causing or a preposition makes the name an object: "membuat Rahmat yakin"."""
        before = max(mention.first, self.start) - 1
        word = self.words.lower[before]
        return before >= self.start and (word in known.causing or word in known.prepositions)


def subject_before(setting: Setting, start: int, verb: int) -> Reference | None:
    """The subject of the verb at word ``verb`` in the clause that begins at word ``start``."""
    stop = _subject_stop(setting, start, verb)
    if stop is None or stop <= start or setting.words.lower[stop - 1] in known.not_before_verb:
        return None
    found = first(_SUBJECTS, _Clause(setting, start, stop))
    return None if found is None else found[0].by(found[1])


def _subject_stop(setting: Setting, start: int, verb: int) -> int | None:
    """Where what may hold the subject of a verb ends: before adverbs, "yang" after a name and a weak negation."""
    words = setting.words
    stop = before_adverbs(words, start, verb)
    if stop > start and words.lower[stop - 1] == "yang":  # "Rahmat yang juga mengungkapkan"
        mentions = setting.cast.between(start, stop - 1)
        if not mentions or mentions[-1].stop != stop - 1:
            return None
        stop -= 1
    if stop > start and words.lower[verb] in known.denial and words.lower[stop - 1] in known.weak_negations:
        stop -= 1
    return stop


def _pronoun_before(clause: _Clause) -> Reference | None:
    """A pronoun right before the verb: "dia mengatakan"."""
    if clause.last not in known.pronouns:
        return None
    return pronoun_at(clause.setting, clause.stop - 1)


def _kin_before(clause: _Clause) -> Reference | None:
    """Read "ayahnya", "ketiganya": nobody with a name."""
    kin = clause.last.removesuffix("nya")
    if kin == clause.last or not (kin in known.kin or kin in known.ordinals):
        return None
    return unnamed(clause.setting.span(clause.stop - 1))


def _name_before(clause: _Clause) -> Reference | None:
    """A name right before the verb: "Rahmat mengatakan"."""
    last = next((mention for mention in reversed(clause.mentions()) if mention.stop <= clause.stop), None)
    if last is None or last.stop != clause.stop or clause.is_object(last):
        return None
    return clause.named(last)


def _name_apart(clause: _Clause) -> Reference | None:
    """A name with an apposition or a phrase behind it: "Rahmat, yang hadir di sana, mengatakan"."""
    words = clause.words
    for mention in clause.mentions():
        after = words.texts[mention.stop] if mention.stop < clause.stop else ""
        apart = after in (",", "(") or (after != "" and words.lower[mention.stop] in known.stops)
        if apart and not clause.is_object(mention) and leads_to(words, mention.stop, clause.stop):
            return clause.named(mention)
    return None


def _opening_phrase(clause: _Clause) -> Reference | None:
    """The noun phrase that opens the clause, or the part of it after a comma or colon."""
    texts = clause.words.texts
    openings = [place + 1 for place in range(clause.start, clause.stop - 1) if texts[place] in ",:"]
    for opening in reversed([clause.start, *openings[-_MOST_CLAUSES:]]):
        found = _opening(clause, opening)
        if found is not None:
            return found
    return None


def _opening(clause: _Clause, opening: int) -> Reference | None:
    """The noun phrase at an opening of the clause as the subject of the verb."""
    words, verb = clause.words, clause.stop
    place = _past_openers(words, opening, verb)
    if place >= verb or (words.lower[place] in known.stops and words.lower[place] not in known.offices):
        return None
    mention = clause.cast.starting_at(place)
    if mention is None and not _opens_subject(words, place, verb):
        return None
    reference = reference_at(clause.setting, place, verb)
    if reference is None:
        return None
    stop = words.index(reference.span.end)
    after_comma = opening > 0 and words.texts[opening - 1] == ","
    apposition = after_comma and words.texts[verb - 1] == "," and stop == verb - 1
    if apposition and mention is None and reference.entity is None:
        return None  # "Rahmat, warga setempat, mengatakan": an apposition
    return reference if leads_to(words, stop, verb) else None


def _past_openers(words: Words, place: int, verb: int) -> int:
    """The first word from ``place`` on that is no "Namun" or "Sementara itu,"."""
    while place < verb:
        word = words.lower[place]
        opener = (word in known.openers and word not in known.sayers) or words.texts[place] in ",:"
        if not opener or word in known.pronouns:
            break
        place += 1
    return place


def _opens_subject(words: Words, place: int, verb: int) -> bool:
    """Whether a word can open a noun phrase for someone or some body."""
    word, text = words.lower[place], words.texts[place]
    if word in known.sayers or word in known.genitive:
        return True
    if not text[0].isupper() or word in known.calendar or word in known.openers or word in known.degrees:
        return False
    if word in known.bodies or word in known.places or text.isupper():
        return True
    following = words.texts[place + 1] if place + 1 < verb else ""
    # A capital that may only open the sentence counts when the next word has one, or when it is the whole subject.
    return following[:1].isupper() or (place + 1 == verb and not looks_derived(word))


_SUBJECTS: tuple[Rule[_Clause, Reference], ...] = (
    Rule(
        "pronoun-before-verb",
        _pronoun_before,
        example="Rahmat Hidayat tiba pagi. Dia mengatakan pasar itu ramai.",
        near_miss="Rahmat Hidayat mengatakan pasar itu ramai.",
    ),
    Rule(
        "kin-before-verb",
        _kin_before,
        example="Rahmat Hidayat tiba pagi. Ayahnya mengatakan pasar itu ramai.",
        near_miss="Rahmat Hidayat tiba pagi. Dia mengatakan pasar itu ramai.",
    ),
    Rule(
        "name-before-verb",
        _name_before,
        example="Wali Kota Sukamaju Rahmat Hidayat mengatakan pasar itu ramai.",
        near_miss="Rahmat Hidayat, warga setempat, mengatakan pasar itu ramai.",
    ),
    Rule(
        "name-apart-from-verb",
        _name_apart,
        example="Rahmat Hidayat, yang hadir di sana, mengatakan pasar itu ramai.",
        near_miss="Rahmat Hidayat mengatakan pasar itu ramai.",
    ),
    Rule(
        "opening-phrase",
        _opening_phrase,
        example="Sejumlah warga di sana mengatakan pasar itu ramai.",
        near_miss="Rahmat Hidayat mengatakan pasar itu ramai.",
    ),
)

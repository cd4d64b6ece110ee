"""The subject of a verb of saying: who stands before it in its clause, by rules in order."""

from __future__ import annotations

from bisect import bisect_left

from kupang_cli.article import Span
from kupang_cli.extract.people.capitals import looks_derived
from kupang_cli.extract.people.cast import Mention, speaker_of
from kupang_cli.extract.people.holders import holder_of
from kupang_cli.extract.speech.attribution import Kind, Reference, naming, unnamed
from kupang_cli.extract.speech.clauses import before_adverbs, leads_to
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.extract.speech.phrases import possessed
from kupang_cli.extract.speech.references import pronoun_at, reference_at
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import active_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_LINK = 3  # words between a name and the role that follows it
_LONGEST_PAIR = 8  # words of two who speak together
_LONGEST_SUBJECT = 14  # words
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
        first_named = self._named_with(mention)
        if first_named is not None:
            return naming(self.words, max(first_named.first, self.start), first_named._replace(stop=mention.stop))
        return naming(self.words, max(mention.first, self.start), mention)

    def _named_with(self, mention: Mention) -> Mention | None:
        """Who is named before "dan" and this one: "Rahmat dan Sari mengatakan"."""
        joint = mention.first - 1
        if joint <= self.start or self.words.lower[joint] != "dan":
            return None
        return next((other for other in self.mentions() if other.stop == joint and other.first >= self.start), None)

    def is_object(self, mention: Mention) -> bool:
        """Whether a verb of causing or a preposition makes the name an object: "membuat Rahmat yakin"."""
        before = max(mention.first, self.start) - 1
        word = self.words.lower[before]
        if before < self.start:
            return False
        beside = word in known.accompanied or word in known.representing
        return beside or word in known.causing or word in known.prepositions or word in known.besides

    def past_role(self, mention: Mention) -> int:
        """The word after the role that follows a name: "Rahmat, seorang guru dan petani,"."""
        place = bisect_left(self.cast.roles, mention.stop, key=lambda role: role[0])
        if place < len(self.cast.roles):
            start, stop, entity = self.cast.roles[place]
            if entity is mention.entity and start - mention.stop <= _LONGEST_LINK and stop <= self.stop:
                return stop
        return mention.stop

    def is_done_to(self, mention: Mention) -> bool:
        """Whether a verb before the name makes it the object of what was done: "usai menemui Rahmat, warga ..."."""
        word = self.words.lower[max(mention.first, self.start) - 1]
        return mention.first > self.start and active_verb(word) and word not in known.saying


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
    if stop - 2 > start and words.lower[stop - 1] == "lupa" and words.lower[stop - 2] in known.weak_negations:
        stop = before_adverbs(words, start, stop - 2)  # "Rahmat juga tidak lupa mengucapkan"
    if stop > start and words.lower[stop - 1] == "yang":  # "Rahmat yang juga mengungkapkan"
        named = _before_relative(setting, start, stop - 1)
        if named is None:
            return None
        stop = named
    return _before_negation(words, start, stop, verb)


def _before_relative(setting: Setting, start: int, stop: int) -> int | None:
    """Where a name ends that "yang" at ``stop`` follows; None where none does."""
    words = setting.words
    mentions = setting.cast.between(start, stop)
    if not mentions or mentions[-1].stop != _before_aside(words, start, stop):
        return None
    whose = mentions[-1].first - 1
    if whose > start and words.lower[whose] in known.utterances and active_verb(words.lower[whose - 1]):
        return None  # "menanggapi ucapan Rahmat yang mengaku"
    return mentions[-1].stop


def _before_negation(words: Words, start: int, stop: int, verb: int) -> int:
    """Where the words before a verb of doubt or denial end without the negation that belongs to it."""
    if stop - 2 > start and words.lower[verb] in known.unsure and words.lower[stop - 1] in known.modal:
        stop -= words.lower[stop - 2] in known.negations and 2
    if stop > start and words.lower[verb] in known.denial and words.lower[stop - 1] in known.weak_negations:
        stop -= 1
    return stop


def _before_aside(words: Words, start: int, stop: int) -> int:
    """Where the words before a comma and an age in brackets end: "Rahmat (28), yang mengaku"."""
    if stop > start and words.texts[stop - 1] == ",":
        stop -= 1
    if stop - 3 > start and words.texts[stop - 1] == ")" and words.texts[stop - 3] == "(":
        stop -= 3
    return stop


def _pronoun_before(clause: _Clause) -> Reference | None:
    """A pronoun right before the verb: "dia mengatakan"."""
    if clause.last not in known.pronouns:
        return None
    opening = clause.cast.starting_at(_past_openers(clause.words, clause.start, clause.stop))
    if clause.last in known.own_side and opening is not None and not opening.entity.body:
        return clause.named(opening)  # "Rahmat menyebut pihaknya menyambut baik"
    return pronoun_at(clause.setting, clause.stop - 1)


def _kin_before(clause: _Clause) -> Reference | None:
    """Read "ayahnya", "ketiganya": nobody with a name."""
    kin = clause.last.removesuffix("nya")
    if kin == clause.last or not (kin in known.kin or kin in known.ordinals):
        return None
    if clause.stop - 2 >= clause.start and clause.words.lower[clause.stop - 2] in known.adjuncts:
        named = clause.mentions()  # "Rahmat bersama istrinya"
        return clause.named(named[0]) if len(named) == 1 else None
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
        if clause.is_object(mention) or clause.is_done_to(mention):
            continue
        ends = (mention.stop, clause.past_role(mention))
        if apart and any(leads_to(words, end, clause.stop) for end in ends):
            return clause.named(mention)
    return None


def _pronoun_and_others(clause: _Clause) -> Reference | None:
    """Read "ia dan keluarganya": the first of them."""
    words, place = clause.words, _past_openers(clause.words, clause.start, clause.stop)
    if place + 2 >= clause.stop or clause.stop - place > _LONGEST_PAIR:
        return None
    if words.lower[place] not in known.pronouns or words.lower[place + 1] != "dan":
        return None
    meant = pronoun_at(clause.setting, place)
    return meant._replace(span=Span(meant.span.start, words.end(clause.stop - 1)))


def _described(clause: _Clause) -> Reference | None:
    """Read "Pria yang juga guru itu": a person by what is told of him, or of whom the article speaks."""
    words, place = clause.words, _past_openers(clause.words, clause.start, clause.stop)
    stop = clause.stop - (clause.last == ",")
    if words.lower[stop - 1] not in known.pointing or place + 2 >= stop:
        return None
    head = words.lower[place]
    person = (head in known.humans or head in known.offices) and head not in known.accused
    if not person or "yang" not in words.lower[place : clause.stop]:
        return None
    if clause.cast.starting_at(place) is not None:
        return None
    relative = words.lower.index("yang", place, clause.stop)
    span = words.span(place, stop)
    entity = holder_of(words, clause.cast, place, relative) if head in known.offices else None
    entity = entity or clause.setting.meant(span).entity
    return None if entity is None else Reference(span, entity, speaker_of(entity), Kind.ROLE)


def _opening_phrase(clause: _Clause) -> Reference | None:
    """The noun phrase that opens the clause, or the part of it after a comma or colon."""
    texts = clause.words.texts
    openings = [place + 1 for place in range(clause.start, clause.stop - 1) if texts[place] in ",:"]
    for opening in reversed([clause.start, *openings[-_MOST_CLAUSES:]]):
        found = _opening(clause, opening)
        if found is not None:
            return found
    return None


def _phrase_before(clause: _Clause) -> Reference | None:
    """An office or body right before the verb, behind words of time: "Hingga kini Dinas Pasar memastikan"."""
    words = clause.words
    for place in range(clause.start + 1, clause.stop):
        if clause.stop - place > _LONGEST_SUBJECT or not words.texts[place][0].isupper():
            continue
        head = words.lower[place]
        if not (head in known.offices or head in known.body_heads or head in known.bodies):
            continue
        if not _ends_adjunct(words, clause.start, place):
            return None
        found = reference_at(clause.setting, place, clause.stop)
        return found if found is not None and leads_to(words, words.index(found.span.end), clause.stop) else None
    return None


def _ends_adjunct(words: Words, start: int, stop: int) -> bool:
    """Whether ``[start, stop)`` is a phrase of time or place without a mark, which ends before ``stop``."""
    opener, last = words.lower[start], words.lower[stop - 1]
    if opener not in known.adjunct_openers or any(not text[0].isalnum() for text in words.texts[start:stop]):
        return False
    return last not in known.stops and last not in known.coordinators and last not in known.prepositions


def _opening(clause: _Clause, opening: int) -> Reference | None:
    """The noun phrase at an opening of the clause as the subject of the verb."""
    words, verb = clause.words, clause.stop
    place = _past_openers(words, opening, verb)
    if place >= verb or _opens_otherwise(words, place):
        return None
    mention = clause.cast.starting_at(place)
    if mention is None and not _opens_subject(words, place, verb):
        return None
    reference = reference_at(clause.setting, place, verb)
    if reference is None:
        return None
    stop = words.index(reference.span.end)
    after_comma = opening > 0 and words.texts[opening - 1] == ","
    if after_comma and mention is None and _only_adds(clause, opening, place, reference):
        return None
    return reference if leads_to(words, stop, verb) else None


def _opens_otherwise(words: Words, place: int) -> bool:
    """Whether a word opens no subject: "Salah satunya, meminta warga datang", "Memasuki Tahun Baru, warga ..."."""
    word = words.lower[place]
    if word not in known.offices and (word in known.stops or active_verb(word)):
        return True
    return words.lower[place + 1] in known.others


def _only_adds(clause: _Clause, opening: int, place: int, reference: Reference) -> bool:
    """Whether a phrase behind a comma only says more of who stands before the comma."""
    words, verb = clause.words, clause.stop
    whole = words.lower[_past_openers(words, clause.start, verb)]
    if words.lower[place] in known.regions and whole in known.body_heads:
        return True  # "Pemerintah Kabupaten Sukamaju, Provinsi Tirta Abadi menyampaikan"
    if words.texts[verb - 1] != ",":
        return False
    stop = words.index(reference.span.end)
    # "Rahmat, warga setempat, mengatakan"
    return _is_aside(words, opening, place, stop) or (stop == verb - 1 and reference.entity is None)


def _is_aside(words: Words, opening: int, place: int, stop: int) -> bool:
    """Whether commas set the phrase apart: "BPS, sebuah lembaga, ...", "Kota Sukamaju, Jawa Barat, ...".

    Also where the words are found: "BPS, seperti dilansir Antara, ...".
    """
    lower = words.lower
    cites = any(word in known.citing for word in lower[opening:place])
    end = next((index for index in range(place, stop) if words.texts[index] == "("), stop)
    return cites or lower[opening] in known.after_comma or " ".join(lower[place:end]) in known.places


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
    if word in known.sayers or word in known.genitive or word in known.of_people:
        return True
    if word in known.generic_bodies and words.lower[place + 1] in known.pointing:
        return True  # "agensi itu"
    if not text[0].isupper() or word in known.calendar or word in known.openers or word in known.degrees:
        return False
    if word in known.bodies or word in known.places or text.isupper():
        return True
    return _goes_on_as_subject(words, place, verb)


def _goes_on_as_subject(words: Words, place: int, verb: int) -> bool:
    """Whether what follows a word with a capital lets it open a subject."""
    word = words.lower[place]
    following = words.texts[place + 1] if place + 1 < verb else ""
    if following == "," and words.lower[place + 2 : place + 3] and words.lower[place + 2] in known.after_comma:
        return not looks_derived(word)  # "Sari, salah satu pedagang, mengatakan"
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
        "pronoun-and-others",
        _pronoun_and_others,
        example="Rahmat Hidayat tiba pagi. Ia dan keluarga besar berharap pasar itu ramai.",
        near_miss="Rahmat Hidayat tiba pagi. Ia berharap pasar itu ramai.",
    ),
    Rule(
        "described",
        _described,
        example="Rahmat Hidayat tiba pagi. Pria yang juga menjabat sebagai guru itu mengatakan pasar ramai.",
        near_miss="Rahmat Hidayat tiba pagi. Pria itu mengatakan pasar ramai.",
    ),
    Rule(
        "opening-phrase",
        _opening_phrase,
        example="Sejumlah warga di sana mengatakan pasar itu ramai.",
        near_miss="Rahmat Hidayat mengatakan pasar itu ramai.",
    ),
    Rule(
        "phrase-before-verb",
        _phrase_before,
        example="Hingga akhir tahun ini Dinas Pasar Sukamaju memastikan harga tidak naik.",
        near_miss="Dinas Pasar Sukamaju memastikan harga tidak naik hingga akhir tahun ini.",
    ),
)

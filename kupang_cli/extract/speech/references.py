"""To whom a phrase points that stands where a speaker is named: rules in order, the first that can tell decides."""

from __future__ import annotations

from functools import cached_property

from kupang_cli.article import Span
from kupang_cli.extract.people.capitals import is_title
from kupang_cli.extract.people.cast import Entity, Mention, speaker_of
from kupang_cli.extract.people.holders import holder_of
from kupang_cli.extract.people.offices import fits, office_words
from kupang_cli.extract.speech.attribution import Kind, Reference, naming, unnamed
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.extract.speech.phrases import LONGEST_PHRASE, owner, phrase_end, represented, with_second
from kupang_cli.findings import Speaker
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_IN_ACCOUNTS = "_*"  # asterisks hide letters: "@pasar***ng"
_OVER = 8  # words that a name may go on beyond the limit of its phrase
_MOST_ROLES = 64  # with a word that are looked at
_LONGEST_CLAUSE = 14  # words of a relative clause
_IN_CLAUSE = "/-–&"  # marks that end no relative clause


class _Phrase:
    """A phrase that begins at ``word`` and ends before ``limit``, looked at where a speaker is named."""

    def __init__(self, setting: Setting, word: int, limit: int, over: int = _OVER) -> None:
        self.setting, self.word, self.limit, self.over = setting, word, limit, over
        self.words, self.cast = setting.words, setting.cast
        self.head = setting.words.lower[word]
        self.genitive = self.head in known.genitive  # "istri Rahmat" is not Rahmat
        self.capital = setting.words.texts[word][0].isupper()

    @cached_property
    def stop(self) -> int:
        """The word after the phrase."""
        return phrase_end(self.words, self.word, self.limit)

    @property
    def span(self) -> Span:
        """The phrase as far as it goes."""
        return self.words.span(self.word, self.stop)

    @property
    def points_back(self) -> bool:
        """Whether the phrase ends with "itu", "ini" or "tersebut"."""
        return self.words.lower[self.stop - 1] in known.pointing

    @cached_property
    def clause_stop(self) -> int | None:
        """The word after "yang karib disapa Didi ini", where such a clause follows; None where none does."""
        words, start = self.words, self.stop
        if not _opens_epithet(words.lower[start : start + 2]) or self.points_back:
            return None
        for place in range(start + 1, min(self.limit, start + _LONGEST_CLAUSE)):
            if not words.texts[place][0].isalnum() and words.texts[place] not in _IN_CLAUSE:
                return None
            after = words.texts[place + 1] if place + 1 < self.limit else "."
            ended = not after[0].isalnum() or after.lower() in known.stops
            if words.lower[place] in known.pointing and ended:
                return place + 1
        return None

    @property
    def held_by(self) -> Entity | None:
        """Who holds the office that the phrase is, by the cast."""
        return self.cast.holding(self.word)

    @property
    def comma_follows(self) -> bool:
        """Whether a comma ends the phrase."""
        return self.stop < self.limit and self.words.texts[self.stop] == ","

    @property
    def is_description(self) -> bool:
        """Whether words for a person tell what he is: "pria yang juga guru", "wanita berusia 40 tahun"."""
        after = self.words.lower[self.word + 1 : self.word + 2]
        return not self.capital and any(word in known.describing for word in after)

    @property
    def is_anonymous(self) -> bool:
        """Whether somebody does not want to be named: "pria yang enggan disebut namanya"."""
        after = self.words.lower[self.stop : min(self.limit, self.stop + 2)]
        return len(after) == 2 and after[0] == "yang" and after[1] in known.unwilling

    @property
    def is_capitalised(self) -> bool:
        """Whether the phrase begins like a name that is none of the cast's."""
        alone = self.head in known.relational and self.stop == self.word + 1
        opens = (self.head in known.openers and self.head not in known.body_heads) or self.head in known.determiners
        return self.capital and not opens and not alone


def _opens_epithet(words: list[str]) -> bool:
    """Whether "yang", or where somebody acted or sang, goes on with an epithet: "pemeran Doel dalam sinetron"."""
    if len(words) < 2:
        return False
    return words[0] == "yang" or (words[0] in known.prepositions and words[1] in known.naming_nouns)


def reference_at(setting: Setting, word: int, limit: int) -> Reference | None:
    """Read the phrase that begins at ``word`` as a reference to a speaker; ``limit`` is the word it must end before."""
    word = _past_prefix(setting.words, word, limit)
    if word >= limit:
        return None
    principal = represented(setting.words, word, limit)  # "Asisten I atas nama Gubernur Rahmat"
    phrase = _Phrase(setting, word, limit) if principal is None else _Phrase(setting, word, principal, over=0)
    found = first(_POINTING, phrase)
    if found is None and phrase.stop > word:
        found = first(_PHRASES, phrase)
    return None if found is None else found[0].by(found[1])


def _past_prefix(words: Words, word: int, limit: int) -> int:
    """The word from ``word`` on at which the phrase for somebody begins."""
    texts, lower = words.texts, words.lower
    if word < limit and lower[word] == "oleh":
        word += 1
    if word + 2 < limit and lower[word] in known.office_prefixes and texts[word + 1] == "-":
        word += 2  # "Co - Founder"
    if word + 2 < limit and lower[word] in known.contained and lower[word + 1] in known.stops:
        word += 2  # "tertulis dalam laporan itu"
    return word


def pronoun_at(setting: Setting, word: int) -> Reference:
    """The one that the pronoun at ``word`` means."""
    head = setting.words.lower[word]
    return setting.meant(setting.span(word), plural=head in known.plural_pronouns, going_on=head in known.own_side)


# ---------------------------------------------------------------- pronouns, names and offices with a name


def _pronoun(phrase: _Phrase) -> Reference | None:
    """Read "dia", "mereka"."""
    if phrase.head not in known.pronouns:
        return None
    return pronoun_at(phrase.setting, phrase.word)


def _words_of(phrase: _Phrase) -> Reference | None:
    """Read "penuturan Rahmat", "pihak Polda": who is behind the words."""
    whose = owner(phrase.words, phrase.cast, phrase.word, phrase.limit)
    inner = None if whose is None else reference_at(phrase.setting, whose, phrase.limit)
    return inner and inner._replace(span=Span(phrase.words.starts[phrase.word], inner.span.end))


def _name(phrase: _Phrase) -> Reference | None:
    """A name of the cast, with or without its titles and office."""
    mention = None if phrase.genitive else _behind_titles(phrase)
    if mention is None or mention.stop > phrase.limit + phrase.over:
        return None
    return naming(phrase.words, phrase.word, with_second(phrase.words, phrase.cast, mention, phrase.limit))


def _behind_titles(phrase: _Phrase) -> Mention | None:
    """Who is named at the phrase, or behind initials and titles that no mention holds: "M. Imam", "Dr.dr.Rahmat"."""
    words, place = phrase.words, phrase.word
    mention = phrase.cast.starting_at(place)
    while mention is None and place + 2 < phrase.limit and words.texts[place + 1] == ".":
        if not (is_title(words.lower[place]) or (len(words.texts[place]) == 1 and words.texts[place].isupper())):
            return None
        place += 2
        mention = phrase.cast.starting_at(place)
    return mention


def _account(phrase: _Phrase) -> Reference | None:
    """Read "@pasarapung": who writes by the name of an account."""
    sign = phrase.word + (phrase.head in known.accounts)
    if phrase.words.texts[sign] != "@" or sign + 1 >= phrase.limit:
        return None
    stop = sign + 2
    while stop < phrase.limit and phrase.words.starts[stop] == phrase.words.end(stop - 1):
        if not (phrase.words.texts[stop][0].isalnum() or phrase.words.texts[stop] in _IN_ACCOUNTS):
            break
        stop += 1
    return unnamed(phrase.words.span(sign, stop))


def _another(phrase: _Phrase) -> Reference | None:
    """Read "yang lain": one more of those who speak."""
    words = phrase.words
    if phrase.head != "yang" or phrase.word + 1 >= phrase.limit:
        return None
    if words.lower[phrase.word + 1] not in known.others:
        return None
    return unnamed(words.span(phrase.word, phrase.word + 2))


def _office_and_name(phrase: _Phrase) -> Reference | None:
    """An office whose holder is named behind another name: "pengacara Rahmat, Sari"."""
    held_by = None if phrase.genitive else phrase.held_by
    if held_by is None:
        return None
    for named in phrase.cast.between(phrase.word + 1, min(phrase.word + LONGEST_PHRASE, phrase.limit + phrase.over)):
        if named.entity is held_by:
            return naming(phrase.words, phrase.word, named)
    return None


# ---------------------------------------------------------------- noun phrases


def _office_held(phrase: _Phrase) -> Reference | None:
    """An office in small letters of which the cast knows whose it is."""
    if phrase.held_by is None or phrase.capital:
        return None
    return _role(phrase.span, phrase.held_by)


def _name_inside(phrase: _Phrase) -> Reference | None:
    """A name further on in the phrase: "pemilik warung Siti"."""
    if phrase.genitive:
        return None
    for index in range(phrase.word + 1, phrase.stop):
        inside = phrase.cast.starting_at(index)
        if inside is not None and inside.name_first == index:
            return naming(phrase.words, phrase.word, inside)
    return None


def _relation_and_name(phrase: _Phrase) -> Reference | None:
    """A relation to somebody, and who stands in it: "istri Rahmat, Sari"."""
    after = phrase.cast.starting_at(phrase.stop + 1) if phrase.genitive and phrase.comma_follows else None
    return after and naming(phrase.words, phrase.word, after)


def _relation(phrase: _Phrase) -> Reference | None:
    """A relation to somebody with a name, who does not speak: "istri Rahmat"."""
    named = any(text[0].isupper() for text in phrase.words.texts[phrase.word + 1 : phrase.stop])
    if not (phrase.genitive and named):
        return None
    memory = phrase.setting.memory
    return (
        phrase.setting.meant(phrase.span) if phrase.points_back and memory.focus is not None else unnamed(phrase.span)
    )


def _phrase_and_name(phrase: _Phrase) -> Reference | None:
    """A comma and a name after the phrase: "Kepala Dinas, Budi Santoso", "ketua lembaga itu, Budi Santoso"."""
    spoken_of = phrase.head in known.offices or phrase.head in known.relational or phrase.points_back
    spoken_of = spoken_of or phrase.head in known.humans or (not phrase.capital and phrase.head not in known.of_people)
    if not phrase.comma_follows or phrase.head in known.documents:
        return None
    after = _named_behind(phrase)
    if after is None or not (spoken_of or _is_set_apart(phrase, after)):
        return None
    return naming(phrase.words, phrase.word, after)


def _named_behind(phrase: _Phrase) -> Mention | None:
    """The person behind the phrase and a comma; its last part may be the role: "guru dan anggota dewan, Budi"."""
    after = phrase.cast.starting_at(phrase.stop + 1)
    if after is None or after.entity.body or after.name_first <= phrase.stop:
        return None
    return after if phrase.word < after.first <= phrase.stop + 1 else None


def _is_set_apart(phrase: _Phrase, named: Mention) -> bool:
    """Whether a name stands alone between two commas: "Menurut Humas Polsek, Rahmat, pasar itu ramai"."""
    texts, lower = phrase.words.texts, phrase.words.lower
    if named.stop + 1 >= phrase.limit or texts[named.stop] != ",":
        return False
    return not texts[named.stop + 1][0].isupper() and lower[named.stop + 1] not in known.coordinators


def _points_back(phrase: _Phrase) -> Reference | None:
    """Read "pria itu", "ketua lembaga tersebut", and "pria yang juga pernah menjadi guru"."""
    office = phrase.head in known.offices
    person = phrase.head in known.humans
    if not (phrase.points_back or (person and not office and phrase.is_description)):
        return None
    entity = None
    if (office or person) and not phrase.is_anonymous:
        entity = holder_of(phrase.words, phrase.cast, phrase.word, phrase.stop)
        entity = entity or phrase.setting.meant(phrase.span).entity
    return _unnamed_again(phrase) or unnamed(phrase.span) if entity is None else _role(phrase.span, entity)


def _unnamed_again(phrase: _Phrase) -> Reference | None:
    """Read "sumber itu", "sopir" where a "sumber lain", a "sopir travel" spoke last: that one."""
    speaker = phrase.setting.memory.speaker
    if speaker is None or speaker.name is not None or speaker.role is None:
        return None
    start, stop = phrase.setting.range(speaker.role)
    if phrase.stop - phrase.word > 1 + phrase.points_back or phrase.words.lower[start] != phrase.head:
        return None
    told = stop - start > 1 and phrase.words.lower[stop - 1] not in known.pointing
    return Reference(phrase.span, None, speaker, Kind.UNNAMED) if told else None


def _epithet_with_clause(phrase: _Phrase) -> Reference | None:
    """Read "pelatih yang karib disapa Didi ini": of whom the article speaks, unless he is something else."""
    is_office = phrase.head in known.offices
    if phrase.clause_stop is None or not (is_office or phrase.head in known.humans) or phrase.head in known.relational:
        return None
    span = Span(phrase.span.start, phrase.words.end(phrase.clause_stop - 1))
    entity = phrase.setting.meant(span).entity
    if entity is None or entity.body:
        return None
    if is_office and not _may_be(phrase, entity):
        entity = holder_of(phrase.words, phrase.cast, phrase.word, phrase.stop)
    return None if entity is None else _role(span, entity)


def _may_be(phrase: _Phrase, entity: Entity) -> bool:
    """Whether somebody can be called by the office that heads the phrase: he holds it, none, or this one besides."""
    if phrase.words.lower[phrase.stop] != "yang" or phrase.words.lower[phrase.stop + 1] in known.linking:
        return True
    roles = [office_words(phrase.words.lower[slice(*phrase.setting.range(role))]) for role in entity.roles]
    return not roles or any(fits((phrase.head,), role) for role in roles)


def _epithet(phrase: _Phrase) -> Reference | None:
    """Read "sang menteri": the one who is that, or of whom the article speaks."""
    if phrase.head not in known.epithet_openers or phrase.word + 1 >= phrase.stop:
        return None
    if phrase.words.lower[phrase.word + 1] not in known.offices:
        return None
    entity = holder_of(phrase.words, phrase.cast, phrase.word + 1, phrase.stop)
    entity = entity or phrase.setting.meant(phrase.span).entity
    return None if entity is None else _role(phrase.span, entity)


def _bracketed_office(phrase: _Phrase) -> Reference | None:
    """Read "Kalapas" where somebody is "Kepala Lapas (Kalapas)"."""
    if phrase.stop != phrase.word + 1 or not phrase.capital:
        return None
    words = phrase.words
    if words.texts[phrase.word].isupper():
        return None  # "Ketua Panitia Sungai (KPS)" does not make somebody the KPS
    for place in phrase.cast.roles_with(phrase.head):
        start, stop, entity = phrase.cast.roles[place]
        at = words.lower.index(phrase.head, start, stop)
        abbreviates = words.lower[start][0] == phrase.head[0]  # not "Bupati Muara Lestari (Mules)"
        if abbreviates and words.texts[at - 1] == "(" and words.texts[at + 1] == ")":
            return _role(phrase.span, entity)
    return None


def _office_repeats_role(phrase: _Phrase) -> Reference | None:
    """The office of somebody whom the article names: "Wali Kota"; "Kapolres" of "Kapolres dari 53 tersangka"."""
    if phrase.head not in known.offices or phrase.head in known.relational:
        return None
    words, stop = phrase.words, phrase.stop
    parted = next((index for index in range(phrase.word + 1, stop) if words.lower[index] == "dari"), stop)
    for end in dict.fromkeys((stop, parted)):
        entity = holder_of(words, phrase.cast, phrase.word, end)
        if entity is not None:
            return _role(Span(phrase.span.start, words.end(end - 1)), entity)
    return None


def _office_of_nobody(phrase: _Phrase) -> Reference | None:
    """An office whose holder the article does not name."""
    if phrase.head not in known.offices or phrase.head in known.relational:
        return None
    return _unnamed_again(phrase) or unnamed(phrase.span)


def _short_form(phrase: _Phrase) -> Reference | None:
    """The short form of a body whose full name the article gives: "BPS"."""
    if not phrase.is_capitalised:
        return None
    full = _full_name(phrase, phrase.stop)
    if full is None:
        return None
    return Reference(phrase.span, Entity(full, (phrase.head,), body=True), Speaker(full, None), Kind.BODY)


def _full_name(phrase: _Phrase, stop: int) -> Span | None:
    """The full name of the body that the phrase names with its words before ``stop``."""
    bracketed = phrase.cast.bodies.get(" ".join(phrase.words.texts[phrase.word : stop]))
    return bracketed or phrase.setting.names.full(phrase.word, stop)


def _capitalised(phrase: _Phrase) -> Reference | None:
    """A capitalised phrase that is no person of the cast: a body, a document, or someone named just here."""
    if not phrase.is_capitalised:
        return None
    words, span = phrase.words, phrase.span
    body = _is_body(phrase)
    last = phrase.stop
    while last > phrase.word + 1 and words.texts[last - 1][0].islower():
        last -= 1  # "Indonesia sendiri selama ini"
    # A capital may only open the sentence: "Ketidakpercayaan publik"; names have capitals to their end.
    if _is_common(phrase, last) or (not body and last < phrase.stop):
        return None
    stop = phrase.stop
    if last < stop:
        stop = last
    elif words.texts[stop - 1] == ")":  # "Badan Pengelola Sungai (BPS)": the name is what stands before the brackets
        stop = next((index for index in range(stop - 2, phrase.word, -1) if words.texts[index] == "("), stop)
    name = Span(span.start, words.end(stop - 1))
    if body:
        name = _full_name(phrase, stop) or name
    entity = Entity(name, tuple(words.lower[phrase.word : phrase.stop]), body=body)
    return Reference(span, entity, Speaker(name, None), Kind.BODY if body else Kind.NAME)


def _is_body(phrase: _Phrase) -> bool:
    """Whether a capitalised phrase begins as bodies, documents and places do."""
    head = phrase.head
    shouted = len(head) > 1 and phrase.words.texts[phrase.word].isupper()
    return (
        shouted or head in known.body_heads or head in known.documents or head in known.bodies or head in known.places
    )


def _is_common(phrase: _Phrase, last: int) -> bool:
    """Whether a capitalised phrase, whose capitals end before ``last``, is a common noun that opens a sentence."""
    head, texts, word = phrase.head, phrase.words.texts, phrase.word
    # "Kepolisian menyebut", "Media lokal melaporkan": one common noun
    common = head in known.body_heads or (last < phrase.stop and head not in known.places)
    if common and last == word + 1 and not texts[word].isupper():
        return True
    # "Petugas keamanan AS": people of a body, none of whom is named.
    people = head in known.relational or head in known.humans
    if head in known.humans and phrase.stop == word + 1:
        return True  # "Sosok yang akrab disapa Mamat itu"
    return people and word + 1 < phrase.stop and texts[word + 1][0].islower()


def _body_again(phrase: _Phrase) -> Reference | None:
    """Read "perusahaan", "perusahaan itu" where one body alone has spoken: that body."""
    memory = phrase.setting.memory
    body = memory.body
    if phrase.head not in known.generic_bodies or phrase.stop > phrase.word + 1 + phrase.points_back:
        return None
    voice = memory.focus
    if phrase.points_back and voice is not None and voice is memory.voice and not voice.mentions:
        return Reference(phrase.span, voice, memory.speaker, Kind.BODY)  # a name that is no person's
    if len(memory.bodies) != 1 or body is None or body.name is None:
        return None
    return Reference(phrase.span, Entity(body.name, *memory.bodies, body=True), body, Kind.BODY)


def _only_one(phrase: _Phrase) -> Reference | None:
    """Read "tersangka", "kuasa hukum" where the article names one alone who is that."""
    words, cast = phrase.words, phrase.cast
    if phrase.head not in known.sole_parties or phrase.stop - phrase.word > 2 + phrase.points_back:
        return None
    wanted = office_words(words.lower[phrase.word : phrase.stop])
    roles = [cast.roles[place] for place in cast.roles_with(phrase.head)[:_MOST_ROLES]]
    held = [role for role in roles if words.lower[role[0]] == phrase.head]
    if not held or any(entity is not held[0][2] for _, _, entity in held):
        return None
    start, stop, entity = held[0]
    return _role(phrase.span, entity) if fits(wanted, office_words(words.lower[start:stop])) else None


def _nobody_named(phrase: _Phrase) -> Reference | None:
    """Any other phrase for people or bodies: "sejumlah warga", "manajemen"."""
    people = phrase.head in known.relational or phrase.head in known.offices
    if not (people or phrase.is_capitalised or not phrase.capital):
        return None
    return _unnamed_again(phrase) or unnamed(phrase.span)


def _role(span: Span, entity: Entity) -> Reference:
    return Reference(span, entity, speaker_of(entity), Kind.ROLE)


_POINTING: tuple[Rule[_Phrase, Reference], ...] = (
    Rule(
        "pronoun",
        _pronoun,
        example="Rahmat Hidayat datang pagi. “Pasar ini milik warga,” kata dia.",
        near_miss="“Pasar ini milik warga,” kata Rahmat.",
    ),
    Rule(
        "words-of",
        _words_of,
        example="Menurut penuturan Rahmat, pasar itu ramai.",
        near_miss="Menurut Rahmat, pasar itu ramai.",
    ),
    Rule(
        "name",
        _name,
        example="“Pasar ini milik warga,” kata Rahmat Hidayat.",
        near_miss="“Pasar ini milik warga,” kata seorang pedagang.",
    ),
    Rule(
        "account",
        _account,
        example="“Pasar ini ramai,” tulis @pasarapung kemarin.",
        near_miss="“Pasar ini ramai,” tulis Rahmat kemarin.",
    ),
    Rule(
        "another",
        _another,
        example="“Pasar ini ramai,” kata seorang warga. “Kami senang,” kata yang lain.",
        near_miss="“Pasar ini ramai,” kata seorang warga. “Kami senang,” kata mereka.",
    ),
    Rule(
        "office-and-name",
        _office_and_name,
        example="“Kami akan banding,” kata pengacara Rahmat Hidayat, Sari Dewi, kemarin.",
        near_miss="“Kami akan banding,” kata pengacara Sari Dewi, kemarin.",
    ),
)

_PHRASES: tuple[Rule[_Phrase, Reference], ...] = (
    Rule(
        "office-held",
        _office_held,
        example="Rahmat Hidayat datang pagi. “Pasar ini ramai,” kata pedagang asal Kupang itu.",
        near_miss="“Pasar ini ramai,” kata seorang pedagang.",
    ),
    Rule(
        "name-inside",
        _name_inside,
        example="“Pasar ini ramai,” kata salah satu pemilik kios Rahmat Hidayat kemarin.",
        near_miss="“Pasar ini ramai,” kata salah satu pemilik kios kemarin.",
    ),
    Rule(
        "relation-and-name",
        _relation_and_name,
        example="“Ia anak yang baik,” kata nenek Rahmat Hidayat, Sari Dewi.",
        near_miss="“Ia anak yang baik,” kata Sari Dewi.",
    ),
    Rule(
        "relation",
        _relation,
        example="“Ia anak yang baik,” kata istri Rahmat Hidayat.",
        near_miss="“Ia anak yang baik,” kata Rahmat Hidayat.",
    ),
    Rule(
        "phrase-and-name",
        _phrase_and_name,
        example="“Pasar ini ramai,” kata sosok itu, Rahmat Hidayat.",
        near_miss="“Pasar ini ramai,” kata sosok itu.",
    ),
    Rule(
        "body-again",
        _body_again,
        example="“Sungai itu bersih,” tulis PT Tirta Abadi. “Airnya jernih,” tulis perusahaan dalam rilis.",
        near_miss="“Sungai itu bersih,” kata Rahmat Hidayat. “Airnya jernih,” tulis perusahaan dalam rilis.",
    ),
    Rule(
        "points-back",
        _points_back,
        example="Rahmat Hidayat tiba di pasar. “Pasar ini ramai,” kata pria itu.",
        near_miss="Rahmat Hidayat tiba di pasar. “Pasar ini ramai,” kata seorang warga.",
    ),
    Rule(
        "epithet",
        _epithet,
        example="Rahmat Hidayat tiba di pasar. “Pasar ini ramai,” kata sang bupati.",
        near_miss="Rahmat Hidayat tiba di pasar. “Pasar ini ramai,” kata sang ibunda.",
    ),
    Rule(
        "epithet-with-clause",
        _epithet_with_clause,
        example="Rahmat Hidayat tiba di pasar. “Pasar ini ramai,” kata pelatih yang karib disapa Mamat ini.",
        near_miss="Rahmat Hidayat tiba di pasar. “Pasar ini ramai,” kata pelatih yang juga hadir di sana.",
    ),
    Rule(
        "office-in-brackets",
        _bracketed_office,
        example="Kepala Pasar (Kapas) Rahmat Hidayat tiba. “Pasar ini ramai,” kata Kapas.",
        near_miss="Kepala Pasar Rahmat Hidayat tiba. “Pasar ini ramai,” kata Rahmat.",
    ),
    Rule(
        "office-repeats-role",
        _office_repeats_role,
        example="Wali Kota Sukamaju Rahmat Hidayat tiba di pasar. “Pasar ini ramai,” kata Wali Kota.",
        near_miss="Rahmat Hidayat tiba di pasar. “Pasar ini ramai,” kata Wali Kota.",
    ),
    Rule(
        "office-of-nobody",
        _office_of_nobody,
        example="“Pasar ini ramai,” kata Wali Kota kemarin.",
        near_miss="Wali Kota Sukamaju Rahmat Hidayat tiba. “Pasar ini ramai,” kata Wali Kota.",
    ),
    Rule(
        "body-by-short-form",
        _short_form,
        example="Badan Pengelola Sungai (BPS) berdiri tahun lalu. “Sungai itu bersih,” tulis BPS kemarin.",
        near_miss="“Sungai itu bersih,” tulis Badan Pengelola Sungai kemarin.",
    ),
    Rule(
        "capitalised",
        _capitalised,
        example="“Sungai itu bersih,” tulis Badan Pengelola Sungai kemarin.",
        near_miss="“Sungai itu bersih,” tulis seorang warga kemarin.",
    ),
    Rule(
        "only-one",
        _only_one,
        example="Polisi menangkap tersangka Rahmat Hidayat di pasar. Tersangka mengaku mencuri ikan.",
        near_miss="Polisi menangkap tersangka Rahmat Hidayat dan tersangka Sari Dewi. Tersangka mengaku mencuri ikan.",
    ),
    Rule(
        "nobody-named",
        _nobody_named,
        example="“Sungai itu bersih,” kata seorang warga kemarin.",
        near_miss="“Sungai itu bersih,” kata Rahmat Hidayat kemarin.",
    ),
)

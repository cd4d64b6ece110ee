"""Who is named: people with their fullest name, their roles, and every place that names them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.dateline_layouts import DatelineHead
from kupang_cli.extract.head.title import title_paragraph
from kupang_cli.extract.people.bodies import short_forms
from kupang_cli.extract.people.names import (
    completes_body,
    holder_follows,
    is_acronym,
    is_named_body,
    is_plain,
    local_places,
    looks_derived,
    name_start,
    runs,
    saying_beside,
    used_alone,
    without_degrees,
)
from kupang_cli.extract.people.roles import apposition, phrase_start, pointing_roles, role_before
from kupang_cli.findings import Person, Speaker
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_LONGEST_OFFICE = 16  # words
_LONGEST_AGENT = 6  # words between the office of an agent and the name of whom the agent serves
_REACH_BACK = 2  # sentences that a phrase with "itu" points back over
_MOST_NAMESAKES = 32  # entities looked at for one word of a name


class Entity:
    """Someone or something that can speak, while the cast is being put together.

    ``name`` is the fullest name's place, ``tokens`` its words in lower case, ``roles`` every role phrase found.
    ``mentions`` are word index pairs of names, in text order.
    ``quoted`` says that quotations alone name them so far.
    """

    __slots__ = ("body", "evidence", "mentions", "name", "quoted", "roles", "tokens")

    def __init__(self, name: Span, tokens: tuple[str, ...], evidence: str = "", *, body: bool = False) -> None:
        self.name = name
        self.tokens = tokens
        self.evidence = evidence
        self.body = body
        self.roles: list[Span] = []
        self.mentions: list[tuple[int, int]] = []
        self.quoted = True


class Mention(NamedTuple):
    """A naming of an entity: the phrase runs from word ``first`` (role and titles) to ``stop``, the name inside it."""

    first: int
    name_first: int
    stop: int
    entity: Entity


class Cast(NamedTuple):
    """Everyone an article names: ``mentions`` in text order, ``people`` for the reader."""

    people: tuple[Person, ...] = ()
    mentions: tuple[Mention, ...] = ()
    starts: tuple[int, ...] = ()
    roles: tuple[tuple[int, int, Entity], ...] = ()
    bodies: Mapping[str, Span] = MappingProxyType({})  # full names by short form
    role_words: Mapping[str, Sequence[int]] = MappingProxyType({})  # places in ``roles`` by word

    def roles_with(self, word: str) -> Sequence[int]:
        """The places in ``roles`` of the phrases that hold this word, in text order."""
        return self.role_words.get(word, ())

    def holding(self, word: int) -> Entity | None:
        """The person of whom the role phrase that begins at this word is said."""
        index = bisect_left(self.roles, word, key=lambda role: role[0])
        return self.roles[index][2] if index < len(self.roles) and self.roles[index][0] == word else None

    def starting_at(self, word: int) -> Mention | None:
        """The mention whose phrase or name begins at this word."""
        index = bisect_right(self.starts, word) - 1
        if index >= 0:
            mention = self.mentions[index]
            if word in (mention.first, mention.name_first) or (mention.first <= word <= mention.name_first):
                return mention
        return None

    def between(self, first: int, stop: int) -> list[Mention]:
        """The mentions whose names begin in ``[first, stop)``, in text order."""
        low = bisect_left(self.mentions, first, key=lambda mention: mention.name_first)
        high = bisect_left(self.mentions, stop, lo=low, key=lambda mention: mention.name_first)
        return list(self.mentions[low:high])


def speaker_of(entity: Entity) -> Speaker:
    """The speaker that an entity is: fullest name and fullest role."""
    return Speaker(entity.name, fullest(entity.roles))


def fullest(roles: list[Span]) -> Span | None:
    """The longest of these role phrases; the first of equals."""
    return max(roles, key=lambda role: (role.end - role.start, -role.start)) if roles else None


def cast(article: Article, layout: Layout, opening: DatelineHead | None) -> Cast:
    """Find everyone the article names, short forms and nicknames resolved to the fullest name."""
    words = layout.words
    register = _Register(words)
    candidates = list(_candidates(article, layout, opening))
    # Names with evidence first, the longest first, so that a short form may stand before the full name.
    candidates.sort(key=lambda candidate: (not candidate.evidence, candidate.name - candidate.stop, candidate.begin))
    for candidate in candidates:
        register.enter(candidate)
    register.enter_initials(article, layout)
    mentions = _disjoint(sorted(register.mentions, key=lambda mention: (mention.name_first, -mention.stop)))
    roles: list[tuple[int, int, Entity]] = []
    for index, mention in enumerate(mentions):
        if index + 1 < len(mentions) and (agent := _agent(words, mention, mentions[index + 1])) is not None:
            roles.append((agent[0], mention.stop, mentions[index + 1].entity))
            mention = mentions[index] = mention._replace(first=max(mention.first, agent[1]))
        role = role_before(words, mention.first, mention.name_first)
        if role is not None:
            roles.append((*role, mention.entity))
        after = apposition(words, mention.name_first, mention.stop)
        # "Rahmat, Wali Kota Kupang Sari Dewi, ...": what stands before the next name is the role of that one.
        if after is not None and not (
            index + 1 < len(mentions)
            and mentions[index + 1].first <= after[0]
            and mentions[index + 1].name_first <= after[1]
        ):
            roles.append((*after, mention.entity))
    held = {id(entity) for _, _, entity in roles}
    roles += [role for role in _pointed(layout, mentions) if id(role[2]) not in held]
    roles.sort(key=lambda role: role[0])
    for first, stop, entity in roles:
        entity.roles.append(_span(words, first, stop))
    role_words: dict[str, list[int]] = {}
    for place, (first, stop, _) in enumerate(roles):
        for word in dict.fromkeys(words.lower[first:stop]):
            role_words.setdefault(word, []).append(place)
    people = []
    for entity in sorted(register.entities, key=lambda entity: min(entity.mentions)):
        spans = tuple(_span(words, *pair) for pair in sorted(entity.mentions))
        people.append(Person(entity.name, fullest(entity.roles), spans, entity.evidence))
    return Cast(
        tuple(people),
        tuple(mentions),
        tuple(mention.first for mention in mentions),
        tuple(roles),
        short_forms(words),
        role_words,
    )


def _agent(words: Words, mention: Mention, following: Mention) -> tuple[int, int] | None:
    """The words that make the one named next somebody of this one: "pengacara Rahmat Hidayat, Sari Dewi"."""
    lower = words.lower
    after = words.texts[following.stop : following.stop + 1]
    if words.texts[mention.stop : following.first] != [","] or after == ["dan"]:
        return None
    agents, between = known.agents, _agent_words()
    for first in range(mention.name_first - 1, max(mention.name_first - _LONGEST_AGENT, -1), -1):
        for stop in range(first + 1, mention.name_first + 1):
            if " ".join(lower[first:stop]) in agents:
                return first, stop
        if lower[first] not in known.titles and lower[first] not in known.offices and lower[first] not in between:
            return None
    return None


@cache
def _agent_words() -> frozenset[str]:
    """The words that offices of agents are made of."""
    return frozenset(word for agent in known.agents for word in agent.split())


def _pointed(layout: Layout, mentions: Sequence[Mention]) -> Iterator[tuple[int, int, Entity]]:
    """The roles in phrases that point back to somebody: "Pemain asal Kupang itu mengatakan".

    A phrase is said of the only person whom the sentences before it name.
    """
    words = layout.words
    for first, stop in pointing_roles(words):
        sentence = layout.sentence_at(words.starts[first])
        begin = words.index(layout.sentences[max(0, sentence - _REACH_BACK)].span.start)
        low = bisect_left(mentions, begin, key=lambda mention: mention.name_first)
        opening = words.index(layout.sentences[sentence].span.start)
        high = bisect_left(mentions, opening, key=lambda mention: mention.name_first)
        named = {id(mention.entity) for mention in mentions[low:high]}
        if len(named) == 1:
            yield first, stop, mentions[low].entity


class _Candidate:
    """A stretch that may be a name ``[name, stop)`` in the phrase from ``begin``, and the evidence that it is one."""

    __slots__ = ("begin", "evidence", "name", "quoted", "stop")

    def __init__(self, begin: int, name: int, stop: int, evidence: str, quoted: bool) -> None:
        self.begin = begin
        self.name = name
        self.stop = stop
        self.evidence = evidence
        self.quoted = quoted


def _candidates(article: Article, layout: Layout, opening: DatelineHead | None) -> Iterator[_Candidate]:
    """Every stretch that may be a name, in text order."""
    words = layout.words
    breaks = frozenset(words.index(paragraph.span.start) for paragraph in layout.paragraphs)
    hidden = bytearray(len(words) + 1)
    for paragraph in layout.paragraphs:
        if paragraph.boilerplate:
            for index in words.within(*paragraph.span):
                hidden[index] = 1
    quoted = bytearray(len(words) + 1)
    for stretch in layout.quotations:
        for index in words.within(*stretch.inner):
            quoted[index] = 1
    found = [run for run in runs(words, breaks) if not hidden[run[0]]]
    alone = used_alone(layout, found)
    openings = frozenset(words.index(sentence.span.start) for sentence in layout.sentences)
    elsewhere = {words.lower[index] for first, stop in found for index in range(first, stop) if index not in openings}
    defined = _defined(words)
    if any(hidden):  # tags are in small letters, names too
        common = {word for index, word in enumerate(words.texts) if not hidden[index] and word.islower()}
    else:
        common = {word for word in set(words.texts) if word.islower()}
    taken = bytearray(len(words))
    local = local_places(words, breaks)
    if opening is not None and opening.place is not None:
        local |= {tuple(words.lower[index] for index in words.within(*opening.place))}
    title = title_paragraph(article, layout)
    title_stop = words.index(layout.paragraphs[title].span.end) if title is not None else 0
    for first, end in found:
        stop = without_degrees(words, first, end)
        name = name_start(words, first, stop, alone, common, local)
        if name is None:
            continue
        word = words.lower[name]
        single = stop - name == 1
        if single and (words.texts[name] in defined or is_acronym(words.texts[name])):
            continue
        if (
            (name > first and _names_body(words, name, stop))
            or is_named_body(words, first, name)
            or (name == first and name and words.lower[name - 1] == "di")  # "di Tanjung Seruni"
            or (
                word not in known.names and stop < len(words) and words.lower[stop] in known.pointing
            )  # "pendiri Tirta itu"
            or completes_body(words, name, stop)
            or holder_follows(words, name, stop)
        ):
            continue
        begin = phrase_start(words, name, _floor(article, layout, name), taken)
        if _is_apposition(words, begin, name, stop):
            continue
        # An unknown word that opens a sentence has a capital for that alone, unless it stands elsewhere as a name.
        opener = single and name in openings and word not in known.names
        doubtful = opener and (looks_derived(word) or word not in elsewhere)
        # In a title every word may have a capital: it names people, but it is no evidence for them.
        evidence = ""
        if first >= title_stop:
            if begin < name:
                evidence = "role-before-name"
            elif not single and word in known.names:
                evidence = "known-name"
            elif not doubtful and saying_beside(words, name, stop):
                evidence = "saying-beside-name"
            elif not doubtful and apposition(words, name, stop) is not None:
                evidence = "apposition-after-name"
        if evidence:
            taken[name:stop] = b"\1" * (stop - name)
        elif doubtful and looks_derived(word):
            continue
        yield _Candidate(begin, name, stop, evidence, bool(quoted[name]))


def _is_apposition(words: Words, begin: int, name: int, stop: int) -> bool:
    """Whether the phrase from ``begin`` is what the one named before it is: "Rahmat, Ketua Tirta Abadi, mengatakan"."""
    if not (2 <= begin < name) or words.texts[begin - 1] != "," or words.lower[name] in known.names:
        return False
    before = begin - 2
    if not is_plain(words, before) or (saying_beside(words, name, stop) and words.lower[name - 1] not in known.offices):
        return False
    # An office before the name before shows that each has its own: "Bupati Rahmat, Ketua Tirta Abadi ..."
    while before and words.texts[before] not in ',.:;"“”' and begin - before < _LONGEST_OFFICE:
        if words.lower[before] in known.offices:
            return False
        before -= 1
    return True


def _names_body(words: Words, name: int, stop: int) -> bool:
    """Whether brackets after a stretch hold the acronym of a body: "Kementerian Urusan Sungai (KUS)"."""
    texts = words.texts
    if stop + 2 >= len(texts) or texts[stop] != "(" or texts[stop + 2] != ")" or not is_acronym(texts[stop + 1]):
        return False
    initials = "".join(text[0] for text in texts[name:stop])
    return texts[stop + 1] != initials or not any(word in known.names for word in words.lower[name:stop])


def _defined(words: Words) -> set[str]:
    """Short names that brackets give to a body: "Pusat Kesehatan Hewan (Puskeswan)"."""
    texts, lower = words.texts, words.lower
    return {
        texts[index]
        for index in range(2, len(texts) - 1)
        if texts[index - 1] == "("
        and texts[index + 1] == ")"
        and texts[index][0].isupper()
        and (lower[index - 2] in known.bodies or (index > 2 and lower[index - 3] in known.bodies))
    }


class _Register:
    """The entities found so far, by the words of their names."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.entities: list[Entity] = []
        self.mentions: list[Mention] = []
        self._aliases: dict[str, Entity] = {}
        self._by_word: dict[str, list[Entity]] = {}
        self._by_prefix: dict[str, list[Entity]] = {}
        self._by_skeleton: dict[str, list[Entity]] = {}
        self._nothing = bytearray(len(words))

    def enter(self, candidate: _Candidate) -> None:
        """Give a candidate to the entity it names, or make one of it when it is evident."""
        words = self.words
        name, stop = candidate.name, candidate.stop
        tokens = tuple(word for word in words.lower[name:stop] if word[0].isalpha())
        entity = self._lookup(tokens, candidate.begin)
        if entity is None:
            if not candidate.evidence:
                return
            entity = Entity(_span(words, name, stop), tokens, candidate.evidence)
            self.entities.append(entity)
            for called in _nicknames().get(" ".join(tokens), ()):
                self._aliases.setdefault(called, entity)
            for token in tokens:
                self._by_word.setdefault(token, []).append(entity)
                self._by_prefix.setdefault(token[:4], []).append(entity)
                self._by_prefix.setdefault(token[:3], []).append(entity)
                self._by_skeleton.setdefault(_skeleton(token), []).append(entity)
        elif len(tokens) > len(entity.tokens) and _is_part(entity.tokens, tokens):
            entity.name, entity.tokens = _span(words, name, stop), tokens
        entity.mentions.append((name, stop))
        entity.quoted = entity.quoted and candidate.quoted
        self.mentions.append(Mention(candidate.begin, name, stop, entity))
        nickname = _nickname(words, stop)
        if nickname is not None and (is_plain(words, nickname) or words.texts[nickname] == _initials(entity)):
            self._aliases.setdefault(words.lower[nickname], entity)

    def enter_initials(self, article: Article, layout: Layout) -> None:
        """Mentions by initials of three or more words ("AHY"), unless two people share them, and by aliases."""
        words = self.words
        table: dict[str, Entity | None] = {}
        for entity in self.entities:
            if len(entity.tokens) >= 3:
                initials = _initials(entity)
                table[initials] = None if initials in table else entity
        for alias, entity in self._aliases.items():
            table[alias.upper()] = entity
        if not table:
            return
        for index, word in enumerate(words.texts):
            if len(word) > 1 and word.isupper() and (named := table.get(word)) is not None:
                first = phrase_start(words, index, _floor(article, layout, index), self._nothing)
                named.mentions.append((index, index + 1))
                self.mentions.append(Mention(first, index, index + 1, named))

    def _lookup(self, tokens: tuple[str, ...], position: int) -> Entity | None:
        """The entity that these words name: a part of its name in order, or a short form of its first name."""
        if (alias := self._aliases.get(" ".join(tokens))) is not None:
            return alias
        found = [
            entity
            for entity in self._by_word.get(tokens[0], ())[-_MOST_NAMESAKES:]
            if _is_part(tokens, entity.tokens) or _is_part(entity.tokens, tokens)
        ]
        if not found and len(tokens) == 1 and len(tokens[0]) >= 4:
            found = [
                entity
                for entity in self._by_prefix.get(tokens[0][:4], ())[-_MOST_NAMESAKES:]
                if entity.tokens[0].startswith(tokens[0]) or entity.tokens[-1].startswith(tokens[0])
            ]
        if (
            not found and len(tokens) == 1 and len(_skeleton(tokens[0])) >= 3
        ):  # a slip of the pen: "Benyamin", "Banyamin"
            found = [
                entity
                for entity in self._by_skeleton.get(_skeleton(tokens[0]), ())[-_MOST_NAMESAKES:]
                if any(_is_misspelt(tokens[0], token) for token in entity.tokens)
            ]
        if not found and len(tokens) > 1:
            found = [
                entity
                for entity in self._by_word.get(tokens[-1], ())[-_MOST_NAMESAKES:]
                if len(entity.tokens) > 1
                and (_is_short_form(tokens[0], entity.tokens[0]) or _skeleton(tokens[0]) == _skeleton(entity.tokens[0]))
            ]
        if not found and len(tokens) == 1 and 4 <= len(tokens[0]) <= 5:  # a clipped name: "Leni" for "Lenora"
            found = [
                entity
                for entity in self._by_prefix.get(tokens[0][:3], ())[-_MOST_NAMESAKES:]
                if any(len(token) > 5 and token.startswith(tokens[0][:-1]) for token in entity.tokens)
            ]
            found = found if len(found) == 1 else []
        if not found and len(tokens) > 1 and tokens[0] in known.offices:
            return self._lookup(tokens[1:], position)  # "Hakim Maria", where "hakim" might be a name
        if len(found) <= 1:
            return found[0] if found else None

        def distance(entity: Entity) -> tuple[bool, bool, int]:
            near = min((entity.mentions[0][0], entity.mentions[-1][0]), key=lambda first: abs(first - position))
            return entity.quoted, near > position, abs(near - position)

        return min(found, key=distance)  # the one named nearest before


@cache
def _nicknames() -> dict[str, list[str]]:
    """What well-known people are called, by their full name."""
    table: dict[str, list[str]] = {}
    for nickname, name in known.nicknames.items():
        table.setdefault(name, []).append(nickname)
    return table


def _nickname(words: Words, stop: int) -> int | None:
    """The word that a bracket or "akrab disapa" gives as another name right after a name; None where nothing does."""
    texts, lower = words.texts, words.lower
    count = len(texts)
    if stop + 2 < count and texts[stop] == "(" and texts[stop + 2] == ")" and texts[stop + 1][0].isupper():
        return stop + 1
    calling, familiarly = known.calling, known.calling_familiarly
    familiar = known.familiar
    for index in range(stop, min(count - 1, stop + 8)):
        called = lower[index] in calling or (lower[index] in familiarly and lower[index - 1] in familiar)
        if called and texts[index + 1][0].isupper():
            return index + 1
        if texts[index][0].isupper() or texts[index] in ".!?":
            break
    return None


def _is_misspelt(token: str, name: str) -> bool:
    """Whether two words with the same consonants are spellings of one name: "Weldy" and "Weldi"."""
    shared = 1 if len(_skeleton(name)) >= 4 else 3
    return abs(len(token) - len(name)) <= 1 and token[:shared] == name[:shared]


def _initials(entity: Entity) -> str:
    return "".join(token[0] for token in entity.tokens).upper()


def _skeleton(token: str) -> str:
    """The consonants of a word, doubled ones once; words that differ in a vowel or a doubling alone share it."""
    consonants = [character for character in token if character not in "aeiouy"]
    return "".join(
        character for index, character in enumerate(consonants) if character != consonants[index - 1] or not index
    )


def _floor(article: Article, layout: Layout, word: int) -> int:
    """The first word of the sentence that holds ``word``, or of the line before that a link's line break cut off."""
    words = layout.words
    index = layout.sentence_at(words.starts[word])
    if index < 0:
        return 0
    start = layout.sentences[index].span.start
    if index and words.starts[word] == start:
        before = layout.sentences[index - 1].span
        if article.text[before.end : start] == "\n" and article.text[before.end - 1].isalnum():
            first = words.index(before.start)
            # Only a line that is all office: "Gubernur Banten" and, on the next line, the name.
            begin = phrase_start(words, word, first, bytearray(len(words)))
            if all(
                lower in known.offices or lower in known.bodies or lower in known.places or lower == "dan"
                for lower in words.lower[begin:word]
            ):
                return first
    return words.index(start)


def _disjoint(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    reached = -1
    for mention in mentions:
        if mention.name_first >= reached:
            kept.append(
                mention
                if mention.first >= reached
                else Mention(mention.name_first, mention.name_first, mention.stop, mention.entity)
            )
            reached = mention.stop
    return kept


def _span(words: Words, first: int, stop: int) -> Span:
    return Span(words.starts[first], words.end(stop - 1))


def _is_part(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    remaining = iter(whole)
    return len(part) <= len(whole) and all(token in remaining for token in part)


def _is_short_form(short: str, full: str) -> bool:
    """Whether ``short`` shortens a first name: "Chris" for "Christian", "M" for "Muhammad"."""
    return short != full and (full.startswith(short.rstrip(".")) or short.startswith(full))

"""Whom a name means: short forms, initials, nicknames and other spellings resolved to the fullest name."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from kupang_cli.article import Article
from kupang_cli.extract.people.candidates import Candidate, line_start
from kupang_cli.extract.people.capitals import QUOTING, is_plain
from kupang_cli.extract.people.entity import Entity, Mention
from kupang_cli.extract.people.nicknames import nicknames
from kupang_cli.extract.people.role_phrases import phrase_start
from kupang_cli.extract.people.sayings import saying_beside
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_MOST_NAMESAKES = 32  # entities looked at for one word of a name
_PREFIX = 4  # letters that a shortened name shares with the full one
_CLIPPED = (4, 5)  # letters of a clipped name: "Leni" for "Lenora"
_MOST_OWNERS = 6  # names before a nickname of which it may be one's
_SHORTEST_INNER = 4  # letters of a nickname inside a name, one less where no lexicon has it
_SHORTEST_MISSPELT = 5  # letters of a name that one other letter does not make another
_SHORTEST_SKELETON = 3  # consonants of a name of which a slip of the pen is known again
_NAME_AND_GROUP = 2  # words
_INITIALS = 3  # words of a name at least that is known by its initials


class Index:
    """The entities by the words of their names, and by what those words share with other spellings."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.aliases: dict[str, Entity] = {}
        self._entities: list[Entity] = []
        self._by_word: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_prefix: defaultdict[str, list[Entity]] = defaultdict(list)
        self._by_skeleton: defaultdict[str, list[Entity]] = defaultdict(list)

    def add(self, entity: Entity) -> None:
        """Enter an entity under every word of its name."""
        self._entities.append(entity)
        for token in entity.tokens:
            if (modern := _modern(token)) != token:
                self._by_skeleton[_skeleton(modern)].append(entity)
            self._by_word[token].append(entity)
            self._by_prefix[token[:_PREFIX]].append(entity)
            self._by_prefix[token[: _PREFIX - 1]].append(entity)
            self._by_skeleton[_skeleton(token)].append(entity)

    def with_initial(self, word: str) -> Sequence[Entity]:
        """Those whose names begin with the same letter."""
        return [entity for entity in self._entities[-_MOST_NAMESAKES:] if entity.tokens[0][0] == word[:1]]

    def with_inside(self, word: str) -> list[Entity]:
        """Those of whose names a longer word holds this one."""
        return [
            entity
            for entity in self._entities[-_MOST_NAMESAKES:]
            if len(entity.tokens) > 1 and any(word in token and word != token for token in entity.tokens)
        ]

    def stands_apart(self, before: str, word: str) -> bool:
        """Whether a word stands somewhere with a capital and without the word ``before`` it, and in no other name."""
        if any(len(entity.tokens) > 1 for entity in self.with_word(word)):
            return False
        texts, lower = self._words.texts, self._words.lower
        return any(
            lower[index] == word and texts[index][0].isupper() and lower[index - 1] != before
            for index in range(1, len(texts))
        )

    def with_word(self, word: str) -> Sequence[Entity]:
        """Those whose names hold this word; the last ones entered where they are many."""
        return self._by_word.get(word, [])[-_MOST_NAMESAKES:]

    def with_prefix(self, prefix: str) -> Sequence[Entity]:
        """Those of whose names a word begins so."""
        return self._by_prefix.get(prefix, [])[-_MOST_NAMESAKES:]

    def with_skeleton(self, word: str) -> Sequence[Entity]:
        """Those of whose names a word has the same consonants."""
        return self._by_skeleton.get(_skeleton(word), [])[-_MOST_NAMESAKES:]


class _Naming:
    """The words of a name, and the index of those named so far."""

    __slots__ = ("index", "tokens")

    def __init__(self, index: Index, tokens: tuple[str, ...]) -> None:
        self.index = index
        self.tokens = tokens

    @property
    def only(self) -> str:
        """The word of a name that is one word; empty for longer ones."""
        return self.tokens[0] if len(self.tokens) == 1 else ""


# ---------------------------------------------------------------- rules


def _alias(naming: _Naming) -> list[Entity] | None:
    entity = naming.index.aliases.get(" ".join(naming.tokens))
    return None if entity is None else [entity]


def _part(naming: _Naming) -> list[Entity] | None:
    tokens = naming.tokens
    return [
        entity
        for entity in naming.index.with_word(tokens[0])
        if _is_part(tokens, entity.tokens) or _is_part(entity.tokens, tokens)
    ] or None


def _shortened(naming: _Naming) -> list[Entity] | None:
    word = naming.only
    if len(word) == _PREFIX - 1:  # "Zul" for "Zulkieflimansyah", where one alone begins so
        begun = [entity for entity in naming.index.with_prefix(word) if entity.tokens[0].startswith(word)]
        return begun if len(begun) == 1 and word not in known.names else None
    if len(word) < _PREFIX:
        return None
    return [
        entity
        for entity in naming.index.with_prefix(word[:_PREFIX])
        if entity.tokens[0].startswith(word) or entity.tokens[-1].startswith(word)
    ] or None


def _misspelt(naming: _Naming) -> list[Entity] | None:
    word = naming.only
    if len(word) < _SHORTEST_SKELETON:
        return None
    return [
        entity
        for entity in (*naming.index.with_skeleton(word), *naming.index.with_skeleton(_modern(word)))
        if any(_is_misspelt(word, token) for token in entity.tokens)
    ] or None


def _other_spelling(naming: _Naming) -> list[Entity] | None:
    """Names of several words that differ in how a word is spelled, or in a word that one of them leaves out."""
    tokens = naming.tokens
    if len(tokens) == 1:
        return None
    return [
        entity
        for entity in naming.index.with_word(tokens[0]) or naming.index.with_word(tokens[-1])
        if len(entity.tokens) > 1
        and (_is_other_spelling(tokens, entity.tokens) or _is_other_spelling(entity.tokens, tokens))
    ] or None


def _slip(naming: _Naming) -> list[Entity] | None:
    """A first name with one other letter that no lexicon has: "Wingnyo" for "Wignyo Prasetyo"."""
    word = naming.only
    if word in known.names:
        return None
    return [
        entity
        for entity in naming.index.with_initial(word)
        if len(entity.tokens[0]) > _SHORTEST_SKELETON and _one_letter_apart(word, entity.tokens[0])
    ] or None


def _inner(naming: _Naming) -> list[Entity] | None:
    """A part of one name alone: "Rizal" for "Yurizal Martin"."""
    word = naming.only
    if len(word) < _SHORTEST_INNER - (word not in known.names):
        return None
    found = naming.index.with_inside(word)
    return found if len(found) == 1 else None


def _other_first_name(naming: _Naming) -> list[Entity] | None:
    tokens = naming.tokens
    if len(tokens) == 1:
        return None
    return [
        entity
        for entity in naming.index.with_word(tokens[-1])
        if len(entity.tokens) > 1
        and (_is_short_form(tokens[0], entity.tokens[0]) or _skeleton(tokens[0]) == _skeleton(entity.tokens[0]))
    ] or None


def _with_group(naming: _Naming) -> list[Entity] | None:
    """A first name and the group somebody is of, where the article has both apart: "Rian D'Masiv"."""
    if len(naming.tokens) != _NAME_AND_GROUP or naming.tokens[1] in known.names:
        return None
    name, group = naming.tokens
    found = [entity for entity in naming.index.with_word(name) if len(entity.tokens) > 1 and entity.tokens[0] == name]
    return found if len(found) == 1 and naming.index.stands_apart(name, group) else None


def _clipped(naming: _Naming) -> list[Entity] | None:
    word = naming.only
    if not _CLIPPED[0] <= len(word) <= _CLIPPED[1]:
        return None
    found = [
        entity
        for entity in naming.index.with_prefix(word[: _PREFIX - 1])
        if any(len(token) > _CLIPPED[1] and token.startswith(word[:-1]) for token in entity.tokens)
    ]
    return found if len(found) == 1 else None


def _behind_office(naming: _Naming) -> list[Entity] | None:
    tokens = naming.tokens
    if len(tokens) == 1 or tokens[0] not in known.offices:
        return None
    shorter = _Naming(naming.index, tokens[1:])
    found = first(_SAME_WORDS, shorter) or first(_ALIKE, shorter)
    return None if found is None else found[0]


# Who of those named before (or after: the longest names are entered first) a name means.
_SAME_WORDS: tuple[Rule[_Naming, list[Entity]], ...] = (
    Rule(
        "same-by-alias",
        _alias,
        example="Rahmat Hidayat (Tole) membuka pasar. “Kami lega,” kata Tole.",
        near_miss="Rahmat Hidayat membuka pasar. “Kami lega,” kata Tole.",
    ),
    Rule(
        "same-by-part",
        _part,
        example="Rahmat Hidayat membuka pasar. “Kami lega,” kata Rahmat.",
        near_miss="Rahmat Hidayat membuka pasar. “Kami lega,” kata Sari.",
    ),
)
_ALIKE: tuple[Rule[_Naming, list[Entity]], ...] = (
    Rule(
        "same-by-short-form",
        _shortened,
        example="Christian Lado membuka pasar. “Kami lega,” kata Chris.",
        near_miss="Christian Lado membuka pasar. “Kami lega,” kata Sari.",
    ),
    Rule(
        "same-by-spelling",
        _misspelt,
        example="Benyamin Lado membuka pasar. “Kami lega,” kata Banyamin.",
        near_miss="Benyamin Lado membuka pasar. “Kami lega,” kata Sari.",
    ),
    Rule(
        "same-by-spelling-of-a-word",
        _other_spelling,
        example="Sari Fitri Moelok membuka pasar. “Kami lega,” kata Sari Moeloek.",
        near_miss="Sari Fitri Moelok membuka pasar. “Kami lega,” kata Sari Lado.",
    ),
    Rule(
        "same-by-last-name",
        _other_first_name,
        example="Christian Lado membuka pasar. “Kami lega,” kata Chris Lado.",
        near_miss="Christian Lado membuka pasar. “Kami lega,” kata Sari Lado.",
    ),
    Rule(
        "same-by-group",
        _with_group,
        example="Rahmat Putra Lado tiba. Grup Zelmora datang. “Kami lega,” kata Rahmat Zelmora.",
        near_miss="Rahmat Putra Lado tiba. Grup itu datang. “Kami lega,” kata Rahmat Zelmora.",
    ),
    Rule(
        "same-by-clipped-name",
        _clipped,
        example="Bupati Lenora Lado membuka pasar. “Kami lega,” kata Leni.",
        near_miss="Lenora Lado membuka pasar. “Kami lega,” kata Sari.",
    ),
    Rule(
        "same-by-slip",
        _slip,
        example="Bupati Wignyo Lado membuka pasar. “Kami lega,” kata Wingnyo.",
        near_miss="Bupati Wignyo Lado membuka pasar. “Kami lega,” kata Sari.",
    ),
    Rule(
        "same-by-inner-part",
        _inner,
        example="Bupati Yurizal Lado membuka pasar. “Kami lega,” kata Rizal.",
        near_miss="Bupati Yurizal Lado membuka pasar. “Kami lega,” kata Sari.",
    ),
    Rule(
        "same-behind-office",
        _behind_office,
        example="Maria Lado membuka pasar. “Kami lega,” kata Guru Maria.",
        near_miss="Maria Lado membuka pasar. “Kami lega,” kata Maria.",
    ),
)


# ---------------------------------------------------------------- the register


class Register:
    """The entities found so far, and where they are named: ``mentions``, in text order."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._given: dict[tuple[str, ...], int] = {}
        for nickname in nicknames(words):
            self._given.setdefault(nickname.tokens, nickname.place)
        self.entities: list[Entity] = []
        self.mentions: list[Mention] = []
        self._index = Index(words)

    def enter(self, candidate: Candidate) -> None:
        """Give a candidate to the entity it names, or make one of it when there is evidence for it."""
        words = self.words
        name, stop = candidate.name, candidate.stop
        end = _before_alias(words, name, stop)
        tokens = tuple(word for word in words.lower[name:end] if word[0].isalpha())
        entity = self._meant(tokens, candidate.begin)
        if entity is None:
            if candidate.evidence is None:
                return
            entity = Entity(words.span(name, end), tokens, rule=candidate.evidence)
            self.entities.append(entity)
            self._index.add(entity)
            for called in _well_known().get(" ".join(tokens), ()):
                self._index.aliases.setdefault(called, entity)
        elif len(tokens) > len(entity.tokens) and _is_part(entity.tokens, tokens):
            entity.name, entity.tokens = words.span(name, end), tokens
        self._enter_nicknames(entity, end, stop)
        entity.quoted = entity.quoted and candidate.quoted
        self._mention(Mention(candidate.begin, name, stop, entity))

    def _mention(self, mention: Mention) -> None:
        """Enter a mention where it stands among the others."""
        mention.entity.mentions.append((mention.name_first, mention.stop))
        insort(self.mentions, mention, key=_place)

    def _also_called(self, entity: Entity, name: Sequence[str]) -> None:
        """Enter another name of somebody, and its first word alone: "Chico" of "Chico Hakim"."""
        if name:
            self._index.aliases.setdefault(" ".join(name), entity)
            self._index.aliases.setdefault(name[0], entity)

    def _enter_nicknames(self, entity: Entity, end: int, stop: int) -> None:
        """What else somebody is called: behind "alias" from ``end`` to ``stop``, and in brackets behind that."""
        words = self.words
        if end < stop:
            also = [word for word in words.lower[end + 1 : stop] if word[0].isalpha() and word not in known.titles]
            self._also_called(entity, also)
        self._enter_other_name(entity, stop)
        nickname = _in_brackets(words, stop)
        if nickname is not None and (is_plain(words, nickname) or words.texts[nickname] == _initials(entity)):
            self._index.aliases.setdefault(words.lower[nickname], entity)

    def _enter_other_name(self, entity: Entity, stop: int) -> None:
        """The name behind "atau" that ends like the one before it: "Edward Lado atau Edi Lado"."""
        words = self.words
        if stop + _NAME_AND_GROUP >= len(words) or words.lower[stop] != "atau":
            return
        end = stop + 1
        while end < len(words) and words.texts[end][0].isupper():
            end += 1
        if end - stop > _NAME_AND_GROUP and words.lower[end - 1] == entity.tokens[-1]:
            self._also_called(entity, words.lower[stop + 1 : end])

    def enter_initials(self, article: Article, layout: Layout) -> None:
        """Mentions by initials of three or more words ("AHY"), unless two people share them, and by aliases."""
        words = self.words
        table = self._short_names()
        if not table:
            return
        nothing = bytearray(len(words))
        for index, word in enumerate(words.texts):
            if len(word) > 1 and word.isupper() and (named := table.get(word)) is not None:
                begin = phrase_start(words, index, line_start(article, layout, index), nothing)
                self._mention(Mention(begin, index, index + 1, named))

    def _short_names(self) -> dict[str, Entity | None]:
        """Whom initials and aliases in capitals name; None where two people share them."""
        words = self.words
        table: dict[str, Entity | None] = {}
        said = {
            word
            for index, word in enumerate(words.texts)
            if len(word) == _INITIALS - 1 and word.isupper() and saying_beside(words, index, index + 1)
        }
        for entity in self.entities:
            initials = _initials(entity)
            if len(entity.tokens) >= _INITIALS or (len(entity.tokens) > 1 and initials in said):
                table[initials] = None if initials in table else entity
        for alias, entity in self._index.aliases.items():
            table[alias.upper()] = entity
        return table

    def _owner(self, nickname: tuple[str, ...]) -> Entity | None:
        """Whose nickname an article says that these words are: of whoever is named last before it says so."""
        place = self._given.get(nickname)
        if place is None:
            return None
        before = bisect_left(self.mentions, place, key=_place)
        named = self.mentions[max(0, before - _MOST_OWNERS) : before]
        if not named:
            return None
        alike = [mention for mention in named if _begins_alike(nickname, mention.entity.tokens)]
        return (alike or named)[-1].entity

    def _meant(self, tokens: tuple[str, ...], position: int) -> Entity | None:
        """The entity that these words name: of several the one named nearest before."""
        naming = _Naming(self._index, tokens)
        found = first(_SAME_WORDS, naming)
        if found is None and (owner := self._owner(tokens)) is not None:
            return owner
        found = found or first(_ALIKE, naming)
        if found is None:
            return None
        if len(found[0]) == 1:
            return found[0][0]

        def distance(entity: Entity) -> tuple[bool, bool, bool, int]:
            """How far from here somebody is named; first those whom not quotations alone name, then those before.

            "Heru" is not who is "Heru Budi" for short, where there is another one.
            """
            shorter = any(len(tokens) < stop - start < len(entity.tokens) for start, stop in entity.mentions)
            near = min((entity.mentions[0][0], entity.mentions[-1][0]), key=lambda first: abs(first - position))
            return shorter, entity.quoted, near > position, abs(near - position)

        return min(found[0], key=distance)


def _place(mention: Mention) -> int:
    return mention.name_first


@cache
def _well_known() -> dict[str, list[str]]:
    """What well-known people are called, by their full name."""
    table: dict[str, list[str]] = {}
    for nickname, name in known.nicknames.items():
        table.setdefault(name, []).append(nickname)
    return table


def _before_alias(words: Words, name: int, stop: int) -> int:
    """Where the name ``[name, stop)`` ends without what somebody is also called: "Yosina Bani alias Mama Yos"."""
    return next((index for index in range(name + 1, stop - 1) if words.lower[index] in known.aliases), stop)


def _in_brackets(words: Words, stop: int) -> int | None:
    """The word that brackets or marks give as another name right after a name; None where none do."""
    texts = words.texts
    if stop + 2 >= len(texts) or not texts[stop + 1][0].isupper():
        return None
    bracketed = texts[stop] == "(" and texts[stop + 2] == ")"
    marked = texts[stop] in QUOTING and texts[stop + 2] in QUOTING
    return stop + 1 if bracketed or marked else None


# ---------------------------------------------------------------- how names are alike


def _is_part(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    remaining = iter(whole)
    return len(part) <= len(whole) and all(token in remaining for token in part)


def _is_short_form(short: str, full: str) -> bool:
    """Whether ``short`` shortens a first name: "Chris" for "Christian", "M" for "Muhammad"."""
    return short != full and (full.startswith(short.rstrip(".")) or short.startswith(full))


def _is_misspelt(token: str, name: str) -> bool:
    """Whether two words with the same consonants are spellings of one name: "Weldy" and "Weldi"."""
    if _modern(token) == _modern(name):
        return True
    if _skeleton(token) != _skeleton(name):
        return False
    if len(_skeleton(name)) < _SHORTEST_SKELETON:
        return False
    shared = 1 if len(_skeleton(name)) > _SHORTEST_SKELETON else _SHORTEST_SKELETON
    return abs(len(token) - len(name)) <= 1 and token[:shared] == name[:shared]


def _is_slip(one: str, other: str) -> bool:
    """Whether two words are one in a name of several words: "Zenal" and "Zaenal"."""
    if one == other or _is_misspelt(one, other):
        return True
    return min(len(one), len(other)) >= _SHORTEST_MISSPELT and _one_letter_apart(one, other)


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether one letter more, less or other makes one word of the other; the first and the last are the same.

    The last letters tell "Yanto" from "Yanti".
    """
    if one[0] != other[0] or one[-1] != other[-1] or abs(len(one) - len(other)) > 1:
        return False
    begin = next((place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), 0)
    one, other = one[begin:], other[begin:]
    return one[1:] == other[1:] or one[1:] == other or one == other[1:]


def _is_other_spelling(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether each word of ``part`` is one of ``whole`` in order, one of them spelled otherwise."""
    remaining = iter(whole)
    same = 0
    for word in part:
        found = next((token for token in remaining if _is_slip(word, token)), None)
        if found is None:
            return False
        same += found == word
    return len(part) - same <= 1 <= same


def _begins_alike(nickname: tuple[str, ...], tokens: tuple[str, ...]) -> bool:
    """Whether a nickname begins with the first letters of a word of a name, or stands in one: "Tommy", "Thomas"."""
    word = nickname[-1]  # "Gusti Ninok": what stands before it is how he is addressed
    return any(token[0] == word[0] or word in token for token in tokens)


def _initials(entity: Entity) -> str:
    return "".join(token[0] for token in entity.tokens).upper()


def _modern(token: str) -> str:
    """A name in the spelling of 1972, doubled letters once: "Soeharto" and "Suharto", "Budy" and "Budi"."""
    for old, new in known.old_spellings.items():
        token = token.replace(old, new)
    return "".join(letter for index, letter in enumerate(token) if not index or letter != token[index - 1])


def _skeleton(token: str) -> str:
    """The consonants of a word, doubled ones once; words that differ in a vowel or a doubling alone share it."""
    consonants = [character for character in token if character not in "aeiouy"]
    return "".join(
        character for index, character in enumerate(consonants) if character != consonants[index - 1] or not index
    )

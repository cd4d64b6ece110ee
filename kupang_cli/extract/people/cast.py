"""Who is named: people with their fullest name, their roles, and every place that names them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.head.dateline_layouts import DatelineHead
from kupang_cli.extract.people.bodies import short_forms
from kupang_cli.extract.people.candidates import candidates
from kupang_cli.extract.people.entity import Entity, Mention, fullest, speaker_of
from kupang_cli.extract.people.identity import Register
from kupang_cli.extract.people.role_phrases import apposition, pointing_roles, role_before
from kupang_cli.findings import Person
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

__all__ = ["Cast", "Entity", "Mention", "cast", "fullest", "speaker_of"]

_LONGEST_AGENT = 10  # words between the office of an agent and the name of whom the agent serves
_REACH_BACK = 3  # sentences that a phrase with "itu" points back over

Role = tuple[int, int, Entity]  # the words of a role phrase, and of whom it is said


class Cast(NamedTuple):
    """Everyone an article names: ``mentions`` in text order, ``people`` for the reader."""

    people: tuple[Person, ...] = ()
    mentions: tuple[Mention, ...] = ()
    starts: tuple[int, ...] = ()
    roles: tuple[Role, ...] = ()
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
        return list(_between(self.mentions, first, stop))


def cast(article: Article, layout: Layout, opening: DatelineHead | None) -> Cast:
    """Find everyone the article names, short forms and nicknames resolved to the fullest name."""
    words = layout.words
    register = Register(words)
    # Names with evidence first, the longest first, so that a short form may stand before the full name.
    for candidate in sorted(
        candidates(article, layout, opening),
        key=lambda candidate: (candidate.evidence is None, candidate.name - candidate.stop, candidate.begin),
    ):
        register.enter(candidate)
    register.enter_initials(article, layout)
    mentions = _disjoint(sorted(register.mentions, key=lambda mention: (mention.name_first, -mention.stop)))
    roles = _roles_beside(words, mentions)
    roles += _further(words, roles, _pointed(layout, mentions))
    roles.sort(key=lambda role: role[0])
    seen: set[tuple[int, str]] = set()
    for first, stop, entity in roles:
        span = words.span(first, stop)
        role = (id(entity), article.text[span.start : span.end])
        if role not in seen:
            seen.add(role)
            entity.roles.append(span)
    return Cast(
        people=tuple(_people(words, register.entities)),
        mentions=tuple(mentions),
        starts=tuple(mention.first for mention in mentions),
        roles=tuple(roles),
        bodies=short_forms(words),
        role_words=_role_words(words, roles),
    )


def _people(words: Words, entities: Sequence[Entity]) -> Iterator[Person]:
    """The people for the reader, in the order in which they are first named."""
    for entity in sorted(entities, key=lambda entity: min(entity.mentions)):
        spans = tuple(words.span(*pair) for pair in sorted(entity.mentions))
        yield Person(entity.name, fullest(entity.roles), spans, entity.rule)


def _role_words(words: Words, roles: Sequence[Role]) -> Mapping[str, Sequence[int]]:
    """The places of roles by each of their words."""
    found: dict[str, list[int]] = {}
    for place, (first, stop, _) in enumerate(roles):
        for word in dict.fromkeys(words.lower[first:stop]):
            found.setdefault(word, []).append(place)
    return found


def _roles_beside(words: Words, mentions: list[Mention]) -> list[Role]:
    """The roles before and after names; a mention behind the office of an agent loses that part of its phrase."""
    roles: list[Role] = []
    for index, mention in enumerate(mentions):
        following = mentions[index + 1] if index + 1 < len(mentions) else None
        if following is not None and (agent := _agent(words, mention, following)) is not None:
            roles.append((agent[0], mention.stop, following.entity))
            mention = mentions[index] = mention._replace(first=max(mention.first, agent[1]))
        role = role_before(words, mention.first, mention.name_first)
        if role is not None:
            roles.append((*role, mention.entity))
        after = apposition(words, mention.name_first, mention.stop)
        # "Rahmat, Wali Kota Kupang Sari Dewi, ...": what stands before the next name is the role of that one.
        if after is not None and not (
            following is not None and following.first <= after[0] and following.name_first <= after[1]
        ):
            stop = after[1]
            if following is not None and following.name_first < stop:  # "Sari, Bupati Alor dan Rahmat sebagai wakilnya"
                stop = _before_join(words, after[0], following.first)
            if stop > after[0]:
                roles.append((after[0], stop, mention.entity))
    return roles


def _before_join(words: Words, first: int, stop: int) -> int:
    """Where a role ends that is joined with what begins at ``stop``; ``first`` where nothing joins them."""
    return stop - 1 if stop > first and words.lower[stop - 1] in known.coordinators else first


def _further(words: Words, roles: Sequence[Role], pointed: Iterator[Role]) -> list[Role]:
    """The roles by pointing of those who have none, and of others where one goes on: "arsitek", "arsitek Tirta itu"."""
    held: dict[int, set[str]] = {}
    for first, _, entity in roles:
        held.setdefault(id(entity), set()).add(words.lower[first])
    return [
        role
        for role in pointed
        if id(role[2]) not in held
        or (
            words.lower[role[0]] in held[id(role[2])]
            and any(text[0].isupper() for text in words.texts[role[0] + 1 : role[1]])
        )
    ]


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
                return first - (first > 0 and lower[first - 1] in known.former), stop
        capital = words.texts[first][0].isupper()
        word = lower[first]
        if not (capital or word in known.titles or word in known.offices or word in between):
            return None
    return None


@cache
def _agent_words() -> frozenset[str]:
    """The words that offices of agents are made of."""
    return frozenset(word for agent in known.agents for word in agent.split())


def _pointed(layout: Layout, mentions: Sequence[Mention]) -> Iterator[Role]:
    """The roles in phrases that point back to somebody: "Pemain asal Kupang itu mengatakan".

    A phrase is said of the only person whom the last sentence before it that names anybody names.
    """
    words = layout.words
    for first, stop in pointing_roles(words):
        sentence = layout.sentence_at(words.starts[first])
        opening, end = _range(layout, sentence)
        inside = any(first <= mention.name_first < stop for mention in _between(mentions, opening, end))
        belongs = first > opening and words.lower[first - 1] in known.prepositions
        if not inside and not belongs and (entity := _last_named(layout, mentions, sentence)) is not None:
            yield first, stop, entity


def _last_named(layout: Layout, mentions: Sequence[Mention], sentence: int) -> Entity | None:
    """The only one named in the last sentence before this one that names anybody, of those within reach."""
    reach = 0
    for before in range(sentence - 1, -1, -1):
        if layout.sentences[before].boilerplate:
            continue
        named = {id(mention.entity): mention.entity for mention in _between(mentions, *_range(layout, before))}
        reach += 1
        if named or reach == _REACH_BACK:
            return next(iter(named.values())) if len(named) == 1 else None
    return None


def _range(layout: Layout, sentence: int) -> tuple[int, int]:
    inside = layout.words.within(*layout.sentences[sentence].span)
    return inside.start, inside.stop


def _between(mentions: Sequence[Mention], first: int, stop: int) -> Sequence[Mention]:
    """The mentions whose names begin in ``[first, stop)``."""
    low = bisect_left(mentions, first, key=lambda mention: mention.name_first)
    return mentions[low : bisect_left(mentions, stop, lo=low, key=lambda mention: mention.name_first)]


def _disjoint(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    reached = -1
    for mention in mentions:
        if mention.name_first >= reached:
            kept.append(mention if mention.first >= reached else mention._replace(first=mention.name_first))
            reached = mention.stop
    return kept

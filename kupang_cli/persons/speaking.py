"""The words of one speaker alone, over one article or many: whom a name or a role means, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from kupang_cli.narrowing import narrowed
from kupang_cli.persons.asking import Asked, Evidence, best
from kupang_cli.persons.index import PersonIndex

if TYPE_CHECKING:
    from kupang_cli.article import Article, Span
    from kupang_cli.findings import Analysis, Person, Quote, Statement
    from kupang_cli.persons.model import Identity

Said = TypeVar("Said", "Quote", "Statement")
Place = tuple[str, "Span"]  # an article's source, and where in it a speaker's fullest name stands


class _Settled(NamedTuple):
    """All who speak, the best evidence there is for anybody, and the places that name those with so much of it."""

    persons: tuple[Identity, ...]
    evidence: Evidence | None
    places: frozenset[Place]


class SpeakerSearch:
    """Whom ``name`` means of all who speak in the articles added; best evidence first.

    A person is found by any of the names and roles that any of the articles gives, and all that the person says in all
    of them is the person's. Several people whom it means equally well are all meant. Add every article before asking.
    """

    def __init__(self, name: str) -> None:
        self._asked = Asked(name)
        self._index = PersonIndex()
        self._pointed: dict[Place, Evidence] = {}
        self._nameless: Evidence | None = None
        self._found: _Settled | None = None

    def add(self, analysis: Analysis) -> None:
        """Take in who speaks in an article; ``analysis`` needs the sections ``index.NEEDED``."""
        self._found = None
        self._index.add(analysis)
        found: list[Quote | Statement] = [*analysis.quotes, *analysis.statements]
        for said in found:
            evidence = self._pointing(analysis.article, said)
            if said.speaker is None or said.speaker.name is None:
                self._nameless = best((self._nameless, evidence))
            elif evidence is not None:
                place = (analysis.article.source, said.speaker.name)
                self._pointed[place] = min(evidence, self._pointed.get(place, evidence))

    @property
    def somebody(self) -> bool:
        """Whether anybody who speaks is meant."""
        return self._settled().evidence is not None

    def who_speaks(self) -> list[str]:
        """The names of all who speak, most quoted first."""
        return [identity.name for identity in self._settled().persons]

    def words_in(self, analysis: Analysis) -> Analysis:
        """An analysis that was added with the quotes and statements of those who are meant, and no others'.

        Of the people those stay who are meant; the rest is as in ``narrowed``.
        """
        quotes = tuple(self._of_those(analysis.article, analysis.quotes))
        statements = tuple(self._of_those(analysis.article, analysis.statements))
        people = tuple(person for person in analysis.people if self._is_meant(analysis.article, person))
        return narrowed(analysis, quotes, statements)._replace(people=people)

    def _settled(self) -> _Settled:
        """What is settled now that every article was added; the persons are put together once."""
        if self._found is None:
            persons = self._index.people().persons
            people = [(self._of_identity(identity), identity) for identity in persons]
            most = best((self._nameless, *(evidence for evidence, _ in people)))
            places = (
                (appearance.source, appearance.name.span)
                for evidence, identity in people
                if evidence is not None and evidence == most
                for appearance in identity.appearances
            )
            self._found = _Settled(persons, most, frozenset(places))
        return self._found

    def _of_identity(self, identity: Identity) -> Evidence | None:
        pointed = (self._pointed.get((seen.source, seen.name.span)) for seen in identity.appearances)
        return best((self._asked.of_identity(identity), *pointed))

    def _pointing(self, article: Article, said: Quote | Statement) -> Evidence | None:
        """How the words fit that point to a speaker here, and the role of one without a name."""
        role = None if said.speaker is None or said.speaker.name is not None else said.speaker.role
        return best(self._asked.of_role(article[span]) for span in (role, said.mention) if span is not None)

    def _of_those(self, article: Article, found: Iterable[Said]) -> Iterator[Said]:
        _, most, places = self._settled()
        for said in found:
            if said.speaker is not None and said.speaker.name is not None:
                if (article.source, said.speaker.name) in places:
                    yield said
            elif most is not None and self._pointing(article, said) == most:
                yield said

    def _is_meant(self, article: Article, person: Person) -> bool:
        _, most, places = self._settled()
        role = None if person.role is None else self._asked.of_role(article[person.role])
        evidence = best((self._asked.of_name(article[person.name]), role))
        return (article.source, person.name) in places or (evidence is not None and evidence == most)


def of_speaker(analysis: Analysis, name: str) -> Analysis:
    """What one speaker says in one article; see ``SpeakerSearch``."""
    search = SpeakerSearch(name)
    search.add(analysis)
    return search.words_in(analysis)

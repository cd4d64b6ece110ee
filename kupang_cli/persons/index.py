"""An index of people over many articles: articles are added one by one, persons are put together when asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.persons.appearances import appearances, unnamed
from kupang_cli.persons.bearer import Bearer, Numbered
from kupang_cli.persons.model import Alias, Appearance, Held, Identity, People, Unnamed
from kupang_cli.persons.names import Name, name_of
from kupang_cli.persons.namesakes import namesakes
from kupang_cli.persons.parts import joined

if TYPE_CHECKING:
    from kupang_cli.findings import Analysis

NEEDED = ("dateline", "people", "quotes", "statements")  # sections of the analyses
_WELL_ATTESTED = 5  # a fuller name is the person's where at least every fifth article has it that has the most used


class PersonIndex:
    """Who speaks in the articles added so far.

    It keeps an appearance for each speaker of an article, and nothing of the texts. Whom a name means is decided when
    ``people`` is called, from all of them together, so that the order of the articles decides nothing; each name is
    compared only with those that share a word of it.
    """

    def __init__(self) -> None:
        self._by_name: dict[Name, list[Numbered]] = {}
        self._unnamed = Unnamed(0, 0, 0)
        self._articles = 0

    def add(self, analysis: Analysis) -> None:
        """Take in an article; ``analysis`` needs the sections ``NEEDED``."""
        for appearance in appearances(analysis):
            self._by_name.setdefault(name_of(appearance.name.text), []).append((self._articles, appearance))
        self._unnamed = Unnamed(*map(sum, zip(self._unnamed, unnamed(analysis), strict=True)))
        self._articles += 1

    def people(self) -> People:
        """The persons, most quoted first."""
        bearers = [bearer for name, found in self._by_name.items() for bearer in namesakes(name, found)]
        persons = sorted(map(_identity, joined(bearers)), key=_order)
        return People(tuple(persons), self._unnamed, self._articles)


def _identity(bearer: Bearer) -> Identity:
    entries = [appearance for _, appearance in sorted(bearer.appearances, key=lambda numbered: numbered[0])]
    name = _fullest(entries)
    return Identity(
        name,
        bearer.most_given_role,
        tuple(_aliases(entries, name)),
        tuple(Held(role, sources) for role, sources in _used(_roles(entries))),
        tuple(entries),
        tuple(dict.fromkeys(bearer.apart)),
    )


def _order(identity: Identity) -> tuple[object, ...]:
    return (-identity.quotes, -identity.statements, -len(identity.appearances), identity.name.casefold(), identity.name)


def _fullest(appearances: Sequence[Appearance]) -> str:
    """The longest name that is well attested; of those as long the most used, then the first.

    A place or an office that a slip of the pen has put before a name is no part of it, where there is the name alone.
    """
    used = Counter(_on_one_line(appearance.name.text) for appearance in appearances)
    most = max(used.values())
    attested = [name for name, count in used.items() if count * _WELL_ATTESTED >= most]
    clean = [name for name in attested if not _has_other_words(name_of(name))] or attested
    return max(clean, key=lambda name: (len(name_of(name).words), len(name_of(name).key), used[name]))


def _has_other_words(name: Name) -> bool:
    """Whether a name of somebody begins with the name of a place or body: "Wonosobo Rahmat Hidayat"."""
    first = name.words[0]
    return not name.body and (first in known.gazetteer or first in known.dateline_places) and first not in known.given


def _aliases(appearances: Sequence[Appearance], name: str) -> Iterator[Alias]:
    """The other names, most used first; those that differ in capitals alone are one."""
    uses = [
        (other, appearance.source)
        for appearance in appearances
        for other in (_on_one_line(appearance.name.text), *appearance.other_names)
    ]
    for other, sources in _used(uses):
        if other.casefold() != name.casefold():
            yield Alias(other, sources)


def _roles(appearances: Iterable[Appearance]) -> Iterator[tuple[str, str]]:
    for appearance in appearances:
        if appearance.role is not None:
            yield _on_one_line(appearance.role.text), appearance.source


def _used(uses: Iterable[tuple[str, str]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Words with the sources that use them, most used first; the first wording stands for those in other capitals."""
    wordings: dict[str, str] = {}
    sources: dict[str, dict[str, None]] = {}
    for words, source in uses:
        wordings.setdefault(words.casefold(), words)
        sources.setdefault(words.casefold(), {})[source] = None
    for folded in sorted(sources, key=lambda folded: -len(sources[folded])):
        yield wordings[folded], tuple(sources[folded])


def _on_one_line(text: str) -> str:
    return " ".join(text.split())

"""The model of people over many articles: who speaks in each, joined to persons, with the rules that did it."""

from collections.abc import Iterator
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.findings import Act


class Excerpt(NamedTuple):
    """Words of an article, verbatim, and where they stand in it."""

    text: str
    span: Span


class Appearance(NamedTuple):
    """What one person says in one article.

    ``source`` names the article, ``name`` is the fullest name there and ``role`` the fullest role; ``other_names`` are
    the further names by which the article calls the person, each once. ``acts`` are what is done by what is said,
    stating left out. ``place`` is where the article was filed, None where it does not say. ``rule`` says why the person
    of the article is the one whose appearance this is; empty where nothing had to be decided.
    """

    source: str
    name: Excerpt
    role: Excerpt | None
    other_names: tuple[str, ...]
    quotes: int
    statements: int
    acts: tuple[Act, ...]
    place: str | None = None
    rule: str = ""


class Apart(NamedTuple):
    """Somebody of a like name who is another person, or may be one, and the rule that says so."""

    name: str
    role: str | None
    rule: str


class Alias(NamedTuple):
    """Another name of a person, and the articles that use it."""

    name: str
    sources: tuple[str, ...]


class Held(NamedTuple):
    """A role of a person as articles word it, and which do so."""

    role: str
    sources: tuple[str, ...]


class Identity(NamedTuple):
    """One person, or body with a proper name, over all articles.

    ``name`` is the fullest name that is well attested, verbatim, ``role`` the role that most articles give. ``aliases``
    and ``roles`` have the most used first, ``appearances`` stand in the order of the articles. ``apart`` are people of
    like names who were kept apart.
    """

    name: str
    role: str | None
    aliases: tuple[Alias, ...]
    roles: tuple[Held, ...]
    appearances: tuple[Appearance, ...]
    apart: tuple[Apart, ...] = ()

    @property
    def quotes(self) -> int:
        """How many quotes there are of the person."""
        return sum(appearance.quotes for appearance in self.appearances)

    @property
    def statements(self) -> int:
        """How many reported statements."""
        return sum(appearance.statements for appearance in self.appearances)

    @property
    def acts(self) -> Iterator[Act]:
        """What is done by all that is said, stating left out."""
        return (act for appearance in self.appearances for act in appearance.acts)


class Unnamed(NamedTuple):
    """What is said by those whom no name is known of ("salah seorang warga"), and in how many articles."""

    articles: int
    quotes: int
    statements: int


class People(NamedTuple):
    """Who is quoted in a number of articles, most quoted first, and what is said by nobody of a name."""

    persons: tuple[Identity, ...]
    unnamed: Unnamed
    articles: int

"""Who is named: people, bodies and documents that can speak, with their names, roles and mentions."""

from __future__ import annotations

from dataclasses import dataclass

from kupang_cli.article import Article
from kupang_cli.findings import Person
from kupang_cli.segment import Layout


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone an article names."""

    people: tuple[Person, ...] = ()


def cast(article: Article, layout: Layout) -> Cast:
    """Find everyone the article names, with aliases resolved to the fullest name."""
    return Cast()

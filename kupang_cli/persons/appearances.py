"""Who speaks in one article, and how often: the appearances that persons are joined from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from kupang_cli.findings import Quote
from kupang_cli.persons.model import Appearance, Excerpt, Unnamed

if TYPE_CHECKING:
    from kupang_cli.article import Article, Span
    from kupang_cli.findings import Act, Analysis, Speaker, Statement

_MOST_NAMES = 4  # further names kept of one person in one article


def appearances(analysis: Analysis) -> Iterator[Appearance]:
    """An appearance for each speaker with a name, in the order in which they first have the word.

    ``analysis`` needs the sections "people", "quotes" and "statements", and "dateline" for the places.
    """
    article = analysis.article
    mentions = {person.name: person.mentions for person in analysis.people}
    line = analysis.dateline
    place = None if line is None or line.place is None else " ".join(article[line.place].split())
    for speaker, said in _by_speaker(analysis).items():
        if speaker.name is None:
            continue
        name = _excerpt(article, speaker.name)
        quotes = sum(isinstance(finding, Quote) for finding in said)
        acts: tuple[Act, ...] = tuple(finding.act for finding in said if finding.act != "state")
        yield Appearance(
            article.source,
            name,
            None if speaker.role is None else _excerpt(article, speaker.role),
            _other_names(article, name, mentions.get(speaker.name, ())),
            quotes,
            len(said) - quotes,
            acts,
            place,
        )


def unnamed(analysis: Analysis) -> Unnamed:
    """What an article has of those whose name it does not give, or whom it does not point to at all."""
    nameless = [finding for finding in _said(analysis) if finding.speaker is None or finding.speaker.name is None]
    quotes = sum(isinstance(finding, Quote) for finding in nameless)
    return Unnamed(int(bool(nameless)), quotes, len(nameless) - quotes)


def _said(analysis: Analysis) -> Iterator[Quote | Statement]:
    return chain(analysis.quotes, analysis.statements)


def _by_speaker(analysis: Analysis) -> dict[Speaker, list[Quote | Statement]]:
    found: dict[Speaker, list[Quote | Statement]] = {}
    for finding in sorted(_said(analysis), key=lambda finding: finding.span):
        if finding.speaker is not None:
            found.setdefault(finding.speaker, []).append(finding)
    return found


def _excerpt(article: Article, span: Span) -> Excerpt:
    return Excerpt(article[span], span)


def _other_names(article: Article, name: Excerpt, mentions: tuple[Span, ...]) -> tuple[str, ...]:
    """The names by which an article calls a person besides the fullest, in the order of the text."""
    texts = dict.fromkeys(" ".join(article[span].split()) for span in mentions)
    return tuple(text for text in texts if text.casefold() != " ".join(name.text.split()).casefold())[:_MOST_NAMES]

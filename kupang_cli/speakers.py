"""Who speaks: what to call a speaker, and the words of one speaker alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kupang_cli.article import Article, Span
    from kupang_cli.findings import Analysis, Quote, Speaker, Statement


def name_of(speaker: Speaker | None, mention: Span | None) -> Span | None:
    """What to call a speaker: the name, else the role, else the words that point to someone unnamed.

    None when nothing is known of who speaks.
    """
    return None if speaker is None else speaker.name or speaker.role or mention


def role_of(speaker: Speaker | None) -> Span | None:
    """The role to set beside a speaker's name; None for a speaker without a name, who is called by the role."""
    return None if speaker is None or speaker.name is None else speaker.role


def of_speaker(analysis: Analysis, name: str) -> Analysis:
    """What one speaker says: the analysis with the quotes and statements of those whom ``name`` names, and no others'.

    ``name`` is any part of the speaker's name (of the role, for a speaker without a name) or of the words that name the
    speaker beside a quote, in capitals or not. People stay whose name it is part of. Headline and dateline stay where
    anything is said; points, figures and dates stay as they are, notes go. Sections left out of ``analysis`` stay out.
    """
    quotes = tuple(quote for quote in analysis.quotes if _is_by(analysis.article, quote, name))
    statements = tuple(statement for statement in analysis.statements if _is_by(analysis.article, statement, name))
    speaks = bool(quotes or statements)
    return analysis._replace(
        headline=analysis.headline if speaks else None,
        dateline=analysis.dateline if speaks else None,
        people=tuple(person for person in analysis.people if _is_part(name, analysis.article[person.name])),
        quotes=quotes,
        statements=statements,
        notes=(),
    )


def _is_by(article: Article, said: Quote | Statement, name: str) -> bool:
    spans = (name_of(said.speaker, said.mention), said.mention)
    return any(_is_part(name, article[span]) for span in spans if span is not None)


def _is_part(name: str, words: str) -> bool:
    """Whether ``name`` is part of ``words``, capitals and the white space between words aside."""
    return " ".join(name.split()).casefold() in " ".join(words.split()).casefold()

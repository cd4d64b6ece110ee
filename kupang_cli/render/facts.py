"""What every way of showing an article says about it, put together once: speakers, places in the text, counts."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.findings import Analysis, Figure, Headline, Speaker, Summary
from kupang_cli.render.labels import Language, label

WORDS_A_MINUTE = 200


class Options(NamedTuple):
    """How to show: ``sections`` wanted, labels' ``language``, whether to ``explain`` each finding by its rule."""

    sections: tuple[str, ...]
    language: Language = "en"
    explain: bool = False
    full: bool = False

    def label(self, key: str) -> str:
        """The label for ``key`` in the language of the options."""
        return label(key, self.language)


def one_line(text: str) -> str:
    """Text of the article on one line: line breaks inside it shown as spaces."""
    return " ".join(text.split()) if "\n" in text or "\r" in text else text


def headline_text(article: Article, headline: Headline) -> str:
    """The headline as one line of text."""
    return one_line((article.title or "") if headline.span is None else article[headline.span])


def name_of(article: Article, speaker: Speaker | None, mention: Span | None) -> str | None:
    """What to call a speaker: the name, else the words that point to someone unnamed; None when nothing is known."""
    if speaker is None:
        return None
    if speaker.name is not None:
        return one_line(article[speaker.name])
    if speaker.role is not None:
        return one_line(article[speaker.role])
    return one_line(article[mention]) if mention is not None else None


def role_of(article: Article, speaker: Speaker | None) -> str | None:
    """The role of a named speaker."""
    if speaker is None or speaker.name is None or speaker.role is None:
        return None
    return one_line(article[speaker.role])


def paragraph_number(analysis: Analysis, offset: int) -> int:
    """The number, from 1, of the paragraph that holds ``offset``."""
    return max(1, bisect_right(analysis.paragraphs, offset, key=lambda paragraph: paragraph.span.start))


def word_count(text: str) -> int:
    """How many words a text has, by its white space."""
    return len(text.split())


def counts_by_speaker(analysis: Analysis) -> list[tuple[str, str | None, int, int]]:
    """Who speaks: name, role, number of quotes and of reported statements, most quoted first."""
    article = analysis.article
    quotes: Counter[str] = Counter()
    statements: Counter[str] = Counter()
    roles: dict[str, str | None] = {}
    for quote in analysis.quotes:
        name = name_of(article, quote.speaker, quote.mention)
        if name:
            quotes[name] += 1
            roles.setdefault(name, role_of(article, quote.speaker))
    for statement in analysis.statements:
        name = name_of(article, statement.speaker, statement.mention)
        if name:
            statements[name] += 1
            roles.setdefault(name, role_of(article, statement.speaker))
    order = sorted(roles, key=lambda name: (-quotes[name], -statements[name]))
    return [(name, roles[name], quotes[name], statements[name]) for name in order]


def counted(count: int, kind: str, options: Options) -> str:
    """A count with its label: "1 quote", "4 quotes"."""
    return f"{count} {options.label(kind if count == 1 else f'{kind} count')}"


def lead(analysis: Analysis) -> Span | None:
    """The first sentence of the report, where the headline is not drawn from it."""
    headline = analysis.headline
    if headline is None or headline.origin == "lead":
        return None
    end = headline.span.end if headline.span is not None else 0
    for sentence in analysis.sentences:
        if not sentence.boilerplate and sentence.span.start >= end:
            return sentence.span
    return None


def figure_value(figure: Figure) -> str:
    """The value of a figure as people read it: ``4,500,000,000`` or ``80.1``; a range as two."""
    value = f"{figure.value:,}"
    return value if figure.high is None else f"{value} – {figure.high:,}"


def joined(summary: Summary) -> str:
    """The chosen sentences joined by a space, as the JSON gives them."""
    return " ".join(summary.article[sentence.span] for sentence in summary.sentences)


def matches(article: Article, speaker: Speaker | None, mention: Span | None, wanted: str) -> bool:
    """Whether ``wanted`` is part of the speaker's name or of the words that name the speaker, in any case."""
    names: Sequence[str | None] = (
        name_of(article, speaker, mention),
        article[mention] if mention is not None else None,
    )
    return any(wanted.casefold() in one_line(name).casefold() for name in names if name)

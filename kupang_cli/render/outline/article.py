"""The outline of an article: its sections in reading order. Also what one speaker says, as part of one list."""

from __future__ import annotations

from kupang_cli.article import Article
from kupang_cli.findings import Analysis, Enumeration, Item
from kupang_cli.messages.catalogue import translated
from kupang_cli.render.labels import label
from kupang_cli.render.outline.blocks import (
    Beside,
    Block,
    NoteRow,
    Notes,
    People,
    PersonRow,
    PointList,
    PointRow,
    Points,
    Speakers,
)
from kupang_cli.render.outline.context import dates, figures
from kupang_cli.render.outline.opening import opening
from kupang_cli.render.outline.options import Options
from kupang_cli.render.outline.speech import paragraph_number, quotes, said, speaker_rows, spoken_row, statements
from kupang_cli.render.text import excerpt, first_words, one_line, source_text

_ORDINAL_PHRASE = 3  # words before an item's title that its number already says: "Pertama,", "Langkah kedua adalah"
_NOTED_WORDS = 8


def article_outline(analysis: Analysis, options: Options) -> list[Block]:
    """The blocks of an article; a section without findings has none."""
    shown = options.shown(analysis)
    arranged: tuple[Block | None, ...] = (
        opening(shown, options),
        (_speakers(analysis) if said(shown) else None) or _people(shown, options),
        quotes(shown, options),
        _points(shown, options),
        statements(shown, options),
        figures(shown, options),
        dates(shown, options),
        _notes(shown, options),
    )
    return [block for block in arranged if block]


def beside_outline(analysis: Analysis, options: Options) -> list[Block]:
    """What is said in an article, quoted and reported in the order of the text, as a piece of a list over inputs."""
    findings = sorted(said(options.shown(analysis)), key=lambda finding: finding.span)
    rows = tuple(spoken_row(analysis, finding, options) for finding in findings)
    return [Beside(rows, source_text(analysis.article))] if rows else []


def point_list(analysis: Analysis, points: Enumeration, options: Options) -> PointList:
    """An enumeration: its label, with the year it is for, and its items."""
    article = analysis.article
    title = excerpt(article, points.label) or label("unlabelled", options.language)
    if points.year is not None and str(points.year) not in title:
        title = f"{title} ({points.year})"
    row = _inline_row if points.kind == "inline" else _numbered_row
    reason = options.reason(points.rule, points.label or points.items[0].span)
    return PointList(title, tuple(row(article, item) for item in points.items), reason)


def _speakers(analysis: Analysis) -> Speakers:
    """Who speaks; nobody where the speaker of nothing said is stated."""
    rows = speaker_rows(analysis)
    return Speakers(rows if any(row.name for row in rows) else ())


def _people(analysis: Analysis, options: Options) -> People:
    article = analysis.article
    return People(
        PersonRow(
            one_line(article[person.name]),
            excerpt(article, person.role),
            len(person.mentions),
            options.reason(person.rule, person.name),
        )
        for person in analysis.people
    )


def _points(analysis: Analysis, options: Options) -> Points:
    return Points(point_list(analysis, points, options) for points in analysis.points)


def _inline_row(article: Article, item: Item) -> PointRow:
    after = one_line(article.text[item.title.end : item.span.end]).rstrip(" ,;.")
    return PointRow(None, one_line(article[item.title]), after, "")


def _numbered_row(article: Article, item: Item) -> PointRow:
    before = one_line(article.text[item.span.start : item.title.start])
    after = one_line(article.text[item.title.end : item.span.end])
    if not any(character.isalnum() for character in after):
        after = ""
    if len(before.split()) <= _ORDINAL_PHRASE:
        before = ""
    return PointRow(item.ordinal, one_line(article[item.title]), "", f"{before}…{after}" if before or after else "")


def _notes(analysis: Analysis, options: Options) -> Notes:
    """The notes; those that say the same of the same words once, with all their paragraphs."""
    rows: dict[tuple[str, str], NoteRow] = {}
    for note in analysis.notes:
        words = "" if note.span is None else first_words(one_line(analysis.article[note.span]), _NOTED_WORDS)
        message = translated(note.message, options.language)
        first = NoteRow(message, words, (), options.reason(note.code, note.span))
        row = rows.setdefault((note.message, words), first)
        if note.span is not None:
            paragraphs = (*row.paragraphs, paragraph_number(analysis, note.span.start))
            rows[note.message, words] = row._replace(paragraphs=paragraphs)
    return Notes(rows.values())

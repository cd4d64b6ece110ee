"""What is said and who says it: quotes, reported statements, how often each speaker has the word."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kupang_cli.article import Article, Span
from kupang_cli.findings import Analysis, Quote, Statement
from kupang_cli.render.labels import act_text
from kupang_cli.render.outline.blocks import Quotes, SpeakerRow, SpokenRow, Statements
from kupang_cli.render.outline.opening import is_drawn, lead_sentence
from kupang_cli.render.outline.options import Options
from kupang_cli.render.text import excerpt, one_line
from kupang_cli.speakers import name_of, role_of


def said(analysis: Analysis) -> list[Quote | Statement]:
    """Quotes, then reported statements."""
    return [*analysis.quotes, *analysis.statements]


def speaker_text(article: Article, finding: Quote | Statement) -> str | None:
    """What to call the speaker of something said, on one line; None when the speaker is not stated."""
    return excerpt(article, name_of(finding.speaker, finding.mention))


def role_text(article: Article, finding: Quote | Statement) -> str | None:
    """The role of a named speaker, on one line."""
    return excerpt(article, role_of(finding.speaker))


def paragraph_number(analysis: Analysis, offset: int) -> int:
    """The number, from 1, of the paragraph that holds ``offset``."""
    return max(1, bisect_right(analysis.paragraphs, offset, key=lambda paragraph: paragraph.span.start))


def speaker_rows(analysis: Analysis) -> list[SpeakerRow]:
    """Who speaks how often, most quoted first, those not stated last."""
    rows: dict[str | None, SpeakerRow] = {}
    for finding in said(analysis):
        name = speaker_text(analysis.article, finding)
        row = rows.get(name) or SpeakerRow(name, role_text(analysis.article, finding), 0, 0)
        quoted = isinstance(finding, Quote)
        rows[name] = row._replace(quotes=row.quotes + quoted, statements=row.statements + (not quoted))
    return sorted(rows.values(), key=lambda row: (row.name is None, -row.quotes, -row.statements))


def spoken_row(analysis: Analysis, finding: Quote | Statement, options: Options) -> SpokenRow:
    """Something said, with its speaker and its paragraph."""
    article = analysis.article
    opening, closing = _marks(article, finding)
    return SpokenRow(
        isinstance(finding, Quote),
        speaker_text(article, finding),
        role_text(article, finding),
        opening,
        one_line(article[finding.span]),
        closing,
        paragraph_number(analysis, finding.span.start),
        act_text(finding.act, options.language),
        options.reason(finding.rule, finding.span),
    )


def _marks(article: Article, finding: Quote | Statement) -> tuple[str, str]:
    """The marks before and after a quote, without the spaces inside them; a statement has none."""
    if not isinstance(finding, Quote):
        return "", ""
    (start, end), outer = finding.span, finding.outer
    return article.text[outer.start : start].strip(), article.text[end : outer.end].strip()


def quotes(analysis: Analysis, options: Options) -> Quotes:
    """The quotes in order."""
    return Quotes(spoken_row(analysis, quote, options) for quote in analysis.quotes)


def statements(analysis: Analysis, options: Options) -> Statements | None:
    """The reported statements but for those that stand above already, as title, lead or points; None for none."""
    rows: list[SpokenRow] = []
    above: list[int] = []
    lead, stretches = lead_sentence(analysis), _shown_above(analysis)
    for statement in analysis.statements:
        span = statement.span
        if span == lead or 2 * _covered(span, stretches) > span.end - span.start:
            above.append(paragraph_number(analysis, span.start))
        else:
            rows.append(spoken_row(analysis, statement, options)._replace(role=None))  # the role stands by who speaks
    return Statements(tuple(rows), tuple(above)) if rows else None


def _shown_above(analysis: Analysis) -> list[Span]:
    """The title and the items of the points, in text order."""
    headline = analysis.headline
    stretches = [item.span for points in analysis.points for item in points.items]
    if headline is not None and headline.span is not None and not is_drawn(headline):
        stretches.append(headline.span)
    return sorted(stretches)


def _covered(span: Span, stretches: Sequence[Span]) -> int:
    """How many characters of ``span`` stand in ``stretches``, which are in text order."""
    covered = 0
    for index in range(max(0, bisect_right(stretches, span) - 1), len(stretches)):
        if stretches[index].start >= span.end:
            break
        covered += max(0, min(span.end, stretches[index].end) - max(span.start, stretches[index].start))
    return covered

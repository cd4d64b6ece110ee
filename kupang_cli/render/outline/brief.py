"""The outline of an article in a few lines."""

from __future__ import annotations

from kupang_cli.findings import Analysis
from kupang_cli.render.outline.article import point_list
from kupang_cli.render.outline.blocks import Block, Brief, SpeakerRow, SpokenRow
from kupang_cli.render.outline.opening import where_and_when
from kupang_cli.render.outline.options import Options
from kupang_cli.render.outline.speech import said, speaker_rows, spoken_row
from kupang_cli.render.text import headline_text, source_text

_MOST_SPEAKERS = 4
_GOOD_LENGTH, _LENGTH_STEP = 140, 60  # characters of the quote to show, and those by which one is hardly better


def brief_outline(analysis: Analysis, options: Options) -> list[Block]:
    """One block: where and when, headline, speakers, numbered points, the strongest quote; none for nothing to say."""
    shown = options.shown(analysis)
    headline = analysis.headline
    if headline is None and not shown.quotes and not analysis.points:
        return []
    return [
        Brief(
            where_and_when(analysis),
            source_text(analysis.article) if options.beside else None,
            None if headline is None else headline_text(analysis.article, headline),
            _speakers(analysis) if said(shown) else (),
            tuple(point_list(analysis, points, options) for points in analysis.points if points.kind != "inline"),
            _strongest_quote(shown, options),
        )
    ]


def _speakers(analysis: Analysis) -> tuple[SpeakerRow, ...]:
    """Those who speak most: who are quoted, or where nobody is quoted, reported."""
    named = [row for row in speaker_rows(analysis) if row.name]
    return tuple([row for row in named if row.quotes] or named)[:_MOST_SPEAKERS]


def _strongest_quote(analysis: Analysis, options: Options) -> SpokenRow | None:
    """The quote to show where there is room for one: of a named speaker, of middling length, early; None for none."""

    def weight(index: int) -> tuple[bool, int, int]:
        quote = analysis.quotes[index]
        named = quote.speaker is not None and quote.speaker.name is not None
        return (not named, abs(quote.span.end - quote.span.start - _GOOD_LENGTH) // _LENGTH_STEP, index)

    if not analysis.quotes:
        return None
    return spoken_row(analysis, analysis.quotes[min(range(len(analysis.quotes)), key=weight)], options)

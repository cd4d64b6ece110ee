"""A check as plain text: changed words as [-of the source-]{+of the draft+}. Needs no Rich."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kupang_cli.messages.languages import Language
from kupang_cli.render.labels import label
from kupang_cli.render.outline.check_blocks import (
    Context,
    Counts,
    Doubtful,
    FigureRow,
    Piece,
    Place,
    QuoteRow,
    Row,
    Sound,
    Unsound,
    is_marked,
)
from kupang_cli.render.text import first_words
from kupang_cli.render.verdict_labels import verdict_label

_SHOWN = 12  # words of a quote that is as its source has it


def _counts(block: Counts, language: Language) -> Iterator[str]:
    for row in block.rows:
        yield f"{row.label} ({row.total}): {', '.join(f'{count} {verdict}' for count, verdict, _ in row.verdicts)}"
    yield f"{verdict_label('against', language)}: {', '.join(block.against)}"


def _unsound(block: Unsound, language: Language) -> Iterator[str]:
    yield f"{verdict_label('unsound', language)} ({len(block)})"
    if is_marked(block):
        source, draft = verdict_label("of the source", language), verdict_label("of the draft", language)
        yield f"  {diff((Piece('theirs', '', source), Piece('ours', '', draft)))}"
    yield from _in_full(block, language)


def _doubtful(block: Doubtful, language: Language) -> Iterator[str]:
    yield f"{verdict_label('doubtful', language)} ({len(block)})"
    yield from _in_full(block, language)


def _sound(block: Sound, language: Language) -> Iterator[str]:
    """A line each, in columns: paragraph, verdict, words, source."""
    yield f"{verdict_label('sound', language)} ({len(block)})"
    for row in block:
        words = first_words(row.words, _SHOWN) if isinstance(row, QuoteRow) else _equation(row)
        cells = (f"¶{row.paragraph}", row.verdict, words, "; ".join((_place(row.place), *row.remarks)))
        yield "  " + "\t".join(cell.replace("\t", " ") for cell in cells) + _why(row.reason)


def _equation(row: FigureRow) -> str:
    theirs = row.ours.text if row.theirs is None else row.theirs.text
    return row.ours.text if theirs == row.ours.text else f"{row.ours.text} = {theirs}"


def _in_full(rows: Iterable[Row], language: Language) -> Iterator[str]:
    for row in rows:
        remarks = f" ({'; '.join(row.remarks)})" if row.remarks else ""
        yield f"  ¶{row.paragraph} {row.verdict}{remarks}{_why(row.reason)}"
        yield from _quote(row, language) if isinstance(row, QuoteRow) else _figure(row, language)


def _quote(row: QuoteRow, language: Language) -> Iterator[str]:
    draft = f"{verdict_label('draft', language)}: " if row.whose else ""
    yield f"    {diff(row.pieces)} — {draft}{row.who or label('not stated', language)}"
    if row.place is not None:
        yield f"    {_place(row.place)}{f' — {row.whose}' if row.whose else ''}"


def _figure(row: FigureRow, language: Language) -> Iterator[str]:
    yield f"    {diff(row.pieces)}"
    yield f"    {verdict_label('draft', language)}: {_marked(row.ours)}"
    if row.place is not None and row.theirs is not None:
        yield f"    {_place(row.place)}: {_marked(row.theirs)}"


def _marked(context: Context) -> str:
    return f"{context.before}[[{context.text}]]{context.after}"


def diff(pieces: Iterable[Piece]) -> str:
    """The words of the draft, those of the source in brackets before them where they are others."""
    marks = {"same": ("", ""), "theirs": ("[-", "-]"), "ours": ("{+", "+}")}
    return "".join(f"{piece.before}{marks[piece.kind][0]}{piece.text}{marks[piece.kind][1]}" for piece in pieces)


def _place(place: Place | None) -> str:
    return "" if place is None else f"{place.source} ¶{place.paragraph}"


def _why(reason: str) -> str:
    return f"  [{reason}]" if reason else ""


LINES: dict[type[Any], Callable[[Any, Language], Iterable[str]]] = {
    Counts: _counts,
    Unsound: _unsound,
    Doubtful: _doubtful,
    Sound: _sound,
}

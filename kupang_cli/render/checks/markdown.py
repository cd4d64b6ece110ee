"""A check in Markdown: words of the source that the draft changed are struck out, the draft's in bold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from kupang_cli.messages.languages import Language
from kupang_cli.render.labels import label
from kupang_cli.render.markdown_text import escape, escape_inside
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
_MARKS = {"same": ("", ""), "theirs": ("~~", "~~"), "ours": ("**", "**")}


def _counts(block: Counts, language: Language) -> Iterator[list[str]]:
    lines = [
        f"- **{row.label} ({row.total})**: {', '.join(f'{count} {verdict}' for count, verdict, _ in row.verdicts)}"
        for row in block.rows
    ]
    against = ", ".join(f"*{escape_inside(name)}*" for name in block.against)
    yield [*lines, f"- **{verdict_label('against', language)}**: {against}"]


def _unsound(block: Unsound, language: Language) -> Iterator[list[str]]:
    yield [f"## {verdict_label('unsound', language)} ({len(block)})"]
    if is_marked(block):
        source, draft = verdict_label("of the source", language), verdict_label("of the draft", language)
        yield [_diff((Piece("theirs", "", source), Piece("ours", "", draft)))]
    yield from _in_full(block, language)


def _doubtful(block: Doubtful, language: Language) -> Iterator[list[str]]:
    yield [f"## {verdict_label('doubtful', language)} ({len(block)})"]
    yield from _in_full(block, language)


def _sound(block: Sound, language: Language) -> Iterator[list[str]]:
    yield [f"## {verdict_label('sound', language)} ({len(block)})"]
    lines = []
    for row in block:
        words = escape_inside(first_words(row.words, _SHOWN)) if isinstance(row, QuoteRow) else _equation(row)
        remarks = "; ".join((_place(row.place), *map(escape_inside, row.remarks)))
        lines.append(f"- ¶{row.paragraph} {row.verdict}: {words} ({remarks}){_why(row.reason)}")
    yield lines


def _equation(row: FigureRow) -> str:
    theirs = row.ours.text if row.theirs is None else row.theirs.text
    ours = escape_inside(row.ours.text)
    return ours if theirs == row.ours.text else f"{ours} = {escape_inside(theirs)}"


def _in_full(rows: Iterable[Row], language: Language) -> Iterator[list[str]]:
    for row in rows:
        remarks = f" ({'; '.join(map(escape_inside, row.remarks))})" if row.remarks else ""
        yield [f"**¶{row.paragraph} {row.verdict}**{remarks}{_why(row.reason)}"]
        yield from _quote(row, language) if isinstance(row, QuoteRow) else _figure(row, language)


def _quote(row: QuoteRow, language: Language) -> Iterator[list[str]]:
    draft = f"{verdict_label('draft', language)}: " if row.whose else ""
    lines = [f"> {_diff(row.pieces)}", ">", f"> — {draft}{escape(row.who or label('not stated', language))}"]
    if row.place is not None:
        whose = f" — {escape_inside(row.whose)}" if row.whose else ""
        lines += [">", f"> {_place(row.place)}{whose}"]
    yield lines


def _figure(row: FigureRow, language: Language) -> Iterator[list[str]]:
    yield [_diff(row.pieces)]
    lines = [f"- {verdict_label('draft', language)}: {_marked(row.ours)}"]
    if row.place is not None and row.theirs is not None:
        lines.append(f"- {_place(row.place)}: {_marked(row.theirs)}")
    yield lines


def _marked(context: Context) -> str:
    return f"{escape_inside(context.before)}**{escape_inside(context.text)}**{escape_inside(context.after)}"


def _diff(pieces: Iterable[Piece]) -> str:
    """The words of the draft, those of the source before them where they are others."""
    words = "".join(
        f"{escape_inside(piece.before)}{_MARKS[piece.kind][0]}{escape_inside(piece.text)}{_MARKS[piece.kind][1]}"
        for piece in pieces
    )
    return words.replace("~~**", "~~ **")


def _place(place: Place | None) -> str:
    return "" if place is None else f"*{escape_inside(place.source)}* ¶{place.paragraph}"


def _why(reason: str) -> str:
    return f" `{reason}`" if reason else ""


PARAGRAPHS: dict[type[Any], Callable[[Any, Language], Iterable[list[str]]]] = {
    Counts: _counts,
    Unsound: _unsound,
    Doubtful: _doubtful,
    Sound: _sound,
}

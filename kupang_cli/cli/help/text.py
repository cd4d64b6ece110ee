"""Help laid out for the terminal: two columns, or one below the other where it is narrow."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Any

from kupang_cli.cli.config import config_path
from kupang_cli.cli.help.page import Entry, page_of, usage_of
from kupang_cli.messages.catalogue import translated
from kupang_cli.messages.languages import Language, spoken
from kupang_cli.messages.message import Message

_NARROWEST, _WIDEST = 40, 100
_TWO_COLUMNS = 70  # columns from which on what is said of a thing stands beside it
_WIDEST_TERM = 27  # with its indent and two blanks behind; a longer one has a line of its own
_INDENT, _DEEPER = 2, 6


def help_text(context: Any) -> str:
    """The help of a command in the language of the run, for the width of the terminal."""
    language, width = spoken.get(), _width()
    page = page_of(context, language)
    lines = [*usage_lines(page.name, page.usage, language, width), "", *_wrapped(page.says, width, _INDENT)]
    for section in page.sections:
        lines += ["", f"{section.heading}:", *_rows(section.entries, width)]
    if page.examples:
        lines += ["", translated(Message("Examples:"), language), *_stacked(page.examples, width)]
    if context.parent is None:
        settings = Entry(config_path(), translated(Message("Language, width, method and pager, in TOML."), language))
        lines += ["", translated(Message("Settings:"), language), *_stacked([settings], width)]
    lines += ["", translated(Message("Exit status:"), language), *_rows(page.statuses, width)]
    return "\n".join(lines) + "\n"


def usage_text(context: Any) -> str:
    """The line that says how a command is called, in the language of the run."""
    language = spoken.get()
    return "\n".join(usage_lines(context.command_path, usage_of(context, language), language, _width())) + "\n"


def usage_lines(name: str, usage: str, language: Language, width: int) -> list[str]:
    """The usage of a command in lines."""
    line = translated(Message("Usage: {name} {arguments}", name=name, arguments=usage), language)
    return wrap(line, width, subsequent_indent=" " * _DEEPER, break_long_words=False, break_on_hyphens=False)


def _width() -> int:
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def _rows(entries: Sequence[Entry], width: int) -> list[str]:
    if width < _TWO_COLUMNS and any(len(entry.term) > _DEEPER for entry in entries):
        return _stacked(entries, width)
    column = min(_WIDEST_TERM, max(len(entry.term) for entry in entries) + _INDENT + 2)
    return [line for entry in entries for line in _beside(entry, column, width)]


def _stacked(entries: Sequence[Entry], width: int) -> list[str]:
    return [line for entry in entries for line in (" " * _INDENT + entry.term, *_wrapped(entry.says, width, _DEEPER))]


def _beside(entry: Entry, column: int, width: int) -> Iterator[str]:
    term = " " * _INDENT + entry.term
    said = _wrapped(entry.says, width, column)
    if len(term) + 2 > column:
        yield term
        yield from said
    else:
        yield term.ljust(column) + "".join(said[:1]).lstrip()
        yield from said[1:]


def _wrapped(text: str, width: int, indent: int) -> list[str]:
    blank = " " * indent
    return wrap(
        text, width, initial_indent=blank, subsequent_indent=blank, break_long_words=False, break_on_hyphens=False
    )

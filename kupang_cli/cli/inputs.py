"""What a command reads: the names on the command line, or standard input, and how."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

import typer

from kupang_cli.cli import values
from kupang_cli.errors import UsageError

if TYPE_CHECKING:
    from kupang_cli.cli.groups import Reading
    from kupang_cli.cli.values import Layout
    from kupang_cli.reading.options import ReadingOptions


class Inputs(NamedTuple):
    """What to read and how: file names, addresses or ``-``, each folder replaced by its files."""

    names: list[str]
    options: ReadingOptions


def inputs_of(
    context: typer.Context, files: list[str] | None, reading: Reading, layout: Layout, title: str | None = None
) -> Inputs:
    """The files named, or standard input where something is piped in; else the usage on standard error.

    None of them may be the file to write to. Raises UsageError where nothing is named, with the usage.
    """
    if not files and (sys.stdin is None or sys.stdin.isatty()):
        sys.stderr.write(context.get_usage() + "\n")
        raise UsageError("name a FILE, or pipe text in; see {command} --help", command=context.command_path)
    from kupang_cli.reading.articles import inputs

    names = inputs(files or ["-"])
    values.check_output_is_no_input(layout, names)
    return Inputs(names, values.reading_options(names, reading, title))

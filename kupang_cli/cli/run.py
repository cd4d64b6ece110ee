"""Each input in order, what is made of it written; errors told one line each; the exit status of it all."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from kupang_cli.cli.values import UsageError
from kupang_cli.cli.writers import Failed, Writer
from kupang_cli.errors import KupangError
from kupang_cli.render.streams import complain, on_terminal, open_missing_streams

if TYPE_CHECKING:
    from kupang_cli.article import Article
    from kupang_cli.reading.options import ReadingOptions


class Inputs(NamedTuple):
    """What to read, file names or ``-``, and how."""

    names: list[str]
    options: ReadingOptions


def run(inputs: Inputs, make: Callable[[Article], Any], writer: Writer, nothing: str = "") -> None:
    """Read each input in order and have ``writer`` write what ``make`` makes of it.

    What cannot be read or made is told, and the rest go on. Raises Failed in the end if there was such an input; else
    ``nothing`` is said if the writer is empty.
    """
    from kupang_cli.reading.articles import read
    from kupang_cli.render.progress import Progress

    failed = False
    with Progress(len(inputs.names)) as progress:
        for number, name in enumerate(inputs.names, 1):
            progress.at(number, name)
            try:
                article = read(name, inputs.options)
                made = make(article)
            except KupangError as error:
                progress.hide()
                complain(f"{name}: {error}")
                failed = True
                continue
            if on_terminal():
                progress.hide()
            writer.write(article, made)
    writer.end()
    if failed:
        raise Failed
    if writer.empty:
        complain(nothing)


def exit_status(program: Callable[..., object]) -> int:
    """Run the Typer program: 0, 1 an input failed, 2 wrong usage, 130 interrupted; what went wrong is said by now."""
    open_missing_streams()
    try:
        status = program(standalone_mode=False)
    except Failed:
        return 1
    except UsageError as error:
        complain(str(error))
        return 2
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except (BrokenPipeError, SystemExit):  # Typer leaves by SystemExit when it meets a closed pipe
        _silence()
        return 0
    except OSError as error:
        complain(f"standard output: {error.strerror or error}")
        _silence()
        return 1
    except Exception as error:
        # What Typer finds wrong with the arguments has this method, and a class that Typer keeps to itself.
        message = getattr(error, "format_message", None)
        if message is None:
            raise
        complain(f"{message().rstrip('.')}; see kupang --help")
        return 2
    return status if isinstance(status, int) else 0


def _silence() -> None:
    """Let nothing more be written to a standard output that is gone."""
    import os

    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

"""Each input in order, what is made of it written; errors told one line each; the exit status of it all."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from kupang_cli.cli.inputs import Inputs
from kupang_cli.cli.language import program_language
from kupang_cli.cli.outputs import Failed
from kupang_cli.cli.values import Layout
from kupang_cli.cli.writers import Writer, record_writer
from kupang_cli.errors import KupangError, UsageError
from kupang_cli.messages.languages import spoken
from kupang_cli.messages.message import Message
from kupang_cli.reading.draft import Unread
from kupang_cli.render.streams import complain, on_terminal, open_missing_streams

if TYPE_CHECKING:
    from kupang_cli.article import Article
    from kupang_cli.render.progress import Progress


class Job(NamedTuple):
    """What is made of each article, who writes it, and what is said if there was nothing to write."""

    make: Callable[[Article], Any]
    writer: Writer
    nothing: str = ""


def run(inputs: Inputs, job_for: Callable[[bool], Job]) -> None:
    """Read the articles of the inputs in order and have written what is made of each.

    ``job_for`` is told whether there are several, so that each can be named: several inputs, or one that goes on behind
    its first article. What cannot be read or made is told, and the rest go on. Raises Failed in the end if there was
    such a thing.
    """
    from kupang_cli.render.progress import Progress

    failed = False
    with contextlib.ExitStack() as leaving:
        with Progress(len(inputs.names)) as progress:
            articles = _read(inputs, progress)
            looked_at = [*islice(articles, 0 if len(inputs.names) > 1 else 2)]
            job = job_for(len(inputs.names) > 1 or len(looked_at) > 1)
            leaving.callback(job.writer.abandon)
            for article in chain(looked_at, articles):
                unread = article if isinstance(article, Unread) else _done(job, article, progress)
                if unread is not None:
                    progress.hide()
                    complain(unread.why, unread.source)
                    failed = True
        job.writer.end()
    if failed:
        raise Failed
    if job.writer.empty:
        complain(job.nothing)


def run_records(inputs: Inputs, layout: Layout, suffix: str, make: Callable[[Article], str], header: str = "") -> None:
    """The same for records: ``suffix`` is that of the files they go to, ``header`` stands before the first."""
    run(inputs, lambda _: Job(make, record_writer(layout, suffix, header)))


def articles_of(inputs: Inputs) -> tuple[list[Article], list[Unread]]:
    """Every article of the inputs, and what could not be read."""
    from kupang_cli.render.progress import Progress

    found: list[Article] = []
    unread: list[Unread] = []
    with Progress(len(inputs.names)) as progress:
        for article in _read(inputs, progress):
            if isinstance(article, Unread):
                unread.append(article)
            else:
                found.append(article)
    return found, unread


def _read(inputs: Inputs, progress: Progress) -> Iterator[Article | Unread]:
    """Every article of every input, and what could not be read."""
    from kupang_cli.reading.articles import read_articles

    for number, name in enumerate(inputs.names, 1):
        progress.at(number, name)
        try:
            for article in read_articles(name, inputs.options):
                progress.at(number, article.source)
                yield article
        except KupangError as error:
            yield Unread(name, error.message)


def _done(job: Job, article: Article, progress: Progress) -> Unread | None:
    """Write what is made of an article; or why nothing can be."""
    try:
        made = job.make(article)
    except KupangError as error:
        return Unread(article.source, error.message)
    if on_terminal():
        progress.hide()
    job.writer.write(article, made)
    return None


def exit_status(program: Callable[..., object]) -> int:
    """Run the Typer program: 0, 1 an input failed, 2 wrong usage, 130 interrupted; what went wrong is said by now."""
    open_missing_streams()
    spoken.set(program_language(sys.argv[1:]))
    try:
        status = program(prog_name="kupang", standalone_mode=False)
    except Failed:
        return 1
    except UsageError as error:
        complain(error.message)
        return 2
    except (KeyboardInterrupt, typer.Abort):
        return 130
    except (BrokenPipeError, SystemExit):  # Typer leaves by SystemExit when it meets a closed pipe
        _silence()
        return 0
    except OSError as error:
        complain(Message("standard output: {why}", why=error.strerror or error))
        _silence()
        return 1
    except Exception as error:
        from kupang_cli.cli.wrong_usage import wrong_usage

        said = wrong_usage(error)
        if said is None:
            raise
        complain(said)
        return 2
    return status if isinstance(status, int) else 0


def _silence() -> None:
    """Let nothing more be written to a standard output that is gone."""
    import os

    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

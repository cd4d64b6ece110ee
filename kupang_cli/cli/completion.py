"""What is offered for ``--speaker`` where ``kupang show FILES --speaker`` is being typed: who speaks in those files."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kupang_cli.article import Article

_MOST_FILES = 40
_MOST_BYTES = 400_000  # of all files together
_PATIENCE = 1.0  # seconds of work


def speakers_in(files: Sequence[str], incomplete: str) -> list[str]:
    """The names of those who speak in the first of the files, most quoted first, of which a word begins so.

    It works for about a second at most; files that cannot be read, addresses and standard input are passed over.
    """
    from kupang_cli.analysis import analyze
    from kupang_cli.persons.asking import Asked
    from kupang_cli.persons.index import NEEDED, PersonIndex

    index = PersonIndex()
    until = time.process_time() + _PATIENCE
    for article in _articles(files):
        if time.process_time() > until:
            break
        index.add(analyze(article, NEEDED))
    names = [" ".join(identity.name.split()) for identity in index.people().persons]
    asked = Asked(incomplete)
    return [name for name in names if not asked.words or asked.of_name(name) is not None]


def _articles(files: Sequence[str]) -> Iterator[Article]:
    """The articles of the files that are there and small enough together."""
    from kupang_cli.reading.articles import inputs, read_articles
    from kupang_cli.reading.draft import Unread
    from kupang_cli.reading.options import ReadingOptions

    left = _MOST_BYTES
    for name in inputs([name for name in files if Path(name).exists()])[:_MOST_FILES]:
        with contextlib.suppress(Exception):  # of a file that cannot be read nothing is offered
            left -= Path(name).stat().st_size
            if left < 0:
                return
            for article in read_articles(name, ReadingOptions()):
                if not isinstance(article, Unread):
                    yield article


def quoted_for_shell(name: str) -> str:
    """A name as the completion script of the shell at work needs it: bash alone puts in words as they are offered."""
    return name.replace(" ", "\\ ") if os.environ.get("_KUPANG_COMPLETE") == "complete_bash" else name

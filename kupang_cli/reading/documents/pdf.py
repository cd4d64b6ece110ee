"""Reads a PDF file in a process of its own: a small file may unfold to more than any machine holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

from kupang_cli.article import Metadata
from kupang_cli.errors import ReadError
from kupang_cli.messages.message import Message
from kupang_cli.reading.documents.pdf_text import draft_of
from kupang_cli.reading.draft import Draft

PATIENCE = 30  # seconds; a hundred full pages take about five
LARGEST_MEMORY = 1_500_000_000  # bytes of address space, where the system can bound it
_TOO_MUCH = Message(
    "it takes more time or memory than an article does; print its pages to a new PDF file and read that"
)
_CHILD = "from kupang_cli.reading.documents.pdf import answer; answer()"


def read_pdf(data: bytes) -> Draft:
    """The text of a PDF file: paragraphs parted by empty lines, their lines joined, columns one after the other.

    Running headers and footers, page numbers, footnotes and their raised marks are left out. A word that a hyphen
    parts at a line's end is joined where that is certain; ligatures are given as letters; else the letters are those
    of the file. Raises ReadError where there is no text to read, where it takes more than ``PATIENCE`` seconds or
    ``LARGEST_MEMORY``, and where pypdfium2 is not installed.
    """
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        done = subprocess.run(  # noqa: S603  # this very program
            [sys.executable, "-P", "-c", _CHILD], input=data, capture_output=True, timeout=PATIENCE, env=environment
        )
        answered = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        raise ReadError(_TOO_MUCH) from None
    except OSError as error:
        raise ReadError("no process to read it in can be started: {why}", why=error.strerror or error) from None
    if answered["why"] is not None:
        template, values = answered["why"]
        raise ReadError(template, **values)
    title = answered["title"]
    return Draft(answered["text"], None if title is None else Metadata(title=title))


def answer() -> None:
    """Read the PDF file on standard input and write what it holds, or why not, as JSON: what the process does."""
    _bound_memory()
    answered: dict[str, Any] = {"text": "", "title": None, "why": None}
    try:
        draft = draft_of(sys.stdin.buffer.read())
        answered |= {"text": draft.text, "title": draft.metadata and draft.metadata.title}
    except ReadError as error:
        answered["why"] = error.message.template, error.message.values
    except MemoryError:
        answered["why"] = _TOO_MUCH.template, _TOO_MUCH.values
    sys.stdout.write(json.dumps(answered))  # ASCII, whatever the encoding of the stream


def _bound_memory() -> None:
    """Bound the memory and the time of this process, on systems that have such bounds."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (LARGEST_MEMORY, LARGEST_MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
    except (ImportError, ValueError, OSError):
        return

"""Quote marks: which characters open and close a quoted stretch, and where a stretch ends when a mark is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kupang_cli.article import Span

_OPEN = "“„«"
_CLOSE = "”»"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quote marks: ``outer`` takes in the marks, ``inner`` does not.

    ``closed`` is False where the closing mark is missing and the end was settled by other means.
    """

    outer: Span
    inner: Span
    closed: bool
    rule: str


def quotations(text: str, start: int, end: int) -> Iterator[Quotation]:
    """The outermost quoted stretches of the paragraph ``text[start:end]``, in order; marks reset at its end."""
    opened: int | None = None
    for position in range(start, end):
        character = text[position]
        if opened is None:
            if character in _OPEN or character in '"”':
                opened = position
        elif character in _CLOSE or character == '"':
            yield Quotation(Span(opened, position + 1), Span(opened + 1, position), True, "paired-marks")
            opened = None
    if opened is not None and opened + 1 < end:
        yield Quotation(Span(opened, end), Span(opened + 1, end), False, "open-to-paragraph-end")

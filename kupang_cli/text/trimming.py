"""Spans without the white space around them."""

from __future__ import annotations

from kupang_cli.article import Span


def past_space(text: str, start: int, end: int) -> int:
    """Where the white space that begins at ``start`` ends, ``end`` at the latest."""
    while start < end and text[start].isspace():
        start += 1
    return start


def before_space(text: str, start: int, end: int) -> int:
    """Where the white space that ends at ``end`` begins, ``start`` at the earliest."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    start = past_space(text, *span)
    return Span(start, before_space(text, start, span.end))

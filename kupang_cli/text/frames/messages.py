"""What a messenger sets around a text: who sent it when, that it was sent on, where it comes from."""

from __future__ import annotations

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.frames.line import Line

_SENT = (
    r"(?:\[\d{1,2}[.:]\d{2}(?:[.:]\d{2})?,? \d{1,2}/\d{1,2}/\d{2,4}\] [^:\n]{1,60}:"
    r"|\[\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}[.:]\d{2}(?:[.:]\d{2})?\] [^:\n]{1,60}:"
    r"|\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}[.:]\d{2} - [^:\n]{1,60}:)(?=\s|$)"
)


def sent_end(text: str, span: Span) -> int:
    """Where the head of a message ends that a stretch begins with, "[10.15, 5/1/2026] Humas:"; its start for none."""
    if text[span.start] != "[" and not text[span.start].isdigit():
        return span.start
    match = compiled(_SENT).match(text, *span)
    return match.end() if match else span.start


def is_of_messenger(text: str, span: Span) -> bool:
    """Whether a line is a messenger's: "Diteruskan", or an emphasised source: "_Sumber: Humas_"."""
    line = Line(text, span)
    if not line.is_short or line.is_sentence:
        return False
    emphasised = line.span != line.whole and line.has_colon and line.label in known.sources_of_text
    return emphasised or line.lower.strip(" ↪➡:") in known.forwarded or sent_end(text, span) == span.end

"""What options can be, where the choice is among a few words, and those in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.messages.message import Message

COLORS = ("auto", "always", "never")
FORMATS = ("md", "csv")
EXPORTS = (".svg", ".html")
SCHEMAS = ("show", "summarize", "people", "check")  # the commands with --json
NARROWEST, WIDEST = 20, 1000  # columns of a page


def meant(word: str, known: Sequence[str]) -> Message:
    """What may have been meant by a word, or everything that can be."""
    from difflib import get_close_matches

    close = get_close_matches(word.lower(), known, n=1)
    if close:
        return Message("did you mean {known}?", known=close[0])
    return Message("there are {known}", known=", ".join(known))


def either(choices: Sequence[str]) -> Message:
    """Choices in words: "auto, always or never"."""
    *rest, last = choices
    if len(rest) == 1:
        return Message("{one} or {other}", one=rest[0], other=last)
    return Message("{choices} or {last}", choices=", ".join(rest), last=last)

"""What is done to a text before any offset exists: exactly what the JSON contract says, and no more."""

from __future__ import annotations

import re

# A whole escape sequence: OSC, DCS, SOS, PM and APC strings with their terminator, CSI, and the short kind. The
# one-character C1 introducers are left to the control characters below: in broken encodings they stand for quote marks.
_ESCAPE = re.compile(r"\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-~]")
_LINE_END = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\xad]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """The text without whole escape sequences, control, bidi and zero-width characters, its line ends line feeds.

    Lone surrogates become U+FFFD; nothing is normalised or stripped.
    """
    if "\x1b" in text:
        text = _ESCAPE.sub("", text)
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    return _SURROGATE.sub("\ufffd", text)


def on_one_line(text: str | None) -> str | None:
    """The text cleaned, its white space single blanks; None where nothing is left."""
    return None if text is None else " ".join(clean(text).split()) or None

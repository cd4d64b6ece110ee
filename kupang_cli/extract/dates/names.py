"""Days that something is called by: "Jalan 17 Agustus", "Universitas 17 Agustus 1945"."""

from __future__ import annotations

from kupang_cli.language.vocabulary import vocabulary as known

_REACH = 24  # code points back to the word before a day


def in_name(text: str, start: int) -> bool:
    """Whether the day that begins at ``start`` is part of a name."""
    before = text[max(0, start - _REACH) : start].split()
    return (
        bool(before)
        and text[start - 1].isspace()
        and before[-1].lower() in known.named_after_days
        and before[-1][0].isupper()
    )

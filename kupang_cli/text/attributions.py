"""Where words of saying open beside quote marks: "katanya", "kata Rahmat", "ujar dia"."""

from __future__ import annotations

import re

from kupang_cli.language.shapes import before_nya
from kupang_cli.language.vocabulary import vocabulary as known

_TWO_WORDS = r"([^\W\d_]+)(?:\s+([^\W\d_]+))?"
_AFTER_SPEECH = re.compile(rf"(?<=[,.?!…])['’‘´]?\s*{_TWO_WORDS}")
_AFTER_MARK = re.compile(rf"[,.]?\s*{_TWO_WORDS}")
_WITH_CAPITAL = re.compile(r"([A-Z][^\W\d_]+)(?:\s+([^\W\d_]+))?")


def attribution_within(text: str, start: int, end: int) -> int | None:
    """Where a comma or stop is followed by an attribution ("..., katanya") in ``[start, end)``; None where none is."""
    for match in _AFTER_SPEECH.finditer(text, start, end):
        if _attributes(match[1], match[2]):
            return match.start()
    return None


def attribution_follows(text: str, position: int, end: int) -> bool:
    """Whether an attribution follows what ends at ``position``, a comma or stop between them or none."""
    match = _AFTER_MARK.match(text, position, end)
    return match is not None and _attributes(match[1], match[2])


def capital_attribution_at(text: str, position: int, end: int) -> bool:
    """Whether an attribution opens at ``position`` with a capital: "Ungkap Kapolres", "Tambahnya."."""
    match = _WITH_CAPITAL.match(text, position, end)
    if match is None:
        return False
    word, following = match[1].lower(), match[2]
    if before_nya(word) in known.tails:
        return following is None or not following[0].isupper()
    return word in known.tails and _attributes(word, following)


def _attributes(word: str, following: str | None) -> bool:
    """Whether these two words open an attribution."""
    if before_nya(word) in known.tails:
        return True
    if word not in known.tails or following is None:
        return False
    return word in known.unmistakable_tails or following[0].isupper() or following in known.pronouns

"""Letters that a wrong encoding garbled, mended where it is certain what they were (``--fix-encoding``)."""

from __future__ import annotations

import re
from importlib import import_module
from types import ModuleType

from kupang_cli.article import Metadata
from kupang_cli.errors import ReadError
from kupang_cli.grammar.expressions import compiled
from kupang_cli.reading.draft import Draft
from kupang_cli.text.garbled import ENTITY, is_mendable

# Windows-1252 has no character for the last byte of ”, so that most programs lose it or put a sign for a loss there.
# Whole again, it is not taken for the first two bytes of a dagger with the blank behind it.
_HALF_MARK = "â€(?:\ufffd|(?=[ \t,.;:!?)\\]]|$))"
_CONTROLS = "[\x80-\x84\x86-\x9f]"  # NEL is a line end
# "IRMÃ”" is a word in capitals before a mark, or garbled; "AugustÃ" before a blank has lost its second half.
_EITHER_WAY = "[A-ZÀ-Þ][ÂÃ][\u00a0«»“”‘’]|Ã(?= )"
# First halves alone, as in "ÃlysÃ©e", whose other half was dropped as a control character: mended they look sound.
_HALVES = r"[^\W\dA-ZÀ-Þ_][ÂÃÄÅ]|\bÃ(?=[a-zà-ÿ])"
_DOUBTFUL = "†‡\ufffd"  # what a wrong mend leaves
_NESTED = 2  # how often an entity may have been written as entities: "&amp;quot;"


def mended(draft: Draft) -> Draft:
    """The draft with garbled letters mended in its text and its metadata; ``mended`` says whether any was.

    Raises ReadError where the library that does it is not installed.
    """
    text = repaired(draft.text)
    metadata = draft.metadata and Metadata(*(field and repaired(field) for field in draft.metadata))
    changed = text != draft.text or metadata != draft.metadata
    return draft._replace(text=text, metadata=metadata, mended=draft.mended or changed)


def repaired(text: str) -> str:
    """The text with its garbled letters mended, line by line, where it is certain what they were.

    UTF-8 that was read as Windows-1252, Latin-1 or Mac Roman, once or twice, is found and undone by ftfy's
    ``fix_encoding`` (R. Speer, 2019, ftfy); a line in which something garbled is left, or a new character of doubt,
    stays as it was. HTML entities become what they stand for: they come of the same careless copying. Nothing else
    changes: no normalisation, no other quote marks. To be used before control characters are dropped, of which Latin-1
    makes half of its garbling. Raises ReadError where ftfy is not installed.
    """
    ftfy = _ftfy()
    return "\n".join(line if _is_plain(line) else _repaired_line(line, ftfy) for line in text.split("\n"))


def _is_plain(line: str) -> bool:
    return line.isascii() and "&" not in line


def _repaired_line(line: str, ftfy: ModuleType) -> str:
    if "&" in line:
        for _ in range(_NESTED):
            line = compiled(ENTITY).sub(_character, line)
    if compiled(_EITHER_WAY).search(line):
        return line
    if not (is_mendable(line) or compiled(_CONTROLS).search(line) or ftfy.is_bad(line.replace("\x85", ""))):
        return line
    fixed: str = ftfy.fix_encoding(compiled(_HALF_MARK).sub("â€\x9d", line))
    doubtful = compiled(_HALVES).search(fixed) or any(fixed.count(sign) > line.count(sign) for sign in _DOUBTFUL)
    certain = not (doubtful or is_mendable(fixed) or compiled(_CONTROLS).search(fixed) or ftfy.is_bad(fixed))
    return fixed if certain else line


def _character(entity: re.Match[str]) -> str:
    """What an entity stands for; the entity itself where that is no character of a text."""
    from html import unescape

    character = unescape(entity[0])
    return character if character.isprintable() or character in "\u00a0\u00ad" else entity[0]


def _ftfy() -> ModuleType:
    try:
        return import_module("ftfy")
    except ImportError:
        raise ReadError('mending letters needs the extra encoding; install "kupang-cli[encoding]"') from None

"""Crossheads and other lines between the paragraphs of a report that are no sentences of it."""

from __future__ import annotations

import re

from kupang_cli.text.emphasis import unmarked
from kupang_cli.text.layout import Layout

_HASHES = re.compile(r"#{1,6}\s")
_TERMINAL = frozenset('.!…:;,"”»)')
_LABEL = re.compile(r"(?:\d{1,2}|[A-Za-z])[.)]\s+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LONGEST = 70  # code points
_MOST_WORDS = 8
_FEWEST_WORDS = 2  # of a sentence


def is_crosshead(text: str, layout: Layout, index: int) -> bool:
    """Whether that sentence is a heading between paragraphs, "Harga Masih Tinggi", or no more than a word."""
    span = unmarked(text, layout.sentences[index].span)
    written = text[span.start : min(span.end, span.start + _LONGEST + 1)].strip()
    if _HASHES.match(written):
        return True
    label = _LABEL.match(written)
    words = _WORD.findall(written, label.end() if label else 0)
    if len(words) < _FEWEST_WORDS:
        return True
    if span.end - span.start > _LONGEST or len(words) > _MOST_WORDS or not _stands_alone(text, layout, index):
        return False
    return written[-1] not in _TERMINAL and not written.lstrip("*_~")[:1].islower()


def _stands_alone(text: str, layout: Layout, index: int) -> bool:
    """Whether the sentence is a paragraph of its own, above another."""
    sentence = layout.sentences[index]
    paragraph = layout.paragraphs[sentence.paragraph].span
    whole = sentence.span.start == paragraph.start and not text[sentence.span.end : paragraph.end].strip("*_~ ")
    return whole and index + 1 < len(layout.sentences)

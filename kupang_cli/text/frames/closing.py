"""What stands below a press release: who can be asked, who signed, who gets a copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from kupang_cli.article import Span
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.frames.line import Line, begins

_REACH = 32  # paragraphs at the end of a text
_LONGEST_SENTENCE = 400  # code points of a sentence that says whom to ask
_MOST_ABOVE = 4  # lines of a signature above the one that tells it
_MOST_WORDS = 9  # of a line of a signature


class Part(Enum):
    """What a paragraph at the end begins."""

    ALONE = auto()  # nothing: it is no part of the report itself
    OPENS = auto()  # a block of short lines below it
    SIGNED = auto()  # a signature, of which the office and the place may stand above it


def closing(text: str, spans: Sequence[Span]) -> Iterator[int]:
    """The indices of the paragraphs at the end of a text that are a contact block, a signature or a list of copies."""
    begin = max(1, len(spans) - _REACH)
    found: set[int] = set()
    inside = False
    for index in range(begin, len(spans)):
        line = Line(text, spans[index])
        part = first(_PARTS, line)
        if part is not None:
            found.add(index)
            inside = inside or part[0] is not Part.ALONE
            if part[0] is Part.SIGNED:
                found.update(_above(text, spans, begin, index))
        elif inside and not line.is_sentence:
            found.add(index)
        else:
            inside = False
    yield from sorted(found)


def _above(text: str, spans: Sequence[Span], begin: int, index: int) -> Iterator[int]:
    """The lines of a signature above the paragraph of that index: place and day, office, name."""
    for above in range(index - 1, max(begin, index - _MOST_ABOVE) - 1, -1):
        line = Line(text, spans[above])
        if line.is_sentence or line.has_verb or len(line.lower.split()) > _MOST_WORDS or line.written[-1] in '.?!"”:':
            return
        yield above


# ---------------------------------------------------------------- rules


def _contacts(line: Line) -> Part | None:
    """The heading of who can be asked, alone or with the names behind it."""
    if not line.is_short or line.label.strip(" .,") not in known.contact_headings:
        return None
    return Part.OPENS if line.has_colon or not line.is_sentence else None


def _contact_sentence(line: Line) -> Part | None:
    """A sentence that says whom to ask, with a number or an address."""
    start, end = line.span
    if end - start > _LONGEST_SENTENCE or not begins(line.lower, known.contact_sentences):
        return None
    whole = Line(line.text, Span(max(start, end - 150), end))
    return Part.OPENS if any(each.has_number or each.has_address for each in (line, whole)) else None


def _last_sentence(line: Line) -> Part | None:
    if line.span.end - line.span.start > _LONGEST_SENTENCE or not begins(line.lower, known.letter_closings):
        return None
    return Part.OPENS


def _regards(line: Line) -> Part | None:
    if not line.is_short:
        return None
    rows = (row.lower().strip(" .,:()[]*") for row in line.written.split("\n"))  # a comma joins it to the name
    return Part.SIGNED if any(row in known.regards for row in rows) else None


def _below_name(line: Line) -> Part | None:
    """The number of an official, below the name."""
    opening = line.lower.partition(" ")[0].rstrip(":")
    if not line.is_short or not any(map(str.isdigit, line.lower)):
        return None
    return Part.SIGNED if opening in known.below_signature else None


def _copies(line: Line) -> Part | None:
    return Part.OPENS if line.is_short and line.label.strip(" .") in known.copies else None


_REPORT = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai."
# What a paragraph at the end is, where it is not the report's own.
_PARTS: tuple[Rule[Line, Part], ...] = (
    Rule(
        "heading-of-contacts",
        _contacts,
        example=f"{_REPORT}\n{_REPORT}\nKontak media:\nSiti Aminah",
        near_miss=f"{_REPORT}\nKontak warga putus.",
    ),
    Rule(
        "sentence-of-contacts",
        _contact_sentence,
        example=f"{_REPORT}\nUntuk informasi lebih lanjut, hubungi Siti Aminah di 0812-5550-0000.",
        near_miss=f"{_REPORT}\nInformasi lebih lanjut diumumkan Senin.",
    ),
    Rule(
        "last-sentence-of-letter",
        _last_sentence,
        example=f"{_REPORT}\nDemikian siaran pers ini kami sampaikan.",
        near_miss=f"{_REPORT}\nDemikian kata Rahmat.",
    ),
    Rule(
        "regards",
        _regards,
        example=f"{_REPORT}\nHormat kami,\nSiti Aminah",
        near_miss=f"{_REPORT}\nHormat kami kepada nelayan, kata Rahmat.",
    ),
    Rule(
        "number-of-official",
        _below_name,
        example=f"{_REPORT}\nSITI AMINAH\nNIP. 19700101 199503 2 001",
        near_miss=f"{_REPORT}\nNipah tumbuh di sana.",
    ),
    Rule(
        "list-of-copies",
        _copies,
        example=f"{_REPORT}\nTembusan:\n1. Arsip",
        near_miss=f"{_REPORT}\nTembusan surat itu hilang.",
    ),
)

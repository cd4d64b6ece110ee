"""The letterhead of a press release: who sends it, its number, to whom, and what it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.frames.line import Line, begins

_REACH = 24  # paragraphs at the head of a text
_MOST_TITLES = 2  # lines among them that are none of a letterhead's
_CODE = r"(?:[\w.]+\s?:?\s?)?(?=\S*\d)(?=\S*[/.-])\S+"  # "Nomor 7/SP/I/2026"
_SUBJECT = r"(?i)[*_~]*\s*(?:{labels})\s*:\s*[*_~]*\s*(?=\S)"
_POSTCODE = r"(?<!\d)\d{5}(?!\d)"
_NUMBER_BEHIND = r"\W*(?:nomor|no\b|nomer|number|#|:|\d).*|\W*"


class Part(Enum):
    """What a line is in a letterhead."""

    SURE = auto()  # nothing else has such a line
    LIKELY = auto()  # above a sure one
    SENDER = auto()  # above a sure one, or above the sender's address
    ADDRESS = auto()  # below the sender, or above a sure one
    SUBJECT = auto()  # what the release is about


def letterhead(text: str, spans: Sequence[Span]) -> Iterator[int]:
    """The indices of the paragraphs that are a letterhead's and no subject; none where no line is surely one's."""
    parts = list(_parts(text, spans))
    last = max((index for index, part in enumerate(parts) if _is_sure(parts, index, part)), default=-1)
    for index, part in enumerate(parts[: last + 1]):
        if part is None or part is Part.SUBJECT:
            continue
        above = all(part is not None for part in parts[:index])
        if part is Part.SURE or above or _beside_sure(parts, index):
            yield index


def _is_sure(parts: Sequence[Part | None], index: int, part: Part | None) -> bool:
    """Whether a line leaves no doubt that a letterhead stands above it; an address does so below its sender."""
    if part is Part.ADDRESS:
        return parts[0] is Part.SENDER and None not in parts[:index]
    return part is Part.SURE or part is Part.SUBJECT


def subject(text: str, span: Span) -> Span | None:
    """The words behind "Perihal:" that say what the release is about; None where the line is no such line."""
    labels = "|".join(sorted(known.release_subjects))
    match = compiled(_SUBJECT.format(labels=labels)).match(text, *span)
    if match is None:
        return None
    end = span.end
    while end > match.end() and text[end - 1] in "*_~":
        end -= 1
    words = Span(match.end(), end)
    return None if words.start >= end or text[slice(*words)].lower().strip(" .") in known.empty_subjects else words


def _beside_sure(parts: Sequence[Part | None], index: int) -> bool:
    """Whether nothing but lines of a letterhead stand between this line and a sure one above it."""
    for part in reversed(parts[:index]):
        if part is None or part is Part.SURE or part is Part.SUBJECT:
            return part is Part.SURE
    return False


def _parts(text: str, spans: Sequence[Span]) -> Iterator[Part | None]:
    """What each paragraph is, up to where the report begins."""
    titles = 0
    for span in spans[:_REACH]:
        line = Line(text, span)
        if subject(text, span) is not None:
            yield Part.SUBJECT
            continue
        found = first(_PARTS, line) if line.is_short else None
        if found is None:
            titles += 1
            if line.is_sentence or titles > _MOST_TITLES:
                return
        yield None if found is None else found[0]


# ---------------------------------------------------------------- rules


def _kind(line: Line) -> Part | None:
    """What kind of document it is, alone or with its number; not the subject of a title."""
    end = begins(line.lower, known.release_kinds)
    if not end:
        return None
    return Part.SURE if compiled(_NUMBER_BEHIND).fullmatch(line.lower, end) else None


def _time(line: Line) -> Part | None:
    bare = line.label.strip(" .!-–()[]")
    return Part.SURE if bare in known.release_times else None


def _field(line: Line) -> Part | None:
    """A field of the letter with its value, "Lampiran: 1 berkas", or a subject that says nothing."""
    if line.label in known.release_subjects:
        return Part.SURE
    if line.has_colon:
        return Part.SURE if line.label in known.release_fields and not line.is_sentence else None
    opening, _, rest = line.lower.partition(" ")
    return Part.SURE if opening in known.release_numbers and compiled(_CODE).fullmatch(rest) else None


def _addressee(line: Line) -> Part | None:
    if line.is_sentence or not begins(line.lower, known.addressees):
        return None
    return Part.SURE if begins(line.lower, known.sure_addressees) else Part.LIKELY


def _contact(line: Line) -> Part | None:
    """Numbers and addresses by which the sender is reached."""
    if line.is_sentence or line.has_verb:
        return None
    reached = (line.has_number or line.has_address) and begins(line.lower, known.contact_marks) > 0
    marked = line.has_number and any(f" {mark}" in line.lower for mark in known.contact_marks if len(mark) > 1)
    street = line.lower.partition(" ")[0] in known.opens_address
    return Part.SURE if reached or (street and marked) else None


def _address(line: Line) -> Part | None:
    """Where the sender has its office."""
    if line.is_sentence or line.has_verb:
        return None
    street = line.lower.partition(" ")[0] in known.opens_address and any(map(str.isdigit, line.lower))
    postcode = compiled(_POSTCODE).search(line.written) is not None and "," in line.written
    return Part.ADDRESS if street or postcode else None


def _body(line: Line) -> Part | None:
    """The sender, in capitals."""
    opening = line.lower.partition(" ")[0]
    if opening not in known.letterhead_bodies or not line.written.isupper() or line.has_verb:
        return None
    return Part.SENDER


def _day(line: Line) -> Part | None:
    return Part.LIKELY if line.is_day else None


def _region(line: Line) -> Part | None:
    """More of the sender's name, in capitals."""
    few = len(line.lower.split()) <= 4 and line.written.isupper()
    return Part.LIKELY if few and not line.has_verb and not any(map(str.isdigit, line.lower)) else None


_REPORT = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai."
_TITLE = "Pasar Ikan Dibuka"
# What a line is in a letterhead.
_PARTS: tuple[Rule[Line, Part], ...] = (
    Rule(
        "kind-of-release",
        _kind,
        example=f"SIARAN PERS\n{_TITLE}\n{_REPORT}",
        near_miss=f"Siaran Pers Dinas Terlambat\n{_REPORT}",
    ),
    Rule(
        "time-of-release",
        _time,
        example=f"UNTUK SEGERA DISIARKAN\n{_TITLE}\n{_REPORT}",
        near_miss=f"Untuk Disiarkan Senin Malam\n{_REPORT}",
    ),
    Rule(
        "field-of-letter",
        _field,
        example=f"Nomor: 7/SP/2026\n{_TITLE}\n{_REPORT}",
        near_miss=f"Nomor Antrean Pasar Ikan Habis\n{_REPORT}",
    ),
    Rule(
        "addressee-of-letter",
        _addressee,
        example=f"Kepada Yth. Pemimpin Redaksi\n{_TITLE}\n{_REPORT}",
        near_miss=f"Kepada Warga, Rahmat Berjanji\n{_REPORT}",
    ),
    Rule(
        "contact-in-letterhead",
        _contact,
        example=f"Telepon (0380) 555111\n{_TITLE}\n{_REPORT}",
        near_miss=f"Telepon Rumah Kini Jarang\n{_REPORT}",
    ),
    Rule(
        "address-in-letterhead",
        _address,
        example=f"Jalan Melati 12, Sukamaju\nSIARAN PERS\n{_TITLE}\n{_REPORT}",
        near_miss=f"Jalan Melati Ditutup 12 Hari\n{_REPORT}",
    ),
    Rule(
        "sender-of-letter",
        _body,
        example=f"DINAS PERIKANAN\nSIARAN PERS\n{_TITLE}\n{_REPORT}",
        near_miss=f"Dinas Perikanan\n{_REPORT}",
    ),
    Rule(
        "day-of-letter",
        _day,
        example=f"Sukamaju, 5 Januari 2026\nSIARAN PERS\n{_TITLE}\n{_REPORT}",
        near_miss=f"Sukamaju, Lima Januari\n{_REPORT}",
    ),
    Rule(
        "more-of-sender",
        _region,
        example=f"DINAS PERIKANAN\nKOTA SUKAMAJU\nSIARAN PERS\n{_TITLE}\n{_REPORT}",
        near_miss=f"Kota Sukamaju Ramai\n{_REPORT}",
    ),
)

"""The fields in which records and front matter say something about an article, by whatever names they go."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from kupang_cli.article import Metadata
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.days import iso_day

_ISO = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?!\d)")
_IN_WORDS = re.compile(r"\s*(?:[^\W\d]+,?\s+)?(\d{1,2})\s+([^\W\d]+)\.?\s+(\d{4})(?!\d)")
_DAY_FIRST = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_ADDRESS = ("http://", "https://")


def metadata_of(fields: Mapping[str, object]) -> Metadata | None:
    """What fields with names in lower case say about their article; None where they say nothing.

    Of fields that mean the same the first that has a value counts, in the order of the lexicon ``fields``.
    """
    found: dict[str, str] = {}
    for name, meaning in known.metadata_fields.items():
        value = _read(meaning, fields[name]) if name in fields and meaning not in found else None
        if value is not None:
            found[meaning] = value
    return Metadata(**found) if found else None


def iso_date(value: object) -> str | None:
    """The ISO form of a day: a date, or a string that begins with one ("2026-01-05T07:00", "5 Januari 2026").

    None for anything else and for days that no calendar has.
    """
    if isinstance(value, date):
        return value.isoformat()[: len("2026-01-05")]
    if not isinstance(value, str):
        return None
    if iso := _ISO.match(value):
        return iso_day(*map(int, iso[1].split("-")))
    if words := _IN_WORDS.match(value):
        return iso_day(int(words[3]), known.all_months.get(words[2].lower(), 0), int(words[1]))
    if digits := _DAY_FIRST.match(value):
        return iso_day(int(digits[3]), int(digits[2]), int(digits[1]))
    return None


def _read(meaning: str, value: object) -> str | None:
    """The value of a field with this meaning; None for one of another form."""
    if meaning == "date":
        return iso_date(value)
    if isinstance(value, list) and value and all(isinstance(part, str) for part in value):
        value = ", ".join(value)
    if not isinstance(value, str) or not value.strip():
        return None
    # A source may be the address of the page: that names no outlet.
    return value if (meaning == "address") == value.startswith(_ADDRESS) or meaning == "title" else None

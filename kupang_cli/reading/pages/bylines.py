"""Who wrote an article and when, where a page shows it: "Penulis: Siti Aminah", "Kamis, 5 November 2015 14:56 WIB"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.days import iso_day
from kupang_cli.reading.pages.blocks import Block, names

_LONGEST = 120  # characters of a line that names writer or date
_MOST_NAMES = 6  # words
_WORDED = re.compile(r"(?<!\d)(\d{1,2})\s+([A-Za-z]{3,9})\.?\s+(\d{4})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?!\d)")
_NAME = re.compile(r"[A-Z][^\W\d_]*[.']?(?:[ '-][A-Z]?[^\W\d_]*[.']?)*")
_DOMAIN = re.compile(r"[^\W\d_]\.[a-z]{2,}")


@cache
def _behind() -> re.Pattern[str]:
    """What may follow a name in its line: a sign, a number, the label of the next name."""
    labels = "|".join(map(re.escape, known.labels_behind_writers))
    return re.compile(rf"\s*(?:[|/•,(]|\s[-–]\s|\d|(?:{labels})\b)")


def writer(lines: Iterable[Block], site: Collection[str]) -> str | None:
    """The name behind "Penulis:" or "Oleh" in one of the lines, or in one that the page names so; None where none is.

    ``site`` are the names of the site, which writes nothing.
    """
    for block in lines:
        if len(block.text) > _LONGEST:
            continue
        label, colon, rest = block.text.partition(":")
        if not colon:
            label, _, rest = block.text.partition(" ")
        labelled = label.strip().lower() in known.writers
        if not labelled and not names(block.element) & known.writer_names:
            continue
        name = _behind().split((rest if labelled else block.text).strip(), maxsplit=1)[0].strip()
        if is_writer(name, site) and (colon or name.istitle()):
            return name
    return None


def is_writer(name: str, site: Collection[str]) -> bool:
    """Whether a name can be a person's, or several persons', and no newsroom's."""
    words = name.lower().split()
    if not 0 < len(words) <= _MOST_NAMES or _NAME.match(name) is None or _DOMAIN.search(name):
        return False
    if not known.no_writers.isdisjoint(words) or not known.calendar.isdisjoint(words):
        return False
    joined = "".join(words)
    return not any(len(part) > 3 and (part in joined or joined in part) for part in site)


def day(lines: Iterable[Block]) -> str | None:
    """The first date that stands in one of the lines, as an ISO day; None where none has one."""
    return next(filter(None, (day_in(block.text) for block in lines if len(block.text) <= _LONGEST)), None)


def day_in(text: str) -> str | None:
    """The first date of a day in a text, in words, day first or year first, as an ISO day."""
    if match := _WORDED.search(text):
        return iso_day(int(match[3]), known.all_months.get(match[2].lower(), 0), int(match[1]))
    if match := _YEAR_FIRST.search(text):
        return iso_day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_FIRST.search(text):
        return iso_day(int(match[3]), int(match[2]), int(match[1]))
    return None

"""The digits of what may be a date and what stands around them."""

from __future__ import annotations

import re
from collections.abc import Container

from kupang_cli.article import Span
from kupang_cli.extract.dates.expressions import BEFORE, weekday_before
from kupang_cli.language.vocabulary import vocabulary as known

_LONGEST_LEAD = 32  # code points of the last word before a year and of "tahun"
_WORD = re.compile(r"[^\W_]+")
_LONGEST_WORD = 24  # code points of a weekday, a bracket and what stands between them and the day


class Digits:
    """The digits of what may be a date, as ``expressions.date_digits`` matches them in the text."""

    __slots__ = ("match", "text")

    def __init__(self, text: str, match: re.Match[str]) -> None:
        self.text, self.match = text, match

    def number(self, group: str) -> int:
        """The number in a group of the match."""
        return int(self.match[group])

    def before(self, pattern: re.Pattern[str], start: int, words: Container[str]) -> re.Match[str] | None:
        """What stands before ``start``, by a pattern that ends there with one of ``words``, "tahun" left aside.

        The word is looked at first: a pattern is slow where it is tried at every character.
        """
        if _last_word(self.text, start) not in words:
            return None
        return pattern.search(self.text, max(0, start - BEFORE), start)


def _last_word(text: str, start: int) -> str:
    """The word before ``start`` in lower case, without "tahun" and its like behind it."""
    words = _WORD.findall(text[max(0, start - _LONGEST_LEAD) : start].lower())
    while words and words[-1] in known.before_year_in_period:
        words.pop()
    return words[-1] if words else ""


class Weekday:
    """The weekday before a day in a text, and the bracket around it; ``span`` is that of all of them."""

    __slots__ = ("bracket", "several", "span", "weekday")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.weekday: int | None = None
        self.bracket = self.several = False
        self.span = Span(start, end)
        ahead = weekday_before().search(text, max(0, start - BEFORE), start) if _may_be(text, start) else None
        if ahead is None:
            return
        self.bracket = ahead["open"] is not None
        if ahead["weekday"] is not None and (not self.bracket or text.startswith(")", end)):
            self.weekday = weekday_of(ahead["weekday"])
            self.several = ahead["more"] is not None
            self.span = Span(ahead.start(), end + self.bracket)


def _may_be(text: str, start: int) -> bool:
    """Whether a bracket or one of the words that stand before a day stands before ``start``."""
    before = text[max(0, start - _LONGEST_WORD) : start]
    word = before.rstrip(" \xa0\n\t,.(").rpartition(" ")[2].lower()
    return before.endswith("(") or any(
        word.endswith(each) for each in (*known.all_weekdays, *known.times_of_day, *known.dates_in_words)
    )


def weekday_of(text: str) -> int | None:
    """The weekday that a date's text begins with, Monday 0; None where it begins with none."""
    match = re.match(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text)
    return None if match is None else known.all_weekdays.get(match[0].lower())

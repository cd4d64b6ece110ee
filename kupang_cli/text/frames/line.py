"""A paragraph as a line that may be part of a frame."""

from __future__ import annotations

import re
from functools import cache, cached_property

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled

_MARKS = "*_~"
_ENDS = frozenset('.?!…”"»')
_LONGEST = 160  # code points of a line in a frame
_MOST_WORDS = 9  # of a line that ends with a full stop and is no sentence: "SITI AMINAH, S.Pi., M.Si."
_DIGITS = r"\d(?:[\d ().–-]|\+){5,24}\d"
_ADDRESS = r"(?i)[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}|(?:https?://|www\.)\S|(?<![\w.@-])[a-z0-9-]{2,40}\.(?:go|co|or|ac)\.id\b"
_VERB = r"(?:di|ber|ter|men|mem|meng|meny)[a-z]{4,}"
_DAY = r"(?i)[a-z .']{0,40},?\s*\d{1,2}\s+[a-z]{3,9}\s+(?:19|20)\d\d\.?"


class Line:
    """A paragraph without the marks of emphasis around it: "*SIARAN PERS*"."""

    def __init__(self, text: str, span: Span) -> None:
        start, end = span
        while start < end and text[start] in _MARKS:
            start += 1
        while end > start and text[end - 1] in _MARKS:
            end -= 1
        self.text, self.span, self.whole = text, Span(start, end), span

    @cached_property
    def written(self) -> str:
        """The line as written; no more of a long paragraph than tells that it is one."""
        return self.text[self.span.start : min(self.span.end, self.span.start + _LONGEST + 1)]

    @cached_property
    def lower(self) -> str:
        """The line in lower case with single blanks."""
        return " ".join(self.written.lower().split())

    @cached_property
    def is_short(self) -> bool:
        """Whether the line can stand in a frame."""
        return 0 < self.span.end - self.span.start <= _LONGEST

    @cached_property
    def label(self) -> str:
        """What stands before the first colon, "perihal"; the whole line where there is none."""
        return self.lower.partition(":")[0].strip()

    @cached_property
    def has_colon(self) -> bool:
        """Whether something is set off by a colon."""
        return ":" in self.written

    @cached_property
    def is_sentence(self) -> bool:
        """Whether the line reads as a sentence: many words and a mark that ends them."""
        if not self.is_short:
            return True
        return self.written[-1:] in _ENDS and len(self.lower.split()) >= _MOST_WORDS

    @cached_property
    def has_verb(self) -> bool:
        """Whether a word looks like a verb with a prefix."""
        return any(compiled(_VERB).fullmatch(word) is not None for word in self.lower.split())

    @cached_property
    def has_number(self) -> bool:
        """Whether a telephone number, or something as long, stands in the line."""
        return any(sum(map(str.isdigit, found[0])) > 6 for found in compiled(_DIGITS).finditer(self.written))

    @cached_property
    def has_address(self) -> bool:
        """Whether the address of a mailbox or a site stands in the line."""
        return compiled(_ADDRESS).search(self.written) is not None

    @property
    def is_day(self) -> bool:
        """Whether the line is a day, with a place or not: "Sukamaju, 5 Januari 2026"."""
        return self.is_short and compiled(_DAY).fullmatch(self.written) is not None


@cache
def _begins(entries: tuple[str, ...]) -> re.Pattern[str]:
    forms = "|".join(re.escape(entry) for entry in sorted(entries, key=len, reverse=True))
    return re.compile(rf"(?:{forms})(?![^\W_])")


def begins(lower: str, entries: tuple[str, ...]) -> int:
    """How many characters of ``lower`` the longest of the entries takes that it begins with; 0 for none."""
    match = _begins(entries).match(lower)
    return match.end() if match else 0

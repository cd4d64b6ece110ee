"""Lines that break off inside a phrase which the next completes: a date, an amount, a name, an attribution."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kupang_cli.article import Span
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known

# The end of a line without a mark, before one that begins with a capital or a figure.
_OPEN_END = re.compile(r"(?<=[^\s.!?…:;\"”»)\]*])[^\S\n]{0,8}\n[^\S\n]{0,40}(?=[A-Z\d])")
_CUE = re.compile(r"[”\"»,]\s?([a-z]+)$")
_DAY = re.compile(r"(?<![^\s(])\d{1,2}(?:\s([^\W\d_]+))?$")
_FIRST_WORD = re.compile(r"\w+")
_LAST_WORD = re.compile(r"[^\W_]+$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_HOLDER = re.compile(r"(?:^|(?<=[a-z] |[,.”\"] ))[A-Z][^\W\d_]*(?: [A-Z][^\W\d_]*){1,4}$")
_ONE_NAME = re.compile(r"[A-Z][a-z]+ ([a-z]+)")
_VERB = re.compile(r"(?:Di|Ber|Ter|Men|Mem|Meng|Me)[a-z]{4,}")
_REACH = 80  # code points of a line's end looked at
_TAIL = 40


def breaks_inside_phrases(text: str) -> Iterator[Span]:
    """The line breaks, with the blanks around them, that stand inside a phrase."""
    for match in _OPEN_END.finditer(text):
        if applies(_RULES, _End(text, *match.span())):
            yield Span(*match.span())


class _End:
    """A line that may go on: its last words stand in ``[start, end)``, the next begins at ``following``."""

    __slots__ = ("end", "following", "start", "text")

    def __init__(self, text: str, end: int, following: int) -> None:
        self.text, self.end, self.following = text, end, following
        self.start = max(text.rfind("\n", max(0, end - _REACH), end) + 1, end - _REACH)


def _cue(at: _End) -> bool | None:
    """The line ends on the cue behind speech, before who said it."""
    cue = _CUE.search(at.text, at.start, at.end)
    capital = at.text[at.following].isupper()
    return True if cue is not None and capital and cue[1] in known.unmistakable_tails else None


def _date(at: _End) -> bool | None:
    """The line ends on the day of a date, or on its month, and the next goes on with the month or the year."""
    date = _DAY.search(at.text, max(at.start, at.end - _TAIL), at.end)
    word = _FIRST_WORD.match(at.text, at.following, at.following + _TAIL)
    if date is None or word is None:
        return None
    if date[1] is None:
        return True if word[0].lower() in known.months else None
    return True if date[1].lower() in known.months and _YEAR.fullmatch(word[0]) else None


def _money(at: _End) -> bool | None:
    """The line ends on a currency, and the next goes on with the amount."""
    last = _LAST_WORD.search(at.text, max(at.start, at.end - _TAIL), at.end)
    digits = at.text[at.following].isdigit()
    return True if digits and last is not None and last[0].lower() in known.currencies else None


def _name(at: _End) -> bool | None:
    """The line ends on an office and a first name, and the next goes on with one more name that says something.

    No report opens with somebody named by one word right under a title that ends on an office and one more.
    """
    name = _ONE_NAME.match(at.text, at.following, at.following + _TAIL)
    if name is None or name[1] not in known.active_saying:
        return None
    holder = _HOLDER.search(at.text[at.start : at.end])
    words = holder[0].split() if holder else []
    if len(words) < 2 or words[0].lower() not in known.offices or any(map(_of_clause, words[1:])):
        return None
    last = words[-1].lower()
    return True if last in known.given or last not in known.glued_firsts else None


def _of_clause(word: str) -> bool:
    """Whether a word with a capital is a verb, of a title."""
    return word.lower() in known.glued_clauses or _VERB.fullmatch(word) is not None


_REPORT = "Pasar ikan di Sukamaju dibuka lagi setelah lama ditutup"
# Whether a line goes on in the next, which begins with a capital or a figure.
_RULES: tuple[Rule[_End, bool], ...] = (
    Rule(
        "cue-before-name",
        _cue,
        example=f"“{_REPORT},” kata\nRahmat Hidayat.",
        near_miss=f"{_REPORT} oleh kata\nRahmat lega.",
    ),
    Rule("broken-date", _date, example=f"{_REPORT} Senin, 5\nJanuari 2026.", near_miss=f"{_REPORT} 5\nJanji lama."),
    Rule(
        "currency-before-amount",
        _money,
        example=f"{_REPORT} dengan Rp\n500 juta.",
        near_miss=f"{_REPORT}\n500 kios.",
    ),
    Rule(
        "broken-name",
        _name,
        example="Wali Kota Sukamaju Rahmat\nHidayat mengatakan pasar itu ramai.",
        near_miss="Wali Kota Sukamaju Membuka Pasar\nRahmat mengatakan pasar itu ramai.",
    ),
)

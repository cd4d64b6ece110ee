"""Whether a date at the head of a report is the report's: when it was filed, or when happened what it tells.

A reporter sets that date off, with its weekday or in brackets ("Sukamaju, Senin (5/1/2026)"). The lead may name other
days: those of what is planned, from which or until which something holds, of what somebody looks for.
"""

from __future__ import annotations

from functools import cached_property

from kupang_cli.article import Article, Span
from kupang_cli.findings import Date
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_REACH = 240  # code points looked back in the lead
_NEAR = 4  # words before a date in which a term is named
_MARKS = "()[]\"'“”‘’.,:;"


class _Dated:
    """A date in the opening of a report, and the words of the lead before it and behind it."""

    def __init__(self, article: Article, layout: Layout, date: Date, lead: Span, opening_end: int) -> None:
        self.date, self.layout = date, layout
        self.in_dateline = date.span.start < opening_end
        self.before = article.text[max(lead.start, opening_end, date.span.start - _REACH) : date.span.start]
        self.after = article.text[date.span.end : lead.end]
        self.weekday = article.text[date.span.start].isalpha()

    @cached_property
    def clause(self) -> list[str]:
        """The words before it in its clause, in lower case: none where a comma or a bracket sets it off."""
        return self.before.replace("(", ",").rpartition(",")[2].lower().split()

    @property
    def word(self) -> str:
        """The word directly before it, as written; empty where a mark sets it off."""
        words = self.before.split()
        return words[-1].strip(_MARKS) if words and not words[-1].endswith((",", "(", "-", "–", "—", ":")) else ""

    @property
    def next(self) -> str:
        """The word behind it in lower case."""
        words = self.after.split(None, 1)
        return words[0].strip(_MARKS).lower() if words else ""


def is_of_report(article: Article, layout: Layout, date: Date, lead: Span, opening_end: int) -> bool:
    """Whether ``date``, in the dateline that ends at ``opening_end`` or in the lead, is that of the report."""
    return applies(_EVIDENCE, _Dated(article, layout, date, lead, opening_end), otherwise=True)


def _in_dateline(dated: _Dated) -> bool | None:
    return True if dated.in_dateline else None


def _of_several_days(dated: _Dated) -> bool | None:
    return False if dated.date.end is not None else None


def _quoted(dated: _Dated) -> bool | None:
    """A date in somebody's words or in a title."""
    return False if dated.layout.quotation_at(dated.date.span.start) is not None else None


def _bound(dated: _Dated) -> bool | None:
    """The day from which, until which or on which again and again something holds."""
    words = [word.strip(_MARKS) for word in dated.clause[-_NEAR:]]
    plain = [word for word in words if word not in known.introducing_days]
    return False if plain and plain[-1] in known.bounds_of_time else None


def _of_a_term(dated: _Dated) -> bool | None:
    """The day of a birth, a holiday or a deadline."""
    words = {word.strip(_MARKS) for word in dated.clause[-_NEAR:]}
    return False if not known.terms.isdisjoint(words) else None


def _to_come(dated: _Dated) -> bool | None:
    return False if dated.next in known.to_come else None


def _planned(dated: _Dated) -> bool | None:
    """The day of what is planned, in the clause of the plan: "akan digelar pada 20 Mei 2026"."""
    return False if not known.plans.isdisjoint(dated.clause) else None


def _set_off(dated: _Dated) -> bool | None:
    return True if dated.weekday else None


def _past(dated: _Dated) -> bool | None:
    """A day without its weekday that is said to be past: "pada 11 November 2025 lalu"."""
    return False if dated.next in known.gone_by else None


def _behind_a_name(dated: _Dated) -> bool | None:
    """A day directly behind a name is the name's: "Hari Nelayan 1 Oktober"."""
    return False if dated.word[:1].isupper() and dated.word.lower() not in known.introducing_days else None


_NEWS = "warga membersihkan pasar"
_EVIDENCE: tuple[Rule[_Dated, bool], ...] = (
    Rule(
        "date-in-dateline",
        _in_dateline,
        example=f"SUKAMAJU, 5 Januari 2026 - Ratusan {_NEWS}.",
        near_miss=f"SUKAMAJU - Ratusan {_NEWS}, Senin (5/1/2026).",
    ),
    Rule(
        "date-of-several-days",
        _of_several_days,
        example=f"SUKAMAJU - Ratusan {_NEWS} pada 5-7 Januari 2026.",
        near_miss=f"SUKAMAJU - Ratusan {_NEWS} pada 5 Januari 2026.",
    ),
    Rule(
        "date-in-quotation",
        _quoted,
        example="SUKAMAJU - “Pasar dibuka 5 Januari 2026,” kata Camat Sukamaju.",
        near_miss=f"SUKAMAJU - Ratusan {_NEWS} pada 5 Januari 2026.",
    ),
    Rule(
        "bound-of-time",
        _bound,
        example="SUKAMAJU - Pasar Sukamaju ditutup sejak 5 Januari 2026.",
        near_miss="SUKAMAJU - Pasar Sukamaju ditutup pada 5 Januari 2026.",
    ),
    Rule(
        "date-of-a-term",
        _of_a_term,
        example="SUKAMAJU - Warga memperingati hari pasar pada 5 Januari.",
        near_miss="SUKAMAJU - Warga membuka pasar ikan tanggal 5 Januari.",
    ),
    Rule(
        "day-to-come",
        _to_come,
        example="SUKAMAJU - Warga membuka pasar ikan 5 Januari 2026 mendatang.",
        near_miss="SUKAMAJU - Warga membuka pasar ikan 5 Januari 2026.",
    ),
    Rule(
        "planned-day",
        _planned,
        example="SUKAMAJU - Pasar ikan akan dibuka pada 20 Mei 2026.",
        near_miss="SUKAMAJU - Pasar ikan akan dibuka warga, Senin (5/1/2026).",
    ),
    Rule(
        "day-with-weekday",
        _set_off,
        example=f"SUKAMAJU - Ratusan {_NEWS}, Senin (5/1/2026).",
        near_miss=f"SUKAMAJU - Ratusan {_NEWS} pada 5 Januari 2026.",
    ),
    Rule(
        "day-gone-by",
        _past,
        example="SUKAMAJU - Pasar ikan dibuka pada 5 Januari 2026 lalu.",
        near_miss="SUKAMAJU - Pasar ikan dibuka pada 5 Januari 2026.",
    ),
    Rule(
        "day-behind-a-name",
        _behind_a_name,
        example="SUKAMAJU - Warga merayakan Hari Nelayan 5 Januari 2026.",
        near_miss="SUKAMAJU - Warga merayakan hari nelayan pada 5 Januari 2026.",
    ),
)

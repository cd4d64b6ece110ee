"""The catalogue of labels, in English and Indonesian, and the phrases made of them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Literal

from kupang_cli.findings import Bound, Date

Language = Literal["en", "id"]

_CATALOGUE: dict[str, tuple[str, str]] = {
    "headline": ("Headline", "Judul"),
    "lead": ("Lead", "Teras"),
    "people": ("People", "Tokoh"),
    "speakers": ("Who speaks", "Yang berbicara"),
    "quotes": ("Quotes", "Kutipan"),
    "statements": ("Reported speech", "Pernyataan"),
    "points": ("Points", "Poin"),
    "figures": ("Figures", "Angka"),
    "dates": ("Dates", "Tanggal"),
    "notes": ("Notes", "Catatan"),
    "not stated": ("speaker not stated", "pembicara tidak disebut"),
    "drawn": ("drawn from the lead", "diambil dari teras"),
    "words": ("words", "kata"),
    "minutes": ("min read", "menit baca"),
    "quote": ("quote", "kutipan"),
    "statement": ("reported", "pernyataan"),
    "quote count": ("quotes", "kutipan"),
    "statement count": ("reported", "pernyataan"),
    "point": ("point", "poin"),
    "figure": ("figure", "angka"),
    "date": ("date", "tanggal"),
    "inferred": ("year inferred", "tahun disimpulkan"),
    "nothing": ("nothing found", "tidak ditemukan"),
    "nobody": ("no words of this person found", "tidak ada ucapan orang ini"),
    "unlabelled": ("Points without a label", "Poin tanpa judul"),
    "legend": ("Marked", "Ditandai"),
    "speaker": ("speaker", "pembicara"),
    "chosen": ("chosen sentence", "kalimat terpilih"),
    "passed": ("the rest", "selebihnya"),
    "above": ("more above", "lagi di atas"),
    "more": ("more words; --full shows all", "kata lagi; --full menampilkan semua"),
}


# How a number stands to what it counts, as a sign.
_SIGNS: dict[Bound | None, str] = {None: "=", "over": ">", "under": "<", "at-least": "≥", "at-most": "≤", "about": "≈"}

# Notes in Indonesian by their codes; in English a note says it in its own words, with its numbers.
_NOTES = {
    "weekday-mismatch": "nama hari tidak cocok dengan tanggalnya",
    "impossible-date": "hari seperti itu tidak ada dalam kalender",
    "fewer-items-than-announced": "poin yang ditemukan lebih sedikit daripada yang diumumkan",
    "unclosed-quote": "tanda kutip sebelum atau sesudah kata-kata ini hilang",
    "mojibake": "huruf rusak karena salah pengodean; lihat --fix-encoding dan --encoding",
    "encoding-fixed": "huruf yang rusak karena salah pengodean telah diperbaiki; teks ini bukan persis teks masukan",
    "not-indonesian": "teks ini bukan bahasa Indonesia: pembicara, pernyataan, dan poin tidak dicari",
    "several-articles": "teks ini tampaknya memuat beberapa artikel; --split membaca masing-masing",
}


# What somebody does by saying something; to state it needs no word.
_ACTS = {
    "state": ("", ""),
    "promise": ("promise", "janji"),
    "deny": ("denial", "bantahan"),
    "request": ("request", "permintaan"),
    "hope": ("hope", "harapan"),
    "criticise": ("criticism", "kritik"),
    "praise": ("praise", "pujian"),
    "ask": ("question", "pertanyaan"),
    "warn": ("warning", "peringatan"),
}


def label(key: str, language: Language) -> str:
    """The label for ``key``; raises KeyError for a key that is not in the catalogue."""
    return _CATALOGUE[key][language == "id"]


def note_text(code: str, message: str, language: Language) -> str:
    """What a note says in ``language``, of its code and its English message."""
    return _NOTES[code] if language == "id" else message


def act_text(act: str, language: Language) -> str:
    """What somebody does by saying something, in ``language``; empty for stating it."""
    return _ACTS[act][language == "id"]


def counted(count: int, kind: str, language: Language) -> str:
    """A count with its label: "1 quote", "4 quotes"; empty for none."""
    return "" if not count else f"{count} {label(kind if count == 1 else f'{kind} count', language)}"


def counted_most(quotes: int, statements: int, language: Language) -> str:
    """How often someone is quoted, or where that is never, reported."""
    return counted(quotes, "quote", language) or counted(statements, "statement", language)


def paragraphs_text(numbers: Iterable[int]) -> str:
    """The numbers of paragraphs, each once: "¶2 ¶6"."""
    return " ".join(f"¶{number}" for number in dict.fromkeys(numbers))


def above_text(paragraphs: Sequence[int], language: Language) -> str:
    """How many statements stand above, and in which paragraphs they are; empty for none."""
    return f"{len(paragraphs)} {label('above', language)}: {paragraphs_text(paragraphs)}" if paragraphs else ""


def date_text(date: Date, language: Language) -> str:
    """The value of a date, first and last day for a range, with a word for an inferred year; empty without a value."""
    value = f"{date.iso} – {date.end}" if date.end else date.iso or ""
    return f"{value}, {label('inferred', language)}" if date.inferred else value


def bound_sign(bound: Bound | None) -> str:
    """The sign before the value of a figure: "=", or ">" for "lebih dari"."""
    return _SIGNS[bound]


def locale_language() -> Language:
    """The language of the labels by the locale's environment variables, English unless they say Indonesian."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        value = os.environ.get(name)
        if value:
            return "id" if value.lower().startswith(("id", "in_")) else "en"
    return "en"

#!/usr/bin/env python3
"""Count what should stand in no summary, over many articles.

    python tests/benchmarks/summary_faults.py ARTICLES.jsonl[.gz] [--articles 1000] [--seed 7] [--show KIND]

ARTICLES is JSON Lines with a ``text`` each, and a ``title`` where one is known, which is given beside the text. So many
of them are drawn at random, summarized and looked at by the patterns below, which share nothing with the program's own
rules; what these patterns do not see, only a reader can. ``--show`` prints what a kind found.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import kupang_cli
from kupang_cli.errors import KupangError

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_QUOTED = re.compile(r"[\"“„«][^\"”»]*[\"”»]?")
_ENDS = re.compile(r"[.!?…:;,)\]\"”»'’]\W*$")
_TIMES = "tahun|bulan|hari|pekan|minggu|saat|malam|pagi|siang|sore|kali|waktu|musim|abad|dini hari|akhir pekan|detik"
_ENOUGH = 0.8  # of the words of the shorter of two sentences that say the same
_NEARLY = 0.9  # of the words of the longer of a sentence and a headline
_FEWEST = 4  # words of a sentence
_WHOLE = ("dateline", "list announcement without its list")  # what is quoted is looked at, too
_HEADING = 9  # words of a heading, at most

# Each kind of fault in one sentence of a summary.
_IN_SENTENCE: dict[str, re.Pattern[str]] = {
    "link or advert": re.compile(
        r"\b(?:baca|simak|lihat|tonton|saksikan)\s+(?:juga|selengkapnya|lainnya|berita|artikel|video)\b|\bbaca\s*:"
        r"|\b(?:follow|ikuti|gabung|klik|unduh|download|subscribe)\b[^.]{0,40}\b(?:kami|channel|kanal|whatsapp"
        r"|google news|telegram|di sini|disini|aplikasi|tautan)\b|\bscroll (?:to|untuk)\b|\badvertisement\b|\[gambas"
        r"|pilihan editor|copyright",
        re.I,
    ),
    "caption": re.compile(
        r"^\W*(?:foto|ilustrasi|gambar|keterangan foto|infografis|video|tangkapan layar)\b\s*[:/(.-]"
        r"|\(\s*(?:foto|dok|ist|ilustrasi|shutterstock|istimewa)\b[^)]*\)\s*$|\b(?:foto|dok(?:umentasi)?)\s*[:/]",
        re.I,
    ),
    "letterhead": re.compile(
        r"^\W*(?:siaran pers|press release|rilis pers|nomor\s*:|no\.\s*:|perihal\s*:|hal\s*:|lampiran\s*:|kepada yth"
        r"|untuk (?:segera )?disiarkan|for immediate release|kontak media|narahubung|(?:penulis|editor|reporter)\s*:)",
        re.I,
    ),
    "dateline": re.compile(
        r"^\W*(?:[A-Z][\w'. ]{2,40},?\s*)?(?:[\w-]+\.(?:com|co\.id|id|net)|\(?ANTARA\)?|CNN Indonesia|detikcom)\b"
        r"[^.]{0,40}?\s*[-–—]|^[A-Z][A-Z ]{3,30}\s*[-–—]"
    ),
    "dash or bullet before it": re.compile(r"^\s*[-–—•*·>#](?!\d)"),
    "list announcement without its list": re.compile(
        r":\s*$|\b(?:sebagai berikut|berikut ini|berikut daftarnya|berikut rinciannya|berikut ulasannya"
        r"|berikut selengkapnya|di bawah ini|dibawah ini|antara lain)\W*$|^\W*berikut\b[^,]{0,80}\.\W*$",
        re.I,
    ),
}
_POINTS_BACK = re.compile(
    r"^\W*(?:namun|tetapi|selain itu|sementara itu|karena itu|oleh karena itu|padahal|bahkan|kemudian|lalu|selanjutnya"
    r"|hal (?:itu|ini|tersebut)|(?:dia|ia|beliau|mereka|menurutnya|pihaknya|katanya|keduanya|hal serupa|senada)\b"
    rf"|(?:[\w-]+\s+){{0,5}}(?!(?:{_TIMES})\b)[\w-]+\s+tersebut\b|(?!(?:{_TIMES})\b)[\w-]+\s+itu\b)",
    re.I,
)
_PRONOUN_SPOKE = re.compile(
    r"[\"”»]\W*(?:\w+nya\b|(?:kata|ujar|tutur|ucap|jelas|ungkap|imbuh|tegas|sebut|papar|terang)\s+(?:dia|ia|beliau)\b)",
    re.I,
)


class Fault(NamedTuple):
    """A kind of fault and where it was seen."""

    kind: str
    seen: str


def faults(summary: Any, title: str) -> Iterator[Fault]:
    """What is wrong with a summary; ``title`` is "" where none is known."""
    texts = [summary.article[sentence.span] for sentence in summary.sentences]
    for text, sentence in zip(texts, summary.sentences, strict=True):
        announces = summary.points is not None and summary.points.index == sentence.index
        yield from _in_sentence(text, announces)
        if title and not announces and _alike(_content(text), _content(title)):
            yield Fault("headline again", text)
    if texts and summary.sentences[0].index > 0 and (_POINTS_BACK.match(texts[0]) or _PRONOUN_SPOKE.search(texts[0])):
        yield Fault("points back at its start", texts[0])
    for one, other in combinations(texts, 2):
        if _same(_content(one), _content(other)):
            yield Fault("said twice", f"{one} | {other}")


def _in_sentence(text: str, announces: bool) -> Iterator[Fault]:
    words = _WORD.findall(text)
    unquoted = _QUOTED.sub("", text)
    if "?" in unquoted or text.rstrip(" \"”'’»)").endswith("?"):
        yield Fault("question", text)
    if len(words) < _FEWEST:
        yield Fault("stub", text)
    elif len(words) <= _HEADING and not _ENDS.search(text):
        yield Fault("heading", text)
    for kind, pattern in _IN_SENTENCE.items():
        if pattern.search(text if kind in _WHOLE else unquoted) and not (announces and "list" in kind):
            yield Fault(kind, text)


def _content(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(text) if len(word) > 3)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sentences have most words of the shorter in common."""
    least = min(len(one), len(other))
    return least >= _FEWEST and len(one & other) >= _ENOUGH * least


def _alike(sentence: frozenset[str], headline: frozenset[str]) -> bool:
    """Whether a sentence has nearly the words of the headline, and no others."""
    most = max(len(sentence), len(headline))
    return most >= _FEWEST and len(sentence & headline) >= _NEARLY * most


def drawn(path: Path, count: int, seed: int) -> list[dict[str, Any]]:
    """So many articles of a file at random, in the order of the file."""
    opened: Callable[..., Any] = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    taken = random.Random(seed).sample(range(len(rows)), min(count, len(rows)))  # noqa: S311
    return [rows[index] for index in sorted(taken)]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print how many summaries have each kind of fault."""
    parser = argparse.ArgumentParser(description="Count what should stand in no summary.")
    parser.add_argument("articles", type=Path, help="JSON Lines with a text each, may be gzipped")
    parser.add_argument("--articles", dest="count", type=int, default=1000, help="how many are drawn")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--method", default="news")
    parser.add_argument("--show", metavar="KIND", help="print what this kind found; all prints everything")
    options = parser.parse_args(arguments)
    kinds: Counter[str] = Counter()
    faulty = made = 0
    for row in drawn(options.articles, options.count, options.seed):
        try:
            summary = kupang_cli.summarize(
                kupang_cli.read_text(row["text"], title=row.get("title") or None), options.method
            )
        except KupangError:
            continue
        made += 1
        found = list(faults(summary, row.get("title") or ""))
        faulty += bool(found)
        kinds.update({fault.kind for fault in found})
        for fault in found:
            if options.show in (fault.kind, "all"):
                print(f"{fault.kind}: {' '.join(fault.seen.split())}")
    for kind, count in kinds.most_common():
        print(f"{kind:40}{count:5}{100 * count / made:8.2f} %")
    print(f"{'summaries with any of them':40}{faulty:5}{100 * faulty / made:8.2f} %")
    print(f"{'summaries':40}{made:5}")


if __name__ == "__main__":
    main()

"""Count the words by which glued ones are told: ``python tests/training/words.py CORPUS [--held-out N]``.

CORPUS is JSON Lines, gzipped, with the ``text`` of an article each. Writes ``kupang_cli/language/glued.txt``, in which
words stand by what they may be of a glued word (see ``kupang_cli.text.glued``); no sentence of the corpus goes into it.

A word that other words begin or end with ("pasca-", "-sari") makes compounds. That is seen by the words of the corpus
that fall into two known ones: a compound recurs, a lost space hardly ever loses the same two words twice. With
``--held-out N`` every N-th article is not counted but read, and what would be split in these is printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kupang_cli.language.lexicon import FOLDER
from kupang_cli.language.shapes import clause_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.glued import SHORTEST, SHORTEST_FIRST, SHORTEST_SECOND
from kupang_cli.text.words import Words

TARGET = FOLDER / "glued.txt"
_KNOWN = 20  # times that a word occurs
_COMMON = 100  # times that a noun or adjective occurs that may be a second word
_RECURS = 3  # articles with a compound
_LOWER = 0.8  # share of a word's occurrences in lower case; names have less
_LOST = 4  # splits that occur once, to a compound
_ENCLITICS = frozenset({"nya", "kan", "lah", "pun", "kah", "tah"})
_HEADER = """\
# Words by what they may be of two that a lost space left glued: made by tests/training/words.py, not by hand.
# Word counts over {articles:,} publicly posted Indonesian news articles: facts about the language, no text of theirs.
"""


class Counts(NamedTuple):
    """How often a word occurs, in how many articles, and how often in lower case; the keys are in lower case."""

    all: Counter[str]
    articles: Counter[str]
    lower: Counter[str]
    read: int


def count(texts: Iterable[str]) -> Counts:
    """The counts of the words in articles."""
    counts = Counts(Counter(), Counter(), Counter(), 0)
    read = 0
    for text in texts:
        read += 1
        words = [word for word in Words(text, whole=True).texts if word.isalpha() and word.isascii()]
        lowered = [word.lower() for word in words]
        counts.all.update(lowered)
        counts.articles.update(set(lowered))
        counts.lower.update(word for word in words if word.islower())
    return counts._replace(read=read)


def seams(word: str) -> Iterator[tuple[str, str]]:
    """The pairs of parts that a word may fall into."""
    for cut in range(SHORTEST_FIRST, len(word) - SHORTEST_SECOND + 1):
        yield word[:cut], word[cut:]


def not_of_compounds(counts: Counts, words: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words that no compounds begin with, and those that none end with."""
    recurring, once = (Counter[str](), Counter[str]()), (Counter[str](), Counter[str]())
    for word, articles in counts.articles.items():
        if 1 < articles < _RECURS:
            continue
        tally = once if articles == 1 else recurring
        for pair in seams(word):
            if words.issuperset(pair) and pair[1] not in _ENCLITICS and pair[0] not in known.bound_forms:
                for side, part in enumerate(pair):
                    tally[side][part] += 1
    first, second = (
        frozenset(word for word in words if not made[word] or lost[word] >= _LOST * made[word])
        for made, lost in zip(recurring, once, strict=True)
    )
    return first, second - _ENCLITICS


def groups(counts: Counts) -> dict[str, list[str]]:
    """The groups of the lexicon."""
    words = frozenset(word for word, times in counts.all.items() if times >= _KNOWN and len(word) >= SHORTEST_SECOND)
    first, second = not_of_compounds(counts, words)
    first = frozenset(word for word in first if len(word) >= SHORTEST_FIRST)
    function = known.stop_words | known.function_words | known.active_saying
    second = frozenset(
        word
        for word in second
        if counts.lower[word] > _LOWER * counts.all[word] or (word in function and counts.lower[word] >= _COMMON)
    )
    clause = frozenset(word for word in second if word in function or (len(word) > 5 and clause_verb(word)))
    noun = frozenset(word for word in second - clause if counts.all[word] >= _COMMON and len(word) > 4)
    pairs = {word: [pair for pair in seams(word) if pair[1] in clause | noun] for word in counts.articles}
    whole = frozenset(
        word
        for word, articles in counts.articles.items()
        if articles > 1 and pairs[word] and len(word) >= SHORTEST
        if counts.all[word] >= _KNOWN or not any(begin in first for begin, _ in pairs[word])
    )
    found = {"first": first, "clause": clause, "noun": noun, "whole": whole}
    return {name: sorted(members) for name, members in found.items()}


def write(counts: Counts, target: Path) -> None:
    """Write the lexicon."""
    lines = [_HEADER.format(articles=counts.read)]
    lines += (f"\n[{name}]\n" + "\n".join(members) + "\n" for name, members in groups(counts).items())
    target.write_text("".join(lines), encoding="utf-8")


def texts_of(corpus: Path) -> list[str]:
    """The texts of the corpus."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines]


def splits(texts: Sequence[str]) -> Counter[str]:
    """The words that are split in texts, as "one|other"."""
    found: Counter[str] = Counter()
    for text in texts:
        words, whole = Words(text), set(Words(text, whole=True).starts)
        found.update(
            f"{words.texts[index - 1]}|{words.texts[index]}"
            for index, start in enumerate(words.starts)
            if start not in whole
        )
    return found


def main(arguments: Sequence[str] | None = None) -> None:
    """Count, write and, where asked, show what is split in articles that were not counted."""
    parser = argparse.ArgumentParser(description="Count the words by which glued ones are told.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--held-out", type=int, metavar="N", help="count all but every N-th article, and split these")
    parser.add_argument("--target", type=Path, default=TARGET, help="the lexicon to write")
    given = parser.parse_args(arguments)
    texts = texts_of(given.corpus)
    held = texts[:: given.held_out] if given.held_out else []
    counted = [text for place, text in enumerate(texts) if place % given.held_out] if given.held_out else texts
    write(count(counted), given.target)
    for split, times in sorted(splits(held).items()):
        print(times, split)


if __name__ == "__main__":
    main()

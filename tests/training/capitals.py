"""Learns from a corpus which words with a capital are words of people's names and which hardly ever are.

    python tests/training/capitals.py CORPUS.jsonl > kupang_cli/language/capitals.txt

CORPUS holds an article a line, with the field ``text``. A word counts as one of a name where the run of capitals that
it stands in has evidence of its own: a verb of saying or an honorific beside it, an age in brackets behind it, a known
given name in it. What goes into the file are two lists of words without their counts.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path

from kupang_cli.extract.people.capitals import is_acronym, runs
from kupang_cli.extract.people.sayings import saying_beside
from kupang_cli.language.lexicon import lexicon
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

LONGEST_NAME = 4  # words
PASSES = 3
NAME_ENDINGS = ("syah", "wati", "anto", "yono", "udin", "uddin", "ullah", "ningsih", "nugroho")
SMALL = 8  # times at least that a common word stands without a capital
FEWEST_ARTICLES = 3  # that a word of names stands in as one; one more for other words
NEVER = 0.03  # the most of a word's capitals that may be names' for it to be of no name
SELDOM = 0.12
HEAD = """\
# What stands with a capital in news: learned from {articles} publicly posted Indonesian articles by
# tests/training/capitals.py.
# Words that other lexicons have are left out.
"""


def names(words: Words, learned: Collection[str]) -> Iterator[range]:
    """The words of the runs of capitals that are surely names; ``learned`` are words of names by the pass before."""
    texts, lower = words.texts, words.lower
    for first, stop in runs(words, frozenset()):
        name = first
        while name < stop - 1 and (lower[name] in known.titles or in_office(lower[name])):
            name += 1
        inside = range(name, stop)
        plain = all(is_word(texts[index]) and not in_office(lower[index]) for index in inside)
        if not plain or len(inside) > LONGEST_NAME:
            continue
        age = texts[stop : stop + 1] == ["("] and "".join(texts[stop + 1 : stop + 2]).isdigit()
        given = next((index for index in inside if lower[index] in known.given or lower[index] in learned), stop)
        titled = name > first and lower[name - 1] in known.honorifics
        if age or titled or saying_beside(words, first, stop):
            yield inside
        elif given < stop and len(inside) > 1:
            yield range(given, stop)


def in_office(word: str) -> bool:
    """Whether a word is one of offices, bodies or places."""
    return word in known.offices or word in known.bodies or word in known.places


def is_word(text: str) -> bool:
    """Whether a word is written as names are."""
    return text.isalpha() and not is_acronym(text)


class Counts:
    """How often words stand with a capital, without one, and in names, and in how many articles."""

    def __init__(self) -> None:
        self.capitals: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        self.acronyms: Counter[str] = Counter()
        self.named: Counter[str] = Counter()
        self.articles: defaultdict[str, set[int]] = defaultdict(set)
        self.named_articles: defaultdict[str, set[int]] = defaultdict(set)
        self.read = 0

    def add(self, words: Words, learned: Collection[str]) -> None:
        """Count the words of one more article."""
        self.read += 1
        for text, word in zip(words.texts, words.lower, strict=True):
            if text[0].isupper() and text.isalpha():
                self.capitals[word] += 1
                self.acronyms[word] += is_acronym(text)
                self.articles[word].add(self.read)
            elif text.isalpha():
                self.small[word] += 1
        for inside in names(words, learned):
            for index in inside:
                self.named[words.lower[index]] += 1
                self.named_articles[words.lower[index]].add(self.read)

    def of_names(self) -> list[str]:
        """The words that are of names mostly."""
        return [
            word
            for word in self.capitals
            if len(self.named_articles[word]) >= FEWEST_ARTICLES
            and self.named[word] * 2 >= self.capitals[word]
            and self.small[word] * 10 <= self.capitals[word]
        ]

    def of_others(self, least: float, most: float) -> list[str]:
        """The words of whose capitals more than ``least`` and no more than ``most`` are names'."""
        return [
            word
            for word, capitals in self.capitals.items()
            if least * capitals < self.named[word] <= most * capitals
            and not word.endswith(NAME_ENDINGS)
            and (
                len(self.articles[word]) > FEWEST_ARTICLES
                or (capitals > 1 and self.small[word] >= max(SMALL, 3 * capitals))
            )
        ]


def main(path: str) -> None:
    """Count the words of a corpus, names learned by one pass known in the next, and print the lexicon."""
    learned: frozenset[str] = frozenset()
    for _ in range(PASSES):
        counts = Counts()
        with Path(path).open(encoding="utf-8") as lines:
            for line in lines:
                counts.add(Words(json.loads(line)["text"]), learned)
        learned = frozenset(counts.of_names())
    elsewhere = frozenset().union(
        *(known.given, lexicon("names")["family"], known.also_names, known.titles, known.offices, known.bodies),
        *(known.places, known.place_heads, known.openers, known.relational, known.stops, known.calendar),
    )

    def kept(words: list[str]) -> list[str]:
        return sorted(
            word
            for word in words
            if len(word) > 2 and word not in elsewhere and counts.acronyms[word] * 2 <= counts.capitals[word]
        )

    print(HEAD.format(articles=f"{counts.read:,}"))
    print("[of_names]", *kept(counts.of_names()), sep="\n", end="\n\n")
    print("# Common nouns and verbs that titles write with a capital, words of companies, bodies, products and places.")
    print("[of_other_things]", *kept(counts.of_others(-1, NEVER)), sep="\n", end="\n\n")
    print("# Those that are words of names now and then.")
    print("[of_other_things_mostly]", *kept(counts.of_others(NEVER, SELDOM)), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1])

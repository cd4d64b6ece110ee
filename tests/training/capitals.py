"""Learns from a corpus which words with a capital are words of people's names and which hardly ever are.

    python tests/training/capitals.py CORPUS.jsonl > kupang_cli/language/capitals.txt

CORPUS holds an article a line, with the field ``text``. A word counts as one of a name where the run of capitals that
it stands in has evidence of its own: a verb of saying or an honorific beside it, an age in brackets behind it, a known
given name in it. What goes into the file are two lists of words without their counts.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from kupang_cli.extract.people.capitals import is_acronym, runs
from kupang_cli.extract.people.sayings import saying_beside
from kupang_cli.language.lexicon import lexicon
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

LONGEST_NAME = 4  # words
NAME_ENDINGS = ("syah", "wati", "anto", "yono", "udin", "uddin", "ullah", "ningsih", "nugroho")
SMALL = 8  # times at least that a common word stands without a capital
FEWEST_ARTICLES = 3  # that a word of names stands in as one; one more for other words
OTHER = 0.12  # the most of a word's capitals that may be names' for it to be one of other things
HEAD = """\
# What stands with a capital in news: learned from {articles} publicly posted Indonesian articles by
# tests/training/capitals.py.
# Words that other lexicons have are left out.
"""


def names(words: Words) -> Iterator[range]:
    """The words of the runs of capitals that are surely names."""
    texts, lower = words.texts, words.lower
    for first, stop in runs(words, frozenset()):
        name = first
        while name < stop - 1 and (lower[name] in known.titles or in_office(lower[name])):
            name += 1
        inside = range(name, stop)
        if len(inside) > LONGEST_NAME or not all(
            is_word(texts[index]) and not in_office(lower[index]) for index in inside
        ):
            continue
        age = texts[stop : stop + 1] == ["("] and "".join(texts[stop + 1 : stop + 2]).isdigit()
        given = next((index for index in inside if lower[index] in known.given), stop)
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


def main(path: str) -> None:
    """Count the words of a corpus and print the lexicon."""
    capitals: Counter[str] = Counter()
    small: Counter[str] = Counter()
    acronyms: Counter[str] = Counter()
    named: Counter[str] = Counter()
    articles: defaultdict[str, set[int]] = defaultdict(set)
    named_articles: defaultdict[str, set[int]] = defaultdict(set)
    number = 0
    with Path(path).open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            words = Words(json.loads(line)["text"])
            for text, word in zip(words.texts, words.lower, strict=True):
                if text[0].isupper() and text.isalpha():
                    capitals[word] += 1
                    acronyms[word] += is_acronym(text)
                    articles[word].add(number)
                elif text.isalpha():
                    small[word] += 1
            for inside in names(words):
                for index in inside:
                    named[words.lower[index]] += 1
                    named_articles[words.lower[index]].add(number)
    elsewhere = frozenset().union(
        *(
            known.given,
            lexicon("names")["family"],
            known.also_names,
            known.titles,
            known.offices,
            known.bodies,
            known.places,
            known.place_heads,
        ),
        *(known.openers, known.relational, known.stops, known.calendar),
    )
    words_left = sorted(
        word for word in capitals if len(word) > 2 and word not in elsewhere and acronyms[word] * 2 <= capitals[word]
    )
    of_names = [
        word
        for word in words_left
        if len(named_articles[word]) >= FEWEST_ARTICLES
        and named[word] * 2 >= capitals[word]
        and small[word] * 10 <= capitals[word]
    ]
    of_others = [
        word
        for word in words_left
        if named[word] <= OTHER * capitals[word]
        and not word.endswith(NAME_ENDINGS)
        and (
            len(articles[word]) > FEWEST_ARTICLES or (capitals[word] > 1 and small[word] >= max(8, 3 * capitals[word]))
        )
    ]
    print(HEAD.format(articles=f"{number:,}"))
    print("[of_names]", *of_names, sep="\n", end="\n\n")
    print("# Common nouns and verbs that titles write with a capital, words of companies, bodies, products and places.")
    print("[of_other_things]", *of_others, sep="\n")


if __name__ == "__main__":
    main(sys.argv[1])

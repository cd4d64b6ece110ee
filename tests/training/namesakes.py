"""Learns from a corpus how widespread the words of people's names are: which names several people have.

    python tests/training/namesakes.py CORPUS.jsonl > kupang_cli/language/namesakes.txt

CORPUS holds an article a line, with the field ``text``. A word counts once for each different name of somebody who
speaks that it stands in; what goes into the file are words with their counts.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import kupang_cli
from kupang_cli.errors import ReadError
from kupang_cli.findings import Quote, Statement
from kupang_cli.language.lexicon import lexicon
from kupang_cli.language.vocabulary import vocabulary as known

FEWEST = 4  # names that a word stands in for it to be widespread
LONGEST = 5  # words of a name; longer ones are several
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
HEAD = """\
# How widespread the words of people's names are: in how many different names of people quoted in 14,165 publicly posted
# Indonesian articles each stands, from four on; learned by tests/training/namesakes.py.

[bearers]"""
OF_MANY = '# What so many are called that it tells nobody from anybody: "Muhammad Sholeh" is "M. Sholeh" or "Sholeh".'


def speakers(path: str) -> Iterator[tuple[str, ...]]:
    """The names of all who speak in a corpus, as words in small letters."""
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            try:
                article = kupang_cli.read_text(record["text"], title=record.get("title"))
            except ReadError:
                continue
            analysis = kupang_cli.analyze(article, only=["quotes", "statements"])
            found: list[Quote | Statement] = [*analysis.quotes, *analysis.statements]
            for said in found:
                if said.speaker is not None and said.speaker.name is not None:
                    yield tuple(WORD.findall(article[said.speaker.name].lower()))


def is_persons(name: tuple[str, ...]) -> bool:
    """Whether a name is that of a person and of no body or place, and of one person."""
    others = (known.bodies, known.offices, known.place_heads)
    return 1 < len(name) <= LONGEST and not any(word in words for word in name for words in others)


def is_of_names(word: str) -> bool:
    """Whether a word is one of names and no title."""
    return len(word) > 1 and word in known.names and (word not in known.titles or word in known.given)


def main(path: str) -> None:
    """Count the words of all names, and print the lexicon."""
    names = {name for name in speakers(path) if is_persons(name)}
    counts = Counter(word for name in names for word in set(name) if is_of_names(word))
    bearers = sorted((word, count) for word, count in counts.items() if count >= FEWEST)
    print(HEAD, *(f"{word} = {count}" for word, count in bearers), sep="\n", end="\n\n")
    print(OF_MANY, "[of_many]", *lexicon("namesakes")["of_many"], sep="\n")


if __name__ == "__main__":
    main(sys.argv[1])

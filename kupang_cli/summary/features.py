"""What the method ``news`` looks at: the features of sentences, each a number with a name.

Kept to counting, so that an article takes about as long as finding its sentences did.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, pairwise

from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.summary.bridge import BridgeSentence
from kupang_cli.summary.readable import QUOTE_MARKS

SENTENCE_FEATURES = (
    "words before it",
    "words up to its end",
    "length",
    "words in the article",
    "sentences in the article",
    "paragraphs before it",
    "place in its paragraph",
    "sentences in its paragraph",
    "quotation",
    "quotation before it",
    "quotation after it",
    "sentences that quote",
    "first sentences that quote",
    "centrality",
    "frequent words",
    "new words",
    "words shared with the lead",
    "words shared with the sentence before",
    "words shared with the sentence after",
    "names",
    "figures",
    "letters in a word",
    "stop words",
    "length of the lead",
    "length of the second sentence",
    "length of the sentence before",
    "length of the sentence after",
    "verb of saying",
    "first person",
    "question",
    "opening that leans back",
    "sentence after it leans on it",
)
# What a sentence is beside the others, by a first estimate of how much of each is told.
CONTEXT_FEATURES = (
    "first estimate",
    "first estimate two before",
    "first estimate before",
    "first estimate after",
    "first estimate two after",
    "words told before it",
    "words told in all",
    "words in better sentences",
    "best first estimate",
)
_HANGING = {None: 0, "connective": 1, "pointing": 2, "pronoun": 3}
_FREQUENT = 8  # words of an article
_FIRST = 6  # sentences
_DIGITS = re.compile(r"\d+")


def sentence_features(sentences: Sequence[BridgeSentence]) -> list[list[float]]:
    """The features of each sentence in the order of ``SENTENCE_FEATURES``."""
    lengths = [len(sentence.words) or 1 for sentence in sentences]  # a line of dashes has no words
    columns = (
        *_places(sentences, lengths),
        *_quotations(sentences),
        *_contents(sentences, lengths),
        *_styles(sentences, lengths),
        *_lengths_around(lengths),
        *_kinds(sentences),
    )
    return [list(row) for row in zip(*columns, strict=True)]


Column = list[float]  # a feature of every sentence


def _before(values: Column, outside: float) -> Column:
    """For each sentence the value of the one before it."""
    return [outside, *values[:-1]]


def _after(values: Column, outside: float) -> Column:
    """For each sentence the value of the one after it."""
    return [*values[1:], outside]


def _places(sentences: Sequence[BridgeSentence], lengths: Sequence[int]) -> Iterator[Column]:
    """Where each sentence stands in the article and in its paragraph."""
    size = len(sentences)
    ends: Column = list(accumulate(lengths))
    yield [end - length for end, length in zip(ends, lengths, strict=True)]
    yield ends
    yield list(lengths)
    yield [ends[-1]] * size
    yield [size] * size
    sizes = list(Counter(sentence.paragraph for sentence in sentences).values())
    yield [number for number, inside in enumerate(sizes) for _ in range(inside)]
    yield [place for inside in sizes for place in range(inside)]
    yield [inside for inside in sizes for _ in range(inside)]


def _quotations(sentences: Sequence[BridgeSentence]) -> Iterator[Column]:
    """Which sentences quote."""
    size = len(sentences)
    kinds: Column = [_quotation(sentence.text) for sentence in sentences]
    yield kinds
    yield _before(kinds, -1)
    yield _after(kinds, -1)
    yield [sum(kind > 0 for kind in kinds) / size] * size
    yield [sum(kind > 0 for kind in kinds[:_FIRST])] * size


def _contents(sentences: Sequence[BridgeSentence], lengths: Sequence[int]) -> Iterator[Column]:
    """What each sentence tells, beside the others."""
    size = len(sentences)
    content = [sentence.content for sentence in sentences]
    weights = [len(words) or 1 for words in content]
    spread = Counter(chain.from_iterable(content))
    yield _divided([sum([spread[word] for word in words]) for words in content], [weight * size for weight in weights])
    told = Counter(word for sentence in sentences for word in sentence.words if word not in known.stop_words)
    frequent = {word for word, _ in told.most_common(_FREQUENT)}
    yield _divided([len(words & frequent) for words in content], lengths)
    yield _divided(list(_new(content)), weights)
    yield _divided([len(words & content[0]) for words in content], weights)
    shared = [len(words & following) for words, following in pairwise(content)]
    yield [0.0, *_divided(shared, weights[1:])]
    yield [*_divided(shared, weights[:-1]), 0.0]


def _divided(values: Sequence[float], by: Sequence[float]) -> Column:
    return [value / divisor for value, divisor in zip(values, by, strict=True)]


def _new(content: Sequence[frozenset[str]]) -> Iterator[int]:
    """How many words of each sentence stand in none before it."""
    told: set[str] = set()
    for words in content:
        yield len(words - told)
        told |= words


def _styles(sentences: Sequence[BridgeSentence], lengths: Sequence[int]) -> Iterator[Column]:
    """Names, figures, long words and words that only hold others together."""
    stop_words = known.stop_words
    yield _divided([len(sentence.names) for sentence in sentences], lengths)
    yield [len(_DIGITS.findall(sentence.text)) for sentence in sentences]
    yield _divided([sum(map(len, sentence.words)) for sentence in sentences], lengths)
    yield _divided([sum([word in stop_words for word in sentence.words]) for sentence in sentences], lengths)


def _lengths_around(lengths: Sequence[int]) -> Iterator[Column]:
    """How long the first two sentences and those around each are."""
    size = len(lengths)
    yield [lengths[0]] * size
    yield [lengths[1] if size > 1 else 0] * size
    yield _before(list(lengths), 0)
    yield _after(list(lengths), 0)


def _kinds(sentences: Sequence[BridgeSentence]) -> Iterator[Column]:
    """Whether each sentence reports, speaks itself, asks, or leans on the one before it."""
    yield [not known.said_or_told.isdisjoint(sentence.words) for sentence in sentences]
    yield [not known.first_person.isdisjoint(sentence.words) for sentence in sentences]
    yield ["?" in sentence.text for sentence in sentences]
    openings: Column = [_HANGING[sentence.leaning] for sentence in sentences]
    yield openings
    yield _after(openings, 0)


def context_features(estimates: Sequence[float], lengths: Sequence[int]) -> list[list[float]]:
    """The features of each sentence in the order of ``CONTEXT_FEATURES``.

    ``estimates``: how much of each sentence is told, 0 to 1; ``lengths``: their words.
    """
    told = [estimate * length for estimate, length in zip(estimates, lengths, strict=True)]
    before = list(accumulate(told, initial=0.0))
    better = [0] * len(estimates)
    longer = 0
    for item in sorted(range(len(estimates)), key=lambda item: -estimates[item]):
        better[item] = longer
        longer += lengths[item]
    around = [-1.0, -1.0, *estimates, -1.0, -1.0]
    best = max(estimates)
    return [
        [
            estimate,
            around[place],
            around[place + 1],
            around[place + 3],
            around[place + 4],
            before[place],
            before[-1],
            better[place],
            best,
        ]
        for place, estimate in enumerate(estimates)
    ]


def _quotation(text: str) -> int:
    """2 for a sentence that opens with a quotation, 1 for one that holds one, 0 for none."""
    if text[0] in QUOTE_MARKS:
        return 2
    return int(any(mark in text for mark in QUOTE_MARKS))

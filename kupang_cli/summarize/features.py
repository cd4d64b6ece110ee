"""What the method ``news`` looks at: the features of sentences, each a number with a name.

Kept to counting, so that an article takes about as long as finding its sentences did.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from kupang_cli.language import words as lexicon_words
from kupang_cli.summarize.bridge import BridgeSentence
from kupang_cli.summarize.readable import QUOTE_MARKS, hanging

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


def content_words(sentences: Sequence[BridgeSentence]) -> list[frozenset[str]]:
    """The distinct words of each sentence that are no stop words."""
    stop_words = lexicon_words("stop_words")
    return [frozenset(sentence.words) - stop_words for sentence in sentences]


def sentence_features(sentences: Sequence[BridgeSentence]) -> list[list[float]]:
    """The features of each sentence in the order of ``SENTENCE_FEATURES``."""
    saying = lexicon_words("speech_verbs", "tail", "active")
    first_person = lexicon_words("pronouns", "first_person")
    stop_words = lexicon_words("stop_words")
    size = len(sentences)
    content = content_words(sentences)
    spread = Counter(word for words in content for word in words)
    counts = Counter(word for sentence in sentences for word in sentence.words if word not in stop_words)
    frequent = {word for word, _ in counts.most_common(_FREQUENT)}
    quotations = [_quotation(sentence.text) for sentence in sentences]
    openings = [_HANGING[hanging(sentence.text)] for sentence in sentences]
    lengths = [len(sentence.words) or 1 for sentence in sentences]  # a line of dashes has no words
    paragraph_sizes = Counter(sentence.paragraph for sentence in sentences)
    quoting = sum(kind > 0 for kind in quotations) / size
    first_quoting = sum(kind > 0 for kind in quotations[:_FIRST])
    total = sum(lengths)
    told: set[str] = set()
    before, inner, paragraphs, paragraph = 0, 0, -1, -1
    rows: list[list[float]] = []
    for place, sentence in enumerate(sentences):
        if sentence.paragraph == paragraph:
            inner += 1
        else:
            inner, paragraphs, paragraph = 0, paragraphs + 1, sentence.paragraph
        length, unique = lengths[place], content[place]
        words = set(sentence.words)
        weight = len(unique) or 1
        after = place + 1 < size
        rows.append(
            [
                before,
                before + length,
                length,
                total,
                size,
                paragraphs,
                inner,
                paragraph_sizes[paragraph],
                quotations[place],
                quotations[place - 1] if place else -1,
                quotations[place + 1] if after else -1,
                quoting,
                first_quoting,
                sum([spread[word] for word in unique]) / (weight * size),
                len(unique & frequent) / length,
                len(unique - told) / weight,
                len(unique & content[0]) / weight,
                len(unique & content[place - 1]) / weight if place else 0.0,
                len(unique & content[place + 1]) / weight if after else 0.0,
                len(sentence.names) / length,
                len(_DIGITS.findall(sentence.text)),
                sum(map(len, sentence.words)) / length,
                sum([word in stop_words for word in sentence.words]) / length,
                lengths[0],
                lengths[1] if size > 1 else 0,
                lengths[place - 1] if place else 0,
                lengths[place + 1] if after else 0,
                not saying.isdisjoint(words),
                not first_person.isdisjoint(words),
                "?" in sentence.text,
                openings[place],
                openings[place + 1] if after else 0,
            ]
        )
        told |= unique
        before += length
    return rows


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

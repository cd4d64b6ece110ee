"""What the method ``news`` looks at: the features of words and of sentences, each a number with a name.

Kept to counting, so that an article takes about as long as finding its sentences did.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kupang_cli.language import words as lexicon_words
from kupang_cli.summarize.bridge import BridgeSentence
from kupang_cli.summarize.readable import QUOTE_MARKS, hanging

WORD_FEATURES = ("first sentence", "sentences with it", "kind")
# The kinds of words, in the order of their numbers.
_STOP, _NUMBER, _NAME, _OTHER = range(4)
_LAST_PLACE = 12
_HANGING = {None: 0, "connective": 1, "pointing": 2, "pronoun": 3}

SENTENCE_FEATURES = (
    "words before it",
    "words up to its end",
    "length",
    "place in its paragraph",
    "sentences in its paragraph",
    "sentences in the article",
    "words worth telling",
    "new words worth telling",
    "centrality",
    "words shared with the lead",
    "words shared with the sentence before",
    "words shared with the sentence after",
    "quotation",
    "quotation after it",
    "quotation before it",
    "question",
    "figures",
    "opening that leans back",
    "sentence after it leans on it",
    "names",
    "length of the lead",
    "length of the sentence before",
    "length of the sentence after",
    "verb of saying",
    "first person",
    "brackets",
    "place and quotation",
    "place and length",
    "place and paragraph",
)


def word_codes(sentences: Sequence[BridgeSentence]) -> dict[str, tuple[int, int, int]]:
    """The features of every word in ``sentences``, as small whole numbers in the order of ``WORD_FEATURES``."""
    stop_words = lexicon_words("stop_words")
    places: dict[str, int] = {}
    spread: Counter[str] = Counter()
    names: set[str] = set()
    for place, sentence in enumerate(sentences):
        distinct = set(sentence.words)
        spread.update(distinct)
        for word in distinct:
            places.setdefault(word, place)
        names.update(sentence.names)
    codes = {}
    for word, place in places.items():
        if word in stop_words:
            kind = _STOP
        elif word[0].isdigit():
            kind = _NUMBER
        else:
            kind = _NAME if word in names else _OTHER
        count = spread[word]
        codes[word] = (min(place, _LAST_PLACE), count if count < 5 else 5 if count < 8 else 6, kind)
    return codes


_FIGURE = re.compile(r"\d+")


def sentence_features(sentences: Sequence[BridgeSentence], worth: dict[str, float]) -> list[list[float]]:
    """The features of each sentence in the order of ``SENTENCE_FEATURES``; ``worth``: each word's chance."""
    stop_words = lexicon_words("stop_words")
    saying = lexicon_words("speech_verbs", "tail", "active")
    first_person = lexicon_words("pronouns", "first_person")
    size = len(sentences)
    distinct = [{word for word in sentence.words if word not in stop_words} for sentence in sentences]
    spread = Counter(word for content in distinct for word in content)
    quotations = [_quotation(sentence.text) for sentence in sentences]
    openings = [_HANGING[hanging(sentence.text)] for sentence in sentences]
    lengths = [len(sentence.words) or 1 for sentence in sentences]  # a line of dashes has no words
    paragraph_sizes = Counter(sentence.paragraph for sentence in sentences)
    lead = distinct[0]
    told: set[str] = set()
    before, inner, paragraph = 0, 0, -1
    rows: list[list[float]] = []
    for place, sentence in enumerate(sentences):
        inner = inner + 1 if sentence.paragraph == paragraph else 0
        paragraph = sentence.paragraph
        length, unique, text = lengths[place], distinct[place], sentence.text
        words = set(sentence.words)
        weight = len(unique) or 1
        new = unique - told
        told |= unique
        after = place + 1 < size
        capped = min(place, _LAST_PLACE)
        rows.append(
            [
                before,
                before + length,
                length,
                inner,
                paragraph_sizes[paragraph],
                size,
                sum([worth[word] for word in words]) / max(1, len(words)),
                sum([worth[word] for word in new]) / length,
                sum([spread[word] for word in unique]) / (weight * size),
                len(unique & lead) / weight,
                len(unique & distinct[place - 1]) / weight if place else 0.0,
                len(unique & distinct[place + 1]) / weight if after else 0.0,
                quotations[place],
                quotations[place + 1] if after else 0,
                quotations[place - 1] if place else 0,
                "?" in text,
                len(_FIGURE.findall(text)),
                openings[place],
                openings[place + 1] if after else 0,
                len(sentence.names) / length,
                lengths[0],
                lengths[place - 1] if place else 0,
                lengths[place + 1] if after else 0,
                not saying.isdisjoint(words),
                not first_person.isdisjoint(words),
                "(" in text,
                capped * 3 + quotations[place],
                capped * 4 + min(3, length // 10),
                capped * 3 + min(2, inner),
            ]
        )
        before += length
    return rows


def _quotation(text: str) -> int:
    """2 for a sentence that opens with a quotation, 1 for one that holds one, 0 for none."""
    if text[0] in QUOTE_MARKS:
        return 2
    return int(any(mark in text for mark in QUOTE_MARKS))

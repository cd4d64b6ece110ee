"""What number words are worth: "dua ratus lima puluh ribu" is 250,000."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.language.vocabulary import vocabulary as known

_THOUSAND = 1000  # from here on a multiplier counts everything before it
_TENS = 10


def words_value(words: Sequence[str]) -> tuple[int, int]:
    """The value of number words, in lower case, and how many of them make it.

    A multiplier that is not smaller than the one before begins another number: "dua juta tiga juta" is two millions.
    """
    total = group = last = used = 0
    before: int | None = None  # the large multiplier before, which the next has to be smaller than
    for index, word in enumerate(words):
        if word in known.large_words or word in known.large_multipliers:
            value = known.large_words.get(word, 0)
            factor = value or known.large_multipliers[word]
            if not group and not value and total and before:  # "dua ribu triliun"
                total, before, used = total * factor, factor, index + 1
                continue
            if before is not None and factor >= before:
                break
            total, group, before, used = total + (value or group * factor), 0, factor, index + 1
        else:
            group, last = _added(group, last, word)
    else:
        return total + group, len(words)
    return total, used


def _added(group: int, last: int, word: str) -> tuple[int, int]:
    """A group under a thousand with one more word, and the number word that a multiplier after it would count."""
    if word in known.hundreds:
        return group * known.hundreds[word], 0
    if word in known.tens:
        return group + last * (_TENS - 1), 0
    if word in known.teens:
        return group + known.teens[word], 0
    value = known.number_words[word]
    return group + value, value


def digits_of(words: Sequence[str]) -> str:
    """The digits behind a decimal comma in words: "lima" is 5, "dua lima" and "dua puluh lima" are 25."""
    if any(word in known.tens or word in known.teens for word in words):
        return str(words_value(words)[0])
    return "".join(str(known.number_words[word]) for word in words)

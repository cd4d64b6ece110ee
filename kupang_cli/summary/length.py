"""How long a summary may be."""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.errors import SummaryError

DEFAULT_WORDS = 60
_WITHIN = (0.85, 1.2)  # of a number of words asked for: 0.8 to 1.25, however glued words and marks are counted
_AT_LEAST = 1.1  # of it the sentences may take, whatever stands beside them


class Length(NamedTuple):
    """The length of a summary: so many ``sentences`` exactly, or about so many ``words``; neither: the method's own.

    ``beside`` is how many words stand in it beside the sentences.
    """

    sentences: int | None
    words: float | None
    beside: int = 0

    @property
    def aim(self) -> float:
        """The number of words to come close to, where no number of sentences is asked for."""
        return self.words or DEFAULT_WORDS

    @property
    def window(self) -> tuple[float, float]:
        """The fewest and the most words that whole sentences may come to; fewer where others stand beside them."""
        return _WITHIN[0] * self.aim, max(_AT_LEAST * self.aim, _WITHIN[1] * self.aim - self.beside)


def asked_length(sentences: int | None, words: int | None, percent: float | None, total: int) -> Length:
    """The length asked for, in sentences or words; ``total`` is the number of words that ``percent`` is a part of.

    Raises SummaryError for more than one of the three, for none that can be, such as 0 sentences, and for more
    than 100 percent.
    """
    if sum(given is not None for given in (sentences, words, percent)) > 1:
        raise SummaryError("only one of sentences, words and percent can set the length")
    if sentences is not None:
        if sentences < 1:
            raise SummaryError("a summary has at least 1 sentence, not {sentences}", sentences=sentences)
        return Length(sentences, None)
    if words is not None:
        if words < 1:
            raise SummaryError("a summary has at least 1 word, not {words}", words=words)
        return Length(None, words)
    if percent is not None:
        if not 0 < percent <= 100:
            raise SummaryError("the percentage lies above 0 and up to 100, not {percent:g}", percent=percent)
        return Length(None, total * percent / 100)
    return Length(None, None)

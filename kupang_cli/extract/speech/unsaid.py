"""What a sentence says that nobody said: conditions, questions, denials. Rules in order."""

from __future__ import annotations

from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_CLAUSE = 14  # words
_MOST_OPENERS = 3  # words before the one that opens the condition


class _Opening:
    """The opening of a sentence ``[start, stop)``: its first word that is no "namun" or "lalu", and the next one."""

    def __init__(self, words: Words, start: int, stop: int) -> None:
        self.words, self.stop = words, stop
        self.place = start
        while self.place < min(stop - 1, start + _MOST_OPENERS) and self._is_opener(self.place):
            self.place += 1
        self.word = words.lower[self.place]
        self.after = words.lower[self.place + 1] if self.place + 1 < stop else ""

    def _is_opener(self, place: int) -> bool:
        word = self.words.lower[place]
        if word in known.conditions or word in known.asking or word in known.negations or word.endswith("nya"):
            return False
        return word in known.openers and word not in known.cues

    @property
    def clause_end(self) -> int:
        """Where the first clause ends: behind its comma, else with the sentence or where clauses commonly end."""
        texts = self.words.texts
        comma = next((place + 1 for place in range(self.place, self.stop) if texts[place] == ","), None)
        return min(self.stop, self.place + _LONGEST_CLAUSE) if comma is None else comma


def said_from(words: Words, start: int, stop: int) -> int:
    """The word of a sentence ``[start, stop)`` from which on it may report what somebody said."""
    if start >= stop:
        return start
    found = first(_UNSAID, _Opening(words, start, stop))
    return start if found is None else found[0]


def _condition(opening: _Opening) -> int | None:
    """Read "Kalau Rahmat mengatakan demikian, ..."."""
    return opening.clause_end if opening.word in known.conditions else None


def _question(opening: _Opening) -> int | None:
    """Read "Apakah Rahmat mengatakan demikian?"."""
    asks = opening.word in known.asking and opening.words.texts[opening.stop - 1] == "?"
    return opening.stop if asks else None


def _denied(opening: _Opening) -> int | None:
    """Read "Bukan Rahmat yang mengatakan demikian", but not "Bukan hanya Rahmat yang ..."."""
    if opening.word != "bukan" or opening.after in known.only:
        return None
    return opening.clause_end


def _nobody(opening: _Opening) -> int | None:
    """Read "Tidak seorang pun mengatakan demikian"."""
    if opening.word not in known.weak_negations:
        return None
    after = opening.words.lower[opening.place + 1 : min(opening.stop, opening.place + 3)]
    if after[:1] == ["ada"]:  # "Tidak ada yang mengatakan", but "Tak ada payung"
        after = after[1:]
    return opening.clause_end if any(word in known.anybody for word in after[:1]) else None


_UNSAID: tuple[Rule[_Opening, int], ...] = (
    Rule(
        "condition",
        _condition,
        example="Kalau Rahmat Hidayat mengatakan pasar itu ramai, warga akan percaya.",
        near_miss="Rahmat Hidayat mengatakan warga akan percaya kalau pasar itu ramai.",
    ),
    Rule(
        "question",
        _question,
        example="Apakah Rahmat Hidayat mengatakan pasar itu ramai?",
        near_miss="Rahmat Hidayat menanyakan apakah pasar itu ramai.",
    ),
    Rule(
        "denied",
        _denied,
        example="Bukan Rahmat Hidayat yang mengatakan pasar itu ramai.",
        near_miss="Bukan hanya Rahmat Hidayat yang mengatakan pasar itu ramai.",
    ),
    Rule(
        "nobody",
        _nobody,
        example="Tidak seorang pun mengatakan pasar itu ramai.",
        near_miss="Seorang warga mengatakan pasar itu ramai.",
    ),
)

"""Runs of capitals: where names may stand, and what a capitalised word is as far as the lexicons know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import derived_word
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

QUOTING = frozenset("\"“”'‘’`«»")
INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*")
_SHORTEST_WITH_ENDING = 5  # letters that a name with a known ending has more than
_LONGEST_INITIALS = 5  # letters and full stops before the full stop that ends them
_SENTENCE_START = '.!?"“”:'
_MAY_GO_ON = frozenset(".(") | QUOTING


def is_acronym(text: str) -> bool:
    """Whether a word is written as an acronym: "KPK", "BUMDes", "KemenPUPR"."""
    return len(text) > 1 and (text.isupper() or (text[:2].isupper() and sum(map(str.isupper, text)) > 2))


def is_title(word: str) -> bool:
    """Whether a word is a title, or several joined by full stops: "dr", "dr.dr"."""
    return word in known.titles or ("." in word and all(part in known.titles for part in word.split(".")))


def is_known_name(word: str) -> bool:
    """Whether a word is a name by the lexicons, or ends as names do."""
    return word in known.names or (len(word) > _SHORTEST_WITH_ENDING and word.endswith(known.name_endings))


def is_plain(words: Words, index: int) -> bool:
    """Whether a capitalised word is a name's word as far as the lexicons know."""
    word, text = words.lower[index], words.texts[index]
    return (
        text[0].isupper()
        and not is_acronym(text)
        and not (
            is_title(word)
            or word in known.offices
            or word in known.bodies
            or (word in known.openers and word not in known.given)
            or word in known.places
        )
    )


def looks_derived(word: str) -> bool:
    """Whether a word has the shape of a derived Indonesian word ("keputusan", "akhirnya"), as few names have."""
    return word not in known.names and derived_word(word)


def shouting(texts: list[str], first_word: int, stop: int) -> bool:
    """Whether the whole run is in capitals, as in old wire copy."""
    return stop - first_word > 1 and all(text.isupper() for text in texts[first_word:stop] if text[0].isalpha())


def in_capitals(texts: list[str], first_word: int, stop: int, index: int) -> bool:
    """Whether a word beside this one is all capitals too: "Bupati RAHMAT HIDAYAT"."""
    return any(
        first_word <= place < stop and len(texts[place]) > 3 and texts[place].isupper()
        for place in (index - 1, index + 1)
    )


# ---------------------------------------------------------------- runs


class _Run:
    """Where the reading of a run stands: ``stop`` is the word that may still be its own."""

    __slots__ = ("breaks", "lower", "stop", "texts", "words")

    def __init__(self, words: Words, breaks: frozenset[int], stop: int) -> None:
        self.words, self.texts, self.lower = words, words.texts, words.lower
        self.breaks = breaks
        self.stop = stop

    def text(self, step: int) -> str:
        """The word so many words after ``stop``; empty behind the last."""
        place = self.stop + step
        return self.texts[place] if place < len(self.texts) else ""

    def opens_with_capital(self, step: int) -> bool:
        """Whether the word so many words after ``stop`` has a capital."""
        return self.text(step)[:1].isupper()


def _full_stop(run: _Run) -> int | None:
    """A full stop after an initial or a title."""
    before = run.texts[run.stop - 1]
    if run.text(0) != "." or len(before) > _LONGEST_INITIALS or not run.opens_with_capital(1):
        return None
    short = before.lower()
    return 2 if INITIALS.fullmatch(before) or is_title(short) or short in known.shortened_names else None


def _connector(run: _Run) -> int | None:
    """A small word inside a name."""
    return 2 if run.lower[run.stop] in known.connectors and run.opens_with_capital(1) else None


def _connector_with_stop(run: _Run) -> int | None:
    """A small word inside a name, shortened."""
    if run.lower[run.stop] not in known.connectors or run.text(1) != "." or not run.opens_with_capital(2):
        return None
    return 3 if run.stop + 2 not in run.breaks else None


def _number(run: _Run) -> int | None:
    """A short number between capitals."""
    text = run.text(0)
    return 2 if text[0].isdigit() and len(text) <= 3 and run.opens_with_capital(1) else None


def _title_in_brackets(run: _Run) -> int | None:
    """A title in brackets."""
    if run.text(0) != "(" or run.text(2) != ")":
        return None
    return 3 if run.text(1).lower() in known.bracketed_in_names else None


def _nickname(run: _Run) -> int | None:
    """A nickname in quote marks without blanks inside, and more of the name after it."""
    if run.text(0) not in QUOTING or run.text(2) not in QUOTING:
        return None
    words, stop = run.words, run.stop
    if not (run.opens_with_capital(1) and run.opens_with_capital(3)):
        return None
    close = words.starts[stop + 1] == words.end(stop) and words.starts[stop + 2] == words.end(stop + 1)
    return 4 if close else None


def _nickname_in_brackets(run: _Run) -> int | None:
    """A nickname in brackets between a known name and more of it."""
    if run.text(0) != "(" or run.text(2) != ")" or run.lower[run.stop - 1] not in known.names:
        return None
    plain = len(run.texts) > run.stop + 3 and is_plain(run.words, run.stop + 1) and is_plain(run.words, run.stop + 3)
    return 4 if plain and run.stop + 3 not in run.breaks else None


# How many words a run takes in where a word without a capital follows one with a capital.
_GOES_ON: tuple[Rule[_Run, int], ...] = (
    Rule(
        "run-full-stop",
        _full_stop,
        example="Pasar itu milik H. Rahmat Hidayat.",
        near_miss="Pasar itu milik warga Kupang. Rahmat datang.",
    ),
    Rule(
        "run-connector",
        _connector,
        example="Pasar itu milik Rahmat bin Hidayat.",
        near_miss="Pasar itu milik Rahmat dan Hidayat.",
    ),
    Rule(
        "run-connector-with-stop",
        _connector_with_stop,
        example="Pasar itu milik Lina br. Marpaung.",
        near_miss="Pasar itu milik Lina br Marpaung.",
    ),
    Rule(
        "run-number",
        _number,
        example="Kepala Daerah Operasi 8 Tirta membuka pasar.",
        near_miss="Kepala Daerah Operasi 8 membuka pasar.",
    ),
    Rule(
        "run-title-in-brackets",
        _title_in_brackets,
        example="Pasar itu milik Dr (HC) Rahmat Hidayat.",
        near_miss="Pasar itu milik Rahmat (warga) Hidayat.",
    ),
    Rule(
        "run-nickname",
        _nickname,
        example="Pasar itu milik Rahmat 'Mamat' Hidayat.",
        near_miss="Pasar itu milik Rahmat 'si Mamat' Hidayat.",
    ),
    Rule(
        "run-nickname-in-brackets",
        _nickname_in_brackets,
        example="Pasar itu milik Rahmat (Mamat) Hidayat.",
        near_miss="Pasar itu milik Rahmat (KPPU) Hidayat.",
    ),
)


def runs(words: Words, breaks: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Maximal runs ``[first, stop)`` of capitalised words, with initials, name connectors and nicknames taken in.

    No run goes on over a word in ``breaks`` (where paragraphs begin). Words that only open a sentence and words of the
    calendar are cut off at the edges.
    """
    texts = words.texts
    index, count = 0, len(texts)
    while index < count:
        if not texts[index][0].isupper():
            index += 1
            continue
        stop = _run_end(words, breaks, index)
        found = _trimmed(words, breaks, index, stop)
        if found is not None:
            yield found
        index = stop


def _run_end(words: Words, breaks: frozenset[int], first_word: int) -> int:
    run = _Run(words, breaks, first_word + 1)
    texts, lower, connectors, count = words.texts, words.lower, known.connectors, len(words)
    while run.stop < count and run.stop not in breaks:
        text = texts[run.stop]
        if text[0].isupper():
            run.stop += 1
            continue
        if not (text in _MAY_GO_ON or lower[run.stop] in connectors or text[0].isdigit()):
            break
        step = first(_GOES_ON, run)
        if step is None:
            break
        run.stop += step[0]
    return min(run.stop, count)


def _trimmed(words: Words, breaks: frozenset[int], begin: int, stop: int) -> tuple[int, int] | None:
    """A run without the words at its edges that are no part of it; None where nothing is left."""
    texts, lower = words.texts, words.lower
    opens = begin == 0 or texts[begin - 1] in _SENTENCE_START or begin in breaks
    if opens and lower[begin] in known.before_speaker:
        begin += 1  # "... selesai.” Ungkap Rahmat"
    while begin < stop and (_is_no_part(words, begin) or _only_opens(lower[begin], opens)):
        begin += 1
    while stop > begin and _is_no_part(words, stop - 1):
        stop -= 1
    return (begin, stop) if begin < stop else None


def _is_no_part(words: Words, index: int) -> bool:
    """Whether a word at the edge of a run is a day or month, or has no capital."""
    return words.lower[index] in known.calendar or not words.texts[index][0].isupper()


def _only_opens(word: str, opens: bool) -> bool:
    """Whether a word opens sentences; where it opens none (``opens``) it may be a name."""
    return word in known.openers and (opens or not (word in known.also_names or word in known.given))

"""Whether a text is Indonesian, and which of the languages beside it in Indonesian news it is in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from kupang_cli.language.shapes import indonesian_word
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.messages.message import Message
from kupang_cli.text.words import Words

_SAMPLE = 2000  # words looked at
_SHARE = 0.08
_FEW = 12  # words of a text that is Indonesian by one of them alone
_SHORT = 40  # words of a text that one of them and nothing foreign make Indonesian
_LEAST = 2  # words of another language, and their share of a text, below which it is not looked for
_LOWEST_SHARE = 0.03
_FEW_OUTSIDE = 3  # words outside quote marks that may be in any language
# Whether a stretch is quoted behind a mark; None for the mark that opens and closes.
_MARKS = {"“": True, "«": True, "”": False, "»": False, '"': None}

# Their names as they are said to the user.
_JAVANESE = Message("Javanese", context="language")
_SUNDANESE = Message("Sundanese", context="language")
_ENGLISH = Message("English", context="language")
_MALAY = Message("Malay", context="language")


class Language(NamedTuple):
    """``code`` is ``id`` for Indonesian, ``other`` for anything else; ``name`` is the other language's, or None."""

    code: Literal["id", "other"]
    name: Message | None = None


class _Profile(NamedTuple):
    """How a language is told from Indonesian.

    ``words`` and ``endings`` speak for it, ``against`` are the words that speak for Indonesian. It takes ``least``
    words for it, ``unopposed`` where none is against it, a ``share`` of the text, and ``margin`` times as many as are
    against it.
    """

    name: Message
    words: frozenset[str]
    endings: tuple[str, ...]
    against: frozenset[str]
    least: int
    unopposed: int
    share: float
    margin: float


def language(words: Words) -> Language:
    """The language of a text.

    Javanese, Sundanese, Malay and English are known by words that Indonesian does not have, where those outnumber what
    only Indonesian has: a song, a saying or a speech in one of them leaves an Indonesian article Indonesian. Otherwise
    the share of Indonesian function words and of words derived in its way decides; news has a quarter to a third of
    them, other languages next to none. The dialects of Malay that Indonesia speaks are Indonesian. A text too short to
    tell counts as Indonesian unless nothing in it is.
    """
    name = _neighbour(words.texts[:_SAMPLE])
    if name is not None:
        return Language("other", name)
    sample = [word for word in words.lower[:_SAMPLE] if word[0].isalpha()]
    hits = _hits(sample)
    few, short = len(sample) < _FEW, len(sample) < _SHORT
    if few or (short and hits):
        foreign = any(word in known.foreign_words for word in sample)
        if not foreign or (few and hits):
            return Language("id")
    return Language("id" if hits >= _SHARE * len(sample) else "other")


def _neighbour(texts: Sequence[str]) -> Message | None:
    """The language of these words as written, where it is one of those with a profile.

    Words with a capital are left out: names say nothing about a text's language.
    """
    marks = list(filter(known.other_languages.__contains__, texts))
    if len(marks) < _LEAST:
        return None
    written = [word for word in texts if word.islower()]
    if len(marks) < _LOWEST_SHARE * len(written):
        return None
    counted = [(_count(marks, written, profile), profile) for profile in _profiles()]
    hits, best = max(counted, key=lambda pair: pair[0])
    against = _against(written, best)
    least = best.least if against else best.unopposed
    evident = hits >= max(least, best.share * len(written), best.margin * against)
    return best.name if evident and _narrates(texts, best) else None


def _narrates(texts: Sequence[str], profile: _Profile) -> bool:
    """Whether what stands outside quote marks is in a language, too, as far as it is in any."""
    outside = []
    quoted = False
    for word in texts:
        if word in _MARKS:
            opening = _MARKS[word]
            quoted = not quoted if opening is None else opening
        elif not quoted and word.islower():
            outside.append(word)
    hits = _count(outside, outside, profile)
    return hits >= _against(outside, profile) and (hits > 0 or len(outside) < _FEW_OUTSIDE)


def _against(written: Sequence[str], profile: _Profile) -> int:
    """How many words are Indonesian and not of a language."""
    return sum(word in profile.against and word not in profile.words for word in written)


def _count(marks: Sequence[str], written: Sequence[str], profile: _Profile) -> int:
    """How many words are of a language."""
    hits = sum(map(profile.words.__contains__, marks))
    if not profile.endings:
        return hits
    return hits + sum(word.endswith(profile.endings) and word not in profile.words for word in written)


def _profiles() -> tuple[_Profile, ...]:
    indonesian = known.common_words | known.dialects
    own = indonesian - known.shared_with_javanese
    not_english = indonesian | known.not_malay | known.foreign_words
    return (
        _Profile(_JAVANESE, known.javanese, known.javanese_endings, own, 3, 2, 0.15, 1.5),
        _Profile(
            Message("Sundanese", context="language"), known.sundanese, known.sundanese_endings, own, 3, 2, 0.15, 1.5
        ),
        _Profile(_ENGLISH, known.english, (), not_english, 4, 3, 0.2, 2),
        _Profile(
            Message("Malay", context="language"), known.malay, (), known.not_malay | known.dialects, 2, 2, 0.04, 2.5
        ),
    )


def _hits(sample: Sequence[str]) -> int:
    """How many words are Indonesian; shapes are looked at where function words alone do not tell."""
    common = known.common_words
    hits = sum(map(common.__contains__, sample))
    if len(sample) >= _SHORT and hits >= _SHARE * len(sample):
        return hits
    others = known.dialects | known.not_malay
    return hits + sum(word not in common and (word in others or indonesian_word(word)) for word in sample)

"""Places that no gazetteer has but the article calls so: "Kota Muara Lestari", "di Bukit Arang"."""

from __future__ import annotations

from kupang_cli.extract.people.sayings import saying_beside
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST = 3  # words of a place, with the word for its kind


def local_places(words: Words, breaks: frozenset[int]) -> frozenset[tuple[str, ...]]:
    """The article's own places, each as its words in small letters; none runs on over a word in ``breaks``."""
    texts, features = words.texts, known.place_features
    found: set[tuple[str, ...]] = set()
    for index, word in enumerate(words.lower):
        if word in known.place_heads or (word in features and texts[index][0].isupper()):
            place = _place_after(words, breaks, index)
            if place is not None:
                found.add(place)
    return frozenset(found)


def after_place(lower: list[str], first: int, stop: int, local: frozenset[tuple[str, ...]]) -> int:
    """The word after the last local place, or place of several words, in a run; ``first`` where there is none."""
    places = known.places
    for end in range(stop, first, -1):
        for begin in range(max(first, end - _LONGEST), end):
            if (local and tuple(lower[begin:end]) in local) or (
                end - begin > 1 and begin > first and " ".join(lower[begin:end]) in places
            ):
                return end
    return first


def _place_after(words: Words, breaks: frozenset[int], head: int) -> tuple[str, ...] | None:
    """The place that the word for a kind of place at ``head`` introduces."""
    lower, count = words.lower, len(words)
    if head + 1 < count and f"{lower[head]} {lower[head + 1]}" in known.places:
        return (lower[head + 1],)  # the gazetteer has it: "Kuala Lumpur"
    held = _is_held(words, head)  # "Kepala Desa Bukit Rahmat" may name who holds it
    stop = head + 1
    while stop < count and stop - head <= _LONGEST and stop not in breaks and _goes_on(words, head, stop, held):
        stop += 1
    return tuple(lower[head + 1 : stop]) if _is_place_alone(words, breaks, head, stop, held) else None


def _is_place_alone(words: Words, breaks: frozenset[int], head: int, stop: int, held: bool) -> bool:
    """Whether the words between ``head`` and ``stop`` are a place and no name.

    What a capital still follows may be a place and a name; only a phrase that ends there is a place alone.
    """
    if held and stop > head + 2 and saying_beside(words, stop, stop):
        return False
    if held and stop == head + 2 and words.lower[head] in known.place_features:
        return True  # "Wali Kota Muara Lestari Rahmat Hidayat"
    ended = stop == len(words) or stop in breaks or not words.texts[stop][0].isupper()
    return stop > head + 1 and (ended or words.lower[stop] in known.directions)


def _is_held(words: Words, head: int) -> bool:
    """Whether an office stands before the capitals that end at ``head``."""
    before = head
    while before and words.texts[before - 1][0].isupper() and words.lower[before - 1] not in known.offices:
        before -= 1
    return before > 0 and words.lower[before - 1] in known.offices


def _goes_on(words: Words, head: int, index: int, held: bool) -> bool:
    """Whether the word at ``index`` is one more of the place's name."""
    word = words.lower[index]
    if not words.texts[index][0].isupper() or word in known.offices or word in known.bodies:
        return False
    if word in known.place_heads or word in known.places:
        return False
    if word not in known.names:
        return True
    feature = words.lower[head] in known.place_features
    return index > head + 1 - feature and not (held and index > head + 1)

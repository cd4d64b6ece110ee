"""Noun phrases that may point to a speaker: where one ends, whose words it is for, who is no speaker in it."""

from __future__ import annotations

from bisect import bisect_right

from kupang_cli.extract.people.cast import Cast, Mention
from kupang_cli.language.shapes import active_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

LONGEST_PHRASE = 14  # words


def phrase_end(words: Words, first: int, limit: int) -> int:
    """Where the noun phrase that begins at ``first`` ends: before a stop word, a mark or a day of the week."""
    texts = words.texts
    stop, depth = first, 0
    while stop < limit and stop - first < LONGEST_PHRASE:
        text = texts[stop]
        if text == "(":
            if stop + 1 < limit and texts[stop + 1][0].isdigit():
                break
            depth += 1
        elif text == ")":
            depth -= 1
        elif _ends_phrase(words, stop, depth):
            break
        stop += 1
    return stop


def _ends_phrase(words: Words, index: int, depth: int) -> bool:
    """Whether a word does not belong to the noun phrase before it; ``depth`` counts the brackets open there."""
    text, word = words.texts[index], words.lower[index]
    if not depth and (not text[0].isalnum() or word in known.stops or word in known.weekdays):
        return True
    # "Mahkamah Agung menunda mengumumkan", "Kepala Dinas merasa senang"
    if word in known.states:
        return True
    return text.islower() and word not in known.offices and active_verb(text)


def owner(words: Words, cast: Cast, word: int, limit: int) -> int | None:
    """Whose words these are: in "penuturan Rahmat", "pihak Polda" and "laporan Antara" the word after the first.

    Behind "siaran pers" and "keterangan dari" it is the next one.
    """
    if word + 1 >= limit or words.lower[word] not in known.utterances:
        return None
    if _is_own_name(words, word):
        return None
    following = word + 1
    if words.lower[following] in known.utterance_kinds and following + 1 < limit:
        following += 1  # "siaran pers BPS"
    if words.lower[following] == "dari" and following + 1 < limit:
        following += 1
    account = words.texts[following] == "@"
    named = words.texts[following][0].isupper() or cast.starting_at(following) is not None
    group = _is_group(words.lower[following], apart=following > word + 1)
    return following if account or named or group else None


def _is_own_name(words: Words, word: int) -> bool:
    """Whether a capital inside a sentence makes words a name of its own: "Laporan Air Muara Lestari"."""
    return words.texts[word][0].isupper() and word > 0 and words.texts[word - 1][0].isalnum()


def _is_group(word: str, *, apart: bool) -> bool:
    """Whether a word is for those whose words these are; ``apart`` says that words stand between: "siaran pers"."""
    return (word in known.relational and word not in known.documents) or (apart and word in known.generic_bodies)


def possessed(words: Words, cast: Cast, mention: Mention, floor: int) -> int | None:
    """The word before a name that makes it somebody else's: "istri" in "istri Rahmat", where Rahmat does not speak.

    Also the office of one who speaks for another, "pengacara Rahmat, Sari". None where the name stands for itself.
    """
    lower = words.lower
    index = mention.first
    while index > floor and (lower[index - 1] in known.genitive_links or lower[index - 1] in known.titles):
        index -= 1
    if index > floor and lower[index - 1] in known.genitive:
        return index - 1
    place = bisect_right(cast.roles, mention.name_first, key=lambda role: role[0])
    for first, stop, entity in cast.roles[max(0, place - 2) : place]:  # the office of its own may stand between
        if floor <= first and mention.name_first < stop and entity is not mention.entity:
            return first
    return None


def represented(words: Words, word: int, limit: int) -> int | None:
    """Where in the phrase from ``word`` the one begins for whom somebody speaks: "atas nama", "mewakili"."""
    lower = words.lower
    for place in range(word + 1, min(limit, word + LONGEST_PHRASE)):
        if lower[place] in known.representing:
            return place
        if lower[place] == "atas" and lower[place + 1 : place + 2] == ["nama"]:
            return place
        if not words.texts[place][0].isalnum():
            return None
    return None


def with_second(words: Words, cast: Cast, mention: Mention, limit: int) -> Mention:
    """The mention of the first of two who speak together, its words those of both: "Rahmat dan Sari"."""
    second = cast.starting_at(mention.stop + 1) if words.lower[mention.stop : mention.stop + 1] == ["dan"] else None
    if second is None or second.first != mention.stop + 1 or second.stop > limit:
        return mention
    after = words.lower[second.stop] if second.stop < len(words) else "."
    ended = second.stop == limit or not after[0].isalnum() or after in known.stops
    return mention._replace(stop=second.stop) if ended else mention

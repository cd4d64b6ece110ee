"""Roles beside a name: the office before it ("Kepala Dinas X Rahmat"), or after it ("Rahmat, anggota tim hukum,")."""

from __future__ import annotations

from collections.abc import Iterator

from kupang_cli.language.shapes import clause_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST_ROLE = 26  # words
_LONGEST_POINTED = 10  # words
_MOST_COMMAS = 4
_MOST_UNKNOWN = 4  # lower-case words between an office and a name that no lexicon knows


def phrase_start(words: Words, name: int, floor: int, taken: bytearray) -> int:
    """Where the titles and the role before the name at word ``name`` begin.

    Looks back no further than word ``floor`` and over no word in ``taken`` (a name already known). Where neither stands
    before the name, that is ``name`` itself.
    """
    inside, saying, function_words = (
        known.inside_role,
        known.saying,
        known.common_words,
    )
    texts, lower = words.texts, words.lower
    if name and lower[name - 1] in known.prepositions:
        return name  # "pemain asal Kupang", "ahli dari Inafis": no apposition
    best = index = name
    if name > floor and lower[name - 1] in known.introducing:
        index -= 1  # "produser film itu, yakni Rahmat"
    depth = commas = unknown = 0
    office = False  # an office was found between the name and here
    ranked = True  # only titles stand between the name and here, so that a rank is no office of its own
    while index > floor and name - index < _LONGEST_ROLE:
        text, word = texts[index - 1], lower[index - 1]
        if taken[index - 1]:
            break
        ranked = ranked and (word in known.titles or text == ".")
        if text == ")":
            depth += 1
        elif text == "(":
            if not depth:
                break
            depth -= 1
        elif depth:
            if text[0].isdigit():
                break  # a date or an age in brackets
        elif word in known.calendar or (not commas and word in known.genitive and _is_genitive(words, index, name)):
            break
        elif word in known.offices and not (word in known.ranks and ranked):
            best, office = index - 1, True
        elif word in known.titles:
            if not commas:
                best = index - 1
        elif text == ".":
            if index < 2 or not (
                lower[index - 2] in known.titles
                or lower[index - 2] in known.numbered_offices
                or len(texts[index - 2]) == 1
            ):
                break
        elif text == ",":
            # "Wali Kota Kupang, Rahmat Hidayat": a comma may stand before the name, and inside a long office.
            commas += 1
            if (
                office
                or commas > _MOST_COMMAS
                or index < 2
                or not (texts[index - 2][0].isalnum() or texts[index - 2] == ")")
            ):
                break
        elif word in known.pointing and index < name and texts[index] == ",":
            pass  # "ketua lembaga itu, Rahmat"
        elif not (text[0].isupper() or text[0].isdigit() or text in "&/-." or word in known.bodies or word in inside):
            # "pemilik dealer motor bekas Tirta di Bekasi, Rahmat": nouns go on to the office, verbs do not.
            unknown += 1
            if (
                office
                or unknown > _MOST_UNKNOWN
                or not text[0].isalpha()
                or word in known.stops
                or word in function_words
                or word in saying
                or clause_verb(word)
            ):
                break
        index -= 1
    # "Associate Country Manager": English offices begin with the words before their noun.
    while floor < best < name and _is_modifier(words, best - 1):
        best -= 1
    return best


def _opens_office(words: Words, index: int) -> bool:
    """Whether an office begins at word ``index``: "direktur", "Associate Country Manager"."""
    limit = min(len(words), index + 4)
    while index < limit and _is_modifier(words, index):
        index += 1
    return index < len(words) and words.lower[index] in known.offices


def _is_modifier(words: Words, index: int) -> bool:
    """Whether a capitalised word stands before the noun of an English office."""
    return words.texts[index][0].isupper() and words.lower[index] in known.modifiers


def _is_genitive(words: Words, first: int, name: int) -> bool:
    """Whether only links stand between such a word and the name: "istri Rahmat", "kuasa hukum Rahmat"."""
    lower = words.lower
    return (first < name and lower[first] == "dari") or all(
        word in known.genitive_links or word in known.titles or word == "." for word in lower[first:name]
    )


def role_before(words: Words, first: int, name: int) -> tuple[int, int] | None:
    """The role in the phrase ``[first, name)`` before a name: from its office, without the titles at its end."""
    texts, lower = words.texts, words.lower
    stop, before_title = name, known.before_title | known.introducing
    while stop > first:
        word = lower[stop - 1]
        if word in known.titles:
            if word in known.offices and word not in known.honorifics and stop - 1 == first:
                break  # an office that is also a rank stands alone: "Profesor Rahmat"
            stop -= 1
        elif texts[stop - 1] in ",." or word in known.introducing:
            stop -= 1
        elif texts[stop - 1] == ")" and stop - 3 >= first and lower[stop - 2] in known.bracketed_titles:
            stop -= 3
        else:
            break
    while stop > first and lower[stop - 1] in before_title:
        stop -= 1
    while first < stop and (
        lower[first] in known.honorifics
        or not _opens_office(words, first)
        or (lower[first] in known.genitive and first + 1 < stop and lower[first + 1] in known.offices)
    ):
        first += 1
    return (first, stop) if first < stop else None


def apposition(words: Words, first_word: int, stop: int) -> tuple[int, int] | None:
    """The role after the name ``[first_word, stop)``: ", anggota tim kuasa hukum," or "selaku Ketua Panitia"."""
    saying = known.saying
    texts, lower = words.texts, words.lower
    index, count = stop, len(texts)
    # Degrees after the name: ", S.H., M.Si", and an age: "(45)".
    while (
        index + 1 < count
        and texts[index] in ",."
        and texts[index + 1][0].isupper()
        and (lower[index + 1] in known.degrees or len(texts[index + 1]) == 1)
    ):
        index += 2
    if index < count and texts[index] == "." and index > stop:
        index += 1
    if index + 2 < count and texts[index + 1].isdigit():
        if texts[index] == "(" and texts[index + 2] == ")":
            index += 3
        elif texts[index] == texts[index + 2] == ",":  # "Rahmat, 45, warga setempat"
            index += 2
    if index >= count:
        return None
    introducing = known.apposition_openers
    adjunct = first_word > 0 and lower[first_word - 1] in known.adjuncts
    if lower[index] in introducing:
        index += 1
    elif texts[index] == "," or (texts[index] == "(" and index + 1 < count and texts[index + 1][0].islower()):
        index += 1
        if index < count and lower[index] in introducing | known.after_comma:
            index += 1 if lower[index] != "salah" else 2
            if index < count and lower[index] in known.linking:
                index += 1
    elif not (texts[index].islower() and index == stop and lower[index] not in known.titles):
        return None  # "Rahmat warga setempat mengatakan" does without the comma
    if index >= count or not _opens_office(words, index):
        return None
    first = index
    depth = 0
    clause_words = known.clause_openers
    while index < count and index - first < _LONGEST_ROLE:
        text, word = texts[index], lower[index]
        if word in known.introducing:
            return None  # "Rahmat, pengurus partai lainnya, yakni Sari Dewi": the next name's
        if text == "(":
            if index + 1 < count and (texts[index + 1][0].isdigit()):
                break
            depth += 1
        elif text == ")":
            if not depth:
                break
            depth -= 1
        elif (
            not depth
            and (
                not (text[0].isalnum() or text in "&/-")
                or word in known.calendar
                or (index > first and word in saying)
                or word in known.stops
                or (index > first and word in clause_words)
                or word in known.pronouns
                or (index > first and text[0].islower() and word not in known.offices and clause_verb(word))
            )
            and not (word in known.inside_apposition and index > first)
        ):
            break
        index += 1
    if index == first or lower[index - 1] in known.pointing:
        return None
    if index < count and texts[index] not in ",.)":
        # Not closed by a mark: the phrase may be the subject of a clause of its own.
        following = index
        adverbs = known.before_verb
        while following < count and lower[following] in adverbs and lower[following] not in saying:
            following += 1
        says = following < count and lower[following] in saying
        clause = lower[index] in clause_words or lower[index] in known.pronouns or clause_verb(lower[index])
        if adjunct or (clause and not says):
            return None
    return first, index


def pointing_roles(words: Words) -> Iterator[tuple[int, int]]:
    """The roles, of two words or more, that end before "itu", "ini" or "tersebut": "pemain asal Kupang itu"."""
    texts, lower = words.texts, words.lower
    people = known.humans
    inside, clause = known.inside_role, known.clause_openers
    for stop, word in enumerate(lower):
        if word not in known.pointing:
            continue
        index, best = stop, None
        while index and stop - index < _LONGEST_POINTED:
            text, before = texts[index - 1], lower[index - 1]
            ended = before not in inside and (before in known.stops or before in known.pointing or before in clause)
            ended = ended or (text.islower() and before not in known.offices and clause_verb(before))
            if ended or not (text[0].isalnum() or text in "()&/-"):
                break
            index -= 1
            if before in known.relational and before not in people and before not in known.offices:
                break
            if before in known.offices:
                best = index
        if best is not None and stop - best > 1 and lower[best] not in known.honorifics:
            yield best, stop

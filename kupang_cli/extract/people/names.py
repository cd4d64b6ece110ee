"""Where names stand: runs of capitals, and where in a run of office, body and name the name begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kupang_cli.language.shapes import derived_word, title_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_LONGEST_NAME = 6  # words
_LONGEST_OFFICE = 14  # words
_LONGEST_DEGREE = 5  # letters
_LINK_MARKS = frozenset("&-/()")
_QUOTING = frozenset("\"“”'‘’`«»")
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*")


def runs(words: Words, breaks: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Maximal runs ``[first, stop)`` of capitalised words, with initials, name connectors and nicknames taken in.

    No run goes on over a word in ``breaks`` (where paragraphs begin). Words that only open a sentence and words of the
    calendar are cut off at the edges.
    """
    ordinary, calendar, connectors, titles = known.openers, known.calendar, known.connectors, known.titles
    texts, lower = words.texts, words.lower
    index, count = 0, len(texts)
    while index < count:
        if not texts[index][0].isupper():
            index += 1
            continue
        opens = index == 0 or texts[index - 1] in '.!?"“”:' or index in breaks
        first = index
        stop = index + 1
        while stop < count and stop not in breaks:
            text = texts[stop]
            following = texts[stop + 1] if stop + 1 < count else ""
            if text[0].isupper():
                stop += 1
            elif (
                text == "."
                and len(texts[stop - 1]) <= 5
                and following[:1].isupper()
                and (_INITIALS.fullmatch(texts[stop - 1]) or lower[stop - 1] in titles)
            ) or (lower[stop] in connectors and following[:1].isupper()):
                stop += 2
            elif (
                lower[stop] in connectors
                and following == "."
                and stop + 2 < count
                and texts[stop + 2][0].isupper()
                and stop + 2 not in breaks
            ):
                stop += 3  # "Lina br. Marpaung"
            elif text[0].isdigit() and len(text) <= 3 and following[:1].isupper() and texts[stop - 1][0].isupper():
                stop += 2  # "Daerah Operasi 8 Tirta Rahmat"
            elif (
                text == "("
                and stop + 2 < count
                and texts[stop + 2] == ")"
                and lower[stop + 1] in known.bracketed_in_names
            ):
                stop += 3
            elif (
                text in _QUOTING
                and following[:1].isupper()
                and stop + 3 < count
                and texts[stop + 2] in _QUOTING
                and texts[stop + 3][0].isupper()
                and words.starts[stop + 1] == words.end(stop)
                and words.starts[stop + 2] == words.end(stop + 1)
            ):
                stop += 4  # a nickname: "Rahmat 'Mamat' Hidayat"
            else:
                break
        if opens and lower[first] in known.before_speaker:
            first += 1  # "... selesai.” Ungkap Rahmat"
        while first < stop and (
            (lower[first] in ordinary and (opens or lower[first] not in known.also_names | known.given))
            or lower[first] in calendar
            or not texts[first][0].isupper()
        ):
            first += 1
        end = stop
        while end > first and (lower[end - 1] in calendar or not texts[end - 1][0].isupper()):
            end -= 1
        if first < end:
            yield first, end
        index = stop


def name_start(
    words: Words,
    first: int,
    stop: int,
    alone: frozenset[str],
    common: set[str],
    local: frozenset[tuple[str, ...]],
) -> int | None:
    """Where the name begins in the run ``[first, stop)`` that it ends; None when the run ends in no name.

    ``alone`` holds the words that the article elsewhere uses by themselves as a speaker's name, ``common`` those it
    also writes without a capital, which are in no name, ``local`` the places it calls so.

    Where a body's unknown name runs into the person's ("Yayasan
    Tirta Melati Rahmat Hidayat"), the former and common given names tell the start; when nothing does, the shortest
    likely name is taken: a part of a name is still that person's.
    """
    texts, lower = words.texts, words.lower
    if lower[first] in known.named_bodies and stop - first > 1 and not (first and texts[first - 1] == ")"):
        return None  # "Jalan Rahmat Hidayat", "Koperasi Melati Jaya"
    either = known.also_names
    shouting = _shouting(texts, first, stop)
    name = stop
    barrier = _after_place(lower, first, stop, local)
    while name > barrier:
        index = name - 1
        word, text = lower[index], texts[index]
        if not text[0].isalpha():
            if text == "." and index - 1 > first and lower[index - 1] in known.connectors and name < stop:
                name -= 2  # "Lina br. Marpaung"
                continue
            if text == "." and index - 1 >= first and _INITIALS.fullmatch(texts[index - 1]):
                if lower[index - 1] in known.honorifics and not (index - 2 >= first and is_plain(words, index - 2)):
                    break  # "H. Rahmat": a title, where "Rahmat H. Hidayat" has an initial
                name -= 2
                continue
            if text in _QUOTING and index - 2 >= first and texts[index - 2] in _QUOTING and name < stop:
                name -= 3
                continue
            break
        if word in known.connectors and index > first and name < stop:
            name -= 1
            continue
        if word in either and word not in known.calendar:
            before = lower[index - 1] if index > first else ""
            titled = word in known.titles_when_first and not (before and is_plain(words, index - 1))
            if name < stop and not titled and f"{before} {word}" not in known.compounds and before not in either:
                name -= 1  # "Imam Santoso", "Putri Lestari"
                continue
            if name == stop and before and is_plain(words, index - 1):
                name -= 1  # "Budi Utama"
                continue
            if name == stop and before in either and index - 2 >= first and lower[index - 2] in known.offices:
                name -= 1
                continue
        if name < stop and f"{word} {lower[name]}" in known.name_pairs:
            name -= 1  # "Anak Agung Rai"
            continue
        if (
            name == stop
            and index - 2 >= first
            and word in known.bodies
            and lower[index - 1] in either
            and (lower[index - 2] in known.places or lower[index - 2] in known.titles or is_acronym(texts[index - 2]))
        ):
            name -= 1  # "Wali Kota Kupang Jaya Negara"
            continue
        if word in known.titles or word in known.bodies or word in known.offices or word.startswith("kemen"):
            break
        if word in common and word not in known.names:
            break
        if "." in text and text[text.index(".") + 1 : text.index(".") + 2].islower():
            break  # "Kabarkota.id"
        if word in known.openers and word not in known.given:
            if name == stop and index > first and lower[index - 1] in known.given:
                name -= 1  # "Bima Laga"
                continue
            break
        # "Wali Kota Kupang Christian": a place ends the office; of two in a row the second is a name ("Bogor Bima").
        if (
            word in known.places
            and name < stop
            and (index <= first or lower[index - 1] not in known.places)
            and not (
                word in known.given and index > first and lower[index - 1] not in known.place_heads | known.offices
            )
        ):
            break
        initials = len(text) <= 3 and name < stop and word not in known.bodies  # "JK Rowling", "Denpasar IGN Jaya"
        if initials and is_acronym(text) and (index <= first or lower[index - 1] in known.places):
            name -= 1
            continue
        if (
            not shouting
            and is_acronym(text)
            and (
                # "Rahmat LP Hidayat" has initials in the middle; "Ketua KPU Budi" has an office before the acronym.
                (len(text) > 3 and not _in_capitals(texts, first, stop, index))
                or (name == stop and not _in_capitals(texts, first, stop, index))
                or index <= first
                or not (is_plain(words, index - 1) or _in_capitals(texts, first, stop, index))
            )
        ):
            break
        if any(character.isdigit() for character in text) or (word not in known.names and title_verb(word)):
            break
        name -= 1
    if name == stop:
        return None
    while name < stop - 1 and looks_derived(lower[name]) and lower[name] not in alone:
        name += 1  # "Menteri Pertahanan Sari Dewi": the end of an office or a body
    name = _past_body(words, first, name, stop, alone)
    if name >= stop or stop - name > _LONGEST_NAME:
        return None
    if stop - name == 1 and len(texts[name]) < 3 and lower[name] not in known.names and lower[name] not in alone:
        return None
    return None if " ".join(lower[name:stop]) in known.places else name


def _is_degree(text: str) -> bool:
    """Whether a word after a name is a degree: "S.H", "IPM"."""
    return text.lower() in known.degrees or "." in text or (text.isupper() and len(text) <= _LONGEST_DEGREE)


def _in_capitals(texts: list[str], first: int, stop: int, index: int) -> bool:
    """Whether a word beside this one is all capitals too: "Bupati RAHMAT HIDAYAT"."""
    return any(
        first <= place < stop and len(texts[place]) > 3 and texts[place].isupper() for place in (index - 1, index + 1)
    )


def without_degrees(words: Words, first: int, stop: int) -> int:
    """Where a run ends without the degrees behind a name: "Rahmat Hidayat ST MSi"."""
    while stop - first > 2 and words.lower[stop - 1] in known.degrees and words.lower[stop - 1] not in known.names:
        stop -= 1
    return stop


def is_named_body(words: Words, first: int, name: int) -> bool:
    """Whether the name that begins at ``name`` is a hospital's: "RSUD Dr Rahmat Hidayat"."""
    lower = words.lower
    return (
        name > first
        and lower[name - 1] in known.degrees | {"."}
        and any(word in known.hospitals for word in lower[max(first, name - 7) : name])
    )


def completes_body(words: Words, name: int, stop: int) -> bool:
    """Whether an unknown word only completes the name of a body: "Kementerian Kehakiman", "PT Jasa Marga"."""
    lower = words.lower
    if stop - name != 1 or lower[name] in known.names or not name or not words.texts[name - 1][0].isupper():
        return False
    company = name > 1 and lower[name - 2] in known.companies
    return company or lower[name - 1] in known.incomplete_bodies


def holder_follows(words: Words, name: int, stop: int) -> bool:
    """Whether the stretch ``[name, stop)`` ends the words of an office and its holder's name comes after a comma.

    "Kepala Polsek Bukit Arang, Rahmat, mengatakan", "Kepala Bandara Rahmat Hidayat, Sari, mengatakan". A stretch that
    begins with a common name is a person's, unless it follows a body that is named after people.
    """
    texts, lower, links = words.texts, words.lower, known.office_links | _LINK_MARKS
    count = len(texts)
    index = name
    office = named = False
    while index and name - index < _LONGEST_OFFICE and not office:
        index -= 1
        word = lower[index]
        if not (texts[index][0].isalnum() or word in links) or word in known.stops or word in known.calendar:
            break
        named = named or (word in known.named_bodies and texts[index][0].isupper())
        office = word in known.offices
    person = lower[name] in known.names and lower[name] not in known.place_features
    if not (office or named) or (person and not named):
        return False
    index = stop
    while index < count and (texts[index][0].isupper() or lower[index] in links):
        index += 1
    # "Kota Muara Lestari (Mules) dr. Sari Dewi": a title or the name itself begins after the place's short form.
    begin = stop + 3 if stop + 3 < count and texts[stop] == "(" and texts[stop + 2] == ")" else stop
    holder = begin
    while holder + 1 < count and (lower[holder] in known.titles or (texts[holder] == "." and holder > begin)):
        holder += 1
    if holder > stop and is_plain(words, holder):
        return True
    # "Direktur Angkutan dan Logistik Tirta Rahmat Hidayat": no person's name is followed by more of the office.
    if (
        stop + 2 < index
        and lower[stop] in ("dan", "&")
        and not (lower[stop + 1] in known.names or lower[stop + 1] in known.offices or lower[stop + 1] in known.titles)
    ):
        return True
    # After the comma the holder, or the body and after another comma the holder.
    for _ in range(2):
        if index + 2 >= count or texts[index] != ",":
            return False
        begin = index = index + 1
        while index < count and (
            texts[index][0].isupper()
            or lower[index] in known.titles
            or (texts[index] == "." and (len(texts[index - 1]) <= 3 or lower[index - 1] in known.titles))
        ):
            index += 1
        if index == begin or any(word in known.calendar for word in lower[begin:index]):
            return False
        if is_plain(words, index - 1) and not (lower[begin] in known.offices and lower[begin] not in known.titles):
            if index == count:
                return False  # the text ends with the name
            if lower[index] in known.stops:
                return True
            after = texts[index + 1] if index + 1 < count else ""
            listed = texts[index] == "," and (
                after.lower() in known.pair_joins or (after[:1].isupper() and not _is_degree(after))
            )
            return not listed and (texts[index] in ",(." or saying_beside(words, index, index))
    return False


def _past_body(words: Words, first: int, name: int, stop: int, alone: frozenset[str]) -> int:
    """Skip the words of a body's proper name that run into the person's name."""
    lower = words.lower
    left = lower[name - 1] if name else ""
    if name > first and (left in known.titles or left in known.offices or left in known.places):
        return name
    if left not in known.bodies or (name == first and words.texts[name - 1][0].islower() and left not in known.bodies):
        return name
    length = stop - name
    for index in range(name, stop):
        if lower[index] in alone or lower[index] in known.given:
            if index == stop - 1 and (length > 2 or (length > 1 and left not in known.named_bodies)):
                return stop - 2
            if index == name or length > 1:
                return index
    if left in known.named_bodies:
        return name + 1 if length <= 2 else max(name + 1, stop - 2)
    return name if length <= 3 else stop - 2


def local_places(words: Words, breaks: frozenset[int]) -> frozenset[tuple[str, ...]]:
    """Places that no gazetteer has but the article calls so: "Kota Muara Lestari", "di Bukit Arang"."""
    texts, lower = words.texts, words.lower
    found: set[tuple[str, ...]] = set()
    features = known.place_features
    count = len(texts)
    for index, word in enumerate(lower):
        if word not in known.place_heads and not (word in features and texts[index][0].isupper()):
            continue
        before = index
        while before and texts[before - 1][0].isupper() and lower[before - 1] not in known.offices:
            before -= 1
        held = before > 0 and lower[before - 1] in known.offices  # "Kepala Desa Bukit Rahmat" may name who holds it
        feature = word in features
        stop = index + 1
        while (
            stop < count
            and stop - index <= 3
            and stop not in breaks
            and texts[stop][0].isupper()
            and (lower[stop] not in known.names or (stop > index + 1 - feature and not (held and stop > index + 1)))
            and not (
                lower[stop] in known.offices
                or lower[stop] in known.bodies
                or lower[stop] in known.place_heads
                or lower[stop] in known.places
            )
        ):
            stop += 1
        # What a capital still follows may be a place and a name; only a phrase that ends there is a place alone.
        if held and stop > index + 2 and saying_beside(words, stop, stop):
            continue
        if feature and held and stop == index + 2:
            found.add(tuple(lower[index + 1 : stop]))  # "Wali Kota Muara Lestari Rahmat Hidayat"
            continue
        if stop > index + 1 and (
            stop == count or stop in breaks or not texts[stop][0].isupper() or lower[stop] in known.directions
        ):
            found.add(tuple(lower[index + 1 : stop]))
    return frozenset(found)


def _after_place(lower: list[str], first: int, stop: int, local: frozenset[tuple[str, ...]]) -> int:
    """The word after the last local place, or place of several words, in a run; ``first`` where there is none."""
    places = known.places
    for end in range(stop, first, -1):
        for begin in range(max(first, end - 3), end):
            if (local and tuple(lower[begin:end]) in local) or (
                end - begin > 1 and begin > first and " ".join(lower[begin:end]) in places
            ):
                return end
    return first


def is_plain(words: Words, index: int) -> bool:
    """Whether a capitalised word is a name's word as far as the lexicons know."""
    word, text = words.lower[index], words.texts[index]
    return (
        text[0].isupper()
        and not is_acronym(text)
        and not (
            word in known.titles
            or word in known.offices
            or word in known.bodies
            or (word in known.openers and word not in known.given)
            or word in known.places
        )
    )


def is_acronym(text: str) -> bool:
    """Whether a word is written as an acronym: "KPK", "BUMDes", "KemenPUPR"."""
    return len(text) > 1 and (text.isupper() or (text[:2].isupper() and sum(map(str.isupper, text)) > 2))


def looks_derived(word: str) -> bool:
    """Whether a word has the shape of a derived Indonesian word ("keputusan", "akhirnya"), as few names have."""
    return word not in known.names and derived_word(word)


def _shouting(texts: list[str], first: int, stop: int) -> bool:
    """Whether the whole run is in capitals, as in old wire copy."""
    return stop - first > 1 and all(text.isupper() for text in texts[first:stop] if text[0].isalpha())


def saying_beside(words: Words, first: int, stop: int) -> bool:
    """Whether a word of saying stands beside the name: "kata Rahmat", "Rahmat juga mengatakan"."""
    after, adverbs = known.reporting, known.before_verb
    lower = words.lower
    if first and lower[first - 1] in known.before_speaker:
        return True
    index = stop
    while index < len(lower) and index < stop + 3 and lower[index] in adverbs and lower[index] not in after:
        index += 1
    return index < len(lower) and lower[index] in after


def used_alone(layout: Layout, found: list[tuple[int, int]]) -> frozenset[str]:
    """The words that the article uses by themselves, beside a word of saying or after "Pak" and the like, as a name."""
    words = layout.words
    alone: set[str] = set()
    for first, stop in found:
        name = stop - 1
        if name > first + 1 or (name > first and words.lower[first] not in known.honorifics):
            continue
        if (
            is_plain(words, name)
            and not looks_derived(words.lower[name])
            and (name > first or saying_beside(words, name, stop))
        ):
            alone.add(words.lower[name])
    return frozenset(alone)

"""Who is named: people and bodies with their fullest name, their roles, and every place that names them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from kupang_cli.article import Article, Span
from kupang_cli.extract.dateline import head
from kupang_cli.extract.headline import title_paragraph
from kupang_cli.findings import Person, Speaker
from kupang_cli.language import lexicon
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout
from kupang_cli.words import Words

_LONGEST_NAME = 6  # words
_LONGEST_ROLE = 24  # words
_DIRECTIONS = frozenset(("utara", "selatan", "timur", "barat", "tengah", "tenggara", "pusat", "kota", "raya"))


@dataclass(slots=True)
class Entity:
    """Someone or something that can speak, while the cast is being put together.

    ``name`` is the fullest name's place, ``tokens`` its words in lower case, ``roles`` every role phrase found.
    ``mentions`` are word index pairs of names, in text order.
    """

    name: Span
    tokens: tuple[str, ...]
    body: bool = False
    roles: list[Span] = field(default_factory=list)
    mentions: list[tuple[int, int]] = field(default_factory=list)
    evidence: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A naming of an entity: the phrase runs from word ``first`` (role and titles) to ``stop``, the name inside it."""

    first: int
    name_first: int
    stop: int
    entity: Entity


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone an article names: ``mentions`` in text order, ``people`` for the reader."""

    people: tuple[Person, ...] = ()
    mentions: tuple[Mention, ...] = ()
    starts: tuple[int, ...] = ()
    stops: tuple[int, ...] = ()
    roles: tuple[tuple[int, int, Entity], ...] = ()

    def starting_at(self, word: int) -> Mention | None:
        """The mention whose phrase or name begins at this word."""
        index = bisect_right(self.starts, word) - 1
        if index >= 0:
            mention = self.mentions[index]
            if word in (mention.first, mention.name_first) or (mention.first <= word <= mention.name_first):
                return mention
        return None

    def between(self, first: int, stop: int) -> list[Mention]:
        """The mentions whose names begin in ``[first, stop)``, in text order."""
        low = bisect_left(self.stops, first + 1)
        found = []
        for mention in self.mentions[low:]:
            if mention.name_first >= stop:
                break
            if mention.name_first >= first:
                found.append(mention)
        return found


@cache
def _lexicons() -> tuple[frozenset[str], ...]:
    titles = lexicon("titles")
    return (
        frozenset(titles["honorifics"]) | frozenset(titles["ranks"]) | frozenset(titles["degrees"]),
        frozenset(titles["connectors"]),
        lexicon_words("offices", "offices"),
        lexicon_words("institutions"),
        lexicon_words("ordinary"),
        lexicon_words("places", "provinces", "cities", "world"),
        frozenset(month for month in lexicon("months")["months"] if len(month) > 4 or month in ("mei", "juni", "juli"))
        | frozenset(lexicon("months")["weekdays"]),
        lexicon_words("institutions", "heads"),
        frozenset(titles["degrees"]),
        frozenset(titles["honorifics"]),
        frozenset(titles["ranks"]),
    )


def speaker_of(entity: Entity) -> Speaker:
    """The speaker that an entity is: fullest name and fullest role."""
    return Speaker(entity.name, fullest(entity.roles))


def fullest(roles: list[Span]) -> Span | None:
    """The longest of these role phrases; the first of equals."""
    return max(roles, key=lambda role: (role.end - role.start, -role.start)) if roles else None


def cast(article: Article, layout: Layout) -> Cast:
    """Find everyone the article names, short forms and nicknames resolved to the fullest name."""
    words = layout.words
    entities: list[Entity] = []
    by_token: dict[str, list[Entity]] = {}
    by_prefix: dict[str, list[Entity]] = {}
    mentions: list[Mention] = []
    weak: list[tuple[int, int, int]] = []
    local = _local_places(words)
    dateline = head(article, layout)
    if dateline is not None and dateline[1] is not None:
        local |= {tuple(words.lower[index] for index in words.within(*dateline[1]))}
    title = title_paragraph(article, layout)
    title_stop = words.index(layout.paragraphs[title].span.end) if title is not None else 0
    hidden = [words.within(*p.span) for p in layout.paragraphs if p.boilerplate]
    skipped = {index for inside in hidden for index in inside}
    candidates = [run for run in _runs(words, article.text) if run[0] not in skipped]
    # Names with evidence first, so that a short form may stand before the full name (a lead that says "Rahmat").
    known: list[tuple[int, int, int, bool]] = []
    for first, stop in candidates:
        split = _split(words, first, stop, _floor(layout, first), local)
        if split is None:
            continue
        role_first, name_first, titled = split
        # In a title every word may have a capital: it names people, but it is no evidence for them.
        evident = first >= title_stop and (titled or _verb_beside(words, name_first, stop) or _role_after(words, stop))
        known.append((role_first, name_first, stop, evident))
    for role_first, name_first, stop, evident in sorted(known, key=lambda k: (-(k[2] - k[1]), k[0])):
        tokens = tuple(words.lower[name_first:stop])
        entity = _lookup(tokens, by_token, by_prefix, role_first)
        if entity is None:
            if not evident:
                weak.append((role_first, name_first, stop))
                continue
            entity = Entity(_name_span(words, name_first, stop), tokens)
            entities.append(entity)
            for token in tokens:
                by_token.setdefault(token, []).append(entity)
                by_prefix.setdefault(token[:4], []).append(entity)
        entity.evidence = entity.evidence or evident
        entity.mentions.append((name_first, stop))
        mentions.append(Mention(role_first, name_first, stop, entity))
    for role_first, name_first, stop in weak:
        tokens = tuple(words.lower[name_first:stop])
        entity = _lookup(tokens, by_token, by_prefix, role_first)
        if entity is not None:
            glued = tokens[-1].endswith(tuple(lexicon("speech_verbs")["active"]))  # "Supriyadimengatakan"
            if len(tokens) > len(entity.tokens) and _is_part(entity.tokens, tokens) and not glued:
                entity.name, entity.tokens = _name_span(words, name_first, stop), tokens
            entity.mentions.append((name_first, stop))
            mentions.append(Mention(role_first, name_first, stop, entity))
    for initials, entity in _initials(entities).items():
        for index in [i for i, word in enumerate(words.texts) if word == initials]:
            first = _role_start(words, index, _floor(layout, index))
            entity.mentions.append((index, index + 1))
            mentions.append(Mention(first, index, index + 1, entity))
    mentions.sort(key=lambda mention: (mention.name_first, -mention.stop))
    mentions = _disjoint(mentions)
    roles: list[tuple[int, int, Entity]] = []
    for mention in mentions:
        role = _role_before(words, mention.first, mention.name_first)
        if role is not None:
            mention.entity.roles.append(_span(words, *role))
            roles.append((*role, mention.entity))
        after = _apposition(words, mention.stop)
        if after is not None:
            mention.entity.roles.append(_span(words, *after))
            roles.append((*after, mention.entity))
    roles.sort(key=lambda role: role[0])
    people = []
    for entity in sorted(entities, key=lambda entity: min(entity.mentions)):
        spans = tuple(_name_span(words, *pair) for pair in sorted(entity.mentions))
        people.append(Person(entity.name, fullest(entity.roles), spans))
    return Cast(
        tuple(people),
        tuple(mentions),
        tuple(mention.first for mention in mentions),
        tuple(mention.stop for mention in mentions),
        tuple(roles),
    )


def _floor(layout: Layout, word: int) -> int:
    """The first word of the sentence that holds ``word``."""
    sentence = layout.sentence_at(layout.words.starts[word])
    return layout.words.index(layout.sentences[sentence].span.start) if sentence >= 0 else 0


def _disjoint(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    reached = -1
    for mention in mentions:
        if mention.name_first >= reached:
            first = max(mention.first, reached)
            kept.append(
                mention if first == mention.first else Mention(first, mention.name_first, mention.stop, mention.entity)
            )
            reached = mention.stop
    return kept


def _span(words: Words, first: int, stop: int) -> Span:
    return Span(words.starts[first], words.end(stop - 1))


_name_span = _span


# ---------------------------------------------------------------- runs of capitals


def _runs(words: Words, layout_text: str, line_end: str = "\n") -> Iterator[tuple[int, int]]:
    """Maximal runs of capitalised words, initials with their stops and name connectors taken in."""
    _, connectors, _, _, ordinary, _, calendar, *_ = _lexicons()
    texts, lower = words.texts, words.lower
    either = lexicon_words("titles", "also_names")

    def text_between(word: int) -> str:
        return layout_text[words.end(word - 1) : words.starts[word]]

    index, count = 0, len(texts)
    while index < count:
        if not texts[index][0].isupper():
            index += 1
            continue
        first = index
        stop = index + 1
        while stop < count:
            text = texts[stop]
            if (
                words.starts[stop] - words.end(stop - 1) > 1
                or line_end in layout_text[words.end(stop - 1) : words.starts[stop]]
            ):
                break  # a name does not run over a line's end
            if text[0].isupper():
                stop += 1
            elif (
                text == "."
                and len(texts[stop - 1]) <= 3
                and stop + 1 < count
                and texts[stop + 1][0].isupper()
                and (len(texts[stop - 1]) == 1 or lower[stop - 1] in _lexicons()[0])
            ) or (lower[stop] in connectors and stop + 1 < count and texts[stop + 1][0].isupper()):
                stop += 2
            elif (
                text == "("
                and stop + 2 < count
                and texts[stop + 2] == ")"
                and lower[stop + 1] in ("pol", "purn", "tni", "inf", "h", "hc")
            ):
                stop += 3
            else:
                break
        opens = first == 0 or texts[first - 1] in '.!?"“”:' or "\n" in text_between(first)
        while first < stop and (
            (lower[first] in ordinary and (opens or lower[first] not in either)) or lower[first] in calendar
        ):
            first += 1
        end = stop
        while end > first and (lower[end - 1] in calendar or texts[end - 1] == ")" or not texts[end - 1][0].isupper()):
            end -= 1
        if first < end:
            yield first, end
        index = stop


def _split(
    words: Words, first: int, stop: int, floor: int, local: frozenset[tuple[str, ...]]
) -> tuple[int, int, bool] | None:
    """Divide a run into what stands before the name and the name; None when no name is left.

    Returns where the phrase begins (with lower-case role words before the run), where the name begins, and whether a
    title, rank or office stands before it.
    """
    titles, connectors, offices, institutions, ordinary, places, _calendar, _, _, _, _ = _lexicons()
    texts, lower = words.texts, words.lower
    either = lexicon_words("titles", "also_names")
    name = stop
    barrier = _after_place(lower, first, stop, local)
    while name > barrier:
        word, text = lower[name - 1], texts[name - 1]
        if not text[0].isalpha():
            if text == "." and name - 2 >= first and len(texts[name - 2]) == 1:
                name -= 2
                continue
            break
        if word in connectors and name - 1 > first:
            name -= 1
            continue
        if word in either and ((name < stop and name - 2 < first) or (name < stop and lower[name - 2] not in either)):
            name -= 1  # "Imam Santoso", "Putri Lestari"
            continue
        if word in either and name == stop and name - 2 >= first and _plain(lower[name - 2], texts[name - 2]):
            name -= 1  # "Budi Utama"
            continue
        if word in titles or word in institutions or word in offices or word in ordinary:
            break
        # "Wali Kota Kupang Christian": a place ends the office; of two in a row the second is a name ("Bogor Bima").
        if word in places and name < stop and (name - 2 < first or lower[name - 2] not in places):
            break
        if text.isupper() and len(text) > 1 and not _shouting(texts, first, stop):
            # "Nixon LP Napitupulu" has initials in the middle; "Ketua KPU Budi" has an office before the acronym.
            if len(text) > 3 or name == stop or name - 2 < first or not _plain(lower[name - 2], texts[name - 2]):
                break
        if any(character.isdigit() for character in text):
            break
        name -= 1
    if name == stop or stop - name > _LONGEST_NAME:
        return None
    if stop - name == 1 and len(texts[name].rstrip(".")) < 2:
        return None
    if name > first or stop - name == 1:
        joined = " ".join(lower[name:stop])
        if joined in places:
            return None
    elif " ".join(lower[name:stop]) in places:
        return None
    start = _role_start(words, name, floor)
    titled = start < name and (
        any(word in titles or word in offices for word in lower[start:name])
        and (lower[name - 1] not in (",", ".") or lower[name - 2] in titles)
    )
    if start == name:
        titled = False
    return start, name, titled


def _local_places(words: Words) -> frozenset[tuple[str, ...]]:
    """Places that no gazetteer has but the article calls so: "Kota Muara Lestari", "di Bukit Arang"."""
    heads = lexicon_words("places", "heads")
    _, _, offices, institutions, _, known, _, _, _, _, _ = _lexicons()
    texts, lower = words.texts, words.lower
    found: set[tuple[str, ...]] = set()
    count = len(texts)
    for index, word in enumerate(lower):
        if word not in heads:
            continue
        stop = index + 1
        while (
            stop < count
            and stop - index <= 3
            and texts[stop][0].isupper()
            and not (
                lower[stop] in offices or lower[stop] in institutions or lower[stop] in heads or lower[stop] in known
            )
        ):
            stop += 1
        # What a capital still follows may be a place and a name; only a phrase that ends there is a place alone.
        if stop > index + 1 and (stop == count or not texts[stop][0].isupper() or lower[stop] in _DIRECTIONS):
            found.add(tuple(lower[index + 1 : stop]))
    return frozenset(found)


def _after_place(lower: list[str], first: int, stop: int, local: frozenset[tuple[str, ...]]) -> int:
    """The word after the last local place in a run; ``first`` where there is none."""
    if local:
        for end in range(stop, first, -1):
            if any(tuple(lower[begin:end]) in local for begin in range(max(first, end - 3), end)):
                return end
    return first


def _plain(word: str, text: str) -> bool:
    """Whether a capitalised word is a name's word as far as the lexicons know."""
    titles, _, offices, institutions, ordinary, places, _, _, _, _, _ = _lexicons()
    return (
        text[0].isupper()
        and not text.isupper()
        and not (word in titles or word in offices or word in institutions or word in ordinary or word in places)
    )


def _shouting(texts: list[str], first: int, stop: int) -> bool:
    """Whether the whole run is in capitals, as in old wire copy."""
    return stop - first > 1 and all(text.isupper() for text in texts[first:stop] if text[0].isalpha())


def _role_start(words: Words, name: int, floor: int) -> int:
    """Where the titles and the role that stand directly before a name begin."""
    titles, _, offices, institutions, _ordinary, _, calendar, _, _, _, _ = _lexicons()
    texts, lower = words.texts, words.lower
    best = index = name
    depth = 0
    office = False
    while index > floor and name - index < _LONGEST_ROLE:
        text, word = texts[index - 1], lower[index - 1]
        if text == ")":
            depth += 1
        elif text == "(":
            if not depth:
                break
            depth -= 1
        elif depth:
            if text[0].isdigit():
                break  # a date or an age in brackets
        elif word in calendar:
            break
        elif word in titles or word in offices:
            best = index - 1
            office = office or word in offices
        elif text == ".":
            if index < 2 or not (
                lower[index - 2] in titles
                or lower[index - 2] in ("plt", "pj", "plh", "no")
                or len(texts[index - 2]) == 1
            ):
                break
        elif text == ",":
            # "Wali Kota Kupang, Rahmat Hidayat": a comma may stand before the name, and inside a long office.
            if index != name and (office or not texts[index - 2][0].isupper()):
                break
        elif (
            text[0].isupper()
            or text[0].isdigit()
            or text in "&/-"
            or word in institutions
            or word
            in (
                "dan",
                "of",
                "the",
                "and",
                "for",
                "di",
                "pada",
                "untuk",
                "bidang",
                "dari",
            )
        ):
            pass
        else:
            break
        index -= 1
    return best


@cache
def _reporting() -> frozenset[str]:
    return lexicon_words("speech_verbs", "tail", "active", "attitude", "passive")


def _role_before(words: Words, first: int, name: int) -> tuple[int, int] | None:
    """The role phrase in ``[first, name)``: from its office word, without titles at its end."""
    titles, _, offices, _, _, _, _, _, _, honorifics, _ranks = _lexicons()
    texts, lower = words.texts, words.lower
    stop = name
    while stop > first and (
        (
            lower[stop - 1] in titles
            and not (lower[stop - 1] in offices and stop - 1 == first and lower[stop - 1] not in honorifics)
        )
        or texts[stop - 1] in ",."
        or (texts[stop - 1] == ")" and stop - 3 >= first and lower[stop - 2] in ("pol", "purn", "tni", "inf"))
    ):
        stop -= 3 if texts[stop - 1] == ")" else 1
    while first < stop and (lower[first] in honorifics or lower[first] not in offices):
        first += 1
    if first >= stop:
        return None
    return first, stop


def _verb_beside(words: Words, first: int, stop: int) -> bool:
    """Whether a verb or noun of saying stands beside the name: "kata Rahmat", "Rahmat mengatakan"."""
    verbs = lexicon("speech_verbs")
    lower = words.lower
    if first and (
        lower[first - 1] in verbs["tail"]
        or lower[first - 1] in ("menurut", "oleh", "bernama", "disapa", "alias", "adalah")
    ):
        return True
    after = stop
    skipped = 0
    while (
        after < len(lower)
        and skipped < 3
        and lower[after] in ("juga", "pun", "kemudian", "lalu", "sendiri", "secara", "turut")
    ):
        after += 1
        skipped += 1
    return after < len(lower) and (lower[after] in verbs["active"] or lower[after] in verbs["attitude"])


def _role_after(words: Words, stop: int) -> bool:
    return _apposition(words, stop) is not None


def _apposition(words: Words, stop: int) -> tuple[int, int] | None:
    """The role after a name: ", anggota tim kuasa hukum," or "selaku Ketua Panitia"; word indices."""
    _, _, offices, _institutions, _, _, calendar, _, degrees, _, _ = _lexicons()
    texts, lower = words.texts, words.lower
    index, count = stop, len(texts)
    # Degrees after the name: ", S.H., M.Si".
    while index + 1 < count and texts[index] in ",." and (lower[index + 1] in degrees or len(texts[index + 1]) == 1):
        index += 2
    if index < count and texts[index] == "." and index > stop:
        index += 1
    if index >= count:
        return None
    if lower[index] in ("selaku", "sebagai"):
        index += 1
    elif texts[index] == ",":
        index += 1
        if index < count and lower[index] in ("selaku", "sebagai", "yang", "salah", "seorang"):
            index += 1 if lower[index] != "salah" else 2
            if index < count and lower[index] in ("merupakan", "adalah", "juga", "seorang"):
                index += 1
    else:
        return None
    if index >= count or lower[index] not in offices:
        return None
    verbs = lexicon("speech_verbs")
    first = index
    depth = 0
    while index < count and index - first < _LONGEST_ROLE:
        text, word = texts[index], lower[index]
        if text == "(":
            if index + 1 < count and (texts[index + 1][0].isdigit()):
                break
            depth += 1
        elif text == ")":
            depth -= 1
        elif (
            text in ',.;:!?“”"«»—–'
            or (word in calendar and not depth)
            or word in verbs["active"]
            or word in verbs["tail"]
        ) or word in (
            "yang",
            "saat",
            "ketika",
            "dalam",
            "kepada",
            "usai",
            "itu",
            "ini",
            "melalui",
            "pada",
            "dikutip",
            "seperti",
        ):
            break
        index += 1
    if index == first:
        return None
    return first, index


# ---------------------------------------------------------------- short forms


def _lookup(
    tokens: tuple[str, ...], by_token: dict[str, list[Entity]], by_prefix: dict[str, list[Entity]], position: int
) -> Entity | None:
    """The entity that these words name: a part of its name in order, or a short form of its first name."""
    found: list[Entity] = []
    for entity in by_token.get(tokens[0], ()):
        if _is_part(tokens, entity.tokens) or _is_part(entity.tokens, tokens):
            found.append(entity)
    if not found and len(tokens) == 1 and len(tokens[0]) >= 4:
        found = [
            entity
            for entity in by_prefix.get(tokens[0][:4], ())
            if any(token.startswith(tokens[0]) for token in (entity.tokens[0], entity.tokens[-1]))
        ]
    if not found and len(tokens) > 1:
        for entity in by_token.get(tokens[-1], ()):
            if len(entity.tokens) > 1 and _short_form(tokens[0], entity.tokens[0]):
                found.append(entity)
    if not found:
        return None
    if len(found) == 1:
        return found[0]
    # The one named nearest before, or the first of them.
    return min(found, key=lambda entity: min((abs(position - first) for first, _ in entity.mentions), default=1 << 30))


def _is_part(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    remaining = iter(whole)
    return len(part) <= len(whole) and all(token in remaining for token in part)


def _short_form(short: str, full: str) -> bool:
    """Whether ``short`` shortens a first name: "Chris" for "Christian", "M" for "Muhammad"."""
    return short != full and (full.startswith(short.rstrip(".")) or short.startswith(full))


def _initials(entities: list[Entity]) -> dict[str, Entity]:
    """Initials of three or more that people go by ("AHY"), unless two people share them."""
    table: dict[str, Entity | None] = {}
    for entity in entities:
        if len(entity.tokens) >= 3:
            initials = "".join(token[0] for token in entity.tokens).upper()
            table[initials] = None if initials in table else entity
    return {initials: entity for initials, entity in table.items() if entity is not None}

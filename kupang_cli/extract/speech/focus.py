"""Of whom a sentence speaks, so that "ia" and "katanya" after it mean that one."""

from __future__ import annotations

from kupang_cli.extract.people.cast import Entity, Mention
from kupang_cli.extract.people.holders import holder_of
from kupang_cli.extract.speech.clauses import leads_to, past_adverbs
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.extract.speech.phrases import phrase_end
from kupang_cli.language.shapes import active_verb, passive_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.quotations import Quotation

_LONGEST_ADJUNCT = 25  # words before the comma of a main clause
_LONGEST_SOURCE = 8  # words that tell from whom something comes, before his name
_LONGEST_TITLES = 10  # words between a name and its verb
_MOST_ROLES = 64  # with a word that are looked at
_MOST_OPENERS = 4  # words before the subject that opens a sentence


def follow_subject(setting: Setting, start: int, stop: int, quoted: list[Quotation]) -> None:
    """A person who opens a sentence is whom "ia" means from here on; one merely mentioned is not."""
    words = setting.words
    index = _past_openers(setting, start, stop)
    in_quotes = quoted and index < stop and quoted[0].outer.start <= words.starts[index] < quoted[0].outer.end
    mention = None
    if index < stop and not in_quotes:
        mention = setting.cast.starting_at(index) or _who_comes(setting, index, stop)
        if mention is None:
            mention = _who_said(setting, start, stop)
        if mention is None:
            _follow_office(setting, index, stop)
    mention = mention or _only_agent(setting, start, stop)
    if mention is not None and not mention.entity.body:
        _follow(setting, mention.entity, mention.stop, stop)


def _past_openers(setting: Setting, start: int, stop: int) -> int:
    """The word that may open the subject of a sentence: behind "Namun", "Sementara itu," and an adjunct."""
    words = setting.words
    index = start
    while index < min(stop, start + _MOST_OPENERS) and (
        words.lower[index] in known.openers or words.texts[index] in ",:"
    ):
        index += 1
    opening = words.lower[start : index + 1]
    if index < stop and not known.when_done.isdisjoint(opening):
        return _main_clause(setting, index, stop)
    if index < stop and not known.adjunct_openers.isdisjoint(opening):
        return _behind_adjunct(setting, index, stop)
    return index


def _follow(setting: Setting, entity: Entity, after: int, stop: int) -> None:
    """Make somebody whom the article speaks of; the predicate stands from ``after`` on."""
    # "Rahmat dinilai melanggar ..." speaks of him; it does not make him the one who speaks.
    if setting.memory.focus is None or not _is_passive(setting, after, stop):
        setting.memory.focus = entity
        setting.memory.focused = setting.memory.sentence
        if _holds_office(setting, entity):
            setting.memory.sources.add(entity)


def _follow_office(setting: Setting, start: int, stop: int) -> None:
    """The same where an office stands for him before a verb: "Bupati langsung menghubungi ..."."""
    words = setting.words
    head = words.lower[start]
    if head not in known.offices or head in known.relational or head in known.humans:
        return
    end = phrase_end(words, start, stop)
    verb = past_adverbs(words, end, stop)
    if verb >= stop or not active_verb(words.lower[verb]) or setting.cast.between(start, end):
        return
    entity = holder_of(words, setting.cast, start, end)
    if entity is not None and not entity.body and _holds_alone(setting, entity, head):
        _follow(setting, entity, end, stop)


def _holds_alone(setting: Setting, entity: Entity, head: str) -> bool:
    """Whether nobody else has a role that begins with this word."""
    roles = (setting.cast.roles[place] for place in setting.cast.roles_with(head)[:_MOST_ROLES])
    return all(holder is entity for start, _, holder in roles if setting.words.lower[start] == head)


def _main_clause(setting: Setting, start: int, stop: int) -> int:
    """Where somebody is named behind the comma of "Setelah dibantah Sari, Rahmat menghapus ..."; else ``start``."""
    texts = setting.words.texts
    commas = (place for place in range(start, min(stop, start + _LONGEST_ADJUNCT)) if texts[place] == ",")
    return next((place + 1 for place in commas if setting.cast.starting_at(place + 1) is not None), start)


def _behind_adjunct(setting: Setting, start: int, stop: int) -> int:
    """Where somebody is named behind the first comma of "Pada hari itu, Rahmat membuka ..."; else ``start``."""
    words = setting.words
    near = range(start, min(stop, start + _LONGEST_ADJUNCT))
    comma = next((place for place in near if words.texts[place] == ","), None)
    mention = None if comma is None else setting.cast.starting_at(comma + 1)
    if comma is None or mention is None or mention.stop >= stop:
        return start
    verb = words.lower[mention.stop] in known.before_verb or active_verb(words.lower[mention.stop])
    return comma + 1 if verb else start


def _holds_office(setting: Setting, entity: Entity) -> bool:
    """Whether somebody has a role in which people are asked, and not that of a suspect or a victim."""
    heads = [setting.words.lower[setting.words.index(role.start)] for role in entity.roles]
    asked = any(head in known.offices and head not in known.relational and head not in known.humans for head in heads)
    return asked and not any(head in known.accused for head in heads)


def _who_comes(setting: Setting, start: int, stop: int) -> Mention | None:
    """Who is named in "Dukungan juga datang dari Rahmat, ...", "... dari anak buahnya, Rahmat"."""
    texts, lower = setting.words.texts, setting.words.lower
    coming = next((place for place in range(start, stop - 1) if lower[place] == "dari"), None)
    if coming is None or lower[coming - 1] not in known.coming:
        return None
    near = range(coming + 1, min(stop - 1, coming + _LONGEST_SOURCE))
    comma = next((place for place in near if texts[place] == ","), coming)
    return setting.cast.starting_at(coming + 1) or setting.cast.starting_at(comma + 1)


def _only_agent(setting: Setting, start: int, stop: int) -> Mention | None:
    """Who did what the sentence tells of, where nobody was spoken of before: "diluncurkan Rahmat"."""
    if setting.memory.focus is not None:
        return None
    mentions = setting.cast.between(start, stop)
    if len(mentions) != 1 or mentions[0].first <= start:
        return None
    before = setting.words.lower[mentions[0].first - 1]
    if passive_verb(before) or before == "oleh":
        return mentions[0]
    if setting.memory.speaker is not None or before in known.prepositions:
        return None
    return mentions[0] if _acts(setting, mentions[0].stop, stop) else None


def _acts(setting: Setting, start: int, stop: int) -> bool:
    """Whether a verb has who is named before ``start`` as its subject."""
    near = range(start, min(stop, start + _LONGEST_TITLES))
    verb = next((place for place in near if active_verb(setting.words.lower[place])), None)
    return verb is not None and leads_to(setting.words, start, verb)


def _who_said(setting: Setting, start: int, stop: int) -> Mention | None:
    """Who is named behind a passive verb of saying: "Dalam sambutan yang dibacakan Rahmat ada tiga langkah"."""
    lower = setting.words.lower
    if lower[start] not in known.adjunct_openers and lower[start] not in known.as_said:
        return None
    mention = next(iter(setting.cast.between(start, stop)), None)
    verb = start if mention is None else mention.first - 1
    verb -= lower[verb] == "oleh"
    said = verb > start and (lower[verb] in known.passive_saying or lower[verb] in known.read_out)
    return mention if said and "," not in lower[start:verb] else None


def _is_passive(setting: Setting, index: int, stop: int) -> bool:
    """Whether the predicate after a subject is a passive verb."""
    verb = past_adverbs(setting.words, index, stop)
    return verb < stop and passive_verb(setting.words.lower[verb])

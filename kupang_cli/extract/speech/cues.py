"""Who is named beside a word of saying: small readers that the cues before, after and within speech share."""

from __future__ import annotations

from kupang_cli.article import Span
from kupang_cli.extract.speech.attribution import Attribution, Kind, Reference, Way
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.extract.speech.references import reference_at
from kupang_cli.extract.speech.subjects import subject_before
from kupang_cli.language.shapes import before_nya
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_FIRM = 2  # words of a name that tell whether it is that of a firm
_MOST_ADVERBS = 4  # words between a passive verb and its agent
_SHORTEST_SUFFIXED = 4  # letters before the -nya of an utterance


def is_suffixed(word: str) -> bool:
    """Whether a word is a verb of saying with -nya: "katanya", "ujarnya"."""
    return before_nya(word) in known.tails


def suffixed(setting: Setting, index: int, way: Way = Way.TAIL) -> Attribution:
    """What the -nya of a word points to; who says on ("imbuhnya") is who spoke last."""
    return Attribution(_meant(setting, index), setting.span(index), way)


def _meant(setting: Setting, index: int) -> Reference:
    end = setting.words.end(index)
    going_on = before_nya(setting.words.lower[index]) in known.continuing_tails
    return setting.meant(Span(end - 3, end), going_on=going_on)


def named(setting: Setting, cue: int, limit: int, way: Way = Way.TAIL) -> Attribution | None:
    """Who is named right after a cue: "kata Rahmat"; None where nobody is."""
    return _by(setting, cue, reference_at(setting, cue + 1, limit), way)


def according(setting: Setting, cue: int, limit: int, way: Way = Way.CLAUSE) -> Attribution | None:
    """Who is behind "menurut": "menurut Rahmat", "menurut dia", "menurut penuturannya"."""
    word = cue + 1 + (setting.words.texts[cue + 1 : cue + 2] == [","])  # "Menurut, Kepala Desa Rahmat"
    if word < limit and len(before_nya(setting.words.lower[word])) >= _SHORTEST_SUFFIXED:
        return Attribution(_meant(setting, word), setting.span(cue), way)
    return _by(setting, cue, reference_at(setting, word, limit), way)


def subject(setting: Setting, start: int, verb: int) -> Attribution | None:
    """The subject of a verb of saying in the clause from ``start``."""
    return _by(setting, verb, subject_before(setting, start, verb), Way.CLAUSE)


def agent(setting: Setting, cue: int, limit: int, way: Way = Way.CLAUSE) -> Attribution | None:
    """Who said it behind a passive verb: "disampaikan (langsung oleh) Rahmat"."""
    words = setting.words
    word = cue + 1
    while word <= min(limit - 1, cue + _MOST_ADVERBS) and words.lower[word] in known.between_passive:
        word += 1
    gives_name = words.lower[cue] in known.naming and word == cue + 1 and word < limit
    if gives_name and not _is_known_sayer(setting, word):
        return None  # "yang disebut Tirta Abadi" gives a name; "disebut Bupati Rahmat" says who says so
    return _by(setting, cue, reference_at(setting, word, limit), way)


def agent_of_report(setting: Setting, cue: int, limit: int) -> Attribution | None:
    """The same where a passive verb may have no agent: what stands right behind it has to look like one."""
    if cue + 1 < limit and not (is_sayer(setting, cue + 1) or setting.words.lower[cue + 1] in known.between_passive):
        return None
    return agent(setting, cue, limit)


def passive(setting: Setting, first: int, reach: int, limit: int) -> Attribution | None:
    """The agent of the first passive verb of saying in ``[first, reach)``; its phrase ends before ``limit``."""
    lower = setting.words.lower
    verb = next((place for place in range(first, reach) if lower[place] in known.passive_saying), None)
    return None if verb is None else agent_of_report(setting, verb, limit)


def _by(setting: Setting, cue: int, reference: Reference | None, way: Way) -> Attribution | None:
    return None if reference is None else Attribution(reference, setting.span(cue), way)


# ---------------------------------------------------------------- what an answer is worth


def apart(setting: Setting, found: Attribution, stop: int) -> bool:
    """Whether a comma follows the words that name the speaker."""
    if found.reference is None:
        return False
    end = setting.words.index(found.reference.span.end)
    return end < stop and setting.words.texts[end] == ","


def is_person(found: Attribution) -> bool:
    """Whether the words name a person of the cast, or a pronoun means one."""
    reference = found.reference
    return reference is not None and reference.kind in (Kind.NAME, Kind.PRONOUN) and reference.entity is not None


def is_unnamed(found: Attribution) -> bool:
    """Whether the words name nobody, or a common noun alone."""
    return found.reference is None or found.reference.kind is Kind.UNNAMED


def firms(words: Words) -> frozenset[tuple[str, ...]]:
    """What firms and parties are called, by the first words of their names: "tirta abadi" of "PT Tirta Abadi"."""
    lower = words.lower
    heads = [place for place, text in enumerate(words.texts) if lower[place] in known.firms and text[0].isupper()]
    names = [lower[place + 1 : place + 1 + length] for place in heads for length in range(1, _FIRM + 1)]
    return frozenset(tuple(name) for name in names)


def is_collective(setting: Setting, found: Attribution) -> bool:
    """Whether the words are for a body, a crowd or a suspect: for nobody in particular."""
    if found.reference is None:
        return False
    if found.reference.kind is Kind.NAME and found.reference.entity is not None:
        return found.reference.entity.tokens[:_FIRM] in setting.firms
    if found.reference.kind is not Kind.UNNAMED:
        return False
    head = setting.words.lower[setting.words.index(found.reference.span.start)]
    body = head in known.bodies or head in known.body_heads
    return head in known.collectives or head in known.accused or (body and head not in known.offices)


def _is_known_sayer(setting: Setting, word: int) -> bool:
    """Whether a pronoun, an office or a common name stands at ``word``."""
    lower = setting.words.lower[word]
    if lower in known.pronouns or lower in known.offices or lower in known.names or lower in known.titles:
        return True
    mention = setting.cast.starting_at(word)
    return mention is not None and mention.entity in setting.memory.sources


def is_sayer(setting: Setting, index: int) -> bool:
    """Whether a word can begin a phrase for somebody or some writing that says something."""
    words = setting.words
    if index >= len(words):
        return False
    return words.texts[index][0].isupper() or words.lower[index] in known.sayers

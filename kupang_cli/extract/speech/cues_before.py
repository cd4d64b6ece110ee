"""Words of saying before a quotation in its sentence: "Rahmat mengatakan, ...", "Kata Rahmat, ...", "Rahmat: ..."."""

from __future__ import annotations

from kupang_cli.extract.people.cast import speaker_of
from kupang_cli.extract.speech.attribution import Attribution, Kind, Reference, Way, naming
from kupang_cli.extract.speech.cues import agent, is_suffixed, named, subject, suffixed
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.extract.speech.phrases import LONGEST_PHRASE
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import active_verb, clause_verb
from kupang_cli.language.vocabulary import vocabulary as known

_REACH = 40  # words before a quotation in which its verb may stand
_LONGEST_QUESTION = 80  # words of a question and what stands between it and its answer


class _Before:
    """A word of ``[start, stop)``, the words before a quotation in its sentence."""

    def __init__(self, setting: Setting, start: int, index: int, stop: int) -> None:
        self.setting, self.start, self.index, self.stop = setting, start, index, stop
        self.word = setting.words.lower[index]


def cue_before(setting: Setting, start: int, stop: int) -> Attribution | None:
    """The attribution in the words ``[start, stop)`` before a quotation in its sentence, the nearest one."""
    if start >= stop:
        return None
    lower = setting.words.lower
    for index in range(stop - 1, max(start, stop - _REACH) - 1, -1):
        if not _is_cue(lower[index]):
            continue
        found = first(_CUES, _Before(setting, start, index, stop))
        if found is not None:
            return found[0].by(found[1])
    found = first(_NO_CUES, _Before(setting, start, stop - 1, stop))
    return None if found is None else found[0].by(found[1])


def _is_cue(word: str) -> bool:
    return word in known.reporting or word in known.passive_saying or word in known.tails_before or is_suffixed(word)


def _subject(before: _Before) -> Attribution | None:
    """Read "Rahmat mengatakan"."""
    return subject(before.setting, before.start, before.index) if before.word in known.reporting else None


def _passive(before: _Before) -> Attribution | None:
    """Read "disampaikan Rahmat"."""
    if before.word not in known.passive_saying or before.word in known.reporting:
        return None
    return agent(before.setting, before.index, before.stop)


def _name(before: _Before) -> Attribution | None:
    """Read "Kata Rahmat"."""
    if before.word not in known.tails_before or before.word in known.reporting:
        return None
    return named(before.setting, before.index, before.stop, Way.CLAUSE)


def _pronoun(before: _Before) -> Attribution | None:
    """Read "Katanya"."""
    return suffixed(before.setting, before.index, Way.CLAUSE) if is_suffixed(before.word) else None


def _colon(before: _Before) -> Attribution | None:
    """Read "Rahmat: "."""
    setting = before.setting
    if setting.words.texts[before.index] != ":":
        return None
    mentions = setting.cast.between(before.start, before.stop)
    if mentions and mentions[-1].stop == before.index:
        return Attribution(naming(setting.words, mentions[-1].name_first, mentions[-1]), None)
    opening = setting.cast.starting_at(before.start)
    if opening is None or not _is_apposition(setting, opening.stop, before.index):
        return None
    return Attribution(naming(setting.words, before.start, opening), None)


def _answer(before: _Before) -> Attribution | None:
    """Read "J: " behind "T: ...": the answer of the one whom an interview is with."""
    setting, words = before.setting, before.setting.words
    if words.texts[before.index] != ":" or before.index != before.start + 1:
        return None
    if words.lower[before.start] not in known.answers or not _was_asked(before):
        return None
    named = {id(mention.entity): mention.entity for mention in setting.cast.between(0, before.start)}
    entity = setting.memory.focus or (next(iter(named.values())) if len(named) == 1 else None)
    if entity is None or entity.body:
        return None
    return Attribution(Reference(setting.span(before.start), entity, speaker_of(entity), Kind.PRONOUN), None)


def _was_asked(before: _Before) -> bool:
    """Whether a question with its letter stands before an answer."""
    words = before.setting.words
    return any(
        words.texts[place] == ":" and words.lower[place - 1] in known.questions
        for place in range(max(1, before.start - _LONGEST_QUESTION), before.start)
    )


def _noun(before: _Before) -> Attribution | None:
    """Read "Rahmat menutup pidatonya dengan pesan, "."""
    setting, noun = before.setting, before.index - 1
    if setting.words.texts[before.index] not in ",:" or noun <= before.start:
        return None
    if setting.words.lower[noun].removesuffix("nya") not in known.utterance_nouns:
        return None
    opening = setting.cast.starting_at(before.start)
    if opening is None or opening.stop >= noun or not active_verb(setting.words.lower[opening.stop]):
        return None
    return Attribution(naming(setting.words, before.start, opening), setting.span(noun))


def _is_apposition(setting: Setting, start: int, stop: int) -> bool:
    """Whether all that stands there is what somebody is: "Rahmat, Kepala Desa Sukamaju: ..."."""
    words = setting.words
    if start + 1 >= stop or words.texts[start] != "," or stop - start > LONGEST_PHRASE:
        return False
    return not any(clause_verb(word) or word in known.saying for word in words.lower[start + 1 : stop])


_CUES: tuple[Rule[_Before, Attribution], ...] = (
    Rule(
        "subject-verb-before",
        _subject,
        example="Rahmat mengatakan, “Pasar ini milik warga.”",
        near_miss="Kata Rahmat, “Pasar ini milik warga.”",
    ),
    Rule(
        "passive-before",
        _passive,
        example="Hal serupa disampaikan Rahmat Hidayat, “Pasar ini milik warga.”",
        near_miss="Rahmat mengatakan, “Pasar ini milik warga.”",
    ),
    Rule(
        "verb-name-before",
        _name,
        example="Kata Rahmat, “Pasar ini milik warga.”",
        near_miss="Rahmat mengatakan, “Pasar ini milik warga.”",
    ),
    Rule(
        "verb-pronoun-before",
        _pronoun,
        example="Rahmat tiba. Katanya, “Pasar ini milik warga.”",
        near_miss="Kata Rahmat, “Pasar ini milik warga.”",
    ),
)

_NO_CUES: tuple[Rule[_Before, Attribution], ...] = (
    Rule(
        "colon",
        _colon,
        example="Rahmat Hidayat: “Pasar ini milik warga.”",
        near_miss="Rahmat Hidayat mengatakan: “Pasar ini milik warga.”",
    ),
    Rule(
        "answer",
        _answer,
        example="Wawancara dengan Rahmat Hidayat.\nT: Kapan pasar itu dibuka?\nJ: “Bulan depan pasar itu dibuka.”",
        near_miss="Wawancara dengan Rahmat Hidayat.\nCatatan di pasar itu.\nJ: “Bulan depan pasar itu dibuka.”",
    ),
    Rule(
        "noun-before",
        _noun,
        example="Rahmat Hidayat menutup acara dengan pesan, “Pasar ini milik warga.”",
        near_miss="Rahmat Hidayat menutup acara dengan lagu, “Pasar ini milik warga.”",
    ),
)

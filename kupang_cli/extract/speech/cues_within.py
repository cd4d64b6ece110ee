"""Words of saying within a sentence, which make it reported speech: "Menurut Rahmat, ...", "Rahmat mengatakan ..."."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.extract.people.cast import Entity
from kupang_cli.extract.speech.attribution import Attribution, Kind, Way, naming
from kupang_cli.extract.speech.clauses import past_adverbs
from kupang_cli.extract.speech.closing_formulas import closing_formula
from kupang_cli.extract.speech.cues import (
    according,
    agent,
    agent_of_report,
    apart,
    is_person,
    is_sayer,
    is_suffixed,
    is_unnamed,
    named,
    subject,
    suffixed,
)
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.extract.speech.references import pronoun_at
from kupang_cli.extract.speech.reports import may_be_effect, reports
from kupang_cli.extract.speech.slips import is_slip
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import before_nya
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.quotations import Quotation
from kupang_cli.text.words import Words

_LONGEST_HOPE = 8  # words before what is hoped for
_MOST_VERBS = 4  # verbs of a sentence whose subject is looked for
_CLAUSE_MARKS = ",–—"
_LONGEST_GROUP = 7  # words before "yang" that tell of those who say something
_LONGEST_LINK = 4  # words between what is received and from whom


class _Place:
    """A word of the sentence ``[start, stop)``; ``verbs`` counts the verbs of saying before it."""

    def __init__(self, setting: Setting, start: int, stop: int) -> None:
        self.setting, self.start, self.stop = setting, start, stop
        self.verbs = 0
        self.at(start)

    def at(self, index: int) -> None:
        """Go to another word."""
        self.index = index
        self.word = self.setting.words.lower[index]

    @property
    def opens(self) -> bool:
        """Whether the word opens the sentence."""
        return self.index == self.start

    @property
    def after_mark(self) -> bool:
        """Whether a comma or dash stands before the word, in the sentence."""
        return not self.opens and self.setting.words.texts[self.index - 1] in _CLAUSE_MARKS

    @property
    def names_next(self) -> bool:
        """Whether a name, an office or a pronoun follows: "nilai kontrak" is no verb of saying."""
        index = self.index + 1
        if index >= self.stop:
            return False
        word = self.setting.words.lower[index]
        if word in known.sayers or word in known.titles or self.setting.words.texts[index][0].isupper():
            return True
        return self.setting.cast.starting_at(index) is not None

    @property
    def is_predicate_next(self) -> bool:
        """Whether "adalah" or "yakni" follows."""
        after = self.setting.words.lower[self.index + 1 : self.index + 2]
        return any(word in known.stating for word in after)

    def ends_before(self, index: int) -> bool:
        """Whether an attribution can end before a word: at a mark, or where when and how are told."""
        words = self.setting.words
        return index >= self.stop or not words.texts[index][0].isalnum() or words.lower[index] in known.stops


def cue_within(setting: Setting, start: int, stop: int, quoted: Sequence[Quotation] = ()) -> Attribution | None:
    """The attribution in the words ``[start, stop)`` of a sentence, outside its quotations: the first one."""
    lower = setting.words.lower
    hidden = {index for stretch in quoted for index in setting.words.within(*stretch.outer)}
    places = [index for index in range(start, stop) if _may_be_cue(lower[index]) and index not in hidden]
    if not places:
        return None
    place = _Place(setting, start, stop)
    for rules in (_CUES, _WEAK_CUES):
        for index in places:
            place.at(index)
            found = first(rules, place)
            if found is not None:
                return found[0].by(found[1])
    return None


def speaks_up(setting: Setting, start: int, stop: int) -> Attribution | None:
    """Who is told to speak in the words ``[start, stop)`` of a sentence that does not tell what is said."""
    lower = setting.words.lower
    verbs = (index for index in range(start + 1, stop) if lower[index] in known.speaking_up)
    # "melibatkan Rahmat dengan memberikan bantuan" tells how something is done.
    place = next((index for index in verbs if lower[index - 1] not in known.manner), None)
    found = None if place is None else subject(setting, start, place)
    if found is None or found.reference is None or is_person(found):
        return found
    first_word, last_word = setting.range(found.reference.span)
    body = found.reference.kind is Kind.BODY and last_word - first_word > 1 and setting.memory.focus is None
    return found if body else None  # "PT Tirta Abadi buka suara"


def _may_be_cue(word: str) -> bool:
    return word in known.cues or word in known.attitude_openers or word.endswith("nya") or is_slip(word)


# ---------------------------------------------------------------- menurut, bagi


def _according(place: _Place) -> Attribution | None:
    """Read "Menurut Rahmat"."""
    found = according(place.setting, place.index, place.stop) if place.word in known.according else None
    return None if found is None or is_unnamed(found) else found


def _according_unnamed(place: _Place) -> Attribution | None:
    """Read "Menurut seorang warga", where nothing else in the sentence reports speech."""
    if place.word not in known.according or not is_sayer(place.setting, place.index + 1):
        return None
    return according(place.setting, place.index, place.stop)


def _for_whom(place: _Place) -> Attribution | None:
    """Read "Bagi Rahmat, ..."."""
    if place.word not in known.for_whom or not place.opens:
        return None
    found = according(place.setting, place.index, place.stop)
    return found if found is not None and apart(place.setting, found, place.stop) and is_person(found) else None


def _according_suffixed(place: _Place) -> Attribution | None:
    """Read "Menurutnya", "katanya", "baginya"."""
    for_whom = place.opens and before_nya(place.word) in known.for_whom
    if not (for_whom or place.word in known.according_suffixed):
        return None
    return suffixed(place.setting, place.index)


# ---------------------------------------------------------------- words of saying that follow what is said


def _aside_pronoun(place: _Place) -> Attribution | None:
    """Read "..., ujarnya, ..."."""
    if not (place.after_mark and is_suffixed(place.word) and place.ends_before(place.index + 1)):
        return None
    return suffixed(place.setting, place.index)


def _formula(place: _Place) -> Attribution | None:
    """Read "..., demikian kata Rahmat"."""
    if not (place.after_mark and place.word in known.closing_formulas):
        return None
    return closing_formula(place.setting, place.index, place.stop)


def _aside_name(place: _Place) -> Attribution | None:
    """Read "..., kata Rahmat, ..."; without the comma before it a pronoun or name and a comma have to follow."""
    if place.word not in known.tails or place.index + 1 >= place.stop:
        return None
    found = named(place.setting, place.index, place.stop)
    if found is None or is_unnamed(found):
        return None
    return found if _tells_who(place, found) else None


def _tells_who(place: _Place, found: Attribution) -> bool:
    """Whether the words of saying in an aside are no noun or adverb beside what was ``found``."""
    certain = place.word in known.unmistakable_tails
    if place.opens and place.word not in known.tails_before:
        entity = None if found.reference is None else found.reference.entity
        return entity is not None and apart(place.setting, found, place.stop)  # "Lanjut Rahmat, ..."
    if place.opens or place.after_mark:
        return certain or place.names_next
    ended = apart(place.setting, found, place.stop) or _goes_on_speaking(place.setting, found)
    return certain and ended


def _goes_on_speaking(setting: Setting, found: Attribution) -> bool:
    """Whether "lagi" stands behind the name: "kata Rahmat lagi"."""
    end = 0 if found.reference is None else setting.words.index(found.reference.span.end)
    return 0 < end < len(setting.words) and setting.words.lower[end] in known.once_more


def _report_of(place: _Place) -> Attribution | None:
    """Read "Berdasarkan keterangan Rahmat, ...": what a person told, not data."""
    if place.word not in known.based_on or place.index + 2 >= place.stop:
        return None
    if place.setting.words.lower[place.index + 1] not in known.testimonies:
        return None
    found = named(place.setting, place.index, place.stop, Way.CLAUSE)
    entity = None if found is None or found.reference is None else found.reference.entity
    return found if entity is not None and entity.mentions else None  # of the cast


# ---------------------------------------------------------------- clauses


def _subject(place: _Place) -> Attribution | None:
    """Read "Rahmat mengatakan ..."; of so many verbs only the first ones are asked for their subject."""
    if place.verbs >= _MOST_VERBS or not reports(place.setting.words, place.index, place.stop):
        return None
    place.verbs += 1
    found = subject(place.setting, place.start, place.index)
    effect = may_be_effect(place.setting.words, place.index, place.stop)
    return None if found is None or (effect and not is_person(found)) else found


def _attitude(place: _Place) -> Attribution | None:
    """Read "Rahmat ingin ...": what somebody wants who spoke before; of others it tells what they do."""
    if place.word not in known.attitudes_of_sources:
        return None
    found = _person(place)
    return found[0] if found is not None and found[1] in place.setting.memory.sources else None


def _stance(place: _Place) -> Attribution | None:
    """Read "Rahmat mendukung rencana itu"."""
    after = place.setting.words.texts[place.index + 1 : min(place.stop, place.index + 2)]
    if place.word not in known.attitudes_of_people or not after or not after[0][0].isalnum():
        return None
    found = _person(place)
    if found is None:
        return None
    return found[0] if found[1].roles or found[1] in place.setting.memory.sources else None


def _person(place: _Place) -> tuple[Attribution, Entity] | None:
    """The subject of a verb where it is a person with a name."""
    found = subject(place.setting, place.start, place.index)
    entity = None if found is None or found.reference is None else found.reference.entity
    return None if found is None or entity is None or entity.body else (found, entity)


def _passive(place: _Place) -> Attribution | None:
    """Read "Hal itu disampaikan Rahmat"."""
    if place.word not in known.passive_saying or place.index + 1 >= place.stop:
        return None
    if not place.opens and place.setting.words.lower[place.index - 1] in known.when_done:
        return None  # "setelah dibantah Rahmat"
    before = place.setting.words.lower[max(place.start, place.index - 3) : place.index]
    if "yang" in before and before[-1] not in known.same:
        return None
    if place.setting.words.lower[place.index + 1] == "olehnya":
        return suffixed(place.setting, place.index + 1)
    found = agent_of_report(place.setting, place.index, place.stop)
    if found is None or not is_unnamed(found):
        return found
    return found if _takes_up(place) and _is_office(place.setting, found) else None


def _takes_up(place: _Place) -> bool:
    """Whether the sentence opens with what was said before: "Hal itu", "Pernyataan tersebut"."""
    opening = place.setting.words.lower[place.start : min(place.index, place.start + 3)]
    return bool(opening) and (opening[0] in known.said or not known.pointing.isdisjoint(opening))


def _is_office(setting: Setting, found: Attribution) -> bool:
    """Whether the words for somebody without a name begin with an office."""
    start = -1 if found.reference is None else setting.words.index(found.reference.span.start)
    return setting.words.lower[start] in known.offices


def _received(place: _Place) -> Attribution | None:
    """Read "mendapat pujian dari Rahmat"."""
    words = place.setting.words
    if place.word not in known.receiving or place.index + 1 >= place.stop:
        return None
    if words.lower[place.index + 1] not in known.received:
        return None
    near = range(place.index + 2, min(place.stop - 1, place.index + 2 + _LONGEST_LINK))
    source = next((index for index in near if words.lower[index] == "dari"), None)
    found = None if source is None else named(place.setting, source, place.stop, Way.CLAUSE)
    if found is None or is_unnamed(found):
        return None
    return found._replace(cue=place.setting.span(place.index + 1))


def _existence(place: _Place) -> Attribution | None:
    """Read "Ada warga yang menilai ..."."""
    words = place.setting.words
    if place.index < place.start + 3 or words.lower[place.index - 1] != "yang":
        return None
    if not reports(words, place.index, place.stop):
        return None
    near = range(place.index - 3, max(place.start, place.index - _LONGEST_GROUP) - 1, -1)
    exists = next((index for index in near if words.lower[index] in known.existence), None)
    if exists is None or (exists > place.start and words.lower[exists - 1] in known.unreal):
        return None
    if not all(text[0].isalnum() for text in words.texts[exists : place.index]):
        return None
    group = _group(words, exists, place.index)
    found = None if group is None else named(place.setting, group - 1, place.index - 1, Way.CLAUSE)
    return found and found._replace(cue=place.setting.span(place.index))


def _group(words: Words, exists: int, verb: int) -> int | None:
    """Where those begin of whom a sentence says that there are some: "Ada juga warga yang menilai"."""
    group = past_adverbs(words, exists + (words.lower[exists] not in known.determiners), verb - 1)
    of_people = known.groups_of_people
    return group if words.lower[group] in of_people or words.lower[group + 1] in of_people else None


def _judged_by(place: _Place) -> Attribution | None:
    """Read "dianggap Rahmat", "dinilai oleh warga": a judgement with who judges."""
    if place.word not in known.judged_by or place.index + 1 >= place.stop:
        return None
    words = place.setting.words
    if words.lower[place.index - 1] == "yang" and not place.opens:
        return None  # "gua yang diyakini warga"
    by = words.lower[place.index + 1] == "oleh"
    mention = place.setting.cast.starting_at(place.index + 1)
    body = words.texts[place.index + 1].isupper() and words.lower[place.index + 1] in known.bodies
    if not (by or body) and (mention is None or mention.entity not in place.setting.memory.sources):
        return None
    return agent(place.setting, place.index, place.stop)


def _bare(place: _Place) -> Attribution | None:
    """Read "hal itu ia sampaikan", "Rahmat sebut pasar itu ramai": a verb without its prefix."""
    if place.word not in known.bare_verbs or place.index - 1 < place.start:
        return None
    setting, before = place.setting, place.index - 1
    if setting.words.lower[before] in known.pronouns:
        if setting.words.lower[before - 1] == "yang" and not place.is_predicate_next:
            return None  # "kabar yang ia harapkan", but "salah satu hal yang ia soroti adalah"
        return Attribution(pronoun_at(setting, before), setting.span(place.index))
    mention = next((each for each in setting.cast.between(place.start, place.index) if each.stop == place.index), None)
    certain = place.word in known.bare_certain
    if mention is None or not (certain or mention.first == _past_openers(setting, place.start, place.index)):
        return None
    return Attribution(naming(setting.words, mention.first, mention), setting.span(place.index))


def _past_openers(setting: Setting, start: int, stop: int) -> int:
    """The first word that is no "Selain itu,"."""
    words = setting.words
    while start < stop:
        word = words.lower[start]
        if word != "," and (word not in known.openers or word in known.modal):
            break
        start += 1
    return start


def _passive_opening(place: _Place) -> Attribution | None:
    """Read "Dikatakan, pihaknya siap": who spoke before goes on, as the pronoun shows."""
    memory = place.setting.memory
    after = place.setting.words.lower[place.index + 1 : place.index + 3]
    if not place.opens or place.word not in known.passive_continuing or len(after) < 2:
        return None
    if after[0] not in known.clause_marks or after[1] not in known.own_side:
        return None
    if memory.voice is None or memory.focus is not memory.voice:
        return None
    span = place.setting.span(place.index)
    return Attribution(memory.meant(span, going_on=True), span)


def _noun_pronoun(place: _Place) -> Attribution | None:
    """Read "Harapannya, ...", "Harapannya pasar itu dapat dibuka": what somebody who spoke hopes."""
    after = place.setting.words.lower[place.index + 1 : place.index + 1 + _LONGEST_HOPE]
    if not place.opens or place.word not in known.voiced_nouns or place.setting.memory.voice is None:
        return None
    hoped = after and (after[0] in known.hoped or not known.hoped_for.isdisjoint(after))
    return suffixed(place.setting, place.index) if hoped else None


def _passive_pronoun(place: _Place) -> Attribution | None:
    """Read "Itu diakuinya", but not "dengan diakuinya hal itu"."""
    if not place.opens and place.setting.words.lower[place.index - 1] == "dengan":
        return None
    verb = before_nya(place.word).removesuffix("-")
    judged = verb in known.passive_saying or verb in known.judged
    return suffixed(place.setting, place.index) if judged else None


_CUES: tuple[Rule[_Place, Attribution], ...] = (
    Rule(
        "according-to",
        _according,
        example="Menurut Rahmat, pasar itu ramai.",
        near_miss="Menurut rencana, pasar itu ramai.",
    ),
    Rule(
        "for-whom",
        _for_whom,
        example="Bagi Rahmat Hidayat, pasar itu rumah kedua.",
        near_miss="Bagi warga, pasar itu rumah kedua.",
    ),
    Rule(
        "according-to-pronoun",
        _according_suffixed,
        example="Rahmat Hidayat tiba. Menurutnya, pasar itu ramai.",
        near_miss="Menurut Rahmat, pasar itu ramai.",
    ),
    Rule(
        "aside-pronoun",
        _aside_pronoun,
        example="Rahmat Hidayat tiba. Pasar itu ramai, ujarnya, sejak pagi.",
        near_miss="Warga membaca kabar itu, ceritanya sampai ke kota.",
    ),
    Rule(
        "formula-aside",
        _formula,
        example="Pasar itu ramai, demikian kata Rahmat.",
        near_miss="Demikian pasar itu menjadi ramai.",
    ),
    Rule(
        "aside-name",
        _aside_name,
        example="Pasar itu, kata Rahmat, ramai sejak pagi.",
        near_miss="Pasar itu tutup pukul lima.",
    ),
    Rule(
        "subject-verb",
        _subject,
        example="Rahmat Hidayat mengatakan pasar itu ramai.",
        near_miss="Rahmat Hidayat tidak mengatakan apa-apa.",
    ),
    Rule(
        "attitude",
        _attitude,
        example="“Pasar ini ramai,” kata Rahmat Hidayat. Rahmat ingin pasar itu dibuka lagi.",
        near_miss="Rahmat Hidayat tiba. Rahmat ingin ikan.",
    ),
    Rule(
        "stance",
        _stance,
        example="Bupati Rahmat Hidayat mendukung pembukaan pasar itu.",
        near_miss="Pembukaan pasar itu mendukung warga.",
    ),
    Rule(
        "passive",
        _passive,
        example="Hal itu disampaikan Rahmat Hidayat di pasar.",
        near_miss="Hal itu disampaikan dalam rapat.",
    ),
    Rule(
        "existence",
        _existence,
        example="Ada warga yang menilai pasar itu ramai.",
        near_miss="Pasar itu ramai bagi warga yang menilai.",
    ),
    Rule(
        "received-from",
        _received,
        example="Pasar itu mendapat pujian dari Rahmat Hidayat.",
        near_miss="Pasar itu mendapat pasokan dari Rahmat Hidayat.",
    ),
    Rule(
        "judged-by",
        _judged_by,
        example="Pasar itu dinilai oleh Rahmat Hidayat kurang ramai.",
        near_miss="Pasar itu dinilai kurang ramai.",
    ),
    Rule(
        "passive-opening",
        _passive_opening,
        example="Rahmat Hidayat mengatakan pasar itu ramai. Dijelaskan, pihaknya juga senang.",
        near_miss="Pasar itu ramai. Dijelaskan, jalan juga ramai.",
    ),
    Rule(
        "noun-pronoun",
        _noun_pronoun,
        example="Rahmat Hidayat mengatakan pasar itu ramai. Harapannya, jalan juga ramai.",
        near_miss="Pasar itu ramai. Harapannya besar.",
    ),
    Rule(
        "bare-verb",
        _bare,
        example="Rahmat Hidayat tiba pagi. Hal itu ia sampaikan di pasar.",
        near_miss="Rahmat Hidayat tiba pagi. Ia menyampaikan hal itu di pasar.",
    ),
    Rule(
        "report-of",
        _report_of,
        example="Berdasarkan keterangan Rahmat Hidayat, pasar itu ramai.",
        near_miss="Berdasarkan data panitia, pasar itu ramai.",
    ),
    Rule(
        "passive-pronoun",
        _passive_pronoun,
        example="Rahmat Hidayat tiba. Pasar itu dinilainya ramai.",
        near_miss="Pasar itu dinilai ramai.",
    ),
)

_WEAK_CUES: tuple[Rule[_Place, Attribution], ...] = (
    Rule(
        "according-to-unnamed",
        _according_unnamed,
        example="Menurut warga, pasar itu ramai.",
        near_miss="Menurut rencana, pasar itu ramai.",
    ),
)

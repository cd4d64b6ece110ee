"""Words of saying after a quotation: "kata Rahmat", "ujarnya", "Rahmat menambahkan"."""

from __future__ import annotations

from kupang_cli.extract.speech.attribution import Attribution, Way, naming
from kupang_cli.extract.speech.closing_formulas import closing_formula
from kupang_cli.extract.speech.cues import according, agent, is_suffixed, named, subject, suffixed
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import before_nya, clause_verb
from kupang_cli.language.vocabulary import vocabulary as known

_REACH = 16  # words after a quotation in which a verb of saying may stand
_MARKS = ",.-–—)?!”"
_DASHES = "-–—"
_LONGEST_SOURCE = 6  # words before the account in which something was written
_LONGEST_SIGNATURE = 16  # words


class _After:
    """The words ``[index, limit)`` after a quotation and its marks.

    ``comma`` says that the quotation opened its sentence and ended on a comma, so that a word nobody knows can be a
    verb of saying.
    """

    def __init__(self, setting: Setting, index: int, limit: int, comma: bool) -> None:
        self.setting, self.index, self.limit, self.comma = setting, index, limit, comma
        self.dash = index > 0 and setting.words.texts[index - 1] in _DASHES
        self.word = setting.words.lower[index]

    @property
    def verb(self) -> int | None:
        """The first verb that stands between a speaker and what is said."""
        lower = self.setting.words.lower
        stop = next((place for place in range(self.index, self.limit) if lower[place] == "."), self.limit)
        near = range(self.index, min(stop, self.index + _REACH))
        return next((place for place in near if lower[place] in known.active_saying), None)

    @property
    def is_unknown_verb(self) -> bool:
        """Whether the first word can be a slip for a verb of saying, where no cue is known: "ciptaan" is a noun."""
        if not self.comma or self.verb is not None or not self.setting.words.texts[self.index].islower():
            return False
        return not (self.word in known.stops or self.word in known.function_words or self.word.endswith("an"))


def cue_after(setting: Setting, start: int, limit: int, *, comma: bool) -> Attribution | None:
    """The attribution in the words ``[start, limit)`` after a quotation."""
    index = start
    while index < limit and setting.words.texts[index] in _MARKS:
        index += 1
    if index >= limit:
        return None
    found = first(_CUES, _After(setting, index, limit, comma))
    return None if found is None else found[0].by(found[1])


def _pronoun(after: _After) -> Attribution | None:
    """Read "katanya", and the slip "katanya Wali Kota Rahmat"."""
    if not is_suffixed(after.word):
        return None
    following = after.index + 1
    if following < after.limit and after.setting.words.texts[following][0].isupper():
        mention = after.setting.cast.starting_at(following)
        if mention is not None and mention.first == following:
            return named(after.setting, after.index, after.limit)
    return suffixed(after.setting, after.index)


def _formula(after: _After) -> Attribution | None:
    """Read "demikian kata Rahmat"."""
    return closing_formula(after.setting, after.index, after.limit) if after.word in known.closing_formulas else None


def _name(after: _After) -> Attribution | None:
    """Read "kata Rahmat", also where nothing says who "kata" is of."""
    if after.word not in known.tails:
        return None
    found = named(after.setting, after.index, after.limit)
    return found or Attribution(None, after.setting.span(after.index), Way.TAIL)


def _passive(after: _After) -> Attribution | None:
    """Read "disampaikan Rahmat"."""
    is_cue = after.word in known.passive_saying
    return agent(after.setting, after.index, after.limit, Way.TAIL) if is_cue else None


def _according(after: _After) -> Attribution | None:
    """Read "menurut Rahmat"."""
    return according(after.setting, after.index, after.limit, Way.FORMULA) if after.word in known.according else None


def _subject(after: _After) -> Attribution | None:
    """Read "Rahmat menambahkan"."""
    if _is_cue(after.word) or after.verb is None:
        return None
    return subject(after.setting, after.index, after.verb)


def _is_cue(word: str) -> bool:
    return word in known.closing_formulas or word in known.passive_saying or word in known.according


def _account(after: _After) -> Attribution | None:
    """Read "dalam unggahan @pasarapung": whose writing it is."""
    texts, lower = after.setting.words.texts, after.setting.words.lower
    near = range(after.index + 1, min(after.limit, after.index + _LONGEST_SOURCE))
    account = next((place for place in near if texts[place] == "@"), None)
    if account is None or after.verb is not None or after.word not in known.sources:
        return None
    if not any(word in known.utterances or word in known.documents for word in lower[after.index : account]):
        return None
    return named(after.setting, account - 1, after.limit, Way.FORMULA)


def _cited(after: _After) -> Attribution | None:
    """Read "dikutip dari keterangan BPS" behind a quotation that nothing else is said of: whose words they are."""
    lower, index = after.setting.words.lower, after.index
    if not after.comma or after.word not in known.citing or index + 3 >= after.limit:
        return None
    if lower[index + 1] not in known.sources or lower[index + 2] not in known.testimonies:
        return None
    found = named(after.setting, index + 1, after.limit, Way.FORMULA)
    reference = None if found is None else found.reference
    if found is None or reference is None or reference.entity is None:
        return None
    return found._replace(cue=after.setting.span(index))


def _signature(after: _After) -> Attribution | None:
    """Read "– Rahmat, Kepala Desa": who is named behind a dash, and nothing else in the sentence."""
    mention = after.setting.cast.starting_at(after.index) if after.dash else None
    if mention is None or after.limit - after.index > _LONGEST_SIGNATURE:
        return None
    rest = after.setting.words.lower[mention.stop : after.limit]
    if rest and (rest[0] not in (",", ".", "(") or any(clause_verb(word) or word in known.saying for word in rest)):
        return None
    return Attribution(naming(after.setting.words, after.index, mention), None, Way.FORMULA)


def _unknown_pronoun(after: _After) -> Attribution | None:
    """Read "selorohnya," of which no lexicon knows the verb."""
    if _is_cue(after.word) or not after.is_unknown_verb or not before_nya(after.word):
        return None
    texts, following = after.setting.words.texts, after.index + 1
    if following < after.limit and texts[following][0].isalpha():
        return None
    return suffixed(after.setting, after.index, Way.FORMULA)


def _unknown_name(after: _After) -> Attribution | None:
    """Read "seloroh Rahmat": a word that no lexicon knows, and a name."""
    if _is_cue(after.word) or not after.is_unknown_verb or after.index + 1 >= after.limit:
        return None
    if after.setting.cast.starting_at(after.index + 1) is None:
        return None
    return named(after.setting, after.index, after.limit, Way.FORMULA)


_CUES: tuple[Rule[_After, Attribution], ...] = (
    Rule(
        "tail-pronoun",
        _pronoun,
        example="“Pasar ini milik warga,” katanya.",
        near_miss="“Pasar ini milik warga,” kata Rahmat.",
    ),
    Rule(
        "closing-formula",
        _formula,
        example="“Pasar ini milik warga,” demikian kata Rahmat.",
        near_miss="“Pasar ini milik warga,” kata Rahmat.",
    ),
    Rule(
        "tail-name",
        _name,
        example="“Pasar ini milik warga,” kata Rahmat.",
        near_miss="“Pasar ini milik warga,” katanya.",
    ),
    Rule(
        "tail-passive",
        _passive,
        example="“Pasar ini milik warga,” disampaikan Rahmat.",
        near_miss="“Pasar ini milik warga,” kata Rahmat.",
    ),
    Rule(
        "tail-according",
        _according,
        example="“Pasar ini milik warga,” menurut Rahmat.",
        near_miss="“Pasar ini milik warga,” kata Rahmat.",
    ),
    Rule(
        "cited",
        _cited,
        example="“Sungai itu bersih,” dikutip dari keterangan Badan Pengelola Sungai kemarin.",
        near_miss="“Sungai itu bersih,” dikutip dari harian Antara kemarin.",
    ),
    Rule(
        "account-after",
        _account,
        example="“Pasar ini milik warga kota.” dalam keterangan Instagram @pasarapung kemarin.",
        near_miss="“Pasar ini milik warga kota.” dalam keterangan kemarin.",
    ),
    Rule(
        "signature",
        _signature,
        example="“Pasar ini milik warga kota.” – Rahmat Hidayat, Kepala Desa Sukamaju",
        near_miss="“Pasar ini milik warga kota,” kata seorang warga – Rahmat Hidayat tidak hadir.",
    ),
    Rule(
        "subject-verb-after",
        _subject,
        example="“Pasar ini milik warga”, Rahmat Hidayat menambahkan.",
        near_miss="“Pasar ini milik warga”, Rahmat Hidayat pulang.",
    ),
    Rule(
        "unknown-verb-pronoun",
        _unknown_pronoun,
        example="“Pasar ini milik warga,” selorohnya.",
        near_miss="“Pasar ini milik warga,” katanya.",
    ),
    Rule(
        "unknown-verb-name",
        _unknown_name,
        example="“Pasar ini milik warga,” kta Rahmat Hidayat.",
        near_miss="“Pasar ini milik warga,” kata Rahmat.",
    ),
)

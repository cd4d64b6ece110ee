"""Formulas that close a quotation or a report: "Demikian disampaikan Rahmat", "demikian dikutip dari laman itu"."""

from __future__ import annotations

from kupang_cli.extract.speech.attribution import Attribution, Way
from kupang_cli.extract.speech.cues import agent, is_sayer, is_suffixed, named, suffixed
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_REACH = 3  # words after the opening of a formula in which its verb stands


class _Formula:
    """A formula that opens at a word and ends before ``limit``; ``verb`` is the first word of saying in it."""

    def __init__(self, setting: Setting, word: int, limit: int) -> None:
        self.setting, self.word, self.limit = setting, word, limit
        lower = setting.words.lower
        near = range(word + 1, min(limit, word + 1 + _REACH))
        self.verb = next((place for place in near if _says(lower[place])), None)

    @property
    def cites(self) -> bool:
        """Whether a verb of citing follows."""
        return self.word + 2 < self.limit and self.setting.words.lower[self.word + 1] in known.citing


def closing_formula(setting: Setting, word: int, limit: int) -> Attribution | None:
    """Who is behind the formula that opens at ``word``."""
    found = first(_FORMULAS, _Formula(setting, word, limit))
    return None if found is None else found[0]._replace(way=Way.FORMULA).by(found[1])


def _says(word: str) -> bool:
    return word in known.tails or word in known.passive_saying or is_suffixed(word)


def _source(formula: _Formula) -> Attribution | None:
    if not formula.cites:
        return None
    word = formula.word + 1
    before_source = formula.setting.words.lower[word + 1] in known.sources
    found = named(formula.setting, word + before_source, formula.limit)
    return found and found._replace(cue=formula.setting.span(word))


def _pronoun(formula: _Formula) -> Attribution | None:
    if formula.verb is None or formula.cites or not is_suffixed(formula.setting.words.lower[formula.verb]):
        return None
    return suffixed(formula.setting, formula.verb)


def _verb(formula: _Formula) -> Attribution | None:
    if formula.verb is None or formula.cites:
        return None
    return agent(formula.setting, formula.verb, formula.limit)


def _name(formula: _Formula) -> Attribution | None:
    if formula.verb is not None or formula.cites or not is_sayer(formula.setting, formula.word + 1):
        return None
    return agent(formula.setting, formula.word, formula.limit)


_FORMULAS: tuple[Rule[_Formula, Attribution], ...] = (
    Rule(
        "formula-source",
        _source,
        example="“Sungai itu bersih,” demikian dikutip dari Badan Pengelola Sungai kemarin.",
        near_miss="“Sungai itu bersih,” demikian kata Rahmat.",
    ),
    Rule(
        "formula-pronoun",
        _pronoun,
        example="Rahmat Hidayat tiba. “Sungai itu bersih,” demikian katanya.",
        near_miss="“Sungai itu bersih,” demikian kata Rahmat.",
    ),
    Rule(
        "formula-verb",
        _verb,
        example="“Sungai itu bersih,” demikian kata Rahmat.",
        near_miss="“Sungai itu bersih,” demikian Rahmat.",
    ),
    Rule(
        "formula-name",
        _name,
        example="“Sungai itu bersih,” demikian Rahmat.",
        near_miss="“Sungai itu bersih,” demikian kata Rahmat.",
    ),
)

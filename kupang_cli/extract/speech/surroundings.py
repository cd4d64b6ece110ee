"""Who speaks where no words of saying stand beside a quotation: what stands around it. Rules in order."""

from __future__ import annotations

from kupang_cli.article import Span
from kupang_cli.extract.speech.attribution import Attribution, Way
from kupang_cli.extract.speech.closing_formulas import closing_formula
from kupang_cli.extract.speech.cues import is_person, named, passive
from kupang_cli.extract.speech.cues_after import cue_after
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.findings import Speaker
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_LONGEST_SILENCE = 3  # sentences after which nobody goes on speaking without being named
_LONGEST_CHAIN = 3  # quotations after one that nobody is named beside
_LONGEST_TAIL = 10  # words of a sentence that is nothing but words of saying
_REACH = 6  # words of the next sentence in which a passive verb of saying may stand


class _Around:
    """A quotation in sentence ``index``; ``previous`` tells who spoke the one before it in the sentence."""

    def __init__(self, setting: Setting, index: int, previous: Attribution | None) -> None:
        self.setting, self.index, self.previous = setting, index, previous
        self.memory = setting.memory


def speaker_around(setting: Setting, index: int, previous: Attribution | None) -> Attribution:
    """Who speaks a quotation in sentence ``index``; nobody where nothing around it tells."""
    found = first(_SURROUNDINGS, _Around(setting, index, previous))
    return _silent(None) if found is None else found[0].by(found[1])


def _split(around: _Around) -> Attribution | None:
    """Who spoke the first part of a split quotation speaks the second."""
    if around.previous is None:
        return None
    quote = around.memory.quote
    return Attribution(around.previous.reference, None, Way.SPLIT, quote[1] if quote is not None else None)


def _announced(around: _Around) -> Attribution | None:
    """Who was announced by a sentence that ended with a colon."""
    return None if around.memory.announced is None else _silent(around.memory.announced)


def _sentence_after(around: _Around) -> Attribution | None:
    """Who is named by the sentence after it: "Hal itu disampaikan Rahmat ..."."""
    setting = around.setting
    sentences = setting.layout.sentences
    if around.index + 1 >= len(sentences):
        return None
    start, stop = setting.range(sentences[around.index + 1].span)
    if start >= stop:
        return None
    opening = setting.words.lower[start]
    if opening in known.closing_formulas:
        found = closing_formula(setting, start, stop)
        return found if found is not None and found.reference is not None and is_person(found) else None
    if opening in known.unmistakable_tails and stop - start <= _LONGEST_TAIL:
        return named(setting, start, stop)
    return passive(setting, start, min(stop, start + _REACH), stop) if opening in known.said else None


def _next_quotation(around: _Around) -> Attribution | None:
    """Who is named behind the last of a chain of quotations that nobody else is named beside."""
    setting = around.setting
    layout = setting.layout
    for index in range(around.index + 1, min(len(layout.sentences), around.index + 1 + _LONGEST_CHAIN)):
        span = layout.sentences[index].span
        place = layout.quotation_at(span.start + 1)
        if place is None or layout.quotations[place].outer.start != span.start:
            return None
        start, stop = setting.words.index(layout.quotations[place].outer.end), setting.range(span)[1]
        found = cue_after(setting, start, stop, comma=False)
        if found is not None:
            certain = found.way is Way.TAIL and is_person(found)
            return _silent(found.speaker) if certain else None
    return None


def _continuation(around: _Around) -> Attribution | None:
    """Who spoke in the sentence before goes on."""
    quote = around.memory.quote
    return _silent(quote[1]) if quote is not None and quote[0] == around.index - 1 else None


def _sentence_before(around: _Around) -> Attribution | None:
    """Who was reported to say something in the sentence before."""
    statement = around.memory.statement
    return _silent(statement[1]) if statement is not None and statement[0] == around.index - 1 else None


def _last_speaker(around: _Around) -> Attribution | None:
    """Somebody spoke a few sentences ago and nobody else has been named since."""
    memory, setting = around.memory, around.setting
    last = max((found[0] for found in (memory.quote, memory.statement) if found is not None), default=-1)
    if last < 0 or around.index - last > _LONGEST_SILENCE or memory.speaker is None:
        return None
    sentences = setting.layout.sentences
    since = setting.range(Span(sentences[last].span.end, sentences[around.index].span.start))
    alone = all(mention.entity is memory.voice for mention in setting.cast.between(*since))
    return _silent(memory.speaker) if alone else None


def _nobody(_around: _Around) -> Attribution:
    """Nothing tells who speaks."""
    return _silent(None)


def _silent(speaker: Speaker | None) -> Attribution:
    return Attribution(None, None, Way.SILENT, speaker)


_SURROUNDINGS: tuple[Rule[_Around, Attribution], ...] = (
    Rule(
        "split-quote",
        _split,
        example="“Pasar ini ramai,” jelas Rahmat, “dan jalan di sini juga.”",
        near_miss="“Pasar ini ramai,” kata Rahmat.",
    ),
    Rule(
        "announced",
        _announced,
        example="Rahmat Hidayat mengatakan hal berikut:\n“Pasar ini ramai sejak pagi.”",
        near_miss="Rahmat Hidayat pulang.\n“Pasar ini ramai sejak pagi.”",
    ),
    Rule(
        "sentence-after",
        _sentence_after,
        example="“Pasar ini ramai sejak pagi.”\nHal itu disampaikan Rahmat Hidayat.",
        near_miss="“Pasar ini ramai sejak pagi.”\nRahmat Hidayat pulang.",
    ),
    Rule(
        "continuation",
        _continuation,
        example="“Pasar ini ramai,” kata Rahmat.\n“Jalan di sini juga ramai sekali.”",
        near_miss="“Pasar ini ramai,” kata Rahmat.\nJalan di sini juga ramai sekali.",
    ),
    Rule(
        "sentence-before",
        _sentence_before,
        example="Rahmat Hidayat mengatakan pasar itu ramai.\n“Jalan di sini juga ramai sekali.”",
        near_miss="Rahmat Hidayat pulang.\n“Jalan di sini juga ramai sekali.”",
    ),
    Rule(
        "last-speaker",
        _last_speaker,
        example="“Pasar ini ramai,” kata Rahmat.\nHari sudah siang.\n“Jalan di sini juga ramai sekali.”",
        near_miss="“Pasar ini ramai,” kata Rahmat.\nHari sudah siang.",
    ),
    Rule(
        "next-quotation",
        _next_quotation,
        example="“Pasar ini ramai sejak pagi.”\n“Jalan di sini juga ramai sekali,” kata Rahmat Hidayat.",
        near_miss="“Pasar ini ramai sejak pagi.”\nRahmat Hidayat pulang.",
    ),
    Rule(
        "no-attribution",
        _nobody,
        example="Hari sudah siang.\n“Pasar ini ramai sejak pagi.”",
        near_miss="Rahmat Hidayat mengatakan pasar itu ramai.\n“Jalan di sini juga ramai sekali.”",
    ),
)

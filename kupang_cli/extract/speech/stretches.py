"""What a stretch between quote marks is: speech, some words of somebody, or a title, a term, a nickname.

Rules in order, the first that can tell decides; a stretch that no rule takes is no quotation.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Literal, NamedTuple

from kupang_cli.extract.speech.attribution import Attribution, Way
from kupang_cli.extract.speech.cues_after import cue_after
from kupang_cli.extract.speech.cues_before import cue_before
from kupang_cli.extract.speech.cues_within import cue_within
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.extract.speech.surroundings import speaker_around
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import before_nya
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.quotations import Marks, Quotation

_SHORT = 4  # words; a marked stretch up to this long without a verb of saying is a title, term or nickname
_ENOUGH = 2  # words of a stretch that is a sentence of its own, or has a verb of saying beside it
_REACH = 3  # words before a stretch of which one may say that it is a name
_NEAR = 25  # words between a verb of saying and some words of what is said
_NEAR_ONE = 8  # words between it and a single word
_LONG = 8  # words
_ENDS_SENTENCE = ".!?"
_ENDS_SPEECH = ".!?…"


class Stretch:
    """The marked stretch ``number`` of the ``quoted`` ones in sentence ``index``, whose words are ``sentence``.

    ``previous`` tells who spoke the one before it in the sentence.
    """

    def __init__(
        self,
        setting: Setting,
        inner: str,
        index: int,
        sentence: tuple[int, int],
        quoted: Sequence[Quotation],
        number: int,
        previous: Attribution | None,
    ) -> None:
        words = setting.words
        stretch = quoted[number]
        self.setting = setting.hearing(stretch.inner)
        self.inner, self.index, self.previous = inner, index, previous
        self.closed, self.marks = stretch.closed, stretch.marks
        self.start = words.index(quoted[number - 1].outer.end) if number else sentence[0]
        self.before_stop = words.index(stretch.outer.start)
        self.after_start = words.index(stretch.outer.end)
        self.limit = words.index(quoted[number + 1].outer.start) if number + 1 < len(quoted) else sentence[1]
        self.is_followed = number + 1 < len(quoted)
        self.texts = [words.texts[word] for word in words.within(*stretch.inner)]
        self.length = sum(text[0].isalnum() for text in self.texts)
        after = words.texts[self.after_start] if self.after_start < len(words) else ""
        glued = after == "," and words.starts[self.after_start] == stretch.outer.end
        self.comma = inner[-1] == "," or glued

    @property
    def opens(self) -> bool:
        """Whether the stretch opens its sentence, or its part of it."""
        return self.start >= self.before_stop

    @property
    def alone(self) -> bool:
        """Whether nothing stands beside the stretch but a full stop behind its marks."""
        rest = self.setting.words.texts[self.after_start : self.limit]
        return self.opens and rest in ([], ["."])

    @property
    def last_before(self) -> str:
        """The word or mark before the stretch, "" where none stands there."""
        return "" if self.opens else self.setting.words.texts[self.before_stop - 1]

    @property
    def ends_like_speech(self) -> bool:
        """Whether a mark ends the stretch as it ends a sentence that was said."""
        return self.inner[-1] in _ENDS_SPEECH or (self.comma and (self.length > _ENOUGH or self.inner[-1] == ","))

    @property
    def goes_on(self) -> bool:
        """Whether another stretch goes on with what is said: "Kami siap", kata Rahmat, "tetapi ..."."""
        rest = self.setting.words.texts[self.limit - 1]
        return self.opens and self.is_followed and rest == "," and not self.is_title

    @property
    def names_something(self) -> bool:
        """Whether the word before the stretch gives a name: "program", "bertajuk", "istilah"."""
        near = self.setting.words.lower[max(self.start, self.before_stop - _REACH) : self.before_stop]
        return any(word in known.naming_nouns or word in known.naming for word in near)

    @property
    def begins_like_speech(self) -> bool:
        """Whether the stretch begins as a sentence does."""
        return not self.inner[0].islower()

    @property
    def is_title(self) -> bool:
        """Whether most words of the stretch have a capital, as in titles of films, books and events."""
        texts = [text for text in self.texts if text[0].isalpha()]
        return len(texts) > 1 and 4 * sum(text[0].isupper() for text in texts) >= 3 * len(texts)

    @cached_property
    def after(self) -> Attribution | None:
        """What the words after the stretch tell."""
        return cue_after(self.setting, self.after_start, self.limit, comma=self.comma and self.opens)

    @cached_property
    def before(self) -> Attribution | None:
        """What the words before it tell, where those after it tell nothing."""
        return None if self.after else cue_before(self.setting, self.start, self.before_stop)

    def around(self) -> Attribution:
        """What the sentences around it tell."""
        return speaker_around(self.setting, self.index, self.previous)


class Said(NamedTuple):
    """What a stretch is; a ``kind`` of None is no quotation."""

    kind: Literal["direct", "fragment"] | None
    attribution: Attribution


def said(stretch: Stretch) -> Said | None:
    """What the stretch is and who said it; None where it is no quotation."""
    found = first(_STRETCHES, stretch)
    return None if found is None or found[0].kind is None else found[0]


_NOT_SAID = Said(None, Attribution(None, None))


def _direct(found: Attribution) -> Said:
    return Said("direct", found)


def _single_marks(stretch: Stretch) -> Said | None:
    """Single marks are for terms, unless what stands between them is said by somebody, or long."""
    if stretch.marks is not Marks.SINGLE:
        return None
    attributed = stretch.after or stretch.before or (stretch.alone and stretch.length > _LONG)
    if stretch.ends_like_speech and attributed:
        return None
    return _few_words(stretch) or _NOT_SAID


def _attributed_after(stretch: Stretch) -> Said | None:
    """Read "…," kata Rahmat."""
    after = stretch.after
    if after is None:
        return None
    enough = stretch.ends_like_speech or (after.way is Way.TAIL and (stretch.length > _ENOUGH or stretch.goes_on))
    return _direct(after) if enough else None


def _title(stretch: Stretch) -> Said | None:
    """The title of a film, a book, an event."""
    no_cue = stretch.after is None or stretch.after.way is Way.CLAUSE
    return _NOT_SAID if no_cue and stretch.is_title else None


def _attributed_before(stretch: Stretch) -> Said | None:
    """Rahmat mengatakan, "…"."""
    before = stretch.before
    if before is None or not stretch.begins_like_speech:
        return None
    if stretch.length <= _SHORT and stretch.inner[-1] not in _ENDS_SENTENCE:
        return None
    introduced = stretch.last_before != "" and stretch.last_before in ",:"
    return _direct(before) if stretch.ends_like_speech or introduced else None


def _second_part(stretch: Stretch) -> Said | None:
    """The second part of a quotation that words of saying split."""
    previous = stretch.previous
    if previous is None or previous.way is Way.SPLIT or stretch.opens:
        return None
    if not stretch.ends_like_speech or stretch.last_before not in ",.":
        return None
    return _direct(stretch.before or stretch.around())


def _address(stretch: Stretch) -> Said | None:
    """An address on the web."""
    return _NOT_SAID if stretch.texts and stretch.texts[0].lower() in known.addresses else None


def _whole_sentence(stretch: Stretch) -> Said | None:
    """What begins and ends as a sentence does."""
    alone, inner = stretch.alone, stretch.inner
    enough = stretch.length > _SHORT or not stretch.closed
    enough = enough or (stretch.length > _ENOUGH and (alone or stretch.previous is not None))
    if inner[-1] == "," and stretch.last_before in known.naming:
        return None  # "aturan yang disebut “Pasar untuk Semua,” berlaku"
    if not enough or inner[-1] not in ".!?…," or not (alone or inner[0].isupper()):
        return None
    return _direct(stretch.before or stretch.around())


def _never_closed(stretch: Stretch) -> Said | None:
    """What a mark opened and none closed."""
    if stretch.closed or stretch.length <= _SHORT:
        return None
    return _direct(stretch.after or stretch.before or stretch.around())


def _long_and_alone(stretch: Stretch) -> Said | None:
    """A long stretch with nothing beside it."""
    return _direct(stretch.around()) if stretch.alone and stretch.length > _LONG else None


def _some_words(stretch: Stretch) -> Said | None:
    """Some words of somebody inside the reporter's sentence."""
    if stretch.length <= _SHORT:
        return None
    found = stretch.after or stretch.before or cue_within(stretch.setting, stretch.start, stretch.limit)
    return None if found is None or found.reference is None else Said("fragment", found)


def _few_words(stretch: Stretch) -> Said | None:
    """Some words of somebody, in small letters, behind his words of saying: no term that many use.

    One word alone has to stand close behind them, and single marks around it are for a term.
    """
    alone = stretch.length < _ENOUGH
    if (alone and stretch.marks is Marks.SINGLE) or not stretch.inner[0].islower() or stretch.names_something:
        return None
    found = stretch.before or cue_within(stretch.setting, stretch.start, stretch.before_stop)
    if found is None or found.reference is None or found.speaker is None or found.cue is None:
        return None
    verb = stretch.setting.words.index(found.cue.start)
    near = stretch.before_stop - verb <= (_NEAR_ONE if alone else _NEAR)
    return Said("fragment", found) if near and _is_report(stretch.setting.words.lower[verb]) else None


def _is_report(word: str) -> bool:
    """Whether a word of saying stands before what is said: "mengatakan", "menurut", "disebutnya"."""
    passive = before_nya(word) in known.passive_saying or before_nya(word) in known.judged
    return passive or word in known.reporting or word in known.according or word in known.according_suffixed


_STRETCHES: tuple[Rule[Stretch, Said], ...] = (
    Rule(
        "term-in-single-marks",
        _single_marks,
        example="Rahmat membuka 'pasar apung' di kota itu.",
        near_miss="Rahmat membuka “pasar apung” di kota itu.",
    ),
    Rule(
        "attributed-after",
        _attributed_after,
        example="“Pasar ini milik warga,” kata Rahmat.",
        near_miss="Rahmat membuka “Pasar Apung” di kota itu.",
    ),
    Rule(
        "title",
        _title,
        example="Rahmat menulis buku “Pasar di Tepi Sungai” tahun lalu.",
        near_miss="Rahmat mengatakan, “Pasar ini milik warga.”",
    ),
    Rule(
        "attributed-before",
        _attributed_before,
        example="Rahmat mengatakan, “Pasar ini milik warga.”",
        near_miss="“Pasar ini milik warga,” kata Rahmat.",
    ),
    Rule(
        "second-part",
        _second_part,
        example="“Pasar ini milik warga,” kata Rahmat, “dan akan tetap begitu.”",
        near_miss="“Pasar ini milik warga,” kata Rahmat.",
    ),
    Rule(
        "web-address",
        _address,
        example="Tautannya sebagai berikut.\n“https://pasar.example/daftar/sekarang-juga/untuk/semua/warga?nomor=12345”",
        near_miss="“Pasar ini milik warga sejak dulu.”",
    ),
    Rule(
        "whole-sentence",
        _whole_sentence,
        example="“Pasar ini milik warga sejak dulu.”",
        near_miss="Rahmat membuka “pasar apung” di kota itu.",
    ),
    Rule(
        "never-closed",
        _never_closed,
        example="Rahmat berdiri lama: “pasar ini milik warga kota itu",
        near_miss="“Pasar ini milik warga,” kata Rahmat.",
    ),
    Rule(
        "long-and-alone",
        _long_and_alone,
        example="“pasar ini milik warga kota itu dan akan tetap begitu sampai kapan pun”",
        near_miss="“pasar apung”",
    ),
    Rule(
        "few-words",
        _few_words,
        example="Rahmat Hidayat mengatakan warga harus “berani kotor” di pasar itu.",
        near_miss="Rahmat Hidayat membuka kios “berani kotor” di pasar itu.",
    ),
    Rule(
        "some-words",
        _some_words,
        example="“Milik seluruh warga kota kita” adalah pasar itu, kata Rahmat Hidayat.",
        near_miss="Rahmat membuka “pasar apung” di kota itu.",
    ),
)

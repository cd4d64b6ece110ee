"""Words of saying: reading who speaks from the words after a quotation, before it, or within a sentence.

Each reader tries its named rules in order and answers with the first that applies.
"""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.article import Span
from kupang_cli.extract.people.cast import Cast, speaker_of
from kupang_cli.extract.speech.attribution import Attribution, Way
from kupang_cli.extract.speech.references import Discourse, Kind, Reference, naming, reference_at
from kupang_cli.extract.speech.subjects import subject_before
from kupang_cli.language.shapes import before_nya
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.quotations import Quotation

_REACH_BEFORE = 40  # words before a quotation in which its verb may stand
_REACH_AFTER = 16
_MOST_VERBS = 4  # verbs of a sentence whose subject is looked for


class CueReader:
    """Reads the words of saying of one article, against its cast and whom its pronouns mean at the moment."""

    def __init__(self, layout: Layout, cast: Cast, discourse: Discourse) -> None:
        self._layout = layout
        self._cast = cast
        self._discourse = discourse

    # ------------------------------------------------------------ after a quotation

    def after(self, first: int, limit: int, *, comma: bool) -> Attribution | None:
        """The attribution in the words ``[first, limit)`` after a quotation.

        ``comma`` says that the quotation opened its sentence and ended on a comma, so that a word nobody knows can be
        a verb of saying.
        """
        words = self._layout.words
        lower = words.lower
        index = first
        while index < limit and words.texts[index] in ",.-–—)":
            index += 1
        if index >= limit:
            return None
        word = lower[index]
        if _is_suffixed(word):
            return Attribution(self._pronoun(index), self._word(index), Way.TAIL_PRONOUN)
        if word in known.closing_formulas:
            return self._closing_formula(index, limit)
        if word in known.tails:
            return self._named(index, limit, Way.TAIL_NAME)
        if word in known.passive_saying:
            return self._agent(index, limit, Way.TAIL_PASSIVE)
        if word in known.according:
            return self._according(index, limit)
        verbs = known.active_saying
        verb = next((place for place in range(index, min(limit, index + _REACH_AFTER)) if lower[place] in verbs), None)
        if verb is not None:
            reference = subject_before(self._layout, self._cast, self._discourse, index, verb)
            return None if reference is None else Attribution(reference, self._word(verb), Way.SUBJECT_VERB_AFTER)
        return self._unknown_verb(index, limit) if comma else None

    def _closing_formula(self, index: int, limit: int) -> Attribution | None:
        """Read "Demikian disampaikan Rahmat", "begitu kata dia", "demikian dikutip dari laman itu"."""
        lower = self._layout.words.lower
        if index + 2 < limit and lower[index + 1] in known.citing:
            source = index + 3 if lower[index + 2] in known.sources else index + 2
            reference = reference_at(self._layout, self._cast, self._discourse, source, limit)
            return None if reference is None else Attribution(reference, self._word(index + 1), Way.CLOSING_FORMULA)
        for step in range(index + 1, min(limit, index + 4)):
            if lower[step] in known.tails or lower[step] in known.passive_saying:
                return self._agent(step, limit, Way.CLOSING_FORMULA)
            if _is_suffixed(lower[step]):
                return Attribution(self._pronoun(step), self._word(step), Way.CLOSING_FORMULA)
        found = self._agent(index, limit, Way.CLOSING_FORMULA)
        return found if found is not None and self._is_sayer(index + 1) else None

    def _unknown_verb(self, index: int, limit: int) -> Attribution | None:
        """A word that no lexicon knows between a quotation that ends on a comma and a name: a slip for "kata"."""
        words = self._layout.words
        word = words.lower[index]
        if not words.texts[index].islower() or word in known.stops or word in known.function_words:
            return None
        if word.endswith("an"):
            return None  # "ciptaan Rahmat": a noun
        if before_nya(word) and (index + 1 >= limit or not words.texts[index + 1][0].isalpha()):
            return Attribution(self._pronoun(index), self._word(index), Way.UNKNOWN_VERB_PRONOUN)
        if index + 1 >= limit or self._cast.starting_at(index + 1) is None:
            return None
        return self._named(index, limit, Way.UNKNOWN_VERB_NAME)

    # ------------------------------------------------------------ before a quotation

    def before(self, first: int, stop: int) -> Attribution | None:
        """The attribution in the words ``[first, stop)`` before a quotation in its sentence."""
        words = self._layout.words
        lower = words.lower
        if first >= stop:
            return None
        passive = known.passive_saying
        for verb in range(stop - 1, max(first, stop - _REACH_BEFORE) - 1, -1):
            word = lower[verb]
            found: Attribution | None = None
            if word in known.reporting:
                reference = subject_before(self._layout, self._cast, self._discourse, first, verb)
                if reference is not None:
                    return Attribution(reference, self._word(verb), Way.SUBJECT_VERB_BEFORE)
            elif word in passive:
                found = self._agent(verb, stop, Way.VERB_NAME_BEFORE)
            elif word in known.tails_before:
                found = self._named(verb, stop, Way.VERB_NAME_BEFORE)
            elif _is_suffixed(word):
                return Attribution(self._pronoun(verb), self._word(verb), Way.VERB_PRONOUN_BEFORE)
            if found is not None and found.reference is not None:
                return found
        if words.texts[stop - 1] == ":":
            mentions = self._cast.between(first, stop)
            if mentions and mentions[-1].stop == stop - 1:
                return Attribution(naming(words, mentions[-1].name_first, mentions[-1]), None, Way.COLON)
        return None

    # ------------------------------------------------------------ within a sentence

    def within(self, first: int, stop: int, quoted: Sequence[Quotation] = ()) -> Attribution | None:
        """The attribution in the words ``[first, stop)`` of a sentence, outside its quotations."""
        words = self._layout.words
        texts, lower = words.texts, words.lower
        passive, judged = known.passive_saying, known.judged
        hidden = {index for stretch in quoted for index in words.within(*stretch.outer)}
        weak: Attribution | None = None
        verbs = 0
        for index in range(first, stop):
            if index in hidden:
                continue
            word = lower[index]
            found: Attribution | None = None
            clause = index == first or texts[index - 1] in ",–—"
            if word in known.according:
                found = self._according(index, stop)
                if found is not None and found.reference is not None and found.reference.kind is Kind.UNNAMED:
                    weak, found = weak or (found if self._is_sayer(index + 1) else None), None
            elif word in known.for_whom and index == first:
                found = self._according(index, stop)
                if found is not None and not (self._apart(found, stop) and self._is_person(found)):
                    found = None
            elif (
                word in known.according_suffixed
                or (index == first and before_nya(word) in known.for_whom)
                or (clause and index > first and _is_suffixed(word) and self._closes(index + 1, stop))
            ):
                return Attribution(self._pronoun(index), self._word(index), Way.TAIL_PRONOUN)
            elif clause and index > first and word in known.closing_formulas:
                found = self._closing_formula(index, stop)
            elif word in known.tails or self._reports(index, stop):
                opens = index == first and word not in known.tails_before
                if word in known.tails and index + 1 < stop and not opens:
                    found = self._parenthesis(index, stop, clause=clause)
                if found is None and verbs < _MOST_VERBS and self._reports(index, stop):
                    verbs += 1
                    reference = subject_before(self._layout, self._cast, self._discourse, first, index)
                    if reference is not None:
                        return Attribution(reference, self._word(index), Way.SUBJECT_VERB)
            elif word in passive and index + 1 < stop and "yang" not in lower[max(first, index - 3) : index]:
                found = self._agent(index, stop, Way.PASSIVE)
                if found is not None and found.reference is not None and found.reference.kind is Kind.UNNAMED:
                    found = None
            elif word.endswith("nya") and (word[:-3] in passive or word[:-3] in judged):
                return Attribution(self._pronoun(index), self._word(index), Way.PASSIVE)
            if found is not None and found.reference is not None:
                return found
        return weak

    def _reports(self, index: int, stop: int) -> bool:
        """Whether the word at ``index`` reports that somebody said something."""
        lower = self._layout.words.lower
        word, following = lower[index], lower[index + 1] if index + 1 < stop else ""
        if word in known.giving_verbs:
            return following.removesuffix("nya") in known.giving
        if f"{word} {following}" in known.attitude_pairs:
            return True
        if word in known.needs_clause:
            return following in (",", ":", "bahwa")
        if word == "menolak" and following == "untuk":
            return False  # a refusal to act
        if word == "menulis" and following in known.writing_objects:
            return False
        # "dengan bangga memamerkan" tells how something is done.
        return word in known.reporting and following != "diri" and (index == 0 or lower[index - 1] != "dengan")

    def _parenthesis(self, index: int, stop: int, *, clause: bool) -> Attribution | None:
        """Read "..., kata Rahmat, ..."; without the comma before it a pronoun or name and a comma have to follow."""
        found = self._named(index, stop, Way.TAIL_NAME)
        if found is None or found.reference is None or found.reference.kind is Kind.UNNAMED:
            return None
        if clause:
            return found
        certain = self._layout.words.lower[index] in known.unmistakable_tails
        return found if certain and self._apart(found, stop) else None

    def _apart(self, found: Attribution, stop: int) -> bool:
        """Whether a comma follows the words that name the speaker."""
        if found.reference is None:
            return False
        end = self._layout.words.index(found.reference.span.end)
        return end < stop and self._layout.words.texts[end] == ","

    def _closes(self, index: int, stop: int) -> bool:
        """Whether an attribution can end before word ``index``: at a mark, or where when and how are told."""
        words = self._layout.words
        return index >= stop or not words.texts[index][0].isalnum() or words.lower[index] in known.stops

    def _is_person(self, found: Attribution) -> bool:
        """Whether the words name a person of the cast, or a pronoun means one."""
        reference = found.reference
        return reference is not None and reference.kind in (Kind.NAME, Kind.PRONOUN) and reference.entity is not None

    def _is_known_sayer(self, word: int) -> bool:
        """Whether a pronoun, an office or a common name stands at ``word``."""
        lower = self._layout.words.lower[word]
        return lower in known.pronouns or lower in known.offices or lower in known.names

    def _is_sayer(self, index: int) -> bool:
        """Whether a word can begin a phrase for somebody or some writing that says something."""
        words = self._layout.words
        if index >= len(words):
            return False
        return words.texts[index][0].isupper() or words.lower[index] in known.sayers

    def passive(self, first: int, reach: int, limit: int) -> Attribution | None:
        """The agent of the first passive verb of saying in ``[first, reach)``; its phrase ends before ``limit``."""
        lower = self._layout.words.lower
        passive = known.passive_saying
        verb = next((place for place in range(first, reach) if lower[place] in passive), None)
        return None if verb is None else self._agent(verb, limit, Way.PASSIVE)

    # ------------------------------------------------------------ small things

    def _according(self, cue: int, limit: int) -> Attribution | None:
        """Read "menurut Rahmat", "menurut dia", "menurut penuturannya"."""
        lower = self._layout.words.lower
        word = cue + 1
        if word < limit and len(before_nya(lower[word])) > 3:
            return Attribution(self._pronoun(word), self._word(cue), Way.ACCORDING_TO)
        reference = reference_at(self._layout, self._cast, self._discourse, word, limit)
        return None if reference is None else Attribution(reference, self._word(cue), Way.ACCORDING_TO)

    def _agent(self, cue: int, limit: int, way: Way) -> Attribution | None:
        """Who said it behind a passive verb: "disampaikan (langsung oleh) Rahmat"."""
        words = self._layout.words
        between = known.between_passive
        word = cue + 1
        while word < min(limit, cue + 5) and words.lower[word] in between:
            word += 1
        if way is Way.PASSIVE and word == cue + 1 and word < limit and not self._is_sayer(word):
            return None
        naming = words.lower[cue] in known.naming and word == cue + 1 and word < limit
        if naming and not self._is_known_sayer(word):
            return None  # "yang disebut Tirta Abadi" gives a name; "disebut Bupati Rahmat" says who says so
        reference = reference_at(self._layout, self._cast, self._discourse, word, limit)
        return None if reference is None else Attribution(reference, self._word(cue), way)

    def _named(self, cue: int, limit: int, way: Way) -> Attribution | None:
        reference = reference_at(self._layout, self._cast, self._discourse, cue + 1, limit)
        return None if reference is None and way is not Way.TAIL_NAME else Attribution(reference, self._word(cue), way)

    def _pronoun(self, index: int) -> Reference:
        """What the -nya of a word points to; who says on ("imbuhnya") is who spoke last."""
        end = self._layout.words.end(index)
        span = Span(end - 3, end)
        going_on = self._layout.words.lower[index][:-3] in known.continuing_tails
        if going_on and (voice := self._discourse.voice) is not None:
            return Reference(span, voice, speaker_of(voice), Kind.PRONOUN)
        return self._discourse.meant(span)

    def _word(self, index: int) -> Span:
        return Span(self._layout.words.starts[index], self._layout.words.end(index))


def _is_suffixed(word: str) -> bool:
    """Whether a word is a verb of saying with -nya: "katanya", "ujarnya"."""
    return before_nya(word) in known.tails

"""Whether somebody was reported to confess or to report something to the police: who tells so is another one."""

from __future__ import annotations

from itertools import pairwise

from kupang_cli.extract.speech.attribution import Attribution
from kupang_cli.extract.speech.memory import Setting
from kupang_cli.language.vocabulary import vocabulary as known

_REACH = 5  # words after the verb in which those stand to whom it was said


def is_confession(setting: Setting, found: Attribution, stop: int) -> bool:
    """Whether the words of saying that were found in a sentence that ends before ``stop`` tell of a confession."""
    if found.cue is None:
        return False
    lower = setting.words.lower
    verb = setting.words.index(found.cue.start)
    if found.mention is not None:
        first, stop_of_mention = setting.range(found.mention)  # no word begins in the "-nya" of a verb
        if first < stop_of_mention and lower[first] in known.accused:
            return True  # "Tersangka mengaku ..."
    if lower[verb] in known.confessing:
        sentence = setting.layout.sentences[setting.layout.sentence_at(found.cue.start)]
        return not known.inquiry.isdisjoint(lower[slice(*setting.range(sentence.span))])
    after = lower[verb + 1 : min(stop, verb + 1 + _REACH)]
    return any(word in known.investigators and before == "kepada" for before, word in pairwise(after))

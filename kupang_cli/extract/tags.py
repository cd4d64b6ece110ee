"""What the extractors look words up for, once an article: the tags of ``grammar.pattern``'s phrases."""

from __future__ import annotations

from kupang_cli.language.tags import Tagset

TAGS = Tagset(
    # numbers
    *("number_words", "multipliers", "teens", "ordinals", "short_number"),
    # lists, and what announces them
    *("list_closers", "number_openers", "quantifiers", "label_stop", "not_announced", "label_verb", "doubled_word"),
    "announcer",
    # what somebody does by saying something: verbs, nouns, what is said with them
    *("act_verbs", "act_stems", "act_openings", "given_acts", "uttered_acts", "uttering", "giving_verbs", "tails"),
    *("urging", "threatening", "accusations", "apology", "before_uttered", "equating", "untrue", "true"),
    *("that", "wishing", "self", "first_person", "inclusive", "act_adverbs", "weak_negations", "no_imperative"),
    *("committing", "ready", "purpose", "no_commitment", "speech_openers", "stops", "relative"),
    *("clause_verb", "passive_verb"),
    "letters",
    marks="(),",
)

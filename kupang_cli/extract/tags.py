"""What the extractors look words up for, once an article: the tags of ``grammar.pattern``'s phrases."""

from __future__ import annotations

from kupang_cli.language.tags import Tagset

TAGS = Tagset(
    # numbers
    *("number_words", "ordinals", "short_number", "figure"),
    # lists, and what announces them
    *("list_ordinals", "roman_numerals", "list_closers", "last_closers", "number_openers"),
    *("quantifiers", "doubled_word", "announcer", "phrase_stops", "label_verb", "verb_shaped_nouns"),
    *("list_quantifiers", "plural_of_people", "not_plural", "not_counted", "list_collectives", "goes_on"),
    # what somebody does by saying something: its verbs and nouns, and what is said with them
    *("act_verbs", "act_stems", "act_openings", "given_acts", "uttered_acts", "declared", "tails", "forbidding"),
    *("uttering", "declaring", "giving_verbs", "before_uttered", "award", "apology", "urging", "threatening"),
    *("accusations", "equating", "untrue", "true", "that", "wishing", "self", "first_person", "inclusive"),
    *("committing", "ready", "purpose", "no_commitment", "imperative", "speech_openers", "act_adverbs"),
    *("weak_negations", "stops", "relative", "clause_verb", "passive_verb"),
    "letters",
    marks="(),:",
)

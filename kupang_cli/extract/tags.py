"""What the extractors look words up for, once an article: the tags of ``grammar.pattern``'s phrases."""

from __future__ import annotations

from kupang_cli.language.tags import Tagset

TAGS = Tagset(
    # numbers
    *("number_words", "multipliers", "teens", "ordinals", "short_number"),
    # lists, and what announces them
    *("list_closers", "number_openers", "quantifiers", "label_stop", "not_announced", "label_verb", "doubled_word"),
    "announcer",
    "letters",
    marks="()",
)

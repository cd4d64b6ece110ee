"""The words that tell names, offices and bodies apart, read from the lexicons once and shared by the extractors."""

from __future__ import annotations

from functools import cache

from kupang_cli.language import lexicon
from kupang_cli.language import words as lexicon_words


class Vocabulary:
    """Sets of lower-case words, each named after what its words are."""

    __slots__ = (
        "also_names",
        "bodies",
        "calendar",
        "compounds",
        "connectors",
        "degrees",
        "genitive",
        "genitive_links",
        "given",
        "heads",
        "honorifics",
        "hospitals",
        "modifiers",
        "name_pairs",
        "named_bodies",
        "names",
        "offices",
        "ordinary",
        "place_heads",
        "places",
        "pronouns",
        "ranks",
        "relational",
        "sayers",
        "stops",
        "titles",
        "weekdays",
    )

    def __init__(self) -> None:
        titles = lexicon("titles")
        months = lexicon("months")
        self.honorifics = frozenset(titles["honorifics"])
        self.ranks = frozenset(titles["ranks"])
        self.degrees = frozenset(titles["degrees"])
        self.titles = self.honorifics | self.ranks | self.degrees
        self.connectors = frozenset(titles["connectors"])
        self.also_names = frozenset(titles["also_names"])
        self.offices = lexicon_words("offices", "offices")
        self.modifiers = lexicon_words("offices", "modifiers")
        self.relational = lexicon_words("offices", "relational")
        self.genitive = lexicon_words("offices", "genitive")
        self.genitive_links = lexicon_words("offices", "genitive_links")
        self.compounds = lexicon_words("offices", "compounds")
        self.heads = lexicon_words("institutions", "heads")
        self.named_bodies = lexicon_words("institutions", "named")
        self.hospitals = lexicon_words("institutions", "hospitals")
        self.bodies = lexicon_words("institutions")
        self.ordinary = lexicon_words("ordinary")
        self.places = lexicon_words("places", "provinces", "cities", "world", "short")
        self.place_heads = lexicon_words("places", "heads")
        self.weekdays = frozenset(months["weekdays"])
        long_months = (month for month in months["months"] if len(month) > 4 or month in ("mei", "juni", "juli"))
        self.calendar = self.weekdays.union(long_months)
        self.given = lexicon_words("names", "given")
        self.names = lexicon_words("names", "given", "family")
        self.name_pairs = lexicon_words("names", "pairs")
        self.pronouns = lexicon_words("pronouns", "speaker")
        # With these a phrase can begin for somebody, some body or some writing that says something.
        self.sayers = self.offices.union(
            self.relational,
            self.heads,
            self.pronouns,
            lexicon_words("offices", "humans"),
            lexicon_words("institutions", "documents"),
            lexicon_words("reference", "utterances"),
        )
        self.stops = lexicon_words("reference", "stop")


@cache
def vocabulary() -> Vocabulary:
    """The one vocabulary; its lexicons are read when first asked for."""
    return Vocabulary()

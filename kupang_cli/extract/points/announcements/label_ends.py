"""Where the noun phrase that announces a list ends."""

from __future__ import annotations

from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.shapes import capital_di, label_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_LONGEST = 7  # words from the noun on
_LONGEST_HEADING = 14
_LONGEST_RELATIVE = 5  # words of a relative clause that belongs to a label, without "yang"
_LONGEST_PURPOSE = 6  # words after "agar"
_LONGEST_TOPIC = 4  # words after "terkait", "tentang"
_INSIDE_NAMES = "&/"


def phrase_end(words: Words, first: int, noun: int, stop: int, *, whole: bool = False) -> int:
    """Where the label ends that begins at word ``first``, with its noun at word ``noun``; before word ``stop``.

    ``whole`` is for headings and questions, where all that names the list belongs to its label.
    """
    end = next(
        (index for index in range(noun + 1, stop) if applies(_ENDS, _Place(words, first, noun, index, stop, whole))),
        stop,
    )
    while end - 1 > noun and _leads_on(words, end - 1):
        end -= 1
    return end


def is_verb(text: str) -> bool:
    """Whether a word looks like a verb and is not known for a noun; with a capital "Di-" begins names as well."""
    word = text.lower()
    if not label_verb(word) or word in known.verb_shaped_nouns:
        return False
    return not text[0].isupper() or not capital_di(word)


def takes_verb(word: str) -> bool:
    """Whether a verb behind this word belongs to the same phrase: "cara merawat", "untuk merawat"."""
    return word in known.label_attributes or word in known.verbal_heads


def _leads_on(words: Words, index: int) -> bool:
    """Whether no label ends with this word."""
    word = words.lower[index]
    joins = word in known.list_joins or word in known.relative or word in known.label_attributes
    return joins or word in known.label_auxiliaries or not word[0].isalnum()


class _Place:
    """A word at which the label may end that has its noun at ``noun`` and begins at ``first``."""

    __slots__ = ("after_text", "first", "index", "lower", "noun", "stop", "text", "whole", "word")

    def __init__(self, words: Words, first: int, noun: int, index: int, stop: int, whole: bool) -> None:
        self.lower, self.text, self.word = words.lower, words.texts[index], words.lower[index]
        self.after_text = words.texts[index + 1] if index + 1 < stop else ""
        self.first, self.noun, self.index, self.stop, self.whole = first, noun, index, stop, whole

    @property
    def before(self) -> str:
        """The word before."""
        return self.lower[self.index - 1]

    @property
    def after(self) -> str:
        """The word behind, empty where the label's sentence ends."""
        return self.lower[self.index + 1] if self.index + 1 < self.stop else ""

    @property
    def in_relative(self) -> bool:
        """Whether a relative clause has begun, which belongs to the label, or one that says what for."""
        return any(word in known.relative or word in known.so_that for word in self.lower[self.noun : self.index])

    @property
    def is_purpose(self) -> bool:
        """Whether a noun that a verb completes has it behind "untuk" or "agar": "lima langkah untuk menanam"."""
        near = self.index == self.noun + 1 or (self.whole and self.in_relative)
        if not near or self.lower[self.noun] not in known.verbal_heads:
            return False
        if self.word in known.so_that:
            return self.words_on(_LONGEST_PURPOSE) <= _LONGEST_PURPOSE
        return self.word in known.title_purpose and label_verb(self.after)

    @property
    def is_capacity(self) -> bool:
        """Whether an office or a name says what somebody is: "nama baru sebagai Direksi", not "sebagai tanggapan"."""
        return self.after in known.offices or self.after in known.humans or self.after_text[:1].isupper()

    @property
    def is_topic(self) -> bool:
        """Whether few words say what something is about, and none points back: "terkait aturan itu"."""
        length = self.words_on(_LONGEST_TOPIC)
        behind = self.index + 1 + length
        pointed = behind < self.stop and self.lower[behind] in known.pointing
        return length <= _LONGEST_TOPIC and not pointed

    def words_on(self, most: int) -> int:
        """How many words follow up to a mark or a word that ends a phrase; ``most`` and one more at the most."""
        following = self.lower[self.index + 1 : min(self.stop, self.index + most + 2)]
        return next((place for place, word in enumerate(following) if _closes(word)), len(following))


def _closes(word: str) -> bool:
    """Whether a mark or word ends any phrase."""
    return (
        not word[0].isalnum() or word in known.label_stop or word in known.label_attributes or word in known.list_joins
    )


# ---------------------------------------------------------------- whether a label ends before a word


def _mark(place: _Place) -> bool | None:
    return None if place.text[0].isalnum() or place.text in _INSIDE_NAMES else True


def _stop_word(place: _Place) -> bool | None:
    return True if place.word in known.label_stop and not place.is_purpose else None


def _relative(place: _Place) -> bool | None:
    """A relative clause belongs to a label only where the noun says nothing without it, and where it is short."""
    if place.word not in known.relative:
        return None
    alone = place.index == place.noun + 1
    noun = place.lower[place.noun]
    bare = noun in known.bare_heads or (place.whole and (place.first == place.noun or noun in known.verbal_heads))
    return not (alone and bare and 1 <= place.words_on(_LONGEST_RELATIVE) <= _LONGEST_RELATIVE)


def _auxiliary(place: _Place) -> bool | None:
    return not place.in_relative if place.word in known.label_auxiliaries else None


def _attribute(place: _Place) -> bool | None:
    """A phrase with a preposition belongs to a heading, unless it says when; in a clause only what it is about."""
    if place.word not in known.label_attributes or place.is_purpose:
        return None
    if place.in_relative:
        return True
    if place.whole:
        if place.word in known.noun_links and place.after in known.sites:
            return True  # "tiga berita dari laman desa"
        dated = place.word in known.label_when and (place.after[:1].isdigit() or place.after in known.headline_time)
        return dated or place.after in known.positions
    if place.word in known.label_capacities:
        return not place.is_capacity
    return place.word not in known.label_topics or not place.is_topic


def _join(place: _Place) -> bool | None:
    """In a heading two nouns name the list together: "syarat dan jadwal lelang"."""
    return not place.whole if place.word in known.list_joins else None


def _verb(place: _Place) -> bool | None:
    """A verb belongs to a label in a relative clause, after a preposition and after a noun like "cara"."""
    if not is_verb(place.text):
        return None
    joined = place.whole and place.before in known.list_joins and is_verb(place.lower[place.index - 2])
    return not (joined or place.in_relative or takes_verb(place.before))


def _time(place: _Place) -> bool | None:
    """Days and months say when, and "tahun" with a number; "liburan akhir tahun di Muara" goes on in a heading."""
    if place.word in known.calendar:
        return None if place.whole else True
    if place.word not in known.label_times:
        return None
    return not place.whole or not place.after[:1].isalpha() or place.after in known.pointing


def _long(place: _Place) -> bool | None:
    return True if place.index - place.noun >= (_LONGEST_HEADING if place.whole else _LONGEST) else None


_ITEMS = " Pertama, jaring. Kedua, perahu."
_ENDS: tuple[Rule[_Place, bool], ...] = (
    Rule(
        "label-before-mark",
        _mark,
        example=f"Ada dua masalah.{_ITEMS}",
        near_miss=f"Harapan nelayan itu sederhana.{_ITEMS}",
    ),
    Rule(
        "label-before-stop-word",
        _stop_word,
        example=f"Ada dua masalah menurut nelayan.{_ITEMS}",
        near_miss=f"Ada dua masalah nelayan.{_ITEMS}",
    ),
    Rule(
        "label-before-relative-clause",
        _relative,
        example=f"Ada dua masalah yang menghambat.{_ITEMS}",
        near_miss=f"Ada dua masalah nelayan.{_ITEMS}",
    ),
    Rule(
        "label-before-auxiliary",
        _auxiliary,
        example=f"Dua masalah sudah selesai.{_ITEMS}",
        near_miss=f"Ada dua masalah nelayan.{_ITEMS}",
    ),
    Rule(
        "label-before-preposition",
        _attribute,
        example=f"Ada dua masalah di pantai.{_ITEMS}",
        near_miss=f"Ada dua masalah nelayan.{_ITEMS}",
    ),
    Rule(
        "label-before-join",
        _join,
        example=f"Ada dua masalah dan harapan.{_ITEMS}",
        near_miss=f"Ada dua masalah nelayan.{_ITEMS}",
    ),
    Rule(
        "label-before-verb",
        _verb,
        example=f"Dua masalah menghambat nelayan.{_ITEMS}",
        near_miss=f"Ada dua masalah nelayan.{_ITEMS}",
    ),
    Rule(
        "label-before-time",
        _time,
        example=f"Ada dua masalah Senin lalu.{_ITEMS}",
        near_miss=f"Ada dua masalah nelayan.{_ITEMS}",
    ),
    Rule(
        "label-of-many-words",
        _long,
        example=f"Ada dua masalah {'jaring ' * 9}.{_ITEMS}",
        near_miss=f"Ada dua masalah nelayan.{_ITEMS}",
    ),
)

"""Where the title of a link ends that stands inside a paragraph, and the news goes on, often without a mark.

Most outlets write titles with capitals, so that the first small word that titles do not have belongs to the news, whose
sentence began a few words before it. Titles in small letters, as news agencies have them, end where a word with a
capital can only open a sentence. Where nothing tells, no end is given: what is left of a title does less harm
than news that is lost.
"""

from __future__ import annotations

import re
from functools import cached_property

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import derived_word
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.trimming import before_space

_TOKEN = re.compile(r"\S+")
# Where a word begins inside a word: after two small letters, after a figure or a mark, after a short form; or a mark.
_GLUE = re.compile(
    r"(?<=[a-z]{2})(?=[A-Z](?:[a-z]|[A-Z]{3}))|(?<=[\d?!)])(?=[A-Z][a-z]{2})|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})"
    r"|(?<=[\w?!)])(?=[\"“]\w)"
)
_SMALL = r"(?<![^\s\"“(])[a-z]{3,}(?![\w-])"
_QUOTED = re.compile(r"[\"“]([^\"“”]{0,300})[\"”]?")
_OPENING_MARK = frozenset('"“')
_EDGES = "\"“”'‘’()[],.:;?!…"
_BREAKS = frozenset(':?!,;|–—-"”')
_SHORTEST = 3  # words of a title
_CAPITALS = 6  # words before the first small one in a title with capitals
_AGO = ("lalu,", "kemarin,")
_NEAR = 6  # words after one that opens a sentence in which a comma or a small word follows
_LONGEST = 32  # words; a link without an end within them has none
_LONGEST_SUBJECT = 6  # words of a name with its office
_AROUND = 3000  # code points before and after a title in which its words may be mentioned
_LONGEST_QUOTED = 4  # words between marks in a title


def title_end(text: str, start: int, end: int) -> int | None:
    """Where the title ends that begins at ``start``, at ``end`` at the latest; None where nothing tells."""
    title = _Title(text, start, end)
    for at in range(title.length):
        title.at = at
        found = first(_ENDS, title)
        if found is not None:
            return before_space(text, start, found[0])
        if title.has_stopped:
            return None
    undecided = title.capitals and title.predicate < title.length  # a sentence goes on in it
    return before_space(text, start, end) if title.whole and not undecided else None


class _Title:
    """A title that is read word by word; ``at`` is the word at hand."""

    __slots__ = ("__dict__", "at", "end", "spans", "start", "text", "whole", "words")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end
        self.at = 0
        self.spans: list[Span] = []
        self.whole = True
        for match in _TOKEN.finditer(text, start, end):
            if len(self.spans) == _LONGEST:
                self.whole = False
                break
            self.spans.append(Span(*match.span()))
        self.words = [text[begin:stop] for begin, stop in self.spans]

    @property
    def length(self) -> int:
        """How many words are looked at."""
        return len(self.words)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the article writes in small letters here: they are no names."""
        around = compiled(_SMALL).findall(self.text, max(0, self.start - _AROUND), self.end + _AROUND)
        return frozenset(around)

    @cached_property
    def predicate(self) -> int:
        """The first small word that titles with capitals do not have; ``length`` where there is none."""
        return next((index for index, word in enumerate(self.words) if self.is_small(index) and word), self.length)

    @cached_property
    def capitals(self) -> bool:
        """Whether the title is one of those in which the words have capitals."""
        return self.predicate >= min(_CAPITALS, self.length)

    @property
    def has_stopped(self) -> bool:
        """Whether the word at hand ends a sentence, of which the title can be no more than the beginning."""
        return self.words[self.at][-1] == "." and len(self.words[self.at]) > _SHORTEST and self.at + 1 < self.length

    def bare(self, index: int) -> str:
        """A word in lower case, without the marks around it; empty where there is none."""
        return self.words[index].strip(_EDGES).lower() if 0 <= index < self.length else ""

    def is_small(self, index: int) -> bool:
        """Whether a word is in small letters and does not stand so in titles with capitals."""
        if index >= self.length:
            return False
        word = self.words[index].strip(_EDGES)
        return word.isalpha() and word.islower() and word not in known.small_in_titles

    def is_capital(self, index: int) -> bool:
        """Whether a word begins with a capital."""
        return 0 <= index < self.length and self.words[index].lstrip(_EDGES)[:1].isupper()

    def goes_on(self, index: int) -> bool:
        """Whether a word goes on after the one before it, no mark between them."""
        return index > 0 and self.words[index - 1][-1] not in _BREAKS

    def count(self, words: str) -> int:
        """How often words stand in the text, up to a bound of its length."""
        return self.text.count(words, max(0, self.start - _AROUND), self.end + _AROUND)

    def is_known(self, word: str) -> bool:
        """Whether a word stands in the text before the title, up to a bound of its length."""
        return self.text.find(word, max(0, self.start - _AROUND), self.start) >= 0

    def may_open(self, index: int) -> bool:
        """Whether a sentence of news may begin with a word: with a capital, after a title and no mark."""
        return index >= _SHORTEST and self.words[index][0].isupper() and self.goes_on(index)

    def begin(self, index: int) -> int:
        """Where a word begins."""
        return self.spans[index].start


# ---------------------------------------------------------------- rules


def _glued(title: _Title) -> int | None:
    """Two words without a space between them: the second opens the news."""
    word, begin = title.words[title.at], title.begin(title.at)
    match = _GLUE.search(word)
    if match is None or title.bare(title.at) in known.inner_capitals or title.count(word) > 1:
        return None
    return begin + match.start()


def _speech(title: _Title) -> int | None:
    """A mark opens words that are too many for a title, or a sentence."""
    begin = title.begin(title.at)
    if title.text[begin] not in _OPENING_MARK or title.at < _SHORTEST:
        return None
    quoted = _QUOTED.match(title.text, begin, title.end + 300)
    words = quoted[1].split() if quoted else []
    ends = bool(words) and words[-1][-1] in ",.!?"
    small = sum(word.islower() for word in words)
    return begin if ends or (len(words) > _LONGEST_QUOTED and 2 * small >= len(words)) else None


def _full_stop(title: _Title) -> int | None:
    """A full stop, or a question before a sentence of news."""
    word, stop = title.words[title.at], title.spans[title.at].end
    if not title.capitals or title.at + 1 < _SHORTEST:
        return None
    if word[-1] == "." and len(word) > 3 and word.strip(_EDGES).lower() not in known.abbreviations:
        return stop
    if word[-1] not in "?!…":
        return None
    near = any(title.is_small(index) for index in range(title.at + 2, title.at + 4))
    return stop if near and title.is_capital(title.at + 1) else None


def _opener(title: _Title) -> int | None:
    """A word with a capital that opens sentences, small inside titles, and a sentence behind it."""
    index = title.at
    if not title.may_open(index) or title.words[index].isupper() or title.bare(index) not in known.after_titles:
        return None
    near = range(index, min(index + _NEAR, title.length))
    sentence = any(title.words[place][-1] == "," or title.is_small(place) for place in near)
    return title.begin(index) if sentence or not title.is_capital(index + 1) else None


def _pointing(title: _Title) -> int | None:
    """A word with a capital before one that points, or with a comma after it: "Vonis ini", "Pekan lalu,", "Kini,"."""
    index = title.at
    if not title.may_open(index):
        return None
    word = title.bare(index)
    following = title.words[index + 1] if index + 1 < title.length else ""
    points = following.islower() and (following.rstrip(",") in known.pointing or following in _AGO)
    paused = title.words[index][-1] == "," and word in known.after_titles
    arrived = word.startswith("se") and word.endswith("nya") and following.islower()
    if points:
        index = _subject(title, index + 1)
    return title.begin(index) if index >= _SHORTEST - 1 and (points or paused or arrived) else None


def _predicate(title: _Title) -> int | None:
    """A small word that titles with capitals do not have: the sentence that it belongs to began before it."""
    if not title.capitals or title.at != title.predicate:
        return None
    index = _subject(title, title.at)
    return title.begin(index) if index >= _SHORTEST - 1 and title.words[index][0].isupper() else None


def _subject(title: _Title, predicate: int) -> int:
    """Where the words before the first small one begin that are its sentence's: a noun, or a name with its office."""
    index = predicate - 1
    while index > 0 and not title.is_capital(index):
        index -= 1  # figures, and small words of the news
    lowest = max(0, index - _LONGEST_SUBJECT)
    name = not _is_common(title, index) or title.bare(index - 1) in known.body_heads
    while name and index > lowest and title.is_capital(index - 1) and _belongs(title, index - 1):
        index -= 1
    if title.bare(index) in known.ranks:
        index = _office(title, index)
    before = title.bare(index - 1)
    if title.is_capital(index - 1) and (before in known.headline_clauses or before in known.small_in_titles):
        return index - 1
    return index


def _office(title: _Title, rank: int) -> int:
    """Where the office before a rank begins, "Kasat Reskrim Polres Bukit Arang AKP"; the rank where there is none."""
    found = rank
    for index in range(rank - 1, max(0, rank - _LONGEST_SUBJECT), -1):
        if not title.is_capital(index) or title.words[index][-1] in _BREAKS:
            break
        if title.bare(index) in known.sayers:
            found = index
    return found


def _belongs(title: _Title, index: int) -> bool:
    """Whether a word is part of the name, or of the office, that goes on after it.

    Told by the words themselves; failing that, by the article's mentions of the one that follows before this one: of
    whom it speaks for the first time, it gives the whole name, and every word that is no common one belongs.
    """
    word, following = title.bare(index), title.words[index + 1].strip(_EDGES)
    if title.words[index][-1] in "?!:;":
        return False
    if word in known.sayers or word in known.titles or word in known.names or word in known.bodies:
        return True
    if title.count(f"{title.words[index]} {following}") > 1:
        return True
    opens = following.lower() in known.sayers or following.lower() in known.titles
    return not opens and not _is_common(title, index) and not title.is_known(following)


def _is_common(title: _Title, index: int) -> bool:
    """Whether a word is none of a name: the article has it in small letters, or it has the shape of a derived one."""
    word = title.bare(index)
    return word in title.small or word in known.openers or word in known.common_words or bool(derived_word(word))


def _small_opener(title: _Title) -> int | None:
    """In a title in small letters, a derived word with a capital, or a name that says something."""
    index = title.at
    if title.capitals or not title.may_open(index) or title.is_capital(index - 1):
        return None
    word, following = title.bare(index), title.bare(index + 1)
    if (word in known.openers or derived_word(word)) and title.is_small(index + 1):
        return title.begin(index)
    stop = index + 1
    while stop - index < _LONGEST_SUBJECT and title.is_capital(stop):
        stop += 1
    return title.begin(index) if following and title.bare(stop) in known.active_saying else None


_REPORT = "Pasar ikan di Sukamaju dibuka lagi."
_TITLE = f"{_REPORT} Baca juga: Harga Ikan di Pasar Sukamaju Naik"
# Where a title ends: what each of its words says, read from the first to the last.
_ENDS: tuple[Rule[_Title, int], ...] = (
    Rule(
        "title-glued",
        _glued,
        example=f"{_TITLE}Rahmat mengaku lega.",
        near_miss=f"{_TITLE} Rahmat mengaku lega.",
    ),
    Rule(
        "title-before-speech",
        _speech,
        example=f'{_TITLE} "Kami semua lega sekarang," kata Rahmat.',
        near_miss=f'{_REPORT} Baca juga: Harga Ikan "Tuna Merah" di Pasar Sukamaju Naik',
    ),
    Rule(
        "title-stopped",
        _full_stop,
        example=f"{_TITLE}. Rahmat lega.",
        near_miss=f"{_TITLE}, Ini Kata Rahmat",
    ),
    Rule(
        "title-before-opener",
        _opener,
        example=f"{_TITLE} Namun Rahmat lega.",
        near_miss=f"{_REPORT} Baca juga: Harga Ikan di Pasar Sukamaju Naik: Namun Rahmat Lega",
    ),
    Rule(
        "title-before-pointing",
        _pointing,
        example=f"{_TITLE} Terus Kabar itu membuat Rahmat lega.",
        near_miss=f"{_TITLE} Kabar Baik dan Kabar Buruk",
    ),
    Rule(
        "title-before-subject",
        _predicate,
        example=f"{_TITLE} Rahmat mengaku lega.",
        near_miss=f"{_TITLE} dan Rahmat Lega",
    ),
    Rule(
        "small-title-before-opener",
        _small_opener,
        example=f"{_REPORT} Baca juga: Harga ikan di pasar Sukamaju naik Kenaikan harga membuat warga lega.",
        near_miss=f"{_REPORT} Baca juga: Harga ikan di pasar Sukamaju naik menjelang Idulfitri",
    ),
)

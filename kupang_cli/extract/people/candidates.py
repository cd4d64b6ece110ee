"""Every stretch of an article that may be a person's name, with the evidence that it is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from kupang_cli.article import Article
from kupang_cli.extract.head.dateline_layouts import DatelineHead
from kupang_cli.extract.head.title import title_paragraph
from kupang_cli.extract.people.capitals import is_known_name, is_plain, looks_derived, runs
from kupang_cli.extract.people.names import Usage, name_start, without_degrees
from kupang_cli.extract.people.places import local_places
from kupang_cli.extract.people.role_phrases import apposition, phrase_start
from kupang_cli.extract.people.sayings import saying_beside, used_alone
from kupang_cli.extract.people.vetoes import Stretch, is_no_name
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_NAME_AND_OPENER = 2  # words
_LONGEST_DEFINED = 8  # words that a short name in brackets stands for
_LONGEST_OFFICE = 16  # words
_LONGEST_PREFIX = 3  # letters: "Mc", "Mac"
_LONGEST_WHOLE = 4  # words of a run that shows where a name begins in a longer one


class Candidate(NamedTuple):
    """A stretch that may be a name ``[name, stop)`` in the phrase from word ``begin``.

    ``evidence`` is the name of the rule that makes it sure, None where it may only repeat a name that is; ``quoted``
    says that it stands in a quotation.
    """

    begin: int
    name: int
    stop: int
    evidence: str | None
    quoted: bool


class Case(NamedTuple):
    """A stretch ``[name, stop)`` in the phrase from ``begin``, for which evidence is looked for."""

    words: Words
    begin: int
    name: int
    stop: int
    doubtful: bool  # an unknown word that opens a sentence has a capital for that alone

    @property
    def single(self) -> bool:
        """Whether it is one word."""
        return self.stop - self.name == 1


def _office_before(case: Case) -> bool | None:
    return True if case.begin < case.name else None


def _given_name(case: Case) -> bool | None:
    lower = case.words.lower
    known_name = is_known_name(lower[case.name]) or " ".join(lower[case.name : case.name + 2]) in known.name_pairs
    return True if not case.single and known_name else None


def _said_beside(case: Case) -> bool | None:
    return True if not case.doubtful and saying_beside(case.words, case.name, case.stop) else None


def _role_after(case: Case) -> bool | None:
    """A role follows; for a word that only opens the sentence a verb of saying has to follow the role."""
    role = apposition(case.words, case.name, case.stop)
    if role is None:
        return None
    if not case.doubtful:
        return True
    unlike = looks_derived(case.words.lower[case.name]) or case.words.lower[case.name] in known.other_capitals
    opened = case.words.lower[role[0] - 1] in known.apposition_openers  # "Rahmat selaku ketua mengatakan"
    closed = opened or case.words.texts[role[0] - 1] == "," == "".join(case.words.texts[role[1] : role[1] + 1])
    says = case.words.lower[role[1] + (not opened) :][:1]
    return True if closed and not unlike and says and says[0] in known.reporting else None


def _described(case: Case) -> bool | None:
    """What somebody is stands between the word and a verb of saying: "Sari, salah satu warga, mengatakan"."""
    texts, lower, index = case.words.texts, case.words.lower, case.stop
    if texts[index : index + 1] != [","] or lower[index + 1 : index + 2] == [] or looks_derived(lower[case.name]):
        return None
    if lower[index + 1] not in known.determiners and lower[index + 1] not in known.relational:
        return None
    comma = next(
        (place for place in range(index + 2, index + _LONGEST_OFFICE) if texts[place : place + 1] == [","]), None
    )
    return True if comma and comma + 1 < len(lower) and lower[comma + 1] in known.reporting else None


def _for_example(case: Case) -> bool | None:
    """Somebody of many who says something: "Sari misalnya, mengaku senang"."""
    after = case.words.lower[case.stop : case.stop + 3]
    if case.doubtful and looks_derived(case.words.lower[case.name]):
        return None
    return (
        True
        if after[:1] == ["misalnya"] and after[1:2] == [","] and after[2:3] and after[2] in known.reporting
        else None
    )


# What makes a stretch a name for sure.
_EVIDENCE: tuple[Rule[Case, bool], ...] = (
    Rule(
        "office-before",
        _office_before,
        example="Pasar itu dibuka Bupati Tarnomo kemarin.",
        near_miss="Pasar itu dibuka Tarnomo kemarin.",
    ),
    Rule(
        "given-name",
        _given_name,
        example="Pasar itu dibuka Rahmat Tarnomo kemarin.",
        near_miss="Pasar itu dibuka Tarnomo kemarin.",
    ),
    Rule(
        "said-beside",
        _said_beside,
        example="“Pasar itu ramai,” kata Tarnomo.",
        near_miss="Pasar itu dibuka Tarnomo kemarin.",
    ),
    Rule(
        "role-after",
        _role_after,
        example="Pasar itu dibuka Tarnomo, warga setempat, kemarin.",
        near_miss="Pasar itu dibuka Tarnomo kemarin.",
    ),
    Rule(
        "example-before-saying",
        _for_example,
        example="Warga senang. Tarnomo misalnya, mengatakan pasar itu ramai.",
        near_miss="Warga senang. Tarnomo misalnya, pasar yang ramai.",
    ),
    Rule(
        "described-before-saying",
        _described,
        example="Tarnomo, salah satu penjual di pasar itu, mengatakan ia senang.",
        near_miss="Pasar itu, salah satu yang tertua, mengatakan banyak hal.",
    ),
)


class _Setting(NamedTuple):
    """What the steps for one run have to know of the article."""

    article: Article
    layout: Layout
    usage: Usage
    openings: frozenset[int]  # the first words of sentences
    elsewhere: Set[str]  # words that stand with a capital where no sentence opens
    title_stop: int  # the first word after the title
    linked: bytearray  # words of what the site put in
    quoted: bytearray
    taken: bytearray  # words of names that are sure


def candidates(article: Article, layout: Layout, opening: DatelineHead | None) -> Iterator[Candidate]:
    """Every stretch that may be a name, in text order; ``opening`` is the dateline, whose place is one."""
    words = layout.words
    breaks = frozenset(words.index(paragraph.span.start) for paragraph in layout.paragraphs)
    hidden = _marked(words, [paragraph.span for paragraph in layout.paragraphs if paragraph.boilerplate])
    found = [part for run in runs(words, breaks) if not hidden[run[0]] for part in _parted(words, *run)]
    setting = _setting(article, layout, opening, breaks, hidden, found)
    for run in found:
        candidate = _candidate(setting, *run)
        if candidate is not None:
            if candidate.evidence is not None:
                length = candidate.stop - candidate.name
                setting.taken[candidate.name : candidate.stop] = b"\1" * length
            yield candidate


def _parted(words: Words, first_word: int, stop: int) -> Iterator[tuple[int, int]]:
    """A run, in parts where a lost space glued its words: "MulyadiRahmat", but "McGregor"."""
    for index in range(first_word + 1, stop):
        texts = words.texts
        glued = words.starts[index] == words.end(index - 1) and texts[index - 1].isalpha() and texts[index].isalpha()
        if glued and len(texts[index - 1]) > _LONGEST_PREFIX:
            yield from _before_office(words, first_word, index)
            first_word = index
    yield from _before_office(words, first_word, stop)


def _before_office(words: Words, first_word: int, stop: int) -> Iterator[tuple[int, int]]:
    """A run, in two where an office follows a name without a comma: "Rahmat Hidayat Kepala Desa Bukit Arang"."""
    lower = words.lower
    if lower[first_word] in known.names:
        for index in range(first_word + 2, min(stop - 1, first_word + _LONGEST_WHOLE + 1)):
            word = lower[index]
            if word in known.offices and not (word in known.also_names or word in known.titles):
                if all(is_plain(words, place) for place in range(first_word, index)):
                    yield first_word, index
                    first_word = index
                break
    yield first_word, stop


def _setting(
    article: Article,
    layout: Layout,
    opening: DatelineHead | None,
    breaks: frozenset[int],
    hidden: bytearray,
    found: Sequence[tuple[int, int]],
) -> _Setting:
    words = layout.words
    openings = frozenset(words.index(sentence.span.start) for sentence in layout.sentences)
    local = local_places(words, breaks)
    if opening is not None and opening.place is not None:
        local |= {tuple(words.lower[index] for index in words.within(*opening.place))}
    title = title_paragraph(article, layout)
    return _Setting(
        article=article,
        layout=layout,
        usage=Usage(
            used_alone(words, found),
            _common(words, hidden),
            local,
            _whole(words, found),
            _single(words, found),
            _defined(words),
        ),
        openings=openings,
        elsewhere={words.lower[index] for run in found for index in range(*run) if index not in openings},
        title_stop=words.index(layout.paragraphs[title].span.end) if title is not None else 0,
        linked=_marked(words, [sentence.span for sentence in layout.sentences if sentence.boilerplate]),
        quoted=_marked(words, [stretch.inner for stretch in layout.quotations]),
        taken=bytearray(len(words)),
    )


def _candidate(setting: _Setting, first_word: int, end: int) -> Candidate | None:
    """The name that a run ends with."""
    words = setting.layout.words
    stop = without_degrees(words, first_word, end)
    if _is_sentence_behind(setting, first_word, stop):
        stop -= 1
    name = name_start(words, first_word, stop, setting.usage)
    if name is None or is_no_name(Stretch(words, first_word, name, stop, setting.usage.defined)):
        return None
    begin = phrase_start(words, name, line_start(setting.article, setting.layout, name), setting.taken)
    if not _stands_elsewhere(setting, name, stop) and _is_apposition(words, begin, name, stop):
        return None
    doubtful = _is_doubtful(setting, name, stop)
    # In a title every word may have a capital: it names people, but it is no evidence for them.
    titled = first_word < setting.title_stop or bool(setting.linked[first_word])
    silent = titled or _is_no_name_alone(words, begin, name, stop)
    evidence = None if silent else first(_EVIDENCE, Case(words, begin, name, stop, doubtful))
    if evidence is None and doubtful and looks_derived(words.lower[name]):
        return None
    return Candidate(begin, name, stop, None if evidence is None else evidence[1], bool(setting.quoted[name]))


def _stands_elsewhere(setting: _Setting, name: int, stop: int) -> bool:
    """Whether the article has a name, or its last word, by itself in another place."""
    lower = setting.layout.words.lower
    return lower[stop - 1] in setting.usage.alone or tuple(lower[name:stop]) in setting.usage.whole


def _is_doubtful(setting: _Setting, name: int, stop: int) -> bool:
    """Whether a name may be no more than the word that opens a sentence."""
    word = setting.layout.words.lower[name]
    opener = stop - name == 1 and name in setting.openings and word not in known.names
    return opener and (looks_derived(word) or word not in setting.elsewhere)


def _is_no_name_alone(words: Words, begin: int, name: int, stop: int) -> bool:
    """Whether one word is no evidence for a name that the article may give in full: "Hakim", "Google"."""
    word = words.lower[name]
    if stop - name != 1:
        return False
    office = begin == name and word in known.also_names and word in known.offices
    return office or (word in known.never_of_names and word not in known.names)


def line_start(article: Article, layout: Layout, word: int) -> int:
    """The first word of the sentence that holds ``word``, or of the line before that a link's line break cut off."""
    words = layout.words
    index = layout.sentence_at(words.starts[word])
    if index < 0:
        return 0
    start = layout.sentences[index].span.start
    if index and words.starts[word] == start:
        before = layout.sentences[index - 1].span
        if article.text[before.end : start] == "\n" and article.text[before.end - 1].isalnum():
            first_word = words.index(before.start)
            # Only a line that is all office: "Gubernur Banten" and, on the next line, the name.
            begin = phrase_start(words, word, first_word, bytearray(len(words)))
            if all(_is_of_office(lower) for lower in words.lower[begin:word]):
                return first_word
    return words.index(start)


def _is_of_office(word: str) -> bool:
    return word in known.offices or word in known.bodies or word in known.places or word == "dan"


def _is_apposition(words: Words, begin: int, name: int, stop: int) -> bool:
    """Whether the phrase from ``begin`` is what the one named before it is: "Rahmat, Ketua Tirta Abadi, mengatakan"."""
    if not (2 <= begin < name) or words.texts[begin - 1] != "," or words.lower[name] in known.names:
        return False
    before = begin - 2
    if not is_plain(words, before):
        return False
    told = stop - name == 1 and is_known_name(words.lower[before])  # "Rahmat, Direktur Pusat Riset Lentera menuturkan"
    if saying_beside(words, name, stop) and words.lower[name - 1] not in known.offices and not told:
        return False
    # An office before the name before shows that each has its own: "Bupati Rahmat, Ketua Tirta Abadi ..."
    while before and words.texts[before] not in ',.:;"“”' and begin - before < _LONGEST_OFFICE:
        if words.lower[before] in known.offices:
            return False
        before -= 1
    return True


def _marked(words: Words, spans: Sequence[tuple[int, int]]) -> bytearray:
    """A byte a word: 1 for those in one of these spans."""
    marks = bytearray(len(words) + 1)
    for span in spans:
        for index in words.within(*span):
            marks[index] = 1
    return marks


def _common(words: Words, hidden: bytearray) -> frozenset[str]:
    """The words that the article also writes without a capital; tags are in small letters, names too."""
    if any(hidden):
        return frozenset(word for index, word in enumerate(words.texts) if not hidden[index] and word.islower())
    return frozenset(word for word in set(words.texts) if word.islower())


def _whole(words: Words, found: Sequence[tuple[int, int]]) -> frozenset[tuple[str, ...]]:
    """Runs of two to four plain words that begin like a name, no place after "di"."""
    return frozenset(
        tuple(words.lower[begin:stop])
        for begin, stop in found
        if 1 < stop - begin <= _LONGEST_WHOLE
        and words.lower[begin] in known.names
        and (not begin or words.lower[begin - 1] not in known.prepositions_of_place)
        and all(is_plain(words, index) for index in range(begin, stop))
    )


def _single(words: Words, found: Sequence[tuple[int, int]]) -> frozenset[str]:
    """Words that are a run by themselves where no sentence opens and nobody says anything."""
    return frozenset(
        words.lower[begin]
        for begin, stop in found
        if stop - begin == 1
        and begin
        and words.texts[begin - 1] not in '.!?"“”:'
        and not saying_beside(words, begin, stop)
    )


def _is_sentence_behind(setting: _Setting, first_word: int, stop: int) -> bool:
    """Whether a run is a name that says something and what opens the next sentence: "ujar Rahmat Foto: pasar"."""
    words, lower = setting.layout.words, setting.layout.words.lower
    if stop - first_word != _NAME_AND_OPENER or not first_word or lower[first_word - 1] not in known.cues:
        return False
    opens = lower[stop - 1] in known.openers and lower[stop - 1] not in known.names
    return opens and lower[first_word] in setting.usage.alone and is_plain(words, first_word)


def _defined(words: Words) -> Set[str]:
    """Short names that brackets give to a body that a word of one begins like: "Pusat Kesehatan Hewan (Puskeswan)"."""
    texts, lower = words.texts, words.lower
    return {
        texts[index]
        for index in range(2, len(texts) - 1)
        if texts[index - 1] == "("
        and texts[index + 1] == ")"
        and texts[index][0].isupper()
        and (lower[index - 2] in known.bodies or (index > 2 and lower[index - 3] in known.bodies))
        and any(lower[place][0] == lower[index][0] for place in range(max(0, index - _LONGEST_DEFINED), index - 1))
    }

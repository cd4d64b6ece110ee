"""Which words make a list together: the best consistent sequence that counts up from one under what is announced.

A list is a path through candidates, each link of it allowed by one table and weighed by another, as in Viterbi (1967),
IEEE Transactions on Information Theory 13; the surest lists are taken first, each candidate once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.extract.points.announcements.promises import Promise, promised
from kupang_cli.extract.points.markers.marker import DOUBTFUL, ENOUGH, POSSIBLE, SURE, Marker, MarkerKind
from kupang_cli.extract.points.markers.ordinal_words import Candidate
from kupang_cli.grammar.rule import Rule, applies, total
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_FARTHEST = 24  # candidates between the first of a list and its last
_OVER_FIRSTS = 1  # sure first items of other lists that a list goes on behind
_MANY = 3  # items after which one ordinal may be missing
_PARAGRAPHS = 3  # after which an item is somewhat far from the one before
_AROUND = 80  # words before and behind a bare ordinal in which the noun of the next one may stand
_HEAD_WORDS = 4  # after a marker in which the head of the others may stand


class _Path(NamedTuple):
    """A list so far: its candidates, the number of the last item, and how sure it is."""

    candidates: tuple[Candidate, ...]
    value: int
    weight: int


def word_lists(layout: Layout, candidates: Sequence[Candidate], speakers: Mapping[int, Span]) -> list[list[Marker]]:
    """The lists that these candidates make, in text order.

    ``speakers`` says who speaks in each quoted stretch, by its index: what two people say is not one list.
    """
    taken: set[int] = set()
    lists = []
    search = _Search(layout, candidates, speakers, taken)
    heap = [entry for first in range(len(candidates)) if (entry := search.surest(first)) is not None]
    heapify(heap)
    while heap:
        _, first, path = heappop(heap)
        words = {candidate.word for candidate in path}
        if taken.isdisjoint(words):
            taken |= words
            lists.append([_begun(layout, candidate, path) for candidate in path])
        elif (entry := search.surest(first)) is not None:  # what lost an item to a surer list, without it
            heappush(heap, entry)
    return sorted(lists, key=lambda markers: markers[0].start)


def _begun(layout: Layout, candidate: Candidate, path: Sequence[Candidate]) -> Marker:
    """A marker that begins at the noun that is announced: "gelombang pertama" of "jemaah gelombang pertama"."""
    noun = candidate.word - 1
    if candidate.like is None or candidate.head not in promised(layout, path[0].marker).nouns:
        return candidate.marker
    return candidate.marker._replace(start=layout.words.starts[noun])


def numbers_of(markers: Sequence[Marker]) -> list[int]:
    """The ordinal of each item: its own, or one more than that of the item before."""
    numbers: list[int] = []
    for marker in markers:
        numbers.append(marker.value if marker.value is not None else (numbers[-1] if numbers else 0) + 1)
    return numbers


class _Search:
    """The search for lists among candidates; those whose words are ``taken`` are of other lists."""

    def __init__(
        self, layout: Layout, candidates: Sequence[Candidate], speakers: Mapping[int, Span], taken: set[int]
    ) -> None:
        self.layout, self.candidates, self.speakers, self.taken = layout, candidates, speakers, taken

    def surest(self, first: int) -> tuple[int, int, tuple[Candidate, ...]] | None:
        """The surest list that begins with candidate ``first``, with what the surest of all are found by.

        None where the candidate begins no list, or none that is sure enough.
        """
        start = self.candidates[first]
        if start.marker.value != 1 or start.word in self.taken:
            return None
        paths = self._paths(first)
        if not paths:
            return None
        promise = promised(self.layout, start.marker)
        best = max(paths, key=lambda path: path.weight + _kept(promise, path))
        weight = best.weight + _kept(promise, best)
        return (-weight, first, best.candidates) if weight >= ENOUGH else None

    def _paths(self, first: int) -> list[_Path]:
        """The surest list from candidate ``first`` to each of those it can end with."""
        paths = [_Path((self.candidates[first],), 1, self.candidates[first].strength)]
        outside = self.candidates[first].marker.quotation is None
        told = said = 0  # sure first items passed, the reporter's and those that somebody says
        for candidate in self.candidates[first + 1 : first + _FARTHEST]:
            quoted = candidate.marker.quotation is not None
            if candidate.marker.value == 1:
                sure = candidate.strength == SURE and candidate.like is None
                told, said = told + (sure and not quoted), said + (sure and quoted)
                if told + said > _OVER_FIRSTS:
                    break
            elif candidate.word not in self.taken:
                others = told if outside and not quoted else told + said  # somebody may say a first item again
                longer = (self._with(path, candidate, others) for path in paths)
                reached = [path for path in longer if path is not None]
                if reached:
                    paths.append(max(reached, key=lambda path: path.weight))
        return paths[1:]

    def _with(self, path: _Path, candidate: Candidate, others: int) -> _Path | None:
        """A list with one more item; None where it cannot be of the list."""
        value = candidate.marker.value or path.value + 1
        link = _Link(self.layout, path, candidate, value - path.value, others, self.speakers)
        if applies(_REFUSALS, link):
            return None
        weight = path.weight + candidate.strength + total(_EVIDENCE, link)
        return _Path((*path.candidates, candidate), value, weight)


def _kept(promise: Promise, path: _Path) -> int:
    """What speaks for a list because it has as many items as were announced, and of the kind that was."""
    items = len(path.candidates)
    heads = {candidate.head for candidate in path.candidates} - {None}
    named = bool(heads & promise.nouns)
    if items in promise.sure or (named and items in promise.counts):
        return SURE + POSSIBLE * named
    return POSSIBLE * (named + (items in promise.counts) + promise.several)


class _Link:
    """A candidate after the last of a list, whose number is ``gap`` more than the last one's."""

    __slots__ = ("candidate", "gap", "last", "layout", "length", "others", "speakers", "start")

    def __init__(
        self,
        layout: Layout,
        path: _Path,
        candidate: Candidate,
        gap: int,
        others: int,
        speakers: Mapping[int, Span],
    ) -> None:
        self.layout, self.candidate, self.gap, self.others, self.speakers = layout, candidate, gap, others, speakers
        self.start, self.last, self.length = path.candidates[0], path.candidates[-1], len(path.candidates)

    @property
    def same_sentence(self) -> bool:
        """Whether both stand in one sentence."""
        return self.last.marker.sentence == self.candidate.marker.sentence

    @property
    def same_quotation(self) -> bool:
        """Whether both stand in one quoted stretch."""
        quotation = self.candidate.marker.quotation
        return quotation is not None and quotation == self.last.marker.quotation

    @property
    def paragraphs(self) -> int:
        """How many paragraphs lie between them."""
        return self.candidate.marker.paragraph - self.last.marker.paragraph

    @property
    def is_continuation(self) -> bool:
        """Whether the candidate has no number of its own."""
        return self.candidate.marker.value is None


# ---------------------------------------------------------------- what cannot be one list


def _out_of_order(link: _Link) -> bool | None:
    """Numbers count up by one, of many one may have been left out; nothing follows "Terakhir"."""
    missing = link.gap == 2 and link.length >= _MANY and link.candidate.strength == SURE
    return None if (link.gap == 1 or missing) and not link.last.marker.closing else True


def _nothing_between(link: _Link) -> bool | None:
    """Numbers that follow each other without a word between them only count: "satu, dua, tiga"."""
    words = link.layout.words
    between = words.lower[link.last.word + 1 : words.index(link.candidate.marker.start)]
    return None if any(word[0].isalnum() and word not in known.list_joins for word in between) else True


def _narrated(link: _Link) -> bool | None:
    """The word "Adapun" goes on with a list within what one person says only."""
    outside = link.is_continuation and not link.same_quotation
    return True if outside and link.layout.words.lower[link.candidate.word] in known.spoken_closers else None


def _other_sentence(link: _Link) -> bool | None:
    """A bare ordinal after a comma goes on in its own sentence only: elsewhere "kedua jalan" are both roads."""
    candidate = link.candidate
    bare = candidate.strength == DOUBTFUL and candidate.like is None and not link.is_continuation
    return True if bare and not (link.same_sentence or link.same_quotation) else None


def _unlike(link: _Link) -> bool | None:
    """A noun with an ordinal goes with its like, with a sure ordinal without a noun, or with one before the noun."""
    last, candidate = link.last.like, link.candidate.like
    if last == candidate:
        return None
    if last is not None and candidate is None:
        elliptical = link.candidate.strength == SURE and link.candidate.head is None and link.candidate.like is None
        return None if elliptical or link.candidate.head == last or last in _nearby(link) else True
    return None if last is None and candidate is not None and candidate in _before(link) else True


def _nearby(link: _Link) -> Sequence[str]:
    """The words right after the candidate, in lower case."""
    return link.layout.words.lower[link.candidate.word + 1 : link.candidate.word + 1 + _HEAD_WORDS]


def _before(link: _Link) -> Sequence[str]:
    """The words of the last item's sentence and of the one before it, so many at most on either side, in lower case."""
    words, sentences, marker = link.layout.words, link.layout.sentences, link.last.marker
    start, end = sentences[max(0, marker.sentence - 1)].span.start, sentences[marker.sentence].span.end
    around = range(max(0, link.last.word - _AROUND), link.last.word + _AROUND)
    return words.lower[max(around.start, words.index(start)) : min(around.stop, words.index(end))]


def _other_speaker(link: _Link) -> bool | None:
    """What two people say is not one list."""
    quotations = (link.last.marker.quotation, link.candidate.marker.quotation)
    speakers = {link.speakers[each] for each in quotations if each is not None and each in link.speakers}
    return True if len(speakers) > 1 else None


_REFUSALS: tuple[Rule[_Link, bool], ...] = (
    Rule(
        "number-out-of-order",
        _out_of_order,
        example="Pertama, jalan desa. Ketiga, sekolah.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "numbers-counted-aloud",
        _nothing_between,
        example="Anak itu menghitung: satu, dua, tiga, lalu lari.",
        near_miss="Satu, jalan desa. Dua, air bersih.",
    ),
    Rule(
        "adapun-outside-speech",
        _narrated,
        example="Ada dua pilihan. Pertama, jalan desa. Adapun warga memilih air bersih.",
        near_miss="Ada dua pilihan. Pertama, jalan desa. Selanjutnya, air bersih.",
    ),
    Rule(
        "bare-ordinal-of-another-sentence",
        _other_sentence,
        example="Pertama, jalan desa. Menurut warga, kedua jalan itu rusak.",
        near_miss="Rapat membahas, pertama, pasar dan kedua jalan desa.",
    ),
    Rule(
        "other-noun-numbered",
        _unlike,
        example="Sesi pertama dibuka camat. Rute kedua dibuka lurah.",
        near_miss="Sesi pertama dibuka camat. Sesi kedua dibuka lurah.",
    ),
    Rule(
        "another-speaker",
        _other_speaker,
        example="“Pertama, jalan desa rusak,” kata Rahmat Hidayat. “Kedua, air keruh,” kata Siti Aminah.",
        near_miss="“Pertama, jalan desa rusak,” kata Rahmat Hidayat. “Kedua, air keruh,” katanya.",
    ),
)


# ---------------------------------------------------------------- what speaks for one list, and against it


def _head(link: _Link) -> int | None:
    """The same noun is numbered or stands behind a bare ordinal, or another one is numbered."""
    last, head = link.last.head, link.candidate.head
    if head is None:
        bare = link.last.like is not None and link.candidate.marker.kind is MarkerKind.ORDINAL_WORD
        return 2 if last is not None and last in _nearby(link) else -1 if bare else None
    return 2 if head == last else -1


def _word_after(link: _Link) -> int | None:
    """The same word follows: "Pertama pada Senin, ... Kemudian pada Selasa"."""
    after = link.candidate.after
    return (
        3
        if after.isalpha() and after == link.last.after and (after in known.after_ordinal or after in known.after_head)
        else None
    )


def _names(link: _Link) -> int | None:
    """Both stand before a capital."""
    texts = link.layout.words.texts
    after = [texts[each.word + 1 : each.word + 2] for each in (link.last, link.candidate)]
    return 2 if all(text and text[0][0].isupper() for text in after) else None


def _one_sentence(link: _Link) -> int | None:
    """One sentence joins them, or one quoted stretch."""
    if not (link.same_sentence or link.same_quotation) or link.is_continuation:
        return None
    return 2


def _mere_continuation(link: _Link) -> int | None:
    """A "Kemudian" goes on with a story more often than with a list; "Selanjutnya," rather, said by one person."""
    same_noun = link.candidate.head is not None and link.candidate.head == link.last.head
    if not link.is_continuation or link.candidate.marker.closing or same_noun:
        return None
    if not link.same_quotation:
        return -4 if link.paragraphs else -3
    return known.list_closers.get(link.layout.words.lower[link.candidate.word])


def _bridged(link: _Link) -> int | None:
    """The number after a "Kemudian" counts it as an item."""
    return 2 if link.last.marker.value is None and not link.is_continuation and link.gap == 1 else None


def _close(link: _Link) -> int | None:
    """The word "Terakhir" ends a list of two items or more."""
    if not link.candidate.marker.closing:
        return None
    return 2 if link.length > 1 else -1


def _distance(link: _Link) -> int | None:
    return -min(SURE, link.paragraphs // _PARAGRAPHS) or None


def _left_out(link: _Link) -> int | None:
    return -1 if link.gap > 1 else None


def _other_list(link: _Link) -> int | None:
    """Another list has begun between them."""
    return -3 * link.others or None


_EVIDENCE: tuple[Rule[_Link, int], ...] = (
    Rule(
        "same-noun-numbered",
        _head,
        example="Sesi pertama dibuka camat. Sesi kedua dibuka lurah.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "same-word-after",
        _word_after,
        example="Yang pertama dari desa, yang kedua dari warga.",
        near_miss="Yang pertama dari desa, yang kedua adalah warga.",
    ),
    Rule(
        "both-before-names",
        _names,
        example="Pertama Rahmat Hidayat, nelayan. Kedua Siti Aminah, guru.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "one-sentence",
        _one_sentence,
        example="Ada dua alasan, pertama, jalan itu licin, kedua, lampunya mati.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "goes-on-without-number",
        _mere_continuation,
        example="Pertama, jalan desa. Kemudian, air bersih. Ketiga, sekolah.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "number-after-one-without",
        _bridged,
        example="Pertama, jalan desa. Kemudian, air bersih. Ketiga, sekolah.",
        near_miss="Pertama, jalan desa. Kemudian, air bersih. Kedua, sekolah.",
    ),
    Rule(
        "closes-list",
        _close,
        example="Pertama, jalan desa. Kedua, air bersih. Terakhir, sekolah.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "items-far-apart",
        _distance,
        example="Pertama, jalan desa.\nWarga senang.\nPasar ramai.\nHujan turun.\nKedua, air bersih.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "number-left-out",
        _left_out,
        example="Pertama, jalan. Kedua, air. Ketiga, sekolah. Kelima, pasar.",
        near_miss="Pertama, jalan. Kedua, air.",
    ),
    Rule(
        "another-list-between",
        _other_list,
        example="Pertama, jalan desa. Pertama, air bersih. Kedua, sekolah.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
)

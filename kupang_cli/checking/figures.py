"""The verdict of each figure: which figure of the sources says the same, or says something else of the same thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kupang_cli.checking.counted import Counted, Value, counted
from kupang_cli.checking.library import Library
from kupang_cli.checking.verdicts import Caution, CheckedFigure, Difference, FigurePassage, FigureVerdict
from kupang_cli.checking.words import ComparedWords
from kupang_cli.findings import Analysis
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.vocabulary import vocabulary as known

_MOST_COMPARED = 50  # figures of the sources that one of the draft is compared with at a time
_SHARED = 3  # words around two figures at least by which they are of one thing
_SHARE = 0.5  # of the words around the figure that has fewer of them
_SHARED_SURELY, _SHARE_SURELY = 4, 0.7  # the same, where the draft's number stands elsewhere in the sources
_TELLING = 3  # digits of a number that is hardly the same by chance
_SLIGHT = 0.1  # of a number, that rounding may change at most


class Shelf:
    """The figures of the sources by their values, and by their units together with each word around them."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.by_value: defaultdict[Value, list[Counted]] = defaultdict(list)
        self._by_word: defaultdict[tuple[str, str], list[Counted]] = defaultdict(list)
        for number, source in enumerate(library.sources):
            for found in counted(source, library.words[number], number):
                self.by_value[found.value].append(found)
                for word in found.around:
                    self._by_word[found.unit, word].append(found)

    def of_one_thing(self, wanted: Counted, unit: str) -> list[Counted]:
        """Figures of this unit with words around them as there are around ``wanted``; those with most of them first."""
        shared: dict[int, tuple[int, Counted]] = {}
        lists = [self._by_word[unit, word] for word in sorted(wanted.around) if (unit, word) in self._by_word]
        for figures in sorted(lists, key=len)[:_MOST_COMPARED]:
            for found in figures[:_MOST_COMPARED]:
                shared[id(found)] = (shared.get(id(found), (0, found))[0] + 1, found)
        return [found for _, found in sorted(shared.values(), key=lambda pair: -pair[0])]


class _Case:
    """A figure of the draft, those beside it in its sentence, and the figures of the sources."""

    def __init__(self, wanted: Counted, beside: Iterable[Counted], shelf: Shelf) -> None:
        self.wanted = wanted
        self.shelf = shelf
        self.beside = {each.value for each in beside}
        same = shelf.by_value.get(wanted.value, [])[:_MOST_COMPARED]
        self.of_value = sorted(same, key=lambda found: -self.shared(found))  # the likest sentence first

    def shared(self, found: Counted) -> int:
        """How many of the words around the two figures are the same."""
        return len(self.wanted.around & found.around)

    def is_one_thing(self, found: Counted, least: int = _SHARED, share: float = _SHARE) -> bool:
        """Whether the words around two figures are enough the same for both to be of one thing."""
        fewer = min(len(self.wanted.around), len(found.around))
        return self.shared(found) >= max(least, share * fewer)

    def is_hardly_chance(self, found: Counted) -> bool:
        """Whether two equal numbers are of one thing, by a word around both or by their many digits."""
        return bool(self.shared(found)) or _is_telling(found)

    def other_numbers(self) -> Iterator[Counted]:
        """Figures of the same unit with another number that may be of the same thing; none of those beside it."""
        for found in self.shelf.of_one_thing(self.wanted, self.wanted.unit):
            if found.value != self.wanted.value and found.value not in self.beside:
                yield found


def _is_telling(found: Counted) -> bool:
    """Whether a number has so many digits that it is hardly the same by chance."""
    return len(f"{found.figure.value}".replace(".", "").strip("0")) >= _TELLING


class _Verdict(NamedTuple):
    """What a rule says of a figure, and of which passage."""

    verdict: FigureVerdict
    difference: Difference | None
    passage: FigurePassage
    cautions: tuple[Caution, ...] = ()


def _verdict(verdict: FigureVerdict, found: Counted, difference: Difference | None = None) -> _Verdict:
    return _Verdict(verdict, difference, FigurePassage(found.source, found.figure.span, found.figure))


def _sound(verdict: FigureVerdict, case: _Case, found: Counted) -> _Verdict:
    """The verdict, with a caution where the two may be of different things."""
    told = bool(case.wanted.around and found.around) and not case.is_hardly_chance(found)
    return _verdict(verdict, found)._replace(cautions=(Caution("other-context", None),) if told else ())


# ---------------------------------------------------------------- rules


def _number_of_another(case: _Case) -> _Verdict | None:
    """In nearly the same sentence stands another number, and the draft's only where little else is the same."""
    best = max((case.shared(found) for found in case.of_value if _same_unit(case.wanted, found)), default=None)
    if best is None:
        return None
    for found in case.other_numbers():
        if 2 * best < case.shared(found) and case.is_one_thing(found, _SHARED_SURELY, _SHARE_SURELY):
            return _verdict("altered", found, "number")
    return None


def _same_words(case: _Case) -> _Verdict | None:
    for found in case.of_value:
        if found.words == case.wanted.words and found.unit == case.wanted.unit:
            return _sound("verbatim", case, found)
    return None


def _same_value(case: _Case) -> _Verdict | None:
    for found in case.of_value:
        if found.unit == case.wanted.unit and found.figure.bound == case.wanted.figure.bound:
            return _sound("same-value", case, found)
    return None


def _unit_by_other_words(case: _Case) -> _Verdict | None:
    for found in case.of_value:
        alike = _same_unit(case.wanted, found) and case.is_hardly_chance(found)
        if alike and found.figure.bound == case.wanted.figure.bound:
            return _sound("same-value", case, found)
    return None


def _same_unit(wanted: Counted, found: Counted) -> bool:
    """Whether two units may be of the same thing: one not stated, a classifier, or in the words behind the other."""
    ours, theirs = wanted.unit, found.unit
    if ours == theirs or not ours or not theirs or ours in found.behind or theirs in wanted.behind:
        return True
    classified = (ours in known.classifiers, theirs in known.classifiers)
    return any(classified) and not (_is_measure(ours) or _is_measure(theirs))


def _is_measure(unit: str) -> bool:
    return any(word in known.measures or word in known.currency_names for word in (unit, unit.split(" ")[0]))


def _another_bound(case: _Case) -> _Verdict | None:
    for found in case.of_value:
        if _same_unit(case.wanted, found) and case.is_hardly_chance(found):
            return _verdict("altered", found, "bound")
    return None


def _words_outside_figures(case: _Case) -> _Verdict | None:
    """The words stand in a source in a place that holds no figure by itself."""
    library = case.shelf.library
    phrase = library.encode(case.wanted.words)
    for place in library.places_of(phrase, 0, len(library.encoded), _MOST_COMPARED):
        source, begin = library.locate(place)
        span = library.words[source].span(begin, begin + len(phrase))
        if not library.has_figure(source, span):
            return _Verdict("verbatim", None, FigurePassage(source, span, None))
    return None


def _rounded(case: _Case) -> _Verdict | None:
    """One of the two has fewer digits of the number than the other."""
    for found in case.other_numbers():
        (ours, end), (theirs, other_end) = case.wanted.value, found.value
        fine, coarse = sorted((_step(ours), _step(theirs)))
        if end is None and other_end is None and fine < coarse <= abs(ours) * _SLIGHT and abs(ours - theirs) < coarse:
            return _verdict("altered", found, "rounded")
    return None


def _step(value: float) -> float:
    """One in the last digit of a number that is not a zero: 100,000 for 4,400,000; 0.1 for 80.5; 0 for 0."""
    digits = f"{value:.6f}".rstrip("0")
    if not digits.endswith("."):
        return 10.0 ** -len(digits.partition(".")[2])
    whole = digits[:-1]
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if value else 0.0


def _another_number(case: _Case) -> _Verdict | None:
    for found in case.other_numbers():
        if case.is_one_thing(found):
            return _verdict("altered", found, "number")
    return None


def _another_unit(case: _Case) -> _Verdict | None:
    for found in case.of_value:
        if case.is_one_thing(found) or (case.shared(found) and _is_telling(found)):
            return _verdict("altered", found, "unit")
    return None


_SOURCE = "\n---\nPasar baru di tepi kota itu menampung lebih dari 120 kios ikan. Biayanya Rp 4.500.000.000."
_RULES: tuple[Rule[_Case, _Verdict], ...] = (
    Rule(
        "number-of-another",
        _number_of_another,
        example="Pasar baru di tepi kota itu menampung 45 kios ikan.\n---\n"
        "Pasar baru di tepi kota itu menampung 120 kios ikan. Banjir merusak 45 kios.",
        near_miss="Pasar baru itu menampung 45 kios ikan.\n---\n"
        "Pasar baru itu menampung 45 kios ikan dan 120 kios sayur.",
    ),
    Rule(
        "same-words",
        _same_words,
        example=f"Ada lebih dari 120 kios di pasar itu.{_SOURCE}",
        near_miss=f"Biayanya 4,5 miliar rupiah.{_SOURCE}",
    ),
    Rule(
        "same-value",
        _same_value,
        example=f"Biayanya 4,5 miliar rupiah.{_SOURCE}",
        near_miss=f"Biayanya 4,6 miliar rupiah.{_SOURCE}",
    ),
    Rule(
        "unit-by-other-words",
        _unit_by_other_words,
        example="Sebanyak 45 pedagang pindah.\n---\nSebanyak 45 orang akan pindah bulan depan.",
        near_miss="Sebanyak 45 pedagang pindah.\n---\nSebanyak 45 persen akan pindah bulan depan.",
    ),
    Rule(
        "another-bound",
        _another_bound,
        example=f"Ada 120 kios di pasar itu.{_SOURCE}",
        near_miss=f"Ada lebih dari 120 kios di pasar itu.{_SOURCE}",
    ),
    Rule(
        "words-outside-figures",
        _words_outside_figures,
        example="Pasar itu memuat 45 kios.\n---\nBaca juga: Pasar Baru Memuat 45 Kios",
        near_miss="Pasar itu memuat 45 kios.\n---\nPasar itu memuat 45 kios.",
    ),
    Rule(
        "rounded",
        _rounded,
        example="Pasar itu menjual 4,5 ton ikan.\n---\nPasar itu menjual 4,48 ton ikan.",
        near_miss="Pasar itu menjual 4,5 ton ikan.\n---\nPasar itu menjual 4,8 ton ikan.",
    ),
    Rule(
        "another-number",
        _another_number,
        example=f"Pasar baru di tepi kota itu menampung lebih dari 130 kios ikan.{_SOURCE}",
        near_miss=f"Pelabuhan lama di ujung desa itu punya 130 kios.{_SOURCE}",
    ),
    Rule(
        "another-unit",
        _another_unit,
        example=f"Pasar baru di tepi kota itu menampung lebih dari 120 ton ikan.{_SOURCE}",
        near_miss=f"Pasar baru di tepi kota itu menampung lebih dari 130 ton ikan.{_SOURCE}",
    ),
)
_NOWHERE = "figure-nowhere"


def check_figures(draft: Analysis, shelf: Shelf) -> Iterator[CheckedFigure]:
    """The verdicts of the draft's figures in their order."""
    figures = [*counted(draft, ComparedWords(draft.article.text))]
    for index, wanted in enumerate(figures):
        found = first(_RULES, _Case(wanted, _beside(figures, index), shelf))
        if found is None:
            yield CheckedFigure(wanted.figure, "nowhere", None, None, (), _NOWHERE)
        else:
            yield CheckedFigure(wanted.figure, *found[0], found[1])


def _beside(figures: Sequence[Counted], index: int) -> Iterator[Counted]:
    """The other figures of a figure's sentence; the nearest of them, where it has very many."""
    for other in figures[max(0, index - _MOST_COMPARED) : index + _MOST_COMPARED]:
        if other.sentence == figures[index].sentence and other is not figures[index]:
            yield other

"""The verdict of each quote: where in the sources its words stand, how, and whether the same person says them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import groupby, islice
from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.checking.cautions import cautions_of
from kupang_cli.checking.edits import edits_of, is_altered
from kupang_cli.checking.folds import ordered
from kupang_cli.checking.library import Library
from kupang_cli.checking.near import nearest
from kupang_cli.checking.passages import Found, in_pieces, whole
from kupang_cli.checking.persons import is_label, same_speaker
from kupang_cli.checking.verdicts import CheckedQuote, Edit, Fold, Match, Passage
from kupang_cli.checking.wording import Wording, wording_of
from kupang_cli.findings import Analysis, Quote, Speaker
from kupang_cli.grammar.rule import Rule, first

_MOST_READINGS = 12  # of equal passages that are looked at
_SHORTEST_NEAR = 3  # words of a quote that is looked for with other words
_CLEARLY_LONG = 8  # words of a quote of which fewer have to be the same
# Of 1,057 quotes from other stories 3 are more like something in 420 articles, and none like something in five; of
# quotes with every third word left out, put in or replaced 99.9 % are.
_NEAR, _NEAR_IF_SHORT = 0.5, 0.6
_PARTING = frozenset(("elided", "bracketed", "attribution"))
_NEARLY_THE_SAME = 0.8  # likeness of words in which two people hardly say one thing


class _Reading(NamedTuple):
    """A quote's words as they stand in one passage, and who says them there; ``same`` False: somebody else."""

    found: Found
    match: Match
    folds: tuple[Fold, ...]
    edits: tuple[Edit, ...]
    passage: Passage
    same: bool
    speaker_rule: str


class _Case:
    """A quote of the draft, and the library that it is looked for in."""

    def __init__(self, draft: Analysis, quote: Quote, library: Library) -> None:
        self.draft = draft
        self.quote = quote
        self.library = library
        self.wording = wording_of(draft.article.text, quote.span)

    @cached_property
    def in_full(self) -> _Reading | None:
        """The best of the passages that have all its words in one piece."""
        words = self.wording.words
        return self._best(whole(self.library, self.wording), Wording(words, range(len(words)), ()))

    @cached_property
    def in_pieces(self) -> _Reading | None:
        """The best of the passages that have its pieces in their order."""
        if not self.wording.is_broken:
            return None
        return self._best(in_pieces(self.library, self.wording), self.wording)

    @cached_property
    def near(self) -> _Reading | None:
        """The passage that is most like it, if that is like enough."""
        sequence = self.wording.sequence(self.library.encode(self.wording.words.keys))
        count = sum(item is not None for item in self.wording.items)
        if count < _SHORTEST_NEAR:
            return None
        least = _NEAR if count >= _CLEARLY_LONG else _NEAR_IF_SHORT
        found = [near for near in nearest(self.library, sequence) if near.likeness >= least]
        if not found:
            return None
        alike = [near for near in found if near.likeness == found[0].likeness]
        return self._best(alike, self.wording)

    def _best(self, found: Iterable[Found], wording: Wording) -> _Reading | None:
        """Of equal passages the one of the same speaker, with least to fold, that is a quote, the first."""
        readings: list[_Reading] = []
        for each in islice(found, _MOST_READINGS):
            readings.append(self._read(each, wording))
            if _rank(readings[-1])[:-1] == _BEST:
                break
        return min(readings, key=_rank) if readings else None

    def _read(self, found: Found, wording: Wording) -> _Reading:
        library, number = self.library, found.source
        edits, folds = edits_of(library, wording, found)
        match: Match = "altered" if is_altered(edits) else "folded" if folds else "verbatim"
        span = self._with_marks(number, Span(*_ends(edits)), edits)
        quoted = library.is_quoted(number, span)
        speaker, mention = self._speaker_of(number, span)
        same, rule = True, ""
        # Another's words in other words are another's only where they are a quote, and nearly the same.
        if match != "altered" or (quoted and found.likeness >= _NEARLY_THE_SAME):
            pieces = [*_pieces(edits)]
            spans = [span, *pieces] if len(pieces) > 1 else [span]
            speaker, mention, same, rule = self._compared(number, spans)
        passage = Passage(number, span, quoted, speaker, mention)
        return _Reading(found, match, ordered(folds), tuple(edits), passage, same, rule)

    def _compared(self, number: int, spans: Sequence[Span]) -> tuple[Speaker | None, Span | None, bool, str]:
        """Who says the first of these stretches of a source that is somebody else's; else who says the first of all."""
        source, ours = self.library.sources[number], self.quote.speaker
        speakers = [self._speaker_of(number, span) for span in spans]
        compared = [
            (speaker, mention, *same_speaker(self.draft, ours, source, speaker)) for speaker, mention in speakers
        ]
        return next((each for each in compared if not each[2]), compared[0])

    def _speaker_of(self, number: int, span: Span) -> tuple[Speaker | None, Span | None]:
        """Who says a stretch of a source, and what names them there; of a transcript the name before its paragraph.

        That a name it is either of the texts has to know.
        """
        said = self.library.said_at(number, span)
        if said is not None:
            return said.speaker, said.mention
        label = self.library.label_before(number, span)
        source = self.library.sources[number]
        if label is None or not (is_label(source, source, label) or is_label(source, self.draft, label)):
            return None, None
        return Speaker(label, None), label

    def _with_marks(self, number: int, span: Span, edits: list[Edit]) -> Span:
        """The passage with the marks at its end that the quote ends in, too."""
        ours, last = self.draft.article.text, edits[-1].draft
        theirs = self.library.sources[number].article.text
        end = span.end
        if last is not None:
            for character in ours[last.end : self.quote.span.end]:
                if character.isspace() or theirs[end : end + 1] != character:
                    break
                end += 1
        return Span(span.start, end)


def _ends(edits: Iterable[Edit]) -> tuple[int, int]:
    """Where the words of a passage begin and end."""
    spans = [edit.source for edit in edits if edit.source is not None]
    return spans[0].start, spans[-1].end


def _pieces(edits: Iterable[Edit]) -> Iterator[Span]:
    """The stretches of the source that an ellipsis, brackets or who speaks parts."""
    for joined, group in groupby(edits, lambda edit: edit.operation not in _PARTING):
        spans = [edit.source for edit in group if edit.source is not None]
        if joined and spans:
            yield Span(spans[0].start, spans[-1].end)


_BEST = (False, 0, False, False)


def _rank(reading: _Reading) -> tuple[bool, int, bool, bool, int]:
    return (
        not reading.same,
        len(reading.folds),
        not reading.passage.quoted,
        reading.passage.speaker is None,
        reading.passage.span.end - reading.passage.span.start,
    )


# ---------------------------------------------------------------- rules


def _stands_whole(case: _Case) -> _Reading | None:
    return case.in_full if case.in_full is not None and case.in_full.same else None


def _stands_in_pieces(case: _Case) -> _Reading | None:
    return case.in_pieces if case.in_pieces is not None and case.in_pieces.same else None


def _stands_under_another_name(case: _Case) -> _Reading | None:
    return case.in_full or case.in_pieces


def _stands_joined(case: _Case) -> _Reading | None:
    """In one piece but for who speaks, which the source says in between."""
    return None if case.near is None or case.near.match == "altered" else case.near


def _stands_altered(case: _Case) -> _Reading | None:
    return case.near


_QUOTED = "“Pasar itu selesai bulan depan dan semua pedagang pindah,” kata Rahmat."
_RULES: tuple[Rule[_Case, _Reading], ...] = (
    Rule(
        "stands-whole",
        _stands_whole,
        example=f"“Pasar itu selesai bulan depan,” kata Rahmat.\n---\n{_QUOTED}",
        near_miss=f"“Pasar itu selesai tahun depan,” kata Rahmat.\n---\n{_QUOTED}",
    ),
    Rule(
        "stands-in-pieces",
        _stands_in_pieces,
        example=f"“Pasar itu selesai ... dan [para] pedagang pindah,” kata Rahmat.\n---\n{_QUOTED}",
        near_miss=f"“Semua pedagang pindah ... pasar itu selesai,” kata Rahmat.\n---\n{_QUOTED}",
    ),
    Rule(
        "stands-under-another-name",
        _stands_under_another_name,
        example=f"“Pasar itu selesai bulan depan,” kata Siti Aminah.\n---\n{_QUOTED[:-1]} Hidayat.",
        near_miss=f"“Pasar itu selesai bulan depan,” kata Rahmat Hidayat.\n---\n{_QUOTED}",
    ),
    Rule(
        "stands-joined",
        _stands_joined,
        example="“Pasar itu selesai. Semua pedagang pindah,” kata Rahmat.\n---\n"
        "“Pasar itu selesai,” kata Rahmat. “Semua pedagang pindah.”",
        near_miss="“Pasar itu selesai. Semua pedagang pindah,” kata Rahmat.\n---\n"
        "“Pasar itu selesai,” kata Rahmat. “Para pedagang pindah.”",
    ),
    Rule(
        "stands-altered",
        _stands_altered,
        example=f"“Pasar itu selesai tahun depan dan semua pedagang pindah,” kata Rahmat.\n---\n{_QUOTED}",
        near_miss=f"“Kapal itu berlayar malam ini bersama para nelayan,” kata Rahmat.\n---\n{_QUOTED}",
    ),
)
_NOWHERE = "stands-nowhere"


def check_quotes(draft: Analysis, library: Library) -> Iterator[CheckedQuote]:
    """The verdicts of the draft's quotes in their order."""
    for quote in draft.quotes:
        case = _Case(draft, quote, library)
        found = first(_RULES, case)
        if found is None:
            yield CheckedQuote(quote, "nowhere", None, (), 0.0, None, (), (), _NOWHERE)
        else:
            yield _checked(case, *found)


def _checked(case: _Case, reading: _Reading, rule: str) -> CheckedQuote:
    number = reading.found.source
    begin, stop = case.library.words[number].at(Span(*_ends(reading.edits)))
    return CheckedQuote(
        case.quote,
        reading.match if reading.same else "other-speaker",
        reading.match,
        reading.folds,
        round(reading.found.likeness, 3) if reading.match == "altered" else 1.0,
        reading.passage,
        reading.edits,
        tuple(cautions_of(case.draft, case.quote, case.library, number, begin, stop)),
        f"{rule} > {reading.speaker_rule}" if reading.speaker_rule else rule,
    )

"""Which ordinal words make a list together: they count up from one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kupang_cli.extract.points.markers import Marker, MarkerKind
from kupang_cli.grammar.rule import Rule, first

_SURE = 3  # items after which one ordinal may be missing


class _State:
    """The list under way, empty before there is one, a word like "Kemudian" that may be an item of it, and a marker."""

    __slots__ = ("between", "group", "marker")

    def __init__(self, group: tuple[Marker, ...], between: Marker | None, marker: Marker) -> None:
        self.group, self.between, self.marker = group, between, marker


class _Step(NamedTuple):
    """What becomes of the list: the items it has now, a word that may be one of them, and whether it is a new list."""

    group: tuple[Marker, ...]
    between: Marker | None = None
    new: bool = False


def grouped(markers: Iterable[Marker]) -> Iterator[Sequence[Marker]]:
    """Markers that count up from one; a new "pertama" opens a new list, what does not fit is left out."""
    group: tuple[Marker, ...] = ()
    between: Marker | None = None
    for marker in markers:
        step = first(_STEPS, _State(group, between, marker))
        if step is None:
            continue
        if step[0].new and len(group) > 1:
            yield group
        group, between, _ = step[0]
    if len(group) > 1:
        yield group


def ordinal_of_last(group: Sequence[Marker]) -> int:
    """The ordinal of the last item: its own, or one more than that of the item before."""
    value = group[-1].value
    return value if value is not None else ordinal_of_last(group[:-1]) + 1


def _gap(state: _State) -> int:
    """How many the marker counts on from the last item; 0 where one of them is none."""
    return state.marker.value - ordinal_of_last(state.group) if state.group and state.marker.value else 0


# ---------------------------------------------------------------- steps


def _other_clause(state: _State) -> _Step | None:
    """Ordinals inside clauses count only together with their like, and not inside a list of another kind."""
    parallel, opened = state.marker.parallel, state.group[0].parallel if state.group else None
    if parallel is None:
        return None
    inside_list = bool(state.group) and opened is None
    alien = inside_list if state.marker.value == 1 else opened != parallel
    return _Step(state.group, state.between) if alien else None


def _opens_list(state: _State) -> _Step | None:
    return _Step((state.marker,), new=True) if state.marker.value == 1 else None


def _goes_on_without_number(state: _State) -> _Step | None:
    """The words "Terakhir" and "Selanjutnya" are items of a list under way, the latter within one quotation."""
    group, marker = state.group, state.marker
    if marker.value is not None or not group:
        return None
    last = group[-1]
    if marker.closing:
        fits = len(group) > 1 and last.value is not None
    else:
        together = (last.paragraph, last.quotation) == (marker.paragraph, marker.quotation)
        fits = together and marker.quotation is not None
    if fits:
        return _Step((*group, marker), state.between)
    return _Step(group, state.between if marker.closing else marker)


def _counts_on(state: _State) -> _Step | None:
    return _Step((*state.group, state.marker)) if _gap(state) == 1 else None


def _counts_on_over_word(state: _State) -> _Step | None:
    """A "Kemudian" counts as an item when the ordinal after it skips one."""
    if state.between is None or _gap(state) != 2:
        return None
    return _Step((*state.group, state.between, state.marker))


def _counts_on_over_gap(state: _State) -> _Step | None:
    """Of many ordinals one may have been left out."""
    sure = len(state.group) >= _SURE and state.marker.kind is MarkerKind.ORDINAL_WORD
    return _Step((*state.group, state.marker), state.between) if sure and _gap(state) == 2 else None


_STEPS: tuple[Rule[_State, _Step], ...] = (
    Rule(
        "ordinal-of-another-clause",
        _other_clause,
        example="Pertama, jalan desa. Kedua, peserta yang ketiga dari kiri.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "first-item",
        _opens_list,
        example="Pertama, jalan desa. Kedua, air bersih.",
        near_miss="Kedua, air bersih. Ketiga, sekolah.",
    ),
    Rule(
        "item-without-number",
        _goes_on_without_number,
        example="Pertama, jalan desa. Kedua, air bersih. Terakhir, sekolah.",
        near_miss="Pertama, jalan desa. Kedua, air bersih.",
    ),
    Rule(
        "next-item",
        _counts_on,
        example="Pertama, jalan desa. Kedua, air bersih.",
        near_miss="Pertama, jalan desa. Ketiga, sekolah.",
    ),
    Rule(
        "item-after-kemudian",
        _counts_on_over_word,
        example="Pertama, jalan desa. Kemudian air bersih. Ketiga, sekolah.",
        near_miss="Pertama, jalan desa. Ketiga, sekolah.",
    ),
    Rule(
        "item-after-gap",
        _counts_on_over_gap,
        example="Pertama, jalan. Kedua, air. Ketiga, sekolah. Kelima, pasar.",
        near_miss="Pertama, jalan. Ketiga, sekolah.",
    ),
)

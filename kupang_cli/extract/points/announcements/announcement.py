"""What announces a list: the noun phrase that names it, how many items it promises and for which year."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.announcements.forms import Form, Found, announcing
from kupang_cli.extract.points.announcements.labels import count_of
from kupang_cli.extract.points.announcements.stretches import Between, Stretch, heads_lists, pointed_back, same_noun
from kupang_cli.extract.points.announcements.years import Announced, year_of
from kupang_cli.extract.points.markers.marker import Marker
from kupang_cli.findings import Date
from kupang_cli.grammar.rule import Rule, total
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

__all__ = ["announcement", "year_of"]

_REACH = 10  # sentences that say something, looked back
_MOST_SENTENCES = 20  # with those that say nothing
_ENOUGH = 6  # evidence for a label
_FEWEST_WORDS = 3  # of a sentence that parts a line from its list
_FEW_LOST = 2  # items, of a list that was announced a sentence ago
_MOST_LOST = 3  # times as many promised as there are
_BULLETS = frozenset("•●▪◦‣·*–—-")
_HEADINGS = frozenset((Form.FOLLOWING, Form.LINE, Form.ASKED))
_EXPLICIT = frozenset((Form.FOLLOWING, Form.LINE, Form.ASKED, Form.CLAUSE))


def announcement(
    article: Article,
    layout: Layout,
    dates: Sequence[Date],
    first: Marker,
    items: int,
    others: Container[Span] = frozenset(),
) -> tuple[Span | None, int | None, int | None]:
    """The label of the list whose first item is ``first`` and that has so many ``items``, its count and its year.

    ``others`` are the labels of comma lists, which announce this one too only where nothing else does.
    """
    found = _best(article, layout, first, items, others)
    if found is None:
        return _times(article, layout, dates, first, items)
    span, promises, _ = found.label
    if span.end > first.start:  # the number of the first item is glued to a year: "pada 2027:1. Jalan"
        span = Span(span.start, _before_colon(article.text, span.start, first.start))
    announced = Announced(span, first.start, found.form in _EXPLICIT)
    return span, promises, year_of(article, layout, dates, found.sentence, announced)


def _before_colon(text: str, start: int, end: int) -> int:
    """Where the words of ``text[start:end]`` end, without the colon and the blanks behind them."""
    return start + len(text[start:end].rstrip(": "))


def _times(
    article: Article, layout: Layout, dates: Sequence[Date], marker: Marker, items: int
) -> tuple[None, int | None, int | None]:
    """No label, but the count and the year of "Sepanjang 2025, pasar itu dibuka dua kali." right before two items."""
    stretch = next(_stretches(article, layout, marker), None)
    if stretch is not None:
        lower = stretch.words.lower
        for index in stretch.inside[1:]:
            if lower[index] in known.list_times and count_of(lower[index - 1]) == items:
                return None, items, year_of(article, layout, dates, stretch.sentence)
    return None, None, None


# ---------------------------------------------------------------- the evidence for a label


class _Candidate(NamedTuple):
    """A label that may be the list's, its ``noun`` in lower case, where it stands and how many items there are.

    ``nouns`` are the items' own and those that words near the list point back to; ``has_list`` says that it announces
    a comma list.
    """

    found: Found
    noun: str
    stretch: Stretch
    items: int
    nouns: tuple[str, ...]
    has_list: bool

    @property
    def fits(self) -> bool:
        """Whether as many items are promised as there are."""
        return self.found.label.promises == self.items

    @property
    def follows(self) -> bool:
        """Whether the list follows at once: its sentence says so, or the label closes it, or counts the items."""
        stretch = self.stretch
        closes = stretch.closes(stretch.words.index(self.found.label.span.end))
        return not stretch.distance and (self.fits or stretch.announces or closes)

    @property
    def says_more(self) -> bool:
        """Whether the label says more about its noun than that there are others."""
        label, words = self.found.label, self.stretch.words
        return not known.empty_modifiers.issuperset(words.lower[label.noun + 1 : words.index(label.span.end)])

    @property
    def explicit(self) -> bool:
        """Whether the label stands where only a list can follow it."""
        return self.found.form in _EXPLICIT


def _best(article: Article, layout: Layout, marker: Marker, items: int, others: Container[Span]) -> Found | None:
    """The label with the most evidence, of those with enough; the nearest of several."""
    best: Found | None = None
    most = _ENOUGH - 1
    nouns: list[str] = []
    for stretch in _stretches(article, layout, marker):
        if not nouns and stretch.head is not None:
            nouns.append(stretch.head)
        if stretch.distance <= 1:
            nouns += pointed_back(stretch)
        for found in _uncovered(announcing(stretch)):
            noun = layout.words.lower[found.label.noun]
            evidence = _evidence(_Candidate(found, noun, stretch, items, tuple(nouns), found.label.span in others))
            if evidence > most or (evidence == most and best is not None and best.sentence == found.sentence):
                best, most = found, evidence
    return best


def _uncovered(candidates: Iterable[Found]) -> Iterator[Found]:
    """The labels of a sentence but for those inside or behind a heading or a question, which names the list itself."""
    heading: int | None = None
    for found in candidates:
        if found.form in _HEADINGS:
            heading = found.label.span.start if heading is None else min(heading, found.label.span.start)
        elif heading is not None and found.label.span.start >= heading:
            continue
        yield found


def _stretches(article: Article, layout: Layout, marker: Marker) -> Iterator[Stretch]:
    """The sentences before a list, the nearest first, back to another list's items."""
    between = Between()
    for sentence in range(marker.sentence, max(-1, marker.sentence - _MOST_SENTENCES), -1):
        if layout.sentences[sentence].boilerplate:
            continue
        stretch = Stretch(article, layout, sentence, marker, between)
        if not stretch.inside or _is_bullet(stretch):
            continue
        yield stretch
        on = stretch.leads_on and not any(announcing(stretch))
        between = Between(
            between.distance + (not on),
            between.adjacent and len(stretch.inside) < _FEWEST_WORDS,
            between.led_on or (on and len(stretch.inside) >= _FEWEST_WORDS),
        )
        if between.distance > _REACH or _is_later_item(stretch):
            return


def _is_bullet(stretch: Stretch) -> bool:
    """Whether a sentence is an item with a bullet before the one that was found first."""
    words, begin = stretch.words, stretch.inside.start
    apart = begin + 1 < len(words) and words.starts[begin + 1] > words.end(begin)
    return apart and words.texts[begin] in _BULLETS


def _is_later_item(stretch: Stretch) -> bool:
    """Whether a sentence opens with a later item of another list: "Kedua, ..."."""
    words = stretch.words
    opening = words.lower[stretch.inside.start]
    after = words.texts[stretch.inside.start + 1] if len(stretch.inside) > 1 else ""
    ordinal = known.ordinals.get(opening, 0) > 1 and after == ","
    return ordinal or (opening.isdecimal() and opening != "1" and after in ".)")


def _evidence(candidate: _Candidate) -> int:
    """All that speaks for a label and against it."""
    return _FORMS[candidate.found.form] + total(_EVIDENCE, candidate)


def _fits(candidate: _Candidate) -> int | None:
    """As many promised as there are."""
    return 10 if candidate.fits else None


def _misfits(candidate: _Candidate) -> int | None:
    """Another number promised: items may have been lost, but hardly won, and not most of them."""
    promises = candidate.found.label.promises
    if promises is None or candidate.fits:
        return None
    near = candidate.stretch.distance == 1 and heads_lists(candidate.noun)
    if near and 0 < promises - candidate.items <= _FEW_LOST:
        return -3
    if not candidate.follows or (promises > _MOST_LOST * candidate.items and not candidate.stretch.announces):
        return -12
    return -4 if promises > candidate.items else -6


def _heads_lists(candidate: _Candidate) -> int | None:
    return 4 if heads_lists(candidate.noun) else None


def _before_list(candidate: _Candidate) -> int | None:
    """The list follows at once, best where the label ends the sentence, or a colon the heading."""
    stretch = candidate.stretch
    if stretch.words.index(candidate.found.label.span.end) >= stretch.end and not stretch.distance:
        return 6
    if candidate.explicit and stretch.has_colon and not stretch.distance:
        return 6
    return 4 if candidate.follows else None


def _is_told(candidate: _Candidate) -> int | None:
    """A verb before the label tells that there is something, or tells it: "ada beberapa", "menyebut tiga"."""
    words = candidate.stretch.words
    index = words.index(candidate.found.label.span.start)
    before = words.lower[index - 1] if index else ""
    tells = before in known.existence or before in known.active_saying or before in known.telling_lists
    return 2 if tells and not candidate.explicit else None


def _is_source(candidate: _Candidate) -> int | None:
    """What something was taken from, and what is left out: "dilansir dari beberapa laman", "selain dua berita"."""
    words = candidate.stretch.words
    index = words.index(candidate.found.label.span.start)
    before, earlier = words.lower[index - 1] if index else "", words.lower[index - 2] if index > 1 else ""
    source = before in known.label_attributes and earlier in known.citing_headings
    return -20 if source or before in known.before_no_label else None


def _is_weak(candidate: _Candidate) -> int | None:
    """The quantifier "banyak" says how many, not that a list follows, unless the label ends its sentence."""
    stretch, label = candidate.stretch, candidate.found.label
    if candidate.found.form is not Form.QUANTIFIED or stretch.words.lower[label.noun - 1] not in known.weak_quantifiers:
        return None
    return None if not stretch.distance and stretch.words.index(label.span.end) >= stretch.end else -10


def _is_vague(candidate: _Candidate) -> int | None:
    """A noun alone that stands before anything, unless its count fits or the list follows at once."""
    vague = candidate.noun in known.vague and not candidate.explicit and not candidate.fits
    return -10 if vague and not candidate.says_more else None


def _counts_others(candidate: _Candidate) -> int | None:
    """Who did something, unless just as many follow at once, of whom more is said: "lima peserta terbaik"."""
    if candidate.noun not in known.counts_others or candidate.explicit:
        return None
    follow = candidate.fits and not candidate.stretch.distance
    items = any(same_noun(candidate.noun, noun) for noun in candidate.nouns)
    return None if items or (follow and candidate.says_more) else -30


def _is_items_noun(candidate: _Candidate) -> int | None:
    """The noun of the items, or one that words near the list point back to."""
    return 8 if any(same_noun(candidate.noun, noun) for noun in candidate.nouns) else None


def _has_list(candidate: _Candidate) -> int | None:
    """What announces a comma list has its items already."""
    return -6 if candidate.has_list else None


def _is_far(candidate: _Candidate) -> int | None:
    """The farther the less, and least with a count that fits and a noun that heads lists."""
    distance = candidate.stretch.distance
    if not distance:
        return None
    heads = heads_lists(candidate.noun)
    if candidate.fits:
        return -distance * (1 if heads else 2)
    return -distance * (6 if candidate.explicit else 3 if heads else 4)


_ITEMS = " Pertama, jaring. Kedua, perahu."
# What each form says for a label by itself. Evidence is weighed in whole numbers, of which ``_ENOUGH`` make a label;
# they were set on news whose lists were read by hand.
_FORMS = {
    Form.FOLLOWING: 12,
    Form.LINE: 12,
    Form.ASKED: 10,
    Form.CLAUSE: 10,
    Form.OBJECT: 4,
    Form.SUBJECT: 8,
    Form.COUNTED: 6,
    Form.QUANTIFIED: 5,
    Form.HEAD: 4,
    Form.PLURAL: -2,
}
_FAR = f"Ada dua alat. Nelayan melaut lagi sejak pagi tadi.{_ITEMS}"
_EVIDENCE: tuple[Rule[_Candidate, int], ...] = (
    Rule("count-fits", _fits, example=f"Ada dua alat.{_ITEMS}", near_miss=f"Ada beberapa alat.{_ITEMS}"),
    Rule("count-does-not-fit", _misfits, example=f"Ada tiga alat.{_ITEMS}", near_miss=f"Ada dua alat.{_ITEMS}"),
    Rule("noun-heads-lists", _heads_lists, example=f"Ada dua alasan.{_ITEMS}", near_miss=f"Ada dua alat.{_ITEMS}"),
    Rule(
        "noun-counts-others",
        _counts_others,
        example=f"Ada dua pemain.{_ITEMS}",
        near_miss=f"Ada dua alat.{_ITEMS}",
    ),
    Rule("list-follows-label", _before_list, example=f"Ada dua alat.{_ITEMS}", near_miss=_FAR),
    Rule("label-is-told", _is_told, example=f"Ada dua alat.{_ITEMS}", near_miss=f"Dua alat rusak.{_ITEMS}"),
    Rule("noun-is-vague", _is_vague, example=f"Ada beberapa pihak.{_ITEMS}", near_miss=f"Ada beberapa alat.{_ITEMS}"),
    Rule(
        "noun-of-the-items",
        _is_items_noun,
        example="Ada dua alasan. Alasan pertama, jaring. Alasan kedua, perahu.",
        near_miss=f"Ada dua alat.{_ITEMS}",
    ),
    Rule(
        "quantifier-is-weak",
        _is_weak,
        example=f"Ada banyak alat di pantai.{_ITEMS}",
        near_miss=f"Ada dua alat.{_ITEMS}",
    ),
    Rule(
        "label-is-a-source",
        _is_source,
        example=f"Alat itu dikutip dari beberapa laman.{_ITEMS}",
        near_miss=f"Ada dua alat.{_ITEMS}",
    ),
    Rule(
        "label-of-a-comma-list",
        _has_list,
        example=f"Ada dua alat, yakni sekop dan cangkul. Ada beberapa alasan.{_ITEMS}",
        near_miss=f"Ada dua alat.{_ITEMS}",
    ),
    Rule("label-is-far", _is_far, example=_FAR, near_miss=f"Ada dua alat.{_ITEMS}"),
)

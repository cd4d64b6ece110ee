"""The figures of an article: where numbers begin, what each counts, and which of them are one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from kupang_cli.article import Article, Span
from kupang_cli.extract.figures.amounts import Amount, amount
from kupang_cli.extract.figures.bare_numbers import counts_alone
from kupang_cli.extract.figures.joins import FROM_TO, Pair, joined
from kupang_cli.extract.figures.leading import leading_at
from kupang_cli.extract.figures.refusals import refused
from kupang_cli.extract.figures.shared import SharedUnits
from kupang_cli.extract.figures.sighting import Refusal, Sighting, word_before
from kupang_cli.extract.figures.units import unit_at
from kupang_cli.findings import Figure
from kupang_cli.grammar.numbers.digits import writes_english
from kupang_cli.grammar.numbers.numerals import Place, numeral_at, tidy
from kupang_cli.grammar.numbers.tokens import NUMBER_TAGS, Tokens
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout

_BEGINS = Pattern(
    NUMBER_TAGS, "[figure small_numbers tens_words hundred_words large_words fractions indefinite_numbers]"
)
_DIGITS = Pattern(NUMBER_TAGS, "[figure]")
_OF_ONE = f"{FROM_TO} | [- – — alternative_links change_links]"
# Between two amounts of money of which the first alone says so.
_LINK_OF_MONEY = Pattern(NUMBER_TAGS, _OF_ONE)
# Between numbers that are about the same: what names the first names the second too.
_LINK = Pattern(NUMBER_TAGS, f"{_OF_ONE} | [,]? [pair_joins] | [,]")


def figures(article: Article, layout: Layout, claimed: Sequence[Span], language: str = "id") -> Iterator[Figure]:
    """The figures of the article in text order; nothing inside a date, or what a site put in, is a figure.

    ``claimed`` are the spans, in text order, in which digits belong to a date or to an impossible one.

    ``value`` and ``high`` are numbers with their scale applied ("2,5 juta" is 2500000), full stops and commas read as
    the writer sets them, in ``language`` other than "id" the English way. Clock times, numbered articles and
    paragraphs of law, telephone numbers, ranks, scores and bare numbers are no figures.
    """
    context = _Context(article, layout, claimed, language)
    tokens = context.tokens
    for found in _shared(_joined(_amounts(context))):
        start = tokens.starts[found.first]
        if found.value is None or not (found.unit or counts_alone(found)) or not layout.is_news(start):
            continue
        high = None if found.high is None else tidy(found.high)
        unit = None if found.unit is None else found.unit.name
        span = Span(start, tokens.end(found.stop - 1))
        yield Figure(span, tidy(found.value), high, unit, found.bound, found.rule)


class _Context:
    """What the numbers of an article stand among.

    ``english`` says that the writer sets numbers the English way, ``openings`` where sentences begin, ``counted`` how
    often each word stands behind a number; ``paragraphs`` are tokens.
    """

    def __init__(self, article: Article, layout: Layout, claimed: Sequence[Span], language: str) -> None:
        self.tokens = tokens = Tokens(article.text, layout.words.starts, layout.words.texts, layout.words.lower)
        self.places = list(_BEGINS.places(tokens.encoded, 0, len(tokens)))
        self.english = _english(tokens) if language == "id" else True
        self.openings = {sentence.span.start for sentence in layout.sentences}
        self.counted = Counter(tokens.word(place + 1) for place in self.places)
        self.taken = _Taken(claimed)
        self.paragraphs = [(tokens.index(each.span.start), tokens.index(each.span.end)) for each in layout.paragraphs]
        self.starts = [start for start, _ in self.paragraphs]

    def paragraph(self, index: int) -> tuple[int, int]:
        """The tokens of the paragraph that token ``index`` stands in."""
        return self.paragraphs[max(0, bisect_right(self.starts, index) - 1)]


def _english(tokens: Tokens) -> bool | None:
    """Whether the article's numbers are set the English way; None where they do not tell."""
    places = _DIGITS.places(tokens.encoded, 0, len(tokens))
    return writes_english((tokens.texts[place], _measured(tokens, place + 1)) for place in places)


def _measured(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index)
    return word in known.percents or word in known.large_multipliers or word in known.precise_units


# ---------------------------------------------------------------- amounts


def _amounts(context: _Context) -> Iterator[Amount | None]:
    """The amounts in text order, None for each number that counts nothing and so parts those around it."""
    tokens = context.tokens
    stop = 0
    before: Amount | None = None
    refusal: Refusal | None = None
    for index in context.places:
        if index < stop:
            continue
        found = None if context.taken.overlap(tokens.starts[index]) else _amount_at(context, index, before, stop)
        if found is None:
            stop, before, refusal = index + 1, None, None
            yield None
            continue
        named = refusal is not None and refusal.goes_on and _LINK.spans(tokens.encoded, stop, found.first)
        unit = "" if found.unit is None or found.leading else tokens.texts[found.unit.first]
        counted = unit.islower() and context.counted[unit] > 1
        opens = tokens.starts[found.first] in context.openings
        refusal = refused(Sighting(found, named, opens, counted, word_before(found)))
        if refusal is None:
            stop, before = found.stop, found
            yield found
        else:
            stop, before = found.numeral.stop, None
            yield None


def _amount_at(context: _Context, index: int, before: Amount | None, stop: int) -> Amount | None:
    """The amount of the number that begins at a token; None where none does. It has no tokens before ``stop``.

    A currency holds for the number behind a range too: "Rp 5-10 juta".
    """
    tokens = context.tokens
    start, end = context.paragraph(index)
    floor = max(start, stop)
    leading = leading_at(tokens, index, floor)
    inherited = None
    if (
        leading is None
        and before is not None
        and before.money
        and _LINK_OF_MONEY.spans(tokens.encoded, before.stop, index)
    ):
        inherited = before.leading
    money = inherited or leading
    numeral = numeral_at(Place(tokens, index, end, money is not None and money.money))
    if numeral is None:
        return None
    if inherited is not None and unit_at(tokens, numeral.stop, end) is None:
        leading = inherited._replace(first=index)
    return amount(tokens, numeral, leading, (start, end, floor), context.english)


class _Taken:
    """Spans in text order that do not overlap."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def overlap(self, offset: int) -> bool:
        """Whether ``offset`` lies in one of them."""
        place = bisect_left(self._starts, offset + 1) - 1
        return place >= 0 and self._spans[place].end > offset


# ---------------------------------------------------------------- amounts that belong together


def _joined(found: Iterator[Amount | None]) -> list[Amount | None]:
    """The amounts with those made one that are one."""
    result: list[Amount | None] = []
    for right in found:
        left = result[-1] if result else None
        both = joined(Pair(left, right)) if left is not None and right is not None and left.end == right.end else None
        if both is not None:
            result[-1] = both
        else:
            result.append(right)
    return result


def _shared(found: list[Amount | None]) -> list[Amount]:
    """The amounts, those without a unit with that of the next where they share it."""
    sharing = SharedUnits()
    result: list[Amount] = []
    following: Amount | None = None
    for left in reversed(found):
        if left is not None and following is not None and left.end == following.end:
            left = sharing.shared(left, following)
        else:
            sharing = SharedUnits()
        following = left
        if left is not None:
            result.append(left)
    return result[::-1]

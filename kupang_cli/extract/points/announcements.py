"""What announces a list: the noun phrase that names it, how many items it promises and for which year."""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.article import Article, Span
from kupang_cli.extract.points.markers import Marker
from kupang_cli.findings import Date
from kupang_cli.language import lexicon
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout

_REACH = 4  # sentences looked back
_FAR_REACH = 12
_LONGEST_LABEL = 7  # words
_MOST_ITEMS = 30


def announcement(
    article: Article, layout: Layout, dates: Sequence[Date], first: Marker, items: int
) -> tuple[Span | None, int | None, int | None]:
    """The label of a list whose first item is ``first``, the count it announces and its year."""
    words = layout.words
    best: tuple[Span, int | None, int] | None = None
    stop = words.index(first.start)
    heading = _heading(article, layout, first) if first.rule.endswith("lines") else None
    if heading is not None:
        label, count = _counted(layout, heading[0])
        return label, count, year_of(article, layout, dates, heading[1])
    # "Ketiga lagu itu adalah:" points further back, but only to what counts the same.
    reach = _FAR_REACH if first.rule.endswith("lines") else _REACH
    for back in range(reach):
        sentence = first.sentence - back
        if sentence < 0:
            break
        span = layout.sentences[sentence].span
        start = words.index(span.start)
        found = _last_label(layout, start, stop, items, back <= 1)
        if back >= _REACH and found is not None and found[1] != items:
            found = None
        if found is not None and (best is None or (found[1] == items and best[1] != items)):
            best = (*found, sentence)
            if found[1] == items:
                break
        stop = start
        if best is not None and best[1] is not None:
            break
    if best is None:
        colon = _heading(article, layout, first)
        if colon is None:
            return None, None, None
        label, sentence = colon
        return label, None, year_of(article, layout, dates, sentence)
    return best[0], best[1], year_of(article, layout, dates, best[2])


def _last_label(layout: Layout, start: int, stop: int, items: int, near: bool) -> tuple[Span, int | None] | None:
    """The last announcing noun phrase among these words, one that announces ``items`` before any other."""
    words = layout.words
    numbers = lexicon("numbers")["units"]
    quantifiers = lexicon_words("enumerations", "quantifiers")
    heads, vague = lexicon_words("enumerations", "heads"), lexicon_words("enumerations", "vague")
    best: tuple[Span, int | None] | None = None
    for index in range(stop - 1, start - 1, -1):
        word = words.lower[index]
        begin = words.starts[index]
        count: int | None = None
        if _is_plural(word, heads):  # "poin-poin berikut" announces without a count
            if near and best is None:
                best = Span(begin, words.end(label_end(layout, index + 1, stop) or index)), None
            continue
        if word in numbers and word != "satu":
            count = int(numbers[word])
        elif word.startswith("ke") and word[2:] in numbers and word != "kesatu":
            count, begin = int(numbers[word[2:]]), begin + 2
        elif word.isdecimal() and len(word) <= 2 and 2 <= int(word) <= _MOST_ITEMS:
            count = int(word)
        elif word not in quantifiers:
            continue
        after = index + 1
        if after + 2 < stop and words.texts[after] == "(" and words.texts[after + 2] == ")":
            after += 3  # "3 (tiga) sasaran"
        last = label_end(layout, after, stop)
        if last is None or (count is not None and count < 2):
            continue
        # A noun that heads lists announces one; any other only with the right count, or close before the list.
        noun = words.lower[after]
        if noun not in heads and count != items and (count is not None or not near or noun in vague):
            continue
        found = (Span(begin, words.end(last)), count)
        if count == items:
            return found
        if best is None or (best[1] is None and count is not None):
            best = found
    return best


def _is_plural(word: str, heads: frozenset[str]) -> bool:
    """Whether a word is the doubled noun of a list: "poin-poin", "langkah-langkah", "topik-topiknya"."""
    half, hyphen, other = word.partition("-")
    return bool(hyphen) and half in heads and other.removesuffix("nya") == half


def label_end(layout: Layout, first: int, stop: int) -> int | None:
    """The last word of the noun phrase that begins at word ``first``; None where no list is announced."""
    words = layout.words
    stops = lexicon_words("enumerations", "label_stop")
    if first >= stop or words.lower[first] in lexicon_words("enumerations", "not_announced"):
        return None
    index = first
    while index < stop and index - first < _LONGEST_LABEL:
        text, word = words.texts[index], words.lower[index]
        if (
            not text[0].isalpha()
            or word in stops
            or (index > first and word.startswith(("men", "mem", "ber", "di")) and len(word) > 6)
        ):
            break
        index += 1
    return index - 1 if index > first else None


def _counted(layout: Layout, span: Span) -> tuple[Span, int | None]:
    """A heading as a label, from the count where it has one, without when and by whom: "10 artikel terpopuler"."""
    words = layout.words
    numbers = lexicon("numbers")["units"]
    inside = words.within(*span)
    first, last, count = inside.start, inside.stop, None
    for index in inside:
        word = words.lower[index]
        if word in numbers or (word.isdecimal() and len(word) <= 2):
            first, count = index, int(numbers.get(word, word))
            break
    for index in range(first + 1, inside.stop):
        if words.lower[index] in ("pada", "menurut", "berdasarkan", "versi", "dikutip", "berikut"):
            last = index
            break
    return Span(words.starts[first], words.end(last - 1)), count if count is not None and count > 1 else None


def _heading(article: Article, layout: Layout, first: Marker) -> tuple[Span, int] | None:
    """A line or sentence just before the list that ends with a colon announces it ("Cara ikut lelang:")."""
    for sentence in range(first.sentence, max(-1, first.sentence - 3), -1):
        span = layout.sentences[sentence].span
        if layout.sentences[sentence].boilerplate:
            continue
        end = min(span.end, first.start)
        text = article.text[span.start : end].rstrip()
        if not text.endswith(":"):
            if sentence == first.sentence:
                continue
            return None
        start = span.start
        inside = list(layout.words.within(span.start, end))
        if not inside or len(inside) > 16 or layout.words.lower[inside[0]] in lexicon_words("enumerations", "citing"):
            return None
        begin = inside[0]
        while begin < inside[-1] and layout.words.lower[begin] in ("berikut", "adapun", "inilah", "ini", "berikut:"):
            begin += 1
        last = inside[-1] - 1
        if {"itu", "ini", "tersebut"} & {layout.words.lower[place] for place in range(begin, last + 1)}:
            return None  # points back to what announced the list
        while last > begin and layout.words.lower[last] in (
            "adalah",
            "yaitu",
            "yakni",
            "berikut",
            "sebagai",
            ":",
            "ini",
        ):
            last -= 1
        start = layout.words.starts[begin]
        return Span(start, layout.words.end(last)), sentence
    return None


def year_of(article: Article, layout: Layout, dates: Sequence[Date], sentence: int) -> int | None:
    """The year that a sentence puts its list in: one it names, or "tahun ini" by the article's first full date."""
    span = layout.sentences[sentence].span
    day: int | None = None  # the year of a full date, where no year stands by itself
    for date in dates:
        if date.span.start >= span.end:
            break
        if date.span.start >= span.start and date.iso is not None and not date.inferred:
            if date.rule in ("year", "month-year"):
                return int(date.iso[:4])
            day = day or int(date.iso[:4])
    text = article.text[span.start : span.end].lower()
    if "tahun ini" in text or "tahun depan" in text:
        full = next(
            (date for date in dates if date.iso is not None and len(date.iso) == 10 and not date.inferred), None
        )
        if full is not None and full.iso is not None:
            return int(full.iso[:4]) + ("tahun depan" in text)
    return day

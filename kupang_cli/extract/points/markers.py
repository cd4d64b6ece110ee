"""What opens an item: ordinal words in any dress, numbers, letters and bullets at the start of a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kupang_cli.article import Article
from kupang_cli.language import lexicon
from kupang_cli.language import words as lexicon_words
from kupang_cli.segment import Layout

_LINE_MARK = re.compile(
    r"^[ \t\xa0]*(?:(?P<bullet>[•●▪◦‣·*–—-])[ \t\xa0]+(?=\S)"
    r"|\(?(?P<number>\d{1,2})\s?[.)](?:[ \t\xa0]+(?=\S)|[ \t\xa0\n]*(?=[^\s\d]))"
    r"|\(?(?P<letter>[a-hA-H])[.)][ \t\xa0]+(?=\S)|(?P<roman>[IVX]{1,4})[.)][ \t\xa0]+(?=\S))",
    re.MULTILINE,
)
# A number in brackets inside a sentence: "yaitu (1) jalan, (2) jembatan"; letters likewise.
_INNER_MARK = re.compile(r"(?<=[\s:;,])\(?(?:(?P<number>\d{1,2})|(?P<letter>[a-h]))\)[ \t\xa0]*(?=[^\W_])")
_WIDEST_GAP = 3  # numbers of a list: a copy may have lost an item or two
_CLAUSE = frozenset(",:;.?!-–—“\"”(‘'")


class Marker(NamedTuple):
    """The opening of an item: ``start`` of its head noun or ordinal, ``end`` of the ordinal; offsets into the text.

    ``value`` is the ordinal's number, None for "Selanjutnya" and "Terakhir" (``closing``). ``quotation`` is the index
    of the quoted stretch the marker stands in. ``parallel`` is the word after an ordinal inside a clause ("yang pertama
    dari ..., yang kedua dari ..."): such markers count only together with their like.
    """

    start: int
    end: int
    value: int | None
    rule: str
    sentence: int
    paragraph: int
    quotation: int | None = None
    closing: bool = False
    parallel: str | None = None


@cache
def _vocabulary() -> tuple[dict[str, int], frozenset[str], frozenset[str], frozenset[str], dict[str, int]]:
    ordinals = {word: int(value) for word, value in lexicon("numbers")["ordinals"].items()}
    units = {word: int(value) for word, value in lexicon("numbers")["units"].items()}
    return (
        ordinals,
        lexicon_words("enumerations", "heads"),
        lexicon_words("enumerations", "after_ordinal"),
        lexicon_words("enumerations", "opens_clause"),
        units,
    )


def word_markers(layout: Layout) -> Iterator[Marker]:
    """Ordinal words that open an item, in text order."""
    ordinals, _, after_ordinal, _, units = _vocabulary()
    closers = lexicon_words("enumerations", "closers")
    words = layout.words
    texts, lower = words.texts, words.lower
    stretch = 0
    last = (-1, 0)  # the sentence and the value of the marker before
    for index, word in enumerate(lower):
        value = ordinals.get(word)
        rule = "ordinal-word"
        if value is None:
            if (
                word in closers
                and lower[index + 1 : index + 2] != ["kali"]
                and (
                    texts[index][0].isupper() or (word == "terakhir" and index and lower[index - 1] in _vocabulary()[1])
                )
            ):
                rule = "list-continued"
            elif word in ("satu", "dua", "tiga") and index + 1 < len(lower) and texts[index + 1] == ",":
                value, rule = units[word], "number-word"
            elif (
                word.isdecimal()
                and len(word) <= 2
                and index
                and lower[index - 1] in lexicon_words("enumerations", "counted_heads")
            ):
                value, rule = int(word), "head-and-number"
            else:
                continue
        sentence = layout.sentence_at(words.starts[index])
        if sentence < 0 or layout.sentences[sentence].boilerplate:
            continue
        floor = words.index(layout.sentences[sentence].span.start)
        first = _opening(layout, index, floor, rule)
        parallel = None
        if first is None and rule == "ordinal-word" and last == (sentence, value - 1 if value else 0):
            # "Yang pertama ..., dan kedua jembatan": what goes on in the sentence of the item before it.
            first = index if lower[index - 1] in ("dan", "atau", "serta") else None
        if first is None:
            follows = lower[index + 1] if index + 1 < len(lower) else ""
            if rule != "ordinal-word" or index <= floor or lower[index - 1] != "yang" or follows not in after_ordinal:
                continue
            first, parallel = index - 1, follows
        while stretch < len(layout.quotations) and layout.quotations[stretch].outer.end <= words.starts[index]:
            stretch += 1
        inside = stretch < len(layout.quotations) and layout.quotations[stretch].outer.start < words.starts[index]
        last = (sentence, value or 0)
        yield Marker(
            words.starts[first],
            words.end(index),
            value,
            rule if first == index else "head-and-ordinal" if rule == "ordinal-word" else rule,
            sentence,
            layout.sentences[sentence].paragraph,
            stretch if inside else None,
            word == "terakhir",
            parallel,
        )


def _opening(layout: Layout, index: int, floor: int, rule: str) -> int | None:
    """The word with which the item begins; None where the ordinal opens none."""
    _, heads, after_ordinal, opens_clause, _ = _vocabulary()
    before = lexicon_words("enumerations", "before_head")
    words = layout.words
    texts, lower = words.texts, words.lower
    first = index
    dressed = False
    if first > floor and lower[first - 1] == "yang":
        first -= 1
        dressed = True
    if (first > floor and lower[first - 1] in heads) or rule == "head-and-number":
        first -= 1
        dressed = True
    follows = lower[index + 1] if index + 1 < len(lower) else ""
    at_start = first == floor or (
        dressed and first - floor <= 4 and all(word in before or word in _CLAUSE for word in lower[floor:first])
    )
    at_clause = first > 0 and (texts[first - 1] in _CLAUSE or lower[first - 1] in opens_clause)
    if not at_start and not at_clause:
        in_phrase = dressed and follows == "," and lower[first] in heads and lower[first - 1] in before
        if not in_phrase:
            return None
    if rule == "list-continued":
        return first if at_start or dressed or (first > floor and texts[first - 1] in '“".?!') else None
    if dressed:
        return (
            first
            if lower[first] != "yang"
            or follows in (",", ":")
            or follows in after_ordinal
            or _verbal(follows)
            or at_start
            else None
        )
    if follows in (",", ":", "."):
        return first if follows != "." else None
    if at_start or texts[first - 1] in '“".?!:':
        if lower[index] == "pertama":
            return first if follows in after_ordinal or _verbal(follows) or texts[index][0].isupper() else None
        return first if follows in after_ordinal or _verbal(follows) else None
    return first if (follows in after_ordinal or _verbal(follows)) and texts[first - 1] in ",;:" else None


def _verbal(word: str) -> bool:
    """Whether a word looks like a verb ("mendorong", "berpuasa", "ditetapkan") and no noun after "kedua"."""
    return len(word) > 5 and word.startswith(("me", "ber", "di", "ter"))


def line_markers(article: Article, layout: Layout) -> Iterator[list[Marker]]:
    """Groups of lines that numbers, letters or bullets open, two at least and counting up from one."""
    text = article.text
    group: list[Marker] = []
    family = ""
    last_paragraph = -1
    for match in _LINE_MARK.finditer(text):
        start = match.start() + len(match[0]) - len(match[0].lstrip(" \t\xa0"))
        sentence = layout.sentence_at(start)
        if sentence < 0:
            continue
        paragraph = layout.sentences[sentence].paragraph
        if layout.paragraphs[paragraph].boilerplate:
            continue
        if match["bullet"]:
            kind, value = f"bullet{match['bullet']}", (len(group) + 1 if family == f"bullet{match['bullet']}" else 1)
        elif match["number"]:
            kind, value = "number", int(match["number"])
        elif match["letter"]:
            kind, value = "letter", ord(match["letter"].lower()) - 96
        else:
            roman = lexicon("numbers")["roman"].get(match["roman"].lower())
            if roman is None:
                continue
            kind, value = "roman", int(roman)
        marker = Marker(
            start, match.end(), value, "bulleted-lines" if match["bullet"] else "numbered-lines", sentence, paragraph
        )
        near = paragraph - last_paragraph <= (1 if match["bullet"] else 12)
        counts_on = group and kind == family and 0 < value - (group[-1].value or 0) <= _WIDEST_GAP
        if group and counts_on and near:
            group.append(marker)
        else:
            if len(group) > 1:
                yield group
            group = [marker] if value == 1 else []
            family = kind
        last_paragraph = paragraph
    if len(group) > 1:
        yield group


def inner_markers(article: Article, layout: Layout) -> Iterator[list[Marker]]:
    """Groups of numbers or letters in brackets that count up from one inside a paragraph."""
    group: list[Marker] = []
    family = ""
    for match in _INNER_MARK.finditer(article.text):
        sentence = layout.sentence_at(match.start())
        if sentence < 0 or layout.sentences[sentence].boilerplate:
            continue
        paragraph = layout.sentences[sentence].paragraph
        if match.start() == layout.paragraphs[paragraph].span.start:
            continue  # a line of its own
        kind = "number" if match["number"] else "letter"
        value = int(match["number"]) if match["number"] else ord(match["letter"]) - 96
        before = article.text[max(0, match.start() - 24) : match.start()].split()
        if value == 1 and before and before[-1][0].isupper() and before[-1][-1].isalpha():
            continue  # an age: "Rahmat (1)"
        marker = Marker(match.start(), match.end(), value, "numbered-clauses", sentence, paragraph)
        if group and kind == family and value == len(group) + 1 and paragraph == group[-1].paragraph:
            group.append(marker)
            continue
        if len(group) > 1:
            yield group
        group, family = [marker] if value == 1 else [], kind
    if len(group) > 1:
        yield group

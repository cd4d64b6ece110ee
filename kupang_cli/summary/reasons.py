"""Why a sentence was chosen, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kupang_cli.messages.message import Message
from kupang_cli.summary.model import FEATURES

_MOST = 3
_LEAST = 0.01  # of a sentence's value; less is not worth a word


_QUOTATIONS = (
    Message("told by the reporter, not quoted"),
    Message("quotes inside the telling"),
    Message("opens with what was said"),
)


def _place(value: float) -> Message:
    if value == 0:
        return Message("the lead")
    if value < 100:
        return Message("near the top, after {words:g} words", words=value)
    return Message("told late in the article")


def _quotation(value: float) -> Message:
    return _QUOTATIONS[int(value)]


def _figures(value: float) -> Message:
    if value > 1:
        return Message("gives {count:g} figures", count=value)
    return Message("gives a figure") if value else Message("free of figures")


# What to say of features that spoke for a sentence, weighed together; the value is that of the first.
_PHRASES: tuple[tuple[tuple[str, ...], Callable[[float], Message]], ...] = (
    (("words before it", "words up to its end", "paragraphs before it"), _place),
    (("centrality", "frequent words"), lambda _: Message("words that come again through the article")),
    (("words shared with the lead",), lambda _: Message("takes up the lead")),
    (
        ("new words",),
        lambda value: (
            Message("told for the first time") if value > 0.5 else Message("goes on with what was told before")
        ),
    ),
    (
        ("words shared with the sentence before", "words shared with the sentence after"),
        lambda value: (
            Message("differs from its neighbours") if value < 0.15 else Message("goes on from the sentence before")
        ),
    ),
    (("quotation",), _quotation),
    (
        ("quotation after it",),
        lambda value: Message("a quotation bears it out") if value == 2 else Message("more telling follows"),
    ),
    (
        ("quotation before it",),
        lambda value: Message("follows a quotation") if value == 2 else Message("goes on with the telling"),
    ),
    (("length", "letters in a word"), lambda value: Message("of fitting length, {words:g} words", words=value)),
    (
        ("place in its paragraph", "sentences in its paragraph"),
        lambda value: Message("opens its paragraph") if value == 0 else Message("goes on with its paragraph"),
    ),
    (("figures",), _figures),
    (("names",), lambda value: Message("names people, places or bodies") if value else Message("free of names")),
    (
        ("opening that leans back",),
        lambda value: Message("stands on its own") if value == 0 else Message("goes on from the sentence before"),
    ),
    (("verb of saying",), lambda value: Message("reports what was said") if value else Message("tells what happened")),
)
_COLUMN = {name: column for column, name in enumerate(FEATURES)}


def reasons(features: Sequence[float], parts: Sequence[float]) -> tuple[Message, ...]:
    """The few things that spoke most for a sentence, the weightiest first; parallel to ``FEATURES``."""
    weighed = []
    for names, phrase in _PHRASES:
        weight = sum(parts[_COLUMN[name]] for name in names)
        if weight >= _LEAST:
            weighed.append((weight, phrase(features[_COLUMN[names[0]]])))
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(dict.fromkeys(phrase for _, phrase in weighed))[:_MOST] or (Message("fits beside the others"),)

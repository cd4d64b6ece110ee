"""Why a sentence was chosen, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kupang_cli.summarize.features import SENTENCE_FEATURES

_MOST = 3
_LEAST = 0.01  # of a sentence's value; less is not worth a word


def _place(value: float) -> str:
    place = int(value) // 4  # "place and length" counts four lengths a place
    return "the lead" if place == 0 else f"sentence {place + 1} of the article" if place < 12 else "late in the article"


def _quotation(value: float) -> str:
    return ("told by the reporter, not quoted", "quotes inside the telling", "opens with what was said")[int(value)]


# What to say of a feature that spoke for a sentence; those of one line say the same thing and are weighed together.
_PHRASES: tuple[tuple[tuple[str, ...], Callable[[float], str]], ...] = (
    (("place and length", "words before it", "words up to its end"), _place),
    (("words worth telling", "new words worth telling"), lambda _: "words that a summary is likely to have"),
    (("centrality",), lambda _: "words that come again through the article"),
    (("words shared with the lead",), lambda _: "takes up the lead"),
    (
        ("words shared with the sentence before", "words shared with the sentence after"),
        lambda _: "new beside its neighbours",
    ),
    (("quotation", "place and quotation"), _quotation),
    (("quotation after it",), lambda value: "a quotation bears it out" if value == 2 else "more telling follows"),
    (("length",), lambda value: f"of fitting length, {value:g} words"),
    (
        ("place in its paragraph", "place and paragraph"),
        lambda value: "opens its paragraph" if value == 0 else "goes on with its paragraph",
    ),
    (
        ("figures",),
        lambda value: f"gives {value:g} figures" if value > 1 else "gives a figure" if value else "free of figures",
    ),
    (("names",), lambda _: "names of people, places or bodies"),
    (
        ("opening that leans back",),
        lambda value: "stands on its own" if value == 0 else "goes on from the sentence before",
    ),
    (("verb of saying",), lambda value: "reports what was said" if value else "tells what happened"),
)
_COLUMN = {name: column for column, name in enumerate(SENTENCE_FEATURES)}


def reasons(features: Sequence[float], parts: Sequence[float]) -> tuple[str, ...]:
    """The few things that spoke most for a sentence, the weightiest first; parallel to ``SENTENCE_FEATURES``."""
    weighed = []
    for names, phrase in _PHRASES:
        weight = sum(parts[_COLUMN[name]] for name in names)
        if weight >= _LEAST:
            weighed.append((weight, phrase(features[_COLUMN[names[0]]])))
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(phrase for _, phrase in weighed[:_MOST]) or ("fits beside the others",)

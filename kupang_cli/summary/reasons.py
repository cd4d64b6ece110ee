"""Why a sentence was chosen, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kupang_cli.summary.model import FEATURES

_MOST = 3
_LEAST = 0.01  # of a sentence's value; less is not worth a word


def _place(value: float) -> str:
    if value == 0:
        return "the lead"
    return f"near the top, after {value:g} words" if value < 100 else "told late in the article"


def _quotation(value: float) -> str:
    return ("told by the reporter, not quoted", "quotes inside the telling", "opens with what was said")[int(value)]


def _figures(value: float) -> str:
    return f"gives {value:g} figures" if value > 1 else "gives a figure" if value else "free of figures"


# What to say of features that spoke for a sentence, weighed together; the value is that of the first.
_PHRASES: tuple[tuple[tuple[str, ...], Callable[[float], str]], ...] = (
    (("words before it", "words up to its end", "paragraphs before it"), _place),
    (("centrality", "frequent words"), lambda _: "words that come again through the article"),
    (("words shared with the lead",), lambda _: "takes up the lead"),
    (("new words",), lambda value: "told for the first time" if value > 0.5 else "goes on with what was told before"),
    (
        ("words shared with the sentence before", "words shared with the sentence after"),
        lambda value: "differs from its neighbours" if value < 0.15 else "goes on from the sentence before",
    ),
    (("quotation",), _quotation),
    (("quotation after it",), lambda value: "a quotation bears it out" if value == 2 else "more telling follows"),
    (("quotation before it",), lambda value: "follows a quotation" if value == 2 else "goes on with the telling"),
    (("length", "letters in a word"), lambda value: f"of fitting length, {value:g} words"),
    (
        ("place in its paragraph", "sentences in its paragraph"),
        lambda value: "opens its paragraph" if value == 0 else "goes on with its paragraph",
    ),
    (("figures",), _figures),
    (("names",), lambda value: "names people, places or bodies" if value else "free of names"),
    (
        ("opening that leans back",),
        lambda value: "stands on its own" if value == 0 else "goes on from the sentence before",
    ),
    (("verb of saying",), lambda value: "reports what was said" if value else "tells what happened"),
)
_COLUMN = {name: column for column, name in enumerate(FEATURES)}


def reasons(features: Sequence[float], parts: Sequence[float]) -> tuple[str, ...]:
    """The few things that spoke most for a sentence, the weightiest first; parallel to ``FEATURES``."""
    weighed = []
    for names, phrase in _PHRASES:
        weight = sum(parts[_COLUMN[name]] for name in names)
        if weight >= _LEAST:
            weighed.append((weight, phrase(features[_COLUMN[names[0]]])))
    weighed.sort(key=lambda pair: -pair[0])
    return tuple(dict.fromkeys(phrase for _, phrase in weighed))[:_MOST] or ("fits beside the others",)

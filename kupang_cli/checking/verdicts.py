"""What is found when a draft is checked: a verdict of each quote and figure, and where it stands in a source.

Spans of a draft point into the draft's text, spans of a passage into the text of its source.
"""

from typing import Literal, NamedTuple

from kupang_cli.article import Span
from kupang_cli.findings import Analysis, Figure, Quote, Speaker

# How the words of a quote stand in a source: to the letter, in other spelling, with other words.
Match = Literal["verbatim", "folded", "altered"]
QuoteVerdict = Literal["verbatim", "folded", "altered", "other-speaker", "nowhere"]
FigureVerdict = Literal["verbatim", "same-value", "altered", "nowhere"]
# What was folded to make the words of a quote equal to those of its source; "attribution": who speaks, said in between.
Fold = Literal[
    "case",
    "white-space",
    "quote-marks",
    "dashes",
    "punctuation",
    "line-hyphens",
    "digit-groups",
    "symbols",
    "letter-forms",
    "attribution",
]
# What becomes of words of the source: they stand; others stand in their place; words are put in; words are left out,
# without a sign or under an ellipsis or brackets of the draft, or because a reporter says there who speaks.
Operation = Literal["equal", "replaced", "added", "dropped", "elided", "bracketed", "attribution"]
# What is told of a passage: it is no quote in its source, which has others; words that negate or limit it are cut off;
# a small number stands there with no word around it that stands around the draft's.
CautionCode = Literal["not-a-quote", "cut-before", "cut-after", "other-context"]
# What is another in an altered figure; "rounded": the number, in the last digit that the draft gives.
Difference = Literal["number", "rounded", "unit", "bound"]

QUOTE_VERDICTS: tuple[QuoteVerdict, ...] = ("verbatim", "folded", "altered", "other-speaker", "nowhere")
FIGURE_VERDICTS: tuple[FigureVerdict, ...] = ("verbatim", "same-value", "altered", "nowhere")
SOUND = frozenset(("verbatim", "folded", "same-value"))
ALTERATIONS = frozenset(("replaced", "added", "dropped"))


class Edit(NamedTuple):
    """A step of the word diff: whole words of the draft and of the source; None on a side that has none of them."""

    operation: Operation
    draft: Span | None
    source: Span | None


class Caution(NamedTuple):
    """Something to know of a passage; ``words`` are those of the source that are cut off, None for none."""

    code: CautionCode
    words: Span | None


class Passage(NamedTuple):
    """A stretch of a source: ``source`` is its index among the sources, ``speaker`` who says it there.

    ``quoted`` says whether it stands between quote marks there; ``mention`` is what names the speaker there.
    """

    source: int
    span: Span
    quoted: bool
    speaker: Speaker | None
    mention: Span | None


class CheckedQuote(NamedTuple):
    """A quote of the draft and what the sources have of it; without a passage it stands nowhere.

    ``match`` tells how its words stand in the passage, whoever says them there; ``folded`` in the order of ``Fold``.
    ``similarity`` is how many of the words of both are equal, 0 to 1.
    """

    quote: Quote
    verdict: QuoteVerdict
    match: Match | None
    folded: tuple[Fold, ...]
    similarity: float
    passage: Passage | None
    edits: tuple[Edit, ...]
    cautions: tuple[Caution, ...]
    rule: str


class FigurePassage(NamedTuple):
    """Where a source, ``source`` its index, has a figure; ``found`` None: its words, in what is no figure there."""

    source: int
    span: Span
    found: Figure | None


class CheckedFigure(NamedTuple):
    """A figure of the draft and what the sources have of it; without a passage it stands nowhere.

    ``difference`` is what is another in an altered one.
    """

    figure: Figure
    verdict: FigureVerdict
    difference: Difference | None
    passage: FigurePassage | None
    cautions: tuple[Caution, ...]
    rule: str


class Check(NamedTuple):
    """A draft, its sources in the order in which they were named, and the verdicts in the order of the draft."""

    draft: Analysis
    sources: tuple[Analysis, ...]
    quotes: tuple[CheckedQuote, ...]
    figures: tuple[CheckedFigure, ...]

    @property
    def sound(self) -> bool:
        """Whether every quote and figure stands in the sources as the draft has it."""
        verdicts = [*(quote.verdict for quote in self.quotes), *(figure.verdict for figure in self.figures)]
        return SOUND.issuperset(verdicts)

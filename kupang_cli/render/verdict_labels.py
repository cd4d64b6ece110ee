"""The words for verdicts and for what is told of them."""

from __future__ import annotations

from collections.abc import Iterable

from kupang_cli.checking.verdicts import CautionCode, Difference, FigureVerdict, Fold, QuoteVerdict
from kupang_cli.messages.catalogue import translated
from kupang_cli.messages.languages import Language
from kupang_cli.messages.message import Message

_QUOTES: dict[QuoteVerdict, Message] = {
    "verbatim": Message("verbatim", context="verdict"),
    "folded": Message("same words", context="verdict"),
    "altered": Message("altered", context="verdict"),
    "other-speaker": Message("under another name", context="verdict"),
    "nowhere": Message("nowhere", context="verdict"),
}
_FIGURES: dict[FigureVerdict, Message] = {
    "verbatim": Message("verbatim", context="verdict"),
    "same-value": Message("same value", context="verdict"),
    "altered": Message("altered", context="verdict"),
    "nowhere": Message("nowhere", context="verdict"),
}
_FOLDS: dict[Fold, Message] = {
    "case": Message("capitals", context="fold"),
    "white-space": Message("spaces", context="fold"),
    "quote-marks": Message("quote marks", context="fold"),
    "dashes": Message("dashes", context="fold"),
    "punctuation": Message("punctuation", context="fold"),
    "line-hyphens": Message("hyphens at line ends", context="fold"),
    "digit-groups": Message("grouped digits", context="fold"),
    "symbols": Message("symbols", context="fold"),
    "letter-forms": Message("forms of letters", context="fold"),
    "attribution": Message("the speaker named in between", context="fold"),
}
_DIFFERENCES: dict[Difference, Message] = {
    "number": Message("number", context="difference"),
    "rounded": Message("rounded", context="difference"),
    "unit": Message("unit", context="difference"),
    "bound": Message("more, less or about", context="difference"),
}
_CAUTIONS: dict[CautionCode, Message] = {
    "not-a-quote": Message("no quote in the source", context="caution"),
    "cut-before": Message("cut off before it", context="caution"),
    "other-context": Message("in another context", context="caution"),
    "cut-after": Message("cut off behind it", context="caution"),
}
_WORDS = {
    "unsound": Message("Not as in the sources", context="check"),
    "doubtful": Message("To look at", context="check"),
    "sound": Message("As in the sources", context="check"),
    "against": Message("Sources", context="check"),
    "draft": Message("draft", context="check"),
    "of the source": Message("in the source", context="check"),
    "of the draft": Message("in the draft", context="check"),
    "differs": Message("differs in", context="check"),
    "nothing": Message("no quotes and no figures", context="check"),
}


def quote_verdict(verdict: QuoteVerdict, language: Language) -> str:
    """The verdict of a quote in words."""
    return translated(_QUOTES[verdict], language)


def figure_verdict(verdict: FigureVerdict, language: Language) -> str:
    """The verdict of a figure in words."""
    return translated(_FIGURES[verdict], language)


def folds_text(folds: Iterable[Fold], language: Language) -> str:
    """What had to be folded: "differs in capitals, dashes"; empty for nothing."""
    names = ", ".join(translated(_FOLDS[fold], language) for fold in folds)
    return f"{verdict_label('differs', language)} {names}" if names else ""


def difference_text(difference: Difference, language: Language) -> str:
    """What is another in an altered figure."""
    return translated(_DIFFERENCES[difference], language)


def caution_text(code: CautionCode, words: str, language: Language) -> str:
    """A caution, with the words of the source that it is about."""
    says = translated(_CAUTIONS[code], language)
    return f"{says}: {words}" if words else says


def verdict_label(key: str, language: Language) -> str:
    """Another label of a check; raises KeyError for a key that is not in the catalogue."""
    return translated(_WORDS[key], language)

"""The words for verdicts and for what is told of them, in English and Indonesian."""

from __future__ import annotations

from collections.abc import Iterable

from kupang_cli.checking.verdicts import CautionCode, Difference, FigureVerdict, Fold, QuoteVerdict
from kupang_cli.render.labels import Language

_QUOTES: dict[QuoteVerdict, tuple[str, str]] = {
    "verbatim": ("verbatim", "persis"),
    "folded": ("same words", "kata sama"),
    "altered": ("altered", "berubah"),
    "other-speaker": ("under another name", "atas nama lain"),
    "nowhere": ("nowhere", "tidak ditemukan"),
}
_FIGURES: dict[FigureVerdict, tuple[str, str]] = {
    "verbatim": ("verbatim", "persis"),
    "same-value": ("same value", "nilai sama"),
    "altered": ("altered", "berubah"),
    "nowhere": ("nowhere", "tidak ditemukan"),
}
_FOLDS: dict[Fold, tuple[str, str]] = {
    "case": ("capitals", "huruf besar"),
    "white-space": ("spaces", "spasi"),
    "quote-marks": ("quote marks", "tanda kutip"),
    "dashes": ("dashes", "tanda pisah"),
    "punctuation": ("punctuation", "tanda baca"),
    "line-hyphens": ("hyphens at line ends", "tanda hubung di ujung baris"),
    "digit-groups": ("grouped digits", "pemisah ribuan"),
    "symbols": ("symbols", "lambang"),
    "letter-forms": ("forms of letters", "bentuk huruf"),
    "attribution": ("the speaker named in between", "penutur yang disebut di tengah"),
}
_DIFFERENCES: dict[Difference, tuple[str, str]] = {
    "number": ("number", "bilangan"),
    "rounded": ("rounded", "pembulatan"),
    "unit": ("unit", "satuan"),
    "bound": ("more, less or about", "lebih, kurang, atau sekitar"),
}
_CAUTIONS: dict[CautionCode, tuple[str, str]] = {
    "not-a-quote": ("no quote in the source", "bukan kutipan dalam sumber"),
    "cut-before": ("cut off before it", "terpotong di depannya"),
    "other-context": ("in another context", "dalam konteks lain"),
    "cut-after": ("cut off behind it", "terpotong di belakangnya"),
}
_WORDS = {
    "unsound": ("Not as in the sources", "Tidak seperti dalam sumber"),
    "doubtful": ("To look at", "Perlu dilihat"),
    "sound": ("As in the sources", "Seperti dalam sumber"),
    "against": ("Sources", "Sumber"),
    "draft": ("draft", "draf"),
    "of the source": ("in the source", "dalam sumber"),
    "of the draft": ("in the draft", "dalam draf"),
    "differs": ("differs in", "beda"),
    "nothing": ("no quotes and no figures", "tidak ada kutipan dan angka"),
}


def quote_verdict(verdict: QuoteVerdict, language: Language) -> str:
    """The verdict of a quote in words."""
    return _QUOTES[verdict][language == "id"]


def figure_verdict(verdict: FigureVerdict, language: Language) -> str:
    """The verdict of a figure in words."""
    return _FIGURES[verdict][language == "id"]


def folds_text(folds: Iterable[Fold], language: Language) -> str:
    """What had to be folded: "differs in capitals, dashes"; empty for nothing."""
    names = ", ".join(_FOLDS[fold][language == "id"] for fold in folds)
    return f"{verdict_label('differs', language)} {names}" if names else ""


def difference_text(difference: Difference, language: Language) -> str:
    """What is another in an altered figure."""
    return _DIFFERENCES[difference][language == "id"]


def caution_text(code: CautionCode, words: str, language: Language) -> str:
    """A caution, with the words of the source that it is about."""
    says = _CAUTIONS[code][language == "id"]
    return f"{says}: {words}" if words else says


def verdict_label(key: str, language: Language) -> str:
    """Another label of a check; raises KeyError for a key that is not in the catalogue."""
    return _WORDS[key][language == "id"]

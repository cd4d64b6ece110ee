"""Sentences: which marks end one, by an ordered table of small named rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kupang_cli.article import Span
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.abbreviations import is_degree, is_title, is_title_chain
from kupang_cli.text.attributions import capital_attribution_at
from kupang_cli.text.quotations import Quotation
from kupang_cli.text.trimming import past_space

_CLOSING = "\"”»’')]"
# Sentence marks and, in the second group, what closes after them before white space, the end, or glued copy. Marks that
# nothing of this follows are taken too, so that a long row of them is looked at only once.
# A comma behind them is a slip of what copied the page: "selesai.,Warga".
_CANDIDATE = re.compile(r"([.!?…][.!?…]*+)(?:(,(?=[A-Z“\"])|[\"”»’')\]]*)(?:(?=\s)|(?=[A-Z“\"(\[])|$))?")
_LAST_WORD = re.compile(r"[^\s\"“”«»‘’'()\[\],;:!?]*$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_SHOUTED = re.compile(r"[A-Z]{3,}")
_ACRONYM = re.compile(r"[A-Z]{3,}\b")
_ROMAN = re.compile(r"[IVX]{2,5}")
_NUMBER = re.compile(r"[0-9]|[IVX]{1,5}\b")
_DOTTED = re.compile(r"[A-Za-z]{1,6}(?:\.[A-Za-z]{1,6}){0,4}")
_MOST_INITIALS = 3
_DOMAIN_ENDING = re.compile(r"com|co[. ]|net|id[ ,]|org", re.IGNORECASE)
_REACH = 24  # code points back to the beginning of a word
_LONGEST_BRACKET = 300  # code points before or after a mark inside brackets


def sentences(text: str, paragraph: Span, quoted: Sequence[Quotation]) -> Iterator[Span]:
    """The sentences of a paragraph; ``quoted`` are its quoted stretches, inside which nothing ends."""
    start, end = paragraph
    inside = 0  # the first quotation that does not end before the candidate
    for match in _CANDIDATE.finditer(text, start, end):
        if match[2] is None:
            continue
        stop = match.end()
        while inside < len(quoted) and quoted[inside].outer.end < stop:
            inside += 1
        if inside < len(quoted):
            opening, closing = quoted[inside].outer
            if opening <= match.start() and stop < closing:
                continue
            if match.end(1) <= opening < stop:
                stop = opening  # glued: "selesai.\"Kami" ends before the mark that opens
        if stop < end and not _ends(_Candidate(text, start, match, stop, end)):
            continue
        if stop > start:
            yield Span(start, stop)
        start = past_space(text, stop, end)
    if start < end:
        yield Span(start, end)


class _Candidate:
    """A mark that may end the sentence from ``start``: what stands before, in and after it.

    ``mark`` are the sentence marks, ``closing`` what closes after them; ``after`` is the character that follows,
    ``glued`` says that no white space parts it from the mark. ``word`` is the word that ends at the mark, with the full
    stops inside it; empty where none does.
    """

    __slots__ = ("after", "closing", "end", "following", "glued", "mark", "place", "start", "stop", "text", "word")

    def __init__(self, text: str, start: int, match: re.Match[str], stop: int, end: int) -> None:
        self.text, self.start, self.stop, self.end = text, start, stop, end
        self.place = match.start()
        self.mark, self.closing = match[1], text[match.end(1) : stop]
        self.following = past_space(text, stop, end)
        self.after = text[self.following]
        self.glued = self.following == stop
        last = _LAST_WORD.search(text, max(start, self.place - _REACH), self.place)
        self.word = last[0] if last else ""

    @property
    def before(self) -> str:
        """The character before the mark."""
        return self.text[self.place - 1]

    @property
    def opens_word(self) -> bool:
        """Whether what follows the mark is a word with a capital and more small letters."""
        return self.after.isupper() and self.text[self.following + 1 : self.following + 2].islower()

    def word_before(self, end: int) -> str:
        """The word before ``end`` in lower case, without its full stop."""
        before = self.text[max(self.start, end - _REACH) : end].split()
        return before[-1].rstrip(".").lower() if before else ""


# ---------------------------------------------------------------- rules


def _goes_on_in_lower_case(at: _Candidate) -> bool | None:
    return False if at.after.islower() else None


def _goes_on_with_a_mark(at: _Candidate) -> bool | None:
    return False if at.after in ",;:)]}%–—-…/" else None


def _attribution(at: _Candidate) -> bool | None:
    """An attribution goes on after its quotation, whatever the case of its verb."""
    after_mark = at.closing or at.before in _CLOSING
    return False if after_mark and capital_attribution_at(at.text, at.following, at.end) else None


def _title_in_brackets(at: _Candidate) -> bool | None:
    """A degree that is still to come stands before a name: "Dr. (cand.) Rahmat"."""
    bracketed = at.closing.startswith(")") and at.word.lstrip("(").lower() in known.bracketed_titles
    return False if bracketed else None


def _strong_mark(at: _Candidate) -> bool | None:
    """Anything more than a full stop ends a sentence, except before a figure."""
    if at.mark == "." and at.closing in ("", ","):
        return None
    return bool(at.closing) or not at.after.isdigit()


def _closing_mark(at: _Candidate) -> bool | None:
    return at.opens_word if at.before in _CLOSING else None


def _glued_title(at: _Candidate) -> bool | None:
    """A title before a name, or the parts of a place: "Drs.Rahmat", "Prof.Dr.Ir.", "Kec.Muara"."""
    return False if at.after.isupper() and not at.closing and is_title(at.word.rpartition(".")[2]) else None


def _glued_degree(at: _Candidate) -> bool | None:
    """What follows is a part of the degree, or the next one: "A.Md.Kep.", "S.Sos.M.Si."."""
    following = _DOTTED.match(at.text, at.following, at.end)
    return False if following is not None and is_degree(at.word) and is_degree(f"{at.word}.{following[0]}") else None


def _glued_words(at: _Candidate) -> bool:
    """Glued words are two where the first is long and the second opens a sentence: not "S.H", "Rp.500", "Tempo.Co"."""
    if _DOMAIN_ENDING.match(at.text, at.following) is not None:
        return False
    if len(at.word) > 2 and at.after == "“":
        return True
    small = len(at.word) > 2 and (at.word[-1].islower() or at.word[-1].isdigit())
    opens = at.opens_word or at.after in '“”"('
    shouted = _SHOUTED.fullmatch(at.word) is not None  # "ETLE.Rahmat"
    acronym = len(at.word) > 3 and _ACRONYM.match(at.text, at.following) is not None  # "desa.KPPU"
    return (small and (opens or acronym)) or (shouted and at.opens_word)


def _label(at: _Candidate) -> bool | None:
    """A number or a letter that opens the sentence labels it."""
    if at.place - len(at.word) > at.start:
        return None
    return False if at.word.isdigit() or len(at.word) == 1 else None


def _abbreviation(at: _Candidate) -> bool | None:
    return False if at.word.lower() in known.abbreviations else None


def _title_chain(at: _Candidate) -> bool | None:
    return False if is_title_chain(at.word) else None


def _shortened_name(at: _Candidate) -> bool | None:
    """A given name that is cut short: "Moch. Arif"."""
    short = len(at.word) > 1 and at.word[0].isupper() and at.opens_word and at.word.lower() in known.shortened_names
    return False if short else None


def _before_number(at: _Candidate) -> bool | None:
    """A number belongs to what is before it, but not to a unit that has one: "mesin 5 PK. 20 warga"."""
    if at.word.lower() not in known.abbreviations_before_numbers:
        return None
    counted = at.word.isupper() and at.word_before(at.place - len(at.word))[-1:].isdigit()
    return False if not counted and _NUMBER.match(at.text, at.following, at.end) else None


def _street(at: _Candidate) -> bool | None:
    """The initials of whom a street is named after: "Jalan MT. Hidayat"."""
    initials = at.word.isupper() and 1 < len(at.word) <= _MOST_INITIALS
    return False if initials and at.word_before(at.place - len(at.word)) in known.streets else None


def _company(at: _Candidate) -> bool | None:
    """Of several abbreviations that may end a sentence the last does, and none before a bracket."""
    if at.word.lower() not in known.abbreviations_ending:
        return None
    following = at.text[at.following : at.end].split(None, 1)[0].rstrip(".,").lower()
    return False if at.after == "(" or following in known.abbreviations_ending else None


def _initials(at: _Candidate) -> bool | None:
    """Initials stand before a name, unless they are a degree."""
    return False if not is_degree(at.word) and _INITIALS.fullmatch(at.word) else None


def _numbered(at: _Candidate) -> bool | None:
    roman = _ROMAN.fullmatch(at.word) is not None
    return False if roman and at.word_before(at.place - len(at.word)) in known.numbered else None


def _initial(at: _Candidate) -> bool | None:
    """A single capital is an initial, unless what stands before is told apart by letters."""
    if len(at.word) != 1 or not at.word.isupper():
        return None
    return at.word_before(at.place - 1) in known.enumerable


def _bracketed(at: _Candidate) -> bool | None:
    """A full stop inside round brackets that close later belongs to the brackets."""
    opening = at.text.rfind("(", max(at.start, at.place - _LONGEST_BRACKET), at.place)
    if opening < 0 or at.text.rfind(")", opening, at.stop) >= 0:
        return None
    return False if at.text.find(")", at.stop, min(at.end, at.stop + _LONGEST_BRACKET)) >= 0 else None


# Whether a mark ends its sentence: what holds for all of them, for those that are glued to what follows, for a full
# stop with white space after it, and for all but the glued ones. Where no rule has anything to say, it does.
_ANY: tuple[Rule[_Candidate, bool], ...] = (
    Rule(
        "lower-case-after-mark",
        _goes_on_in_lower_case,
        example="Pasar di Jl. melati dibuka.",
        near_miss="Pasar dibuka. Warga lega.",
    ),
    Rule(
        "mark-after-mark",
        _goes_on_with_a_mark,
        example="Pasar dibuka! – begitu kabarnya.",
        near_miss="Pasar dibuka. Warga lega.",
    ),
    Rule(
        "attribution-after-quotation",
        _attribution,
        example="“Pasar ini milik warga.” Ungkap Rahmat.",
        near_miss="“Pasar ini milik warga.” Rahmat lega.",
    ),
    Rule(
        "title-in-brackets",
        _title_in_brackets,
        example="Pasar dibuka Dr. (cand.) Rahmat.",
        near_miss="Pasar dibuka (Senin.) Rahmat lega.",
    ),
)
_GLUED: tuple[Rule[_Candidate, bool], ...] = (
    Rule(
        "glued-after-strong-mark",
        _strong_mark,
        example="Pasar dibuka!Warga lega.",
        near_miss="Pasar dibuka! Warga lega.",
    ),
    Rule(
        "glued-after-closing-mark",
        _closing_mark,
        example="Rahmat membuka “Pasar Ikan”.Warga lega.",
        near_miss="Rahmat membuka “Pasar Ikan”. Warga lega.",
    ),
    Rule(
        "glued-title",
        _glued_title,
        example="Pasar dibuka Drs.Rahmat Hidayat.",
        near_miss="Pasar dibuka.Warga lega.",
    ),
    Rule(
        "glued-degree",
        _glued_degree,
        example="Pasar dibuka Siti Aminah, A.Md.Kep.",
        near_miss="Pasar dibuka Siti Aminah, M.Si.Warga lega.",
    ),
    Rule("glued-words", _glued_words, example="Pasar dibuka.Warga lega.", near_miss="Pasar dibuka. Warga lega."),
)
_FULL_STOP: tuple[Rule[_Candidate, bool], ...] = (
    Rule("label", _label, example="1. Pasar dibuka.", near_miss="Pasar dibuka pukul 1. Warga lega."),
    Rule(
        "abbreviation",
        _abbreviation,
        example="Pasar dibuka Drs. Rahmat.",
        near_miss="Pasar dibuka Dermawan. Rahmat lega.",
    ),
    Rule(
        "chain-of-titles",
        _title_chain,
        example="Pasar dibuka Prof.Dr.Ir.H. Rahmat.",
        near_miss="Pasar dibuka Rahmat, S.Sos.M.Si. Warga lega.",
    ),
    Rule(
        "shortened-name",
        _shortened_name,
        example="Pasar dibuka Moch. Rahmat.",
        near_miss="Pasar dibuka Mochtar. Rahmat lega.",
    ),
    Rule(
        "before-number",
        _before_number,
        example="Pasar dibuka pk. 14.30.",
        near_miss="Mesin pasar itu 5 PK. 20 warga lega.",
    ),
    Rule(
        "initials-of-a-street",
        _street,
        example="Pasar di Jalan MT. Rahmat dibuka.",
        near_miss="Polisi menahan RH. Warga lega.",
    ),
    Rule(
        "company",
        _company,
        example="Pasar milik Tirta Ltd. (pasar ikan) dibuka.",
        near_miss="Pasar milik Tirta Ltd. Warga lega.",
    ),
    Rule(
        "initials",
        _initials,
        example="Pasar dibuka D.W. Rahmat.",
        near_miss="Pasar dibuka Rahmat, S.H. Warga lega.",
    ),
    Rule(
        "roman-number",
        _numbered,
        example="Itu menurut Peraturan No. XI. B yang lama.",
        near_miss="Itu menurut Raja Henry VIII. Warga lega.",
    ),
    Rule(
        "initial",
        _initial,
        example="Pasar dibuka M. Rahmat.",
        near_miss="Pasar dibuka Muhammad. Rahmat lega.",
    ),
)
_NOT_GLUED: tuple[Rule[_Candidate, bool], ...] = (
    Rule(
        "inside-brackets",
        _bracketed,
        example="Pasar ikan (milik Dinas. Pasar) dibuka.",
        near_miss="Pasar ikan (milik warga) dibuka. Warga lega.",
    ),
)


_AFTER_GLUE = _ANY + _GLUED
_AFTER_FULL_STOP = _ANY + _FULL_STOP + _NOT_GLUED
_AFTER_OTHER = _ANY + _NOT_GLUED


def _ends(at: _Candidate) -> bool:
    """Whether a mark ends its sentence."""
    if at.glued:
        return applies(_AFTER_GLUE, at, otherwise=True)
    full_stop = at.mark == "." and not at.closing
    return applies(_AFTER_FULL_STOP if full_stop else _AFTER_OTHER, at, otherwise=True)

"""What somebody does by saying something: promise, deny, request, hope, criticise, praise, ask or warn.

The verb of saying tells it; where that is neutral, what is said with it; of a quotation its own opening words. Rules in
order, the first that applies decides; where none does, it is stated. A wrong promise is worse than a missed one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from kupang_cli.extract.tags import TAGS
from kupang_cli.findings import Act, Quote, Statement
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.language.shapes import before_nya
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.layout import Layout
from kupang_cli.text.words import Words

_LONGEST_OPENING = 12  # words before the comma behind which a speech begins: "Atas nama warga, saya ..."
_LONGEST_CLAIM = 30  # words between a verb of saying and the claim that is called untrue

_ACT_VERB = "(?P<verb> [act_verbs ^ tails passive_verb] )"
# "akan (tetap) membangun", "tidak akan menaikkan", "siap untuk membantu"
_COMMITMENT = (
    "[act_adverbs]{0,2} ( [weak_negations]? [committing] [act_adverbs]{0,3} | [ready] [purpose]? )"
    "[clause_verb ^ passive_verb no_commitment]"
)
_SAID_WITH = Pattern(TAGS, f"[,]? [that]? [self]? [act_adverbs]{{0,3}} {_ACT_VERB}")
_COMMITTED = Pattern(TAGS, f"[,]? [that]? [self]? {_COMMITMENT}")
_ITSELF_COMMITTED = Pattern(TAGS, f"[,]? [that]? [self] {_COMMITMENT}")
_WANTED = Pattern(TAGS, "[,]? [wishing]")
_BEHIND = Pattern(TAGS, f"[act_adverbs]? {_ACT_VERB}")
_UTTERED = Pattern(
    TAGS,
    "( [uttering] [before_uttered]{0,2} (?P<noun> [uttered_acts] )"
    "| [declaring] [before_uttered]{0,2} (?P<declared> [declared] ) ) [^ award]",
)
_GIVEN = Pattern(TAGS, "[giving_verbs] [before_uttered]{0,2} (?P<verb> [given_acts] ) [^ award]")
_APOLOGY = Pattern(TAGS, "( [uttering] [before_uttered]{0,2} )? [act_verbs uttered_acts] [apology]")
_OBJECT = Pattern(TAGS, "[^] [letters ^ stops relative]")
_URGED = Pattern(TAGS, "[urging] [^ ,]{0,8} [wishing purpose]")
_THREATENED = Pattern(TAGS, "[threatening] ( [committing] | [clause_verb] )")
_REJECTED = Pattern(TAGS, "[^] [accusations]")
_UNTRUE = Pattern(
    TAGS,
    "[accusations] [^ ,]{0,13}( [^ relative ,] [weak_negations] [true] | [equating] [accusations]? [untrue] )",
)
_SAID_UNTRUE = Pattern(TAGS, "[,]? [that]? [weak_negations] [true]")
_NOT_TRUE = Pattern(TAGS, "[speech_openers]{0,3} [accusations]? [speech_openers]? [weak_negations] [true]")
_PERFORMED = Pattern(
    TAGS,
    "[speech_openers]{0,4} [,]? [first_person] [act_adverbs]{0,3}"
    "( (?P<stem> [act_stems] ) | (?P<verb> [act_verbs ^ tails passive_verb urging threatening] )"
    "| ( [uttering] [before_uttered]{0,2} (?P<noun> [uttered_acts] ) ) ) [^ apology]",
)
_OWN_COMMITMENT = Pattern(
    TAGS,
    "[speech_openers]{0,4} [,]? [first_person ^ inclusive] [act_adverbs]{0,2} [weak_negations]? [committing]"
    "[act_adverbs]{0,3} [clause_verb ^ passive_verb no_commitment]",
)
# "jembatan itu akan kami perbaiki"
_OWN_PASSIVE = Pattern(
    TAGS,
    "[committing] [act_adverbs]{0,2} [first_person ^ inclusive] [act_adverbs]{0,2} [letters ^ no_commitment stops]",
)
_OPENING = Pattern(
    TAGS,
    "[speech_openers]{0,4} [,]? ( (?P<verb> [act_openings ^ forbidding] ) [^ apology]"
    "| (?P<forbidding> [forbidding] ) [act_adverbs]{0,2} [clause_verb imperative ^ passive_verb] )",
)


def with_acts(layout: Layout, findings: Iterable[Quote | Statement]) -> Iterator[Quote | Statement]:
    """The findings, each with what its speaker does by saying it."""
    for finding in findings:
        found = first(ACTS, _speech(layout, finding))
        yield finding if found is None else finding._replace(act=found[0])


class Speech(NamedTuple):
    """Something said, in word indices: its sentence ``[start, stop)``, the cue (-1 for none) and the quoted words.

    ``after`` is the first word behind both the cue and the words that name the speaker.
    """

    words: Words
    tagged: str
    start: int
    stop: int
    cue: int
    after: int
    quoted: range

    @property
    def verb(self) -> str:
        """The cue in lower case; empty for none."""
        return "" if self.cue < 0 else self.words.lower[self.cue]

    @property
    def is_tail(self) -> bool:
        """Whether the cue is of a form that follows or interrupts what is said: "kata Rahmat", "ujarnya", "menurut"."""
        verb = self.verb
        return (
            verb in known.tails
            or before_nya(verb) in known.tails
            or verb in known.according
            or verb in known.according_suffixed
        )

    def match(self, pattern: Pattern, place: int) -> re.Match[str] | None:
        """The phrase that begins at word ``place`` of the sentence."""
        return pattern.match(self.tagged, place, self.stop)

    def word(self, match: re.Match[str], name: str = "verb") -> str:
        """The word that a group of a phrase is, in lower case."""
        return self.words.lower[match.start(name)]


def _speech(layout: Layout, finding: Quote | Statement) -> Speech:
    words = layout.words
    sentence = words.within(*layout.sentences[layout.sentence_at(finding.span.start)].span)
    stop = max(sentence.stop, words.index(finding.span.end))
    quoted = words.within(*finding.span) if isinstance(finding, Quote) else range(0)
    cue = -1 if finding.cue is None else words.index(finding.cue.start)
    if cue in quoted:
        cue = -1  # what is quoted reports somebody else's words
    ends = [span.end for span in (finding.cue, finding.mention) if span is not None]
    after = words.index(max(ends)) if ends else stop
    return Speech(words, words.tagged(TAGS), sentence.start, stop, cue, after, quoted)


def _act(name: str) -> Act:
    return cast(Act, name)


# ---------------------------------------------------------------- what the verb of saying tells


def _negated(speech: Speech) -> Act | None:
    """What somebody does not do, or does something else for: "tidak membantah", "demi menjamin"."""
    lower, place = speech.words.lower, speech.cue
    while place > speech.start and (lower[place - 1] in known.act_adverbs or lower[place - 1] in known.before_verb):
        place -= 1
    before = lower[place - 1] if place > speech.start else ""
    return "state" if before in known.negations or before in known.aims else None


def _apology(speech: Speech) -> Act | None:
    asks = speech.verb in known.act_verbs or speech.verb in known.uttering
    return "state" if asks and speech.match(_APOLOGY, speech.cue) else None


def _uttered(speech: Speech) -> Act | None:
    """A noun behind a verb that says nothing by itself: "menyampaikan harapan", "memberikan apresiasi"."""
    if speech.verb in known.giving_verbs:
        match = speech.match(_GIVEN, speech.cue)
        return _act(known.given_acts[speech.word(match)]) if match else None
    if speech.verb not in known.uttering and speech.verb not in known.declaring:
        return None
    match = speech.match(_UTTERED, speech.cue)
    return _act(known.uttered_acts[speech.word(match, "noun" if match["noun"] else "declared")]) if match else None


def _rejected(speech: Speech) -> Act | None:
    return "deny" if speech.verb == "menolak" and speech.match(_REJECTED, speech.cue) else None


def _unpromising(speech: Speech) -> Act | None:
    """What a thing is: "paling menjanjikan", "pemain yang menjanjikan"."""
    if speech.verb not in known.promising:
        return None
    adjective = speech.cue > speech.start and speech.words.lower[speech.cue - 1] in known.before_adjective
    return "state" if adjective or not speech.match(_OBJECT, speech.cue) else None


def _not_urged(speech: Speech) -> Act | None:
    """What is furthered and not asked of anybody: "mendorong pertumbuhan"."""
    return "state" if speech.verb in known.urging and not speech.match(_URGED, speech.cue) else None


def _no_threat(speech: Speech) -> Act | None:
    return "state" if speech.verb in known.threatening and not speech.match(_THREATENED, speech.cue) else None


def _verb(speech: Speech) -> Act | None:
    act = known.act_verbs.get(speech.verb) or known.act_verbs.get(before_nya(speech.verb))
    return _act(act) if act else None


# ---------------------------------------------------------------- what a neutral verb leaves to what is said


def _behind(speech: Speech) -> Act | None:
    """A verb behind who speaks: "kata Rahmat mengingatkan"."""
    match = speech.match(_BEHIND, speech.after) if speech.is_tail else None
    return _act(known.act_verbs[speech.word(match)]) if match else None


def _wanted(speech: Speech) -> Act | None:
    if speech.verb not in known.neutral_saying or speech.verb in known.ensuring:
        return None
    return "request" if speech.match(_WANTED, speech.cue + 1) else None


def _said_with(speech: Speech) -> Act | None:
    """The speaker as the subject of a verb that tells it: "mengatakan berharap", "mengatakan pihaknya meminta"."""
    match = speech.match(_SAID_WITH, speech.cue + 1) if speech.verb in known.neutral_saying else None
    if match is None:
        return None
    apology = match.end() < speech.stop and speech.words.lower[match.end()] in known.apology
    return "state" if apology else _act(known.act_verbs[speech.word(match)])


def _committed(speech: Speech) -> Act | None:
    """The speaker commits itself; what others will do is no promise."""
    if speech.verb in known.neutral_saying:
        witness = speech.verb in known.no_witness
        return "promise" if not witness and speech.match(_COMMITTED, speech.cue + 1) else None
    if not speech.is_tail or speech.quoted:
        return None
    places = (speech.after, speech.start)
    return "promise" if any(speech.match(_ITSELF_COMMITTED, place) for place in places) else None


def _untrue(speech: Speech) -> Act | None:
    """What is said of a rumour: "mengatakan kabar itu tidak benar"."""
    if speech.verb in known.neutral_saying:
        start = speech.cue + 1
    elif speech.is_tail and not speech.quoted:
        start = speech.start
    else:
        return None
    reach = min(speech.stop, start + _LONGEST_CLAIM)
    return "deny" if speech.match(_SAID_UNTRUE, start) or _UNTRUE.places(speech.tagged, start, reach) else None


# ---------------------------------------------------------------- what the quoted words tell


def _openings(speech: Speech) -> Iterator[int]:
    """Where the first clause of a quotation may begin: at its first word, or behind the first comma near it."""
    quoted = speech.quoted
    if quoted:
        yield quoted.start
        texts = speech.words.texts
        near = range(quoted.start, min(quoted.stop - 1, quoted.start + _LONGEST_OPENING))
        comma = next((place for place in near if texts[place] in ",.?!:"), -1)
        opening = speech.words.lower[quoted.start : max(comma, quoted.start)]
        if opening and texts[comma] == "," and known.clauses.isdisjoint(opening):
            yield comma + 1


def _first_clause(speech: Speech) -> range:
    """The words of a quotation before its first mark."""
    texts, quoted = speech.words.texts, speech.quoted
    stop = next((place for place in quoted if texts[place] in ",.?!:;"), quoted.stop)
    return range(quoted.start, min(stop, quoted.start + _LONGEST_CLAIM))


def _performed(speech: Speech) -> Act | None:
    """A first person does it by the words themselves: "Kami berjanji", "Saya minta"."""
    for place in _openings(speech):
        match = _PERFORMED.match(speech.tagged, place, speech.quoted.stop)
        if match is None:
            continue
        for name, acts in (("stem", known.act_stems), ("verb", known.act_verbs), ("noun", known.uttered_acts)):
            if match[name]:
                return _act(acts[speech.word(match, name)])
    return None


def _own_commitment(speech: Speech) -> Act | None:
    """A first person says what it will do: "Kami akan memperbaiki jalan"."""
    places = _openings(speech)
    if any(_OWN_COMMITMENT.match(speech.tagged, place, speech.quoted.stop) for place in places):
        return "promise"
    clause = _first_clause(speech)
    passive = next(iter(_OWN_PASSIVE.places(speech.tagged, clause.start, clause.stop)), -1)
    before = speech.words.lower[clause.start : max(passive, clause.start)]
    return "promise" if before and known.no_main_clause.isdisjoint(before) else None


def _opened(speech: Speech) -> Act | None:
    """The first word does it: "Tolong", "Semoga"."""
    match = _OPENING.match(speech.tagged, speech.quoted.start, speech.quoted.stop) if speech.quoted else None
    return _act(known.act_openings[speech.word(match, "verb" if match["verb"] else "forbidding")]) if match else None


def _not_true(speech: Speech) -> Act | None:
    quoted = speech.quoted
    return "deny" if quoted and _NOT_TRUE.match(speech.tagged, quoted.start, quoted.stop) else None


ACTS: tuple[Rule[Speech, Act], ...] = (
    Rule(
        "negated-act",
        _negated,
        example="Bupati Bukit Arang Rahmat Hidayat tidak membantah kabar itu.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat membantah kabar itu.",
    ),
    Rule(
        "apology",
        _apology,
        example="Bupati Bukit Arang Rahmat Hidayat meminta maaf kepada warga.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat meminta warga tetap tenang.",
    ),
    Rule(
        "act-noun",
        _uttered,
        example="Bupati Bukit Arang Rahmat Hidayat menyampaikan apresiasi kepada para relawan.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat menyampaikan laporan kepada para relawan.",
    ),
    Rule(
        "rejected-accusation",
        _rejected,
        example="Bupati Bukit Arang Rahmat Hidayat menolak tudingan itu.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat menolak rencana itu.",
    ),
    Rule(
        "promising-thing",
        _unpromising,
        example="Ketua Panitia Rahmat Hidayat memuji Sari. Rahmat Hidayat paling menjanjikan tahun ini.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat menjanjikan jembatan baru.",
    ),
    Rule(
        "nobody-urged",
        _not_urged,
        example="Bupati Bukit Arang Rahmat Hidayat mendorong pertumbuhan pasar rakyat.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat mendorong pedagang untuk menata lapaknya.",
    ),
    Rule(
        "no-threat",
        _no_threat,
        example="Bupati Bukit Arang Rahmat Hidayat mengancam ketenangan warga.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat mengancam akan menutup tambang itu.",
    ),
    Rule(
        "act-verb",
        _verb,
        example="Bupati Bukit Arang Rahmat Hidayat berjanji membangun jembatan.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat mengatakan janji itu sudah lama.",
    ),
    Rule(
        "act-behind-speaker",
        _behind,
        example="“Sungai belum surut,” kata Bupati Bukit Arang Rahmat Hidayat mengingatkan.",
        near_miss="“Sungai belum surut,” kata Bupati Bukit Arang Rahmat Hidayat menambahkan.",
    ),
    Rule(
        "wanted-of-others",
        _wanted,
        example="Bupati Bukit Arang Rahmat Hidayat menekankan agar sekolah tetap buka.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat menekankan sekolah tetap buka.",
    ),
    Rule(
        "act-in-what-is-said",
        _said_with,
        example="Bupati Bukit Arang Rahmat Hidayat mengatakan pihaknya berharap hujan berhenti.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat mengatakan warga berharap hujan berhenti.",
    ),
    Rule(
        "commits-itself",
        _committed,
        example="Bupati Bukit Arang Rahmat Hidayat mengatakan akan membangun jembatan.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat mengatakan pemerintah pusat akan membangun jembatan.",
    ),
    Rule(
        "called-untrue",
        _untrue,
        example="Bupati Bukit Arang Rahmat Hidayat menegaskan kabar penutupan pasar itu tidak benar.",
        near_miss="Bupati Bukit Arang Rahmat Hidayat menegaskan cara yang tidak benar harus ditinggalkan.",
    ),
    Rule(
        "first-person-act",
        _performed,
        example="“Kami berjanji jembatan selesai tahun ini,” kata Bupati Bukit Arang Rahmat Hidayat.",
        near_miss="“Mereka berjanji jembatan selesai tahun ini,” kata Bupati Bukit Arang Rahmat Hidayat.",
    ),
    Rule(
        "first-person-commitment",
        _own_commitment,
        example="“Kami akan memperbaiki jembatan itu,” kata Bupati Bukit Arang Rahmat Hidayat.",
        near_miss="“Kami akan menghadapi musim kering,” kata Bupati Bukit Arang Rahmat Hidayat.",
    ),
    Rule(
        "opening-word",
        _opened,
        example="“Tolong jangan buang sampah ke sungai,” kata Bupati Bukit Arang Rahmat Hidayat.",
        near_miss="“Warga saling tolong saat banjir datang,” kata Bupati Bukit Arang Rahmat Hidayat.",
    ),
    Rule(
        "opens-untrue",
        _not_true,
        example="“Itu tidak benar, pasar tetap buka,” kata Bupati Bukit Arang Rahmat Hidayat.",
        near_miss="“Itu cara yang tidak benar,” kata Bupati Bukit Arang Rahmat Hidayat.",
    ),
)

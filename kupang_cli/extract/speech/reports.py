"""Whether a verb reports that somebody said something: "menulis" does, "menulis novel" does not. Rules in order."""

from __future__ import annotations

from itertools import pairwise

from kupang_cli.extract.speech.slips import is_slip
from kupang_cli.grammar.rule import Rule, applies
from kupang_cli.language.shapes import active_verb, before_nya, clause_verb, passive_verb
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.text.words import Words

_REACH = 10  # words after a verb that tell what it means


class _Verb:
    """A word, the one before it and the one after it in its sentence."""

    def __init__(self, words: Words, index: int, stop: int) -> None:
        lower = words.lower
        self.word = lower[index]
        self.before = lower[index - 1] if index else ""
        self.after = lower[index + 1] if index + 1 < stop else ""
        self.near = lower[index + 1 : min(stop, index + 1 + _REACH)]
        self.texts = words.texts[index + 1 : min(stop, index + 1 + _REACH)]


def reports(words: Words, index: int, stop: int) -> bool:
    """Whether the word at ``index`` reports that somebody said something."""
    return applies(_VERBS, _Verb(words, index, stop))


def may_be_effect(words: Words, index: int, stop: int) -> bool:
    """Whether the verb at ``index`` may tell what a body does, not what it says: "mendorong pasar tumbuh"."""
    verb = _Verb(words, index, stop)
    return verb.word == "mendorong" and not any(word in known.urged_to for word in verb.near)


def _gives(verb: _Verb) -> bool | None:
    """Read "memberikan keterangan"."""
    return verb.after.removesuffix("nya") in known.giving if verb.word in known.giving_verbs else None


def _is_pair(verb: _Verb) -> bool | None:
    """Read "menyambut baik"."""
    return True if f"{verb.word} {verb.after}" in known.attitude_pairs else None


def _opens_clause(verb: _Verb) -> bool | None:
    """Read "melanjutkan, ...", "mengungkap pasar itu akan pindah"."""
    if verb.word not in known.needs_clause:
        return None
    return verb.after in known.clause_marks or _is_clause(verb)


def _is_clause(verb: _Verb) -> bool:
    """Whether a subject and its predicate stand behind it: a noun phrase without what hangs on it, and a verb."""
    for place, word in enumerate(verb.near):
        if word in known.clause_openers or (place and (active_verb(word) or passive_verb(word))):
            return word not in known.no_predicate
        if not word[0].isalnum() or word in known.coordinators:
            return False
        name = verb.texts[place][0].isupper()
        if word in known.stops and word not in known.inside_clause and not name:
            return False
    return False


def _announces(verb: _Verb) -> bool | None:
    """Read "membeberkan alasannya", "menjawab semua keluhan itu": that somebody speaks of it, not what is said."""
    if verb.word not in known.announcing:
        return None
    counted = verb.after in known.determiners or verb.after in known.number_words or verb.after in known.quantifiers
    announced = verb.near[1:2] if counted else verb.near[:1]
    if not announced or announced[0] not in known.announced or any(word in known.stating for word in verb.near):
        return None
    return False if announced[0] in known.reasons or not _is_clause(verb) else None


def _refuses(verb: _Verb) -> bool | None:
    """Read "menolak untuk pergi", "menolak membuka pasar", "menolak saat ditanya": a refusal to act or to speak."""
    if verb.word != "menolak":
        return None
    return False if verb.after in known.after_refusal or clause_verb(verb.after) else None


def _writes(verb: _Verb) -> bool | None:
    """Read "menulis novel": a work, not what somebody says."""
    return False if verb.word in known.written_verbs and verb.after in known.writing_objects else None


def _reports_to_police(verb: _Verb) -> bool | None:
    """Read "melaporkan tetangganya ke polisi": what is brought to an office, not what is told."""
    if verb.word != "melaporkan":
        return None
    return False if any(pair[0] == "ke" and pair[1] in known.authorities for pair in pairwise(verb.near)) else None


def _scores(verb: _Verb) -> bool | None:
    """Read "mencatat waktu 10 detik", "memastikan tiket": what an athlete or a company reaches."""
    return False if verb.word in known.scoring and verb.after in known.scored else None


def _takes(verb: _Verb) -> bool | None:
    """Read "meminta bayaran": what somebody takes; but "meminta biaya itu ditanggung kampus" asks in words."""
    taken = verb.word in known.asking_for and verb.after in known.demanded
    return False if taken and not _is_clause(verb) else None


def _is_said_to(verb: _Verb) -> bool | None:
    """Read "utusan itu disebut meminta ...": what others say of him."""
    return False if verb.before in known.hearsay else None


def _agrees_to_act(verb: _Verb) -> bool | None:
    """Read "Rahmat setuju menjalin kerja sama", what he will do, and "Rahmat heran.", which tells of nothing."""
    if verb.word not in known.attitude:
        return None
    return False if verb.after == "." or (verb.word == "setuju" and active_verb(verb.after)) else None


def _takes_along(verb: _Verb) -> bool | None:
    """Read "mengajak istrinya": who is taken along, not what is asked for."""
    if verb.word != "mengajak":
        return None
    kin = before_nya(verb.after)
    return False if kin in known.kin or verb.after in known.accused or verb.after in known.kin else None


def _is_manner(verb: _Verb) -> bool | None:
    """Read "dengan bangga memamerkan", "menilai diri": how something is done, what somebody does to himself."""
    return False if verb.before == "dengan" or verb.after == "diri" else None


def _says(verb: _Verb) -> bool | None:
    """Any other verb of saying."""
    return True if verb.word in known.reporting else None


def _misspelt(verb: _Verb) -> bool | None:
    """Read "menyebu", "menambakan"."""
    return True if is_slip(verb.word) else None


_VERBS: tuple[Rule[_Verb, bool], ...] = (
    Rule(
        "gives-word",
        _gives,
        example="Rahmat Hidayat memberikan keterangan di pasar.",
        near_miss="Rahmat Hidayat mengatakan pasar itu ramai.",
    ),
    Rule(
        "attitude-pair",
        _is_pair,
        example="Rahmat Hidayat menyambut baik pasar itu.",
        near_miss="Rahmat Hidayat menyambut tamu di pasar.",
    ),
    Rule(
        "opens-clause",
        _opens_clause,
        example="Rahmat Hidayat melanjutkan, pasar itu ramai.",
        near_miss="Rahmat Hidayat mengatakan, pasar itu ramai.",
    ),
    Rule(
        "announces",
        _announces,
        example="Rahmat Hidayat membeberkan alasannya.",
        near_miss="Rahmat Hidayat membeberkan bahwa pasar itu ramai.",
    ),
    Rule(
        "refuses-to-act",
        _refuses,
        example="Rahmat Hidayat menolak untuk pergi.",
        near_miss="Rahmat Hidayat menolak tuduhan itu.",
    ),
    Rule(
        "writes-a-work",
        _writes,
        example="Rahmat Hidayat menulis novel di pasar.",
        near_miss="Rahmat Hidayat menulis bahwa pasar itu ramai.",
    ),
    Rule(
        "reports-to-police",
        _reports_to_police,
        example="Rahmat Hidayat melaporkan tetangganya ke polisi.",
        near_miss="Rahmat Hidayat melaporkan bahwa pasar itu ramai.",
    ),
    Rule(
        "scores",
        _scores,
        example="Rahmat Hidayat mencatat waktu sepuluh detik.",
        near_miss="Rahmat Hidayat mencatat bahwa pasar itu ramai.",
    ),
    Rule(
        "takes",
        _takes,
        example="Rahmat Hidayat meminta bayaran di pasar.",
        near_miss="Rahmat Hidayat meminta warga datang ke pasar.",
    ),
    Rule(
        "is-said-to",
        _is_said_to,
        example="Rahmat Hidayat disebut meminta warga pergi.",
        near_miss="Rahmat Hidayat juga meminta warga pergi.",
    ),
    Rule(
        "agrees-to-act",
        _agrees_to_act,
        example="Rahmat Hidayat setuju membuka pasar itu.",
        near_miss="Rahmat Hidayat setuju pasar itu dibuka.",
    ),
    Rule(
        "takes-along",
        _takes_along,
        example="Rahmat Hidayat mengajak istrinya ke pasar.",
        near_miss="Rahmat Hidayat mengajak warga ke pasar.",
    ),
    Rule(
        "tells-manner",
        _is_manner,
        example="Rahmat Hidayat dengan yakin membuka pasar itu.",
        near_miss="Rahmat Hidayat yakin pasar itu ramai.",
    ),
    Rule(
        "verb-of-saying",
        _says,
        example="Rahmat Hidayat yakin pasar itu ramai.",
        near_miss="Rahmat Hidayat membuka pasar itu.",
    ),
    Rule(
        "misspelt",
        _misspelt,
        example="Rahmat Hidayat menyebu pasar itu ramai.",
        near_miss="Rahmat Hidayat menyebut pasar itu ramai.",
    ),
)

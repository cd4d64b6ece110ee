"""Letters that a wrong encoding garbled before the text came here, and HTML entities left in it.

UTF-8 writes a curly mark as the bytes E2 80 9C. Read as Windows-1252 they are "â€œ", as Latin-1 an "â" and two control
characters, which are dropped, as Mac Roman "‚Äú"; written as UTF-8 again and misread again they are "Ã¢â‚¬Å“". The
tables are those of the Unicode Consortium's mapping files for these code pages.
"""

from __future__ import annotations

from typing import NamedTuple

from kupang_cli.article import Span
from kupang_cli.grammar.expressions import compiled
from kupang_cli.grammar.rule import Rule, first
from kupang_cli.messages.message import Message

ENTITY = (
    r"&(?:#[3-9]\d|#1\d{2,5}|#[2-9]\d{2,4}|#[xX][0-9a-fA-F]{2,5}|quot|apos|amp|lt|gt|nbsp|shy|[lrbs]dquo|[lrs]s?quo"
    r"|sbquo|[lr]s?aquo|[mn]dash|hellip|bull|middot|deg|copy|reg|trade|euro|pound|times|divide|plusmn|frac(?:12|14|34)"
    r"|sup[123]|ord[fm]|sect|para|[rl]arr|[aeiouyAEIOUY](?:acute|grave|circ|uml)|[anoANO]tilde|[cC]cedil|[aA]ring|szlig);"
)
_SIGNS = "ÂÃâð√‚¬�&"  # without one of these nothing is garbled
_LATIN = (  # a lead byte's letter before what a continuation byte is
    r"[ÂÃ][\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ•–—˜™š›œž]"
    r"|(?<![A-ZÀ-Þ])[ÂÃ][\u00a0«»“”‘’]"  # "IRMÃ”" is a word in capitals before a mark
    r"|â[\u0080-\u009f€\u00a0-\u00aa\u00ac-\u00ba\u00bc-\u00bf‚„†‡ˆ‰Š‹Œ˜™š›œž]|(?<![^\W\d])â[…•–—]|ð[\u0080-\u009fŸ]"
)
_TWICE = r"Ã¢(?:â‚¬|â€|[\u0080-\u009f]|Â)|ÃƒÂ|Ãƒ[\u0080-\u00bfÆ]|Ã‚Â"
# What is left of a mark or a dash: "âKami", "ini,â kata", "Senin â Rabu"; "âge", "château" and "lâ" are words.
_DROPPED = r"(?<!\w)â(?=[A-ZÀ-Þ\d])|(?<=[,.!?])â(?!\w)|(?<=\s)â(?=\s)"
_MAC = "‚Ä[úùòôìîû¶¢†∞]|√[©®†¢ß™´≠≥∂º±£°§•∏âÆØ¥∫ªóµñúâ]|¬[†∞´ªΩ∑©Æ±≤≥]"  # "√9" is a root


class Damage(NamedTuple):
    """A garbled place, and what to tell the reader about it."""

    span: Span
    message: Message


def damage(text: str) -> Damage | None:
    """The first damage of the first kind that a text has; None for a sound text."""
    if not any(sign in text for sign in _SIGNS):
        return None
    found = first(_RULES, text)
    return None if found is None else found[0]


def is_mendable(text: str) -> bool:
    """Whether letters are garbled in a way that leaves them whole, entities apart."""
    return any(compiled(expression).search(text) for expression in (_LATIN, _TWICE, _DROPPED, _MAC))


def _found(text: str, expression: str, message: Message) -> Damage | None:
    match = compiled(expression).search(text)
    return None if match is None else Damage(Span(*match.span()), message)


def _twice(text: str) -> Damage | None:
    return _found(text, _TWICE, Message("letters were garbled by a wrong encoding twice; --fix-encoding mends them"))


def _latin(text: str) -> Damage | None:
    return _found(
        text, _LATIN, Message("letters were garbled by a wrong encoding; --fix-encoding mends them, see --encoding")
    )


def _mac(text: str) -> Damage | None:
    return _found(text, _MAC, Message("letters were garbled by a Mac's encoding; --fix-encoding mends them"))


def _dropped(text: str) -> Damage | None:
    return _found(
        text,
        _DROPPED,
        Message("quote marks or dashes were garbled by a wrong encoding; --fix-encoding mends what is left whole"),
    )


def _lost(text: str) -> Damage | None:
    return _found(text, "\ufffd", Message("letters were lost to a wrong encoding; see --encoding"))


def _entity(text: str) -> Damage | None:
    return _found(text, ENTITY, Message("HTML entities stand for letters or marks; --fix-encoding puts those in"))


# What can have happened to a text, the surest first.
_RULES: tuple[Rule[str, Damage], ...] = (
    Rule(
        "utf-8-misread-twice",
        _twice,
        example="Ã¢â‚¬Å“Kami menunggu kapal itu sejak pagi, kata Siti Aminah.",
        near_miss="â€œKami menunggu kapal itu sejak pagi, kata Siti Aminah.",
    ),
    Rule(
        "utf-8-read-as-latin",
        _latin,
        example="KafÃ© itu dibuka untuk warga oleh Siti Aminah.",
        near_miss="Pemain dari SÃO PAULO itu tiba di IRMÃ” untuk berlatih.",
    ),
    Rule(
        "utf-8-read-as-mac-roman",
        _mac,
        example="‚ÄúKami menunggu kapal itu sejak pagi,‚Äù kata Siti Aminah.",
        near_miss="Murid itu menulis √9 = 3 di papan dengan kapur.",
    ),
    Rule(
        "controls-of-latin-1-dropped",
        _dropped,
        example="âKami menunggu kapal itu sejak pagi,â kata Siti Aminah.",
        near_miss="Zaman âge dan château itu dijual kepada warga oleh Siti Aminah.",
    ),
    Rule(
        "lost-letters",
        _lost,
        example="Kaf\ufffd itu dibuka untuk warga oleh Siti Aminah.",
        near_miss="Kafé itu dibuka untuk warga oleh Siti Aminah & Rahmat.",
    ),
    Rule(
        "entities",
        _entity,
        example="CV Bao &amp; Bere menjual ikan kepada warga.",
        near_miss="CV Bao & Bere; warga membeli ikan dari mereka.",
    ),
)

"""The translations of messages, read from a catalogue in the format of GNU gettext when one is asked for."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kupang_cli.messages.message import Message

if TYPE_CHECKING:
    from kupang_cli.messages.languages import Language

# Contexts and templates of messages, each with its translation.
Catalogue = dict[tuple[str, str], str]


def translated(text: str, language: Language) -> str:
    """What a message says in a language: the values in it too, where they are messages.

    A string that is no message, and a message that the catalogue lacks, stay English.
    """
    if language == "en" or not isinstance(text, Message):
        return text
    template = catalogue(language).get((text.context, text.template), text.template)
    if not text.values:
        return template
    return template.format(**{name: _value(value, language) for name, value in text.values.items()})


def _value(value: object, language: Language) -> object:
    return translated(value, language) if isinstance(value, Message) else value


@cache
def catalogue(language: Language) -> Catalogue:
    """The catalogue of a language, from its file beside this module."""
    from pathlib import Path

    return entries(Path(__file__).with_name(f"{language}.po").read_text(encoding="utf-8"))


# A string in quotes, over one or several lines.
_STRING = r'("(?:[^"\\]|\\.)*+"(?:\n"(?:[^"\\]|\\.)*+")*+)'
_ENTRY = rf"(?m)^(?:msgctxt {_STRING}\n)?msgid {_STRING}\nmsgstr {_STRING}$"
_ESCAPES = {"\\n": "\n", '\\"': '"', "\\\\": "\\"}


def entries(text: str) -> Catalogue:
    """The entries of a catalogue: msgctxt, msgid and msgstr, each string in one or several lines of quotes.

    The header, whose msgid is empty, is no entry; nor is what has no translation.
    """
    import re

    found = re.findall(_ENTRY, text)
    strings = [tuple(map(_unquoted, entry)) for entry in found]
    return {(context, template): translation for context, template, translation in strings if template and translation}


def _unquoted(quoted: str) -> str:
    """The words of a string; escapes for the quote, the backslash and the line end are the ones there are."""
    words = quoted[1:-1].replace('"\n"', "")
    if "\\" not in words:
        return words
    import re

    return re.sub(r"\\.", lambda escape: _ESCAPES[escape[0]], words)

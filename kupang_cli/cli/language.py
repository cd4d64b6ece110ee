"""The language in which the program speaks in this run: asked for, settled in the file of settings, or the locale's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kupang_cli.cli.config import config
from kupang_cli.errors import UsageError
from kupang_cli.messages.languages import LANGUAGES, Language, locale_language


def program_language(arguments: Sequence[str]) -> Language:
    """The language for a run with these arguments.

    Help and errors are said before the options are understood: ``--lang`` is looked for as it stands there. A broken
    file of settings is passed over here; the commands that need it say so.
    """
    return asked_language(arguments) or _settled_language() or locale_language()


def asked_language(arguments: Sequence[str]) -> Language | None:
    """The language that ``--lang`` names last among the arguments, before ``--``; None where it names none there is."""
    found: Language | None = None
    for argument, following in pairwise([*arguments, ""]):
        if argument == "--":
            break
        name = following if argument == "--lang" else argument.removeprefix("--lang=")
        found = next((language for language in LANGUAGES if language == name and argument != name), found)
    return found


def _settled_language() -> Language | None:
    try:
        return config().lang
    except UsageError:
        return None

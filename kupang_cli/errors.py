"""What can go wrong, each with a message fit to stand alone on one line of stderr."""

from typing import Any

from kupang_cli.messages.message import Message


class KupangError(Exception):
    """The base of every error that is the input's or the user's, not ours; ``str()`` is one line of English.

    ``message`` is the same with what its translation needs; see ``messages``.
    """

    def __init__(self, template: str, /, **values: Any) -> None:
        super().__init__(Message(template, **values))

    @property
    def message(self) -> Message:
        """What went wrong."""
        message: Message = self.args[0]
        return message


class ReadError(KupangError):
    """An input that cannot be read as text: missing, unreadable, binary, empty, HTML, wrongly decoded."""


class UsageError(KupangError):
    """A wrong use of the command line, or of the file of settings; exit status 2."""


class SummaryError(KupangError):
    """A summary that cannot be made as asked: unknown method, bad length, text too long for the method."""

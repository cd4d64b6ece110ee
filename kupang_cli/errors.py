"""What can go wrong, each with a message fit to stand alone on one line of stderr."""


class KupangError(Exception):
    """The base of every error that is the input's or the user's, not ours; ``str()`` is one line."""


class ReadError(KupangError):
    """An input that cannot be read as text: missing, unreadable, binary, empty, HTML, wrongly decoded."""


class SummaryError(KupangError):
    """A summary that cannot be made as asked: unknown method, bad length, text too long for the method."""

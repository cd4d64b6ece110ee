"""Word files are not read yet."""

from kupang_cli.errors import ReadError
from kupang_cli.reading.draft import Draft


def read_word(data: bytes) -> Draft:  # noqa: ARG001
    """Refuse a document."""
    raise ReadError("it is a ZIP archive or an office document; save it as plain text first")

"""Web pages are not read yet."""

from kupang_cli.errors import ReadError
from kupang_cli.reading.draft import Draft


def read_page(data: bytes, *, address: str | None, encoding: str | None) -> Draft:  # noqa: ARG001
    """Refuse a page."""
    raise ReadError("it is a web page (HTML); save or copy the text of the article and read that")

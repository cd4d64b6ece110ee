"""PDF files are not read yet."""

from kupang_cli.errors import ReadError
from kupang_cli.reading.draft import Draft


def read_pdf(data: bytes) -> Draft:  # noqa: ARG001
    """Refuse a document."""
    raise ReadError("it is a PDF file; save its text first, for example with pdftotext")

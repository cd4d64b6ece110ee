"""What the properties of a document are worth: hardly anything, as offices and programs fill them in."""

from __future__ import annotations

from kupang_cli.article import Metadata

_FIRST_LINES = 10


def metadata_of(title: str | None, text: str) -> Metadata | None:
    """The title of a document where a line at the head of its text is the same, in the words of that line.

    Titles among the properties are mostly those of a template or a file ("Microsoft Word - rilis.docx"), the author is
    who typed, and the date is of the file and not of the report: only the text itself can vouch for a title.
    """
    wanted = _words(title or "")
    lines = (line for line in text.split("\n") if line.strip())
    for _, line in zip(range(_FIRST_LINES), lines, strict=False):
        if wanted and _words(line) == wanted:
            return Metadata(title=line.strip())
    return None


def _words(line: str) -> list[str]:
    return line.casefold().split()

"""The colours of exported documents, on paper and on a dark screen; text of every one of them is easy to read there.

Each colour of a text stands on the paper and on both tints at a contrast of at least 4.5 to 1 (WCAG 2, level AA), which
the tests measure in the documents. Nothing is faded by opacity, whose contrast would depend on what lies under it.
"""

from typing import NamedTuple


class Palette(NamedTuple):
    """Colours in hexadecimal: of the page, of texts by what they are, of thin lines, and tints behind marked words."""

    paper: str
    text: str
    muted: str
    accent: str
    figure: str
    date: str
    note: str
    line: str
    quoted: str
    chosen: str


LIGHT = Palette(
    paper="#fffefc",
    text="#22252a",
    muted="#5c636c",
    accent="#8a2d6c",
    figure="#1c6336",
    date="#155f73",
    note="#ac2a24",
    line="#dcdbd6",
    quoted="#f7ecf3",
    chosen="#fdf3c9",
)
DARK = Palette(
    paper="#15181c",
    text="#e3e5e8",
    muted="#a0a8b1",
    accent="#e3a3cd",
    figure="#86d19a",
    date="#84cbdc",
    note="#ff9a90",
    line="#383d44",
    quoted="#33242e",
    chosen="#3c3519",
)

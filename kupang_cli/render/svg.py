"""A page as a standalone SVG picture: every character in its cell, light or dark as the reader has it, nothing fetched.

Rich lays the page out; its cells are drawn here. A run of text says how long it is in cells, so that the picture keeps
its columns whatever font draws it. An emoji put together of several characters is placed and not stretched: how wide
its picture is only the font knows.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from itertools import dropwhile, groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import RenderableType
from rich.segment import Segment
from rich.style import Style

from kupang_cli.render.markup import Markup, element
from kupang_cli.render.palette import DARK, LIGHT, Palette
from kupang_cli.render.terminal import console
from kupang_cli.render.text import visible

# The common monospaced fonts whose characters are 0.6 as wide as they are high.
_FONTS = "ui-monospace, 'SF Mono', Menlo, 'DejaVu Sans Mono', 'Liberation Mono', Consolas, monospace"
_FONT, _CELL, _LINE = 14, 8.4, 20  # user units: the size of the font, a cell's width, a line's height
_MARGIN, _TOP = 2 * _CELL, 16  # beside and above the text
_BASELINE = 15  # from a line's top
_WIDTH = 100  # columns where none are asked for
_JOINERS = ("\u200d", "\ufe0f")  # zero-width joiner, and the selector that makes a sign an emoji

# The styles of the theme, each by the name of its class. Colours are called by what the palette has in their place.
_COLORS = {"magenta": "accent", "green": "figure", "cyan": "date", "red": "note"}


class _Run(NamedTuple):
    """Characters of one style and one width on a line: where it begins and how long it is, in cells.

    ``fixed`` says that the characters are made to fill their cells.
    """

    text: str
    classes: tuple[str, ...]
    start: int
    cells: int
    fixed: bool


def svg_document(renderables: Iterable[RenderableType], title: str, width: int | None = None) -> str:
    """The renderables, laid out for ``width`` columns, as one SVG document; everything in them is escaped.

    ``title`` may be any text, such as the names of the inputs; what is not seen of it is shown as an escape. The names
    of classes are the document's own, so that several can stand in one web page.
    """
    columns = width or _WIDTH
    target = console(columns, "always")
    lines = (line for renderable in renderables for line in target.render_lines(renderable, pad=False))
    shown = dropwhile(lambda line: not any(segment.text.strip() for segment in line), lines)
    drawn = [(number, run) for number, line in enumerate(shown) for run in _runs(line)]
    unique = f"k{zlib.crc32(repr(drawn).encode(errors='backslashreplace')):08x}"
    across, down = columns * _CELL + 2 * _MARGIN, (drawn[-1][0] + 1 if drawn else 0) * _LINE + 2 * _TOP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="{unique}" viewBox="0 0 {across:.10g} {down:.10g}" '
        f'width="{across:.10g}" height="{down:.10g}">\n'
        f"{element('title', f'kupang: {visible(title)}')}\n"
        f"<style>\n{_styles(unique)}</style>\n"
        f'<rect class="{unique}-page" x="0.5" y="0.5" width="{across - 1:.10g}" height="{down - 1:.10g}" rx="6"/>\n'
        f'<g class="{unique}-text" xml:space="preserve">\n'
        + "".join(f"{_text(number, run, unique)}\n" for number, run in drawn)
        + "</g>\n</svg>\n"
    )


def _styles(unique: str) -> str:
    """The stylesheet: the shapes of letters, then the colours for a light and for a dark page."""
    return (
        f".{unique} {{ max-width: 100%; height: auto }}\n"
        f".{unique}-text {{ font: {_FONT}px {_FONTS}; white-space: pre }}\n"
        f".{unique}-bold {{ font-weight: bold }}\n"
        f".{unique}-italic {{ font-style: italic }}\n"
        f".{unique}-underline {{ text-decoration: underline }}\n"
        f"{_colors(unique, LIGHT)}"
        f"@media (prefers-color-scheme: dark) {{\n{_colors(unique, DARK)}}}\n"
    )


def _colors(unique: str, palette: Palette) -> str:
    fills = "".join(
        f".{unique}-{name} {{ fill: {getattr(palette, name)} }}\n" for name in ("text", "muted", *_COLORS.values())
    )
    return f".{unique}-page {{ fill: {palette.paper}; stroke: {palette.line} }}\n{fills}"


def _text(number: int, run: _Run, unique: str) -> Markup:
    """A run on line ``number``."""
    return element(
        "text",
        run.text,
        classes=" ".join(f"{unique}-{name}" for name in run.classes),
        x=f"{_MARGIN + run.start * _CELL:.10g}",
        y=f"{_TOP + number * _LINE + _BASELINE}",
        textLength=f"{run.cells * _CELL:.10g}" if run.fixed else None,
    )


def _runs(line: Iterable[Segment]) -> Iterator[_Run]:
    """The runs of a line, without the blanks at their ends: a blank that is marked stands between marked words."""
    position = 0
    for text, style, control in Segment.simplify(line):
        if control:
            continue
        classes = _classes(style)
        for (cells, alone), group in groupby(enumerate(_clusters(text)), key=_width):
            characters = "".join(character for _, character in group)
            run = _Run(characters, classes, position, cell_len(characters), alone is None and cells > 0)
            position += run.cells
            yield from _without_blanks(run)


def _without_blanks(run: _Run) -> Iterator[_Run]:
    """The run without the blanks at its ends; nothing of a run of blanks."""
    text = run.text.strip(" ")
    if text:
        before = len(run.text) - len(run.text.lstrip(" "))
        blanks = len(run.text) - len(text)
        yield run._replace(text=text, start=run.start + before, cells=run.cells - blanks)


def _clusters(text: str) -> Iterator[str]:
    """The characters of ``text``, each with those that take no cell of their own behind it, or are joined to it."""
    cluster = ""
    for character in text:
        if cluster and cell_len(character) and not cluster.endswith("\u200d"):
            yield cluster
            cluster = ""
        cluster += character
    if cluster:
        yield cluster


def _width(numbered: tuple[int, str]) -> tuple[int, int | None]:
    """The cells of a character with what belongs to it, and its number if it cannot be made to fill them."""
    number, cluster = numbered
    cells = cell_len(cluster)
    is_joined = any(joiner in cluster for joiner in _JOINERS) or (len(cluster) > 1 and cells > 1)
    return cells, number if is_joined else None


def _classes(style: Style | None) -> tuple[str, ...]:
    """The classes of a style, none for plain text; a colour that the palette does not have raises KeyError."""
    if style is None:
        return ()
    color = style.color.name if style.color is not None else ""
    classes = (
        _COLORS[color] if color else "muted" if style.dim else "",
        "bold" if style.bold else "",
        "italic" if style.italic else "",
        "underline" if style.underline else "",
    )
    return tuple(filter(None, classes))

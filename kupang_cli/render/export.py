"""Standalone SVG and HTML pictures of a page: nothing is fetched, and light or dark is as the reader has it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from rich.console import RenderableType
from rich.padding import Padding
from rich.terminal_theme import TerminalTheme

from kupang_cli.render.terminal import console
from kupang_cli.render.text import visible

# Foreground and background, then black, red, green, yellow, blue, magenta, cyan and white.
_LIGHT = TerminalTheme(
    (255, 255, 255),
    (31, 35, 40),
    [
        (31, 36, 42),
        (185, 28, 38),
        (17, 99, 41),
        (125, 78, 0),
        (9, 105, 218),
        (130, 60, 170),
        (20, 110, 120),
        (110, 119, 129),
    ],
)
_DARK = TerminalTheme(
    (18, 21, 26),
    (225, 228, 232),
    [
        (72, 79, 88),
        (255, 123, 114),
        (86, 211, 100),
        (227, 179, 65),
        (121, 192, 255),
        (210, 168, 255),
        (86, 212, 221),
        (139, 148, 158),
    ],
)
# The common monospaced fonts whose characters are 0.6 as wide as they are high; nothing is fetched.
_FONTS = "ui-monospace, 'SF Mono', Menlo, 'DejaVu Sans Mono', 'Liberation Mono', Consolas, monospace"
_FONT_ASPECT_RATIO = 0.6
_WIDTH = 100

_SVG = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">
<title>TITLE</title>
<style>
.{unique_id}-page {{ fill: LIGHT; stroke: rgba(128, 128, 128, 0.4) }}
.{unique_id}-matrix {{ font: {char_height}px FONTS; white-space: pre }}
{styles}
@media (prefers-color-scheme: dark) {{
.{unique_id}-page {{ fill: DARK }}
STYLES
}}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
<rect class="{unique_id}-page" x="0.5" y="0.5" width="{width}" height="{height}" rx="6"/>
<g transform="translate({terminal_x}, 22)" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix" xml:space="preserve">
{matrix}
</g>
</g>
</svg>
"""
_HTML = """\
<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width">
<title>TITLE</title>
<style>
body {{ margin: 2em auto; width: fit-content; max-width: 100%; color: {foreground}; background: {background} }}
pre {{ font: 15px/1.35 FONTS; overflow-x: auto }}
{stylesheet}
@media (prefers-color-scheme: dark) {{
STYLES
}}
</style>
</head>
<body>
<pre>{code}</pre>
</body>
</html>
"""
FORMATS = (".svg", ".html")
# Two code points that may stand in a text but in no XML 1.0 document.
_NOT_XML = str.maketrans("\ufffe\uffff", "\ufffd\ufffd")


def exported(renderables: Iterable[RenderableType], suffix: str, title: str, width: int | None) -> str:
    """The page as one standalone document, ``suffix`` ``.svg`` or ``.html``; everything of the article is escaped.

    ``title`` may be any text, such as file names; what a document cannot hold of it is shown as an escape.
    """
    from html import escape

    margin = 2 if suffix == ".svg" else 0
    target = console((width or _WIDTH) + 2 * margin, "always", record=True)
    for renderable in renderables:
        target.print(Padding(renderable, (0, margin)))
    # A picture set into a web page beside another keeps its styles to itself.
    unique = f"kupang-{zlib.adler32(target.export_text(clear=False).encode())}"

    def svg(theme: TerminalTheme, code: str) -> str:
        return target.export_svg(
            theme=theme, code_format=code, clear=False, font_aspect_ratio=_FONT_ASPECT_RATIO, unique_id=unique
        )

    def html(theme: TerminalTheme, code: str) -> str:
        return target.export_html(theme=theme, code_format=code, clear=False)

    if suffix == ".svg":
        export, code, dark = svg, _SVG, svg(_DARK, "{styles}")
    else:
        rules = "body {{ color: {foreground}; background: {background} }}\n{stylesheet}"
        export, code, dark = html, _HTML, html(_DARK, rules)
    filled = {
        "FONTS": _FONTS,
        "LIGHT": _LIGHT.background_color.hex,
        "DARK": _DARK.background_color.hex,
        "STYLES": dark,
        "TITLE": escape(visible(title)),  # last, for it may hold any text
    }
    for name, content in filled.items():
        code = code.replace(name, content.replace("{", "{{").replace("}", "}}"), 1)
    return export(_LIGHT, code).translate(_NOT_XML)

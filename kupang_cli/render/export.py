"""Standalone SVG and HTML pictures of a page."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import RenderableType
from rich.terminal_theme import TerminalTheme

from kupang_cli.render.terminal import console

_LIGHT = TerminalTheme(
    (255, 255, 255),
    (36, 41, 47),
    [
        (36, 41, 47),
        (207, 34, 46),
        (17, 99, 41),
        (125, 78, 0),
        (9, 105, 218),
        (130, 80, 223),
        (27, 124, 131),
        (110, 119, 129),
    ],
    [
        (87, 96, 106),
        (164, 14, 38),
        (26, 127, 55),
        (99, 60, 1),
        (33, 139, 255),
        (163, 113, 247),
        (49, 146, 170),
        (140, 149, 159),
    ],
)
FORMATS = (".svg", ".html")


def exported(renderables: Iterable[RenderableType], suffix: str, title: str, width: int | None) -> str:
    """The page as one standalone document, ``suffix`` ``.svg`` or ``.html``; everything of the article is escaped."""
    from html import escape

    target = console(width or 100, "always", record=True)
    for renderable in renderables:
        target.print(renderable)
    if suffix == ".svg":
        return target.export_svg(title=escape(title, quote=False), theme=_LIGHT)
    code = target.export_html(theme=_LIGHT, inline_styles=False)
    head = f'<html lang="id">\n<head>\n<title>{escape(title)}</title>'
    return code.replace("<html>\n<head>", head, 1) if "<html>\n<head>" in code else code.replace("<head>", head[16:], 1)

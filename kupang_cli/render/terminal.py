"""Rich's console as we use it: our theme, no markup, no emoji codes, no guessing of highlights."""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from collections.abc import Iterable

from rich.console import Console, RenderableType

from kupang_cli.render.streams import write
from kupang_cli.render.theme import THEME

_NARROWEST_PAGE, _WIDEST_PAGE = 20, 110


def console(width: int | None, color: str, terminal: bool = False) -> Console:
    """A console that renders into a string; colours as ``color`` says, NO_COLOR and FORCE_COLOR honoured for auto.

    ``terminal`` says whether a terminal is to show it: the page is then as wide as that.
    """
    colored = color == "always" or (
        color == "auto" and not os.environ.get("NO_COLOR") and (terminal or bool(os.environ.get("FORCE_COLOR")))
    )
    if width is None:
        screen = max(_NARROWEST_PAGE, min(_WIDEST_PAGE, shutil.get_terminal_size().columns))
        width = screen if terminal else _WIDEST_PAGE
    return Console(
        file=io.StringIO(),
        width=width,
        theme=THEME,
        force_terminal=colored or (terminal and color != "never"),
        no_color=not colored,
        color_system="standard" if colored or terminal else None,
        markup=False,
        emoji=False,
        highlight=False,
        soft_wrap=False,
        legacy_windows=False,
    )


def rendered(renderables: Iterable[RenderableType], width: int | None, color: str, terminal: bool) -> str:
    """The renderables as text with the escape codes of their styles; ``terminal``: for a terminal to show."""
    target = console(width, color, terminal)
    for renderable in renderables:
        target.print(renderable)
    file = target.file
    assert isinstance(file, io.StringIO)  # noqa: S101  # the console above was made with one
    lines = (line.rstrip(" ") for line in file.getvalue().split("\n"))
    return "\n".join(lines)


def page(text: str, pager: str) -> None:
    """Show text on the terminal, through the command line of a pager when it is longer than the screen."""
    if text.count("\n") < os.get_terminal_size(sys.stdout.fileno()).lines:
        write(text)
        return
    import subprocess

    # As git and man do: the pager is a command line for the shell, and less passes colours on and keeps the screen.
    environment = {"LESS": "FRX", **os.environ}
    try:
        process = subprocess.Popen(pager, shell=True, stdin=subprocess.PIPE, env=environment)  # noqa: S602
    except OSError:
        write(text)
        return
    assert process.stdin is not None  # noqa: S101  # asked for above
    with contextlib.suppress(BrokenPipeError), process.stdin as stream:
        stream.write(text.encode(sys.stdout.encoding or "utf-8", errors="replace"))
    if process.wait() == 127:
        write(text)

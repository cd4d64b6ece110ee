"""The command line: parse, one call, print."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

app = typer.Typer(add_completion=True, no_args_is_help=True)


@app.command()
def show(
    files: Annotated[list[str] | None, typer.Argument()] = None,
    json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Show what each article holds."""
    from kupang_cli.analysis import analyze
    from kupang_cli.reading import read
    from kupang_cli.render.json import analysis_line

    for name in files or ["-"]:
        sys.stdout.buffer.write(analysis_line(analyze(read(name))).encode() + b"\n")


@app.command()
def summarize(
    files: Annotated[list[str] | None, typer.Argument()] = None,
    json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """Summarize each article in its own sentences."""
    raise NotImplementedError


def main() -> None:
    """Run the program."""
    app()

"""The program: its commands, and what it does without one."""

# Annotations are kept as they are, not as strings: Typer would have to evaluate every string again.

import sys

import typer

from kupang_cli.cli import options
from kupang_cli.cli.as_typed import StringCommand
from kupang_cli.cli.commands.check import check
from kupang_cli.cli.commands.people import people
from kupang_cli.cli.commands.schema import print_schema
from kupang_cli.cli.commands.show import show
from kupang_cli.cli.commands.summarize import summarize
from kupang_cli.cli.groups import ungrouped
from kupang_cli.cli.program import Program
from kupang_cli.cli.several_values import AgainstCommand

app = typer.Typer(
    name="kupang",
    cls=Program,
    help="Read and summarize Indonesian news: who said what, what was announced, verbatim and offline.",
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _main(context: typer.Context, version: options.Version = False) -> None:  # noqa: ARG001  # its callback acts on it
    if context.invoked_subcommand is None:
        sys.stderr.write(context.get_help() + "\n")
        raise typer.Exit(2)


app.command("show", cls=StringCommand)(ungrouped(show))
app.command("summarize", cls=StringCommand)(ungrouped(summarize))
app.command("people", cls=StringCommand)(ungrouped(people))
app.command("check", cls=AgainstCommand)(ungrouped(check))
app.command("schema", cls=StringCommand)(print_schema)

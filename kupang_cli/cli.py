"""The command line: parse, one call, print."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from kupang_cli.analysis import SECTIONS
from kupang_cli.arguments import StringCommand, StringGroup
from kupang_cli.errors import KupangError
from kupang_cli.summarize.methods import DEFAULT_METHOD, METHODS

if TYPE_CHECKING:
    from kupang_cli.article import Article
    from kupang_cli.findings import Analysis

app = typer.Typer(
    name="kupang",
    cls=StringGroup,
    help="Read and summarize Indonesian news: who said what, what was announced, verbatim and offline.",
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


COLORS = ("auto", "always", "never")
LABELS = ("en", "id")
FORMATS = ("md", "csv")


class UsageError(Exception):
    """A wrong use of the command line, told in a sentence; exit status 2."""


def _complete_sections(incomplete: str) -> list[str]:
    done, _, last = incomplete.rpartition(",")
    named = done.split(",")
    return [f"{done},{name}" if done else name for name in SECTIONS if name.startswith(last) and name not in named]


def _complete(choices: tuple[str, ...]) -> Callable[[str], list[str]]:
    def complete(incomplete: str) -> list[str]:
        return [name for name in choices if name.startswith(incomplete)]

    return complete


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE...", help="Articles to read; - or nothing reads standard input.", show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON Lines, one object an article, in UTF-8.")]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The headline, when the text came without one.")]
Encoding = Annotated[str | None, typer.Option(metavar="NAME", help="The encoding of the files; detected otherwise.")]
Width = Annotated[str | None, typer.Option(metavar="N", help="Lay the page out for N columns, 20 to 1000.")]
Color = Annotated[
    str, typer.Option(metavar="auto|always|never", help="Colour the output.", autocompletion=_complete(COLORS))
]
Lang = Annotated[
    str | None,
    typer.Option(
        metavar="en|id", help="Language of the labels; the locale decides otherwise.", autocompletion=_complete(LABELS)
    ),
]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Never use the pager.")]
Export = Annotated[
    str | None, typer.Option(metavar="FILE", help="Write the page to FILE.svg or FILE.html instead of printing it.")
]
Explain = Annotated[bool, typer.Option("--explain", help="Say which rule made each finding and where it stands.")]


def _version(wanted: bool) -> None:
    if wanted:
        from kupang_cli import __version__

        typer.echo(f"kupang {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _main(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001  # acted on by its callback
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    if context.invoked_subcommand is None:
        sys.stderr.write(context.get_help() + "\n")
        raise typer.Exit(2)


@app.command(cls=StringCommand)
def show(
    context: typer.Context,
    files: Files = None,
    only: Annotated[
        str | None,
        typer.Option(
            metavar="SECTIONS",
            help=f"Just these sections, separated by commas: {', '.join(SECTIONS)}.",
            autocompletion=_complete_sections,
        ),
    ] = None,
    speaker: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Quotes and statements of this person alone; any part of the name."),
    ] = None,
    full: Annotated[bool, typer.Option("--full", help="The article itself with the findings marked.")] = False,
    brief: Annotated[bool, typer.Option("--brief", help="A few lines an article, for many at once.")] = False,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="md|csv",
            help="Markdown notes, or CSV rows of the one section in --only.",
            autocompletion=_complete(FORMATS),
        ),
    ] = None,
    json: Json = False,
    title: Title = None,
    encoding: Encoding = None,
    width: Width = None,
    color: Color = "auto",
    lang: Lang = None,
    no_pager: NoPager = False,
    export: Export = None,
    explain: Explain = False,
) -> None:
    """Show what each article holds: headline, quotes with speakers, points, figures, dates."""
    from kupang_cli.analysis import analyze
    from kupang_cli.render.facts import Options

    inputs = Inputs(_names(context, files), encoding, title)
    sections = _sections(only)
    layout = _layout(width, color, no_pager, export, json or format_ is not None)
    _known("format", format_, FORMATS)
    if format_ == "csv" and len(sections) != 1:
        raise UsageError("--format csv needs one section in --only, for example --only quotes")
    if sum((json, full, brief, format_ is not None)) > 1:
        raise UsageError("--json, --full, --brief and --format are different ways to print; give one of them")
    if speaker is not None:
        spoken = tuple(section for section in sections if section in ("people", "quotes", "statements"))
        sections = spoken or ("quotes", "statements")
        sections = ("headline", "dateline", *sections) if brief else sections
    beside = len(inputs.names) > 1 and (brief or (speaker is not None and not full))
    options = Options(sections, _labels(lang), explain, beside)

    def result(article: Article) -> Analysis:
        analysis = analyze(article, sections)
        if speaker is None:
            return analysis
        from kupang_cli.speakers import of_speaker

        return of_speaker(analysis, speaker)

    if json:
        from kupang_cli.render.json import analysis_line

        _each(inputs, result, lambda analysis: _out(analysis_line(analysis), utf8=True))
    elif format_ == "csv":
        from kupang_cli.render.tables import csv_header, csv_rows

        _out(csv_header(sections[0]), utf8=True)
        _each(inputs, result, lambda analysis: _out(csv_rows(analysis, sections[0]), utf8=True))
    elif format_ == "md":
        from kupang_cli.render.tables import markdown

        _each(inputs, result, lambda analysis: _out(markdown(analysis, options)))
    else:
        view = "full" if full else "brief" if brief else "article"
        nothing = options.label("nothing" if speaker is None else "nobody")
        _pages(inputs, layout, result, View(view, options, not beside, nothing))


@app.command(cls=StringCommand)
def summarize(
    context: typer.Context,
    files: Files = None,
    sentences: Annotated[str | None, typer.Option("-n", "--sentences", metavar="N", help="N sentences.")] = None,
    words: Annotated[str | None, typer.Option(metavar="N", help="About N words, in whole sentences.")] = None,
    percent: Annotated[str | None, typer.Option(metavar="P", help="About P percent of the words.")] = None,
    method: Annotated[
        str, typer.Option(metavar="NAME", help=f"One of {', '.join(METHODS)}.", autocompletion=_complete(METHODS))
    ] = DEFAULT_METHOD,
    highlight: Annotated[
        bool, typer.Option("--highlight", help="The article with the chosen sentences marked.")
    ] = False,
    json: Json = False,
    title: Title = None,
    encoding: Encoding = None,
    width: Width = None,
    color: Color = "auto",
    lang: Lang = None,
    no_pager: NoPager = False,
    export: Export = None,
    explain: Explain = False,
) -> None:
    """Summarize each article in its own sentences."""
    inputs = Inputs(_names(context, files), encoding, title)
    if sum(value is not None for value in (sentences, words, percent)) > 1:
        raise UsageError("--sentences, --words and --percent exclude each other; give one of them")
    count, length, share = _whole("--sentences", sentences, 1), _whole("--words", words, 1), _percent(percent)
    if method not in METHODS:
        raise UsageError(f"there is no method {method!r}{_meant(method, METHODS)}")
    layout = _layout(width, color, no_pager, export, json)
    language = _labels(lang)

    from kupang_cli.render.facts import Options
    from kupang_cli.summarize.summarizer import summarize as make

    def result(article: Article) -> Any:
        return make(article, method, sentences=count, words=length, percent=share)

    if json:
        from kupang_cli.render.json import summary_line

        _each(inputs, result, lambda summary: _out(summary_line(summary), utf8=True))
        return
    options = Options((), language, explain)
    _pages(
        inputs, layout, result, View("highlight" if highlight else "summary", options, True, options.label("nothing"))
    )


@app.command("schema", cls=StringCommand)
def print_schema() -> None:
    """Print the JSON Schema of `show --json`."""
    import json

    from kupang_cli.render.schema import schema

    _out(json.dumps(schema(), indent=2) + "\n", utf8=True)


# ---------------------------------------------------------------- what both commands share


class Inputs(NamedTuple):
    """What to read and how: file names or ``-``, the encoding and the headline if they were given."""

    names: list[str]
    encoding: str | None
    title: str | None


class Layout(NamedTuple):
    """Where a page goes: the columns asked for, colours, whether a pager may be used, the file to export to."""

    width: int | None
    color: str
    pager: bool
    export: Path | None


class View(NamedTuple):
    """What is shown of each input: ``name`` is one of the functions ``<name>_lines`` and ``<name>_page``.

    ``headed`` names each of several inputs above it; ``nothing`` is said when no input had anything to show.
    """

    name: str
    options: Any
    headed: bool
    nothing: str

    def lines(self, found: Any) -> list[str]:
        """The plain lines of what was found in an input."""
        from kupang_cli.render import plain

        return [*getattr(plain, f"{self.name}_lines")(found, self.options)]

    def renderables(self, found: Any) -> list[Any]:
        """The renderables of the page of what was found in an input."""
        from kupang_cli.render import page

        return [*getattr(page, f"{self.name}_page")(found, self.options)]


def _names(context: typer.Context, files: list[str] | None) -> list[str]:
    if files:
        return files
    if sys.stdin is None or sys.stdin.isatty():
        sys.stderr.write(context.get_usage() + "\nkupang: name a FILE, or pipe text in\n")
        raise typer.Exit(2)
    return ["-"]


def _meant(word: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word.lower(), known, n=1)
    return f"; did you mean {close[0]}?" if close else f"; there are {', '.join(known)}"


def _sections(only: str | None) -> tuple[str, ...]:
    if only is None:
        return SECTIONS
    names = [name.strip().lower() for name in only.split(",") if name.strip()]
    if not names:
        raise UsageError(f"--only takes sections separated by commas: {', '.join(SECTIONS)}")
    for name in names:
        if name not in SECTIONS:
            raise UsageError(f"there is no section {name!r}{_meant(name, SECTIONS)}")
    return tuple(section for section in SECTIONS if section in names)


def _known(option: str, value: str | None, choices: tuple[str, ...]) -> None:
    if value is not None and value not in choices:
        raise UsageError(f"--{option} takes {', '.join(choices[:-1])} or {choices[-1]}, not {value!r}")


def _labels(lang: str | None) -> Any:
    from kupang_cli.render.labels import locale_language

    _known("lang", lang, LABELS)
    return lang if lang is not None else locale_language()


def _whole(option: str, value: str | None, least: int, most: int | None = None) -> int | None:
    if value is None:
        return None
    digits = value.strip().removeprefix("+")
    if not digits.isdecimal() or len(digits) > 9 or not least <= int(digits) <= (most or int(digits)):
        upto = "" if most is None else f" to {most}"
        raise UsageError(f"{option} takes a whole number from {least}{upto}, not {value!r}")
    return int(digits)


def _percent(value: str | None) -> float | None:
    if value is None:
        return None
    try:
        number = float(value.strip().removesuffix("%").replace(",", "."))
    except ValueError:
        number = 0.0
    if not 0 < number <= 100:
        raise UsageError(f"--percent takes a number above 0 and up to 100, not {value!r}")
    return number


def _layout(width: str | None, color: str, no_pager: bool, export: str | None, rows: bool) -> Layout:
    """Where the page goes, the options checked; ``rows`` says that no page is asked for."""
    columns = _whole("--width", width, 20, 1000)
    _known("color", color, COLORS)
    if export is not None and Path(export).suffix.lower() not in (".svg", ".html"):
        raise UsageError(f"--export writes a .svg or .html file, not {export!r}")
    if export is not None and rows:
        raise UsageError("--export writes the page; it does not go with --json or --format")
    return Layout(columns, color, not no_pager, None if export is None else Path(export))


def _out(text: str, utf8: bool = False) -> None:
    from kupang_cli.render.output import write, write_utf8

    (write_utf8 if utf8 else write)(text)


class _Failed(Exception):  # noqa: N818  # it carries an exit status, it is no error of its own
    """Some input failed; all was said."""


def _each(inputs: Inputs, result: Callable[[Article], Any], act: Callable[[Any], None]) -> None:
    """Read each input in order and act on its result; what fails is told and the rest go on."""
    from kupang_cli.reading import read, text_encoding
    from kupang_cli.render.output import complain
    from kupang_cli.render.progress import Progress

    if inputs.encoding is not None:
        try:
            text_encoding(inputs.encoding)
        except KupangError as error:
            raise UsageError(f"--encoding: {error}") from None
    failed = False
    with Progress(len(inputs.names)) as progress:
        for number, name in enumerate(inputs.names, 1):
            progress.at(number, name)
            try:
                found = result(read(name, inputs.encoding, inputs.title))
            except KupangError as error:
                progress.hide()
                complain(f"{name}: {error}")
                failed = True
                continue
            if _terminal():
                progress.hide()
            act(found)
    if failed:
        raise _Failed


def _pages(inputs: Inputs, layout: Layout, result: Callable[[Article], Any], view: View) -> None:
    """Print pages on a terminal or where a width or colour asks for one, plain text elsewhere, or export them."""
    from kupang_cli.render.output import complain

    plain = layout.width is None and layout.color != "always" and not _terminal() and not _forced(layout.color)
    several = len(inputs.names) > 1 and view.headed
    renderables: list[Any] = []
    pieces: list[str] = []
    shown = 0

    def act(found: Any) -> None:
        nonlocal shown
        from kupang_cli.render.facts import source_name

        name = source_name(found.article)
        if layout.export is None and plain:
            lines = view.lines(found)
            heading = [f"== {name} =="] if several else []
            gap = [""] if shown and (several or view.name == "brief") else []  # a speaker's lines are for grep
            if lines:
                _out("\n".join([*gap, *heading, *lines]) + "\n")
            shown += bool(lines)
            return
        page = view.renderables(found)
        if page and several:
            from kupang_cli.render.page import separator

            page.insert(0, separator(name))
        if page and shown:
            page.insert(0, "")
        shown += bool(page)
        if layout.export is not None:
            renderables.extend(page)
        elif page:
            from kupang_cli.render.terminal import rendered

            pieces.append(rendered(page, layout.width, layout.color))
            if not (layout.pager and _terminal()):
                _out(pieces.pop())

    failed: _Failed | None = None
    try:
        _each(inputs, result, act)
    except _Failed as some:
        failed = some
    if pieces:
        from kupang_cli.render.terminal import page

        page("".join(pieces))
    if renderables and layout.export is not None:
        _export(renderables, layout.export, inputs.names, layout.width)
    if failed is not None:
        raise failed
    if not shown:
        complain(view.nothing)


def _terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _forced(color: str) -> bool:
    import os

    return color == "auto" and bool(os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR")


def _export(renderables: list[Any], path: Path, names: list[str], width: int | None) -> None:
    from kupang_cli.render.export import exported
    from kupang_cli.render.output import complain, write_file

    document = exported(renderables, path.suffix.lower(), f"kupang: {', '.join(names[:3])}", width)
    try:
        write_file(path, document)
    except OSError as error:
        complain(f"{path}: it cannot be written: {error.strerror or error}")
        raise _Failed from None


def main() -> None:
    """Run the program and leave with its exit status: 0, 1 an input failed, 2 wrong usage, 130 interrupted."""
    from kupang_cli.render.output import complain, open_missing_streams

    open_missing_streams()
    try:
        status = app(standalone_mode=False)
    except _Failed:
        status = 1
    except UsageError as error:
        complain(str(error))
        status = 2
    except KeyboardInterrupt:
        status = 130
    except (BrokenPipeError, SystemExit):  # Click leaves by SystemExit when it meets a closed pipe
        _silence()
        status = 0
    except OSError as error:
        complain(f"standard output: {error.strerror or error}")
        _silence()
        status = 1
    except Exception as error:
        message = getattr(error, "format_message", None)
        if type(error).__name__ == "Abort":
            status = 130
        elif message is None:
            raise
        else:
            complain(f"{message().rstrip('.')}; see kupang --help")
            status = 2
    sys.exit(status if isinstance(status, int) else 0)


def _silence() -> None:
    """Let nothing more be written to a standard output that is gone."""
    import os

    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

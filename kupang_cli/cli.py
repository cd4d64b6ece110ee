"""The command line: parse, one call, print."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kupang_cli.analysis import SECTIONS
from kupang_cli.arguments import StringCommand, StringGroup
from kupang_cli.errors import KupangError
from kupang_cli.summarize.methods import DEFAULT_METHOD, METHODS

if TYPE_CHECKING:
    from kupang_cli.article import Article
    from kupang_cli.findings import Analysis
    from kupang_cli.render.facts import Options

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
    return [f"{done},{name}" if done else name for name in SECTIONS if name.startswith(last)]


def _complete_colors(incomplete: str) -> list[str]:
    return [name for name in COLORS if name.startswith(incomplete)]


def _complete_labels(incomplete: str) -> list[str]:
    return [name for name in LABELS if name.startswith(incomplete)]


def _complete_formats(incomplete: str) -> list[str]:
    return [name for name in FORMATS if name.startswith(incomplete)]


def _complete_methods(incomplete: str) -> list[str]:
    return [name for name in METHODS if name.startswith(incomplete)]


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE...", help="Articles to read; - or nothing reads standard input.", show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON Lines, one object an article, in UTF-8.")]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The headline, when the text came without one.")]
Encoding = Annotated[str | None, typer.Option(metavar="NAME", help="The encoding of the files; detected otherwise.")]
Width = Annotated[str | None, typer.Option(metavar="N", help="Lay the page out for N columns, at least 20.")]
Color = Annotated[
    str, typer.Option(metavar="auto|always|never", help="Colour the output.", autocompletion=_complete_colors)
]
Lang = Annotated[
    str | None,
    typer.Option(
        metavar="en|id", help="Language of the labels; the locale decides otherwise.", autocompletion=_complete_labels
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
            autocompletion=_complete_formats,
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
    from kupang_cli.render import facts

    names = _inputs(context, files)
    sections = _sections(only)
    columns, picture = _layout(width, color, export, json or format_ is not None)
    _known("format", format_, FORMATS)
    if format_ == "csv" and len(sections) != 1:
        raise UsageError("--format csv needs one section in --only, for example --only quotes")
    if sum((json, full, brief, format_ is not None)) > 1:
        raise UsageError("--json, --full, --brief and --format are different ways to print; give one of them")
    options = facts.Options(sections, _labels(lang), explain, full)
    if speaker is not None:
        wanted = tuple(section for section in sections if section in ("people", "quotes", "statements"))
        options = facts.Options(wanted or ("quotes", "statements"), options.language, explain, full)

    def result(article: Article) -> Analysis:
        analysis = analyze(article, sections if speaker is None else options.sections)
        return analysis if speaker is None else _of_speaker(analysis, speaker)

    if json:
        from kupang_cli.render.json import analysis_line

        _each(names, encoding, title, lambda article: _out(analysis_line(result(article)), utf8=True))
    elif format_ == "csv":
        from kupang_cli.render.tables import csv_header, csv_rows

        _out(csv_header(sections[0]))
        _each(names, encoding, title, lambda article: _out(csv_rows(result(article), sections[0])))
    elif format_ == "md":
        from kupang_cli.render.tables import markdown

        _each(names, encoding, title, lambda article: _out(markdown(result(article), options)))
    else:
        _pages(
            names,
            encoding,
            title,
            result,
            _show_plain(options, brief),
            _show_page(options, brief),
            columns,
            color,
            no_pager,
            picture,
        )


@app.command(cls=StringCommand)
def summarize(
    context: typer.Context,
    files: Files = None,
    sentences: Annotated[str | None, typer.Option("-n", "--sentences", metavar="N", help="N sentences.")] = None,
    words: Annotated[str | None, typer.Option(metavar="N", help="About N words, in whole sentences.")] = None,
    percent: Annotated[str | None, typer.Option(metavar="P", help="About P percent of the words.")] = None,
    method: Annotated[
        str, typer.Option(metavar="NAME", help=f"One of {', '.join(METHODS)}.", autocompletion=_complete_methods)
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
    names = _inputs(context, files)
    if sum(value is not None for value in (sentences, words, percent)) > 1:
        raise UsageError("--sentences, --words and --percent exclude each other; give one of them")
    count, length, share = _whole("--sentences", sentences, 1), _whole("--words", words, 1), _percent(percent)
    if method not in METHODS:
        raise UsageError(f"there is no method {method!r}{_meant(method, METHODS)}")
    columns, picture = _layout(width, color, export, json)
    _labels(lang)

    from kupang_cli.summarize.summarizer import summarize as make

    def result(article: Article) -> Any:
        return make(article, method, sentences=count, words=length, percent=share)

    if json:
        from kupang_cli.render.json import summary_line

        _each(names, encoding, title, lambda article: _out(summary_line(result(article)), utf8=True))
        return

    def plainly(summary: Any) -> Iterator[str]:
        from kupang_cli.render import plain

        return plain.highlight_lines(summary) if highlight else plain.summary_lines(summary, explain)

    def as_page(summary: Any) -> Iterator[Any]:
        from kupang_cli.render import page

        return page.highlight_page(summary) if highlight else page.summary_page(summary, explain)

    _pages(names, encoding, title, result, plainly, as_page, columns, color, no_pager, picture)


@app.command("schema", cls=StringCommand)
def print_schema() -> None:
    """Print the JSON Schema of `show --json`."""
    import json

    from kupang_cli.render.schema import schema

    _out(json.dumps(schema(), indent=2) + "\n", utf8=True)


# ---------------------------------------------------------------- what both commands share


def _inputs(context: typer.Context, files: list[str] | None) -> list[str]:
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


def _whole(option: str, value: str | None, least: int) -> int | None:
    if value is None:
        return None
    digits = value.strip().removeprefix("+")
    if not digits.isdecimal() or len(digits) > 9 or int(digits) < least:
        raise UsageError(f"{option} takes a whole number from {least}, not {value!r}")
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


def _layout(width: str | None, color: str, export: str | None, rows: bool) -> tuple[int | None, Path | None]:
    """The columns and the picture's file that the options ask for, checked."""
    columns = _whole("--width", width, 20)
    _known("color", color, COLORS)
    if export is None:
        return columns, None
    picture = Path(export)
    if picture.suffix.lower() not in (".svg", ".html"):
        raise UsageError(f"--export writes a .svg or .html file, not {export!r}")
    if rows:
        raise UsageError("--export writes the page; it does not go with --json or --format")
    return columns, picture


def _of_speaker(analysis: Analysis, name: str) -> Analysis:
    from kupang_cli.render.facts import matches, one_line

    article = analysis.article
    return analysis._replace(
        people=tuple(p for p in analysis.people if name.casefold() in one_line(article[p.name]).casefold()),
        quotes=tuple(q for q in analysis.quotes if matches(article, q.speaker, q.mention, name)),
        statements=tuple(s for s in analysis.statements if matches(article, s.speaker, s.mention, name)),
        notes=(),
    )


def _out(text: str, utf8: bool = False) -> None:
    from kupang_cli.render.output import write, write_utf8

    (write_utf8 if utf8 else write)(text)


class _Failed(Exception):  # noqa: N818  # it carries an exit status, it is no error of its own
    """Some input failed; all was said."""


def _each(names: list[str], encoding: str | None, title: str | None, act: Callable[[Article], None]) -> None:
    """Read and act on each input in order; what fails is told and the rest go on."""
    from kupang_cli.reading import read
    from kupang_cli.render.output import complain

    failed = False
    for name in names:
        try:
            act(read(name, encoding, title))
        except KupangError as error:
            complain(f"{name}: {error}")
            failed = True
    if failed:
        raise _Failed


def _show_plain(options: Options, brief: bool) -> Callable[[Analysis], Iterator[str]]:
    def lines(analysis: Analysis) -> Iterator[str]:
        from kupang_cli.render import plain

        if options.full:
            return plain.full_lines(analysis, options)
        return plain.brief_lines(analysis, options) if brief else plain.article_lines(analysis, options)

    return lines


def _show_page(options: Options, brief: bool) -> Callable[[Analysis], Iterator[Any]]:
    def renderables(analysis: Analysis) -> Iterator[Any]:
        from kupang_cli.render import page

        if options.full:
            return page.full_page(analysis, options)
        return page.brief_page(analysis, options) if brief else page.article_page(analysis, options)

    return renderables


def _pages(
    names: list[str],
    encoding: str | None,
    title: str | None,
    result: Callable[[Article], Any],
    plainly: Callable[[Any], Iterator[str]],
    as_page: Callable[[Any], Iterator[Any]],
    width: int | None,
    color: str,
    no_pager: bool,
    export: Path | None,
) -> None:
    """Print pages on a terminal or where a width or colour asks for one, plain text elsewhere."""
    if export is not None:
        _export(names, encoding, title, result, as_page, width, export)
        return
    if width is None and color != "always" and not sys.stdout.isatty() and not _forced(color):
        first = True

        def act(article: Article) -> None:
            nonlocal first
            text = "\n".join(plainly(result(article)))
            heading = f"{'' if first else chr(10)}== {_name(article)} ==\n" if len(names) > 1 else ""
            first = False
            _out(heading + text + "\n")

        _each(names, encoding, title, act)
        return
    from kupang_cli.render.page import separator
    from kupang_cli.render.terminal import page, rendered

    pieces: list[str] = []
    paged = not no_pager and sys.stdout.isatty()

    def act_page(article: Article) -> None:
        renderables = [*([separator(_name(article))] if len(names) > 1 else []), *as_page(result(article))]
        text = rendered(renderables, width, color)
        if paged:
            pieces.append(text)
        else:
            _out(text)

    try:
        _each(names, encoding, title, act_page)
    finally:
        if pieces:
            page("\n".join(pieces), True)


def _forced(color: str) -> bool:
    import os

    return color == "auto" and bool(os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR")


def _name(article: Article) -> str:
    from kupang_cli.render.output import visible

    return visible(article.source)


def _export(
    names: list[str],
    encoding: str | None,
    title: str | None,
    result: Callable[[Article], Any],
    as_page: Callable[[Any], Iterator[Any]],
    width: int | None,
    export: Path,
) -> None:
    from kupang_cli.render.export import exported
    from kupang_cli.render.output import complain, write_file
    from kupang_cli.render.page import separator

    renderables: list[Any] = []

    def act(article: Article) -> None:
        if len(names) > 1:
            renderables.append(separator(_name(article)))
        renderables.extend(as_page(result(article)))

    try:
        _each(names, encoding, title, act)
    finally:
        if renderables:
            document = exported(renderables, export.suffix.lower(), f"kupang: {', '.join(names[:3])}", width)
            try:
                write_file(export, document)
            except OSError as error:
                complain(f"{export}: it cannot be written: {error.strerror or error}")
                raise _Failed from None


def main() -> None:
    """Run the program and leave with its exit status: 0, 1 an input failed, 2 wrong usage, 130 interrupted."""
    from kupang_cli.render.output import complain

    try:
        status = app(standalone_mode=False)
    except _Failed:
        status = 1
    except UsageError as error:
        complain(str(error))
        status = 2
    except KeyboardInterrupt:
        status = 130
    except BrokenPipeError:
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

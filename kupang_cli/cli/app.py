"""The commands: what each takes, the one call it makes, and who writes what comes of it."""

# Annotations are kept as they are, not as strings: Typer would have to evaluate every string again.

import sys
from typing import TYPE_CHECKING

import typer

from kupang_cli.cli import options, values
from kupang_cli.cli.as_typed import StringCommand, StringGroup
from kupang_cli.cli.run import Inputs, Job, run
from kupang_cli.cli.writers import RecordWriter, outline_writer
from kupang_cli.reading.options import LARGEST, MEGABYTE, PATIENCE
from kupang_cli.render.labels import label
from kupang_cli.render.streams import write_utf8
from kupang_cli.summary.methods import DEFAULT_METHOD

if TYPE_CHECKING:
    from collections.abc import Callable

    from kupang_cli.article import Article
    from kupang_cli.findings import Analysis, Summary
    from kupang_cli.render.outline.blocks import Block
    from kupang_cli.render.outline.options import Options

_PATIENCE, _LARGEST = f"{PATIENCE:g}", f"{LARGEST / MEGABYTE:g}"

app = typer.Typer(
    name="kupang",
    cls=StringGroup,
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


@app.command(cls=StringCommand)
def show(
    context: typer.Context,
    files: options.Files = None,
    only: options.Only = None,
    speaker: options.Speaker = None,
    full: options.Full = False,
    brief: options.Brief = False,
    form: options.Format = None,
    json: options.Json = False,
    title: options.Title = None,
    encoding: options.Encoding = None,
    split: options.Split = False,
    fix_encoding: options.FixEncoding = False,
    timeout: options.Timeout = _PATIENCE,
    max_size: options.MaxSize = _LARGEST,
    width: options.Width = None,
    color: options.Color = "auto",
    lang: options.Lang = None,
    no_pager: options.NoPager = False,
    export: options.Export = None,
    explain: options.Explain = False,
) -> None:
    """Show what each article holds: headline, quotes with speakers, points, figures, dates."""
    inputs = _inputs(context, files, encoding, title, split, fix_encoding, timeout, max_size)
    sections = values.sections(only)
    layout = values.layout(width, color, no_pager, export, page=not json and form is None)
    values.check_way_to_print(json, full, brief, form, sections)
    if speaker is not None:
        sections = values.spoken_sections(sections, brief)
    language = values.label_language(lang)

    from kupang_cli import analyze, of_speaker

    def find(article: "Article") -> "Analysis":
        found = analyze(article, only=sections)
        return found if speaker is None else of_speaker(found, speaker)

    if json:
        from kupang_cli.render.json import analysis_line

        run(inputs, lambda _: Job(lambda article: analysis_line(find(article)), RecordWriter()))
    elif form == "csv":
        from kupang_cli.render.rows import csv_header, csv_rows

        header = csv_header(sections[0])
        run(inputs, lambda _: Job(lambda article: csv_rows(find(article), sections[0]), RecordWriter(header)))
    else:
        from kupang_cli.render.outline.options import Options

        def job_for(several: bool) -> Job:
            beside = several and (brief or (speaker is not None and not full))
            outline = _outline_of_findings(full, brief, beside)
            asked = Options(sections, language, explain, beside)
            writer = outline_writer(
                inputs.names, layout, language, named=several and not beside, markdown=form == "md", apart=brief
            )
            nothing = label("nothing" if speaker is None else "nobody", language)
            return Job(lambda article: outline(find(article), asked), writer, nothing)

        run(inputs, job_for)


def _outline_of_findings(full: bool, brief: bool, beside: bool) -> "Callable[[Analysis, Options], list[Block]]":
    """The outline that the options of show ask for."""
    if full:
        from kupang_cli.render.outline.marked import marked_outline

        return marked_outline
    if brief:
        from kupang_cli.render.outline.brief import brief_outline

        return brief_outline
    from kupang_cli.render.outline.article import article_outline, beside_outline

    return beside_outline if beside else article_outline


@app.command(cls=StringCommand)
def summarize(
    context: typer.Context,
    files: options.Files = None,
    sentences: options.Sentences = None,
    words: options.Words = None,
    percent: options.Percent = None,
    method: options.Method = DEFAULT_METHOD,
    points: options.Points = "auto",
    highlight: options.Highlight = False,
    json: options.Json = False,
    title: options.Title = None,
    encoding: options.Encoding = None,
    split: options.Split = False,
    fix_encoding: options.FixEncoding = False,
    timeout: options.Timeout = _PATIENCE,
    max_size: options.MaxSize = _LARGEST,
    width: options.Width = None,
    color: options.Color = "auto",
    lang: options.Lang = None,
    no_pager: options.NoPager = False,
    export: options.Export = None,
    explain: options.Explain = False,
) -> None:
    """Summarize each article in its own sentences."""
    inputs = _inputs(context, files, encoding, title, split, fix_encoding, timeout, max_size)
    count, total, share = values.lengths(sentences, words, percent)
    values.check_method(method)
    named = values.points_mode(points)
    layout = values.layout(width, color, no_pager, export, page=not json)
    language = values.label_language(lang)

    from kupang_cli import summarize as make

    def find(article: "Article") -> "Summary":
        return make(article, method, sentences=count, words=total, percent=share, points=named)

    if json:
        from kupang_cli.render.json import summary_line

        run(inputs, lambda _: Job(lambda article: summary_line(find(article)), RecordWriter()))
        return
    from kupang_cli.render.outline.options import Options
    from kupang_cli.render.outline.summary import highlight_outline, summary_outline

    outline = highlight_outline if highlight else summary_outline
    asked = Options(language=language, explain=explain)

    def job_for(several: bool) -> Job:
        writer = outline_writer(inputs.names, layout, language, named=several)
        return Job(lambda article: outline(find(article), asked), writer, label("nothing", language))

    run(inputs, job_for)


@app.command("schema", cls=StringCommand)
def print_schema() -> None:
    """Print the JSON Schema of `show --json`."""
    import json

    from kupang_cli.render.schema import schema

    write_utf8(json.dumps(schema(), indent=2) + "\n")


def _inputs(
    context: typer.Context,
    files: list[str] | None,
    encoding: str | None,
    title: str | None,
    split: bool,
    fix_encoding: bool,
    timeout: str,
    max_size: str,
) -> Inputs:
    """The files named, or standard input where something is piped in; else the usage on standard error, and exit 2."""
    if not files and (sys.stdin is None or sys.stdin.isatty()):
        sys.stderr.write(context.get_usage() + "\nkupang: name a FILE, or pipe text in\n")
        raise typer.Exit(2)
    from kupang_cli.reading.articles import inputs

    names = inputs(files or ["-"])
    return Inputs(names, values.reading_options(names, encoding, title, split, fix_encoding, timeout, max_size))

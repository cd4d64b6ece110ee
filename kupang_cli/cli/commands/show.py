"""``kupang show``: what each article holds."""

# Annotations are kept as they are, not as strings: Typer would have to evaluate every string again.

from typing import TYPE_CHECKING, Any

import typer

from kupang_cli.cli import options, values
from kupang_cli.cli.groups import Printing, Reading
from kupang_cli.cli.inputs import inputs_of
from kupang_cli.cli.run import Job, run
from kupang_cli.cli.writers import Writer, outline_writer, record_writer
from kupang_cli.render.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from kupang_cli.findings import Analysis
    from kupang_cli.render.outline.blocks import Block
    from kupang_cli.render.outline.options import Options


def show(
    context: typer.Context,
    files: options.Files = None,
    *,
    only: options.Only = None,
    speaker: options.Speaker = None,
    act: options.Act = None,
    full: options.Full = False,
    brief: options.Brief = False,
    form: options.Format = None,
    json: options.Json = False,
    no_text: options.NoText = False,
    title: options.Title = None,
    reading: Reading,
    printing: Printing,
) -> None:
    """Show what each article holds: headline, quotes with speakers, points, figures, dates."""
    layout = values.layout(printing, page=not json and form is None)
    inputs = inputs_of(context, files, reading, layout, title)
    sections, acts = values.sections(only), values.acts(act)
    values.check_way_to_print(form, no_text, json=json, full=full, brief=brief)
    narrowed = speaker is not None or acts is not None
    if narrowed:
        sections = values.spoken_sections(sections, brief)
    if form == "csv":
        values.check_table(sections)
    needed = sections if json else values.needed_sections(sections, table=form == "csv")

    job = _jobs(needed, speaker, acts, layout)
    if json:
        from kupang_cli.render.json import analysis_line

        writer = record_writer(layout, ".json")
        run(inputs, lambda _: job(lambda found: analysis_line(found, no_text), writer))
    elif form == "csv":
        from kupang_cli.render.rows import csv_header, csv_rows

        rows = record_writer(layout, ".csv", csv_header(sections))
        run(inputs, lambda _: job(lambda found: csv_rows(found, sections), rows))
    else:
        from kupang_cli.render.outline.options import Options

        def job_for(several: bool) -> Job:
            several = several and not layout.folder
            beside = several and (brief or (narrowed and not full))
            outline = _outline_of_findings(full, brief, beside)
            asked = Options(sections, layout.language, layout.explain, beside)
            writer = outline_writer(layout, named=several and not beside, markdown=form == "md", apart=brief)
            return job(lambda found: outline(found, asked), writer)

        run(inputs, job_for)


def _jobs(
    needed: tuple[str, ...], speaker: str | None, acts: frozenset[str] | None, layout: values.Layout
) -> "Callable[[Callable[[Analysis], Any], Writer], Job]":
    """Jobs that find the sections ``needed``, narrowed down to what is asked for."""
    from kupang_cli import analyze, of_acts

    nothing = label("nothing", layout.language)

    def job(make: "Callable[[Analysis], Any]", writer: "Writer") -> Job:
        def made(found: "Analysis") -> "Any":
            return make(found if acts is None else of_acts(found, acts))

        if speaker is None:
            return Job(lambda article: made(analyze(article, only=needed)), writer, nothing)
        from kupang_cli.cli.speaking import SpeakerWriter
        from kupang_cli.persons.index import NEEDED

        wanted = {*needed, *NEEDED}
        words = SpeakerWriter(writer, speaker, needed, made)
        return Job(lambda article: analyze(article, only=wanted), words, nothing)

    return job


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

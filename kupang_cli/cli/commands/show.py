"""``kupang show``: what each article holds."""

# Annotations are kept as they are, not as strings: Typer would have to evaluate every string again.

from typing import TYPE_CHECKING

import typer

from kupang_cli.cli import options, values
from kupang_cli.cli.groups import Printing, Reading
from kupang_cli.cli.inputs import inputs_of
from kupang_cli.cli.run import Job, run, run_records
from kupang_cli.cli.writers import outline_writer
from kupang_cli.render.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from kupang_cli.article import Article
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

    from kupang_cli import analyze, of_acts, of_speaker

    def find(article: "Article") -> "Analysis":
        found = analyze(article, only=needed)
        found = found if speaker is None else of_speaker(found, speaker)
        return found if acts is None else of_acts(found, acts)

    if json:
        from kupang_cli.render.json import analysis_line

        run_records(inputs, layout, ".json", lambda article: analysis_line(find(article), no_text))
    elif form == "csv":
        from kupang_cli.render.rows import csv_header, csv_rows

        run_records(inputs, layout, ".csv", lambda article: csv_rows(find(article), sections), csv_header(sections))
    else:
        from kupang_cli.render.outline.options import Options

        def job_for(several: bool) -> Job:
            several = several and not layout.folder
            beside = several and (brief or (narrowed and not full))
            outline = _outline_of_findings(full, brief, beside)
            asked = Options(sections, layout.language, layout.explain, beside)
            writer = outline_writer(layout, named=several and not beside, markdown=form == "md", apart=brief)
            nothing = label("nothing" if speaker is None else "nobody", layout.language)
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

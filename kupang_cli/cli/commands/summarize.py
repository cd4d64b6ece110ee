"""``kupang summarize``: each article in its own sentences."""

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
    from kupang_cli.article import Article
    from kupang_cli.findings import Summary


def summarize(
    context: typer.Context,
    files: options.Files = None,
    *,
    sentences: options.Sentences = None,
    words: options.Words = None,
    percent: options.Percent = None,
    method: options.Method = None,
    points: options.Points = "auto",
    highlight: options.Highlight = False,
    form: options.Format = None,
    json: options.Json = False,
    no_text: options.NoText = False,
    title: options.Title = None,
    reading: Reading,
    printing: Printing,
) -> None:
    """Summarize each article in its own sentences."""
    layout = values.layout(printing, page=not json and form is None)
    inputs = inputs_of(context, files, reading, layout, title)
    count, total, share = values.lengths(sentences, words, percent)
    chosen = values.method(method)
    named = values.points_mode(points)
    values.check_way_to_print(form, no_text, json=json, highlight=highlight)

    from kupang_cli import summarize as make

    def find(article: "Article") -> "Summary":
        return make(article, chosen, sentences=count, words=total, percent=share, points=named)

    if json:
        from kupang_cli.render.json import summary_line

        run_records(inputs, layout, ".json", lambda article: summary_line(find(article), no_text))
        return
    if form == "csv":
        from kupang_cli.render.rows import summary_header, summary_rows

        run_records(inputs, layout, ".csv", lambda article: summary_rows(find(article)), summary_header())
        return
    from kupang_cli.render.outline.options import Options
    from kupang_cli.render.outline.summary import highlight_outline, summary_outline

    outline = highlight_outline if highlight else summary_outline
    asked = Options(language=layout.language, explain=layout.explain)

    def job_for(several: bool) -> Job:
        writer = outline_writer(layout, named=several and not layout.folder, markdown=form == "md")
        return Job(lambda article: outline(find(article), asked), writer, label("nothing", layout.language))

    run(inputs, job_for)

"""``kupang people``: who is quoted in many articles, one identity over all of them."""

# Annotations are kept as they are, not as strings: Typer would have to evaluate every string again.

from typing import TYPE_CHECKING, Any

import typer

from kupang_cli.cli import options, values
from kupang_cli.cli.groups import Printing, Reading
from kupang_cli.cli.inputs import inputs_of
from kupang_cli.cli.run import Job, run
from kupang_cli.cli.values import Layout
from kupang_cli.cli.writers import CollectingWriter, Writer, outline_writer, record_writer
from kupang_cli.render.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable

    from kupang_cli.article import Article
    from kupang_cli.persons.model import People


def people(
    context: typer.Context,
    files: options.Files = None,
    *,
    form: options.Format = None,
    json: options.JsonOfPeople = False,
    reading: Reading,
    printing: Printing,
) -> None:
    """Say who is quoted in all the articles, how often, in which roles: one identity over all of them."""
    layout = values.layout(printing, page=not json and form is None)
    inputs = inputs_of(context, files, reading, layout)
    values.check_way_to_print(form, no_text=False, json=json)

    from kupang_cli import analyze
    from kupang_cli.persons.index import NEEDED, PersonIndex

    index = PersonIndex()

    def find(article: "Article") -> None:
        index.add(analyze(article, only=NEEDED))

    inner, made = _printed(layout, form, json)
    writer = CollectingWriter(inner, "people", lambda: made(index.people()))
    run(inputs, lambda _: Job(find, writer, label("nothing", layout.language)))


def _printed(layout: Layout, form: str | None, json: bool) -> "tuple[Writer, Callable[[People], Any]]":
    """Who writes the people, and what is made of them for that."""
    if json:
        from kupang_cli.render.json import identity_line

        return record_writer(layout, ".json"), lambda found: "".join(map(identity_line, found.persons))
    if form == "csv":
        from kupang_cli.render.rows import people_header, people_row

        header = people_header()
        return record_writer(layout, ".csv", header), lambda found: "".join(map(people_row, found.persons))
    from kupang_cli.render.outline.options import Options
    from kupang_cli.render.outline.people import people_outline

    asked = Options(language=layout.language, explain=layout.explain)
    writer = outline_writer(layout, named=False, markdown=form == "md")
    return writer, lambda found: people_outline(found, asked)

"""``kupang check``: a draft against its sources."""

# Annotations are kept as they are, not as strings: Typer would have to evaluate every string again.

import os
from typing import TYPE_CHECKING

import typer

from kupang_cli.cli import options, values
from kupang_cli.cli.groups import Printing, Reading
from kupang_cli.cli.inputs import Inputs, inputs_of
from kupang_cli.cli.outputs import Failed
from kupang_cli.cli.run import Job, articles_of, run, run_records
from kupang_cli.cli.writers import outline_writer
from kupang_cli.errors import UsageError
from kupang_cli.messages.message import Message
from kupang_cli.render.streams import complain

if TYPE_CHECKING:
    from kupang_cli.article import Article
    from kupang_cli.checking.checker import Checker
    from kupang_cli.checking.verdicts import Check
    from kupang_cli.cli.values import Layout


def check(
    context: typer.Context,
    files: options.Drafts = None,
    *,
    against: options.Against = None,
    form: options.Format = None,
    json: options.Json = False,
    no_text: options.NoText = False,
    reading: Reading,
    printing: Printing,
) -> None:
    """Check the quotes and figures of a draft against its sources."""
    layout = values.layout(printing, page=not json and form is None)
    values.check_way_to_print(form, no_text, json=json)
    if not against:
        raise UsageError("name the sources of the draft: kupang check DRAFT --against SOURCE...")
    if "-" in against and (not files or "-" in files):
        raise UsageError("standard input is read once: it is the draft or a source, not both")
    drafts = inputs_of(context, files, reading, layout)
    checker, sound = _checker(_sources(against, drafts, layout))

    def find(article: "Article") -> "Check":
        nonlocal sound
        found = checker.check(article)
        sound = sound and found.sound
        return found

    if json:
        from kupang_cli.render.json import check_line

        run_records(drafts, layout, ".json", lambda article: check_line(find(article), no_text))
    elif form == "csv":
        from kupang_cli.render.rows import check_header, check_rows

        run_records(drafts, layout, ".csv", lambda article: check_rows(find(article)), check_header())
    else:
        from kupang_cli.render.outline.check import check_outline
        from kupang_cli.render.outline.options import Options
        from kupang_cli.render.verdict_labels import verdict_label

        asked = Options(language=layout.language, explain=layout.explain)

        def job_for(several: bool) -> Job:
            writer = outline_writer(layout, named=several and not layout.folder, markdown=form == "md")
            nothing = verdict_label("nothing", layout.language)
            return Job(lambda article: check_outline(find(article), asked), writer, nothing)

        run(drafts, job_for)
    if not sound:
        raise Failed


def _checker(sources: Inputs) -> "tuple[Checker, bool]":
    """What checks against the sources, and whether all of them were read; what was not is told.

    Raises Failed, all said, where none was.
    """
    from kupang_cli.checking.checker import Checker

    articles, unread = articles_of(sources)
    for source, why in unread:
        complain(Message("{why}; what stands in it alone will be found nowhere", why=why), source)
    if not articles:
        complain("no source could be read, so that nothing was checked")
        raise Failed
    return Checker(articles), not unread


def _sources(against: list[str], drafts: Inputs, layout: "Layout") -> Inputs:
    """The sources named; of a folder, those of its files that are no drafts."""
    from kupang_cli.reading.articles import inputs

    own = {os.path.realpath(name) for name in drafts.names if name != "-"}
    for name in against:
        if os.path.realpath(name) in own and name != "-":
            raise UsageError("{name} is a draft and a source; a draft is no source of itself", name=name)
    names = [name for name in inputs(against) if name == "-" or os.path.realpath(name) not in own]
    values.check_output_is_no_input(layout, names)
    return Inputs(names, drafts.options)

"""The options of the commands as Typer is told of them: help and completion; ``values`` checks what was typed."""

import contextlib
from collections.abc import Callable
from typing import Annotated

import typer

from kupang_cli.analysis import SECTIONS
from kupang_cli.cli.choices import COLORS, FORMATS, SCHEMAS
from kupang_cli.findings import ACT_NAMES
from kupang_cli.messages.languages import LANGUAGES
from kupang_cli.summary.methods import DEFAULT_METHOD, METHODS, POINTS


def _complete(choices: tuple[str, ...]) -> Callable[[str], list[str]]:
    def complete(incomplete: str) -> list[str]:
        return [name for name in choices if name.startswith(incomplete)]

    return complete


def _complete_list(choices: tuple[str, ...]) -> Callable[[str], list[str]]:
    """Of choices separated by commas the one that is being typed."""

    def complete(incomplete: str) -> list[str]:
        done, _, last = incomplete.rpartition(",")
        named = done.split(",")
        return [f"{done},{name}" if done else name for name in choices if name.startswith(last) and name not in named]

    return complete


def _complete_speaker(ctx: typer.Context, incomplete: str) -> list[str]:
    """The names of who speaks in the files named before the option; nothing at all where anything is amiss."""
    with contextlib.suppress(Exception):
        from kupang_cli.cli.completion import quoted_for_shell, speakers_in

        # An option that still lacks its value leaves the arguments before it unread.
        files = [*(ctx.params.get("files") or ()), *ctx.args]
        return [quoted_for_shell(name) for name in speakers_in(files, incomplete)]
    return []


def _version(wanted: bool) -> None:
    if wanted:
        from kupang_cli import __version__

        typer.echo(f"kupang {__version__}")
        raise typer.Exit


Version = Annotated[
    bool, typer.Option("-V", "--version", callback=_version, is_eager=True, help="Print the version and exit.")
]

# ---------------------------------------------------------------- of every command that reads articles

Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="FILE...",
        help="Articles to read: text, pages, documents, JSON Lines, folders, addresses; "
        "- or nothing reads standard input.",
        show_default=False,
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON Lines, one object an article, in UTF-8.")]
JsonOfPeople = Annotated[bool, typer.Option("--json", help="Print JSON Lines, one object a person, in UTF-8.")]
NoText = Annotated[bool, typer.Option("--no-text", help="Leave the text of the article out of the JSON.")]
Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="md|csv", help="Markdown, or rows for a spreadsheet.", autocompletion=_complete(FORMATS)
    ),
]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The headline, when the text came without one.")]
Encoding = Annotated[str | None, typer.Option(metavar="NAME", help="The encoding of the files; detected otherwise.")]
Split = Annotated[
    bool, typer.Option("--split", help="Read several articles from a text, parted by lines of dashes or form feeds.")
]
FixEncoding = Annotated[
    bool, typer.Option("--fix-encoding", help="Mend letters that a wrong encoding garbled, where it is certain how.")
]
Timeout = Annotated[str, typer.Option(metavar="SECONDS", help="The longest that reading an address may take.")]
MaxSize = Annotated[str, typer.Option(metavar="MB", help="The largest input that is read.")]
Width = Annotated[str | None, typer.Option(metavar="N", help="Lay the page out for N columns, 20 to 1000.")]
Color = Annotated[
    str, typer.Option(metavar="auto|always|never", help="Colour the output.", autocompletion=_complete(COLORS))
]
Lang = Annotated[
    str | None,
    typer.Option(
        metavar="en|id",
        help="Language of labels, help and errors; the settings or the locale decide otherwise.",
        autocompletion=_complete(LANGUAGES),
    ),
]
NoPager = Annotated[bool, typer.Option("--no-pager", help="Never use the pager.")]
Output = Annotated[
    str | None,
    typer.Option(
        "-o",
        "--output",
        metavar="FILE",
        help="Write to FILE what would be printed; in a folder, each article to a file of its own.",
    ),
]
Export = Annotated[
    str | None,
    typer.Option(
        metavar="FILE",
        help="Write the page to FILE.svg or FILE.html instead of printing it; svg or html alone go with -o.",
    ),
]
Explain = Annotated[bool, typer.Option("--explain", help="Say which rule made each finding and where it stands.")]

# ---------------------------------------------------------------- of show

Only = Annotated[
    str | None,
    typer.Option(
        metavar="SECTIONS",
        help="Just these sections, separated by commas: headline, dateline, people, quotes, statements, points, "
        "figures, dates.",
        autocompletion=_complete_list(SECTIONS),
    ),
]
Speaker = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="Quotes and statements of this person alone, by name or role, in all the files.",
        autocompletion=_complete_speaker,
    ),
]
Full = Annotated[bool, typer.Option("--full", help="The article itself with the findings marked.")]
Brief = Annotated[bool, typer.Option("--brief", help="A few lines an article, for many at once.")]
Act = Annotated[
    str | None,
    typer.Option(
        metavar="ACTS",
        help="Quotes and statements that do this alone, separated by commas: state, promise, deny, request, hope, "
        "criticise, praise, ask, warn.",
        autocompletion=_complete_list(ACT_NAMES),
    ),
]

# ---------------------------------------------------------------- of summarize

Sentences = Annotated[str | None, typer.Option("-n", "--sentences", metavar="N", help="N sentences.")]
Words = Annotated[str | None, typer.Option(metavar="N", help="About N words, in whole sentences.")]
Percent = Annotated[str | None, typer.Option(metavar="P", help="About P percent of the words.")]
Method = Annotated[
    str | None,
    typer.Option(
        metavar="NAME",
        help="How sentences are chosen: news, lexrank, textrank, lsa, luhn, edmundson, sumbasic, kl or reduction.",
        show_default=DEFAULT_METHOD,
        autocompletion=_complete(METHODS),
    ),
]
Points = Annotated[
    str,
    typer.Option(
        metavar="auto|always|never",
        help="Name announced points under their sentence: where they are the news, wherever there are any, or never.",
        autocompletion=_complete(POINTS),
    ),
]
Highlight = Annotated[bool, typer.Option("--highlight", help="The article with the chosen sentences marked.")]

# ---------------------------------------------------------------- of check

Drafts = Annotated[
    list[str] | None,
    typer.Argument(metavar="DRAFT...", help="Drafts to check; - or nothing reads standard input.", show_default=False),
]
Against = Annotated[
    list[str] | None,
    typer.Option(
        "--against",
        metavar="SOURCE...",
        help="What the drafts were written from, all names up to the next option: texts, pages, documents, folders.",
        show_default=False,
    ),
]

# ---------------------------------------------------------------- of schema

SchemaCommand = Annotated[
    str,
    typer.Argument(
        metavar="[COMMAND]",
        help="The command whose JSON it is: show, summarize or people.",
        autocompletion=_complete(SCHEMAS),
    ),
]

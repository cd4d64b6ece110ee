"""The values of options: from what was typed to what it means, or a sentence that says what is wrong with it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kupang_cli.analysis import SECTIONS
from kupang_cli.cli.choices import COLORS, EXPORTS, FORMATS, NARROWEST, SCHEMAS, WIDEST, either, meant
from kupang_cli.cli.config import config
from kupang_cli.errors import UsageError
from kupang_cli.findings import ACT_NAMES
from kupang_cli.messages.languages import LANGUAGES, spoken
from kupang_cli.messages.message import Message
from kupang_cli.reading.options import MEGABYTE, ReadingOptions
from kupang_cli.summary.methods import DEFAULT_METHOD, METHODS, POINTS, PointsMode

if TYPE_CHECKING:
    from kupang_cli.cli.groups import Printing, Reading
    from kupang_cli.messages.languages import Language

_SPOKEN = ("quotes", "statements")
_LONGEST_TIMEOUT = 3600  # seconds
_LARGEST_SIZE = 10_000  # megabytes


class Layout(NamedTuple):
    """Where results go, and how a page is laid out.

    ``width`` is the columns asked for or settled, ``laid_out`` says that a page is asked for, wherever it goes;
    ``pager`` is the command line of the pager, None for none; ``export`` the kind of document to make of the page
    (".svg", ".html"), ``output`` the file or folder to write to, ``folder`` whether each article goes to a file of its
    own in it.
    """

    width: int | None
    laid_out: bool
    color: str
    pager: str | None
    export: str | None
    output: Path | None
    folder: bool
    language: Language
    explain: bool


def sections(only: str | None) -> tuple[str, ...]:
    """The sections named in ``--only``, in reading order; all of them without."""
    if only is None:
        return SECTIONS
    names = _names("--only", only, SECTIONS, Message("section"), Message("sections"))
    return tuple(section for section in SECTIONS if section in names)


def _names(option: str, typed: str, known: tuple[str, ...], kind: Message, kinds: Message) -> list[str]:
    """Names separated by commas, each of which there is; ``kind`` is what one of them is called, ``kinds`` several."""
    names = [name.strip().lower() for name in typed.split(",") if name.strip()]
    if not names:
        raise UsageError(
            "{option} takes {kinds} separated by commas: {known}", option=option, kinds=kinds, known=", ".join(known)
        )
    for name in names:
        if name not in known:
            raise UsageError("there is no {kind} {name!r}; {known}", kind=kind, name=name, known=meant(name, known))
    return names


def spoken_sections(wanted: tuple[str, ...], brief: bool) -> tuple[str, ...]:
    """Of the sections wanted, those to show where what is said is narrowed down.

    Of all sections, those of what is said; in brief, what says which article it is besides.
    """
    named = () if wanted == SECTIONS else wanted
    spoken = tuple(section for section in named if section in ("people", *_SPOKEN))
    return (*(("headline", "dateline") if brief else ()), *(spoken or _SPOKEN))


def check_way_to_print(form: str | None, no_text: bool, **ways: bool) -> None:
    """One way to print at most, and no text left out of what is no JSON; ``ways`` are flags by their names."""
    _check_choice("--format", form, FORMATS)
    if sum(ways.values()) + (form is not None) > 1:
        names = [*(f"--{way}" for way in ways), "--format"]
        raise UsageError(
            "{names} and {last} are different ways to print; give one of them",
            names=", ".join(names[:-1]),
            last=names[-1],
        )
    if no_text and not ways["json"]:
        raise UsageError("--no-text leaves the text out of --json; it goes with nothing else")


def check_table(wanted: tuple[str, ...]) -> None:
    """Sections that make one table of rows: a single one, or both kinds of what is said."""
    if len(wanted) != 1 and wanted != _SPOKEN:
        raise UsageError("--format csv needs one section in --only, for example --only quotes")


def needed_sections(wanted: tuple[str, ...], table: bool) -> tuple[str, ...]:
    """What has to be found for a page of the sections ``wanted``, or for a table of them.

    Who speaks how often is counted in all that is said, and a row of what is said has its figures and dates.
    """
    if set(wanted).isdisjoint(_SPOKEN):
        return wanted
    return tuple({*wanted, *(("figures", "dates") if table else _SPOKEN)})


def label_language(lang: str | None) -> Language:
    """The language of the labels: the one named, or the one that the program speaks."""
    _check_choice("--lang", lang, LANGUAGES)
    return spoken.get() if lang is None else "id" if lang == "id" else "en"


def layout(printing: Printing, page: bool) -> Layout:
    """Where results go and how; ``page`` says whether a page is printed, and no records."""
    asked = _whole_number("--width", printing.width, NARROWEST, WIDEST)
    _check_choice("--color", printing.color, COLORS)
    export, output = _document(printing)
    if export is not None and not page:
        raise UsageError("--export writes the page; it does not go with --json or --format")
    path = None if output is None else Path(output)
    named = printing.output or ""
    folder = named.endswith(("/", os.sep)) or (named != "" and Path(named).is_dir())
    language = label_language(printing.lang)
    laid_out, width = asked is not None or printing.color == "always", asked or config().width
    pager = None if printing.no_pager else _pager()
    return Layout(width, laid_out, printing.color, pager, export, path, folder, language, printing.explain)


def _pager() -> str | None:
    """The command line of the pager: the settled one, else $PAGER's, else less; None where there shall be none."""
    settled = config().pager
    return (settled or None) if settled is not None else os.environ.get("PAGER") or "less"


def _document(printing: Printing) -> tuple[str | None, str | None]:
    """The kind of document to make, and the file or folder to write to."""
    export, output = printing.export, printing.output
    if output == "":
        raise UsageError("--output takes the name of a file or of a folder")
    if export is None:
        return None, output
    if f".{export.lower()}" in EXPORTS:
        if output is None:
            raise UsageError(
                "--export {form} needs a place: name it with -o, or give --export FILE.{form}", form=export.lower()
            )
        return f".{export.lower()}", output
    suffix = Path(export).suffix.lower()
    if suffix not in EXPORTS:
        raise UsageError("--export writes a .svg or .html file, not {name!r}", name=export)
    if output is not None:
        raise UsageError("--export names a file already; give --export {form} with -o", form=suffix[1:])
    return suffix, export


def check_output_is_no_input(layout: Layout, names: list[str]) -> None:
    """The file to write to is none of those to read."""
    place = layout.output
    if place is None or layout.folder or not place.exists():
        return
    for name in names:
        if name != "-" and Path(name).exists() and place.samefile(name):
            raise UsageError("--output would write over {name}, which is to be read; name another FILE", name=name)


def acts(typed: str | None) -> frozenset[str] | None:
    """The acts named in ``--act``; None without."""
    if typed is None:
        return None
    return frozenset(_names("--act", typed, ACT_NAMES, Message("act"), Message("acts")))


def lengths(
    sentences: str | None, words: str | None, percent: str | None
) -> tuple[int | None, int | None, float | None]:
    """How long a summary shall be: sentences, words and percent, one of them at most."""
    if sum(value is not None for value in (sentences, words, percent)) > 1:
        raise UsageError("--sentences, --words and --percent exclude each other; give one of them")
    return _whole_number("--sentences", sentences, 1), _whole_number("--words", words, 1), _percentage(percent)


def method(name: str | None) -> str:
    """A method there is: the one named, else the settled one, else the default."""
    if name is None:
        return config().method or DEFAULT_METHOD
    if name not in METHODS:
        raise UsageError("there is no method {name!r}; {known}", name=name, known=meant(name, METHODS))
    return name


def check_schema_command(name: str) -> None:
    """A command that prints JSON."""
    if name not in SCHEMAS:
        raise UsageError("there is no schema of {name!r}; {known}", name=name, known=meant(name, SCHEMAS))


def points_mode(name: str) -> PointsMode:
    """When points are named in a summary."""
    _check_choice("--points", name, POINTS)
    return next(mode for mode in POINTS if mode == name)


def reading_options(names: list[str], reading: Reading, title: str | None) -> ReadingOptions:
    """How the inputs of these names are read."""
    if title is not None and len(names) > 1:
        raise UsageError("--title is the headline of one article; name one FILE with it")
    _check_encoding(reading.encoding)
    seconds = _number("--timeout", reading.timeout, _LONGEST_TIMEOUT, Message("seconds"))
    megabytes = _number("--max-size", reading.max_size, _LARGEST_SIZE, Message("megabytes"))
    largest = max(1, int(megabytes * MEGABYTE))
    return ReadingOptions(reading.encoding, title, reading.split, reading.fix_encoding, seconds, largest)


def _check_encoding(name: str | None) -> None:
    """An encoding of text files, or none named."""
    if name is None:
        return
    from kupang_cli.errors import ReadError
    from kupang_cli.reading.decoding import text_encoding

    try:
        text_encoding(name)
    except ReadError as error:
        raise UsageError("--encoding: {why}", why=error.message) from None


def _check_choice(option: str, value: str | None, choices: tuple[str, ...]) -> None:
    if value is not None and value not in choices:
        raise UsageError("{option} takes {choices}, not {value!r}", option=option, choices=either(choices), value=value)


def _whole_number(option: str, value: str | None, least: int, most: int | None = None) -> int | None:
    if value is None:
        return None
    digits = value.strip().removeprefix("+")
    if not digits.isdecimal() or len(digits) > 9 or not least <= int(digits) <= (most or int(digits)):
        if most is None:
            raise UsageError(
                "{option} takes a whole number from {least}, not {value!r}", option=option, least=least, value=value
            )
        raise UsageError(
            "{option} takes a whole number from {least} to {most}, not {value!r}",
            option=option,
            least=least,
            most=most,
            value=value,
        )
    return int(digits)


def _percentage(value: str | None) -> float | None:
    if value is None:
        return None
    return _number("--percent", value, 100, Message("percent"), value.strip().removesuffix("%"))


def _number(option: str, value: str, most: int, unit: Message, typed: str | None = None) -> float:
    """A number above 0, with a decimal point or comma; ``typed`` is the value without what may stand behind it."""
    try:
        number = float((value if typed is None else typed).strip().replace(",", "."))
    except ValueError:
        number = 0.0
    if not 0 < number <= most:
        raise UsageError(
            "{option} takes a number of {unit} above 0 and up to {most}, not {value!r}",
            option=option,
            unit=unit,
            most=most,
            value=value,
        )
    return number

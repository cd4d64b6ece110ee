"""The values of options: from what was typed to what it means, or a sentence that says what is wrong with it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kupang_cli.analysis import SECTIONS
from kupang_cli.cli.choices import COLORS, EXPORTS, FORMATS, LABELS, SCHEMAS
from kupang_cli.findings import ACT_NAMES
from kupang_cli.reading.options import MEGABYTE, ReadingOptions
from kupang_cli.summary.methods import METHODS, POINTS, PointsMode

if TYPE_CHECKING:
    from kupang_cli.cli.groups import Printing, Reading
    from kupang_cli.render.labels import Language

_SPOKEN = ("quotes", "statements")
_NARROWEST, _WIDEST = 20, 1000
_LONGEST_TIMEOUT = 3600  # seconds
_LARGEST_SIZE = 10_000  # megabytes


class UsageError(Exception):
    """A wrong use of the command line, told in a sentence; exit status 2."""


class Layout(NamedTuple):
    """Where results go, and how a page is laid out.

    ``width`` is the columns asked for, ``export`` the kind of document to make of the page (".svg", ".html"),
    ``output`` the file or folder to write to, ``folder`` whether each article goes to a file of its own in it.
    """

    width: int | None
    color: str
    pager: bool
    export: str | None
    output: Path | None
    folder: bool
    language: Language
    explain: bool


def sections(only: str | None) -> tuple[str, ...]:
    """The sections named in ``--only``, in reading order; all of them without."""
    if only is None:
        return SECTIONS
    names = _names("--only", only, SECTIONS, "section")
    return tuple(section for section in SECTIONS if section in names)


def _names(option: str, typed: str, known: tuple[str, ...], kind: str) -> list[str]:
    """Names separated by commas, each of which there is."""
    names = [name.strip().lower() for name in typed.split(",") if name.strip()]
    if not names:
        raise UsageError(f"{option} takes {kind}s separated by commas: {', '.join(known)}")
    for name in names:
        if name not in known:
            raise UsageError(f"there is no {kind} {name!r}{_meant(name, known)}")
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
        raise UsageError(f"{', '.join(names[:-1])} and {names[-1]} are different ways to print; give one of them")
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
    return tuple({*wanted, *(("dateline", "figures", "dates") if table else _SPOKEN)})


def label_language(lang: str | None) -> Language:
    """The language of the labels: the one named, or the locale's."""
    from kupang_cli.render.labels import locale_language

    _check_choice("--lang", lang, LABELS)
    return locale_language() if lang is None else "id" if lang == "id" else "en"


def layout(printing: Printing, page: bool) -> Layout:
    """Where results go and how; ``page`` says whether a page is printed, and no records."""
    columns = _whole_number("--width", printing.width, _NARROWEST, _WIDEST)
    _check_choice("--color", printing.color, COLORS)
    export, output = _document(printing)
    if export is not None and not page:
        raise UsageError("--export writes the page; it does not go with --json or --format")
    path = None if output is None else Path(output)
    named = printing.output or ""
    folder = named.endswith(("/", os.sep)) or (named != "" and Path(named).is_dir())
    language = label_language(printing.lang)
    return Layout(columns, printing.color, not printing.no_pager, export, path, folder, language, printing.explain)


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
                f"--export {export} needs a place: name it with -o, or give --export FILE.{export.lower()}"
            )
        return f".{export.lower()}", output
    suffix = Path(export).suffix.lower()
    if suffix not in EXPORTS:
        raise UsageError(f"--export writes a .svg or .html file, not {export!r}")
    if output is not None:
        raise UsageError(f"--export names a file already; give --export {suffix[1:]} with -o")
    return suffix, export


def check_output_is_no_input(layout: Layout, names: list[str]) -> None:
    """The file to write to is none of those to read."""
    place = layout.output
    if place is None or layout.folder or not place.exists():
        return
    for name in names:
        if name != "-" and Path(name).exists() and place.samefile(name):
            raise UsageError(f"--output would write over {name}, which is to be read; name another FILE")


def acts(typed: str | None) -> frozenset[str] | None:
    """The acts named in ``--act``; None without."""
    if typed is None:
        return None
    return frozenset(_names("--act", typed, ACT_NAMES, "act"))


def lengths(
    sentences: str | None, words: str | None, percent: str | None
) -> tuple[int | None, int | None, float | None]:
    """How long a summary shall be: sentences, words and percent, one of them at most."""
    if sum(value is not None for value in (sentences, words, percent)) > 1:
        raise UsageError("--sentences, --words and --percent exclude each other; give one of them")
    return _whole_number("--sentences", sentences, 1), _whole_number("--words", words, 1), _percentage(percent)


def check_method(name: str) -> None:
    """A method there is."""
    if name not in METHODS:
        raise UsageError(f"there is no method {name!r}{_meant(name, METHODS)}")


def check_schema_command(name: str) -> None:
    """A command that prints JSON."""
    if name not in SCHEMAS:
        raise UsageError(f"there is no schema of {name!r}{_meant(name, SCHEMAS)}")


def points_mode(name: str) -> PointsMode:
    """When points are named in a summary."""
    _check_choice("--points", name, POINTS)
    return next(mode for mode in POINTS if mode == name)


def reading_options(names: list[str], reading: Reading, title: str | None) -> ReadingOptions:
    """How the inputs of these names are read."""
    if title is not None and len(names) > 1:
        raise UsageError("--title is the headline of one article; name one FILE with it")
    _check_encoding(reading.encoding)
    seconds = _number("--timeout", reading.timeout, _LONGEST_TIMEOUT, "of seconds")
    megabytes = _number("--max-size", reading.max_size, _LARGEST_SIZE, "of megabytes")
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
        raise UsageError(f"--encoding: {error}") from None


def _meant(word: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(word.lower(), known, n=1)
    return f"; did you mean {close[0]}?" if close else f"; there are {', '.join(known)}"


def _check_choice(option: str, value: str | None, choices: tuple[str, ...]) -> None:
    if value is not None and value not in choices:
        raise UsageError(f"{option} takes {', '.join(choices[:-1])} or {choices[-1]}, not {value!r}")


def _whole_number(option: str, value: str | None, least: int, most: int | None = None) -> int | None:
    if value is None:
        return None
    digits = value.strip().removeprefix("+")
    if not digits.isdecimal() or len(digits) > 9 or not least <= int(digits) <= (most or int(digits)):
        upto = "" if most is None else f" to {most}"
        raise UsageError(f"{option} takes a whole number from {least}{upto}, not {value!r}")
    return int(digits)


def _percentage(value: str | None) -> float | None:
    if value is None:
        return None
    return _number("--percent", value, 100, typed=value.strip().removesuffix("%"))


def _number(option: str, value: str, most: int, unit: str = "", typed: str | None = None) -> float:
    """A number above 0, with a decimal point or comma; ``typed`` is the value without what may stand behind it."""
    try:
        number = float((value if typed is None else typed).strip().replace(",", "."))
    except ValueError:
        number = 0.0
    if not 0 < number <= most:
        raise UsageError(f"{option} takes a number {unit} above 0 and up to {most}, not {value!r}".replace("  ", " "))
    return number

"""The values of options: from what was typed to what it means, or a sentence that says what is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kupang_cli.analysis import SECTIONS
from kupang_cli.reading.options import MEGABYTE, ReadingOptions
from kupang_cli.summary.methods import METHODS, POINTS, PointsMode

if TYPE_CHECKING:
    from kupang_cli.render.labels import Language

COLORS = ("auto", "always", "never")
LABELS = ("en", "id")
FORMATS = ("md", "csv")
_NARROWEST, _WIDEST = 20, 1000
_LONGEST_TIMEOUT = 3600  # seconds
_LARGEST_SIZE = 10_000  # megabytes


class UsageError(Exception):
    """A wrong use of the command line, told in a sentence; exit status 2."""


class Layout(NamedTuple):
    """Where a page goes: the columns asked for, colours, whether a pager may be used, the file to export to."""

    width: int | None
    color: str
    pager: bool
    export: Path | None


def sections(only: str | None) -> tuple[str, ...]:
    """The sections named in ``--only``, in reading order; all of them without."""
    if only is None:
        return SECTIONS
    names = [name.strip().lower() for name in only.split(",") if name.strip()]
    if not names:
        raise UsageError(f"--only takes sections separated by commas: {', '.join(SECTIONS)}")
    for name in names:
        if name not in SECTIONS:
            raise UsageError(f"there is no section {name!r}{_meant(name, SECTIONS)}")
    return tuple(section for section in SECTIONS if section in names)


def spoken_sections(wanted: tuple[str, ...], brief: bool) -> tuple[str, ...]:
    """Of the sections wanted, those to show of one speaker; in brief, what says which article it is besides."""
    spoken = tuple(section for section in wanted if section in ("people", "quotes", "statements"))
    return (*(("headline", "dateline") if brief else ()), *(spoken or ("quotes", "statements")))


def check_way_to_print(json: bool, full: bool, brief: bool, form: str | None, wanted: tuple[str, ...]) -> None:
    """One way to print at most, and of CSV one section."""
    _check_choice("--format", form, FORMATS)
    if form == "csv" and len(wanted) != 1:
        raise UsageError("--format csv needs one section in --only, for example --only quotes")
    if sum((json, full, brief, form is not None)) > 1:
        raise UsageError("--json, --full, --brief and --format are different ways to print; give one of them")


def label_language(lang: str | None) -> Language:
    """The language of the labels: the one named, or the locale's."""
    from kupang_cli.render.labels import locale_language

    _check_choice("--lang", lang, LABELS)
    return locale_language() if lang is None else "id" if lang == "id" else "en"


def layout(width: str | None, color: str, no_pager: bool, export: str | None, page: bool) -> Layout:
    """Where the page goes; ``page`` says whether one is printed at all."""
    columns = _whole_number("--width", width, _NARROWEST, _WIDEST)
    _check_choice("--color", color, COLORS)
    if export is not None and Path(export).suffix.lower() not in (".svg", ".html"):
        raise UsageError(f"--export writes a .svg or .html file, not {export!r}")
    if export is not None and not page:
        raise UsageError("--export writes the page; it does not go with --json or --format")
    return Layout(columns, color, not no_pager, None if export is None else Path(export))


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


def points_mode(name: str) -> PointsMode:
    """When points are named in a summary."""
    _check_choice("--points", name, POINTS)
    return next(mode for mode in POINTS if mode == name)


def reading_options(
    names: list[str],
    encoding: str | None,
    title: str | None,
    split: bool,
    fix_encoding: bool,
    timeout: str,
    max_size: str,
) -> ReadingOptions:
    """How the inputs of these names are read."""
    if title is not None and len(names) > 1:
        raise UsageError("--title is the headline of one article; name one FILE with it")
    _check_encoding(encoding)
    seconds = _number("--timeout", timeout, _LONGEST_TIMEOUT, "of seconds")
    megabytes = _number("--max-size", max_size, _LARGEST_SIZE, "of megabytes")
    return ReadingOptions(encoding, title, split, fix_encoding, seconds, max(1, int(megabytes * MEGABYTE)))


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

"""The block of fields above a Markdown text, as site generators and note programs write it: YAML or TOML."""

from __future__ import annotations

import re

from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.draft import Draft
from kupang_cli.reading.fields import metadata_of

_YAML = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*\r?(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_LONGEST = 20_000  # code points: a block is not longer
_FIELD = re.compile(r"([A-Za-z_][\w.-]*)[ \t]*:(?:[ \t]+(.*))?$")
_BELOW_FIELD = re.compile(
    r"\s|-(?:\s|$)|#|$"
)  # the next of a list or of a value over several lines, a comment, nothing
_FOLDED = re.compile(r"[|>][-+]?$")  # the value stands on the lines below


def read_markdown(text: str) -> Draft:
    """The text below a block of fields, verbatim, and what the block says; the text as it is where no block is.

    Of YAML no more is read than lines "field: value" and values folded over several lines: lists and what is nested
    say nothing that is wanted here.
    """
    for pattern, fields_of in ((_YAML, _yaml), (_TOML, _toml)):
        block = pattern.match(text, 0, _LONGEST)
        fields = None if block is None else fields_of(block[1])
        if block is not None and fields and not known.front_matter_fields.isdisjoint(fields):
            return Draft(text[block.end() :], metadata_of(fields))
    return Draft(text)


def _yaml(block: str) -> dict[str, object] | None:
    """The fields of a block, names in lower case; None where a line is none of YAML, as in a text between dashes."""
    fields: dict[str, object] = {}
    name = ""
    folded: list[str] | None = None
    for line in [*block.splitlines(), "end:"]:  # a field more ends the value of the last
        field = _FIELD.match(line)
        if field is None:
            if not _BELOW_FIELD.match(line):
                return None
            if folded is not None:
                folded.append(line.strip())
            continue
        if folded is not None:
            fields[name] = " ".join(folded)
        name, value = field[1].lower(), (field[2] or "").strip()
        folded = [] if _FOLDED.match(value) else None
        fields[name] = _unquoted(value)
    return fields


def _unquoted(value: str) -> str:
    """A value without its quotes, or without the comment behind it."""
    if len(value) > 1 and value[0] == value[-1] == '"':
        return re.sub(r'\\(["\\/])', r"\1", value[1:-1])
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return "" if value.startswith("#") else value.partition(" #")[0].rstrip()


def _toml(block: str) -> dict[str, object] | None:
    """The fields of a block, names in lower case; None where it is not TOML."""
    import tomllib

    try:
        fields = tomllib.loads(block.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return {name.lower(): value for name, value in fields.items()}

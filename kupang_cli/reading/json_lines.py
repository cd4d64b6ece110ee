"""Records in JSON: a line each, one or several over many lines, or an array of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from kupang_cli.errors import ReadError
from kupang_cli.language.vocabulary import vocabulary as known
from kupang_cli.reading.draft import Draft, Unread
from kupang_cli.reading.fields import metadata_of

_BETWEEN = re.compile(r"[\s,\[\]\ufeff]*+")  # of an array, and of what jq prints, which has line ends alone
_DECODER = json.JSONDecoder()

# The number of a record and its value, or what is wrong with it.
_Numbered = Iterator[tuple[int, object | ReadError]]


def read_records(text: str, source: str) -> Iterator[Draft | Unread]:
    """The articles of the records in ``text``, one after the other, none read before it is asked for.

    A record has its text in the field "text" (or "body", "content", "isi") and says more in others: see ``fields``. Its
    part is the number of its line or, where records stand over several lines or in an array, its own. A record that
    cannot be read becomes an Unread, named after ``source`` and its part, and the others go on.
    """
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    end = text.find("\n", start)
    first_line = text[start : end if end >= 0 else len(text)].rstrip()
    a_line_each = first_line[:1] == "{" and first_line[-1:] == "}"
    for number, value in _lines(text, start) if a_line_each else _values(text, start):
        try:
            yield _draft(value, str(number))
        except ReadError as error:
            yield Unread(f"{source}#{number}", error.message)


def _draft(value: object | ReadError, part: str) -> Draft:
    """The article of a record. Raises ReadError for a value that is none."""
    if isinstance(value, ReadError):
        raise value
    if not isinstance(value, dict):
        raise ReadError("it is no JSON object")
    fields = {name.lower(): content for name, content in value.items()}
    texts = (fields[name] for name in known.text_fields if isinstance(fields.get(name), str))
    text = next(texts, None)
    if text is None:
        raise ReadError("it has no text in any of the fields {names}", names=", ".join(known.text_fields))
    return Draft(text, metadata_of(fields), part)


def _lines(text: str, start: int) -> _Numbered:
    """Every line that is not blank, from the one at ``start``. Only line feeds end a line of JSON."""
    number = text.count("\n", 0, start)
    while start < len(text):
        end = text.find("\n", start)
        end = end if end >= 0 else len(text)
        line = text[start:end].strip(" \t\r\ufeff")
        start, number = end + 1, number + 1
        if line:
            yield number, _parsed(line, 0)[0]


def _values(text: str, start: int) -> _Numbered:
    """Every value, over as many lines as it takes; behind a broken one the line on which it breaks is the next."""
    number = 0
    while (start := _past_separators(text, start)) < len(text):
        number += 1
        value, end = _parsed(text, start)
        yield number, value
        if isinstance(value, ReadError) and end == start:
            return
        start = end


def _past_separators(text: str, start: int) -> int:
    match = _BETWEEN.match(text, start)
    return start if match is None else match.end()


def _parsed(text: str, start: int) -> tuple[object | ReadError, int]:
    """The value at ``start``, or what is wrong with it, and where to go on; ``start`` where nowhere.

    No character is looked at more than twice, however many records are broken.
    """
    try:
        return _DECODER.raw_decode(text, start)
    except RecursionError:
        return ReadError("it is nested too deeply"), start
    except json.JSONDecodeError as error:
        line = text.rfind("\n", start, error.pos) + 1
        below = text.find("\n", error.pos) + 1
        return ReadError("it is no JSON: {why}", why=error.msg), line if line > start else below or len(text)
    except ValueError as error:
        return ReadError("it cannot be read: {why}", why=error), text.find("\n", start) + 1 or len(text)

"""Text with nothing in it that Markdown reads as its own (CommonMark, backslash escapes)."""

from __future__ import annotations

import re

from kupang_cli.render.text import one_line

_SPECIAL = str.maketrans({character: "\\" + character for character in "\\`*_[]<>#|~!&"})
_LIST_MARK = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|[-+=](?=\s|$))")


def escape(text: str) -> str:
    """Text that begins a line, on one line and without the white space around it."""
    words = escape_inside(text).strip()
    mark = _LIST_MARK.match(words)
    if mark is None:
        return words
    end = mark.end()
    return f"{words[:end]}\\{words[end:]}" if words[0].isdigit() else f"\\{words}"


def escape_inside(text: str) -> str:
    """Text behind other words of its line."""
    return one_line(text).translate(_SPECIAL)

"""Several articles in one text: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

# What ends a line of a text that is not cleaned yet.
_LINE_ENDS = "\n\r\v\x85\u2028\u2029\f"
# A line of three or more of one sign, blanks between them or not, with its end; or a form feed.
_SEPARATOR = re.compile(
    rf"(?<![^{_LINE_ENDS}])[ \t]*+(?P<sign>[-–—=*_])(?:[ \t]*+(?P=sign)){{2,}}+[ \t]*+(?:\r\n|[{_LINE_ENDS}]|\Z)|\f"
)
_LETTER = re.compile(r"[^\W\d_]")


def parts(text: str) -> Iterator[str]:
    """The parts of a text between lines of dashes, equals signs, stars or underscores and form feeds, verbatim.

    Three or more of one sign alone on a line part the text; parts without a letter are left out.
    """
    start = 0
    for separator in _SEPARATOR.finditer(text):
        if _LETTER.search(text, start, separator.start()):
            yield text[start : separator.start()]
        start = separator.end()
    if _LETTER.search(text, start):
        yield text[start:]

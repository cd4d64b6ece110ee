"""Speech that one pair of quote marks holds over several lines.

Marks reset where a paragraph ends, so that a lost one does no harm behind it. But where a line leaves its speech open
and the next mark is one that closes speech, soon, both are of one pair, and the lines are one paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from kupang_cli.article import Span
from kupang_cli.text.attributions import attribution_follows
from kupang_cli.text.boilerplate import opens_as_a_site
from kupang_cli.text.quotations import Marks, quotations
from kupang_cli.text.quote_marks import Mark, double_and_single, sided
from kupang_cli.text.trimming import before_space

_MARKS = '"“”„«»'
_OPENING = frozenset('"“')
_MOST_LINES = 4  # after the first
_LONGEST = 2000  # code points of them
_ENDING = frozenset(",.!?…")


def lines_inside_speech(text: str, lines: Sequence[Span]) -> set[int]:
    """The indices of the lines that begin inside speech of a line before."""
    inside: set[int] = set()
    reached = 0
    for index, line in enumerate(lines):
        if index >= reached and _may_be_open(text, line) and _leaves_open(text, line):
            reached = max(reached, _closing_line(text, lines, index) + 1)
            inside.update(range(index + 1, reached))
            reached = max(reached, index + 1)
    return inside


def _may_be_open(text: str, line: Span) -> bool:
    """Whether the marks of a line are not even, or none closes behind the last that opens.

    A look that costs less than reading them one by one.
    """
    return (
        text.rfind("“", *line) > max(text.rfind(mark, *line) for mark in '”"’')
        or sum(text.count(mark, *line) for mark in _MARKS) % 2 == 1
    )


def _leaves_open(text: str, line: Span) -> bool:
    """Whether a line ends in the middle of speech that nothing in it attributes, or with a mark that opens it."""
    if text[line.end - 1] in _OPENING and text[line.end - 2 : line.end - 1].isspace():
        return True
    found = list(quotations(text, *line))
    return bool(found) and found[-1].marks is Marks.OPEN_TO_PARAGRAPH_END


def _closing_line(text: str, lines: Sequence[Span], opening: int) -> int:
    """The index of the line whose first mark closes the speech that the line ``opening`` leaves open; -1 for none."""
    limit = lines[opening].end + _LONGEST
    for index in range(opening + 1, min(opening + 1 + _MOST_LINES, len(lines))):
        start, end = lines[index]
        if start > limit or opens_as_a_site(text, lines[index]):
            return -1
        double, _ = double_and_single(text, start, end, ())
        if not double:
            continue
        mark = next(sided(text, double, start, end))
        return index if mark.start > start and _closes(text, mark, end) else -1
    return -1


def _closes(text: str, mark: Mark, end: int) -> bool:
    """Whether the first mark of a line closes speech, and no name or single words."""
    stop = before_space(text, 0, mark.start)
    if mark.side == "either" and mark.end == end and stop < mark.start:  # "lega. \""
        return text[stop - 1] in _ENDING
    ends = text[mark.start - 1] in _ENDING or text[mark.end : mark.end + 1] in _ENDING
    return mark.side == "close" and (ends or mark.end == end or attribution_follows(text, mark.end, end))

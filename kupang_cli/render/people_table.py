"""The people of many articles as they are laid out on the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kupang_cli.messages.languages import Language
from kupang_cli.render.labels import counted, in_articles, label, said_text
from kupang_cli.render.outline.blocks import Identities, IdentityRow, SourceRow, WordsInSources
from kupang_cli.render.renderables import NARROW, line_of, shortened, text_of, why

_MOST_SOURCES = 8  # articles named of one person, or of one of many roles
_WIDEST = 100  # columns over which the eye still follows from a name to its counts
_GAP = 2  # columns between two counts
_SOURCE = 40  # columns for the name of an article


class PeopleTable:
    """Each person with counts in columns; roles, other names and articles under the name."""

    def __init__(self, block: Identities, language: Language) -> None:
        self.block = block
        self.language = language

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Counts at the right where there is room; under the name where there is not."""
        counts = [self._counts(row) for row in self.block.rows]
        widths = [max(count.cell_len for count in column) for column in zip(*counts, strict=True)]
        for number, (row, figures) in enumerate(zip(self.block.rows, counts, strict=True)):
            if number:
                yield Text()
            if options.max_width < NARROW:
                yield from self._narrow(row, figures)
            else:
                yield self._wide(row, figures, widths, min(options.max_width, _WIDEST))
            yield from self._details(row)
        if self.block.nameless_articles:
            said = said_text(self.block.nameless_quotes, self.block.nameless_statements, self.language)
            where = in_articles(self.block.nameless_articles, self.language)
            yield Text()
            yield text_of(f"{label('without a name', self.language)}: {said} {where}", "missing")

    def _wide(self, row: IdentityRow, counts: Sequence[Text], widths: Sequence[int], columns: int) -> Table:
        # Without padding, which some releases of Rich count into the width of the last column and others do not.
        table = Table.grid()
        shown = [(count, width + _GAP) for count, width in zip(counts, widths, strict=True) if width]
        table.add_column(width=columns - sum(width for _, width in shown) - _GAP)
        for _, width in shown:
            table.add_column(justify="right", width=width)
        table.add_row(self._who(row), *(count for count, _ in shown))
        return table

    def _narrow(self, row: IdentityRow, counts: Sequence[Text]) -> Iterator[RenderableType]:
        yield self._who(row)
        yield Padding(text_of("  ".join(count.plain for count in counts if count.plain)), (0, 0, 0, 2))

    @staticmethod
    def _who(row: IdentityRow) -> Text:
        """The name, and the role behind it where there is one wording of it."""
        return line_of((row.name, "speaker"), (f", {row.role}" if row.role and not row.roles else "", "role"))

    def _counts(self, row: IdentityRow) -> tuple[Text, Text, Text]:
        return (
            text_of(counted(len(row.sources), "article", self.language), "meta"),
            text_of(counted(row.quotes, "quote", self.language)),
            text_of(counted(row.statements, "statement", self.language)),
        )

    def _details(self, row: IdentityRow) -> Iterator[RenderableType]:
        lines: list[RenderableType] = []
        lines += [self._words(role) for role in row.roles]
        if row.aliases:
            names = " · ".join(alias.words for alias in row.aliases)
            lines.append(line_of((f"{label('also', self.language)} ", "meta"), (names, "")))
        if row.acts:
            lines.append(text_of(" · ".join(f"{act} {count}" for act, count in row.acts)))
        lines += self._sources(row.sources)
        lines += [text_of(f"{label('somebody else', self.language)} {other}", "why") for other in row.apart]
        yield Padding(Group(*lines), (0, 0, 0, 2))

    def _words(self, role: WordsInSources) -> Text:
        """A role, and which articles give it."""
        return line_of((role.words, "role"), (f"  {self._named(role.sources)}", "meta"))

    def _named(self, sources: Sequence[str]) -> str:
        shown = " · ".join(shortened(source, _SOURCE) for source in sources[:_MOST_SOURCES])
        return f"{shown}{self._further(len(sources))}"

    def _sources(self, rows: Sequence[SourceRow]) -> list[RenderableType]:
        """The articles, each with what is there; in one line unless each has its reason."""
        if any(row.reason for row in rows):
            return [self._source(row, counts=True) for row in rows]
        line = text_of("")
        for index, row in enumerate(rows[:_MOST_SOURCES]):
            line.append(" · " if index else "", "meta")
            line.append(self._source(row, counts=len(rows) > 1))
        line.append(self._further(len(rows)), "meta")
        return [line]

    def _source(self, row: SourceRow, counts: bool) -> Text:
        said = f" {said_text(row.quotes, row.statements, self.language)}" if counts else ""
        reason = f"  {why(row.reason)}" if row.reason else ""
        return line_of((shortened(row.source, _SOURCE), "meta"), (said, "meta"), (reason, "why"))

    def _further(self, count: int) -> str:
        return f" … {count - _MOST_SOURCES} {label('further', self.language)}" if count > _MOST_SOURCES else ""

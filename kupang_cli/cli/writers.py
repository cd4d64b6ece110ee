"""Where the output goes: records and text to standard output, pages to the terminal and its pager, or to a document."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kupang_cli.render.streams import complain, on_terminal, write, write_file, write_utf8
from kupang_cli.render.text import source_text

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import RenderableType

    from kupang_cli.article import Article
    from kupang_cli.cli.values import Layout
    from kupang_cli.render.labels import Language
    from kupang_cli.render.outline.blocks import Block

    Outline = Sequence[Block]


class Failed(Exception):  # noqa: N818  # it carries an exit status, it is no error of its own
    """Some input failed, or what was asked for could not be written; all was said. Exit status 1."""


class Writer:
    """Where what is made of the inputs goes.

    ``empty`` says that there was nothing to write, where that is worth a word to the user.
    """

    empty = False

    def write(self, article: Article, made: Any) -> None:
        """Write what was made of an article, or keep it for the end."""
        raise NotImplementedError

    def end(self) -> None:
        """Write what was kept. Raises Failed, all said, if that cannot be done."""


class RecordWriter(Writer):
    """Lines for programs, in UTF-8 whatever the terminal speaks, a header before the first."""

    def __init__(self, header: str = "") -> None:
        self._header = header

    def write(self, article: Article, made: str) -> None:  # noqa: ARG002  # records name their source themselves
        """Write the records of one article."""
        write_utf8(self._header + made)
        self._header = ""

    def end(self) -> None:
        """Write the header, if nothing came after it."""
        if self._header:
            write_utf8(self._header)


class TextWriter(Writer):
    """Lines of text as they come, each of several inputs named above its own, with an empty line between if ``apart``.

    ``lines`` makes them of an outline, ``heading`` of the name of an input (None: inputs are not named).
    """

    def __init__(
        self,
        lines: Callable[[Outline, Language], Iterable[str]],
        heading: Callable[[str], list[str]] | None,
        language: Language,
        apart: bool,
    ) -> None:
        self._lines = lines
        self._heading = heading
        self._language = language
        self._apart = apart
        self.empty = True

    def write(self, article: Article, made: Outline) -> None:
        """Write the lines of one article."""
        lines = [*self._lines(made, self._language)]
        if not lines:
            return
        heading = [] if self._heading is None else self._heading(source_text(article))
        gap = [""] if self._apart and not self.empty else []
        self.empty = False
        write("\n".join([*gap, *heading, *lines]) + "\n")


class _Pages(Writer):
    """What page and document have in common: the renderables of an article, under a rule with its name if ``named``."""

    def __init__(self, layout: Layout, language: Language, named: bool) -> None:
        self._layout = layout
        self._language = language
        self._named = named
        self.empty = True

    def _renderables(self, article: Article, made: Outline) -> list[RenderableType]:
        from kupang_cli.render.page import page_renderables, separator

        page = [*page_renderables(made, self._language)]
        if not page:
            return []
        above: list[RenderableType] = [] if self.empty else [""]
        if self._named:
            above.append(separator(source_text(article)))
        self.empty = False
        return [*above, *page]


class PageWriter(_Pages):
    """Pages as they come, or all at the end where they go through the pager."""

    def __init__(self, layout: Layout, language: Language, named: bool) -> None:
        super().__init__(layout, language, named)
        self._kept: list[str] = []

    def write(self, article: Article, made: Outline) -> None:
        """Lay out the page of one article."""
        from kupang_cli.render.terminal import rendered

        page = self._renderables(article, made)
        if not page:
            return
        text = rendered(page, self._layout.width, self._layout.color)
        if self._layout.pager and on_terminal():
            self._kept.append(text)
        else:
            write(text)

    def end(self) -> None:
        """Show what was kept."""
        if self._kept:
            from kupang_cli.render.terminal import page

            page("".join(self._kept))


class DocumentWriter(_Pages):
    """All pages in one document, written at the end; ``title`` is the document's."""

    def __init__(self, path: Path, title: str, layout: Layout, language: Language, named: bool) -> None:
        super().__init__(layout, language, named)
        self._path = path
        self._title = title
        self._kept: list[RenderableType] = []

    def write(self, article: Article, made: Outline) -> None:
        """Keep the page of one article."""
        self._kept += self._renderables(article, made)

    def end(self) -> None:
        """Write the document, if there is anything in it."""
        if not self._kept:
            return
        from kupang_cli.render.export import exported

        document = exported(self._kept, self._path.suffix.lower(), self._title, self._layout.width)
        try:
            write_file(self._path, document)
        except OSError as error:
            complain(f"{self._path}: it cannot be written: {error.strerror or error}")
            raise Failed from None


def outline_writer(
    names: list[str],
    layout: Layout,
    language: Language,
    *,
    named: bool,
    markdown: bool = False,
    apart: bool = False,
) -> Writer:
    """The writer for what the options and the standard output ask for: a document, Markdown, pages or plain text.

    ``names`` are the inputs; each article is ``named`` above its own. ``apart`` puts an empty line between plain texts
    that are not headed so.
    """
    if layout.export is not None:
        return DocumentWriter(layout.export, f"kupang: {', '.join(names[:3])}", layout, language, named)
    if markdown:
        from kupang_cli.render.markdown import input_lines, markdown_lines

        return TextWriter(markdown_lines, input_lines if named else None, language, apart=False)
    if layout.width is not None or layout.color == "always" or on_terminal() or _colour_is_forced(layout.color):
        return PageWriter(layout, language, named)
    from kupang_cli.render import plain

    return TextWriter(plain.plain_lines, plain.input_lines if named else None, language, apart=named or apart)


def _colour_is_forced(color: str) -> bool:
    return color == "auto" and bool(os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR")

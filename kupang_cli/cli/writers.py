"""What is made of the articles, written: records, plain text, pages, documents; each article to a file of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kupang_cli.cli.outputs import Failed, FileOutput, Output
from kupang_cli.messages.message import Message
from kupang_cli.render.streams import complain
from kupang_cli.render.text import source_text

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import RenderableType

    from kupang_cli.article import Article
    from kupang_cli.cli.values import Layout
    from kupang_cli.messages.languages import Language
    from kupang_cli.render.html.document import OutlinedArticle
    from kupang_cli.render.outline.blocks import Block

    Outline = Sequence[Block]


_NAMED = 3  # inputs named in the title of a document


class Writer:
    """Where what is made of the inputs goes.

    ``empty`` says that there was nothing to write, where that is worth a word to the user.
    """

    empty = False

    def __init__(self, output: Output) -> None:
        self.output = output

    def write(self, article: Article, made: Any) -> None:
        """Write what was made of an article, or keep it. Raises Failed, all said, if that cannot be done."""
        raise NotImplementedError

    def end(self) -> None:
        """Write what was kept. Raises Failed, all said, if that cannot be done."""
        self.output.end()

    def abandon(self) -> None:
        """Leave nothing half done, wherever the work breaks off; nothing is left to do after ``end``."""
        self.output.abandon()


class RecordWriter(Writer):
    """Lines for programs, in UTF-8 whatever the terminal speaks, a header before the first."""

    def __init__(self, output: Output, header: str = "") -> None:
        super().__init__(output)
        self._header = header

    def write(self, article: Article, made: str) -> None:  # noqa: ARG002  # records name their source themselves
        """Write the records of one article."""
        self.output.write_records(self._header + made)
        self._header = ""

    def end(self) -> None:
        """Write the header, if nothing came after it."""
        if self._header:
            self.output.write_records(self._header)
        super().end()


class TextWriter(Writer):
    """Lines of text as they come, each of several inputs named above its own, with an empty line between if ``apart``.

    ``lines`` makes them of an outline, ``heading`` of the name of an input (None: inputs are not named).
    """

    def __init__(
        self,
        output: Output,
        lines: Callable[[Outline, Language], Iterable[str]],
        heading: Callable[[str], list[str]] | None,
        language: Language,
        apart: bool,
    ) -> None:
        super().__init__(output)
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
        self.output.write("\n".join([*gap, *heading, *lines]) + "\n")


class _Pages(Writer):
    """What page and document have in common: the renderables of an article, under a rule with its name if ``named``."""

    def __init__(self, output: Output, layout: Layout, named: bool) -> None:
        super().__init__(output)
        self._layout = layout
        self._named = named
        self.empty = True

    def _renderables(self, article: Article, made: Outline) -> list[RenderableType]:
        from kupang_cli.render.page import page_renderables, separator

        page = [*page_renderables(made, self._layout.language)]
        if not page:
            return []
        above: list[RenderableType] = [] if self.empty else [""]
        if self._named:
            above.append(separator(source_text(article)))
        self.empty = False
        return [*above, *page]


class PageWriter(_Pages):
    """Pages as they come, or all at the end where they go through the pager."""

    def __init__(self, output: Output, layout: Layout, named: bool) -> None:
        super().__init__(output, layout, named)
        self._kept: list[str] = []

    def write(self, article: Article, made: Outline) -> None:
        """Lay out the page of one article."""
        from kupang_cli.render.terminal import rendered

        page = self._renderables(article, made)
        if not page:
            return
        text = rendered(page, self._layout.width, self._layout.color, self.output.terminal)
        if self._layout.pager is not None and self.output.terminal:
            self._kept.append(text)
        else:
            self.output.write(text)

    def end(self) -> None:
        """Show what was kept."""
        if self._kept and self._layout.pager is not None:
            from kupang_cli.render.terminal import page

            page("".join(self._kept), self._layout.pager)
        super().end()


class PictureWriter(_Pages):
    """All pages in one picture, written at the end and called after the articles in it."""

    def __init__(self, output: Output, layout: Layout, named: bool) -> None:
        super().__init__(output, layout, named)
        self._sources: dict[str, None] = {}
        self._kept: list[RenderableType] = []

    def write(self, article: Article, made: Outline) -> None:
        """Keep the page of one article."""
        page = self._renderables(article, made)
        if page:
            self._sources[article.source] = None
            self._kept += page

    def end(self) -> None:
        """Write the picture, if there is anything in it."""
        if self._kept:
            from kupang_cli.render.svg import svg_document

            self.output.write(svg_document(self._kept, _title(self._sources), self._layout.width))
        super().end()


class WebPageWriter(Writer):
    """All articles in one web page, each ``named`` above its own, written at the end and called after them."""

    def __init__(self, output: Output, layout: Layout, named: bool) -> None:
        super().__init__(output)
        self._language = layout.language
        self._named = named
        self._sources: dict[str, None] = {}
        self._kept: list[OutlinedArticle] = []
        self.empty = True

    def write(self, article: Article, made: Outline) -> None:
        """Keep the outline of one article."""
        if not made:
            return
        from kupang_cli.render.html.document import outlined

        self.empty = False
        self._sources[article.source] = None
        self._kept.append(outlined(article, made, self._named))

    def end(self) -> None:
        """Write the page, if there is anything in it."""
        if self._kept:
            from kupang_cli.render.html.document import html_document

            self.output.write(html_document(self._kept, _title(self._sources), self._language))
        super().end()


def _title(sources: Iterable[str]) -> str:
    """What a document of these articles is called."""
    names = [*sources]
    return ", ".join(names if len(names) <= _NAMED else [*names[:_NAMED], "…"])


_DOCUMENTS = {".svg": PictureWriter, ".html": WebPageWriter}


class CollectingWriter(Writer):
    """What is made of all articles together, when the last is read; ``inner`` writes it as of the source ``name``."""

    def __init__(self, inner: Writer, name: str, make: Callable[[], Any]) -> None:
        super().__init__(inner.output)
        self._inner = inner
        self._name = name
        self._make = make

    def write(self, article: Article, made: Any) -> None:
        """Nothing yet."""

    def end(self) -> None:
        """Write what was made."""
        from kupang_cli.article import Article

        made = self._make()
        if made:
            self._inner.write(Article("", self._name), made)
        self._inner.end()
        self.empty = self._inner.empty

    def abandon(self) -> None:
        """Leave nothing half done."""
        self._inner.abandon()


class FolderWriter(Writer):
    """Each article to a file of its own in a folder, named after the article's source; ``writer_for`` writes it.

    ``suffix`` ends the names. No file is written twice in a run: of two articles of one name the second is "NAME-2".
    """

    def __init__(self, folder: Path, suffix: str, writer_for: Callable[[Output], Writer]) -> None:
        super().__init__(Output())
        self.empty = True
        self._folder = folder
        self._suffix = suffix
        self._writer_for = writer_for
        self._taken: set[str] = set()

    def write(self, article: Article, made: Any) -> None:
        """Write the file of one article, if there is anything to write."""
        from kupang_cli.cli.file_names import free_name

        name = free_name(article.source, self._suffix, self._taken)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            complain(Message("the folder cannot be made: {why}", why=error.strerror or error), self._folder)
            raise Failed from None
        writer = self._writer_for(FileOutput(self._folder / name))
        try:
            writer.write(article, made)
            writer.end()
        finally:
            writer.abandon()
        self.empty = self.empty and writer.empty


def written(layout: Layout, suffix: str, writer_for: Callable[[Output], Writer]) -> Writer:
    """The writer of ``writer_for``, on what the options say: standard output, a file, or files in a folder."""
    if layout.output is None:
        return writer_for(Output())
    if layout.folder:
        return FolderWriter(layout.output, suffix, writer_for)
    return writer_for(FileOutput(layout.output))


def record_writer(layout: Layout, suffix: str, header: str = "") -> Writer:
    """The writer of records, ``suffix`` that of the files they go to, one an article."""
    return written(layout, suffix, lambda output: RecordWriter(output, header))


def outline_writer(layout: Layout, *, named: bool, markdown: bool = False, apart: bool = False) -> Writer:
    """The writer for what the options and the standard output ask for: a document, Markdown, pages or plain text.

    Each article is ``named`` above its own. ``apart`` puts an empty line between plain texts
    that are not headed so.
    """
    if layout.export is not None:
        document = _DOCUMENTS[layout.export]
        return written(layout, layout.export, lambda output: document(output, layout, named))
    if markdown:
        from kupang_cli.render.markdown import input_lines, markdown_lines

        heading = input_lines if named else None
        return written(
            layout, ".md", lambda output: TextWriter(output, markdown_lines, heading, layout.language, apart=False)
        )
    if _is_page(layout):
        return written(layout, ".txt", lambda output: PageWriter(output, layout, named))
    from kupang_cli.render import plain

    return written(
        layout,
        ".txt",
        lambda output: TextWriter(
            output, plain.plain_lines, plain.input_lines if named else None, layout.language, apart=named or apart
        ),
    )


def _is_page(layout: Layout) -> bool:
    """Whether text is laid out: where a width or colours are asked for, and on a terminal."""
    if layout.laid_out:
        return True
    return layout.output is None and (Output().terminal or _colour_is_forced(layout.color))


def _colour_is_forced(color: str) -> bool:
    return color == "auto" and bool(os.environ.get("FORCE_COLOR")) and not os.environ.get("NO_COLOR")

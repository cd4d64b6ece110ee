"""Where text goes: to standard output, or whole into a file."""

from __future__ import annotations

from pathlib import Path

from kupang_cli.messages.message import Message
from kupang_cli.render.streams import FileInTheMaking, complain, on_terminal, write, write_utf8


class Failed(Exception):  # noqa: N818  # it carries an exit status, it is no error of its own
    """Some input failed, or what was asked for could not be written; all was said. Exit status 1."""


class Output:
    """Standard output; ``terminal`` says whether somebody sees it at once."""

    def __init__(self) -> None:
        self.terminal = on_terminal()

    def write(self, text: str) -> None:
        """Write text to be read."""
        write(text)

    def write_records(self, text: str) -> None:
        """Write lines for programs, in UTF-8 whatever the terminal speaks."""
        write_utf8(text)

    def end(self) -> None:
        """Have everything in its place. Raises Failed, all said, if that cannot be done."""

    def abandon(self) -> None:
        """Leave nothing half done."""


class FileOutput(Output):
    """A file, in UTF-8: whole in its place at the end, or as it was; left alone when there is nothing to write."""

    def __init__(self, path: Path) -> None:
        self.terminal = False
        self.path = path
        self._file: FileInTheMaking | None = None

    def write(self, text: str) -> None:
        """Write text beside the file's place. Raises Failed, all said, if that cannot be done."""
        try:
            if self._file is None:
                self._file = FileInTheMaking(self.path)
            self._file.write(text)
        except OSError as error:
            self._fail(error)

    write_records = write

    def end(self) -> None:
        """Put the file in its place. Raises Failed, all said, if that cannot be done."""
        try:
            if self._file is not None:
                self._file.finish()
        except OSError as error:
            self._fail(error)

    def abandon(self) -> None:
        """Let the file be as it was."""
        if self._file is not None:
            self._file.abandon()

    def _fail(self, error: OSError) -> None:
        self.abandon()
        complain(Message("it cannot be written: {why}", why=error.strerror or error), self.path)
        raise Failed from None

"""A command one of whose options takes all names up to the next option, as a shell pattern gives them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kupang_cli.cli.as_typed import StringCommand

_OPTION = "--against"


class AgainstCommand(StringCommand):
    """A command with ``--against NAME...``; Click's options take one value each time that they are given."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Give the option anew before each of its names."""
        return super().parse_args(ctx, [*_one_each(args)])


def _one_each(args: Sequence[str]) -> Iterator[str]:
    """The arguments, ``--against A B`` as ``--against A --against B``, without names as nothing; "-" is a name, too."""
    index = 0
    while index < len(args):
        argument = args[index]
        index += 1
        if argument == "--":
            yield from args[index - 1 :]
            return
        if argument != _OPTION:
            yield argument
            continue
        while index < len(args) and (args[index] == "-" or not args[index].startswith("-")):
            yield from (_OPTION, args[index])
            index += 1

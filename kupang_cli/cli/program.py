"""The program's own part of the command line: where no command is named, ``show`` is meant."""

from __future__ import annotations

import os
from typing import Any

from kupang_cli.cli.as_typed import StringGroup


class Program(StringGroup):
    """The commands, with ``show`` for a file, an address, standard input or an option of its own."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put ``show`` where a command should stand and a thing to read or one of its options does.

        Behind a wish for help nothing counts: it is the program's own options that could stand there.
        """
        if args and args[0] in ctx.help_option_names:
            args = args[:1]
        if args and self._means_show(ctx, args[0]):
            args = ["show", *args]
        return super().parse_args(ctx, args)

    def _means_show(self, ctx: Any, first: str) -> bool:
        if first in self.commands:
            return False
        if first.startswith("-") and first != "-":
            own = [name for param in self.get_params(ctx) for name in param.opts]
            return first.partition("=")[0] not in own
        return bool(set(first) & set("./\\:")) or first == "-" or os.path.lexists(first)

"""Typer commands whose values stay the strings that were typed, and whose help and errors are our own.

Since 0.27 Typer has Pydantic convert every value. Our parameters are strings and flags that ``values`` checks, so there
is nothing to convert, and loading Pydantic makes "kupang show ARTICLE" take 182 ms instead of 103. Each parameter
therefore gives another answer to Typer's ``get_runtime_param``. A Typer that does not ask converts in its own way, to
the same result.
"""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from kupang_cli.cli.choices import meant
from kupang_cli.errors import UsageError


class _AsTyped:
    """A conversion that leaves every value as it is."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002  # Typer's interface
        """``value`` as typed; the values of an argument that takes several as Typer holds them, in a tuple."""
        return value


_AS_TYPED = _AsTyped()


def _kept_as_typed(params: list[Any]) -> list[Any]:
    for param in params:
        param.get_runtime_param = lambda: _AS_TYPED
    return params


class _OwnHelp:
    """Help, usage and errors in the language of the run, laid out for the terminal."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help of the command."""
        from kupang_cli.cli.help.text import help_text

        formatter.write(help_text(ctx))

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write the line that says how the command is called."""
        from kupang_cli.cli.help.text import usage_text

        formatter.write(usage_text(ctx))


def _parsed(parse: Any, ctx: Any, args: list[str]) -> list[str]:
    """The arguments parsed; what is wrong with them is told of the command that is at work."""
    try:
        rest: list[str] = parse(ctx, args)
    except Exception as error:
        if getattr(error, "ctx", ctx) is None:
            error.ctx = ctx  # type: ignore[attr-defined]  # Typer's own errors have it
        raise
    return rest


class StringCommand(_OwnHelp, TyperCommand):
    """A command all of whose parameters are strings, lists of strings or flags."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The command's parameters."""
        return _kept_as_typed(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments. Raises UsageError where there are more than the command takes."""
        ctx.allow_extra_args = True
        rest = _parsed(super().parse_args, ctx, args)
        if rest and not ctx.resilient_parsing:
            raise UsageError(
                "{command} takes no argument {extra!r}; see {command} --help", command=ctx.command_path, extra=rest[0]
            )
        return rest


class StringGroup(_OwnHelp, TyperGroup):
    """The same for the program itself and its completion options."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The program's parameters."""
        return _kept_as_typed(super().get_params(ctx))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments before the command's name."""
        return _parsed(super().parse_args, ctx, args)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is named. Raises UsageError where there is none of that name."""
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise UsageError("No such command {name!r}; {known}", name=args[0], known=meant(args[0], [*self.commands]))
        return super().resolve_command(ctx, args)

"""Typer commands whose arguments stay the strings that were typed.

Since 0.27 Typer hands every value to a Pydantic adapter, which costs more start-up time than all of reading an article.
Our commands take strings, which ``values`` checks, so their parameters get a coercion that returns what was
typed. It is put in the place where Typer keeps the adapter once made; a Typer without that place (an older one, or one
to come) simply does its own coercion, slower and to the same result. A test holds both.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from typer.core import TyperCommand, TyperGroup


class AsTyped:
    """A coercion that leaves strings and flags alone and makes lists of several values."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002  # Typer's interface
        """``value`` as typed."""
        return list(value) if isinstance(value, tuple) else value


def _keep_as_typed(params: Iterable[Any]) -> None:
    for param in params:
        if getattr(param, "_runtime_param", param) is None:
            param._runtime_param = AsTyped()


class StringCommand(TyperCommand):
    """A command all of whose parameters are strings, lists of strings or flags."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse, values left as typed."""
        _keep_as_typed(self.get_params(ctx))
        return super().parse_args(ctx, args)


class StringGroup(TyperGroup):
    """The same for the program itself and its completion options."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse, values left as typed."""
        _keep_as_typed(self.get_params(ctx))
        return super().parse_args(ctx, args)

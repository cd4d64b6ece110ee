"""Typer commands whose values stay the strings that were typed.

Since 0.27 Typer has Pydantic convert every value. Our parameters are strings and flags that ``values`` checks, so there
is nothing to convert, and loading Pydantic makes "kupang show ARTICLE" take 182 ms instead of 103. Each parameter
therefore gives another answer to Typer's ``get_runtime_param``. A Typer that does not ask converts in its own way, to
the same result.
"""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup


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


class StringCommand(TyperCommand):
    """A command all of whose parameters are strings, lists of strings or flags."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The command's parameters."""
        return _kept_as_typed(super().get_params(ctx))


class StringGroup(TyperGroup):
    """The same for the program itself and its completion options."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The program's parameters."""
        return _kept_as_typed(super().get_params(ctx))

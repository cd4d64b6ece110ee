"""Options that several commands take, as groups: a parameter of a command's that is a group stands for its fields."""

# Annotations are kept as they are, not as strings: Typer would have to evaluate every string again.

import inspect
from collections.abc import Callable
from typing import Any, NamedTuple

from kupang_cli.cli import options
from kupang_cli.reading.options import LARGEST, MEGABYTE, PATIENCE


class Reading(NamedTuple):
    """How inputs are read, as typed."""

    encoding: options.Encoding = None
    split: options.Split = False
    fix_encoding: options.FixEncoding = False
    timeout: options.Timeout = f"{PATIENCE:g}"
    max_size: options.MaxSize = f"{LARGEST / MEGABYTE:g}"


class Printing(NamedTuple):
    """Where and how what was found is printed, as typed."""

    output: options.Output = None
    export: options.Export = None
    width: options.Width = None
    color: options.Color = "auto"
    lang: options.Lang = None
    no_pager: options.NoPager = False
    explain: options.Explain = False


def ungrouped(command: Callable[..., None]) -> Callable[..., None]:
    """The command as Typer shall see it: an option for each field of each group that it takes, in that order."""
    groups: dict[str, Any] = {}
    parameters: list[inspect.Parameter] = []
    for name, parameter in inspect.signature(command).parameters.items():
        group = parameter.annotation
        if not hasattr(group, "_fields"):
            parameters.append(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY))
            continue
        groups[name] = group
        for field, annotation in group.__annotations__.items():
            default = group._field_defaults[field]
            parameters.append(inspect.Parameter(field, parameter.KEYWORD_ONLY, default=default, annotation=annotation))

    def grouped(**values: Any) -> None:
        for name, group in groups.items():
            values[name] = group(*(values.pop(field) for field in group._fields))
        command(**values)

    grouped.__name__, grouped.__doc__ = command.__name__, command.__doc__
    grouped.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    grouped.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # where inspect looks first
    return grouped

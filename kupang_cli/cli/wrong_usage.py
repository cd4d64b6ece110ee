"""What Typer finds wrong with the arguments, in our words and with the help that says more."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from kupang_cli.messages.message import Message


def wrong_usage(error: Exception) -> Message | None:
    """What an error of Typer's says, and where there is help; None for an error that is none of its own.

    Its classes are not public, and other ones from release to release: they are known by their names and fields.
    """
    if not hasattr(error, "format_message"):
        return None
    context = getattr(error, "ctx", None)
    tell = _TOLD.get(type(error).__name__, _as_typer_says)
    command = "kupang" if context is None else context.command_path
    return Message("{what}; see {help}", what=tell(error, context), help=f"{command} --help")


def _no_such_option(error: Any, _: Any) -> Message:
    close = get_close_matches(error.option_name, error.possibilities or (), n=1)
    if close:
        return Message("No such option: {option} (did you mean {close}?)", option=error.option_name, close=close[0])
    return Message("No such option: {option}", option=error.option_name)


def _bad_option(error: Any, context: Any) -> Message:
    options = [] if context is None else context.command.get_params(context)
    if any(getattr(option, "is_flag", False) and error.option_name in option.opts for option in options):
        return Message("{option} takes no value", option=error.option_name)
    return Message("{option} needs a value", option=error.option_name)


def _as_typer_says(error: Any, _: Any) -> Message:
    return Message(error.format_message().rstrip("."))


_TOLD: dict[str, Callable[[Any, Any], Message]] = {"NoSuchOption": _no_such_option, "BadOptionUsage": _bad_option}

"""The user's own settings: a file in TOML where the system keeps such files, read when there is one."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Literal, NamedTuple

from kupang_cli.cli.choices import NARROWEST, WIDEST, either, meant
from kupang_cli.errors import UsageError
from kupang_cli.messages.languages import LANGUAGES, Language
from kupang_cli.messages.message import Message
from kupang_cli.summary.methods import METHODS


class Config(NamedTuple):
    """What the user has settled, None where nothing: ``pager`` is a command line, or False for none ever."""

    lang: Language | None = None
    width: int | None = None
    method: str | None = None
    pager: str | Literal[False] | None = None


class _Key(NamedTuple):
    """A key of the file: which values it takes, and that in words."""

    takes: Callable[[object], bool]
    wanted: Message


def _is_width(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and NARROWEST <= value <= WIDEST


def _is_pager(value: object) -> bool:
    return value is False or (isinstance(value, str) and bool(value.strip()))


_KEYS = {
    "lang": _Key(LANGUAGES.__contains__, either([f'"{name}"' for name in LANGUAGES])),
    "width": _Key(_is_width, Message("a whole number from {least} to {most}", least=NARROWEST, most=WIDEST)),
    "method": _Key(METHODS.__contains__, either([f'"{name}"' for name in METHODS])),
    "pager": _Key(_is_pager, Message('a command such as "less -S", or false for none')),
}


def config_path() -> str:
    """The file's path: ``kupang/config.toml`` in the user's folder for settings, as platformdirs says.

    On systems that follow the XDG base directories it is told without platformdirs, which takes 7 ms to load.
    """
    if sys.platform.startswith(("linux", "freebsd", "openbsd", "netbsd")):
        folder = os.environ.get("XDG_CONFIG_HOME", "").strip() or "~/.config"
        return os.path.join(os.path.expanduser(folder), "kupang", "config.toml")  # noqa: PTH111, PTH118  # as files.py
    import platformdirs

    return os.path.join(platformdirs.user_config_dir("kupang", appauthor=False), "config.toml")  # noqa: PTH118


@cache
def config() -> Config:
    """What the file says; nothing where there is none. Raises UsageError for one that cannot be made sense of."""
    path = config_path()
    try:
        os.stat(path)  # noqa: PTH116
    except OSError:
        return Config()
    import tomllib

    try:
        with open(path, "rb") as file:  # noqa: PTH123
            settled = tomllib.load(file)
    except OSError as error:
        raise UsageError("{path}: it cannot be read: {why}", path=path, why=error.strerror or error) from None
    except ValueError as error:  # of TOML, of UTF-8
        raise UsageError("{path}: it is no TOML: {why}; mend it, or move the file away", path=path, why=error) from None
    for key, value in settled.items():
        _check(path, key, value)
    return Config(**settled)


def _check(path: str, key: str, value: object) -> None:
    """A key that there is, with a value that it takes."""
    known = _KEYS.get(key)
    if known is None:
        raise UsageError("{path}: there is no key {key!r}; {known}", path=path, key=key, known=meant(key, [*_KEYS]))
    # A list or a table cannot be looked up in a tuple of names by "in" alone, but compares as unequal to all of them.
    if not known.takes(value):
        raise UsageError(
            "{path}: {key} takes {wanted}, not {value!r}", path=path, key=key, wanted=known.wanted, value=value
        )

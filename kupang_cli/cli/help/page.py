"""What help says of a command, of its options as Typer knows them and of the topics beside them, in a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from kupang_cli.cli.groups import Printing, Reading
from kupang_cli.cli.help.topics import EXAMPLES, Topic, statuses
from kupang_cli.messages.catalogue import translated
from kupang_cli.messages.languages import Language
from kupang_cli.messages.message import Message

# What Typer says of its own options, which are looked up in the catalogue by their English as ours are.
TYPERS = (
    Message("Show this message and exit."),
    Message("Install completion for the current shell."),
    Message("Show completion for the current shell, to copy it or customize the installation."),
)
_HEADINGS = (
    (Message("Options"), frozenset[str]()),
    (Message("Input options"), frozenset(Reading._fields)),
    (Message("Output options"), frozenset(Printing._fields)),
)


class Entry(NamedTuple):
    """A thing as it is written, and what is said of it."""

    term: str
    says: str


class Section(NamedTuple):
    """Entries under a heading."""

    heading: str
    entries: Sequence[Entry]


class HelpPage(NamedTuple):
    """Help of a command: its name ("kupang show"), what follows that in its usage, what it does, and the rest."""

    name: str
    usage: str
    says: str
    sections: Sequence[Section]
    examples: Sequence[Entry]
    statuses: Sequence[Entry]


def page_of(context: Any, language: Language) -> HelpPage:
    """The help of the command of a Typer context."""
    command = context.command
    name = "" if context.parent is None else command.name
    says = _said(" ".join((command.help or "").split()), language)
    sections = [section for section in _sections(context, language) if section.entries]
    examples = entries(EXAMPLES.get(name, ()), language)
    return HelpPage(
        context.command_path, usage_of(context, language), says, sections, examples, entries(statuses(name), language)
    )


def usage_of(context: Any, language: Language) -> str:
    """What follows a command's name: "[OPTIONS] FILE...", and an option that takes all names that follow."""
    pieces = [_metavar("[OPTIONS]", language)]
    params = context.command.get_params(context)
    arguments = [param for param in params if param.param_type_name == "argument"]
    pieces += [_metavar(param.metavar or param.name.upper(), language) for param in arguments]
    many = [param for param in params if param.param_type_name == "option" and (param.metavar or "").endswith("...")]
    pieces += [f"{param.opts[0]} {_metavar(param.metavar, language)}" for param in many]
    if hasattr(context.command, "commands"):
        pieces.append(_metavar("COMMAND [ARGS]...", language))
    return " ".join(pieces)


def entries(topics: Iterable[Topic], language: Language) -> list[Entry]:
    """Topics in a language."""
    return [Entry(topic.term, translated(topic.says, language)) for topic in topics]


def _sections(context: Any, language: Language) -> Iterator[Section]:
    params = [param for param in context.command.get_params(context) if not getattr(param, "hidden", False)]
    arguments = [param for param in params if param.param_type_name == "argument"]
    options = [param for param in params if param.param_type_name == "option"]
    yield Section(translated(Message("Arguments"), language), [_entry(param, language) for param in arguments])
    elsewhere = frozenset.union(*(names for _, names in _HEADINGS))
    for words, names in _HEADINGS:
        own = [param for param in options if (param.name in names if names else param.name not in elsewhere)]
        yield Section(translated(words, language), [_entry(param, language) for param in own])
    commands = getattr(context.command, "commands", {})
    yield Section(
        translated(Message("Commands"), language),
        [Entry(name, _said(" ".join((each.help or "").split()), language)) for name, each in commands.items()],
    )


def _entry(param: Any, language: Language) -> Entry:
    metavar = "" if getattr(param, "is_flag", False) else _metavar(param.metavar or "", language)
    names = sorted(param.opts, key=len) if param.param_type_name == "option" else []
    says = _said(param.help or "", language)
    shown = param.default if isinstance(param.default, str) else None
    shown = param.show_default if isinstance(param.show_default, str) else shown
    if shown is not None:
        says = f"{says} {translated(Message('[default: {value}]', value=shown), language)}"
    return Entry(" ".join(filter(None, (", ".join(names), metavar))), says.strip())


def _said(text: str, language: Language) -> str:
    """A help text of Typer's or of ours; it came here as a string and is a message all the same."""
    return translated(Message(text), language)


def _metavar(name: str, language: Language) -> str:
    return translated(Message(name, context="metavar"), language)

"""The manual page of the program in roff, made of the help of all its commands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kupang_cli import __version__
from kupang_cli.cli.help.page import Entry, HelpPage, Section, entries, page_of
from kupang_cli.cli.help.topics import ENVIRONMENT, SETTINGS
from kupang_cli.messages.catalogue import translated
from kupang_cli.messages.languages import Language
from kupang_cli.messages.message import Message

_SETTINGS_FILE = "~/.config/kupang/config.toml"
_ON_A_MAC = "~/Library/Application Support/kupang/config.toml"


def manual_page(program: Any, language: Language) -> str:
    """The page ``kupang(1)`` of the program, which is Typer's group of commands, in a language."""
    context = program.make_context("kupang", [], resilient_parsing=True)
    whole = page_of(context, language)
    pages = [
        page_of(command.make_context(name, [], parent=context, resilient_parsing=True), language)
        for name, command in program.commands.items()
    ]
    return "\n".join(_lines(whole, pages, language)) + "\n"


def _lines(whole: HelpPage, pages: Sequence[HelpPage], language: Language) -> Iterator[str]:
    def said(text: Message) -> str:
        return _escaped(translated(text, language))

    count = Counter(_key(section) for page in pages for section in page.sections)
    shared = [section for page in pages for section in page.sections if count[_key(section)] > 1]
    yield f'.TH KUPANG 1 "" "kupang {__version__}" "{said(Message("User commands"))}"'
    yield from (".nh", ".ad l")  # words as they are: roff knows where English is parted, not Indonesian
    yield f".SH {said(Message('NAME'))}"
    yield f"kupang \\- {said(Message('read and summarize Indonesian news'))}"
    yield f".SH {said(Message('SYNOPSIS'))}"
    for page in (whole, *pages):
        yield from (f".B {_escaped(page.name)}", _escaped(page.usage), ".br")
    yield f".SH {said(Message('DESCRIPTION'))}"
    yield _escaped(whole.says)
    for section in whole.sections:
        yield from _listed(f"{_escaped(section.heading)}:", section.entries)
    yield f".SH {said(Message('COMMANDS'))}"
    for page in pages:
        yield from (f'.SS "{_escaped(page.name)} {_escaped(page.usage)}"', _escaped(page.says))
        for section in page.sections:
            if count[_key(section)] == 1:
                yield from _listed(f"{_escaped(section.heading)}:", section.entries)
        if page.statuses != whole.statuses:
            yield from _listed(said(Message("Exit status:")), page.statuses)
        yield from _listed(said(Message("Examples:")), page.examples)
    for section in {_key(section): section for section in shared}.values():
        yield f".SH {_escaped(section.heading.upper())}"
        yield from _entries(section.entries)
    yield f".SH {said(Message('EXIT STATUS'))}"
    yield from _entries(whole.statuses)
    yield f".SH {said(Message('ENVIRONMENT'))}"
    yield from _entries(entries(ENVIRONMENT, language))
    yield f".SH {said(Message('FILES'))}"
    settings = Message(
        "Settings in TOML: options win over them, they over the environment. On a Mac: {path}", path=_ON_A_MAC
    )
    yield from _entries([Entry(_SETTINGS_FILE, translated(settings, language))])
    yield ".RS"
    yield from _entries(entries(SETTINGS, language))
    yield ".RE"
    yield f".SH {said(Message('EXAMPLES'))}"
    yield from _entries(whole.examples)


def _key(section: Section) -> tuple[str, tuple[Entry, ...]]:
    return section.heading, tuple(section.entries)


def _listed(heading: str, listed: Sequence[Entry]) -> Iterator[str]:
    """Entries under a heading that is roff already; nothing where there are none."""
    if listed:
        yield from (".PP", heading)
        yield from _entries(listed)


def _entries(listed: Iterable[Entry]) -> Iterator[str]:
    for entry in listed:
        yield from (".TP", f".B {_escaped(entry.term)}", _escaped(entry.says))


def _escaped(text: str) -> str:
    """Text as roff takes it: its signs are letters, and a hyphen is the one that is typed."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq").replace("~", "\\(ti")
    return f"\\&{text}" if text.startswith((".", "'")) else text

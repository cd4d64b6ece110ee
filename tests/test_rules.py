"""Every rule of every table decides something in its example and nothing in its near miss."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from types import ModuleType
from typing import Any

import pytest

import kupang_cli
from kupang_cli.errors import ReadError
from kupang_cli.grammar.rule import Rule, trace
from kupang_cli.reading.kinds import kind_of
from kupang_cli.reading.pages.page import article_of
from kupang_cli.reading.pages.parsing import parsed

AnyRule = Rule[Any, Any]


def modules() -> Iterator[ModuleType]:
    """Every module of the package."""
    for found in pkgutil.walk_packages(kupang_cli.__path__, "kupang_cli."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def rules() -> dict[str, AnyRule]:
    """The rules of all tables, by module and name."""
    tables = [
        (module.__name__.removeprefix("kupang_cli."), table)
        for module in modules()
        for table in vars(module).values()
        if isinstance(table, tuple) and table and all(isinstance(rule, Rule) for rule in table)
    ]
    return {f"{module}:{rule.name}": rule for module, table in tables for rule in table}


RULES = rules()


def recognise(text: str) -> None:
    """Have the kind of an input recognised whose bytes are these, a character each."""
    with suppress(ReadError):
        kind_of(text.encode("latin-1"))


def take_out(page: str) -> None:
    """Have the article taken out of a page."""
    with suppress(ReadError):
        article_of(parsed(page))


def summarize(text: str) -> None:
    """Have an article summarized by one of the methods, whatever the length."""
    kupang_cli.summarize(text, "luhn")


def tell_apart(texts: str) -> None:
    """Have the people of several articles, parted by lines of dashes, told apart."""
    kupang_cli.people(map(kupang_cli.analyze, texts.split("\n---\n")))


def check(texts: str) -> None:
    """Have a draft checked against a source, which stand in one text, parted by a line of dashes."""
    draft, source = texts.split("\n---\n")
    kupang_cli.check(draft, [source])


# What has the rules of a module or folder look at a text; all others look at it as an article.
READERS: dict[str, Callable[[str], object]] = {
    "reading.kinds": recognise,
    "reading.pages": take_out,
    "summary": summarize,
    "persons": tell_apart,
    "checking": check,
}


def deciding(name: str, text: str) -> list[str]:
    """The names of the rules that decide something as a text is read for the rule of this name, in their order."""
    read = next((reader for module, reader in READERS.items() if name.startswith(module)), kupang_cli.analyze)
    with trace() as decisions:
        read(text)
    return [rule.name for rule, _, _ in decisions]


def test_names_are_unique() -> None:
    names = [rule.name for rule in RULES.values()]
    assert len(names) == len(set(names))
    assert len(names) > 100


@pytest.mark.parametrize(("name", "rule"), RULES.items(), ids=RULES)
def test_a_rule_decides_in_its_example(name: str, rule: AnyRule) -> None:
    assert rule.name in deciding(name, rule.example)


@pytest.mark.parametrize(("name", "rule"), RULES.items(), ids=RULES)
def test_a_rule_decides_nothing_in_its_near_miss(name: str, rule: AnyRule) -> None:
    assert rule.name not in deciding(name, rule.near_miss)

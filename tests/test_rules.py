"""Every rule of every table decides something in its example and nothing in its near miss."""

import importlib
import pkgutil
from collections.abc import Iterator
from contextlib import suppress
from types import ModuleType
from typing import Any

import pytest

import kupang_cli
from kupang_cli.errors import ReadError
from kupang_cli.grammar.rule import Rule, trace
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


def deciding(text: str) -> list[str]:
    """The names of the rules that decide something as a text is read, in their order."""
    with trace() as decisions, suppress(ReadError):
        if text.startswith("<"):
            article_of(parsed(text))
        else:
            kupang_cli.analyze(text)
    return [rule.name for rule, _, _ in decisions]


def test_names_are_unique() -> None:
    names = [rule.name for rule in RULES.values()]
    assert len(names) == len(set(names))
    assert len(names) > 100


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_decides_in_its_example(rule: AnyRule) -> None:
    assert rule.name in deciding(rule.example)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_decides_nothing_in_its_near_miss(rule: AnyRule) -> None:
    assert rule.name not in deciding(rule.near_miss)

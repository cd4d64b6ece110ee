"""What is done by saying something, case by case: texts of our own, each quote and statement with its act.

A case with a "known failure" says what is amiss today; it fails strictly.
"""

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import pytest

import kupang_cli
from kupang_cli.findings import Act, Quote
from kupang_cli.language.vocabulary import vocabulary
from kupang_cli.render.labels import act_text

Case = Mapping[str, Any]
CASES: list[Case] = json.loads((Path(__file__).parent / "cases" / "acts.json").read_text(encoding="utf-8"))
ACTS = set(get_args(Act))
OF_EACH = 8  # texts in which an act is done


def found(case: Case) -> tuple[list[list[str]], list[list[str]]]:
    """The quotes as [text, act] and the statements as [opening words, act]."""
    analysis = kupang_cli.analyze(case["text"])
    openings = [opening for opening, _ in case["statements"]]
    quotes = [[analysis.article[quote.span], quote.act] for quote in analysis.quotes]
    statements = [
        [next(filter(analysis.article[said.span].startswith, openings), analysis.article[said.span]), said.act]
        for said in analysis.statements
    ]
    return quotes, statements


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["label"],
            marks=pytest.mark.xfail(reason=case["known failure"], strict=True) if "known failure" in case else (),
        )
        for case in CASES
    ],
)
def test_acts(case: Case) -> None:
    assert found(case) == (case["quotes"], case["statements"])


def test_no_case_of_another_act_is_taken_for_one_and_each_act_is_done_often_enough() -> None:
    """Precision and recall of every act over all cases that hold are 1."""
    right, given, wanted = Counter[str](), Counter[str](), Counter[str]()
    for case in CASES:
        if "known failure" in case:
            continue
        for expected, got in zip((case["quotes"], case["statements"]), found(case), strict=True):
            wanted.update(act for _, act in expected)
            given.update(act for _, act in got)
            right.update(act for (_, act), (_, other) in zip(expected, got, strict=True) if act == other)
    assert right == given == wanted
    assert min(wanted[act] for act in ACTS) >= OF_EACH


def test_no_text_stands_twice() -> None:
    texts = [case["text"] for case in CASES]
    assert len(texts) == len(set(texts))
    assert len({case["label"] for case in CASES}) == len(CASES)


def test_the_lexicon_and_the_labels_know_the_acts_of_the_contract_and_no_others() -> None:
    tables = (vocabulary.act_verbs, vocabulary.act_stems, vocabulary.act_openings, vocabulary.uttered_acts)
    assert {act for table in tables for act in table.values()} <= ACTS - {"state"}
    assert set(vocabulary.act_verbs.values()) == ACTS - {"state"}
    assert {act for act in ACTS if not act_text(act, "en") or not act_text(act, "id")} == {"state"}


def test_in_another_language_everything_is_stated() -> None:
    analysis = kupang_cli.analyze("“We promise to rebuild the harbour before the summer is over,” said the mayor.")
    assert [quote.act for quote in analysis.quotes if isinstance(quote, Quote)] == ["state"]

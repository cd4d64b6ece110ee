"""What frames a report on its page or in its message, letterheads, contacts, captions, page heads, marks."""

import json
from pathlib import Path
from typing import Any

import pytest

import kupang_cli
from kupang_cli.article import Span
from kupang_cli.findings import Analysis
from kupang_cli.summary.methods import METHODS

Case = dict[str, Any]
CASES: list[Case] = json.loads((Path(__file__).parent / "cases" / "frames.json").read_text(encoding="utf-8"))


def flat(text: str) -> str:
    return " ".join(text.split())


def words(analysis: Analysis, span: Span | None) -> str | None:
    return None if span is None else analysis.article[span]


def found(analysis: Analysis) -> dict[str, object]:
    """What a case may say of an article, under the names that it uses."""
    line = analysis.dateline
    names = [quote.speaker and quote.speaker.name for quote in analysis.quotes]
    return {
        "headline": words(analysis, analysis.headline.span) if analysis.headline else None,
        "people": [words(analysis, who.name) for who in analysis.people],
        "figures": [words(analysis, figure.span) for figure in analysis.figures],
        "dates": [words(analysis, date.span) for date in analysis.dates],
        "points": len(analysis.points),
        "speakers": [words(analysis, name) for name in names],
        "place": words(analysis, line.place) if line else None,
        "date": line.date.iso if line and line.date else None,
    }


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_what_is_found_is_the_report_s_own(case: Case) -> None:
    """Findings as named, whole lists; of "people among" and "headline not" the parts named."""
    analysis = kupang_cli.analyze(case["text"])
    findings = found(analysis)
    wanted = {name: case[name] for name in findings if name in case}
    assert {name: findings[name] for name in wanted} == wanted
    assert not [part for part in case.get("headline not", ()) if part in str(findings["headline"])]
    assert set(case.get("people among", ())) <= {words(analysis, who.name) for who in analysis.people}


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_what_is_a_frame_and_what_is_news(case: Case) -> None:
    """Stretches of the "frame" stand in no sentence of the report, those of the "news" in one."""
    analysis = kupang_cli.analyze(case["text"])
    frame = flat(" ".join(analysis.article[each.span] for each in analysis.sentences if each.boilerplate))
    news = [flat(analysis.article[each.span]) for each in analysis.sentences if not each.boilerplate]
    assert [part for part in case.get("frame", ()) if flat(part) not in frame or flat(part) in " ".join(news)] == []
    assert [part for part in case.get("news", ()) if not any(flat(part) in each for each in news)] == []


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=case["label"]) for case in CASES if any(name.startswith("summary") for name in case)],
)
def test_no_summary_is_made_of_a_frame(case: Case, method: str) -> None:
    """Of the two sentences of a summary none holds a part named, or is a line named; "summary has" parts do."""
    summary = kupang_cli.summarize(case["text"], method, sentences=2)
    chosen = [flat(summary.article[each.span]) for each in summary.sentences]
    assert [part for part in case.get("summary not", ()) if any(flat(part) in each for each in chosen)] == []
    assert [line for line in case.get("summary sentences not", ()) if line in chosen] == []
    assert [part for part in case.get("summary has", ()) if not any(part in each for each in chosen)] == []

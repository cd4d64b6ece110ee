"""The samples read as a person reads them; what is expected here was written from the texts."""

import json
from pathlib import Path

import pytest

import kupang_cli
from kupang_cli.findings import Analysis

SAMPLES = Path(__file__).parents[1] / "samples"
EXPECTED = json.loads((Path(__file__).parent / "cases" / "samples.json").read_text(encoding="utf-8"))


def analysis_of(name: str) -> Analysis:
    return kupang_cli.analyze(kupang_cli.read(SAMPLES / name))


def text_of(analysis: Analysis, span: tuple[int, int] | None) -> str | None:
    return None if span is None else " ".join(analysis.article[span].split())


def test_every_sample_is_described_and_expected() -> None:
    files = {path.name for path in SAMPLES.glob("*.txt")}
    table = (SAMPLES / "README.md").read_text(encoding="utf-8")
    assert files == set(EXPECTED)
    assert all(name in table for name in files)


def samples(check: str) -> list[object]:
    """A case a sample; what the program is known to get wrong is a strict xfail with its reason."""
    return [
        pytest.param(name, marks=pytest.mark.xfail(reason=expected["known failures"][check], strict=True))
        if check in expected.get("known failures", {})
        else name
        for name, expected in EXPECTED.items()
    ]


@pytest.mark.parametrize("name", samples("speakers"))
def test_speakers(name: str) -> None:
    analysis = analysis_of(name)
    found = [
        [text_of(analysis, quote.speaker.name), text_of(analysis, quote.speaker.role)] if quote.speaker else None
        for quote in analysis.quotes
    ]
    assert found == EXPECTED[name]["speakers"]


@pytest.mark.parametrize("name", samples("headline and dateline"))
def test_headline_and_dateline(name: str) -> None:
    analysis = analysis_of(name)
    line = analysis.dateline
    assert analysis.headline is not None
    assert analysis.headline.origin == EXPECTED[name]["headline"]
    found = [
        text_of(analysis, line.place) if line else None,
        text_of(analysis, line.outlet) if line else None,
        line.date.iso if line and line.date else None,
    ]
    assert found == EXPECTED[name]["dateline"]


@pytest.mark.parametrize("name", samples("points"))
def test_points(name: str) -> None:
    analysis = analysis_of(name)
    found = [
        [
            points.kind,
            text_of(analysis, points.label),
            points.count,
            points.year,
            [text_of(analysis, item.title) for item in points.items],
        ]
        for points in analysis.points
    ]
    assert found == EXPECTED[name]["points"]


@pytest.mark.parametrize("name", EXPECTED)
def test_notes(name: str) -> None:
    assert [note.code for note in analysis_of(name).notes] == EXPECTED[name].get("notes", [])

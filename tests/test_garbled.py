"""Garbled letters: what is noted, what is mended, and what is left alone; and which language a text is in."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kupang_cli
from kupang_cli.analysis import analyze
from kupang_cli.errors import ReadError
from kupang_cli.reading.articles import read
from kupang_cli.reading.options import ReadingOptions
from kupang_cli.reading.repair import repaired

Case = dict[str, Any]
FOLDER = Path(__file__).parent / "cases"
GARBLED: list[Case] = json.loads((FOLDER / "garbled.json").read_text(encoding="utf-8"))
LANGUAGES: list[Case] = json.loads((FOLDER / "languages.json").read_text(encoding="utf-8"))


def label(case: Case) -> str:
    return str(case["label"])


def codes(analysis: Any) -> list[str]:
    return [note.code for note in analysis.notes]


@pytest.mark.parametrize("case", GARBLED, ids=label)
def test_garbled_letters_are_noted_and_sound_ones_are_not(case: Case) -> None:
    assert ("mojibake" in codes(kupang_cli.analyze(case["text"]))) == case["notes"]


@pytest.mark.parametrize("case", GARBLED, ids=label)
def test_what_is_certain_is_mended_and_nothing_else(case: Case) -> None:
    pytest.importorskip("ftfy")
    assert repaired(case["text"]) == case.get("mended", case["text"])


def test_lines_are_mended_each_by_itself() -> None:
    pytest.importorskip("ftfy")
    assert repaired("KafÃ©\nâKami siap,â kata Siti.\nSão Tomé") == "Kafé\nâKami siap,â kata Siti.\nSão Tomé"
    assert repaired("pasar\x85ikan\ntahu") == "pasar\x85ikan\ntahu"  # a line end


@pytest.mark.parametrize(("text", "mends"), [("â\x80\x9cKami siap,â\x80\x9d kata Siti.", True), ("Kafé Siti.", False)])
def test_a_mend_is_never_silent(tmp_path: Path, text: str, mends: bool) -> None:
    pytest.importorskip("ftfy")
    file = tmp_path / "berita.txt"
    file.write_text(text, encoding="utf-8")
    article = read(file, ReadingOptions(fix_encoding=True))
    assert article.mended == mends
    assert codes(analyze(article)) == ["encoding-fixed"] * mends
    assert "encoding-fixed" not in codes(analyze(read(file)))


def test_without_its_library_the_reader_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ftfy", None)
    with pytest.raises(ReadError, match=r"install \"kupang-cli\[encoding\]\""):
        repaired("pasar")


@given(st.text())
def test_mending_takes_any_text(text: str) -> None:
    pytest.importorskip("ftfy")
    assert repaired(text).count("\n") >= text.count("\n")


@given(st.text(alphabet="abdeghiklmnoprstu ABKS.,\n“”‘’–—…\"'()é0123456789%&", max_size=200))
def test_mending_leaves_clean_indonesian_as_it_is(text: str) -> None:
    pytest.importorskip("ftfy")
    assert repaired(text) == text


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case["label"],
            marks=pytest.mark.xfail(reason=case["known failure"], strict=True) if "known failure" in case else (),
        )
        for case in LANGUAGES
    ],
)
def test_the_language_of_a_text_is_known_and_named(case: Case) -> None:
    """A case's language is "id", "other", or the name of one that the note has to name."""
    analysis = kupang_cli.analyze(case["text"])
    named = [note.message for note in analysis.notes if note.code == "not-indonesian"]
    assert analysis.language == ("id" if case["language"] == "id" else "other")
    expected = {"id": [], "other": ["the text is not Indonesian"]}
    said = [message.partition(":")[0] for message in named]
    assert said == expected.get(case["language"], [f"the text is in {case['language'].capitalize()}"])
    assert analysis.language == "id" or not analysis.people

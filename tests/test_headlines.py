"""The headline: title lines however they are set off, and the stretch drawn from the lead where there is none."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kupang_cli
from kupang_cli.findings import Headline

CASES = json.loads((Path(__file__).parent / "cases" / "headlines.json").read_text(encoding="utf-8"))


def headline_of(text: str) -> tuple[Headline, str]:
    analysis = kupang_cli.analyze(text)
    assert analysis.headline is not None
    assert analysis.headline.span is not None
    return analysis.headline, analysis.article[analysis.headline.span]


def cases(group: str) -> list[object]:
    return [
        pytest.param(
            case,
            id=case["label"],
            marks=pytest.mark.xfail(reason=case["known failure"], strict=True) if "known failure" in case else (),
        )
        for case in CASES[group]
    ]


@pytest.mark.parametrize("case", cases("title lines"))
def test_title_line(case: dict[str, str]) -> None:
    headline, text = headline_of(case["text"])
    assert (headline.origin, text) == ("title", case["headline"])


@pytest.mark.parametrize("case", cases("no title line"))
def test_no_title_line(case: dict[str, str]) -> None:
    headline, _ = headline_of(case["text"])
    assert headline.origin == "lead"


@pytest.mark.parametrize("case", cases("drawn from the lead"))
def test_drawn_from_the_lead(case: dict[str, str]) -> None:
    headline, text = headline_of(case["text"])
    assert (headline.origin, text) == ("lead", case["headline"])


PIECES = st.sampled_from(
    (
        *("Wali Kota Sukamaju", "Rahmat Hidayat", "pasar ikan", "membuka", "menutup", "yang", "untuk", "dan", "bahwa"),
        *("mengatakan", "karena bocor", "15 tahun", "pada Senin (5/1/2026)", "“pasar baru”", "(BPS)", "Rp 2,5 miliar"),
        *(",", "di", "nelayan", "tidak", "akan ditutup", "Melati, Kenanga, dan Mawar"),
    )
)


@given(st.lists(PIECES, min_size=8, max_size=60))
def test_a_drawn_headline_is_short_and_its_marks_come_in_pairs(pieces: list[str]) -> None:
    headline, text = headline_of("Warga " + " ".join(pieces) + " sampai selesai.")
    assert headline.origin == "lead"
    assert sum(word[0].isalnum() for word in text.replace("(", " ").replace("“", " ").split()) <= 16
    if headline.rule != "lead-words":
        assert text.count("(") == text.count(")")
        assert text.count("“") == text.count("”")
        assert text.split()[-1] not in {"yang", "untuk", "dan", "bahwa", "di", "karena", "akan", "tidak", ","}

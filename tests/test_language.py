"""What the reader knows of Indonesian news, case by case: texts of our own with what stands in them, judged by reading.

A case's "rule", or the last entry of a finding, is the rule that has to have found it, the outermost of a chain;
"near miss of" names the rule that must not fire in this text. "known failure" says what is amiss today; such a case
fails strictly.
"""

import itertools
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from test_rules import RULES

import kupang_cli
from kupang_cli.article import Span
from kupang_cli.extract.points.markers.marker import MarkerKind
from kupang_cli.findings import Analysis, Speaker
from kupang_cli.text.layout import segment
from kupang_cli.text.quotations import Marks
from kupang_cli.text.words import Words

Case = Mapping[str, Any]
CASES: dict[str, list[dict[str, Any]]] = {
    path.stem: json.loads(path.read_text(encoding="utf-8"))
    for path in (
        Path(__file__).parent / "cases" / f"{name}.json"
        for name in (
            "speech",
            "people",
            "marks",
            "points",
            "sentences",
            "datelines",
            "dates",
            "figures",
            "notes",
            "glued",
        )
    )
}


def cases(name: str) -> pytest.MarkDecorator:
    """The cases of a file as parameters; one with a known failure has to fail."""
    return pytest.mark.parametrize(
        "case",
        [
            pytest.param(
                case,
                id=case["label"],
                marks=pytest.mark.xfail(reason=case["known failure"], strict=True) if "known failure" in case else (),
            )
            for case in CASES[name]
        ],
    )


def words(analysis: Analysis, span: Span | None) -> str | None:
    return None if span is None else analysis.article[span]


def said_by(analysis: Analysis, speaker: Speaker | None) -> tuple[str | None, str | None]:
    """The name and the role of a speaker; for someone unnamed the words of the text, and no role."""
    if speaker is None or speaker.name is None:
        return (None if speaker is None else words(analysis, speaker.role)), None
    return words(analysis, speaker.name), words(analysis, speaker.role)


def abbreviated(text: str, expected: Iterable[str]) -> str:
    """``text`` as the first of ``expected`` that it matches has it: in full, or "its first words … its last words"."""
    for form in expected:
        opening, gap, closing = form.partition(" … ")
        if gap and text.startswith(opening) and text.endswith(closing) and len(text) > len(opening) + len(closing):
            return form
    return text


def read(case: Case, text: str | None = None) -> Analysis:
    """The analysis of a case's text, in which the rule that the case is a near miss of must not fire."""
    analysis = kupang_cli.analyze(case["text"] if text is None else text)
    assert analysis.language == case.get("language", "id")
    rules = rules_of(analysis)
    assert case.get("near miss of") not in rules
    assert case.get("rule", rules[0] if rules else None) in [*rules, None]
    return analysis


def rules_of(analysis: Analysis) -> list[str]:
    """The rules that found what an article holds, those of its quote marks last."""
    found: Iterable[Any] = itertools.chain(
        analysis.quotes, analysis.statements, analysis.points, analysis.dates, analysis.figures
    )
    dateline = [analysis.dateline.rule] if analysis.dateline else []
    layout = segment(analysis.article)
    marks = [stretch.marks.value for stretch in (*layout.quotations, *layout.strays)]
    return [*(outer(finding) for finding in found), *dateline, *marks]


def outer(finding: Any) -> str:
    """The first of the chain of rules that found something."""
    return str(finding.rule).partition(" > ")[0]


@cases("speech")
def test_speech(case: Case) -> None:
    """Quotes as [text, kind, who, role, rule], statements as [opening words, who, rule]; the rule may be left out.

    "who" is the name, or the words for someone unnamed.
    """
    analysis = read(case)
    texts = [quote[0] for quote in case["quotes"]]
    quotes = [
        [abbreviated(analysis.article[quote.span], texts), quote.kind, *said_by(analysis, quote.speaker), outer(quote)]
        for quote in analysis.quotes
    ]
    statements = [
        [analysis.article[statement.span], said_by(analysis, statement.speaker)[0], outer(statement)]
        for statement in analysis.statements
    ]
    assert [found[: len(wanted)] for found, wanted in zip(quotes, case["quotes"], strict=False)] == case["quotes"]
    assert len(quotes) == len(case["quotes"]), quotes
    openings = [statement[0] for statement in case["statements"]]
    assert [text.startswith(opening) for (text, *_), opening in zip(statements, openings, strict=False)] == [
        True for _ in openings
    ], statements
    assert [found[1 : len(wanted)] for found, wanted in zip(statements, case["statements"], strict=False)] == [
        wanted[1:] for wanted in case["statements"]
    ]
    assert len(statements) == len(case["statements"]), statements


@cases("people")
def test_people(case: Case) -> None:
    """Everybody whom the text names, as [name, role], in text order."""
    analysis = read(case)
    assert [[words(analysis, who.name), words(analysis, who.role)] for who in analysis.people] == case["people"]
    assert all(who.rule for who in analysis.people)


@cases("marks")
def test_marks(case: Case) -> None:
    """What stands between quote marks and is speech, and how many marks are missing."""
    analysis = read(case)
    assert [analysis.article[quote.span] for quote in analysis.quotes] == case["quotes"]
    assert sum(note.code == "unclosed-quote" for note in analysis.notes) == case["unclosed"]


@cases("points")
def test_points(case: Case) -> None:
    """Every enumeration with its items as [item text, title]."""
    analysis = read(case)
    forms = [item[0] for enumeration in case["points"] for item in enumeration["items"]]
    found = [
        {
            "kind": enumeration.kind,
            "label": words(analysis, enumeration.label),
            "count": enumeration.count,
            "year": enumeration.year,
            "items": [
                [abbreviated(analysis.article[item.span], forms), analysis.article[item.title]]
                for item in enumeration.items
            ],
        }
        for enumeration in analysis.points
    ]
    assert found == case["points"]
    assert [note.code for note in analysis.notes] == case.get("notes", [])


@cases("sentences")
def test_sentences(case: Case) -> None:
    """A partition: the sentences joined by a blank, or by what "joined by" says, are the text unless it is given.

    "inserted" are those of them that are the site's, where a case is about that.
    """
    text = case.get("text", case.get("joined by", " ").join(case["sentences"]))
    analysis = read(case, text)
    assert [analysis.article[sentence.span] for sentence in analysis.sentences] == case["sentences"]
    inserted = [analysis.article[sentence.span] for sentence in analysis.sentences if sentence.boilerplate]
    assert case.get("inserted", inserted) == inserted


@cases("glued")
def test_glued_words(case: Case) -> None:
    """Words that are read as two, as [offset, one, other]; all others stay as they are written."""
    text = case["text"]
    read, written = Words(text), Words(text, whole=True)
    seconds = sorted(set(read.starts) - set(written.starts))
    places = [(read.index(start) - 1, read.index(start)) for start in seconds]
    found = [[read.starts[first], read.texts[first], read.texts[second]] for first, second in places]
    assert found == case["split"]
    assert set(written.starts) <= set(read.starts)
    assert all(text.startswith(word, start) for word, start in zip(read.texts, read.starts, strict=True))
    assert "".join(read.texts) == "".join(written.texts)
    assert read.lower == [word.lower() for word in read.texts]


@cases("datelines")
def test_datelines(case: Case) -> None:
    analysis = read(case)
    found = analysis.dateline
    expected = case["dateline"]
    if expected is None:
        assert found is None
        return
    assert found is not None
    assert {
        "place": words(analysis, found.place),
        "outlet": words(analysis, found.outlet),
        "date": found.date.iso if found.date else None,
        "rule": found.rule,
    } == expected


@cases("dates")
def test_dates(case: Case) -> None:
    """Every date as [text, ISO date, last day, rule], and true where its year was inferred."""
    analysis = read(case)
    assert [
        [analysis.article[date.span], date.iso, date.end, date.rule, *([True] if date.inferred else [])]
        for date in analysis.dates
    ] == case["dates"]
    if "notes" in case:
        assert [note.code for note in analysis.notes] == case["notes"]


@cases("figures")
def test_figures(case: Case) -> None:
    """Every figure as [text, value, high, unit, bound]."""
    analysis = read(case)
    assert [
        [analysis.article[figure.span], figure.value, figure.high, figure.unit, figure.bound]
        for figure in analysis.figures
    ] == case["figures"]


@cases("notes")
def test_notes(case: Case) -> None:
    """The codes of what a careful reader would want to know, in text order."""
    assert [note.code for note in read(case).notes] == case["notes"]


def expected_rules(case: Case) -> set[str]:
    """The rules by which the findings of a case have to be found."""
    last = [
        *(quote[4:] for quote in case.get("quotes", ()) if isinstance(quote, list)),
        *(statement[2:] for statement in case.get("statements", ())),
        *(date[3:4] for date in case.get("dates", ())),
        [case["rule"]] if "rule" in case else [],
        [case["dateline"]["rule"]] if case.get("dateline") else [],
    ]
    return {rule for rules in last for rule in rules}


# The rules that stand in no table: what an enumeration names, and the few that are the only one of their kind.
ENUMERATED = {kind.value for kinds in (Marks, MarkerKind) for kind in kinds} - {MarkerKind.CONTINUED.value}
HELD = [case for name in CASES for case in CASES[name] if "known failure" not in case]


def test_every_rule_that_is_printed_has_a_text_where_it_fires_and_a_near_miss() -> None:
    texts = [case["text"] for case in HELD if "text" in case]
    printed = {rule for text in texts for rule in rules_of(kupang_cli.analyze(text))}
    outside = printed - {rule.name for rule in RULES.values()}
    assert outside >= ENUMERATED
    assert outside <= {rule for case in HELD for rule in expected_rules(case)}
    assert outside <= {case["near miss of"] for case in HELD if "near miss of" in case}

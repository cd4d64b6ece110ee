"""What rules and patterns are made of: tables, the trace, tags, and phrases over them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kupang_cli
from kupang_cli.grammar.pattern import Pattern
from kupang_cli.grammar.rule import Rule, applies, first, trace
from kupang_cli.language.tags import Tagset

TAGS = Tagset("number_words", "measures", "weekdays", "letters", "doubled_word", marks="(),")

EVEN: tuple[Rule[int, bool], ...] = (
    Rule("zero", lambda number: True if number == 0 else None, example="0", near_miss="1"),
    Rule("odd", lambda number: False if number % 2 else None, example="1", near_miss="2"),
)


def test_the_first_rule_that_says_something_decides() -> None:
    assert first(EVEN, 0) == (True, "zero")
    assert first(EVEN, 3) == (False, "odd")
    assert first(EVEN, 2) is None
    assert [applies(EVEN, number, otherwise=True) for number in range(4)] == [True, False, True, False]


def test_a_trace_holds_every_decision_and_what_it_was_about() -> None:
    with trace() as decisions:
        first(EVEN, 0)
        first(EVEN, 2)
        with trace() as inner:
            first(EVEN, 1)
    first(EVEN, 5)
    assert [(rule.name, case, answer) for rule, case, answer in decisions] == [("zero", 0, True)]
    assert [rule.name for rule, _, _ in inner] == ["odd"]


def test_a_trace_tells_why_a_text_was_read_as_it_was() -> None:
    with trace() as decisions:
        kupang_cli.analyze("Pasar di Jl. Melati dibuka Drs. Rahmat, Senin (5/1/2026).")
    names = [rule.name for rule, _, _ in decisions]
    assert names.count("abbreviation") == 2
    assert "numeric-date" in names


def test_a_word_is_everything_it_can_be() -> None:
    assert TAGS.tags_of("Minggu") == {"measures", "weekdays", "letters"}
    assert TAGS.tags_of("langkah-langkah") == {"letters", "doubled_word"}
    assert TAGS.tags_of("2026") == frozenset()
    assert TAGS.tags_of("(") == {"("}


def test_words_that_can_be_the_same_have_one_character() -> None:
    encoded = TAGS.encode(["pasar", "ikan", "dua", "Tiga", ","])
    assert len(encoded) == 5
    assert encoded[0] == encoded[1] != encoded[2] == encoded[3] != encoded[4]


def phrase(expression: str, text: str) -> str | None:
    """The words of the first phrase of this pattern in a text."""
    words = text.split()
    match = next(Pattern(TAGS, expression).find_all(TAGS.encode(words)), None)
    return None if match is None else " ".join(words[match.start() : match.end()])


@pytest.mark.parametrize(
    ("expression", "text", "expected"),
    [
        ("[number_words] [measures]", "ada dua puluh ribu kios", None),
        ("[number_words] [letters]? [measures]", "ada dua puluh jam di situ", "dua puluh jam"),
        ("[number_words measures]{2,3}", "ada dua jam hari ini", "dua jam hari"),
        ("[measures&weekdays]", "hari Minggu", "Minggu"),
        ("[measures ^ weekdays]", "Minggu dua hari", "hari"),
        ("[^ letters]", "pasar itu 12 kios", "12"),
        ("[^]{2} [,]", "pasar ikan , dan", "pasar ikan ,"),
        ("[(] [letters] [)]", "Badan Pengelola Sungai ( BPS ) itu", "( BPS )"),
        ("(?P<count> [number_words] ) ( [(] [^] [)] )? [measures]", "ada dua ( 2 ) jam", "dua ( 2 ) jam"),
        ("[doubled_word] | [weekdays]", "dua langkah-langkah Senin", "langkah-langkah"),
    ],
)
def test_phrases(expression: str, text: str, expected: str | None) -> None:
    assert phrase(expression, text) == expected


def test_a_pattern_knows_words_that_come_after_it_was_used() -> None:
    tags = Tagset("number_words", "measures")
    pattern = Pattern(tags, "[number_words] [measures]")
    assert pattern.places(tags.encode(["dua", "sungai"]), 0, 2) == []
    assert pattern.places(tags.encode(["dua", "jam", "tiga", "hari"]), 0, 4) == [0, 2]
    assert pattern.places(tags.encode(["dua", "jam", "tiga", "hari"]), 1, 4) == [2]


@pytest.mark.parametrize("expression", ["[letters]*", "[letters] +", "[letters]{2,}", "([measures] [letters])+"])
def test_a_repeat_without_a_bound_is_an_error(expression: str) -> None:
    with pytest.raises(ValueError, match="a repeat without a bound"):
        Pattern(TAGS, expression)


@pytest.mark.parametrize("expression", ["[verbs]", "[letters ^ nouns]", "[letters&verbs]", "[;]"])
def test_a_tag_that_is_not_in_the_set_is_an_error(expression: str) -> None:
    with pytest.raises(ValueError, match="there is no tag"):
        Pattern(TAGS, expression)


@given(st.lists(st.sampled_from(["dua", "puluh", "jam", "Minggu", "sungai", "(", ")", ",", "12", "naik-naik"])))
def test_a_phrase_is_found_as_a_walk_over_the_words_finds_it(words: list[str]) -> None:
    pattern = Pattern(TAGS, "[number_words] [letters ^ measures]{0,3} [measures]")
    expected = None
    for start, word in enumerate(words):
        stop = start + 1
        while stop < len(words) and stop - start <= 3 and words[stop] in ("dua", "puluh", "sungai", "naik-naik"):
            stop += 1
        if word == "dua" and stop < len(words) and words[stop] in ("jam", "Minggu"):
            expected = start, stop + 1
            break
    match = next(pattern.find_all(TAGS.encode(words)), None)
    assert (None if match is None else match.span()) == expected

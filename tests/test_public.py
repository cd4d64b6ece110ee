"""The package's few public functions."""

import subprocess
import sys

import pytest

import kupang_cli
from kupang_cli.errors import KupangError, ReadError, SummaryError

TEXT = (
    "Sukamaju, kabarbukit.example - Wali Kota Sukamaju, Rahmat Hidayat, membuka pasar baru, Senin (5/1/2026).\n"
    "“Pasar ini milik warga,” kata Rahmat.\n"
    "Pasar itu memuat 120 kios dan menelan biaya Rp 4,5 miliar.\n"
)


def test_an_article_is_read_from_a_string_a_file_and_standard_input(tmp_path):
    path = tmp_path / "pasar.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert kupang_cli.read(path).text == kupang_cli.read_text(TEXT).text == TEXT
    assert kupang_cli.read(path).source == str(path)
    command = [sys.executable, "-c", "import kupang_cli; print(kupang_cli.read('-').text, end='')"]
    done = subprocess.run(command, input=TEXT, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == TEXT


def test_garbled_letters_are_mended_where_asked_for(tmp_path):
    path = tmp_path / "pasar.txt"
    garbled = TEXT.encode().decode("cp1252", errors="replace")
    path.write_text(garbled, encoding="utf-8")
    assert kupang_cli.read(path).text == garbled
    assert kupang_cli.read(path, fix_encoding=True).text == TEXT
    (article,) = kupang_cli.read_articles(path, fix_encoding=True)
    assert [note.code for note in kupang_cli.analyze(article).notes] == ["encoding-fixed"]


def test_a_title_given_is_the_headline_and_no_part_of_the_text():
    article = kupang_cli.read_text(TEXT, title="Pasar Baru Dibuka")
    analysis = kupang_cli.analyze(article)
    assert article.text == TEXT
    assert analysis.headline is not None
    assert (analysis.headline.origin, analysis.headline.span) == ("given", None)


def test_analyze_takes_an_article_or_a_string():
    article = kupang_cli.read_text(TEXT)
    assert kupang_cli.analyze(article) == kupang_cli.analyze(TEXT)
    assert [article[quote.span] for quote in kupang_cli.analyze(article).quotes] == ["Pasar ini milik warga,"]


def test_analyze_does_only_what_is_asked():
    analysis = kupang_cli.analyze(TEXT, only={"figures"})
    assert analysis.figures
    assert (analysis.headline, analysis.dateline) == (None, None)
    assert not (analysis.people)
    assert not (analysis.quotes)
    assert not (analysis.statements)
    assert not (analysis.points)
    assert not (analysis.dates)


def test_a_section_alone_is_the_same_as_in_the_whole():
    whole = kupang_cli.analyze(TEXT)
    for section in ("headline", "dateline", "people", "quotes", "statements", "points", "figures", "dates"):
        assert getattr(kupang_cli.analyze(TEXT, only=[section]), section) == getattr(whole, section)


def test_an_unknown_section_is_an_error():
    with pytest.raises(ValueError, match="no such section: quote"):
        kupang_cli.analyze(TEXT, only={"quote"})


SPOKEN = (
    f"{TEXT}“Kios saya nomor tujuh,” kata pedagang Siti  Maryam.\n"
    "Salah seorang warga mengatakan jalan itu sempit. Wali Kota berharap warga menjaga pasar.\n"
)


def said_by(name, **how):
    found = kupang_cli.of_speaker(kupang_cli.analyze(SPOKEN, **how), name)
    return [found.article[said.span] for said in (*found.quotes, *found.statements)]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Rahmat", ["Pasar ini milik warga,", "Wali Kota berharap warga menjaga pasar."]),
        ("rahmat HIDAYAT", ["Pasar ini milik warga,", "Wali Kota berharap warga menjaga pasar."]),
        ("siti maryam", ["Kios saya nomor tujuh,"]),
        ("wali kota", ["Pasar ini milik warga,", "Wali Kota berharap warga menjaga pasar."]),
        ("seorang warga", ["Salah seorang warga mengatakan jalan itu sempit."]),
        ("Zulkarnain", []),
    ],
)
def test_the_words_of_one_speaker(name, words):
    assert said_by(name) == words


def test_of_speaker_leaves_the_rest_of_an_analysis_that_has_such_a_speaker():
    whole = kupang_cli.analyze(SPOKEN)
    rahmat, nobody = (kupang_cli.of_speaker(whole, name) for name in ("rahmat", "zulkarnain"))
    assert (rahmat.headline, rahmat.dateline) == (whole.headline, whole.dateline)
    assert [rahmat.article[person.name] for person in rahmat.people] == ["Rahmat Hidayat"]
    assert rahmat.figures == nobody.figures == whole.figures
    assert (nobody.headline, nobody.dateline, nobody.people, nobody.quotes, nobody.notes) == (None, None, (), (), ())


def test_of_speaker_finds_nothing_where_nothing_said_was_looked_for():
    assert said_by("rahmat", only={"figures"}) == []


def test_summarize_takes_an_article_or_a_string_more_than_once():
    first = kupang_cli.summarize(TEXT, sentences=1)
    second = kupang_cli.summarize(kupang_cli.read_text(TEXT), sentences=1)
    assert first == second
    assert len(first.sentences) == 1


@pytest.mark.parametrize(
    ("call", "error"),
    [
        (lambda: kupang_cli.read_text(" \n"), ReadError),
        (lambda: kupang_cli.read("/nonexistent/kabar.txt"), ReadError),
        (lambda: kupang_cli.summarize(TEXT, "newz"), SummaryError),
        (lambda: kupang_cli.summarize(TEXT, sentences=0), SummaryError),
        (lambda: kupang_cli.summarize(TEXT, sentences=2, words=10), SummaryError),
    ],
)
def test_errors_are_ours_and_one_line(call, error):
    with pytest.raises(error) as caught:
        call()
    assert isinstance(caught.value, KupangError)
    assert str(caught.value)
    assert "\n" not in str(caught.value)


def test_importing_the_package_loads_none_of_it():
    code = "import sys, kupang_cli; print(*sorted(m for m in sys.modules if m.startswith('kupang_cli')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["kupang_cli"]

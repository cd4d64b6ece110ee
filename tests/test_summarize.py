"""Summaries: their length, what can be read alone, long and tiny texts, and sumy's methods beside sumy's own."""

import json
import os
import random
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

import kupang_cli
from kupang_cli.errors import SummaryError
from kupang_cli.findings import Summary
from kupang_cli.language.vocabulary import vocabulary
from kupang_cli.summary.bridge import document
from kupang_cli.summary.classic import classic_summarizer, stemmer
from kupang_cli.summary.methods import METHODS

DATA = os.environ.get("KUPANG_EVAL_DATA", "")
SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))
ORDINARY = [path for path in SAMPLES if path.name != "harbor.txt"]  # that one is in English
CASES = json.loads((Path(__file__).parent / "cases" / "summaries.json").read_text(encoding="utf-8"))
TEN = "\n".join(
    f"{subject} membuka {thing} di {place} pada hari {day} bersama {count} warga."
    for subject, thing, place, day, count in [
        ("Wali kota", "pasar ikan", "Sukamaju", "Senin", 120),
        ("Camat", "jembatan gantung", "Bukitraya", "Selasa", 80),
        ("Kepala desa", "sumur bor", "Muara Lestari", "Rabu", 64),
        ("Bupati", "sekolah dasar", "Tanah Datar Baru", "Kamis", 300),
        ("Ketua koperasi", "gudang kopi", "Lembah Sejuk", "Jumat", 45),
        ("Guru kepala", "perpustakaan", "Karang Indah", "Sabtu", 150),
        ("Dokter puskesmas", "ruang rawat", "Padang Rimba", "Minggu", 33),
        ("Nelayan tua", "dermaga kayu", "Teluk Bening", "Senin", 71),
        ("Kapten tim", "lapangan bola", "Gunung Jati Baru", "Selasa", 210),
        ("Pelukis muda", "pameran", "Kota Lama Sukamaju", "Rabu", 18),
    ]
)


def chosen(summary: Summary) -> list[str]:
    return [summary.article[sentence.span] for sentence in summary.sentences]


def word_count(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


# ---------------------------------------------------------------- length


@pytest.mark.parametrize("method", METHODS)
def test_sentences_are_exact_while_the_article_has_that_many(method: str) -> None:
    for count in range(1, 13):
        assert len(kupang_cli.summarize(TEN, method, sentences=count).sentences) == min(count, 10)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("words", [1, 11, 30, 60, 90])
def test_words_are_met_to_about_half_a_sentence(method: str, words: int) -> None:
    found = chosen(kupang_cli.summarize(TEN, method, words=words))
    assert found
    longest = max(len(line.split()) for line in TEN.splitlines())
    assert abs(word_count(found) - words) <= max(longest / 2 + 1, longest - words)


@pytest.mark.parametrize("method", METHODS)
def test_percent_is_a_part_of_the_words(method: str) -> None:
    assert len(kupang_cli.summarize(TEN, method, percent=100).sentences) == 10
    half = chosen(kupang_cli.summarize(TEN, method, percent=50))
    assert abs(word_count(half) / word_count([TEN]) - 0.5) <= 0.1
    assert len(kupang_cli.summarize(TEN, method, percent=0.1).sentences) == 1


@pytest.mark.parametrize("text", ["---", "?", "123", "Baca juga: Pasar", "“Kami", "Pasar itu dibuka.", "Namun, warga."])
@pytest.mark.parametrize("length", [{}, {"sentences": 1}, {"sentences": 3}, {"words": 1}, {"percent": 1}])
def test_no_text_is_too_small_for_a_summary(text: str, length: dict[str, int]) -> None:
    for method in METHODS:
        assert chosen(kupang_cli.summarize(text, method, **length)) == [text]


def test_an_article_of_two_sentences_has_a_summary() -> None:
    text = "Pasar ikan Sukamaju dibuka kemarin. Warga senang."
    for method in METHODS:
        assert chosen(kupang_cli.summarize(text, method, sentences=2)) == text.replace(". ", ".\n").splitlines()
        assert chosen(kupang_cli.summarize(text, method))


@pytest.mark.parametrize("method", METHODS)
def test_a_repeated_sentence_comes_once(method: str) -> None:
    text = "\n".join([*TEN.splitlines()[:3], *TEN.splitlines()])
    found = chosen(kupang_cli.summarize(text, method, sentences=13))
    assert Counter(found) == Counter(TEN.splitlines())


@pytest.mark.parametrize("method", METHODS)
def test_equal_texts_have_equal_summaries_whatever_the_hashes(method: str, kupang: Run) -> None:
    text = (SAMPLES[0].parent / "kupang.txt").read_text(encoding="utf-8")
    runs = [
        kupang("summarize", "--method", method, "-n", "4", stdin=text, env={"PYTHONHASHSEED": seed}) for seed in "123"
    ]
    assert len({done.stdout for done in runs}) == 1


# ---------------------------------------------------------------- readable alone


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["label"])
def test_what_is_printed_reads_alone(case: dict) -> None:
    found = chosen(kupang_cli.summarize(case["text"], **case["length"]))
    assert found
    if "exactly" in case:
        assert found == case["exactly"]
    summary = " ".join(found)
    for part in case.get("without", ()):
        assert part not in summary
    assert "apart" not in case or sum(part in summary for part in case["apart"]) == 1
    if whole := case.get("whole"):
        parts = [part.strip(' "“”,') for part in whole.split(".")]
        assert whole in summary or not any(part and part in summary for part in parts)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "case", [case for case in CASES if "dateline" in case["label"]], ids=lambda case: case["label"]
)
def test_datelines_are_cut_for_every_method(case: dict, method: str) -> None:
    summary = kupang_cli.summarize(case["text"], method, sentences=2)
    assert all(
        case["text"].startswith(text, summary.sentences[at].span.start) for at, text in enumerate(chosen(summary))
    )
    first = case["text"].partition("\n")[0]
    assert "exactly" not in case or case["exactly"][0] in chosen(summary) or first not in chosen(summary)
    assert all(" – " not in text and "(ANTARA)" not in text for text in chosen(summary))


def test_the_headline_is_not_said_again() -> None:
    text = TEN.splitlines()
    for article in (f"{text[3].rstrip('.')}\n\n{TEN}", kupang_cli.read_text(TEN, title=text[3].rstrip("."))):
        assert text[3] not in chosen(kupang_cli.summarize(article, sentences=9))
        assert text[3] in chosen(kupang_cli.summarize(TEN, sentences=10))


@pytest.mark.parametrize("path", ORDINARY, ids=lambda path: path.name)
@pytest.mark.parametrize("method", ["news", "lexrank", "luhn"])
@pytest.mark.parametrize("words", [40, 60, 150])
def test_words_are_met_within_a_fifth_below_and_a_quarter_above(path: Path, method: str, words: int) -> None:
    article = kupang_cli.read(path)
    everything = word_count(chosen(kupang_cli.summarize(article, method, percent=100)))
    found = word_count(chosen(kupang_cli.summarize(article, method, words=words, points="never")))
    if everything >= 2 * words:
        assert 0.8 * words - 2 <= found <= 1.25 * words + 2  # words with a mark inside are counted differently here
    else:
        assert found <= 1.25 * words + 2


# ---------------------------------------------------------------- points

AIMS = (
    "Kupang, kabarwarga.example – Wali Kota Sukamaju Rahmat Hidayat memimpin apel di lapangan kota, Senin pagi.\n"
    "Apel itu diikuti 300 pegawai dan dimulai pukul tujuh.\n"
    "Rahmat menetapkan tiga prioritas kota untuk tahun 2026. Pertama, perbaikan jalan desa di tepi sungai. "
    "Kedua, air bersih untuk semua kelurahan. Ketiga, sekolah baru di Bukitraya.\n"
    "Seusai apel para pegawai membersihkan pasar ikan bersama warga."
)


def titles(summary: Summary) -> list[str]:
    points = summary.points
    return [] if points is None else [summary.article[item.title] for item in points.enumeration.items]


@pytest.mark.parametrize("method", METHODS)
def test_points_that_are_the_news_are_named_under_the_sentence_that_announces_them(method: str) -> None:
    summary = kupang_cli.summarize(AIMS, method, sentences=2)
    announcing = "Rahmat menetapkan tiga prioritas kota untuk tahun 2026."
    assert announcing in chosen(summary)
    assert [title.split()[0] for title in titles(summary)] == ["perbaikan", "air", "sekolah"]
    assert summary.points is not None
    (index,) = {each.index for each in summary.sentences if summary.article[each.span] == announcing}
    assert summary.points.index == index
    assert not any("Pertama" in text or "Kedua" in text for text in chosen(summary))


def test_points_are_named_when_asked_for_and_never_when_not() -> None:
    assert titles(kupang_cli.summarize(AIMS, points="never")) == []
    assert len(titles(kupang_cli.summarize(AIMS, points="always", sentences=1))) == 3
    assert titles(kupang_cli.summarize(AIMS, sentences=1)) == []  # one sentence has no room for what comes under it
    told = AIMS.replace("prioritas", "kendala").replace("tahun 2026", "tahun 2026 di antara banyak hal lain")
    told += "\nPasar ikan itu memuat 120 kios. Kios di sana ramai sejak pagi. Warga dari tiga desa berbelanja." * 4
    assert titles(kupang_cli.summarize(told)) == []
    assert len(titles(kupang_cli.summarize(told, points="always"))) == 3
    assert kupang_cli.summarize(TEN, points="always").points is None
    with pytest.raises(SummaryError, match="points takes auto, always, never, not 'sometimes'"):
        kupang_cli.summarize(AIMS, points="sometimes")  # type: ignore[arg-type]


def test_an_announcement_that_tells_its_points_itself_needs_no_lines() -> None:
    text = AIMS.replace("2026. Pertama,", "2026, yaitu pertama,").replace(". Kedua,", ", kedua,")
    text = text.replace(". Ketiga,", ", ketiga,")
    assert titles(kupang_cli.summarize(text)) == []


@pytest.mark.parametrize("path", ORDINARY, ids=lambda path: path.name)
@pytest.mark.parametrize("length", [{}, {"sentences": 3}, {"words": 100}])
def test_marks_are_balanced_in_the_samples(path: Path, length: dict[str, int]) -> None:
    summary = " ".join(chosen(kupang_cli.summarize(kupang_cli.read(path), **length)))
    assert sum(summary.count(mark) for mark in '"“”') % 2 == 0  # some of them pair marks of two kinds
    assert summary.count("(") == summary.count(")")


def test_every_sentence_says_in_words_why() -> None:
    for method in METHODS:
        for sentence in kupang_cli.summarize(TEN, method, sentences=4).sentences:
            assert 1 <= len(sentence.reasons) <= 3
            assert all(any(part.isalpha() for part in reason.split()) for reason in sentence.reasons)
    first = kupang_cli.summarize(TEN, sentences=3).sentences[0]
    assert "the lead" in first.reasons


# ---------------------------------------------------------------- long texts


def long_text(sentences: int, words: int = 20, different: int = 5000) -> str:
    source = random.Random(5)  # noqa: S311
    vocabulary = [f"kata{number}" for number in range(different)]
    return "\n".join("Awal " + " ".join(source.choices(vocabulary, k=words - 1)) + "." for _ in range(sentences))


@pytest.mark.parametrize("method", ["news", "lexrank", "textrank", "luhn", "edmundson"])
def test_ten_thousand_sentences_are_no_trouble(method: str) -> None:
    assert len(kupang_cli.summarize(long_text(10_000), method, sentences=3).sentences) == 3


@pytest.mark.parametrize("method", ["lsa", "sumbasic", "kl", "reduction"])
@pytest.mark.parametrize(("sentences", "words"), [(10_000, 10), (700, 1000)])
def test_what_would_take_too_long_is_refused_in_a_line_that_names_a_method(
    method: str, sentences: int, words: int
) -> None:
    with pytest.raises(SummaryError) as refused:
        kupang_cli.summarize(long_text(sentences, words, different=50_000), method)
    message = str(refused.value)
    assert message.startswith(f"{method} ")
    assert "news" in message
    assert "\n" not in message


# ---------------------------------------------------------------- training


@pytest.mark.skipif(not DATA, reason="KUPANG_EVAL_DATA names no folder with articles to learn from")
def test_training_makes_the_very_weights_of_the_program(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("lightgbm", reason="the train dependency group is not installed")
    from training.news import main

    from kupang_cli.summary.model import WEIGHTS

    assert main([str(Path(DATA) / "summary-dev.jsonl"), "--out", str(tmp_path / "weights.json")]) == 0
    assert (tmp_path / "weights.json").read_bytes() == WEIGHTS.read_bytes()
    printed = [line.split()[-1] for line in capsys.readouterr().out.splitlines()]
    figures = json.loads(WEIGHTS.read_text(encoding="utf-8"))["out of fold"]
    assert printed == [f"{value:.2f}" for value in figures.values()]


# ---------------------------------------------------------------- beside sumy


class Ready:
    """Sumy's tokenizer for sentences whose words are given."""

    def __init__(self, words: tuple[str, ...]) -> None:
        self.to_words = lambda _: words


def ratings(summarizer: Any, model: Any) -> list[float]:
    """How a summarizer rates the sentences of a document, in text order."""
    found: list[Any] = []

    def everything(rated: list[Any]) -> list[Any]:
        found.extend(rated)
        return rated

    summarizer(model, everything)
    return [float(each.rating) for each in sorted(found, key=lambda each: each.order)]


@pytest.mark.parametrize(("method", "stock"), [("lexrank", LexRankSummarizer), ("textrank", TextRankSummarizer)])
@pytest.mark.parametrize("path", ORDINARY, ids=lambda path: path.name)
def test_graph_methods_rate_as_sumy_does(path: Path, method: str, stock: type) -> None:
    ours = document(kupang_cli.read(path))
    texts = [f"{number} {sentence.text}" for number, sentence in enumerate(ours.sentences)]  # sumy compares by text
    theirs = ObjectDocumentModel(
        [
            Paragraph(
                [Sentence(text, Ready(sentence.words)) for text, sentence in zip(texts, ours.sentences, strict=True)]
            )
        ]
    )
    summarizer = stock(stemmer())
    summarizer.stop_words = vocabulary.stop_words
    assert ratings(classic_summarizer(method), ours) == pytest.approx(ratings(summarizer, theirs), rel=1e-9)

"""Where results go: a file, a folder with a file an article; nothing half written and no input written over."""

import csv
import io
import json
import os
import signal
import subprocess
import sys

import pytest

from kupang_cli.cli.file_names import free_name

TEXT = (
    "Sukamaju, kabarbukit.example - Wali Kota Sukamaju, Rahmat Hidayat, membuka pasar baru, Senin (5/1/2026).\n"
    "“Pasar ini milik warga,” kata Rahmat.\n"
)
FORMS = [
    [],
    ["--json"],
    ["--brief"],
    ["--full"],
    ["--width", "60"],
    ["--color", "always"],
    ["--format", "md"],
    ["--format", "csv", "--only", "quotes"],
]


@pytest.fixture
def two(tmp_path):
    """Two files, one of them in a folder; their names."""
    (tmp_path / "satu.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "lain").mkdir()
    (tmp_path / "lain" / "satu.txt").write_text(TEXT.replace("Sukamaju", "Bukitraya"), encoding="utf-8")
    return ["satu.txt", "lain/satu.txt"]


@pytest.mark.parametrize("form", FORMS, ids=" ".join)
def test_a_file_gets_what_would_be_printed(kupang, tmp_path, two, form):
    printed = kupang("show", *form, *two).stdout
    done = kupang("show", *form, *two, "-o", "hasil")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "hasil").read_bytes().decode() == printed


def test_a_file_is_utf8_whatever_the_terminal_speaks(kupang, tmp_path):
    poor = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "C"}
    assert kupang("show", "-o", "hasil.txt", stdin=TEXT, env=poor).returncode == 0
    assert "“Pasar ini milik warga,” — Rahmat Hidayat" in (tmp_path / "hasil.txt").read_text(encoding="utf-8")


def test_colour_that_a_terminal_would_get_stays_out_of_a_file(kupang, tmp_path):
    assert kupang("show", "-o", "hasil.txt", stdin=TEXT, env={"FORCE_COLOR": "1"}).returncode == 0
    assert "\x1b" not in (tmp_path / "hasil.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("command", "suffix"),
    [
        (["show"], "txt"),
        (["show", "--json"], "json"),
        (["show", "--format", "md"], "md"),
        (["show", "--format", "csv", "--only", "quotes"], "csv"),
        (["show", "--export", "html"], "html"),
        (["show", "--export", "svg"], "svg"),
        (["summarize"], "txt"),
        (["summarize", "--format", "csv"], "csv"),
        (["summarize", "--format", "md"], "md"),
        (["show", "--brief"], "txt"),
        (["show", "--speaker", "rahmat"], "txt"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_a_folder_gets_a_file_an_article(kupang, tmp_path, two, command, suffix):
    done = kupang(*command, *two, "-o", "hasil/")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert sorted(path.name for path in (tmp_path / "hasil").iterdir()) == [f"satu-2.{suffix}", f"satu.{suffix}"]
    first, second = ((tmp_path / "hasil" / f"satu{end}.{suffix}").read_bytes().decode() for end in ("", "-2"))
    assert ("Bukitraya" in first, "Bukitraya" in second) == (False, True)
    if suffix not in ("html", "svg"):
        assert first == kupang(*command, two[0]).stdout


def test_records_of_a_file_each_have_their_own(kupang, tmp_path):
    records = "".join(json.dumps({"text": TEXT, "title": title}) + "\n" for title in ("Satu", "Dua"))
    (tmp_path / "berita.jsonl").write_text(records, encoding="utf-8")
    (tmp_path / "hasil").mkdir()
    assert kupang("show", "berita.jsonl", "-o", "hasil").returncode == 0
    assert sorted(path.name for path in (tmp_path / "hasil").iterdir()) == ["berita-1.txt", "berita-2.txt"]


def test_a_folder_gets_nothing_for_articles_with_nothing_to_show(kupang, tmp_path, two):
    done = kupang("show", "--only", "points", *two, "-o", "hasil/")
    assert (done.returncode, done.stderr) == (0, "kupang: nothing found\n")
    assert [*(tmp_path / "hasil").iterdir()] == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("berita/pasar.txt", "pasar.md"),
        ("-", "stdin.md"),
        ("berita.jsonl#3", "berita-3.md"),
        ("https://kabar.example/kota/pasar-baru/", "pasar-baru.md"),
        ("https://kabar.example/kota/pasar.html?a=/b", "pasar.md"),
        ("../..", "article.md"),
        (".rahasia", "rahasia.md"),
        ("a\x1b[31mb\n.txt", "a-31mb.md"),
        ("C:\\berita\\pasar kota.docx", "pasar-kota.md"),
        ("laporan 5.1.2026", "laporan-5.1.2026.md"),
        ("x" * 300 + ".txt", "x" * 100 + ".md"),
    ],
)
def test_names_of_files_follow_their_sources(source, name):
    assert free_name(source, ".md", set()) == name


def test_no_two_articles_have_one_name():
    taken: set[str] = set()
    names = [free_name(source, ".md", taken) for source in ("a.txt", "b/A.txt", "c/a.txt", "a-2.txt")]
    assert names == ["a.md", "A-2.md", "a-3.md", "a-2-2.md"]


def test_what_fails_leaves_what_was_there(kupang, tmp_path):
    (tmp_path / "hasil.txt").write_text("lama", encoding="utf-8")
    done = kupang("show", "hilang.txt", "-o", "hasil.txt")
    assert (done.returncode, done.stderr) == (1, "kupang: hilang.txt: there is no such file\n")
    assert (tmp_path / "hasil.txt").read_text(encoding="utf-8") == "lama"


@pytest.mark.parametrize("place", ["tidak/ada.txt", "satu.txt/hasil/"])
def test_a_place_that_cannot_be_written(kupang, tmp_path, two, place):
    done = kupang("show", *two, "-o", place)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("kupang: ")
    assert done.stderr.count("\n") == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lain", "satu.txt"]


def test_an_input_is_never_written_over(kupang, tmp_path, two):
    (tmp_path / "tautan.txt").symlink_to(tmp_path / "satu.txt")
    for place in ("satu.txt", "./satu.txt", "lain/../satu.txt", "tautan.txt"):
        done = kupang("show", *two, "-o", place)
        assert (done.returncode, done.stdout) == (2, "")
        assert "would write over satu.txt" in done.stderr
    assert (tmp_path / "satu.txt").read_text(encoding="utf-8") == TEXT


@pytest.mark.skipif(os.name != "posix", reason="signals and named pipes")
def test_an_interruption_leaves_what_was_there(tmp_path, two):
    (tmp_path / "hasil.txt").write_text("lama", encoding="utf-8")
    os.mkfifo(tmp_path / "lambat.txt")
    command = [sys.executable, "-m", "kupang_cli", "show", *two, "lambat.txt", "-o", "hasil.txt"]
    running = subprocess.Popen(command, cwd=tmp_path, stderr=subprocess.DEVNULL)
    with (tmp_path / "lambat.txt").open("w"):  # opens once the two before it are read
        running.send_signal(signal.SIGINT)
        assert running.wait(60) == 130
    assert (tmp_path / "hasil.txt").read_text(encoding="utf-8") == "lama"
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--export", "svg"], "--export svg needs a place: name it with -o, or give --export FILE.svg"),
        (["--export", "a.svg", "-o", "b.svg"], "give --export svg with -o"),
        (["-o", ""], "--output takes the name of a file or of a folder"),
    ],
)
def test_places_that_make_no_sense(kupang, arguments, message):
    done = kupang("show", *arguments, stdin=TEXT)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_the_source_of_standard_input_is_a_minus(kupang):
    for section in ("quotes", "people", "dateline"):
        out = kupang("show", "--format", "csv", "--only", section, stdin=TEXT).stdout
        assert {row["source"] for row in csv.DictReader(io.StringIO(out))} == {"-"}
    out = kupang("summarize", "--format", "csv", stdin=TEXT).stdout
    assert {row["source"] for row in csv.DictReader(io.StringIO(out))} == {"-"}

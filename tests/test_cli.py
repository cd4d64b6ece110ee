"""The command line: inputs, options, exit statuses, streams."""

import csv
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from kupang_cli.cli.choices import SCHEMAS

TEXT = (
    "Sukamaju, kabarbukit.example - Wali Kota Sukamaju, Rahmat Hidayat, membuka pasar baru, Senin (5/1/2026).\n"
    "“Pasar ini milik warga,” kata Rahmat.\n"
    "Rahmat menegaskan tiga prioritas. Pertama, jalan desa. Kedua, air bersih. Ketiga, sekolah.\n"
    "Pasar itu memuat 120 kios dan menelan biaya Rp 4,5 miliar.\n"
)
POOR = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
SAMPLES = Path(__file__).parents[1] / "samples"


def test_a_file_and_standard_input_read_the_same(kupang, tmp_path):
    (tmp_path / "pasar.txt").write_text(TEXT, encoding="utf-8")
    for command in ("show", "summarize"):
        assert kupang(command, "pasar.txt").stdout == kupang(command, stdin=TEXT).stdout
        assert kupang(command, "-", stdin=TEXT).stdout == kupang(command, stdin=TEXT).stdout


def test_several_files_in_order_and_one_that_fails(kupang, tmp_path):
    (tmp_path / "satu.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "dua.txt").write_text(TEXT.replace("Sukamaju", "Bukitraya"), encoding="utf-8")
    done = kupang("show", "--json", "satu.txt", "hilang.txt", "dua.txt")
    assert [json.loads(line)["source"] for line in done.stdout.splitlines()] == ["satu.txt", "dua.txt"]
    assert done.stderr == "kupang: hilang.txt: there is no such file\n"
    assert done.returncode == 1


def test_several_files_are_named(kupang, tmp_path):
    for name in ("satu.txt", "dua.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    plain = kupang("show", "satu.txt", "dua.txt").stdout
    assert plain.index("satu.txt") < plain.index("dua.txt")
    assert "dua.txt" in kupang("show", "--width", "60", "satu.txt", "dua.txt").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["show", "--only", "quote"], "there is no section 'quote'; did you mean quotes?"),
        (["show", "--only", ","], "--only takes sections"),
        (["show", "--format", "csv"], "--format csv needs one section"),
        (["show", "--format", "pdf"], "--format takes md or csv, not 'pdf'"),
        (["show", "--json", "--brief"], "give one of them"),
        (["show", "--width", "1"], "--width takes a whole number from 20 to 1000, not '1'"),
        (["show", "--color", "blue"], "--color takes auto, always or never, not 'blue'"),
        (["show", "--lang", "nl"], "--lang takes en or id, not 'nl'"),
        (["show", "--export", "page.png"], "--export writes a .svg or .html file"),
        (["show", "--export", "page.svg", "--json"], "does not go with --json"),
        (["summarize", "-n", "0"], "--sentences takes a whole number from 1, not '0'"),
        (["summarize", "-n", "-2"], "--sentences takes a whole number from 1, not '-2'"),
        (["summarize", "-n", "dua"], "--sentences takes a whole number from 1, not 'dua'"),
        (["summarize", "--percent", "0"], "--percent takes a number of percent above 0"),
        (["summarize", "--percent", "101"], "--percent takes a number of percent above 0"),
        (["summarize", "-n", "1", "--words", "9"], "exclude each other"),
        (["summarize", "--points", "no"], "--points takes auto, always or never, not 'no'"),
        (["summarize", "--method", "lexrnk"], "there is no method 'lexrnk'; did you mean lexrank?"),
        (["show", "--tidak-ada"], "No such option"),
        (["tampilkan"], "No such command"),
        (["schema", "people2"], "there is no schema of 'people2'"),
    ],
)
def test_wrong_usage_is_a_sentence_and_exit_2(kupang, arguments, message):
    done = kupang(*arguments, stdin=TEXT)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("kupang: ")


def test_without_a_command_help_on_stderr_and_exit_2(kupang):
    done = kupang()
    assert (done.returncode, done.stdout) == (2, "")
    assert "summarize" in done.stderr


def test_without_a_command_show_is_meant(kupang, tmp_path):
    (tmp_path / "pasar.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "show").write_text(TEXT, encoding="utf-8")
    shown = kupang("show", "pasar.txt").stdout
    assert kupang("pasar.txt").stdout == kupang("--lang", "en", "pasar.txt").stdout == shown
    assert kupang("-", stdin=TEXT).stdout == kupang("./show").stdout == shown
    assert kupang("pasar.txt", "--json").stdout == kupang("--json", "pasar.txt").stdout
    assert kupang("--brief", stdin=TEXT).stdout == kupang("show", "--brief", stdin=TEXT).stdout
    done = kupang("hilang.txt")
    assert (done.returncode, done.stderr) == (1, "kupang: hilang.txt: there is no such file\n")


def test_a_folder_is_its_files(kupang, tmp_path):
    (tmp_path / "berita").mkdir()
    for name in ("satu.txt", "dua.txt"):
        (tmp_path / "berita" / name).write_text(TEXT, encoding="utf-8")
    assert kupang("berita").stdout == kupang("berita/dua.txt", "berita/satu.txt").stdout
    done = kupang("berita", "--title", "Pasar")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--title is the headline of one article" in done.stderr


def test_help_and_version(kupang):
    assert kupang("-V").stdout == kupang("--version").stdout
    assert kupang("--version").stdout.startswith("kupang ")
    for arguments in (["--help"], ["show", "--help"], ["summarize", "--help"], ["schema", "--help"], ["show", "-h"]):
        done = kupang(*arguments)
        assert done.returncode == 0
        assert "Usage: " in done.stdout


def test_plain_output_has_no_colour_boxes_or_wrapping(kupang):
    out = kupang("show", stdin=TEXT + "“" + "Kata yang panjang " * 60 + ",” ujar Rahmat.\n").stdout
    assert "\x1b" not in out
    assert not set("─│╭╮╰╯┌┐└┘━") & set(out)
    assert max(map(len, out.splitlines())) > 500


def test_width_wraps_and_colour_is_told(kupang):
    out = kupang("show", "--width", "50", stdin=TEXT).stdout
    assert max(map(len, out.splitlines())) <= 50
    assert "\x1b" not in out
    assert "\x1b[" in kupang("show", "--color", "always", stdin=TEXT).stdout
    assert "\x1b[" in kupang("show", stdin=TEXT, env={"FORCE_COLOR": "1"}).stdout
    assert "\x1b" not in kupang("show", stdin=TEXT, env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout


@pytest.mark.parametrize(
    ("shell", "typed", "choices"),
    [
        ("bash", "kupang show --only q", ["quotes"]),
        ("bash", "kupang show --only quotes,d", ["quotes,dateline", "quotes,dates"]),
        ("bash", "kupang show --only quotes,q", []),
        ("bash", "kupang show --format m", ["md"]),
        ("bash", "kupang show --color a", ["auto", "always"]),
        ("bash", "kupang show --lang ", ["en", "id"]),
        ("bash", "kupang summ", ["summarize"]),
        ("bash", "kupang summarize --method l", ["lexrank", "lsa", "luhn"]),
        ("zsh", "kupang summarize --method l", ["lexrank", "lsa", "luhn"]),
        ("fish", "kupang summarize --method l", ["lexrank", "lsa", "luhn"]),
    ],
)
def test_completion_knows_the_choices(shell, typed, choices):
    words = {
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split()) - (not typed.endswith(" "))),
        "_TYPER_COMPLETE_ARGS": typed,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_KUPANG_COMPLETE": f"complete_{shell}",
    }
    code = "import sys; from kupang_cli.__main__ import main; sys.argv = ['kupang']; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, **words})
    assert re.findall(r"[a-z,]{2,}", done.stdout.replace("_arguments", "")) == choices


def test_labels_follow_the_option_then_the_locale(kupang):
    assert "Quotes" in kupang("show", stdin=TEXT).stdout
    assert "Kutipan" in kupang("show", "--lang", "id", stdin=TEXT).stdout
    assert "Kutipan" in kupang("show", stdin=TEXT, env={"LANG": "id_ID.UTF-8"}).stdout
    assert "Quotes" in kupang("show", "--lang", "en", stdin=TEXT, env={"LANG": "id_ID.UTF-8"}).stdout


def test_notes_are_said_in_the_language_of_the_labels(kupang):
    texts = {
        "weekday-mismatch": TEXT.replace("Senin", "Jumat"),
        "impossible-date": TEXT.replace("Senin", "Warga datang 31 Februari 2026. Senin"),
        "fewer-items-than-announced": TEXT.replace("Ketiga, sekolah.", ""),
        "unclosed-quote": TEXT.replace("warga,”", "warga,"),
        "mojibake": TEXT.replace("warga,”", "warga,â€"),
        "not-indonesian": "The new market opened on Monday after two years of work, and the boats came in early.\n",
        "several-articles": f"{TEXT}---\nJembatan Bukitraya Ditutup\nBukitraya - {TEXT.partition(' - ')[2]}",
    }
    for code, text in texts.items():
        notes = json.loads(kupang("show", "--json", stdin=text).stdout)["notes"]
        assert code in [note["code"] for note in notes]
        english = kupang("show", "--width", "100", stdin=text).stdout
        indonesian = kupang("show", "--width", "100", "--lang", "id", stdin=text).stdout
        assert all(note["message"] in english and note["message"] not in indonesian for note in notes)
        assert "Catatan" in indonesian


def test_only_shows_those_sections_and_keeps_the_json_keys(kupang):
    out = kupang("show", "--only", "figures,dates", stdin=TEXT).stdout
    assert "Figures" in out
    assert "Quotes" not in out
    one = json.loads(kupang("show", "--json", "--only", "quotes", stdin=TEXT).stdout)
    whole = json.loads(kupang("show", "--json", stdin=TEXT).stdout)
    assert one["quotes"] == whole["quotes"]
    assert one.keys() == whole.keys()
    assert (one["headline"], one["figures"]) == (None, [])


def test_speaker_over_several_files_names_the_file_beside_each(kupang, tmp_path):
    (tmp_path / "satu.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "dua.txt").write_text("Bukitraya - Hujan turun seharian dan jalan menjadi licin.\n", encoding="utf-8")
    (tmp_path / "tiga.txt").write_text(TEXT, encoding="utf-8")
    lines = kupang("show", "--speaker", "rahmat", "satu.txt", "dua.txt", "tiga.txt").stdout.splitlines()
    assert {line.partition(":")[0] for line in lines} == {"satu.txt", "tiga.txt"}
    assert "satu.txt:¶2: “Pasar ini milik warga,” — Rahmat Hidayat, Wali Kota Sukamaju" in lines
    page = kupang("show", "--speaker", "rahmat", "--width", "90", "satu.txt", "dua.txt", "tiga.txt").stdout
    assert ("satu.txt" in page, "dua.txt" in page, "tiga.txt" in page) == (True, False, True)


def test_markdown_names_the_file_of_what_several_gave(kupang, tmp_path):
    for name in ("satu_1.txt", "dua.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    out = kupang("show", "--format", "md", "satu_1.txt", "dua.txt").stdout
    assert [out.count("*satu\\_1.txt*\n\n# Wali"), out.count("*dua.txt*\n\n# Wali")] == [1, 1]
    assert ".txt" not in kupang("show", "--format", "md", "dua.txt").stdout
    out = kupang("show", "--format", "md", "--speaker", "rahmat", "satu_1.txt", "dua.txt").stdout
    quote = "- “Pasar ini milik warga,” — **Rahmat Hidayat**, Wali Kota Sukamaju (*{}* ¶2)"
    assert [quote.format(name) in out for name in ("satu\\_1.txt", "dua.txt")] == [True, True]


@pytest.mark.parametrize("how", [[], ["--width", "60"], ["--format", "md"]], ids=" ".join)
@pytest.mark.parametrize("what", [["--act", "promise"], ["--only", "points"], ["--only", "quotes"]], ids=" ".join)
def test_nothing_to_show_is_said_beside_the_results(kupang, what, how):
    done = kupang("show", *what, *how, stdin="Sukamaju - Hujan turun seharian dan jalan menjadi licin.\n")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("kupang: no")
    assert done.stderr.count("\n") == 1


def test_speaker_keeps_one_persons_words(kupang):
    text = TEXT + "“Kios saya nomor tujuh,” kata pedagang Siti Maryam.\n"
    out = kupang("show", "--speaker", "maryam", stdin=text).stdout
    assert "Kios saya" in out
    assert "Pasar ini" not in out
    found = json.loads(kupang("show", "--json", "--speaker", "rahmat", stdin=text).stdout)
    assert [quote["text"] for quote in found["quotes"]] == ["Pasar ini milik warga,"]


def test_title_is_the_headline(kupang):
    found = json.loads(kupang("show", "--json", "--title", "Pasar Baru", stdin=TEXT).stdout)
    assert found["headline"] == {"text": "Pasar Baru", "span": None, "origin": "given", "rule": "given"}
    assert found["text"] == TEXT


def test_explain_names_rules_and_offsets(kupang):
    found = json.loads(kupang("show", "--json", stdin=TEXT).stdout)
    quote = found["quotes"][0]
    why = f"{quote['rule']} {quote['span'][0]}-{quote['span'][1]}"
    assert f"[{why}]" in kupang("show", "--explain", stdin=TEXT).stdout
    assert f"`{why}`" in kupang("show", "--explain", "--format", "md", stdin=TEXT).stdout


def test_brief_and_full(kupang):
    brief = kupang("show", "--brief", stdin=TEXT).stdout
    assert len(brief.splitlines()) <= 5
    assert "tiga prioritas" in brief
    full = kupang("show", "--full", stdin=TEXT).stdout
    assert all(line in full for line in TEXT.splitlines())


def test_a_long_quote_is_folded_and_full_shows_all_of_it(kupang):
    long = " ".join(f"kata{number}" for number in range(1, 121))
    text = f"{TEXT}“{long},” kata Rahmat.\n"
    page = " ".join(kupang("show", "--width", "80", stdin=text).stdout.split())
    assert "kata70 … 50 more words; --full shows all" in page
    assert "kata71" not in page
    full = kupang("show", "--full", "--width", "80", stdin=text).stdout
    assert long in " ".join(full.split())


def test_brief_names_the_file_of_each_article(kupang, tmp_path):
    for name in ("satu.txt", "dua.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    for layout in ([], ["--width", "50"], ["--width", "100"]):
        out = kupang("show", "--brief", *layout, "satu.txt", "dua.txt").stdout
        assert [out.count("satu.txt"), out.count("dua.txt")] == [1, 1]
    (tmp_path / "dua.txt").write_text("Bukitraya - Hujan turun seharian dan jalan menjadi licin.\n", encoding="utf-8")
    out = kupang("show", "--brief", "--speaker", "rahmat", "satu.txt", "dua.txt").stdout
    assert ("satu.txt" in out, "dua.txt" in out, "membuka pasar baru" in out) == (True, False, True)


def test_a_range_of_dates_has_its_last_day_in_every_form(kupang):
    text = "Lomba di Sukamaju digelar Kamis-Jumat (8-9/1/2026). Panitia rapat pada 12 Januari 2026.\n"
    (row, other) = csv.DictReader(io.StringIO(kupang("show", "--format", "csv", "--only", "dates", stdin=text).stdout))
    assert (row["text"], row["iso"], row["last_day"]) == ("Kamis-Jumat (8-9/1/2026)", "2026-01-08", "2026-01-09")
    assert (text[int(row["start"]) : int(row["end"])], other["last_day"]) == (row["text"], "")
    found = json.loads(kupang("show", "--json", stdin=text).stdout)["dates"]
    assert [(date["iso"], date["end"]) for date in found] == [("2026-01-08", "2026-01-09"), ("2026-01-12", None)]
    for how in ((), ("--width", "100"), ("--format", "md")):
        assert "2026-01-08 – 2026-01-09" in kupang("show", "--only", "dates", *how, stdin=text).stdout


def test_csv_rows_open_as_they_are_and_formulas_are_defused(kupang):
    rows = list(csv.DictReader(io.StringIO(kupang("show", "--format", "csv", "--only", "quotes", stdin=TEXT).stdout)))
    assert [(row["speaker"], row["text"]) for row in rows] == [("Rahmat Hidayat", "Pasar ini milik warga,")]
    assert TEXT[int(rows[0]["start"]) : int(rows[0]["end"])] == rows[0]["text"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", " =", "\t=", "＝", "＠"])
def test_csv_defuses_what_a_spreadsheet_would_run(kupang, sign):
    evil = f"{TEXT}“{sign}HYPERLINK(1) itu rumus yang jahat sekali,” kata Rahmat.\n"
    out = kupang("show", "--format", "csv", "--only", "quotes", stdin=evil).stdout
    words = [row["text"] for row in csv.DictReader(io.StringIO(out))]
    assert words[-1].startswith(("'", "HYPERLINK"))  # a sign that is not part of the quote is no danger


def test_csv_is_utf8_whatever_the_terminal_speaks(kupang):
    done = kupang("show", "--format", "csv", "--only", "quotes", stdin=TEXT.replace("ini", "Ānī"), env=POOR)
    assert "Pasar Ānī milik warga," in done.stdout


def test_markdown_escapes_the_article(kupang):
    out = kupang("show", "--format", "md", stdin=TEXT.replace("milik warga", "milik *warga* <b>")).stdout
    assert "\\*warga\\* \\<b\\>" in out
    out = kupang("show", "--format", "md", stdin=TEXT.replace("Pasar ini milik", "1. Pasar &amp; ini milik")).stdout
    assert "> “1. Pasar \\&amp; ini milik" in out


def test_markup_in_the_text_is_text(kupang):
    text = TEXT.replace("milik warga", "milik [bold red]warga[/] :smile:")
    for arguments in (["show"], ["show", "--width", "70"], ["show", "--full", "--width", "70"], ["summarize"]):
        assert "[bold red]warga[/] :smile:" in kupang(*arguments, stdin=text).stdout.replace("\n", " ")


def test_schema_holds_every_sample(kupang):
    schema = json.loads(kupang("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    files = sorted(map(str, SAMPLES.glob("*.txt")))
    for arguments in ([], ["--only", "points"], ["--speaker", "a"]):
        lines = kupang("show", "--json", *arguments, *files).stdout.splitlines()
        assert len(lines) == len(files)
        for line in lines:
            validator.validate(json.loads(line))
    validator.validate(json.loads(kupang("show", "--json", "--title", "Judul", files[0]).stdout))


@pytest.mark.parametrize("how", [[], ["--no-text"]], ids=" ".join)
def test_schema_holds_every_summary(kupang, how):
    schema = json.loads(kupang("schema", "summarize").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    files = sorted(map(str, SAMPLES.glob("*.txt")))
    for points in ("always", "never"):
        lines = kupang("summarize", "--json", "--points", points, *how, *files).stdout.splitlines()
        assert len(lines) == len(files)
        for line in lines:
            validator.validate(json.loads(line))


def test_text_is_left_out_of_the_json_where_it_is_not_wanted(kupang):
    schema = jsonschema.Draft202012Validator(json.loads(kupang("schema", "show").stdout))
    whole, bare = (json.loads(kupang("show", "--json", *how, stdin=TEXT).stdout) for how in ([], ["--no-text"]))
    schema.validate(bare)
    assert bare == {key: value for key, value in whole.items() if key not in ("text", "sentences")}
    whole, bare = (json.loads(kupang("summarize", "--json", *how, stdin=TEXT).stdout) for how in ([], ["--no-text"]))
    assert bare == {key: value for key, value in whole.items() if key != "text"}
    done = kupang("show", "--no-text", stdin=TEXT)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--no-text leaves the text out of --json" in done.stderr


def test_summaries_for_notes_and_spreadsheets(kupang):
    text = TEXT.replace("milik warga", "milik *warga*")
    found = json.loads(kupang("summarize", "--json", "-n", "3", stdin=text).stdout)
    markdown = kupang("summarize", "-n", "3", "--format", "md", stdin=text).stdout
    assert [line.replace("\\", "") for line in markdown.splitlines() if line] == [s["text"] for s in found["sentences"]]
    table = list(csv.DictReader(io.StringIO(kupang("summarize", "-n", "3", "--format", "csv", stdin=text).stdout)))
    assert [(row["text"], [int(row["start"]), int(row["end"])], int(row["rank"])) for row in table] == [
        (sentence["text"], sentence["span"], sentence["rank"]) for sentence in found["sentences"]
    ]
    done = kupang("summarize", "--highlight", "--format", "md", stdin=text)
    assert (done.returncode, done.stdout) == (2, "")
    named = kupang("summarize", "--points", "always", "--format", "md", stdin=text).stdout
    assert "1. jalan desa\n2. air bersih\n3. sekolah\n" in named


def test_export_is_standalone_and_escaped(kupang, tmp_path):
    text = TEXT.replace("milik warga", "milik <script>warga</script>")
    for name in ("page.svg", "page.html"):
        done = kupang("show", "--export", name, stdin=text)
        assert (done.returncode, done.stdout) == (0, "")
        page = (tmp_path / name).read_text(encoding="utf-8")
        assert "<script>warga" not in page
        assert "&lt;script&gt;warga" in page
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_export_that_cannot_be_written(kupang):
    done = kupang("show", "--export", "tidak/ada.svg", stdin=TEXT)
    assert done.returncode == 1
    assert done.stderr.startswith("kupang: tidak/ada.svg: it cannot be written")


def test_output_in_a_poor_encoding_degrades(kupang):
    for encoding in ("ascii", "cp1252"):
        done = kupang("show", stdin=TEXT, env={"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"})
        assert done.returncode == 0
        assert "Pasar ini milik warga" in done.stdout
    done = kupang("show", "--json", stdin=TEXT, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert json.loads(done.stdout)["text"] == TEXT


def test_file_names_reach_the_terminal_defused(kupang):
    done = kupang("show", "\x1b[31mjahat\x07.txt")
    assert done.returncode == 1
    assert "\x1b" not in done.stderr
    assert "\\x1b[31mjahat" in done.stderr


def test_summaries(kupang):
    found = json.loads(kupang("summarize", "--json", "-n", "2", stdin=TEXT).stdout)
    assert found["method"] == "news"
    assert found["summary"] == " ".join(sentence["text"] for sentence in found["sentences"])
    assert len(found["sentences"]) == 2
    for sentence in found["sentences"]:
        start, end = sentence["span"]
        assert found["text"][start:end] == sentence["text"]
    assert kupang("summarize", "-n", "2", stdin=TEXT).stdout.splitlines() == [s["text"] for s in found["sentences"]]
    assert found["points"] is None
    assert "[[" in kupang("summarize", "--highlight", stdin=TEXT).stdout
    assert len(kupang("summarize", "--explain", "-n", "1", stdin=TEXT).stdout.splitlines()) == 2


def test_points_of_a_summary(kupang):
    text = (
        "Kupang, kabarwarga.example – Wali Kota Sukamaju Rahmat Hidayat memimpin apel di lapangan kota, Senin pagi.\n"
        "Rahmat menetapkan dua prioritas kota untuk tahun 2026. Pertama, perbaikan jalan desa. Kedua, air bersih.\n"
    )
    found = json.loads(kupang("summarize", "--json", stdin=text).stdout)
    points = found["points"]
    assert [item["title"]["text"] for item in points["items"]] == ["perbaikan jalan desa", "air bersih"]
    for item in points["items"]:
        start, end = item["title"]["span"]
        assert found["text"][start:end] == item["title"]["text"]
    assert points["index"] == found["sentences"][-1]["index"]
    lines = kupang("summarize", stdin=text).stdout.splitlines()
    assert lines[-2:] == ["  1. perbaikan jalan desa", "  2. air bersih"]
    assert lines[0].startswith("Wali Kota Sukamaju")
    marked = kupang("summarize", "--highlight", stdin=text).stdout
    assert "– [[Wali Kota" in marked
    assert "[[air bersih]]" in marked
    assert "stated-aims" in kupang("summarize", "--explain", stdin=text).stdout
    assert "1." not in kupang("summarize", "--points", "never", stdin=text).stdout


README = Path(__file__).parents[1] / "README.md"
PAGES = "".join(path.read_text(encoding="utf-8") for path in (README, README.with_name("README.id.md")))
COMMANDS = list(dict.fromkeys(re.findall(r"^kupang .+", PAGES, re.MULTILINE)))


@pytest.mark.parametrize("command", COMMANDS)
def test_the_commands_of_the_readme_work(kupang, tmp_path, command):
    shutil.copytree(SAMPLES, tmp_path / "samples")
    arguments = shlex.split(re.split(r" [|>] ", command)[0])[1:]
    every = sorted(f"samples/{path.name}" for path in SAMPLES.glob("*.txt"))
    arguments = [name for argument in arguments for name in (every if argument == "samples/*.txt" else [argument])]
    done = kupang(*arguments)
    assert (done.returncode, done.stderr) == (arguments[0] == "check", "")  # whose draft is not as its sources have it
    assert done.stdout or not {"--export", "-o"}.isdisjoint(arguments)


def test_the_python_of_the_readme_works(tmp_path):
    shutil.copytree(SAMPLES, tmp_path / "samples")
    code = re.search(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert code is not None
    done = subprocess.run([sys.executable, "-X", "utf8", "-c", code.group(1)], cwd=tmp_path, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Theresia Mbulu" in done.stdout.decode()


def keys_in_readme(command):
    """The keys of the JSON of a command, as the README has them, with what it says each holds."""
    table = README.read_text(encoding="utf-8").partition(f"| key of `{command} --json` |")[2].partition("\n\n")[0]
    rows = {}
    for row in re.findall(r"^\| (`.+) \|$", table, re.MULTILINE):
        keys, _, content = row.partition(" | ")
        rows |= {key: set(re.findall(r"`(\w+)`", content)) for key in re.findall(r"`(\w+)`", keys)}
    return rows


@pytest.mark.parametrize("command", SCHEMAS)
def test_the_readme_names_every_key_of_the_json(kupang, command):
    rows = keys_in_readme(command)
    properties = json.loads(kupang("schema", command).stdout)["properties"]
    assert set(rows) == set(properties)
    for key, schema in properties.items():
        found = [schema, *schema.get("anyOf", ()), schema.get("items", {})]
        inner = {name for part in found for name in part.get("properties", {})}
        assert inner <= rows[key], key


def test_acts_and_the_rules_of_people_are_told_in_every_form(kupang) -> None:
    text = "Bupati Bukit Arang Rahmat Hidayat berjanji membuka jalan ke Dusun Kemuning.\n“Tunggu saja,” kata Rahmat.\n"
    statement, quote = (
        kupang("show", "--only", only, "--format", "csv", stdin=text) for only in ("statements", "quotes")
    )
    assert ",berjanji,promise,subject-verb" in statement.stdout
    assert ",kata,state,tail-name" in quote.stdout
    shown = kupang("show", "--full", "--lang", "id", stdin=text).stdout
    assert "] Rahmat Hidayat · janji\n" in shown
    assert "] Rahmat Hidayat\n" in shown
    people = ("show", "--only", "people")
    assert ",2,office-before" in kupang(*people, "--format", "csv", stdin=text).stdout
    for how in ((), ("--format", "md"), ("--color", "always")):
        assert "office-before" in kupang(*people, "--explain", *how, stdin=text).stdout
        assert "office-before" not in kupang(*people, *how, stdin=text).stdout

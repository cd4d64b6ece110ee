"""What is said, narrowed down: to what is done by saying it; with the figures, dates and deadlines in it."""

import csv
import io
import json

import pytest

import kupang_cli

TEXT = (
    "Sekolah Baru untuk Bukit Arang\n"
    "Bukit Arang, kabarbukit.example (5/1/2026) - Bupati Bukit Arang Rahmat Hidayat membuka rapat kerja.\n"
    "Rahmat berjanji membangun 3 sekolah senilai Rp 4,5 miliar paling lambat Juni 2027.\n"
    "“Kami akan membangun jalan 12 km sebelum 17 Agustus 2026,” kata Rahmat.\n"
    "Rahmat membantah menaikkan pajak pada 2025.\n"
    "Camat Teluk Padi Maria Wolo meminta warga sabar.\n"
)


def rows(out):
    return list(csv.DictReader(io.StringIO(out)))


def test_promises_with_what_they_hold_are_one_command(kupang):
    found = rows(kupang("show", "--act", "promise", "--format", "csv", stdin=TEXT).stdout)
    held = [(row["kind"], row["act"], row["figures"], row["dates"], row["iso"], row["deadline"]) for row in found]
    assert held == [
        ("reported", "promise", "3 sekolah; Rp 4,5 miliar", "Juni 2027", "2027-06", "2027-06"),
        ("direct", "promise", "12 km", "17 Agustus 2026", "2026-08-17", "2026-08-17"),
    ]
    for only, kind in (("statements", "reported"), ("quotes", "direct")):
        table = rows(kupang("show", "--only", only, "--act", "promise", "--format", "csv", stdin=TEXT).stdout)
        assert table == [row for row in found if row["kind"] == kind]


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        ("Rahmat berjanji membuka pasar paling lambat 3 Maret 2026.", "2026-03-03"),
        ("Rahmat menjelaskan pasar itu dibuka selambat-lambatnya pada akhir tahun 2026.", "2026"),
        ("Rahmat meminta pasar itu selesai pada Maret 2026.", "2026-03"),
        ("Rahmat berjanji membuka pasar sebelum tanggal 5-7 Maret 2026.", "2026-03-07"),
        ("Rahmat menyatakan pasar itu ramai sebelum 2020.", ""),  # nothing is promised
        ("Rahmat menyatakan pasar itu dibuka hingga 2027.", ""),  # until then, not by then
        ("Rahmat menyatakan pasar itu selesai pada 2024.", ""),
        ("Rahmat berjanji membuka pasar seperti pada 2024.", ""),
        ("Rahmat berjanji membuka pasar.", ""),
    ],
)
def test_deadlines(kupang, sentence, deadline):
    text = "\n".join((*TEXT.splitlines()[:2], sentence)) + "\n"
    (*_, row) = rows(kupang("show", "--only", "statements", "--format", "csv", stdin=text).stdout)
    assert (row["text"], row["deadline"]) == (sentence, deadline)


@pytest.mark.parametrize("how", [[], ["--width", "90"], ["--format", "md"]], ids=" ".join)
def test_several_acts_in_every_form(kupang, how):
    out = kupang("show", "--act", "deny,request", *how, stdin=TEXT).stdout
    assert ("menaikkan pajak" in out, "warga sabar" in out) == (True, True)
    assert ("3 sekolah" in out, "jalan 12 km" in out) == (False, False)


def test_acts_narrow_json_and_keep_the_rest(kupang):
    whole, promised = (
        json.loads(kupang("show", "--json", *how, stdin=TEXT).stdout) for how in ([], ["--act", "promise"])
    )
    assert promised.keys() == whole.keys()
    for kind in ("quotes", "statements"):
        assert promised[kind] == [finding for finding in whole[kind] if finding["act"] == "promise"]
        assert promised[kind]


def test_acts_of_one_speaker(kupang):
    out = kupang("show", "--speaker", "Maria", "--act", "request,promise", stdin=TEXT).stdout
    assert ("warga sabar" in out, "sekolah" in out) == (True, False)


def test_acts_over_several_files_name_the_file(kupang, tmp_path):
    for name in ("satu.txt", "dua.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    lines = kupang("show", "--act", "deny", "satu.txt", "dua.txt").stdout.splitlines()
    assert [line.partition(":")[0] for line in lines] == ["satu.txt", "dua.txt"]


def test_nothing_said_so_is_told(kupang):
    done = kupang("show", "--act", "praise", stdin=TEXT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "kupang: nothing found\n")


def test_an_act_that_there_is_not(kupang):
    done = kupang("show", "--act", "promis", stdin=TEXT)
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no act 'promis'; did you mean promise?" in done.stderr
    with pytest.raises(ValueError, match="there is no act 'promis'"):
        kupang_cli.of_acts(kupang_cli.analyze(TEXT), ["promis"])


def test_how_often_someone_speaks_does_not_depend_on_what_is_shown(kupang):
    def counts(*how):
        out = kupang("show", *how, stdin=TEXT).stdout
        return [line for line in out.splitlines() if "reported" in line and ("Rahmat" in line or "Maria" in line)]

    for layout in ([], ["--width", "100"]):
        whole = counts(*layout)
        assert len(whole) == 2
        for only in ("quotes", "statements", "headline,quotes", "statements,people"):
            assert counts("--only", only, *layout) == whole
    brief = kupang("show", "--brief", stdin=TEXT).stdout
    assert "Rahmat Hidayat 1 quote" in brief

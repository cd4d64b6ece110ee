"""Nothing of an article or a file name reaches a terminal as control, and nothing in them breaks the program.

``tests/cases/hostile.json`` holds what generated tests once broke something with: label, text (``x{n}`` is ``x`` n
times), and what is to be found there.
"""

import contextlib
import csv
import io
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from pathlib import Path

import pytest
from conftest import COMMAND, environment

import kupang_cli
from kupang_cli.__main__ import main
from kupang_cli.analysis import SECTIONS
from kupang_cli.errors import ReadError
from kupang_cli.reading.decoding import decode
from kupang_cli.render.json import analysis_object
from kupang_cli.render.outline.article import article_outline
from kupang_cli.render.outline.marked import marked_outline
from kupang_cli.render.outline.options import Options
from kupang_cli.render.page import page_renderables
from kupang_cli.render.svg import svg_document
from kupang_cli.summary.methods import METHODS

CASES = json.loads((Path(__file__).parent / "cases" / "hostile.json").read_text(encoding="utf-8"))
# Blinking, so that no colour of ours can be taken for it; a title, a link, a cleared screen; C1 controls; a line
# overwritten; text turned round; marks that join nothing; Rich's markup and emoji codes; HTML.
EVIL = (
    "\x1b[5;31mMerah\x1b[0m \x1b]0;judul\x07\x1b]8;;http://jahat.example\x1b\\tautan\x1b]8;;\x1b\\ "
    "\x1b[2J\x1bc\x9b5m\x9d0;x\x9c\n"
    "Wali Kota Sukamaju, Rahmat Hidayat, membuka pasar, Senin (5/1/2026).\rDitimpa\b\b\b\x00\x07.\n"
    "“Pasar \u202eini\u202c \u2066milik\u2069 \u200bwarga\u200b "
    "[bold red]sekali[/] :smile: <script>&amp;</script>,” kata Rahmat.\n"
    "Rahmat menegaskan tiga [link=http://x]prioritas[/link]. "
    "Pertama, jalan\x1b[5m desa. Kedua, air bersih. Ketiga, sekolah.\n"
    "Pasar itu memuat 120\x1b[5m kios dan menelan biaya Rp 4,5 miliar\x85.\n"
)
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]")
COLOUR = re.compile(r"\x1b\[(?!5[;m])[0-9;]*m")  # what Rich writes for colours and weights
EVIL_NAME = "\x1b[5mjahat\x07\r\u202e\x9b [bold]x :smile: <b>&.txt"
SHOW = [
    ["--json"],
    [],
    ["--explain"],
    ["--full"],
    ["--brief"],
    ["--format", "md"],
    *(["--format", "csv", "--only", section] for section in ("headline", "quotes", "statements", "points", "figures")),
    *([*layout, "--width", "60"] for layout in ([], ["--explain"], ["--full"], ["--brief"])),
    ["--color", "always"],
    ["--color", "always", "--full"],
]
SUMMARIZE = [["--json"], [], ["--explain"], ["--highlight"], ["--width", "60"], ["--highlight", "--color", "always"]]


def unfold(text):
    """``x{n}`` as ``x`` n times."""
    return re.sub(r"(.)\{(\d+)\}", lambda match: match[1] * int(match[2]), text)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_what_once_broke_something(case):
    text = unfold(case["text"])
    analysis = kupang_cli.analyze(text)
    found = analysis_object(analysis)
    shown = {
        "dates": [date["iso"] for date in found["dates"]],
        "figures": [figure["value"] for figure in found["figures"]],
        "quotes": [quote["text"] for quote in found["quotes"]],
        "points": [[item["title"]["text"] for item in points["items"]] for points in found["points"]],
    }
    assert {kind: shown[kind] for kind in case["expected"]} == case["expected"]
    outlines = [*article_outline(analysis, Options(SECTIONS)), *marked_outline(analysis, Options())]
    pages = page_renderables(outlines, "en")
    ElementTree.fromstring(svg_document(pages, text, 60))  # noqa: S314  # our own picture
    for length in ({"sentences": 1}, {"words": 1}, {"percent": 0.001}):
        for method in METHODS:
            assert len(kupang_cli.summarize(text, method, **length).sentences) == 1


def control_in(out, command):
    """The control characters of an output, our own colours and the row ends of CSV apart."""
    if "always" in command:
        out = COLOUR.sub("", out)
    if "csv" in command:
        out = out.replace("\r\n", "\n")
    return CONTROL.findall(out)


@pytest.mark.parametrize(
    "command", [["show", *how] for how in SHOW] + [["summarize", *how] for how in SUMMARIZE], ids=" ".join
)
def test_nothing_of_an_article_or_its_name_is_control(kupang, tmp_path, command):
    (tmp_path / EVIL_NAME).write_text(EVIL, encoding="utf-8")
    title = ["--title", "Pasar\x1b[5m \u202ebaru\r[bold]x[/] :smile:"]
    titled = kupang(*command, *title, EVIL_NAME)
    assert (titled.returncode, titled.stderr) == (0, "")
    assert control_in(titled.stdout, command) == []
    done = kupang(*command, EVIL_NAME, "hilang\x1b[5m\u202e.txt", EVIL_NAME)
    assert done.returncode == 1
    assert control_in(done.stdout, command) == []
    assert control_in(done.stderr, command) == []
    assert done.stderr == "kupang: hilang\\x1b[5m\\u202e.txt: there is no such file\n"


def test_markup_and_codes_come_out_as_written(kupang):
    written = "[bold red]sekali[/] :smile: <script>&amp;</script>"
    for command in (["show"], ["show", "--width", "200"], ["show", "--full"], ["show", "--full", "--width", "200"]):
        assert written in kupang(*command, stdin=EVIL).stdout
    found = json.loads(kupang("show", "--json", stdin=EVIL).stdout)
    assert written in found["quotes"][0]["text"]
    assert found["points"][0]["items"][0]["title"]["text"] == "jalan desa"


def on_terminal(folder, *arguments, **variables):
    """Exit status of the program and what it wrote, its output a terminal."""
    ours, theirs = os.openpty()
    env = environment({"TERM": "xterm"} | variables)
    process = subprocess.Popen([*COMMAND, *arguments], cwd=folder, env=env, stdout=theirs, stderr=theirs)
    os.close(theirs)
    written = b""
    with contextlib.suppress(OSError):  # Linux tells the end by EIO
        while piece := os.read(ours, 65536):
            written += piece
    os.close(ours)
    return process.wait(timeout=60), written.decode().replace("\r\n", "\n")


def test_a_terminal_gets_no_control_either(tmp_path):
    (tmp_path / EVIL_NAME).write_text(EVIL, encoding="utf-8")
    status, out = on_terminal(tmp_path, "show", "--no-pager", EVIL_NAME, "hilang\x1b[5m.txt", EVIL_NAME)
    assert status == 1
    assert "milik warga" in out
    assert COLOUR.search(out)
    assert CONTROL.findall(COLOUR.sub("", out)) == []


@pytest.mark.parametrize("columns", ["0", "1", "-5", "lebar", "999999999"])
def test_a_terminal_of_any_width_is_written_to(tmp_path, columns):
    (tmp_path / "pasar.txt").write_text(EVIL, encoding="utf-8")
    status, out = on_terminal(tmp_path, "show", "--no-pager", "pasar.txt", COLUMNS=columns)
    assert status == 0
    assert "Rahmat Hidayat" in COLOUR.sub("", out).replace("\n", " ")
    assert max(map(len, COLOUR.sub("", out).splitlines())) <= 110


def test_a_name_in_json_is_the_name_as_given(kupang, tmp_path):
    for name in (EVIL_NAME.encode(), b"\xff\xfe.txt"):
        (tmp_path / os.fsdecode(name)).write_text(EVIL, encoding="utf-8")
        for command in ("show", "summarize"):
            found = json.loads(kupang(command, "--json", name).stdout)
            assert os.fsencode(found["source"]) == name
    rows = kupang("show", "--format", "csv", "--only", "figures", b"\xff\xfe.txt").stdout
    assert {row["source"] for row in csv.DictReader(io.StringIO(rows))} == {"\\udcff\\udcfe.txt"}
    for command in (["show", "--width", "60"], ["show"], ["show", "--format", "md"], ["summarize"]):
        assert kupang(*command, b"\xff\xfe.txt", b"\xff\xfe.txt").returncode == 0


class Elements(HTMLParser):
    """The elements and the text of an HTML document."""

    def __init__(self, document):
        super().__init__()
        self.elements, self.words = [], []
        self.feed(document)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, *(name for name, _ in attrs)))

    def handle_data(self, data):
        self.words.append(data)


@pytest.mark.parametrize("how", [["show"], ["show", "--full"], ["summarize", "--highlight"]], ids=" ".join)
def test_exports_hold_the_article_as_text_and_name_nothing_outside(kupang, tmp_path, how):
    (tmp_path / EVIL_NAME).write_text(EVIL, encoding="utf-8")
    for name in ("laman.svg", "laman.html"):
        done = kupang(*how, "--export", name, "--width", "200", EVIL_NAME, EVIL_NAME)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        document = (tmp_path / name).read_text(encoding="utf-8")
        assert CONTROL.findall(document) == []
        assert not re.search(r"url\((?!#)|@import|\b(?:href|src)\s*=", document)
        if name.endswith(".svg"):
            root = ElementTree.fromstring(document)  # noqa: S314  # our own picture
            kinds = {element.tag.rpartition("}")[2] for element in root.iter()}
            words = " ".join(root.itertext())
            assert kinds <= {"svg", "title", "style", "rect", "g", "text"}
        else:
            parsed = Elements(document)
            words = "".join(parsed.words)
            assert not {element[0] for element in parsed.elements} & {"script", "link", "img", "iframe", "object", "a"}
            assert not {name for element in parsed.elements for name in element[1:]} & {"style", "onclick", "onload"}
            assert "<title>" in document
        assert "[bold red]sekali[/] :smile: <script>&amp;</script>" in words
        assert "jahat\\x07\\r\\u202e\\x9b [bold]x :smile: <b>&.txt" in words


# ---------------------------------------------------------------- encodings

LETTER = "“Pasar kafé ini – milik warga…” kata Ma’ruf.\nHarganya €5, suhu 30°.\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (LETTER.encode(), LETTER),
        (LETTER.encode("utf-8-sig"), LETTER),
        (LETTER.encode("utf-16"), LETTER),
        (b"\xff\xfe" + LETTER.encode("utf-16-le"), LETTER),
        (b"\xfe\xff" + LETTER.encode("utf-16-be"), LETTER),
        (LETTER.encode("utf-16-le"), LETTER),
        (LETTER.encode("utf-16-be"), LETTER),
        (LETTER.encode("utf-32"), LETTER),
        (LETTER.encode("cp1252"), LETTER),
        ("Kafé di Sukamaju naïf.\n".encode("latin-1"), "Kafé di Sukamaju naïf.\n"),
        (
            "satu\r\ndua\rtiga\nempat\x85lima\u2028enam\u2029tujuh\x0bdelapan\x0c".encode(),
            "satu\ndua\ntiga\nempat\nlima\nenam\ntujuh\ndelapan\n",
        ),
        ("Kata “warga”".encode()[:-1], "Kata “warga\ufffd"),
        ("Kata “warga”".encode()[:-2], "Kata “warga\ufffd"),
        ("Kata “warga”".encode("utf-16")[:-1], "Kata “warga\ufffd"),
        ("Kata “warga”".encode("utf-8-sig")[:-1], "Kata “warga\ufffd"),
        (b"Kata\xe2\x80", "Kata\ufffd"),
        (LETTER.encode().replace(b"warga", b"war\xffga"), LETTER.replace("warga", "war\ufffdga")),
        ("Дом стоит на горе. ".encode("koi8-r") * 9, "Дом стоит на горе. " * 9),
    ],
)
def test_encodings_are_told_apart(data, text):
    assert kupang_cli.read_text(decode(data)).text == text


def test_an_encoding_given_is_kept_to():
    assert decode("kafé".encode("cp1252"), "cp1252") == "kafé"
    assert decode("каша".encode("koi8-r"), "KOI8-R") == "каша"
    with pytest.raises(ReadError, match="it is not utf-8 text; leave out --encoding"):
        decode("kafé".encode("cp1252"), "utf-8")


@pytest.mark.parametrize(
    "name", ["", "tidak-ada", "hex", "rot13", "zlib", "idna", "punycode", "unicode_escape", "undefined", "ü\x1b"]
)
def test_an_unknown_encoding_is_wrong_usage(kupang, name):
    done = kupang("show", "--encoding", name, stdin=LETTER)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("kupang: --encoding: there is no text encoding ")
    assert done.stderr.count("\n") == 1
    assert "\x1b" not in done.stderr


def test_garbled_letters_are_told_and_left_as_they_are(kupang):
    garbled = LETTER.encode().decode("cp1252", "replace")
    found = json.loads(kupang("show", "--json", stdin=garbled).stdout)
    assert found["text"].startswith("â€œPasar kafÃ© ini")
    assert "mojibake" in [note["code"] for note in found["notes"]]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-16", "utf-8"])
def test_output_degrades_to_what_its_encoding_can_say(kupang, tmp_path, encoding):
    (tmp_path / "surat.txt").write_text(LETTER + "東京 👍\n", encoding="utf-8")
    poor = {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    for how in ([], ["--full"], ["--width", "60"], ["--explain"], ["--format", "md"], ["--color", "always"]):
        done = kupang("show", *how, "surat.txt", "surat.txt", env=poor, text_of=encoding)
        assert (done.returncode, done.stderr) == (0, "")
        assert "milik warga" in done.stdout
        if encoding == "ascii" and how == ["--full"]:
            assert '"Pasar kaf? ini - milik warga..." kata Ma\'ruf.' in done.stdout
    found = json.loads(kupang("show", "--json", "surat.txt", env=poor).stdout)
    assert found["text"] == LETTER + "東京 👍\n"
    assert kupang("--help", env=poor, text_of=encoding).returncode == 0


NUMBERS = [
    *(["summarize", "-n", number] for number in ("", "0", "-1", "1.5", "1e3", "9" * 30, "²", "nan")),
    *(["summarize", "--words", number] for number in ("0", "-1", "dua", "")),
    *(["summarize", "--percent", number] for number in ("0", "-5", "101", "nan", "inf", "1e400", "%", "")),
    *(["show", "--width", number] for number in ("1", "19", "1001", "999999999", "-80", "")),
    ["summarize", "-n", "1", "--words", "20"],
    ["summarize", "--words", "20", "--percent", "5"],
]


@pytest.mark.parametrize("arguments", NUMBERS, ids=" ".join)
def test_numbers_that_cannot_be_are_a_sentence(arguments, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["kupang", *arguments, "hilang.txt"])
    with pytest.raises(SystemExit, match=r"^2$"):
        main()
    out, err = capsys.readouterr()
    assert out == ""
    assert re.fullmatch(r"kupang: --\w+.*\n", err)


def test_more_than_there_is_gives_all_there_is(kupang):
    everything = LETTER.split("\n")[:2]
    for length in (["-n", "999999999"], ["--words", "999999999"], ["--percent", "100"], ["--percent", "100%"]):
        assert kupang("summarize", *length, stdin=LETTER).stdout.splitlines() == everything

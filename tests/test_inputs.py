"""One input may be many articles: records, folders, parts of a text; and what the bytes of an input are."""

import contextlib
import csv
import io
import json
import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kupang_cli
from kupang_cli.article import Article, Metadata
from kupang_cli.errors import ReadError
from kupang_cli.reading.articles import read_articles
from kupang_cli.reading.draft import Draft
from kupang_cli.reading.json_lines import read_records
from kupang_cli.reading.kinds import Kind, kind_of
from kupang_cli.reading.markdown import read_markdown
from kupang_cli.reading.options import ReadingOptions
from kupang_cli.reading.splitting import parts

MARKET = "Sukamaju - Wali Kota Sukamaju, Rahmat Hidayat, membuka pasar.\n“Pasar ini milik warga,” kata Rahmat.\n"
BRIDGE = "Bukitraya - Bupati Bukitraya Siti Aminah menutup jembatan.\n“Jembatan ini rapuh,” kata Siti.\n"
MARKET_RECORD, BRIDGE_RECORD = (json.dumps({"text": text}, ensure_ascii=False) for text in (MARKET, BRIDGE))


def found(done):
    """The source and the text of each article in the output of ``show --json``."""
    return [(article["source"], article["text"]) for article in map(json.loads, done.stdout.splitlines())]


# ---------------------------------------------------------------- records

MANY = {
    "lines": f"{MARKET_RECORD}\n{BRIDGE_RECORD}\n",
    "lines with CRLF and a byte order mark": f"\ufeff{MARKET_RECORD}\r\n{BRIDGE_RECORD}\r\n",
    "an array": f"[{MARKET_RECORD}, {BRIDGE_RECORD}]",
    "an array over many lines": json.dumps([{"text": MARKET}, {"text": BRIDGE}], indent=2),
    "objects over many lines": "\n".join(json.dumps({"text": text}, indent=2) for text in (MARKET, BRIDGE)),
    "other names": "\n".join(json.dumps(record) for record in ({"judul": "A", "isi": MARKET}, {"Content": BRIDGE})),
}


@pytest.mark.parametrize("records", MANY.values(), ids=MANY)
def test_each_record_is_an_article(kupang, tmp_path, records):
    (tmp_path / "berita.jsonl").write_text(records, encoding="utf-8", newline="")
    expected = [("berita.jsonl#1", MARKET), ("berita.jsonl#2", BRIDGE)]
    assert found(kupang("show", "--json", "berita.jsonl")) == expected
    assert [name for name, _ in found(kupang("summarize", "--json", stdin=records))] == ["-#1", "-#2"]


@pytest.mark.parametrize("indent", [None, 2])
def test_a_record_alone_is_named_as_its_file(kupang, tmp_path, indent):
    (tmp_path / "berita.json").write_text(json.dumps({"text": MARKET}, indent=indent), encoding="utf-8")
    assert found(kupang("show", "--json", "berita.json")) == [("berita.json", MARKET)]


def test_a_bad_record_is_told_and_the_others_go_on(kupang, tmp_path):
    bad = ['{"text": "putus', "[1, 2]", '{"judul": "Pasar"}', '{"text": 5}', '{"text": " "}', '{"a":' * 5000]
    (tmp_path / "berita.jsonl").write_text("\n".join([MARKET_RECORD, *bad, "", BRIDGE_RECORD]), encoding="utf-8")
    done = kupang("show", "--json", "berita.jsonl")
    assert found(done) == [("berita.jsonl#1", MARKET), ("berita.jsonl#9", BRIDGE)]
    told = dict(line.removeprefix("kupang: ").split(": ", 1) for line in done.stderr.splitlines())
    assert list(told) == [f"berita.jsonl#{line}" for line in range(2, 8)]
    assert told["berita.jsonl#2"].startswith("it is no JSON")
    assert told["berita.jsonl#4"] == "it has no text in any of the fields text, body, content, isi"
    assert told["berita.jsonl#6"] == "there is no text in it"
    assert done.returncode == 1


@pytest.mark.parametrize("broken", ['{"text": "putus', '{"text": "a" "b"}', '{"text": 1'])
def test_a_broken_first_record_takes_no_other_with_it(broken):
    read = [*read_records(f"{broken}\n{MARKET_RECORD}\n{BRIDGE_RECORD}\n", "a")]
    assert [getattr(draft, "text", None) for draft in read] == [None, MARKET, BRIDGE]


def test_a_line_separator_inside_a_record_ends_no_line():
    text = "Pasar\u2028ramai\x85sekali"
    assert [draft.text for draft in read_records(json.dumps({"text": text}, ensure_ascii=False), "a")] == [text]


RECORDS = [
    ({"title": "Pasar\nBaru", "author": "Siti"}, Metadata("Pasar Baru", "Siti")),
    ({"judul": "Pasar", "penulis": ["Siti", "Ani"], "media": "Kabar"}, Metadata("Pasar", "Siti, Ani", "Kabar")),
    ({"headline": "Pasar", "title": " "}, Metadata("Pasar")),
    ({"date": "2026-01-05T07:00:00+08:00"}, Metadata(date="2026-01-05")),
    ({"url": "https://a.example/1"}, Metadata(address="https://a.example/1")),
    ({"tanggal": "Senin, 5 Januari 2026 10:00"}, Metadata(date="2026-01-05")),
    ({"date": "05/01/2026"}, Metadata(date="2026-01-05")),
    ({"date": "31 Februari 2026"}, None),
    ({"date": 1767571200}, None),
    ({"source": "https://a.example/1", "link": "bukan alamat"}, None),
    ({"author": {"name": "Siti"}, "outlet": 5}, None),
]


@pytest.mark.parametrize(("fields", "metadata"), RECORDS)
def test_what_a_record_says_of_its_article(tmp_path, fields, metadata):
    (tmp_path / "a.json").write_text(json.dumps({"text": MARKET, **fields}), encoding="utf-8")
    assert kupang_cli.read(tmp_path / "a.json").metadata == metadata


@given(st.lists(st.sampled_from([*'{}[]",:\n\\ ', '{"text":', '"a"', "null", "1e9", MARKET_RECORD]), max_size=60))
def test_any_json_is_read_or_told(pieces):
    for draft in read_records("".join(pieces), "a"):
        assert draft.text if hasattr(draft, "text") else draft.why


# ---------------------------------------------------------------- front matter

YAML = """---
title: "Pasar \\"Baru\\""
date: 2026-01-05 07:00
tags:
  - pasar
- warga
author: Siti # penulis
empty:
---
"""
FRONT = [
    ("YAML", YAML, Metadata('Pasar "Baru"', "Siti", None, "2026-01-05")),
    ("YAML with CRLF", YAML.replace("\n", "\r\n"), Metadata('Pasar "Baru"', "Siti", None, "2026-01-05")),
    ("YAML of one quote mark", "---\njudul: 'Pasar Jum''at'\n...\n", Metadata("Pasar Jum'at")),
    ("YAML folded", "---\ntitle: >-\n  Pasar Baru\n  Dibuka\nauthor: Ani\n---\n", Metadata("Pasar Baru Dibuka", "Ani")),
    ("TOML", '+++\ntitle = "Pasar"\ndate = 2026-01-05T07:00:00Z\n+++\n', Metadata("Pasar", date="2026-01-05")),
    ("fields that say nothing here", "---\nlayout: post\n---\n", None),
]


@pytest.mark.parametrize(("front", "metadata"), [row[1:] for row in FRONT], ids=[row[0] for row in FRONT])
def test_the_text_below_front_matter_is_the_article(tmp_path, front, metadata):
    (tmp_path / "a.md").write_text(f"{front}\n{MARKET}", encoding="utf-8", newline="")
    article = kupang_cli.read(tmp_path / "a.md")
    assert (article.text.lstrip("\n"), article.metadata) == (MARKET, metadata)
    assert (article.source, article.title) == (str(tmp_path / "a.md"), None)


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{MARKET}---\n{BRIDGE}",
        f"---\nPasar: ramai\n---\n{BRIDGE}",
        f"---\ntitle: Pasar\n{MARKET}",
        f"---\ntitle: Pasar\nSebuah kalimat biasa.\n---\n{MARKET}",
        f"----\ntitle: Pasar\n----\n{MARKET}",
        f"{MARKET}---\ntitle: Pasar\n---\n",
        f'+++\ntitle = "Pasar\n+++\n{MARKET}',
        "---\n---\n" + MARKET,
    ],
)
def test_a_text_with_lines_of_dashes_has_no_front_matter(text):
    assert read_markdown(text) == Draft(text)
    assert kupang_cli.read_text(text).text == text


# ---------------------------------------------------------------- folders


def test_a_folder_is_its_readable_files_by_name(kupang, tmp_path):
    folder = tmp_path / "berita"
    (folder / "b").mkdir(parents=True)
    (folder / ".git").mkdir()
    for name in ("c.txt", "a.txt", "b/2.txt", "b/1.txt", ".git/x.txt", ".draf.txt", "foto.JPG", "arsip.zip"):
        (folder / name).write_text(MARKET, encoding="utf-8")
    (folder / "b" / "naik").symlink_to("..")
    (folder / "putus.txt").symlink_to("hilang.txt")
    os.mkfifo(folder / "pipa.txt")
    names = [f"berita/{name}" for name in ("a.txt", "b/1.txt", "b/2.txt", "c.txt")]
    done = kupang("show", "--json", "berita")
    assert ([name for name, _ in found(done)], done.stderr, done.returncode) == (names, "", 0)
    assert all(name in kupang("show", "berita").stdout for name in names)
    read = kupang_cli.read_articles(folder)
    assert [article.source for article in read] == [str(tmp_path / name) for name in names]


def test_a_folder_without_readable_files_is_told_and_the_rest_goes_on(kupang, tmp_path):
    (tmp_path / "kosong").mkdir()
    (tmp_path / "gambar").mkdir()
    (tmp_path / "gambar" / "foto.png").touch()
    (tmp_path / "baik.txt").write_text(MARKET, encoding="utf-8")
    done = kupang("show", "--json", "kosong", "gambar", "baik.txt")
    assert done.stderr == "".join(f"kupang: {name}: there is no readable file in it\n" for name in ("kosong", "gambar"))
    assert (found(done), done.returncode) == ([("baik.txt", MARKET)], 1)


def test_a_file_of_a_folder_that_cannot_be_read_is_told(kupang, tmp_path):
    (tmp_path / "berita").mkdir()
    (tmp_path / "berita" / "a.txt").write_text(MARKET, encoding="utf-8")
    (tmp_path / "berita" / "b.txt").touch()
    done = kupang("show", "--json", "berita")
    assert (found(done), done.returncode) == ([("berita/a.txt", MARKET)], 1)
    assert done.stderr == "kupang: berita/b.txt: it is empty\n"
    with pytest.raises(ReadError, match=r"b\.txt: it is empty"):
        [*kupang_cli.read_articles(tmp_path / "berita")]
    told = []
    read = kupang_cli.read_articles(tmp_path / "berita", unread=lambda source, why: told.append((source, why)))
    assert len([*read]) == 1
    assert told == [(str(tmp_path / "berita" / "b.txt"), "it is empty")]


# ---------------------------------------------------------------- several articles in one text


@pytest.mark.parametrize("line", ["---", "-----", "===", "***", "___", "– – –", "————", " * * * ", "\f", "\n\f\n"])
def test_split_parts_a_text_at_lines_of_signs_and_form_feeds(kupang, tmp_path, line):
    (tmp_path / "dua.txt").write_text(f"{MARKET}{line}\n{BRIDGE}{line}\n \n", encoding="utf-8")
    done = kupang("show", "--json", "--split", "dua.txt")
    assert [(name, text.strip()) for name, text in found(done)] == [
        ("dua.txt#1", MARKET.strip()),
        ("dua.txt#2", BRIDGE.strip()),
    ]
    assert len(found(kupang("show", "--json", "dua.txt"))) == 1


@pytest.mark.parametrize("line", ["--", "-=-", "--- 3 ---", "-----x", "...", "--- \n".join(["a", "b"])])
def test_split_leaves_other_lines_alone(kupang, line):
    assert [name for name, _ in found(kupang("show", "--json", "--split", stdin=f"{MARKET}{line} b\n{BRIDGE}"))] == [
        "-"
    ]


def test_split_gives_front_matter_to_the_first_part(tmp_path):
    (tmp_path / "a.md").write_text(f"---\njudul: Pasar\n---\n{MARKET}---\n{BRIDGE}", encoding="utf-8")
    first, second = kupang_cli.read_articles(tmp_path / "a.md", split=True)
    assert (first.text, first.metadata, second.text, second.metadata) == (MARKET, Metadata("Pasar"), BRIDGE, None)


@given(st.lists(st.sampled_from(["---", "==", "* * *", "\f", "\n", "\r\n", "\r", "\u2028", " ", "kata", "-", "–––"])))
def test_parts_are_verbatim_stretches_of_the_text_in_order(pieces):
    text = "".join(pieces)
    end = 0
    for part in parts(text):
        assert any(character.isalpha() for character in part)
        end = text.index(part, end) + len(part)
    letters = "".join(filter(str.isalpha, text))
    assert "".join(filter(str.isalpha, "".join(parts(text)))) == letters


# ---------------------------------------------------------------- many articles on pages and in the API


@pytest.mark.parametrize(
    "how", [["show"], ["show", "--width", "60"], ["show", "--brief"], ["show", "--format", "md"], ["summarize"]]
)
def test_each_of_several_articles_of_one_input_is_named(kupang, tmp_path, how):
    (tmp_path / "berita.jsonl").write_text(MANY["lines"], encoding="utf-8")
    out = kupang(*how, "berita.jsonl").stdout.replace("\\#", "#")
    assert [out.count("berita.jsonl#1"), out.count("berita.jsonl#2")] == [1, 1]
    (tmp_path / "satu.jsonl").write_text(MARKET_RECORD, encoding="utf-8")
    assert "satu.jsonl" not in kupang(*how, "satu.jsonl").stdout


def test_rows_name_the_record(kupang, tmp_path):
    (tmp_path / "a.json").write_text(MANY["an array"], encoding="utf-8")
    out = kupang("show", "--only", "quotes", "--format", "csv", "a.json").stdout
    assert [row["source"] for row in csv.DictReader(io.StringIO(out))] == ["a.json#1", "a.json#2"]


def test_a_title_is_one_articles(kupang, tmp_path):
    (tmp_path / "a.txt").write_text(MARKET, encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(MANY["lines"], encoding="utf-8")
    done = kupang("show", "--title", "Pasar", "a.txt", "a.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "kupang: --title is the headline of one article; name one FILE with it\n"
    done = kupang("show", "--title", "Pasar", "a.jsonl")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "kupang: a.jsonl: it holds more than one article; a title can be given to one alone\n"


def test_read_is_for_one_article(tmp_path):
    (tmp_path / "a.jsonl").write_text(MANY["lines"], encoding="utf-8")
    with pytest.raises(ReadError, match="it holds more than one article; use read_articles"):
        kupang_cli.read(tmp_path / "a.jsonl")
    assert [article.text for article in kupang_cli.read_articles(tmp_path / "a.jsonl")] == [MARKET, BRIDGE]
    with pytest.raises(ReadError, match="there is no such file"):
        next(kupang_cli.read_articles(tmp_path / "hilang.jsonl"))


def test_records_are_read_as_they_are_asked_for(tmp_path):
    (tmp_path / "a.jsonl").write_text(f"{MANY['lines']}rusak\n", encoding="utf-8")
    read = kupang_cli.read_articles(tmp_path / "a.jsonl")
    assert [next(read).text, next(read).text] == [MARKET, BRIDGE]
    with pytest.raises(ReadError, match=r"a\.jsonl#3: it is no JSON"):
        next(read)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--timeout", "0"], "--timeout takes a number of seconds above 0 and up to 3600, not '0'"),
        (["--timeout", "lama"], "--timeout takes a number of seconds above 0 and up to 3600, not 'lama'"),
        (["--max-size", "nan"], "--max-size takes a number of megabytes above 0 and up to 10000, not 'nan'"),
    ],
)
def test_limits_of_reading_are_numbers(kupang, arguments, message):
    done = kupang("show", *arguments, stdin=MARKET)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"kupang: {message}\n")


def test_the_largest_input_is_an_option(kupang):
    done = kupang("show", "--max-size", "0.0001", stdin=MARKET * 2)
    assert done.stderr == "kupang: -: it is larger than 0.0001 MB; split it, or allow more with --max-size\n"
    assert kupang("show", "--max-size", "1", stdin=MARKET).returncode == 0


# ---------------------------------------------------------------- kinds

PAGE = "<!DOCTYPE html>\n<html><body><p>Pasar ramai.</p></body></html>"
KINDS = [
    (MARKET, Kind.TEXT),
    ("", Kind.TEXT),
    (PAGE, Kind.PAGE),
    (f"\n  <?xml version='1.0'?>\n<!-- a -->{PAGE}", Kind.PAGE),
    ("<HTML lang=id>\n", Kind.PAGE),
    ('<div class="isi">\n<p>Pasar ramai.</p>\n</div>', Kind.PAGE),
    ("<p>Pasar ramai.</p>", Kind.PAGE),
    ("<article><h1>Pasar</h1>Ramai.<br>Sekali.", Kind.PAGE),
    ("<!-- a --><span>Pasar</span><br><br>ramai", Kind.PAGE),
    ("<b>SUKAMAJU</b> - Pasar ramai.", Kind.TEXT),
    ("<3 pasar Sukamaju <3\n<p>", Kind.TEXT),
    ("<br>\nPasar ramai.", Kind.TEXT),
    ("Pasar <p>ramai</p> <br> sekali", Kind.TEXT),
    ("<Pasar Baru> <p> <p>", Kind.TEXT),
    ('{"text": "a"}', Kind.RECORDS),
    ('[\n {"judul": "a"', Kind.RECORDS),
    ("{Pasar} ramai", Kind.TEXT),
    ("[Sukamaju] Pasar ramai.", Kind.TEXT),
    ("[1, 2]", Kind.TEXT),
    ("---\ntitle: a\n---\n", Kind.MARKDOWN),
    ("---\nPasar ramai.\n---\n", Kind.TEXT),
    ("- Pasar: ramai\n", Kind.TEXT),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_content_tells_what_an_input_is(text, kind, encoding):
    if encoding in ("utf-16-le", "utf-16-be") and len(text) < 2:
        return
    assert kind_of(text.encode(encoding)) is kind


def test_a_name_or_media_type_helps_where_content_leaves_it_open():
    bare = b"Pasar ramai.<br>\nSekali.<br>\n"
    assert kind_of(bare) is Kind.TEXT
    assert kind_of(bare, "a.HTML") is kind_of(bare, media_type="text/html; charset=utf-8") is Kind.PAGE
    assert kind_of(MARKET.encode(), "a.html") is Kind.TEXT
    assert kind_of(PAGE.encode(), "a.txt", media_type="text/plain") is Kind.PAGE


@given(
    st.binary(max_size=300) | st.text(max_size=100).map(str.encode),
    st.sampled_from(["<", "{", "[", "---\n", "PK\x03\x04", "%PDF-", ""]),
    st.sampled_from([None, "utf-8", "utf-16", "utf-7", "cp1252", "hz", "utf-32"]),
)
def test_no_bytes_break_the_recognition(data, start, encoding):
    with contextlib.suppress(ReadError):
        assert isinstance(kind_of(start.encode() + data, "a.html", encoding=encoding), Kind)


@pytest.mark.parametrize(
    "text", ["<!--" * 20000, "<!-- -->" * 20000, '{"' + "\\" * 60000, "<p " * 20000, "- " * 30000, "---\n" * 20000]
)
def test_long_runs_of_one_sign_are_read_in_time(text):
    kind_of(text.encode())
    read_markdown(text)
    assert sum(1 for _ in parts(text)) >= 0
    with contextlib.suppress(ReadError):
        assert all(isinstance(article, Article) for article in [kupang_cli.read_text(text)])


def test_the_limit_of_reading_holds_for_each_input(tmp_path):
    (tmp_path / "a.txt").write_text(MARKET, encoding="utf-8")
    with pytest.raises(ReadError, match="larger than"):
        next(read_articles(tmp_path / "a.txt", ReadingOptions(largest=10)))

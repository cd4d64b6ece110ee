"""People over many articles: whom a name means, `kupang people` in every form, `show --speaker` over files.

The articles are our own, about invented people and towns. A case is a few short articles and who speaks in them.
"""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import kupang_cli
from kupang_cli.persons.asking import Asked, Evidence

ROOT = Path(__file__).parent
SAMPLES = ROOT.parent / "samples"
GOLDENS = {
    "people-60.txt": ["--width", "60"],
    "people-80.txt": ["--width", "80"],
    "people-120-id.txt": ["--width", "120", "--lang", "id"],
    "people-plain.txt": ["--explain"],
    "people.md": ["--format", "md"],
    "people.csv": ["--format", "csv"],
}

MAYOR = "SUKAMAJU - “Pasar ini milik warga,” kata Wali Kota Sukamaju Rahmat Hidayat.\n"
SAME_PLACE = "SUKAMAJU - “Jalan itu selesai,” kata Rahmat Hidayat. “Tahun ini juga,” katanya.\n"
SINGER = "JAKARTA - “Saya senang,” kata penyanyi Rahmat Hidayat.\n"
DEPUTY = "SUKAMAJU - “Kami siap,” kata Wakil Wali Kota Sukamaju Sari Dewi.\n"
FORMER = "SUKAMAJU - “Dulu tidak begitu,” kata mantan Wali Kota Sukamaju Yohanes Beding.\n"
SPOKESMAN = "SUKAMAJU - “Belum ada jadwal,” kata juru bicara Wali Kota Sukamaju, Yusak Tallo.\n"


def people(*texts):
    """The persons of these articles, named "1", "2" and so on."""
    articles = (kupang_cli.read_text(text) for text in texts)
    return kupang_cli.people(map(kupang_cli.analyze, articles))


def together(*texts):
    """The names, with the number of articles of each, of all who speak in these articles."""
    return sorted((identity.name, len(identity.appearances)) for identity in people(*texts).persons)


ONE = [
    ("one role", ["kata Bupati Alor Rahmat Hidayat", "kata Bupati Rahmat Hidayat"]),
    (
        "a role in short",
        ["kata Kepala Dinas Kesehatan Alor Rahmat Hidayat", "kata Kadis Kesehatan Alor Rahmat Hidayat"],
    ),
    ("a region in short", ["kata Gubernur Jawa Timur Rahmat Hidayat", "kata Gubernur Jatim Rahmat Hidayat"]),
    (
        "a body by its initials",
        ["kata Kepala Badan Pusat Statistik Rahmat Hidayat", "kata Plt Kepala BPS Rahmat Hidayat"],
    ),
    ("one place, another office", ["kata Bupati Alor Rahmat Hidayat", "kata Ketua PMI Alor Rahmat Hidayat"]),
    ("an office had before", ["kata Bupati Alor Rahmat Hidayat", "kata mantan Bupati Alor Rahmat Hidayat"]),
    ("a first name and the office", ["kata Bupati Alor Rahmat Hidayat", "kata Bupati Alor Rahmat"]),
    ("a shorter name and the office", ["kata Bupati Alor Rahmat Hidayat Lado", "kata Bupati Alor Rahmat Hidayat"]),
    ("an initial and the office", ["kata Bupati Alor Muhammad Rahmat Hidayat", "kata Bupati Alor M. Rahmat Hidayat"]),
    ("another spelling and the office", ["kata Bupati Alor Soeparno Lado", "kata Bupati Alor Suparno Lado"]),
    ("a name that few have", ["kata Bupati Alor Theresia Mbulu", "kata Theresia Mbulu"]),
    ("a well-known nickname", ["kata Presiden Joko Widodo", "kata Jokowi"]),
]
TWO = [
    ("walks of life", ["kata Kapolres Alor Theresia Mbulu", "kata penyanyi Theresia Mbulu"]),
    ("an office elsewhere", ["kata Bupati Alor Theresia Mbulu", "kata Bupati Sikka Theresia Mbulu"]),
    ("a name that many have", ["kata Bupati Alor Rahmat Hidayat", "kata Rahmat Hidayat"]),
    ("police and office elsewhere", ["kata Bupati Alor Rahmat Hidayat", "kata Kapolres Sikka Rahmat Hidayat"]),
    ("a first name alone", ["kata Bupati Alor Rahmat Hidayat", "kata Rahmat"]),
    ("first names alone", ["kata Rahmat", "kata Rahmat"]),
    ("a first name and an office elsewhere", ["kata Bupati Alor Rahmat Hidayat", "kata Bupati Sikka Rahmat"]),
    ("a first name and an office of nowhere", ["kata Camat Alak Rahmat Hidayat", "kata Camat Rahmat"]),
    ("first names of one village", ["kata warga Alor Rahmat", "kata warga Alor Rahmat"]),
    ("a wife by her husband's name", ["kata Presiden Joko Widodo", "kata istri Presiden, Iriana Joko Widodo"]),
]


@pytest.mark.parametrize("said", [said for _, said in ONE], ids=[why for why, _ in ONE])
def test_one_person(said):
    texts = [f"“Kami lega,” {words}.\n" for words in said]
    for order in (texts, texts[::-1]):
        ((_, articles),) = together(*order)
        assert articles == len(said)


@pytest.mark.parametrize("said", [said for _, said in TWO], ids=[why for why, _ in TWO])
def test_two_people(said):
    texts = [f"“Kami lega,” {words}.\n" for words in said]
    for order in (texts, texts[::-1]):
        assert [articles for _, articles in together(*order)] == [1, 1]


def test_bodies_are_one_where_there_is_one_of_the_name():
    said = "{} menyatakan hujan turun seharian di kota itu.\n"
    assert together(said.format("BMKG"), said.format("BMKG")) == [("BMKG", 2)]
    for name in ("Dinas Pendidikan", "DPRD"):
        assert [articles for _, articles in together(said.format(name), said.format(name))] == [1, 1]


def test_a_name_that_begins_as_a_body_does_is_somebodys():
    (identity,) = people(*["“Kami lega,” kata Aji Hidayat.\n"] * 2).persons
    assert [seen.rule for seen in identity.appearances] == ["", "few-have-the-name"]


def test_the_place_of_the_reports_tells_who_it_is_but_not_where_all_news_is_filed():
    assert together(MAYOR, SAME_PLACE) == [("Rahmat Hidayat", 2)]
    jakarta = [text.replace("SUKAMAJU", "JAKARTA") for text in (MAYOR, SAME_PLACE)]
    assert together(*jakarta) == [("Rahmat Hidayat", 1)] * 2


def test_a_name_that_may_be_that_of_several_is_none_of_theirs():
    of_two = [f"“Kami lega,” kata Ketua PMI Alor {name}.\n" for name in ("Rahmat Hidayat", "Rahmat Lado", "Rahmat")]
    assert together(*of_two) == [("Rahmat", 1), ("Rahmat Hidayat", 1), ("Rahmat Lado", 1)]


def test_what_a_person_is_made_of():
    (mayor, singer) = people(MAYOR, SAME_PLACE.replace("kata Rahmat", "kata Pak Rahmat"), SINGER).persons
    assert (mayor.name, mayor.role, len(mayor.appearances)) == ("Rahmat Hidayat", "Wali Kota Sukamaju", 2)
    assert (mayor.quotes, mayor.statements) == (3, 0)
    assert [appearance.rule for appearance in mayor.appearances if appearance.rule] == ["name-and-place-of-report"]
    assert [(other.role, other.rule) for other in mayor.apart] == [("penyanyi", "many-have-the-name")]
    assert [other.role for other in singer.apart] == ["Wali Kota Sukamaju"]


def test_the_fullest_name_is_one_that_is_attested():
    said = "“Kami lega,” kata Bupati Alor {}.\n"
    names = ["Rahmat Hidayat Lado", *["Rahmat Hidayat"] * 2]
    (identity,) = people(*map(said.format, names)).persons
    assert (identity.name, [alias.name for alias in identity.aliases]) == ("Rahmat Hidayat Lado", ["Rahmat Hidayat"])
    (identity,) = people(*map(said.format, [*names, *["Rahmat Hidayat"] * 4])).persons
    assert identity.name == "Rahmat Hidayat"


@given(st.permutations([MAYOR, SAME_PLACE, SINGER, DEPUTY, FORMER, SPOKESMAN]))
def test_the_order_of_the_articles_decides_nothing(texts):
    assert together(*texts) == together(MAYOR, SAME_PLACE, SINGER, DEPUTY, FORMER, SPOKESMAN)


NAMES = ["Rahmat Hidayat", "Rahmat", "Theresia Mbulu", "M. Hidayat", "BMKG", "Rahmat Hidayat Lado"]
ROLES = ["", "Bupati Alor ", "penyanyi ", "Camat ", "Ketua PMI Alor ", "mantan Bupati Alor "]


@given(st.lists(st.tuples(st.sampled_from(ROLES), st.sampled_from(NAMES)), min_size=1, max_size=8))
def test_everything_said_is_somebodys_once(said):
    found = people(*(f"“Kami lega,” kata {role}{name}.\n" for role, name in said))
    assert found.articles == len(said)
    appearances = [appearance for identity in found.persons for appearance in identity.appearances]
    assert sum(seen.quotes for seen in appearances) + found.unnamed.quotes == len(said)
    for identity in found.persons:
        assert identity.name in [" ".join(seen.name.text.split()) for seen in identity.appearances]
        assert sum(not seen.rule for seen in identity.appearances) <= 1  # every join has its rule


# ---------------------------------------------------------------- the command


@pytest.fixture
def files(tmp_path):
    texts = {"satu.txt": MAYOR, "dua.txt": SAME_PLACE, "tiga.txt": SINGER, "empat.txt": DEPUTY + FORMER + SPOKESMAN}
    for name, text in texts.items():
        (tmp_path / name).write_text(f"Kabar {name}\n\n{text}“Bagus,” kata salah seorang warga.\n", encoding="utf-8")
    return [*texts]


@pytest.mark.parametrize("name", GOLDENS)
def test_people_of_the_samples(kupang, tmp_path, name):
    for sample in SAMPLES.glob("*.txt"):
        (tmp_path / sample.name).write_bytes(sample.read_bytes())
    done = kupang("people", *GOLDENS[name], *sorted(path.name for path in SAMPLES.glob("*.txt")))
    assert (done.returncode, done.stderr) == (0, "")
    golden = ROOT / "golden" / name
    if os.environ.get("KUPANG_GOLDEN") == "write":
        golden.write_text(done.stdout, encoding="utf-8", newline="")
    assert done.stdout == golden.read_bytes().decode("utf-8")


def test_json_has_an_object_a_person_verbatim_and_to_the_schema(kupang, tmp_path, files):
    lines = kupang("people", "--json", *files).stdout.splitlines()
    validator = jsonschema.Draft202012Validator(json.loads(kupang("schema", "people").stdout))
    found = [json.loads(line) for line in lines]
    for person in found:
        validator.validate(person)
        for seen in person["appearances"]:
            text = (tmp_path / seen["source"]).read_text(encoding="utf-8")
            for said in filter(None, (seen["name"], seen["role"])):
                assert text[slice(*said["span"])] == said["text"]
    assert (found[0]["name"], found[0]["articles"], found[0]["quotes"]) == ("Rahmat Hidayat", 2, 3)
    assert [seen["source"] for seen in found[0]["appearances"]] == ["satu.txt", "dua.txt"]
    assert len(found) == 5


def test_csv_has_a_row_a_person(kupang, files):
    rows = list(csv.DictReader(io.StringIO(kupang("people", "--format", "csv", *files).stdout)))
    assert (rows[0]["name"], rows[0]["articles"], rows[0]["sources"]) == ("Rahmat Hidayat", "2", "satu.txt; dua.txt")
    assert len(rows) == 5


@pytest.mark.parametrize("how", [[], ["--width", "60"], ["--width", "100"], ["--format", "md"]], ids=" ".join)
def test_every_form_says_who_where_and_how_often(kupang, files, how):
    out = kupang("people", *how, *files).stdout
    assert len(re.findall("Rahmat Hidayat", out)) == 2
    assert all(words in out for words in ("Sari Dewi", "Wakil Wali Kota Sukamaju", "3 quotes", "without a name: 4"))
    assert "name-and-place-of-report" not in out
    explained = kupang("people", "--explain", *how, *files).stdout
    assert all(rule in explained.replace("\n", "") for rule in ("name-and-place-of-report", "many-have-the-name"))


def test_one_that_cannot_be_read_is_told_and_the_rest_go_on(kupang, files):
    done = kupang("people", "hilang.txt", *files)
    assert (done.returncode, done.stderr) == (1, "kupang: hilang.txt: there is no such file\n")
    assert "Rahmat Hidayat, Wali Kota Sukamaju: 2 articles" in done.stdout


def test_nobody_speaks(kupang):
    done = kupang("people", stdin="Sukamaju - Hujan turun seharian dan jalan menjadi licin.\n")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "kupang: nothing found\n")


def test_output_goes_to_a_file(kupang, tmp_path, files):
    assert kupang("people", "-o", "orang.csv", "--format", "csv", *files).stdout == ""
    assert (tmp_path / "orang.csv").read_text(encoding="utf-8").startswith("name,role,articles")
    assert kupang("people", "--export", "orang.html", *files).returncode == 0
    page = (tmp_path / "orang.html").read_text(encoding="utf-8")
    assert all(words in page for words in ("Rahmat Hidayat", "Wakil Wali Kota Sukamaju", "dua.txt", "3 quotes"))
    assert kupang("people", "--export", "orang.svg", *files).returncode == 0


def test_hostile_words_do_nothing(kupang, tmp_path):
    text = "“Kami [red]lega[/],” kata Bupati Alor, Rahmat Hidayat [bold]S.E.[/].\n"
    (tmp_path / "=jahat[red].txt").write_text(text, encoding="utf-8")
    for how in ([], ["--width", "70"], ["--format", "csv"]):
        done = kupang("people", *how, "./=jahat[red].txt")
        assert (done.returncode, done.stderr) == (0, "")
        assert "=jahat[red].txt" in done.stdout


def test_people_in_a_pipe_need_no_rich():
    code = "import sys; from kupang_cli.__main__ import main; sys.argv = ['kupang', 'people']; main()"
    code = f"import sys, atexit\natexit.register(lambda: print(*sys.modules, file=sys.stderr))\n{code}"
    done = subprocess.run([sys.executable, "-c", code], input=MAYOR, capture_output=True, encoding="utf-8")
    assert "Rahmat Hidayat" in done.stdout
    assert not {"rich.console", "pydantic", "kupang_cli.summary.summarizer"} & set(done.stderr.split())


# ---------------------------------------------------------------- one speaker


def speaking(kupang, name, files, *how):
    """What the speaker of this name says in these files, as quoted, and the exit status."""
    done = kupang("show", "--json", "--speaker", name, *how, *files)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return [quote["text"] for article in found for quote in article["quotes"]], done.returncode


MAYORS = ["Pasar ini milik warga,", "Jalan itu selesai,", "Tahun ini juga,"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("wali kota", MAYORS),  # also where the name alone stands, and neither the deputy nor the others
        ("WALI  KOTA sukamaju", MAYORS),
        ("walikota", MAYORS),
        ("Wali Kota Rahmat", MAYORS),
        ("wakil wali kota", ["Kami siap,"]),
        ("mantan wali kota", ["Dulu tidak begitu,"]),
        ("juru bicara", ["Belum ada jadwal,"]),
        ("Rahmat Hidayat", [*MAYORS[:1], *MAYORS[1:], "Saya senang,"]),  # both of that name
        ("Sar", ["Kami siap,"]),
        ("warga", ["Bagus,"] * 4),
        ("penyanyi", ["Saya senang,"]),
        ("ahmat", []),
        ("bupati", []),
        ("wali kota ende", []),
    ],
)
def test_who_is_meant(kupang, files, name, words):
    assert speaking(kupang, name, files) == (words, 0 if words else 1)


def test_nobody_meant_says_who_does_speak(kupang, files, tmp_path):
    done = kupang("show", "--speaker", "zulkarnain", *files)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "kupang: nobody of that name or role speaks: zulkarnain; who does: "
        "Rahmat Hidayat, Rahmat Hidayat, Sari Dewi, Yohanes Beding, Yusak Tallo\n"
    )
    many = "".join(f"“Kami lega,” kata Bupati Alor Theresia {letter}mbulu.\n" for letter in "ABCDEFGHIJKLMN")
    (tmp_path / "banyak.txt").write_text(many, encoding="utf-8")
    assert kupang("show", "--speaker", "zulkarnain", "banyak.txt").stderr.endswith(", 2 more\n")
    done = kupang("show", "--speaker", "zulkarnain", "--lang", "id", stdin="Hujan turun seharian di kota itu.\n")
    assert done.stderr == "kupang: tidak ada pembicara dengan nama atau jabatan itu: zulkarnain\n"


def test_sections_that_were_not_asked_for_stay_out(kupang, files):
    line = kupang("show", "--json", "--speaker", "wali kota", "--only", "quotes", *files).stdout.splitlines()[0]
    found = json.loads(line)
    assert (found["people"], found["dateline"], found["statements"]) == ([], None, [])
    acts = kupang("show", "--speaker", "wali kota", "--act", "promise", *files)
    assert (acts.stdout, acts.stderr, acts.returncode) == ("", "kupang: nothing found\n", 0)


@pytest.mark.parametrize(
    ("asked", "role", "evidence"),
    [
        ("wali kota", "Wali Kota Kupang", Evidence.OFFICE),
        ("wali kota", "Plt. Wali Kota Kupang", Evidence.OFFICE),
        ("wali kota", "Wakil Wali Kota Kupang", None),
        ("wali kota", "mantan Wali Kota", None),
        ("wali kota", "istri Wali Kota", None),
        ("bupati alor", "Bupati Kabupaten Alor", Evidence.OFFICE),
        ("ketua dprd", "Ketua Komisi IV DPRD Alor", None),
        ("kadis kesehatan", "Kepala Dinas Kesehatan Alor", Evidence.OFFICE),
        ("plh bupati", "Sekda sekaligus Plh Bupati", Evidence.OFFICE),
        ("menko polhukam", "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan", Evidence.OFFICE),
        ("kesehatan", "Kepala Dinas Kesehatan", Evidence.WORDS),
        ("sehat", "Kepala Dinas Kesehatan", None),
        ("seorang warga", "Salah seorang warga", Evidence.OFFICE),
        ("...", "Wali Kota", None),
    ],
)
def test_how_a_role_fits(asked, role, evidence):
    assert Asked(asked).of_role(role) == evidence


@given(st.text(max_size=40), st.text(max_size=60))
def test_asking_for_anything_is_no_error(asked, words):
    found = Asked(asked)
    assert {found.of_name(words), found.of_role(words), found.of_both(words, words)} <= {*Evidence, None}


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("kupang show satu.txt empat.txt --speaker ", ["Rahmat Hidayat", "Sari Dewi", "Yohanes Beding", "Yusak Tallo"]),
        ("kupang show satu.txt empat.txt --speaker Yo", ["Yohanes Beding"]),
        ("kupang show --only quotes tiga.txt --speaker ", ["Rahmat Hidayat"]),
        ("kupang show hilang.txt --speaker ", []),
        ("kupang show https://harian.example/ --speaker ", []),
        ("kupang show --speaker ", []),
    ],
)
@pytest.mark.parametrize("shell", ["bash", "fish"])
def test_completion_offers_who_speaks(files, tmp_path, shell, typed, offered):
    assert files
    words = {
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split()) - (not typed.endswith(" "))),
        "_TYPER_COMPLETE_ARGS": typed,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        "_KUPANG_COMPLETE": f"complete_{shell}",
    }
    code = "import sys; from kupang_cli.__main__ import main; sys.argv = ['kupang']; main()"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, **words}, cwd=tmp_path
    )
    assert done.stderr == ""
    lines = [line for line in done.stdout.splitlines() if line]
    assert lines == [name.replace(" ", "\\ ") if shell == "bash" else name for name in offered]

"""The pages of the samples at fixed widths, as files a person can read, and the README's pictures.

``KUPANG_GOLDEN=write python -m pytest tests/test_render.py`` writes them anew; read the difference before committing.
"""

import json
import os
import re
from pathlib import Path

import pytest

import kupang_cli

ROOT = Path(__file__).parent
SAMPLES = ROOT.parent / "samples"
README = ROOT.parent / "README.md"
PAGES = {
    "show-50.txt": ["show", "--width", "50", "pasar-terapung.txt"],
    "show-80.txt": ["show", "--width", "80", "pasar-terapung.txt"],
    "show-100.txt": ["show", "--width", "100", "kupang.txt"],
    "show-120-id.txt": ["show", "--width", "120", "--lang", "id", "pidato.txt"],
    "show-200.txt": ["show", "--width", "200", "rencana-sekolah.txt"],
    "show-plain.txt": ["show", "banjir.txt"],
    "show-explain-100.txt": ["show", "--explain", "--width", "100", "lengket.txt"],
    "show-full-plain.txt": ["show", "--full", "perpustakaan-cp1252.txt"],
    "show-full-80.txt": ["show", "--full", "--color", "always", "--width", "80", "rencana-sekolah.txt"],
    "show-colour-80.txt": ["show", "--color", "always", "--width", "80", "olahraga.txt"],
    "show-two-80.txt": ["show", "--width", "80", "--only", "headline,dateline,figures", "harbor.txt", "kupang.txt"],
    "speaker-80.txt": ["show", "--speaker", "theresia", "--width", "80", "pidato.txt", "banjir.txt", "pidato.txt"],
    "speaker-plain.txt": ["show", "--speaker", "ratna", "pasar-terapung.txt", "banjir.txt"],
    "promises-80.txt": ["show", "--act", "promise", "--width", "80", "janji.txt"],
    "promises.csv": ["show", "--only", "quotes,statements", "--act", "promise", "--format", "csv", "janji.txt"],
    "brief-50.txt": ["show", "--brief", "--width", "50", "pasar-terapung.txt", "rencana-sekolah.txt"],
    "brief-80.txt": ["show", "--brief", "--width", "80", "pasar-terapung.txt", "rencana-sekolah.txt", "banjir.txt"],
    "highlight-80.txt": ["summarize", "--highlight", "-n", "2", "--width", "80", "--color", "always", "banjir.txt"],
    "notes.md": ["show", "--format", "md", "rencana-sekolah.txt"],
    "points.csv": ["show", "--format", "csv", "--only", "points", "rencana-sekolah.txt", "siaran-pers.txt"],
}
PICTURES = {
    "show.svg": ["show", "--width", "92", "rencana-sekolah.txt"],
    "brief.svg": ["show", "--brief", "--width", "92", "pasar-terapung.txt", "siaran-pers.txt", "pidato.txt"],
    "full.svg": ["show", "--full", "--width", "92", "pasar-terapung.txt"],
}


@pytest.fixture
def samples(tmp_path):
    for sample in SAMPLES.glob("*.txt"):
        (tmp_path / sample.name).write_bytes(sample.read_bytes())
    return tmp_path


def holds(golden: Path, found: str) -> None:
    if os.environ.get("KUPANG_GOLDEN") == "write":
        golden.write_text(found, encoding="utf-8", newline="")
    assert found == golden.read_bytes().decode("utf-8")


@pytest.mark.usefixtures("samples")
@pytest.mark.parametrize("name", PAGES)
def test_pages(kupang, name):
    done = kupang(*PAGES[name])
    assert done.returncode == 0, done.stderr
    holds(ROOT / "golden" / name, done.stdout)


@pytest.mark.parametrize("name", PICTURES)
def test_pictures_of_the_readme_show_what_the_program_shows(kupang, samples, name):
    done = kupang(*PICTURES[name], "--export", name)
    assert (done.returncode, done.stderr) == (0, "")
    holds(SAMPLES / "pictures" / name, (samples / name).read_text(encoding="utf-8"))
    assert f"(samples/pictures/{name})" in README.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [path.name for path in sorted(SAMPLES.glob("*.txt"))])
def test_nothing_is_said_twice(kupang, samples, name):
    sections = "headline,dateline,quotes,statements,points"
    page = kupang("show", "--width", "900", "--only", sections, name).stdout
    article = kupang_cli.read(samples / name)
    for sentence in kupang_cli.analyze(article).sentences:
        words = " ".join(article[sentence.span].split())
        assert page.count(words) <= 1, words


def words(shown):
    """The words, numbers and paragraphs of an output, whatever sets them apart and escapes them."""
    return set(re.findall(r"¶\d+|\w+", re.sub(r"\\(?=[^\w\s])", "", shown)))


def words_by_input(shown):
    """The words of each input, where its name stands on a line of its own above it."""
    pieces = re.split(r"^(?:== |\*)?([\w-]+\.txt)(?:\*| ==| ─+)$", shown, flags=re.MULTILINE)
    return [words(piece) for piece in pieces]


@pytest.mark.parametrize(
    "view",
    [
        ["show"],
        ["show", "--explain"],
        ["show", "--only", "people,dates"],
        ["show", "--only", "quotes"],
        ["show", "--brief"],
        ["show", "--speaker", "a"],
        ["show", "--act", "promise,request,deny,warn"],
        ["summarize"],
        ["people", "--explain"],
    ],
    ids=" ".join,
)
def test_text_and_markdown_hide_nothing_that_the_page_shows(kupang, samples, view):
    show = [*view, "--lang", "id", *(path.name for path in sorted(samples.glob("*.txt")))]
    page = words_by_input(kupang(*show, "--width", "1000").stdout)
    assert any(page)
    for form in ([], ["--format", "md"]) if "--brief" not in view else ([],):
        shown = words_by_input(kupang(*show, *form).stdout)
        assert [there - here for there, here in zip(page, shown, strict=True)] == [set()] * len(page)


def test_text_lists_all_that_the_full_page_marks(kupang, samples):
    show = ["show", "--full", "--explain", *(path.name for path in sorted(samples.glob("*.txt")))]
    page, text = (words_by_input(kupang(*show, *how).stdout) for how in (["--width", "1000"], []))
    for there, here in zip(page, text, strict=True):
        assert there - {"Marked"} <= here  # the legend


TWICE = (
    "Sukamaju, kabarbukit.example (5/1/2026) - Wali Kota Sukamaju membuka pasar dengan 120 kios.\n"
    "Pasar itu menelan biaya Rp 4,5 miliar dari kas kota.\n"
    "Warga menyewa 120 kios sejak 3 Februari 2025. Hari itu, 3 Februari 2025, hujan turun.\n"
)


def test_what_says_the_same_stands_once_with_all_its_paragraphs(kupang):
    for how in ([], ["--width", "100"], ["--format", "md"]):
        out = kupang("show", "--only", "dateline,figures,dates", *how, stdin=TWICE).stdout
        figures, _, dates = out.partition("Figures")[2].partition("Dates")
        assert (figures.count("¶1"), dates.count("¶")) == (1, 1)
        assert "¶1 ¶3" in figures
        assert "5/1/2026" in out.partition("Figures")[0]
        assert "5/1/2026" not in dates  # it stands at the top


@pytest.mark.parametrize("how", [[], ["--width", "300"], ["--format", "md"]], ids=" ".join)
def test_the_lead_is_shown_once_and_whole(kupang, how):
    lead = "Banjir setinggi 40 sentimeter merendam 312 rumah di Kecamatan Bukitraya Selatan, Jumat dini hari."
    text = f"Sukamaju, kabarbukit.example - {lead}\nWarga senang.\n"
    out = kupang("show", "--only", "headline,dateline", *how, stdin=text).stdout
    assert out.replace("\\", "").count(lead) == 1
    assert "…" not in out
    text = "Sukamaju - Wali Kota Sukamaju Rahmat Hidayat membuka pasar.\nWarga senang.\n"
    out = kupang("show", "--only", "headline,dateline", *how, stdin=text).stdout
    assert out.count("membuka pasar") == 1


def test_a_headline_drawn_from_the_lead_stands_out_in_it(kupang):
    text = (
        "Sukamaju, kabar.example - “Pasar baru” itu dibuka Wali Kota Rahmat Hidayat, Senin (5/1/2026), di Sukamaju.\n"
    )
    (headline,) = [json.loads(kupang("show", "--json", stdin=text).stdout)["headline"]["text"]]
    page = kupang("show", "--only", "headline,dateline", "--color", "always", "--width", "200", stdin=text).stdout
    assert f"\x1b[1m{headline}\x1b[0m" in page


def test_notes_that_say_the_same_stand_once(kupang):
    days = ("Warga datang Senin (6/1/2026).", "Pasar dibuka Senin (6/1/2026).", "Hari itu, Senin (6/1/2026), ramai.")
    text = "Sukamaju - " + "\n".join(days) + "\n"
    for how in ([], ["--width", "100"], ["--format", "md"]):
        out = kupang("show", *how, stdin=text).stdout
        assert out.count("2026-01-06 was a Selasa") == 1


@pytest.mark.parametrize(
    "said",
    [
        "“Kami lega,”",
        '"Kami lega,"',
        "«Kami lega,»",
        "''Kami lega,''",
        "&quot;Kami lega,&quot;",
        "”Kami lega,”",
        "“Kami lega,",
    ],
)
def test_quotes_stand_in_the_marks_of_the_article(kupang, said):
    text = f"Sukamaju - Wali Kota Sukamaju Rahmat Hidayat membuka pasar.\n{said} kata Rahmat.\n"
    for how in (["--only", "quotes"], ["--only", "quotes", "--width", "100"], ["--brief"], ["--speaker", "rahmat"]):
        out = kupang("show", *how, stdin=text).stdout
        assert re.sub("Kami lega,?", "", said) in re.sub("Kami lega,?", "", out)
        assert said in out
        assert f"{said}”" not in out
    markdown = kupang("show", "--only", "quotes", "--format", "md", stdin=text).stdout
    assert f"> {said}\n" in markdown.replace("\\", "")


def test_text_gives_values_and_sentences_in_columns(kupang):
    out = kupang("show", "--only", "dateline,figures,dates", stdin=TWICE).stdout
    rows = [line.strip().split("\t") for line in out.splitlines() if "\t" in line]
    first, *_ = (line.strip() for line in TWICE.splitlines())
    assert rows == [
        ["Sukamaju · kabarbukit.example · 5/1/2026 · 1 min read · 37 words", "2026-01-05"],
        ["120 kios", "120 kios", "¶1 ¶3", first],
        ["Rp 4,5 miliar", "4,500,000,000 rupiah", "¶2", "Pasar itu menelan biaya Rp 4,5 miliar dari kas kota."],
        ["3 Februari 2025", "2025-02-03", "¶3", "Warga menyewa 120 kios sejak 3 Februari 2025."],
    ]


@pytest.mark.parametrize("width", [20, 50, 120])
def test_no_line_is_wider_than_the_page(kupang, samples, width):
    files = [path.name for path in sorted(samples.glob("*.txt"))]
    for view in ([], ["--brief"], ["--full", "--explain"], ["--speaker", "a"]):
        done = kupang("show", "--width", str(width), *view, *files)
        assert done.returncode == 0, done.stderr
        assert max(map(len, done.stdout.splitlines())) <= width, view

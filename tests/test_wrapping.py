"""Text wrapped hard at a width holds what it holds unwrapped, every finding verbatim in it."""

import sys
from pathlib import Path

import pytest

import kupang_cli
from kupang_cli.article import Article

sys.path.append(str(Path(__file__).parent / "benchmarks"))
from wrapping import apart, filled, findings, folded, set_in, wrapped

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))
WIDTHS = (40, 50, 60, 72, 76, 80)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", SAMPLES, ids=[sample.stem for sample in SAMPLES])
@pytest.mark.parametrize("wrap", [folded, filled])
def test_samples(sample: Path, width: int, wrap: object) -> None:
    """As they are, with paragraphs a blank line apart, and set in."""
    text = kupang_cli.read(sample).text
    for lay_out in (str, apart, set_in):
        plain = lay_out(text)
        expected = findings(kupang_cli.analyze(Article(plain)))
        assert findings(kupang_cli.analyze(Article(wrapped(plain, wrap, width)))) == expected  # type: ignore[arg-type]


def test_summary() -> None:
    """A summary is of the same sentences."""
    article = kupang_cli.read(SAMPLES[0])
    folded_article = Article(wrapped(article.text, folded, 60))
    plain, narrow = kupang_cli.summarize(article), kupang_cli.summarize(folded_article)
    assert [folded_article[sentence.span].split() for sentence in narrow.sentences] == [
        article[sentence.span].split() for sentence in plain.sentences
    ]


OCR = """Pemerintah Kabupaten Sukamaju akan memba-
ngun 12 ruang kelas baru di tiga keca-
matan. Kepala Dinas Pendidikan Rahmat Hi-
dayat mengatakan dana bagi anak-
anak sudah tersedia. "Ka-
mi mulai Maret setelah tender sele-
sai," kata Rahmat di ruang kerjanya.
"""


def test_hyphens_at_line_ends() -> None:
    """A word broken at a line's end is one, and its place is that of its parts; a hyphen of the word's own stays."""
    analysis = kupang_cli.analyze(OCR)
    article = analysis.article
    assert article.text == OCR
    assert [article[person.name] for person in analysis.people] == ["Rahmat Hi-\ndayat"]
    assert [article[quote.span] for quote in analysis.quotes] == ["Ka-\nmi mulai Maret setelah tender sele-\nsai,"]
    assert [(article[figure.span], figure.value) for figure in analysis.figures] == [
        ("12 ruang", 12),
        ("tiga keca-\nmatan", 3),
    ]
    assert len(analysis.sentences) == 3


@pytest.mark.parametrize(
    ("label", "text", "sentences"),
    [
        ("a title above its report", "Pasar Dibuka\nRahmat Hidayat membuka pasar.", 2),
        ("a title with an office", "Wali Kota Sukamaju Membuka Pasar\nRahmat mengatakan pasar itu ramai.", 2),
        ("a day before its month", "Pasar dibuka pada 5\nJanuari 2026.", 1),
        ("a month before its year", "Pasar dibuka pada 5 Januari\n2026 di Sukamaju.", 1),
        ("a cue before a name", "“Pasar ini ramai,” kata\nRahmat Hidayat.", 1),
        ("an office and a name", "Wali Kota Sukamaju Rahmat\nHidayat mengatakan pasar itu ramai.", 1),
        ("an amount", "Pasar itu menelan biaya Rp\n500 juta.", 1),
        ("lines of a list", "Rencana:\nJalan desa\nAir bersih\nPasar ikan", 4),
    ],
)
def test_lines(label: str, text: str, sentences: int) -> None:
    """Whether a line of a short text goes on in the next."""
    assert len(kupang_cli.analyze(text).sentences) == sentences, label

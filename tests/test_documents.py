"""Word and PDF files of our own making: what is read of them, and what is refused in one line."""

import io
import random
import zipfile
import zlib
from collections.abc import Callable, Sequence
from typing import Any

import pytest

import kupang_cli
from kupang_cli.errors import ReadError
from kupang_cli.reading.documents.hyphens import joined
from kupang_cli.reading.documents.pdf import read_pdf
from kupang_cli.reading.documents.pdf_text import draft_of
from kupang_cli.reading.documents.word import read_word
from kupang_cli.reading.draft import Draft

docx = pytest.importorskip("docx")
canvas = pytest.importorskip("reportlab.pdfgen.canvas")
platypus = pytest.importorskip("reportlab.platypus")
styles = pytest.importorskip("reportlab.lib.styles")

HEADLINE = "Pasar Ikan Sukamaju Dibuka"
NEWS = (
    "Sukamaju, Senin (5/1/2026) - Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai bersama "
    "anak-anak dan para nelayan.",
    "“Kami lega karena pasar ini selesai tepat waktu dan semua pedagang lama mendapat tempat,” kata Rahmat di "
    "hadapan ratusan warga yang datang sejak pagi.",
    "Kepala Dinas Perikanan Sukamaju Siti Aminah mengatakan, pembangunan pasar itu menelan biaya Rp12,5 miliar dan "
    "menampung 340 pedagang dari tiga kecamatan di sekitarnya.",
    "Ada tiga program yang disiapkan pemerintah kota untuk pasar itu, yaitu:",
)
ITEMS = (
    "Perbaikan jalan menuju pasar sepanjang 4 kilometer.",
    "Air bersih bagi semua kios dan lapak.",
    "Pelatihan pembukuan untuk 120 pedagang.",
)
LAST = "“Saya berharap pembeli kembali ramai,” ujar Siti. Pasar lama akan dibongkar pada Februari 2026."
PLAIN = "\n\n".join((HEADLINE, *NEWS)) + "\n" + "\n".join(f"{n}. {item}" for n, item in enumerate(ITEMS, 1))
PLAIN += "\n\n" + LAST


def read(data: bytes, name: str) -> str:
    """The text of a document: the one way into what is tested here."""
    return (read_word if name.endswith(".docx") else read_pdf)(data).text


def refusal(data: bytes, name: str) -> str:
    """Why a document is refused: one line."""
    with pytest.raises(ReadError) as failure:
        read(data, name)
    why = str(failure.value)
    assert "\n" not in why
    return why


def findings(text: str) -> dict[str, list[Any]]:
    """What an article holds, without places in its text."""
    analysis = kupang_cli.analyze(text)
    article = analysis.article
    return {
        "headline": [analysis.headline and " ".join(article[analysis.headline.span].split())],
        "quotes": [(article[quote.span], quote.speaker and quote.speaker.name) for quote in analysis.quotes],
        "figures": [(figure.value, figure.unit) for figure in analysis.figures],
        "points": [[article[item.span] for item in points.items] for points in analysis.points],
        "statements": [article[statement.span] for statement in analysis.statements],
    }


# ---------------------------------------------------------------- Word


def saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def release() -> Any:
    document = docx.Document()
    document.add_heading(HEADLINE, 1)
    for paragraph in NEWS:
        document.add_paragraph(paragraph)
    for item in ITEMS:
        document.add_paragraph(item, style="List Number")
    document.add_paragraph(LAST)
    return document


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def with_body(body: str, numbering: str = "") -> bytes:
    """A Word file around the XML of a body."""
    root = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def relations(role: str, target: str) -> str:
        entry = f'<Relationship Id="r" Type="{root}/{role}" Target="{target}"/>'
        space = "http://schemas.openxmlformats.org/package/2006/relationships"
        return f'<Relationships xmlns="{space}">{entry}</Relationships>'

    parts = {
        "_rels/.rels": relations("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": relations("numbering", "numbering.xml"),
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>",
    }
    return zipped(parts)


def zipped(parts: dict[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def test_a_word_file_reads_as_its_plain_text() -> None:
    text = read(saved(release()), "rilis.docx")
    assert text.replace("\n\n", "\n") == PLAIN.replace("\n\n", "\n")
    assert findings(text) == findings(PLAIN)


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


BODIES = [
    (
        "tracked changes",
        f"<w:p>{run('Pasar ')}<w:del>{run('lama')}</w:del><w:ins>{run('baru')}</w:ins></w:p>",
        "Pasar baru",
    ),
    ("moved text", f"<w:p><w:moveFrom>{run('lama')}</w:moveFrom><w:moveTo>{run('baru')}</w:moveTo></w:p>", "baru"),
    ("a link", f"<w:p>{run('di ')}<w:hyperlink>{run('laman kota')}</w:hyperlink></w:p>", "di laman kota"),
    (
        "a deleted end",
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('Pasar ')}</w:p><w:p>{run('ikan')}</w:p>",
        "Pasar ikan",
    ),
    ("hidden text", f"<w:p>{run('Pasar')}{run(' rahasia', '<w:vanish/>')}{run(' ikan')}</w:p>", "Pasar ikan"),
    ("shown text", f"<w:p>{run('Pasar', '<w:vanish w:val=&quot;0&quot;/>'.replace('&quot;', chr(34)))}</w:p>", "Pasar"),
    ("a soft line break", "<w:p><w:r><w:t>Pasar</w:t><w:br/><w:t>ikan</w:t></w:r></w:p>", "Pasar\nikan"),
    ("a hard hyphen", "<w:p><w:r><w:t>anak</w:t><w:noBreakHyphen/><w:t>anak</w:t></w:r></w:p>", "anak-anak"),
    ("a possible hyphen", "<w:p><w:r><w:t>peme</w:t><w:softHyphen/><w:t>rintah</w:t></w:r></w:p>", "pemerintah"),
    (
        "a field",
        "<w:p><w:r><w:instrText>DATE</w:instrText></w:r><w:fldSimple><w:r><w:t>2026</w:t></w:r></w:fldSimple></w:p>",
        "2026",
    ),
    (
        "a text box",
        f"<w:p>{run('Isi')}<w:pict><w:txbxContent><w:p>{run('Kotak')}</w:p></w:txbxContent></w:pict></w:p>",
        "Isi",
    ),
    (
        "text boxes alone",
        f"<w:p><w:pict><w:txbxContent><w:p>{run('Kotak')}</w:p></w:txbxContent></w:pict></w:p>",
        "Kotak",
    ),
    (
        "a footnote's mark",
        f"<w:p>{run('Pasar')}<w:r><w:footnoteReference w:id='1'/></w:r>{run(' ikan')}</w:p>",
        "Pasar ikan",
    ),
    (
        "a table of short cells",
        f"<w:tbl><w:tr><w:tc><w:p>{run('Nomor')}</w:p></w:tc><w:tc><w:p>{run(': 12')}</w:p></w:tc></w:tr></w:tbl>",
        "Nomor\t: 12",
    ),
    (
        "a table for layout",
        f"<w:tbl><w:tr><w:tc><w:p>{run('Satu.')}</w:p><w:p>{run('Dua.')}</w:p></w:tc>"
        f"<w:tc><w:p>{run('Tiga.')}</w:p></w:tc></w:tr></w:tbl>",
        "Satu.\n\nDua.\n\nTiga.",
    ),
    (
        "a deleted row",
        f"<w:p>{run('Isi')}</w:p><w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{run('Lama')}</w:p></w:tc></w:tr></w:tbl>",
        "Isi",
    ),
    ("tabs of the layout", f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{run('Isi')}</w:p>", "Isi"),
    (
        "a placeholder",
        f"<w:p>{run('Isi')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Klik')}</w:sdtContent></w:sdt></w:p>",
        "Isi",
    ),
]


@pytest.mark.parametrize(("body", "text"), [case[1:] for case in BODIES], ids=[case[0] for case in BODIES])
def test_what_is_text_of_a_word_file(body: str, text: str) -> None:
    assert read(with_body(body), "rilis.docx") == text


def level(depth: int, form: str, words: str, start: int = 1) -> str:
    begins = f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/>'
    return f'{begins}<w:numFmt w:val="{form}"/><w:lvlText w:val="{words}"/></w:lvl>'


def test_numbers_and_bullets_of_lists_are_written_out() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + level(0, "decimal", "%1.")
        + level(1, "lowerLetter", "%2)")
        + level(2, "decimal", "%1.%2.%3", 4)
        + '</w:abstractNum><w:abstractNum w:abstractNumId="1">'
        + level(0, "bullet", "\uf0b7")
        + level(1, "bullet", "-")
        + '</w:abstractNum><w:abstractNum w:abstractNumId="2">'
        + level(0, "upperRoman", "%1.", 4)
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        + '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        + '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>'
        + '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        + "</w:lvlOverride></w:num>"
    )

    def item(list_id: int, depth: int) -> str:
        place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>'
        return f"<w:p><w:pPr>{place}</w:pPr>{run('butir')}</w:p>"

    places = ((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (2, 1), (3, 0), (3, 0), (4, 0), (4, 0), (0, 0))
    lines = read(with_body("".join(item(*place) for place in places), numbering), "rilis.docx").split("\n")
    labels = [line.removesuffix("butir").strip() for line in lines if line]
    assert labels == ["1.", "a)", "b)", "1.b.4", "2.", "a)", "•", "-", "IV.", "V.", "1.", "2.", ""]


def test_headers_and_footers_of_a_word_file_are_left_out() -> None:
    document = release()
    document.sections[0].header.paragraphs[0].text = "Humas Kota Sukamaju"
    document.sections[0].footer.paragraphs[0].text = "Halaman 1"
    text = read(saved(document), "rilis.docx")
    assert "Humas" not in text
    assert "Halaman" not in text


@pytest.mark.parametrize(
    ("title", "known"),
    [("Document1", None), ("Microsoft Word - rilis.docx", None), ("PASAR IKAN Sukamaju dibuka", HEADLINE)],
)
def test_a_title_counts_where_a_line_at_the_head_says_the_same(title: str, known: str | None) -> None:
    document = release()
    document.core_properties.title, document.core_properties.author = title, "admin"
    metadata = read_word(saved(document)).metadata
    assert (metadata and metadata.title) == known
    assert metadata is None or (metadata.author, metadata.date) == (None, None)


def test_what_is_no_word_file_is_refused_with_a_remedy() -> None:
    old = b"\xd0\xcf\x11\xe0" + bytes(600)
    assert "password" in refusal(old + "EncryptedPackage".encode("utf-16-le"), "a.docx")
    assert "save it as .docx" in refusal(old + "WordDocument".encode("utf-16-le"), "a.docx")
    assert "Excel" in refusal(zipped({"xl/workbook.xml": "<a/>"}), "a.docx")
    assert "OpenDocument" in refusal(zipped({"mimetype": "", "content.xml": "<a/>"}), "a.docx")
    assert "ZIP" in refusal(zipped({"rilis.txt": "Pasar"}), "a.docx")
    assert "broken" in refusal(b"PK\x03\x04rusak", "a.docx")
    assert "broken" in refusal(with_body("<w:p>"), "a.docx")


def test_entities_bombs_and_depth_do_no_harm() -> None:
    bomb = (
        "<!DOCTYPE a [<!ENTITY b 'x'>]><w:document "
        + _W
        + "><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
    )
    relations = zipfile.ZipFile(io.BytesIO(with_body(""))).read("_rels/.rels").decode()
    assert "broken" in refusal(zipped({"_rels/.rels": relations, "word/document.xml": bomb}), "a.docx")
    assert "MB" in refusal(with_body(" " * 40_000_000), "a.docx")
    deep = "<w:sdt>" * 100_000 + f"<w:p>{run('Isi')}</w:p>" + "</w:sdt>" * 100_000
    assert read(with_body(deep), "a.docx") == "Isi"


# ---------------------------------------------------------------- PDF


def laid_out(
    paragraphs: Sequence[str], columns: int = 1, justified: bool = False, indent: int = 0, furniture: bool = False
) -> bytes:
    """A PDF with a title and paragraphs, as a word processor sets them."""
    file = io.BytesIO()
    sheet = styles.getSampleStyleSheet()
    usual = styles.ParagraphStyle(
        "usual",
        parent=sheet["Normal"],
        alignment=4 if justified else 0,
        firstLineIndent=indent,
        spaceAfter=0 if indent else 6,
    )

    def edges(page: Any, document: Any) -> None:
        if furniture:
            page.drawString(72, 812, "Humas Kota Sukamaju")
            page.drawCentredString(298, 30, f"Halaman {document.page}")

    width = (475 - 20 * (columns - 1)) / columns
    frames = [platypus.Frame(60 + n * (width + 20), 60, width, 700) for n in range(columns)]
    document = platypus.BaseDocTemplate(file, pagesize=(595, 842))
    document.addPageTemplates([platypus.PageTemplate(frames=frames, onPage=edges)])
    story = [platypus.Paragraph(HEADLINE, sheet["Title"])]
    document.build([*story, *(platypus.Paragraph(paragraph, usual) for paragraph in paragraphs)])
    return file.getvalue()


def set_by_hand(pages: Sequence[Sequence[tuple[float, float, str]]], size: float = 11, **how: Any) -> bytes:
    """A PDF with each line where it is put: from the left, from the top, what it says."""
    file = io.BytesIO()
    page = canvas.Canvas(file, pagesize=(595, 842), **how)
    for lines in pages:
        page.setFont("Helvetica", size)
        for left, down, text in lines:
            page.drawString(left, 842 - down, text)
        page.showPage()
    page.save()
    return file.getvalue()


BODY = (*NEWS, *(f"{n}. {item}" for n, item in enumerate(ITEMS, 1)), LAST)
# Enough for some pages, each paragraph told from the others.
LONG = [f"{paragraph} Begitu bunyi laporan ke-{n}." for n in range(9) for paragraph in (*NEWS[:3], LAST)]


@pytest.mark.parametrize("columns", [1, 2, 3])
@pytest.mark.parametrize("justified", [False, True])
@pytest.mark.parametrize("indent", [0, 14])
def test_a_pdf_reads_as_its_plain_text(columns: int, justified: bool, indent: int) -> None:
    text = read(laid_out(BODY, columns, justified, indent), "rilis.pdf")
    assert text.replace("\n\n", "\n") == PLAIN.replace("\n\n", "\n")
    assert findings(text) == findings(PLAIN)


@pytest.mark.parametrize(("columns", "indent"), [(1, 0), (1, 14), (2, 0), (2, 14), (3, 14)])
def test_paragraphs_go_on_over_columns_and_pages_and_running_lines_are_left_out(columns: int, indent: int) -> None:
    text = read(laid_out(LONG * 2, columns, True, indent, furniture=True), "rilis.pdf")
    assert text.split("\n\n") == [HEADLINE, *LONG, *LONG]


def test_a_table_is_read_row_by_row() -> None:
    rows = [("Kecamatan", "Penerima", "Anggaran"), ("Mekarsari", "120", "Rp3 juta"), ("Tanjung Baru", "98", "Rp2 juta")]
    rows = [*rows, ("Suka Damai", "77", "Rp1 juta"), ("Air Manis", "64", "Rp1 juta"), ("Bukit Indah", "51", "Rp1 juta")]
    placed = [(72 + 150 * n, 100 + 20 * m, cell) for m, row in enumerate(rows) for n, cell in enumerate(row)]
    assert read(set_by_hand([placed]), "rilis.pdf").split("\n") == [" ".join(row) for row in rows]


def test_lines_in_a_page_turned_sideways_are_read() -> None:
    file = io.BytesIO()
    page = canvas.Canvas(file, pagesize=(595, 842))
    page.setPageRotation(90)
    page.translate(595, 0)
    page.rotate(90)
    page.drawString(72, 500, HEADLINE)
    page.drawString(72, 440, LAST[:40])
    page.save()
    assert read(file.getvalue(), "rilis.pdf") == f"{HEADLINE}\n\n{LAST[:40]}"


HYPHENS = [
    ("reduplication", "bersama anak-", "anak desa", "bersama anak-anak desa"),
    ("reduplication with an ending", "program sebaik-", "baiknya bagi", "program sebaik-baiknya bagi"),
    ("reduplication with a prefix", "saling tolong-", "menolong di", "saling tolong-menolong di"),
    ("reduplication with both", "tampak kemerah-", "merahan di", "tampak kemerah-merahan di"),
    ("an echo word", "pedagang sayur-", "mayur di", "pedagang sayur-mayur di"),
    ("a capital", "pasien Covid-", "19 di", "pasien Covid-19 di"),
    ("a name", "kota non-", "Jawa itu", "kota non-Jawa itu"),
    ("years", "tahun 2024-", "2026 itu", "tahun 2024-2026 itu"),
    ("two words", "aspek sosial-", "ekonomi warga", "aspek sosial-ekonomi warga"),
    ("a parted word", "kata peme-", "rintah kota", "kata pemerintah kota"),
    ("a parted word behind a prefix", "akan mem-", "bangun jalan", "akan membangun jalan"),
    ("a parted name", "kota Suka-", "maju itu", "kota Sukamaju itu"),
    ("a dash", "pasar itu -", "yang baru", "pasar itu - yang baru"),
    ("a soft hyphen", "kata peme\u00ad", "rintah kota", "kata pemerintah kota"),
]


@pytest.mark.parametrize(("before", "after", "one"), [case[1:] for case in HYPHENS], ids=[case[0] for case in HYPHENS])
def test_a_hyphen_at_a_line_end_goes_only_where_it_parts_a_word(before: str, after: str, one: str) -> None:
    assert joined(before, after, {"sukamaju", "sosial", "ekonomi"}) == one


def test_words_parted_at_line_ends_are_read_whole() -> None:
    lines = (
        "Wali Kota Rahmat Hidayat mengatakan bahwa peme-",
        "rintah membeli perahu bagi anak-",
        "anak nelayan di tepi sungai itu.",
    )
    page = [(72, 100 + 14 * n, line) for n, line in enumerate(lines)]
    expected = (
        "Wali Kota Rahmat Hidayat mengatakan bahwa pemerintah membeli perahu bagi anak-anak nelayan di tepi sungai itu."
    )
    assert read(set_by_hand([page]), "rilis.pdf") == expected


def test_marks_of_footnotes_and_footnotes_are_left_out_and_powers_stay() -> None:
    raised = "Luas pasar<super>1</super> itu 1.200 m<super>2</super>, kata Wali Kota<super>2</super>. Pasar buka pagi."
    assert read(laid_out([raised]), "rilis.pdf").endswith("Luas pasar itu 1.200 m², kata Wali Kota. Pasar buka pagi.")


def test_what_is_no_text_of_a_pdf_is_refused_with_a_remedy() -> None:
    assert "broken" in refusal(b"%PDF-1.4 rusak", "a.pdf")
    protected = set_by_hand([[(72, 72, NEWS[0])]], encrypt="rahasia")
    assert "password" in refusal(protected, "a.pdf")
    assert "pages" in refusal(set_by_hand([[]] * 501), "a.pdf")
    assert "ocrmypdf" in refusal(scanned(["Dipindai dengan kamera"] * 3), "a.pdf")


def scanned(words: Sequence[str]) -> bytes:
    """Pages that are pictures, with a few words at the foot of each."""
    picture = zlib.compress(bytes(64 * 64))
    objects = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(words)))
    objects.append(b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(words), kids))
    image = b"<</Type/XObject/Subtype/Image/Width 64/Height 64/BitsPerComponent 8/ColorSpace/DeviceGray"
    image += b"/Filter/FlateDecode/Length %d>>"
    objects.append(image % len(picture) + b"stream\n" + picture + b"\nendstream")
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
    for number, text in enumerate(words):
        content = b"q 500 0 0 700 40 60 cm /I Do Q BT /F 9 Tf 50 30 Td (%s) Tj ET" % text.encode()
        needs = b"/Resources<</XObject<</I 3 0 R>>/Font<</F 4 0 R>>>>"
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%s/Contents %d 0 R>>" % (needs, 6 + 2 * number))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    return assembled(objects)


def assembled(objects: Sequence[bytes]) -> bytes:
    """A PDF of objects, the first of which is its catalogue."""
    file = b"%PDF-1.4\n"
    places = []
    for number, entry in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, entry)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(file))
    return file + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + trailer


def test_a_pdf_that_opens_without_a_password_is_read() -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption

    locked = StandardEncryption("", ownerPassword="rahasia", canPrint=0)
    assert read(set_by_hand([[(72, 72, HEADLINE)]], encrypt=locked), "a.pdf") == HEADLINE


# ---------------------------------------------------------------- hostile


def damaged(good: bytes, name: str) -> list[bytes]:
    """Copies of a file with some bytes changed, some of them cut off."""
    chance = random.Random(name)  # noqa: S311
    found = []
    for _ in range(300):
        copy = bytearray(good)
        for _ in range(chance.choice((1, 4, 30))):
            copy[chance.randrange(len(copy))] = chance.randrange(256)
        found.append(bytes(copy[: chance.randrange(len(copy))] if chance.random() < 0.2 else copy))
    return found


def refused(reader: Callable[[bytes], Draft], data: bytes) -> str | None:
    try:
        reader(data)
    except ReadError as error:
        return str(error)
    return None


def test_damaged_word_files_are_read_or_refused() -> None:
    reasons = {refused(read_word, data) for data in damaged(saved(release()), "word")}
    assert len(reasons) > 1
    assert not any(why and "\n" in why for why in reasons)


def test_damaged_pdfs_are_read_or_refused() -> None:
    files = damaged(laid_out(BODY, 2), "pdf")
    # In this process, where it is fast and any other exception is seen; then some as users have them read.
    reasons = {refused(draft_of, data) for data in files} | {refused(read_pdf, data) for data in files[:5]}
    assert len(reasons) > 1
    assert not any(why and "\n" in why for why in reasons)


def test_a_pdf_that_unfolds_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kupang_cli.reading.documents.pdf.PATIENCE", 3)
    bomb = zlib.compress(b"q " * 50_000_000, 9)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>"
    stream = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(bomb), bomb)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, stream]
    assert "time or memory" in refusal(assembled(objects), "a.pdf")

"""Exports: web pages and pictures that stand alone, hold the article's words as text and are easy to read."""

import functools
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest
from conftest import COMMAND, environment
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text
from styles import INLINE, Styles, classes, contrast, html_tree, own_words, paths, text_of

import kupang_cli
from kupang_cli.analysis import SECTIONS
from kupang_cli.article import Article
from kupang_cli.errors import ReadError
from kupang_cli.render.html.blocks import ELEMENTS
from kupang_cli.render.html.document import html_document, outlined
from kupang_cli.render.outline.article import article_outline, beside_outline
from kupang_cli.render.outline.blocks import Block, Mark
from kupang_cli.render.outline.brief import brief_outline
from kupang_cli.render.outline.marked import marked_outline
from kupang_cli.render.outline.options import Options
from kupang_cli.render.outline.summary import highlight_outline
from kupang_cli.render.page import page_renderables
from kupang_cli.render.svg import svg_document
from kupang_cli.render.theme import THEME

SAMPLES = Path(__file__).parent.parent / "samples"
FILES = [str(path) for path in sorted(SAMPLES.glob("*.txt"))]
SOME = [
    str(SAMPLES / f"{name}.txt") for name in ("banjir", "harbor", "pasar-terapung", "rencana-sekolah", "siaran-pers")
]
SVG = "{http://www.w3.org/2000/svg}"
VIEWS = {
    "show": ["show", *SOME],
    "explained": ["show", "--explain", "--lang", "id", *SOME],
    "full": ["show", "--full", "--explain", *SOME],
    "brief": ["show", "--brief", *SOME],
    "speaker": ["show", "--speaker", "a", *SOME],
    "people": ["show", "--only", "people,dates", "--explain", *SOME],
    "unheaded": ["show", "--only", "dateline,quotes,points", "--explain", str(SAMPLES / "rencana-sekolah.txt")],
    "one": ["show", str(SAMPLES / "banjir.txt")],
    "acts": ["show", "--act", "state,hope,request", *SOME],
    "everybody": ["people", "--explain", *SOME],
    "summary": ["summarize", "--explain", *SOME],
    "highlight": ["summarize", "--highlight", "--explain", *SOME],
}
MIXED = (
    "Pasar 中文街 Sukamaju Dibuka 😀\n\n"
    "Sukamaju (5/1/2026) - Wali Kota Sukamaju Rahmat Hidayat membuka pasar 中文街 dengan 120 kios.\n\n"
    "“中文中文中文中文中文 kami siap menghadapi musim hujan,” kata Rahmat Hidayat.\n\n"
    "“Kafe\u0301 siap \U0001f468\u200d\U0001f469\u200d\U0001f467 \u2764\ufe0f \U0001f44d\U0001f3fd dibuka\tdengan "
    "tab,” kata Rahmat Hidayat.\n"
)


TEXTS = st.text(st.sampled_from("“”<>&;/b=' \n.aA1中\u0301\u200d\ufe0f😀]\x0b\ufffe") | st.characters(codec="utf-8"))
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "article", "header", "section", "h1", "h2", "h3", "h4"),
    *("p", "div", "ul", "ol", "li", "dl", "dt", "dd", "figure", "figcaption", "blockquote", *INLINE),
}


def written(kupang, folder: Path, command: list[str], name: str) -> str:
    done = kupang(*command, "--export", name)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return (folder / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def view_of(tmp_path_factory):
    """The document of a view, ``view_of("brief", "svg")``, each made once by the program."""
    folder = tmp_path_factory.mktemp("berkas")

    @functools.cache
    def view_of(view: str, form: str) -> str:
        command = [*COMMAND, *VIEWS[view], "--export", f"{view}.{form}"]
        done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, encoding="utf-8")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        return (folder / f"{view}.{form}").read_text(encoding="utf-8")

    return view_of


def outlines(text: str) -> list[Block]:
    """Every outline that a text has but its summaries'; none where it cannot be read."""
    try:
        analysis = kupang_cli.analyze(text)
    except ReadError:
        return []
    options = Options(SECTIONS, "en", explain=True)
    makers = (article_outline, beside_outline, brief_outline, marked_outline)
    return [block for outline in makers for block in outline(analysis, options)]


def words(text: str) -> set[str]:
    return set(re.findall(r"¶\d+|\w+", text))


# ---------------------------------------------------------------- web pages


@pytest.mark.parametrize("view", VIEWS)
def test_a_web_page_is_a_document_of_sections_under_headings(view_of, view):
    """Tags nest, there is one ``h1``, and no level of headings is left out, as who listens to a page needs it."""
    root = html_tree(view_of(view, "html"))
    levels = [int(element.tag[1]) for element in root.iter() if re.fullmatch("h[1-6]", element.tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert [len([*root.iter(tag)]) for tag in ("main", "title", "style", "script", "link", "a", "img")] == [
        1, 1, 1, 0, 0, 0, 0
    ]  # fmt: skip
    inside = {"li": {"ol", "ul"}, "dt": {"div"}, "dd": {"div"}, "figcaption": {"figure"}}
    for path in paths(root):
        assert path[-1].tag not in inside or path[-2].tag in inside[path[-1].tag]
        assert not {"p", "h1", "h2", "h3", "h4"} & {element.tag for element in path[:-1]} or path[-1].tag in INLINE
    assert all(item.get("value", "1").isdecimal() for item in root.iter("li"))


def test_every_block_has_elements():
    assert set(ELEMENTS) == set(get_args(Block))


@pytest.mark.parametrize("view", [[], ["--explain"], ["--brief"], ["--full", "--explain"], ["--speaker", "a"]])
def test_a_web_page_hides_nothing_that_the_page_shows(kupang, tmp_path, view):
    command = ["show", "--lang", "id", *view, *SOME]
    page = kupang(*command, "--width", "1000").stdout
    shown = html_tree(written(kupang, tmp_path, command, "laman.html"))
    assert words(page) - words(text_of(shown)) == set()


def page(article: Article, blocks: list[Block]) -> ElementTree.Element:
    """The web page of one outline."""
    return html_tree(html_document([outlined(article, blocks, named=False)], article.source, "en"))


@pytest.mark.parametrize("file", FILES, ids=[Path(file).name for file in FILES])
def test_the_words_of_an_article_are_whole_and_verbatim(file):
    article = kupang_cli.read(file)
    analysis = kupang_cli.analyze(article)
    found = [article[quote.span] for quote in analysis.quotes]
    found += [article[item.title] for points in analysis.points for item in points.items]
    found += [article[figure.span] for figure in analysis.figures]
    shown = text_of(page(article, article_outline(analysis, Options(SECTIONS))))
    for piece in found:
        assert " ".join(piece.split()) in shown
    summary = kupang_cli.summarize(article)
    for blocks in (marked_outline(analysis, Options()), highlight_outline(summary, Options())):
        root = page(article, blocks)
        paragraphs = [text_of(element) for element in root.iter("p") if "legend" not in classes(element)]
        assert " ".join(paragraphs) == " ".join(article.text.split())


def test_the_number_of_a_point_is_the_article_s():
    article = kupang_cli.read(SAMPLES / "rencana-sekolah.txt")
    analysis = kupang_cli.analyze(article)
    numbers = [str(item.ordinal) for points in analysis.points for item in points.items]
    root = page(article, article_outline(analysis, Options(SECTIONS)))
    assert numbers
    assert [item.get("value") for item in root.iter("li") if "value" in item.attrib] == numbers


def languages(root):
    """The language of each text: its own, or that of the element around it."""
    for path in paths(root):
        if own_words(path[-1]):
            yield next(element.get("lang") for element in reversed(path) if "lang" in element.attrib), path[-1]


def test_words_say_their_language(kupang, tmp_path):
    banjir = str(SAMPLES / "banjir.txt")
    for lang, other in (("en", {"id", "en"}), ("id", {"id"})):
        root = html_tree(written(kupang, tmp_path, ["show", "--lang", lang, banjir], "laman.html"))
        assert root.get("lang") == lang
        assert {language for language, _ in languages(root)} == other
    root = html_tree(written(kupang, tmp_path, ["show", str(SAMPLES / "harbor.txt")], "laman.html"))
    said = {element.tag: language for language, element in languages(root)}
    assert (said["h1"], said["h2"]) == ("", "en")


def test_a_web_page_has_no_width_of_its_own(view_of):
    """Nothing is wider than the window: words break, and no element but the column of text has a width."""
    document = view_of("show", "html")
    style = html_tree(document).find("head/style")
    assert style is not None
    assert style.text
    assert "overflow-wrap: anywhere" in style.text
    assert not re.search(r"[;{]\s*(?:min-)?width\s*:|white-space: pre", style.text)
    assert re.findall(r"max-width: ([^;}]+)(?=[;} ])", style.text.partition("@media (")[0]) == ["43rem"]
    assert 'content="width=device-width, initial-scale=1"' in document
    assert "style=" not in document


def test_documents_are_called_after_the_articles_in_them(kupang, tmp_path):
    for name in ("a", "b", "c", "d"):
        (tmp_path / f"{name}.txt").write_text(f"Sukamaju - “Kami siap,” kata Rahmat Hidayat {name}.\n")
    assert "<title>kupang: a.txt</title>" in written(kupang, tmp_path, ["show", "a.txt"], "laman.svg")
    many = ["show", "a.txt", "b.txt", "c.txt", "d.txt"]
    for name in ("laman.svg", "laman.html"):
        assert "<title>kupang: a.txt, b.txt, c.txt, …</title>" in written(kupang, tmp_path, many, name)
    for form in ("svg", "html"):
        assert kupang(*many, "--export", form, "-o", "berkas/").returncode == 0
        assert "<title>kupang: d.txt</title>" in (tmp_path / "berkas" / f"d.{form}").read_text(encoding="utf-8")


@given(TEXTS, st.text(max_size=40))
def test_any_text_is_text_in_a_web_page(text, title):
    article = Article(text)
    document = html_document([outlined(article, outlines(text), named=True)], title, "en")
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]", document)
    document.encode()
    root = html_tree(document)
    assert {element.tag for element in root.iter()} <= TAGS
    shown = text_of(root)
    assert all(" ".join(line.split()) in shown for line in printed(text))


def printed(text):
    """The paragraphs of a text as they can stand in a document."""
    try:
        analysis = kupang_cli.analyze(text)
    except ReadError:
        return []
    spans = (paragraph.span for paragraph in analysis.paragraphs)
    return [re.sub("[\ufffe\uffff]", "\ufffd", analysis.article[span]) for span in spans]


@given(st.text("ab中 ", min_size=1), st.lists(st.tuples(st.integers(0, 12), st.integers(1, 12)), max_size=6))
def test_marks_that_overlap_leave_the_text_as_it_is(text, stretches):
    from kupang_cli.render.html.running import marked_text

    kinds = ("quote", "speaker", "point", "figure", "date")
    spans = [(start, min(len(text), start + length)) for start, length in stretches if start < len(text)]
    marks = [Mark(kinds[number % 5], *span) for number, span in enumerate(spans)]
    root = html_tree(f"<p>{marked_text(text, marks)}</p>")
    assert "".join(root.itertext()) == text
    position = 0
    for piece in [root.text or "", *(part for mark in root for part in (mark, mark.tail or ""))]:
        over = set() if isinstance(piece, str) else set(classes(piece))
        length = len(piece) if isinstance(piece, str) else len(piece.text or "")
        for offset in range(position, position + length):
            assert over == {mark.kind for mark in marks if mark.start <= offset < mark.end}
        position += length


# ---------------------------------------------------------------- colours


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_text_of_a_web_page_is_easy_to_read(view_of, view, dark):
    root = html_tree(view_of(view, "html"))
    style, body = root.find("head/style"), root.find("body")
    assert style is not None
    assert style.text
    assert body is not None
    assert not re.search(r"opacity|filter|blend|color-mix", style.text)
    styles, measured = Styles(style.text, dark), set()
    for path in {tuple(map(look, path)): path for path in paths(body)}.values():
        whole = [root, *path]
        behind = styles.background(whole)
        measured.add((styles.color(whole, "color"), behind))
        if path[-1].tag == "li":
            measured.add((styles.marker(whole), behind))
    assert len(measured) >= 2
    assert min(contrast(*pair) for pair in measured) >= 4.5, measured


def look(element):
    """What the rules can tell of an element."""
    return element.tag, element.get("class")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_text_of_a_picture_is_easy_to_read(view_of, view, dark):
    root = ElementTree.fromstring(view_of(view, "svg"))  # noqa: S314  # our own
    css = root.findtext(f"{SVG}style") or ""
    assert not re.search(r"opacity|filter|blend", css)
    styles, fills = Styles(css, dark), set()
    page = root.find(f"{SVG}rect")
    assert page is not None
    behind = styles.color([root, page], "fill")
    for path in paths(root):
        if path[-1].tag == f"{SVG}text":
            fills.add(styles.color(path, "fill"))
    assert len(fills) >= 2
    assert min(contrast(fill, behind) for fill in fills) >= 4.5, fills


def test_a_document_is_light_or_dark_as_the_reader_has_it(view_of):
    for form in ("svg", "html"):
        document = view_of("one", form)
        assert "prefers-color-scheme: dark" in document
        assert set(re.findall(r"https?://[^\"'\s<]+", document)) <= {"http://www.w3.org/2000/svg"}


def test_every_style_of_the_theme_is_drawn():
    looks = {}
    for name in THEME.styles:
        root = ElementTree.fromstring(svg_document([Text("kata", name)], "x"))  # noqa: S314  # our own picture
        text = root.find(f"{SVG}g/{SVG}text")
        assert text is not None
        looks[name] = {look.partition("-")[2] for look in classes(text)}
    assert looks["meta"] == {"muted"}
    assert looks["label"] == {"accent", "bold"}
    assert looks["mark.figure"] == {"figure", "underline"}
    assert all(looks.values())


# ---------------------------------------------------------------- pictures


def runs(svg):
    """Text, place, cells by the length it says (None: it says none) and line of each run of a picture."""
    root = ElementTree.fromstring(svg)  # noqa: S314  # our own picture
    for text in root.iter(f"{SVG}text"):
        length = text.get("textLength")
        yield text.text or "", float(text.attrib["x"]), None if length is None else float(length), text.attrib["y"]


def pitch(svg):
    """How wide a cell is."""
    return next(length / cell_len(text) for text, _, length, _ in runs(svg) if length and text.isascii())


@pytest.mark.parametrize("width", ["40", "50", "90"])
def test_every_character_of_a_picture_stands_in_its_cells(kupang, tmp_path, width):
    (tmp_path / "a.txt").write_text(MIXED, encoding="utf-8")
    lines = kupang("show", "--width", width, "a.txt").stdout.strip("\n").split("\n")
    svg = written(kupang, tmp_path, ["show", "--width", width, "a.txt"], "laman.svg")
    cell, drawn = pitch(svg), {}
    for text, x, length, y in runs(svg):
        assert length is None or length == pytest.approx(cell_len(text) * cell)
        drawn.setdefault(float(y), []).append((x / cell - 2, text))
    first = min(drawn)
    for y, pieces in drawn.items():
        line = ""
        for column, text in pieces:
            assert cell_len(line) <= round(column, 6)
            line += " " * (round(column) - cell_len(line)) + text
        assert line == lines[round((y - first) / 20)].rstrip()
    assert any(length is None for _, _, length, _ in runs(svg))


@pytest.mark.parametrize("width", [20, 60, 200])
def test_a_picture_stays_inside_its_frame(width):
    texts = (MIXED + "a" * 300, *(Path(file).read_text(encoding="utf-8", errors="replace") for file in FILES[:2]))
    for text in texts:
        svg = svg_document(page_renderables(outlines(text), "en"), "x", width)
        root = ElementTree.fromstring(svg)  # noqa: S314  # our own picture
        _, _, across, down = (float(number) for number in root.attrib["viewBox"].split())
        assert (root.attrib["width"], root.attrib["height"]) == (f"{across:.10g}", f"{down:.10g}")
        cell = pitch(svg)
        for words, x, length, y in runs(svg):
            assert x >= cell
            assert x + (cell_len(words) * cell if length is None else length) <= across
            assert 0 < float(y) < down


def test_pictures_in_one_web_page_keep_their_styles_to_themselves(kupang, tmp_path):
    named = []
    for file in FILES[:2]:
        svg = written(kupang, tmp_path, ["show", file], "laman.svg")
        root = ElementTree.fromstring(svg)  # noqa: S314  # our own picture
        (unique,) = classes(root)
        used = {name for element in root.iter() for name in classes(element)}
        style = re.sub(r"\{[^{}]*\}", "", root.findtext(f"{SVG}style") or "")
        assert all(
            name == unique or name.startswith(f"{unique}-") for name in used | set(re.findall(r"\.(\w[\w-]*)", style))
        )
        assert all(
            selector.strip().startswith(f".{unique}")
            for selector in style.split("\n")
            if "@" not in selector and selector.strip("} ")
        )
        assert "id" not in {name for element in root.iter() for name in element.attrib}
        named.append(unique)
    assert len(set(named)) == 2


@given(TEXTS, st.text(max_size=40))
def test_every_picture_is_well_formed(text, title):
    svg = svg_document([text, *page_renderables(outlines(text), "en")], title, 60)
    ElementTree.fromstring(svg.encode())  # noqa: S314  # our own picture

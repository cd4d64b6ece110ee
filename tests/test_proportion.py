"""No text takes time out of proportion to its length.

Steps of the interpreter, calls of functions of Python and of C, are counted, so that no clock is asked. What C does in
one call (a pattern that goes back and forth) is seen in the last test, by long texts coming to an end at all.
"""

import sys
from contextlib import suppress
from pathlib import Path

import pytest

import kupang_cli
from kupang_cli.analysis import SECTIONS
from kupang_cli.errors import ReadError
from kupang_cli.persons.index import PersonIndex
from kupang_cli.reading.pages.page import article_of
from kupang_cli.reading.pages.parsing import parsed
from kupang_cli.render.json import analysis_line
from kupang_cli.render.markdown import markdown_lines
from kupang_cli.render.outline.article import article_outline
from kupang_cli.render.outline.marked import marked_outline
from kupang_cli.render.outline.options import Options
from kupang_cli.render.page import page_renderables
from kupang_cli.render.plain import plain_lines
from kupang_cli.render.terminal import rendered

ARTICLE = (Path(__file__).parents[1] / "samples" / "kupang.txt").read_text(encoding="utf-8")
UNITS = {
    "straight quotes": '"',
    "opening quotes": "“",
    "quotes between spaces": '" ',
    "apostrophes": "'",
    "brackets": "(",
    "pairs of brackets": "[]",
    "one word": "a",
    "one line": "Wali Kota Rahmat Hidayat mengatakan pasar itu ramai ",
    "ordinals": "pertama ",
    "ordinals of lists": "Pertama, pasar. ",
    "numbered lines": "1. pasar\n",
    "kata": "kata ",
    "short lines": "a\n",
    "an article on one line": ARTICLE.replace("\n", " ") + " ",
    "an article": ARTICLE,
    "quotes with speakers": "“Pasar itu milik warga,” kata Rahmat. ",
    "quotes left open": "“Pasar itu milik warga, kata Rahmat. ",
    "names": "Rahmat Hidayat ",
    "offices": "Wali Kota Sukamaju ",
    "abbreviations": "Dr. H. ",
    "figures": "80,1 persen ",
    "ranges of figures": "Rp 5 ribu-Rp 10 ribu per kg atau 5 x ",
    "number words": "dua puluh lima juta lebih ",
    "figures that share a unit": "1 dari 3, 5 dan ",
    "dates": "Senin (5/1/2026) ",
    "ranges of dates": "30 Juni-2 Juli 2026, ",
    "days of lists": "5 dan ",
    "years of laws": "UU 1 tahun 2020 ",
    "digits": "9",
    "ordinals with heads": "tahap pertama tahap kedua ",
    "lists in one sentence": "Ada dua hal, pertama, pasar, kedua, jalan desa ",
    "any heads with ordinals": "sesi pertama dimulai, sesi kedua dimulai, ",
    "marks inside a line": "1. Jalan 2. Air ;- Sekolah ",
    "subjects of lists": "Jenis obat yakni a, b, dan c, ",
    "announced lists": "tiga fokus utama antara lain a, b, dan c ",
    "links": "Baca juga: Pasar Ikan Ramai ",
    "links to small titles": "Baca juga: pasar ikan ramai. ",
    "openings of sites": "Video: ",
    "feet of pages": "Editor: ",
    "lost marks": "?Pasar itu ramai,? kata Rahmat. ",
    "question marks before words": " ?a",
    "entities": "&quot;",
    "stray marks": 'pasar "itu. Ramai ',
    "white space": " ",
    "no-break spaces": "\xa0",
    "dashes": "-",
    "ends of sentences": "?",
    "tags": "Sukamaju\n",
}
# At full length: what people send by mistake, and what patterns go back and forth in.
MISTAKES = ("straight quotes", "brackets", "one word", "one line", "ordinals", "kata", "an article on one line")
PATTERNS = ("white space", "no-break spaces", "ends of sentences", "digits", "days of lists", "apostrophes", "dashes")


def fill(unit, size):
    """``size`` characters of a unit over and over, one half before a letter and one at the end of a line."""
    half = (unit * (size // len(unit) + 1))[: size // 2]
    return f"pasar\n{half}a\n{half}\n"


def steps(action):
    """How many functions ``action`` calls."""
    count = 0

    def step(_frame, _event, _argument):
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count


def show(text):
    analysis = kupang_cli.analyze(text)
    options = Options(SECTIONS, explain=True)
    analysis_line(analysis)
    outline = article_outline(analysis, options)
    lines = [*plain_lines(outline, "en"), *markdown_lines(outline, "en")]
    return [*lines, *plain_lines(marked_outline(analysis, options), "en")]


def show_page(text):
    return rendered(
        page_renderables(article_outline(kupang_cli.analyze(text), Options(SECTIONS)), "en"), 80, "never", False
    )


@pytest.mark.parametrize("act", [show, kupang_cli.summarize, show_page], ids=["show", "summarize", "page"])
@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_steps_grow_with_the_text(act, unit):
    small, large = (2000, 8000) if act is show_page else (4000, 16000)
    act(fill(unit, small))  # lexicons and patterns are made once
    few = steps(lambda: act(fill(unit, small)))
    many = steps(lambda: act(fill(unit, large)))
    assert many <= 4 * 1.3 * few + 20_000


LINE = "Wali Kota Sukamaju Rahmat Hidayat membuka pasar ikan di tepi sungai itu."
PAGES = {
    "paragraphs": f"<p>{LINE}</p>",
    "line breaks": f"{LINE}<br>",
    "teasers": f"<li><a href=/x>Harga Cabai Naik Lagi</a><p>{LINE}</p></li>",
    "block quotes": f"<blockquote>{LINE}</blockquote>",
    "captions": f"<div><img src=/x><br>{LINE}</div>",
    "sections": f"<section><h2>Pasar Ikan</h2><p>{LINE}</p></section>",
    "elements": "<div>",
}


@pytest.mark.parametrize("unit", PAGES.values(), ids=PAGES)
def test_steps_grow_with_the_page(unit):
    def take_out(count):
        with suppress(ReadError):
            article_of(parsed(f"<html><body><div>{unit * count}</div><div>{f'<p>{LINE}</p>' * 9}</div>"))

    take_out(10)
    assert steps(lambda: take_out(1600)) <= 4 * 1.3 * steps(lambda: take_out(400)) + 20_000


@pytest.mark.parametrize("method", ["lexrank", "textrank", "luhn"])
def test_steps_of_methods_without_a_limit_grow_with_the_text(method):
    few, many = (
        steps(lambda size=size: kupang_cli.summarize(fill(ARTICLE, size), method)) for size in (200_000, 800_000)
    )
    assert many <= 4 * 1.3 * few


@pytest.mark.parametrize("command", [["show", "--json"], ["summarize"]], ids=" ".join)
@pytest.mark.parametrize(
    ("labels", "size"), [((*MISTAKES, *PATTERNS), 1_000_000), (UNITS, 100_000)], ids=["1 MB", "100 kB"]
)
def test_long_texts_are_read_to_the_end(kupang, tmp_path, command, labels, size):
    names = []
    for number, label in enumerate(labels):
        names.append(f"{number}.txt")
        (tmp_path / names[-1]).write_text(fill(UNITS[label], size), encoding="utf-8")
    done = kupang(*command, *names)
    assert (done.returncode, done.stderr) == (0, "")


def test_steps_grow_with_the_number_of_people():
    """Many of one name and of one role are compared with few."""
    words = "“Kami lega,” kata Rahmat. “Ya,” kata warga Sari Dewi. “Ayo,” kata Camat Rahmat Lado.\n"
    analysis = kupang_cli.analyze(words)

    def put_together(count):
        index = PersonIndex()
        for _ in range(count):
            index.add(analysis)
        return steps(index.people)

    put_together(10)
    assert put_together(4000) <= 8 * 1.3 * put_together(500) + 20_000

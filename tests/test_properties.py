"""What holds for every text, tried on an alphabet of trouble.

``HYPOTHESIS_PROFILE=long`` tries twenty thousand texts for each property.
"""

import json

from hypothesis import given
from hypothesis import strategies as st

import kupang_cli
from kupang_cli.analysis import SECTIONS
from kupang_cli.errors import ReadError, SummaryError
from kupang_cli.render.facts import Options
from kupang_cli.render.json import analysis_line
from kupang_cli.render.page import article_page, brief_page, full_page
from kupang_cli.render.plain import article_lines, brief_lines, full_lines
from kupang_cli.render.tables import COLUMNS, csv_rows, markdown
from kupang_cli.render.terminal import rendered
from kupang_cli.summarize.methods import METHODS

PIECES = [
    *"“”\"„«»‘’'`()[]{}<>.,:;!?…-–—/\\|*#%\t\n\r\0\x07\x1b\x7f\x85\u2028\u200b\u202e\ufeff\xad\xa0\ud800",
    *("``", "''", "\x1b[31m", "\x1b]8;;http://x\x07", "\r\n", "\n\n", "[bold]", "[/]", ":smile:", "<b>", "&amp;"),
    *(" kata ", " katanya", " ujar Rahmat", " Rahmat mengatakan ", " menurut dia", " disampaikan oleh Siti Aminah"),
    *(
        "Pertama, ",
        "Kedua, ",
        "yang ketiga ",
        "Terakhir, ",
        "1. ",
        "(2) ",
        "a) ",
        "• ",
        "tiga fokus utama ",
        " antara lain ",
    ),
    *(
        "Wali Kota Sukamaju, ",
        "Dr. H. ",
        "S.H., ",
        "PT ",
        "No. ",
        "Jl. ",
        "Rp 4,5 miliar ",
        "80,1 persen",
        "5-10 orang ",
    ),
    *(
        "Senin (5/1/2026)",
        "11 Juni",
        "31/2/2026",
        "2026",
        "99999999999999999999999999 orang ",
        "1.000.000,5",
        "0",
        "ke-",
    ),
    *(
        "Sukamaju, kabar.example - ",
        "JAKARTA, KOMPAS —",
        "Baca juga: ",
        "(rtn/*)",
        "# ",
        "SCROLL TO CONTINUE",
        "ßİıſ",
        "👩‍👩‍👧",
        "́",
    ),
    *(
        "Rahmat Hidayat",
        " ia ",
        " dan ",
        " yang ",
        "pasar itu ",
        "Namun, ",
        "pasar. ",
        "Ma'ruf ",
        "BUDI ",
        "AHY ",
        "(AHY) ",
    ),
]
texts = st.one_of(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=60).map("".join),
    st.text(max_size=200),
    st.tuples(st.sampled_from(PIECES), st.integers(1, 400)).map(lambda pair: pair[0] * pair[1]),
)


def analysis_of(text):
    try:
        return kupang_cli.analyze(text)
    except ReadError:
        return None


def spans(value):
    """Every ``span`` with a ``text`` beside it in a JSON object."""
    if isinstance(value, dict):
        if value.get("span") is not None and "text" in value:
            yield value["text"], value["span"]
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


@given(texts)
def test_every_span_is_a_verbatim_slice_in_order(text):
    analysis = analysis_of(text)
    if analysis is None:
        return
    found = json.loads(analysis_line(analysis))
    for words, (start, end) in spans(found):
        assert 0 <= start < end <= len(found["text"])
        assert found["text"][start:end] == words
    for kind in ("sentences", "quotes", "statements", "figures", "dates"):
        reached = 0
        for finding in found[kind]:
            assert finding["span"][0] >= reached, kind
            reached = finding["span"][1]
    for points in found["points"]:
        reached = 0
        assert len(points["items"]) >= 2
        for item in points["items"]:
            assert item["span"][0] >= reached
            reached = item["span"][1]
            assert item["span"][0] <= item["title"]["span"][0] < item["title"]["span"][1] <= item["span"][1]
    for person in found["people"]:
        assert person["name"] in found["text"]
        assert all(start < end for start, end in person["mentions"])


@given(texts)
def test_sentences_cover_all_but_white_space(text):
    analysis = analysis_of(text)
    if analysis is None:
        return
    rest = list(analysis.article.text)
    for sentence in analysis.sentences:
        start, end = sentence.span
        rest[start:end] = " " * (end - start)
        assert analysis.paragraphs[sentence.paragraph].span.covers(sentence.span)
    assert not "".join(rest).strip()


@given(texts)
def test_cleaning_is_done_once_and_for_all(text):
    try:
        article = kupang_cli.read_text(text)
    except ReadError:
        return
    assert kupang_cli.read_text(article.text).text == article.text
    assert not set(article.text) & set("\r\v\f\x00\x07\x1b\x7f\x85\u2028\u200b\u202e\ufeff\xad")
    article.text.encode()


@given(texts)
def test_everything_can_be_shown(text):
    analysis = analysis_of(text)
    if analysis is None:
        return
    options = Options(SECTIONS, explain=True)
    lines = [*article_lines(analysis, options), *brief_lines(analysis, options), *full_lines(analysis, options)]
    pages = [*article_page(analysis, options), *brief_page(analysis, options), *full_page(analysis, options)]
    out = "\n".join([*lines, rendered(pages, 40, "never"), markdown(analysis, options)])
    out += "".join(csv_rows(analysis, section) for section in COLUMNS)
    assert "\x1b" not in out
    out.encode()


@given(texts, st.sampled_from(METHODS), st.integers(1, 5))
def test_summaries_are_sentences_of_the_article(text, method, count):
    try:
        summary = kupang_cli.summarize(text, method, sentences=count)
    except (ReadError, SummaryError):
        return
    article = summary.article
    indices = [sentence.index for sentence in summary.sentences]
    assert indices == sorted(set(indices))
    assert 1 <= len(indices) <= count
    assert sorted(sentence.rank for sentence in summary.sentences) == list(range(1, len(indices) + 1))
    chosen = [" ".join(article[sentence.span].split()) for sentence in summary.sentences]
    assert len(set(chosen)) == len(chosen)

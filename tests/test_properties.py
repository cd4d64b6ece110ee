"""What holds for every text, tried on an alphabet of trouble.

``HYPOTHESIS_PROFILE=long`` tries twenty thousand texts for each property.
"""

import json

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

import kupang_cli
from kupang_cli.analysis import SECTIONS
from kupang_cli.errors import ReadError, SummaryError
from kupang_cli.language.lexicon import lexicon
from kupang_cli.reading.decoding import decode
from kupang_cli.render.json import analysis_line, summary_line
from kupang_cli.render.markdown import markdown_lines
from kupang_cli.render.outline.article import article_outline, beside_outline
from kupang_cli.render.outline.brief import brief_outline
from kupang_cli.render.outline.marked import marked_outline
from kupang_cli.render.outline.options import Options
from kupang_cli.render.outline.summary import highlight_outline, summary_outline
from kupang_cli.render.page import page_renderables
from kupang_cli.render.plain import plain_lines
from kupang_cli.render.rows import COLUMNS, csv_rows
from kupang_cli.render.schema import schema
from kupang_cli.render.terminal import rendered
from kupang_cli.summary.methods import METHODS

LONG = settings.default.max_examples >= 1000
MARKS = "“”„‟\"«»‹›″＂‘’‚‛'`´()[]{}<>（）「」.,:;!?…-–—/\\|*#%_~^=+@&$€"
CONTROL = [
    *"\t\n\r\0\x07\x08\v\f\x1b\x7f\x85\x90\x9b\x9c\x9d\u2028\u2029",
    *("\x1b[31m", "\x1b[", "\x1b]8;;http://x\x07", "\x1b]0;judul\x1b\\", "\x1b]", "\x1bP1$r", "\x1bc", "\r\n", "\n\n"),
    *"\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\xad\xa0\u3000\u2009\u180e",
    *"\ud800\udfff\ufffd\ufffe\uffff\U000e0041\ufe0f\U0001f600",
]
MARKUP = [
    "``",
    "''",
    "[bold]",
    "[/]",
    "[/red]",
    "[link=http://x]",
    ":smile:",
    "<b>",
    "</text>",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#27;",
]
LETTERS = ["ßİıſ", "Deſember", "Aprıl", "👩‍👩‍👧", "\u0301", "ﬁ", "Ǆ", "ŉ", "一", "ا", "â€œ", "Ã©"]
NUMBERS = [
    *(
        "Rp 4,5 miliar ",
        "80,1 persen",
        "5-10 orang ",
        "1.000.000,5",
        "0",
        "ke-",
        "²",
        "٣",
        "２０",
        "Ⅳ",
        "½",
        "99.",
        "9" * 400 + " orang ",
    ),
    *(
        "Senin (5/1/2026)",
        "11 Juni",
        "31/2/2026",
        "2026",
        "99999999999999999999999999 orang ",
        "5 ",
        "Januari ",
        "triliun ",
    ),
]
LISTS = [
    "Pertama, ",
    "Kedua, ",
    "yang ketiga ",
    "Terakhir, ",
    "1. ",
    "(2) ",
    "a) ",
    "• ",
    "² fokus ",
    "tiga fokus utama ",
    " antara lain ",
    "poin ",
]
SPEECH = [" kata ", " katanya", " ujar Rahmat", " Rahmat mengatakan ", " menurut dia", " disampaikan oleh Siti Aminah"]
NAMES = [
    "Wali Kota Sukamaju, ",
    "Dr. H. ",
    "S.H., ",
    "PT ",
    "No. ",
    "Jl. ",
    "Rahmat Hidayat",
    "Ma'ruf ",
    "BUDI ",
    "AHY ",
    "(AHY) ",
]
COPY = [
    *("Sukamaju, kabar.example - ", "JAKARTA, KOMPAS —", "Baca juga: ", "(rtn/*)", "# ", "SCROLL TO CONTINUE"),
    *(" ia ", " dan ", " yang ", "pasar itu ", "Namun, ", "pasar. ", "kata " * 30),
]
PIECES = [*MARKS, *CONTROL, *MARKUP, *LETTERS, *NUMBERS, *LISTS, *SPEECH, *NAMES, *COPY]
CUES = ("speech_verbs", "pronouns", "connectives", "enumerations", "numbers", "months", "units", "titles", "offices")
LEXICON = sorted(
    {
        form
        for name in (*CUES, "abbreviations", "boilerplate", "outlets", "places")
        for group in lexicon(name).values()
        for word in group
        for form in (f"{word} ", f" {word.capitalize()}", word.upper())
    }
)
pieces = st.one_of(st.sampled_from(PIECES), st.sampled_from(PIECES), st.sampled_from(LEXICON))
texts = st.one_of(
    st.lists(pieces, min_size=1, max_size=60).map("".join),
    st.text(max_size=200),
    st.tuples(pieces, st.integers(1, 400), pieces).map(lambda parts: parts[0] * parts[1] + parts[2]),
    st.tuples(st.lists(pieces, min_size=1, max_size=5).map("".join), st.integers(1, 60)).map(
        lambda pair: pair[0] * pair[1]
    ),
)
VALIDATOR = jsonschema.Draft202012Validator(schema("show"))


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
        paragraph = analysis.paragraphs[sentence.paragraph].span
        assert paragraph.start <= start
        assert end <= paragraph.end
    assert not "".join(rest).strip()


@given(texts)
def test_cleaning_is_done_once_and_for_all(text):
    try:
        article = kupang_cli.read_text(text)
    except ReadError:
        return
    assert kupang_cli.read_text(article.text).text == article.text
    assert not set(article.text) & FORBIDDEN
    article.text.encode()


# What the contract takes out of a text: C0 but tab and line feed, DEL, C1, bidi controls, zero-width, lone surrogates.
FORBIDDEN = (
    {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))}
    | set("\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff\xad\ud800\udfff")
) - set("\t\n")


def assert_one_line(message):
    assert message.strip()
    assert message.isprintable()


def strictly(constant):
    raise AssertionError(f"{constant} is not JSON")


@given(texts, st.sampled_from([20, 40, 80, 200]))
def test_everything_can_be_shown(text, width):
    analysis = analysis_of(text)
    if analysis is None:
        return
    VALIDATOR.validate(json.loads(analysis_line(analysis), parse_constant=strictly))
    options = Options(SECTIONS, explain=True)
    notes = [*article_outline(analysis, options), *beside_outline(analysis, options)]
    blocks = [*notes, *brief_outline(analysis, options), *marked_outline(analysis, options)]
    lines = [*plain_lines(blocks, "id"), *markdown_lines(notes, "id")]
    out = "\n".join([*lines, rendered(page_renderables(blocks, "id"), width, "never", False)])
    out += "".join(csv_rows(analysis, section) for section in COLUMNS).replace("\r\n", "\n")
    assert not set(out) & FORBIDDEN
    out.encode()


@given(texts, st.sampled_from(METHODS), st.integers(1, 5))
def test_summaries_are_sentences_of_the_article(text, method, count):
    try:
        summary = kupang_cli.summarize(text, method, sentences=count)
    except (ReadError, SummaryError):
        return
    article = summary.article
    indices = [sentence.index for sentence in summary.sentences]
    sentences = kupang_cli.analyze(article, only=()).sentences
    for each in summary.sentences:
        whole = sentences[each.index].span
        assert whole.start <= each.span.start < each.span.end <= whole.end
    assert indices == sorted(set(indices))
    assert 1 <= len(indices) <= count
    assert sorted(sentence.rank for sentence in summary.sentences) == list(range(1, len(indices) + 1))
    chosen = [" ".join(article[sentence.span].split()) for sentence in summary.sentences]
    assert len(set(chosen)) == len(chosen)
    json.loads(summary_line(summary), parse_constant=strictly)
    explained = Options(explain=True)
    blocks = [*summary_outline(summary, explained), *highlight_outline(summary, explained)]
    out = "\n".join(plain_lines(blocks, "en")) + rendered(page_renderables(blocks, "en"), 40, "never", False)
    assert not set(out) & FORBIDDEN


@given(texts, st.sampled_from(METHODS), st.one_of(st.integers(1, 10**9), st.floats(1e-9, 100)))
def test_a_summary_of_any_length_can_be_asked_for(text, method, length):
    asked = {"words": length} if isinstance(length, int) else {"percent": length}
    try:
        assert kupang_cli.summarize(text, method, **asked).sentences
    except (ReadError, SummaryError):
        return


@given(
    st.one_of(
        st.binary(max_size=300),
        st.tuples(
            texts, st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-32", "cp1252", "latin-1"]), st.integers(0, 3)
        ).map(lambda parts: parts[0].encode(parts[1], "replace")[: -parts[2] or None]),
    ),
    st.one_of(
        st.none(),
        st.sampled_from(["utf-8", "utf-16", "utf-7", "ascii", "idna", "hex", "undefined", "unicode_escape", ""]),
    ),
)
def test_any_bytes_are_read_or_refused_in_a_sentence(data, encoding):
    try:
        found = decode(data, encoding)
    except ReadError as error:
        message = str(error)
        assert_one_line(message)
        return
    assert isinstance(found, str)


@settings(max_examples=len(PIECES) if LONG else 4)
@given(pieces)
def test_many_repeats_do_no_harm(piece):
    text = piece * (100_000 if LONG else 3_000)
    analysis = analysis_of(text)
    if analysis is None:
        return
    json.loads(analysis_line(analysis), parse_constant=strictly)
    assert list(plain_lines(article_outline(analysis, Options(SECTIONS)), "en"))
    assert kupang_cli.summarize(text).sentences

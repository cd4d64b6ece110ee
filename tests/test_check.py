"""`kupang check`: a draft against its sources, as a library and as a command."""

import csv
import io
import json
import os
import re
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import kupang_cli
from kupang_cli.checking.alignment import ELLIPSIS, Step, aligned
from kupang_cli.checking.verdicts import ALTERATIONS, SOUND, Check
from kupang_cli.checking.words import ComparedWords, key_of
from kupang_cli.errors import ReadError
from kupang_cli.render.checks.plain import diff
from kupang_cli.render.json import check_object
from kupang_cli.render.outline.check import check_outline
from kupang_cli.render.outline.options import Options
from kupang_cli.render.page import page_renderables
from kupang_cli.render.plain import plain_lines
from kupang_cli.render.schema import schema
from kupang_cli.render.terminal import rendered

ROOT = Path(__file__).parent
SAMPLES = ROOT.parent / "samples"
CASES = json.loads((ROOT / "cases" / "checks.json").read_text(encoding="utf-8"))
DRAFT, FIRST, SECOND = (SAMPLES / name for name in ("draf-berita.txt", "pidato-rilis-1.txt", "pidato-rilis-2.txt"))


def cases(kind):
    return pytest.mark.parametrize("case", [pytest.param(case, id=case["label"]) for case in CASES[kind]])


def words_of_diff(check: Check, number: int = 0) -> str:
    """The edits of a quote as one line: [-of the source-]{+of the draft+}."""
    checked = check.quotes[number]
    draft, source = check.draft.article, check.sources[checked.passage.source].article
    pieces = []
    for edit in checked.edits:
        if edit.operation == "elided":
            pieces.append("…")
        elif edit.operation == "bracketed":
            pieces.append(f"[{draft[edit.draft]}]")
        elif edit.operation in ALTERATIONS:
            theirs = f"[-{source[edit.source]}-]" if edit.source else ""
            pieces.append(theirs + (f"{{+{draft[edit.draft]}+}}" if edit.draft else ""))
        elif edit.operation == "equal":
            pieces.append(draft[edit.draft])
    return " ".join(pieces)


# ---------------------------------------------------------------- verdicts


@cases("quotes")
def test_quotes(case):
    check = kupang_cli.check(case["draft"], case["sources"])
    found = [checked.verdict for checked in check.quotes]
    assert found == case["verdicts"]
    checked = check.quotes[0]
    assert list(checked.folded) == case.get("folded", list(checked.folded))
    if "diff" in case:
        assert words_of_diff(check) == case["diff"]
    if "source" in case:
        assert checked.passage.source == case["source"]
    if "cautions" in case:
        sources = [source.article for source in check.sources]
        told = [
            [caution.code, caution.words and sources[each.passage.source][caution.words]]
            for each in check.quotes
            for caution in each.cautions
        ]
        assert told == case["cautions"]


@cases("figures")
def test_figures(case):
    check = kupang_cli.check(case["draft"], case["sources"])
    found = []
    for checked in check.figures:
        passage = checked.passage
        text = passage and check.sources[passage.source].article[passage.span]
        found.append([checked.verdict, checked.difference, text])
    assert found == case["verdicts"]
    told = [[caution.code for caution in checked.cautions] for checked in check.figures]
    assert told == case.get("cautions", [[]] * len(told))


def test_the_other_speaker_is_named():
    check = kupang_cli.check(
        "“Pasar itu selesai bulan depan,” kata Siti Aminah.",
        ["“Pasar itu selesai bulan depan,” kata Wali Kota Rahmat Hidayat."],
    )
    (checked,) = check.quotes
    source = check.sources[0].article
    assert (checked.verdict, checked.match) == ("other-speaker", "verbatim")
    assert source[checked.passage.speaker.name] == "Rahmat Hidayat"
    assert not check.sound


def test_a_draft_without_quotes_and_figures_is_sound():
    check = kupang_cli.check("Pasar itu ramai.", ["Sungai itu dalam."])
    assert (check.quotes, check.figures, check.sound) == ((), (), True)


def test_a_passage_ends_with_the_marks_in_which_the_quote_ends():
    text = "“Pasar itu selesai bulan depan!” kata Rahmat."
    (checked,) = kupang_cli.check(text, [text]).quotes
    assert text[slice(*checked.passage.span)] == "Pasar itu selesai bulan depan!"


# ---------------------------------------------------------------- what holds of every check

SENTENCES = (
    "“Pasar itu selesai bulan depan dan semua pedagang pindah,” kata Wali Kota Rahmat Hidayat. ",
    "“Kami tidak menaikkan sewa kios,” ujar Siti Aminah, “kalau semua membayar.” ",
    "Pasar itu memuat lebih dari 120 kios dan 45 los. ",
    "Biayanya Rp 4,5 miliar, naik 12 persen. ",
    "Menurut Siti, sewa turun 5-10 persen.\n\n",
    '"Harga ikan ... tetap [Rp 20 ribu]," kata dia. ',
)
TEXTS = st.text(min_size=1, max_size=300) | st.lists(
    st.sampled_from((*SENTENCES, *"“”\"'[].…-–%\n", "Rahmat ", "120 kios ", "tidak ")), min_size=1, max_size=25
).map("".join)


def checked_or_none(draft: str, source: str) -> Check | None:
    try:
        return kupang_cli.check(draft, [source])
    except ReadError:
        return None


def holds_verbatim(found: object, draft: str, source: str) -> None:
    """Wherever an object has text and span the text is that of the span, in the source within passages and edits."""
    if isinstance(found, list):
        for each in found:
            holds_verbatim(each, draft, source)
    elif isinstance(found, dict):
        if found.get("span") is not None:
            start, end = found["span"]
            assert start < end
            assert draft[start:end] == found["text"]
        for key, value in found.items():
            if key in ("passage", "source", "words"):
                holds_verbatim(value, source, source)
            else:
                holds_verbatim(value, draft, source)


VALIDATOR = jsonschema.Draft202012Validator(schema("check"))


@given(TEXTS, TEXTS)
@example("“a”", "“a”")
@example("“...”, kata Rahmat.", "“[]”, kata Rahmat.")
def test_every_finding_is_verbatim_of_both_sides_and_in_the_schema(draft, source):
    check = checked_or_none(draft, source)
    if check is None:
        return
    made = json.loads(json.dumps(check_object(check)))
    VALIDATOR.validate(made)
    holds_verbatim(made["quotes"], made["text"], check.sources[0].article.text)
    holds_verbatim(made["figures"], made["text"], check.sources[0].article.text)
    for language in ("en", "id"):
        outline = check_outline(check, Options(language=language, explain=True))
        assert all("\n" not in line for line in plain_lines(outline, language))
        rendered(page_renderables(outline, language), 60, "never", False)


@given(TEXTS)
def test_a_draft_checked_against_itself_is_sound(text):
    check = checked_or_none(text, text)
    assert check is None or check.sound, [
        (checked.verdict, checked.rule) for checked in (*check.quotes, *check.figures) if checked.verdict not in SOUND
    ]


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.txt")))
def test_a_sample_checked_against_itself_is_verbatim(name):
    article = kupang_cli.read(SAMPLES / name)
    check = kupang_cli.check(article, [article])
    assert {checked.verdict for checked in (*check.quotes, *check.figures)} <= {"verbatim"}


@given(TEXTS)
def test_the_edits_of_a_quote_hold_all_its_words(text):
    check = checked_or_none(text, "".join(SENTENCES).replace("[", "dan "))
    for checked in () if check is None else check.quotes:
        if checked.passage is not None:
            words = ComparedWords(check.draft.article.text, checked.quote.span)
            spans = [edit.draft for edit in checked.edits if edit.draft is not None]
            kept = {start for start in words.starts for span in spans if span.start <= start < span.end}
            assert kept == set(words.starts)
            assert spans == sorted(spans)


@given(st.text(min_size=1))
def test_folding_a_folded_word_changes_nothing(word):
    words = ComparedWords(word)
    assert [key_of(key) for key in words.keys] == words.keys
    assert all(word[start:end] for start, end in zip(words.starts, words.ends, strict=True))


@given(
    st.lists(st.sampled_from("abcde") | st.just(ELLIPSIS), min_size=1, max_size=12),
    st.text("abcdef", max_size=30),
    st.integers(-8, 8),
)
def test_an_alignment_takes_every_word_in_order(quote, source, start):
    runs = aligned(quote, source, start, 10)
    assert [index for run in runs for index in range(run.first, run.last)] == [*range(len(quote))]
    for before, run in pairwise(runs):
        assert (before.last, before.stop) == (run.first, run.begin)
    for run in runs:
        if run.step is Step.EQUAL:
            assert list(source[run.begin : run.stop]) == quote[run.first : run.last]


def test_what_is_copied_with_a_stretch_left_out_is_aligned_at_the_least_cost():
    source = "abcdefghijklmnopqrstuvwxyz"
    runs = aligned([*"cdefuvwx"], source, -3, 20)
    assert [(run.step.name, source[run.begin : run.stop]) for run in runs] == [
        ("EQUAL", "cdef"),
        ("DROPPED", "ghijklmnopqrst"),
        ("EQUAL", "uvwx"),
    ]


# ---------------------------------------------------------------- the command


@pytest.fixture(autouse=True)
def desk(tmp_path):
    """The folder in which the program runs, with the draft and its two sources."""
    for path in (DRAFT, FIRST, SECOND):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


AGAINST = ("--against", FIRST.name, SECOND.name)


def write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


PAGES = {
    "check-60.txt": ["--width", "60"],
    "check-80.txt": ["--width", "80"],
    "check-120-id.txt": ["--width", "120", "--lang", "id"],
    "check-colour-100.txt": ["--width", "100", "--color", "always", "--explain"],
    "check-plain.txt": [],
    "check.md": ["--format", "md"],
    "check.csv": ["--format", "csv"],
}


@pytest.mark.parametrize("name", PAGES)
def test_pages(kupang, name):
    """``KUPANG_GOLDEN=write`` writes them anew; read the difference."""
    done = kupang("check", DRAFT.name, *PAGES[name], *AGAINST)
    golden = ROOT / "golden" / name
    if os.environ.get("KUPANG_GOLDEN") == "write":
        golden.write_text(done.stdout, encoding="utf-8", newline="")
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == golden.read_bytes().decode("utf-8")


def test_the_sample_gets_every_verdict(kupang):
    found = json.loads(kupang("check", DRAFT.name, "--json", *AGAINST).stdout)
    quotes = [quote["verdict"] for quote in found["quotes"]]
    assert quotes == ["folded", "verbatim", "verbatim", "other-speaker", "altered", "verbatim", "nowhere"]
    figures = [(figure["verdict"], figure["difference"]) for figure in found["figures"]]
    assert figures == [
        ("verbatim", None),
        ("same-value", None),
        ("verbatim", None),
        ("altered", "bound"),
        ("altered", "number"),
        ("verbatim", None),
        ("nowhere", None),
    ]
    assert (found["source"], found["against"], found["sound"]) == (DRAFT.name, [FIRST.name, SECOND.name], False)
    assert found["quotes"][3]["passage"]["speaker"]["name"] == "Bonar Tapilu"


def test_status_0_where_everything_stands(kupang, tmp_path):
    write(tmp_path / "draf.txt", "“Pasar itu selesai,” kata Rahmat. Ada 120 kios.")
    write(tmp_path / "rilis.txt", "“Pasar itu selesai,” kata Rahmat. Ada 120 kios.")
    done = kupang("check", "draf.txt", "--against", "rilis.txt")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Quotes (1): 1 verbatim\nFigures (1): 1 verbatim\n")


def test_what_is_wrong_comes_first(kupang):
    lines = kupang("check", DRAFT.name, *AGAINST).stdout.splitlines()
    headings = [line.partition(" (")[0] for line in lines if line and line[0].isupper()]
    sources = f"Sources: {FIRST.name}, {SECOND.name}"
    assert headings == ["Quotes", "Figures", sources, "Not as in the sources", "To look at", "As in the sources"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["draf-berita.txt"], "name the sources of the draft: kupang check DRAFT --against SOURCE..."),
        (["draf-berita.txt", "--against"], "name the sources"),
        (["draf-berita.txt", "--against", "--json"], "name the sources"),
        (["--against", "-"], "standard input is read once"),
        (["-", "--against", "-"], "standard input is read once"),
        (["draf-berita.txt", "--against", "./draf-berita.txt"], "a draft is no source of itself"),
        (["draf-berita.txt", "--json", "--format", "md", "--against", "pidato-rilis-1.txt"], "different ways to print"),
        (["draf-berita.txt", "--no-text", "--against", "pidato-rilis-1.txt"], "--no-text"),
        (["draf-berita.txt", "-o", "pidato-rilis-1.txt", "--against", "pidato-rilis-1.txt"], "pidato-rilis-1.txt"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_usage(kupang, arguments, says):
    done = kupang("check", *arguments, stdin="Pasar itu ramai.")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert says in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        (DRAFT.name, *AGAINST, "--json"),
        ("--json", *AGAINST, "--lang", "id", DRAFT.name),
        (*AGAINST, "--json", DRAFT.name),
        (DRAFT.name, "--against", FIRST.name, "--json", "--against", SECOND.name),
        (f"--against={FIRST.name}", "--against", SECOND.name, "--json", "--", DRAFT.name),
        (*AGAINST, "--json", "--", DRAFT.name),
    ],
    ids=" ".join,
)
def test_all_names_up_to_the_next_option_are_sources(kupang, arguments):
    found = json.loads(kupang("check", *arguments).stdout)
    assert (found["source"], found["against"]) == (DRAFT.name, [FIRST.name, SECOND.name])


def test_the_draft_or_a_source_may_come_from_standard_input(kupang):
    text = SECOND.read_text(encoding="utf-8")
    source = kupang("check", DRAFT.name, "--json", "--against", FIRST.name, "-", stdin=text)
    assert json.loads(source.stdout)["against"] == [FIRST.name, "-"]
    draft = kupang("check", "--json", *AGAINST, stdin=DRAFT.read_text(encoding="utf-8"))
    assert json.loads(draft.stdout)["source"] == "-"


def test_a_folder_of_sources_leaves_the_draft_out(kupang):
    found = json.loads(kupang("check", DRAFT.name, "--json", "--against", ".").stdout)
    assert [Path(name).name for name in found["against"]] == [FIRST.name, SECOND.name]


def test_several_drafts_have_a_line_each(kupang):
    done = kupang("check", DRAFT.name, FIRST.name, "--json", "--no-text", "--against", SECOND.name)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["source"] for line in lines] == [DRAFT.name, FIRST.name]
    assert all("text" not in line for line in lines)
    plain = kupang("check", DRAFT.name, FIRST.name, "--against", SECOND.name)
    assert [line for line in plain.stdout.splitlines() if line.startswith("== ")] == [
        f"== {DRAFT.name} ==",
        f"== {FIRST.name} ==",
    ]


def test_a_missing_source_is_told_and_the_draft_does_not_pass(kupang, tmp_path):
    write(tmp_path / "draf.txt", "“Pasar itu selesai,” kata Rahmat.")
    write(tmp_path / "rilis.txt", "“Pasar itu selesai,” kata Rahmat.")
    done = kupang("check", "draf.txt", "--against", "hilang.txt", "rilis.txt")
    assert done.returncode == 1
    assert done.stdout.startswith("Quotes (1): 1 verbatim\n")
    assert done.stderr.count("\n") == 1
    assert "hilang.txt: there is no such file; what stands in it alone will be found nowhere" in done.stderr


def test_without_any_source_nothing_is_checked(kupang):
    done = kupang("check", DRAFT.name, "--against", "hilang.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert "no source could be read, so that nothing was checked" in done.stderr


def test_a_draft_that_cannot_be_read_is_told_and_others_go_on(kupang):
    done = kupang("check", "hilang.txt", DRAFT.name, "--json", *AGAINST)
    assert done.returncode == 1
    assert json.loads(done.stdout)["source"] == DRAFT.name
    assert done.stderr.startswith("kupang: hilang.txt: there is no such file")


def test_records_are_sources(kupang, tmp_path):
    records = [{"text": "Sungai itu dalam."}, {"text": "“Pasar itu selesai,” kata Rahmat."}]
    write(tmp_path / "arsip.jsonl", "\n".join(json.dumps(record) for record in records))
    write(tmp_path / "draf.txt", "“Pasar itu selesai,” kata Rahmat.")
    done = kupang("check", "draf.txt", "--json", "--against", "arsip.jsonl")
    (quote,) = json.loads(done.stdout)["quotes"]
    assert (done.returncode, quote["passage"]["source"]) == (0, "arsip.jsonl#2")


def test_nothing_to_check_is_told(kupang, tmp_path):
    write(tmp_path / "draf.txt", "Pasar itu ramai.")
    write(tmp_path / "rilis.txt", "Sungai itu dalam.")
    done = kupang("check", "draf.txt", "--against", "rilis.txt")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "kupang: no quotes and no figures\n")


def test_rows_are_one_a_finding(kupang):
    done = kupang("check", DRAFT.name, "--format", "csv", *AGAINST)
    rows = [*csv.DictReader(io.StringIO(done.stdout))]
    text = DRAFT.read_text(encoding="utf-8")
    assert len(rows) == 14
    for row in rows:
        assert text[int(row["start"]) : int(row["end"])] == row["text"]
        if row["against"]:
            theirs = (SAMPLES / row["against"]).read_text(encoding="utf-8")
            assert theirs[int(row["against_start"]) : int(row["against_end"])] == row["against_text"]


@pytest.mark.parametrize("suffix", ["svg", "html", "txt"])
def test_a_check_goes_into_a_file(kupang, desk, suffix):
    option = "-o" if suffix == "txt" else "--export"
    done = kupang("check", DRAFT.name, option, f"hasil.{suffix}", *AGAINST)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert "perahu" in (desk / f"hasil.{suffix}").read_text(encoding="utf-8")


def test_schema_holds_the_sample(kupang):
    found = json.loads(kupang("schema", "check").stdout)
    jsonschema.Draft202012Validator.check_schema(found)
    validator = jsonschema.Draft202012Validator(found)
    for extra in ([], ["--no-text"]):
        validator.validate(json.loads(kupang("check", DRAFT.name, "--json", *extra, *AGAINST).stdout))


# ---------------------------------------------------------------- hostile texts

ODD = {
    "markup": "[bold red]Pasar[/] itu [link=x]selesai[/link] [- bulan -]{+ depan +}",
    "an escape": "Pasar \x1b[31mitu\x1b[0m selesai \x1b]0;x\x07bulan depan",
    "a formula": "=1+1 Pasar itu selesai bulan depan",
    "wide letters": "市場 itu selesai \U0001f41f bulan depan",
    "direction marks": "Pasar \u202eitu\u202c selesai bulan depan",
    "Markdown": "*Pasar* `itu` ~~selesai~~ <b>bulan</b> # depan",
}


@pytest.mark.parametrize("words", ODD.values(), ids=ODD)
@pytest.mark.parametrize("how", [[], ["--width", "70", "--color", "always"], ["--format", "md"], ["--format", "csv"]])
def test_odd_words_are_shown_as_words(kupang, tmp_path, words, how):
    write(tmp_path / "draf.txt", f"“{words} dan semua pedagang pindah ke sana,” kata Rahmat.")
    write(tmp_path / "rilis.txt", f"“{words} lalu semua pedagang pindah ke sana,” kata Rahmat.")
    done = kupang("check", "draf.txt", *how, "--against", "rilis.txt")
    assert (done.returncode, done.stderr) == (1, "")
    assert "lalu" in done.stdout
    for sequence in ("\x1b[31mitu", "\x1b]", "\u202e", "\x07"):
        assert sequence not in done.stdout


def test_names_of_sources_are_shown_safely(kupang, tmp_path):
    write(tmp_path / "draf.txt", "“Pasar itu selesai,” kata Rahmat.")
    name = "rilis \x1b[31m[bold].txt"
    write(tmp_path / name, "“Pasar itu selesai,” kata Rahmat.")
    for how in ([], ["--width", "70"], ["--format", "md"], ["--format", "csv"]):
        done = kupang("check", "draf.txt", *how, "--against", name)
        assert done.returncode == 0
        assert "\x1b[31m" not in done.stdout


HOSTILE = {
    "brackets": "“" + "[" * 5000 + "”, kata Rahmat.",
    "dots": "“" + "a ... " * 3000 + "”, kata Rahmat.",
    "one word": "“" + "a " * 10_000 + "”, kata Rahmat.",
    "bracketed words": "“" + "[a] b " * 3000 + "”, kata Rahmat.",
    "many quotes": "“Pasar itu milik warga kota,” kata Rahmat. " * 500,
    "many figures": "Ada 120 kios dan 45 los. " * 500,
    "broken words": "“" + "memba-\nngun " * 3000 + "”, kata Rahmat.",
    "digits": "“" + "1.000.000" * 3000 + "”, kata Rahmat.",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_long_texts_are_checked_to_the_end(text):
    other = text.replace("a", "e").replace("0", "7")
    for draft, source in ((text, text), (text, other), (other, text)):
        json.dumps(check_object(kupang_cli.check(draft, [source, FIRST.read_text(encoding="utf-8")])))


# ---------------------------------------------------------------- what it costs


def test_steps_grow_with_the_texts():
    from test_proportion import steps

    draft, source = (path.read_text(encoding="utf-8") + "\n\n" for path in (DRAFT, FIRST))

    def check(times: int) -> int:
        return steps(lambda: kupang_cli.check(draft * times, [source * times]))

    check(1)
    assert check(40) <= 4 * 1.3 * check(10) + 20_000


def test_a_pipe_needs_no_rich():
    from test_architecture import loaded

    for how in ((), ("--json",), ("--format", "csv"), ("--format", "md")):
        found = loaded("check", "-", *how, "--against", str(FIRST), stdin="“Dermaga ini bukan hadiah,” kata Ratmi.\n")
        assert not found & {"rich.console", "sumy", "numpy", "pydantic"}


def test_words_stay_apart_where_lines_end(kupang, tmp_path):
    write(
        tmp_path / "draf.txt",
        "“Pasar itu selesai bulan\ndepan bersama jalan\nbaru,” kata Rahmat. Pasar memuat\n130 kios\nikan segar.",
    )
    write(
        tmp_path / "rilis.txt",
        "“Pasar itu selesai tahun\ndepan bersama jalan\nbaru,” kata Rahmat. Pasar memuat\n120 kios\nikan segar.",
    )
    shown = kupang("check", "draf.txt", "--against", "rilis.txt").stdout
    assert "“Pasar itu selesai [-tahun-]{+bulan+} depan bersama jalan baru,”" in shown
    assert "Pasar memuat [[130 kios]] ikan segar." in shown


def test_other_commands_do_not_pay_for_checks():
    from test_architecture import loaded

    for command in (("show",), ("show", "--json"), ("summarize",), ("show", "--format", "md")):
        found = loaded(*command, stdin="“Dermaga ini bukan hadiah,” kata Ratmi.\n")
        assert not [name for name in found if re.search(r"kupang_cli\.(checking|render\.(checks|verdict))", name)]


def test_the_diff_of_the_outline_is_the_quote_of_the_draft():
    check = kupang_cli.check(DRAFT.read_text(encoding="utf-8"), [SECOND.read_text(encoding="utf-8")])
    blocks = check_outline(check, Options())
    shown = [diff(row.pieces) for row in blocks[1] if row.verdict == "altered" and hasattr(row, "who")]
    assert '"Setiap [-kapal wajib-]{+perahu harus+} membawa jaket penolong sebanyak jumlah penumpangnya,"' in shown

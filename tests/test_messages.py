"""What the program says: every message is in the catalogue of each language, and the catalogues hold nothing else."""

import ast
import copy
import json
import pickle
import re
import string
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

import kupang_cli
from kupang_cli.cli.app import app
from kupang_cli.cli.language import asked_language
from kupang_cli.errors import ReadError
from kupang_cli.messages.catalogue import catalogue, entries, translated
from kupang_cli.messages.message import Message
from kupang_cli.render import labels

PACKAGE = Path(kupang_cli.__file__).parent
CATALOGUE = PACKAGE / "messages" / "id.po"

# Makers of messages beside what ends in "Error", and errors that are none to the user.
MAKERS = {"Message", "complain"}
OURS = {"ValueError", "AttributeError", "TimeoutError", "LookupError", "KeyError", "TypeError", "ImportError"}

Key = tuple[str, str]  # the context and the English


def templates(node: ast.expr, where: str) -> Iterator[str]:
    """The templates that an argument may be; what is put together cannot be looked up in a catalogue."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from templates(node.body, where)
        yield from templates(node.orelse, where)
    else:
        assert not isinstance(node, (ast.JoinedStr, ast.BinOp)), f"{where}: give a template and named values"


def in_calls(tree: ast.AST, name: str) -> Iterator[Key]:
    """The messages that a module makes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if called in MAKERS or (called.endswith("Error") and called not in OURS):
                context = next((word.value for word in node.keywords if word.arg == "context"), ast.Constant(""))
                for template in templates(node.args[0], f"{name}:{node.lineno}"):
                    yield getattr(context, "value", ""), template


def in_help() -> Iterator[Key]:
    """What help says of the commands and their options, and what it calls their values."""
    program = typer.main.get_command(app)
    yield from (("metavar", "[OPTIONS]"), ("metavar", "COMMAND [ARGS]..."))
    for command in (program, *program.commands.values()):
        yield "", " ".join(command.help.split())
        for param in command.params:
            yield "", param.help
            if any(piece.isupper() for piece in re.split(r"\W", param.metavar or "")):
                yield "metavar", param.metavar


def in_code() -> set[Key]:
    """Every message of the program that has words of its own."""
    found = {*in_help()}
    for path in sorted(PACKAGE.rglob("*.py")):
        found |= {*in_calls(ast.parse(path.read_text(encoding="utf-8")), path.name)}
    found |= {*labels._LABELS.items(), *labels._ACTS.items()}
    return {key for key in found if re.search(r"\w", re.sub(r"\{.*?\}", "", key[1]))}


def placeholders(template: str) -> set[str]:
    """The names of the values in a template; a brace that is no placeholder is a sign of a message without any."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_every_message_is_translated():
    assert sorted(in_code() - catalogue("id").keys()) == []


def test_the_catalogue_holds_no_message_that_is_not_said():
    assert sorted(catalogue("id").keys() - in_code()) == []


@pytest.mark.parametrize(("key", "translation"), catalogue("id").items(), ids=lambda item: str(item)[:60])
def test_a_translation_has_the_values_of_the_message(key, translation):
    assert placeholders(translation) == placeholders(key[1])
    assert translation == translation.strip()
    assert translation.endswith(".") == key[1].endswith(".")


def test_the_catalogue_is_whole():
    """Each entry of the file is one that is read, and stands there once; tools of gettext take it too."""
    text = CATALOGUE.read_text(encoding="utf-8")
    assert len(re.findall(r"(?m)^msgid ", text)) == len(re.findall(r"(?m)^msgstr ", text)) == len(entries(text)) + 1
    strange = [line for line in text.splitlines() if line and not re.match(r'#|(?:msg(?:ctxt|id|str) )?"(.*)"$', line)]
    assert strange == []


@pytest.mark.parametrize(
    "made", ['ReadError(f"it is {kind}")', 'Message("it is " + kind)', 'complain(f"{name}: no")', 'UsageError(f"no")']
)
def test_a_message_that_is_put_together_is_refused(made):
    with pytest.raises(AssertionError, match="named values"):
        list(in_calls(ast.parse(made), "here.py"))


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@given(
    st.dictionaries(
        st.tuples(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])), st.text('ab "\\\n', min_size=1)),
        st.text('xy "\\\n', min_size=1),
    ),
    st.booleans(),
)
def test_a_catalogue_gives_what_was_put_into_it(pairs, parted):
    """Over one line or several, with quotes, backslashes and line ends in it."""

    def string_of(text: str) -> str:
        middle = len(text) // 2
        return f"{quoted(text[:middle])}\n{quoted(text[middle:])}" if parted else quoted(text)

    text = "\n\n".join(
        (f"msgctxt {string_of(context)}\n" if context else "") + f"msgid {string_of(said)}\nmsgstr {string_of(meant)}"
        for (context, said), meant in pairs.items()
    )
    assert entries(text) == pairs


def test_a_message_is_its_english():
    message = Message(
        "there is no section {name!r}; {known}", name="quote", known=Message("did you mean {known}?", known="quotes")
    )
    assert message == "there is no section 'quote'; did you mean quotes?"
    assert json.dumps({"why": message}) == json.dumps({"why": str(message)})
    assert translated(message, "en") == message


def test_a_message_is_translated_with_the_messages_in_it():
    message = Message(
        "there is no method {name!r}; {known}", name="x", known=Message("did you mean {known}?", known="kl")
    )
    assert translated(message, "id") == "tidak ada metode 'x'; maksud Anda kl?"
    assert translated("no message {at all}", "id") == "no message {at all}"
    assert translated(Message("a message that no catalogue has: {why}", why="{x}"), "id").endswith("has: {x}")


def test_a_context_tells_words_apart():
    assert labels.label("quotes", "id") == "Kutipan"
    assert labels.label("quote count", "id") == "kutipan"


def test_braces_of_values_and_of_messages_without_values_are_letters():
    assert Message("a {brace}") == "a {brace}"
    assert Message("{name}", name="{0} {name}") == "{0} {name}"
    assert translated(Message("it cannot be read: {why}", why="{why} {0}"), "id") == "tidak dapat dibaca: {why} {0}"


def test_errors_and_messages_survive_being_pickled_and_copied():
    error = ReadError("it is larger than {size:g} MB; split it, or allow more with --max-size", size=64.0)
    for other in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):  # noqa: S301  # our own bytes
        assert (str(other), other.message.values) == (str(error), {"size": 64.0})
        assert translated(other.message, "id").startswith("lebih besar dari 64 MB")


def test_errors_are_english_in_python(tmp_path, monkeypatch):
    monkeypatch.setenv("LANG", "id_ID.UTF-8")
    with pytest.raises(ReadError, match="there is no such file"):
        kupang_cli.read(tmp_path / "hilang.txt")


# ---------------------------------------------------------------- on the command line

ENGLISH_AND_INDONESIAN = [
    (["show", "hilang.txt"], "hilang.txt: there is no such file", "hilang.txt: berkas itu tidak ada"),
    (["show", "kosong.txt"], "kosong.txt: it is empty", "kosong.txt: isinya kosong"),
    (["show", "foto.png"], "foto.png: it is a picture, not text", "foto.png: ini gambar, bukan teks"),
    (["show", "rusak.json"], "it has no text in any of the fields", "tidak ada teks di salah satu kolom"),
    (["show", "ftp://contoh.example/a"], "only http and https addresses are read", "hanya alamat http dan https"),
    (
        ["show", "--only", "quote"],
        "there is no section 'quote'; did you mean quotes?",
        "tidak ada bagian 'quote'; maksud Anda quotes?",
    ),
    (
        ["show", "--color", "x"],
        "--color takes auto, always or never, not 'x'",
        "--color menerima auto, always, atau never, bukan 'x'",
    ),
    (
        ["show", "--onyl"],
        "No such option: --onyl (did you mean --only?); see kupang show --help",
        "Tidak ada opsi --onyl (maksud Anda --only?); lihat kupang show --help",
    ),
    (
        ["summarize", "--tidak-ada"],
        "No such option: --tidak-ada; see kupang summarize --help",
        "Tidak ada opsi --tidak-ada; lihat kupang summarize --help",
    ),
    (
        ["summarize", "-n"],
        "-n needs a value; see kupang summarize --help",
        "-n memerlukan nilai; lihat kupang summarize --help",
    ),
    (
        ["show", "--json=1"],
        "--json takes no value; see kupang show --help",
        "--json tidak menerima nilai; lihat kupang show --help",
    ),
    (["tampilkan"], "No such command 'tampilkan'; there are show, ", "Tidak ada perintah 'tampilkan'; yang ada show, "),
    (
        ["sumarize"],
        "No such command 'sumarize'; did you mean summarize?",
        "Tidak ada perintah 'sumarize'; maksud Anda summarize?",
    ),
    (
        ["schema", "show", "lagi"],
        "kupang schema takes no argument 'lagi'; see kupang schema --help",
        "kupang schema tidak menerima argumen 'lagi'; lihat kupang schema --help",
    ),
    (
        ["summarize", "--percent", "0"],
        "--percent takes a number of percent above 0",
        "--percent menerima jumlah persen di atas 0",
    ),
    (
        ["summarize", "-n", "0"],
        "--sentences takes a whole number from 1, not '0'",
        "--sentences menerima bilangan bulat mulai 1, bukan '0'",
    ),
    (["show", "--json", "--brief"], "are different ways to print", "adalah cara cetak yang berlainan"),
    (["show", "-o", "tidak/ada.txt", "baik.txt"], "it cannot be written: ", "tidak dapat ditulis: "),
    (
        ["show", "--speaker", "zulkarnain", "baik.txt"],
        "nobody of that name or role speaks: zulkarnain",
        "tidak ada pembicara dengan nama atau jabatan itu: zulkarnain",
    ),
]


@pytest.mark.parametrize(
    ("arguments", "english", "indonesian"),
    ENGLISH_AND_INDONESIAN,
    ids=lambda item: " ".join(item) if isinstance(item, list) else "",
)
def test_errors_are_one_line_in_the_language_asked_for(kupang, tmp_path, arguments, english, indonesian):
    (tmp_path / "baik.txt").write_text("Sukamaju - Hujan turun seharian dan jalan menjadi licin.\n", encoding="utf-8")
    (tmp_path / "kosong.txt").touch()
    (tmp_path / "foto.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "rusak.json").write_text('{"judul": "Pasar"}\n', encoding="utf-8")
    for language, said in (("C.UTF-8", english), ("id_ID.UTF-8", indonesian)):
        done = kupang(*arguments, env={"LANG": language})
        assert done.stderr.startswith("kupang: ")
        assert said in done.stderr
        assert done.stderr.count("\n") == 1


def test_the_option_wins_over_the_locale_wherever_it_stands(kupang):
    for arguments in (["show", "--lang", "id", "--onyl"], ["show", "--onyl", "--lang=id"], ["--lang", "id", "--onyl"]):
        assert "Tidak ada opsi --onyl" in kupang(*arguments).stderr
    assert "No such option" in kupang("show", "--lang", "en", "--onyl", env={"LANG": "id_ID.UTF-8"}).stderr
    assert "No such option" in kupang("show", "--onyl", "--", "--lang", "id").stderr


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        ([], None),
        (["--lang"], None),
        (["show", "--lang", "id"], "id"),
        (["--lang=id", "--lang", "en"], "en"),
        (["show", "id"], None),
        (["--lang", "nl"], None),
        (["--lang=id", "--lang=nl"], "id"),
        (["--", "--lang", "id"], None),
    ],
)
def test_the_language_is_found_among_the_arguments(arguments, language):
    assert asked_language(arguments) == language


def test_what_json_says_is_english_whatever_the_language(kupang):
    text = "Sukamaju - “Pasar ini milik warga, kata Rahmat.\n"
    english = kupang("show", "--json", stdin=text).stdout
    assert json.loads(english)["notes"][0]["message"] == "a quote mark is missing before or after these words"
    assert kupang("show", "--json", "--lang", "id", stdin=text).stdout == english


def test_reasons_of_a_summary_are_said_in_the_language_of_the_labels(kupang):
    text = "Sukamaju - Hujan turun seharian. Jalan menjadi licin sekali.\n"
    assert "told by the reporter" in kupang("summarize", "--explain", "-n", "1", stdin=text).stdout
    assert "penuturan wartawan" in kupang("summarize", "--explain", "-n", "1", "--lang", "id", stdin=text).stdout


def test_the_catalogue_is_not_read_for_english(tmp_path):
    code = "import sys\nfrom kupang_cli.__main__ import main\nsys.argv = ['kupang', 'show', 'a.txt']\n"
    code += "try:\n    main()\nfinally:\n    from kupang_cli.messages.catalogue import catalogue\n"
    code += "    print(catalogue.cache_info().currsize, file=sys.stderr)\n"
    (tmp_path / "a.txt").write_text("Sukamaju - Hujan turun seharian.\n", encoding="utf-8")
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True)
    assert done.stderr == "0\n"

"""Help of every command: in both languages, at every width, with all its options, examples and exit statuses."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from kupang_cli.analysis import SECTIONS
from kupang_cli.cli.app import app
from kupang_cli.cli.help.topics import EXAMPLES, OWN_STATUSES
from kupang_cli.findings import ACT_NAMES
from kupang_cli.messages.catalogue import translated
from kupang_cli.messages.message import Message
from kupang_cli.summary.methods import METHODS, POINTS

PROGRAM = typer.main.get_command(app)
COMMANDS = ["", *PROGRAM.commands]
LOCALES = {"en": "C.UTF-8", "id": "id_ID.UTF-8"}
SAMPLES = Path(__file__).parents[1] / "samples"


def command_of(name):
    return PROGRAM.commands[name] if name else PROGRAM


@pytest.fixture(scope="session")
def help_of():
    """The help of a command in a language for a width, each made once."""
    known = {}

    def give(name, language="en", width=80):
        key = (name, language, width)
        if key not in known:
            environment = {"LANG": LOCALES[language], "COLUMNS": str(width), "PYTHONUTF8": "1"}
            done = subprocess.run(
                [sys.executable, "-m", "kupang_cli", *filter(None, [name]), "--help"],
                capture_output=True,
                encoding="utf-8",
                env=environment,
            )
            assert (done.returncode, done.stderr) == (0, "")
            known[key] = done.stdout
        return known[key]

    return give


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("width", [20, 60, 80, 120])
@pytest.mark.parametrize("name", COMMANDS)
def test_nothing_is_wider_than_the_terminal_and_nothing_cut_off(help_of, name, width, language):
    page = help_of(name, language, width)
    lines = page.splitlines()
    longest = max(len(line) for line in lines if "kupang" not in line)
    assert longest <= max(40, min(100, width))
    assert not any(line != line.rstrip() for line in lines)
    words = " ".join(page.split())
    for param in command_of(name).params:
        assert all(option in words for option in param.opts if option.startswith("-"))
        assert translated(Message(param.help), language) in words
    for each in getattr(command_of(name), "commands", {}).values():
        assert translated(Message(each.help), language) in words


@pytest.mark.parametrize("name", COMMANDS)
def test_help_in_indonesian_has_nothing_of_the_english(help_of, name):
    words = " ".join(help_of(name, "id").split())
    command = command_of(name)
    english = [command.help, *(param.help for param in command.params), "Show this message and exit."]
    assert [said for said in english if said in words] == []
    assert not set(re.findall(r"[A-Za-z]+", words)) & {"Usage", "Options", "Examples", "FILE", "default", "OPTIONS"}


@pytest.mark.parametrize(
    ("arguments", "usage"),
    [
        (["--help"], "Usage: kupang [OPTIONS] COMMAND [ARGS]..."),
        (["show", "--help"], "Usage: kupang show [OPTIONS] FILE..."),
        (["show", "-h"], "Usage: kupang show [OPTIONS] FILE..."),
        (["summarize", "--help"], "Usage: kupang summarize [OPTIONS] FILE..."),
        (["schema", "--help"], "Usage: kupang schema [OPTIONS] [COMMAND]"),
        (["show", "--lang", "id", "--help"], "Penggunaan: kupang show [OPSI] BERKAS..."),
        (["show", "--help", "--lang", "id"], "Penggunaan: kupang show [OPSI] BERKAS..."),
        (["show", "--help", "--lang=id"], "Penggunaan: kupang show [OPSI] BERKAS..."),
        (["--help", "--lang", "id"], "Penggunaan: kupang [OPSI] PERINTAH [ARGUMEN]..."),
    ],
)
def test_usage_says_what_a_command_takes(kupang, arguments, usage):
    assert kupang(*arguments).stdout.splitlines()[0] == usage


def test_choices_are_all_named(help_of):
    for language in LOCALES:
        shown = " ".join(help_of("show", language).split())
        summarized = " ".join(help_of("summarize", language).split())
        assert [name for name in (*SECTIONS, *ACT_NAMES) if not re.search(rf"\b{name}\b", shown)] == []
        assert [name for name in (*METHODS, *POINTS) if not re.search(rf"\b{name}\b", summarized)] == []


def test_defaults_are_told(help_of):
    assert "[default: news]" in help_of("summarize")
    assert "[default: 30]" in help_of("show")
    assert "[bawaan: news]" in help_of("summarize", "id")


def test_options_stand_under_what_they_are_for(help_of):
    options, reading, printing = re.split(r"\n(?:Input|Output) options:\n", help_of("show"))
    assert "--only" in options
    assert "--encoding" in reading
    assert "--width" in printing


def test_every_command_has_examples_and_no_row_is_for_another():
    assert set(EXAMPLES) == set(COMMANDS)
    assert set(OWN_STATUSES) <= set(COMMANDS)


@pytest.mark.parametrize(
    ("name", "line"), [(name, each.term) for name, rows in EXAMPLES.items() for each in rows], ids=str
)
def test_examples_work_and_fit_a_narrow_terminal(kupang, tmp_path, help_of, name, line):
    (tmp_path / "rilis").mkdir()
    for place, sample in (("berita", "pidato"), ("rilis/satu", "pidato"), ("rilis/dua", "pasar-terapung")):
        shutil.copy(SAMPLES / f"{sample}.txt", tmp_path / f"{place}.txt")
    done = kupang(*shlex.split(re.split(r" [|>] ", line)[0])[1:])
    assert done.returncode == 0
    assert done.stdout + done.stderr
    assert f"  {line}\n" in help_of(name, width=60)
    assert len(f"  {line}") <= 60


@pytest.mark.parametrize("name", COMMANDS)
def test_exit_statuses_are_told(help_of, name):
    told = help_of(name).partition("Exit status:\n")[2]
    assert re.findall(r"(?m)^  (\d+) ", told) == ["0", "1", "2", "130"]


def test_the_version_has_a_short_option(kupang):
    assert kupang("-V").stdout == kupang("--version").stdout


def test_without_a_file_usage_and_a_line_that_names_the_help():
    code = "import sys; sys.stdin = None; from kupang_cli.__main__ import main; sys.argv = ['kupang', 'show']; main()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "Usage: kupang show [OPTIONS] FILE...",
        "kupang: name a FILE, or pipe text in; see kupang show --help",
    ]


def test_help_loads_no_rich_and_no_analysis():
    code = "import sys\nfrom kupang_cli.__main__ import main\nsys.argv = ['kupang', 'show', '--help']\n"
    code += "try:\n    main()\nfinally:\n    print('rich.console' in sys.modules, 'tomllib' in sys.modules, "
    code += "'platformdirs' in sys.modules, 'kupang_cli.extract' in sys.modules, file=sys.stderr)\n"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr == "False False False False\n"

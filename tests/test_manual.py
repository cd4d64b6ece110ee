"""The manual page: the one that is shipped is the one that the help makes, and roff has nothing to say against it."""

import os
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
import typer

import kupang_cli
from kupang_cli.cli.app import app
from kupang_cli.cli.help.manual import manual_page
from kupang_cli.cli.help.topics import ENVIRONMENT, SETTINGS

PROGRAM = typer.main.get_command(app)
ROOT = Path(__file__).parents[1]
PAGES = {"en": ROOT / "kupang_cli/man/kupang.1", "id": ROOT / "kupang_cli/man/id/kupang.1"}


@pytest.mark.parametrize("language", PAGES)
def test_the_page_is_the_one_that_the_help_makes(language):
    """``KUPANG_GOLDEN=write`` makes it anew."""
    page = manual_page(PROGRAM, language)
    if os.environ.get("KUPANG_GOLDEN") == "write":
        PAGES[language].parent.mkdir(parents=True, exist_ok=True)
        PAGES[language].write_text(page, encoding="utf-8")
    assert PAGES[language].read_text(encoding="utf-8") == page


@pytest.mark.parametrize("language", PAGES)
def test_the_page_names_all_there_is(language):
    page = PAGES[language].read_text(encoding="utf-8").replace("\\-", "-").replace("\\(dq", '"')
    for name, command in PROGRAM.commands.items():
        assert f"kupang {name}" in page
        assert all(option in page for param in command.params for option in param.opts if option.startswith("-"))
    assert all(topic.term in page for topic in (*ENVIRONMENT, *SETTINGS))
    assert f'"kupang {kupang_cli.__version__}"' in page


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
@pytest.mark.parametrize("language", PAGES)
def test_roff_takes_the_page_without_a_word(language):
    done = subprocess.run(["groff", "-ww", "-man", "-Tutf8", "-Kutf8", PAGES[language]], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert "kupang" in done.stdout


def test_the_pages_are_installed_where_man_looks():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    shared = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    places = {"en": "share/man/man1/kupang.1", "id": "share/man/id/man1/kupang.1"}
    assert shared == {str(path.relative_to(ROOT)): places[language] for language, path in PAGES.items()}

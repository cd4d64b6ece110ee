"""The user's settings: what they change, what wins over them, and what a broken file says."""

import json
import os
import sys
from pathlib import Path

import platformdirs
import pytest

from kupang_cli.cli.config import config_path

TEXT = (
    "Sukamaju, kabarbukit.example - Wali Kota Sukamaju, Rahmat Hidayat, membuka pasar baru, Senin (5/1/2026).\n"
    "“Pasar ini milik warga,” kata Rahmat.\n"
    "Pasar itu memuat 120 kios dan menelan biaya Rp 4,5 miliar.\n"
)


@pytest.fixture
def configured(kupang, tmp_path):
    """Run the program with these settings."""
    home = tmp_path / "setelan"

    def run(settings: str | bytes, *arguments, env=None, **how):
        file = home / "kupang" / "config.toml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(settings.encode() if isinstance(settings, str) else settings)
        return kupang(*arguments, env={"XDG_CONFIG_HOME": str(home)} | (env or {}), **({"stdin": TEXT} | how))

    return run


def test_the_language_of_labels_help_and_errors(configured):
    assert "Kutipan" in configured('lang = "id"', "show").stdout
    assert "Penggunaan" in configured('lang = "id"', "show", "--help").stdout
    assert "Tidak ada opsi" in configured('lang = "id"', "show", "--onyl").stderr


def test_the_option_wins_over_the_settings_and_they_over_the_locale(configured):
    assert "Quotes" in configured('lang = "id"', "show", "--lang", "en").stdout
    assert "Quotes" in configured('lang = "en"', "show", env={"LANG": "id_ID.UTF-8"}).stdout


def test_the_method(configured):
    assert json.loads(configured('method = "luhn"', "summarize", "--json").stdout)["method"] == "luhn"
    asked = configured('method = "luhn"', "summarize", "--json", "--method", "kl").stdout
    assert json.loads(asked)["method"] == "kl"


def test_the_width_is_that_of_pages_and_makes_none_of_plain_text(configured, kupang):
    assert configured("width = 50", "show").stdout == kupang("show", stdin=TEXT).stdout
    page = configured("width = 50", "show", "--color", "always").stdout
    assert page == kupang("show", "--color", "always", "--width", "50", stdin=TEXT).stdout
    assert (
        configured("width = 50", "show", "--width", "70").stdout == kupang("show", "--width", "70", stdin=TEXT).stdout
    )


def test_an_empty_file_and_none_settle_nothing(configured, kupang):
    assert configured("", "show").stdout == configured("# nanti\n", "show").stdout == kupang("show", stdin=TEXT).stdout
    assert kupang("show", stdin=TEXT, env={"XDG_CONFIG_HOME": os.devnull}).returncode == 0


@pytest.mark.parametrize(
    ("settings", "english", "indonesian"),
    [
        ('lang = "nl"', "lang takes \"en\" or \"id\", not 'nl'", "lang menerima \"en\" atau \"id\", bukan 'nl'"),
        ("lang = 3", 'lang takes "en" or "id", not 3', 'bukan 3'),
        ("lang = []", "not []", "bukan []"),
        ("width = 5", "takes a whole number from 20 to 1000, not 5", "menerima bilangan bulat 20 sampai 1000, bukan 5"),
        ('width = "80"', "not '80'", "bukan '80'"),
        ("width = true", "not True", "bukan True"),
        ("width = 80.0", "not 80.0", "bukan 80.0"),
        ('method = "lexrnk"', 'method takes "news", "lexrank"', 'method menerima "news", "lexrank"'),
        ("pager = true", 'pager takes a command such as "less -S", or false for none', "atau false agar tanpa pager"),
        ('pager = ""', "not ''", "bukan ''"),
        ("lebar = 80", "there are lang, width, method, pager", "tidak ada kunci 'lebar'; yang ada lang"),
        ("widht = 80", "there is no key 'widht'; did you mean width?", "tidak ada kunci 'widht'; maksud Anda width?"),
        ("[pager]\ncommand = 1", "not {'command': 1}", "bukan {'command': 1}"),
        ("lang = id", "it is no TOML: ", "bukan TOML yang benar: "),
        ("lang", "it is no TOML: ", "bukan TOML yang benar: "),
        (b"\xff\xfe", "it is no TOML: ", "bukan TOML yang benar: "),
        ('"\x1b[31m" = 1', "it is no TOML: ", "bukan TOML yang benar: "),
        (r'"\u001b[31m" = 1', r"there is no key '\x1b[31m'", "tidak ada kunci"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_in_a_line_that_names_it(configured, tmp_path, settings, english, indonesian):
    for language, said in (("C.UTF-8", english), ("id_ID.UTF-8", indonesian)):
        for command in ("show", "summarize"):
            done = configured(settings, command, env={"LANG": language})
            assert (done.returncode, done.stdout) == (2, "")
            assert done.stderr.startswith(f"kupang: {tmp_path}/setelan/kupang/config.toml: ")
            assert said in done.stderr
            assert done.stderr.count("\n") == 1
            assert "\x1b" not in done.stderr


def test_a_broken_file_keeps_no_one_from_help(configured):
    for arguments in (["--help"], ["show", "--help"], ["--version"], ["schema"]):
        assert configured("lang", *arguments).returncode == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_cannot_be_read_is_told(kupang, tmp_path):
    file = tmp_path / "kupang" / "config.toml"
    file.parent.mkdir()
    file.touch(mode=0)
    done = kupang("show", stdin=TEXT, env={"XDG_CONFIG_HOME": str(tmp_path)})
    assert (done.returncode, done.stderr.startswith(f"kupang: {file}: it cannot be read: ")) == (2, True)


def test_a_folder_in_its_place_is_told(kupang, tmp_path):
    (tmp_path / "kupang" / "config.toml").mkdir(parents=True)
    done = kupang("show", stdin=TEXT, env={"XDG_CONFIG_HOME": str(tmp_path)})
    assert done.returncode == 2
    assert "config.toml: it cannot be read: " in done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere platformdirs is asked")
@pytest.mark.parametrize("folder", [None, "/tmp/setelan", "", " "])  # noqa: S108  # nothing is made there
def test_the_file_is_where_platformdirs_says(monkeypatch, folder):
    if folder is None:
        monkeypatch.delenv("XDG_CONFIG_HOME")
    else:
        monkeypatch.setenv("XDG_CONFIG_HOME", folder)
    assert Path(config_path()) == platformdirs.user_config_path("kupang") / "config.toml"

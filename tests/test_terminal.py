"""What the program does on a terminal: pager, colours, progress. Runs it with a pseudo-terminal of its own."""

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pty = pytest.importorskip("pty")
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")
struct = pytest.importorskip("struct")

SAMPLES = Path(__file__).parents[1] / "samples"
QUICK = 1.0  # seconds
PAGE = str(SAMPLES / "pasar-terapung.txt")


class Terminal:
    """A program started with standard output and error on a terminal of 80 columns and 24 lines."""

    def __init__(self, *arguments: str, **env: str) -> None:
        self.ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        unset = ("NO_COLOR", "FORCE_COLOR", "PAGER", "LESS", "COLUMNS", "LINES", "LANG", "LC_ALL", "TERM")
        environment = {name: value for name, value in os.environ.items() if name not in unset}
        environment |= {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PYTHONUTF8": "1", **env}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kupang_cli", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
            env=environment,
        )
        os.close(theirs)
        self.said = b""

    def read_until(self, words: bytes) -> None:
        """Read on until ``words`` were said; fails when the program ends before."""
        while words not in self.said:
            assert self.read_more(), f"ended without saying {words!r}: {self.said!r}"

    def read_more(self) -> bool:
        ready, _, _ = select.select([self.ours], [], [], 60)
        assert ready, f"silent for a minute after {self.said!r}"
        try:
            piece = os.read(self.ours, 65536)
        except OSError:  # Linux says so when the other side is closed
            piece = b""
        self.said += piece
        return bool(piece)

    def end(self) -> str:
        """All that was said, when the program has ended."""
        while self.read_more():
            pass
        os.close(self.ours)
        assert self.process.wait(60) == 0
        return self.said.decode().replace("\r\n", "\n")


@pytest.fixture
def terminal() -> Iterator[Callable[..., Terminal]]:
    started = []

    def start(*arguments: str, **env: str) -> Terminal:
        started.append(Terminal(*arguments, **env))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.wait()


def test_a_long_page_goes_through_the_pager_with_its_colours(terminal):
    said = terminal("show", PAGE, PAGER="sed 's/^/> /'").end()
    shown = re.sub(r"(?:\r\x1b\[K[^\r\n]*)*\r\x1b\[K", "", said)  # what a slow machine says it works at
    assert all(line.startswith("> ") for line in shown.splitlines())
    assert "\x1b[1m" in said


def test_a_page_that_fits_or_is_asked_for_unpaged_does_not(terminal):
    assert "> " not in terminal("show", "--only", "headline", PAGE, PAGER="sed 's/^/> /'").end()
    assert "> " not in terminal("show", "--no-pager", PAGE, PAGER="sed 's/^/> /'").end()


def test_a_pager_that_is_missing_or_closed_early_costs_nothing(terminal):
    assert "Wali Kota Muara Lestari" in terminal("show", PAGE, PAGER="no-such-pager-here").end()
    assert "Pasar Terapung" in terminal("show", *[PAGE] * 60, PAGER="head -n 3").end()


def test_no_color_leaves_weight_and_layout(terminal):
    said = terminal("show", "--no-pager", PAGE, NO_COLOR="1").end()
    codes = {code for codes in re.findall(r"\x1b\[([0-9;]*)m", said) for code in codes.split(";")}
    assert codes <= {"", "0", "1", "2", "4"}
    assert {"1", "2"} <= codes


def test_colours_are_the_terminals_own_sixteen(terminal):
    for view in ([], ["--full"], ["--brief"]):
        said = terminal("show", "--no-pager", *view, PAGE).end()
        codes = {int(code or 0) for codes in re.findall(r"\x1b\[([0-9;]*)m", said) for code in codes.split(";")}
        assert codes <= {0, 1, 2, 4, *range(31, 37)}


def test_the_page_is_as_wide_as_the_terminal(terminal):
    said = terminal("show", "--no-pager", PAGE, NO_COLOR="1").end()
    lines = re.sub(r"\x1b\[[0-9;]*m", "", said).splitlines()
    assert 60 < max(map(len, lines)) <= 80


def test_slow_work_says_what_it_works_at_and_clears_it(terminal, tmp_path):
    slow = tmp_path / "lambat.txt"
    os.mkfifo(slow)
    working = terminal("show", "--no-pager", str(slow))
    working.read_until(b"lambat.txt")
    assert b"Pasar Terapung" not in working.said
    slow.write_bytes(Path(PAGE).read_bytes())
    assert "\r\x1b[K" in working.end().partition("lambat.txt")[2].partition("Pasar Terapung")[0]


def test_quick_work_says_nothing_of_itself(terminal):
    started = time.monotonic()
    said = terminal("show", "--no-pager", PAGE).end()
    if time.monotonic() - started > QUICK:
        pytest.skip("nothing is quick on this machine at this time")
    assert "\x1b[K" not in said


def test_a_dumb_terminal_gets_what_a_pipe_gets(terminal, kupang):
    piped = kupang("show", PAGE).stdout
    assert terminal("show", PAGE, TERM="dumb", PAGER="sed 's/^/> /'").end() == piped
    assert terminal("summarize", PAGE, TERM="dumb").end() == kupang("summarize", PAGE).stdout
    page = kupang("show", "--width", "60", PAGE).stdout
    assert terminal("show", "--width", "60", PAGE, TERM="dumb", PAGER="sed 's/^/> /'").end() == page
    assert "\x1b[" in terminal("show", "--color", "always", PAGE, TERM="dumb").end()


def test_the_pager_and_the_width_of_the_settings(terminal, tmp_path):
    settings = tmp_path / "kupang" / "config.toml"
    settings.parent.mkdir()
    home = {"XDG_CONFIG_HOME": str(tmp_path), "NO_COLOR": "1"}
    settings.write_text("pager = \"sed 's/^/% /'\"\n", encoding="utf-8")
    said = terminal("show", PAGE, PAGER="sed 's/^/> /'", **home).end()
    assert "\n% " in said
    assert "\n> " not in said
    assert "% " not in terminal("show", "--no-pager", PAGE, **home).end()
    settings.write_text("pager = false\nwidth = 40\n", encoding="utf-8")
    said = terminal("show", PAGE, PAGER="sed 's/^/> /'", **home).end()
    assert "> " not in said
    lines = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in said.splitlines() if "\x1b[K" not in line]
    assert 30 < max(map(len, lines)) <= 40

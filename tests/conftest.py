"""What the tests share: the program run as people run it, and the settings of generated tests."""

import compileall
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest
from hypothesis import HealthCheck, settings

import kupang_cli

settings.register_profile("suite", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", max_examples=20_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

Run = Callable[..., subprocess.CompletedProcess[str]]
COMMAND = [sys.executable, "-m", "kupang_cli"]
OFFLINE = str(Path(__file__).parent / "offline")

# A folder without settings: no test may meet with those of who runs it.
os.environ["XDG_CONFIG_HOME"] = OFFLINE


def pytest_sessionstart() -> None:
    """Compile the program once: the tests start it a thousand times, some where Python is told to keep no bytecode."""
    compileall.compile_dir(Path(kupang_cli.__file__).parent, quiet=2)


def environment(changes: dict[str, str] | None = None) -> dict[str, str]:
    """The environment of every run of the program: nothing of the tester's own, UTF-8, 80 columns and no network."""
    own = ("LC_", "LANG", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING", "PAGER", "LESS")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(own)}
    fixed = {"PYTHONUTF8": "1", "LANG": "C.UTF-8", "COLUMNS": "80", "PYTHONPATH": OFFLINE}
    return inherited | fixed | (changes or {})


@pytest.fixture
def kupang(tmp_path) -> Run:
    """Run the program: ``kupang("show", "-", stdin="...", env={...})``; its folder is a temporary one.

    ``text_of`` is the encoding of what it writes; other arguments go to ``subprocess.run``.
    """

    def run(
        *arguments: str | bytes,
        stdin: str | bytes | IO[bytes] = "",
        env: dict[str, str] | None = None,
        text_of: str = "utf-8",
        **how,
    ) -> subprocess.CompletedProcess[str]:
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        if isinstance(stdin, (str, bytes)):
            streams["input"] = stdin.encode() if isinstance(stdin, str) else stdin
        else:
            streams["stdin"] = stdin
        done = subprocess.run(
            [*COMMAND, *arguments], cwd=tmp_path, env=environment(env), timeout=120, **(streams | how)
        )
        out, err = ((stream or b"").decode(text_of, "replace") for stream in (done.stdout, done.stderr))
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    return run

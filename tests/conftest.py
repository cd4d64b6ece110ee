"""What the tests share: the program run as people run it, and the settings of generated tests."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("suite", max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", max_examples=20_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def kupang(tmp_path) -> Run:
    """Run the program: ``kupang("show", "-", stdin="...", env={...})``; its folder is a temporary one."""

    def run(
        *arguments: str, stdin: str | bytes = "", env: dict[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("LC_", "LANG", "NO_COLOR", "FORCE_COLOR", "PYTHONIOENCODING"))
        }
        environment |= {"PYTHONUTF8": "1", "LANG": "C.UTF-8", "COLUMNS": "80"} | (env or {})
        done = subprocess.run(
            [sys.executable, "-m", "kupang_cli", *arguments],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=tmp_path,
            env=environment,
            timeout=120,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        )

    return run

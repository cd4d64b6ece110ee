"""Imports point one way, sumy stays behind its bridge, and reading an article costs no summarizer."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import kupang_cli

PACKAGE = Path(kupang_cli.__file__).parent

# Lowest first; a module may import from its own layer and from those below it. The longest matching prefix counts.
LAYERS = (
    ("errors", "article"),
    ("findings", "language"),
    ("speakers",),
    ("words",),
    ("language.detect", "marks"),
    ("segment",),
    ("extract",),
    ("analysis",),
    ("summarize",),
    ("render",),
    ("cli",),
    ("__main__",),
)
LAYER_OF = {prefix: depth for depth, layer in enumerate(LAYERS) for prefix in layer}
# Reading stands beside the tower and knows the model alone.
READING_KNOWS = {"reading", "errors", "article"}


def modules() -> list[tuple[str, Path]]:
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found.append((".".join(part for part in parts if part != "__init__"), path))
    return found


def imports(path: Path) -> Iterator[str]:
    """Every module of the package that this file imports, wherever in the file it does."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            if name.startswith("kupang_cli."):
                yield name.removeprefix("kupang_cli.")


def layer(module: str) -> int | None:
    while module:
        if module in LAYER_OF:
            return LAYER_OF[module]
        module = module.rpartition(".")[0]
    return None


@pytest.mark.parametrize(("module", "path"), [pytest.param(*found, id=found[0]) for found in modules() if found[0]])
def test_imports_point_one_way(module: str, path: Path) -> None:
    if module.partition(".")[0] == "reading":
        assert {name.partition(".")[0] for name in imports(path)} <= READING_KNOWS
        return
    own = layer(module)
    assert own is not None, f"{module} belongs to no layer"
    for name in imports(path):
        theirs = layer(name)
        if theirs is not None:
            assert theirs <= own, f"{module} imports {name} from above it"


def test_no_imports_run_in_a_circle() -> None:
    names = {module for module, _ in modules() if module}
    TopologicalSorter({module: set(imports(path)) & names - {module} for module, path in modules()}).prepare()


def test_no_entry_stands_twice_in_a_group_of_a_lexicon() -> None:
    for path in sorted((PACKAGE / "language").glob("*.txt")):
        seen: set[tuple[str, str]] = set()
        group = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = line.partition("#")[0].strip()
            if entry.startswith("["):
                group = entry
            elif entry:
                key = (group, entry.partition(" = ")[0])
                assert key not in seen, f"{path.name}: {key}"
                seen.add(key)


def test_only_the_summarizers_import_sumy() -> None:
    for module, path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            if any(name.partition(".")[0] == "sumy" for name in names):
                assert module.startswith("summarize"), module


def loaded(*command: str, stdin: str) -> set[str]:
    """The modules in memory after the program ran with these arguments."""
    code = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\n'.join(sorted(sys.modules)), file=sys.stderr))\n"
        "from kupang_cli.__main__ import main\n"
        f"sys.argv = ['kupang', *{list(command)!r}]\n"
        "main()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], input=stdin, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr[-500:]
    return set(done.stderr.split())


TEXT = "Sukamaju - Wali Kota Sukamaju Rahmat Hidayat menyatakan pasar baru selesai.\n“Kami lega,” kata Rahmat.\n"
NEVER_NEEDED = {"nltk", "numpy", "requests", "pycountry", "lxml", "pydantic"}


@pytest.mark.parametrize("command", [("show",), ("show", "--json")])
def test_show_loads_no_summarizer_and_nothing_heavy(command: tuple[str, ...]) -> None:
    heavy = NEVER_NEEDED | {"snowballstemmer", "charset_normalizer", "sumy", "kupang_cli.summarize.summarizer"}
    assert not loaded(*command, stdin=TEXT) & heavy


@pytest.mark.parametrize("how", [(), ("--full",), ("--brief",), ("--json",), ("--format", "md")], ids=" ".join)
def test_what_goes_into_a_pipe_needs_no_rich(how: tuple[str, ...]) -> None:
    for command in ("show", "summarize") if how in ((), ("--json",)) else ("show",):
        assert not {name for name in loaded(command, *how, stdin=TEXT) if name.partition(".")[0] == "rich"}


def test_summarize_does_not_pay_for_what_sumy_does_not_need_here() -> None:
    assert not loaded("summarize", stdin=TEXT) & NEVER_NEEDED

"""How the package is built: which modules may know which, and what is not loaded before it is needed."""

import ast
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import kupang_cli

PACKAGE = Path(kupang_cli.__file__).parent

# Lowest first. A module imports from the layers below its own, and in its own only from what stands under the same
# name; "=" marks a package's own module, so that each module under it has to have a layer of its own.
LAYERS = (
    ("messages",),
    ("errors", "article"),
    ("findings", "language"),
    ("speakers", "narrowing", "grammar"),
    ("acts", "text"),
    ("reading",),
    ("extract=", "extract.tags"),
    ("extract.head", "extract.points", "extract.dates", "extract.figures"),
    ("extract.people", "extract.notes"),
    ("extract.speech",),
    ("analysis",),
    ("summary", "persons", "checking"),
    ("=",),
    ("render",),
    ("cli",),
    ("__main__",),
)
LAYER_OF = {name: depth for depth, layer in enumerate(LAYERS) for name in layer}


def modules() -> dict[str, Path]:
    """Every module by its name in the package; the package's own is ""."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        found[".".join(part for part in parts if part != "__init__")] = path
    return found


MODULES = modules()
TREES = {module: ast.parse(path.read_text(encoding="utf-8")) for module, path in MODULES.items()}


def imports(module: str) -> Iterator[str]:
    """The modules of the package that a module imports, wherever in its file it does, relative imports too."""
    package = module.split(".") if MODULES[module].name == "__init__.py" else module.split(".")[:-1]
    for node in ast.walk(TREES[module]):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            above = ["kupang_cli", *package][: len(package) + 2 - node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            names = [f"{base}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            if name == "kupang_cli" or name.startswith("kupang_cli."):
                yield known(name.removeprefix("kupang_cli").removeprefix("."))


def known(name: str) -> str:
    """The module that a dotted name is, or is something of."""
    while name not in MODULES:
        name = name.rpartition(".")[0]
    return name


def layers_of(module: str) -> list[str]:
    """The names in ``LAYERS`` that a module stands under."""
    parts = module.split(".")
    above = {".".join(parts[:count]) for count in range(1, len(parts) + 1)} - {""}
    return [name for name in LAYER_OF if name == f"{module}=" or name in above]


def test_relative_imports_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (
        "from . import quotations",
        "from .words import Words",
        "from ..grammar import rule",
        "from .. import analysis",
    )
    monkeypatch.setitem(TREES, "text.layout", ast.parse("\n".join(lines)))
    assert list(imports("text.layout")) == ["text.quotations", "text.words", "grammar.rule", "analysis"]


@pytest.mark.parametrize("module", MODULES)
def test_every_module_is_in_one_layer_and_imports_from_below(module: str) -> None:
    assert len(layers_of(module)) == 1, layers_of(module)
    (own,) = layers_of(module)
    for name in imports(module):
        (theirs,) = layers_of(name)
        assert theirs == own or LAYER_OF[theirs] < LAYER_OF[own], f"{module} imports {name}"


def test_layers_name_nothing_that_is_not_there() -> None:
    assert {name for module in MODULES for name in layers_of(module)} == set(LAYER_OF)


def test_no_imports_run_in_a_circle() -> None:
    """Neither from module to module nor, in any folder, between the modules and folders in it."""
    between: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for module in MODULES:
        for name in imports(module):
            ours, theirs = module.split("."), name.split(".")
            shared = next((i for i, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]), None)
            if shared is not None and module and name:
                between[".".join(ours[:shared])][ours[shared]].add(theirs[shared])
    for siblings in between.values():
        TopologicalSorter(siblings).prepare()
    TopologicalSorter({module: set(imports(module)) - {module} for module in MODULES}).prepare()


def test_only_the_summarizers_import_sumy() -> None:
    for module, tree in TREES.items():
        for node in ast.walk(tree):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names = [node.module]
            if any(name.partition(".")[0] == "sumy" for name in names):
                assert module.startswith("summary"), module


def test_names_of_rules_are_printed_and_never_compared() -> None:
    """Code that asks what kind of thing was found asks an enumeration."""
    for module, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Compare):
                asked = [side for side in (node.left, *node.comparators) if isinstance(side, ast.Attribute)]
                assert not any(side.attr == "rule" for side in asked), f"{module}:{node.lineno}"
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                of = node.func.value
                assert not (isinstance(of, ast.Attribute) and of.attr == "rule"), f"{module}:{node.lineno}"


# ---------------------------------------------------------------- what is loaded


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
NEVER_NEEDED = {"nltk", "requests", "pycountry", "lxml", "pydantic", "ftfy", "pypdfium2", "http.client", "ssl"}


@pytest.mark.parametrize("command", [("show",), ("show", "--json"), ("show", "--format", "md")])
def test_show_loads_no_summarizer_and_nothing_heavy(command: tuple[str, ...]) -> None:
    heavy = NEVER_NEEDED | {"numpy", "snowballstemmer", "charset_normalizer", "sumy", "kupang_cli.summary.summarizer"}
    assert not loaded(*command, stdin=TEXT) & heavy


@pytest.mark.parametrize("method", ["news", "lexrank", "textrank", "luhn", "edmundson", "sumbasic", "kl", "reduction"])
def test_summarize_does_not_pay_for_what_sumy_does_not_need_here(method: str) -> None:
    assert not loaded("summarize", "--method", method, stdin=TEXT) & (NEVER_NEEDED | {"numpy"})


@pytest.mark.parametrize("how", [(), ("--full",), ("--brief",), ("--json",), ("--format", "md")], ids=" ".join)
def test_what_goes_into_a_pipe_needs_no_rich(how: tuple[str, ...]) -> None:
    for command in ("show", "summarize") if how in ((), ("--json",)) else ("show",):
        assert "rich.console" not in loaded(command, *how, stdin=TEXT)  # some releases of Typer load its top


def test_a_web_page_needs_no_rich(tmp_path: Path) -> None:
    assert "rich.console" not in loaded("show", "--export", str(tmp_path / "laman.html"), stdin=TEXT)


def test_lsa_loads_numpy_alone() -> None:
    found = loaded("summarize", "--method", "lsa", stdin=TEXT)
    assert "numpy" in found
    assert not found & NEVER_NEEDED

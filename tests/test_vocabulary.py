"""The lexicons and what is made of them: every group is read, every set is used, and no words hide in code."""

import ast
from pathlib import Path

import pytest

import kupang_cli
from kupang_cli.extract.tags import TAGS
from kupang_cli.grammar.numbers.tokens import NUMBER_TAGS
from kupang_cli.language import shapes
from kupang_cli.language.lexicon import FOLDER, lexicon
from kupang_cli.language.shapes import Shape
from kupang_cli.language.tags import WRITTEN
from kupang_cli.language.vocabulary import Groups, Vocabulary, vocabulary

PACKAGE = Path(kupang_cli.__file__).parent
LEXICONS = sorted(path.stem for path in FOLDER.glob("*.txt"))
SETS = {name: groups for name, groups in vars(Vocabulary).items() if isinstance(groups, Groups)}
SHAPES = {name: shape for name, shape in vars(shapes).items() if isinstance(shape, Shape)}
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


def test_every_group_of_a_lexicon_is_read() -> None:
    read = {group for groups in SETS.values() for group in groups.groups}
    assert read == {f"{name}.{group}" for name in LEXICONS for group in lexicon(name)}


def test_every_set_of_the_vocabulary_is_used_and_made() -> None:
    asked = {
        node.attr
        for path, tree in TREES.items()
        if "import vocabulary as known" in path.read_text(encoding="utf-8")
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "known"
    }
    assert asked | {tag for tag in (*TAGS.tags, *NUMBER_TAGS.tags) if tag in SETS} == set(SETS)
    assert all(getattr(vocabulary, name) for name in SETS)


def test_no_entry_stands_twice_in_a_group_of_a_lexicon() -> None:
    for name in LEXICONS:
        seen: set[tuple[str, str]] = set()
        group = ""
        for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
            entry = line.partition("#")[0].strip()
            if entry.startswith("[") and entry.endswith("]"):
                group = entry
            elif entry:
                key = (group, entry.partition(" = ")[0])
                assert key not in seen, f"{name}.txt: {key}"
                seen.add(key)


def test_no_two_groups_hold_the_same_words() -> None:
    groups = [frozenset(group) for name in LEXICONS for group in lexicon(name).values()]
    assert len(groups) == len(set(groups))


def test_an_entry_before_any_group_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "coba.txt").write_text("# apa ini\npasar\n[kata]\nikan # laut\nsatu = 1\n", encoding="utf-8")
    monkeypatch.setattr("kupang_cli.language.lexicon.FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"coba\.txt: entry 'pasar' stands before any group"):
        lexicon("coba")
    (tmp_path / "lain.txt").write_text("# apa ini\n[kata]\nikan # laut\n\n[angka]\nsatu = 1\nUS$ = dolar AS\n")
    assert lexicon("lain") == {"kata": {"ikan": ""}, "angka": {"satu": "1", "US$": "dolar AS"}}


# Words that are no Indonesian where they stand in code: names of parts, of labels and of a contract's fields.
NOT_WORDS = {"render/labels.py", "render/text.py", "language/vocabulary.py", "language/tags.py", "extract/tags.py"}


WITH_ENGLISH = {
    "page_frames",
    "press_releases",
    "boilerplate",
    "bounds",
    "capitals",
    "fields",
    "foreign_words",
    "glued",
    "headlines",
    "institutions",
    "languages",
    "offices",
    "outlets",
    "pages",
}


def test_no_lists_of_indonesian_words_stand_in_code() -> None:
    indonesian = [name for name in LEXICONS if name not in WITH_ENGLISH]
    entries = {entry for name in indonesian for group in lexicon(name).values() for entry in group if entry.isalpha()}
    for path, tree in TREES.items():
        if path.relative_to(PACKAGE).as_posix() in NOT_WORDS:
            continue
        for node in ast.walk(tree):
            if isinstance(node, (ast.Tuple, ast.List, ast.Set)):
                words = [item.value for item in node.elts if isinstance(item, ast.Constant)]
                known = [word for word in words if isinstance(word, str) and word.lower() in entries]
                assert len(known) < 2, f"{path}:{node.lineno}: {known}"


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_fits_its_example_and_not_its_near_miss(name: str) -> None:
    assert SHAPES[name](SHAPES[name].example)
    assert not SHAPES[name](SHAPES[name].near_miss)


def test_every_shape_and_every_way_to_write_is_used() -> None:
    named = {
        node.id
        for tree in TREES.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)
    }
    assert set(SHAPES) <= named | set(TAGS.tags)
    assert set(WRITTEN) <= set(TAGS.tags)

"""Rules about the tree itself: who may import what, and how long a module may be."""

import ast
import graphlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_MODULE = 300
# Heavy, writing to the home folder, or able to reach for the network: never loaded.
NEVER_LOADED = {"argostranslate.translate", "minisbd", "onnxruntime", "spacy", "stanza", "torch"}


def modules(*folders: str) -> list[Path]:
    return sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if not any(part.startswith(".") for part in path.relative_to(ROOT).parts)
    )


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imported_anywhere_in(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def importers_of(package: str) -> set[str]:
    return {
        dotted(path)
        for path in modules("core", "gui")
        if any(f"{name}.".startswith(f"{package}.") for name in imported_anywhere_in(path))
    }


@pytest.mark.parametrize("module", [dotted(path) for path in modules("core")])
def test_a_core_module_loads_neither_qt_nor_anything_heavy(module: str) -> None:
    script = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    qt = {name for name in loaded if name.startswith(("PySide6", "shiboken6"))}
    assert qt | (loaded & NEVER_LOADED) == set()


def test_no_module_asks_for_what_is_never_loaded() -> None:
    asked = {name for path in modules("core", "gui") for name in imported_anywhere_in(path)}
    assert asked & NEVER_LOADED == set()


def test_only_packages_imports_argostranslate() -> None:
    assert importers_of("argostranslate") == {"core.packages"}


def imported_when_run(tree: ast.AST) -> Iterator[str]:
    """Modules of the window that are imported, those left out that only name a type."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module] if node.module != "gui" else [f"gui.{a.name}" for a in node.names]
            yield from (name for name in names if name.startswith("gui."))
        elif not (isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"):
            yield from imported_when_run(node)


def part(module: str) -> str:
    """The folder of ``gui`` that a module lies in, else the module itself."""
    return ".".join(module.split(".")[:2])


def imports_of_the_window() -> dict[str, set[str]]:
    """Which parts of ``gui`` each of them imports."""
    imports: dict[str, set[str]] = {}
    for path in modules("gui"):
        here = part(dotted(path))
        found = imported_when_run(ast.parse(path.read_text("utf-8")))
        imports.setdefault(here, set()).update({part(name) for name in found} - {here})
    return imports


def test_no_two_parts_of_the_window_import_each_other_not_even_by_a_third() -> None:
    graphlib.TopologicalSorter(imports_of_the_window()).prepare()


def test_nothing_but_what_starts_the_window_imports_it_or_the_commands() -> None:
    top = {"gui.__main__", "gui.app", "gui.window", "gui.commands"}
    below = {name: found for name, found in imports_of_the_window().items() if name not in top}
    assert {name for name, found in below.items() if found & top} == set()


def test_no_core_module_imports_qt_or_the_window_at_all() -> None:
    importers = importers_of("PySide6") | importers_of("gui")
    assert {name for name in importers if name.startswith("core")} == set()


@pytest.mark.parametrize(
    "path", modules("core", "gui", "resources", "bench", "training"), ids=dotted
)
def test_a_module_stays_within_three_hundred_lines(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE

"""The arrows of the house: nothing points upwards, and only the adapter knows MkDocs."""

from __future__ import annotations

import ast
from pathlib import Path

HOOKS = Path(__file__).parents[1] / "hooks"
# Lower rooms first; a module may import only what stands before it.
ORDER = [
    "problems", "source", "model", "shape", "bank", "pages", "checks", "project", "ranking", "words", "render", "frame",
    "watch", "serve", "__main__",
]  # fmt: skip


def imported(path: Path) -> set[str]:
    """Names of modules a file imports, from anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add(f"hub.{node.module}" if node.level else node.module or "")
    return found


def test_only_the_adapter_imports_mkdocs():
    knowing = {path.name for path in HOOKS.rglob("*.py") if any(name.split(".")[0] in ("mkdocs", "mkdocs_static_i18n", "material") for name in imported(path))}
    assert knowing == {"adapter.py"}


def test_every_module_has_its_place():
    modules = {path.stem for path in (HOOKS / "hub").glob("*.py")} - {"__init__"}
    assert modules <= set(ORDER)


def test_nothing_points_upwards():
    for path in (HOOKS / "hub").glob("*.py"):
        if path.stem == "__init__":
            continue
        for name in imported(path):
            package, _, module = name.partition(".")
            if package == "hub" and module:
                assert ORDER.index(module) < ORDER.index(path.stem), f"{path.stem} imports {module}"


def test_browser_code_does_not_know_the_theme():
    for path in (HOOKS.parent / "docs" / "assets").rglob("*.mjs"):
        text = path.read_text(encoding="utf-8")
        assert "md-" not in text and "innerHTML" not in text and "insertAdjacentHTML" not in text, path


def test_the_page_is_the_only_host_named_in_scripts():
    for path in (HOOKS.parent / "docs" / "assets").rglob("*"):
        if path.suffix in (".mjs", ".css"):
            text = path.read_text(encoding="utf-8")
            assert "http://" not in text.replace("http://www.w3.org/", "") and "https://" not in text, path

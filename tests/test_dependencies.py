"""The arrows of the house: nothing points upwards, and only the adapter knows MkDocs."""

from __future__ import annotations

import ast
from pathlib import Path

HOOKS = Path(__file__).parents[1] / "hooks"
# Lower rooms first; a module may import only what stands before it.
ORDER = [
    "problems", "faults", "source", "model.base", "model.areas", "model.resources", "model.roles", "model.words",
    "model.front_matter", "model", "shape", "bank", "pages", "blanks", "markdown", "hypertext", "hidden", "moved",
    "language.words", "language.prose", "language.triggers", "language.guess", "language.mutations", "language.lexicon",
    "language.grammar", "language.spelling", "language.terms", "language.confusables", "language.address", "language",
    "dictionaries", "vocabulary", "search", "search.words", "search.english", "search.welsh",
    "checks.near", "checks.bank", "checks.items", "checks.resources", "checks.roles", "checks.pages", "checks.synonyms",
    "checks", "project", "checks.names", "checks.lines", "checks.texts", "checks.headings", "checks.lists", "checks.tables",
    "checks.menu", "checks.markers", "checks.safety", "checks.links", "checks.addresses", "checks.linkwords", "checks.pictures",
    "checks.pairs", "checks.leftovers", "checks.pasted", "checks.personal", "checks.prose", "checks.apostrophes", "checks.dates",
    "checks.wording", "checks.moved", "checks.language", "checks.terms", "checks.mutations", "checks.spelling", "checks.thorough",
    "ranking", "words", "data", "render", "search.content", "search.canon", "search.index", "search.files", "search.question",
    "search.parts", "search.engine", "search.figures", "policy", "stubs", "frame", "build", "watch", "serve", "github", "pull_request",
    "schema", "release", "__main__",
]  # fmt: skip


def imported(path: Path) -> set[str]:
    """Names of modules a file imports, from anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = ["hub", *path.relative_to(HOOKS / "hub").parent.parts] if HOOKS / "hub" in path.parents else []
            base = package[: len(package) - node.level + 1] if node.level else []
            if node.module:
                found.add(".".join([*base, node.module]))
            else:
                found.update(".".join([*base, alias.name]) for alias in node.names)
    return found


def name_of(path: Path) -> str:
    """`checks.bank` for hooks/hub/checks/bank.py, `checks` for its __init__.py, "" for the package's own."""
    parts = path.relative_to(HOOKS / "hub").with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_only_the_adapter_imports_mkdocs():
    knowing = {
        path.name
        for path in HOOKS.rglob("*.py")
        if any(name.split(".")[0] in ("mkdocs", "mkdocs_static_i18n", "material") for name in imported(path))
    }
    assert knowing == {"adapter.py"}


def test_every_module_has_its_place():
    assert {name_of(path) for path in (HOOKS / "hub").rglob("*.py")} - {""} <= set(ORDER)


def test_nothing_points_upwards():
    for path in (HOOKS / "hub").rglob("*.py"):
        ours = name_of(path)
        for name in imported(path):
            package, _, module = name.partition(".")
            if package == "hub" and module and ours:
                assert ORDER.index(module) < ORDER.index(ours), f"{ours} imports {module}"


def test_browser_code_does_not_know_the_theme():
    for path in (HOOKS.parent / "docs" / "assets").rglob("*.mjs"):
        text = path.read_text(encoding="utf-8")
        assert "md-" not in text and "innerHTML" not in text and "insertAdjacentHTML" not in text, path


def test_the_page_is_the_only_host_named_in_scripts():
    for path in (HOOKS.parent / "docs" / "assets").rglob("*"):
        if path.suffix in (".mjs", ".css"):
            text = path.read_text(encoding="utf-8")
            assert "http://" not in text.replace("http://www.w3.org/", "") and "https://" not in text, path

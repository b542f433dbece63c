"""Who may import whom (DESIGN.md, "Rules of the house")."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "headwater"
# All but the models are what several stages need.
LEAVES = {"firstnames", "models", "months", "outlets", "processes", "romanising", "spans", "states", "trees", "urls", "words"}
VERBS = LEAVES | {"pages", "reading", "statements", "mentions", "textreuse", "tracing", "archive"}
MAY_IMPORT = {
    "firstnames": set(),
    "models": set(),
    "months": set(),
    "outlets": {"models", "romanising", "urls"},
    "processes": set(),
    "romanising": set(),
    "spans": {"models"},
    "states": set(),
    "trees": set(),
    "urls": set(),
    "words": {"months"},
    "pages": LEAVES,
    "reading": LEAVES,
    "statements": LEAVES,
    "mentions": LEAVES,
    "textreuse": LEAVES,
    "archive": LEAVES | {"textreuse"},
    "tracing": LEAVES | {"mentions", "textreuse", "archive"},
    "seeking": VERBS,
    "alerts": VERBS,
    "packing": VERBS,
    "revisions": LEAVES | {"mentions", "textreuse", "archive"},
    "attributing": LEAVES | {"statements", "mentions"},
    "verbs": VERBS | {"attributing", "alerts", "packing", "seeking", "revisions"},
    "web": LEAVES | {"verbs"},
    "cli": LEAVES | {"verbs", "web"},
}
NETWORK = {"socket", "ssl", "http.client", "urllib.request", "httpx", "httpcore", "requests"}


def part_of(path):
    first = path.relative_to(ROOT).parts[0]
    return "verbs" if first in {"__init__.py", "verbs.py"} else first.removesuffix(".py")


def imported(path):
    """Yield the full names of the modules that a file imports, at whatever depth."""
    package = ["headwater", *path.relative_to(ROOT).parts[:-1]]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            name = ".".join([*base, *(node.module or "").split(".")]).strip(".")
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def our_part(name):
    """Return the part of the house that a module name belongs to, None for other people's."""
    if name == "headwater":
        return None  # `from headwater import x` is judged by its second name
    if not name.startswith("headwater."):
        return None
    part = name.split(".")[1]
    return part if part in MAY_IMPORT or (ROOT / part).is_dir() else "verbs"


FILES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_keep_to_the_rules(path):
    part = part_of(path)
    others = {our_part(name) for name in imported(path)} - {None, part}
    assert others <= MAY_IMPORT[part], f"{part} may not import {sorted(others - MAY_IMPORT[part])}"


@pytest.mark.parametrize("path", [p for p in FILES if part_of(p) != "pages"], ids=lambda path: str(path.relative_to(ROOT)))
def test_pages_alone_touches_the_network(path):
    assert not set(imported(path)) & NETWORK


def test_attributing_loads_neither_reading_nor_the_archive():
    """Who has a text waits for no more than its statements need."""
    code = """
import sys, headwater
from headwater.models import Article
headwater.attribute(Article(id="1", text="The ferry stops on Sunday, Dagny Holm said.", language="en"))
print(*sorted({name.split(".")[1] for name in sys.modules if name.startswith("headwater.")}))
"""
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "statements" in loaded
    assert {"verbs", "reading", "archive", "tracing", "pages"}.isdisjoint(loaded)

"""The documents lead where they say: links, headings, benches, modules and files that they name."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.+?) *#*$", re.MULTILINE)
BENCH = re.compile(r"bench/\w+\.py")
# A file with its folder, as the documents name those of the package and of the tests: `tracing/weighing.py`, `src/headwater/words.py`.
FILE = re.compile(r"`((?:\w+/)+\w+\.(?:py|sql|toml|txt|json|npz))`")
PACKAGE = [f"/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "src").rglob("*.*")]


def anchors(page):
    """Return the anchors of a page's headings, as GitHub makes them."""
    found = {}
    for heading in HEADING.findall(FENCED.sub("", page.read_text("utf-8"))):
        plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).casefold()
        slug = re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")
        times = found[slug] = found.get(slug, -1) + 1
        if times:
            found[f"{slug}-{times}"] = 0
    return set(found)


def dead(page):
    """Yield the links of a page that lead nowhere; what is on the web is not asked."""
    for link in LINK.findall(FENCED.sub("", page.read_text("utf-8"))):
        if "://" in link or link.startswith("mailto:"):
            continue
        file, _, anchor = unquote(link).partition("#")
        to = (page.parent / file).resolve() if file else page
        if not to.exists() or (anchor and anchor not in anchors(to)):
            yield link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    assert not list(dead(page))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_benches_and_files_that_are_named_are_there(page):
    text = page.read_text("utf-8")
    benches = [name for name in BENCH.findall(text) if not (ROOT / name).is_file()]
    files = [name for name in FILE.findall(text) if not ((ROOT / name).is_file() or any(path.endswith(f"/{name}") for path in PACKAGE))]
    assert not benches + files


def test_a_dead_link_and_a_dead_anchor_are_found(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("# One: two\n\n## One: two\n\n[a](page.md#one-two-1) [b](#three) [c](gone.md) [d](https://one.example/#x)\n", "utf-8")
    assert list(dead(page)) == ["#three", "gone.md"]

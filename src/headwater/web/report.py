"""`headwater report`: a trace as a folder of static files, complete and offline, with the digest of every captured page."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from headwater.models import Article, Trace, encode
from headwater.verbs import Archive, Tracer
from headwater.web import screens
from headwater.web.desk import Desk, shelf
from headwater.web.notes import Notes
from headwater.web.rendering import STATIC, environment, written
from headwater.web.showing import Brief, brief
from headwater.web.workers import Tell

_ARTICLES = 60  # written with their texts: the page, its sources, and what shares most with it


@dataclass(frozen=True, slots=True)
class Captured:
    """A page of the report as it was captured: the file kept here and its digest. ``what`` says which bytes these are."""

    brief: Brief
    what: str
    file: str
    digest: str
    fetched: str


def report(archive: Archive, id_: str, out: Path, tell: Tell, notes: Notes | None = None) -> Path:
    """Write the report on the article ``id_`` of ``archive`` into the folder ``out``; return its first page.

    The folder holds the trace (index.html), the articles of its line with their statements, each comparison with a parent, the captured
    pages, the trace as JSON, and SHA256SUMS of all files. Raises OSError where the folder cannot be written.
    """
    desk = Desk(archive, Tracer(archive), shelf(":memory:", notes or Notes(":memory:")))
    _Report(desk, desk.article(id_), out).write(tell)
    return out / "index.html"


class _Report:
    def __init__(self, desk: Desk, article: Article, out: Path) -> None:
        self._desk, self._article, self._out = desk, article, out
        self._made = f"Report of {datetime.now(UTC):%-d %B %Y, %H:%M} UTC"
        self._files: dict[tuple[str, ...], str] = {}

    def write(self, tell: Tell) -> None:
        """Write all files."""
        (self._out / "captured").mkdir(parents=True, exist_ok=True)
        shutil.copyfile(STATIC / "style.css", self._out / "style.css")
        context = screens.trace_screen(self._desk, self._article.id, tell)
        held = list(self._held(context))
        self._files = dict(self._pages(held))
        made = environment(self._link, live=False, static="", made=self._made)
        captured = [self._capture(number, one) for number, one in enumerate(held, 1)]
        trace: Trace = context["trace"]
        (self._out / "trace.json").write_bytes(encode(trace) + b"\n")
        self._page(made, "report.html", "index.html", context | {"captured": captured, "made": self._made})
        for (screen, *ids), file in self._files.items():
            if file != "index.html":
                tell(f"writing {file}")
                show: Callable[..., dict[str, Any]] = getattr(screens, f"{screen}_screen")
                self._page(made, f"{screen}.html", file, show(self._desk, *ids, tell))
        self._sums()

    def _held(self, context: dict[str, Any]) -> Iterator[Article]:
        """Yield the articles whose texts go with the report: the page itself, its sources, then its relatives."""
        order = {"self": 0, "source": 1, "relative": 2}
        members = sorted(context["family"].members, key=lambda m: order[m.role])
        for member in islice(members, _ARTICLES):
            if article := self._desk.archive.get(member.brief.id):
                yield article

    def _pages(self, held: Iterable[Article]) -> Iterator[tuple[tuple[str, ...], str]]:
        """Yield which screen of which articles stands in which file."""
        yield ("trace", self._article.id), "index.html"
        known = {article.id for article in held}
        for article in held:
            yield ("article", article.id), f"article-{_short(article.id)}.html"
        for article in held:
            for relay in self._desk.parents(article.id):
                if relay.id in known:
                    yield ("compare", relay.id, article.id), f"compare-{_short(relay.id, article.id)}.html"

    def _link(self, screen: str, **given: str) -> str | None:
        """Return the file that a screen is in. Another article's trace is not part of the report; its text is."""
        key = tuple(str(value) for value in given.values())
        return self._files.get((screen, *key)) or (self._files.get(("article", *key)) if screen == "trace" else None)

    def _page(self, made: Any, template: str, file: str, context: dict[str, Any]) -> None:
        (self._out / file).write_text(written(made, template, {"here": "report"} | context), "utf-8")

    def _capture(self, number: int, article: Article) -> Captured:
        """Keep the page as it was captured, else the text that was read from it. Pages are kept as plain text: opening one runs nothing."""
        page = Path(article.path) if article.path else None
        if page and page.is_file():
            what, body = "page as captured", page.read_bytes()
        else:
            what, body = "text (the page itself was not kept)", (article.text or "").encode("utf-8", "surrogatepass")
        file = f"captured/{number:03}.txt"
        (self._out / file).write_bytes(body)
        return Captured(brief(article), what, file, sha256(body).hexdigest(), article.fetched or "")

    def _sums(self) -> None:
        """Write the digests of all files as `sha256sum --check` reads them."""
        files = sorted(p for p in self._out.rglob("*") if p.is_file() and p.name != "SHA256SUMS")
        rows = [f"{sha256(p.read_bytes()).hexdigest()}  {p.relative_to(self._out).as_posix()}\n" for p in files]
        (self._out / "SHA256SUMS").write_text("".join(rows), "utf-8")


def _short(*ids: str) -> str:
    return sha256("\0".join(ids).encode("utf-8", "replace")).hexdigest()[:12]

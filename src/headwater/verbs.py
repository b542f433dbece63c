"""The verbs: what a user does with pages, one function each. The command line and other programs call these."""

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path

from headwater.archive import Archive, all_matches, matches
from headwater.models import Article, HeadwaterError, Match, Page, Problem
from headwater.pages import Client, open_index, open_pages, open_texts
from headwater.reading import read as read_page
from headwater.statements import attribute
from headwater.textreuse import changes, compare
from headwater.tracing import Tracer, claims, trace, trace_all

__all__ = [
    "Archive",
    "Client",
    "Tracer",
    "all_matches",
    "archive_exists",
    "attribute",
    "claims",
    "compare",
    "compare_versions",
    "keep",
    "matches",
    "open_for_tracing",
    "open_inputs",
    "read",
    "read_all",
    "sample_folder",
    "trace",
    "trace_all",
]


def open_inputs(
    sources: Iterable[str] = (), *, indexes: Iterable[str] = (), texts: Iterable[str] = (), client: Client | None = None
) -> Iterator[Page | Problem]:
    """Yield the pages of all inputs: sources (URL, file, folder, ``-``), page indexes, and JSON lines of texts.

    What cannot be used comes as a Problem in its place; nothing is raised.
    """
    yield from open_pages(sources, client=client)
    for path in indexes:
        yield from open_index(path)
    for path in texts:
        yield from open_texts(path)


def read(source: str | os.PathLike[str] | Page, *, client: Client | None = None) -> Article:
    """Read one page: a URL, a file, or a Page at hand. Raise HeadwaterError where there is nothing to read."""
    if isinstance(source, Page):
        return read_page(source)
    page = next(open_pages([os.fspath(source)], client=client))
    if isinstance(page, Problem):
        raise HeadwaterError(page)
    return read_page(page)


def _read_or_problem(page: Page | Problem) -> Article | Problem:
    if isinstance(page, Problem):
        return page
    try:
        return read_page(page)
    except HeadwaterError as error:
        return error.problem
    except Exception as error:  # noqa: BLE001 - a fault of ours on one page must not cost the batch
        return Problem(page.id, f"the reader failed on it ({type(error).__name__}: {error})", "please report the page as a fault")


def read_all(pages: Iterable[Page | Problem], *, jobs: int | None = None) -> Iterator[Article | Problem]:
    """Read pages in ``jobs`` processes (default: one a core), yielding articles and problems in the order of the input.

    A handful of pages is read in this process, since starting others takes longer. Memory does not grow with the input.
    """
    source = iter(pages)
    first = list(islice(source, 24))
    jobs = jobs or os.cpu_count() or 1
    if len(first) < 24 or jobs == 1:
        yield from map(_read_or_problem, first)
        yield from map(_read_or_problem, source)
        return
    yield from _read_in_processes(chain(first, source), jobs)


def _read_in_processes(pages: Iterator[Page | Problem], jobs: int) -> Iterator[Article | Problem]:
    """Keep a bounded queue of pages before a pool of readers; survive a reader that dies (a fault in a C library)."""
    waiting: deque[tuple[Page | Problem, Future[Article | Problem]]] = deque()
    pool = _pool(jobs)
    try:
        while True:
            for page in islice(pages, jobs * 16 - len(waiting)):
                waiting.append((page, pool.submit(_read_or_problem, page)))
            if not waiting:
                return
            page, future = waiting.popleft()
            try:
                result = future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                result = _read_alone(page)
                pool = _pool(jobs)
                waiting = deque((page, pool.submit(_read_or_problem, page)) for page, _ in waiting)
            yield result
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Spawned, not forked: a fork would copy open archives and sockets.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts_to_parent)


def _leave_interrupts_to_parent() -> None:
    """Ctrl-C reaches every process of the terminal; only the one that owns the archive acts on it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_alone(page: Page | Problem) -> Article | Problem:
    """Read a page in a process of its own, to learn whether it is the one that kills readers."""
    with _pool(1) as pool:
        try:
            return pool.submit(_read_or_problem, page).result()
        except BrokenProcessPool:
            name = page.input if isinstance(page, Problem) else page.id
            return Problem(name, "the reader crashed on it", "please report the page as a fault")


def sample_folder() -> Path:
    """Return the folder of the bundled sample: ``index.jsonl``, ``pages/``, ``claims.jsonl``, ``truth.jsonl``."""
    return Path(__file__).parent / "sample"


def archive_exists(url: str) -> bool:
    """Whether there is an archive at ``url`` to be read from."""
    return url.startswith("postgresql:") or Path(url.removeprefix("sqlite:///")).exists()


def open_for_tracing(url: str, *, held_only: bool, add: bool) -> Archive:
    """Open the archive that articles are traced through: the held ones only, or others, which are added or not.

    Where other articles are traced and nothing is to be added, a missing archive is an empty one.
    """
    if held_only:
        return Archive.open(url, readonly=True)
    if add:
        return Archive.open(url)
    return Archive.open(url, readonly=True) if archive_exists(url) else Archive.open(":memory:")


def keep(archive: Archive, articles: Iterable[Article]) -> Iterator[Article]:
    """Add all ``articles``, then yield them. All are in before the first comes out: the order of pages named together is no evidence."""
    ids = [added.id for added in archive.add_many(articles)]
    yield from filter(None, map(archive.get, ids))


def compare_versions(a: Article, b: Article) -> Match | None:
    """Return the match of two articles with what ``b`` changed of ``a`` typed; None where they share no passage."""
    match = compare(a, b)
    if match is None:
        return None
    turned = tuple((c, d, a_, b_) for a_, b_, c, d in match.spans)
    return replace(match, changes=tuple(changes(b, a, turned)))

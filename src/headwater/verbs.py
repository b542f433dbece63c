"""The verbs: what a user does with pages, one function each. The command line and other programs call these."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import islice
from pathlib import Path
from urllib.parse import urlsplit

from headwater.alerts import Alert, Alerts, Bell, Count, Hit
from headwater.archive import (
    Archive,
    Found,
    Membership,
    Relays,
    Watched,
    Within,
    all_matches,
    beside,
    full_text_query,
    matches,
    nothing_in,
    words_of,
)
from headwater.attributing import attribute, unread_language
from headwater.models import Added, Article, Attribution, HeadwaterError, Page, Problem, Said, Statement, Story
from headwater.packing import Packed, pack_case
from headwater.pages import (
    Client,
    FeedStatus,
    HttpCache,
    Keeper,
    Listed,
    Watch,
    WatchState,
    default_path,
    open_claims,
    open_index,
    open_pages,
    open_pasted,
    open_texts,
    read_opml,
    write_opml,
)
from headwater.pages.finders import Finder, read_settings
from headwater.pages.finders import open_finders as finders_of
from headwater.processes import pool, submit
from headwater.reading import read as read_page
from headwater.reading.explaining import Explained, explain
from headwater.revisions import compare_versions, revisions
from headwater.seeking import Findings, find, follow, keep, read_or_problem, refusal, with_posts
from headwater.statements import state as reader_state
from headwater.statements.lexicon import languages as statement_languages
from headwater.statements.spelling import same_name
from headwater.textreuse import compare
from headwater.tracing import Tracer, claims, gather, keep_relays, relays_of, tell, trace, trace_all, trace_everything, tracer_state

__all__ = [
    "Alert",
    "Alerts",
    "Archive",
    "Bell",
    "Client",
    "Count",
    "Explained",
    "FeedStatus",
    "Findings",
    "Found",
    "Hit",
    "Keeper",
    "Listed",
    "Membership",
    "Packed",
    "Relays",
    "Tracer",
    "Watch",
    "WatchState",
    "Within",
    "all_matches",
    "archive_exists",
    "attribute",
    "beside",
    "claims",
    "client_for",
    "compare",
    "compare_versions",
    "explain",
    "find",
    "follow",
    "full_text_query",
    "gather",
    "keep",
    "keep_relays",
    "matches",
    "may_write",
    "open_cache",
    "open_claims",
    "open_client",
    "open_finders",
    "open_for_tracing",
    "open_inputs",
    "open_pasted",
    "open_watch",
    "pack_case",
    "quoted",
    "read",
    "read_all",
    "read_opml",
    "read_statements",
    "reader_state",
    "refusal",
    "relays_of",
    "require_archive",
    "revisions",
    "same_name",
    "sample_folder",
    "statement_languages",
    "stories",
    "tell",
    "trace",
    "trace_all",
    "trace_everything",
    "tracer_state",
    "unread_language",
    "watch",
    "with_posts",
    "write_opml",
]

_HANDFUL = 24  # pages: read in the second that it takes to start other processes
_QUEUE = 16  # pages waiting for each reader


def open_client(*, allow_private: bool = False, keeper: Keeper | None = None) -> Client:
    """Open the client that the commands fetch with: with the user's cache on disk (``HEADWATER_CACHE``, else below ``~/.cache``).

    With a ``keeper`` all is fetched anew, so that the keeper sees it.
    """
    if keeper:
        return Client(allow_private=allow_private, seen=keeper.seen)
    return Client(allow_private=allow_private, cache=HttpCache(default_path()))


def open_watch(url: str) -> WatchState:
    """Open the list of watched feeds in the archive at ``url``, created where there is none; raise HeadwaterError where that fails."""
    return WatchState(Watched.open(url))


def client_for(addresses: Iterable[str]) -> Client:
    """Open a client for addresses that the user gave: their hosts may be on this machine or in the house network, no others."""
    hosts = frozenset((urlsplit(address).hostname or "").lower() for address in addresses)
    return Client(allow_private=hosts, timeout=10)


def open_cache() -> HttpCache:
    """Open the cache of what the commands fetched."""
    return HttpCache(default_path())


def open_finders(names: Iterable[str] | None = None, *, allow_private: bool = False) -> AbstractContextManager[Sequence[Finder]]:
    """Give the finders of these names, of which None means those that are configured to be asked (docs/finders.md).

    Raise HeadwaterError where one cannot be asked as it is configured.
    """
    return finders_of(read_settings(), names, allow_private=allow_private, cache=HttpCache(default_path()))


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
    """Read one page: a URL, a file, or a Page at hand. Raise HeadwaterError where there is nothing to read, or a folder of several."""
    if isinstance(source, Page):
        return read_page(source)
    pages = open_pages([os.fspath(source)], client=client)
    page = next(pages)
    if isinstance(page, Problem):
        raise HeadwaterError(page)
    if os.path.isdir(source) and next(pages, None):  # noqa: PTH112 - false for what can be no path, where pathlib raises
        raise HeadwaterError(Problem(os.fspath(source), "a folder of several pages where one is asked for", "name one of them"))
    return read_page(page)


def read_all(pages: Iterable[Page | Problem], *, jobs: int | None = None) -> Iterator[Article | Problem]:
    """Read pages in ``jobs`` processes (default: one a core), yielding articles and problems in the order of the input.

    A handful of pages is read in this process, since starting others takes longer. With one job each page is answered before the next
    is asked for. Memory does not grow with the input. A script that asks for more jobs needs the usual ``if __name__ == "__main__"``.
    """
    source = iter(pages)
    jobs = jobs or os.cpu_count() or 1
    yield from map(read_or_problem, source if jobs == 1 else islice(source, _HANDFUL))
    yield from _read_in_processes(source, jobs)


def _read_in_processes(pages: Iterator[Page | Problem], jobs: int) -> Iterator[Article | Problem]:
    """Read through a pool; where a reader dies (a fault in a C library), the pages in hand are read one by one to learn which killed it."""
    for first in pages:
        in_hand = deque([first])
        yield from _read_through_pool(pages, in_hand, jobs)
        yield from _read_one_by_one(in_hand)


def _read_through_pool(pages: Iterator[Page | Problem], in_hand: deque[Page | Problem], jobs: int) -> Iterator[Article | Problem]:
    """Read ``in_hand`` and then ``pages``, a bounded number at a time; stop where a reader dies, with what is not read left in hand."""
    workers = pool(jobs)
    futures: deque[Future[Article | Problem]] = deque()
    try:
        futures.extend(_submit(workers, page) for page in in_hand)
        for page in pages:
            in_hand.append(page)
            futures.append(_submit(workers, page))
            while futures and (futures[0].done() or len(futures) == jobs * _QUEUE):
                yield _taken(futures, in_hand)
        while futures:
            yield _taken(futures, in_hand)
    except BrokenProcessPool:
        return
    finally:
        workers.shutdown(wait=False, cancel_futures=True)


def _taken(futures: deque[Future[Article | Problem]], in_hand: deque[Page | Problem]) -> Article | Problem:
    """Return the next result. Its page is in hand until then."""
    result = futures.popleft().result()
    in_hand.popleft()
    return result


def _read_one_by_one(pages: Iterable[Page | Problem]) -> Iterator[Article | Problem]:
    """Read pages one at a time in another process: the page in which it dies is the one that kills readers."""
    workers = pool(1)
    try:
        for page in pages:
            try:
                result = _submit(workers, page).result()
            except BrokenProcessPool:
                workers = pool(1)
                name = page.input if isinstance(page, Problem) else page.id
                result = Problem(name, "the reader crashed on it", "please report the page as a fault")
            yield result
    finally:
        workers.shutdown(wait=False, cancel_futures=True)


def _submit(workers: ProcessPoolExecutor, page: Page | Problem) -> Future[Article | Problem]:
    return submit(workers, read_or_problem, page)


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


def watch(archive: Archive, watching: Watch, *, once: bool = False) -> Iterator[tuple[Listed, Added] | Problem | None]:
    """Add what the watched feeds list, for as long as the watch runs, and yield what became of each article, with what its feed said.

    Problems come in between, and None now and then where there is nothing. An article is settled only when the archive has it, so that
    one which was being added when the process was killed is added again, which changes nothing.
    """
    for found in watching.run(once=once):
        if found is None or isinstance(found, Problem):
            yield found
            continue
        article = read_or_problem(found.page)
        if isinstance(article, Article) and (held := archive.find(found.listed.url)) and article.id not in held:
            article = replace(article, id=held[0])  # held under another spelling of the address: another version of that one
        added = archive.add(article) if isinstance(article, Article) else Added(found.page.id, found.page.url, "failed", article.reason)
        watching.settle(found.listed.url, added.status, added.reason)
        yield found.listed, added


def stories(archive: Archive, *, least: int = 1) -> Iterator[Story]:
    """Yield the stories of an archive that have ``least`` articles or more, the largest first, as far as ``gather`` has put them together.

    Told without digests and origins, which take a look at every relay: ``tell`` gives them for one story.
    """
    for story, size in archive.stories.sizes().items():
        if size >= least and (told := tell(archive, story, digest=False)):
            yield told


def require_archive(url: str) -> None:
    """Raise HeadwaterError where there is no archive at ``url``: what only asks must not make one."""
    if not archive_exists(url):
        raise HeadwaterError(Problem(url, "there is no such archive", "add something to it first"))
    path = Path(url.removeprefix("sqlite:///"))
    if path.is_file() and path.stat().st_size == 0:
        raise HeadwaterError(nothing_in(url))


def may_write(url: str) -> bool:
    """Whether the archive at ``url``, which is there, may be written to: its file, and its folder for what SQLite keeps beside it."""
    path = Path(url.removeprefix("sqlite:///")).absolute()
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def read_statements(archive: Archive) -> Iterator[Attribution | Problem]:
    """Read the articles of an archive that this reader has not read for statements, and keep who says what; yield each, or why it failed.

    Each is kept as soon as it is read, so that a run that is stopped goes on from there.
    """
    reader = reader_state()
    for id_ in archive.statements.unread(reader):
        if article := archive.get(id_):
            try:
                read = attribute(article, mentioned=False)
            except Exception as error:  # noqa: BLE001 - a fault of ours on one article must not cost the batch
                yield Problem(id_, f"the reader failed on it ({type(error).__name__}: {error})", "please report the article as a fault")
                continue
            archive.statements.keep(read, reader)
            yield read


def quoted(archive: Archive, *, speaker: str | None = None, on: str = "", limit: int = 1000) -> Iterator[Said]:
    """Yield what ``speaker`` (in any spelling or script; None: anybody) is quoted as saying with all words of ``on``, best first.

    Only articles that have been read for statements are searched (``read_statements``).
    """
    from headwater.mentions.names import same  # noqa: PLC0415 - loads the gazetteer

    joined = {name: rule.rule for name in archive.statements.speakers() if (rule := same(speaker, name))} if speaker else {}
    for found in archive.statements.find(on, list(joined) if speaker else None, limit):
        if article := archive.get(found.article):
            yield _said(article, found.statement, joined)


def _said(article: Article, statement: Statement, joined: Mapping[str, str]) -> Said:
    speaker = statement.speaker
    name = speaker.name if speaker else None
    return Said(
        id=article.id,
        speaker=name,
        role=speaker.role if speaker else None,
        rule=joined.get(name) if name else None,
        kind=statement.kind,
        act=statement.act,
        text=words_of(article.text or "", statement.content),
        content=statement.content,
        source=statement.source,
        cue=statement.cue,
        title=article.title,
        outlet=article.outlet.name or article.outlet.domain,
        published=article.published,
        url=article.url,
        cued=words_of(article.text or "", statement.cue),
    )

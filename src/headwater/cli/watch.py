"""`headwater watch`: feeds and news sitemaps, looked at for as long as it runs, what they list added to the archive."""

import re
import signal
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.table import Table

from headwater.cli import alerts, common
from headwater.cli.common import err, out
from headwater.models import Added, HeadwaterError, Problem, to_builtins

if TYPE_CHECKING:
    from headwater import verbs

_NO_FEEDS = "No feeds to watch. Name one: headwater watch https://outlet.example/rss"
_ADDRESS = re.compile(r"https?://\S+")


@click.command("watch")
@click.argument("feeds", metavar="[FEED]...", nargs=-1)
@click.option("--status", is_flag=True, help="Show how each feed is doing, and end.")
@click.option("--once", is_flag=True, help="Look at what is due, add what is new, and end.")
@click.option("--remove", multiple=True, metavar="URL", help="Take a feed off the list, and end.")
@click.option("--export", is_flag=True, help="Print the list as OPML, and end.")
@common.allow_private
@common.archive
@common.as_json
def command(  # noqa: PLR0913 - click's options, each by its name
    *,
    feeds: tuple[str, ...],
    status: bool,
    once: bool,
    remove: tuple[str, ...],
    export: bool,
    allow_private: bool,
    archive_url: str,
    as_json: bool,
) -> None:
    """Watch feeds and news sitemaps, and add the articles that they list to the archive.

    FEED is the address of a feed, of a sitemap, or of a page that names its feed; or a file of them: OPML, or one address a line. They
    are put on the list that is watched; without FEED the list is watched as it is. Ctrl-C ends the watch; started again, it goes on.

    \b
    Example:
      headwater watch https://outlet.example/rss feeds.opml --archive my.db
      headwater watch --archive my.db
      headwater watch --status --archive my.db
    """
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    if not feeds and not _is_watched(archive_url):  # who only asks makes no file
        _without(remove, archive_url, asked=status or export)
        return
    with common.failures():
        named = list(_named(feeds))
    with common.failures(), verbs.open_watch(archive_url) as state:
        for url in remove:
            if not state.unfollow(url):
                raise HeadwaterError(Problem(url, "not on the list", "see the list with --status"))
        for url, title in named:
            state.follow(url, time.time(), title)
        if export:
            out.print(verbs.write_opml(state.feeds().items()), markup=False, end="")
        elif status:
            _show(state.status(time.time()), archive_url, as_json=as_json)
        elif not remove:
            _watch(state, archive_url, once=once, allow_private=allow_private, as_json=as_json)


def _is_watched(archive_url: str) -> bool:
    """Whether there may be a list: in the archive, or where older versions kept it."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    return verbs.archive_exists(archive_url) or Path(verbs.beside(archive_url, "watch")).exists()


def _without(removed: tuple[str, ...], archive_url: str, *, asked: bool) -> None:
    """Say what there is to say where no feed was ever put on a list."""
    with common.failures() as problems:
        for url in removed:
            problems.report(Problem(url, "not on the list", "see the list with --status"))
        if asked:
            common.nothing(f"no feeds are watched for {archive_url}")
        elif not removed:
            raise click.UsageError(_NO_FEEDS)


def _watch(state: "verbs.WatchState", archive_url: str, *, once: bool, allow_private: bool, as_json: bool) -> None:
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    if not state.feeds():
        raise click.UsageError(_NO_FEEDS)
    state.lock()
    began = time.time()
    counts: Counter[str] = Counter()
    problems = common.Problems()  # a feed that fails is no failure of the watch
    with (
        verbs.Archive.open(archive_url) as archive,
        verbs.open_client(allow_private=allow_private) as client,
        alerts.ringing(archive_url, archive, problems) as bell,
    ):
        watching = verbs.Watch(state, client, lambda url: bool(archive.find(url)))
        with _stopped_by_signals(watching), err.status(_line(state, counts)) as line:
            for found in verbs.watch(archive, watching, once=once):
                if isinstance(found, Problem):
                    counts["failed"] += 1
                    problems.report(found)
                elif found:
                    counts[found[1].status] += 1
                    _report(*found, bell.of(found[1].id), as_json=as_json)
                line.update(_line(state, counts))
    if not as_json:
        parts = [f"{number:,} {status}" for status, number in counts.items()]
        out.print(f"{', '.join(parts) or 'nothing new'} in {common.plain(archive_url)}")
    if once:
        _end(state.status(time.time()), began, problems)


def _end(feeds: "list[verbs.FeedStatus]", began: float, problems: common.Problems) -> None:
    """Say where no feed was due since ``began``; end the program with status 1 where none of those that were could be read."""
    due = [feed for feed in feeds if max(feed.success or 0.0, feed.failure or 0.0) >= began]
    if not due:
        next_due = min((feed.due for feed in feeds if not feed.gone), default=None)
        when = f"before {_when(next_due)}" if next_due else "any more: they are gone"
        common.nothing(f"none of the feeds ({len(feeds):,}) is due {when}; see --status")
    elif all((feed.success or 0.0) < began for feed in due):
        problems.exit()


def _report(listed: "verbs.Listed", added: Added, hits: "list[verbs.Hit]", *, as_json: bool) -> None:
    if as_json:
        said = {"feed": listed.feed, "listed": listed.published, "source": listed.source, "source_url": listed.source_url}
        common.write(alerts.with_hits({**to_builtins(added), **said}, hits))
    else:
        reason = f" ({common.plain(added.reason)})" if added.reason else ""
        out.print(f"{added.status}: {common.plain(added.id)}{reason}")
        alerts.show(hits)


def _line(state: "verbs.WatchState", counts: Counter[str]) -> str:
    """Return the progress line: what was added, and when there is something to do again."""
    if not err.is_terminal:
        return ""
    due = state.next_due()
    wait = max(0.0, due - time.time()) if due else 0.0
    return f"{len(state.feeds()):,} feeds, {counts['added']:,} added, next in {_span(wait)}; Ctrl-C to stop"


@contextmanager
def _stopped_by_signals(watching: "verbs.Watch") -> Iterator[None]:
    """End the watch in good order on Ctrl-C and on what systemd sends; a second Ctrl-C ends it at once."""

    def stop(*_: object) -> None:
        watching.stop()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _named(feeds: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the feeds that are named, address and title: themselves, or in files of OPML or of one address a line."""
    from headwater import verbs  # noqa: PLC0415 - loads the readers

    for feed in feeds:
        if _ADDRESS.fullmatch(feed):
            yield feed, ""
            continue
        try:
            body = Path(feed).read_bytes()
        except OSError as error:
            problem = Problem(feed, f"neither an address nor a file ({error.strerror})", "an address starts with https://")
            raise HeadwaterError(problem) from None
        found = verbs.read_opml(body) or {line: "" for line in body.decode("utf-8-sig", "replace").split() if _ADDRESS.fullmatch(line)}
        if not found:
            raise HeadwaterError(Problem(feed, "lists no feeds", "give OPML, or one address a line"))
        yield from found.items()


def _show(rows: "list[verbs.FeedStatus]", archive_url: str, *, as_json: bool) -> None:
    if not rows:
        common.nothing(f"no feeds are watched for {archive_url}")
        return
    if as_json:
        for row in rows:
            common.write(row._asdict())
        return
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in ("feed", "last success", "a day", "waiting", "next", "trouble"):
        table.add_column(name, justify="right" if name in {"a day", "waiting"} else "left", overflow="fold")
    for row in rows:
        trouble = f"{row.failures} times: {row.error} ({_when(row.failure)})" if row.failures else ""
        due = "never: it is gone" if row.gone else _span(max(0.0, row.due - time.time()))
        name = f"{common.plain(row.title)}\n{common.plain(row.url)}" if row.title else common.plain(row.url)
        table.add_row(name, _when(row.success), f"{row.a_day:.1f}", f"{row.waiting:,}", due, common.plain(trouble))
    out.print(table)


def _when(moment: float | None) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d %H:%M UTC") if moment else "never"


def _span(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.0f} h"

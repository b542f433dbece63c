"""What a watch knows, in tables of the archive: its feeds, what they listed, which pages are fetched and not yet settled.

Each step is one transaction, so that a killed process loses no more than the pages that were on the wire.
"""

import threading
import time
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from hashlib import sha256
from typing import Any, NamedTuple, Protocol, Self

from headwater.models import Page, decode, encode
from headwater.pages.feeds import Entry
from headwater.urls import url_key

FIRST_PAUSE = 900.0  # seconds between two looks at a feed, at first
_SHORTEST, _LONGEST, _LONGEST_AFTER_FAILURES = 300.0, 6 * 3600.0, 24 * 3600.0
_QUICKER, _SLOWER = 0.6, 1.4  # what a pause is multiplied by where there was something new, and where there was not
_TRIES = 4
_SECOND_TRY = 900.0  # seconds until a page that failed is asked for again; four times as long before each further try
_MOST_AT_FIRST = 200  # articles; what else stood in a sitemap before we came is not fetched
_MOST_CHECKS = 20  # of an article whose entry keeps changing: some sitemaps give every page the time at which they were made
_CHECK_AFTER, _LONGEST_CHECK = 900.0, 24 * 3600.0  # seconds since it was fetched, at first and at the most; doubled each time
_DAYS = 7.0  # over which articles a day are counted

_FOLLOW = "INSERT INTO watched_feed (url, title, since, due, pause) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
# Who names a feed again that failed has mended what was wrong, as a rule.
_AGAIN = "UPDATE watched_feed SET due = MIN(due, ?) WHERE url = ? AND failures > 0"
_READ = """
UPDATE watched_feed SET title = COALESCE(NULLIF(?, ''), title), success = ?, due = ?, pause = ?, failures = 0, digest = ? WHERE url = ?
"""
_MISSED = """
UPDATE watched_feed SET failure = ?, error = ?, failures = failures + 1, gone = ?, due = ? + MIN(?, pause * (1 << MIN(failures + 1, 16)))
WHERE url = ?
"""
_LISTED = """
INSERT INTO watched_entry (key, url, feed, title, published, source, source_url, stamp, seen, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO NOTHING
"""
# The feed that listed an article first is asked whether it changed, for two feeds rarely say the same of it. One that waits is fetched as
# it is then; one that is fetched and not settled is compared at the next look. Of an entry from before there were stamps one is kept.
_CHANGED = """
UPDATE watched_entry SET title = :title, published = :published, source = :source, source_url = :source_url, stamp = :stamp,
    checks = checks + (stamp IS NOT NULL AND status <> 'waiting'),
    tries = CASE WHEN stamp IS NULL OR status = 'waiting' THEN tries ELSE 0 END,
    due = CASE WHEN stamp IS NULL OR status = 'waiting' THEN due
               ELSE MAX(:now, COALESCE(came, seen) + MIN(:longest, :after * (1 << checks))) END,
    status = CASE WHEN stamp IS NULL THEN status ELSE 'waiting' END
WHERE key = :key AND feed = :feed AND stamp IS NOT :stamp AND status NOT IN ('fetched', 'passed over') AND checks < :most
"""
_STATUS = """
SELECT url, title, success, failure, error, failures, gone, due, since,
       (SELECT COUNT(*) FROM watched_entry WHERE feed = watched_feed.url AND seen > ? AND status <> 'passed over'),
       (SELECT COUNT(*) FROM watched_entry WHERE feed = watched_feed.url AND status IN ('waiting', 'fetched'))
FROM watched_feed ORDER BY failures > 0, url
"""


class Store(Protocol):
    """The tables ``watched_feed`` and ``watched_entry``, wherever they are. Each method raises HeadwaterError where it fails."""

    def every(self, asked: str, given: Sequence[object] | Mapping[str, object] = ()) -> list[Any]:
        """Return all answers to a question."""

    def change(self, order: str, given: Sequence[object] | Mapping[str, object] = ()) -> int:
        """Carry out one order; return how many rows it changed."""

    def transaction(self) -> AbstractContextManager[None]:
        """Do all that is written in the block, or nothing."""

    def lock(self) -> None:
        """Be the one process that watches, until the end; raise HeadwaterError where another one is it."""

    def close(self) -> None:
        """Let go of it."""


class Listed(NamedTuple):
    """An article that a feed listed: where, by which feed, and what that says of it, as written."""

    url: str
    feed: str
    title: str | None
    published: str | None
    source: str | None
    source_url: str | None


class Wanted(NamedTuple):
    """An article to fetch; ``changed`` where its feed says that it has changed since it was fetched."""

    url: str
    changed: bool


class FeedStatus(NamedTuple):
    """How a feed is doing; times are seconds since 1970."""

    url: str
    title: str
    success: float | None
    failure: float | None
    error: str | None
    failures: int
    gone: bool
    due: float
    a_day: float
    """Articles a day, over the last week."""
    waiting: int


class WatchState:
    """Feeds and what became of each article that they listed. One process watches; others may look on."""

    def __init__(self, store: Store) -> None:
        """Keep them in ``store``, which is closed with this."""
        self._store = store
        self._lock = threading.RLock()  # pages are kept by the threads that fetched them

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._store.close()

    def lock(self) -> None:
        """Be the one process that watches, until the end; raise HeadwaterError where another one is it."""
        self._store.lock()

    # Feeds

    def follow(self, url: str, now: float, title: str = "") -> bool:
        """Put a feed on the list; say whether it is new there. One that failed when it was looked at last is due now."""
        is_new = self._change(_FOLLOW, url, title, now, now, FIRST_PAUSE) > 0
        self._change(_AGAIN, now, url)
        return is_new

    def unfollow(self, url: str) -> bool:
        """Take a feed off the list; what it listed stays known. Say whether it was there."""
        return self._change("DELETE FROM watched_feed WHERE url = ?", url) > 0

    def feeds(self) -> dict[str, str]:
        """Return the feeds on the list, address to title."""
        return dict(self._rows("SELECT url, title FROM watched_feed ORDER BY url"))

    def due_feeds(self, now: float) -> list[str]:
        """Return the feeds to look at now, the longest due first."""
        return [row[0] for row in self._rows("SELECT url FROM watched_feed WHERE NOT gone AND due <= ? ORDER BY due", now)]

    def next_due(self) -> float | None:
        """Return when there is something to do again, None where there is nothing to watch."""
        ((feed, entry),) = self._rows(
            "SELECT (SELECT MIN(due) FROM watched_feed WHERE NOT gone), (SELECT MIN(due) FROM watched_entry WHERE status = 'waiting')"
        )
        return min((due for due in (feed, entry) if due is not None), default=None)

    def knows(self, url: str, digest: bytes) -> bool:
        """Say whether a feed read the same the last time."""
        return bool(self._rows("SELECT 1 FROM watched_feed WHERE url = ? AND digest = ?", url, digest))

    def was_read(self, url: str, title: str | None, entries: Iterable[Entry], digest: bytes, now: float) -> int:
        """Note what a feed listed and when to look again; return how many articles of it are new."""
        with self._lock, self._store.transaction():
            rows = self._rows("SELECT pause, success FROM watched_feed WHERE url = ?", url)
            if not rows:
                return 0  # taken off the list meanwhile
            ((pause, success),) = rows
            new = self._list(url, entries, now, most=_MOST_AT_FIRST if success is None else None)
            pause = min(_LONGEST, max(_SHORTEST, pause * (_QUICKER if new else _SLOWER)))
            self._change(_READ, title or "", now, now + pause, pause, digest, url)
        return new

    def _list(self, feed: str, entries: Iterable[Entry], now: float, most: int | None) -> int:
        new, met = 0, {""}
        for entry in entries:
            if (key := url_key(entry.url)) in met:
                continue
            met.add(key)
            status = "waiting" if most is None or new < most else "passed over"
            said = (entry.title, entry.published or entry.updated, entry.source, entry.source_url, _stamp(entry))
            if self._change(_LISTED, key, entry.url, feed, *said, now, status):
                new += 1
            else:
                self._note_change(key, feed, said, now)
        return new

    def _note_change(self, key: str, feed: str, said: tuple[Any, ...], now: float) -> None:
        bounds = {"longest": _LONGEST_CHECK, "after": _CHECK_AFTER, "most": _MOST_CHECKS}
        named = dict(zip(("title", "published", "source", "source_url", "stamp"), said, strict=True))
        with self._lock:
            self._store.change(_CHANGED, {**named, **bounds, "key": key, "feed": feed, "now": now})

    def was_missed(self, url: str, reason: str, now: float, *, gone: bool = False) -> None:
        """Note that a feed could not be read: it is looked at again twice as late each time, and never where it is gone."""
        self._change(_MISSED, now, reason, gone, now, _LONGEST_AFTER_FAILURES, url)

    def status(self, now: float) -> list[FeedStatus]:
        """Return how each feed is doing, those that fail last."""
        return [_feed_status(row, now) for row in self._rows(_STATUS, now - _DAYS * 86_400)]

    # Articles

    def waiting(self, now: float, most: int) -> list[Wanted]:
        """Return the articles to fetch now."""
        wanted = "SELECT url, checks > 0 FROM watched_entry WHERE status = 'waiting' AND due <= ? ORDER BY due, seen LIMIT ?"
        return [Wanted(url, bool(changed)) for url, changed in self._rows(wanted, now, most)]

    def listed(self, url: str) -> Listed | None:
        """Return what a feed said of an article, None where none listed it."""
        columns = ", ".join(Listed._fields)
        rows = self._rows(f"SELECT {columns} FROM watched_entry WHERE key = ?", url_key(url))  # noqa: S608 - ours
        return Listed(*rows[0]) if rows else None

    def came(self, url: str, page: Page) -> None:
        """Keep a page until what becomes of it is settled."""
        self._set(url, status="fetched", page=zlib.compress(encode(page), 1), came=time.time())

    def fetched(self) -> list[str]:
        """Return the addresses of the pages that are kept and not settled."""
        return [row[0] for row in self._rows("SELECT url FROM watched_entry WHERE status = 'fetched' ORDER BY seen")]

    def page(self, url: str) -> Page | None:
        """Return a page that is kept."""
        rows = self._rows("SELECT page FROM watched_entry WHERE key = ? AND page IS NOT NULL", url_key(url))
        return decode(zlib.decompress(rows[0][0]), Page) if rows else None

    def failed(self, url: str, reason: str, now: float, *, again: bool) -> None:
        """Note that an article could not be fetched; where it is worth it, it is tried again later."""
        tries = 1 + sum(row[0] for row in self._rows("SELECT tries FROM watched_entry WHERE key = ?", url_key(url)))
        status = "waiting" if again and tries < _TRIES else "failed"
        self._set(url, status=status, reason=reason, tries=tries, due=now + _SECOND_TRY * 4.0 ** (tries - 1))

    def settle(self, url: str, status: str, reason: str | None = None) -> None:
        """Note what became of an article: ``added``, ``unchanged``, ``failed`` ...; its page is kept no longer."""
        self._set(url, status=status, reason=reason, page=None)

    def _set(self, url: str, **values: Any) -> None:
        assigned = ", ".join(f"{name} = ?" for name in values)
        self._change(f"UPDATE watched_entry SET {assigned} WHERE key = ?", *values.values(), url_key(url))  # noqa: S608 - ours

    def _rows(self, statement: str, *values: Any) -> list[Any]:
        with self._lock:
            return self._store.every(statement, values)

    def _change(self, statement: str, *values: Any) -> int:
        """Return how many rows were changed."""
        with self._lock:
            return self._store.change(statement, values)


def _stamp(entry: Entry) -> bytes:
    """Return a digest of what a feed says of an article: another one says that the article has changed."""
    said = (entry.title, entry.published, entry.updated, entry.content, entry.summary)
    return sha256("\0".join(value or "" for value in said).encode("utf-8", "replace")).digest()[:16]


def _feed_status(row: tuple[Any, ...], now: float) -> FeedStatus:
    *known, since, articles, waiting = row
    days = min(_DAYS, max(1.0, (now - since) / 86_400))
    url, title, success, failure, error, failures, gone, due = known
    return FeedStatus(url, title, success, failure, error, failures, bool(gone), due, articles / days, waiting)

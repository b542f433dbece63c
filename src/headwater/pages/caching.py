"""Answers kept on disk (RFC 9111, a private cache), in one SQLite file of its own, which may be deleted at any time.

What is still fresh is not asked for again; what may have changed is asked for by its validators.
"""

import json
import os
import sqlite3
import threading
import time
import zlib
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any, NamedTuple

import httpx

from headwater.pages.transport import Answer

_MOST_BYTES = 1_000_000_000  # of packed bodies; those asked for longest ago go first
_LONGEST = 24 * 3600.0  # seconds for which an answer is taken for fresh, whatever it promises
_SCHEMA = """
CREATE TABLE IF NOT EXISTS answer (
    asked TEXT PRIMARY KEY, url TEXT NOT NULL, headers TEXT NOT NULL, body BLOB NOT NULL, fetched TEXT NOT NULL, used REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS answer_used ON answer (used);
"""
_USED = "SELECT (page_count - freelist_count) * page_size FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()"
_FORGET = "DELETE FROM answer WHERE asked IN (SELECT asked FROM answer ORDER BY used LIMIT (SELECT COUNT(*) / 5 + 1 FROM answer))"


class Kept(NamedTuple):
    """An answer from the cache, and whether it may be used without asking."""

    answer: Answer
    fresh: bool

    def conditions(self) -> dict[str, str]:
        """Return the headers that ask for the page only where it has changed."""
        pairs = (("If-None-Match", "etag"), ("If-Modified-Since", "last-modified"))
        return {name: value for name, field in pairs if (value := self.answer.headers.get(field)) and value.isascii()}


class HttpCache:
    """Answers by address. Safe in threads and between processes. A file that is no database, or a full disk, caches nothing."""

    def __init__(self, path: str | Path, most_bytes: int = _MOST_BYTES) -> None:
        self._path = Path(path)
        self._most_bytes = most_bytes
        self._lock = threading.Lock()
        self._database: sqlite3.Connection | None = None

    def close(self) -> None:
        """Close the file; it is opened again when it is needed again."""
        with self._lock:
            if self._database:
                self._database.close()
                self._database = None

    def get(self, asked: str, now: datetime | None = None) -> Kept | None:
        """Return what ``asked`` answered last, None where that is not kept."""
        row = self._run("SELECT url, headers, body, fetched FROM answer WHERE asked = ?", asked)
        if not row:
            return None
        url, headers, body, fetched = row[0]
        try:
            answer = Answer(url, 200, httpx.Headers(json.loads(headers)), zlib.decompress(body), fetched)
        except (ValueError, zlib.error):
            return None
        self._run("UPDATE answer SET used = ? WHERE asked = ?", time.time(), asked)
        age = ((now or datetime.now(UTC)) - datetime.fromisoformat(fetched)).total_seconds()
        return Kept(answer, 0 <= age < lifetime(answer.headers))

    def put(self, asked: str, answer: Answer) -> None:
        """Keep an answer with a page, unless its headers forbid it."""
        if answer.status != 200 or "no-store" in _directives(answer.headers) or answer.headers.get("vary", "").strip() == "*":
            return
        headers = json.dumps(answer.headers.multi_items())
        row = (asked, answer.url, headers, zlib.compress(answer.body, 3), answer.fetched, time.time())
        self._run("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?, ?, ?)", *row)
        self._make_room()

    def _make_room(self) -> None:
        used = self._run(_USED)
        if used and used[0][0] > self._most_bytes:
            self._run(_FORGET)

    def _run(self, statement: str, *values: object) -> list[Any]:
        with self._lock:
            try:
                self._database = self._database or self._open()
                return self._database.execute(statement, values).fetchall()
            except (sqlite3.Error, OSError):
                return []  # a cache that cannot be read or written is no cache; the page is fetched

    def _open(self) -> sqlite3.Connection:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(self._path, timeout=10, check_same_thread=False, isolation_level=None)
        try:
            database.executescript(f"PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; {_SCHEMA}")
        except sqlite3.Error:
            database.close()
            raise
        return database


def default_path() -> Path:
    """Return where the cache stands: ``HEADWATER_CACHE``, else below the user's cache folder."""
    named = os.environ.get("HEADWATER_CACHE")
    folder = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(named) if named else Path(folder).expanduser() / "headwater" / "http.db"


def lifetime(headers: httpx.Headers) -> float:
    """Return for how many seconds after it was fetched an answer may be used without asking again."""
    directives = _directives(headers)
    if "no-cache" in directives:
        return 0.0
    if (seconds := directives.get("max-age", "")).isdecimal():
        age = headers.get("age", "0")
        return min(float(seconds[:9]), _LONGEST) - (float(age[:9]) if age.isdecimal() else 0.0)
    try:
        expires, date = (parsedate_to_datetime(headers.get(name, "")) for name in ("expires", "date"))
        return min((expires - date).total_seconds(), _LONGEST)
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0


def _directives(headers: httpx.Headers) -> dict[str, str]:
    parts = (part.partition("=") for part in headers.get("cache-control", "").lower().split(","))
    return {name.strip(): value.strip().strip('"') for name, _, value in parts}

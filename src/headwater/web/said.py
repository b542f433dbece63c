"""Who says what, read once: kept in a file beside the archive, since reading a text takes longer than showing it.

It is a cache and nothing else: it may be deleted at any time, and what was read by another state of the reader is read anew.
"""

import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from headwater import verbs
from headwater.models import Article, Attribution, decode, encode

_SCHEMA = "CREATE TABLE IF NOT EXISTS said (digest BLOB PRIMARY KEY, body BLOB NOT NULL) STRICT, WITHOUT ROWID"
_PATIENCE = 0.2  # seconds to wait for another reader's write; what is not kept is read again
_LEVEL = 1


class Said:
    """The statements of the texts of one archive. Any thread may ask."""

    def __init__(self, archive: str) -> None:
        has_file = not archive.startswith("postgresql:") and archive != ":memory:"
        self._path = Path(f"{archive.removeprefix('sqlite:///')}.said.db") if has_file else None

    def of(self, article: Article) -> Attribution:
        """Return who says what in an article: as it was read before, else read now and kept."""
        digest = _digest(article)
        known = self._try(lambda database: database.execute("SELECT body FROM said WHERE digest = ?", (digest,)).fetchone())
        if known:
            return replace(decode(zlib.decompress(known[0]), Attribution), id=article.id, text=article.text)
        found = verbs.attribute(article, mentioned=False)
        body = zlib.compress(encode(replace(found, id="", text=None)), _LEVEL)
        self._try(lambda database: database.execute("INSERT OR REPLACE INTO said VALUES (?, ?)", (digest, body)).fetchone())
        return found

    def _try(self, work: Callable[[sqlite3.Connection], tuple[bytes] | None]) -> tuple[bytes] | None:
        """Return what ``work`` gives, None where the file cannot be used: a cache must not cost an answer."""
        if self._path is None:
            return None
        try:
            with closing(sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)) as database:
                database.execute("PRAGMA synchronous = OFF")
                database.execute(_SCHEMA)
                return work(database)
        except sqlite3.Error:
            return None


def _digest(article: Article) -> bytes:
    """Return what the statements of an article depend on, digested."""
    text = f"{_reader()}\0{article.language}\0{article.title}\0{article.outlet}\0{article.blocks}\0{article.embeds}\0{article.text}"
    return sha256(text.encode("utf-8", "surrogatepass")).digest()


@cache
def _reader() -> str:
    """Return what is another value for another state of the code that reads statements."""
    folder = Path(verbs.__file__).parent / "statements"
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return sha256("\0".join(f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}" for path in files).encode()).hexdigest()

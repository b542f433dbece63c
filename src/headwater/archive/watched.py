"""The tables of a watch in the archive: a connection of its own, the lock of the one that watches, lists of before they were there."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Self

from headwater.archive.database import Database, problem
from headwater.archive.opening import MEMORY, beside, connect
from headwater.models import HeadwaterError, Problem

_PATIENCE = 600_000  # milliseconds a watch waits for others that write; nobody waits for it, and a large merge takes long
_ROWS = 1000  # taken over at a time
_TABLES = ("feed", "entry")  # of a list that was kept in a file of its own; here their names begin with "watched_"


class Watched(Database):
    """The archive as a watch writes to it, from the threads that fetch, one at a time. The schema tells its tables."""

    def __init__(self, connection: sqlite3.Connection, url: str) -> None:
        super().__init__(connection, url)
        self._guard: sqlite3.Connection | None = None

    @classmethod
    def open(cls, url: str) -> Self:
        """Open the archive at ``url``, created where there is none; take over what an older version kept in a file beside it.

        Raises HeadwaterError where either cannot be used, and where there is a file to take over and another process watches.
        """
        opened = cls(connect(url, shared=True), url)
        try:
            # What is added is on disk before it is reported. This is in the same log behind it: it is not lost without it, nor before it.
            opened.write("PRAGMA synchronous = NORMAL")
            if Path(path := beside(url, "watch")).exists():
                with opened._locked():
                    opened._take_over(Path(path))
        except BaseException:
            opened.close()
            raise
        return opened

    def lock(self) -> None:
        """Be the one process that watches, until the end; raise HeadwaterError where another one is it.

        The lock is an open transaction on a file beside the archive, which the system ends with the process, however that ends.
        """
        name = f"{beside(self._url, 'watch')}-lock" if self._url != MEMORY else MEMORY
        try:
            self._guard = sqlite3.connect(name, timeout=0, isolation_level=None)
            self._guard.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise HeadwaterError(Problem(self._url, "another watch is running on it", "stop that one first")) from None
            raise problem(name, error) from None
        self.write(f"PRAGMA busy_timeout = {_PATIENCE}")

    def close(self) -> None:
        """Close the database and end the lock."""
        super().close()
        self._unlock()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self.lock()
        try:
            yield
        finally:
            self._unlock()

    def _unlock(self) -> None:
        if self._guard:
            self._guard.close()

    def _take_over(self, path: Path) -> None:
        """Move a list from its file into the archive, in one transaction; the file is deleted once that is on disk.

        Killed in between, it is done again: what the archive has by then stays as it is.
        """
        self.write("PRAGMA synchronous = FULL")
        try:
            with closing(sqlite3.connect(path)) as old, self.transaction():
                present = {row[0] for row in old.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
                if not present <= {*_TABLES}:
                    raise HeadwaterError(Problem(str(path), "not a usable list of feeds (another program's tables)", "move it away"))
                for table in filter(present.__contains__, _TABLES):
                    self._copy(old, table)
            for name in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
                name.unlink(missing_ok=True)
        except sqlite3.Error as error:  # the file's: what fails in the archive is told already
            raise HeadwaterError(Problem(str(path), f"not a usable list of feeds ({error})", "move it away, and name the feeds")) from None
        except OSError as error:
            raise HeadwaterError(Problem(str(path), f"in the archive now, yet not deleted ({error.strerror})", "delete it")) from None
        self.write("PRAGMA synchronous = NORMAL")

    def _copy(self, old: sqlite3.Connection, table: str) -> None:
        rows = old.execute(f"SELECT * FROM {table}")  # noqa: S608 - ours, as are the names of its columns
        columns = [column[0] for column in rows.description]
        values = f"({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
        while chunk := rows.fetchmany(_ROWS):
            self.write_many(f"INSERT INTO watched_{table} {values} ON CONFLICT DO NOTHING", chunk)
        if table == "entry" and "stamp" not in columns:
            self.write("UPDATE watched_feed SET digest = NULL")  # what they say now is what later entries are compared with

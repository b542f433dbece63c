"""The connection of an archive: every question and every write passes here, so that a failure is told in one way."""

import sqlite3
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from headwater.models import Article, HeadwaterError, Problem, decode

Given = Sequence[object] | Mapping[str, object]
Row = tuple[Any, ...]
State = tuple[int, int]
"""Two numbers that are others after every write."""

_ELSE = ("the database failed ({})", "check the disk and the permissions of the file")
_DAMAGED = ("damaged, not a usable archive ({})", "restore a backup, or add the pages again to a new one")
_NO_TEXT = "Could not decode to UTF-8"  # how Python, without a code of SQLite's, tells of a column whose text is none
_UNREADABLE = (zlib.error, struct.error, ValueError, LookupError, TypeError)  # what stored bytes raise that are not those that were written
# By SQLite's primary result code.
_TOLD = {
    sqlite3.SQLITE_BUSY: ("another program is writing to it", "wait until that has finished, then do it again"),
    sqlite3.SQLITE_LOCKED: ("another program is writing to it", "wait until that has finished, then do it again"),
    sqlite3.SQLITE_READONLY: (
        "it is open for reading only ({})",
        "open it for writing, or check the permissions of the file and its folder",
    ),
    sqlite3.SQLITE_FULL: ("there is no room left on its disk", "make room, then do it again"),
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: ("not a usable archive ({})", "name another file or restore a backup"),
}


def problem(url: str, error: sqlite3.Error | UnicodeDecodeError, otherwise: tuple[str, str] = _ELSE) -> HeadwaterError:
    """Return what to raise for ``error`` at the archive ``url``; ``otherwise`` is the reason and the remedy where its code tells none."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest of an extended code says where, not what
    if isinstance(error, UnicodeDecodeError) or str(error).startswith(_NO_TEXT):
        return unreadable(url)
    reason, remedy = _TOLD.get(code, otherwise)
    return HeadwaterError(Problem(url, reason.format(error), remedy))


def unreadable(url: str) -> HeadwaterError:
    """Return what to raise where bytes that are kept in the archive ``url`` are not those that were written."""
    reason, remedy = _DAMAGED
    return HeadwaterError(Problem(url, reason.format("what is stored in it cannot be read"), remedy))


class Database:
    """An open database. Each method raises HeadwaterError where SQLite fails."""

    def __init__(self, connection: sqlite3.Connection, url: str) -> None:
        self._connection = connection
        self._url = url
        self._undone = 0
        self._version: int | None = None  # what others have written, as long as one state is shown

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise problem(self._url, error) from error

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Tell as damage of the archive that what is stored cannot be read, in a block that does nothing else.

        SQLite checks how its pages hang together, not the bytes that are kept in them.
        """
        try:
            yield
        except _UNREADABLE as error:
            raise unreadable(self._url) from error

    def unpacked(self, body: bytes) -> Article:
        """Return an article as it is stored: deflated JSON."""
        with self.reading():
            return decode(zlib.decompress(body), Article)

    def close(self) -> None:
        """Close the database."""
        self._connection.close()

    def file(self) -> Path | None:
        """Return the file of the database, None where it is in memory."""
        found = self.row("SELECT file FROM pragma_database_list WHERE name = 'main'")
        return Path(found[0]) if found and found[0] else None

    def rows(self, asked: str, given: Given = ()) -> Iterator[Row]:
        """Yield the answers to a question."""
        try:  # around the yield, yet nothing of the caller's is caught: what he raises is not raised here
            # Not `yield from`: it closes the cursor of an answer that is not asked for to its end, maybe after the database was closed.
            for row in self._connection.execute(asked, given):  # noqa: UP028
                yield row
        except sqlite3.Error as error:
            raise problem(self._url, error) from error

    def every(self, asked: str, given: Given = ()) -> list[Row]:
        """Return all answers to a question at once, in a third of the time."""
        with self._told():
            return self._connection.execute(asked, given).fetchall()

    def row(self, asked: str, given: Given = ()) -> Row | None:
        """Return the first answer, None where there is none."""
        with self._told():
            found: Row | None = self._connection.execute(asked, given).fetchone()
            return found

    def write(self, order: str, given: Given = ()) -> int:
        """Carry out one order; return the key of the row that it added, if it did."""
        with self._told():
            return self._connection.execute(order, given).lastrowid or 0

    def change(self, order: str, given: Given = ()) -> int:
        """Carry out one order; return how many rows it changed."""
        with self._told():
            return self._connection.execute(order, given).rowcount

    def write_many(self, order: str, given: Iterable[Given]) -> None:
        """Carry out one order with each of ``given``."""
        with self._told():
            self._connection.executemany(order, given)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Do all that is written in the block, or nothing."""
        self.write("BEGIN IMMEDIATE")
        try:
            yield
            self.write("COMMIT")
        except BaseException:
            self._undone += 1
            if self._connection.in_transaction:  # SQLite itself takes back what no disk would hold
                self.write("ROLLBACK")
            raise

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Show one state of the archive to all that is asked in the block, whatever others write meanwhile."""
        ours = not self._connection.in_transaction
        if ours:
            self.write("BEGIN")
        try:
            if ours:
                self._version = self.state()[0]
            yield
        finally:
            if ours:
                self._version = None
                with self._told():
                    self._connection.rollback()

    def edit(self) -> None:
        """Count that what is held, or which story it is in, has changed; inside the transaction that changes it."""
        self.write("UPDATE edition SET number = number + 1")

    def edition(self) -> int:
        """Return how often it has changed."""
        found = self.row("SELECT number FROM edition")
        return int(found[0]) if found else 0

    def state(self) -> State:
        """Return what is another pair of numbers after every write, ours or another program's, and after what we wrote was taken back."""
        version = self._version
        if version is None:
            found = self.row("PRAGMA data_version")
            version = found[0] if found else 0
        return version, self._connection.total_changes + self._undone

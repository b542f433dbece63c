"""Open the database file of an archive: create it, check that it is one, bring it to the present schema."""

import os
import sqlite3
from importlib.resources import files
from pathlib import Path
from shlex import quote

from headwater.archive.database import Database, problem
from headwater.archive.migrations import MIGRATIONS, Step, carry_out
from headwater.models import HeadwaterError, Problem

SCHEMA = 17
"""The schema's version, as in PRAGMA user_version. Other rules for words, grams or anchors make a new one too: what is stored
must be what is asked for."""
_APPLICATION = 0x48445752  # "HDWR" in PRAGMA application_id: this SQLite file is an archive
_PATIENCE = 30.0  # seconds to wait for another process that writes
_CACHE, _CACHE_TO_READ = 32 << 10, 8 << 10  # kilobytes of the file that a connection keeps in memory, at most: a reader asks it for little
MEMORY = ":memory:"


def path_of(url: str) -> str:
    """Return the file that ``url`` (a path, ``sqlite:///path`` or ``:memory:``) names; raise HeadwaterError for another kind of store."""
    if url.startswith("sqlite:///"):
        return url.removeprefix("sqlite:///")
    if "://" in url:
        raise HeadwaterError(Problem(url, "this kind of store is not supported", "give a file name or sqlite:///FILE"))
    return url


def beside(url: str, what: str) -> str:
    """Return the file of ``what`` ("alerts"; "watch": of before that was in it) that belongs to the archive at ``url``."""
    return str(Path(url.removeprefix("sqlite:///")).with_suffix(f".{what}.db"))


def nothing_in(url: str) -> Problem:
    """Return what is said of a file that nothing was written to."""
    return Problem(url, "an empty file, no archive yet", "add something to it first, or name another file")


def connect(url: str, *, readonly: bool = False, shared: bool = False) -> sqlite3.Connection:
    """Return a connection to the archive at ``url``, created or migrated where needed; ``shared``: threads take turns at it.

    Raises HeadwaterError where the file is missing (read-only), cannot be opened, is damaged, is no archive, or is of a newer schema.
    """
    path = path_of(url)
    if readonly and path != MEMORY and not Path(path).is_file():
        raise HeadwaterError(Problem(url, "there is no such archive", "add something to it first"))
    try:
        connection = _open(path, readonly=readonly, shared=shared)
    except sqlite3.Error as error:
        raise problem(url, error, ("the archive cannot be opened ({})", "check the path and its permissions")) from error
    try:
        _prepare(connection, url, readonly=readonly)
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # the latter: of a damaged name of a table, SQLite's message is no text
        connection.close()
        raise problem(url, error, ("not a usable archive ({})", "name another file or restore a backup")) from error
    except HeadwaterError:
        connection.close()
        raise
    return connection


def _open(path: str, *, readonly: bool, shared: bool) -> sqlite3.Connection:
    # Transactions are ours to begin and end (isolation_level None); a URI is the only way to ask for read-only.
    mode = ("ro&immutable=1" if _sealed(path) else "ro") if readonly else "rwc"
    name = f"{Path(path).absolute().as_uri()}?mode={mode}" if path != MEMORY else path
    return sqlite3.connect(name, timeout=_PATIENCE, isolation_level=None, uri=path != MEMORY, check_same_thread=not shared)


def _sealed(path: str) -> bool:
    """Whether the archive lies where nothing can be written (a disc, another's folder), and nobody has it open for writing.

    SQLite keeps a file beside a database to share it with writers; where it cannot, it reads only what it is told does not change.
    """
    used = any(Path(f"{path}{end}").exists() for end in ("-wal", "-shm"))
    return path != MEMORY and not used and not os.access(Path(path).absolute().parent, os.W_OK)


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _prepare(connection: sqlite3.Connection, url: str, *, readonly: bool) -> None:
    """Check what was opened and make it an archive of the present schema."""
    if not readonly and _number(connection, "schema_version") == 0:
        _change(connection, url, _create, 0, SCHEMA)
    if readonly and _number(connection, "schema_version") == 0:
        raise HeadwaterError(nothing_in(url))
    if _number(connection, "application_id") != _APPLICATION:
        raise HeadwaterError(Problem(url, "this database is not an archive of ours", "name another file"))
    version = _number(connection, "user_version")
    if version > SCHEMA:
        raise HeadwaterError(Problem(url, f"written by a newer version (schema {version}, this one knows {SCHEMA})", "update headwater"))
    if version < SCHEMA:
        if readonly:
            remedy = f"`headwater stories --archive {quote(url)}` opens it for writing, which updates it"
            raise HeadwaterError(Problem(url, f"of an older schema ({version})", remedy))
        for step in range(version, SCHEMA):
            _change(connection, url, MIGRATIONS[step], step, step + 1)
    connection.execute(f"PRAGMA cache_size = -{_CACHE_TO_READ if readonly else _CACHE}")
    if not readonly:
        connection.execute("PRAGMA journal_mode = WAL")  # readers and the writer do not wait for each other


def _change(connection: sqlite3.Connection, url: str, step: Step, version: int, until: int) -> None:
    """Carry out ``step`` in one transaction, which leads from ``version`` to ``until``; nothing where another process has done so."""
    database = Database(connection, url)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        if _number(connection, "user_version") == version:
            step(database)
            connection.execute(f"PRAGMA application_id = {_APPLICATION}")
            connection.execute(f"PRAGMA user_version = {until}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _create(database: Database) -> None:
    carry_out(database, files(__package__).joinpath("schema.sql").read_text("utf-8"))

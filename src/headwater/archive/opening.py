"""Open the database file of an archive: create it, check that it is one, bring it to the present schema."""

import sqlite3
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from headwater.archive.database import problem
from headwater.models import HeadwaterError, Problem

SCHEMA = 2
"""The schema's version, as in PRAGMA user_version. Other rules for words, grams or anchors make a new one too: what is stored
must be what is asked for."""
_APPLICATION = 0x48445752  # "HDWR" in PRAGMA application_id: this SQLite file is an archive
_PATIENCE = 30.0  # seconds to wait for another process that writes
_MEMORY = ":memory:"

# The script that leads from each older version to the next one.
MIGRATIONS: Mapping[int, str] = MappingProxyType(
    {
        # The outlets of posts become unknown, and so no furniture is told by them, until they are added anew: each account is one now.
        1: """
        CREATE INDEX posting_by_article ON posting (article);
        ALTER TABLE article ADD COLUMN grams INTEGER NOT NULL DEFAULT 0;
        UPDATE article SET grams = (SELECT count(DISTINCT p.hash) FROM posting AS p WHERE p.article = article.key);
        UPDATE article SET outlet = '' WHERE outlet IN ('t.me', 'twitter.com', 'x.com', 'facebook.com', 'vk.com', 'ok.ru', 'medium.com',
            'reddit.com', 'youtube.com', 'tiktok.com', 'instagram.com');
        """
    }
)


def path_of(url: str) -> str:
    """Return the file that ``url`` (a path, ``sqlite:///path`` or ``:memory:``) names; raise HeadwaterError for another kind of store."""
    if url.startswith("sqlite:///"):
        return url.removeprefix("sqlite:///")
    if "://" in url:
        raise HeadwaterError(Problem(url, "this kind of store is not supported", "give a file name or sqlite:///FILE"))
    return url


def connect(url: str, *, readonly: bool = False) -> sqlite3.Connection:
    """Return a connection to the archive at ``url``, created or migrated where needed.

    Raises HeadwaterError where the file is missing (read-only), cannot be opened, is damaged, is no archive, or is of a newer schema.
    """
    path = path_of(url)
    if readonly and path != _MEMORY and not Path(path).is_file():
        raise HeadwaterError(Problem(url, "there is no such archive", "add something to it first"))
    try:
        connection = _open(path, readonly=readonly)
    except sqlite3.Error as error:
        raise problem(url, error, ("the archive cannot be opened ({})", "check the path and its permissions")) from error
    try:
        _prepare(connection, url, readonly=readonly)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise problem(url, error, ("not a usable archive ({})", "name another file or restore a backup")) from error
    except HeadwaterError:
        connection.close()
        raise
    return connection


def _open(path: str, *, readonly: bool) -> sqlite3.Connection:
    # Transactions are ours to begin and end (isolation_level None); a URI is the only way to ask for read-only.
    name = f"{Path(path).absolute().as_uri()}?mode={'ro' if readonly else 'rwc'}" if path != _MEMORY else path
    return sqlite3.connect(name, timeout=_PATIENCE, isolation_level=None, uri=path != _MEMORY)


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _prepare(connection: sqlite3.Connection, url: str, *, readonly: bool) -> None:
    """Check what was opened and make it an archive of the present schema."""
    if not readonly and _number(connection, "schema_version") == 0:
        _create(connection)
    if _number(connection, "application_id") != _APPLICATION:
        raise HeadwaterError(Problem(url, "this database is not an archive of ours", "name another file"))
    version = _number(connection, "user_version")
    if version > SCHEMA:
        raise HeadwaterError(Problem(url, f"written by a newer version (schema {version}, this one knows {SCHEMA})", "update headwater"))
    if version < SCHEMA:
        if readonly:
            raise HeadwaterError(Problem(url, f"of an older schema ({version})", "open it once for writing, which updates it"))
        _migrate(connection, version)
    if not readonly:
        connection.execute("PRAGMA journal_mode = WAL")  # readers and the writer do not wait for each other


def _run(connection: sqlite3.Connection, script: str, version: int) -> None:
    stamp = f"PRAGMA application_id = {_APPLICATION};\nPRAGMA user_version = {version};"
    connection.executescript(f"BEGIN EXCLUSIVE;\n{script}\n{stamp}\nCOMMIT;")


def _create(connection: sqlite3.Connection) -> None:
    script = files(__package__).joinpath("schema.sql").read_text("utf-8")
    try:
        _run(connection, script, SCHEMA)
    except sqlite3.OperationalError:
        connection.rollback()
        if _number(connection, "schema_version") == 0:  # else another process created it at the same moment
            raise


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    for step in range(version, SCHEMA):
        try:
            _run(connection, MIGRATIONS[step], step + 1)
        except sqlite3.OperationalError:
            connection.rollback()
            if _number(connection, "user_version") <= step:  # else another process made this step at the same moment
                raise

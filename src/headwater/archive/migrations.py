"""How an archive of an older schema becomes one of the next: a step for each, inside a transaction of the caller."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType

import numpy as np

from headwater.archive.anchors import AnchorRuns, hashes
from headwater.archive.database import Database, Row
from headwater.archive.earlier import Earlier
from headwater.archive.outlets import OutletBook
from headwater.archive.postings import numbered
from headwater.archive.runs import SEGMENT, Kind, Runs
from headwater.archive.searching import searchable
from headwater.archive.segments import POSTING
from headwater.archive.showing import nodes_of
from headwater.archive.statements import words_of
from headwater.models import Statement, decode
from headwater.textreuse.bitext import Lines, packed
from headwater.textreuse.fingerprints import fingerprint
from headwater.urls import post_key

Step = Callable[[Database], None]

_POSTINGS, _ARTICLES = 1 << 19, 1 << 13  # taken over at a time


def carry_out(database: Database, script: str) -> None:
    """Carry out the statements of a script, each of which ends with ``;`` at the end of a line.

    Not by ``executescript``, which would commit whatever transaction it is called in.
    """
    for statement in script.split(";\n"):
        database.write(statement)


def _from_1(database: Database) -> None:
    """Let the outlets of posts be unknown, so that no furniture is told by them, until they are added anew: each account is one now."""
    script = """
    CREATE INDEX posting_by_article ON posting (article);
    ALTER TABLE article ADD COLUMN grams INTEGER NOT NULL DEFAULT 0;
    UPDATE article SET grams = (SELECT count(DISTINCT p.hash) FROM posting AS p WHERE p.article = article.key);
    UPDATE article SET outlet = '' WHERE outlet IN ('t.me', 'twitter.com', 'x.com', 'facebook.com', 'vk.com', 'ok.ru', 'medium.com',
        'reddit.com', 'youtube.com', 'tiktok.com', 'instagram.com');
    """
    carry_out(database, script)


def _from_2(database: Database) -> None:
    """Put runs in the place of the table of postings, from what it holds: no article is read again. Anchors come in a later step."""
    script = """
    CREATE TABLE entry (
        number  INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL UNIQUE REFERENCES article (key),
        outlet  INTEGER NOT NULL,
        family  INTEGER NOT NULL,
        grams   INTEGER NOT NULL
    );
    CREATE TABLE run (
        key      INTEGER PRIMARY KEY AUTOINCREMENT,
        kind     TEXT NOT NULL,
        first    INTEGER NOT NULL,
        postings INTEGER NOT NULL,
        firsts   BLOB NOT NULL
    );
    CREATE TABLE segment (
        key      INTEGER PRIMARY KEY,
        postings BLOB NOT NULL
    );
    CREATE TABLE dropped (
        kind     TEXT NOT NULL,
        entry    INTEGER NOT NULL,
        postings INTEGER NOT NULL,
        PRIMARY KEY (kind, entry)
    ) WITHOUT ROWID;
    """
    carry_out(database, script)
    articles = list(database.rows("SELECT key, outlet, family, grams FROM article"))
    entries = ((key, key, numbered(outlet), numbered(family), grams) for key, outlet, family, grams in articles)
    database.write_many("INSERT INTO entry (number, article, outlet, family, grams) VALUES (?, ?, ?, ?, ?)", entries)
    rows = database.rows("SELECT DISTINCT hash, article FROM posting ORDER BY hash, article")
    count = database.row("SELECT count(*) FROM posting") or (0,)
    Runs(database, "passage").write((np.array(chunk, POSTING) for chunk in _chunks(rows, _POSTINGS)), count[0])
    script = """
    DROP TABLE posting;
    DROP TABLE anchor;
    DROP TABLE anchor_count;
    DROP INDEX article_by_outlet;
    ALTER TABLE article DROP COLUMN grams;
    ALTER TABLE article DROP COLUMN family;
    """
    carry_out(database, script)


def _from_3(database: Database) -> None:
    """List the posts, videos and pictures that articles show; give posts that are articles the key that all their addresses have."""
    script = """
    CREATE TABLE shown (
        node    TEXT NOT NULL,
        article INTEGER NOT NULL REFERENCES article (key),
        PRIMARY KEY (node, article)
    ) WITHOUT ROWID;
    CREATE INDEX shown_by_article ON shown (article);
    """
    carry_out(database, script)
    last = 0
    while rows := list(database.rows("SELECT key, body FROM article WHERE key > ? ORDER BY key LIMIT ?", (last, _ARTICLES))):
        last = rows[-1][0]
        for key, body in rows:
            article = database.unpacked(body)
            database.write_many("INSERT INTO shown (node, article) VALUES (?, ?)", ((node, key) for node in nodes_of(article)))
            if post := post_key(article.url):
                database.write("UPDATE article SET url_key = ? WHERE key = ?", (post, key))


def _from_4(_: Database) -> None:
    """Do nothing: the fingerprints, which were made anew here, are so in a later step."""


def _from_5(_: Database) -> None:
    """Do nothing: the anchors, which were found anew here, are so in a later step."""


def _empty(database: Database, kind: Kind) -> None:
    """Take out all runs of one kind."""
    asked = "SELECT first, (postings + :segment - 1) / :segment FROM run WHERE kind = :kind"
    held = list(database.rows(asked, {"segment": SEGMENT, "kind": kind}))
    database.write_many("DELETE FROM segment WHERE key >= ? AND key < ?", ((first, first + segments) for first, segments in held))
    database.write("DELETE FROM run WHERE kind = ?", (kind,))
    database.write("DELETE FROM dropped WHERE kind = ?", (kind,))


def _from_6(database: Database) -> None:
    """Make room for stories; articles are put into them when these are asked for."""
    script = """
    CREATE TABLE story (
        key  INTEGER PRIMARY KEY AUTOINCREMENT,
        made TEXT NOT NULL
    );
    CREATE TABLE story_article (
        article  INTEGER PRIMARY KEY REFERENCES article (key),
        story    INTEGER NOT NULL REFERENCES story (key),
        entry    INTEGER NOT NULL,
        since    TEXT NOT NULL,
        nearest  INTEGER,
        likeness REAL
    );
    CREATE INDEX story_article_by_story ON story_article (story);
    CREATE TABLE story_change (
        key      INTEGER PRIMARY KEY AUTOINCREMENT,
        at       TEXT NOT NULL,
        kind     TEXT NOT NULL,
        story    INTEGER NOT NULL,
        other    INTEGER NOT NULL,
        articles TEXT NOT NULL,
        cause    INTEGER
    );
    CREATE TABLE story_sign (
        entry    INTEGER PRIMARY KEY,
        day      REAL,
        language TEXT NOT NULL,
        signs    BLOB NOT NULL
    );
    """
    carry_out(database, script)


def _from_7(database: Database) -> None:
    """Make room for statements; articles are read for them when they are asked for."""
    script = """
    CREATE TABLE statement_read (
        entry   INTEGER PRIMARY KEY,
        article INTEGER NOT NULL
    );
    CREATE INDEX statement_read_by_article ON statement_read (article);
    CREATE TABLE statement (
        key     INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES article (key),
        speaker TEXT,
        body    BLOB NOT NULL
    );
    CREATE INDEX statement_by_article ON statement (article);
    CREATE INDEX statement_by_speaker ON statement (speaker);
    CREATE VIRTUAL TABLE statement_text USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2');
    """
    carry_out(database, script)


def _from_8(_: Database) -> None:
    """Do nothing: the fingerprints, which were made anew here, are so in a later step."""


def _from_9(database: Database) -> None:
    """Count editions, keep the relays of stories and who read statements; index scripts without blanks by characters."""
    script = """
    CREATE TABLE edition (number INTEGER NOT NULL);
    INSERT INTO edition (number) VALUES (0);
    CREATE TABLE story_relay (
        story   INTEGER PRIMARY KEY,
        entries BLOB NOT NULL,
        parents TEXT NOT NULL
    );
    ALTER TABLE statement_read ADD COLUMN reader TEXT NOT NULL DEFAULT '';
    """
    carry_out(database, script)
    for chunk in _chunks(database.rows("SELECT key, body FROM article"), _ARTICLES):
        for key, body in chunk:
            article = database.unpacked(body)
            given = article.title or "", article.text or ""
            if (split := tuple(map(searchable, given))) != given:
                database.write("INSERT INTO full_text (full_text, rowid, title, text) VALUES ('delete', ?, ?, ?)", (key, *given))
                database.write("INSERT INTO full_text (rowid, title, text) VALUES (?, ?, ?)", (key, *split))


def _from_10(database: Database) -> None:
    """Keep an outline of each article, and its anchors by language; list the ids by themselves."""
    script = """
    CREATE TABLE outline (entry INTEGER PRIMARY KEY, body BLOB NOT NULL);
    CREATE INDEX article_ids ON article (key, id);
    """
    carry_out(database, script)
    _empty(database, "anchor")
    anchors = AnchorRuns(database)
    asked = "SELECT e.number, a.language, a.body FROM entry AS e JOIN article AS a ON a.key = e.article"
    for chunk in _chunks(database.rows(asked), _ARTICLES):
        articles = [(number, language, database.unpacked(body)) for number, language, body in chunk]
        made = [(number, language, packed(article, Lines.of(article.text or ""))) for number, language, article in articles]
        database.write_many("INSERT INTO outline (entry, body) VALUES (?, ?)", ((number, outline.blob) for number, _, outline in made))
        anchors.put((number, hashes(outline.anchors, language)) for number, language, outline in made)
    carry_out(database, "ALTER TABLE article DROP COLUMN anchors")


def _from_11(database: Database) -> None:
    """Make room for what a watch knows; a list kept beside the archive is taken over when it is watched."""
    script = """
    CREATE TABLE watched_feed (
        url TEXT PRIMARY KEY, title TEXT NOT NULL DEFAULT '', since REAL NOT NULL, due REAL NOT NULL, pause REAL NOT NULL,
        success REAL, failure REAL, error TEXT, failures INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0, digest BLOB
    );
    CREATE TABLE watched_entry (
        key TEXT PRIMARY KEY, url TEXT NOT NULL, feed TEXT NOT NULL, title TEXT, published TEXT, source TEXT, source_url TEXT,
        seen REAL NOT NULL, status TEXT NOT NULL DEFAULT 'waiting', due REAL NOT NULL DEFAULT 0, tries INTEGER NOT NULL DEFAULT 0,
        reason TEXT, page BLOB, stamp BLOB, came REAL, checks INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX watched_entry_waiting ON watched_entry (due) WHERE status = 'waiting';
    CREATE INDEX watched_entry_fetched ON watched_entry (seen) WHERE status = 'fetched';
    CREATE INDEX watched_entry_by_feed ON watched_entry (feed, seen);
    """
    carry_out(database, script)


def _from_12(database: Database) -> None:
    """Make the fingerprints anew, with those of earlier versions; index statements in scripts without blanks by characters.

    An archive that was brought here answers as one that is built anew.
    """
    _empty(database, "passage")
    passages, earlier = Runs(database, "passage"), Earlier(database)
    asked = "SELECT e.number, e.article, a.body FROM entry AS e JOIN article AS a ON a.key = e.article"
    for chunk in _chunks(database.rows(asked), _ARTICLES):
        made = [(number, earlier.grams(key, fingerprint(database.unpacked(body).text or ""))) for number, key, body in chunk]
        passages.put(made)
        database.write_many("UPDATE entry SET grams = ? WHERE number = ?", ((len(grams), number) for number, grams in made))
    database.write("INSERT INTO statement_text (statement_text) VALUES ('delete-all')")
    asked = """
    SELECT s.key, s.body, a.body FROM statement AS s JOIN article AS a ON a.key = s.article
    JOIN statement_read AS r ON r.article = s.article JOIN entry AS e ON e.number = r.entry
    """
    for chunk in _chunks(database.rows(asked), _ARTICLES):
        said = ((key, words_of(database.unpacked(article).text or "", decode(body, Statement).content)) for key, body, article in chunk)
        words = ((key, searchable(one)) for key, one in said)
        database.write_many("INSERT INTO statement_text (rowid, text) VALUES (?, ?)", words)


def _from_13(database: Database) -> None:
    """Keep relays with the edition that they are of; those kept without are traced anew."""
    script = """
    DROP TABLE story_relay;
    CREATE TABLE story_relay (
        story   INTEGER PRIMARY KEY,
        entries BLOB NOT NULL,
        edition INTEGER NOT NULL,
        parents TEXT NOT NULL
    );
    """
    carry_out(database, script)


def _from_14(database: Database) -> None:
    """Make room for the names of copies; they are made before the next articles are added."""
    carry_out(database, "CREATE TABLE copy (run INTEGER PRIMARY KEY, name TEXT NOT NULL)")


def _from_15(database: Database) -> None:
    """List the outlets with what each answers to, from the article of each that was added last."""
    script = """
    CREATE INDEX entry_by_outlet ON entry (outlet, article);
    CREATE TABLE outlet (number INTEGER PRIMARY KEY, held INTEGER NOT NULL, entry INTEGER NOT NULL, names TEXT NOT NULL);
    CREATE TABLE outlet_called (outlet INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (outlet, name)) WITHOUT ROWID;
    CREATE INDEX outlet_by_name ON outlet_called (name);
    CREATE TABLE outlet_told (
        outlet INTEGER NOT NULL, begins TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (outlet, begins, name)
    ) WITHOUT ROWID;
    CREATE INDEX outlet_by_beginning ON outlet_told (begins, name);
    """
    carry_out(database, script)
    _name_outlets(database)


def _from_16(database: Database) -> None:
    """Note anew what outlets answer to: posts on more platforms tell whose they are, handles with a dot in them too."""
    carry_out(database, "DELETE FROM outlet_called;\nDELETE FROM outlet_told;\nDELETE FROM outlet")
    _name_outlets(database)


def _name_outlets(database: Database) -> None:
    outlets = OutletBook(database)
    for (number,) in database.every("SELECT DISTINCT outlet FROM entry"):
        outlets.touch(number)
    outlets.settle()


def _chunks(rows: Iterator[Row], size: int) -> Iterator[list[Row]]:
    while chunk := list(islice(rows, size)):
        yield chunk


_STEPS = (
    *(_from_1, _from_2, _from_3, _from_4, _from_5, _from_6, _from_7, _from_8),
    *(_from_9, _from_10, _from_11, _from_12, _from_13, _from_14, _from_15, _from_16),
)
MIGRATIONS: Mapping[int, Step] = MappingProxyType(dict(enumerate(_STEPS, 1)))
"""The step that leads from each older version to the next one."""

"""The archive of articles in one SQLite file: add, look up, search, and find what shares passages."""

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from itertools import islice
from types import TracebackType
from typing import Any, Self

import numpy as np

from headwater.archive import anchoring
from headwater.archive.opening import connect
from headwater.archive.searching import Found, full_text_query, snippet
from headwater.models import Added, AddStatus, Article, decode, encode
from headwater.textreuse.anchors import anchors_of
from headwater.textreuse.fingerprints import Fingerprint
from headwater.textreuse.index import Postings, family_of, fingerprint_of, furniture, outlet_of, shared_pairs
from headwater.urls import host, url_key

_PAGE = 200  # rows read or written at a time

_INSERT = """
INSERT INTO article (id, url_key, canonical_key, outlet, family, language, anchors, published, digest, version, body)
VALUES (:id, :url_key, :canonical_key, :outlet, :family, :language, :anchors, :published, :digest, 1, :body)
"""
_UPDATE = """
UPDATE article SET url_key = :url_key, canonical_key = :canonical_key, outlet = :outlet, family = :family, language = :language,
       anchors = :anchors, published = :published, digest = :digest, version = version + 1, body = :body
WHERE id = :id
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An archived article that shares ``shared`` winnowed grams with the one asked about."""

    id: str
    shared: int


def _pack(article: Article) -> bytes:
    return zlib.compress(encode(article))


def _unpack(body: bytes) -> Article:
    return decode(zlib.decompress(body), Article)


def language_of(article: Article) -> str:
    """Return the primary subtag of the article's language, empty where it is not known."""
    return (article.language or "").casefold().replace("_", "-").split("-")[0]


def _row(article: Article) -> dict[str, Any]:
    """Return the columns of an article's row. When it was fetched and from which file is not part of its content."""
    same_host = host(article.canonical_url) == host(article.url)
    return {
        "id": article.id,
        "url_key": url_key(article.url),
        "canonical_key": url_key(article.canonical_url) if same_host else "",
        "outlet": outlet_of(article),
        "family": family_of(article),
        "language": language_of(article),
        "anchors": " ".join(sorted(anchors_of(article))),
        "published": article.published,
        "digest": sha256(encode(replace(article, fetched=None, path=None))).digest(),
        "body": _pack(article),
    }


class Archive:
    """Articles, their earlier versions, and the index of the passages they share; one SQLite file.

    Use it as a context manager. One writer at a time, any number of readers, each with an Archive of its own (one thread each). Errors of
    opening are HeadwaterError; a disk that fails later is sqlite3.Error.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @classmethod
    def open(cls, url: str = "headwater.db", *, readonly: bool = False) -> Self:
        """Open (or create) the archive at ``url``: a path, ``sqlite:///path`` or ``:memory:``; raise HeadwaterError where that fails."""
        return cls(connect(url, readonly=readonly))

    def close(self) -> None:
        """Close the archive; what was reported as added is on disk already."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    # Writing

    def add(self, article: Article) -> Added:
        """Add one article in one transaction. Adding the same content again changes nothing; other content makes a new version."""
        return next(self.add_many([article]))

    def add_many(self, articles: Iterable[Article], batch: int = _PAGE) -> Iterator[Added]:
        """Add articles, ``batch`` to a transaction, and yield what became of each once it is on disk.

        An article that cannot be stored (text that is no valid Unicode) is yielded as failed, and the others are added.
        """
        stream = iter(articles)
        while chunk := list(islice(stream, batch)):
            ready = [self._ready(article) for article in chunk]
            with self._transaction():
                done = [one if isinstance(one, Added) else self._put(*one) for one in ready]
            yield from done

    @staticmethod
    def _ready(article: Article) -> Added | tuple[Article, dict[str, Any], Fingerprint]:
        """Return all that is computed from an article, so that the transaction only writes."""
        try:
            row = _row(article)
            f"{article.title}{article.text}{row['url_key']}{row['family']}".encode()
        except UnicodeEncodeError as error:
            return Added(article.id, article.url, "failed", f"not valid Unicode ({error.reason})")
        return article, row, fingerprint_of(article)

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    def _put(self, article: Article, row: dict[str, Any], marks: Fingerprint) -> Added:
        """Write one article inside a transaction."""
        status: AddStatus = "added"
        run = self._connection.execute
        held = run("SELECT key, version, digest, body FROM article WHERE id = ?", (article.id,)).fetchone()
        if held and held[2] == row["digest"]:
            return Added(article.id, article.url, "unchanged")
        if held:
            status, key = "new version", held[0]
            run("INSERT INTO earlier_version (article, version, body) VALUES (?, ?, ?)", (key, held[1], held[3]))
            self._forget(key, _unpack(held[3]))
            run(_UPDATE, row)
        else:
            key = run(_INSERT, row).lastrowid
        postings = zip(marks.hashes.tolist(), marks.positions.tolist(), strict=True)
        self._connection.executemany("INSERT INTO posting (hash, article, position) VALUES (?, ?, ?)", ((h, key, at) for h, at in postings))
        anchoring.put(self._connection, key, row["anchors"].split())
        run("INSERT INTO full_text (rowid, title, text) VALUES (?, ?, ?)", (key, article.title or "", article.text or ""))
        return Added(article.id, article.url, status)

    def _forget(self, key: int, article: Article) -> None:
        """Take an article out of both indexes. They are found again from its content: an index by article would double the postings."""
        hashes = fingerprint_of(article).hashes.tolist()
        self._connection.executemany("DELETE FROM posting WHERE hash = ? AND article = ?", ((one, key) for one in hashes))
        anchoring.forget(self._connection, key, anchors_of(article))
        removal = "INSERT INTO full_text (full_text, rowid, title, text) VALUES ('delete', ?, ?, ?)"
        self._connection.execute(removal, (key, article.title or "", article.text or ""))

    # Looking up

    def __len__(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM article").fetchone()[0])

    def __contains__(self, id_: object) -> bool:
        return self._connection.execute("SELECT 1 FROM article WHERE id = ?", (id_,)).fetchone() is not None

    def get(self, id_: str) -> Article | None:
        """Return the article with that id, None where there is none."""
        row = self._connection.execute("SELECT body FROM article WHERE id = ?", (id_,)).fetchone()
        return _unpack(row[0]) if row else None

    def find(self, url: str) -> tuple[str, ...]:
        """Return the ids of the articles that ``url`` names, by their URL or by the canonical URL on their own host, oldest first."""
        key = url_key(url)
        named = "id = ? OR (url_key <> '' AND url_key = ?) OR (canonical_key <> '' AND canonical_key = ?)"
        rows = self._connection.execute(f"SELECT id FROM article WHERE {named} ORDER BY key", (url, key, key))  # noqa: S608 - ours
        return tuple(row[0] for row in rows)

    def ids(self) -> tuple[str, ...]:
        """Return all ids in the order in which they were added."""
        return tuple(row[0] for row in self._connection.execute("SELECT id FROM article ORDER BY key"))

    def articles(self) -> Iterator[Article]:
        """Yield all articles in the order in which they were added, a few in memory at a time; the archive may be added to meanwhile."""
        last = 0
        asked = "SELECT key, body FROM article WHERE key > ? ORDER BY key LIMIT ?"
        while rows := self._connection.execute(asked, (last, _PAGE)).fetchall():
            for _, body in rows:
                yield _unpack(body)
            last = rows[-1][0]

    def versions(self, id_: str) -> tuple[Article, ...]:
        """Return all versions of an article, oldest first; the last is the present one."""
        asked = "SELECT e.body FROM earlier_version AS e JOIN article AS a ON a.key = e.article WHERE a.id = ? ORDER BY e.version"
        earlier = [_unpack(row[0]) for row in self._connection.execute(asked, (id_,))]
        present = self.get(id_)
        return (*earlier, present) if present else ()

    def outlet_of(self, id_: str) -> str | None:
        """Return the name under which the article's outlet is counted (its domain, as a rule), None where it is not known."""
        row = self._connection.execute("SELECT outlet FROM article WHERE id = ?", (id_,)).fetchone()
        return row[0] or None if row else None

    def search(self, query: str, limit: int = 20) -> list[Found]:
        """Return the articles that contain every word of ``query``, best first; "words in marks" stand next to each other."""
        asked = full_text_query(query)
        if not asked:
            return []
        rows = self._connection.execute(
            "SELECT a.body FROM full_text JOIN article AS a ON a.key = full_text.rowid WHERE full_text MATCH ? ORDER BY rank LIMIT ?",
            (asked, limit),
        )
        found = [_unpack(row[0]) for row in rows]
        return [Found(article.id, article.title, snippet(article.text or "", query)) for article in found]

    # Shared passages

    def candidates(self, article: Article, minimum: int = 1) -> list[Candidate]:
        """Return the other articles that share ``minimum`` winnowed grams or more with this one, furniture left out, best first."""
        postings = self._postings_of(article)
        dropped = furniture(postings)
        shared: dict[int, set[int]] = {}
        for gram, key in zip(postings.hashes.tolist(), postings.articles.tolist(), strict=True):
            if gram not in dropped:
                shared.setdefault(key, set()).add(gram)
        ids = self._ids_by_key(shared)
        found = [Candidate(ids[key], len(grams)) for key, grams in shared.items() if len(grams) >= minimum and ids[key] != article.id]
        return sorted(found, key=lambda one: (-one.shared, one.id))

    def translations(self, article: Article) -> list[tuple[str, float]]:
        """Return (id, likeness 0 to 1) of the articles in other languages that share most figures and names with this one, best first.

        Likeness is the cosine of the two sets of anchors, rare ones weighing more: a third makes a translation probable.
        """
        language = language_of(article)
        return anchoring.alike(self._connection, anchors_of(article), language, len(self)) if language else []

    def furniture(self, domain: str) -> frozenset[int]:
        """Return the hashes of the grams that are furniture of one outlet (see ``headwater.textreuse.index.furniture``)."""
        own = "SELECT o.hash FROM article AS b JOIN posting AS o ON o.article = b.key WHERE b.outlet = ?"
        return furniture(self._postings(f"WHERE p.hash IN ({own})", (domain,)))

    def furniture_in(self, article: Article) -> frozenset[int]:
        """Return the hashes of those grams of ``article`` that are furniture of whatever outlet."""
        return furniture(self._postings_of(article))

    def all_furniture(self) -> frozenset[int]:
        """Return the hashes of all grams that are furniture of some outlet."""
        return furniture(self._postings())

    def pairs(self, minimum: int = 1) -> Iterator[tuple[str, str, int]]:
        """Yield (id, id, grams shared) for the pairs of articles that share ``minimum`` grams or more, in the order they were added."""
        left, right, shared = shared_pairs(self._postings(), minimum)
        ids = dict(self._connection.execute("SELECT key, id FROM article"))
        for a, b, count in zip(left.tolist(), right.tolist(), shared.tolist(), strict=True):
            yield ids[a], ids[b], count

    def _postings_of(self, article: Article) -> Postings:
        """Return the postings of all archived articles on the grams of ``article``."""
        hashes = fingerprint_of(article).hashes.tolist()
        # json_each hands over any number of values as one parameter.
        return self._postings("WHERE p.hash IN (SELECT value FROM json_each(?))", (f"[{','.join(map(str, hashes))}]",))

    def _postings(self, where: str = "", given: tuple[Any, ...] = ()) -> Postings:
        """Return postings as columns, outlets and families numbered as they come."""
        asked = f"SELECT p.hash, p.article, a.outlet, a.family FROM posting AS p CROSS JOIN article AS a ON a.key = p.article {where}"  # noqa: S608 - ours
        outlets: dict[str, int] = {}
        families: dict[str, int] = {}
        rows = (
            (gram, key, outlets.setdefault(outlet, len(outlets)) if outlet else -1, families.setdefault(family, len(families)))
            for gram, key, outlet, family in self._connection.execute(asked, given)
        )
        table = np.fromiter(rows, dtype=[("hash", np.uint64), ("article", np.int64), ("outlet", np.int64), ("family", np.int64)])
        return Postings(table["hash"], table["article"], table["outlet"], table["family"])

    def _ids_by_key(self, keys: Iterable[int]) -> dict[int, str]:
        asked = "SELECT key, id FROM article WHERE key IN (SELECT value FROM json_each(?))"
        return dict(self._connection.execute(asked, (f"[{','.join(map(str, keys))}]",)))

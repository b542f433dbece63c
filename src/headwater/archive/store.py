"""The archive of articles in one SQLite file: add, look up, search, and find what shares passages."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from time import monotonic
from types import TracebackType
from typing import Any, Self

import numpy as np

from headwater.archive import anchoring, postings
from headwater.archive.database import Database
from headwater.archive.opening import connect
from headwater.archive.searching import Found, full_text_query, snippet
from headwater.models import Added, AddStatus, Article, decode, encode
from headwater.textreuse.anchors import anchors_of
from headwater.textreuse.fingerprints import Fingerprint, fingerprint
from headwater.textreuse.index import fingerprint_of, furniture, shared_pairs
from headwater.textreuse.outlets import family_of, outlet_of
from headwater.urls import host, url_key

_PAGE = 200  # rows read or written at a time
_WAIT = 1.0  # seconds after which what has come is written, and reported, though the page is not full
_NEAR = 64  # articles whose neighbours are remembered: the one asked about, and its relatives

_INSERT = """
INSERT INTO article (id, url_key, canonical_key, outlet, family, language, anchors, published, digest, grams, version, body)
VALUES (:id, :url_key, :canonical_key, :outlet, :family, :language, :anchors, :published, :digest, :grams, 1, :body)
"""
_UPDATE = """
UPDATE article SET url_key = :url_key, canonical_key = :canonical_key, outlet = :outlet, family = :family, language = :language,
       anchors = :anchors, published = :published, digest = :digest, grams = :grams, version = version + 1, body = :body
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


def _row(article: Article, marks: Fingerprint) -> dict[str, Any]:
    """Return the columns of an article's row.

    When it was fetched and from which file is not part of its content, nor is what changes around it from visit to visit.
    """
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
        "digest": sha256(encode(replace(article, fetched=None, path=None, related=(), comments=0))).digest(),
        "grams": len(np.unique(marks.hashes)),
        "body": _pack(article),
    }


class Archive:
    """Articles, their earlier versions, and the index of the passages they share; one SQLite file.

    Use it as a context manager. One writer at a time, any number of readers, each with an Archive of its own (one thread each). A file
    that cannot be opened, a full disk, another program that does not let go of the file: each is a HeadwaterError, whatever was asked.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._near = lru_cache(maxsize=_NEAR)(self._read_near)

    @classmethod
    def open(cls, url: str = "headwater.db", *, readonly: bool = False) -> Self:
        """Open (or create) the archive at ``url``: a path, ``sqlite:///path`` or ``:memory:``; raise HeadwaterError where that fails."""
        return cls(Database(connect(url, readonly=readonly), url))

    def close(self) -> None:
        """Close the archive; what was reported as added is on disk already."""
        self._database.close()

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

        Where they come slowly, each is written about as soon as it comes: none waits longer than a second for the rest of its batch, but
        while the next one is on its way. An article that cannot be stored (text that is no valid Unicode) is yielded as failed, and the
        others are added.
        """
        chunk: list[Article] = []
        since = monotonic()
        for article in articles:
            chunk.append(article)
            if len(chunk) >= batch or monotonic() - since >= _WAIT:
                yield from self._add_together(chunk)
                chunk, since = [], monotonic()
        yield from self._add_together(chunk)

    def _add_together(self, chunk: list[Article]) -> list[Added]:
        """Add articles in one transaction."""
        ready = [self._ready(article) for article in chunk]
        if not ready:
            return []
        with self._database.transaction():
            return [one if isinstance(one, Added) else self._put(*one) for one in ready]

    @staticmethod
    def _ready(article: Article) -> Added | tuple[Article, dict[str, Any], Fingerprint]:
        """Return all that is computed from an article, so that the transaction only writes."""
        try:
            marks = fingerprint_of(article)
            row = _row(article, marks)
            f"{article.title}{article.text}{row['url_key']}{row['family']}{row['outlet']}".encode()
        except UnicodeEncodeError as error:
            return Added(article.id, article.url, "failed", f"not valid Unicode ({error.reason})")
        return article, row, marks

    def _put(self, article: Article, row: dict[str, Any], marks: Fingerprint) -> Added:
        """Write one article inside a transaction."""
        status: AddStatus = "added"
        write = self._database.write
        held = self._database.row("SELECT key, version, digest, body, anchors FROM article WHERE id = ?", (article.id,))
        if held and held[2] == row["digest"]:
            return Added(article.id, article.url, "unchanged")
        if held:
            status, key = "new version", held[0]
            write("INSERT INTO earlier_version (article, version, body) VALUES (?, ?, ?)", (key, held[1], held[3]))
            self._forget(key, _unpack(held[3]), held[4].split())
            write(_UPDATE, row)
        else:
            key = write(_INSERT, row)
        postings.put(self._database, key, marks)
        anchoring.put(self._database, key, row["anchors"].split())
        write("INSERT INTO full_text (rowid, title, text) VALUES (?, ?, ?)", (key, article.title or "", article.text or ""))
        return Added(article.id, article.url, status)

    def _forget(self, key: int, article: Article, anchors: list[str]) -> None:
        """Take an article out of the indexes: what stands in them, not what today's rules would put there."""
        postings.forget(self._database, key)
        anchoring.forget(self._database, key, anchors)
        removal = "INSERT INTO full_text (full_text, rowid, title, text) VALUES ('delete', ?, ?, ?)"
        self._database.write(removal, (key, article.title or "", article.text or ""))

    # Looking up

    def __len__(self) -> int:
        found = self._database.row("SELECT count(*) FROM article")
        return int(found[0]) if found else 0

    def __contains__(self, id_: object) -> bool:
        return self._database.row("SELECT 1 FROM article WHERE id = ?", (id_,)) is not None

    def get(self, id_: str) -> Article | None:
        """Return the article with that id, None where there is none."""
        row = self._database.row("SELECT body FROM article WHERE id = ?", (id_,))
        return _unpack(row[0]) if row else None

    def find(self, url: str) -> tuple[str, ...]:
        """Return the ids of the articles that ``url`` names, by their URL or by the canonical URL on their own host, oldest first."""
        key = url_key(url)
        named = "id = ? OR (url_key <> '' AND url_key = ?) OR (canonical_key <> '' AND canonical_key = ?)"
        rows = self._database.rows(f"SELECT id FROM article WHERE {named} ORDER BY key", (url, key, key))  # noqa: S608 - ours
        return tuple(row[0] for row in rows)

    def ids(self) -> tuple[str, ...]:
        """Return all ids in the order in which they were added."""
        return tuple(row[0] for row in self._database.rows("SELECT id FROM article ORDER BY key"))

    def articles(self) -> Iterator[Article]:
        """Yield all articles in the order in which they were added, a few in memory at a time; the archive may be added to meanwhile."""
        last = 0
        asked = "SELECT key, body FROM article WHERE key > ? ORDER BY key LIMIT ?"
        while rows := list(self._database.rows(asked, (last, _PAGE))):
            for _, body in rows:
                yield _unpack(body)
            last = rows[-1][0]

    def versions(self, id_: str) -> tuple[Article, ...]:
        """Return all versions of an article, oldest first; the last is the present one."""
        asked = "SELECT e.body FROM earlier_version AS e JOIN article AS a ON a.key = e.article WHERE a.id = ? ORDER BY e.version"
        earlier = [_unpack(row[0]) for row in self._database.rows(asked, (id_,))]
        present = self.get(id_)
        return (*earlier, present) if present else ()

    def outlet_of(self, id_: str) -> str | None:
        """Return the name under which the article's outlet is counted (its domain, as a rule), None where it is not known."""
        row = self._database.row("SELECT outlet FROM article WHERE id = ?", (id_,))
        return row[0] or None if row else None

    def search(self, query: str, limit: int = 20) -> list[Found]:
        """Return the articles that contain every word of ``query``, best first; "words in marks" stand next to each other."""
        asked = full_text_query(query)
        if not asked:
            return []
        rows = self._database.rows(
            "SELECT a.body FROM full_text JOIN article AS a ON a.key = full_text.rowid WHERE full_text MATCH ? ORDER BY rank LIMIT ?",
            (asked, limit),
        )
        found = [_unpack(row[0]) for row in rows]
        return [Found(article.id, article.title, snippet(article.text or "", query)) for article in found]

    # Shared passages

    def candidates(self, article: Article, minimum: int = 1) -> list[Candidate]:
        """Return the other articles that share ``minimum`` winnowed grams or more with this one, furniture left out, best first.

        Of a story on more than some five hundred pages: the first sixteen, and those added next before and after this one.
        """
        found = [Candidate(id_, shared) for id_, shared in self._near_of(article).shared.items() if shared >= minimum]
        return sorted(found, key=lambda one: (-one.shared, one.id))

    def translations(self, article: Article) -> list[tuple[str, float]]:
        """Return (id, likeness 0 to 1) of the articles in other languages that share most figures and names with this one, best first.

        Likeness is the cosine of the two sets of anchors, rare ones weighing more: a third makes a translation probable.
        """
        language = language_of(article)
        return anchoring.alike(self._database, anchors_of(article), language, len(self)) if language else []

    def furniture(self, outlet: str) -> frozenset[int]:
        """Return the hashes of the grams that are furniture of one outlet, by the name that ``outlet_of`` gives it.

        What furniture is: ``headwater.textreuse.index.furniture``.
        """
        return furniture(postings.of_outlet(self._database, outlet))

    def furniture_in(self, article: Article) -> frozenset[int]:
        """Return the hashes of those grams of ``article`` that are furniture of whatever outlet."""
        return self._near_of(article).furniture

    def all_furniture(self) -> frozenset[int]:
        """Return the hashes of all grams that are furniture of some outlet."""
        return furniture(postings.every(self._database))

    def pairs(self, minimum: int = 1) -> Iterator[tuple[str, str, int]]:
        """Yield (id, id, grams shared) for the pairs of articles that share ``minimum`` grams or more, in the order they were added."""
        left, right, shared = shared_pairs(postings.every(self._database), minimum)
        ids: dict[int, str] = dict(self._database.rows("SELECT key, id FROM article"))
        for a, b, count in zip(left.tolist(), right.tolist(), shared.tolist(), strict=True):
            yield ids[a], ids[b], count

    def _near_of(self, article: Article) -> postings.Near:
        return self._near(article.id, article.text or "", self._database.state())

    def _read_near(self, id_: str, text: str, _state: tuple[int, int]) -> postings.Near:
        """Return what is near a text, in the present state of the archive: after a write the answer is another one."""
        return postings.near(self._database, id_, fingerprint(text))

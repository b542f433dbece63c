"""The archive of articles in one SQLite file: add, look up, search, and find what shares passages.

One class, long as it is, since it is one interface: its methods are short, and what they do is in the modules beside.
"""

import json
import zlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from time import monotonic
from types import TracebackType
from typing import Any, Self

from headwater.archive import anchors, asking, postings
from headwater.archive.anchoring import About, Alike, Anchoring, stored
from headwater.archive.asking import Tally, Within
from headwater.archive.database import Database
from headwater.archive.earlier import Earlier
from headwater.archive.facts import Facts
from headwater.archive.opening import connect
from headwater.archive.outlets import OutletBook
from headwater.archive.postings import Candidate
from headwater.archive.runs import Runs
from headwater.archive.searching import Found, any_of_each, full_text_query, searchable, snippet
from headwater.archive.showing import nodes_of
from headwater.archive.statements import StatementBook
from headwater.archive.stories import StoryBook
from headwater.archive.witnessing import earliest_captures, witnessed
from headwater.models import Added, AddStatus, Article, Capture, encode, to_builtins
from headwater.textreuse.aligning import SEED
from headwater.textreuse.anchors import anchors as sought
from headwater.textreuse.bitext import Lines, packed
from headwater.textreuse.fingerprints import fingerprint, gram_hashes
from headwater.textreuse.index import furniture, shared_pairs
from headwater.textreuse.outlets import family_of, outlet_of
from headwater.textreuse.outlines import Outline, Packed, findable, numbered
from headwater.textreuse.prose import prose, read_ahead
from headwater.textreuse.tokens import Hashes
from headwater.urls import host, url_key

_PAGE = 200  # rows read or written at a time
_WAIT = 1.0  # seconds after which what has come is written, and reported, though the page is not full
_LEVEL = 1  # of deflating: the highest takes twice the time and saves one byte in twenty
_SEEDS = 4096  # texts whose seeds are kept: the same few are looked at again for whatever has a stock phrase; 3 kB each
_NEAR = 16  # articles whose neighbours are remembered: the one asked about, and its relatives; up to 150 kB each

_INSERT = """
INSERT INTO article (id, url_key, canonical_key, outlet, language, published, digest, version, body)
VALUES (:id, :url_key, :canonical_key, :outlet, :language, :published, :digest, 1, :body)
"""
_UPDATE = """
UPDATE article SET url_key = :url_key, canonical_key = :canonical_key, outlet = :outlet, language = :language,
       published = :published, digest = :digest, version = version + 1, body = :body
WHERE id = :id
"""


def _pack(article: Article) -> bytes:
    return zlib.compress(encode(article), _LEVEL)


def _version(candidate: Candidate) -> tuple[str, int]:
    """Return what tells the version of an article that is a candidate from others."""
    return candidate.id, candidate.entry


def _sought(article: Article) -> tuple[str, str]:
    """Return what the full-text index is given of an article; the same once more takes it out."""
    return searchable(article.title), searchable(article.text)


def _digest(article: Article) -> bytes:
    """Return what tells content from other content.

    When it was fetched and from which file is not part of it, nor is what changes around it from visit to visit. What is said of owners is
    left out altogether, so that articles from before it was read are the same content; it is kept with them when they are added again.
    """
    told = to_builtins(replace(article, fetched=None, path=None, related=(), comments=0, captures=()))
    del told["owners"]
    return sha256(encode(told)).digest()


def language_of(article: Article) -> str:
    """Return the primary subtag of the article's language, empty where it is not known."""
    return (article.language or "").casefold().replace("_", "-").split("-")[0]


@dataclass(frozen=True, slots=True)
class _Ready:
    """An article with all that is computed from it, so that a transaction only writes."""

    article: Article
    family: str
    grams: Hashes
    outline: Packed
    row: dict[str, Any]
    shown: frozenset[str]


def _ready(article: Article) -> _Ready:
    """Return what is stored of an article. Raises UnicodeEncodeError where a text of it is no valid Unicode."""
    same_host = not article.url or host(article.canonical_url) == host(article.url)
    row = {
        "id": article.id,
        "url_key": url_key(article.url),
        "canonical_key": url_key(article.canonical_url) if same_host else "",
        "outlet": outlet_of(article),
        "language": language_of(article),
        "published": article.published,
        "digest": _digest(article),
        "body": _pack(article),
    }
    family = family_of(article)
    shown = nodes_of(article)
    for text in (*shown, article.title or "", article.text or "", url_key(article.url), outlet_of(article), family):
        text.encode()
    outline = packed(article, Lines.of(article.text or ""))
    return _Ready(article, family, fingerprint(article.text or ""), outline, row, shown)


class Archive:
    """Articles, their earlier versions, and the index of the passages they share; one SQLite file.

    Use it as a context manager. One writer at a time, any number of readers, each with an Archive of its own (one thread each). A file
    that cannot be opened, a full disk, another program that does not let go of the file: each is a HeadwaterError, whatever was asked.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._passages = Runs(database, "passage")
        self._facts = Facts(database)
        self._anchors = anchors.AnchorRuns(database)
        self.statements = StatementBook(database)
        self.stories = StoryBook(database)
        self.earlier = Earlier(database)
        self.outlets = OutletBook(database)
        self._near = lru_cache(maxsize=_NEAR)(self._read_near)
        self._ahead: dict[tuple[str, str, tuple[int, int]], postings.Near] = {}
        self._seeds: OrderedDict[tuple[str, int], Hashes] = OrderedDict()
        # Of one state of the archive: counting takes milliseconds where there are many.
        self._anchoring = lru_cache(maxsize=1)(lambda _: Anchoring(database, self._anchors, self._facts, len(self)))

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

    def note_captures(self, id_: str, captures: Iterable[Capture]) -> None:
        """Keep with an article that it was seen at its address: of each witness the earliest capture. Its content is the same as before."""
        with self._database.transaction():
            if article := self.get(id_):
                self._note(replace(article, captures=earliest_captures([*article.captures, *captures])))

    def _note(self, article: Article) -> None:
        """Keep other words around the same content, inside a transaction: no new version, and no index knows of them."""
        self._database.write("UPDATE article SET body = ? WHERE id = ?", (_pack(article), article.id))
        self._database.edit()

    def remove(self, id_: str) -> bool:
        """Take out the article with that id, its earlier versions too; return whether there was one."""
        with self._database.transaction():
            held = self._database.row("SELECT key, body FROM article WHERE id = ?", (id_,))
            if not held:
                return False
            for number in self._forget(held[0], self._database.unpacked(held[1])):
                self._facts.blocks.forget(number)
            self._database.write("DELETE FROM earlier_version WHERE article = ?", held[:1])
            self.stories.forget(held[0], id_)
            self.statements.forget(held[0])
            self._database.write("DELETE FROM article WHERE key = ?", held[:1])
            self.outlets.settle()
            self._database.edit()
            return True

    def _add_together(self, chunk: list[Article]) -> list[Added]:
        """Add articles in one transaction; before it, in another, the runs that are due are merged."""
        if not chunk:
            return []
        ready = [self._ready(article) for article in chunk]
        for runs in (self._passages, self._anchors):
            runs.tidy()
        self._facts.blocks.tidy()
        fresh: dict[int, _Ready] = {}
        with self._database.transaction():
            added = [one if isinstance(one, Added) else self._put(one, fresh) for one in ready]
            if fresh:
                self.outlets.settle({entry: one.article for entry, one in fresh.items()})
                self._database.edit()
            self._passages.put((entry, one.grams) for entry, one in fresh.items())
            self._anchors.put((entry, anchors.hashes(one.outline.anchors, one.row["language"])) for entry, one in fresh.items())
        return added

    @staticmethod
    def _ready(article: Article) -> Added | _Ready:
        """Return an article ready to be written, or that it cannot be."""
        try:
            return _ready(article)
        except UnicodeEncodeError as error:
            return Added(article.id, article.url, "failed", f"not valid Unicode ({error.reason})")

    def _put(self, one: _Ready, fresh: dict[int, _Ready]) -> Added:
        """Write one article inside a transaction; list in ``fresh`` the entry that is still to be put into the indexes."""
        article, write = one.article, self._database.write
        status: AddStatus = "added"
        held = self._database.row("SELECT key, version, digest, body FROM article WHERE id = ?", (article.id,))
        if held and held[2] == one.row["digest"]:
            if (before := self._database.unpacked(held[3])).owners != article.owners:
                self._note(replace(before, owners=article.owners))
            return Added(article.id, article.url, "unchanged")
        if held:
            status, key = "new version", held[0]
            write("INSERT INTO earlier_version (article, version, body) VALUES (?, ?, ?)", (key, held[1], held[3]))
            before = self._database.unpacked(held[3])
            self._forget(key, before)
            write(_UPDATE, {**one.row, "body": _pack(witnessed(article, before))})
            one = replace(one, grams=self.earlier.grams(key, one.grams))  # others may have their text from an earlier version
        else:
            key = write(_INSERT, one.row)
        facts = (key, postings.numbered(one.row["outlet"]), postings.numbered(one.family), len(one.grams))
        self.outlets.touch(facts[1])
        entry = write("INSERT INTO entry (article, outlet, family, grams) VALUES (?, ?, ?, ?)", facts)
        write("INSERT INTO outline (entry, body) VALUES (?, ?)", (entry, one.outline.blob))
        fresh[entry] = one
        write("INSERT INTO full_text (rowid, title, text) VALUES (?, ?, ?)", (key, *_sought(article)))
        for node in one.shown:
            write("INSERT INTO shown (node, article) VALUES (?, ?)", (node, key))
        return Added(article.id, article.url, status)

    def _forget(self, key: int, article: Article) -> list[int]:
        """Take an article out of the indexes: what stands in them, not what today's rules would put there. Return its entries there."""
        asked = "SELECT e.number, e.outlet, e.grams, o.body FROM entry AS e JOIN outline AS o ON o.entry = e.number WHERE e.article = ?"
        stood = self._database.every(asked, (key,))
        for entry, outlet, grams, outline in stood:
            self.outlets.touch(outlet)
            self._passages.drop(entry, grams)
            self._anchors.drop(entry, len(Packed(outline).anchors))
            self._database.write("DELETE FROM outline WHERE entry = ?", (entry,))
        self._database.write("DELETE FROM entry WHERE article = ?", (key,))
        self._database.write("DELETE FROM shown WHERE article = ?", (key,))
        removal = "INSERT INTO full_text (full_text, rowid, title, text) VALUES ('delete', ?, ?, ?)"
        self._database.write(removal, (key, *_sought(article)))
        return [entry for entry, *_ in stood]

    # Looking up

    def edition(self) -> int:
        """Return another number after every change of what is held, or of which story it is in; not after what is read from it is kept."""
        return self._database.edition()

    def __len__(self) -> int:
        found = self._database.row("SELECT count(*) FROM article")
        return int(found[0]) if found else 0

    def __contains__(self, id_: object) -> bool:
        return self._database.row("SELECT 1 FROM article WHERE id = ?", (id_,)) is not None

    def get(self, id_: str) -> Article | None:
        """Return the article with that id, None where there is none."""
        row = self._database.row("SELECT body FROM article WHERE id = ?", (id_,))
        return self._database.unpacked(row[0]) if row else None

    def find(self, url: str, *, declared: bool = False) -> tuple[str, ...]:
        """Return the ids of the articles that ``url`` names, by their URL or by the canonical URL on their own host, oldest first.

        ``declared``: also those of saved pages whose own address is not known and that declare this one. It is their word alone: good
        enough for a person who asks, not for taking the page at that address as held.
        """
        key = url_key(url)
        named = "id = ? OR (url_key <> '' AND url_key = ?) OR (canonical_key <> '' AND canonical_key = ? AND (? OR url_key <> ''))"
        rows = self._database.rows(f"SELECT id FROM article WHERE {named} ORDER BY key", (url, key, key, declared))  # noqa: S608 - ours
        return tuple(row[0] for row in rows)

    def showing(self, url: str | None) -> tuple[str, ...]:
        """Return the ids of the articles that show the post, video or picture at ``url``, or name it as a source, oldest first."""
        asked = "SELECT a.id FROM shown AS s JOIN article AS a ON a.key = s.article WHERE s.node = ? ORDER BY a.key"
        return tuple(row[0] for row in self._database.rows(asked, (url_key(url) or None,)))

    def ids(self) -> tuple[str, ...]:
        """Return all ids in the order in which they were added."""
        return tuple(row[0] for row in self._database.rows("SELECT id FROM article ORDER BY key"))

    def articles(self) -> Iterator[Article]:
        """Yield all articles in the order in which they were added, a few in memory at a time; the archive may be added to meanwhile."""
        last = 0
        asked = "SELECT key, body FROM article WHERE key > ? ORDER BY key LIMIT ?"
        while rows := list(self._database.rows(asked, (last, _PAGE))):
            for _, body in rows:
                yield self._database.unpacked(body)
            last = rows[-1][0]

    def versions(self, id_: str) -> tuple[Article, ...]:
        """Return all versions of an article, oldest first; the last is the present one."""
        present = self.get(id_)
        return (*self.earlier.all(id_), present) if present else ()

    def changed(self, limit: int = -1, before: int = 1 << 62) -> list[tuple[int, str, int]]:
        """Return the articles of which there are earlier versions, those added last first: (key, id, number of versions), below a key."""
        return list(asking.changed(self._database, before, limit))

    def languages(self) -> frozenset[str]:
        """Return the languages (primary subtags) of the held articles, as far as they are known."""
        return frozenset(row[0] for row in self._database.rows("SELECT DISTINCT language FROM article WHERE language <> ''"))

    def outlet_of(self, id_: str) -> str | None:
        """Return the name under which the article's outlet is counted (its domain, as a rule), None where it is not known."""
        row = self._database.row("SELECT outlet FROM article WHERE id = ?", (id_,))
        return row[0] or None if row else None

    def page(self, after: int = 0, limit: int = _PAGE) -> list[tuple[int, Article]]:
        """Return articles in the order in which they were added, each with its key there: those with a key above ``after``."""
        return [(key, self._database.unpacked(body)) for key, body in asking.page(self._database, after, limit)]

    def newest(self, limit: int) -> list[Article]:
        """Return the articles added last, the last first."""
        return [self._database.unpacked(body) for _, body in asking.newest(self._database, limit)]

    def search(self, query: str, limit: int = 20, within: Within = Within()) -> list[Found]:  # noqa: B008 - frozen
        """Return the articles that contain every word of ``query``, best first; "words in marks" stand next to each other."""
        asked = full_text_query(query)
        articles = (self._database.unpacked(body) for _, body in asking.search(self._database, asked, limit, within)) if asked else ()
        return [Found(article.id, article.title, *snippet(article.text or "", query)) for article in articles]

    def answering(self, query: str, limit: int) -> list[str]:
        """Return the ids of the same articles, none of which is read for this."""
        asked = full_text_query(query)
        return asking.answering(self._database, asked, limit) if asked else []

    def having(self, groups: Iterable[Iterable[str]], limit: int) -> list[str]:
        """Return the ids of articles that have a word of each group, best first; "tile*" stands for all words that begin so."""
        asked = any_of_each(groups)
        return asking.answering(self._database, asked, limit) if asked else []

    def count(self, query: str) -> int:
        """Return how many articles answer a search."""
        asked = full_text_query(query)
        return asking.count(self._database, asked) if asked else 0

    def tally(self, query: str) -> Tally:
        """Return the outlets and languages of the best answers to a search, with how many each has."""
        asked = full_text_query(query)
        return asking.tally(self._database, asked) if asked else Tally({}, {})

    def naming(self, name: str, limit: int = 50) -> list[str]:
        """Return ids of articles that have a name in whatever script, those added last first; some may name another with its consonants."""
        return asking.naming(self._database, self._anchors, name, limit)

    def found_in(self, id_: str, query: str) -> str | None:
        """Return the passage of one article that answers a query as in ``search``, None where it does not."""
        asked = full_text_query(query)
        row = asked and self._database.row(
            "SELECT a.body FROM article AS a JOIN full_text ON full_text.rowid = a.key WHERE a.id = ? AND full_text MATCH ?", (id_, asked)
        )
        return snippet(self._database.unpacked(row[0]).text or "", query)[0] if row else None

    def entries_after(self, number: int) -> Iterator[tuple[int, str]]:
        """Yield what came in after an entry: articles and new versions, with the number of each entry and the article's id, in order."""
        asked = "SELECT e.number, a.id FROM entry AS e JOIN article AS a ON a.key = e.article WHERE e.number > ? ORDER BY e.number"
        yield from list(self._database.rows(asked, (number,)))

    def last_entry(self) -> int:
        """Return the number of the entry that came in last, whether or not it is still held; 0 where none did."""
        row = self._database.row("SELECT seq FROM sqlite_sequence WHERE name = 'entry'")
        return int(row[0] or 0) if row else 0

    def entered_as(self, number: int) -> str | None:
        """Return the id of the article whose present version is that entry, None where there is none."""
        row = self._database.row("SELECT a.id FROM entry AS e JOIN article AS a ON a.key = e.article WHERE e.number = ?", (number,))
        return str(row[0]) if row else None

    # Shared passages

    def candidates(self, article: Article, minimum: int = 1) -> list[Candidate]:
        """Return the other articles that share ``minimum`` winnowed grams or more with this one, furniture left out, best first.

        Of a story on more than some five hundred pages: the first sixteen, and those added next before and after this one.
        """
        return [one for one in self._near_of(article).candidates if one.shared >= minimum]

    def translations(self, article: Article) -> list[tuple[str, float]]:
        """Return (id, likeness 0 to 1) of the articles in other languages that share most figures and names with this one, best first.

        Likeness is the cosine of the two sets of anchors, rare ones weighing more: a third makes a translation probable.
        """
        return [(one.id, one.likeness) for one in self.alike(article)[1]]

    def alike(self, article: Article) -> tuple[Outline, list[Alike]]:
        """Return the outline of an article, and what ``translations`` tells with the outlines of the others."""
        language = language_of(article)
        mine = stored(self._database, article.id, lambda: _digest(article)) or packed(article, Lines.of(article.text or ""))
        if not language:
            return self._outline(mine), []
        return self._outline(mine), self._anchoring(self._database.state()).alike(mine.anchors, language)

    def outlines(self, alike: Iterable[Alike]) -> list[Outline]:
        """Return the outlines of articles that ``alike`` has told."""
        return [self._outline(one.outline) for one in alike]

    def _outline(self, stored: Packed) -> Outline:
        with self._database.reading():
            return stored.unpacked()

    def about(self, text: str, language: str = "", but: str | None = None) -> list[About]:
        """Return the articles in whatever language that have figures and names of a passage, those that have most of them first.

        ``language`` is the passage's, ``but`` the id of the article that it stands in, which is left out.
        """
        return self.about_each([text], language, but)[0]

    def about_each(self, texts: Sequence[str], language: str = "", but: str | None = None) -> list[list[About]]:
        """Return the same of each passage of one article, which are looked for together."""
        found = [findable(map(numbered, sought(text))) for text in texts]
        return self._anchoring(self._database.state()).about(found, language, but)

    def look_ahead(self, articles: Iterable[Article]) -> None:
        """Look for what shares passages with each of some articles, of which it will be asked next: for all at once takes less time."""
        state = self._database.state()
        asked = {(one.id, one.text or "", state): fingerprint(one.text or "") for one in articles}
        near = postings.near(self._database, self._passages, self._facts, [(id_, grams) for (id_, _, _), grams in asked.items()])
        self._ahead = dict(zip(asked, near, strict=True))

    def furniture(self, outlet: str) -> frozenset[int]:
        """Return the hashes of the grams that are furniture of one outlet, by the name that ``outlet_of`` gives it.

        What furniture is: ``headwater.textreuse.index.furniture``.
        """
        return furniture(postings.of_outlet(self._database, self._passages, outlet))

    def furniture_in(self, article: Article) -> frozenset[int]:
        """Return the hashes of those grams of ``article`` that are furniture of whatever outlet."""
        return self._near_of(article).furniture

    def all_furniture(self) -> frozenset[int]:
        """Return the hashes of all grams that are furniture of some outlet."""
        return furniture(postings.every(self._database, self._passages))

    def pairs(self, minimum: int = 1) -> Iterator[tuple[str, str, int]]:
        """Yield (id, id, grams shared) for the pairs of articles that share ``minimum`` grams or more, in the order they were added."""
        left, right, shared = shared_pairs(postings.every(self._database, self._passages), minimum)
        ids: dict[int, str] = dict(self._database.rows("SELECT key, id FROM article"))
        for a, b, count in zip(left.tolist(), right.tolist(), shared.tolist(), strict=True):
            yield ids[a], ids[b], count

    def seeds(self, candidate: Candidate) -> Hashes:
        """Return the hashes of all runs of so many words as an alignment begins with, in the text of a candidate, in order of the text."""
        if (key := _version(candidate)) not in self._seeds:
            self.read_seeds([candidate])
        self._seeds.move_to_end(key)
        return self._seeds[key]

    def read_seeds(self, candidates: Iterable[Candidate]) -> None:
        """Read the seeds of some candidates, of which it will be asked next: all together takes less time."""
        unknown = [one for one in candidates if _version(one) not in self._seeds]
        held = self.texts(one.id for one in unknown)
        for one in unknown:
            self._seeds[_version(one)] = gram_hashes(prose(held.get(one.id, "")).hashes, SEED)
        while len(self._seeds) > _SEEDS:
            self._seeds.popitem(last=False)

    def texts(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the texts of the articles with some ids, by these; their words will be found all together."""
        wanted = [*ids]
        if not wanted:
            return {}
        asked = "SELECT id, body FROM article WHERE id IN (SELECT value FROM json_each(?))"
        found = {id_: self._database.unpacked(body).text or "" for id_, body in self._database.every(asked, (json.dumps(wanted),))}
        read_ahead(found.values())
        return found

    def _near_of(self, article: Article) -> postings.Near:
        return self._near(article.id, article.text or "", self._database.state())

    def _read_near(self, id_: str, text: str, state: tuple[int, int]) -> postings.Near:
        """Return what is near a text, in the present state of the archive: after a write the answer is another one."""
        known = self._ahead.pop((id_, text, state), None)
        return known or postings.near(self._database, self._passages, self._facts, [(id_, fingerprint(text))])[0]

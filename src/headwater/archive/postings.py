"""The index of shared passages as the archive keeps it: postings written, taken out, and handed to ``headwater.textreuse.index``."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

import numpy as np

from headwater.archive.database import Database, Given
from headwater.textreuse.fingerprints import Fingerprint
from headwater.textreuse.index import CROWD, HEADS, Postings, furniture

# One answer a gram, as JSON: rows by the thousand cost more on their way to Python than to find.
_NEAREST = """
SELECT json_group_array(article) FROM (
    SELECT * FROM (SELECT DISTINCT article FROM posting WHERE hash = :gram ORDER BY article LIMIT :heads)
    UNION SELECT * FROM (SELECT DISTINCT article FROM posting WHERE hash = :gram AND article <= :place ORDER BY article DESC LIMIT :before)
    UNION SELECT * FROM (SELECT DISTINCT article FROM posting WHERE hash = :gram AND article > :place ORDER BY article LIMIT :after)
)
"""


@dataclass(frozen=True, slots=True)
class Near:
    """What the archive holds near a text: how many grams each article (by id) shares with it, and which of its grams are furniture."""

    shared: dict[str, int]
    furniture: frozenset[int]


def put(database: Database, key: int, marks: Fingerprint) -> None:
    """Add an article's postings, inside the caller's transaction."""
    grams = zip(marks.hashes.tolist(), marks.positions.tolist(), strict=True)
    database.write_many("INSERT INTO posting (hash, article, position) VALUES (?, ?, ?)", ((gram, key, at) for gram, at in grams))


def forget(database: Database, key: int) -> None:
    """Take an article's postings out, whatever made them, inside the caller's transaction."""
    database.write("DELETE FROM posting WHERE article = ?", (key,))


def every(database: Database) -> Postings:
    """Return all postings."""
    return _joined(database, "", ())


def of_outlet(database: Database, outlet: str) -> Postings:
    """Return the postings of all articles on the grams that one outlet's articles have."""
    own = "SELECT o.hash FROM article AS b JOIN posting AS o ON o.article = b.key WHERE b.outlet = ?"
    return _joined(database, f"WHERE p.hash IN ({own})", (outlet,))


def near(database: Database, id_: str, marks: Fingerprint) -> Near:
    """Return what is near a text with the fingerprint ``marks``, of the article with that id if it is held.

    On a gram of very many articles (a wire story on thousands of pages) only the HEADS first are looked at and those added next to this
    one, CROWD before and CROWD after: the work does not grow with the crowd.
    """
    held = database.row("SELECT key FROM article WHERE id = ?", (id_,)) or database.row("SELECT max(key) FROM article")
    place = (held[0] if held else 0) or 0
    grams = np.unique(marks.hashes)
    carriers = [_carriers(database, gram, place) for gram in grams.tolist()]
    hashes = np.repeat(grams, [len(keys) for keys in carriers])
    articles = np.fromiter(chain.from_iterable(carriers), dtype=np.int64, count=len(hashes))
    numbers, places = np.unique(articles, return_inverse=True)
    asked = "SELECT id, outlet, family, grams FROM article WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key"
    # json_each hands over any number of values as one parameter.
    described = list(database.rows(asked, (str(numbers.tolist()),)))
    outlets = _numbered(outlet for _, outlet, _, _ in described)
    families = _numbered(family for _, _, family, _ in described)
    sizes = np.array([row[3] for row in described], dtype=np.int64)
    dropped = furniture(Postings(hashes, articles, outlets[places], families[places], sizes[places]))
    kept = np.isin(hashes, np.fromiter(dropped, dtype=np.uint64), invert=True)
    counts = np.bincount(places[kept], minlength=len(numbers)).tolist()
    shared = {row[0]: count for row, count in zip(described, counts, strict=True) if count and row[0] != id_}
    return Near(shared, dropped)


def _carriers(database: Database, gram: int, place: int) -> list[int]:
    """Return the keys of the articles on a gram: the first ones, and the nearest to the key ``place`` on either side."""
    found = database.row(_NEAREST, {"gram": gram, "place": place, "heads": HEADS, "before": CROWD + 1, "after": CROWD})
    keys: list[int] = json.loads(found[0]) if found else []
    return keys


def _numbered(names: Iterable[str]) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return one number for each name, the same for the same name; -1 for none."""
    known: dict[str, int] = {}
    return np.array([known.setdefault(name, len(known)) if name else -1 for name in names], dtype=np.int64)


def _joined(database: Database, where: str, given: Given) -> Postings:
    """Return postings as columns, outlets and families numbered as they come."""
    asked = f"SELECT p.hash, p.article, a.outlet, a.family, a.grams FROM posting AS p CROSS JOIN article AS a ON a.key = p.article {where}"  # noqa: S608 - ours
    outlets: dict[str, int] = {}
    families: dict[str, int] = {}
    rows = (
        (gram, key, outlets.setdefault(outlet, len(outlets)) if outlet else -1, families.setdefault(family, len(families)), size)
        for gram, key, outlet, family, size in database.rows(asked, given)
    )
    columns = [("hash", np.uint64), ("article", np.int64), ("outlet", np.int64), ("family", np.int64), ("size", np.int64)]
    table = np.fromiter(rows, dtype=columns)
    return Postings(*(table[name] for name, _ in columns))

"""Questions that lists and filters ask of the archive: none unpacks an article that is not shown."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from headwater.archive.anchors import AnchorRuns
from headwater.archive.database import Database
from headwater.textreuse.anchors import skeleton
from headwater.textreuse.outlines import findable, numbered
from headwater.words import words

TALLIED = 500
"""Best answers of a search whose outlets and languages are counted."""

Packed = tuple[int, bytes]
"""Key of an article in the order of adding, and its body as stored."""


@dataclass(frozen=True, slots=True)
class Within:
    """What answers of a search are narrowed to; empty: all. ``since`` and ``until`` are days (``2024-05-03``), both included.

    ``outlet`` is the name an outlet is counted under (its domain, as a rule), ``language`` a primary subtag. An undated article is within
    no dates.
    """

    outlet: str = ""
    language: str = ""
    since: str = ""
    until: str = ""

    def conditions(self) -> tuple[str, dict[str, str]]:
        """Return the conditions as SQL on ``article AS a``, and their values."""
        asked = {
            "outlet": "a.outlet = :outlet",
            "language": "a.language = :language",
            "since": "substr(a.published, 1, 10) >= :since",
            "until": "substr(a.published, 1, 10) <= :until",
        }
        given = {name: getattr(self, name) for name in asked if getattr(self, name)}
        return "".join(f" AND {asked[name]}" for name in given), given


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a search's best answers each outlet and each language has."""

    outlets: dict[str, int]
    languages: dict[str, int]


def page(database: Database, after: int, limit: int) -> Iterator[Packed]:
    """Yield articles added after the one with the key ``after``, in that order."""
    yield from database.rows("SELECT key, body FROM article WHERE key > ? ORDER BY key LIMIT ?", (after, limit))


def changed(database: Database, before: int, limit: int) -> Iterator[tuple[int, str, int]]:
    """Yield the articles that have several versions, added before the one with the key ``before``, the last first: key, id, versions."""
    asked = """
    SELECT a.key, a.id, a.version FROM article AS a JOIN
        (SELECT DISTINCT article FROM earlier_version WHERE article < ? ORDER BY article DESC LIMIT ?) AS e ON a.key = e.article
    ORDER BY a.key DESC
    """
    yield from database.rows(asked, (before, limit))


def newest(database: Database, limit: int) -> Iterator[Packed]:
    """Yield the articles added last, the last first."""
    yield from database.rows("SELECT key, body FROM article ORDER BY key DESC LIMIT ?", (limit,))


def search(database: Database, query: str, limit: int, within: Within) -> Iterator[Packed]:
    """Yield the answers to a full-text query, the best first."""
    conditions, given = within.conditions()
    asked = f"""
    SELECT a.key, a.body FROM full_text JOIN article AS a ON a.key = full_text.rowid
    WHERE full_text MATCH :query{conditions} ORDER BY rank LIMIT :limit
    """  # noqa: S608 - ours
    yield from database.rows(asked, given | {"query": query, "limit": limit})


def answering(database: Database, query: str, limit: int) -> list[str]:
    """Return the ids of the answers to a full-text query, the best first."""
    asked = "SELECT a.id FROM full_text JOIN article AS a ON a.key = full_text.rowid WHERE full_text MATCH ? ORDER BY rank LIMIT ?"
    return [row[0] for row in database.every(asked, (query, limit))]


def count(database: Database, query: str) -> int:
    """Return how many articles answer a full-text query."""
    return int(database.every("SELECT COUNT(*) FROM full_text WHERE full_text MATCH ?", (query,))[0][0])


def tally(database: Database, query: str) -> Tally:
    """Return the outlets and languages of the best answers to a full-text query."""
    asked = """
    SELECT a.outlet, a.language FROM article AS a
    WHERE a.key IN (SELECT rowid FROM full_text WHERE full_text MATCH ? ORDER BY rank LIMIT ?)
    """
    outlets: dict[str, int] = {}
    languages: dict[str, int] = {}
    for outlet, language in database.rows(asked, (query, TALLIED)):
        outlets[outlet] = outlets.get(outlet, 0) + 1
        languages[language] = languages.get(language, 0) + 1
    return Tally(outlets, languages)


def naming(database: Database, runs: AnchorRuns, name: str, limit: int) -> list[str]:
    """Return ids of articles in which every part of a name is met, in whatever script and spelling; those added last first.

    A part is met where a name has its consonants (``headwater.textreuse.anchors``): some of the articles name another.
    """
    parts = {numbered(f"@{bare}") for part in words(name).folded if (bare := skeleton(part))}
    if not parts:
        return []
    with database.snapshot():
        entries = runs.with_all(findable(parts))[-limit:]
        asked = "SELECT a.id FROM entry AS e JOIN article AS a ON a.key = e.article WHERE e.number IN (SELECT value FROM json_each(?))"
        rows = list(database.rows(f"{asked} ORDER BY e.number DESC", (json.dumps(entries),)))
    return [row[0] for row in rows]

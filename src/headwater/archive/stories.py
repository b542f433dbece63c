"""The stories kept in an archive: which article is in which, since when and why, and every change of it."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from headwater.archive.database import Database
from headwater.models import StoryChange, StoryChangeKind, decode, encode

Relays = dict[str, list[tuple[str, str, float]]]
"""Of each article that has any: its parents, held ones, in the story or not, as (id, kind of the relay, confidence), the surest first."""


@dataclass(frozen=True, slots=True)
class Membership:
    """An article in a story: since when (ISO 8601, UTC), which article there is most like it, and how like (0 to 1)."""

    article: str
    story: str
    since: str
    nearest: str | None
    likeness: float | None


@dataclass(frozen=True, slots=True)
class Signed:
    """The signs of an article's present version, and the story it was found to be in, if any. Rows are in the order of adding."""

    entry: int
    article: int
    day: float | None
    language: str
    signs: bytes
    story: int | None
    settled: bool
    """Whether this version of it has been looked at: 0 or 1."""


@dataclass(frozen=True, slots=True)
class Move:
    """What is to be written: an article into a story (None: a new one, the same for all moves of one ``group``)."""

    article: int
    entry: int
    group: int
    nearest: int | None
    likeness: float | None


@dataclass(frozen=True, slots=True)
class TracedFrom:
    """What the relays of a story follow from: SHA-256 of the tracer's state and its articles' versions; the edition of the archive."""

    entries: bytes
    edition: int


class StoryBook:
    """The stories of one archive. A story's id is a number as text; it is never given twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # Reading

    def story_of(self, id_: str) -> str | None:
        """Return the id of the story that an article is in, None where it has not been looked at yet."""
        row = self._database.row(f"{_MEMBERS} WHERE a.id = ?", (id_,))
        return str(row[1]) if row else None

    def all(self) -> Iterator[Membership]:
        """Yield every article that is in a story, in the order in which the articles were added."""
        for row in self._database.rows(f"{_MEMBERS} ORDER BY a.key"):
            yield _membership(row)

    def members(self, story: str) -> list[Membership]:
        """Return the articles of a story in the order in which they were added; none for a story that is not, or no longer, there."""
        return [_membership(row) for row in self._database.rows(f"{_MEMBERS} WHERE m.story = ? ORDER BY a.key", (_number(story),))]

    def sizes(self) -> dict[str, int]:
        """Return how many articles each story has, the largest first."""
        asked = "SELECT story, count(*) FROM story_article GROUP BY story ORDER BY count(*) DESC, story"
        return {str(story): count for story, count in self._database.rows(asked)}

    def recent(self, limit: int, least: int = 2, before: int = 1 << 62) -> list[tuple[str, int, int]]:
        """Return the stories added to last: (story, articles, key of the last article); those of ``least`` articles, below ``before``."""
        asked = "SELECT story, count(*), max(article) AS last FROM story_article GROUP BY story HAVING count(*) >= ? AND last < ?"
        rows = self._database.rows(f"{asked} ORDER BY last DESC LIMIT ?", (least, before, limit))
        return [(str(story), count, last) for story, count, last in rows]

    def __len__(self) -> int:
        """How many articles are in a story."""
        row = self._database.row("SELECT count(*) FROM story_article")
        return int(row[0]) if row else 0

    def changes(self, story: str | None = None) -> list[StoryChange]:
        """Return what has changed after articles were first put into stories: merges and splits, oldest first; of one story or of all."""
        asked = "SELECT at, kind, story, other, articles, (SELECT id FROM article WHERE article.key = cause) FROM story_change"
        where, given = (" WHERE story = ? OR other = ?", (_number(story),) * 2) if story else ("", ())
        rows = self._database.rows(f"{asked}{where} ORDER BY key", given)
        return [StoryChange(at, kind, str(one), str(other), tuple(json.loads(ids)), cause) for at, kind, one, other, ids, cause in rows]

    # Who has their text from whom, kept

    def traced_from(self, story: str, tracer: str) -> TracedFrom:
        """Return what the relays of a story follow from, now and by a tracer of that state."""
        asked = "SELECT e.number FROM story_article AS m JOIN entry AS e ON e.article = m.article WHERE m.story = ? ORDER BY e.number"
        numbers = [row[0] for row in self._database.rows(asked, (_number(story),))]
        return TracedFrom(sha256(json.dumps([tracer, *numbers]).encode()).digest(), self._database.edition())

    def relays(self, story: str, tracer: str, *, older: bool = False) -> Relays | None:
        """Return who has their text from whom in a story as it was kept; None where it was not, or may be another by now.

        A parent may be anywhere in the archive. ``older``: also as it was before something else was added or taken out.
        """
        row = self._database.row("SELECT entries, edition, parents FROM story_relay WHERE story = ?", (_number(story),))
        if row is None:
            return None
        kept, now = TracedFrom(*row[:2]), self.traced_from(story, tracer)
        return decode(row[2], Relays) if kept == now or (older and kept.entries == now.entries) else None

    def keep_relays(self, story: str, traced: TracedFrom, relays: Relays) -> None:
        """Keep who has their text from whom in a story, with what stood when it was begun to be traced."""
        order = "INSERT OR REPLACE INTO story_relay (story, entries, edition, parents) VALUES (?, ?, ?, ?)"
        self._database.write(order, (_number(story), traced.entries, traced.edition, encode(relays).decode()))

    def forget(self, article: int, id_: str) -> None:
        """Take an article, by its key and its id, out of the stories and of the relays kept, inside a transaction of the caller."""
        order = "DELETE FROM story_relay WHERE story = (SELECT story FROM story_article WHERE article = ?) OR instr(parents, ?)"
        self._database.write(order, (article, encode(id_).decode()))
        self._database.write("DELETE FROM story_article WHERE article = ?", (article,))

    # For the one who puts articles into stories (headwater.tracing.stories)

    def unsigned(self) -> Iterator[tuple[int, str]]:
        """Yield the entry and id of each article of which no signs are kept."""
        asked = """
        SELECT e.number, a.id FROM entry AS e JOIN article AS a ON a.key = e.article
        WHERE e.number NOT IN (SELECT entry FROM story_sign) ORDER BY e.number
        """
        yield from list(self._database.rows(asked))

    def sign(self, rows: Sequence[tuple[int, float | None, str, bytes]]) -> None:
        """Keep signs: (entry, day, language, signs) each, in one transaction."""
        with self._database.transaction():
            self._database.write("DELETE FROM story_sign WHERE entry NOT IN (SELECT number FROM entry)")
            self._database.write_many("INSERT OR REPLACE INTO story_sign (entry, day, language, signs) VALUES (?, ?, ?, ?)", rows)

    def signed(self) -> list[Signed]:
        """Return the signs of all articles."""
        asked = """
        SELECT e.number, e.article, s.day, s.language, s.signs, m.story, coalesce(m.entry = e.number, 0)
        FROM story_sign AS s JOIN entry AS e ON e.number = s.entry LEFT JOIN story_article AS m ON m.article = e.article ORDER BY e.article
        """
        return [Signed(*row) for row in self._database.rows(asked)]

    def write(self, at: str, moves: Iterable[Move], groups: Sequence[int | None], changes: Iterable["Shift"]) -> None:
        """Put articles into stories and record the changes, in one transaction.

        ``groups`` holds the number of each group's story, None for one that is to be made.
        """
        with self._database.transaction():
            numbers = [self._database.write("INSERT INTO story (made) VALUES (?)", (at,)) if one is None else one for one in groups]
            rows = [(m.article, numbers[m.group], m.entry, at, m.nearest, m.likeness) for m in moves]
            self._database.write_many(_PUT, rows)
            for shift in changes:
                given = (at, shift.kind, shift.story, numbers[shift.group], self._names(shift.articles), shift.cause)
                self._database.write(_CHANGE, given)
            self._database.edit()

    def _names(self, keys: Sequence[int]) -> str:
        rows = self._database.rows(
            "SELECT id FROM article WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key", (json.dumps(list(keys)),)
        )
        return json.dumps([row[0] for row in rows], ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Shift:
    """A change to be recorded: articles that leave ``story`` for the story of a group, and the article that is the cause."""

    kind: StoryChangeKind
    story: int
    group: int
    articles: tuple[int, ...]
    cause: int | None


_MEMBERS = """
SELECT a.id, m.story, m.since, (SELECT n.id FROM article AS n WHERE n.key = m.nearest), m.likeness
FROM story_article AS m JOIN article AS a ON a.key = m.article
"""
_PUT = """
INSERT INTO story_article (article, story, entry, since, nearest, likeness) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (article) DO UPDATE SET entry = excluded.entry, nearest = excluded.nearest, likeness = excluded.likeness,
    since = CASE WHEN story = excluded.story THEN since ELSE excluded.since END, story = excluded.story
"""
_CHANGE = "INSERT INTO story_change (at, kind, story, other, articles, cause) VALUES (?, ?, ?, ?, ?, ?)"


def _membership(row: tuple[str, int, str, str | None, float | None]) -> Membership:
    return Membership(row[0], str(row[1]), *row[2:])


def _number(story: str) -> int:
    return int(story) if story.isascii() and story.isdigit() and len(story) < 18 else -1

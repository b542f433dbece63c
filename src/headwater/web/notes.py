"""What reviewers leave on a passage: notes, verdicts, corrections. Kept in a file of their own beside the archive.

Nothing that is worked out is kept here and nothing here is worked out, so that no second reading of a page can lose it. A passage is
found again by its own words and what stands around them (the quote selector of the W3C Web Annotation model).
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, get_args
from uuid import uuid4

from headwater.models import HeadwaterError, Problem, Span

Kind = Literal["note", "correct", "wrong", "unclear", "speaker", "parent", "together", "apart", "reply"]
KINDS: tuple[str, ...] = get_args(Kind)
CORRECTIONS = ("speaker", "parent", "together", "apart")
"""Kinds whose ``value`` stands in the place of the program's answer: the speaker, the source, an article on the same event, on another."""
VERDICTS = ("correct", "wrong", "unclear")
_MOTIVATIONS = {
    "note": "commenting",
    "reply": "replying",
    "speaker": "editing",
    "parent": "editing",
    "together": "linking",
    "apart": "linking",
}
_AROUND = 32  # code points kept before and after the passage
_LONGEST = 20_000  # code points of one field
_SCHEMA = """
CREATE TABLE IF NOT EXISTS annotation (
    id TEXT PRIMARY KEY, article TEXT NOT NULL, kind TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL, body TEXT NOT NULL, value TEXT NOT NULL, machine TEXT NOT NULL,
    author TEXT NOT NULL, created TEXT NOT NULL, reply_to TEXT NOT NULL, resolved TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS annotation_by_article ON annotation (article, created);
"""


@dataclass(frozen=True, slots=True)
class Annotation:
    """What one reviewer left. ``value`` is the correction, ``machine`` what the program had said then.

    ``exact`` is the passage, empty where the whole article is meant; ``resolved`` the moment at which it was settled, empty before.
    """

    id: str
    article: str
    kind: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    body: str
    value: str
    machine: str
    author: str
    created: str
    reply_to: str = ""
    resolved: str = ""


_NAMES = tuple(f.name for f in fields(Annotation))
_INSERT = f"INSERT INTO annotation VALUES ({', '.join('?' * len(_NAMES))})"  # noqa: S608 - question marks only


class Notes:
    """The notes on one archive's articles. Any thread may ask; each question opens the file anew."""

    def __init__(self, archive: str) -> None:
        self._path = Path(f"{archive.removeprefix('sqlite:///')}.notes.db")
        self._named = archive

    def of(self, article: str) -> tuple[Annotation, ...]:
        """Return the notes on an article, oldest first."""
        return self._rows("SELECT * FROM annotation WHERE article = ? ORDER BY created, id", article)

    def _rows(self, asked: str, given: str) -> tuple[Annotation, ...]:
        if not self._path.exists():
            return ()
        with self._open() as database:
            return tuple(Annotation(*row) for row in database.execute(asked, (given,)))

    def corrections(self, kind: str) -> tuple[Annotation, ...]:
        """Return the open corrections of a kind, the oldest first."""
        return self._rows("SELECT * FROM annotation WHERE kind = ? AND resolved = '' ORDER BY created, id", kind)

    def stamp(self) -> object:
        """Return what is another value after something was left."""
        try:
            found = self._path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size

    def add(self, note: Annotation) -> None:
        """Keep a note."""
        with self._open() as database:
            database.executescript(_SCHEMA)
            with database:
                database.execute(_INSERT, tuple(getattr(note, name) for name in _NAMES))

    def resolve(self, id_: str, *, resolved: bool) -> str | None:
        """Settle a note, or open it again; return the article that it is on, None where there is no such note."""
        if not self._path.exists():
            return None
        with self._open() as database, database:
            moment = _now() if resolved else ""
            row = database.execute("UPDATE annotation SET resolved = ? WHERE id = ? RETURNING article", (moment, id_)).fetchone()
        return str(row[0]) if row else None

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        if self._named.startswith("postgresql:") or self._named == ":memory:":
            raise HeadwaterError(Problem("notes", "an archive that is no file has no place for them", "use an archive in a file"))
        try:
            with closing(sqlite3.connect(self._path, timeout=10)) as database:
                yield database
        except sqlite3.Error as error:
            raise HeadwaterError(Problem(str(self._path), f"notes cannot be kept there ({error})", "check the disk")) from error


def note_on(text: str, article: str, span: Span, **given: str) -> Annotation:
    """Return a new note on the passage at ``span`` of an article's text; raise HeadwaterError where a field is unfit."""
    if given.get("kind") not in KINDS:
        raise HeadwaterError(Problem("the note", "not of a kind that there is", "choose one of the form"))
    if any(len(value) > _LONGEST for value in given.values()):
        raise HeadwaterError(Problem("the note", f"longer than {_LONGEST} letters", "shorten it"))
    if not (given.get("body", "").strip() or given.get("value", "").strip() or given["kind"] in VERDICTS):
        raise HeadwaterError(Problem("the note", "it says nothing", "write what you have found"))
    start, end = span
    kept = {name: given.get(name, "").strip() for name in ("kind", "body", "value", "machine", "author", "reply_to")}
    prefix, suffix = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start == end:
        prefix = suffix = ""
    return Annotation(
        id=str(uuid4()), article=article, start=start, end=end, exact=text[start:end], prefix=prefix, suffix=suffix, created=_now(), **kept
    )


def find(text: str, note: Annotation) -> Span | None:
    """Return where a note's passage stands in ``text`` today, None where it no longer does.

    Of several places the one whose surroundings agree best, then the nearest to where it stood.
    """
    if not note.exact:
        return None
    best: tuple[int, int, int] | None = None
    at = text.find(note.exact)
    while at >= 0:
        agreeing = _common(text[max(0, at - _AROUND) : at][::-1], note.prefix[::-1])
        agreeing += _common(text[at + len(note.exact) :][:_AROUND], note.suffix)
        best = max(best or (-1, 0, 0), (agreeing, -abs(at - note.start), at))
        at = text.find(note.exact, at + 1)
    return (best[2], best[2] + len(note.exact)) if best else None


def placed(text: str, notes: Iterable[Annotation]) -> list[tuple[Annotation, Span | None]]:
    """Return the notes that begin a thread, each with where its passage stands today."""
    return [(note, find(text, note)) for note in notes if not note.reply_to]


def replies(notes: Sequence[Annotation]) -> dict[str, list[Annotation]]:
    """Return the answers to each note, by its id."""
    found: dict[str, list[Annotation]] = {}
    for note in notes:
        if note.reply_to:
            found.setdefault(note.reply_to, []).append(note)
    return found


def web_annotation(note: Annotation) -> dict[str, Any]:
    """Return a note in the shape of the W3C Web Annotation Data Model."""
    quote = {"type": "TextQuoteSelector", "exact": note.exact, "prefix": note.prefix, "suffix": note.suffix}
    position = {"type": "TextPositionSelector", "start": note.start, "end": note.end}
    purpose = _MOTIVATIONS.get(note.kind, "assessing")
    bodies = [("describing", note.body), (note.kind if note.kind in CORRECTIONS else "", note.value)]
    told = [{"type": "TextualBody", "value": value, "purpose": why or purpose} for why, value in bodies if value]
    if note.kind in VERDICTS:
        told.insert(0, {"type": "TextualBody", "value": note.kind, "purpose": "assessing"})
    target = {"source": note.article} | ({"selector": [quote, position]} if note.exact else {})
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": f"urn:uuid:{note.id}", "type": "Annotation", "motivation": purpose,
        "created": note.created, "creator": {"type": "Person", "name": note.author or "not named"}, "body": told,
        "target": f"urn:uuid:{note.reply_to}" if note.reply_to else target, "headwater:resolved": note.resolved or None,
        "headwater:machine": note.machine or None,
    }  # fmt: skip


def by_passage(found: Iterable[tuple[Annotation, Span | None]], starts: Iterable[tuple[int, int]]) -> dict[int, list[Annotation]]:
    """Return the notes on each statement, by its number: those whose passage begins where the statement's content does."""
    numbers: dict[int, int] = {}
    for number, start in starts:
        numbers.setdefault(start, number)
    on: dict[int, list[Annotation]] = {}
    for note, span in found:
        if span and span[0] in numbers:
            on.setdefault(numbers[span[0]], []).append(note)
    return on


def _common(a: str, b: str) -> int:
    """Return how many letters two strings begin with in common."""
    same = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        same += 1
    return same


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")

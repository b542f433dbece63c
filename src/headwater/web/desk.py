"""What the screens are made from: one archive, asked from one thread, with what is slow to work out kept for all threads."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from headwater import verbs
from headwater.models import Article, Attribution, Claim, HeadwaterError, Match, Origin, Problem, Relay, Span, Story, Trace
from headwater.web import correcting
from headwater.web.keeper import Keeper
from headwater.web.notes import Annotation, Notes
from headwater.web.regrouping import KINDS as REGROUPING
from headwater.web.regrouping import Regrouped, regrouped
from headwater.web.showing import Brief, brief, line

PARTIAL = frozenset({"digest", "excerpt"})
"""Kinds of relays that bring a piece of another story."""
_KEPT = 20_000  # small answers (edges, lines); the large ones are bounded by the share below
_LARGE = 600  # statements, matches: some 50 kB each
_TRACED = 24  # articles that are traced to tell where one statement comes from
_MOSTLY = 0.6  # share of a statement that must lie in the piece that was taken
_LONGEST_CLAIM = 2000  # code points: each word of a claim is laid on each sentence of many articles
_MATCHES = 60  # articles that share most with one; the rest is for the command line


class Kept:
    """The answers asked for last, shared by threads."""

    def __init__(self, most: int) -> None:
        self._values: OrderedDict[tuple[object, ...], Any] = OrderedDict()
        self._most = most
        self._lock = threading.Lock()

    def get(self, key: tuple[object, ...], work: Callable[[], Any]) -> Any:
        """Return what is kept under ``key``, else what ``work`` gives. Two threads may work on one thing at once; that is harmless."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        value = work()
        with self._lock:
            self._values[key] = value
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return value


@dataclass(frozen=True, slots=True)
class Shelf:
    """What all threads share: the answers kept, the reviewers' notes, and who writes into the archive what is to outlast them."""

    small: Kept
    large: Kept
    notes: Notes
    keeper: Keeper


def shelf(url: str, notes: Notes) -> Shelf:
    """Return an empty shelf for the archive at ``url``."""
    return Shelf(Kept(_KEPT), Kept(_LARGE), notes, Keeper(url))


class Desk:
    """One thread's questions to one archive. What is kept is kept for one ``stamp`` of the archive, but for what a text alone gives.

    Where a reviewer has corrected the source of an article, the correction is the answer: parents, origins and traces follow it.
    """

    def __init__(self, archive: verbs.Archive, tracer: verbs.Tracer, shelf: Shelf, stamp: object = None) -> None:
        self.archive = archive
        self.tracer = tracer
        self.notes = shelf.notes
        self._shelf = shelf
        self._stamp = stamp

    @cached_property
    def _told(self) -> object:
        """What is another value when the archive, or a correction of a source, is another."""
        return self._stamp, self._notes_on_sources

    @cached_property
    def _notes_on_sources(self) -> tuple[str, ...]:
        """What is another value when a correction of a source is another."""
        return tuple(sorted(note.id for note in self.corrected.values()))

    @cached_property
    def corrected(self) -> dict[str, Annotation]:
        """The corrections of sources that count: of each article the last one."""
        return {note.article: note for note in self.notes.corrections("parent")}

    @cached_property
    def speakers(self) -> dict[str, tuple[Annotation, ...]]:
        """The open corrections of speakers, by article, the oldest first."""
        found: dict[str, tuple[Annotation, ...]] = {}
        for note in self.notes.corrections("speaker"):
            found[note.article] = (*found.get(note.article, ()), note)
        return found

    @cached_property
    def regrouped(self) -> Regrouped:
        """The stories that reviewers have corrected."""
        notes = sorted((note for kind in REGROUPING for note in self.notes.corrections(kind)), key=lambda note: note.created)
        return regrouped(self.archive, notes)

    def story_of(self, id_: str) -> str | None:
        """Return the story that an article is in, None where it has not been put into one yet."""
        return self.regrouped.story_of.get(id_) or self.archive.stories.story_of(id_)

    def members(self, story: str) -> tuple[verbs.Membership, ...]:
        """Return the articles of a story."""
        known = self.regrouped
        return known.members.get(story) or (() if story in known.touched else tuple(self.archive.stories.members(story)))

    def story(self, story: str, *, digest: bool, traced: bool = False) -> Story | None:
        """Return a story with its timeline; with its digest where that is asked for, which has it ``traced``, or that alone.

        Kept for one stamp, as a new version has another title, and as long as it has the same articles and relays by the reviewers' word.
        """
        members = self.members(story)
        known = self.relays(story, older=not digest) if digest or traced else None
        key = ("story", self._stamp, story, digest, tuple(one.article for one in members), repr(known))
        work = lambda: verbs.tell(self.archive, story, digest=digest, members=members, known=known)  # noqa: E731
        return self._shelf.large.get(key, work)  # type: ignore[no-any-return]

    def known_relays(self, story: str, *, older: bool = False) -> verbs.Relays | None:
        """Return who has their text from whom in a story as far as no article need be traced for it; None where they must.

        ``older``: also as it was before other articles than its own were added or taken out.
        """
        touched = story in self.regrouped.touched
        kept = None if touched else self.archive.stories.relays(story, verbs.tracer_state(), older=older)
        return None if kept is None else self._with_corrections(story, kept)

    def relays(self, story: str, *, older: bool = False) -> verbs.Relays:
        """Return who has their text from whom in a story. What the program says of it is kept in the archive."""
        if (known := self.known_relays(story, older=older)) is not None:
            return known
        key = ("relays", self._stamp, story, tuple(one.article for one in self.members(story)))
        return self._with_corrections(story, self._shelf.large.get(key, lambda: self._traced(story)))

    def _traced(self, story: str) -> verbs.Relays:
        since = self.archive.stories.traced_from(story, verbs.tracer_state())
        found = verbs.relays_of(self.archive, [one.article for one in self.members(story)], self.tracer)
        if story not in self.regrouped.touched:
            self._shelf.keeper.put(lambda archive: archive.stories.keep_relays(story, since, found))
        return found

    def _with_corrections(self, story: str, found: verbs.Relays) -> verbs.Relays:
        corrected = {one.article for one in self.members(story)} & self.corrected.keys()
        return found | {id_: [(relay.id, relay.kind, relay.confidence) for relay in self.parents(id_)] for id_ in corrected}

    def article(self, id_: str) -> Article:
        """Return an article held, by its id or its address; raise HeadwaterError where there is none."""
        held = self._named(id_)
        if held is None:
            raise HeadwaterError(Problem(line(id_, 200), "no article of that name is in the archive", "look for it in the search"))
        return held

    def brief(self, id_: str) -> Brief:
        """Return the line about an article; one that is not held is named by its id."""
        return self._shelf.small.get(("brief", self._stamp, id_), lambda: self._brief(id_))  # type: ignore[no-any-return]

    def _brief(self, id_: str) -> Brief:
        article = self.archive.get(id_)
        return brief(article) if article else Brief(id_, line(id_, 120), "not held", "undated", None, "", None, held=False)

    def trace(self, article: Article) -> Trace:
        """Return where an article came from."""
        return self._shelf.large.get(("trace", self._told, article.id), lambda: self._trace(article))  # type: ignore[no-any-return]

    def _trace(self, article: Article) -> Trace:
        found = self.uncorrected(article)
        if article.id not in self.corrected:
            return replace(found, origins=self.origins(article.id)) if self.corrected else found
        parents = self.parents(article.id)
        matches = [verbs.compare_versions(held, article) for relay in parents if (held := self.archive.get(relay.id))]
        changes = tuple(change for match in matches if match for change in match.changes)
        return replace(found, parents=parents, origins=self.origins(article.id), changes=changes, undecided=(), added=())

    def uncorrected(self, article: Article) -> Trace:
        """Return where an article came from by the program alone."""
        return self._shelf.large.get(("uncorrected", self._stamp, article.id), lambda: self.tracer.trace(article))  # type: ignore[no-any-return]

    def parents(self, id_: str) -> tuple[Relay, ...]:
        """Return the direct parents of an article held."""
        return self._shelf.small.get(("parents", self._told, id_), lambda: self._parents(id_))  # type: ignore[no-any-return]

    def _parents(self, id_: str) -> tuple[Relay, ...]:
        held = self.tracer.held(id_)
        if held is None:
            return ()
        note = self.corrected.get(id_)
        return correcting.corrected(held, note, self._named) if note else self.tracer.parents(held)

    def ends(self, said: Mapping[str, Sequence[Span]]) -> tuple[str, ...] | None:
        """Return those of some articles that took what is ``said`` in them, and where, from no other of them.

        None where very many would have to be traced for it. Kept for as long as they are the same. Of a story that has been traced all are
        known, but not what a piece of another story was taken for.
        """
        ids = tuple(said)
        if len(ids) > _TRACED:
            known = self.known_relays(story) if (story := self.story_of(ids[0])) else None
            if known is None or not set(ids) <= {one.article for one in self.members(story or "")}:
                return None
            return _first(ids, lambda id_: (parent for parent, kind, _ in known.get(id_, ()) if kind not in PARTIAL))
        places = tuple((id_, tuple(spans)) for id_, spans in said.items())
        work = lambda: _first(ids, lambda id_: (relay.id for relay in self.parents(id_) if _brings(relay, said[id_])))  # noqa: E731
        return self._shelf.small.get(("ends", places, self._notes_on_sources), work)  # type: ignore[no-any-return]

    def origins(self, id_: str) -> tuple[Origin, ...]:
        """Return where the chains end that lead to an article held."""
        return self._shelf.small.get(("origins", self._told, id_), lambda: self._origins(id_))  # type: ignore[no-any-return]

    def _origins(self, id_: str) -> tuple[Origin, ...]:
        held = self.tracer.held(id_)
        if held is None:
            return ()
        return correcting.origins(held, self.parents, self.tracer.held, self._ends) if self.corrected else self.tracer.origins(held)

    def _ends(self, article: Article) -> tuple[Origin, ...]:
        note = self.corrected.get(article.id)
        return (correcting.end(article, note),) if note else self.tracer.origins(article)

    def _named(self, name: str) -> Article | None:
        """Return the article held that a reviewer named by its id or address."""
        return self.archive.get(name) or next((self.archive.get(i) for i in self.archive.find(name, declared=True)), None)

    def statements(self, article: Article) -> Attribution:
        """Return who says what in an article: as it was read before, else read now, and kept in the archive."""
        return self._shelf.large.get(("said", article.id, article.text), lambda: self._statements(article))  # type: ignore[no-any-return]

    def _statements(self, article: Article) -> Attribution:
        reader = verbs.reader_state()
        known = self.archive.statements.of(article, reader)
        if known is not None:
            return Attribution(article.id, article.text, known)
        found = verbs.attribute(article, mentioned=False)
        self._shelf.keeper.put(lambda archive: archive.statements.keep(found, reader))
        return found

    def matches(self, article: Article) -> tuple[Match, ...]:
        """Return what an article shares with others of the archive, the nearest first."""
        found: Callable[[], tuple[Match, ...]] = lambda: tuple(islice(verbs.matches(article, self.archive), _MATCHES))  # noqa: E731
        return self._shelf.large.get(("matches", self._stamp, article.id), found)  # type: ignore[no-any-return]

    def claim(self, text: str) -> Claim:
        """Return a claim's origins; raise HeadwaterError for a text that is no single statement: it would hold up all others who ask."""
        if len(text) > _LONGEST_CLAIM:
            raise HeadwaterError(
                Problem("the claim", f"{len(text):,} characters, of {_LONGEST_CLAIM:,} at most", "give one statement of it")
            )
        work: Callable[[], Claim] = lambda: verbs.claims(text, self.archive, tracer=self.tracer)  # noqa: E731
        return self._shelf.small.get(("claim", self._stamp, text), work)  # type: ignore[no-any-return]


def _first(ids: Sequence[str], parents: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    """Return those of some articles of which no parent is one of the others."""
    among = set(ids)
    return tuple(id_ for id_ in ids if among.isdisjoint(parents(id_)))


def _brings(relay: Relay, spans: Sequence[Span]) -> bool:
    """Whether a relay brings most of what stands at ``spans``: the whole text, or the piece in which they lie."""
    if relay.kind not in PARTIAL:
        return True
    taken = (max(0, min(end, last) - max(start, first)) for start, end in spans for first, last, _, _ in relay.spans)
    return sum(taken) >= _MOSTLY * sum(end - start for start, end in spans) > 0


class Desks:
    """Opens a desk for the thread that asks, a new one once the archive has changed."""

    def __init__(self, url: str, notes: Notes) -> None:
        self.url = url
        self._path = Path(url.removeprefix("sqlite:///"))
        self._shelf = shelf(url, notes)
        self._own = threading.local()
        self._seen: tuple[object, object] = (None, None)

    def exists(self) -> bool:
        """Whether there is an archive yet: the first thing pasted makes one."""
        return verbs.archive_exists(self.url)

    def stamp(self) -> object:
        """Return what is another value after what the archive holds, or the notes on it, have changed."""
        return self._edition(), self._shelf.notes.stamp()

    def _edition(self) -> object:
        """Return the archive's edition, asked for only after its files have changed: what is read from articles is kept there, too."""
        files = tuple(_changed(path) for path in (self._path, Path(f"{self._path}-wal")))
        seen, edition = self._seen
        if seen != files:
            edition = self._archive().edition() if self.exists() else None
            self._seen = files, edition
        return edition

    def _archive(self) -> verbs.Archive:
        """Return this thread's archive; raise HeadwaterError where there is none."""
        if getattr(self._own, "archive", None) is None:
            self._own.archive = verbs.Archive.open(self.url, readonly=True)
        return self._own.archive  # type: ignore[no-any-return]

    def desk(self) -> Desk:
        """Return this thread's desk; raise HeadwaterError where there is no archive."""
        edition, stamp = self._edition(), self.stamp()
        own, archive = self._own, self._archive()
        if getattr(own, "stamp", None) != stamp or getattr(own, "desk", None) is None:
            if getattr(own, "tracer", None) is None or own.edition != edition:
                own.tracer, own.edition = verbs.Tracer(archive), edition
            own.desk, own.stamp = Desk(archive, own.tracer, self._shelf, edition), stamp
        return own.desk  # type: ignore[no-any-return]


def _changed(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size

"""Sorted runs: an index of (hash, entry) postings inside the archive's own file, written a batch at a time and merged four at a time.

A log-structured merge tree (P. O'Neil et al., "The log-structured merge-tree", Acta Informatica 33, 1996) whose levels are told by size.
A run is never changed: it is written in the transaction of its articles, read a segment at a time, and replaced in one transaction by
the run that it was merged into. An entry (one version of one article) stands in one run; taken out, it is listed as dropped until the
next merge of that run.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain, pairwise
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from headwater.archive.copies import Copies
from headwater.archive.database import Database, State
from headwater.archive.filters import Filter, may_hold
from headwater.archive.segments import POSTING, Columns, Entries, Hashes, Part, Run

Kind = Literal["passage", "anchor"]
SEGMENT = 338
"""Postings in a segment: what one page of SQLite (4096 bytes) holds without overflow."""
FAN = 4
"""Runs of one level that are merged: a level's runs have up to four times as many postings as those of the level below."""
_PIECE = 1 << 19  # postings merged at a time: 6 MB a column set, whatever the size of the runs
_COPIED = 512  # segments (two megabytes) from which on a run has a copy that can be mapped
_KEPT = 768  # segments up to which a run is read whole and kept (3 MB); there are fewer than FAN of each level
_STALE = 4  # one posting in so many may be dropped before all runs are merged
_END = 1 << 63  # hashes have 63 bits
_MARK = bytes(8)  # at the end of a copy: by their size those are told from it that were made segment by segment once


class Behind(Protocol):
    """What is stored behind the first postings of a run, made while it is written."""

    def note(self, hashes: Hashes) -> None:
        """Take hashes in, in order; one may come several times."""

    def stored(self) -> bytes:
        """Return what is to be stored."""


def _segmented(pieces: Iterable[Columns]) -> Iterator[Columns]:
    """Yield the rows of ``pieces`` in pieces of whole segments; what remains comes last."""
    rest = np.empty(0, POSTING)
    for piece in pieces:
        rest = np.concatenate([rest, piece])
        whole = len(rest) // SEGMENT * SEGMENT
        yield rest[:whole]
        rest = rest[whole:]
    yield rest


def _sorted(parts: list[Columns]) -> Columns:
    """Return sorted columns as one."""
    joined = np.concatenate(parts) if parts else np.empty(0, POSTING)
    joined = joined[np.argsort(joined["hash"], kind="stable")]
    hashes, entries = joined["hash"], joined["entry"]
    # Runs follow each other in time, as a rule, and their entries with them: then this sort, a merge of sorted parts, has done it all.
    if ((hashes[1:] == hashes[:-1]) & (entries[1:] < entries[:-1])).any():
        return joined[np.lexsort((entries, hashes))]
    return joined


class Runs:
    """The runs of one kind. Writing happens inside the caller's transaction, reading inside his snapshot."""

    def __init__(self, database: Database, kind: Kind) -> None:
        self._database = database
        self._kind = kind
        self._known: dict[int, Run] = {}
        self._state: State | None = None  # of the archive, for which they are known
        self._gone = lru_cache(maxsize=1)(self._read_dropped)
        self.copies = Copies(database)

    # Writing

    def put(self, entries: Iterable[tuple[int, Hashes]]) -> None:
        """Add new entries, each with its different hashes, as one run."""
        given = list(entries)
        columns = np.empty(sum(len(hashes) for _, hashes in given), POSTING)
        if len(columns):
            columns["hash"] = np.concatenate([hashes for _, hashes in given])
            columns["entry"] = np.repeat([entry for entry, _ in given], [len(hashes) for _, hashes in given])
            self.write([columns[np.lexsort((columns["entry"], columns["hash"]))]], len(columns))

    def drop(self, entry: int, postings: int) -> None:
        """Take out an entry that has so many postings."""
        if postings:
            self._database.write("INSERT INTO dropped (kind, entry, postings) VALUES (?, ?, ?)", (self._kind, entry, postings))

    def tidy(self) -> None:
        """Merge the runs that are due, each time in a transaction of its own."""
        while self._due():
            with self._database.transaction():
                self._merge(self._due())  # looked for again: another process may have merged meanwhile
        self._copy()

    def _copy(self) -> None:
        """Make the copies of large runs that are missing, each in a transaction of its own, once those of no use have made room."""
        self.copies.sweep()
        lacking = self._lacking()
        for key in [run.key for run in lacking]:
            with self._database.transaction():
                for run in self._lacking():  # looked for again: another process may have made it meanwhile
                    if run.key == key:
                        self.copies.make(key, self._copied(run))
        if lacking:
            self.copies.sweep()  # of files that were cut off

    def _lacking(self) -> list[Run]:
        """Return the runs of which a copy is to be made."""
        return [run for run in self.present() if run.segments >= _COPIED and self.copies.wanted(run.name, self._copied_size(run))]

    def _copied(self, run: Run) -> Iterator[bytes]:
        """Return what the copy of a run has: all hashes, then all entries, so that each is searched as one column, and a mark."""
        return chain(self._column(run, "hash"), self._column(run, "entry"), [_MARK])

    def _column(self, run: Run, name: str) -> Iterator[bytes]:
        """Return one column of the postings of a run."""
        return (np.frombuffer(blob, POSTING)[name].tobytes() for blob in self._blobs(run, 0, run.segments))

    def _copied_size(self, run: Run) -> int:
        """Return of how many bytes the copy of a run consists."""
        return run.postings * POSTING.itemsize + len(_MARK)

    def _take(self, run: Run, copy: NDArray[np.uint8]) -> None:
        """Let a run be read from its copy."""
        entries = run.postings * POSTING["hash"].itemsize
        run.whole = Part(copy[:entries].view(POSTING["hash"]), copy[entries : -len(_MARK)].view(POSTING["entry"]))

    def _blobs(self, run: Run, begin: int, end: int) -> Iterator[bytes]:
        """Return the segments of a run from number ``begin`` to before ``end``, as stored."""
        asked = "SELECT postings FROM segment WHERE key >= ? AND key < ? ORDER BY key"
        return (row[0] for row in self._database.rows(asked, (run.first + begin, run.first + end)))

    def _due(self) -> list[Run]:
        """Return the runs to be merged now: all of a level, or all there are where too much of them is dropped."""
        runs = self.present()
        if self._dropped_postings() * _STALE > sum(run.postings for run in runs):
            return runs
        levels: defaultdict[int, list[Run]] = defaultdict(list)
        for run in runs:
            levels[run.level].append(run)
        return next((levels[level] for level in sorted(levels) if len(levels[level]) >= FAN), [])

    def _merge(self, runs: list[Run]) -> None:
        """Put one run in the place of several; what is dropped is left out, and forgotten."""
        dropped = self._dropped()
        gone = [np.empty(0, np.uint32)]

        def alive() -> Iterator[Columns]:
            for piece in self._pieces(runs):
                dead = np.isin(piece["entry"], dropped)
                gone.append(np.unique(piece["entry"][dead]))
                yield piece[~dead]

        self.write(alive(), sum(run.postings for run in runs))
        for run in runs:
            self._database.write("DELETE FROM segment WHERE key >= ? AND key < ?", (run.first, run.first + run.segments))
            self._database.write("DELETE FROM run WHERE key = ?", (run.key,))
            self._database.write("DELETE FROM copy WHERE run = ?", (run.key,))
        # An entry stands in one run: what has been met here stands nowhere else.
        entries = np.unique(np.concatenate(gone)).tolist()
        self._database.write_many("DELETE FROM dropped WHERE kind = ? AND entry = ?", ((self._kind, entry) for entry in entries))

    def write(self, pieces: Iterable[Columns], most: int) -> None:
        """Write postings that come in order, a piece at a time and ``most`` in all at most, as a new run."""
        behind = self._behind(most)
        found = self._database.row("SELECT max(key) FROM segment")
        first = at = ((found[0] if found else None) or 0) + 1
        firsts: list[Columns] = []
        count = 0
        for piece in _segmented(pieces):
            segments = (piece[start : start + SEGMENT].tobytes() for start in range(0, len(piece), SEGMENT))
            self._database.write_many("INSERT INTO segment (key, postings) VALUES (?, ?)", enumerate(segments, at))
            firsts.append(piece[::SEGMENT])
            if behind:
                behind.note(piece["hash"])
            count, at = count + len(piece), at + len(firsts[-1])
        if count:
            row = (self._kind, first, count, np.concatenate(firsts).tobytes() + (behind.stored() if behind else b""))
            self._database.write("INSERT INTO run (kind, first, postings, firsts) VALUES (?, ?, ?, ?)", row)

    def _behind(self, most: int) -> Behind | None:
        """Return what is to be stored behind the first postings of a run that will have ``most`` postings at most."""
        return Filter(most) if most > _KEPT * SEGMENT else None

    # Reading

    def carriers(self, hashes: Hashes, near: Sequence[int] | None = None) -> tuple[NDArray[np.intp], Entries]:
        """Return the postings of ``hashes`` (different ones, in order) as columns, in order: index of the hash, entry.

        ``near`` some entries: of a hash with very many postings at least the first three hundred of each run are returned, and as many on
        either side of each of these.
        """
        found = [np.empty(0, np.intp)]  # as one number each they are sorted in a tenth of the time
        for part, asked in self._read(hashes, near):
            index, entries = part.carriers(hashes[asked], near)
            found.append(asked[index] << 32 | entries)
        both = np.concatenate(found)
        dropped = self._dropped()
        if len(dropped):
            both = both[self.alive(both.astype(np.uint32))]
        both.sort(kind="stable")  # a merge, for those of each run are in order: a seventh of the time
        return both >> 32, both.astype(np.uint32)

    def slices(self) -> Iterator[Columns]:
        """Yield all postings in order, some hundred thousand at a time; those of one hash together."""
        dropped = self._dropped()
        for piece in self._pieces(self.present()):
            yield piece[np.isin(piece["entry"], dropped, invert=True)]

    def _read(self, hashes: Hashes, near: Sequence[int] | None) -> Iterator[tuple[Part, NDArray[np.intp]]]:
        """Yield what has to be looked at of each run, sorted, and which of ``hashes`` it may hold."""
        runs = self.present() if len(hashes) else []
        every = np.arange(len(hashes))
        large: list[tuple[Run, NDArray[np.intp]]] = []
        for run in runs:
            if whole := self._kept(run):
                yield whole, may_hold(run.behind, hashes).nonzero()[0] if len(run.behind) else every
            else:
                large.append((run, run.holding(hashes, near)))
        for part in self._parts(large):
            yield part, every

    def _kept(self, run: Run) -> Part | None:
        """Return all postings of a run where they are mapped or few enough to be kept, once they are read; None of another."""
        if run.whole is None and run.segments <= _KEPT:
            run.whole = self._parts([(run, np.arange(run.segments))])[0]
        return run.whole

    def _parts(self, wanted: list[tuple[Run, NDArray[np.intp]]]) -> list[Part]:
        """Return some segments of each run, given by number and in order, as they stand in the archive."""
        columns, begins = self.columns(np.concatenate([np.empty(0, np.intp), *(numbers + run.first for run, numbers in wanted)]))
        found = Part.of(columns)
        ends = accumulate((len(numbers) for _, numbers in wanted), initial=0)
        return [found.only(begins[first], begins[end]) for first, end in pairwise(ends)]

    def columns(self, keys: NDArray[np.intp]) -> tuple[Columns, NDArray[np.intp]]:
        """Return the postings of segments, given by their keys, one segment after another, and where each begins; the end comes last."""
        # json_each hands over any number of values as one parameter; they are joined from the left, so that their order is kept.
        asked = "SELECT s.postings FROM json_each(?) AS w LEFT JOIN segment AS s ON s.key = w.value"
        blobs = [row[0] for row in self._database.every(asked, (json.dumps(keys.tolist()),))]
        begins = np.cumsum([0, *map(len, blobs)]) // POSTING.itemsize
        return np.frombuffer(b"".join(blobs), POSTING), begins

    def _pieces(self, runs: list[Run]) -> Iterator[Columns]:
        """Yield the postings of several runs as one sorted sequence, about _PIECE at a time and never one hash in two."""
        if not runs:
            return
        starts = np.sort(np.concatenate([run.firsts.hashes for run in runs]))
        cuts = np.unique(starts[_PIECE // SEGMENT :: _PIECE // SEGMENT]).tolist()
        for low, high in pairwise([0, *cuts, _END]):
            yield _sorted([self._between(run, np.uint64(low), np.uint64(high)) for run in runs])

    def _between(self, run: Run, low: np.uint64, high: np.uint64) -> Columns:
        """Return the postings of a run whose hashes are ``low`` or more and less than ``high``."""
        begin = max(0, int(np.searchsorted(run.firsts.hashes, low, "left")) - 1)
        end = int(np.searchsorted(run.firsts.hashes, high, "left"))
        columns = np.frombuffer(b"".join(self._blobs(run, begin, end)), POSTING)
        left, right = np.searchsorted(columns["hash"], np.array([low, high], dtype=np.uint64), "left").tolist()
        return columns[left:right]

    def present(self) -> list[Run]:
        """Return the present runs, oldest first. A run never changes and its key is given once: what is known of it stays true."""
        state = self._database.state()
        if state != self._state:
            asked = "SELECT key, first, postings, name FROM run LEFT JOIN copy ON copy.run = key WHERE kind = ? ORDER BY key"
            known, self._known = self._known, {}
            for key, first, postings, name in self._database.every(asked, (self._kind,)):
                run = self._known[key] = known.get(key) or self._open(key, first, postings)
                self._map(run, name)
            self._state = state
        return list(self._known.values())

    def _map(self, run: Run, name: str | None) -> None:
        """Map the copy of a run, if it is another one than before."""
        if run.name != name:
            run.name = name
            run.copy = self.copies.opened(name, self._copied_size(run))
            if run.copy is not None:
                self._take(run, run.copy)

    def _open(self, key: int, first: int, postings: int) -> Run:
        row = self._database.row("SELECT firsts FROM run WHERE key = ?", (key,))
        stored: bytes = row[0] if row else b""
        size = -(-postings // SEGMENT) * POSTING.itemsize
        return Run(key, first, postings, Part.of(np.frombuffer(stored[:size], POSTING)), np.frombuffer(stored[size:], np.uint8))

    def _dropped_postings(self) -> float:
        found = self._database.row("SELECT total(postings) FROM dropped WHERE kind = ?", (self._kind,))
        return float(found[0]) if found else 0.0

    def alive(self, entries: Entries) -> NDArray[np.bool_]:
        """Return which entries are not dropped."""
        dropped = self._dropped()
        return np.isin(entries, dropped, invert=True) if len(dropped) else np.ones(len(entries), bool)

    def _dropped(self) -> Entries:
        """Return the entries that are no longer present, though their postings may be there."""
        return self._gone(self._database.state())

    def _read_dropped(self, _state: State) -> Entries:
        rows = self._database.rows("SELECT entry FROM dropped WHERE kind = ?", (self._kind,))
        return np.fromiter((row[0] for row in rows), dtype=np.uint32)

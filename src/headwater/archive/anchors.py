"""The index of anchors: runs whose postings stand by anchor and by language, each run with the list of what stands in it, and where.

A hash is the number of an anchor (``headwater.textreuse.outlines``) with that of a language behind it. The vocabulary of news is small:
its list is held in memory, tells how many articles have an anchor without a look at any posting, and where the postings are.
"""

from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from headwater.archive.database import Database
from headwater.archive.runs import SEGMENT, Entries, Hashes, Part, Run, Runs, ranges
from headwater.textreuse.outlines import Numbers

_BITS = np.uint64(16)  # of a language's number
_TONGUE = np.uint64((1 << 16) - 1)
_SPELLED = 36**3  # numbers of languages whose subtag has three letters or fewer, as nearly all have
_WORD = np.dtype([("hash", "<u8"), ("count", "<u4")])
_READ = 1 << 13  # postings that are read to find articles alike, unless one anchor has more: those of the rarest anchors come first


def tongue(language: str) -> int:
    """Return the number of a language, given by its primary subtag; 0 where it is not known."""
    if len(language) <= 3 and language.isascii() and language.isalnum():
        return int(language, 36)
    return _SPELLED + crc32(language.encode()) % ((1 << 16) - _SPELLED) if language else 0


def hashes(numbers: Numbers, language: str) -> Hashes:
    """Return what the anchors of an article in that language are found by, in order."""
    return (numbers.astype(np.uint64) << _BITS) | np.uint64(tongue(language))


class _Counter:
    """Counts the postings of each hash while a run is written."""

    def __init__(self) -> None:
        self._parts: list[NDArray[Any]] = []

    def note(self, hashes: Hashes) -> None:
        first = np.flatnonzero(np.r_[True, hashes[1:] != hashes[:-1]]) if len(hashes) else np.empty(0, np.intp)
        part = np.empty(len(first), _WORD)
        part["hash"], part["count"] = hashes[first], np.diff(np.r_[first, len(hashes)])
        self._parts.append(part)

    def stored(self) -> bytes:
        found = np.concatenate(self._parts)
        first = np.flatnonzero(np.r_[True, found["hash"][1:] != found["hash"][:-1]])
        joined = found[first]  # a hash may have been cut in two by the end of a piece
        joined["count"] = np.add.reduceat(found["count"], first)
        return joined.tobytes()


class _Vocabulary(NamedTuple):
    """The hashes of a run, in order, and behind how many postings each ends; the same for anchors in whatever language."""

    hashes: Hashes
    ends: NDArray[np.int64]
    numbers: Numbers
    totals: NDArray[np.int64]

    @classmethod
    def of(cls, stored: NDArray[np.uint8]) -> "_Vocabulary":
        words = stored.view(_WORD)
        held, ends = np.ascontiguousarray(words["hash"]), np.cumsum(words["count"], dtype=np.int64)
        numbers = (held >> _BITS).astype(np.uint32)
        last = np.flatnonzero(np.r_[numbers[1:] != numbers[:-1], True])
        return cls(held, ends, numbers[last], np.diff(ends[last], prepend=0))

    def counts(self, numbers: Numbers) -> NDArray[np.int64]:
        """Return how many postings each of ``numbers`` has."""
        at = np.minimum(np.searchsorted(self.numbers, numbers), len(self.numbers) - 1)
        return np.where(self.numbers[at] == numbers, self.totals[at], 0)

    def places(self, numbers: Numbers) -> "_Places":
        """Return where the postings of ``numbers`` stand, a row for each language of each."""
        low, high = (np.searchsorted(self.hashes, (numbers.astype(np.uint64) + np.uint64(more)) << _BITS) for more in (0, 1))
        rows = ranges(low, high - 1)
        starts = np.where(rows > 0, self.ends[rows - 1], 0)
        return _Places(np.repeat(np.arange(len(numbers)), high - low), self.hashes[rows] & _TONGUE, starts, self.ends[rows])


class _Places(NamedTuple):
    """Columns of equal length: which number, in which language, and from where to where its postings stand in a run."""

    which: NDArray[np.intp]
    tongues: NDArray[np.uint64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]

    def only(self, kept: NDArray[np.bool_]) -> "_Places":
        """Return some of the rows."""
        return _Places(self.which[kept], self.tongues[kept], self.starts[kept], self.ends[kept])

    def abroad(self, tongue: int) -> "_Places":
        """Return those in other languages; what is in no known one is in none of them."""
        return self.only((self.tongues > 0) & (self.tongues != tongue))

    @property
    def sizes(self) -> NDArray[np.int64]:
        """How many postings each row has."""
        return self.ends - self.starts

    @property
    def segments(self) -> NDArray[np.intp]:
        """The segments that hold the postings, in order."""
        return np.unique(ranges(self.starts // SEGMENT, (self.ends - 1) // SEGMENT))

    def entries(self, part: Part) -> Entries:
        """Return the entries of the postings, given the postings of ``segments``."""
        at = ranges(self.starts, self.ends - 1)
        found: Entries = part.entries[np.searchsorted(self.segments, at // SEGMENT) * SEGMENT + at % SEGMENT]
        return found


class AnchorRuns(Runs):
    """The runs of anchors."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "anchor")
        self._vocabularies: dict[int, _Vocabulary] = {}

    def _behind(self, most: int) -> _Counter:  # noqa: ARG002 - the same for runs of any size
        return _Counter()

    def counts(self, numbers: Numbers) -> NDArray[np.int64]:
        """Return how many postings each of ``numbers`` (in order) has; dropped ones count until they are merged away."""
        total = np.zeros(len(numbers), dtype=np.int64)
        for _, words in self._read_vocabularies():
            total += words.counts(numbers)
        return total

    def abroad(self, numbers: Numbers, language: str) -> tuple[NDArray[np.intp], Entries]:
        """Return postings of ``numbers`` (in order) in other languages than this, and known ones: index of the number, entry; in any order.

        The rarest come first; where they have enough postings, the others are left out.
        """
        runs = [(run, words.places(numbers).abroad(tongue(language))) for run, words in self._read_vocabularies()]
        postings = np.zeros(len(numbers), dtype=np.int64)
        for _, places in runs:
            np.add.at(postings, places.which, places.sizes)
        wanted = _rarest(postings)
        return self._postings([(run, places.only(wanted[places.which])) for run, places in runs])

    def with_all(self, numbers: Numbers) -> list[int]:
        """Return the entries that have all of ``numbers``, in order."""
        _, entries = self._postings([(run, words.places(numbers)) for run, words in self._read_vocabularies()])
        found, counts = np.unique(entries, return_counts=True)  # an entry has each number once
        every: list[int] = found[counts == len(numbers)].tolist()
        return every

    def _postings(self, runs: list[tuple[Run, _Places]]) -> tuple[NDArray[np.intp], Entries]:
        """Return the postings at some places of each run: index of the number, entry."""
        parts = self.segments([(run, places.segments) for run, places in runs])
        entries = [np.empty(0, np.uint32), *(places.entries(part) for (_, places), part in zip(runs, parts, strict=True))]
        which = [np.empty(0, np.intp), *(np.repeat(places.which, places.sizes) for _, places in runs)]
        entry = np.concatenate(entries)
        alive = self.alive(entry)
        return np.concatenate(which)[alive], entry[alive]

    def _read_vocabularies(self) -> list[tuple[Run, _Vocabulary]]:
        runs = self.present()
        self._vocabularies = {run.key: self._vocabularies.get(run.key) or _Vocabulary.of(run.behind) for run in runs}
        return [(run, self._vocabularies[run.key]) for run in runs]


def _rarest(postings: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which numbers to look at: those with the fewest postings, until there are enough; the first in any case."""
    order = np.argsort(postings, kind="stable")
    order = order[postings[order] > 0]
    enough = np.cumsum(postings[order]) <= _READ
    enough[:1] = True
    wanted = np.zeros(len(postings), dtype=bool)
    wanted[order[enough]] = True
    return wanted

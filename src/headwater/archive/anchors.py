"""The index of anchors: runs whose postings stand by anchor and by language, each run with the list of what stands in it, and where.

A hash is the number of an anchor (``headwater.textreuse.outlines``) with that of a language behind it. The vocabulary of news is small:
its list is held in memory, tells how many articles have an anchor without a look at any posting, and where the postings are.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from headwater.archive.database import Database
from headwater.archive.runs import SEGMENT, Runs
from headwater.archive.segments import POSTING, Entries, Hashes, Run, ranges
from headwater.textreuse.columns import distinct
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


class _Places(NamedTuple):
    """Columns of equal length: which number, in which language, and from where on how many postings of both stand in one run.

    A place is the key of a segment times SEGMENT, with the place in it.
    """

    which: NDArray[np.intp]
    tongues: NDArray[np.uint64]
    starts: NDArray[np.int64]
    sizes: NDArray[np.int64]

    def only(self, kept: NDArray[np.bool_] | NDArray[np.intp]) -> "_Places":
        """Return some of the rows."""
        return _Places(self.which[kept], self.tongues[kept], self.starts[kept], self.sizes[kept])

    def abroad(self, tongue: int) -> "_Places":
        """Return those in other languages; what is in no known one is in none of them."""
        return self.only((self.tongues > 0) & (self.tongues != tongue))


class _Vocabulary(NamedTuple):
    """The hashes of all runs, in order and each as often as there are runs that have it, and where their postings stand.

    ``before`` is how many postings all hashes before each have, and at last all. ``numbers`` has each anchor once, and ``totals`` how many
    postings it has, in whatever language. ``begins`` tells by the first bits of a number where those that have them begin: at most
    ``longest`` of them.
    """

    hashes: Hashes
    starts: NDArray[np.int64]
    sizes: NDArray[np.int64]
    before: NDArray[np.int64]
    numbers: Numbers
    totals: NDArray[np.int64]
    begins: NDArray[np.intp]
    longest: int

    @classmethod
    def of(cls, runs: Sequence[Run]) -> "_Vocabulary":
        words = [run.behind.view(_WORD) for run in runs]
        hashes = np.concatenate([np.empty(0, np.uint64), *(one["hash"] for one in words)])
        sizes = np.concatenate([np.empty(0, np.int64), *(one["count"] for one in words)])
        firsts = np.repeat([run.first * SEGMENT for run in runs], [*map(len, words)]).astype(np.int64)
        before = np.concatenate([np.empty(0, np.int64), *(np.cumsum(one["count"], dtype=np.int64) - one["count"] for one in words)])
        order = np.argsort(hashes, kind="stable")  # a merge, for those of each run are in order
        hashes, sizes = hashes[order], sizes[order]
        numbers = (hashes >> _BITS).astype(np.uint32)
        last = np.flatnonzero(np.r_[numbers[1:] != numbers[:-1], True][: len(numbers)])
        until = np.concatenate([[0], np.cumsum(sizes)])
        totals = np.diff(until[last + 1], prepend=0)
        numbers = numbers[last]
        first_bits = np.arange(1 << len(numbers).bit_length(), dtype=np.uint64) << np.uint64(32 - len(numbers).bit_length())
        begins = numbers.searchsorted(first_bits.astype(np.uint32))
        longest = int(np.diff(begins, append=len(numbers)).max())
        return cls(hashes, (firsts + before)[order], sizes, until, numbers, totals, begins, longest)

    def counts(self, numbers: Numbers) -> NDArray[np.int64]:
        """Return how many postings each of ``numbers`` has, which are in any order: found by their first bits, not by searching."""
        if not len(self.numbers):
            return np.zeros(len(numbers), np.int64)
        at = self.begins.take(numbers >> np.uint32(33 - len(self.begins).bit_length()))
        for _ in range(self.longest):
            at += self.numbers.take(at, mode="clip") < numbers
        return np.where(self.numbers.take(at, mode="clip") == numbers, self.totals.take(at, mode="clip"), 0)

    def abroad(self, numbers: Numbers, tongue: int) -> NDArray[np.int64]:
        """Return how many postings each of ``numbers`` has in other languages, and known ones."""
        hashes = numbers.astype(np.uint64) << _BITS
        low, own, next_, high = (
            self.before[self.hashes.searchsorted(hashes + np.uint64(more))] for more in (1, tongue, tongue + 1, 1 << 16)
        )
        return high - low - (next_ - own if tongue else 0)

    def places(self, numbers: Numbers) -> _Places:
        """Return where the postings of ``numbers`` stand."""
        low, high = (np.searchsorted(self.hashes, (numbers.astype(np.uint64) + np.uint64(more)) << _BITS) for more in (0, 1))
        rows = ranges(low, high - 1)
        return _Places(np.repeat(np.arange(len(numbers)), high - low), self.hashes[rows] & _TONGUE, self.starts[rows], self.sizes[rows])


class AnchorRuns(Runs):
    """The runs of anchors."""

    def __init__(self, database: Database) -> None:
        super().__init__(database, "anchor")
        self._words: tuple[list[int], _Vocabulary] = [], _Vocabulary.of([])

    def _copied(self, run: Run) -> Iterator[bytes]:
        """Return the entries alone: the list of hashes tells where each has its own."""
        return self._column(run, "entry")

    def _copied_size(self, run: Run) -> int:
        return run.postings * POSTING["entry"].itemsize

    def _take(self, run: Run, copy: NDArray[np.uint8]) -> None:
        pass

    def _behind(self, most: int) -> _Counter:  # noqa: ARG002 - the same for runs of any size
        return _Counter()

    def counts(self, numbers: Numbers) -> NDArray[np.int64]:
        """Return how many postings each of ``numbers`` has; dropped ones count until they are merged away."""
        return self._vocabulary().counts(numbers)

    def abroad(self, numbers: Numbers, language: str) -> tuple[NDArray[np.intp], Entries, NDArray[np.uint64]]:
        """Return postings of ``numbers`` (in order) in other languages than this, and known ones: index of the number, entry, language.

        In any order. The rarest come first; where they have enough postings, the others are left out.
        """
        known, own = self._vocabulary(), tongue(language)
        chosen = _rarest(known.abroad(numbers, own)).nonzero()[0]
        which, entries, tongues = self._postings(known.places(numbers[chosen]).abroad(own))
        return chosen[which], entries, tongues

    def with_all(self, numbers: Numbers) -> list[int]:
        """Return the entries that have all of ``numbers``, in order."""
        _, entries, _ = self._postings(self._vocabulary().places(numbers))
        found, counts = np.unique(entries, return_counts=True)  # an entry has each number once
        every: list[int] = found[counts == len(numbers)].tolist()
        return every

    def _postings(self, places: _Places) -> tuple[NDArray[np.intp], Entries, NDArray[np.uint64]]:
        """Return the postings at some places: index of the number, entry, language."""
        runs = list(self._known.values())  # those whose vocabulary has told the places
        owner = np.searchsorted([run.first * SEGMENT for run in runs], places.starts, "right") - 1
        order = np.argsort(owner, kind="stable")
        places = places.only(order)
        place = ranges(places.starts, places.starts + places.sizes - 1)
        ends = np.concatenate([[0], np.cumsum(places.sizes)])[np.searchsorted(owner[order], np.arange(len(runs) + 1))].tolist()
        entry = np.empty(len(place), np.uint32)
        stored = np.zeros(len(place), bool)
        for run, (begin, end) in zip(runs, pairwise(ends), strict=True):
            column = self._entries(run) if begin < end else None
            if column is not None:
                entry[begin:end] = column[place[begin:end] - run.first * SEGMENT]
            else:
                stored[begin:end] = True
        if stored.any():
            entry[stored] = self._stored(place[stored])
        row = np.repeat(np.arange(len(places.sizes)), places.sizes)
        alive = self.alive(entry)
        if not alive.all():
            row, entry = row[alive], entry[alive]
        return places.which[row], entry, places.tongues[row]

    def _entries(self, run: Run) -> Entries | None:
        """Return the entries of a run where they are mapped, or few enough to be kept; None of a large one without a copy."""
        if run.copy is not None:
            return run.copy.view(POSTING["entry"])
        whole = self._kept(run)
        return whole.entries if whole else None

    def _stored(self, place: NDArray[np.int64]) -> Entries:
        """Return the entries of some postings as they stand in the archive, run by run."""
        segment, within = np.divmod(place, SEGMENT)
        segments = distinct(segment)
        columns, begins = self.columns(segments)
        entries: Entries = columns["entry"][begins[np.searchsorted(segments, segment)] + within]
        return entries

    def _vocabulary(self) -> _Vocabulary:
        runs = self.present()
        keys = [run.key for run in runs]
        if self._words[0] != keys:
            self._words = keys, _Vocabulary.of(runs)
        return self._words[1]


def _rarest(postings: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which numbers to look at: those with the fewest postings, until there are enough; the first in any case."""
    order = np.argsort(postings, kind="stable")
    order = order[postings[order] > 0]
    enough = np.cumsum(postings[order]) <= _READ
    enough[:1] = True
    wanted = np.zeros(len(postings), dtype=bool)
    wanted[order[enough]] = True
    return wanted

"""A run as a reader knows it: what is in memory of it, and which of its segments a question needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from headwater.archive.filters import may_hold
from headwater.textreuse.columns import distinct

Hashes = NDArray[np.uint64]
Entries = NDArray[np.uint32]
Columns = NDArray[Any]
"""Postings in order: an array of POSTING."""

POSTING = np.dtype([("hash", "<u8"), ("entry", "<u4")])
_WIDE = 4  # segments of one run that one hash may fill and still be read whole
_MANY, _NEXT = 1024, 320  # postings of one hash in memory that are all looked at; of more the first, and as many on either side


class Part(NamedTuple):
    """Postings of one run, in order: both columns by themselves, for there they are searched in half the time."""

    hashes: Hashes
    entries: Entries

    @classmethod
    def of(cls, columns: Columns) -> "Part":
        """Return postings that are in order."""
        return cls(np.ascontiguousarray(columns["hash"]), np.ascontiguousarray(columns["entry"]))

    def only(self, start: int, end: int) -> "Part":
        """Return some of them."""
        return Part(self.hashes[start:end], self.entries[start:end])

    def carriers(self, hashes: Hashes, near: Sequence[int] | None) -> tuple[NDArray[np.intp], Entries]:
        """Return the postings of some hashes, in order: index of the hash, entry. Of one that has many, with ``near``, those looked for."""
        first = self.hashes.searchsorted(hashes)
        held = (self.hashes.take(first, mode="clip") == hashes).nonzero()[0] if len(self.hashes) else first[:0]
        first = first[held]
        end = self.hashes.searchsorted(hashes[held], "right")
        sizes = end - first
        if near is None or sizes.max(initial=0) <= _MANY:
            return held.repeat(sizes), self.entries[ranges(first, end - 1)]
        rows = [self._window(*one, near) for one in zip(first.tolist(), end.tolist(), strict=True)]
        return held.repeat([*map(len, rows)]), self.entries[np.concatenate(rows)]

    def _window(self, first: int, end: int, near: Sequence[int]) -> NDArray[np.intp]:
        """Return the rows of one hash: of many the first ones, and those next to each of ``near``."""
        if end - first <= _MANY:
            return np.arange(first, end)
        places = first + self.entries[first:end].searchsorted(np.array(near, np.uint32), "right")
        around = (np.append(places, first)[:, None] + np.arange(-_NEXT, _NEXT)).ravel()
        return distinct(around[(around >= first) & (around < end)])


@dataclass(slots=True)
class Run:
    """A run as a reader knows it: where its segments are, the first posting of each, and all postings where they are few.

    ``behind`` is what is stored behind the first postings: of a large run of passages, its filter. ``copy`` is what is mapped of it, None
    where there is none. ``whole`` are all postings, where they are few or of passages and mapped.
    """

    key: int
    first: int
    postings: int
    firsts: Part
    behind: NDArray[np.uint8]
    name: str | None = None
    copy: NDArray[np.uint8] | None = None
    whole: Part | None = None

    @property
    def segments(self) -> int:
        """How many segments it has."""
        return len(self.firsts.hashes)

    @property
    def level(self) -> int:
        """The power of four that its size is of: the runs of one level are merged."""
        return (self.postings >> 10).bit_length() // 2

    def holding(self, hashes: Hashes, near: Sequence[int] | None) -> NDArray[np.intp]:
        """Return the numbers of the segments to read for ``hashes``: all that hold them; with ``near``, of many some."""
        hashes = hashes[may_hold(self.behind, hashes)]
        low = np.maximum(self.firsts.hashes.searchsorted(hashes, "left") - 1, 0)
        high = np.maximum(self.firsts.hashes.searchsorted(hashes, "right") - 1, low)
        wide = np.zeros(len(low), dtype=bool) if near is None else high - low > _WIDE
        windows = [self._window(a, b, near or ()) for a, b in zip(low[wide].tolist(), high[wide].tolist(), strict=True)]
        return distinct(np.concatenate([ranges(low[~wide], high[~wide]), *windows]))

    def _window(self, low: int, high: int, near: Sequence[int]) -> NDArray[np.intp]:
        """Return which of the segments ``low`` to ``high``, full of one hash, hold its first entries and those next to each of ``near``."""
        places = low + np.searchsorted(self.firsts.entries[low + 1 : high + 1], np.array(near, np.uint32), "right")
        window: NDArray[np.intp] = np.concatenate([[low, low + 1], places - 1, places, places + 1])
        return window.clip(low, high)


def ranges(low: NDArray[np.intp], high: NDArray[np.intp]) -> NDArray[np.intp]:
    """Return all numbers from each ``low`` to its ``high``, both included."""
    sizes = high - low + 1
    ends = sizes.cumsum()
    every: NDArray[np.intp] = (low - ends + sizes).repeat(sizes) + np.arange(int(ends[-1]) if len(ends) else 0)
    return every

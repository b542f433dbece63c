"""What the dates of an article and its candidates say of who was first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from headwater.tracing.collation import Flags, Numbers, Signs
from headwater.tracing.times import AT_ONCE, When


@dataclass(frozen=True, eq=False)
class Order:
    """What the bounds of publication say of a child and its candidates."""

    child: When
    candidates: Sequence[When]

    @cached_property
    def known(self) -> Flags:
        """(n,): whether both ends of a candidate's bounds are known."""
        return np.array([w.known for w in self.candidates], bool)

    @cached_property
    def leaning(self) -> Numbers:
        """(n,): how far a candidate's bounds speak for it being before the child, -1 to 1."""
        return np.array([w.leaning(self.child) for w in self.candidates])

    @cached_property
    def before(self) -> Numbers:
        """(n, n): the same of each candidate and each rival, whatever clock they share."""
        start, end = self._bounds
        middle, width = (start + end) / 2, end - start
        room = np.maximum(60, (width[:, None] + width[None, :]) / 2)
        open_ = (end[:, None] < start[None, :]).astype(float) - (end[None, :] < start[:, None])
        both = self.known[:, None] & self.known[None, :]
        return np.asarray(np.where(both, np.clip((middle[None, :] - middle[:, None]) / room, -1, 1), open_))

    @cached_property
    def _bounds(self) -> tuple[Numbers, Numbers]:
        """The bounds of each candidate's publication, in seconds."""
        return np.array([w.earliest.timestamp() for w in self.candidates]), np.array([w.latest.timestamp() for w in self.candidates])

    @cached_property
    def later(self) -> Flags:
        """(n,): whether a candidate is dated after the child."""
        return np.array([w.earliest > self.child.latest for w in self.candidates], bool)

    @cached_property
    def at_once(self) -> Flags:
        """(n,): whether a candidate and the child appeared within a minute: nobody found, read and published it in that time."""
        mine = self.child
        near = [mine.exact and w.exact and abs(w.earliest - mine.earliest) < AT_ONCE for w in self.candidates]
        return np.array(near, bool)

    @property
    def possible(self) -> Flags:
        """(n,): the candidates that are not dated after the child, all where none is."""
        return ~self.later if not self.later.all() else np.ones(len(self.candidates), bool)

    def signs(self, main: Flags) -> Signs:
        """Return the signs of the dates; ``main`` (n, n) says who is whose rival for the most part of the text."""
        sure = [w.latest <= self.child.earliest for w in self.candidates]
        both = self.child.known & self.known
        gaps = [(self.child.earliest - w.latest).total_seconds() / 3600 for w in self.candidates]
        hours = np.where(np.array(sure, bool) & both, gaps, 0)
        between = (main & (self.before >= 1) & np.array(sure, bool)[None, :]).sum(axis=1)
        rivals = np.maximum(1, (main & self.known[None, :]).sum(axis=1))
        return {
            "leaning": self.leaning,
            "later": self.later.astype(float),
            "undated": (~self.known).astype(float),
            "child_undated": np.full(len(self.known), float(not self.child.known)),
            "hours": np.log1p(np.maximum(0, hours)) / 6,
            "between": np.log1p(between) / 3,
            "rivals_before": (self.before.T * main).sum(axis=1) / rivals,
        }

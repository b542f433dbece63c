"""How candidates and their rivals agree with a child, reading by reading."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from headwater.tracing.collation import Collation, Flags, Numbers, Signs

_SAME_SENTENCES = 0.9  # share of a candidate's sentences that a rival must carry to carry what the candidate carries, and more


@dataclass(frozen=True, eq=False)
class Agreement:
    """How candidates and rivals agree with the child, reading by reading, in the sentences that each candidate carries (``own``)."""

    collation: Collation
    own: Flags
    words: Numbers
    rival: Flags
    main: Flags
    share: Numbers

    @cached_property
    def _own(self) -> Numbers:
        return self.own[:, self.collation.sentence].astype(np.float32)

    @cached_property
    def lacks(self) -> Numbers:
        """(n, n): readings of the child that the rival has and the candidate has not."""
        held = self.collation.held
        return np.asarray((self._own * (1 - held)) @ held.T)

    @cached_property
    def leads(self) -> Numbers:
        """(n, n): the reverse."""
        held = self.collation.held
        return np.asarray((self._own * held) @ (1 - held).T)

    @cached_property
    def _lacking(self) -> tuple[Numbers, Numbers]:
        """Readings (n,) that any rival has and the candidate has not, and (n, n) that anybody has and the rival has not."""
        held = self.collation.held
        somebody = self._own * ((self.rival.astype(np.float32) @ held + held) > 0)
        return (somebody * (1 - held)).sum(axis=1), somebody @ (1 - held).T

    def better(self, before: Numbers) -> Flags:
        """Return (n, n) whether the rival carries what the candidate carries, and fits as well or better."""
        mine, theirs = self._lacking
        as_well = (theirs == mine[:, None]) & (self.words[None, :] >= self.words[:, None]) & (before > 0)
        return np.asarray(self._covers & ((theirs < mine[:, None]) | as_well))

    @property
    def _covers(self) -> Flags:
        return np.asarray(self.rival & (self.share >= _SAME_SENTENCES))

    def signs(self) -> Signs:
        """Return the signs of what each candidate has of the child, and of what it lacks and others have."""
        held, own = self.collation.held, self._own
        holders = self.rival.astype(np.float32) @ held
        weights = own / np.sqrt(np.maximum(1, holders + held))
        whole = np.maximum(1e-9, (weights * ((holders > 0) | (held > 0))).sum(axis=1))
        carried = (weights * held).sum(axis=1) / whole
        others = np.where(self.rival, (weights @ held.T) / whole[:, None], 0).max(axis=1)
        lacking, theirs = self._lacking
        alone = self.collation.own
        return {
            "carried": carried,
            "ahead": np.maximum(0, carried - others),
            "behind": np.maximum(0, others - carried),
            "lacking": np.log1p(lacking) / 5,
            "lacking_more": np.log1p(np.maximum(0, lacking - np.where(self._covers, theirs, np.inf).min(axis=1))) / 5,
            "unique": np.log1p((own * held * (holders == 0)).sum(axis=1)) / 5,
            "net": self._net(),
            "unlike": alone["unlike"],
            "innovated": np.log1p(alone["innovated"]) / 5,
            "alone": np.log1p(alone["alone"]) / 5,
            "direction": (alone["innovated"] - lacking) / (alone["innovated"] + lacking + 4),
            **self._equal(),
            **self._rivals(lacking, theirs),
        }

    def _net(self) -> Numbers:
        """Return by how many readings the candidate is ahead of its closest rival, -1 to 1 for twenty."""
        ahead = np.where(self.main, self.leads - self.lacks, np.inf).min(axis=1)
        return np.asarray(np.clip(ahead / 20, -1, 1))

    def _equal(self) -> Signs:
        equal = self.collation.equal & self.own
        others = (self.rival.astype(np.float32) @ self.collation.equal > 0) & self.own
        shared = np.maximum(1, (equal | others).sum(axis=1))
        return {
            "same": equal.sum(axis=1) / shared,
            "same_alone": np.log1p((equal & ~others).sum(axis=1)) / 3,
            "same_missing": np.log1p((others & ~equal).sum(axis=1)) / 3,
            "same_rate": equal.sum(axis=1) / np.maximum(1, self.own.sum(axis=1)),
        }

    def _rivals(self, lacking: Numbers, theirs: Numbers) -> Signs:
        """Return how many rivals fit as well, and how much more of the text those carry that carry the same sentences."""
        more = np.where(self._covers, self.words[None, :] - self.words[:, None], 0)
        clean = np.where(self._covers & (theirs <= lacking[:, None]), self.words[None, :] - self.words[:, None], 0)
        size = max(1.0, float(self.words.max(initial=1.0)))
        beaten = self.rival & (self.leads <= 0) & (self.lacks > 0)
        alike = self.rival & (self.leads <= 1) & (self.lacks <= 1)
        near = self.main & (theirs <= lacking[:, None])
        return {
            "superset": np.maximum(0, more.max(axis=1)) / size,
            "superset_clean": np.maximum(0, clean.max(axis=1)) / size,
            "dominated": np.minimum(4, beaten.sum(axis=1)) / 4,
            "ties": np.minimum(4, alike.sum(axis=1)) / 4,
            "near": np.minimum(5, near.sum(axis=1)) / 5,
            "rivals": np.minimum(10, self.main.sum(axis=1)) / 10,
        }

"""The likeliest candidates compared two by two, as to which of them rather has what the page has.

A judge of single candidates sees of its rivals the strongest only, as a number; whether this one credits that one, came before it, or has
readings of the page that the other lacks, is a question about two.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from headwater.tracing.collation import Flags, Numbers, Signs
from headwater.tracing.judging import JUDGES
from headwater.tracing.relatives import Likelihood
from headwater.tracing.weighing import Weighing

COMPARED = 4
"""Candidates that are compared with one another: a fifth is hardly ever the parent."""

_LEAST = 1e-4  # likelihood; below it all are one


@dataclass(frozen=True, eq=False)
class Rivals:
    """The candidates of one child for the sentences ``asked`` about.

    ``signs`` and ``sure`` (n,) are those of each candidate by itself; ``ask`` answers with the likelihood of a candidate's own sources.
    """

    weighing: Weighing
    asked: Flags
    signs: Signs
    sure: Numbers
    ask: Callable[[str], Likelihood]

    def compared(self, order: Sequence[int]) -> list[int]:
        """Return ``order``, candidates by number, with its first few in the order in which they win over one another."""
        first = list(order[:COMPARED])
        won = self._won(first) if len(first) > 1 else np.zeros(len(first))
        return [*(first[at] for at in np.argsort(-won, kind="stable").tolist()), *order[COMPARED:]]

    def _won(self, at: Sequence[int]) -> Numbers:
        """Return how many of the candidates ``at`` these k places each (k,) is likely to win over; each two are asked about both ways."""
        judge, pair = JUDGES["pair"], self.pairs(at)
        wins = judge.probabilities(np.array([pair[sign].ravel() for sign in judge.signs]).T).reshape(len(at), len(at))
        return np.asarray((wins + 1 - wins.T).sum(axis=1) / 2)

    def pairs(self, at: Sequence[int]) -> Mapping[str, Numbers]:
        """Return signs of each of the candidates ``at`` these k places beside each other, (k, k); "other's" says it of the second."""
        sure = np.clip(self.sure[at], _LEAST, 1 - _LEAST)
        both_ways = {**self._texts(at), **self._parties(at), "sure": np.repeat(self.sure[at][:, None], len(at), axis=1)}
        return {
            **{f"more {name}": values[at][:, None] - values[at][None, :] for name, values in self.signs.items()},
            **both_ways,
            **{f"other's {name}": values.T for name, values in both_ways.items()},
            "before": self.weighing.order.before[np.ix_(at, at)],
            "surer": np.subtract.outer(np.log(sure / (1 - sure)), np.log(sure / (1 - sure))),
        }

    def _texts(self, at: Sequence[int]) -> Signs:
        """Return what one has of the child that the other lacks, readings and sentences, and how much of its part the other carries."""
        collation = self.weighing.collation
        own, held, equal = (collation.carried & self.asked)[at], collation.held[at], (collation.equal & self.asked)[at]
        read = own[:, collation.sentence].astype(np.float32)
        return {
            "leads": np.log1p((read * held) @ (1 - held).T),
            "share": ((own * collation.sizes) @ own.T) / np.maximum(1, own @ collation.sizes)[:, None],
            "same": np.log1p(equal.astype(float) @ (1 - equal.astype(float)).T),
        }

    def _parties(self, at: Sequence[int]) -> Signs:
        """Return how exactly one credits the other, in the child's words or not, and how likely it has its text from it."""
        among = [self.weighing.candidates[i] for i in at]
        named = [[max((int(aim) for aim, _ in a.credits_for(b)), default=0) for b in among] for a in among]
        sources = [[self.ask(a.id).get(b.id, 0.0) for b in among] for a in among]
        lines = self.weighing.credited.lines(at)
        return {"credits": np.array(named, float), "source": np.array(sources), "line": lines}

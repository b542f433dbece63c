"""What speaks for and against each candidate parent, as numbers that each stand for a thing a person can check.

All candidates of one child are weighed together: arrays have one row a candidate (n), tables (n, n) the candidate by its rival.
"""

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from headwater.tracing.agreeing import Agreement
from headwater.tracing.collation import Collation, Flags, Numbers, Signs, common_readings
from headwater.tracing.crediting import Credited
from headwater.tracing.ordering import Order
from headwater.tracing.witnessing import Case, Witness

_FEWEST_READINGS = 8  # that two articles must share: what a run of eleven words gives
_LEAST_READINGS = 3  # a candidate that has fewer in the sentences asked about is none
_MAIN = 0.5  # share of a candidate's sentences that a rival must carry to be one for the order


class Weighing:
    """A child beside its candidates: what does not depend on which of the child's sentences are asked about."""

    def __init__(self, child: Witness, candidates: Sequence[Witness]) -> None:
        self.child = child
        self.candidates = candidates
        self.collation = Collation(child.version, [c.version for c in candidates])
        self.order = Order(child.version.when, [c.version.when for c in candidates])
        self.credited = Credited(child, candidates, self.order.possible)
        self._told: dict[bytes, Signs] = {}  # by what is asked about and who is no heir: each look asks again

    def everything(self) -> Flags:
        """Return all of the child's sentences."""
        return np.ones(len(self.collation.sizes), bool)

    def carriers(self, asked: Flags) -> Flags:
        """Return the candidates that carry something of the sentences ``asked`` about, and from which the child may have it."""
        return np.asarray((self.collation.carried & asked) @ self.collation.sizes >= _LEAST_READINGS) & ~self._posted_together

    @cached_property
    def _posted_together(self) -> Flags:
        """(n,): those that appeared within the same minute, of which none credits the other: one newsroom's, or one wire's."""
        return self.order.at_once & ~((self.credited.signs["credit"] > 0) | (self.credited.signs["credits_back"] > 0))

    def case(self, at: int, signs: Signs) -> Case:
        """Return one candidate's case."""
        return Case(self.child, self.candidates[at], {name: float(values[at]) for name, values in signs.items()}, self.credited.named[at])

    def shares(self) -> list[tuple[Witness, float]]:
        """Return each candidate with the share of the shorter text, its own or the child's, that stands in the other."""
        cover = (self.collation.carried @ self.collation.sizes) / max(1.0, self.collation.sizes.sum())
        both = np.where(self._longer, cover, self.collation.own["parent_cover"])
        return list(zip(self.candidates, both.tolist(), strict=True))

    @property
    def _longer(self) -> Flags:
        return np.array([c.version.size >= self.child.version.size for c in self.candidates], bool)

    def signs(self, asked: Flags, relatives: Signs | None = None, heirs: Flags | None = None) -> Signs:
        """Return the signs of all candidates over the sentences ``asked`` about, each in those that it carries.

        ``relatives`` are signs that come from elsewhere (see ``headwater.tracing.relatives``); ``heirs`` are candidates that have the text
        from the child as far as is known: what they share with the child speaks against nobody.
        """
        allowed = self.order.possible if heirs is None else self.order.possible & ~heirs
        key = asked.tobytes() + allowed.tobytes()
        if key not in self._told:
            self._told[key] = self._signs(asked, allowed)
        return {**self._told[key], **(relatives or {})}

    def _signs(self, asked: Flags, allowed: Flags) -> Signs:
        """Return the signs over the sentences ``asked`` about, where only those ``allowed`` speak against another."""
        own = self.collation.carried & asked
        words = own @ self.collation.sizes
        share = ((own * self.collation.sizes) @ own.T) / np.maximum(1, words)[:, None]
        rival = (share > 0) & allowed[None, :] & ~np.eye(len(words), dtype=bool)
        main = rival & (share >= _MAIN)
        text = Agreement(self.collation, own, words, rival, main, share)
        return {
            **text.signs(),
            **self._cover(asked, own, words),
            **self._titles(rival),
            **self.order.signs(main),
            **self.credited.signs,
            **self.credited.rivals(rival, text.better(self.order.before)),
        }

    def _cover(self, asked: Flags, own: Flags, words: Numbers) -> Signs:
        sizes, explained = self.collation.sizes, self.collation.explained
        inside, whole = self.child.version.quoted
        left = (sizes * explained * ~self.collation.carried).sum(axis=1)
        return {
            "child_cover": words / max(1.0, sizes.sum()),
            "asked_cover": words / max(1.0, (sizes * asked * explained).sum()),
            "left": left / max(1.0, (sizes * explained).sum()),
            "own_words": np.minimum(words, 200) / 200,
            "quoted": (own @ inside) / np.maximum(1, own @ whole),
            "parent_cover": self.collation.own["parent_cover"],
        }

    def _titles(self, rival: Flags) -> Signs:
        title = self.child.version.title
        alike = np.array([len(title & c.version.title) / max(1, len(title | c.version.title)) for c in self.candidates])
        best = (rival * alike[None, :]).max(axis=1)
        return {"title": alike, "title_behind": np.maximum(0, best - alike)}


def sharing(child: Witness, others: Sequence[Witness]) -> list[bool]:
    """Return of each of ``others`` whether it has more in common with ``child`` than a phrase."""
    common = common_readings(child.version, [other.version for other in others]) if others else []
    return [count >= _FEWEST_READINGS for count in common]


def weigh(child: Witness, candidates: Sequence[Witness]) -> Weighing | None:
    """Return a child beside the ``candidates``, each of which shares a passage with it; None where there are none."""
    return Weighing(child, candidates) if candidates else None
